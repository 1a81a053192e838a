// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/store.h"
#include "tests/app/history/history.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::history;
using history::test::at;

/// Incidents come out of the store as they were last told, by their time and by their rows.
class TestStoredIncidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anIncidentComesBackAsItWasLastTold();
    void incidentsAreFiltered();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("h.sqlite")); }
    QList<StoredIncident> incidents(const Filter &filter = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Incident incident(quint32 number, qint64 sinceMs, const QList<RowId> &rows)
{
    Incident incident;
    incident.id = { number };
    incident.since = at(sinceMs);
    incident.time = at(sinceMs + 500);
    incident.scope = IncidentScope::NextHop;
    incident.subject = QStringLiteral("10.0.0.1");
    incident.cause = Cause::NoAnswer;
    incident.rows = rows;
    incident.unreachable = rows.size();
    return incident;
}

RowInfo row(quint32 number, const QString &name)
{
    return history::test::nameOf(number, name).info;
}

} // namespace

void TestStoredIncidents::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QList<StoredIncident> TestStoredIncidents::incidents(const Filter &filter) const
{
    QList<StoredIncident> found;
    const auto reader = Reader::open(path());
    if (!reader)
        return {};
    const auto taken = (*reader)->readIncidents(filter, [&found](const StoredIncident &stored) {
        found << stored;
        return true;
    });
    return taken ? found : QList<StoredIncident>();
}

void TestStoredIncidents::anIncidentComesBackAsItWasLastTold()
{
    SystemClock clock;
    for (const quint32 session : { 1U, 2U }) { // each numbers its incidents anew
        Store store(clock);
        QVERIFY(!store.open(path()));
        store.addRows({ row(1, QStringLiteral("a")), row(2, QStringLiteral("b")) });
        Incident told = incident(1, session * 1000, { RowId{ 1 } });
        store.addIncidents({ told });
        told.phase = IncidentPhase::Grown;
        told.rows = { RowId{ 1 }, RowId{ 2 } };
        told.unreachable = 2;
        told.watched = 5;
        store.addIncidents({ told });
        told.phase = IncidentPhase::Ended;
        told.time = at(60'000);
        told.unreachable = 0;
        store.addIncidents({ told });
        store.close();
    }
    const auto found = incidents();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[1].incident.since, at(2000));
    QCOMPARE(found[1].incident.time, at(60'000));
    QCOMPARE(found[1].incident.phase, IncidentPhase::Ended);
    QCOMPARE(found[1].incident.scope, IncidentScope::NextHop);
    QCOMPARE(found[1].incident.subject, QStringLiteral("10.0.0.1"));
    QCOMPARE(found[1].incident.cause, Cause::NoAnswer);
    QCOMPARE(found[1].incident.unreachable, 0);
    QCOMPARE(found[1].incident.watched, std::optional<qsizetype>(5));
    QCOMPARE(found[1].incident.rows.size(), 2);
    QCOMPARE(found[1].names, (QStringList{ QStringLiteral("a"), QStringLiteral("b") }));
}

void TestStoredIncidents::incidentsAreFiltered()
{
    SystemClock clock;
    Store store(clock);
    QVERIFY(!store.open(path()));
    store.addRows({ row(1, QStringLiteral("a")), row(2, QStringLiteral("b")) });
    Incident over = incident(1, 1000, { RowId{ 1 } });
    over.phase = IncidentPhase::Ended;
    over.time = at(5000);
    store.addIncidents({ over, incident(2, 9000, { RowId{ 2 } }) });
    store.close();
    const auto numbers = [this](const Filter &filter) {
        QStringList list;
        for (const StoredIncident &stored : incidents(filter))
            list << QString::number(stored.incident.id.value);
        return list.join(u' ');
    };
    Filter filter;
    QCOMPARE(numbers(filter), QStringLiteral("1 2"));
    filter.from = at(5001);
    QCOMPARE(numbers(filter), QStringLiteral("2")); // the other was over; this one is still open
    filter.to = at(9000);
    QCOMPARE(numbers(filter), QString());
    filter = {};
    filter.targets = { QStringLiteral("a") };
    QCOMPARE(numbers(filter), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(TestStoredIncidents)
#include "tst_storedincidents.moc"
