// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/targetdialog.h"
#include "ui/dialogs/targets/groupdialog.h"
#include "ui/dialogs/targets/tagentry.h"
#include "ui/dialogs/valuetabs.h"
#include "ui/format/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::workspace;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The group's editor, and what the target's editor shows of groups and tags.
class TestGroupDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Light); }
    void aGroupIsEditedAndRenamed();
    void theMethodHeadsTheHeartbeat();
    void aNameIsNeededAndNotTaken();
    void whatStandsAgainstATargetIsSaid();
    void everyFieldTellsWhereItsValueComesFrom();
    void oneKeyGoesBackToTheInheritedValue();
    void severalGoBackTogether();
    void tagsOfSeveralChangeByWhatIsTouched();
    void tagsAreOffered();
    void pictures();

private:
    static Workspace plant();
    static void type(QWidget &dialog, const char *field, const QString &text);
    static QString placeholder(const QWidget &dialog, const char *field)
    {
        return dialog.findChild<QLineEdit *>(QLatin1StringView(field))->placeholderText();
    }

    ThemeSwitch m_theme;
};

Workspace TestGroupDialog::plant()
{
    Workspace workspace;
    Group hall{ .name = u"Press hall"_s, .values = {}, .kept = {} };
    hall.values.interval = 2s;
    workspace.groups.append(hall);
    workspace.defaults.rise = 4;
    for (quint32 i = 1; i <= 2; ++i) {
        Target target;
        target.id = TargetId{ i };
        target.name = u"press-%1"_s.arg(i);
        target.group = u"Press hall"_s;
        target.endpoint = { u"10.0.0.1"_s, Port{ 502 } };
        workspace.targets.append(target);
    }
    return workspace;
}

void TestGroupDialog::type(QWidget &dialog, const char *field, const QString &text)
{
    auto *entry = dialog.findChild<QLineEdit *>(QLatin1StringView(field));
    QVERIFY2(entry, field);
    entry->selectAll();
    QTest::keyClicks(entry, text);
    Q_EMIT entry->editingFinished(); // the offscreen platform moves no focus in windows that are not active
}

void TestGroupDialog::aGroupIsEditedAndRenamed()
{
    GroupDialog dialog(plant(), u"Press hall"_s);
    QCOMPARE(dialog.findChild<QLineEdit *>(u"interval_ms"_s)->text(), u"2 s"_s);
    QCOMPARE(placeholder(dialog, "rise"), u"4, from the defaults"_s);
    type(dialog, "groupName", u"Hall 7"_s);
    type(dialog, "timeout_ms", u"800 ms"_s);
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.group().name, u"Hall 7"_s);
    QVERIFY(dialog.group().values.interval == Duration(2s));
    QVERIFY(dialog.group().values.timeout == Duration(800ms));
}

/// A page for one field alone would be an empty one.
void TestGroupDialog::theMethodHeadsTheHeartbeat()
{
    GroupDialog dialog(plant(), u"Press hall"_s);
    const auto *tabs = dialog.findChild<ValueTabs *>();
    QVERIFY(!tabs->isTabVisible(tabs->indexOf(tabs->page(FieldPage::Connection))));
    QCOMPARE(tabs->page(FieldPage::Heartbeat)->fields().constFirst()->key().name, "method");
    for (int i = 0; i < tabs->count(); ++i)
        QVERIFY(!tabs->isTabVisible(i) || qobject_cast<ValuePage *>(tabs->widget(i))->fields().size() > 1);
}

void TestGroupDialog::aNameIsNeededAndNotTaken()
{
    GroupDialog dialog(plant(), {});
    dialog.accept();
    QVERIFY(dialog.result() != QDialog::Accepted);
    type(dialog, "groupName", u"Press hall"_s);
    dialog.accept();
    QVERIFY(dialog.result() != QDialog::Accepted);
    type(dialog, "groupName", u"<b>West</b> & East"_s);
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.group().name, u"<b>West</b> & East"_s);
}

void TestGroupDialog::whatStandsAgainstATargetIsSaid()
{
    Workspace workspace = plant();
    workspace.targets[0].values.rttCrit = OptionalDuration{ 10ms };
    GroupDialog dialog(workspace, u"Press hall"_s);
    type(dialog, "rtt_warn_ms", u"20 ms"_s);
    dialog.accept();
    QVERIFY(dialog.result() != QDialog::Accepted);
    bool isSaid = false;
    for (const NoteLabel *note : dialog.findChildren<NoteLabel *>())
        isSaid = isSaid || note->fault().contains(u"press-1"_s);
    QVERIFY(isSaid);
}

void TestGroupDialog::everyFieldTellsWhereItsValueComesFrom()
{
    const Workspace workspace = plant();
    TargetDialog dialog(workspace, { workspace.targets.first() });
    QCOMPARE(placeholder(dialog, "interval_ms"), u"2 s, from group Press hall"_s);
    QCOMPARE(placeholder(dialog, "rise"), u"4, from the defaults"_s);
    QCOMPARE(placeholder(dialog, "timeout_ms"), u"3 s, from the defaults"_s);
    const auto *method = dialog.findChild<QComboBox *>(u"method"_s);
    QVERIFY(method->itemText(0).endsWith(u"from the defaults"_s));
    auto *preset = dialog.findChild<QComboBox *>(u"preset"_s);
    preset->setCurrentIndex(preset->findData(u"lan"_s));
    Q_EMIT preset->activated(preset->currentIndex());
    QCOMPARE(placeholder(dialog, "timeout_ms"), u"1 s, from the preset"_s);
}

void TestGroupDialog::oneKeyGoesBackToTheInheritedValue()
{
    Workspace workspace = plant();
    workspace.targets[0].values.fall = 9;
    TargetDialog dialog(workspace, { workspace.targets.first() });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *fall = dialog.findChild<QLineEdit *>(u"fall"_s);
    dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
    fall->setFocus();
    QCOMPARE(fall->text(), u"9"_s);
    QTest::keyClick(fall, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(fall->text(), QString());
    QCOMPARE(fall->placeholderText(), u"3, from the defaults"_s);
    dialog.accept();
    QVERIFY(!dialog.targets().first().values.fall);
}

void TestGroupDialog::severalGoBackTogether()
{
    Workspace workspace = plant();
    workspace.targets[0].values.fall = 9;
    workspace.targets[0].values.method = Method::Echo;
    workspace.targets[1].values.rise = 7;
    TargetDialog dialog(workspace, workspace.targets);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(placeholder(dialog, "fall"), u"several values"_s);
    QCOMPARE(placeholder(dialog, "interval_ms"), u"2 s, from group Press hall"_s);
    const auto *method = dialog.findChild<QComboBox *>(u"method"_s);
    QCOMPARE(method->currentIndex(), -1);
    QCOMPARE(method->placeholderText(), u"several values"_s);
    dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *fall = dialog.findChild<QLineEdit *>(u"fall"_s);
    fall->setFocus();
    QTest::keyClick(fall, Qt::Key_R, Qt::ControlModifier);
    dialog.accept();
    for (const Target &target : dialog.targets())
        QVERIFY(!target.values.fall);
    QVERIFY(dialog.targets().at(0).values.method == Method::Echo);
    QCOMPARE(dialog.targets().at(1).values.rise, std::optional(7));
}

void TestGroupDialog::tagsOfSeveralChangeByWhatIsTouched()
{
    Workspace workspace = plant();
    workspace.targets[0].tags = { u"plc"_s, u"night"_s };
    workspace.targets[1].tags = { u"plc"_s, u"day"_s };
    TargetDialog dialog(workspace, workspace.targets);
    QCOMPARE(dialog.findChild<TagEntry *>()->tags(), QStringList{ u"plc"_s });
    type(dialog, "tags", u"new, <i>x</i>"_s);
    dialog.accept();
    QCOMPARE(dialog.targets().at(0).tags, QStringList({ u"night"_s, u"new"_s, u"<i>x</i>"_s }));
    QCOMPARE(dialog.targets().at(1).tags, QStringList({ u"day"_s, u"new"_s, u"<i>x</i>"_s }));
}

void TestGroupDialog::tagsAreOffered()
{
    TagEntry entry;
    entry.setKnown({ u"night shift"_s, u"plc"_s });
    entry.setTags({ u"plc"_s });
    entry.show();
    QTest::keyClick(&entry, Qt::Key_End);
    QTest::keyClicks(&entry, u", shi"_s);
    QVERIFY(entry.offers()->popup()->isVisible());
    QTest::keyClick(entry.offers()->popup(), Qt::Key_Down);
    QTest::keyClick(entry.offers()->popup(), Qt::Key_Return);
    QCOMPARE(entry.text(), u"plc, night shift"_s);
    QCOMPARE(entry.tags(), QStringList({ u"plc"_s, u"night shift"_s }));
}

/// For looking at: set KEEPWATCH_PICTURES to a folder.
void TestGroupDialog::pictures()
{
    Workspace workspace = plant();
    workspace.targets[0].values.fall = 9;
    workspace.targets[1].tags = { u"plc"_s };
    const QString folder = qEnvironmentVariable("KEEPWATCH_PICTURES");
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        m_theme.apply(theme);
        GroupDialog group(workspace, u"Press hall"_s);
        TargetDialog several(workspace, workspace.targets);
        for (QDialog *dialog : { static_cast<QDialog *>(&group), static_cast<QDialog *>(&several) }) {
            dialog->show();
            for (const int tab : { 0, 1 }) {
                dialog->findChild<QTabWidget *>()->setCurrentIndex(tab);
                QCoreApplication::processEvents();
                QVERIFY(!dialog->grab().isNull());
                const QString name = dialog == &group ? u"group"_s : u"several"_s;
                if (!folder.isEmpty())
                    dialog->grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, name, code(theme)).arg(tab));
            }
        }
    }
}

QTEST_MAIN(TestGroupDialog)
#include "tst_groupdialog.moc"
