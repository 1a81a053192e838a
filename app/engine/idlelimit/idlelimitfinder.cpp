// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/idlelimit/idlelimitfinder.h"

#include "app/engine/idlelimit/finderwork.h"
#include "app/engine/loop/eventloop.h"

#include <QAbstractEventDispatcher>
#include <QThread>

namespace keepwatch::engine {

class IdleLimitFinder::Private {
public:
    explicit Private(const Order &order)
        : work(new FinderWork(order))
    {
    }

    QThread thread;
    FinderWork *work; ///< deleted in its thread when that ends
};

IdleLimitFinder::IdleLimitFinder(const Order &order, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(order))
{
    connect(d->work, &FinderWork::progressed, this, &IdleLimitFinder::progressed);
    connect(d->work, &FinderWork::ended, this, &IdleLimitFinder::ended);
    connect(d->work, &FinderWork::stopped, this, &IdleLimitFinder::stopped);
    connect(d->work, &FinderWork::failed, this, &IdleLimitFinder::failed);
    d->work->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->work, &QObject::deleteLater);
    d->thread.setObjectName(QStringLiteral("idle limit"));
    if (QAbstractEventDispatcher *dispatcher = makeDispatcher())
        d->thread.setEventDispatcher(dispatcher);
    d->thread.start();
}

IdleLimitFinder::~IdleLimitFinder()
{
    disconnect(d->work, nullptr, this, nullptr);
    QMetaObject::invokeMethod(
        d->work,
        [work = d->work] {
            work->stop();
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    d->thread.wait();
}

void IdleLimitFinder::start()
{
    QMetaObject::invokeMethod(d->work, &FinderWork::start, Qt::QueuedConnection);
}

void IdleLimitFinder::stop()
{
    QMetaObject::invokeMethod(d->work, &FinderWork::stop, Qt::QueuedConnection);
}

} // namespace keepwatch::engine
