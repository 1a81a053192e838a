// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingspage.h"

#include "app/core/referencechoice.h"
#include "app/words/names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace keepwatch::ui {

using workspace::Setting;
using workspace::SettingKey;
using workspace::SettingType;

namespace {

struct Shown {
    Setting id;
    const char *label;
};

constexpr std::array<Shown, 11> shown{ {
    { Setting::Language, QT_TRANSLATE_NOOP("Settings", "&Language") },
    { Setting::Theme, QT_TRANSLATE_NOOP("Settings", "&Appearance") },
    { Setting::FontScalePercent, QT_TRANSLATE_NOOP("Settings", "&Font size") },
    { Setting::FiguresIntervalMs, QT_TRANSLATE_NOOP("Settings", "&Refresh the table every") },
    { Setting::Reference, QT_TRANSLATE_NOOP("Settings", "Am I &online? Ask") },
    { Setting::HistoryKeepDays, QT_TRANSLATE_NOOP("Settings", "&Keep recorded sessions for") },
    { Setting::Autosave, QT_TRANSLATE_NOOP("Settings", "&Save changes of the workspace by themselves") },
    { Setting::ConfirmRemove, QT_TRANSLATE_NOOP("Settings", "Ask before targets are re&moved") },
    { Setting::Notifications, QT_TRANSLATE_NOOP("Settings", "Show a &notification when a peer is lost or back") },
    { Setting::NotificationSound, QT_TRANSLATE_NOOP("Settings", "… &with a sound when one is lost") },
    { Setting::CloseToTray, QT_TRANSLATE_NOOP("Settings", "&Go on watching in the tray when the window is closed") },
} };

struct Named {
    const char *value;
    const char *name;
};

/// Languages are named in themselves, so that their reader finds them.
constexpr std::array<Named, 7> choices{ {
    { "system", QT_TRANSLATE_NOOP("Settings", "As the system") },
    { "en", "English" },
    { "zh_CN", "中文（简体）" },
    { "light", QT_TRANSLATE_NOOP("Settings", "Light") },
    { "dark", QT_TRANSLATE_NOOP("Settings", "Dark") },
    { "gateway", QT_TRANSLATE_NOOP("Settings", "The default gateway") },
    { "off", QT_TRANSLATE_NOOP("Settings", "Nobody") },
} };

QString choiceText(const QString &value)
{
    for (const Named &choice : choices) {
        if (value == QLatin1StringView(choice.value))
            return QCoreApplication::translate("Settings", choice.name);
    }
    return value;
}

QString suffixOf(Setting id)
{
    switch (id) {
    case Setting::FontScalePercent:
        return QStringLiteral(" %");
    case Setting::FiguresIntervalMs:
        return QStringLiteral(" ms");
    case Setting::HistoryKeepDays:
        return QCoreApplication::translate("Settings", " days");
    default:
        return {};
    }
}

void show(QWidget *editor, const QVariant &value)
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(value));
        if (box->currentIndex() < 0)
            box->setEditText(value.toString());
    } else if (auto *check = qobject_cast<QCheckBox *>(editor))
        check->setChecked(value.toBool());
    else if (auto *spin = qobject_cast<QSpinBox *>(editor))
        spin->setValue(value.toInt());
}

} // namespace

SettingsPage::SettingsPage(workspace::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(14, 14, 14, 14);
    m_form->setVerticalSpacing(12);
    m_form->setHorizontalSpacing(16);
    for (const Shown &one : shown) {
        Row row{ .id = one.id, .label = one.label, .caption = new QLabel, .editor = nullptr, .before = {} };
        row.before = m_settings.value(one.id);
        row.editor = makeEditor(workspace::settingKey(one.id));
        row.editor->setObjectName(QLatin1StringView(workspace::settingKey(one.id).name));
        ui::show(row.editor, row.before);
        row.caption->setBuddy(row.editor);
        if (qobject_cast<QCheckBox *>(row.editor))
            m_form->addRow(row.editor);
        else
            m_form->addRow(row.caption, row.editor);
        m_rows.append(row);
    }
    retranslate();
}

/// The gateway, nobody, or a place that is typed; what is none of them gives way to what held before.
QWidget *SettingsPage::makeReferenceEditor()
{
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const auto kind : { ReferenceChoice::Kind::Gateway, ReferenceChoice::Kind::Off }) {
        const QString choice = ReferenceChoice{ .kind = kind }.toString();
        box->addItem(choiceText(choice), choice);
    }
    box->lineEdit()->setPlaceholderText(tr("HOST:PORT"));
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, box] {
        const int known = box->findText(box->currentText());
        const QString entered = known < 0 ? box->currentText().trimmed() : box->itemData(known).toString();
        if (ReferenceChoice::parse(entered))
            put(Setting::Reference, entered);
        ui::show(box, m_settings.value(Setting::Reference));
    });
    connect(box, &QComboBox::activated, this, [this, box] { put(Setting::Reference, box->currentData()); });
    return box;
}

QWidget *SettingsPage::makeEditor(const SettingKey &key)
{
    const Setting id = key.id;
    if (id == Setting::Reference)
        return makeReferenceEditor();
    if (key.type == SettingType::Flag) {
        auto *check = new QCheckBox;
        connect(check, &QCheckBox::toggled, this, [this, id](bool isOn) { put(id, isOn); });
        return check;
    }
    if (key.type == SettingType::Number) {
        auto *spin = new QSpinBox;
        spin->setRange(key.min, key.max);
        spin->setKeyboardTracking(false); // a value takes effect when the field is left, not digit by digit
        connect(spin, &QSpinBox::valueChanged, this, [this, id](int value) { put(id, value); });
        return spin;
    }
    auto *box = new QComboBox;
    for (const QString &choice : key.choices)
        box->addItem(choiceText(choice), choice);
    connect(box, &QComboBox::activated, this, [this, id, box] { put(id, box->currentData()); });
    return box;
}

void SettingsPage::put(Setting id, const QVariant &value)
{
    if (m_settings.value(id) != value && m_settings.set(id, value))
        Q_EMIT settingChanged(id);
}

void SettingsPage::restore()
{
    for (const Row &row : m_rows)
        put(row.id, row.before);
}

void SettingsPage::retranslate()
{
    for (const Row &row : m_rows) {
        const QString label = QCoreApplication::translate("Settings", row.label);
        row.caption->setText(label);
        QString name = label;
        row.editor->setAccessibleName(name.remove(u'&'));
        if (auto *check = qobject_cast<QCheckBox *>(row.editor))
            check->setText(label);
        if (auto *spin = qobject_cast<QSpinBox *>(row.editor))
            spin->setSuffix(suffixOf(row.id));
        if (auto *box = qobject_cast<QComboBox *>(row.editor)) {
            if (box->isEditable())
                box->lineEdit()->setAccessibleName(box->accessibleName());
            for (int i = 0; i < box->count(); ++i)
                box->setItemText(i, choiceText(box->itemData(i).toString()));
        }
    }
}

} // namespace keepwatch::ui
