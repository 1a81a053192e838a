// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/native/windows/faketable.h"

#include <gtest/gtest.h>

using namespace keepwatch::native;
using namespace keepwatch::native::windows::test;
using namespace std::chrono_literals;

namespace {

std::optional<TcpInfo> read()
{
    return windows::readTcpInfo(fakeCalls, 4);
}

} // namespace

TEST(TcpInfo, TranslatesVersion0)
{
    beWindows1703();
    fake.info.state = 4;
    fake.info.mss = 1460;
    fake.info.rtt_us = 213;
    fake.info.bytesInFlight = 1461;
    fake.info.congestionWindow_bytes = 14'600;
    fake.info.sendWindow = 65'536;
    fake.info.bytesOut = 5'000'000'001;
    fake.info.bytesIn = 5'000'000'002;
    fake.info.bytesRetransmitted = 7;
    const auto info = read();
    ASSERT_TRUE(info);
    EXPECT_EQ(info->state, 1);
    EXPECT_EQ(info->rtt, 213us);
    EXPECT_EQ(info->unacked, 2U);
    EXPECT_EQ(info->congestionWindow, 10U);
    EXPECT_EQ(info->sendMss, 1460U);
    EXPECT_EQ(info->sendWindow, 65'536U);
    EXPECT_EQ(info->bytesSent, 5'000'000'001U);
    EXPECT_EQ(info->bytesReceived, 5'000'000'002U);
    EXPECT_EQ(info->bytesRetransmitted, 7U);
    // Windows does not tell these.
    EXPECT_FALSE(info->probes || info->bytesAcked || info->rto || info->lastAckReceived);
}

TEST(TcpInfo, GivesLinuxsNumbersToTheStates)
{
    beWindows1703();
    const int closeWait = 7;
    const int timeWait = 10;
    fake.info.state = closeWait;
    EXPECT_EQ(read()->state, 8);
    fake.info.state = timeWait;
    EXPECT_EQ(read()->state, 6);
}

TEST(TcpInfo, IsAbsentWhereTheSystemRefuses)
{
    beWindows7();
    EXPECT_FALSE(read());
}

TEST(TcpInfo, IsAbsentWhenTheAnswerIsCutShort)
{
    beWindows1703();
    fake.infoLength = 40;
    EXPECT_FALSE(read());
}
