// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/targetdialog.h"
#include "ui/dialogs/targets/changepanel.h"
#include "ui/dialogs/valuefield.h"
#include "ui/format/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::workspace;
using namespace std::chrono_literals;

class TestTargetDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Light); }
    void aTypedTargetComesOut();
    void hostAndPortInOneAreTakenApart();
    void faultsAreSaidAtTheirFieldAndNothingIsLost_data();
    void faultsAreSaidAtTheirFieldAndNothingIsLost();
    void whatIsInheritedIsShownAndCanBeReturnedTo();
    void ofSeveralOnlyWhatIsTouchedChanges();
    void severalSayHowTheyDifferAndWhatWillChange();
    void pagesTurnByKeyboardFromABoxOfChoices();
    void cancelChangesNothing();
    void aValueCountsWhenTheFieldIsLeft();
    void pictures();

private:
    static void type(QWidget &dialog, const char *field, const QString &text);
    static Workspace workspaceWithGroup();

    ThemeSwitch m_theme;
};

void TestTargetDialog::type(QWidget &dialog, const char *field, const QString &text)
{
    auto *entry = dialog.findChild<QLineEdit *>(QLatin1StringView(field));
    QVERIFY2(entry, field);
    entry->setFocus();
    entry->selectAll();
    QTest::keyClicks(entry, text);
    QTest::keyClick(entry, Qt::Key_Tab);
    Q_EMIT entry->editingFinished(); // the offscreen platform moves no focus in windows that are not active
}

Workspace TestTargetDialog::workspaceWithGroup()
{
    Workspace workspace;
    Group group{ .name = QStringLiteral("plant"), .values = {}, .kept = {} };
    group.values.interval = 2s;
    workspace.groups.append(group);
    Target known;
    known.id = TargetId{ 1 };
    known.name = QStringLiteral("plc-1");
    known.endpoint = { QStringLiteral("10.0.0.1"), Port{ 502 } };
    workspace.targets.append(known);
    return workspace;
}

void TestTargetDialog::aTypedTargetComesOut()
{
    TargetDialog dialog(workspaceWithGroup(), { Target{} });
    type(dialog, "host", QStringLiteral("10.0.0.7"));
    type(dialog, "port", QStringLiteral("502"));
    type(dialog, "name", QStringLiteral("plc-7"));
    type(dialog, "interval_ms", QStringLiteral("1 s"));
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const Target &target = dialog.targets().first();
    QCOMPARE(target.name, QStringLiteral("plc-7"));
    QCOMPARE(target.endpoint.toString(), QStringLiteral("10.0.0.7:502"));
    QVERIFY(target.values.interval == Duration(1s));
    QVERIFY(!target.values.timeout);
}

void TestTargetDialog::hostAndPortInOneAreTakenApart()
{
    TargetDialog dialog(workspaceWithGroup(), { Target{} });
    type(dialog, "host", QStringLiteral("[::1]:7"));
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.targets().first().endpoint.host, QStringLiteral("::1"));
    QCOMPARE(dialog.targets().first().name, QStringLiteral("[::1]:7"));
}

void TestTargetDialog::faultsAreSaidAtTheirFieldAndNothingIsLost_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("entered");
    QTest::newRow("no host") << QStringLiteral("host") << QString();
    QTest::newRow("a port out of range") << QStringLiteral("port") << QStringLiteral("70000");
    QTest::newRow("a port that is none") << QStringLiteral("port") << QStringLiteral("http");
    QTest::newRow("a duplicate name") << QStringLiteral("name") << QStringLiteral("plc-1");
    QTest::newRow("a time without unit") << QStringLiteral("timeout_ms") << QStringLiteral("3");
    QTest::newRow("too many probes") << QStringLiteral("keepcnt") << QStringLiteral("200");
}

void TestTargetDialog::faultsAreSaidAtTheirFieldAndNothingIsLost()
{
    QFETCH(QString, field);
    QFETCH(QString, entered);
    TargetDialog dialog(workspaceWithGroup(), { Target{} });
    type(dialog, "host", QStringLiteral("10.0.0.7"));
    type(dialog, "port", QStringLiteral("502"));
    type(dialog, field.toLatin1().constData(), entered);
    if (entered.isEmpty())
        dialog.findChild<QLineEdit *>(field)->clear();
    dialog.accept();
    QVERIFY(dialog.result() != QDialog::Accepted);
    auto *entry = dialog.findChild<QLineEdit *>(field);
    QCOMPARE(entry->text(), entered);
    const NoteLabel *note = entry->parentWidget()->findChild<NoteLabel *>();
    QVERIFY(note);
    QVERIFY(!note->fault().isEmpty());
    // Mended, it goes through.
    type(dialog, field.toLatin1().constData(),
        field == u"host"             ? QStringLiteral("h")
            : field == u"name"       ? QStringLiteral("n")
            : field == u"timeout_ms" ? QStringLiteral("3 s")
                                     : QStringLiteral("9"));
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestTargetDialog::whatIsInheritedIsShownAndCanBeReturnedTo()
{
    const Workspace workspace = workspaceWithGroup();
    Target target = workspace.targets.first();
    target.group = QStringLiteral("plant");
    target.values.fall = 5;
    TargetDialog dialog(workspace, { target });
    auto *interval = dialog.findChild<QLineEdit *>(QStringLiteral("interval_ms"));
    QCOMPARE(interval->text(), QString());
    QCOMPARE(interval->placeholderText(), QStringLiteral("2 s, from group plant"));
    auto *fall = dialog.findChild<QLineEdit *>(QStringLiteral("fall"));
    QCOMPARE(fall->text(), QStringLiteral("5"));
    QCOMPARE(fall->placeholderText(), QStringLiteral("3, from the defaults"));
    type(dialog, "fall", QStringLiteral(" "));
    fall->clear();
    dialog.accept();
    QVERIFY(!dialog.targets().first().values.fall);
    QVERIFY(!dialog.targets().first().values.interval);
}

void TestTargetDialog::ofSeveralOnlyWhatIsTouchedChanges()
{
    const Workspace workspace = workspaceWithGroup();
    Target first = workspace.targets.first();
    first.values.fall = 5;
    Target second = first;
    second.id = TargetId{ 2 };
    second.name = QStringLiteral("plc-2");
    second.values.fall = 2;
    TargetDialog dialog(workspace, { first, second });
    QCOMPARE(
        dialog.findChild<QLineEdit *>(QStringLiteral("fall"))->placeholderText(), QStringLiteral("several values"));
    type(dialog, "timeout_ms", QStringLiteral("4 s"));
    dialog.accept();
    QCOMPARE(dialog.targets().at(0).values.fall, std::optional(5));
    QCOMPARE(dialog.targets().at(1).values.fall, std::optional(2));
    QCOMPARE(dialog.targets().at(1).name, QStringLiteral("plc-2"));
    for (const Target &target : dialog.targets())
        QVERIFY(target.values.timeout == Duration(4s));
}

void TestTargetDialog::severalSayHowTheyDifferAndWhatWillChange()
{
    const Workspace workspace = workspaceWithGroup();
    QList<Target> targets(3, workspace.targets.first());
    for (int i = 0; i < 3; ++i) {
        targets[i].id = TargetId{ quint32(i) + 1 };
        targets[i].name = QStringLiteral("plc-%1").arg(i + 1);
        targets[i].values.fall = i == 0 ? 5 : 2;
    }
    targets[2].group = QStringLiteral("plant"); // inherits another interval
    TargetDialog dialog(workspace, targets);
    const auto note = [&dialog](const char *field) {
        return dialog.findChild<QWidget *>(QLatin1StringView(field))->parentWidget()->findChild<NoteLabel *>()->text();
    };
    QCOMPARE(note("fall"), QStringLiteral("Now 2 (2), 5 (1)"));
    QCOMPARE(note("interval_ms"), QStringLiteral("Now 5 s (2), 2 s (1)"));
    QVERIFY(!note("timeout_ms").startsWith(QStringLiteral("Now")));
    const auto *panel = dialog.findChild<ChangePanel *>();
    QVERIFY(panel->findChildren<QToolButton *>().isEmpty());
    type(dialog, "fall", QStringLiteral("4"));
    const auto leave = panel->findChildren<QToolButton *>();
    QCOMPARE(leave.size(), 1);
    QVERIFY(!note("fall").startsWith(QStringLiteral("Now")));
    leave.first()->click();
    QCOMPARE(note("fall"), QStringLiteral("Now 2 (2), 5 (1)"));
    dialog.accept();
    QCOMPARE(dialog.targets(), targets);
}

/// A box of choices takes Ctrl+Tab for itself.
void TestTargetDialog::pagesTurnByKeyboardFromABoxOfChoices()
{
    TargetDialog dialog(workspaceWithGroup(), { Target{} });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *tabs = dialog.findChild<QTabWidget *>();
    auto *preset = dialog.findChild<QWidget *>(QStringLiteral("preset"));
    tabs->setCurrentIndex(1);
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 2);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs->currentIndex(), 1);
}

void TestTargetDialog::cancelChangesNothing()
{
    const Workspace workspace = workspaceWithGroup();
    TargetDialog dialog(workspace, { workspace.targets.first() });
    type(dialog, "host", QStringLiteral("10.9.9.9"));
    dialog.reject();
    QCOMPARE(dialog.targets().first(), workspace.targets.first());
}

void TestTargetDialog::aValueCountsWhenTheFieldIsLeft()
{
    TargetDialog dialog(workspaceWithGroup(), { Target{} });
    auto *entry = dialog.findChild<QLineEdit *>(QStringLiteral("timeout_ms"));
    const NoteLabel *note = entry->parentWidget()->findChild<NoteLabel *>();
    QTest::keyClicks(entry, QStringLiteral("3"));
    QVERIFY(note->fault().isEmpty()); // half typed
    Q_EMIT entry->editingFinished();
    QVERIFY(!note->fault().isEmpty());
}

/// For looking at: set KEEPWATCH_PICTURES to a folder.
void TestTargetDialog::pictures()
{
    const Workspace workspace = workspaceWithGroup();
    Target target = workspace.targets.first();
    target.group = QStringLiteral("plant");
    target.values.method = Method::Echo;
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        m_theme.apply(theme);
        TargetDialog dialog(workspace, { target });
        dialog.show();
        auto *tabs = dialog.findChild<QTabWidget *>();
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QCoreApplication::processEvents();
            QVERIFY(!dialog.grab().isNull());
            if (qEnvironmentVariableIsSet("KEEPWATCH_PICTURES")) {
                dialog.grab().save(
                    QStringLiteral("%1/target-%2-%3.png")
                        .arg(qEnvironmentVariable("KEEPWATCH_PICTURES"), code(theme), QString::number(i)));
            }
        }
    }
}

QTEST_MAIN(TestTargetDialog)
#include "tst_targetdialog.moc"
