// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/settings.h"
#include "app/workspace/workspacefile.h"
#include "ui/mainwindow/document.h"

#include <QTimer>

namespace keepwatch::desktop {

/// Keeps what the operator entered: every change goes to a working copy in the profile, whole or not at all, and to the
/// opened file where there is one. Lives in the GUI thread.
///
/// At the start the working copy is taken where nothing else is asked for, or where it holds changes that its file
/// lacks (the program was killed, or the file could not be written).
class Keeper final : public QObject {
    Q_OBJECT

public:
    /// `folder`: the profile; empty: nothing is kept but what is saved by hand.
    Keeper(ui::Document &document, workspace::Settings &settings, const QString &folder, QObject *parent = nullptr);
    ~Keeper() override;

    /// What the window begins with. `path`: asked for by the operator; empty: what was open last.
    void begin(const QString &path);
    void open(const QString &path);
    /// An empty workspace without a file.
    void begin();
    /// Writes the file and goes on with it.
    void saveAs(const QString &path);
    /// Writes what is waiting to be written.
    void flush();
    /// The opened file; empty: none.
    QString path() const { return m_path; }

Q_SIGNALS:
    void nameChanged(const QString &name);
    void failed(const keepwatch::Error &error);
    /// The file is open, but not all of it could be used.
    void faultsFound(const QString &path, const QList<keepwatch::Fault> &faults);
    /// Changes were found that the file does not have; they are in the window now.
    void recovered(const QString &path);

private:
    QString copyPath() const;
    bool isCopyNewer(const QString &path) const;
    bool take(const QString &file, const QString &path);
    void setPath(const QString &path, bool isReadOnly);
    void write();
    void keep(const workspace::Workspace &workspace);
    void report(const std::optional<Error> &error);

    ui::Document &m_document;
    workspace::Settings &m_settings;
    QString m_folder;
    QString m_path;
    bool m_isReadOnly = false;
    bool m_isOpening = false;
    bool m_isFailing = false; ///< told once, not at each change
    QTimer m_timer;
};

} // namespace keepwatch::desktop
