// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/calculator/keepalivecalculator.h"
#include "ui/dialogs/calculator/timelineview.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The timeline has every probe and the verdict of app/core, and the dialog follows its fields.
class TestKeepaliveCalculator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIdleConnectionIsProbed();
    void aBusyOneRepeats();
    void keepaliveOffHasNoVerdict();
    void aTimelineIsASentenceToo();
    void theDialogFollowsItsFields();
    void everySystemIsCalculated();
};

void TestKeepaliveCalculator::anIdleConnectionIsProbed()
{
    DetectionInput input;
    input.platform = Platform::Linux;
    input.keepalive.idle = 30s;
    input.keepalive.interval = 2s;
    input.keepalive.count = 3;
    const Timeline line = idleTimeline(input, detectionTime(input));
    using Mark = Timeline::Mark;
    const std::vector<Timeline::Event> expected{ { 0s, Mark::LastData }, { 30s, Mark::Probe }, { 32s, Mark::Probe },
        { 34s, Mark::Probe }, { 36s, Mark::Verdict } };
    QCOMPARE(line.events, expected);
    QVERIFY(line.latest > line.verdict());
    input.keepalive.mode = KeepaliveOptions::Mode::System;
    const Timeline system = idleTimeline(input, detectionTime(input));
    QCOMPARE(system.events.at(1).at, Duration(7200s));
    QCOMPARE(system.events.at(2).at, Duration(7275s));
}

void TestKeepaliveCalculator::aBusyOneRepeats()
{
    DetectionInput input;
    input.platform = Platform::Linux;
    const DetectionTime time = detectionTime(input); // bound of 25 s
    const Timeline line = busyTimeline(input, time);
    QCOMPARE(line.verdict(), time.busy);
    QCOMPARE(line.latest, time.busyLatest);
    QCOMPARE(line.events.at(1).at, Duration(200ms));
    QCOMPARE(line.events.at(2).at, Duration(600ms));
    QCOMPARE(line.events.at(3).at, Duration(1400ms));
    QCOMPARE(line.events.size(), 8u); // and 3, 6.2, 12.6; 25.4 s is past the bound
}

void TestKeepaliveCalculator::keepaliveOffHasNoVerdict()
{
    DetectionInput input;
    input.keepalive.mode = KeepaliveOptions::Mode::Off;
    const Timeline line = idleTimeline(input, detectionTime(input));
    QVERIFY(!line.verdict());
    QVERIFY(timelineText(line).endsWith(u"no verdict, ever"));
}

void TestKeepaliveCalculator::aTimelineIsASentenceToo()
{
    const Timeline line{ .events = { { 0s, Timeline::Mark::LastData }, { 10s, Timeline::Mark::Probe },
                             { 15s, Timeline::Mark::Probe }, { 20s, Timeline::Mark::Verdict } },
        .latest = 21s };
    QCOMPARE(timelineText(line), u"0 s: last data · 10 s, 15 s: 2 probe(s) · 20 s: verdict · at the latest 21 s"_s);
}

void TestKeepaliveCalculator::theDialogFollowsItsFields()
{
    KeepaliveCalculator dialog{ KeepaliveOptions() };
    dialog.show();
    dialog.findChild<QComboBox *>(u"system"_s)->setCurrentIndex(int(Platform::Linux));
    const auto all = [&dialog] {
        QString text;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                text += label->text() + u'\n';
        }
        return text;
    };
    dialog.findChild<QSpinBox *>(u"idle"_s)->setValue(30);
    dialog.findChild<QSpinBox *>(u"count"_s)->setValue(4);
    QVERIFY2(all().contains(u"noticed after 50 s"), qPrintable(all()));
    const auto line = dialog.findChild<TimelineView *>();
    QVERIFY(line->accessibleDescription().contains(u"50 s"));
    QVERIFY(!all().contains(u"KEEPCNT is ignored"));
    dialog.findChild<QComboBox *>(u"bound"_s)->setCurrentIndex(int(KeepaliveOptions::UserTimeout::Set));
    dialog.findChild<QSpinBox *>(u"timeout"_s)->setValue(40);
    QVERIFY(all().contains(u"KEEPCNT is ignored"));
    dialog.findChild<QComboBox *>(u"heartbeat"_s)->setCurrentIndex(1);
    QVERIFY(all().contains(u"no keepalive probe is ever sent"));
    dialog.findChild<QComboBox *>(u"mode"_s)->setCurrentIndex(int(KeepaliveOptions::Mode::Off));
    QVERIFY(all().contains(u"never noticed"));
    QVERIFY(!dialog.findChild<QSpinBox *>(u"idle"_s)->isEnabled());
}

void TestKeepaliveCalculator::everySystemIsCalculated()
{
    KeepaliveCalculator dialog{ KeepaliveOptions() };
    dialog.show();
    for (const auto platform : { Platform::Linux, Platform::Windows, Platform::MacOs }) {
        dialog.findChild<QComboBox *>(u"system"_s)->setCurrentIndex(int(platform));
        QCOMPARE(dialog.input().platform, platform);
        QVERIFY(!dialog.grab().isNull());
    }
}

QTEST_MAIN(TestKeepaliveCalculator)
#include "tst_keepalivecalculator.moc"
