// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/engine/engine.h"
#include "app/health/alerts/acknowledgementbook.h"
#include "ui/mainwindow/document.h"

namespace keepwatch::desktop {

/// Knows what operators have acknowledged, ends it when a row recovers, and keeps it in the profile: a restart does not
/// raise a known alarm again. An acknowledgement is kept for a target by its name and address; clients of a listener
/// are others after a restart. Lives in the GUI thread.
class AcknowledgementKeeper final : public QObject {
    Q_OBJECT

public:
    /// `folder`: the profile; empty: nothing is kept.
    AcknowledgementKeeper(engine::Engine &engine, const ui::Document &document, const Clock &clock,
        const QString &folder, QObject *parent = nullptr);

    /// Reads what was kept. Before the first target is watched.
    void load();
    void acknowledge(const QList<RowId> &rows, const QString &author, const QString &note);
    /// Everything that is in trouble and not acknowledged yet.
    void acknowledgeAll(const QString &author);

Q_SIGNALS:
    /// By an operator, now.
    void acknowledged(const QList<keepwatch::Acknowledgement> &made);
    /// In an earlier run: these rows have been taken on.
    void restored(const QList<keepwatch::Acknowledgement> &kept);
    void ended(const QList<keepwatch::RowId> &rows);
    void failed(const keepwatch::Error &error);

private:
    struct Kept {
        QString name;
        QString address;
        Acknowledgement acknowledgement; ///< without its row
        bool isOf(const Kept &other) const { return name == other.name && address == other.address; }
    };

    static QList<Kept> parse(const QByteArray &json);
    QString fileName() const;
    void meet(const QList<RowInfo> &rows);
    void end(const QList<RowId> &rows);
    void forget(const QList<RowId> &rows);
    void save();

    const ui::Document &m_document;
    const Clock &m_clock;
    QString m_folder;
    health::AcknowledgementBook m_book;
    QHash<RowId, Kept> m_targets; ///< how each outbound row is found again after a restart
    QList<Kept> m_kept; ///< of targets that have not been met yet
    bool m_isFailing = false; ///< told once, not at each change
};

} // namespace keepwatch::desktop
