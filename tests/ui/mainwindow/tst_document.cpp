// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/document.h"

#include <QSignalSpy>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOnlyTheDifference();
    void undoBringsBackTheSameTarget();
    void pausingIsNoStepOfTheHistory();
    void openReplacesEverything();
    void defaultsReachWhoInherits();
};

namespace {

workspace::Target target(const QString &name, quint16 port)
{
    workspace::Target result;
    result.name = name;
    result.endpoint = { QStringLiteral("127.0.0.1"), Port{ port } };
    return result;
}

} // namespace

void TestDocument::tellsOnlyTheDifference()
{
    Document document;
    const QList<TargetId> ids = document.add({ target(QStringLiteral("a"), 1), target(QStringLiteral("b"), 2) });
    QCOMPARE(ids.size(), 2);
    const QSignalSpy added(&document, &Document::added);
    const QSignalSpy edited(&document, &Document::edited);
    const QSignalSpy removed(&document, &Document::removed);
    workspace::Target changed = *document.find(ids[1]);
    changed.endpoint.port = Port{ 3 };
    document.edit({ changed });
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited[0][0].value<QList<TargetSpec>>().size(), 1);
    document.edit({ changed });
    QCOMPARE(edited.size(), 1);
    document.remove({ ids[0] });
    QCOMPARE(removed[0][0].value<QList<TargetId>>(), QList<TargetId>{ ids[0] });
    QVERIFY(added.isEmpty());
}

void TestDocument::undoBringsBackTheSameTarget()
{
    Document document;
    const TargetId id = document.add({ target(QStringLiteral("a"), 1) }).constFirst();
    document.remove({ id });
    QVERIFY(!document.find(id));
    document.undoStack().undo();
    QVERIFY(document.find(id));
    QCOMPARE(document.find(id)->name, QStringLiteral("a"));
    document.undoStack().redo();
    QVERIFY(!document.find(id));
}

void TestDocument::pausingIsNoStepOfTheHistory()
{
    Document document;
    const QList<TargetId> ids = document.add({ target(QStringLiteral("a"), 1), target(QStringLiteral("b"), 2) });
    const QSignalSpy paused(&document, &Document::paused);
    document.remove({ ids[0] });
    document.setPaused({ ids[1] }, true);
    QCOMPARE(paused.size(), 1);
    document.undoStack().undo();
    QVERIFY(document.find(ids[0]));
    QVERIFY(document.spec(ids[1])->isPaused);
}

void TestDocument::openReplacesEverything()
{
    Document document;
    document.add({ target(QStringLiteral("a"), 1) });
    const QSignalSpy removed(&document, &Document::removed);
    const QSignalSpy added(&document, &Document::added);
    workspace::Workspace other;
    other.targets = { target(QStringLiteral("x"), 5) };
    document.open(other);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(added.size(), 1);
    QVERIFY(!document.undoStack().canUndo());
    QVERIFY(document.workspace().targets.constFirst().id.value > 1);
}

void TestDocument::defaultsReachWhoInherits()
{
    Document document;
    document.add({ target(QStringLiteral("a"), 1) });
    const QSignalSpy edited(&document, &Document::edited);
    workspace::Workspace next = document.workspace();
    next.defaults.fall = 7;
    document.change(next, QStringLiteral("defaults"));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited[0][0].value<QList<TargetSpec>>().constFirst().thresholds.fall, 7);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
