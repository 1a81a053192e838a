// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/store.h"
#include "app/report/exportreport.h"
#include "tests/app/history/history.h"
#include "tests/support/smalldisk.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::history;

/// A real disk, if a small one, that fills up in the middle of the night.
class TestFullDisk : public QObject {
    Q_OBJECT

public:
    explicit TestFullDisk(const testing::SmallDisk &disk)
        : m_disk(disk)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void theStoreSaysSoWaitsAndResumes();
    void theGapIsNamedInTheReport();
    void aReportThatFindsNoRoomLeavesNone();

private:
    void add(Store &store, int count);
    QString history() const { return m_disk.path(QStringLiteral("h.sqlite")); }

    const testing::SmallDisk &m_disk;
    quint64 m_seq = 0;
};

void TestFullDisk::initTestCase()
{
    if (!m_disk.isMounted() && !qEnvironmentVariableIsSet("KEEPWATCH_NO_SKIPS"))
        QSKIP("only root can mount a disk");
    QVERIFY(m_disk.isMounted());
}

void TestFullDisk::add(Store &store, int count)
{
    QList<Sample> samples;
    for (int i = 0; i < count; ++i, ++m_seq)
        samples.append(history::test::sampleOf(1, m_seq, qint64(m_seq) * 10));
    store.addSamples(samples);
}

void TestFullDisk::theStoreSaysSoWaitsAndResumes()
{
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(history()));
    QSignalSpy failed(&store, &Store::failed);
    QSignalSpy recovered(&store, &Store::recovered);
    store.addRows({ history::test::nameOf(1, QStringLiteral("plc")).info });
    add(store, 1000);
    m_disk.fill();
    add(store, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::DiskFull);
    // More than may wait: these are lost, and counted.
    const quint64 before = m_seq;
    while (m_seq < before + quint64(Store::waitingLimit))
        add(store, 10'000);
    QCOMPARE(recovered.size(), 0);
    m_disk.free();
    QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 60'000);
    QVERIFY(recovered.first().first().toULongLong() > 0);
    add(store, 1);
    store.close();
    QCOMPARE(failed.size(), 1);
    const auto reader = Reader::open(history());
    QVERIFY(reader);
    const auto samples = (*reader)->readSamples({}, [](RowKey, const RowInfo &, const Sample &) { return true; });
    QVERIFY(samples);
    QCOMPARE(*samples + recovered.first().first().toULongLong(), m_seq);
}

void TestFullDisk::theGapIsNamedInTheReport()
{
    report::ExportOrder order;
    order.kind = report::CsvTable::Kind::Availability;
    order.format = report::ExportOrder::Format::Html;
    order.history = history();
    QBuffer page;
    page.open(QIODevice::WriteOnly);
    QVERIFY(report::exportReport(order, page));
    QVERIFY(page.data().contains("the history could not be written"));
}

void TestFullDisk::aReportThatFindsNoRoomLeavesNone()
{
    m_disk.fill();
    report::ExportOrder order;
    order.kind = report::CsvTable::Kind::Samples;
    order.history = history();
    const QString path = m_disk.path(QStringLiteral("samples.csv"));
    const auto written = report::exportReport(order, path);
    m_disk.free();
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::DiskFull);
    QVERIFY(!QFile::exists(path));
}

int main(int argc, char **argv)
{
    const testing::SmallDisk disk(64);
    const QCoreApplication application(argc, argv);
    TestFullDisk test(disk);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fulldisk.moc"
