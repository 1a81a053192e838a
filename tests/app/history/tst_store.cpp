// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace keepwatch;
using namespace keepwatch::history;
using namespace std::chrono_literals;

/// What goes into the store comes out again: every field, in the order of time, by row and by period.
class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFieldOfASampleComesBack();
    void everyFieldOfATransitionComesBack();
    void certificatesAndPausesComeBack();
    void samplesComeInTheOrderOfTime();
    void aPeriodIsHalfOpen();
    void rowsAndTargetsAreFiltered();
    void aRowIsCalledWhatItWasCalledThen();
    void aNameMeantForARecordIsNotTooLate();
    void twoSessionsInOneFileStayApart();
    void nothingIsLostAtTenThousandASecond();
    void aQueryAnswersInPartsWhileWriting();
    void aQueryStopsAtItsLimit();
    void aCancelledQueryFallsSilent();
    void aClosedStoreTakesNothing();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("h.sqlite")); }
    std::shared_ptr<Reader> reader() const
    {
        auto opened = Reader::open(path());
        return opened ? *opened : nullptr;
    }
    QList<Sample> samples(const Filter &filter = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr qint64 evening = 1763841600000; // 2025-11-22T20:00:00Z

UtcTime at(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(evening + ms) };
}

/// Stands at one moment, and is set by hand.
class HandClock final : public Clock {
public:
    Instant now() const override { return {}; }
    UtcTime utcNow() const override { return m_now; }
    Duration suspended() const override { return {}; }
    void set(UtcTime now) { m_now = now; }

private:
    UtcTime m_now = at(0);
};

RowInfo row(quint32 number, const QString &name, const QString &peer = QStringLiteral("127.0.0.1:7"))
{
    RowInfo info;
    info.row = RowId{ number };
    info.target = TargetId{ number + 100 };
    info.name = name;
    info.group = QStringLiteral("plant");
    info.peer = peer;
    info.method = Method::Echo;
    return info;
}

Sample sample(quint32 row, quint64 seq, qint64 ms, Outcome outcome = Outcome::Reply)
{
    Sample sample;
    sample.row = RowId{ row };
    sample.seq = seq;
    sample.time = at(ms);
    sample.outcome = outcome;
    if (outcome == Outcome::Reply)
        sample.rtt = 213456ns;
    return sample;
}

Transition transition(quint32 row, qint64 ms, State to)
{
    Transition transition;
    transition.row = RowId{ row };
    transition.time = at(ms);
    transition.to = to;
    return transition;
}

QString textOf(const Sample &s)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
        .arg(s.row.value)
        .arg(s.seq)
        .arg((s.time - at(0)).count())
        .arg(code(s.outcome), code(s.state))
        .arg(s.rtt ? s.rtt->count() : -1)
        .arg(s.kernelRtt ? s.kernelRtt->count() : -1);
}

} // namespace

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QList<Sample> TestStore::samples(const Filter &filter) const
{
    QList<Sample> found;
    const auto source = reader();
    if (!source || !source->readSamples(filter, [&found](RowKey, const RowInfo &, const Sample &sample) {
            found.append(sample);
            return true;
        }))
        qWarning("the samples cannot be read");
    return found;
}

void TestStore::everyFieldOfASampleComesBack()
{
    QList<Sample> written;
    for (const auto &outcome : outcomeCodes) {
        for (const auto &state : stateCodes) {
            Sample one = sample(1, quint64(written.size() + 1), written.size(), outcome.value);
            one.state = state.value;
            if (written.size() % 2)
                one.kernelRtt = 101us;
            written.append(one);
        }
    }
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("plc-7")) });
    store.addSamples(written);
    store.close();
    const auto read = samples();
    QCOMPARE(read.size(), written.size());
    for (qsizetype i = 0; i < read.size(); ++i)
        QCOMPARE(textOf(read[i]), textOf(written[i]));
}

void TestStore::everyFieldOfATransitionComesBack()
{
    Transition full = transition(1, 1000, State::Unreachable);
    full.from = State::Suspect;
    full.severity = 2;
    full.cause = Cause::NoAnswer;
    full.confidence = Confidence::Likely;
    full.silent = 3120ms;
    full.outageFor = 9s;
    full.isDrop = true;
    full.evidence.errorNumber = ETIMEDOUT;
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("plc-7")) });
    store.addTransitions({ transition(1, 0, State::Connecting), full });
    store.close();

    QList<StoredTransition> read;
    QVERIFY(reader()->readTransitions({}, [&read](const StoredTransition &stored) {
        read.append(stored);
        return true;
    }));
    QCOMPARE(read.size(), 2);
    QVERIFY(!read[0].transition.from && !read[0].transition.silent && !read[0].transition.outageFor);
    QVERIFY(read[0].evidence.isEmpty() && !read[0].transition.isDrop);
    const Transition &back = read[1].transition;
    QCOMPARE(back.row, full.row);
    QCOMPARE(back.time, full.time);
    QCOMPARE(back.from, full.from);
    QCOMPARE(back.to, full.to);
    QCOMPARE(back.severity, full.severity);
    QCOMPARE(back.cause, full.cause);
    QCOMPARE(back.confidence, full.confidence);
    QCOMPARE(back.silent, full.silent);
    QCOMPARE(back.outageFor, full.outageFor);
    QVERIFY(back.isDrop);
    QVERIFY(read[1].evidence.contains("\"errno\":\"ETIMEDOUT\""));
    QCOMPARE(read[1].row.name, QStringLiteral("plc-7"));
    QCOMPARE(read[1].row.group, QStringLiteral("plant"));
    QCOMPARE(read[1].row.target, TargetId{ 101 });
    QCOMPARE(read[1].row.method, Method::Echo);
}

void TestStore::certificatesAndPausesComeBack()
{
    Certificate certificate;
    certificate.row = RowId{ 1 };
    certificate.time = at(5);
    certificate.cause = Cause::ResetByPeer;
    certificate.confidence = Confidence::Certain;
    certificate.lived = 90s;
    certificate.outcome = Aftermath::ReEstablished;
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("plc-7")) });
    store.addCertificates({ certificate });
    store.addPause({ at(10), at(20) });
    store.close();

    std::optional<StoredCertificate> read;
    QVERIFY(reader()->readCertificates({}, [&read](const StoredCertificate &stored) {
        read = stored;
        return true;
    }));
    QVERIFY(read);
    QCOMPARE(read->certificate.cause, Cause::ResetByPeer);
    QCOMPARE(read->certificate.confidence, Confidence::Certain);
    QVERIFY(!read->certificate.silent);
    QCOMPARE(read->certificate.lived, certificate.lived);
    QCOMPARE(read->certificate.outcome, Aftermath::ReEstablished);
    int pauses = 0;
    const auto isThePause = [&pauses](const OwnPause &pause) {
        ++pauses;
        return pause.from == at(10) && pause.to == at(20);
    };
    QCOMPARE(*reader()->readPauses({}, isThePause), quint64(1));
    QCOMPARE(*reader()->readPauses({ .from = at(20) }, isThePause), quint64(0));
    QCOMPARE(pauses, 1);
}

void TestStore::samplesComeInTheOrderOfTime()
{
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("a")), row(2, QStringLiteral("b")) });
    store.addSamples({ sample(2, 1, 9500), sample(1, 2, 20500), sample(1, 1, 9400), sample(2, 2, 10100),
        sample(1, 3, 30000, Outcome::Late), sample(1, 3, 30000, Outcome::Miss) });
    store.close();
    QStringList order;
    for (const auto &found : samples())
        order << QStringLiteral("%1/%2").arg(found.row.value).arg(found.seq) + code(found.outcome).left(1);
    QCOMPARE(order.join(u' '), QStringLiteral("1/1r 2/1r 2/2r 1/2r 1/3m 1/3l"));
    const auto span = reader()->span();
    QVERIFY(span && *span);
    QCOMPARE((*span)->first, at(9400));
    QCOMPARE((*span)->last, at(30000));
}

void TestStore::aPeriodIsHalfOpen()
{
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("a")) });
    store.addSamples({ sample(1, 1, 0), sample(1, 2, 9999), sample(1, 3, 10000), sample(1, 4, 20000) });
    store.addTransitions({ transition(1, 0, State::Up), transition(1, 10000, State::Suspect) });
    store.close();
    Filter filter{ .from = at(9999), .to = at(20000) };
    QCOMPARE(samples(filter).size(), 2);
    filter.rows = { RowId{ 1 } };
    QCOMPARE(samples(filter).size(), 2);
    filter.to = at(10000);
    QCOMPARE(samples(filter).size(), 1);
    filter.from = at(0);
    const auto all = [](const StoredTransition &) { return true; };
    QCOMPARE(*reader()->readTransitions(filter, all), quint64(1));
}

void TestStore::rowsAndTargetsAreFiltered()
{
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("a")), row(2, QStringLiteral("b")), row(3, QStringLiteral("c")) });
    store.addSamples({ sample(1, 1, 0), sample(2, 1, 1), sample(3, 1, 2), sample(2, 2, 3) });
    store.close();
    Filter filter;
    filter.rows = { RowId{ 2 } };
    QCOMPARE(samples(filter).size(), 2);
    filter.rows = { RowId{ 1 }, RowId{ 3 } };
    QCOMPARE(samples(filter).size(), 2);
    filter.rows = { RowId{ 4 } };
    QCOMPARE(samples(filter).size(), 0);
    filter.rows.clear();
    filter.targets = QStringList{ QStringLiteral("b"), QStringLiteral("c") };
    QCOMPARE(samples(filter).size(), 3);
}

void TestStore::aRowIsCalledWhatItWasCalledThen()
{
    HandClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("a"), QStringLiteral("old:1")) });
    store.addSamples({ sample(1, 1, 500) });
    store.close();
    // A second session renames nothing of the first; within one, a name holds from its moment on.
    QVERIFY(!store.open(path()));
    clock.set(at(1000));
    store.addRows({ row(1, QStringLiteral("a"), QStringLiteral("new:1")) });
    store.addSamples({ sample(1, 1, 1500) });
    store.close();
    QStringList peers;
    QVERIFY(reader()->readSamples({}, [&peers](RowKey, const RowInfo &info, const Sample &) {
        peers << info.peer;
        return true;
    }));
    QCOMPARE(peers, (QStringList{ QStringLiteral("old:1"), QStringLiteral("new:1") }));
}

void TestStore::aNameMeantForARecordIsNotTooLate()
{
    HandClock clock;
    clock.set(at(100));
    WriteWorker worker(std::make_shared<std::atomic<qint64>>(0), clock);
    QVERIFY(!worker.open(path(), false));
    Batch first;
    first.rows = { { row(1, QStringLiteral("a"), QStringLiteral("old:1")), at(0) } };
    first.transitions = { transition(1, 0, State::Up) };
    worker.append(first);
    QCOMPARE(worker.close(), 0);
    QVERIFY(!worker.open(path(), false));
    Batch renamed;
    renamed.rows = { { row(1, QStringLiteral("a"), QStringLiteral("new:1")), at(100) } };
    worker.append(renamed);
    Batch meant;
    meant.transitions = { transition(1, 98, State::Suspect) };
    worker.append(meant);
    QCOMPARE(worker.close(), 0);
    QStringList peers;
    QVERIFY(reader()->readTransitions({}, [&peers](const StoredTransition &stored) {
        peers << stored.row.peer;
        return true;
    }));
    QCOMPARE(peers, (QStringList{ QStringLiteral("old:1"), QStringLiteral("new:1") }));
}

void TestStore::twoSessionsInOneFileStayApart()
{
    SystemClock clock;
    for (int session = 0; session < 2; ++session) {
        Store store(clock);
        QVERIFY(!store.open(path()));
        store.addRows({ row(1, session ? QStringLiteral("second") : QStringLiteral("first")) });
        store.addSamples({ sample(1, 1, session) });
    }
    Filter lastSession;
    lastSession.rows = { RowId{ 1 } };
    QCOMPARE(samples().size(), 2);
    QCOMPARE(samples(lastSession).size(), 1);
    QCOMPARE(samples(lastSession)[0].time, at(1));
}

void TestStore::nothingIsLostAtTenThousandASecond()
{
    constexpr quint32 rows = 1000;
    constexpr quint64 rounds = 50;
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    QSignalSpy failed(&store, &Store::failed);
    QList<RowInfo> infos;
    for (quint32 number = 1; number <= rows; ++number)
        infos.append(row(number, QString::number(number)));
    store.addRows(infos);
    // Five seconds of 10,000 a second, as fast as they can be handed over.
    for (quint64 seq = 1; seq <= rounds; ++seq) {
        QList<Sample> batch;
        for (quint32 number = 1; number <= rows; ++number)
            batch.append(sample(number, seq, qint64(seq) * 100 + number % 100));
        store.addSamples(batch);
    }
    store.close();
    QCOMPARE(failed.size(), 0);
    QHash<RowId, quint64> lastSeq;
    bool isInOrder = true;
    for (const auto &found : samples()) {
        isInOrder = isInOrder && found.seq == lastSeq[found.row] + 1;
        lastSeq[found.row] = found.seq;
    }
    QVERIFY(isInOrder);
    QCOMPARE(lastSeq.size(), qsizetype(rows));
    for (const quint64 seq : std::as_const(lastSeq))
        QCOMPARE(seq, rounds);
}

void TestStore::aQueryAnswersInPartsWhileWriting()
{
    constexpr int count = 10000;
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("a")), row(2, QStringLiteral("b")) });
    QList<Sample> batch;
    for (int i = 1; i <= count; ++i)
        batch.append(sample(1, quint64(i), i * 10));
    store.addSamples(batch);

    QList<Sample> read;
    bool isComplete = false;
    quint64 ticket = 0;
    connect(&store, &Store::samplesRead, this, [&](const Part<Sample> &part) {
        QCOMPARE(part.ticket, ticket);
        QVERIFY(!part.error && !part.isCut);
        QVERIFY(part.records.size() <= ReadWorker::partSize);
        read += part.records;
        if (!part.isLast)
            return;
        isComplete = read.size() == count;
        // Written a quarter of a second later at most: ask again until all is there.
        if (!isComplete) {
            read.clear();
            ticket = store.querySamples({ .rows = { RowId{ 1 } } });
        }
    });
    ticket = store.querySamples({ .rows = { RowId{ 1 } } });
    QVERIFY(ticket != 0);
    for (int i = 1; i <= 20; ++i)
        store.addSamples({ sample(2, quint64(i), i) });
    QTRY_VERIFY_WITH_TIMEOUT(isComplete, 30000);
    QCOMPARE(read.last().seq, quint64(count));
}

void TestStore::aQueryStopsAtItsLimit()
{
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("a")) });
    store.addSamples({ sample(1, 1, 1), sample(1, 2, 2), sample(1, 3, 3) });
    store.close();
    QVERIFY(!store.open(path()));
    std::optional<Part<Sample>> last;
    connect(&store, &Store::samplesRead, this, [&last](const auto &part) { last = part; });
    store.querySamples({}, 2);
    QTRY_VERIFY_WITH_TIMEOUT(last.has_value(), 30000);
    QVERIFY(last->isLast && last->isCut);
    QCOMPARE(last->records.size(), 2);
}

void TestStore::aCancelledQueryFallsSilent()
{
    QVERIFY(Writer::open(path(), at(0)));
    ReadWorker worker;
    worker.open(path());
    QSignalSpy answers(&worker, &ReadWorker::samplesRead);
    ReadWorker::Order order{
        .ticket = 1, .filter = {}, .limit = 10, .isCancelled = std::make_shared<std::atomic<bool>>(true)
    };
    worker.readSamples(order);
    QCOMPARE(answers.size(), 0);
    *order.isCancelled = false;
    worker.readSamples(order);
    QCOMPARE(answers.size(), 1);
}

void TestStore::aClosedStoreTakesNothing()
{
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.isOpen());
    store.addRows({ row(1, QStringLiteral("a")) });
    store.addSamples({ sample(1, 1, 1) });
    QCOMPARE(store.querySamples({}), quint64(0));
    QVERIFY(store.open(m_folder->filePath(QStringLiteral("no/such/folder/h.sqlite"))));
    QVERIFY(!store.isOpen());
    QVERIFY(!store.open(path()));
    QVERIFY(store.isOpen());
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
