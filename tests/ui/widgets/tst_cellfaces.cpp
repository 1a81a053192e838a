// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/format/theme.h"
#include "ui/widgets/connectionview.h"

#include <QPaintEvent>
#include <QScreen>
#include <QTest>

#include <random>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;
using namespace Qt::StringLiterals;

namespace {

/// Remembers what of a widget was painted.
class PaintRecorder final : public QObject {
public:
    explicit PaintRecorder(QWidget &widget) { widget.installEventFilter(this); }
    QRegion take() { return std::exchange(m_region, {}); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion m_region;
};

} // namespace

/// The table paints again what looks different, and nothing else.
class TestCellFaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameFiguresPaintNothing();
    void figuresPaintTheirColumns();
    void nothingOldStaysOnTheScreen();

private:
    /// Until everything that waits is painted.
    static void settle() { QCoreApplication::processEvents(); }
    QRect cell(quint32 row, TableColumn column) const { return m_view->visualRect(m_model->indexOf({ row }, column)); }
    void change(std::mt19937 &random);

    static constexpr quint32 rows = 40;
    ThemeSwitch m_theme;
    StoppedClock m_clock;
    std::unique_ptr<ConnectionModel> m_model;
    std::unique_ptr<ConnectionView> m_view;
};

void TestCellFaces::init()
{
    m_theme.apply(Theme::Light);
    m_view.reset();
    m_model = std::make_unique<ConnectionModel>(m_clock);
    QList<RowInfo> infos;
    QList<Transition> transitions;
    for (quint32 row = 1; row <= rows; ++row) {
        infos << rowInfo(row, u"peer-%1"_s.arg(row), u"group"_s);
        transitions << transition(row, State::Up, Cause::Recovered);
    }
    m_model->changeRows(infos);
    m_model->addTransitions(transitions);
    m_view = std::make_unique<ConnectionView>(*m_model);
    m_view->resize(1400, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_model->setFigures({ figures(1, 1), figures(2, 2), figures(3, 3) });
    settle();
}

void TestCellFaces::sameFiguresPaintNothing()
{
    PaintRecorder painted(*m_view->viewport());
    m_model->setFigures({ figures(1, 1), figures(2, 2), figures(3, 3), figures(rows, 7) }); // the last is out of view
    settle();
    QCOMPARE(painted.take(), QRegion());
}

void TestCellFaces::figuresPaintTheirColumns()
{
    PaintRecorder painted(*m_view->viewport());
    m_model->setFigures({ figures(2, 8), figures(4, 9) });
    settle();
    const QRegion region = painted.take();
    for (const quint32 row : { 2U, 4U }) {
        for (const TableColumn column : { TableColumn::RttNow, TableColumn::RttP95, TableColumn::Sparkline })
            QVERIFY(region.contains(cell(row, column)));
    }
    QVERIFY(!region.intersects(cell(2, TableColumn::Name)));
    QVERIFY(!region.intersects(cell(2, TableColumn::InState)));
    QVERIFY(!region.intersects(cell(1, TableColumn::RttNow)));
}

/// Whatever happens to a row in view: figures, states, causes, acknowledgements, TLS, flapping, names.
void TestCellFaces::change(std::mt19937 &random)
{
    const RowId id{ quint32(random() % rows) + 1 };
    const auto *row = m_model->find(id);
    switch (random() % 8) {
    case 0:
        m_model->addTransitions({ transition(id.value, State::Unreachable, Cause::Refused, m_clock.utc) });
        break;
    case 1:
        m_model->addTransitions({ transition(id.value, State::Degraded, Cause::NoAnswer, m_clock.utc) });
        break;
    case 2:
        m_model->setAcknowledged({ { .row = id, .time = m_clock.utc, .author = u"somebody"_s, .note = u"seen"_s } });
        break;
    case 3:
        m_model->endAcknowledgements({ id });
        break;
    case 4:
        m_model->setFlapping({ { .row = id, .isFlapping = !row->isFlapping } });
        break;
    case 5: {
        RowInfo info = row->info;
        info.name += u'x';
        info.hasTls = true;
        info.isVerified = false;
        m_model->changeRows({ info });
        break;
    }
    case 6:
        m_clock.utc += std::chrono::seconds(1);
        [[fallthrough]];
    default: {
        RowFigures fresh = figures(id.value, double(random() % 1000) / 10);
        fresh.sparkSecond = row->figures.sparkSecond + random() % 2;
        fresh.sparkMissed = random() % 2 == 0;
        fresh.missesInARow = int(random() % 3);
        fresh.lossPercent = double(random() % 300) / 100;
        m_model->setFigures({ fresh });
    }
    }
}

void TestCellFaces::nothingOldStaysOnTheScreen()
{
    std::mt19937 random(1);
    m_model->setHeld(true); // else a new order paints everything
    for (int step = 0; step < 300; ++step) {
        change(random);
        settle();
        const QImage shown = m_view->screen()->grabWindow(m_view->winId()).toImage();
        m_view->viewport()->update();
        settle();
        const QImage anew = m_view->screen()->grabWindow(m_view->winId()).toImage();
        QVERIFY2(shown == anew, qPrintable(u"step %1"_s.arg(step)));
    }
}

QTEST_MAIN(TestCellFaces)
#include "tst_cellfaces.moc"
