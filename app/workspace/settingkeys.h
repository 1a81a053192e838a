// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

#include <span>

namespace keepwatch::workspace {

/// Everything that the program remembers of its operator beside the workspace. The rows are settingKeys().
enum class Setting : quint8 {
    Language,
    Theme,
    FontScalePercent,
    WindowGeometry,
    WindowState,
    MainSplitter,
    DetailsSplitter,
    GroupSplitter,
    GroupPanel,
    TableColumns,
    TableSortColumn,
    TableSortDescending,
    TableFilterText,
    TableFilterStates,
    ChartPeriodSeconds,
    ChartPinned,
    ChartNetwork,
    ChartSuspicion,
    LastWorkspace,
    RecentWorkspaces,
    Autosave,
    NewTargetPreset,
    NewTargetMethod,
    NewWorkspaceDefaults,
    FiguresIntervalMs,
    CsvByteOrderMark,
    CsvSeparator,
    CsvLocalTime,
    ExportFolder,
    HistoryFolder,
    HistoryKeepDays,
    ConfirmRemove,
    Notifications,
    NotificationSound,
    CloseToTray,
    ToldAboutTray,
    OperatorName,
    Reference,
};
inline constexpr int settingCount = int(Setting::Reference) + 1;

/// What a setting holds, and as which type value() gives it.
enum class SettingType : quint8 {
    Flag, ///< bool
    Number, ///< int, within min and max
    Text, ///< QString; with choices: one of them
    List, ///< QStringList
    Bytes, ///< QByteArray; base64 in the file
    Object, ///< QJsonObject
};

/// One row of the table of settings.
struct SettingKey {
    Setting id;
    const char *name; ///< in the file
    SettingType type;
    QVariant fallback; ///< what holds until the operator sets it
    int min = 0;
    int max = 0;
    QStringList choices;

    bool isRight(const QVariant &value) const;
};

std::span<const SettingKey> settingKeys();
const SettingKey &settingKey(Setting id);

} // namespace keepwatch::workspace
