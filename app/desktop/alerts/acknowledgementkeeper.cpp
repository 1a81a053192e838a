// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/alerts/acknowledgementkeeper.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace keepwatch::desktop {

using namespace Qt::StringLiterals;

namespace {

/// What nobody has met for so long belongs to a target that is watched no more.
constexpr auto longestKept = std::chrono::days(90);

qint64 milliseconds(UtcTime time)
{
    return time.time_since_epoch().count();
}

} // namespace

AcknowledgementKeeper::AcknowledgementKeeper(
    engine::Engine &engine, const ui::Document &document, const Clock &clock, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_clock(clock)
    , m_folder(folder)
{
    using E = engine::Engine;
    connect(&engine, &E::rowsChanged, this, &AcknowledgementKeeper::meet);
    connect(&engine, &E::rowsRemoved, this, &AcknowledgementKeeper::forget);
    connect(&engine, &E::transitioned, this,
        [this](const QList<Transition> &transitions) { end(m_book.add(transitions)); });
}

QString AcknowledgementKeeper::fileName() const
{
    return QDir(m_folder).filePath(u"acknowledgements.json"_s);
}

void AcknowledgementKeeper::load()
{
    QFile file(fileName());
    if (!m_folder.isEmpty() && file.open(QIODevice::ReadOnly))
        m_kept = parse(file.readAll());
    m_kept.removeIf([this](const Kept &one) { return m_clock.utcNow() - one.acknowledgement.time > longestKept; });
}

/// What cannot be read is as if it had never been acknowledged: the alarm is raised once more.
QList<AcknowledgementKeeper::Kept> AcknowledgementKeeper::parse(const QByteArray &json)
{
    QList<Kept> all;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        const auto state = valueIn(stateCodes, object.value("state"_L1).toString());
        if (!state)
            continue;
        const Acknowledgement acknowledgement{ .row = {},
            .time = UtcTime(std::chrono::milliseconds(object.value("time_ms"_L1).toInteger())),
            .author = object.value("by"_L1).toString(),
            .note = object.value("note"_L1).toString(),
            .state = *state };
        all << Kept{ object.value("target"_L1).toString(), object.value("address"_L1).toString(), acknowledgement };
    }
    return all;
}

void AcknowledgementKeeper::meet(const QList<RowInfo> &rows)
{
    QList<Acknowledgement> back;
    for (const RowInfo &info : rows) {
        const auto spec = m_document.spec(info.target);
        if (info.isInbound || !spec)
            continue;
        const Kept target{ info.name, spec->endpoint.toString(), {} };
        m_targets.insert(info.row, target);
        const auto found = std::ranges::find_if(m_kept, [&](const Kept &one) { return one.isOf(target); });
        if (found == m_kept.end())
            continue;
        back << found->acknowledgement;
        back.last().row = info.row;
        m_book.restore(back.constLast());
        m_kept.erase(found);
    }
    if (!back.isEmpty())
        Q_EMIT restored(back);
}

void AcknowledgementKeeper::acknowledge(const QList<RowId> &rows, const QString &author, const QString &note)
{
    const QList<Acknowledgement> made = m_book.acknowledge(rows,
        Acknowledgement{ .row = {}, .time = m_clock.utcNow(), .author = author.trimmed(), .note = note.trimmed() });
    if (made.isEmpty())
        return;
    save();
    Q_EMIT acknowledged(made);
}

void AcknowledgementKeeper::acknowledgeAll(const QString &author)
{
    acknowledge(m_book.unacknowledged(), author, {});
}

void AcknowledgementKeeper::end(const QList<RowId> &rows)
{
    if (rows.isEmpty())
        return;
    save();
    Q_EMIT ended(rows);
}

void AcknowledgementKeeper::forget(const QList<RowId> &rows)
{
    const auto before = m_book.all().size();
    m_book.remove(rows);
    if (m_book.all().size() != before)
        save();
    for (const RowId row : rows)
        m_targets.remove(row);
}

void AcknowledgementKeeper::save()
{
    if (m_folder.isEmpty())
        return;
    QList<Kept> all = m_kept;
    for (const Acknowledgement &one : m_book.all()) {
        if (const auto target = m_targets.constFind(one.row); target != m_targets.cend())
            all << Kept{ target->name, target->address, one };
    }
    QJsonArray array;
    for (const Kept &one : all)
        array.append(QJsonObject{ { u"target"_s, one.name }, { u"address"_s, one.address },
            { u"time_ms"_s, milliseconds(one.acknowledgement.time) }, { u"by"_s, one.acknowledgement.author },
            { u"note"_s, one.acknowledgement.note }, { u"state"_s, QString(code(one.acknowledgement.state)) } });
    QSaveFile file(fileName());
    const bool isSaved =
        file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(array).toJson()) >= 0 && file.commit();
    if (!isSaved && !m_isFailing)
        Q_EMIT failed({ ErrorCode::CannotWriteFile, fileName(), file.errorString(), 0 });
    m_isFailing = !isSaved;
}

} // namespace keepwatch::desktop
