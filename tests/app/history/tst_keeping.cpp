// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/store.h"
#include "tests/app/history/history.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace keepwatch;
using namespace keepwatch::history;
using namespace keepwatch::history::test;
using namespace std::chrono_literals;

/// What is kept for how long, what is brought over from other files, and what becomes of a damaged one.
class TestKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void samplesGoAfterTheirDaysAndTheirMinutesStay();
    void theOldestGoWhereThereAreTooMany();
    void nothingGoesBeforeItIsRolledUp();
    void eventsGoWithTheirRows();
    void theSpaceIsTold();
    void aSessionFileIsBroughtOverAndRemoved();
    void bringingOverGoesOnAfterARestart();
    void aDamagedFileIsSetAsideAndReadAsFarAsPossible_data();
    void aDamagedFileIsSetAsideAndReadAsFarAsPossible();
    void aForeignFileIsOnlySetAsideWhereItIsOurs();
    void damageFoundWhileWritingLosesNothingNew();

private:
    QString path(const char *name = "h.sqlite") const { return m_folder->filePath(QLatin1StringView(name)); }
    void fill(const QString &path, qint64 fromMs, qint64 toMs, const char *name = "a") const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

Transition transitionOf(quint32 row, qint64 ms, State to)
{
    Transition transition;
    transition.row = RowId{ row };
    transition.time = at(ms);
    transition.to = to;
    return transition;
}

/// What fill() writes.
QList<Sample> samplesOfFill(qint64 fromMs, qint64 toMs)
{
    QList<Sample> samples;
    for (qint64 ms = fromMs; ms < toMs; ms += 600'000)
        samples += mixedSamples(1, ms, std::min(ms + 600'000, toMs));
    return samples;
}

quint64 transitionsIn(const QString &path)
{
    const auto reader = Reader::open(path);
    const auto read = (*reader)->readTransitions({}, [](const StoredTransition &) { return true; });
    return read ? *read : 0;
}

} // namespace

void TestKeeping::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestKeeping::fill(const QString &path, qint64 fromMs, qint64 toMs, const char *name) const
{
    const auto writer = Writer::open(path, at(fromMs));
    QVERIFY(writer);
    for (qint64 ms = fromMs; ms < toMs; ms += 600'000) {
        Batch batch;
        batch.rows = { nameOf(1, QLatin1StringView(name), at(fromMs)) };
        batch.samples = mixedSamples(1, ms, std::min(ms + 600'000, toMs));
        batch.transitions = { transitionOf(1, ms, State::Up) };
        QVERIFY(!(*writer)->write(batch));
    }
    QVERIFY(!(*writer)->close(at(toMs)));
}

void TestKeeping::samplesGoAfterTheirDaysAndTheirMinutesStay()
{
    fill(path(), 0, 4 * hourMs);
    const auto writer = *Writer::open(path(), at(4 * hourMs));
    Retention retention;
    retention.samples.days = 1;
    retention.minutes.days = 2;
    writer->setRetention(retention);
    tendUntilDone(*writer, at(dayMs + 2 * hourMs));
    QCOMPARE(samplesIn(path()), quint64(2 * hourMs / 1000));
    QCOMPARE(stored(path(), Level::Minutes).size(), 240);
    tendUntilDone(*writer, at(2 * dayMs + 3 * hourMs));
    QCOMPARE(samplesIn(path()), quint64(0));
    QCOMPARE(stored(path(), Level::Minutes).size(), 60);
    QCOMPARE(stored(path(), Level::Hours).size(), 4);
}

void TestKeeping::theOldestGoWhereThereAreTooMany()
{
    fill(path(), 0, 4 * hourMs);
    const auto writer = *Writer::open(path(), at(4 * hourMs));
    Retention retention;
    retention.samples.bytes = 100'000;
    writer->setRetention(retention);
    tendUntilDone(*writer, at(4 * hourMs));
    const auto space = (*Reader::open(path()))->space();
    QVERIFY(space && space->levels[0].bytes <= 100'000 && space->levels[0].bytes > 90'000);
    QCOMPARE(quint64(space->levels[0].records), samplesIn(path()));
    // The newest are the ones that stay.
    const auto span = (*Reader::open(path()))->span();
    QCOMPARE((*span)->last, at(4 * hourMs - 1000));
    QCOMPARE(stored(path(), Level::Minutes).size(), 240);
}

void TestKeeping::nothingGoesBeforeItIsRolledUp()
{
    const auto writer = *Writer::open(path(), at(0));
    Batch batch;
    batch.rows = { nameOf(1, QStringLiteral("a")) };
    batch.samples = mixedSamples(1, 0, hourMs + 30'000);
    QVERIFY(!writer->write(batch));
    Retention retention;
    retention.samples.days = 1;
    writer->setRetention(retention);
    tendUntilDone(*writer, at(10 * dayMs));
    // The whole hour went by in one batch and is still open in memory.
    QCOMPARE(samplesIn(path()), quint64(batch.samples.size()));
}

void TestKeeping::eventsGoWithTheirRows()
{
    fill(path(), 0, 2 * hourMs, "gone");
    fill(path(), 30 * dayMs, 30 * dayMs + hourMs, "there");
    QCOMPARE(transitionsIn(path()), quint64(18));
    const auto writer = *Writer::open(path(), at(31 * dayMs));
    Retention retention;
    retention.samples.days = retention.minutes.days = retention.hours.days = 10;
    writer->setRetention(retention);
    tendUntilDone(*writer, at(31 * dayMs));
    QCOMPARE(transitionsIn(path()), quint64(6));
    int rows = 0;
    QVERIFY((*Reader::open(path()))->readRows({}, [&rows](const StoredRow &row) {
        ++rows;
        return row.row.name == QLatin1StringView("there");
    }));
    QCOMPARE(rows, 1);
    QCOMPARE(stored(path(), Level::Hours).size(), 1);
}

void TestKeeping::theSpaceIsTold()
{
    fill(path(), 0, 2 * hourMs);
    const auto space = (*Reader::open(path()))->space();
    QVERIFY(space);
    QVERIFY(space->fileBytes >= QFileInfo(path()).size());
    QCOMPARE(space->levels[size_t(Level::Samples)].records, 2 * hourMs / 1000);
    QCOMPARE(space->levels[size_t(Level::Minutes)].records, 120);
    QCOMPARE(space->levels[size_t(Level::Samples)].first, at(0));
    // The bytes that are reckoned with are about those of the file.
    const qint64 reckoned = space->levels[0].bytes + space->levels[1].bytes + space->levels[2].bytes;
    QVERIFY2(reckoned > QFileInfo(path()).size() / 3 && reckoned < QFileInfo(path()).size() * 2,
        qPrintable(QStringLiteral("%1 of %2").arg(reckoned).arg(QFileInfo(path()).size())));
}

void TestKeeping::aSessionFileIsBroughtOverAndRemoved()
{
    fill(path("session-1.sqlite"), 0, 2 * hourMs, "old");
    fill(path("h.sqlite"), dayMs, dayMs + hourMs, "new");
    const auto writer = *Writer::open(path(), at(2 * dayMs));
    Batch batch;
    batch.rows = { nameOf(1, QStringLiteral("newest"), at(2 * dayMs)) };
    batch.samples = { sampleOf(1, 1, 2 * dayMs) };
    QVERIFY(!writer->write(batch));
    QVERIFY(!writer->import(path("session-1.sqlite"), false));
    tendUntilDone(*writer, at(2 * dayMs));
    QVERIFY(!QFileInfo::exists(path("session-1.sqlite")));
    Filter old;
    old.targets = QStringList{ QStringLiteral("old") };
    QCOMPARE(samplesIn(path(), old), quint64(2 * hourMs / 1000));
    QCOMPARE(stored(path(), Level::Minutes, old), expected(samplesOfFill(0, 2 * hourMs), Level::Minutes));
    QCOMPARE(transitionsIn(path()), quint64(18));
    // The session that still runs stays the last one.
    Filter last;
    last.rows = { RowId{ 1 } };
    QCOMPARE(samplesIn(path(), last), quint64(1));
}

void TestKeeping::bringingOverGoesOnAfterARestart()
{
    fill(path("session-1.sqlite"), 0, 6 * hourMs, "old");
    {
        const auto writer = *Writer::open(path(), at(dayMs));
        QVERIFY(!writer->import(path("session-1.sqlite"), false));
        for (int i = 0; i < 4; ++i)
            QVERIFY(*writer->tend(at(dayMs)));
    }
    QVERIFY(QFileInfo::exists(path("session-1.sqlite")));
    tendUntilDone(**Writer::open(path(), at(dayMs)), at(dayMs));
    QVERIFY(!QFileInfo::exists(path("session-1.sqlite")));
    QCOMPARE(samplesIn(path()), quint64(6 * hourMs / 1000));
    QCOMPARE(transitionsIn(path()), quint64(36));
}

void TestKeeping::aDamagedFileIsSetAsideAndReadAsFarAsPossible_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("pages in the middle are overwritten") << 0.4 << 0.45 << 50;
    QTest::newRow("the end is cut off") << 0.9 << 1.0 << 10;
    QTest::newRow("the first page is overwritten") << 0.0 << 0.001 << 0;
}

void TestKeeping::aDamagedFileIsSetAsideAndReadAsFarAsPossible()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(int, atLeast);
    fill(path(), 0, 20 * hourMs);
    const quint64 before = samplesIn(path());
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto size = double(file.size());
        const auto first = qint64(size * from) / 4096 * 4096;
        if (to >= 1.0) {
            QVERIFY(file.resize(first));
        } else {
            file.seek(first);
            file.write(QByteArray(qMax<qint64>(4096, qint64(size * (to - from))), '\xa5'));
        }
    }
    SystemClock clock;
    Store store(clock);
    QSignalSpy renewed(&store, &Store::renewed);
    if (from == 0.0)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("nothing can be brought over")));
    QVERIFY(!store.open(path(), true));
    QTRY_VERIFY_WITH_TIMEOUT(renewed.size() == 1 || to < 1.0, 10000);
    // Damage in the middle is found when it is met.
    store.addRows({ nameOf(1, QStringLiteral("new")).info });
    store.addSamples({ sampleOf(1, 1, 40 * hourMs) });
    store.querySamples({});
    const quint64 enough = before * quint64(atLeast) / 100;
    QTRY_VERIFY_WITH_TIMEOUT(samplesIn(path()) > enough, 30000);
    store.close();
    if (!renewed.isEmpty())
        QVERIFY(QFileInfo::exists(renewed.first().at(1).toString()));
}

void TestKeeping::aForeignFileIsOnlySetAsideWhereItIsOurs()
{
    QFile letters(path());
    QVERIFY(letters.open(QIODevice::WriteOnly));
    letters.write(QByteArray("my letters\n").repeated(1000));
    letters.close();
    SystemClock clock;
    Store store(clock);
    const auto refused = store.open(path());
    QVERIFY(refused && refused->code == ErrorCode::NotAHistory);
    QSignalSpy renewed(&store, &Store::renewed);
    QVERIFY(!store.open(path(), true));
    QTRY_COMPARE(renewed.size(), 1);
    QFile aside(renewed.first().at(1).toString());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("my letters\n").repeated(1000));
}

void TestKeeping::damageFoundWhileWritingLosesNothingNew()
{
    fill(path(), 0, 2 * hourMs);
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    QSignalSpy renewed(&store, &Store::renewed);
    store.addRows({ nameOf(1, QStringLiteral("new")).info });
    {
        // All pages but the first, under the writer's feet.
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096);
        file.write(QByteArray(file.size() - 4096, '\xa5'));
        QFile::resize(path() + QStringLiteral("-wal"), 0);
    }
    quint64 seq = 0;
    for (int i = 0; i < 20; ++i) {
        QList<Sample> samples;
        for (int j = 0; j < 500; ++j, ++seq)
            samples.append(sampleOf(1, seq + 1, 3 * hourMs + qint64(seq)));
        store.addSamples(samples);
    }
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("nothing can be brought over")));
    QTRY_VERIFY_WITH_TIMEOUT(renewed.size() >= 1, 20000);
    store.close();
    Filter fresh;
    fresh.from = at(3 * hourMs);
    QCOMPARE(samplesIn(path(), fresh), seq);
}

QTEST_GUILESS_MAIN(TestKeeping)
#include "tst_keeping.moc"
