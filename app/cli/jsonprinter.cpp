// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/printer.h"
#include "app/report/jsonlines.h"

namespace keepwatch::cli {

namespace {

class JsonPrinter final : public Printer {
public:
    explicit JsonPrinter(bool withSamples)
        : m_withSamples(withSamples)
    {
    }

    QByteArray listening(const QString &target, const Endpoint &endpoint, UtcTime time) override
    {
        return report::listeningLine(target, endpoint, time);
    }
    QByteArray options(const RowInfo &row, const OptionsReport &options) override
    {
        return report::jsonLine(row, options);
    }
    QByteArray tls(const RowInfo &row, const TlsReport &report) override { return report::jsonLine(row, report); }
    QByteArray transition(const RowInfo &row, const Transition &transition) override
    {
        return report::jsonLine(row, transition);
    }
    QByteArray certificate(const RowInfo &row, const Certificate &certificate) override
    {
        return report::jsonLine(row, certificate);
    }
    QByteArray sample(const RowInfo &row, const Sample &sample) override
    {
        return m_withSamples ? report::jsonLine(row, sample) : QByteArray();
    }
    QByteArray incident(const QStringList &targets, const Incident &incident) override
    {
        return report::jsonLine(targets, incident);
    }
    QByteArray flapping(const RowInfo &row, const FlappingChange &change) override
    {
        return report::jsonLine(row, change);
    }
    QByteArray interruption(const RowInfo &row, const Interruption &interruption) override
    {
        return report::jsonLine(row, interruption);
    }
    QByteArray ownPause(const OwnPause &pause) override { return report::jsonLine(pause); }
    QByteArray summary(const QList<report::AvailabilityBook::Entry> &entries) override
    {
        return report::summaryLine(entries);
    }

private:
    bool m_withSamples;
};

} // namespace

std::unique_ptr<Printer> makeJsonPrinter(bool withSamples)
{
    return std::make_unique<JsonPrinter>(withSamples);
}

} // namespace keepwatch::cli
