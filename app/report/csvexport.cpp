// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/csvexport.h"

#include "app/report/storedavailability.h"
#include "app/report/summary.h"

#include <QIODevice>

namespace keepwatch::report {

namespace {

using history::Reader;

constexpr qsizetype chunkBytes = 65536;
/// How many lines go by between two words on the progress.
constexpr qint64 linesPerWord = 8192;

CsvOptions optionsOf(const ExportOrder &order)
{
    CsvOptions options = order.options;
    options.isSummed = order.by != ExportOrder::By::Target;
    return options;
}

/// The file on its way: gathers lines, writes them in chunks, says how far it is, stops when it has to.
class Stream {
public:
    Stream(const ExportOrder &order, QIODevice &device, const ExportWatch &watch)
        : m_table(order.kind, optionsOf(order))
        , m_device(device)
        , m_watch(watch)
    {
        m_chunk = m_table.head();
    }

    void setPeriod(UtcTime from, UtcTime to)
    {
        m_from = from;
        m_total = std::max<qint64>(1, (to - from).count());
    }

    /// False: cancelled, or the device takes no more.
    template <typename... Parts> bool take(UtcTime time, const Parts &...parts)
    {
        if (m_watch.isCancelled && *m_watch.isCancelled)
            return false;
        m_table.append(m_chunk, parts...);
        if (++m_lines % linesPerWord == 0 && m_watch.progressed)
            m_watch.progressed(std::min<qint64>((time - m_from).count(), m_total), m_total);
        return m_chunk.size() < chunkBytes || flush();
    }

    Result<qint64, Error> finish()
    {
        if (m_watch.isCancelled && *m_watch.isCancelled)
            return Unexpected{ Error{ ErrorCode::Cancelled, QStringLiteral("CSV"), {}, 0 } };
        if (!flush())
            return Unexpected{ Error{ ErrorCode::CannotWriteFile, {}, m_device.errorString(), 0 } };
        if (m_watch.progressed)
            m_watch.progressed(m_total, m_total);
        return m_lines;
    }

private:
    bool flush()
    {
        // A disk that fills up takes a part first and names its error only at the next attempt.
        for (qsizetype written = 0; !m_hasFailed && written < m_chunk.size();) {
            const qint64 taken = m_device.write(m_chunk.constData() + written, m_chunk.size() - written);
            m_hasFailed = taken <= 0;
            written += taken;
        }
        m_chunk.clear();
        return !m_hasFailed;
    }

    CsvTable m_table;
    QIODevice &m_device;
    const ExportWatch &m_watch;
    QByteArray m_chunk;
    UtcTime m_from{};
    qint64 m_total = 1;
    qint64 m_lines = 0;
    bool m_hasFailed = false;
};

std::optional<Error> exportSamples(const Reader &reader, const ExportOrder &order, Stream &stream)
{
    const auto read =
        reader.readSamples(order.filter, [&stream](history::RowKey, const RowInfo &row, const Sample &sample) {
            return stream.take(sample.time, row, sample);
        });
    return read ? std::nullopt : std::optional(read.error());
}

std::optional<Error> exportTransitions(const Reader &reader, const ExportOrder &order, Stream &stream)
{
    const auto read = reader.readTransitions(order.filter, [&stream](const history::StoredTransition &stored) {
        return stream.take(stored.transition.time, stored.row, stored.transition, stored.evidence);
    });
    return read ? std::nullopt : std::optional(read.error());
}

std::optional<Error> exportAvailability(
    const Reader &reader, const ExportOrder &order, const ExportWatch &watch, Stream &stream)
{
    const auto entries = storedAvailability(reader, order, watch.isCancelled);
    if (!entries)
        return entries.error();
    if (order.by != ExportOrder::By::Target) {
        for (const Sum &sum : sumsOf(*entries, order.by == ExportOrder::By::Group)) {
            if (!stream.take(sum.record.to, sum))
                break;
        }
        return std::nullopt;
    }
    for (const auto &entry : *entries) {
        if (!stream.take(entry.record.to, entry.row, entry.record))
            break;
    }
    return std::nullopt;
}

} // namespace

Result<qint64, Error> exportCsv(const ExportOrder &order, QIODevice &device, const ExportWatch &watch)
{
    const auto reader = Reader::open(order.history);
    if (!reader)
        return Unexpected{ reader.error() };
    Stream stream(order, device, watch);
    const auto span = (*reader)->span();
    if (!span)
        return Unexpected{ span.error() };
    if (*span)
        stream.setPeriod(order.filter.from.value_or((*span)->first), order.filter.to.value_or((*span)->last));
    std::optional<Error> error;
    switch (order.kind) {
    case CsvTable::Kind::Samples:
        error = exportSamples(**reader, order, stream);
        break;
    case CsvTable::Kind::Transitions:
        error = exportTransitions(**reader, order, stream);
        break;
    case CsvTable::Kind::Availability:
        error = exportAvailability(**reader, order, watch, stream);
        break;
    }
    if (error)
        return Unexpected{ *error };
    return stream.finish();
}

} // namespace keepwatch::report
