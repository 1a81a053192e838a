// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/flappingbook.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

/// Rows that keep going and coming: one word when it begins, one when it is over, none between.
class TestFlappingBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneOutageIsNone();
    void goingAndComingIsToldOnce();
    void itSettlesByStayingAsItIs();
    void suspicionsDoNotCount();
    void slowOnesAreTheOrdinaryKind();
    void aNewBeginningEndsIt();
    void aRemovedRowIsForgotten();

private:
    void tell(State to, quint32 row = 1);
    void goesAndComes(int times, std::chrono::seconds pause);
    void pass(std::chrono::seconds time);

    FlappingBook m_book;
    UtcTime m_now{ 1'800'000'000s };
    QList<FlappingChange> m_told;
};

void TestFlappingBook::init()
{
    m_book = FlappingBook();
    m_told.clear();
    tell(State::Up);
}

void TestFlappingBook::tell(State to, quint32 row)
{
    Transition transition;
    transition.row = { row };
    transition.time = m_now;
    transition.to = to;
    m_book.add(QList<Transition>(1, transition));
    m_told += m_book.take();
}

void TestFlappingBook::goesAndComes(int times, std::chrono::seconds pause)
{
    for (int i = 0; i < times; ++i) {
        pass(pause);
        tell(State::Unreachable);
        pass(pause);
        tell(State::Up);
    }
}

void TestFlappingBook::pass(std::chrono::seconds time)
{
    const UtcTime end = m_now + time;
    while (m_book.next() && *m_book.next() <= end) {
        m_now = *m_book.next();
        m_book.settle(m_now);
        m_told += m_book.take();
    }
    m_now = end;
}

void TestFlappingBook::oneOutageIsNone()
{
    goesAndComes(1, 5s);
    pass(1h);
    QVERIFY(m_told.isEmpty());
}

void TestFlappingBook::goingAndComingIsToldOnce()
{
    goesAndComes(10, 5s);
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first().row, RowId{ 1 });
    QVERIFY(m_told.first().isFlapping);
    QVERIFY(m_told.first().changePercent >= Flapping::defaultHigh);
}

void TestFlappingBook::itSettlesByStayingAsItIs()
{
    goesAndComes(10, 5s);
    const UtcTime before = m_now;
    pass(1h);
    QCOMPARE(m_told.size(), 2);
    QVERIFY(!m_told.last().isFlapping);
    QVERIFY(m_told.last().changePercent <= Flapping::defaultLow);
    QVERIFY2(m_told.last().time - before < 21 * FlappingBook::settling, "twenty-one equal states at the latest");
    QVERIFY2(!m_book.next(), "nothing is left to be done");
}

void TestFlappingBook::suspicionsDoNotCount()
{
    for (int i = 0; i < 20; ++i) {
        pass(5s);
        tell(State::Suspect);
        pass(1s);
        tell(State::Up);
    }
    QVERIFY(m_told.isEmpty());
}

void TestFlappingBook::slowOnesAreTheOrdinaryKind()
{
    goesAndComes(10, 10min);
    QVERIFY(m_told.isEmpty());
}

void TestFlappingBook::aNewBeginningEndsIt()
{
    goesAndComes(10, 5s);
    tell(State::Paused);
    QCOMPARE(m_told.size(), 2);
    QVERIFY(!m_told.last().isFlapping);
    tell(State::Connecting);
    tell(State::Up);
    pass(1h);
    QCOMPARE(m_told.size(), 2);
}

void TestFlappingBook::aRemovedRowIsForgotten()
{
    goesAndComes(10, 5s);
    m_book.remove({ RowId{ 1 } });
    pass(1h);
    QCOMPARE(m_told.size(), 1);
}

QTEST_GUILESS_MAIN(TestFlappingBook)
#include "tst_flappingbook.moc"
