// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sessionfiles.h"
#include "app/history/writer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::history;

class TestSessionFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesSortByTime();
    void theOldestGoFirst_data();
    void theOldestGoFirst();
    void whatIsTooOldGoes();
    void aRunningSessionIsKnownAndStays();
    void aFileGoesWithItsJournal();
};

namespace {

constexpr UtcTime evening{ std::chrono::milliseconds(1763841600000) };

} // namespace

void TestSessionFiles::namesSortByTime()
{
    QCOMPARE(sessionFileName(evening, 4711), QStringLiteral("session-20251122T200000Z-4711.sqlite"));
    QVERIFY(sessionFileName(evening, 9) < sessionFileName(evening + std::chrono::seconds(1), 1));
}

void TestSessionFiles::theOldestGoFirst_data()
{
    QTest::addColumn<int>("files");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("pruned");
    QTest::newRow("all fit") << 4 << qint64(400) << QString();
    QTest::newRow("one too many") << 3 << qint64(400) << QStringLiteral("a");
    QTest::newRow("too large by one") << 9 << qint64(300) << QStringLiteral("a");
    QTest::newRow("the one in use stays and counts") << 2 << qint64(400) << QStringLiteral("a c");
    QTest::newRow("nothing but the one in use may stay") << 0 << qint64(0) << QStringLiteral("a c d");
}

void TestSessionFiles::theOldestGoFirst()
{
    QFETCH(int, files);
    QFETCH(qint64, bytes);
    const auto file = [](const char *name, int age, bool isInUse = false) {
        return SessionFile{ QLatin1StringView(name), evening - std::chrono::hours(age), 100, isInUse };
    };
    QStringList pruned;
    for (const auto &gone : filesToPrune(
             { file("d", 1), file("a", 4), file("c", 2), file("b", 3, true) }, { .files = files, .bytes = bytes }))
        pruned << gone.path;
    QTEST(pruned.join(u' '), "pruned");
}

void TestSessionFiles::whatIsTooOldGoes()
{
    const auto file = [](const char *name, int age, bool isInUse = false) {
        return SessionFile{ QLatin1StringView(name), evening - std::chrono::hours(age), 100, isInUse };
    };
    const SessionLimits limits{ .notBefore = evening - std::chrono::hours(3) };
    const auto pruned = filesToPrune({ file("a", 5), file("b", 4, true), file("c", 3), file("d", 1) }, limits);
    QCOMPARE(pruned.size(), 1); // b is written to; c was written just then
    QCOMPARE(pruned.first().path, QStringLiteral("a"));
}

void TestSessionFiles::aRunningSessionIsKnownAndStays()
{
    QTemporaryDir folder;
    const QString running = folder.filePath(sessionFileName(evening, 2));
    QVERIFY(Writer::open(folder.filePath(sessionFileName(evening, 1)), evening));
    const auto writer = Writer::open(running, evening);
    QVERIFY(writer);
    const auto files = sessionFiles(folder.path());
    QCOMPARE(files.size(), 2);
    QVERIFY(!files[0].isInUse);
    QVERIFY(files[1].isInUse);
    QVERIFY(files[1].bytes > 0);
    // Looking must not take the lock away.
    QVERIFY(!Writer::open(running, evening));
}

void TestSessionFiles::aFileGoesWithItsJournal()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(sessionFileName(evening, 1));
    for (const char *end : { "", "-wal", "-shm", ".lock" })
        QVERIFY(QFile(path + QLatin1StringView(end)).open(QIODevice::WriteOnly));
    removeSessionFile({ .path = path });
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionFiles)
#include "tst_sessionfiles.moc"
