// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/tray/traysummary.h"

#include <QIcon>
#include <QObject>

#include <memory>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QSystemTrayIcon;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// The icon of a worst state at the sizes that trays ask for; a corner tick where all of it is acknowledged.
QIcon trayPicture(const std::optional<State> &worst, bool isAcknowledged);

/// The program's icon in the system's tray: the worst state by shape and colour, a summary on hover, and a little menu.
/// Where there is no tray it does nothing, and says so. Lives in the GUI thread.
class TrayIcon final : public QObject {
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Whether there is a tray that shows the icon.
    bool isShown() const;
    void setSummary(const TraySummary &summary);
    /// Whether the window can be hidden or shown.
    void setWindowShown(bool isShown);
    /// A message beside the icon, for desktops that know no other way.
    void showMessage(const QString &title, const QString &text);
    void retranslate();
    /// The colours of the application changed.
    void redraw();

Q_SIGNALS:
    void toggleRequested();
    void acknowledgeAllRequested();
    void quitRequested();

private:
    TraySummary m_summary;
    bool m_isWindowShown = false;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_toggle;
    QAction *m_acknowledge;
    QAction *m_quit;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

} // namespace keepwatch::ui
