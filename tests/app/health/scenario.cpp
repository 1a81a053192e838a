// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include <QFile>
#include <QHash>

#include <cerrno>
#include <functional>
#include <netdb.h>

namespace keepwatch::test {

using health::Machine;
using health::Slot;

namespace {

constexpr int wakesAtOneMoment = 20;

Duration duration(const QString &text)
{
    return std::chrono::round<Duration>(std::chrono::duration<double>(text.toDouble()));
}

Instant moment(const QString &text)
{
    return Instant(duration(text));
}

Slot slotOf(const QString &word)
{
    return word == u"side" ? Slot::Side : Slot::Own;
}

/// How a connection or a dial can end, by the name that a scenario gives it.
const QHash<QString, std::function<void(Evidence &)>> &endings()
{
    static const QHash<QString, std::function<void(Evidence &)>> table{
        { QStringLiteral("fin"), [](Evidence &e) { e.isEndOfStream = true; } },
        { QStringLiteral("reset"), [](Evidence &e) { e.errorNumber = ECONNRESET; } },
        { QStringLiteral("reset-in-answer"),
            [](Evidence &e) {
                e.errorNumber = ECONNRESET;
                *e.atDeath->bytesSent += 20;
                e.atDeath->lastDataSent = std::chrono::seconds(1);
            } },
        { QStringLiteral("timed-out"), [](Evidence &e) { e.errorNumber = ETIMEDOUT; } },
        { QStringLiteral("no-host"), [](Evidence &e) { e.errorNumber = EHOSTUNREACH; } },
        { QStringLiteral("no-net"), [](Evidence &e) { e.errorNumber = ENETUNREACH; } },
        { QStringLiteral("aborted"), [](Evidence &e) { e.errorNumber = ECONNABORTED; } },
        { QStringLiteral("refused"), [](Evidence &e) { e.errorNumber = ECONNREFUSED; } },
        { QStringLiteral("host-unreachable"),
            [](Evidence &e) {
                e.errorNumber = EHOSTUNREACH;
                e.icmp = IcmpReport{ 3, 1, QStringLiteral("10.0.0.1") };
            } },
        { QStringLiteral("no-route"), [](Evidence &e) { e.errorNumber = ENETUNREACH; } },
        { QStringLiteral("no-descriptor"), [](Evidence &e) { e.errorNumber = EMFILE; } },
        { QStringLiteral("no-such-name"), [](Evidence &e) { e.resolverError = EAI_NONAME; } },
        { QStringLiteral("no-name-server"), [](Evidence &e) { e.resolverError = EAI_AGAIN; } },
    };
    return table;
}

} // namespace

Scenario Scenario::read(const QString &path)
{
    Scenario scenario;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        scenario.m_fault = file.errorString();
        return scenario;
    }
    bool isBody = false;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (isBody && !text.isEmpty())
            scenario.m_expected += text;
        if (!isBody && text != u"---")
            scenario.m_head += line;
        isBody = isBody || text == u"---";
        if (!isBody && !text.isEmpty() && !text.startsWith(u'#'))
            scenario.set(text.section(u' ', 0, 0), text.section(u' ', 1).trimmed());
    }
    return scenario;
}

void Scenario::set(const QString &key, const QString &value)
{
    Thresholds &thresholds = m_plan.thresholds;
    const QHash<QString, std::function<void()>> setters{
        { QStringLiteral("method"), [&] { m_plan.method = valueIn(methodCodes, value).value_or(Method::Dialogue); } },
        { QStringLiteral("per-connection"), [&] { m_plan.isPerConnection = true; } },
        { QStringLiteral("renew-count"), [&] { m_plan.renewAfter.count = value.toInt(); } },
        { QStringLiteral("renew-time"), [&] { m_plan.renewAfter.age = duration(value); } },
        { QStringLiteral("opening"), [&] { m_plan.openingAllowance = duration(value); } },
        { QStringLiteral("inbound"), [&] { m_plan.isInbound = true; } },
        { QStringLiteral("second-opinion"), [&] { m_plan.secondOpinion = value != u"off"; } },
        { QStringLiteral("interval"), [&] { thresholds.interval = duration(value); } },
        { QStringLiteral("fast"), [&] { thresholds.fastInterval = duration(value); } },
        { QStringLiteral("slow"), [&] { thresholds.slowInterval = duration(value); } },
        { QStringLiteral("timeout"), [&] { thresholds.timeout = duration(value); } },
        { QStringLiteral("connect-timeout"), [&] { thresholds.connectTimeout = duration(value); } },
        { QStringLiteral("fall"), [&] { thresholds.fall = value.toInt(); } },
        { QStringLiteral("rise"), [&] { thresholds.rise = value.toInt(); } },
        { QStringLiteral("rtt-warn"), [&] { thresholds.degraded.rttWarn = duration(value); } },
        { QStringLiteral("rtt-crit"), [&] { thresholds.degraded.rttCrit = duration(value); } },
        { QStringLiteral("drops-are-outages"), [&] { thresholds.dropsAreOutages = true; } },
        { QStringLiteral("idle"), [&] { m_plan.keepIdle = duration(value); } },
        { QStringLiteral("probe-interval"), [&] { m_plan.keepInterval = duration(value); } },
        { QStringLiteral("show-looks"), [&] { m_world.showLooks = true; } },
        { QStringLiteral("show-evidence"), [&] { m_world.showEvidence = true; } },
        { QStringLiteral("show-interruptions"), [&] { m_world.showInterruptions = true; } },
        { QStringLiteral("place"), [&] { m_world.hasPlace = value != u"none"; } },
    };
    if (setters.contains(key))
        setters[key]();
    else
        m_fault = u"unknown setting " % key;
}

QStringList Scenario::play()
{
    // In the middle of its range the back-off is neither stretched nor shortened.
    Machine machine(m_plan, m_world, [] { return 0.5; });
    for (const QString &line : std::as_const(m_expected)) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.size() < 3 || words[1] != u"<")
            continue;
        advance(machine, moment(words[0]));
        m_world.write(words.mid(1).join(u' '));
        apply(machine, words.mid(2));
    }
    return m_world.lines;
}

/// Until and without the moment `to`: what falls due exactly then comes after the input.
void Scenario::advance(Machine &machine, Instant to)
{
    int wakes = 0;
    for (auto next = machine.nextWake(); next && *next < to; next = machine.nextWake()) {
        wakes = *next > m_world.now ? 0 : wakes + 1;
        if (wakes > wakesAtOneMoment) {
            m_fault = u"the machine does not come to rest at " % seconds(m_world.now.time_since_epoch());
            return;
        }
        m_world.now = std::max(m_world.now, *next);
        machine.wake(m_world.now);
    }
    m_world.now = to;
}

void Scenario::apply(Machine &machine, const QStringList &words)
{
    const QString &what = words[0];
    const Slot slot = slotOf(words.value(1));
    Evidence evidence;
    if (what == u"died")
        evidence.atDeath = m_world.look(slot).last;
    if (what == u"died" || what == u"failed")
        endings().value(words.value(2), [this, words](Evidence &) { m_fault = words.join(u' '); })(evidence);
    if (what == u"waits") {
        machine.dialWaits(slot, m_world.now);
    } else if (what == u"begins") {
        machine.dialBegins(slot, m_world.now);
    } else if (what == u"dialled") {
        m_world.resetKernel(slot);
        machine.dialled(slot, duration(words.value(2, QStringLiteral("0.001"))), m_world.now);
    } else if (what == u"failed") {
        machine.dialFailed(slot, evidence, m_world.now);
    } else if (what == u"died") {
        machine.died(slot, evidence, m_world.now);
    } else if (what == u"reply") {
        m_world.acknowledge(slot);
        const auto seq = words.size() > 2 ? std::optional(words[2].toULongLong()) : std::nullopt;
        machine.replied(slot, seq, m_world.now);
    } else if (what == u"bytes") {
        m_world.kernel(slot).segment = m_world.kernel(slot).data = m_world.now;
        machine.received(slot, m_world.now);
    } else if (what == u"garbage") {
        machine.unexpected(slot, m_world.now);
    } else if (what == u"kernel") {
        applyKernel(words);
    } else if (what == u"set") {
        applySetting(machine, words);
    } else if (!applyLife(machine, what)) {
        m_fault = u"unknown input " % words.join(u' ');
    }
}

bool Scenario::applyLife(Machine &machine, const QString &word)
{
    const Instant now = m_world.now;
    const QHash<QString, std::function<void()>> inputs{
        { QStringLiteral("start"), [&] { machine.start(now); } },
        { QStringLiteral("pause"), [&] { machine.pause(now); } },
        { QStringLiteral("stop"), [&] { machine.stop(now); } },
        { QStringLiteral("freeze"),
            [&] {
                m_pausedFrom = now;
                machine.freeze();
            } },
        { QStringLiteral("thaw"), [&] { machine.thaw(m_pausedFrom, now); } },
        { QStringLiteral("wake"), [&] { machine.wake(now); } },
        { QStringLiteral("end"), [] {} },
    };
    if (inputs.contains(word))
        inputs[word]();
    return inputs.contains(word);
}

void Scenario::applySetting(Machine &machine, const QStringList &words)
{
    set(words.value(1), words.value(2));
    machine.apply(m_plan);
}

void Scenario::applyKernel(const QStringList &words)
{
    FakeWorld::Kernel &kernel = m_world.kernel(slotOf(words.value(1)));
    for (const QString &word : words.mid(2)) {
        const QString key = word.section(u'=', 0, 0);
        const uint value = word.section(u'=', 1).toUInt();
        TcpReading &reading = kernel.reading;
        const QHash<QString, std::function<void()>> setters{
            { QStringLiteral("segment"), [&] { kernel.segment = kernel.data = m_world.now; } },
            { QStringLiteral("ack"), [&] { kernel.segment = m_world.now; } },
            { QStringLiteral("probes"), [&] { reading.probes = value; } },
            { QStringLiteral("unacked"), [&] { reading.unacked = value; } },
            { QStringLiteral("total"), [&] { reading.totalRetransmits = value; } },
            { QStringLiteral("retransmits"),
                [&] { reading.retransmits = reading.backoff = reading.totalRetransmits = value; } },
            { QStringLiteral("sent-now"), [&] { kernel.sentAt = m_world.now; } },
            { QStringLiteral("notsent"), [&] { reading.notSentBytes = value; } },
            { QStringLiteral("window"), [&] { reading.sendWindow = value; } },
            { QStringLiteral("soft-error"),
                [&] {
                    kernel.softError = static_cast<int>(value);
                    kernel.softErrorAt = m_world.now;
                } },
            { QStringLiteral("srtt-ms"), [&] { reading.rtt = std::chrono::milliseconds(value); } },
            { QStringLiteral("segments-in"), [&] { reading.segmentsIn = value; } },
            { QStringLiteral("segments-out"), [&] { reading.segmentsOut = value; } },
            { QStringLiteral("gives-up-after-ms"), [&] { reading.givesUpAfter = std::chrono::milliseconds(value); } },
            { QStringLiteral("carrier"),
                [&] {
                    m_world.network =
                        OwnNetwork{ .link = value == 0 ? OwnNetwork::Link::NoCarrier : OwnNetwork::Link::Up };
                } },
            { QStringLiteral("looking-up"), [&] { kernel.resolverError = EAI_AGAIN; } },
        };
        if (!setters.contains(key))
            m_fault = u"unknown reading " % key;
        else
            setters[key]();
    }
}

} // namespace keepwatch::test
