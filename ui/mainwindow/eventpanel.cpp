// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/eventpanel.h"

#include "app/words/errors.h"
#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/widgets/eventview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

/// Searching begins when nothing was typed for so long.
constexpr auto typingTime = std::chrono::milliseconds(250);

} // namespace

EventPanel::EventPanel(EventModel &model, EventSource &source, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_source(source)
    , m_title(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_lists(new QStackedWidget(this))
    , m_view(new EventView(model, this))
    , m_pastView(new EventView(m_past, this))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingTime);
    connect(&m_typing, &QTimer::timeout, this, &EventPanel::search);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &EventPanel::search);
    connect(&m_source, &EventSource::found, this, &EventPanel::take);
    connect(&m_source, &EventSource::failed, this, [this](const Error &error) {
        take({}, false);
        m_pastView->setPlaceholder(words::errorSentence(error));
    });
    for (EventView *view : { m_view, m_pastView })
        connect(view, &EventView::rowActivated, this, &EventPanel::rowActivated);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &EventPanel::showCount);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &EventPanel::showCount);
    retranslate();
}

void EventPanel::build()
{
    m_search->setObjectName(QStringLiteral("eventSearch"));
    m_search->setClearButtonEnabled(true);
    m_lists->addWidget(m_view);
    m_lists->addWidget(m_pastView);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 6);
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_search, 1);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_lists);
    m_title->setBuddy(m_view);
}

EventView *EventPanel::view() const
{
    return m_lists->currentWidget() == m_pastView ? m_pastView : m_view;
}

void EventPanel::setTitleShown(bool isShown)
{
    m_isTitleShown = isShown;
    m_title->setVisible(isShown);
}

/// An empty field leads back to this session's events.
void EventPanel::search()
{
    m_typing.stop();
    const QString text = m_search->text().trimmed();
    m_isSearching = !text.isEmpty();
    m_isCut = false;
    if (m_isSearching) {
        m_past.setPast({});
        m_pastView->setPlaceholder(tr("Searching the history…"));
        m_source.search(text);
    } else {
        m_source.cancel();
    }
    m_lists->setCurrentWidget(m_isSearching ? m_pastView : m_view);
    showCount();
}

void EventPanel::take(const QList<Event> &events, bool isCut)
{
    m_past.setPast(events);
    m_isCut = isCut;
    m_pastView->setPlaceholder(tr("The history holds no such event."));
    showCount();
}

void EventPanel::showCount()
{
    const int count = m_isSearching ? m_past.rowCount() : m_model.rowCount();
    const QString number = words::count(quint64(count));
    if (count == 0)
        m_count->clear();
    else
        m_count->setText(m_isCut ? tr("the newest %1").arg(number) : tr("%1, newest first").arg(number));
}

void EventPanel::retranslate()
{
    m_title->setText(tr("Events"));
    m_title->setFont(ui::font(FontRole::PanelTitle));
    m_count->setFont(ui::font(FontRole::Secondary));
    m_search->setPlaceholderText(tr("Search the history"));
    m_search->setAccessibleName(tr("Search the history for events"));
    m_view->setAccessibleName(tr("Events"));
    m_pastView->setAccessibleName(tr("Events found"));
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    m_count->setPalette(second);
    showCount();
}

void EventPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace keepwatch::ui
