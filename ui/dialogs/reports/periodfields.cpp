// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reports/periodfields.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace keepwatch::ui {

namespace {

constexpr int customIndex = int(periodCodes.size());

QDateTime shownAt(UtcTime moment, const QTimeZone &zone)
{
    // The digits of the zone: fields of a dialog know no zones.
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone);
    return QDateTime(local.date(), local.time());
}

QString momentText(UtcTime moment, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone).toString(u"yyyy-MM-dd HH:mm t");
}

} // namespace

PeriodFields::PeriodFields(const Clock &clock, QFormLayout &form, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_form(&form)
{
    build();
    retranslate();
    m_kind->setCurrentIndex(int(PeriodKind::Day));
    showLast();
}

void PeriodFields::build()
{
    m_kind = new QComboBox;
    m_kind->addItems({ {}, {}, {}, {}, {} });
    m_kind->setObjectName(QStringLiteral("period"));
    buildZone();
    buildMoments();
    m_shifts = new QLineEdit(Calendar::textOf(Calendar::usualShifts()));
    m_shifts->setObjectName(QStringLiteral("shifts"));
    m_meaning = new QLabel;
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumWidth(scaled(360));
    for (QWidget *field :
        { static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_shifts), static_cast<QWidget *>(m_inside),
            static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_zone) })
        m_form->addRow(QStringLiteral("-"), field);
    m_form->addRow(QString(), m_meaning);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PeriodFields::showLast);
    connect(m_shifts, &QLineEdit::textChanged, this, &PeriodFields::follow);
    connect(m_shifts, &QLineEdit::editingFinished, this, &PeriodFields::showLast);
    connect(m_zone, &QComboBox::currentTextChanged, this, &PeriodFields::follow);
}

void PeriodFields::buildZone()
{
    m_zone = new QComboBox;
    m_zone->setEditable(true);
    m_zone->setObjectName(QStringLiteral("zone"));
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setCurrentText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
}

void PeriodFields::buildMoments()
{
    m_inside = new QDateTimeEdit;
    m_from = new QDateTimeEdit;
    m_to = new QDateTimeEdit;
    for (QDateTimeEdit *edit : { m_inside, m_from, m_to }) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
        edit->setCalendarPopup(true);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &PeriodFields::follow);
    }
}

void PeriodFields::retranslate()
{
    const auto label = [this](QWidget *field, const QString &text) {
        static_cast<QLabel *>(m_form->labelForField(field))->setText(text);
        QString name = text;
        field->setAccessibleName(name.remove(u'&'));
    };
    label(m_kind, tr("&Period"));
    label(m_inside, tr("Con&taining"));
    label(m_shifts, tr("S&hifts begin at"));
    label(m_from, tr("&From"));
    label(m_to, tr("&Until"));
    label(m_zone, tr("Time &zone"));
    m_zone->lineEdit()->setAccessibleName(m_zone->accessibleName());
    m_kind->setItemText(int(PeriodKind::Shift), tr("A shift"));
    m_kind->setItemText(int(PeriodKind::Day), tr("A day"));
    m_kind->setItemText(int(PeriodKind::Week), tr("A week, from Monday on"));
    m_kind->setItemText(int(PeriodKind::Month), tr("A month"));
    m_kind->setItemText(customIndex, tr("From … until …"));
    m_meaning->setFont(ui::font(FontRole::Secondary));
    QPalette second = m_kind->palette();
    second.setColor(QPalette::WindowText, tokensOf(second).text2);
    m_meaning->setPalette(second);
    follow();
}

std::optional<PeriodKind> PeriodFields::kind() const
{
    const int index = m_kind->currentIndex();
    return index == customIndex ? std::nullopt : std::optional(PeriodKind(index));
}

QByteArray PeriodFields::zone() const
{
    return m_zone->currentText().toLatin1();
}

QList<QTime> PeriodFields::shifts() const
{
    return Calendar::shiftsIn(m_shifts->text()).value_or(Calendar::usualShifts());
}

Calendar PeriodFields::calendar() const
{
    const QTimeZone named(zone());
    return Calendar(named.isValid() ? named : QTimeZone::utc(), shifts());
}

void PeriodFields::choose(PeriodKind kind, const QByteArray &zone, const QList<QTime> &shifts)
{
    m_zone->setCurrentText(QString::fromLatin1(zone.isEmpty() ? QTimeZone::systemTimeZoneId() : zone));
    m_shifts->setText(Calendar::textOf(shifts));
    m_kind->setCurrentIndex(int(kind));
    showLast();
}

/// Another kind of period: begins with the latest one that is over.
void PeriodFields::showLast()
{
    const Calendar days = calendar();
    const Period last = days.lastBefore(kind().value_or(PeriodKind::Day), m_clock.utcNow());
    m_inside->setDateTime(shownAt(last.from, days.zone()));
    m_from->setDateTime(shownAt(last.from, days.zone()));
    m_to->setDateTime(shownAt(last.to, days.zone()));
    const auto show = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        m_form->labelForField(field)->setVisible(isShown);
    };
    show(m_inside, kind().has_value());
    show(m_shifts, kind() == PeriodKind::Shift);
    show(m_from, !kind());
    show(m_to, !kind());
    follow();
}

void PeriodFields::follow()
{
    const QString wrong = fault();
    if (wrong.isEmpty()) {
        const QTimeZone named = calendar().zone();
        m_meaning->setText(
            tr("%1 to %2", "moments").arg(momentText(period().from, named), momentText(period().to, named)));
    } else {
        m_meaning->setText(wrong);
    }
    Q_EMIT changed();
}

UtcTime PeriodFields::momentOf(const QDateTimeEdit &edit) const
{
    return calendar().firstMomentOf(edit.date(), edit.time());
}

QString PeriodFields::fault() const
{
    if (!QTimeZone(zone()).isValid())
        return tr("There is no time zone of that name: choose one of the list.");
    if (kind() == PeriodKind::Shift && !Calendar::shiftsIn(m_shifts->text()))
        return tr("Enter when shifts begin, like 06:00,14:00,22:00.");
    if (!kind() && momentOf(*m_from) >= momentOf(*m_to))
        return tr("The period ends before it begins: choose an earlier beginning or a later end.");
    return {};
}

Period PeriodFields::period() const
{
    if (const auto chosen = kind())
        return calendar().around(*chosen, momentOf(*m_inside));
    return { momentOf(*m_from), momentOf(*m_to) };
}

} // namespace keepwatch::ui
