// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/writer.h"
#include "app/report/availabilitybook.h"
#include "app/report/csvexport.h"
#include "app/report/exportjob.h"
#include "app/report/exportreport.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace keepwatch;
using namespace keepwatch::report;
using namespace std::chrono_literals;

/// From the history into CSV: every record, none invented, and no file that is only half there.
class TestCsvExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySampleIsALine();
    void transitionsKeepTheirEvidence();
    void rowsAndPeriodAreChosen();
    void availabilityIsWhatTheLiveBooksSay();
    void availabilityOfAPeriodKnowsWhatCameBefore();
    void aRemovedRowEndsThere();
    void anEmptyHistoryIsAHead();
    void anUnwritablePathIsToldAndLeavesNothing();
    void aFullDiskLeavesTheOldFile();
    void aCancelledExportLeavesTheOldFile();
    void theJobTellsItsProgressAndItsEnd();
    void theJobCanBeCancelled();
    void aHistoryThatIsNoneIsToldAbout();

private:
    ExportOrder order(CsvTable::Kind kind) const;
    QByteArray csv(const ExportOrder &order) const;
    QByteArray contentOf(const QString &path) const;
    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

    QTemporaryDir m_folder;
    AvailabilityBook m_book;
};

namespace {

constexpr qint64 evening = 1763841600000; // 2025-11-22T20:00:00Z
constexpr int samplesPerRow = 20000;

UtcTime at(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(evening + ms) };
}

RowInfo row(quint32 number, const QString &name)
{
    RowInfo info;
    info.row = RowId{ number };
    info.name = name;
    info.peer = QStringLiteral("127.0.0.1:7");
    info.method = Method::Echo;
    return info;
}

Transition transition(quint32 row, qint64 ms, std::optional<State> from, State to)
{
    Transition transition;
    transition.row = RowId{ row };
    transition.time = at(ms);
    transition.from = from;
    transition.to = to;
    transition.cause = Cause::NoAnswer;
    return transition;
}

/// Two rows through a night: one that is well, one that is not; and one that is removed.
history::Batch night()
{
    history::Batch batch;
    batch.rows = { { row(1, QStringLiteral("=cmd|' /C calc'!A0")), at(0) }, { row(2, QStringLiteral("pump")), at(0) },
        { row(3, QStringLiteral("gone")), at(0) } };
    for (int i = 1; i <= samplesPerRow; ++i) {
        for (const quint32 number : { 1U, 2U }) {
            Sample sample;
            sample.row = RowId{ number };
            sample.seq = quint64(i);
            sample.time = at(i * 10);
            sample.outcome = i % 100 ? Outcome::Reply : Outcome::Miss;
            if (sample.outcome == Outcome::Reply)
                sample.rtt = Duration(i * 1000);
            batch.samples.append(sample);
        }
    }
    Transition verdict = transition(2, 60000, State::Suspect, State::Unreachable);
    verdict.outageFor = 9s;
    verdict.silent = 9500ms;
    verdict.evidence.errorNumber = ETIMEDOUT;
    batch.transitions = { transition(1, 0, {}, State::Connecting), transition(2, 0, {}, State::Connecting),
        transition(3, 0, {}, State::Connecting), transition(1, 100, State::Connecting, State::Up),
        transition(2, 200, State::Connecting, State::Up), transition(2, 54000, State::Up, State::Suspect), verdict,
        transition(2, 90000, State::Unreachable, State::Up) };
    batch.pauses = { { at(120000), at(125000) } };
    batch.ends = { { RowId{ 3 }, at(30000) } };
    return batch;
}

QList<RowInfo> infosOf(const history::Batch &batch)
{
    QList<RowInfo> infos;
    for (const auto &name : batch.rows)
        infos.append(name.info);
    return infos;
}

/// Lets no file grow past `bytes`, as a full disk would.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{ bytes, m_before.rlim_max };
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
};

} // namespace

void TestCsvExport::initTestCase()
{
    std::signal(SIGXFSZ, SIG_IGN);
    QVERIFY(m_folder.isValid());
    const auto writer = history::Writer::open(path("h.sqlite"), at(0));
    QVERIFY(writer);
    const history::Batch batch = night();
    QVERIFY(!(*writer)->write(batch));
    m_book.add(infosOf(batch));
    m_book.add(batch.transitions);
    m_book.add(batch.samples);
    m_book.end({ RowId{ 3 } }, at(30000));
    m_book.add(batch.pauses.first());
}

ExportOrder TestCsvExport::order(CsvTable::Kind kind) const
{
    ExportOrder order;
    order.kind = kind;
    order.history = path("h.sqlite");
    order.now = at(200000);
    return order;
}

QByteArray TestCsvExport::csv(const ExportOrder &order) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto lines = exportCsv(order, buffer);
    if (!lines || *lines != buffer.data().count("\r\n") - 1)
        return "failed";
    return buffer.data();
}

QByteArray TestCsvExport::contentOf(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestCsvExport::everySampleIsALine()
{
    const auto batch = night();
    CsvTable table(CsvTable::Kind::Samples);
    QByteArray expected = table.head();
    for (const Sample &sample : batch.samples)
        table.append(expected, batch.rows[sample.row.value - 1].info, sample);
    const QByteArray written = csv(order(CsvTable::Kind::Samples));
    QCOMPARE(written.size(), expected.size());
    QVERIFY(written == expected);
    QVERIFY(written.contains(",'=cmd|' /C calc'!A0,"));
}

void TestCsvExport::transitionsKeepTheirEvidence()
{
    const auto batch = night();
    CsvTable table(CsvTable::Kind::Transitions);
    QByteArray expected = table.head();
    for (const Transition &transition : batch.transitions)
        table.append(expected, batch.rows[transition.row.value - 1].info, transition);
    const QByteArray written = csv(order(CsvTable::Kind::Transitions));
    QCOMPARE(written, expected);
    QVERIFY(written.contains("ETIMEDOUT"));
}

void TestCsvExport::rowsAndPeriodAreChosen()
{
    ExportOrder chosen = order(CsvTable::Kind::Samples);
    chosen.filter.rows = { RowId{ 2 } };
    chosen.filter.from = at(1000);
    chosen.filter.to = at(2000);
    const QByteArray written = csv(chosen);
    QCOMPARE(written.count("\r\n"), 101);
    QCOMPARE(written.count(",pump,"), 100);
    QVERIFY(written.contains("20:00:01.000Z,pump,127.0.0.1:7,echo,100,miss,,,up\r\n"));
}

void TestCsvExport::availabilityIsWhatTheLiveBooksSay()
{
    CsvTable table(CsvTable::Kind::Availability);
    QByteArray expected = table.head();
    const auto entries = m_book.entries(at(200000));
    QCOMPARE(entries.size(), 3);
    for (const auto &entry : entries)
        table.append(expected, entry.row, entry.record);
    QCOMPARE(csv(order(CsvTable::Kind::Availability)), expected);
    // 51000 is t1 of the outage that was over at 90000; the pause of 5 s is excluded.
    QVERIFY(expected.contains("pump,127.0.0.1:7,2025-11-22T20:00:00.000Z,2025-11-22T20:03:20.000Z,"
                              "155.800,0.000,0.000,39.000,0.200,0.000,5.000,"));
}

void TestCsvExport::availabilityOfAPeriodKnowsWhatCameBefore()
{
    ExportOrder chosen = order(CsvTable::Kind::Availability);
    chosen.filter.rows = { RowId{ 2 } };
    // Begins in the outage, ends before the pause. And: ends after t1, before the verdict.
    chosen.filter.from = at(70000);
    chosen.filter.to = at(100000);
    QVERIFY(csv(chosen).contains("2025-11-22T20:01:10.000Z,2025-11-22T20:01:40.000Z,"
                                 "10.000,0.000,0.000,20.000,0.000,0.000,0.000,33.333,1,0,20.000,"));
    chosen.filter.from = at(50000);
    chosen.filter.to = at(56000);
    QVERIFY(csv(chosen).contains("1.000,0.000,0.000,5.000,0.000,0.000,0.000,16.667,1,0,5.000,"));
}

void TestCsvExport::aRemovedRowEndsThere()
{
    QVERIFY(csv(order(CsvTable::Kind::Availability))
                .contains("gone,127.0.0.1:7,2025-11-22T20:00:00.000Z,2025-11-22T20:00:30.000Z,"));
}

void TestCsvExport::anEmptyHistoryIsAHead()
{
    QVERIFY(history::Writer::open(path("empty.sqlite"), at(0)));
    for (const auto kind : { CsvTable::Kind::Samples, CsvTable::Kind::Transitions, CsvTable::Kind::Availability }) {
        ExportOrder empty = order(kind);
        empty.history = path("empty.sqlite");
        QCOMPARE(csv(empty), CsvTable(kind).head());
    }
}

void TestCsvExport::anUnwritablePathIsToldAndLeavesNothing()
{
    const QString nowhere = path("no/such/folder/x.csv");
    const auto result = exportReport(order(CsvTable::Kind::Samples), nowhere);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::CannotWriteFile);
    QCOMPARE(result.error().subject, nowhere);
    QVERIFY(!result.error().detail.isEmpty());
}

void TestCsvExport::aFullDiskLeavesTheOldFile()
{
    const QString name = path("old.csv");
    QFile old(name);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    const auto before = QDir(m_folder.path()).entryList();
    std::optional<Error> error;
    {
        const FileSizeLimit limit(100000);
        const auto result = exportReport(order(CsvTable::Kind::Samples), name);
        if (!result)
            error = result.error();
    }
    QVERIFY(error);
    QCOMPARE(error->subject, name);
    QVERIFY(error->code == ErrorCode::CannotWriteFile || error->code == ErrorCode::DiskFull);
    QCOMPARE(contentOf(name), QByteArray("old"));
    QCOMPARE(QDir(m_folder.path()).entryList(), before);
}

void TestCsvExport::aCancelledExportLeavesTheOldFile()
{
    const QString name = path("cancelled.csv");
    std::atomic<bool> isCancelled = false;
    const ExportWatch watch{ .progressed = [&isCancelled](qint64, qint64) { isCancelled = true; },
        .isCancelled = &isCancelled };
    const auto result = exportReport(order(CsvTable::Kind::Samples), name, watch);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QCOMPARE(result.error().subject, name);
    QVERIFY(!QFileInfo::exists(name));
}

void TestCsvExport::theJobTellsItsProgressAndItsEnd()
{
    ExportJob job;
    QSignalSpy progressed(&job, &ExportJob::progressed);
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start(order(CsvTable::Kind::Samples), path("job.csv"));
    QVERIFY(job.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
    QVERIFY(!job.isRunning());
    QVERIFY(!finished.first().first().value<std::optional<Error>>());
    QCOMPARE(finished.first().at(1).toLongLong(), 2 * samplesPerRow);
    QVERIFY(progressed.size() >= 2);
    qint64 done = 0;
    for (const auto &word : progressed) {
        QVERIFY(word.at(0).toLongLong() >= done && word.at(0).toLongLong() <= word.at(1).toLongLong());
        done = word.at(0).toLongLong();
    }
    QCOMPARE(contentOf(path("job.csv")).count("\r\n"), 2 * samplesPerRow + 1);
}

void TestCsvExport::theJobCanBeCancelled()
{
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start(order(CsvTable::Kind::Samples), path("never.csv"));
    job.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
    const auto error = finished.first().first().value<std::optional<Error>>();
    QVERIFY(error && error->code == ErrorCode::Cancelled);
    QVERIFY(!QFileInfo::exists(path("never.csv")));
}

void TestCsvExport::aHistoryThatIsNoneIsToldAbout()
{
    ExportOrder wrong = order(CsvTable::Kind::Samples);
    wrong.history = path("missing.sqlite");
    const auto result = exportReport(wrong, path("wrong.csv"));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::CannotOpenHistory);
    QCOMPARE(result.error().subject, wrong.history);
    QVERIFY(!QFileInfo::exists(path("wrong.csv")));
}

QTEST_GUILESS_MAIN(TestCsvExport)
#include "tst_csvexport.moc"
