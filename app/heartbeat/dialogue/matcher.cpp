// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heartbeat/dialogue/matcher.h"

#include "app/heartbeat/dialogue/phrases.h"

#include <algorithm>
#include <re2/re2.h>

namespace keepwatch::heartbeat {

namespace {

constexpr int64_t regexMemoryBytes = 1 << 20;

re2::StringPiece piece(QByteArrayView bytes)
{
    return { bytes.data(), size_t(bytes.size()) };
}

Result<std::shared_ptr<const re2::RE2>, Fault> compile(const QString &pattern, Charset charset)
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(regexMemoryBytes);
    options.set_encoding(
        charset == Charset::Utf8 ? re2::RE2::Options::EncodingUTF8 : re2::RE2::Options::EncodingLatin1);
    const QByteArray bytes = charset == Charset::Utf8 ? pattern.toUtf8() : pattern.toLatin1();
    auto regex = std::make_shared<re2::RE2>(piece(bytes), options);
    if (!regex->ok())
        return Unexpected{ Fault{ FaultCode::BadRegex, {}, pattern, QString::fromStdString(regex->error()) } };
    return std::shared_ptr<const re2::RE2>(std::move(regex));
}

Fault at(const char *place, Fault fault)
{
    fault.place = QString::fromLatin1(place);
    return fault;
}

} // namespace

Result<Matcher, Fault> Matcher::make(const Expectation &expectation, const Dialogue &dialogue)
{
    Matcher matcher;
    matcher.m_fixed = expectation.bytes;
    const auto until = bytesOfText(expectation.until, dialogue.charset);
    if (!until)
        return Unexpected{ at("until", until.error()) };
    matcher.m_until = *until;
    if (expectation.kind == Expectation::Kind::Regex) {
        const auto regex = compile(expectation.pattern, dialogue.charset);
        if (!regex)
            return Unexpected{ at("pattern", regex.error()) };
        matcher.m_regex = *regex;
        if (matcher.m_until.isEmpty() && matcher.m_fixed == 0)
            matcher.m_until = bytesOf(dialogue.lineEnd);
        return matcher;
    }
    const auto bytes = expectation.kind == Expectation::Kind::Hex ? bytesOfHex(expectation.pattern)
                                                                  : bytesOfText(expectation.pattern, dialogue.charset);
    if (!bytes)
        return Unexpected{ at("pattern", bytes.error()) };
    if (bytes->isEmpty())
        return Unexpected{ Fault{ FaultCode::EmptyText, QStringLiteral("pattern"), expectation.pattern, {} } };
    matcher.m_bytes = *bytes;
    return matcher;
}

Matcher::Verdict Matcher::judge(QByteArrayView heard) const
{
    if (m_fixed == 0 && m_until.isEmpty())
        return judgeWhole(heard);
    const qsizetype end = endOf(heard);
    if (end < 0)
        return { .kind = heard.size() >= longestReply ? Verdict::Kind::Wrong : Verdict::Kind::Open };
    return { .kind = isRight(heard.first(end)) ? Verdict::Kind::Right : Verdict::Kind::Wrong, .length = end };
}

/// The expected bytes are the whole reply: the first other one is already wrong.
Matcher::Verdict Matcher::judgeWhole(QByteArrayView heard) const
{
    const qsizetype common = std::min(heard.size(), m_bytes.size());
    if (!std::equal(heard.begin(), heard.begin() + common, m_bytes.begin()))
        return { .kind = Verdict::Kind::Wrong };
    if (common < m_bytes.size())
        return {};
    return { .kind = Verdict::Kind::Right, .length = common };
}

qsizetype Matcher::endOf(QByteArrayView heard) const
{
    if (m_fixed > 0)
        return heard.size() >= m_fixed ? m_fixed : -1;
    const auto found = std::search(heard.begin(), heard.end(), m_until.begin(), m_until.end());
    return found == heard.end() ? -1 : found - heard.begin() + m_until.size();
}

bool Matcher::isRight(QByteArrayView reply) const
{
    if (m_regex)
        return re2::RE2::PartialMatch(piece(reply), *m_regex);
    return std::search(reply.begin(), reply.end(), m_bytes.begin(), m_bytes.end()) != reply.end();
}

} // namespace keepwatch::heartbeat
