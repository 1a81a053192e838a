// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/referencechoice.h"

namespace keepwatch {

using namespace Qt::StringLiterals;

QString ReferenceChoice::toString() const
{
    if (kind == Kind::Place)
        return endpoint.toString();
    return kind == Kind::Off ? u"off"_s : u"gateway"_s;
}

std::optional<ReferenceChoice> ReferenceChoice::parse(const QString &text)
{
    for (const Kind kind : { Kind::Gateway, Kind::Off }) {
        if (const ReferenceChoice choice{ .kind = kind }; text == choice.toString())
            return choice;
    }
    const auto endpoint = Endpoint::parse(text);
    if (!endpoint)
        return std::nullopt;
    return ReferenceChoice{ .kind = Kind::Place, .endpoint = *endpoint };
}

} // namespace keepwatch
