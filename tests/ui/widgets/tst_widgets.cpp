// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/format/theme.h"
#include "ui/widgets/counterbar.h"
#include "ui/widgets/countertile.h"
#include "ui/widgets/detailcontent.h"
#include "ui/widgets/welcome.h"

#include <QLabel>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;

/// What the parts of the window do with the room and the row that they are given.
class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Light); }
    void countersThatDoNotFitTakeTwoLines();
    void ofAPeerThatIsAwayTheCauseComesFirst_data();
    void ofAPeerThatIsAwayTheCauseComesFirst();
    void theWelcomeStandsInTheMiddle();

private:
    ThemeSwitch m_theme;
};

void TestWidgets::countersThatDoNotFitTakeTwoLines()
{
    QWidget window;
    CounterBar bar(&window);
    StateCounts counts;
    counts.all = 10'000;
    bar.setCounts(counts, UtcTime{});
    const auto tiles = bar.findChildren<CounterTile *>();
    for (const int width : { 1200, 560, 1200 }) {
        bar.resize(width, 64);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QSet<int> lines;
        for (const CounterTile *tile : tiles) {
            if (tile->isHidden())
                continue;
            lines << tile->y();
            QVERIFY2(tile->width() >= tile->sizeHint().width(), qPrintable(tile->text()));
            QVERIFY(bar.rect().contains(tile->geometry()));
        }
        QCOMPARE(lines.size(), width < 600 ? 2 : 1);
    }
}

void TestWidgets::ofAPeerThatIsAwayTheCauseComesFirst_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("suspect") << State::Suspect << true;
    QTest::newRow("unreachable") << State::Unreachable << true;
    QTest::newRow("closed") << State::Closed << true;
    QTest::newRow("degraded is not why its connection once died") << State::Degraded << false;
    QTest::newRow("back again") << State::Up << false;
}

void TestWidgets::ofAPeerThatIsAwayTheCauseComesFirst()
{
    QFETCH(State, state);
    QFETCH(bool, isFirst);
    DetailContent content;
    content.row.info = rowInfo(1, QStringLiteral("plc-7"));
    content.row.state = state;
    content.row.cause = Cause::Refused;
    content.certificate = Certificate();
    content.certificate->cause = Cause::Refused;
    const QList<DetailSection> sections = detailSections(content);
    QCOMPARE(sections.constFirst().title == QStringLiteral("Last certificate"), isFirst);
    // Right under the sentence that says the same it is not said again.
    for (const DetailSection &section : sections)
        QVERIFY(section.title != QStringLiteral("Last certificate") || section.notes.isEmpty() == isFirst);
}

void TestWidgets::theWelcomeStandsInTheMiddle()
{
    Welcome welcome;
    welcome.resize(1200, 600);
    welcome.show();
    QVERIFY(QTest::qWaitForWindowExposed(&welcome));
    for (const QLabel *label : welcome.findChildren<QLabel *>())
        QVERIFY(std::abs(label->geometry().center().x() - welcome.rect().center().x()) <= 1);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
