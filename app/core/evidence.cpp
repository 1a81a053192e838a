// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/evidence.h"

namespace keepwatch {

QJsonObject Evidence::toJson() const
{
    return {};
}

QString errnoName(int number)
{
    return QString::number(number);
}

} // namespace keepwatch
