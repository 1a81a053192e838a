// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QByteArray>
#include <QStringList>
#include <QTimeZone>

#include <optional>

class QIODevice;

namespace keepwatch::report {

/// Writes HTML to a device, bit by bit. Whatever comes in as text goes out as text: no name can become markup. The
/// first failure is kept, and nothing is written after it.
class Page {
public:
    /// Moments are told in that zone.
    Page(QIODevice &device, const QTimeZone &zone);

    void begin(const QString &title);
    void end();

    void heading(int level, const QString &text);
    void paragraph(const QString &text, const char *cssClass = "");
    /// Markup of our own making.
    void raw(const QByteArray &markup) { write(markup); }

    void beginTable(const QStringList &heads, const char *cssClass = "");
    void endTable();
    void beginRow(const char *cssClass = "");
    void endRow();
    void cell(const QString &text, const char *cssClass = "");
    void cell(std::optional<UtcTime> time) { cell(time ? moment(*time) : QString(), "time"); }
    /// Hours, minutes and seconds with milliseconds, exactly; right-aligned, zero in grey, absent as a dash.
    void cell(std::optional<std::chrono::milliseconds> time);
    void cell(quint64 number);
    void cell(std::optional<Duration> rtt);
    void percentCell(std::optional<double> percent);

    QString moment(UtcTime time) const;
    static QString length(std::chrono::milliseconds time);
    static QByteArray escaped(const QString &text);
    bool hasFailed() const { return m_hasFailed; }
    /// Writes what is gathered.
    bool flush();

private:
    void write(const QByteArray &bytes);
    void number(const QString &text, bool isZero);

    QIODevice &m_device;
    QTimeZone m_zone;
    QByteArray m_chunk;
    bool m_hasFailed = false;
};

} // namespace keepwatch::report
