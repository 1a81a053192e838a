// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/format/theme.h"
#include "ui/widgets/counterbar.h"
#include "ui/widgets/countertile.h"
#include "ui/widgets/detailcontent.h"
#include "ui/widgets/steadyframe.h"
#include "ui/widgets/welcome.h"

#include <QHBoxLayout>
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
    void aFigureThatFitsLaysNothingOut_data();
    void aFigureThatFitsLaysNothingOut();

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

namespace {

/// Counts how often a widget was asked to lay its children out.
class LayoutCounter final : public QObject {
public:
    explicit LayoutCounter(QWidget &widget) { widget.installEventFilter(this); }
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
};

} // namespace

void TestWidgets::aFigureThatFitsLaysNothingOut_data()
{
    QTest::addColumn<bool>("isWrapped");
    QTest::newRow("a short figure") << false;
    QTest::newRow("a sentence") << true;
}

void TestWidgets::aFigureThatFitsLaysNothingOut()
{
    QFETCH(bool, isWrapped);
    QWidget window;
    auto *label = new QLabel;
    label->setWordWrap(isWrapped);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setText(QStringLiteral("12.25 ms"));
    auto *frame = new SteadyFrame(label, &window);
    auto *layout = new QHBoxLayout(&window);
    layout->addWidget(frame, 0, Qt::AlignTop);
    layout->addStretch(1);
    window.resize(200, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();

    LayoutCounter counter(window);
    for (const char *text : { "13.31 ms", "9.75 ms", "10.04 ms" }) {
        label->setText(QString::fromLatin1(text));
        QTest::qWait(20); // what is asked for comes a turn later
    }
    QCOMPARE(counter.count, 0);
    label->setText(QStringLiteral("a text that is so much longer that it has to get another place"));
    QTRY_VERIFY(counter.count > 0);
    QTRY_VERIFY(isWrapped ? label->height() == label->heightForWidth(label->width())
                          : label->width() == label->sizeHint().width());
    QCOMPARE(label->size(), frame->size());
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
