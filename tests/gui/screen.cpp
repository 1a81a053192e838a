// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screen.h"

#include <QDir>
#include <QTemporaryFile>

namespace keepwatch::gui {

void useOwnScreen()
{
    static QTemporaryFile file(QDir::tempPath() + QStringLiteral("/keepwatch-screen-XXXXXX.json"));
    if (!file.open())
        return;
    file.write(R"({"screens": [{"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1080,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    file.flush();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toLocal8Bit());
}

} // namespace keepwatch::gui
