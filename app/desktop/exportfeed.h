// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"
#include "app/report/exportjob.h"
#include "ui/dialogs/exportsource.h"

namespace keepwatch::desktop {

/// Writes what the export dialog asks for from the history of this session. Lives in the GUI thread; the job has a
/// thread of its own.
class ExportFeed final : public ui::ExportSource {
    Q_OBJECT

public:
    ExportFeed(const history::Store &store, const Clock &clock, QObject *parent = nullptr);

    void start(const ui::ExportRequest &request) override;
    void cancel() override;

private:
    const history::Store &m_store;
    const Clock &m_clock;
    report::ExportJob m_job;
};

} // namespace keepwatch::desktop
