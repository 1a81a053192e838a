// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screen.h"

#include <QDir>
#include <QTemporaryFile>

namespace keepwatch::gui {

void useOwnScreen(const QSize &size)
{
    static QTemporaryFile file(QDir::tempPath() + QStringLiteral("/keepwatch-screen-XXXXXX.json"));
    if (!file.open())
        return;
    const QString screen = QStringLiteral(R"({"screens": [{"name": "one", "x": 0, "y": 0, "width": %1, "height": %2,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    file.write(screen.arg(size.width()).arg(size.height()).toUtf8());
    file.flush();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toLocal8Bit());
}

} // namespace keepwatch::gui
