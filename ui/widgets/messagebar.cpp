// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"
#include "ui/format/stylepainting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace keepwatch::ui {

namespace {

constexpr auto noteTime = std::chrono::seconds(12);

State stateLike(MessageBar::Kind kind)
{
    return kind == MessageBar::Kind::Error ? State::Unreachable : State::Degraded;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // it may hold names
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(lineIcon(QLatin1StringView("close"), IconTone::Secondary));
    m_close->setAutoRaise(true);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_do, nullptr);
        dismiss();
        if (action)
            action();
    });
    retranslate();
    QWidget::hide();
}

void MessageBar::show(Kind kind, const QString &text)
{
    show(kind, text, {}, nullptr);
}

void MessageBar::show(Kind kind, const QString &text, const QString &actionText, std::function<void()> action)
{
    m_kind = kind;
    m_do = std::move(action);
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(m_do != nullptr);
    const auto name = kind == Kind::Note ? QLatin1StringView("info") : QLatin1StringView("warning");
    m_icon->setPixmap(lineIcon(name).pixmap(scaled(spacing::iconSize), scaled(spacing::iconSize)));
    if (kind == Kind::Note)
        m_timer->start(noteTime);
    else
        m_timer->stop();
    QWidget::show();
    update();
}

void MessageBar::dismiss()
{
    m_timer->stop();
    m_do = nullptr;
    QWidget::hide();
}

QString MessageBar::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    const QColor mark = m_kind == Kind::Note ? tokens.accent : tokens.of(stateLike(m_kind)).icon;
    const QColor fill = blended(mark, tokens.surface, tokens.scheme == Scheme::Light ? 0.08 : 0.16);
    painting::paintRounded(painter, rect(), spacing::panelRadius, fill, blended(mark, tokens.surface, 0.5));
}

void MessageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

} // namespace keepwatch::ui
