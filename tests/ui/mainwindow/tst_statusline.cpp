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
    void onlyHeartbeatsThatWereSentSinceAreCounted();

private:
    static RowFigures counted(quint32 row, quint64 heartbeats)
    {
        RowFigures figures;
        figures.row = RowId{ row };
        figures.heartbeats = heartbeats;
        return figures;
    }
};

/// Figures come of the rows that have new ones: now of some, now of others.
void TestStatusLine::onlyHeartbeatsThatWereSentSinceAreCounted()
{
    StoppedClock clock;
    StatusLine line(clock);
    line.setConnections(3);
    line.show();
    const auto text = [&line] {
        line.setConnections(3);
        return line.findChild<QLabel *>()->text();
    };
    line.addFigures({ counted(1, 1000), counted(2, 500) });
    clock.utc += 1s;
    line.addFigures({ counted(1, 1010) });
    clock.utc += 1s;
    line.addFigures({ counted(1, 1020), counted(3, 70'000) });
    QVERIFY2(text().contains(u"10 heartbeats/s"_s), qPrintable(text()));
    clock.utc += 1s;
    line.addFigures({ counted(2, 520) });
    clock.utc += 1s;
    line.addFigures({ counted(3, 70'002) });
    QVERIFY2(text().contains(u"11 heartbeats/s"_s), qPrintable(text()));
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
