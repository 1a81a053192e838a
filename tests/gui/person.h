// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"

#include <QPointer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDialog;
class QSplitter;
QT_END_NAMESPACE

namespace keepwatch::gui {

/// Somebody at the window: presses keys and buttons, drags, and reads what is on the screen. Every action answers
/// whether it could be done. Lives in the GUI thread; changes nothing behind the window's back.
class Person {
public:
    explicit Person(desktop::Desktop &desktop);

    /// One field of a dialog: the name of its editor and what is typed into it; for a choice its code.
    struct Entry {
        const char *field;
        QString text;
    };

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool addTarget(const QList<Entry> &entries);
    /// Selects the row of that name and edits its target.
    bool editTarget(const QString &name, const QList<Entry> &entries);
    /// Chooses in the dialog of settings and closes it by OK.
    bool changeSetting(const char *field, const QString &code);
    bool exportSamples(const QString &path);
    bool toggleColumn(const QString &name);
    bool clickHeader(ui::TableColumn column);
    bool moveColumn(ui::TableColumn column, int place);
    bool dragSplitter(Qt::Orientation orientation, int pixels);
    bool typeFilter(const QString &text);
    bool clickCounter(State state);

    ui::MainWindow &window() { return m_window; }
    const ui::ConnectionModel &connections() const;
    const ui::ConnectionRow *row(const QString &name) const;
    bool isIn(const QString &name, State state) const;

private:
    template <typename Dialog> QPointer<Dialog> openBy(ui::Command command);
    bool finish(QDialog *dialog);
    bool enter(QDialog &dialog, const Entry &entry);
    bool fill(QDialog *dialog, const QList<Entry> &entries);
    bool choose(QComboBox &box, const QString &code);

    ui::MainWindow &m_window;
};

/// Everything of the window that must survive its end, field by field.
QJsonObject look(desktop::Desktop &desktop);

} // namespace keepwatch::gui
