// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dialling/resolver.h"

#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace keepwatch::engine {

struct Resolver::Mailbox {
    std::mutex mutex;
    Resolver *owner = nullptr; ///< null once the resolver is gone
    std::vector<std::pair<QString, native::Resolution>> answers;

    void deliver(const QString &host, native::Resolution resolution)
    {
        const std::scoped_lock lock(mutex);
        if (!owner)
            return;
        answers.emplace_back(host, std::move(resolution));
        if (answers.size() == 1)
            QMetaObject::invokeMethod(owner, &Resolver::collect, Qt::QueuedConnection);
    }
};

Resolver::Resolver(const Clock &clock, LookUp lookUp, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_lookUp(std::move(lookUp))
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->owner = this;
}

Resolver::~Resolver()
{
    const std::scoped_lock lock(m_mailbox->mutex);
    m_mailbox->owner = nullptr;
}

std::optional<native::Resolution> Resolver::known(const QString &host)
{
    if (const auto literal = native::SocketAddress::fromLiteral(host.toStdString(), 0))
        return native::Resolution{ .addresses = { *literal }, .error = 0, .systemError = 0 };
    const auto shelved = m_shelf.constFind(host);
    if (shelved == m_shelf.constEnd())
        return std::nullopt;
    if (m_clock.now() - shelved->at > shelfLife) {
        m_shelf.erase(shelved);
        return std::nullopt;
    }
    return shelved->resolution;
}

void Resolver::lookUp(const QString &host, QObject *asker, Answer answer)
{
    auto &waiting = m_waiting[host];
    waiting.push_back({ asker, std::move(answer) });
    if (waiting.size() > 1)
        return;
    if (m_underWay < lookUpsAtOnce)
        begin(host);
    else
        m_queue.push_back(host);
}

void Resolver::begin(const QString &host)
{
    ++m_underWay;
    const auto work = [mailbox = m_mailbox, lookUp = m_lookUp, host] {
        mailbox->deliver(host, lookUp(host.toStdString()));
    };
    try {
        std::thread(work).detach();
    } catch (const std::system_error &error) {
        m_mailbox->deliver(host, native::unresolved(error.code().value()));
    }
}

void Resolver::collect()
{
    std::vector<std::pair<QString, native::Resolution>> answers;
    {
        const std::scoped_lock lock(m_mailbox->mutex);
        answers.swap(m_mailbox->answers);
    }
    for (const auto &[host, resolution] : answers)
        finish(host, resolution);
}

void Resolver::finish(const QString &host, const native::Resolution &resolution)
{
    --m_underWay;
    if (resolution.error == 0)
        m_shelf.insert(host, { resolution, m_clock.now() });
    while (m_underWay < lookUpsAtOnce && !m_queue.empty()) {
        const QString next = m_queue.front();
        m_queue.pop_front();
        begin(next);
    }
    const auto waiting = m_waiting.take(host);
    for (const Waiting &each : waiting) {
        if (each.asker)
            each.answer(resolution);
    }
}

} // namespace keepwatch::engine
