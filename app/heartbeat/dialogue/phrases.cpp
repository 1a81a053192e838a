// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heartbeat/dialogue/phrases.h"

#include <QStringBuilder>
#include <QStringEncoder>

#include <algorithm>
#include <array>

namespace keepwatch::heartbeat {

using namespace Qt::StringLiterals;

namespace {

struct Escape {
    char letter;
    char byte;
};

constexpr std::array<Escape, 5> escapes{ { { 'r', '\r' }, { 'n', '\n' }, { 't', '\t' }, { '0', '\0' },
    { '\\', '\\' } } };

Fault fault(FaultCode code, const QString &value)
{
    return { .code = code, .place = {}, .value = value, .expected = uR"(\r \n \t \0 \\ \xHH)"_s };
}

int digitOf(QChar c)
{
    bool isDigit = false;
    const int value = QString(c).toInt(&isDigit, 16);
    return isDigit ? value : -1;
}

std::optional<char> hexByte(QStringView digits)
{
    if (digits.size() < 2 || digitOf(digits[0]) < 0 || digitOf(digits[1]) < 0)
        return std::nullopt;
    return char(digitOf(digits[0]) * 16 + digitOf(digits[1]));
}

QStringConverter::Encoding encodingOf(Charset charset)
{
    return charset == Charset::Utf8 ? QStringConverter::Utf8 : QStringConverter::Latin1;
}

/// The byte that the escape after a backslash stands for, and how many characters it takes.
std::optional<std::pair<char, qsizetype>> unescape(QStringView rest)
{
    if (!rest.isEmpty() && rest[0] == u'x') {
        const auto byte = hexByte(rest.sliced(1));
        return byte ? std::optional(std::pair(*byte, qsizetype(3))) : std::nullopt;
    }
    for (const Escape &escape : escapes) {
        if (!rest.isEmpty() && rest[0] == QLatin1Char(escape.letter))
            return std::pair(escape.byte, qsizetype(1));
    }
    return std::nullopt;
}

bool isPrintable(char c)
{
    return c >= ' ' && c <= '~' && c != '\\';
}

QString escaped(char c)
{
    for (const Escape &escape : escapes) {
        if (escape.byte == c && c != '\0')
            return u'\\' % QString(QLatin1Char(escape.letter));
    }
    return isPrintable(c) ? QString(QLatin1Char(c)) : uR"(\x%1)"_s.arg(quint8(c), 2, 16, QLatin1Char('0'));
}

/// Whole characters beyond ASCII are shown as such where the charset has them and they can be printed.
QString shownCharacter(QByteArrayView bytes, Charset charset, qsizetype &length)
{
    const auto first = quint8(bytes[0]);
    length = charset == Charset::Latin1 || first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first >= 0x80 && length <= bytes.size()) {
        QStringDecoder decoder(encodingOf(charset), QStringDecoder::Flag::Stateless);
        QString text = decoder(bytes.first(length));
        if (!decoder.hasError() && !text.isEmpty() && text[0].isPrint())
            return text;
    }
    length = 1;
    return escaped(bytes[0]);
}

} // namespace

Result<QByteArray, Fault> bytesOfText(const QString &text, Charset charset)
{
    QStringEncoder encoder(encodingOf(charset), QStringEncoder::Flag::Stateless);
    QByteArray bytes;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u'\\') {
            const auto found = unescape(QStringView(text).sliced(at + 1));
            if (!found)
                return Unexpected{ fault(
                    FaultCode::BadEscape, text.sliced(at, std::min<qsizetype>(4, text.size() - at))) };
            bytes += found->first;
            at += 1 + found->second;
            continue;
        }
        const qsizetype next = std::max(text.indexOf(u'\\', at), qsizetype(-1));
        const QString part = text.sliced(at, (next < 0 ? text.size() : next) - at);
        const QByteArray encoded = encoder(part);
        if (encoder.hasError())
            return Unexpected{ fault(FaultCode::WrongType, part) };
        bytes += encoded;
        at += part.size();
    }
    return bytes;
}

Result<QByteArray, Fault> bytesOfHex(const QString &text)
{
    QString digits = text;
    digits.remove(u' ');
    QByteArray bytes;
    for (qsizetype at = 0; at < digits.size(); at += 2) {
        const auto byte = hexByte(QStringView(digits).sliced(at));
        if (!byte)
            return Unexpected{ fault(FaultCode::BadHex, text) };
        bytes += *byte;
    }
    return bytes;
}

Result<QByteArray, Fault> bytesOf(const Phrase &phrase, const Dialogue &dialogue)
{
    if (phrase.isHex)
        return bytesOfHex(phrase.text);
    auto bytes = bytesOfText(phrase.text, dialogue.charset);
    if (!bytes)
        return bytes;
    return QByteArray(*bytes + bytesOf(dialogue.lineEnd));
}

QByteArray bytesOf(LineEnd lineEnd)
{
    static constexpr std::array<const char *, 4> ends{ "\r\n", "\n", "\r", "" };
    return ends.at(size_t(lineEnd));
}

QByteArray addressed(QByteArray bytes, const Endpoint &peer)
{
    if (!bytes.contains("${"))
        return bytes;
    QString host = peer.host.contains(u':') ? u'[' % peer.host % u']' : peer.host;
    host.removeIf([](QChar c) { return c.isSpace() || !c.isPrint(); });
    bytes.replace("${host}", host.toUtf8());
    bytes.replace("${port}", QByteArray::number(peer.port.value));
    return bytes;
}

QString shown(QByteArrayView bytes, Charset charset, qsizetype most)
{
    QString text;
    if (bytes.size() > most) {
        text += u'…';
        bytes = bytes.last(most);
    }
    while (!bytes.isEmpty()) {
        qsizetype length = 1;
        text += shownCharacter(bytes, charset, length);
        bytes = bytes.sliced(length);
    }
    return text;
}

QString shownAsHex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex(' '));
}

} // namespace keepwatch::heartbeat
