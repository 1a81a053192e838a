// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/fault.h"
#include "app/workspace/settingkeys.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace keepwatch::workspace {

/// The operator's settings, kept as `settings.json` in the folder of a profile. Used by one thread.
/// Values that a file holds but that are not right give way to the fallback and stay in the file until they are set;
/// unknown keys stay for ever. It never writes by itself: call save().
class Settings {
public:
    /// Without a folder nothing is read or written (demo, tests).
    explicit Settings(const QString &folder = {});

    /// Reads the file; no file is no fault. A file that is no JSON is put aside as `settings.json.broken`.
    QList<Fault> load();
    /// Writes the file whole or not at all, and only if something changed.
    std::optional<Error> save();

    QVariant value(Setting id) const;
    template <typename T> T get(Setting id) const { return value(id).value<T>(); }
    /// False: not right for that setting; nothing changed.
    bool set(Setting id, const QVariant &value);
    void reset(Setting id);
    bool hasChanges() const { return m_hasChanges; }
    QString fileName() const;

private:
    QString m_folder;
    QJsonObject m_json;
    bool m_hasChanges = false;
};

} // namespace keepwatch::workspace
