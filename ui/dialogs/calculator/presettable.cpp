// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/calculator/presettable.h"

#include "app/core/dailycost.h"
#include "app/core/detectiontime.h"
#include "app/core/preset.h"
#include "app/words/names.h"
#include "app/words/numbers.h"
#include "ui/format/fonts.h"

#include <QGridLayout>
#include <QLabel>

namespace keepwatch::ui {

namespace {

constexpr int keepaliveRow = 1;
constexpr int firstPresetRow = 2;

QStringList costCells(const DailyCost &cost)
{
    return { words::count(cost.packets), words::bytes(cost.bytes) };
}

QStringList presetCells(Preset preset)
{
    const PresetValues chosen = values(preset);
    DetectionInput input;
    input.thresholds = Thresholds{};
    input.thresholds->interval = chosen.interval;
    input.thresholds->timeout = chosen.timeout;
    input.thresholds->fall = chosen.fall;
    const DetectionTime time = detectionTime(input);
    //: earliest and latest verdict
    return QStringList{ words::name(preset),
        PresetTable::tr("%1 – %2", "from, to")
            .arg(words::duration(time.verdictEarliest), words::duration(time.verdictLatest)) }
    + costCells(dailyCost(Method::Echo, chosen.interval));
}

} // namespace

PresetTable::PresetTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(22);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
}

void PresetTable::setKeepalive(const KeepaliveOptions &options, const std::optional<Duration> &latest)
{
    setRow(0, { tr("On each connection, in a day"), tr("Verdict after"), tr("Packets"), tr("Bytes") });
    const bool isOn = options.mode != KeepaliveOptions::Mode::Off;
    const std::optional<Duration> idle = isOn ? std::optional<Duration>(options.idle) : std::nullopt;
    setRow(keepaliveRow,
        QStringList{ tr("Keepalive with these values"), words::duration(latest) }
            + costCells(dailyCost(Method::Keepalive, Duration::zero(), idle)));
    for (const auto &row : presetCodes)
        setRow(firstPresetRow + int(row.value), presetCells(row.value));
}

void PresetTable::setRow(int row, const QStringList &cells)
{
    for (int column = 0; column < int(cells.size()); ++column) {
        const QLayoutItem *item = m_grid->itemAtPosition(row, column);
        auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
        if (!label) {
            label = new QLabel(this);
            label->setFont(ui::font(row == 0 ? FontRole::Header : FontRole::Base));
            label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            m_grid->addWidget(label, row, column);
        }
        label->setText(cells.at(column));
    }
}

} // namespace keepwatch::ui
