// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/dialoguetrial.h"
#include "ui/dialogs/dialogues/dialoguesource.h"

namespace keepwatch::desktop {

/// The dialogues that came with the program and those of the profile; what changes in them, the whole program knows.
/// Lives in the GUI thread.
class DialogueFeed final : public ui::DialogueSource {
    Q_OBJECT

public:
    /// `folder`: the operator's; empty: nothing is kept.
    explicit DialogueFeed(const QString &folder, QObject *parent = nullptr);

    /// Makes what is in the folder known to the program; returns the files that cannot be used.
    QList<heartbeat::DialogueLibrary::Trouble> load();

    heartbeat::DialogueLibrary library() const override { return m_library; }
    std::optional<Error> save(const Dialogue &dialogue) override;
    std::optional<Error> remove(const QString &name) override;
    void startTrial(const Dialogue &dialogue, const ui::TrialPeer &peer) override;
    void cancelTrial() override;

Q_SIGNALS:
    /// Targets that speak one of them are to be resolved anew.
    void changed();

private:
    QString pathOf(const QString &name) const;

    QString m_folder;
    heartbeat::DialogueLibrary m_library;
    engine::TrustStore m_trust; ///< whom trials trust
    std::unique_ptr<DialogueTrial> m_trial;
};

} // namespace keepwatch::desktop
