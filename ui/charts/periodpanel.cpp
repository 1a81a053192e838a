// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/periodpanel.h"

#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

using F = PeriodFigures;

struct FigureRow {
    const char *title;
    QString (*text)(const F &figures);
};

template <std::optional<Duration> F::*Member> QString rttText(const F &figures)
{
    return words::rttNumber(figures.*Member);
}

constexpr std::array<FigureRow, 11> table{ {
    { QT_TRANSLATE_NOOP("PeriodPanel", "Heartbeats"), [](const F &f) { return words::count(f.heartbeats); } },
    { QT_TRANSLATE_NOOP("PeriodPanel", "Missed"), [](const F &f) { return words::count(f.missed); } },
    { QT_TRANSLATE_NOOP("PeriodPanel", "Least RTT (ms)"), rttText<&F::min> },
    { QT_TRANSLATE_NOOP("PeriodPanel", "Mean (ms)"), rttText<&F::mean> },
    { QT_TRANSLATE_NOOP("PeriodPanel", "Median (ms)"), rttText<&F::p50> },
    { QT_TRANSLATE_NOOP("PeriodPanel", "95th percentile (ms)"), rttText<&F::p95> },
    { QT_TRANSLATE_NOOP("PeriodPanel", "99th percentile (ms)"), rttText<&F::p99> },
    { QT_TRANSLATE_NOOP("PeriodPanel", "Longest RTT (ms)"), rttText<&F::max> },
    { QT_TRANSLATE_NOOP("PeriodPanel", "Jitter (ms)"), rttText<&F::jitter> },
    { QT_TRANSLATE_NOOP("PeriodPanel", "Network, mean (ms)"), rttText<&F::network> },
    { QT_TRANSLATE_NOOP("PeriodPanel", "Availability"),
        [](const F &f) { return words::percent(f.availabilityPercent); } },
} };

QToolButton *button(QLatin1StringView icon, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setAutoRaise(true);
    made->setIcon(lineIcon(icon, IconTone::Secondary));
    return made;
}

QTableWidget *figureTable(QWidget *parent)
{
    auto *made = new QTableWidget(int(table.size()), 0, parent);
    made->setFrameShape(QFrame::NoFrame);
    made->setShowGrid(false);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionMode(QAbstractItemView::ContiguousSelection);
    made->setTabKeyNavigation(false);
    made->setFont(ui::font(FontRole::Secondary));
    const int height = QFontMetrics(made->font()).height() + 3;
    made->verticalHeader()->setMinimumSectionSize(height);
    made->verticalHeader()->setDefaultSectionSize(height);
    made->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    made->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    made->verticalHeader()->setFont(made->font());
    made->horizontalHeader()->setFont(made->font());
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    made->horizontalHeader()->setFixedHeight(height + 4);
    return made;
}

} // namespace

QString periodText(const Span &period)
{
    const UtcTime from(std::chrono::milliseconds(period.from_ms));
    const UtcTime to(std::chrono::milliseconds(period.to_ms));
    const QString begin = words::moment(from);
    const QString end = words::moment(to);
    return begin + QStringLiteral(" – ") + (end.first(10) == begin.first(10) ? words::timeOfDay(to) : end);
}

PeriodPanel::PeriodPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_table(figureTable(this))
    , m_zoom(button(QLatin1StringView("search"), this))
    , m_copy(button(QLatin1StringView("copy"), this))
    , m_close(button(QLatin1StringView("close"), this))
{
    m_title->setFont(ui::font(FontRole::Header));
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addStretch(1);
    for (QToolButton *tool : { m_zoom, m_copy, m_close })
        head->addWidget(tool);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 8, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(m_copy, &QToolButton::clicked, this, &PeriodPanel::copyRequested);
    connect(m_zoom, &QToolButton::clicked, this, &PeriodPanel::zoomRequested);
    connect(m_close, &QToolButton::clicked, this, &PeriodPanel::closeRequested);
    retranslate();
}

void PeriodPanel::show(
    const Span &period, const QList<ChartRow> &rows, const std::vector<PeriodFigures> &figures, bool isReading)
{
    m_period = periodText(period);
    m_title->setText(isReading ? tr("reading…") : m_period);
    m_table->setColumnCount(int(figures.size()));
    QStringList names;
    for (size_t i = 0; i < figures.size(); ++i) {
        names << rows[qsizetype(i)].name;
        fill(int(i), figures[i]);
    }
    m_table->setHorizontalHeaderLabels(names);
    fit();
    setVisible(true);
}

void PeriodPanel::fill(int column, const PeriodFigures &figures)
{
    for (int row = 0; row < int(table.size()); ++row) {
        auto *item = new QTableWidgetItem(table[size_t(row)].text(figures));
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    }
}

void PeriodPanel::fit()
{
    const QFontMetrics metrics(m_table->font());
    int width = 0;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QString name = m_table->horizontalHeaderItem(column)->text();
        const int wanted = std::clamp(metrics.horizontalAdvance(name) + 22, scaled(62), scaled(120));
        m_table->setColumnWidth(column, wanted);
        width += wanted;
    }
    m_table->verticalHeader()->setFixedWidth(m_table->verticalHeader()->sizeHint().width() + scaled(14));
    setMaximumWidth(width + m_table->verticalHeader()->width() + scaled(24));
    setMinimumWidth(std::min(maximumWidth(), std::max(scaled(300), parentWidget()->width() / 2)));
}

QString PeriodPanel::text() const
{
    QStringList lines{ m_period };
    QStringList cells{ QString() };
    for (int column = 0; column < m_table->columnCount(); ++column)
        cells << m_table->horizontalHeaderItem(column)->text();
    lines << cells.join(u'\t');
    for (int row = 0; row < m_table->rowCount(); ++row) {
        cells = { m_table->verticalHeaderItem(row)->text() };
        for (int column = 0; column < m_table->columnCount(); ++column)
            cells << m_table->item(row, column)->text();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

void PeriodPanel::retranslate()
{
    m_title->setToolTip(tr("Picked period"));
    QStringList titles;
    for (const FigureRow &row : table)
        titles << QCoreApplication::translate("PeriodPanel", row.title);
    m_table->setVerticalHeaderLabels(titles);
    m_table->setAccessibleName(tr("Figures of the picked period"));
    const auto name = [](QToolButton *tool, const QString &text) {
        tool->setToolTip(text);
        tool->setAccessibleName(text);
    };
    name(m_zoom, tr("Show this period alone (Return)"));
    name(m_copy, tr("Copy the figures (Ctrl+C)"));
    name(m_close, tr("Let the period go (Esc)"));
}

void PeriodPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
