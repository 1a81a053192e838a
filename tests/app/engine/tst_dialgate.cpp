// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dialling/dialgate.h"
#include "tests/app/engine/journal.h"
#include "tests/app/engine/peer.h"
#include "tests/app/engine/silentport.h"
#include "tests/app/engine/targets.h"

#include <QTest>

#include <map>

using namespace keepwatch;
using namespace std::chrono_literals;

namespace {

constexpr quint32 targets = 5 * engine::DialGate::perHost;

/// How long a target waits for the answer to its dial.
constexpr Duration patience = 100ms;

QList<TargetSpec> targetsOn(quint16 port, Method method, Duration connectTimeout = patience)
{
    QList<TargetSpec> specs;
    for (quint32 id = 1; id <= targets; ++id) {
        TargetSpec spec = targetOn(port, method, id);
        spec.thresholds.connectTimeout = connectTimeout;
        spec.thresholds.interval = 5s;
        spec.thresholds.timeout = patience;
        specs << spec;
    }
    return specs;
}

/// The first verdict on each row.
std::map<RowId, Transition> verdicts(const Journal &journal)
{
    std::map<RowId, Transition> found;
    for (const Transition &each : journal.transitions()) {
        if (each.to == State::Unreachable)
            found.emplace(each.row, each);
    }
    return found;
}

} // namespace

/// Many targets on one host: the wait for a turn at the gate is never held against the peer.
class TestDialGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsJudgedBeforeItsDial_data();
    void nobodyIsJudgedBeforeItsDial();
    void aPeerBehindSilentOnesIsWaitedFor_data();
    void aPeerBehindSilentOnesIsWaitedFor();
    void whoIsRemovedWhileWaitingIsGone();
};

void TestDialGate::nobodyIsJudgedBeforeItsDial_data()
{
    QTest::addColumn<Method>("method");
    QTest::newRow("one dial at the start") << Method::Echo;
    QTest::newRow("one dial at the start, without heartbeats") << Method::Keepalive;
    QTest::newRow("a dial for each heartbeat") << Method::Connect;
}

void TestDialGate::nobodyIsJudgedBeforeItsDial()
{
    QFETCH(Method, method);
    const SilentPort port;
    QVERIFY(port.isOpen());
    engine::Engine engine;
    Journal journal(engine);
    const auto started = std::chrono::steady_clock::now();
    engine.add(targetsOn(port.port(), method));
    QTRY_COMPARE_WITH_TIMEOUT(verdicts(journal).size(), size_t(targets), 20'000);

    // Eight at a time, and none was given up early: so much time the dials took at least.
    constexpr auto rounds = targets / engine::DialGate::perHost;
    QVERIFY(std::chrono::steady_clock::now() - started >= rounds * patience);
    for (const auto &[row, verdict] : verdicts(journal)) {
        QVERIFY2(verdict.cause == Cause::NoAnswer, qPrintable(journal.story()));
        QVERIFY2(verdict.evidence.last, "a dial was under way");
        QCOMPARE(verdict.evidence.last->state, TcpState::SynSent);
    }
}

void TestDialGate::aPeerBehindSilentOnesIsWaitedFor_data()
{
    QTest::addColumn<Method>("method");
    QTest::newRow("echo") << Method::Echo;
    QTest::newRow("keepalive") << Method::Keepalive;
    QTest::newRow("connect") << Method::Connect;
}

void TestDialGate::aPeerBehindSilentOnesIsWaitedFor()
{
    QFETCH(Method, method);
    const SilentPort port;
    QVERIFY(port.isOpen());
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    QList<TargetSpec> specs = targetsOn(port.port(), Method::Keepalive, 300ms);
    TargetSpec good = targetOn(peer.port(), method, targets + 1);
    good.thresholds.interval = specs.last().thresholds.interval; // so that it starts last
    good.thresholds.connectTimeout = patience;
    good.thresholds.timeout = patience;
    engine.add(specs << good);

    const auto row = [&journal] {
        const auto place = std::find_if(journal.rows().begin(), journal.rows().end(),
            [](const RowInfo &info) { return info.target.value == targets + 1; });
        return place == journal.rows().end() ? RowId() : place->row;
    };
    const auto has = [&journal, row](State state) {
        return std::any_of(journal.transitions().begin(), journal.transitions().end(),
            [&](const Transition &each) { return each.row == row() && each.to == state; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(has(State::Up), 20'000);
    QVERIFY2(!has(State::Unreachable) && !has(State::Suspect), qPrintable(journal.story()));
    QVERIFY2(verdicts(journal).size() >= engine::DialGate::perHost, "it did wait behind the silent ones");
}

void TestDialGate::whoIsRemovedWhileWaitingIsGone()
{
    const SilentPort port;
    QVERIFY(port.isOpen());
    engine::Engine engine;
    Journal journal(engine);
    const QList<TargetSpec> specs = targetsOn(port.port(), Method::Echo, 2s); // none is judged before all have started
    engine.add(specs);
    QTRY_COMPARE(journal.transitions().size(), size_t(targets));
    QList<TargetId> ids;
    for (const TargetSpec &spec : specs.mid(1))
        ids << spec.id;
    engine.remove(ids);
    QTRY_COMPARE(journal.removed().size(), size_t(targets - 1));
    QTRY_COMPARE(verdicts(journal).size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestDialGate)
#include "tst_dialgate.moc"
