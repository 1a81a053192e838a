// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/faults.h"

#include "app/words/context.h"

namespace keepwatch::words {

namespace {

/// %1 is the value as entered, %2 what would be right.
struct FaultWords {
    FaultCode code;
    const char *sentence;
};

constexpr std::array<FaultWords, 28> table{ {
    { FaultCode::NotJson, QT_TRANSLATE_NOOP("Words", "This is not JSON (line %2): %1.") },
    { FaultCode::NotAWorkspace, QT_TRANSLATE_NOOP("Words", "This is no workspace: its format is \"%1\", not \"%2\".") },
    { FaultCode::NewerVersion,
        QT_TRANSLATE_NOOP("Words",
            "The file has version %1, this Keepwatch knows up to %2: it is opened read-only; a newer Keepwatch can "
            "save "
            "it.") },
    { FaultCode::NotAnObject, QT_TRANSLATE_NOOP("Words", "An object in braces {} is needed here.") },
    { FaultCode::NotAList, QT_TRANSLATE_NOOP("Words", "A list in brackets [] is needed here.") },
    { FaultCode::MissingKey, QT_TRANSLATE_NOOP("Words", "\"%1\" is missing.") },
    { FaultCode::UnknownKey, QT_TRANSLATE_NOOP("Words", "\"%1\" is unknown to this Keepwatch; it is kept as it is.") },
    { FaultCode::WrongType, QT_TRANSLATE_NOOP("Words", "\"%1\" is of the wrong kind; right is: %2.") },
    { FaultCode::OutOfRange, QT_TRANSLATE_NOOP("Words", "%1 is out of range; right is: %2.") },
    { FaultCode::NotAChoice, QT_TRANSLATE_NOOP("Words", "\"%1\" is no choice here; right is: %2.") },
    { FaultCode::DuplicateName, QT_TRANSLATE_NOOP("Words", "The name \"%1\" is taken already.") },
    { FaultCode::UnknownMethod, QT_TRANSLATE_NOOP("Words", "\"%1\" is no method; right is: %2.") },
    { FaultCode::ListenerCannotUseMethod,
        QT_TRANSLATE_NOOP("Words", "A listener cannot use the method \"%1\"; right is: %2.") },
    { FaultCode::ListenerCannotUseTls,
        QT_TRANSLATE_NOOP("Words", "A listener cannot use TLS: Keepwatch accepts plain connections only.") },
    { FaultCode::ExceptionNotInherited,
        QT_TRANSLATE_NOOP("Words",
            "An invalid certificate is accepted for one target at a time: \"tls_verify\": false belongs to that "
            "target, not to a group or the defaults.") },
    { FaultCode::EmptyText, QT_TRANSLATE_NOOP("Words", "A text is needed here; it is empty.") },
    { FaultCode::BadEndpoint, QT_TRANSLATE_NOOP("Words", "\"%1\" is no address; right is: %2.") },
    { FaultCode::PortOutOfRange, QT_TRANSLATE_NOOP("Words", "The port \"%1\" is out of range; right is: %2.") },
    { FaultCode::UnitMissing, QT_TRANSLATE_NOOP("Words", "The time \"%1\" needs a unit, such as 250ms, 1s or 2min.") },
    { FaultCode::Conflict, QT_TRANSLATE_NOOP("Words", "Two values exclude each other; right is: %2.") },
    { FaultCode::TooManyColumns, QT_TRANSLATE_NOOP("Words", "The line has %1 columns; at most %2 are read.") },
    { FaultCode::NotADialogue, QT_TRANSLATE_NOOP("Words", "This is no dialogue: its format is \"%1\", not \"%2\".") },
    { FaultCode::BadName,
        QT_TRANSLATE_NOOP("Words",
            "\"%1\" cannot name a dialogue: use lower-case letters, digits and hyphens, and no method's name.") },
    { FaultCode::BadHex,
        QT_TRANSLATE_NOOP("Words", "\"%1\" is not hexadecimal: two digits make a byte, as in c0 00.") },
    { FaultCode::BadEscape, QT_TRANSLATE_NOOP("Words", "\"%1\" is no escape; right is: %2.") },
    { FaultCode::BadRegex, QT_TRANSLATE_NOOP("Words", "The pattern \"%1\" cannot be used: %2.") },
    { FaultCode::TooLong, QT_TRANSLATE_NOOP("Words", "This is too long (%1); right is: at most %2.") },
    { FaultCode::TooMany, QT_TRANSLATE_NOOP("Words", "These are too many (%1); right is: at most %2.") },
} };

const char *sentenceOf(const Fault &fault)
{
    // 1. A missing or wrong value may come without a word on what would be right. 2. A later duplicate names the first.
    if (fault.code == FaultCode::WrongType && fault.expected.isEmpty())
        return QT_TRANSLATE_NOOP("Words", "\"%1\" is of the wrong kind.");
    if (fault.code == FaultCode::DuplicateName && !fault.expected.isEmpty())
        return QT_TRANSLATE_NOOP("Words", "The name \"%1\" is taken already, by %2.");
    if (fault.code == FaultCode::NotAWorkspace && fault.value.isEmpty())
        return QT_TRANSLATE_NOOP("Words", "This is no workspace: its \"format\" is missing.");
    for (const auto &row : table) {
        if (row.code == fault.code)
            return row.sentence;
    }
    return "%1";
}

/// Puts the values in place of %1 and %2, each if it is asked for, in one go: a value may itself hold a %2.
QString filled(const QString &text, const QString &first, const QString &second)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isMark = text[at] == u'%' && at + 1 < text.size() && (text[at + 1] == u'1' || text[at + 1] == u'2');
        if (!isMark) {
            result += text[at];
            continue;
        }
        result += text[++at] == u'1' ? first : second;
    }
    return result;
}

} // namespace

QString faultSentence(const Fault &fault)
{
    return filled(translated(sentenceOf(fault)), fault.value, fault.expected);
}

QString placedFaultSentence(const Fault &fault)
{
    if (fault.place.isEmpty())
        return faultSentence(fault);
    return fault.place % QStringLiteral(": ") % faultSentence(fault);
}

} // namespace keepwatch::words
