// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/socket.h"
#include "app/native/system.h"
#include "app/native/windows/constants.h"
#include "app/native/windows/socketcalls.h"

#include <gtest/gtest.h>
#include <windows.h>

// Real sockets and the real registry: Wine's, which stand for a Windows older than 10 1703.

using namespace keepwatch::native;
using namespace std::chrono_literals;

namespace {

class Winsock : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        WSADATA data{};
        ASSERT_EQ(WSAStartup(MAKEWORD(2, 2), &data), 0);
    }
    static void TearDownTestSuite() { WSACleanup(); }

    void SetUp() override
    {
        m_listener = static_cast<Descriptor>(socket(AF_INET, SOCK_STREAM, IPPROTO_TCP));
        const auto any = SocketAddress::fromLiteral("127.0.0.1", 0).value();
        ASSERT_EQ(bind(SOCKET(m_listener), any.data(), int(any.length())), 0);
        ASSERT_EQ(listen(SOCKET(m_listener), 4), 0);
        const auto address = localAddress(m_listener).value();
        m_dialled = static_cast<Descriptor>(socket(AF_INET, SOCK_STREAM, IPPROTO_TCP));
        ASSERT_EQ(connect(SOCKET(m_dialled), address.data(), int(address.length())), 0);
        m_accepted = static_cast<Descriptor>(accept(SOCKET(m_listener), nullptr, nullptr));
        ASSERT_NE(m_accepted, invalidDescriptor);
    }
    void TearDown() override
    {
        closeDescriptor(m_dialled);
        closeDescriptor(m_accepted);
        closeDescriptor(m_listener);
    }

    Descriptor m_listener = invalidDescriptor;
    Descriptor m_dialled = invalidDescriptor;
    Descriptor m_accepted = invalidDescriptor;
};

constexpr wchar_t parameters[] = L"SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters";

/// Sets a value of the registry for the length of a test.
class Registered {
public:
    Registered(const wchar_t *name, DWORD value)
        : m_name(name)
    {
        RegCreateKeyExW(HKEY_LOCAL_MACHINE, parameters, 0, nullptr, 0, KEY_ALL_ACCESS, nullptr, &m_key, nullptr);
        RegSetValueExW(m_key, name, 0, REG_DWORD, reinterpret_cast<const BYTE *>(&value), sizeof value);
    }
    ~Registered()
    {
        RegDeleteValueW(m_key, m_name);
        RegCloseKey(m_key);
    }
    Registered(const Registered &) = delete;
    Registered &operator=(const Registered &) = delete;

private:
    const wchar_t *m_name;
    HKEY m_key = nullptr;
};

} // namespace

TEST_F(Winsock, FallsBackToTheOlderCallAndKeepsMilliseconds)
{
    const auto applied = applyOptions(m_dialled, { .idle = 5500ms, .interval = 1200ms, .count = 3 });
    EXPECT_EQ(applied.way, AppliedOptions::Way::KeepaliveValues);
    EXPECT_EQ(applied.effective.keepalive, true);
    EXPECT_EQ(applied.effective.idle, 5500ms);
    EXPECT_EQ(applied.effective.interval, 1200ms);
    EXPECT_TRUE(applied[Option::Interval].isNotReadBack);
    EXPECT_TRUE(applied[Option::Count].isFixedBySystem);
    EXPECT_EQ(applied.effective.count, 10);
}

TEST_F(Winsock, SaysThatTheUserTimeoutIsRefused)
{
    const auto applied = applyOptions(m_dialled, { .userTimeout = 33s });
    EXPECT_EQ(applied[Option::UserTimeout].error, WSAENOPROTOOPT);
    EXPECT_FALSE(applied.effective.userTimeout);
}

TEST_F(Winsock, SwitchesOff)
{
    applyOptions(m_dialled, {});
    const auto applied = applyOptions(m_dialled, { .mode = Options::Mode::Off });
    EXPECT_EQ(applied.effective.keepalive, false);
}

TEST_F(Winsock, HasNoStatistics)
{
    EXPECT_FALSE(readTcpInfo(m_dialled));
}

TEST_F(Winsock, NamesBothEnds)
{
    EXPECT_EQ(localAddress(m_dialled), peerAddress(m_accepted));
    EXPECT_EQ(peerAddress(m_dialled)->hostText(), "127.0.0.1");
}

TEST_F(Winsock, HasNoErrorWhileItLives)
{
    EXPECT_EQ(takeSocketError(m_dialled), 0);
}

// That Windows then sends a RST is documented; Wine ends the stream all the same.
TEST_F(Winsock, AsksForAResetOnClose)
{
    ASSERT_TRUE(resetOnClose(m_accepted));
    linger set{};
    int length = sizeof set;
    ASSERT_EQ(getsockopt(SOCKET(m_accepted), SOL_SOCKET, SO_LINGER, reinterpret_cast<char *>(&set), &length), 0);
    EXPECT_EQ(set.l_onoff, 1);
    EXPECT_EQ(set.l_linger, 0);
}

TEST_F(Winsock, ReportsADescriptorThatIsNone)
{
    EXPECT_EQ(takeSocketError(invalidDescriptor), WSAENOTSOCK);
    EXPECT_EQ(applyOptions(invalidDescriptor, {})[Option::Keepalive].error, WSAENOTSOCK);
}

TEST(Registry, GivesTheDocumentedValuesWhereNothingIsSet)
{
    const auto defaults = systemDefaults();
    EXPECT_EQ(defaults.idle, 2h);
    EXPECT_EQ(defaults.interval, 1s);
    EXPECT_EQ(defaults.count, 10);
    EXPECT_EQ(defaults.retries, 5);
}

TEST(Registry, GivesWhatTheAdministratorHasSet)
{
    const Registered idle(L"KeepAliveTime", 300'000);
    const Registered interval(L"KeepAliveInterval", 2500);
    const Registered retries(L"TcpMaxDataRetransmissions", 8);
    const auto defaults = systemDefaults();
    EXPECT_EQ(defaults.idle, 300s);
    EXPECT_EQ(defaults.interval, 2500ms);
    EXPECT_EQ(defaults.retries, 8);
}

TEST(DescriptorLimit, IsNotKnownToWindows)
{
    EXPECT_FALSE(raiseDescriptorLimit().hard);
}
