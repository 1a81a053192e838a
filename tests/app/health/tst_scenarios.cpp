// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include <QDir>
#include <QSaveFile>
#include <QTest>

using namespace keepwatch::test;

/// Plays every file of tests/scenarios/health and compares the whole transcript: what is not in the file must not
/// happen.
class TestScenarios : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transcript_data();
    void transcript();
};

namespace {

QString folder()
{
    return QStringLiteral(KEEPWATCH_TESTS_DIR "/scenarios/health/");
}

/// With KEEPWATCH_WRITE_SCENARIOS set the files are written anew from their inputs, to be read and judged by a person.
void write(const QString &path, const QStringList &head, const QStringList &transcript)
{
    QSaveFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write((head.join(u'\n') % u"\n---\n" % transcript.join(u'\n') % u'\n').toUtf8());
    QVERIFY(file.commit());
}

} // namespace

void TestScenarios::transcript_data()
{
    QTest::addColumn<QString>("path");
    const QStringList files = QDir(folder()).entryList({ QStringLiteral("*.txt") }, QDir::Files, QDir::Name);
    QVERIFY(files.size() > 0);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file.chopped(4))) << folder() + file;
}

void TestScenarios::transcript()
{
    QFETCH(QString, path);
    Scenario scenario = Scenario::read(path);
    const QStringList transcript = scenario.play();
    QVERIFY2(scenario.fault().isEmpty(), qPrintable(scenario.fault()));
    if (qEnvironmentVariableIsSet("KEEPWATCH_WRITE_SCENARIOS"))
        return write(path, scenario.head(), transcript);
    QCOMPARE(transcript.join(u'\n'), scenario.expected().join(u'\n'));
}

QTEST_APPLESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
