// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QString;

namespace keepwatch::ui {

/// Says in the middle of a view without rows why it has none; paints nothing where there are rows. For the end of its
/// paintEvent.
void paintPlaceholder(QAbstractItemView &view, const QString &text);

} // namespace keepwatch::ui
