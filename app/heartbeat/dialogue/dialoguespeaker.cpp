// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heartbeat/dialogue/dialoguespeaker.h"

#include "app/heartbeat/dialogue/phrases.h"

namespace keepwatch::heartbeat {

using Verdict = Matcher::Verdict;

DialogueSpeaker::DialogueSpeaker(std::shared_ptr<const Script> script, const Endpoint &peer)
    : m_script(std::move(script))
    , m_peer(peer)
{
}

QByteArrayView DialogueSpeaker::heartbeat(quint64 seq, const Context &)
{
    m_out.clear();
    if (m_hasFailed || m_awaited.size() >= mostAwaited)
        return m_out;
    const bool isBeginning = !std::exchange(m_hasBegun, true);
    if (!isOpen()) {
        m_first = seq;
        if (isBeginning)
            say(m_script->opening.front().bytes);
        return m_out;
    }
    if (!isBeginning && m_awaited.isEmpty() && !couldBeUnasked())
        m_heard.clear();
    m_awaited.append(seq);
    say(m_script->repeat.bytes);
    return m_out;
}

QByteArrayView DialogueSpeaker::answer(const Context &)
{
    return m_out;
}

void DialogueSpeaker::say(const QByteArray &bytes)
{
    m_out = addressed(bytes, m_peer);
}

const Script::Step *DialogueSpeaker::due() const
{
    if (!m_hasBegun)
        return nullptr;
    if (!isOpen())
        return &m_script->opening[m_opened];
    return m_awaited.isEmpty() ? nullptr : &m_script->repeat;
}

Event DialogueSpeaker::take(QByteArrayView &bytes, WireTime)
{
    if (m_hasFailed) {
        bytes = {};
        return {};
    }
    const qsizetype room = std::min(bytes.size(), Matcher::longestReply - m_heard.size());
    m_heard += bytes.first(room);
    bytes = bytes.sliced(room);
    if (m_heard.isEmpty())
        return {};
    const Script::Step *step = due();
    if (step != nullptr && step->expect)
        return takeReply(*step);
    const auto unasked = takeUnasked();
    return unasked ? *unasked : takeIdle();
}

std::optional<Event> DialogueSpeaker::takeUnasked()
{
    for (const Script::Unasked &unasked : m_script->unasked) {
        const Verdict verdict = unasked.expect.judge(m_heard);
        if (verdict.kind != Verdict::Kind::Right)
            continue;
        m_heard.remove(0, verdict.length);
        say(unasked.answer);
        return Event{ .kind = m_out.isEmpty() ? Event::Kind::Life : Event::Kind::PeerHeartbeat };
    }
    return std::nullopt;
}

/// What stands there may be the beginning of a line that the peer may say unasked.
bool DialogueSpeaker::couldBeUnasked() const
{
    return !m_heard.isEmpty() && m_heard.size() < Matcher::longestReply
        && std::ranges::any_of(m_script->unasked,
            [this](const Script::Unasked &line) { return line.expect.judge(m_heard).kind == Verdict::Kind::Open; });
}

/// Nothing was asked, or what was asked needs no reply. Before the first heartbeat the bytes wait for it: the peer may
/// be the one to speak first.
Event DialogueSpeaker::takeIdle()
{
    if (!m_hasBegun && m_heard.size() < Matcher::longestReply)
        return {};
    if (couldBeUnasked())
        return {};
    m_stray = m_heard.last(std::min(m_heard.size(), mostShown + 1));
    m_heard.clear();
    return { .kind = Event::Kind::Life };
}

Event DialogueSpeaker::takeReply(const Script::Step &step)
{
    const Verdict verdict = step.expect->judge(m_heard);
    if (verdict.kind == Verdict::Kind::Right) {
        m_heard.remove(0, verdict.length);
        return advance();
    }
    if (const auto unasked = takeUnasked())
        return *unasked;
    return verdict.kind == Verdict::Kind::Wrong && !couldBeUnasked() ? fail() : Event{};
}

/// The step that was due is answered: an opening step leads to the next, the repeated one was a heartbeat.
Event DialogueSpeaker::advance()
{
    m_stray.clear();
    if (isOpen())
        return {
            .kind = Event::Kind::Reply, .seq = m_awaited.takeFirst(), .isDelayed = std::exchange(m_isFirst, false)
        };
    ++m_opened;
    if (isOpen()) {
        m_awaited.append(m_first);
        m_isFirst = true;
    }
    say(due()->bytes);
    return { .kind = Event::Kind::Step };
}

Event DialogueSpeaker::fail()
{
    m_hasFailed = true;
    m_stray = m_heard.first(std::min(m_heard.size(), mostShown));
    m_heard.clear();
    return { .kind = Event::Kind::Unexpected };
}

bool DialogueSpeaker::isMidFrame() const
{
    return m_hasFailed || (!m_heard.isEmpty() && due() != nullptr);
}

bool DialogueSpeaker::awaitsAcknowledgement() const
{
    const Script::Step *step = due();
    return step != nullptr && !step->expect && !m_hasFailed;
}

Event DialogueSpeaker::acknowledged()
{
    if (!awaitsAcknowledgement())
        return {};
    Event event = advance();
    event.isProvedOnly = event.kind == Event::Kind::Reply;
    return event;
}

std::optional<StepReport> DialogueSpeaker::report() const
{
    const Script::Step *step = due();
    const QByteArray &heard = m_heard.isEmpty() ? m_stray : m_heard;
    if (step == nullptr && heard.isEmpty())
        return std::nullopt;
    return StepReport{ .step = step ? step->label : QString(), .heard = shown(heard, m_script->charset, mostShown) };
}

void DialogueSpeaker::reset()
{
    *this = DialogueSpeaker(m_script, m_peer);
}

std::unique_ptr<Speaker> makeSpeaker(const DialoguePtr &dialogue, const Endpoint &peer)
{
    return std::make_unique<DialogueSpeaker>(scriptOf(dialogue), peer);
}

} // namespace keepwatch::heartbeat
