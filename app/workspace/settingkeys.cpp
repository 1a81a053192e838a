// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/settingkeys.h"

#include <QJsonObject>

#include <array>

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

SettingKey flag(Setting id, const char *name, bool fallback)
{
    return { id, name, SettingType::Flag, fallback, 0, 0, {} };
}
SettingKey number(Setting id, const char *name, int fallback, int min, int max)
{
    return { id, name, SettingType::Number, fallback, min, max, {} };
}
SettingKey text(Setting id, const char *name, const QString &fallback = {}, const QStringList &choices = {})
{
    return { id, name, SettingType::Text, fallback, 0, 0, choices };
}
SettingKey list(Setting id, const char *name)
{
    return { id, name, SettingType::List, QStringList(), 0, 0, {} };
}
SettingKey bytes(Setting id, const char *name)
{
    return { id, name, SettingType::Bytes, QByteArray(), 0, 0, {} };
}
SettingKey object(Setting id, const char *name)
{
    return { id, name, SettingType::Object, QJsonObject(), 0, 0, {} };
}

using S = Setting;

const std::array<SettingKey, settingCount> &table()
{
    static const std::array<SettingKey, settingCount> rows{
        text(S::Language, "language", u"system"_s, { u"system"_s, u"en"_s, u"zh_CN"_s }),
        text(S::Theme, "theme", u"system"_s, { u"system"_s, u"light"_s, u"dark"_s }),
        number(S::FontScalePercent, "font_scale_pct", 100, 80, 300),
        bytes(S::WindowGeometry, "window_geometry"),
        bytes(S::WindowState, "window_state"),
        bytes(S::MainSplitter, "main_splitter"),
        bytes(S::DetailsSplitter, "details_splitter"),
        bytes(S::GroupSplitter, "group_splitter"),
        text(S::GroupPanel, "group_panel", u"auto"_s, { u"auto"_s, u"shown"_s, u"hidden"_s }),
        object(S::TableColumns, "table_columns"),
        text(S::TableSortColumn, "table_sort_column", u"state"_s),
        flag(S::TableSortDescending, "table_sort_descending", false),
        text(S::TableFilterText, "table_filter_text"),
        list(S::TableFilterStates, "table_filter_states"),
        number(S::ChartPeriodSeconds, "chart_period_s", 300, 10, 7 * 86400),
        list(S::ChartPinned, "chart_pinned"),
        flag(S::ChartNetwork, "chart_network", false),
        flag(S::ChartSuspicion, "chart_suspicion", false),
        text(S::LastWorkspace, "last_workspace"),
        list(S::RecentWorkspaces, "recent_workspaces"),
        flag(S::Autosave, "autosave", true),
        text(S::NewTargetPreset, "new_target_preset", u"office"_s, { u"lan"_s, u"office"_s, u"wan"_s }),
        text(S::NewTargetMethod, "new_target_method", u"keepalive"_s,
            { u"keepalive"_s, u"echo"_s, u"framed"_s, u"passive"_s, u"connect"_s }),
        object(S::NewWorkspaceDefaults, "new_workspace_defaults"),
        number(S::FiguresIntervalMs, "figures_interval_ms", 500, 100, 10'000),
        flag(S::CsvByteOrderMark, "csv_byte_order_mark", false),
        text(S::CsvSeparator, "csv_separator", u","_s, { u","_s, u";"_s }),
        flag(S::CsvLocalTime, "csv_local_time", false),
        text(S::ExportFolder, "export_folder"),
        text(S::HistoryFolder, "history_folder"),
        number(S::HistoryKeepDays, "history_keep_days", 30, 1, 3650),
        flag(S::ConfirmRemove, "confirm_remove", true),
        flag(S::Notifications, "notifications", true),
        flag(S::NotificationSound, "notification_sound", false),
        flag(S::CloseToTray, "close_to_tray", true),
        flag(S::ToldAboutTray, "told_about_tray", false),
        text(S::OperatorName, "operator_name"),
        text(S::Reference, "reference", u"gateway"_s),
    };
    return rows;
}

int metaType(SettingType type)
{
    static constexpr std::array<int, 6> types{ QMetaType::Bool, QMetaType::Int, QMetaType::QString,
        QMetaType::QStringList, QMetaType::QByteArray, QMetaType::QJsonObject };
    return types.at(static_cast<size_t>(type));
}

} // namespace

bool SettingKey::isRight(const QVariant &value) const
{
    if (value.typeId() != metaType(type))
        return false;
    if (type == SettingType::Number)
        return value.toInt() >= min && value.toInt() <= max;
    return choices.isEmpty() || choices.contains(value.toString());
}

std::span<const SettingKey> settingKeys()
{
    return table();
}

const SettingKey &settingKey(Setting id)
{
    return table().at(static_cast<size_t>(id));
}

} // namespace keepwatch::workspace
