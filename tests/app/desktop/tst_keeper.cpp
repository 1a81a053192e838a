// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/keeper.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::desktop;

class TestKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsOnDiskAtOnce();
    void theOpenedFileFollows();
    void changesTheFileLacksAreRestored();
    void anUnreadableFileIsToldAndNothingIsLost();
};

namespace {

workspace::Target target(const QString &name)
{
    workspace::Target result;
    result.name = name;
    result.endpoint = { QStringLiteral("127.0.0.1"), Port{ 7 } };
    return result;
}

/// Keepers of runs that were killed: never deleted, since their end would flush, and kept in reach so that no leak
/// checker takes them for lost.
std::vector<Keeper *> &killed()
{
    static auto *keepers = new std::vector<Keeper *>;
    return *keepers;
}

/// One run of the program over a profile; it never ends cleanly.
struct Run {
    explicit Run(const QString &folder)
        : settings(folder)
        , keeper(new Keeper(document, settings, folder))
    {
        settings.load();
        killed().push_back(keeper);
    }
    ui::Document document;
    workspace::Settings settings;
    Keeper *keeper;
};

QStringList names(const workspace::Workspace &workspace)
{
    QStringList result;
    for (const workspace::Target &target : workspace.targets)
        result << target.name;
    return result;
}

} // namespace

void TestKeeper::everyChangeIsOnDiskAtOnce()
{
    const QTemporaryDir profile;
    Run first(profile.path());
    first.keeper->begin({});
    first.document.add({ target(QStringLiteral("a")), target(QStringLiteral("b")) });
    QCoreApplication::processEvents();
    Run second(profile.path());
    second.keeper->begin({});
    QCOMPARE(names(second.document.workspace()), QStringList({ QStringLiteral("a"), QStringLiteral("b") }));
}

void TestKeeper::theOpenedFileFollows()
{
    const QTemporaryDir profile;
    const QString path = profile.filePath(QStringLiteral("mine.keepwatch"));
    Run run(profile.path());
    run.document.add({ target(QStringLiteral("a")) });
    run.keeper->saveAs(path);
    run.document.add({ target(QStringLiteral("b")) });
    run.keeper->flush();
    QCOMPARE(names(workspace::load(path)->workspace).size(), 2);
    QCOMPARE(run.keeper->path(), path);
}

void TestKeeper::changesTheFileLacksAreRestored()
{
    const QTemporaryDir profile;
    const QString path = profile.filePath(QStringLiteral("mine.keepwatch"));
    Run first(profile.path());
    first.settings.set(workspace::Setting::Autosave, false);
    first.document.add({ target(QStringLiteral("a")) });
    first.keeper->saveAs(path);
    first.document.add({ target(QStringLiteral("b")) });
    first.keeper->flush();
    QCOMPARE(names(workspace::load(path)->workspace).size(), 1);
    Run second(profile.path());
    const QSignalSpy recovered(second.keeper, &Keeper::recovered);
    second.keeper->begin(path);
    QCOMPARE(recovered.size(), 1);
    QCOMPARE(second.document.workspace().targets.size(), 2);
}

void TestKeeper::anUnreadableFileIsToldAndNothingIsLost()
{
    const QTemporaryDir profile;
    Run run(profile.path());
    run.document.add({ target(QStringLiteral("a")) });
    const QSignalSpy failed(run.keeper, &Keeper::failed);
    run.keeper->open(profile.filePath(QStringLiteral("missing.keepwatch")));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(run.document.workspace().targets.size(), 1);
}

QTEST_GUILESS_MAIN(TestKeeper)
#include "tst_keeper.moc"
