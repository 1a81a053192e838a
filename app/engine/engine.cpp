// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

#include "app/engine/loop/eventloop.h"
#include "app/engine/worker.h"

#include <QAbstractEventDispatcher>
#include <QLoggingCategory>
#include <QThread>

namespace keepwatch::engine {

namespace {

Q_LOGGING_CATEGORY(log, "keepwatch.engine")

constexpr std::chrono::milliseconds patienceAtEnd{ 30'000 };

} // namespace

class Engine::Private {
public:
    QThread thread;
    Worker *worker = new Worker; ///< deleted in its thread when that ends
    bool hasEnded = false;

    /// Runs a command in the worker's thread.
    template <typename Command> void tell(Command command)
    {
        if (!hasEnded)
            QMetaObject::invokeMethod(
                worker, [target = worker, command] { command(*target); }, Qt::QueuedConnection);
    }
    void join()
    {
        thread.quit();
        if (!thread.wait(QDeadlineTimer(patienceAtEnd)))
            qCCritical(log) << "the engine's thread does not end";
        hasEnded = true;
    }
};

Engine::Engine(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    Worker *worker = d->worker;
    connect(&worker->outbox(), &Outbox::rowsChanged, this, &Engine::rowsChanged);
    connect(&worker->outbox(), &Outbox::rowsRemoved, this, &Engine::rowsRemoved);
    connect(&worker->outbox(), &Outbox::transitioned, this, &Engine::transitioned);
    connect(&worker->outbox(), &Outbox::certified, this, &Engine::certified);
    connect(&worker->outbox(), &Outbox::sampled, this, &Engine::sampled);
    connect(&worker->outbox(), &Outbox::optionsApplied, this, &Engine::optionsApplied);
    connect(&worker->outages(), &OutageWatch::incidentsChanged, this, &Engine::incidentsChanged);
    connect(&worker->outages(), &OutageWatch::flappingChanged, this, &Engine::flappingChanged);
    connect(&worker->outbox(), &Outbox::tlsReported, this, &Engine::tlsReported);
    connect(&worker->outbox(), &Outbox::interrupted, this, &Engine::interrupted);
    connect(worker, &Worker::figuresChanged, this, &Engine::figuresChanged);
    connect(worker, &Worker::detailsRead, this, &Engine::detailsRead);
    connect(worker, &Worker::ownPaused, this, &Engine::ownPaused);
    connect(worker, &Worker::listening, this, &Engine::listening);
    connect(worker, &Worker::failed, this, &Engine::failed);
    connect(worker, &Worker::stopped, this, [this] {
        d->join();
        Q_EMIT stopped();
    });
    worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, worker, &QObject::deleteLater);
    d->thread.setObjectName(QStringLiteral("engine"));
    if (QAbstractEventDispatcher *dispatcher = makeDispatcher())
        d->thread.setEventDispatcher(dispatcher);
    d->thread.start();
    d->tell([](Worker &inside) { inside.begin(); });
}

Engine::~Engine()
{
    if (d->hasEnded)
        return;
    disconnect(d->worker, nullptr, this, nullptr);
    d->tell([](Worker &inside) {
        inside.stop();
        QThread::currentThread()->quit();
    });
    if (!d->thread.wait(QDeadlineTimer(patienceAtEnd)))
        qCCritical(log) << "the engine's thread does not end";
}

void Engine::add(const QList<TargetSpec> &targets)
{
    d->tell([targets](Worker &worker) { worker.add(targets); });
}

void Engine::edit(const QList<TargetSpec> &targets)
{
    d->tell([targets](Worker &worker) { worker.edit(targets); });
}

void Engine::remove(const QList<TargetId> &targets)
{
    d->tell([targets](Worker &worker) { worker.remove(targets); });
}

void Engine::pause(const QList<TargetId> &targets)
{
    d->tell([targets](Worker &worker) { worker.pause(targets); });
}

void Engine::resume(const QList<TargetId> &targets)
{
    d->tell([targets](Worker &worker) { worker.resume(targets); });
}

void Engine::setFiguresInterval(std::chrono::milliseconds interval)
{
    d->tell([interval](Worker &worker) { worker.setFiguresInterval(interval); });
}

void Engine::watchDetails(RowId row)
{
    d->tell([row](Worker &worker) { worker.watchDetails(row); });
}

void Engine::setReference(const ReferenceChoice &choice)
{
    d->tell([choice](Worker &worker) { worker.setReference(choice); });
}

void Engine::stop()
{
    d->tell([](Worker &worker) { worker.stop(); });
}

} // namespace keepwatch::engine
