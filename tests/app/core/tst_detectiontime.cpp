// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/detectiontime.h"

#include <QTest>

using namespace keepwatch;
using namespace std::chrono_literals;

namespace {

using Warnings = std::vector<Warning>;
using UserTimeout = KeepaliveOptions::UserTimeout;

/// Linux with `idle / interval / count` in seconds and a user timeout in milliseconds; 0: off.
DetectionInput onLinux(int idle, int interval, int count, int userTimeout_ms = 0)
{
    DetectionInput input;
    input.platform = Platform::Linux;
    input.keepalive.idle = std::chrono::seconds(idle);
    input.keepalive.interval = std::chrono::seconds(interval);
    input.keepalive.count = count;
    input.keepalive.userTimeoutMode = userTimeout_ms > 0 ? UserTimeout::Set : UserTimeout::Off;
    input.keepalive.userTimeout = std::chrono::milliseconds(userTimeout_ms);
    return input;
}

DetectionInput withoutKeepalive(int retries2, int userTimeout_ms = 0)
{
    auto input = onLinux(10, 5, 3, userTimeout_ms);
    input.keepalive.mode = KeepaliveOptions::Mode::Off;
    input.retries2 = retries2;
    return input;
}

DetectionInput on(Platform platform, DetectionInput input)
{
    input.platform = platform;
    return input;
}

double seconds(std::optional<Duration> duration)
{
    return duration ? std::chrono::duration<double>(*duration).count() : -1;
}

} // namespace

class TestDetectionTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idle_data();
    void idle();
    void busy_data();
    void busy();
    void notReading();
    void connecting_data();
    void connecting();
    void thirtyOneThree();
    void verdict_data();
    void verdict();
    void warnings_data();
    void warnings();
    void systemValues();
    void otherSystems_data();
    void otherSystems();
    void bearsWithNonsense();
};

void TestDetectionTime::idle_data()
{
    QTest::addColumn<DetectionInput>("input");
    QTest::addColumn<double>("nominal");
    QTest::addColumn<int>("probes");
    QTest::addColumn<double>("measured");
    QTest::newRow("2/1/1") << onLinux(2, 1, 1) << 3.0 << 1 << 3.03;
    QTest::newRow("2/1/3") << onLinux(2, 1, 3) << 5.0 << 3 << 5.08;
    QTest::newRow("2/1/9") << onLinux(2, 1, 9) << 11.0 << 9 << 11.22;
    QTest::newRow("1/2/2") << onLinux(1, 2, 2) << 5.0 << 2 << 5.04;
    QTest::newRow("5/2/3") << onLinux(5, 2, 3) << 11.0 << 3 << 11.06;
    QTest::newRow("10/1/3") << onLinux(10, 1, 3) << 13.0 << 3 << 13.1;
    QTest::newRow("10/5/2") << onLinux(10, 5, 2) << 20.0 << 2 << 20.24;
    QTest::newRow("30/1/3") << onLinux(30, 1, 3) << 33.0 << 3 << 33.1;
    QTest::newRow("30/1/3, the latest seen") << onLinux(30, 1, 3) << 33.0 << 3 << 34.83;
    QTest::newRow("2/1/3, user timeout 1 s") << onLinux(2, 1, 3, 1000) << 3.0 << 1 << 3.05;
    QTest::newRow("2/1/3, user timeout 2.5 s") << onLinux(2, 1, 3, 2500) << 3.0 << 1 << 3.05;
    QTest::newRow("2/1/3, user timeout 3 s") << onLinux(2, 1, 3, 3000) << 3.0 << 1 << 3.05;
    QTest::newRow("2/1/3, user timeout 3.3 s") << onLinux(2, 1, 3, 3300) << 4.0 << 2 << 4.07;
    QTest::newRow("2/1/3, user timeout 5 s") << onLinux(2, 1, 3, 5000) << 5.0 << 3 << 5.1;
    QTest::newRow("2/1/3, user timeout 8 s") << onLinux(2, 1, 3, 8000) << 8.0 << 6 << 8.2;
    QTest::newRow("2/1/9, user timeout 4 s") << onLinux(2, 1, 9, 4000) << 4.0 << 2 << 4.07;
    QTest::newRow("2/1/1, user timeout 10 s") << onLinux(2, 1, 1, 10000) << 10.0 << 8 << 10.2;
    QTest::newRow("2/3/3, user timeout 6 s") << onLinux(2, 3, 3, 6000) << 8.0 << 2 << 8.2;
    QTest::newRow("2/5/3, user timeout 6 s") << onLinux(2, 5, 3, 6000) << 7.0 << 1 << 7.2;
    QTest::newRow("2/5/3, user timeout 7.5 s") << onLinux(2, 5, 3, 7500) << 12.0 << 2 << 12.3;
    QTest::newRow("10/1/3, user timeout 5 s") << onLinux(10, 1, 3, 5000) << 11.0 << 1 << 11.1;
    QTest::newRow("30/1/3, user timeout 5 s") << onLinux(30, 1, 3, 5000) << 31.0 << 1 << 32.8;
    QTest::newRow("30/1/3, user timeout 33 s") << onLinux(30, 1, 3, 33000) << 33.0 << 3 << 33.8;
    QTest::newRow("30/1/3, automatic user timeout") << [] {
        auto input = onLinux(30, 1, 3);
        input.keepalive.userTimeoutMode = UserTimeout::Auto;
        return input;
    }() << 33.0 << 3 << 33.2;
}

void TestDetectionTime::idle()
{
    QFETCH(DetectionInput, input);
    QFETCH(double, measured);
    const auto time = detectionTime(input);
    QTEST(seconds(time.idle), "nominal");
    QTEST(time.probes, "probes");
    QVERIFY(measured >= seconds(time.idle));
    // What was measured lies within the timers' lateness, and a hundredth for the machine's own.
    QVERIFY(measured <= seconds(*time.idle + *time.idleTimerSlack) + 0.015);
}

void TestDetectionTime::busy_data()
{
    QTest::addColumn<DetectionInput>("input");
    QTest::addColumn<double>("nominal");
    QTest::addColumn<double>("measured");
    QTest::newRow("3 retries") << withoutKeepalive(3) << 3.0 << 6.6;
    QTest::newRow("5 retries") << withoutKeepalive(5) << 12.6 << 13.4;
    QTest::newRow("8 retries") << withoutKeepalive(8) << 102.2 << 108.0;
    QTest::newRow("15 retries, as shipped") << withoutKeepalive(15) << 924.6 << 940.0;
    QTest::newRow("keepalive is silent while data is in flight") << [] {
        auto input = onLinux(2, 1, 3);
        input.retries2 = 5;
        return input;
    }() << 12.6 << 13.4;
    QTest::newRow("timeouts of at most a second") << [] {
        auto input = withoutKeepalive(15);
        input.longestRto = 1s;
        return input;
    }() << 14.4 << 15.57;
    QTest::newRow("user timeout 1 s") << withoutKeepalive(15, 1000) << 1.0 << 1.43;
    QTest::newRow("user timeout 2 s") << withoutKeepalive(15, 2000) << 2.0 << 2.43;
    QTest::newRow("user timeout 3 s") << withoutKeepalive(15, 3000) << 3.0 << 3.42;
    QTest::newRow("user timeout 5 s") << withoutKeepalive(15, 5000) << 5.0 << 5.4;
    QTest::newRow("user timeout 5 s, the latest seen") << withoutKeepalive(15, 5000) << 5.0 << 5.6;
    QTest::newRow("user timeout 10 s") << withoutKeepalive(15, 10000) << 10.0 << 10.5;
    QTest::newRow("user timeout 20 s") << withoutKeepalive(15, 20000) << 20.0 << 20.5;
    QTest::newRow("user timeout 20 s overrides 3 retries") << withoutKeepalive(3, 20000) << 20.0 << 20.5;
}

void TestDetectionTime::busy()
{
    QFETCH(DetectionInput, input);
    QFETCH(double, nominal);
    QFETCH(double, measured);
    const auto time = detectionTime(input);
    QCOMPARE(seconds(time.busy), nominal);
    QVERIFY(measured >= nominal);
    QVERIFY2(measured <= seconds(time.busyLatest) + 0.01, qPrintable(QString::number(seconds(time.busyLatest))));
    QVERIFY(seconds(time.busyLatest) <= 1.08 * measured); // and it promises no more than it must
}

void TestDetectionTime::notReading()
{
    QCOMPARE(seconds(detectionTime(withoutKeepalive(15, 5000)).notReading), 5.0);
    QVERIFY(!detectionTime(withoutKeepalive(15)).notReading);
}

void TestDetectionTime::connecting_data()
{
    QTest::addColumn<DetectionInput>("input");
    QTest::addColumn<double>("nominal");
    QTest::addColumn<double>("measured");
    const auto retries = [](int count) {
        auto input = withoutKeepalive(15);
        input.synRetries = count;
        return input;
    };
    QTest::newRow("6 retries, as shipped") << retries(6) << 127.0 << 134.0;
    QTest::newRow("1 retry") << retries(1) << 3.0 << 3.1;
    QTest::newRow("2 retries") << retries(2) << 7.0 << 7.1;
    QTest::newRow("3 retries") << retries(3) << 15.0 << 19.5;
    QTest::newRow("user timeout 0.5 s") << withoutKeepalive(15, 500) << 1.0 << 1.03;
    QTest::newRow("user timeout 1 s") << withoutKeepalive(15, 1000) << 1.0 << 1.03;
    QTest::newRow("user timeout 3 s") << withoutKeepalive(15, 3000) << 3.0 << 3.03;
    QTest::newRow("user timeout 5 s") << withoutKeepalive(15, 5000) << 5.0 << 5.02;
    QTest::newRow("user timeout 10 s") << withoutKeepalive(15, 10000) << 10.0 << 10.04;
}

void TestDetectionTime::connecting()
{
    QFETCH(DetectionInput, input);
    QFETCH(double, nominal);
    QFETCH(double, measured);
    const auto time = detectionTime(input);
    QCOMPARE(seconds(time.connecting), nominal);
    QVERIFY(measured >= nominal);
    QVERIFY2(
        measured <= seconds(time.connectingLatest) + 0.01, qPrintable(QString::number(seconds(time.connectingLatest))));
}

void TestDetectionTime::thirtyOneThree()
{
    // The promise that the program makes in words: 33 to 35 s.
    const auto time = detectionTime(onLinux(30, 1, 3));
    QVERIFY(time.idle == 33s);
    QVERIFY(time.idleTimerSlack == 2s);
}

void TestDetectionTime::verdict_data()
{
    QTest::addColumn<int>("interval_ms");
    QTest::addColumn<int>("timeout_ms");
    QTest::addColumn<int>("fall");
    QTest::addColumn<double>("earliest");
    QTest::addColumn<double>("latest");
    QTest::newRow("lan") << 1000 << 1000 << 3 << 3.0 << 4.0;
    QTest::newRow("office") << 5000 << 3000 << 3 << 9.0 << 14.0;
    QTest::newRow("wan") << 30000 << 10000 << 3 << 30.0 << 60.0;
    QTest::newRow("a single miss") << 200 << 200 << 1 << 0.2 << 0.4;
}

void TestDetectionTime::verdict()
{
    QFETCH(int, interval_ms);
    QFETCH(int, timeout_ms);
    QFETCH(int, fall);
    auto input = onLinux(10, 5, 3);
    QVERIFY(!detectionTime(input).verdictEarliest);
    input.thresholds = Thresholds();
    input.thresholds->interval = std::chrono::milliseconds(interval_ms);
    input.thresholds->timeout = std::chrono::milliseconds(timeout_ms);
    input.thresholds->fall = fall;
    const auto time = detectionTime(input);
    QTEST(seconds(time.verdictEarliest), "earliest");
    QTEST(seconds(time.verdictLatest), "latest");
}

void TestDetectionTime::warnings_data()
{
    QTest::addColumn<DetectionInput>("input");
    QTest::addColumn<Warnings>("warnings");
    const auto automatic = [](DetectionInput input) {
        input.keepalive.userTimeoutMode = UserTimeout::Auto;
        return input;
    };
    const auto idleOf = [](DetectionInput input, std::chrono::milliseconds idle) {
        input.keepalive.idle = idle;
        return input;
    };
    const auto beating = [](DetectionInput input, Duration interval) {
        input.thresholds = Thresholds();
        input.thresholds->interval = interval;
        return input;
    };
    const auto fixed = [](DetectionInput input) {
        input.isCountFixed = true;
        return on(Platform::Windows, input);
    };
    using enum Warning;
    QTest::newRow("no user timeout") << onLinux(30, 1, 3) << Warnings{ UnackedDataStopsKeepalive };
    QTest::newRow("a user timeout that agrees") << onLinux(30, 1, 3, 33000) << Warnings{};
    QTest::newRow("the automatic one") << automatic(onLinux(30, 1, 3)) << Warnings{};
    QTest::newRow("a longer one") << onLinux(30, 1, 3, 34000) << Warnings{ CountIgnored };
    QTest::newRow("a shorter one") << onLinux(30, 1, 3, 31000) << Warnings{ CountIgnored };
    QTest::newRow("one below idle") << onLinux(30, 1, 3, 5000) << Warnings{ CountIgnored, UserTimeoutBelowIdle };
    QTest::newRow("broken seconds") << automatic(idleOf(onLinux(30, 1, 3), 5500ms)) << Warnings{ RoundedUpToSeconds };
    QTest::newRow("broken seconds and the sum as asked")
        << idleOf(onLinux(30, 1, 3, 8500), 5500ms) << Warnings{ RoundedUpToSeconds };
    QTest::newRow("keepalive off") << withoutKeepalive(15) << Warnings{};
    QTest::newRow("keepalive off with a user timeout") << withoutKeepalive(15, 5000) << Warnings{};
    QTest::newRow("heartbeats more frequent than idle")
        << beating(automatic(onLinux(10, 5, 3)), 5s) << Warnings{ HeartbeatHidesKeepalive };
    QTest::newRow("heartbeats as frequent as idle")
        << beating(automatic(onLinux(10, 5, 3)), 10s) << Warnings{ HeartbeatHidesKeepalive };
    QTest::newRow("heartbeats rarer than idle") << beating(automatic(onLinux(10, 5, 3)), 11s) << Warnings{};
    QTest::newRow("Windows: the user timeout leaves the count alone")
        << on(Platform::Windows, onLinux(30, 1, 3, 40000)) << Warnings{};
    QTest::newRow("Windows before 1709") << fixed(idleOf(onLinux(30, 1, 3, 40000), 5500ms))
                                         << Warnings{ CountFixedBySystem };
    QTest::newRow("Windows before 1709, asked for its own count") << fixed(onLinux(30, 1, 10, 40000)) << Warnings{};
    QTest::newRow("macOS: the user timeout in seconds")
        << on(Platform::MacOs, onLinux(30, 1, 3, 40500)) << Warnings{ RoundedUpToSeconds };
}

void TestDetectionTime::warnings()
{
    QFETCH(DetectionInput, input);
    QTEST(detectionTime(input).warnings, "warnings");
}

void TestDetectionTime::systemValues()
{
    auto input = onLinux(10, 5, 3);
    input.keepalive.mode = KeepaliveOptions::Mode::System;
    QVERIFY(detectionTime(input).idle == 7875s);
    input.system = KeepaliveValues{ .idle = 600s, .interval = 60s, .count = 5 };
    QVERIFY(detectionTime(input).idle == 900s);
    QCOMPARE(detectionTime(input).probes, 5);
    input.platform = Platform::MacOs;
    input.system.reset();
    QVERIFY(detectionTime(input).idle == 7800s);
    input.platform = Platform::Windows;
    QVERIFY(detectionTime(input).idle == 7210s);
}

void TestDetectionTime::otherSystems_data()
{
    QTest::addColumn<DetectionInput>("input");
    QTest::addColumn<double>("idle");
    QTest::addColumn<double>("busy");
    const auto windows = [](DetectionInput input) { return on(Platform::Windows, input); };
    const auto fixed = [&](DetectionInput input, std::chrono::milliseconds idle) {
        input.isCountFixed = true;
        input.keepalive.idle = idle;
        return on(Platform::Windows, input);
    };
    QTest::newRow("Windows") << windows(onLinux(30, 1, 3)) << 33.0 << 18.9;
    QTest::newRow("Windows with TCP_MAXRT: keepalive keeps its count")
        << windows(onLinux(30, 1, 3, 5000)) << 33.0 << 5.0;
    QTest::newRow("Windows before 1709: always ten probes") << fixed(onLinux(30, 1, 3), 30s) << 40.0 << 18.9;
    QTest::newRow("Windows before 1709 keeps milliseconds") << fixed(onLinux(30, 1, 3), 5500ms) << 15.5 << 18.9;
    QTest::newRow("Windows without keepalive") << windows(withoutKeepalive(15)) << -1.0 << 18.9;
    QTest::newRow("macOS") << on(Platform::MacOs, onLinux(30, 1, 3)) << 33.0 << -1.0;
    QTest::newRow("macOS with a bound in whole seconds") << on(Platform::MacOs, onLinux(30, 1, 3, 5200)) << 33.0 << 6.0;
}

void TestDetectionTime::otherSystems()
{
    QFETCH(DetectionInput, input);
    const auto time = detectionTime(input);
    QTEST(seconds(time.idle), "idle");
    QTEST(seconds(time.busy), "busy");
    QVERIFY(!time.idleTimerSlack); // not measured there
    QVERIFY(!time.busyLatest);
}

void TestDetectionTime::bearsWithNonsense()
{
    auto input = onLinux(0, 0, 0, 2'147'483'647);
    input.retries2 = 255;
    input.longestRto = Duration::zero();
    input.synRetries = 127;
    QVERIFY(detectionTime(input).idle > 0s);
    input.keepalive.userTimeoutMode = UserTimeout::Off;
    QVERIFY(detectionTime(input).busy > 0s);
    input.retries2 = -1;
    QVERIFY(detectionTime(input).busy == 0s);
    input.platform = Platform::Windows;
    input.dataRetransmissions = 1000;
    QVERIFY(detectionTime(input).busy > 0s);
}

QTEST_GUILESS_MAIN(TestDetectionTime)
#include "tst_detectiontime.moc"
