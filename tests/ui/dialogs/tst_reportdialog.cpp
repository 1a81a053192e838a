// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/reports/reportdialog.h"
#include "ui/format/theme.h"
#include "ui/widgets/availability/availabilitypane.h"
#include "ui/widgets/availability/monthcalendar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::workspace;
using namespace Qt::StringLiterals;

namespace {

class RecordedReports final : public ReportSource {
public:
    void start(const ReportRequest &request) override { requests.append(request); }
    void cancel() override
    {
        Q_EMIT finished(Error{ .code = ErrorCode::Cancelled, .subject = {}, .detail = {}, .number = 0 }, 0);
    }
    QList<Recipe> recipes() const override { return kept; }
    void setRecipes(const QList<Recipe> &recipes) override { kept = recipes; }

    QList<ReportRequest> requests;
    QList<Recipe> kept;
};

class RecordedPast final : public AvailabilitySource {
public:
    void request(RowId row, QDate month) override { asked = { row, month }; }
    QDate today() const override { return { 2026, 11, 29 }; }

    std::pair<RowId, QDate> asked;
};

UtcTime at(const char *iso)
{
    return UtcTime{ std::chrono::milliseconds(
        QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs).toMSecsSinceEpoch()) };
}

} // namespace

/// The dialog of reports, and what the details show of the past.
class TestReportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Light); }
    void init();
    void asksForTheLatestPeriodThatIsOver();
    void aShiftOfAZoneIsAskedFor();
    void whatIsWrongIsSaid();
    void aRecipeIsSavedChosenAndRemoved();
    void cancelStopsTheWorkFirst();
    void aMonthIsWalkedByKeyboard();
    void anotherMonthIsAskedFor();

private:
    template <typename Field> Field *field(const char *name) const
    {
        return m_dialog->findChild<Field *>(QLatin1StringView(name));
    }
    void press(const char *button) const { field<QPushButton>(button)->click(); }

    ThemeSwitch m_theme;
    testing::StoppedClock m_clock;
    Settings m_settings;
    std::unique_ptr<RecordedReports> m_source;
    std::unique_ptr<ReportDialog> m_dialog;
};

void TestReportDialog::init()
{
    m_clock.utc = at("2026-10-26T12:00:00Z");
    m_source = std::make_unique<RecordedReports>();
    m_settings.set(Setting::ExportFolder, u"/nowhere"_s);
    m_dialog = std::make_unique<ReportDialog>(*m_source, m_settings, m_clock,
        ReportScope{ .selected = { u"plc-7"_s, u"plc-8"_s }, .groups = { u"north"_s, u"south"_s } });
    field<QComboBox>("zone")->setCurrentText(u"Europe/Berlin"_s);
    m_dialog->show();
}

void TestReportDialog::asksForTheLatestPeriodThatIsOver()
{
    field<QComboBox>("rows")->setCurrentIndex(1);
    press("start");
    QCOMPARE(m_source->requests.size(), 1);
    const ReportRequest &request = m_source->requests.first();
    QVERIFY((request.period == Period{ at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z") }));
    QCOMPARE(request.path, u"/nowhere/keepwatch-2026-10-25.html"_s);
    QCOMPARE(request.recipe.targets, (QStringList{ u"plc-7"_s, u"plc-8"_s }));
    QCOMPARE(request.recipe.zone, QByteArray("Europe/Berlin"));
}

void TestReportDialog::aShiftOfAZoneIsAskedFor()
{
    field<QComboBox>("period")->setCurrentIndex(int(PeriodKind::Shift));
    QVERIFY(field<QLineEdit>("shifts")->isVisible());
    field<QComboBox>("form")->setCurrentIndex(int(ReportForm::GroupTable));
    field<QComboBox>("rows")->setCurrentIndex(3);
    press("start");
    const ReportRequest &request = m_source->requests.first();
    QVERIFY((request.period == Period{ at("2026-10-25T21:00:00Z"), at("2026-10-26T05:00:00Z") }));
    QCOMPARE(request.path, u"/nowhere/keepwatch-2026-10-25-2200.csv"_s);
    QCOMPARE(request.recipe.groups, QStringList{ u"south"_s });
}

void TestReportDialog::whatIsWrongIsSaid()
{
    field<QComboBox>("zone")->setCurrentText(u"Mars/Base"_s);
    QVERIFY(!field<QPushButton>("start")->isEnabled());
    field<QComboBox>("zone")->setCurrentText(u"UTC"_s);
    QVERIFY(field<QPushButton>("start")->isEnabled());
    field<QComboBox>("period")->setCurrentIndex(int(PeriodKind::Shift));
    field<QLineEdit>("shifts")->setText(u"6 o'clock"_s);
    QTest::keyClick(field<QLineEdit>("shifts"), Qt::Key_Tab);
    QVERIFY(!field<QPushButton>("start")->isEnabled());
    QVERIFY(!field<QPushButton>("saveRecipe")->isEnabled());
}

void TestReportDialog::aRecipeIsSavedChosenAndRemoved()
{
    field<QComboBox>("period")->setCurrentIndex(int(PeriodKind::Month));
    field<QComboBox>("rows")->setCurrentIndex(2);
    QTest::keyClicks(field<QLineEdit>("recipeName"), u"north by month"_s);
    field<QCheckBox>("isWritten")->click();
    press("saveRecipe");
    QCOMPARE(m_source->kept.size(), 1);
    const Recipe recipe = m_source->kept.first();
    QVERIFY(recipe.isWritten);
    QCOMPARE(recipe.folder, u"/nowhere"_s);
    QCOMPARE(recipe.groups, QStringList{ u"north"_s });
    // Another dialog finds it.
    ReportDialog later(*m_source, m_settings, m_clock, {});
    auto *recipes = later.findChild<QComboBox *>(u"recipes"_s);
    recipes->setCurrentIndex(recipes->findData(u"north by month"_s));
    Q_EMIT recipes->activated(recipes->currentIndex());
    later.findChild<QPushButton *>(u"start"_s)->click();
    QCOMPARE(m_source->requests.first().recipe.groups, recipe.groups);
    QCOMPARE(m_source->requests.first().path, u"/nowhere/north by month-2026-09.html"_s);
    QVERIFY((m_source->requests.first().period == Period{ at("2026-08-31T22:00:00Z"), at("2026-09-30T22:00:00Z") }));
    later.findChild<QPushButton *>(u"removeRecipe"_s)->click();
    QVERIFY(m_source->kept.isEmpty());
}

void TestReportDialog::cancelStopsTheWorkFirst()
{
    press("start");
    Q_EMIT m_source->progressed(1, 3);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_dialog->findChild<NoteLabel *>()->fault().isEmpty());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestReportDialog::aMonthIsWalkedByKeyboard()
{
    MonthCalendar calendar;
    calendar.setToday({ 2026, 11, 29 });
    calendar.setMonth({ 2026, 11, 1 });
    QCOMPARE(calendar.current(), QDate(2026, 11, 29));
    QList<AvailabilityFigures> days(30);
    days[12] = { .isWatched = true, .percent = 99.5, .outages = 2, .drops = 1, .unreachable = std::chrono::minutes(7) };
    calendar.setDays(days);
    QTest::keyClick(&calendar, Qt::Key_Up);
    QCOMPARE(calendar.current(), QDate(2026, 11, 13));
    for (const auto *part : { "99.5", "2 outage", "7 m", "1 drop" })
        QVERIFY2(calendar.accessibleDescription().simplified().contains(QLatin1StringView(part)), part);
    QTest::keyClick(&calendar, Qt::Key_Right);
    QVERIFY(calendar.accessibleDescription().contains(u"not watched"_s));
    QTest::keyClick(&calendar, Qt::Key_End);
    QTest::keyClick(&calendar, Qt::Key_Right);
    QCOMPARE(calendar.current(), QDate(2026, 11, 30));
}

void TestReportDialog::anotherMonthIsAskedFor()
{
    RecordedPast source;
    AvailabilityPane pane(source);
    pane.setRow(RowId{ 3 });
    pane.show();
    pane.refreshSoon(RowId{ 3 });
    QTRY_COMPARE(source.asked, std::pair(RowId{ 3 }, QDate(2026, 11, 1)));
    source.asked = {};
    QTRY_COMPARE(source.asked.first, RowId{ 3 }); // again, when the history has what has just happened
    auto *calendar = pane.findChild<MonthCalendar *>();
    QTest::keyClick(calendar, Qt::Key_PageUp);
    QCOMPARE(source.asked.second, QDate(2026, 10, 1));
    // An answer to what was asked before comes too late.
    TargetAvailability late{ .row = RowId{ 3 }, .month = { 2026, 11, 1 } };
    late.days = QList<AvailabilityFigures>(30);
    Q_EMIT source.read(late);
    QVERIFY(calendar->sentence().isEmpty());
    QTest::keyClick(calendar, Qt::Key_PageDown);
    QTest::keyClick(calendar, Qt::Key_PageDown);
    QCOMPARE(source.asked.second, QDate(2026, 11, 1));
    Q_EMIT source.read(late);
    QVERIFY(!calendar->sentence().isEmpty());
}

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
