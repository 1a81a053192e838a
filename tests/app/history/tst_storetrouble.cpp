// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/store.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <random>
#include <sys/resource.h>

using namespace keepwatch;
using namespace keepwatch::history;

/// The store in trouble: killed while it writes, and without room to write to.
class TestStoreTrouble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledWriterLeavesWholeTransactions();
    void aStoreWithoutRoomSaysSoOnceAndResumes();
    void whatFindsNoRoomIsCountedAndTold();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("h.sqlite")); }

    QTemporaryDir m_folder;
};

namespace {

constexpr auto childVariable = "KEEPWATCH_TEST_STORE";

Sample sample(quint64 seq)
{
    Sample sample;
    sample.row = RowId{ 1 };
    sample.seq = seq;
    sample.time = UtcTime{ std::chrono::milliseconds(1763841600000 + qint64(seq) * 40) };
    return sample;
}

RowInfo row()
{
    RowInfo info;
    info.row = RowId{ 1 };
    info.name = QStringLiteral("a");
    return info;
}

/// The child: writes without end and says after each batch how far it is on its way to the file.
int writeUntilKilled(const QString &path)
{
    const auto writer = Writer::open(path, UtcTime{});
    if (!writer)
        return 1;
    Batch names;
    names.rows = { { row(), UtcTime{} } };
    (*writer)->write(names);
    for (quint64 seq = 1;;) {
        Batch batch;
        for (int i = 0; i < 50; ++i)
            batch.samples.append(sample(seq++));
        if ((*writer)->write(batch))
            return 2;
        std::printf("%llu\n", static_cast<unsigned long long>(seq - 1));
        std::fflush(stdout);
    }
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

/// Sequence numbers in the file, from 1 without a gap; the last one, or −1 for a gap.
qint64 lastSeq(const QString &path)
{
    const auto reader = Reader::open(path);
    if (!reader)
        return -2;
    qint64 last = 0;
    bool hasGap = false;
    const auto read = (*reader)->readSamples({}, [&](RowKey, const RowInfo &, const Sample &found) {
        hasGap = hasGap || qint64(found.seq) != last + 1;
        last = qint64(found.seq);
        return true;
    });
    return !read ? -3 : hasGap ? -1 : last;
}

/// How many heartbeats stand in the minutes and in the hours; nothing where both do not tell the same.
std::optional<quint64> heartbeatsRolledUp(const QString &path)
{
    const auto reader = Reader::open(path);
    std::array<quint64, allLevels.size()> counts{};
    for (const Level level : { Level::Minutes, Level::Hours }) {
        const auto count = [&counts, level](RowKey, const RollUp &record) {
            counts[size_t(level)] += record.heartbeats;
            return true;
        };
        if (!reader || !(*reader)->readRollUps(level, {}, count))
            return std::nullopt;
    }
    const bool isSame = counts[size_t(Level::Minutes)] == counts[size_t(Level::Hours)];
    return isSame ? std::optional(counts[size_t(Level::Hours)]) : std::nullopt;
}

} // namespace

void TestStoreTrouble::initTestCase()
{
    QVERIFY(m_folder.isValid());
    // A write past the limit then fails instead of ending the program.
    std::signal(SIGXFSZ, SIG_IGN);
}

void TestStoreTrouble::aKilledWriterLeavesWholeTransactions()
{
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
        const QString file = m_folder.filePath(QStringLiteral("killed-%1.sqlite").arg(round));
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1StringView(childVariable), file);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath());
        qint64 written = 0;
        const qint64 enough = 50 + qint64(random() % 5000);
        while (written < enough) {
            QVERIFY(child.waitForReadyRead(30000));
            while (child.canReadLine())
                written = child.readLine().trimmed().toLongLong();
        }
        child.kill();
        QVERIFY(child.waitForFinished(30000));
        for (QByteArray line = child.readLine(); line.endsWith('\n'); line = child.readLine())
            written = line.trimmed().toLongLong();
        const qint64 last = lastSeq(file);
        QVERIFY2(last >= written, qPrintable(QStringLiteral("%1 of %2").arg(last).arg(written)));
        QCOMPARE(last % 50, qint64(0));
        // Its lock does not outlive it.
        const auto next = Writer::open(file, UtcTime{});
        QVERIFY(next);
        // What it had rolled up in memory only is rolled up from the samples.
        for (auto more = (*next)->tend(UtcTime{}); more && *more;)
            more = (*next)->tend(UtcTime{});
        QCOMPARE(heartbeatsRolledUp(file), quint64(last));
    }
}

void TestStoreTrouble::aStoreWithoutRoomSaysSoOnceAndResumes()
{
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    QSignalSpy failed(&store, &Store::failed);
    QSignalSpy recovered(&store, &Store::recovered);
    store.addRows({ row() });
    quint64 seq = 0;
    {
        const FileSizeLimit limit(150000);
        QList<Sample> batch;
        for (int i = 0; i < 20000; ++i)
            batch.append(sample(++seq));
        store.addSamples(batch);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30000);
        QCOMPARE(failed.first().first().value<Error>().subject, path());
        for (int i = 0; i < 5000; ++i)
            store.addSamples({ sample(++seq) });
        QCoreApplication::processEvents();
        QCOMPARE(recovered.size(), 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 30000);
    QCOMPARE(recovered.first().first().toULongLong(), quint64(0));
    store.addSamples({ sample(++seq) });
    store.close();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(lastSeq(path()), qint64(seq));
}

void TestStoreTrouble::whatFindsNoRoomIsCountedAndTold()
{
    SystemClock clock;
    Store store(clock);
    const QString file = m_folder.filePath(QStringLiteral("flooded.sqlite"));
    QVERIFY(!store.open(file));
    QSignalSpy failed(&store, &Store::failed);
    QSignalSpy recovered(&store, &Store::recovered);
    store.addRows({ row() });
    const quint64 flood = Store::waitingLimit + 1000;
    QList<Sample> tooMany;
    for (quint64 seq = 1; seq <= flood; ++seq)
        tooMany.append(sample(seq));
    store.addSamples(tooMany);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::HistoryBehind);
    store.addSamples({ sample(1) });
    QCOMPARE(recovered.size(), 1);
    QCOMPARE(recovered.first().first().toULongLong(), flood);
    store.close();
    QCOMPARE(lastSeq(file), qint64(1));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet(childVariable))
        return writeUntilKilled(qEnvironmentVariable(childVariable));
    TestStoreTrouble test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storetrouble.moc"
