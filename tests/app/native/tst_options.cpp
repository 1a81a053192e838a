// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/options.h"
#include "app/native/system.h"
#include "tests/app/native/loopback.h"

#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace keepwatch::native;
using namespace keepwatch::native::test;
using namespace std::chrono_literals;

namespace {

Owned newSocket()
{
    return Owned(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

/// What the system itself says, past the code under test.
int option(Descriptor descriptor, int level, int name)
{
    int value = -1;
    socklen_t length = sizeof value;
    return getsockopt(descriptor, level, name, &value, &length) == 0 ? value : -1;
}

} // namespace

class TestOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsAndReadsBack();
    void roundsUpToSecondsAndSaysSo();
    void takesTheLimits();
    void reportsWhatIsRefused_data();
    void reportsWhatIsRefused();
    void switchesOffAgain();
    void returnsToTheValuesOfTheSystem();
    void acceptedConnectionsInherit();
    void changesALivingConnection();
    void reportsADescriptorThatIsNone();
};

void TestOptions::setsAndReadsBack()
{
    const auto socket = newSocket();
    const auto applied = applyOptions(socket, { .idle = 30s, .interval = 1s, .count = 3, .userTimeout = 33'000ms });
    QCOMPARE(option(socket, SOL_SOCKET, SO_KEEPALIVE), 1);
    QCOMPARE(option(socket, IPPROTO_TCP, TCP_KEEPIDLE), 30);
    QCOMPARE(option(socket, IPPROTO_TCP, TCP_KEEPINTVL), 1);
    QCOMPARE(option(socket, IPPROTO_TCP, TCP_KEEPCNT), 3);
    QCOMPARE(option(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 33'000);
    QVERIFY(applied.effective.keepalive == true);
    QVERIFY(applied.effective.idle == 30s);
    QVERIFY(applied.effective.interval == 1s);
    QVERIFY(applied.effective.count == 3);
    QVERIFY(applied.effective.userTimeout == 33'000ms);
    QVERIFY(applied.requested.idle == 30s);
    for (const auto &outcome : applied.outcomes) {
        QCOMPARE(outcome.error, 0);
        QVERIFY(!outcome.isRoundedUp && !outcome.isFixedBySystem && !outcome.isNotReadBack);
    }
}

void TestOptions::roundsUpToSecondsAndSaysSo()
{
    const auto socket = newSocket();
    const auto applied = applyOptions(socket, { .idle = 5500ms, .interval = 1ms, .count = 3, .userTimeout = 1234ms });
    QVERIFY(applied.requested.idle == 5500ms);
    QVERIFY(applied.effective.idle == 6s);
    QVERIFY(applied[Option::Idle].isRoundedUp);
    QVERIFY(applied.effective.interval == 1s);
    QVERIFY(applied[Option::Interval].isRoundedUp);
    QVERIFY(applied.effective.userTimeout == 1234ms);
    QVERIFY(!applied[Option::UserTimeout].isRoundedUp);
}

void TestOptions::takesTheLimits()
{
    const auto socket = newSocket();
    const auto applied =
        applyOptions(socket, { .idle = 32'767s, .interval = 32'767s, .count = 127, .userTimeout = 2'147'483'647ms });
    for (const auto &outcome : applied.outcomes)
        QCOMPARE(outcome.error, 0);
    QVERIFY(applied.effective.idle == 32'767s);
    QVERIFY(applied.effective.interval == 32'767s);
    QVERIFY(applied.effective.count == 127);
    QVERIFY(applied.effective.userTimeout == 2'147'483'647ms);
}

void TestOptions::reportsWhatIsRefused_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<Option>("refused");
    const Options good{ .idle = 30s, .interval = 2s, .count = 4, .userTimeout = 5s };
    const auto with = [&good](auto member, auto value) {
        Options options = good;
        options.*member = value;
        return options;
    };
    QTest::newRow("a count of 0") << with(&Options::count, 0) << Option::Count;
    QTest::newRow("a count of 128") << with(&Options::count, 128) << Option::Count;
    QTest::newRow("a negative count") << with(&Options::count, -1) << Option::Count;
    QTest::newRow("an idle time of 0") << with(&Options::idle, 0ms) << Option::Idle;
    QTest::newRow("a negative idle time") << with(&Options::idle, -5s) << Option::Idle;
    QTest::newRow("an idle time of 40,000 s") << with(&Options::idle, 40'000s) << Option::Idle;
    QTest::newRow("an idle time past 32 bits") << with(&Options::idle, 4'294'967'306s) << Option::Idle;
    QTest::newRow("an interval of 32,768 s") << with(&Options::interval, 32'768s) << Option::Interval;
    QTest::newRow("a negative user timeout") << with(&Options::userTimeout, -5ms) << Option::UserTimeout;
}

void TestOptions::reportsWhatIsRefused()
{
    QFETCH(Options, options);
    QFETCH(Option, refused);
    const auto socket = newSocket();
    const auto untouched = option(socket, IPPROTO_TCP, TCP_KEEPIDLE);
    const auto applied = applyOptions(socket, options);
    for (std::size_t i = 0; i < optionCount; ++i)
        QCOMPARE(applied.outcomes[i].error, i == std::size_t(refused) ? EINVAL : 0);
    // The others are set all the same, and what was refused is shown as the system left it.
    QVERIFY(applied.effective.keepalive == true);
    QVERIFY(applied.effective.count == (refused == Option::Count ? systemDefaults().count : options.count));
    QVERIFY(applied.effective.idle == (refused == Option::Idle ? untouched * 1s : options.idle));
}

void TestOptions::switchesOffAgain()
{
    const auto socket = newSocket();
    applyOptions(socket, { .userTimeout = 5s });
    const auto applied = applyOptions(socket, { .mode = Options::Mode::Off });
    QCOMPARE(option(socket, SOL_SOCKET, SO_KEEPALIVE), 0);
    QCOMPARE(option(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 0);
    QVERIFY(applied.requested.keepalive == false);
    QVERIFY(!applied.requested.idle);
    QVERIFY(applied.effective.keepalive == false);
    QVERIFY(applied.effective.userTimeout == 0ms);
}

void TestOptions::returnsToTheValuesOfTheSystem()
{
    const auto socket = newSocket();
    const Options system{ .mode = Options::Mode::System };
    const auto fresh = applyOptions(socket, system);
    applyOptions(socket, { .idle = 30s, .interval = 2s, .count = 4, .userTimeout = 5s });
    const auto again = applyOptions(socket, system);
    const auto defaults = systemDefaults();
    for (const auto &applied : { fresh, again }) {
        QVERIFY(applied.effective.keepalive == true);
        QVERIFY(applied.effective.idle == defaults.idle);
        QVERIFY(applied.effective.interval == defaults.interval);
        QVERIFY(applied.effective.count == defaults.count);
        QVERIFY(applied.effective.userTimeout == 0ms);
        QVERIFY(!applied.requested.idle);
    }
}

void TestOptions::acceptedConnectionsInherit()
{
    const auto pair = connectedPair({ .idle = 7s, .interval = 2s, .count = 4, .userTimeout = 15s });
    QVERIFY(pair.accepted != invalidDescriptor);
    QCOMPARE(option(pair.accepted, SOL_SOCKET, SO_KEEPALIVE), 1);
    QCOMPARE(option(pair.accepted, IPPROTO_TCP, TCP_KEEPIDLE), 7);
    QCOMPARE(option(pair.accepted, IPPROTO_TCP, TCP_KEEPINTVL), 2);
    QCOMPARE(option(pair.accepted, IPPROTO_TCP, TCP_KEEPCNT), 4);
    QCOMPARE(option(pair.accepted, IPPROTO_TCP, TCP_USER_TIMEOUT), 15'000);
    QCOMPARE(option(pair.accepted, IPPROTO_TCP, TCP_NODELAY), 1);
}

void TestOptions::changesALivingConnection()
{
    const auto pair = connectedPair();
    const auto applied = applyOptions(pair.dialled, { .idle = 8s, .interval = 3s, .count = 5 });
    QVERIFY(applied.effective.idle == 8s);
    QCOMPARE(option(pair.dialled, IPPROTO_TCP, TCP_KEEPCNT), 5);
}

void TestOptions::reportsADescriptorThatIsNone()
{
    const auto applied = applyOptions(invalidDescriptor, { .userTimeout = 5s });
    for (const auto &outcome : applied.outcomes)
        QCOMPARE(outcome.error, EBADF);
    QVERIFY(!applied.effective.keepalive && !applied.effective.idle && !applied.effective.userTimeout);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
