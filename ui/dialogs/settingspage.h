// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/settings.h"

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// The settings of the program that are chosen in a dialog, each with the editor that its type asks for.
/// A change is put into the settings at once; restore() takes all of them back.
class SettingsPage final : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPage(workspace::Settings &settings, QWidget *parent = nullptr);

    void restore();
    void retranslate();

Q_SIGNALS:
    void settingChanged(keepwatch::workspace::Setting id);

private:
    struct Row {
        workspace::Setting id{};
        const char *label = nullptr;
        QLabel *caption = nullptr;
        QWidget *editor = nullptr;
        QVariant before;
    };

    QWidget *makeReferenceEditor();
    QWidget *makeEditor(const workspace::SettingKey &key);
    void put(workspace::Setting id, const QVariant &value);

    workspace::Settings &m_settings;
    QFormLayout *m_form = nullptr;
    QList<Row> m_rows;
};

} // namespace keepwatch::ui
