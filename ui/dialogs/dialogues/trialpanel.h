// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogues/dialoguesource.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace keepwatch::ui {

class NoteLabel;

/// Tries a dialogue on a peer: each step's bytes with their time, and where it failed.
class TrialPanel final : public QWidget {
    Q_OBJECT

public:
    TrialPanel(DialogueSource &source, QWidget *parent = nullptr);
    ~TrialPanel() override;

    /// What the next trial speaks.
    void setDialogue(const Dialogue &dialogue, bool isUsable);
    /// A target to try it on, with its certificates and its exception.
    void setPeer(const TrialPeer &peer);
    void retranslate();

private:
    void build();
    void startOrCancel();
    void append(const TrialEvent &event);
    void conclude(const TrialEvent &event);
    void setRunning(bool isRunning);
    TrialPeer peerAt(const Endpoint &endpoint) const;
    QString bytesText(const TrialEvent &event) const;

    DialogueSource &m_source;
    Dialogue m_dialogue;
    QLabel *m_title = nullptr;
    QLabel *m_peerLabel = nullptr;
    QLineEdit *m_peer = nullptr;
    QCheckBox *m_tls = nullptr;
    TrialPeer m_target; ///< whose TLS options count for its own endpoint
    QPushButton *m_start = nullptr;
    QTreeWidget *m_lines = nullptr;
    NoteLabel *m_verdict = nullptr;
    bool m_isRunning = false;
    bool m_isUsable = false;
};

} // namespace keepwatch::ui
