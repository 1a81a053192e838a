// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace keepwatch {

/// What can be wrong with something that the operator entered: in a file, on a line, in a field. Sentences: app/words.
enum class FaultCode : quint8 {
    NotJson,
    NotAWorkspace,
    NewerVersion, ///< opened, but never written
    NotAnObject,
    NotAList,
    MissingKey,
    UnknownKey, ///< kept as it is
    WrongType,
    OutOfRange,
    NotAChoice,
    DuplicateName,
    UnknownMethod,
    ListenerCannotUseMethod,
    ListenerCannotUseTls,
    ExceptionNotInherited, ///< the exception for a certificate, outside a target
    EmptyText,
    BadEndpoint,
    PortOutOfRange,
    UnitMissing, ///< a time without its unit
    Conflict, ///< two values that exclude each other
    TooManyColumns,
    NotADialogue,
    BadName, ///< of a dialogue
    BadHex,
    BadEscape,
    BadRegex,
    TooLong,
    TooMany,
};

inline constexpr std::array allFaultCodes{ FaultCode::NotJson, FaultCode::NotAWorkspace, FaultCode::NewerVersion,
    FaultCode::NotAnObject, FaultCode::NotAList, FaultCode::MissingKey, FaultCode::UnknownKey, FaultCode::WrongType,
    FaultCode::OutOfRange, FaultCode::NotAChoice, FaultCode::DuplicateName, FaultCode::UnknownMethod,
    FaultCode::ListenerCannotUseMethod, FaultCode::ListenerCannotUseTls, FaultCode::ExceptionNotInherited,
    FaultCode::EmptyText, FaultCode::BadEndpoint, FaultCode::PortOutOfRange, FaultCode::UnitMissing,
    FaultCode::Conflict, FaultCode::TooManyColumns, FaultCode::NotADialogue, FaultCode::BadName, FaultCode::BadHex,
    FaultCode::BadEscape, FaultCode::BadRegex, FaultCode::TooLong, FaultCode::TooMany };

/// One thing that is wrong, and where. A note (an unknown key, a newer version) hinders nothing.
struct Fault {
    FaultCode code = FaultCode::WrongType;
    QString place; ///< JSON pointer (RFC 6901), `line 12`, or the name of an option
    QString value; ///< as entered
    QString expected; ///< what would be right: a range with its unit, the choices
    bool isNote = false;

    bool operator==(const Fault &) const = default;
};

} // namespace keepwatch
