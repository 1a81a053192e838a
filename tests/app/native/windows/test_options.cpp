// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/native/windows/faketable.h"

#include <gtest/gtest.h>

// What each version of Windows makes of the options, played by a fake table of socket calls: Wine knows only the oldest
// of them.

using namespace keepwatch::native;
using namespace keepwatch::native::windows::test;
using namespace std::chrono_literals;

namespace {

constexpr Options thirtyOneThree{ .idle = 30s, .interval = 1s, .count = 3, .userTimeout = 33s };
constexpr Descriptor socketNumber = 4;

AppliedOptions apply(const Options &options)
{
    return windows::applyOptions(fakeCalls, socketNumber, options);
}

} // namespace

TEST(Options, ANewSystemTakesAllAndReadsThemBack)
{
    beWindows11();
    const auto applied = apply(thirtyOneThree);
    EXPECT_EQ(applied.way, AppliedOptions::Way::SocketOptions);
    EXPECT_EQ(applied.effective.keepalive, true);
    EXPECT_EQ(applied.effective.idle, 30s);
    EXPECT_EQ(applied.effective.interval, 1s);
    EXPECT_EQ(applied.effective.count, 3);
    EXPECT_EQ(applied.effective.userTimeout, 33s);
    for (const auto &outcome : applied.outcomes) {
        EXPECT_EQ(outcome.error, 0);
        EXPECT_FALSE(outcome.isRoundedUp || outcome.isFixedBySystem || outcome.isNotReadBack);
    }
    EXPECT_FALSE(fake.keepaliveValues);
}

TEST(Options, SecondsAreRoundedUpMillisecondsOfTheUserTimeoutAreKept)
{
    beWindows11();
    const auto applied = apply({ .idle = 5500ms, .interval = 1200ms, .count = 3, .userTimeout = 33'100ms });
    EXPECT_EQ(applied.effective.idle, 6s);
    EXPECT_TRUE(applied[Option::Idle].isRoundedUp);
    EXPECT_EQ(applied.effective.interval, 2s);
    EXPECT_TRUE(applied[Option::Interval].isRoundedUp);
    EXPECT_EQ(applied.effective.userTimeout, 33'100ms);
    EXPECT_FALSE(applied[Option::UserTimeout].isRoundedUp);
}

TEST(Options, TheUserTimeoutFallsBackToSeconds)
{
    beWindows1709();
    const auto applied = apply({ .idle = 30s, .interval = 1s, .count = 3, .userTimeout = 33'100ms });
    EXPECT_EQ(applied.effective.userTimeout, 34s);
    EXPECT_TRUE(applied[Option::UserTimeout].isRoundedUp);
    EXPECT_EQ(applied[Option::UserTimeout].error, 0);
}

TEST(Options, AnOldSystemTakesMillisecondsAndFixesTheCount)
{
    beWindows7();
    const auto applied = apply({ .idle = 5500ms, .interval = 1200ms, .count = 3 });
    EXPECT_EQ(applied.way, AppliedOptions::Way::KeepaliveValues);
    ASSERT_TRUE(fake.keepaliveValues);
    EXPECT_EQ(fake.keepaliveValues->onoff, 1U);
    EXPECT_EQ(fake.keepaliveValues->keepalivetime, 5500U);
    EXPECT_EQ(fake.keepaliveValues->keepaliveinterval, 1200U);
    EXPECT_EQ(applied.effective.idle, 5500ms);
    EXPECT_EQ(applied.effective.interval, 1200ms);
    EXPECT_TRUE(applied[Option::Idle].isNotReadBack);
    EXPECT_FALSE(applied[Option::Idle].isRoundedUp);
    EXPECT_EQ(applied[Option::Idle].error, 0);
    EXPECT_TRUE(applied[Option::Count].isFixedBySystem);
    EXPECT_EQ(applied[Option::Count].error, 0);
    EXPECT_EQ(applied.requested.count, 3);
    EXPECT_EQ(applied.effective.count, 10);
}

TEST(Options, ASystemThatKnowsOnlyTheCountSetsItBesideTheOlderCall)
{
    beWindows1703();
    const auto applied = apply(thirtyOneThree);
    EXPECT_EQ(applied.way, AppliedOptions::Way::KeepaliveValues);
    EXPECT_EQ(applied.effective.count, 3);
    EXPECT_FALSE(applied[Option::Count].isFixedBySystem);
    EXPECT_EQ(fake.keepaliveValues->keepalivetime, 30'000U);
}

TEST(Options, ARefusedValueIsReportedAndTheOthersAreSet)
{
    beWindows11();
    fake.refused[{ IPPROTO_TCP, windows::tcpKeepIdle }] = WSAEINVAL;
    const auto applied = apply(thirtyOneThree);
    EXPECT_EQ(applied.way, AppliedOptions::Way::SocketOptions);
    EXPECT_EQ(applied[Option::Idle].error, WSAEINVAL);
    EXPECT_EQ(applied.effective.idle, 7200s);
    EXPECT_EQ(applied.effective.count, 3);
}

TEST(Options, WhenBothWaysFailBothTimesAreRefused)
{
    beWindows7();
    fake.knowsKeepaliveValues = false;
    const auto applied = apply(thirtyOneThree);
    EXPECT_EQ(applied[Option::Idle].error, WSAEOPNOTSUPP);
    EXPECT_EQ(applied[Option::Interval].error, WSAEOPNOTSUPP);
    EXPECT_FALSE(applied.effective.idle);
}

TEST(Options, SwitchesOff)
{
    beWindows11();
    apply(thirtyOneThree);
    const auto applied = apply({ .mode = Options::Mode::Off });
    EXPECT_EQ(applied.requested.keepalive, false);
    EXPECT_EQ(applied.effective.keepalive, false);
    EXPECT_FALSE(applied.requested.idle);
}

TEST(Options, ReturnsToTheValuesOfTheSystem)
{
    beWindows1709();
    apply(thirtyOneThree);
    const auto applied = apply({ .mode = Options::Mode::System });
    EXPECT_EQ(applied.effective.keepalive, true);
    EXPECT_EQ(applied.effective.idle, 7200s);
    EXPECT_EQ(applied.effective.interval, 1s);
    EXPECT_EQ(applied.effective.count, 10);
    EXPECT_EQ(applied.effective.userTimeout, 0s);
}
