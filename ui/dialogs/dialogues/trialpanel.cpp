// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogues/trialpanel.h"

#include "app/heartbeat/dialogue/phrases.h"
#include "app/words/errors.h"
#include "app/words/numbers.h"
#include "app/words/tls.h"
#include "ui/dialogs/dialogues/wrapdelegate.h"
#include "ui/dialogs/notelabel.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/widgets/placeholder.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

namespace keepwatch::ui {

using Kind = TrialEvent::Kind;

namespace {

constexpr qsizetype mostShown = 400; ///< bytes in a line
constexpr int mostLines = 200;
enum Column { TimeColumn, StepColumn, WhatColumn, BytesColumn, ColumnCount };

/// Says what will stand in it while it is empty.
class TrialLines final : public QTreeWidget {
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTreeWidget::paintEvent(event);
        paintPlaceholder(*this, TrialPanel::tr("What each step sends and hears will stand here, with its time."));
    }
};

} // namespace

TrialPanel::TrialPanel(DialogueSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
{
    build();
    connect(m_start, &QPushButton::clicked, this, &TrialPanel::startOrCancel);
    connect(m_peer, &QLineEdit::returnPressed, this, &TrialPanel::startOrCancel);
    connect(&source, &DialogueSource::tried, this, &TrialPanel::append);
    setRunning(false);
}

TrialPanel::~TrialPanel()
{
    m_source.cancelTrial();
}

void TrialPanel::build()
{
    m_title = new QLabel;
    m_title->setFont(ui::font(FontRole::PanelTitle));
    m_peerLabel = new QLabel;
    m_peer = new QLineEdit;
    m_peer->setObjectName(QStringLiteral("peer"));
    m_peerLabel->setBuddy(m_peer);
    m_tls = new QCheckBox;
    m_tls->setObjectName(QStringLiteral("trialTls"));
    m_start = new QPushButton;
    m_start->setObjectName(QStringLiteral("try"));
    m_start->setAutoDefault(false);
    m_lines = new TrialLines;
    m_lines->setObjectName(QStringLiteral("trial"));
    m_lines->setRootIsDecorated(false);
    m_lines->setColumnCount(ColumnCount);
    m_lines->setItemDelegate(new WrapDelegate(*m_lines));
    m_lines->setAlternatingRowColors(true);
    m_lines->setMinimumHeight(scaled(120));
    m_lines->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as there is room
    m_lines->header()->setMinimumSectionSize(scaled(56));
    m_lines->header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    m_lines->header()->setSectionResizeMode(StepColumn, QHeaderView::ResizeToContents);
    m_lines->header()->setSectionResizeMode(WhatColumn, QHeaderView::ResizeToContents);
    m_verdict = new NoteLabel;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_peerLabel, 1, 0);
    grid->addWidget(m_peer, 1, 1);
    grid->addWidget(m_start, 1, 2);
    grid->addWidget(m_tls, 2, 1, 1, 2);
    grid->addWidget(m_lines, 3, 0, 1, 3);
    grid->addWidget(m_verdict, 4, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(3, 1);
}

void TrialPanel::setDialogue(const Dialogue &dialogue, bool isUsable)
{
    const bool isAnother = dialogue.name != m_dialogue.name;
    if (isAnother && m_isRunning)
        startOrCancel();
    m_dialogue = dialogue;
    m_isUsable = isUsable;
    if (isAnother && dialogue.port != 0) {
        const auto before = Endpoint::parse(m_peer->text().trimmed());
        const QString host = before ? before->host : QStringLiteral("127.0.0.1");
        m_peer->setText(Endpoint{ host, Port{ dialogue.port } }.toString());
    }
    m_start->setEnabled(m_isUsable || m_isRunning);
}

void TrialPanel::setPeer(const TrialPeer &peer)
{
    m_target = peer;
    m_peer->setText(peer.endpoint.toString());
    m_tls->setChecked(peer.tls.isOn);
}

/// Its exception is the target's own: another peer is verified.
TrialPeer TrialPanel::peerAt(const Endpoint &endpoint) const
{
    TrialPeer peer = endpoint == m_target.endpoint ? m_target : TrialPeer{ .endpoint = endpoint, .tls = {} };
    peer.tls.isOn = m_tls->isChecked();
    return peer;
}

void TrialPanel::startOrCancel()
{
    if (m_isRunning) {
        m_source.cancelTrial();
        m_verdict->setFault({});
        m_verdict->setHint(tr("Cancelled."));
        return setRunning(false);
    }
    if (!m_isUsable)
        return;
    const auto peer = Endpoint::parse(m_peer->text().trimmed());
    if (!peer)
        return m_verdict->setFault(words::faultSentence(peer.error(), m_peer->text()));
    m_lines->clear();
    m_verdict->setFault({});
    m_verdict->setHint(tr("Connecting to %1…").arg(peer->toString()));
    setRunning(true);
    m_source.startTrial(m_dialogue, peerAt(*peer));
}

QString TrialPanel::bytesText(const TrialEvent &event) const
{
    if (event.bytes.isEmpty())
        return event.kind == Kind::Connected || event.kind == Kind::Secured ? event.detail : QString();
    return heartbeat::shown(event.bytes, m_dialogue.charset, mostShown);
}

void TrialPanel::append(const TrialEvent &event)
{
    if (!m_isRunning)
        return;
    m_verdict->setHint({});
    if (event.isEnd())
        return conclude(event);
    if (m_lines->topLevelItemCount() >= mostLines)
        delete m_lines->takeTopLevelItem(0);
    const QString what = event.kind == Kind::Connected ? tr("connected")
        : event.kind == Kind::Secured                  ? tr("TLS session")
        : event.kind == Kind::Sent                     ? tr("→ sent")
        : event.kind == Kind::Received                 ? tr("← received")
                                                       : tr("as expected");
    const QString time = QLocale().toString(double(event.at.count()) / 1e6, 'f', 1);
    auto *line = new QTreeWidgetItem(m_lines, { time, event.step, what, bytesText(event) });
    line->setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignTop);
    line->setToolTip(
        BytesColumn, heartbeat::shownAsHex(QByteArrayView(event.bytes).first(std::min(event.bytes.size(), mostShown))));
    if (event.kind == Kind::Answered)
        line->setForeground(WhatColumn, tokensOf(palette()).of(State::Up).emphasis);
    m_lines->scrollToItem(line);
}

void TrialPanel::conclude(const TrialEvent &event)
{
    setRunning(false);
    const QString heard = event.detail.isEmpty() ? tr("nothing") : event.detail;
    switch (event.kind) {
    case Kind::Finished:
        return m_verdict->setHint(tr("It works: every step was answered as expected."));
    case Kind::NoConnection:
        return m_verdict->setFault(
            tr("No connection: %1").arg(event.detail.isEmpty() ? tr("no answer in time") : event.detail));
    case Kind::NoSession:
        return m_verdict->setFault(
            tr("No TLS session: %1").arg(words::sentence(event.fault.value_or(TlsFault::BrokenProtocol))));
    case Kind::Closed:
        return m_verdict->setFault(
            tr("The peer closed the connection at step \"%1\"; heard: %2").arg(event.step, heard));
    case Kind::TimedOut:
        return m_verdict->setFault(tr("Step \"%1\" was not answered in time; heard: %2").arg(event.step, heard));
    default:
        m_verdict->setFault(tr("Step \"%1\" was answered with something else: %2").arg(event.step, heard));
    }
}

void TrialPanel::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_start->setText(isRunning ? tr("Cancel") : tr("Tr&y it"));
    m_start->setEnabled(isRunning || m_isUsable);
}

void TrialPanel::retranslate()
{
    m_title->setText(tr("Try it on a peer"));
    m_peerLabel->setText(tr("P&eer"));
    m_peer->setPlaceholderText(tr("host:port"));
    m_tls->setText(tr("Inside &TLS"));
    m_tls->setToolTip(tr("A selected target's certificates and exception count for its own address."));
    m_lines->setHeaderLabels({ tr("ms"), tr("Step"), tr("What"), tr("Bytes") });
    m_lines->setAccessibleName(tr("What was said"));
    setRunning(m_isRunning);
}

} // namespace keepwatch::ui
