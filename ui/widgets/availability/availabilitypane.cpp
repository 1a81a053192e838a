// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/availability/availabilitypane.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/widgets/availability/figurewords.h"
#include "ui/widgets/availability/monthcalendar.h"
#include "ui/widgets/factlist.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

constexpr auto gatherTime = std::chrono::milliseconds(150);
constexpr auto writingTime = std::chrono::milliseconds(700); ///< until what has just happened is in the history
constexpr auto againTime = std::chrono::minutes(1);

QDate firstOf(QDate day)
{
    return { day.year(), day.month(), 1 };
}

} // namespace

AvailabilityPane::AvailabilityPane(AvailabilitySource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
{
    build();
    retranslate();
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherTime);
    connect(&m_soon, &QTimer::timeout, this, &AvailabilityPane::ask);
    m_later.setSingleShot(true);
    m_later.setInterval(writingTime);
    connect(&m_later, &QTimer::timeout, this, &AvailabilityPane::ask);
    connect(&m_again, &QTimer::timeout, this, &AvailabilityPane::ask);
    connect(&m_source, &AvailabilitySource::read, this, &AvailabilityPane::take);
    connect(m_before, &QToolButton::clicked, this, [this] { showMonth(m_calendar->month().addMonths(-1)); });
    connect(m_after, &QToolButton::clicked, this, [this] { showMonth(m_calendar->month().addMonths(1)); });
    connect(m_calendar, &MonthCalendar::monthWanted, this, &AvailabilityPane::showMonth);
    connect(m_calendar, &MonthCalendar::currentChanged, this, [this] { m_day->setText(m_calendar->sentence()); });
    m_again.start(againTime);
}

void AvailabilityPane::build()
{
    m_figures = new FactList(this);
    m_monthName = new QLabel(this);
    m_before = new QToolButton(this);
    m_before->setArrowType(Qt::LeftArrow);
    m_after = new QToolButton(this);
    m_after->setArrowType(Qt::RightArrow);
    for (QToolButton *button : { m_before, m_after })
        button->setAutoRaise(true);
    m_calendar = new MonthCalendar(this);
    m_calendar->setObjectName(QStringLiteral("monthCalendar"));
    m_day = new QLabel(this);
    m_day->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_monthName, 1);
    head->addWidget(m_before);
    head->addWidget(m_after);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 8);
    layout->setSpacing(4);
    layout->addWidget(m_figures);
    layout->addLayout(head);
    layout->addWidget(m_calendar);
    layout->addWidget(m_day);
}

void AvailabilityPane::retranslate()
{
    m_before->setAccessibleName(tr("Previous month"));
    m_after->setAccessibleName(tr("Next month"));
    m_before->setToolTip(m_before->accessibleName());
    m_after->setToolTip(m_after->accessibleName());
    m_calendar->setAccessibleName(tr("Availability, day by day"));
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    for (QLabel *label : { m_monthName, m_day }) {
        label->setFont(ui::font(FontRole::Secondary));
        label->setPalette(second);
    }
    showFigures();
}

void AvailabilityPane::setRow(std::optional<RowId> row)
{
    if (row == m_row)
        return;
    m_row = row;
    m_known.reset();
    m_calendar->setDays({});
    if (m_row)
        m_soon.start();
    showFigures();
}

void AvailabilityPane::refreshSoon(RowId row)
{
    if (row == m_row && !m_later.isActive())
        m_later.start();
}

void AvailabilityPane::ask()
{
    if (!m_row || !isVisible())
        return;
    const QDate today = m_source.today();
    // At midnight of a month's last day the new month comes by itself.
    const bool wasCurrent = !m_calendar->month().isValid() || m_calendar->month() == firstOf(today.addDays(-1));
    m_calendar->setToday(today);
    if (wasCurrent)
        m_calendar->setMonth(firstOf(today));
    m_after->setEnabled(m_calendar->month() < firstOf(today));
    m_source.request(*m_row, m_calendar->month());
    showFigures();
}

void AvailabilityPane::showMonth(QDate first)
{
    if (!m_row || first > firstOf(m_source.today()))
        return;
    m_calendar->setMonth(first);
    m_after->setEnabled(first < firstOf(m_source.today()));
    m_source.request(*m_row, first);
    showFigures();
}

void AvailabilityPane::take(const TargetAvailability &availability)
{
    if (availability.row != m_row || availability.month != m_calendar->month())
        return;
    m_known = availability;
    m_calendar->setDays(availability.days);
    showFigures();
}

void AvailabilityPane::showFigures()
{
    const QDate month = m_calendar->month();
    m_monthName->setText(month.isValid() ? QLocale().toString(month, tr("MMMM yyyy", "format of a month")) : QString());
    DetailSection section{ tr("Availability"), {}, {}, {} };
    const auto line = [&section](const QString &label, const AvailabilityFigures &figures) {
        section.facts << words::Fact{ label, figureSentence(figures) };
    };
    if (m_known) {
        line(tr("Today"), m_known->day);
        line(tr("This week"), m_known->week);
        line(m_known->month == firstOf(m_source.today()) ? tr("This month") : tr("That month"), m_known->wholeMonth);
    }
    m_figures->setSection(section);
    setVisible(m_row.has_value());
}

void AvailabilityPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_known)
        m_soon.start();
}

void AvailabilityPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace keepwatch::ui
