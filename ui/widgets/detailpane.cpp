// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailpane.h"

#include "app/words/certificates.h"
#include "app/words/names.h"
#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/help/helpbutton.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/steadyframe.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace keepwatch::ui {

namespace {

constexpr int padding = 14;
constexpr int widest = 520; ///< where there is more room, figures still stand near their words

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DetailPane::DetailPane(QWidget *parent)
    : QWidget(parent)
    , m_nothing(new QLabel(this))
    , m_body(new QWidget)
    , m_scroll(new QScrollArea(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, padding - 2, 0, padding - 2);
    layout->setSpacing(0);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(padding);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_scroll, 1);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(padding, 0, padding, 0);
    body->setSpacing(6);
    buildHead(body);
    m_sectionLayout = new QVBoxLayout;
    m_sectionLayout->setContentsMargins(0, 6, 0, 0);
    m_sectionLayout->setSpacing(0);
    body->addLayout(m_sectionLayout);
    m_paneLayout = new QVBoxLayout;
    m_paneLayout->setContentsMargins(0, 0, 0, 0);
    m_paneLayout->setSpacing(0);
    body->addLayout(m_paneLayout);
    body->addStretch(1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    m_body->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_body->setMinimumWidth(1);
    buildButtons(layout);
    dress();
    clear();
}

void DetailPane::buildHead(QVBoxLayout *layout)
{
    m_name = wrappedLabel(m_body);
    m_peer = wrappedLabel(m_body);
    m_state = new StateLabel(m_body);
    m_sentence = wrappedLabel(m_body);
    m_exception = wrappedLabel(m_body);
    m_acknowledgement = wrappedLabel(m_body);
    m_help = new HelpButton(m_body);
    auto *state = new QHBoxLayout;
    state->addWidget(new SteadyFrame(m_state, m_body), 1);
    state->addWidget(m_help);
    layout->addWidget(m_name);
    layout->addWidget(m_peer);
    layout->addLayout(state);
    layout->addWidget(m_sentence);
    layout->addWidget(m_exception);
    layout->addWidget(m_acknowledgement);
}

void DetailPane::buildButtons(QVBoxLayout *layout)
{
    m_acknowledge = new QPushButton(this);
    m_acknowledge->setDefault(true); // looks like the one to press
    m_copy = new QPushButton(this);
    m_copyCertificate = new QPushButton(this);
    m_buttons = new QGridLayout;
    m_buttons->setContentsMargins(padding, 8, padding, 0);
    m_buttons->setSpacing(8);
    placeButtons();
    layout->addLayout(m_buttons);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        if (m_content)
            Q_EMIT acknowledgeRequested(m_content->row.info.row);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_content)
            Q_EMIT copyRequested(detailText(*m_content));
    });
    connect(m_copyCertificate, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(certificateText()); });
}

/// What is done most is the widest; a pane that is wide is low as well, and has them all on one line.
void DetailPane::placeButtons()
{
    const bool hasCertificate = m_content && m_content->certificate;
    if (m_placed == std::pair(m_isWide, hasCertificate))
        return; // Qt lays everything out again even where nothing changes
    m_placed = { m_isWide, hasCertificate };
    for (QPushButton *button : { m_acknowledge, m_copy, m_copyCertificate })
        m_buttons->removeWidget(button);
    m_buttons->setColumnStretch(0, 1);
    m_buttons->setColumnStretch(1, hasCertificate ? 1 : 0);
    m_buttons->addWidget(m_acknowledge, 0, 0, 1, m_isWide ? 1 : 2);
    m_buttons->addWidget(m_copy, m_isWide ? 0 : 1, m_isWide ? 1 : 0);
    m_buttons->addWidget(m_copyCertificate, m_isWide ? 0 : 1, m_isWide ? 2 : 1);
}

void DetailPane::show(const DetailContent &content)
{
    const bool isOther = !m_content || m_content->row.info.row != content.row.info.row;
    m_content = content;
    refresh();
    if (isOther)
        m_scroll->ensureVisible(0, 0);
}

void DetailPane::clear()
{
    m_content.reset();
    refresh();
}

QString DetailPane::certificateText() const
{
    if (!m_content || !m_content->certificate)
        return {};
    return words::certificateText(m_content->row.info, *m_content->certificate);
}

void DetailPane::refresh()
{
    const bool hasContent = m_content.has_value();
    m_nothing->setVisible(!hasContent);
    m_scroll->setVisible(hasContent);
    m_copy->setVisible(hasContent);
    m_copyCertificate->setVisible(hasContent && m_content->certificate);
    placeButtons();
    m_nothing->setText(tr("Select a connection to see everything about it."));
    m_scroll->setAccessibleName(tr("Details"));
    m_copy->setText(tr("Cop&y details"));
    m_copyCertificate->setText(tr("Copy cer&tificate"));
    m_acknowledge->setVisible(hasContent && m_content->row.isTrouble());
    if (hasContent) {
        showHead(*m_content);
        showAcknowledgement(*m_content);
        showSections(detailSections(*m_content));
    }
}

void DetailPane::showHead(const DetailContent &content)
{
    const ConnectionRow &row = content.row;
    m_name->setText(row.info.name);
    const QString method = words::name(row.info.method);
    QStringList about{ row.info.peer, row.info.hasTls ? QString(method % u" + TLS") : method };
    if (!row.info.group.isEmpty())
        about << row.info.group;
    m_peer->setText(about.join(u" · "));
    const QString since = words::timeInState(row.timeInState(content.now));
    m_state->setState(row.state, tr("%1 for %2", "state, length of time").arg(words::name(row.state), since));
    m_sentence->setText(detailSentence(content));
    const QString exception = detailException(content);
    m_exception->setText(exception);
    m_exception->setVisible(!exception.isEmpty());
    m_help->setTopic(row.hasCauseToShow() ? words::help(row.cause) : words::help(row.state));
}

void DetailPane::showAcknowledgement(const DetailContent &content)
{
    const QString text = detailAcknowledgement(content);
    m_acknowledgement->setText(text);
    m_acknowledgement->setVisible(!text.isEmpty());
    m_acknowledge->setDefault(text.isEmpty());
    m_acknowledge->setText(text.isEmpty() ? tr("Acknowled&ge…") : tr("Chan&ge the note…"));
}

void DetailPane::showSections(const QList<DetailSection> &sections)
{
    while (m_sections.size() < size_t(sections.size())) {
        auto *list = new FactList(m_body);
        m_sectionLayout->addWidget(list);
        m_sections.push_back(list);
    }
    for (size_t i = 0; i < m_sections.size(); ++i) {
        const bool isUsed = i < size_t(sections.size());
        if (isUsed)
            m_sections[i]->setSection(sections[qsizetype(i)]);
        m_sections[i]->setVisible(isUsed);
    }
}

void DetailPane::dress()
{
    m_name->setFont(ui::font(FontRole::DetailsTitle));
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    m_acknowledgement->setFont(ui::font(FontRole::Secondary));
    m_exception->setFont(ui::font(FontRole::Secondary));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, tokensOf(palette()).of(State::Degraded).emphasis);
    m_exception->setPalette(warning);
    for (QLabel *label : { m_peer, m_sentence, m_nothing }) {
        label->setFont(ui::font(FontRole::Secondary));
        label->setPalette(second);
    }
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int excess = std::max(0, width() - scaled(widest));
    m_body->setMaximumWidth(width() - excess);
    m_buttons->setContentsMargins(padding, 8, padding + excess, 0);
    if (m_isWide == (excess > 0))
        return;
    m_isWide = excess > 0;
    placeButtons();
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace keepwatch::ui
