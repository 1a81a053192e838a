// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/completerollups.h"
#include "app/history/sqlite/database.h"
#include "tests/app/history/history.h"

#include <QTemporaryDir>

using namespace keepwatch;
using namespace keepwatch::history;
using namespace keepwatch::history::test;

/// Minutes and hours are what their samples make, however these came into the file.
class TestLevels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void minutesAndHoursAreWhatTheirSamplesMake();
    void theOpenMinuteIsNotThereYet();
    void aSessionWithinTheMinuteOfTheLastGoesOnWithIt();
    void aWriterThatWasKilledIsMadeUpFor();
    void whatComesTooLateIsMadeUpFor();
    void rowsStayApart();
    void aFailedBatchIsNotCountedTwice();
    void aFileOfStepOneIsRolledUp();
    void thePeriodThatIsCoveredIsTold();
    void theNewestMinutesAreMadeFromTheirSamples();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("h.sqlite")); }
    std::shared_ptr<Writer> writer(UtcTime now = at(0)) const
    {
        auto opened = Writer::open(path(), now);
        return opened ? *opened : nullptr;
    }
    static void write(Writer &writer, const QList<Sample> &samples);
    void compare(const QList<Sample> &samples) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLevels::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// As the engine would: in batches of a few seconds.
void TestLevels::write(Writer &writer, const QList<Sample> &samples)
{
    for (qsizetype first = 0; first < samples.size(); first += 7) {
        Batch batch;
        batch.rows = { nameOf(1, QStringLiteral("a")) };
        batch.samples = samples.mid(first, 7);
        QVERIFY(!writer.write(batch));
    }
}

void TestLevels::compare(const QList<Sample> &samples) const
{
    QCOMPARE(stored(path(), Level::Minutes), expected(samples, Level::Minutes));
    QCOMPARE(stored(path(), Level::Hours), expected(samples, Level::Hours));
}

void TestLevels::minutesAndHoursAreWhatTheirSamplesMake()
{
    const auto samples = mixedSamples(1, 0, 3 * 3'600'000);
    const auto store = writer();
    write(*store, samples);
    QVERIFY(!store->close(at(3 * 3'600'000)));
    compare(samples);
}

void TestLevels::theOpenMinuteIsNotThereYet()
{
    const auto store = writer();
    write(*store, mixedSamples(1, 0, 150'000));
    QCOMPARE(stored(path(), Level::Minutes), expected(mixedSamples(1, 0, 120'000), Level::Minutes));
}

void TestLevels::aSessionWithinTheMinuteOfTheLastGoesOnWithIt()
{
    const auto samples = mixedSamples(1, 0, 200'000);
    {
        const auto first = writer();
        write(*first, samples.first(100));
        QVERIFY(!first->close(at(100'000)));
    }
    {
        const auto second = writer(at(101'000));
        write(*second, samples.sliced(100));
        QVERIFY(!second->close(at(200'000)));
    }
    tendUntilDone(*writer(at(900'000)), at(900'000));
    // The row of each session has records of its own; the minute that both share stands twice.
    quint64 heartbeats = 0;
    QVERIFY((*Reader::open(path()))->readRollUps(Level::Hours, {}, [&heartbeats](RowKey, const RollUp &record) {
        heartbeats += record.heartbeats;
        return true;
    }));
    RollUp all;
    for (const Sample &sample : samples)
        all.add(sample);
    QCOMPARE(heartbeats, all.heartbeats);
    QCOMPARE(stored(path(), Level::Minutes).size(), 5);
}

void TestLevels::aWriterThatWasKilledIsMadeUpFor()
{
    const auto samples = mixedSamples(1, 0, 4'000'000);
    write(*writer(), samples); // without its close()
    tendUntilDone(*writer(at(4'100'000)), at(4'100'000));
    compare(samples);
}

void TestLevels::whatComesTooLateIsMadeUpFor()
{
    const auto store = writer();
    auto samples = mixedSamples(1, 0, 400'000);
    const auto belated = samples.mid(30, 60);
    auto timely = samples;
    timely.remove(30, 60);
    write(*store, timely);
    write(*store, belated);
    tendUntilDone(*store, at(400'000));
    QVERIFY(!store->close(at(400'000)));
    compare(samples);
}

void TestLevels::rowsStayApart()
{
    const auto store = writer();
    Batch batch;
    batch.rows = { nameOf(1, QStringLiteral("a")), nameOf(2, QStringLiteral("b")) };
    batch.samples = mixedSamples(1, 0, 300'000) + mixedSamples(2, 500, 300'000);
    QVERIFY(!store->write(batch));
    QVERIFY(!store->close(at(300'000)));
    Filter filter;
    filter.targets = QStringList{ QStringLiteral("b") };
    QCOMPARE(stored(path(), Level::Minutes, filter), expected(mixedSamples(2, 500, 300'000), Level::Minutes));
    filter.from = at(60'000);
    filter.to = at(120'000);
    QCOMPARE(stored(path(), Level::Minutes, filter).size(), 1);
}

void TestLevels::aFailedBatchIsNotCountedTwice()
{
    const auto store = writer();
    const auto samples = mixedSamples(1, 0, 200'000);
    write(*store, samples.first(100));
    Batch tooLong;
    tooLong.samples = samples.sliced(100);
    // A record that refers to nothing fails only where keys are watched; a name too long for SQLite always does.
    RowName name = nameOf(1, QStringLiteral("a"), at(200'000));
    tooLong.rows = { name };
    {
        const auto blocked = Database::open(path(), Database::Access::Write);
        QVERIFY(blocked && (*blocked)->begin());
        QVERIFY(store->write(tooLong)); // the file stays busy for longer than is waited
        (*blocked)->rollback();
    }
    QVERIFY(!store->write(tooLong));
    QVERIFY(!store->close(at(200'000)));
    compare(samples);
}

void TestLevels::aFileOfStepOneIsRolledUp()
{
    const auto samples = mixedSamples(1, 0, 7'300'000);
    {
        const auto store = writer();
        write(*store, samples);
    }
    {
        const auto file = Database::open(path(), Database::Access::Write);
        QVERIFY(file);
        QVERIFY((*file)->run(
            "DROP TABLE minutes; DROP TABLE hours; DROP TABLE levels; DROP TABLE unrolled; "
            "DROP TABLE rolled; DROP TABLE gaps; DROP TABLE imports; DROP TABLE incident_rows; DROP TABLE incidents; "
            "ALTER TABLE sessions DROP COLUMN alive_ms; PRAGMA user_version = 1"));
    }
    QCOMPARE(samplesIn(path()), quint64(samples.size()));
    QVERIFY(!*(*Reader::open(path()))->covered(Level::Minutes));
    tendUntilDone(*writer(at(8'000'000)), at(8'000'000));
    compare(samples);
}

void TestLevels::thePeriodThatIsCoveredIsTold()
{
    const auto store = writer();
    write(*store, mixedSamples(1, 0, 150'000));
    const auto reader = *Reader::open(path());
    const auto minutes = reader->covered(Level::Minutes);
    QVERIFY(minutes && *minutes);
    QCOMPARE((*minutes)->first, at(0));
    QCOMPARE((*minutes)->last, at(120'000));
    const auto samples = reader->covered(Level::Samples);
    QCOMPARE((*samples)->last, at(149'000));
}

void TestLevels::theNewestMinutesAreMadeFromTheirSamples()
{
    const auto samples = mixedSamples(1, 0, 4'150'000);
    const auto store = writer();
    write(*store, samples);
    for (const Level level : { Level::Minutes, Level::Hours }) {
        for (const qint64 from : { 0, 60'000, 3'600'000, 4'140'000 }) {
            Filter filter;
            filter.targets = QStringList{ QStringLiteral("a") };
            filter.from = at(from / widthOf(level).count() * widthOf(level).count());
            QStringList texts;
            const auto read =
                readCompleteRollUps(**Reader::open(path()), level, filter, [&texts](RowKey, const RollUp &record) {
                    texts << textOf(record);
                    return true;
                });
            QVERIFY(read);
            const qint64 first = (*filter.from - at(0)).count() / 1000;
            QCOMPARE(texts, expected(samples.sliced(first), level));
        }
    }
}

QTEST_GUILESS_MAIN(TestLevels)
#include "tst_levels.moc"
