// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/reports/recipewriter.h"
#include "app/history/writer.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::desktop;
using namespace std::chrono_literals;
using workspace::Recipe;

/// Reports that are written by themselves, by a clock that the test turns.
class TestRecipeWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aReportIsWrittenWhenItsPeriodIsOver();
    void theNightShiftOverAChangeOfClocks();
    void whatFellDueWhileClosedIsWrittenOnce();
    void noMoreThanSomeAreMadeUpFor();
    void aFailureIsToldOnceAndTriedAgain();
    void aRecipeThatIsNotWrittenWaitsToBeChosen();
    void nothingIsMissedWithoutAHistory();
    void recipesAreReadAsTheyWereWritten();
    void aNameStaysInItsFolder();

private:
    QStringList reports() const;
    Recipe daily() const;
    /// Looks until nothing more is due; how many were written.
    int look(RecipeWriter &writer) const;

    class HandClock final : public Clock {
    public:
        Instant now() const override { return Instant(m_now.time_since_epoch()); }
        UtcTime utcNow() const override { return m_now; }
        Duration suspended() const override { return {}; }
        UtcTime m_now{};
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    HandClock m_clock;
};

namespace {

UtcTime at(const char *iso)
{
    return UtcTime{ std::chrono::milliseconds(
        QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs).toMSecsSinceEpoch()) };
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One target, up from the 23rd on, out for ten minutes around the first midnight in Berlin.
bool writeHistory(const QString &path)
{
    history::Batch batch;
    RowInfo info;
    info.row = RowId{ 1 };
    info.name = QStringLiteral("plc");
    batch.rows = { { info, at("2026-10-23T06:00:00Z") } };
    const auto add = [&batch](const char *time, State to, std::optional<Duration> outage = {}) {
        Transition transition;
        transition.row = RowId{ 1 };
        transition.time = at(time);
        transition.to = to;
        transition.outageFor = outage;
        batch.transitions.append(transition);
    };
    add("2026-10-23T06:00:00Z", State::Up);
    add("2026-10-23T21:55:09Z", State::Unreachable, 9s);
    add("2026-10-23T22:05:00Z", State::Up);
    const auto writer = history::Writer::open(path, at("2026-10-23T06:00:00Z"));
    return writer && !(*writer)->write(batch) && !(*writer)->close(at("2027-01-01T00:00:00Z"));
}

} // namespace

void TestRecipeWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeHistory(m_folder->filePath(QStringLiteral("h.sqlite"))));
    m_clock.m_now = at("2026-10-23T12:00:00Z");
}

Recipe TestRecipeWriter::daily() const
{
    Recipe recipe;
    recipe.name = QStringLiteral("plant");
    recipe.zone = "Europe/Berlin";
    recipe.form = workspace::ReportForm::TargetTable;
    recipe.folder = m_folder->filePath(QStringLiteral("out"));
    return recipe;
}

QStringList TestRecipeWriter::reports() const
{
    return QDir(m_folder->filePath(QStringLiteral("out"))).entryList(QDir::Files, QDir::Name);
}

int TestRecipeWriter::look(RecipeWriter &writer) const
{
    const QSignalSpy written(&writer, &RecipeWriter::written);
    writer.setHistory(m_folder->filePath(QStringLiteral("h.sqlite")));
    writer.look();
    // One follows the other by itself; it is over when no thread of its own is left.
    (void)QTest::qWaitFor([&writer] { return !writer.isWriting(); }, 20'000);
    return int(written.size());
}

void TestRecipeWriter::aReportIsWrittenWhenItsPeriodIsOver()
{
    RecipeWriter writer(m_clock, m_folder->path());
    writer.setRecipes({ daily() });
    m_clock.m_now = at("2026-10-23T22:00:59.999Z");
    QCOMPARE(look(writer), 0);
    m_clock.m_now = at("2026-10-23T22:01:00Z");
    QCOMPARE(look(writer), 1);
    QCOMPARE(reports(), QStringList{ QStringLiteral("plant-2026-10-23.csv") });
    const QByteArray table = contents(m_folder->filePath(QStringLiteral("out/plant-2026-10-23.csv")));
    // Up from 08:00 in Berlin on, out from 23:55 until midnight.
    QVERIFY2(table.contains("plc,,2026-10-23T06:00:00.000Z,2026-10-23T22:00:00.000Z,57300.000,0.000,0.000,300.000,"),
        table.constData());
    QCOMPARE(look(writer), 0);
    m_clock.m_now = at("2026-10-24T22:01:00Z");
    QCOMPARE(look(writer), 1);
    QVERIFY(contents(m_folder->filePath(QStringLiteral("out/plant-2026-10-24.csv")))
                .contains(",86100.000,0.000,0.000,300.000,"));
}

void TestRecipeWriter::theNightShiftOverAChangeOfClocks()
{
    RecipeWriter writer(m_clock, m_folder->path());
    Recipe shifts = daily();
    shifts.period = PeriodKind::Shift;
    writer.setRecipes({ shifts });
    m_clock.m_now = at("2026-10-25T05:01:00Z");
    QCOMPARE(look(writer), 5);
    const QByteArray night = contents(m_folder->filePath(QStringLiteral("out/plant-2026-10-24-2200.csv")));
    QVERIFY2(night.contains("2026-10-24T20:00:00.000Z,2026-10-25T05:00:00.000Z,32400.000,"), night.constData());
}

void TestRecipeWriter::whatFellDueWhileClosedIsWrittenOnce()
{
    {
        RecipeWriter writer(m_clock, m_folder->path());
        writer.setRecipes({ daily() });
    }
    m_clock.m_now = at("2026-10-26T08:00:00Z");
    for (const int expected : { 3, 0 }) {
        RecipeWriter writer(m_clock, m_folder->path());
        writer.load();
        QCOMPARE(look(writer), expected);
    }
    QCOMPARE(reports(),
        (QStringList{ QStringLiteral("plant-2026-10-23.csv"), QStringLiteral("plant-2026-10-24.csv"),
            QStringLiteral("plant-2026-10-25.csv") }));
}

void TestRecipeWriter::noMoreThanSomeAreMadeUpFor()
{
    RecipeWriter writer(m_clock, m_folder->path());
    Recipe shifts = daily();
    shifts.period = PeriodKind::Shift;
    writer.setRecipes({ shifts });
    m_clock.m_now = at("2026-12-24T08:00:00Z");
    QCOMPARE(look(writer), RecipeWriter::mostMissed);
    QCOMPARE(reports().last(), QStringLiteral("plant-2026-12-23-2200.csv"));
    QCOMPARE(look(writer), 0);
}

void TestRecipeWriter::aFailureIsToldOnceAndTriedAgain()
{
    RecipeWriter writer(m_clock, m_folder->path());
    const QSignalSpy failed(&writer, &RecipeWriter::failed);
    QFile obstacle(m_folder->filePath(QStringLiteral("out")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    writer.setRecipes({ daily() });
    m_clock.m_now = at("2026-10-24T00:00:00Z");
    QCOMPARE(look(writer), 0);
    QCOMPARE(look(writer), 0);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toString(), QStringLiteral("plant"));
    QVERIFY(obstacle.remove());
    QCOMPARE(look(writer), 1);
    QCOMPARE(reports(), QStringList{ QStringLiteral("plant-2026-10-23.csv") });
}

void TestRecipeWriter::aRecipeThatIsNotWrittenWaitsToBeChosen()
{
    RecipeWriter writer(m_clock, m_folder->path());
    Recipe quiet = daily();
    quiet.isWritten = false;
    writer.setRecipes({ quiet });
    m_clock.m_now = at("2026-10-26T08:00:00Z");
    QCOMPARE(look(writer), 0);
}

void TestRecipeWriter::nothingIsMissedWithoutAHistory()
{
    RecipeWriter writer(m_clock, {});
    writer.setRecipes({ daily() });
    m_clock.m_now = at("2026-10-24T08:00:00Z");
    writer.look();
    QVERIFY(!writer.isWriting());
    QCOMPARE(look(writer), 1);
}

void TestRecipeWriter::recipesAreReadAsTheyWereWritten()
{
    Recipe recipe = daily();
    recipe.period = PeriodKind::Shift;
    recipe.shifts = { QTime(5, 30), QTime(17, 30) };
    recipe.groups = { QStringLiteral("north, \"1\"") };
    recipe.targets = { QStringLiteral("泵") };
    recipe.writtenUntil = at("2026-10-23T22:00:00.123Z");
    const QString path = m_folder->filePath(QStringLiteral("recipes.json"));
    QVERIFY(!workspace::saveRecipes({ recipe }, path));
    const auto read = workspace::loadRecipes(path);
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QVERIFY(read->first() == recipe);
    QVERIFY(workspace::loadRecipes(m_folder->filePath(QStringLiteral("none.json")))->isEmpty());
    for (const char *key : { "name", "period", "zone", "form", "folder" }) {
        QJsonObject json = workspace::toJson(recipe);
        json.insert(QLatin1StringView(key), QString());
        json.insert(QStringLiteral("zone"),
            QLatin1StringView(key) == QLatin1StringView("zone") ? QStringLiteral("Mars/Base") : QStringLiteral("UTC"));
        QVERIFY2(!workspace::recipeIn(json), key);
    }
}

void TestRecipeWriter::aNameStaysInItsFolder()
{
    Recipe recipe = daily();
    const Period day{ at("2026-10-22T22:00:00Z"), at("2026-10-23T22:00:00Z") };
    for (const char *name : { "../../etc/passwd", "..", ".hidden", "a/b\\c:d*e?f\"g<h>i|j\n", "C:\\x" }) {
        recipe.name = QString::fromUtf8(name);
        const QString path = recipe.fileFor(day);
        QCOMPARE(QFileInfo(path).absolutePath(), recipe.folder);
        QVERIFY2(!QFileInfo(path).fileName().startsWith(u'.'), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(TestRecipeWriter)
#include "tst_recipewriter.moc"
