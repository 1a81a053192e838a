// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/calendar/calendar.h"

#include <QDateTime>
#include <QTest>

using namespace keepwatch;
using namespace std::chrono_literals;

/// Where shifts, days, weeks and months begin and end, by tables that were worked out by hand.
class TestCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void periodsBeginAndEndByTheClocksOfTheZone_data();
    void periodsBeginAndEndByTheClocksOfTheZone();
    void periodsFollowEachOther_data();
    void periodsFollowEachOther();
    void theLastOneIsOver();
    void shiftsAreReadAndWritten();
};

namespace {

UtcTime at(const char *iso)
{
    return UtcTime{ std::chrono::milliseconds(
        QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs).toMSecsSinceEpoch()) };
}

} // namespace

void TestCalendar::periodsBeginAndEndByTheClocksOfTheZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<PeriodKind>("kind");
    QTest::addColumn<UtcTime>("moment");
    QTest::addColumn<UtcTime>("from");
    QTest::addColumn<UtcTime>("to");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const char *zone, PeriodKind kind, const char *moment, const char *from,
                         const char *to, const char *name) {
        QTest::newRow(title) << QByteArray(zone) << kind << at(moment) << at(from) << at(to)
                             << QString::fromLatin1(name);
    };
    using K = PeriodKind;
    row("a day in UTC", "UTC", K::Day, "2026-02-28T12:00:00Z", "2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z",
        "2026-02-28");
    row("the last moment of a day is its own", "UTC", K::Day, "2026-02-28T23:59:59.999Z", "2026-02-28T00:00:00Z",
        "2026-03-01T00:00:00Z", "2026-02-28");
    row("Berlin sets clocks forward: 23 hours", "Europe/Berlin", K::Day, "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z",
        "2026-03-29T22:00:00Z", "2026-03-29");
    row("Berlin sets clocks back: 25 hours", "Europe/Berlin", K::Day, "2026-10-25T01:30:00Z", "2026-10-24T22:00:00Z",
        "2026-10-25T23:00:00Z", "2026-10-25");
    row("the night shift over the setting forward: 7 hours", "Europe/Berlin", K::Shift, "2026-03-29T00:30:00Z",
        "2026-03-28T21:00:00Z", "2026-03-29T04:00:00Z", "2026-03-28-2200");
    row("the night shift over the setting back: 9 hours", "Europe/Berlin", K::Shift, "2026-10-25T01:30:00Z",
        "2026-10-24T20:00:00Z", "2026-10-25T05:00:00Z", "2026-10-24-2200");
    row("a week with a setting of the clocks", "Europe/Berlin", K::Week, "2026-10-25T12:00:00Z", "2026-10-18T22:00:00Z",
        "2026-10-25T23:00:00Z", "2026-W43");
    row("the week of New Year's Day is of the old year", "Europe/Berlin", K::Week, "2027-01-01T12:00:00Z",
        "2026-12-27T23:00:00Z", "2027-01-03T23:00:00Z", "2026-W53");
    row("Berlin's March", "Europe/Berlin", K::Month, "2026-03-31T21:59:59.999Z", "2026-02-28T23:00:00Z",
        "2026-03-31T22:00:00Z", "2026-03");
    row("Berlin's October begins in September's last UTC hours", "Europe/Berlin", K::Month, "2026-09-30T22:00:00Z",
        "2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z", "2026-10");
    row("a leap year's February", "Asia/Shanghai", K::Month, "2028-02-10T00:00:00Z", "2028-01-31T16:00:00Z",
        "2028-02-29T16:00:00Z", "2028-02");
    row("Shanghai sets no clocks", "Asia/Shanghai", K::Shift, "2026-10-24T21:59:59Z", "2026-10-24T14:00:00Z",
        "2026-10-24T22:00:00Z", "2026-10-24-2200");
    row("New York sets clocks forward", "America/New_York", K::Day, "2026-03-08T12:00:00Z", "2026-03-08T05:00:00Z",
        "2026-03-09T04:00:00Z", "2026-03-08");
    row("New York sets clocks back", "America/New_York", K::Day, "2026-11-01T12:00:00Z", "2026-11-01T04:00:00Z",
        "2026-11-02T05:00:00Z", "2026-11-01");
    row("Lord Howe sets clocks by half an hour", "Australia/Lord_Howe", K::Day, "2026-04-05T00:00:00Z",
        "2026-04-04T13:00:00Z", "2026-04-05T13:30:00Z", "2026-04-05");
    row("Lord Howe sets them forward", "Australia/Lord_Howe", K::Day, "2026-10-04T00:00:00Z", "2026-10-03T13:30:00Z",
        "2026-10-04T13:00:00Z", "2026-10-04");
    row("a day whose midnight clocks jump over begins with the jump", "Africa/Cairo", K::Day, "2024-04-26T12:00:00Z",
        "2024-04-25T22:00:00Z", "2024-04-26T21:00:00Z", "2024-04-26");
    row("a midnight that comes twice begins the day once", "America/Havana", K::Day, "2026-11-01T12:00:00Z",
        "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z", "2026-11-01");
    row("a date that a zone left out", "Pacific/Apia", K::Day, "2011-12-30T12:00:00Z", "2011-12-30T10:00:00Z",
        "2011-12-31T10:00:00Z", "2011-12-31");
}

void TestCalendar::periodsBeginAndEndByTheClocksOfTheZone()
{
    QFETCH(QByteArray, zone);
    QFETCH(PeriodKind, kind);
    QFETCH(UtcTime, moment);
    QFETCH(UtcTime, from);
    QFETCH(UtcTime, to);
    QFETCH(QString, name);
    const Calendar calendar{ QTimeZone(zone) };
    const Period period = calendar.around(kind, moment);
    QCOMPARE(period.from.time_since_epoch().count(), from.time_since_epoch().count());
    QCOMPARE(period.to.time_since_epoch().count(), to.time_since_epoch().count());
    QCOMPARE(calendar.nameOf(kind, period.from), name);
    QVERIFY(calendar.around(kind, from) == period);
    QVERIFY(calendar.around(kind, to - 1ms) == period);
}

void TestCalendar::periodsFollowEachOther_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : { "UTC", "Europe/Berlin", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe",
             "America/Havana", "Africa/Cairo", "Pacific/Chatham" })
        QTest::newRow(zone) << QByteArray(zone);
}

void TestCalendar::periodsFollowEachOther()
{
    QFETCH(QByteArray, zone);
    const Calendar calendar{ QTimeZone(zone), { QTime(22, 0), QTime(2, 30), QTime(14, 0) } };
    for (const auto &code : periodCodes) {
        Period period = calendar.around(code.value, at("2025-12-31T23:30:00Z"));
        while (period.to < at("2027-02-01T00:00:00Z")) {
            const Period next = calendar.around(code.value, period.to);
            QCOMPARE(next.from.time_since_epoch().count(), period.to.time_since_epoch().count());
            QVERIFY(next.to > next.from);
            QVERIFY(calendar.lastBefore(code.value, next.to - 1ms) == period);
            period = next;
        }
    }
}

void TestCalendar::theLastOneIsOver()
{
    const Calendar calendar{ QTimeZone("Europe/Berlin") };
    const Period night = calendar.lastBefore(PeriodKind::Shift, at("2026-10-25T05:00:00Z"));
    QVERIFY((night == Period{ at("2026-10-24T20:00:00Z"), at("2026-10-25T05:00:00Z") }));
    const Period before = calendar.lastBefore(PeriodKind::Shift, at("2026-10-25T04:59:59.999Z"));
    QVERIFY((before == Period{ at("2026-10-24T12:00:00Z"), at("2026-10-24T20:00:00Z") }));
}

void TestCalendar::shiftsAreReadAndWritten()
{
    const auto shifts = Calendar::shiftsIn(QStringLiteral("22:00, 06:00,14:30"));
    QVERIFY(shifts);
    QCOMPARE(Calendar::textOf(*shifts), QStringLiteral("06:00,14:30,22:00"));
    for (const char *wrong : { "", "6", "24:00", "06:00,06:00", "06:00;14:00", "06:00," })
        QVERIFY2(!Calendar::shiftsIn(QString::fromLatin1(wrong)), wrong);
    const Calendar whole(QTimeZone::utc(), {});
    QVERIFY(whole.around(PeriodKind::Shift, at("2026-01-05T12:00:00Z"))
        == whole.around(PeriodKind::Day, at("2026-01-05T12:00:00Z")));
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
