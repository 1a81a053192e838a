// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/errornames.h"

#include <QLatin1StringView>
#include <QStringBuilder>

#include <array>
#include <cerrno>

namespace keepwatch {

namespace {

struct Name {
    int number;
    const char *name;
};

#define KEEPWATCH_NAME(number)                                                                                         \
    {                                                                                                                  \
        number, #number                                                                                                \
    }

/// What sockets, and the files beside them, can end with.
constexpr std::array systemNames
{
    Name KEEPWATCH_NAME(EPERM), Name KEEPWATCH_NAME(ENOENT), Name KEEPWATCH_NAME(EINTR), Name KEEPWATCH_NAME(EIO),
        Name KEEPWATCH_NAME(EBADF), Name KEEPWATCH_NAME(EAGAIN), Name KEEPWATCH_NAME(ENOMEM),
        Name KEEPWATCH_NAME(EACCES), Name KEEPWATCH_NAME(EFAULT), Name KEEPWATCH_NAME(EBUSY),
        Name KEEPWATCH_NAME(ENODEV), Name KEEPWATCH_NAME(EINVAL), Name KEEPWATCH_NAME(ENFILE),
        Name KEEPWATCH_NAME(EMFILE), Name KEEPWATCH_NAME(ENOSPC), Name KEEPWATCH_NAME(EROFS),
        Name KEEPWATCH_NAME(EPIPE), Name KEEPWATCH_NAME(EPROTO), Name KEEPWATCH_NAME(EOVERFLOW),
        Name KEEPWATCH_NAME(ENOTSOCK), Name KEEPWATCH_NAME(EMSGSIZE), Name KEEPWATCH_NAME(ENOPROTOOPT),
        Name KEEPWATCH_NAME(EPROTONOSUPPORT), Name KEEPWATCH_NAME(EOPNOTSUPP), Name KEEPWATCH_NAME(EAFNOSUPPORT),
        Name KEEPWATCH_NAME(EADDRINUSE), Name KEEPWATCH_NAME(EADDRNOTAVAIL), Name KEEPWATCH_NAME(ENETDOWN),
        Name KEEPWATCH_NAME(ENETUNREACH), Name KEEPWATCH_NAME(ENETRESET), Name KEEPWATCH_NAME(ECONNABORTED),
        Name KEEPWATCH_NAME(ECONNRESET), Name KEEPWATCH_NAME(ENOBUFS), Name KEEPWATCH_NAME(EISCONN),
        Name KEEPWATCH_NAME(ENOTCONN), Name KEEPWATCH_NAME(ETIMEDOUT), Name KEEPWATCH_NAME(ECONNREFUSED),
        Name KEEPWATCH_NAME(EHOSTUNREACH), Name KEEPWATCH_NAME(EALREADY), Name KEEPWATCH_NAME(EINPROGRESS),
        Name KEEPWATCH_NAME(ECANCELED),
#if defined(EHOSTDOWN)
        Name KEEPWATCH_NAME(EHOSTDOWN),
#endif
#if defined(ESHUTDOWN)
        Name KEEPWATCH_NAME(ESHUTDOWN),
#endif
#if defined(ENONET)
        Name KEEPWATCH_NAME(ENONET),
#endif
};

/// Windows' own numbers (winsock2.h), far above every errno: the same on every system, so that a file written there
/// can be read here.
constexpr std::array windowsNames{
    Name{ 10004, "EINTR" },
    Name{ 10009, "EBADF" },
    Name{ 10013, "EACCES" },
    Name{ 10014, "EFAULT" },
    Name{ 10022, "EINVAL" },
    Name{ 10024, "EMFILE" },
    Name{ 10035, "EWOULDBLOCK" },
    Name{ 10036, "EINPROGRESS" },
    Name{ 10037, "EALREADY" },
    Name{ 10038, "ENOTSOCK" },
    Name{ 10040, "EMSGSIZE" },
    Name{ 10042, "ENOPROTOOPT" },
    Name{ 10043, "EPROTONOSUPPORT" },
    Name{ 10045, "EOPNOTSUPP" },
    Name{ 10047, "EAFNOSUPPORT" },
    Name{ 10048, "EADDRINUSE" },
    Name{ 10049, "EADDRNOTAVAIL" },
    Name{ 10050, "ENETDOWN" },
    Name{ 10051, "ENETUNREACH" },
    Name{ 10052, "ENETRESET" },
    Name{ 10053, "ECONNABORTED" },
    Name{ 10054, "ECONNRESET" },
    Name{ 10055, "ENOBUFS" },
    Name{ 10056, "EISCONN" },
    Name{ 10057, "ENOTCONN" },
    Name{ 10058, "ESHUTDOWN" },
    Name{ 10060, "ETIMEDOUT" },
    Name{ 10061, "ECONNREFUSED" },
    Name{ 10064, "EHOSTDOWN" },
    Name{ 10065, "EHOSTUNREACH" },
};

// What getaddrinfo() returns, as each system numbers it (netdb.h, which belongs to the rooms with sockets).
#if defined(Q_OS_WIN)
constexpr std::array resolverNames{
    Name{ 11001, "EAI_NONAME" },
    Name{ 11002, "EAI_AGAIN" },
    Name{ 11003, "EAI_FAIL" },
    Name{ 11004, "EAI_NODATA" },
    Name{ 10022, "EAI_BADFLAGS" },
    Name{ 10047, "EAI_FAMILY" },
    Name{ 8, "EAI_MEMORY" },
};
#elif defined(Q_OS_MACOS)
constexpr std::array resolverNames{
    Name{ 2, "EAI_AGAIN" },
    Name{ 3, "EAI_BADFLAGS" },
    Name{ 4, "EAI_FAIL" },
    Name{ 5, "EAI_FAMILY" },
    Name{ 6, "EAI_MEMORY" },
    Name{ 7, "EAI_NODATA" },
    Name{ 8, "EAI_NONAME" },
    Name{ 9, "EAI_SERVICE" },
    Name{ 10, "EAI_SOCKTYPE" },
    Name{ 11, "EAI_SYSTEM" },
    Name{ 14, "EAI_OVERFLOW" },
};
#else
constexpr std::array resolverNames{
    Name{ -1, "EAI_BADFLAGS" },
    Name{ -2, "EAI_NONAME" },
    Name{ -3, "EAI_AGAIN" },
    Name{ -4, "EAI_FAIL" },
    Name{ -5, "EAI_NODATA" },
    Name{ -6, "EAI_FAMILY" },
    Name{ -7, "EAI_SOCKTYPE" },
    Name{ -8, "EAI_SERVICE" },
    Name{ -9, "EAI_ADDRFAMILY" },
    Name{ -10, "EAI_MEMORY" },
    Name{ -11, "EAI_SYSTEM" },
    Name{ -12, "EAI_OVERFLOW" },
};
#endif

#undef KEEPWATCH_NAME

template <size_t N> QString nameIn(const std::array<Name, N> &names, int number)
{
    for (const auto &row : names) {
        if (row.number == number)
            return QLatin1StringView(row.name);
    }
    return {};
}

} // namespace

QString errnoName(int number)
{
    if (QString name = nameIn(systemNames, number); !name.isEmpty())
        return name;
    if (QString name = nameIn(windowsNames, number); !name.isEmpty())
        return name;
    return QLatin1StringView("errno ") % QString::number(number);
}

QString resolverErrorName(int number)
{
    const QString name = nameIn(resolverNames, number);
    return name.isEmpty() ? QString(QLatin1StringView("EAI ") % QString::number(number)) : name;
}

bool isNameUnknown(int number)
{
    const QString name = nameIn(resolverNames, number);
    return name == QLatin1StringView("EAI_NONAME") || name == QLatin1StringView("EAI_NODATA");
}

} // namespace keepwatch
