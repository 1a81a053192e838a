// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/database.h"
#include "app/history/writer.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace keepwatch;
using namespace keepwatch::history;

/// Which files are taken for a history, and which are refused and left alone.
class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewFileGetsTheNewestStep();
    void anExistingHistoryIsOpenedAgain();
    void aNewerHistoryIsRefused();
    void anotherFileIsRefused_data();
    void anotherFileIsRefused();
    void aFolderThatIsNotThereIsRefused();
    void aMissingFileIsNotMadeForReading();
    void aSecondWriterIsRefusedAndToldTheFirst();
    void aFullDiskIsCalledThat();

private:
    QString path(const char *name = "h.sqlite") const { return m_folder->filePath(QLatin1StringView(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

int versionOf(const QString &path)
{
    const auto database = Database::open(path, Database::Access::Read);
    if (!database)
        return -1;
    return static_cast<int>((*database)->number("PRAGMA user_version").value_or(-1));
}

} // namespace

void TestDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestDatabase::aNewFileGetsTheNewestStep()
{
    QVERIFY(Database::newestStep() >= 1);
    QVERIFY(Database::open(path(), Database::Access::Write));
    QCOMPARE(versionOf(path()), Database::newestStep());
}

void TestDatabase::anExistingHistoryIsOpenedAgain()
{
    for (int session = 1; session <= 3; ++session) {
        QVERIFY(Writer::open(path(), UtcTime{}));
        const auto database = Database::open(path(), Database::Access::Read);
        QVERIFY(database);
        QCOMPARE((*database)->number("SELECT COUNT(*) FROM sessions"), qint64(session));
    }
}

void TestDatabase::aNewerHistoryIsRefused()
{
    {
        const auto database = Database::open(path(), Database::Access::Write);
        QVERIFY(database);
        QVERIFY((*database)->run("PRAGMA user_version = 99"));
    }
    for (const auto access : { Database::Access::Write, Database::Access::Read }) {
        const auto refused = Database::open(path(), access);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NewerHistory);
        QCOMPARE(refused.error().subject, path());
        QCOMPARE(refused.error().detail, QStringLiteral("99"));
    }
}

void TestDatabase::anotherFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a text") << QByteArray("my letters, do not touch\n").repeated(100);
    QTest::newRow("somebody else's database") << QByteArray();
}

void TestDatabase::anotherFileIsRefused()
{
    QFETCH(QByteArray, content);
    if (content.isEmpty()) {
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(qPrintable(path()), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "CREATE TABLE letters (text)", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(other);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        content = file.readAll();
    } else {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const auto refused = Database::open(path(), Database::Access::Write);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAHistory);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestDatabase::aFolderThatIsNotThereIsRefused()
{
    const auto refused = Writer::open(path("no/such/folder/h.sqlite"), UtcTime{});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::CannotOpenHistory);
    QVERIFY(!refused.error().detail.isEmpty());
}

void TestDatabase::aMissingFileIsNotMadeForReading()
{
    const auto refused = Database::open(path(), Database::Access::Read);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::CannotOpenHistory);
    QVERIFY(!QFileInfo::exists(path()));
}

void TestDatabase::aSecondWriterIsRefusedAndToldTheFirst()
{
    const auto first = Writer::open(path(), UtcTime{});
    QVERIFY(first);
    const auto second = Writer::open(path(), UtcTime{});
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::CannotOpenHistory);
    // Who, and since when.
    const QString detail = second.error().detail;
    QVERIFY(detail.contains(QCoreApplication::applicationName()));
    QVERIFY(detail.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(detail.contains(QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:")));
    QVERIFY(Database::open(path(), Database::Access::Read));
}

void TestDatabase::aFullDiskIsCalledThat()
{
    const auto database = Database::open(path(), Database::Access::Write);
    QVERIFY(database);
    QVERIFY((*database)->run("PRAGMA max_page_count = 1"));
    Statement insert = (*database)->prepared("INSERT INTO sessions VALUES (NULL, 0, ?, 0)");
    QVERIFY(!insert.run(QString(100000, u'x')));
    QCOMPARE((*database)->lastError().code, ErrorCode::DiskFull);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
