// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/idlelimit/idlelimitdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace std::chrono_literals;

using Outcome = SilenceTrial::Outcome;

/// The dialog of a search for an idle limit, at a source that is made up.
class TestIdleLimitDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsStopsAndGoesOn();
    void showsTrialsAndTheAnswer();
    void offersTheIdleTimeThatIsNotSetYet();
    void longerSilenceGoesOnBeyond();
};

namespace {

/// Does what it is told, and remembers that.
class Searches final : public IdleLimitSource {
public:
    IdleLimitProgress standing(const TargetSpec &) const override { return progress; }
    bool isRunning(TargetId) const override { return isOn; }
    void start(const TargetSpec &, Begin how, Duration maximum) override
    {
        isOn = true;
        begin = how;
        longest = maximum;
    }
    void stop(TargetId target) override
    {
        isOn = false;
        Q_EMIT progressed(target, progress);
    }

    IdleLimitProgress progress;
    bool isOn = false;
    Begin begin = Begin::Anew;
    Duration longest{};
};

TargetSpec target(std::chrono::seconds idle)
{
    TargetSpec spec;
    spec.id = { 7 };
    spec.name = QStringLiteral("plc-7");
    spec.endpoint = { QStringLiteral("10.0.0.7"), { 502 } };
    spec.keepalive.idle = idle;
    return spec;
}

IdleLimitProgress found()
{
    IdleLimitProgress progress;
    progress.trials = { { 290s, Outcome::Survived }, { 310s, Outcome::Dropped } };
    progress.limit.kind = IdleLimit::Kind::Forgotten;
    progress.limit.survived = 290s;
    progress.limit.forgotten = 310s;
    return progress;
}

QPushButton *button(const IdleLimitDialog &dialog, const char *name)
{
    return dialog.findChild<QPushButton *>(QLatin1StringView(name));
}

} // namespace

void TestIdleLimitDialog::startsStopsAndGoesOn()
{
    Searches searches;
    IdleLimitDialog dialog(searches, target(10s));
    auto *start = button(dialog, "start");
    QCOMPARE(start->text(), QStringLiteral("&Start"));
    QVERIFY(!button(dialog, "anew")->isEnabled());
    start->click();
    QVERIFY(searches.isOn);
    QCOMPARE(searches.begin, IdleLimitSource::Begin::WhereItStood);
    QCOMPARE(searches.longest, Duration(30min));
    QCOMPARE(start->text(), QStringLiteral("&Stop"));
    searches.progress.trials = { { 10s, Outcome::Survived } };
    start->click();
    QVERIFY(!searches.isOn);
    QCOMPARE(start->text(), QStringLiteral("&Go on"));
    button(dialog, "anew")->click();
    QCOMPARE(searches.begin, IdleLimitSource::Begin::Anew);
}

void TestIdleLimitDialog::showsTrialsAndTheAnswer()
{
    Searches searches;
    IdleLimitDialog dialog(searches, target(10s));
    const auto *trials = dialog.findChild<QTreeWidget *>(QStringLiteral("trials"));
    const auto *answer = dialog.findChild<QLabel *>(QStringLiteral("answer"));
    QCOMPARE(trials->topLevelItemCount(), 0);
    Q_EMIT searches.progressed({ 8 }, found()); // another target's
    QCOMPARE(trials->topLevelItemCount(), 0);
    Q_EMIT searches.progressed({ 7 }, found());
    QCOMPARE(trials->topLevelItemCount(), 2);
    QCOMPARE(trials->topLevelItem(1)->text(1), QStringLiteral("forgotten: no answer"));
    QCOMPARE(answer->text(), QStringLiteral("Forgotten between 290 s and 310 s; keepalive idle ≤ 150 s is safe"));
    QVERIFY(!button(dialog, "start")->isEnabled()); // nothing is left to be found out
    QVERIFY(button(dialog, "anew")->isEnabled());
}

void TestIdleLimitDialog::offersTheIdleTimeThatIsNotSetYet()
{
    Searches searches;
    searches.progress = found();
    IdleLimitDialog dialog(searches, target(7200s));
    QSignalSpy chosen(&dialog, &IdleLimitDialog::idleChosen);
    button(dialog, "apply")->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(1).value<std::chrono::seconds>(), 150s);
    dialog.setTarget(target(150s));
    QVERIFY(!button(dialog, "apply")->isEnabled());
}

void TestIdleLimitDialog::longerSilenceGoesOnBeyond()
{
    Searches searches;
    searches.progress.trials = { { 1800s, Outcome::Survived } };
    searches.progress.limit.kind = IdleLimit::Kind::Beyond;
    searches.progress.limit.survived = 1800s;
    IdleLimitDialog dialog(searches, target(10s));
    QVERIFY(!button(dialog, "start")->isEnabled());
    auto *maximum = dialog.findChild<QComboBox *>(QStringLiteral("longestSilence"));
    maximum->setFocus();
    QTest::keyClick(maximum, Qt::Key_Down);
    QVERIFY(button(dialog, "start")->isEnabled());
}

QTEST_MAIN(TestIdleLimitDialog)
#include "tst_idlelimitdialog.moc"
