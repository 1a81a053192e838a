// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/past/historydesk.h"

namespace keepwatch::desktop {

HistoryDesk::HistoryDesk(QObject *parent)
    : QObject(parent)
    , m_place(new QObject)
{
    m_place->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_place, &QObject::deleteLater);
    m_thread.start();
}

HistoryDesk::~HistoryDesk()
{
    *m_isCancelled = true;
    m_thread.quit();
    m_thread.wait();
}

void HistoryDesk::cancel()
{
    *m_isCancelled = true;
    m_isCancelled = std::make_shared<Cancelled>(false);
}

void HistoryDesk::tell(const std::shared_ptr<Cancelled> &isCancelled, const std::function<void()> &answer)
{
    QMetaObject::invokeMethod(
        this,
        [isCancelled, answer] {
            if (!*isCancelled)
                answer();
        },
        Qt::QueuedConnection);
}

} // namespace keepwatch::desktop
