// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/database.h"
#include "app/history/writer.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

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
    QSqlQuery query = (*database)->prepared("PRAGMA user_version");
    return query.exec() && query.next() ? query.value(0).toInt() : -1;
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
        QSqlQuery sessions = (*database)->prepared("SELECT COUNT(*) FROM sessions");
        QVERIFY(sessions.exec() && sessions.next());
        QCOMPARE(sessions.value(0).toInt(), session);
    }
}

void TestDatabase::aNewerHistoryIsRefused()
{
    {
        const auto database = Database::open(path(), Database::Access::Write);
        QVERIFY(database);
        QVERIFY((*database)->prepared("PRAGMA user_version = 99").exec());
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
        auto other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(path());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("CREATE TABLE letters (text)")));
        other = {};
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
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
    QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(Database::open(path(), Database::Access::Read));
}

void TestDatabase::aFullDiskIsCalledThat()
{
    const auto database = Database::open(path(), Database::Access::Write);
    QVERIFY(database);
    QSqlQuery limit = (*database)->prepared("PRAGMA max_page_count = 1");
    QVERIFY(limit.exec());
    limit.finish();
    QSqlQuery insert = (*database)->prepared("INSERT INTO sessions VALUES (NULL, 0, ?)");
    insert.bindValue(0, QString(100000, u'x'));
    QVERIFY(!insert.exec());
    QCOMPARE((*database)->error(insert).code, ErrorCode::DiskFull);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
