// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/resolve.h"

#include <cerrno>

#if defined(_WIN32)
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

namespace keepwatch::native {

namespace {

#if defined(EAI_SYSTEM)
constexpr int failedHere = EAI_SYSTEM;
#else
constexpr int failedHere = EAI_FAIL;
#endif

} // namespace

Resolution resolve(const std::string &name)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;

    Resolution result;
    addrinfo *list = nullptr;
    result.error = getaddrinfo(name.c_str(), nullptr, &hints, &list);
    if (result.error != 0) {
        result.systemError = result.error == failedHere ? errno : 0;
        return result;
    }
    for (const addrinfo *entry = list; entry; entry = entry->ai_next) {
        const SocketAddress address(entry->ai_addr, entry->ai_addrlen);
        if (address.isValid())
            result.addresses.push_back(address);
    }
    freeaddrinfo(list);
    if (result.addresses.empty())
        result.error = EAI_NONAME;
    return result;
}

Resolution unresolved(int systemError)
{
    return { .addresses = {}, .error = failedHere, .systemError = systemError };
}

Resolution unanswered()
{
    return { .addresses = {}, .error = EAI_AGAIN, .systemError = 0 };
}

} // namespace keepwatch::native
