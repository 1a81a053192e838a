// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/figuresboard.h"

#include <QTest>

using namespace keepwatch;
using engine::FiguresBoard;

/// The board that rows write their newest figures on.
class TestFiguresBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRowStandsOnceWithItsNewest();
    void whatWasTakenIsNotWrittenOver();
    void aRowThatIsGoneIsNotShown();
    void nothingOldIsThereWhenSomebodyLooksAgain();
};

namespace {

RowFigures figuresOf(quint32 row, quint64 heartbeats)
{
    RowFigures figures;
    figures.row = RowId{ row };
    figures.heartbeats = heartbeats;
    return figures;
}

QList<std::pair<quint32, quint64>> taken(FiguresBoard &board)
{
    QList<std::pair<quint32, quint64>> found;
    for (const RowFigures &figures : board.take())
        found.append({ figures.row.value, figures.heartbeats });
    return found;
}

using Expected = QList<std::pair<quint32, quint64>>;

} // namespace

void TestFiguresBoard::eachRowStandsOnceWithItsNewest()
{
    FiguresBoard board;
    FiguresBoard::Place one;
    FiguresBoard::Place two;
    board.put(figuresOf(1, 10), one);
    board.put(figuresOf(2, 20), two);
    board.put(figuresOf(1, 11), one);
    QCOMPARE(taken(board), (Expected{ { 1, 11 }, { 2, 20 } }));
    QCOMPARE(taken(board), Expected());
}

void TestFiguresBoard::whatWasTakenIsNotWrittenOver()
{
    FiguresBoard board;
    FiguresBoard::Place one;
    FiguresBoard::Place two;
    board.put(figuresOf(1, 10), one);
    QCOMPARE(taken(board), (Expected{ { 1, 10 } }));
    board.put(figuresOf(2, 20), two);
    board.put(figuresOf(1, 11), one);
    QCOMPARE(taken(board), (Expected{ { 2, 20 }, { 1, 11 } }));
}

void TestFiguresBoard::aRowThatIsGoneIsNotShown()
{
    FiguresBoard board;
    FiguresBoard::Place one;
    FiguresBoard::Place two;
    board.put(figuresOf(1, 10), one);
    board.put(figuresOf(2, 20), two);
    board.drop(one);
    QCOMPARE(taken(board), (Expected{ { 2, 20 } }));
    board.put(figuresOf(3, 30), one);
    board.drop(two); // taken long ago
    QCOMPARE(taken(board), (Expected{ { 3, 30 } }));
}

void TestFiguresBoard::nothingOldIsThereWhenSomebodyLooksAgain()
{
    FiguresBoard board;
    QVERIFY(!board.isWanted());
    board.setWanted(true);
    FiguresBoard::Place one;
    board.put(figuresOf(1, 10), one);
    board.setWanted(false);
    board.setWanted(true);
    QCOMPARE(taken(board), Expected());
}

QTEST_GUILESS_MAIN(TestFiguresBoard)
#include "tst_figuresboard.moc"
