// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/keepaliveoptions.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// What each preset and the keepalive beside it cost on one connection in a day, and when their verdict comes.
class PresetTable final : public QWidget {
    Q_OBJECT

public:
    explicit PresetTable(QWidget *parent = nullptr);

    /// The values of the row "keepalive".
    void setKeepalive(const KeepaliveOptions &options, const std::optional<Duration> &latest);

private:
    void setRow(int row, const QStringList &cells);

    QGridLayout *m_grid;
};

} // namespace keepwatch::ui
