// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/keeper.h"

#include <QDir>
#include <QFileInfo>
#include <QScopedValueRollback>

namespace keepwatch::desktop {

using workspace::Setting;

namespace {

/// Changes of one turn of the loop are written together; a large workspace gives its operator time to type on.
constexpr qsizetype largeWorkspace = 2000;
constexpr auto largeDelay = std::chrono::milliseconds(300);

} // namespace

Keeper::Keeper(ui::Document &document, workspace::Settings &settings, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_settings(settings)
    , m_folder(folder)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Keeper::write);
    connect(&document, &ui::Document::changed, this, [this] {
        if (m_isOpening)
            return;
        const bool isLarge = m_document.workspace().targets.size() > largeWorkspace;
        m_timer.start(isLarge ? largeDelay : std::chrono::milliseconds(0));
    });
}

Keeper::~Keeper()
{
    flush();
}

QString Keeper::copyPath() const
{
    return QDir(m_folder).filePath(QStringLiteral("autosave.keepwatch"));
}

void Keeper::begin(const QString &path)
{
    const auto last = m_settings.get<QString>(Setting::LastWorkspace);
    const QString wanted = path.isEmpty() ? last : QFileInfo(path).absoluteFilePath();
    const bool hasCopy = !m_folder.isEmpty() && QFileInfo::exists(copyPath()) && wanted == last;
    if (hasCopy && (wanted.isEmpty() || isCopyNewer(wanted))) {
        if (take(copyPath(), wanted) && !wanted.isEmpty())
            Q_EMIT recovered(wanted);
    } else if (!wanted.isEmpty()) {
        open(wanted);
    }
}

/// Only then does the copy hold something that the file lacks: it was written after it, and says something else.
bool Keeper::isCopyNewer(const QString &path) const
{
    const QFileInfo file(path);
    if (!file.exists())
        return true;
    if (QFileInfo(copyPath()).lastModified() < file.lastModified())
        return false;
    const auto copy = workspace::load(copyPath());
    const auto saved = workspace::load(path);
    return copy && saved && workspace::write(copy->workspace) != workspace::write(saved->workspace);
}

void Keeper::begin()
{
    flush();
    setPath({}, false);
    m_document.open({});
}

void Keeper::open(const QString &path)
{
    flush();
    if (take(path, QFileInfo(path).absoluteFilePath()))
        keep(m_document.workspace());
}

bool Keeper::take(const QString &file, const QString &path)
{
    const auto reading = workspace::load(file);
    if (!reading) {
        Q_EMIT failed(reading.error());
        return false;
    }
    setPath(path, reading->isReadOnly);
    const QScopedValueRollback guard(m_isOpening, true);
    m_document.open(reading->workspace);
    if (!reading->faults.isEmpty())
        Q_EMIT faultsFound(file, reading->faults);
    return true;
}

void Keeper::setPath(const QString &path, bool isReadOnly)
{
    m_path = path;
    m_isReadOnly = isReadOnly;
    m_settings.set(Setting::LastWorkspace, path);
    report(m_settings.save());
    Q_EMIT nameChanged(path.isEmpty() ? QString() : QFileInfo(path).completeBaseName());
}

void Keeper::saveAs(const QString &path)
{
    flush();
    if (const auto error = workspace::save(m_document.workspace(), path)) {
        Q_EMIT failed(*error);
        return;
    }
    setPath(QFileInfo(path).absoluteFilePath(), false);
    keep(m_document.workspace());
}

void Keeper::flush()
{
    if (m_timer.isActive())
        write();
}

void Keeper::write()
{
    m_timer.stop();
    const workspace::Workspace &workspace = m_document.workspace();
    keep(workspace);
    if (!m_path.isEmpty() && !m_isReadOnly && m_settings.get<bool>(Setting::Autosave))
        report(workspace::save(workspace, m_path));
}

void Keeper::keep(const workspace::Workspace &workspace)
{
    if (!m_folder.isEmpty())
        report(workspace::save(workspace, copyPath()));
}

void Keeper::report(const std::optional<Error> &error)
{
    if (error && !m_isFailing)
        Q_EMIT failed(*error);
    m_isFailing = error.has_value();
}

} // namespace keepwatch::desktop
