// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/machine.h"

#include <QStringList>

#include <array>

namespace keepwatch::test {

/// What a machine asks of the world, written down line by line, and a kernel whose readings are set by hand.
class FakeWorld final : public health::Actions {
public:
    /// The kernel's view of one connection. Ages are computed from moments when it is read.
    struct Kernel {
        TcpReading reading;
        Instant segment{}; ///< last one received
        Instant data{}; ///< last one with data
        std::optional<Instant> sentAt; ///< last (re)transmission; absent: not told
        int softError = 0;
        Instant softErrorAt{};
        std::optional<int> resolverError; ///< of a dial: the look-up has not ended
    };

    FakeWorld();

    Instant now{};
    bool showLooks = false;
    bool showEvidence = false;
    bool showInterruptions = false;
    bool hasPlace = true; ///< for one more second opinion
    std::optional<OwnNetwork> network; ///< this computer's own
    QStringList lines;

    Kernel &kernel(health::Slot slot) { return m_kernels[static_cast<size_t>(slot)]; }
    void resetKernel(health::Slot slot);
    /// The peer acknowledged something new.
    void acknowledge(health::Slot slot);
    void write(const QString &line);

    void dial(health::Slot slot) override;
    void close(health::Slot slot) override;
    void promoteSide() override;
    bool consult() override;
    void consulted() override;
    Instant send(health::Slot slot, quint64 seq) override;
    Evidence look(health::Slot slot) override;
    std::optional<OwnNetwork> ownNetwork() override { return network; }
    void heartbeatResolved(const health::HeartbeatResult &result) override;
    void stateChanged(const health::StateChange &change) override;
    void certified(const health::Finding &finding) override;
    void interrupted(const Interruption &interruption, Instant at) override;
    void dropCounted() override;
    void outageCounted() override;

private:
    void writeEvidence(const Evidence &evidence);

    std::array<Kernel, 2> m_kernels;
};

QString seconds(Duration duration);

} // namespace keepwatch::test
