// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/mainwindow/statusline.h"

#include <QLabel>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How many heartbeats a second the line under the window tells.
class TestStatusLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRateIsOfTheHeartbeatsSinceTheLastOne();
};

void TestStatusLine::theRateIsOfTheHeartbeatsSinceTheLastOne()
{
    StoppedClock clock;
    StatusLine line(clock);
    line.setConnections(3);
    line.show();
    const auto text = [&line] {
        line.setConnections(3);
        return line.findChild<QLabel *>()->text();
    };
    line.setHeartbeats(1000);
    clock.utc += 1s;
    line.setHeartbeats(1010); // too early
    clock.utc += 1s;
    line.setHeartbeats(1020);
    QVERIFY2(text().contains(u"10 heartbeats/s"_s), qPrintable(text()));
    clock.utc += 4s;
    line.setHeartbeats(1064);
    QVERIFY2(text().contains(u"11 heartbeats/s"_s), qPrintable(text()));
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
