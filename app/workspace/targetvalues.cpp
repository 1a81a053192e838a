// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/targetvalues.h"

#include "app/core/dialoguebook.h"

namespace keepwatch::workspace {

namespace {

using std::chrono::milliseconds;

// Which value of a target belongs to which value of the resolved spec: one list for both directions.
template <typename Values, typename Spec, typename F> void pairThresholds(Values &values, Spec &spec, F f)
{
    auto &thresholds = spec.thresholds;
    f(values.interval, thresholds.interval);
    f(values.fastInterval, thresholds.fastInterval);
    f(values.slowInterval, thresholds.slowInterval);
    f(values.timeout, thresholds.timeout);
    f(values.connectTimeout, thresholds.connectTimeout);
    f(values.fall, thresholds.fall);
    f(values.rise, thresholds.rise);
    f(values.reconnectMin, thresholds.reconnect.min);
    f(values.reconnectMax, thresholds.reconnect.max);
    f(values.dropsAreOutages, thresholds.dropsAreOutages);
}

template <typename Values, typename Spec, typename F> void pairDegraded(Values &values, Spec &spec, F f)
{
    auto &degraded = spec.thresholds.degraded;
    f(values.rttWarn, degraded.rttWarn);
    f(values.rttCrit, degraded.rttCrit);
    f(values.lossWarn, degraded.lossWarnPercent);
    f(values.jitterWarn, degraded.jitterWarn);
    f(values.degradedN, degraded.n);
    f(values.degradedM, degraded.m);
}

template <typename Values, typename Spec, typename F> void pairConnection(Values &values, Spec &spec, F f)
{
    f(values.method, spec.method);
    f(values.keepalive, spec.keepalive.mode);
    f(values.keepIdle, spec.keepalive.idle);
    f(values.keepInterval, spec.keepalive.interval);
    f(values.keepCount, spec.keepalive.count);
    f(values.tls, spec.tls.isOn);
    f(values.tlsVerify, spec.tls.isVerified);
    f(values.tlsServerName, spec.tls.serverName);
    f(values.tlsCaFile, spec.tls.caFile);
    f(values.tlsWarnDays, spec.tls.warnDays);
    f(values.secondOpinion, spec.secondOpinion);
    f(values.isPaused, spec.isPaused);
    f(values.maxClients, spec.limits.clients);
    f(values.maxClientsPerAddress, spec.limits.clientsPerAddress);
}

template <typename Values, typename Spec, typename F> void pairAll(Values &values, Spec &spec, F f)
{
    pairThresholds(values, spec, f);
    pairDegraded(values, spec, f);
    pairConnection(values, spec, f);
}

template <typename T> void assign(T &to, const T &from)
{
    to = from;
}
void assign(milliseconds &to, Duration from)
{
    to = std::chrono::round<milliseconds>(from);
}
template <typename T, typename Wrapped> void assign(std::optional<T> &to, const Wrapped &from)
{
    to = from.value;
}

template <typename T, typename From> void lift(std::optional<T> &to, const From &from)
{
    to = T{ from };
}

} // namespace

void apply(const TargetValues &values, TargetSpec &spec)
{
    if (values.preset) {
        const PresetValues preset = keepwatch::values(*values.preset);
        spec.thresholds.interval = preset.interval;
        spec.thresholds.timeout = preset.timeout;
        spec.thresholds.fall = preset.fall;
    }
    const struct {
        ChosenMethod method;
        DialoguePtr dialogue;
    } inherited{ spec.method, spec.dialogue };
    pairAll(values, spec, [](const auto &from, auto &to) {
        if (from)
            assign(to, *from);
    });
    if (values.userTimeout) {
        spec.keepalive.userTimeoutMode = values.userTimeout->mode;
        assign(spec.keepalive.userTimeout, values.userTimeout->value);
    }
    if (!values.method)
        return;
    spec.dialogue = DialogueBook::known().find(QLatin1StringView(spec.method.dialogueName()));
    if (spec.method == Method::Dialogue && !spec.dialogue) { // its file is gone: as if nothing were chosen here
        spec.method = inherited.method;
        spec.dialogue = inherited.dialogue;
    }
}

TargetValues valuesOf(const TargetSpec &spec)
{
    TargetValues values;
    pairAll(values, spec, [](auto &to, const auto &from) { lift(to, from); });
    values.userTimeout = UserTimeout{ spec.keepalive.userTimeoutMode, spec.keepalive.userTimeout };
    return values;
}

} // namespace keepwatch::workspace
