// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange/importdraft.h"
#include "app/workspace/exchange/targetexport.h"
#include "app/workspace/exchange/textfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::workspace;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestImportDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPastedLines();
    void aMendedLineIsReadAgain();
    void whatIsTakenIsLeftOutOrRenamed();
    void optionsFillWhatTheLinesLeaveOpen();
    void valuesThatExcludeEachOtherAreAFault();
    void readsCsv_data();
    void readsCsv();
    void tellsWhichCsvLinesAreFaulty();
    void csvComesBackAsItWent();
    void linesComeBackAsTheyWent();
    void cellsAreNoFormulas_data();
    void cellsAreNoFormulas();
    void textsOfEveryEncoding_data();
    void textsOfEveryEncoding();

private:
    static Workspace workspaceWith(const QStringList &names);
};

Workspace TestImportDraft::workspaceWith(const QStringList &names)
{
    Workspace workspace;
    for (const QString &name : names) {
        Target target;
        target.name = name;
        target.endpoint = { u"old"_s, Port{ 1 } };
        workspace.targets.append(target);
    }
    return workspace;
}

void TestImportDraft::readsPastedLines()
{
    const ImportDraft draft(u"plc-1:502\r\n\n# a remark\nplc-2:99999\necho://plc-3:7#press\necho://plc-1:502\nold:1"_s,
        workspaceWith({ u"old:1"_s }));
    QVERIFY(!draft.isCsv());
    QCOMPARE(draft.lines().size(), 5);
    const QList<Target> targets = draft.targets();
    QCOMPARE(targets.size(), 3); // plc-1 is watched in two ways, which its method tells apart
    QCOMPARE(targets.at(1).name, u"press"_s);
    QCOMPARE(targets.at(2).name, u"echo://plc-1:502"_s);
    QCOMPARE(draft.lines().at(1).number, 4);
    QCOMPARE(draft.lines().at(1).fault->code, FaultCode::PortOutOfRange);
    QVERIFY(draft.lines().at(4).isTaken);
    QCOMPARE(draft.counts().added, 3);
    QCOMPARE(draft.counts().faulty, 1);
    QCOMPARE(draft.counts().taken, 1);
}

void TestImportDraft::aMendedLineIsReadAgain()
{
    ImportDraft draft(u"a:1\nb\n"_s, {});
    QCOMPARE(draft.counts().faulty, 1);
    draft.setText(1, u"b:2"_s);
    QCOMPARE(draft.counts().added, 2);
    draft.setText(1, u" "_s);
    QCOMPARE(draft.lines().at(1).fault->code, FaultCode::EmptyText);
    draft.setText(1, u"a:1"_s);
    QVERIFY(draft.lines().at(1).isTaken);
    draft.setWanted(0, false);
    QVERIFY(draft.lines().at(1).isAdded()); // the name is free again
    QCOMPARE(draft.counts().leftOut, 1);
}

void TestImportDraft::whatIsTakenIsLeftOutOrRenamed()
{
    ImportDraft draft(u"a:1#old\na:2#old\na:3#old (2)"_s, workspaceWith({ u"old"_s }));
    QCOMPARE(draft.counts().taken, 2);
    ImportOptions options;
    options.renamesTaken = true;
    draft.setOptions(options);
    QStringList names;
    for (const Target &target : draft.targets())
        names.append(target.name);
    QCOMPARE(names, QStringList({ u"old (2)"_s, u"old (3)"_s, u"old (4)"_s }));
}

void TestImportDraft::optionsFillWhatTheLinesLeaveOpen()
{
    ImportDraft draft(u"name,host,port,method,group\na,h,1,echo,West\nb,h,2,,\n"_s, {});
    ImportOptions options;
    options.group = u"East"_s;
    options.values.method = Method::Framed;
    options.values.preset = Preset::Lan;
    draft.setOptions(options);
    const QList<Target> targets = draft.targets();
    QCOMPARE(targets.at(0).group, u"West"_s);
    QVERIFY(targets.at(0).values.method == Method::Echo);
    QVERIFY(targets.at(0).values.preset == Preset::Lan);
    QCOMPARE(targets.at(1).group, u"East"_s);
    QVERIFY(targets.at(1).values.method == Method::Framed);
    draft.setOptions({});
    QCOMPARE(draft.targets().at(1).group, QString());
    QVERIFY(!draft.targets().at(1).values.method);
}

void TestImportDraft::valuesThatExcludeEachOtherAreAFault()
{
    const ImportDraft draft(u"name,host,port,method,role\na,h,1,echo,listener\nb,h,2,framed,listener\n"_s, {});
    QCOMPARE(draft.lines().at(0).fault->code, FaultCode::ListenerCannotUseMethod);
    QCOMPARE(draft.targets().size(), 1);
    QVERIFY(draft.targets().constFirst().role == TargetSpec::Role::Listener);
}

void TestImportDraft::readsCsv_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("with the usual header") << u"name,host,port,method,group\r\nPress \"4\",plc,502,echo,Hall\r\n"_s;
    QTest::newRow("without a header") << u"\"Press \"\"4\"\"\",plc,502,echo,Hall"_s;
    QTest::newRow("semicolons, another order, a byte order mark")
        << u"\uFEFFPort;Host;Group;Method;Name\n502;plc;Hall;echo;Press \"4\"\n"_s;
    QTest::newRow("tabs, as a spreadsheet copies them")
        << u"name\thost\tport\tmethod\tgroup\nPress \"4\"\tplc\t502\techo\tHall\n"_s;
}

void TestImportDraft::readsCsv()
{
    QFETCH(const QString, text);
    const ImportDraft draft(text, {});
    QVERIFY(draft.isCsv());
    QCOMPARE(draft.targets().size(), 1);
    const Target target = draft.targets().constFirst();
    QCOMPARE(target.name, u"Press \"4\""_s);
    QCOMPARE(target.endpoint.toString(), u"plc:502"_s);
    QVERIFY(target.values.method == Method::Echo);
    QCOMPARE(target.group, u"Hall"_s);
}

void TestImportDraft::tellsWhichCsvLinesAreFaulty()
{
    ImportDraft draft(u"name,host,port,interval_ms,colour\n\"two\nlines\",a,1\nx,,2\ny,b,zero\n,::1,3,250\n"
                      "z,c,4,7\nz,c,4,250,red,more\n"_s,
        {});
    QCOMPARE(draft.unknownColumns(), QStringList{ u"colour"_s });
    QCOMPARE(draft.targets().size(), 2);
    QCOMPARE(draft.targets().at(1).name, u"[::1]:3"_s);
    QVERIFY(draft.targets().at(1).values.interval == Duration(250ms));
    QStringList faults;
    for (const ImportLine &line : draft.lines()) {
        if (line.fault)
            faults.append(QString::number(line.number) % u' ' % QString::number(int(line.fault->code)));
    }
    const auto said = [](int number, FaultCode code) {
        return QString(QString::number(number) % u' ' % QString::number(int(code)));
    };
    QCOMPARE(faults,
        QStringList({ said(4, FaultCode::EmptyText), said(5, FaultCode::BadEndpoint), said(7, FaultCode::OutOfRange),
            said(8, FaultCode::TooManyColumns) }));
    QCOMPARE(draft.lines().at(4).fault->place, u"interval_ms"_s);
    draft.setText(2, u"y,b,5"_s);
    QCOMPARE(draft.targets().size(), 3);
}

void TestImportDraft::csvComesBackAsItWent()
{
    Target odd;
    odd.name = u"=cmd|' /C calc'!A0, \"odd\"\nsecond line"_s;
    odd.endpoint = { u"::1"_s, Port{ 502 } };
    odd.group = u"'-west"_s;
    odd.tags = { u"night shift"_s, u"plc"_s };
    odd.values.method = Method::Framed;
    odd.values.interval = 250ms;
    odd.values.rttWarn = OptionalDuration{};
    odd.values.secondOpinion = false;
    odd.values.userTimeout = UserTimeout{ KeepaliveOptions::UserTimeout::Off, {} };
    odd.values.preset = Preset::Wan;
    Target plain;
    plain.name = u"<b>plain</b>"_s;
    plain.endpoint = { u"plc"_s, Port{ 0 } };
    plain.role = TargetSpec::Role::Listener;
    const QList<Target> targets{ odd, plain };
    for (const QChar separator : { u',', u';' }) {
        const ImportDraft draft(targetsAsCsv(targets, separator), {});
        QCOMPARE(draft.unknownColumns(), QStringList());
        QCOMPARE(draft.targets(), targets);
    }
}

void TestImportDraft::linesComeBackAsTheyWent()
{
    Target named;
    named.name = u"a # b"_s;
    named.endpoint = { u"::1"_s, Port{ 7 } };
    named.values.method = Method::Echo;
    Target unnamed;
    unnamed.endpoint = { u"plc"_s, Port{ 502 } };
    unnamed.name = unnamed.endpoint.toString();
    Target listener = unnamed;
    listener.role = TargetSpec::Role::Listener;
    const QString lines = targetsAsLines({ named, unnamed, listener });
    QCOMPARE(lines, u"echo://[::1]:7#a # b\nplc:502\n"_s);
    QCOMPARE(ImportDraft(lines, {}).targets(), QList<Target>({ named, unnamed }));
}

void TestImportDraft::cellsAreNoFormulas_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "=1+1", "+1", "-1", "@SUM", "'=1", "''", "'", "it's", "\"", "a;b" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestImportDraft::cellsAreNoFormulas()
{
    QFETCH(const QString, name);
    Target target;
    target.name = name;
    target.endpoint = { u"h"_s, Port{ 1 } };
    const QString csv = targetsAsCsv({ target });
    const QString line = csv.section(u"\r\n"_s, 1, 1);
    QVERIFY(!QStringView(u"=+-@").contains(line.front()));
    QCOMPARE(ImportDraft(csv, {}).targets().value(0).name, name);
}

void TestImportDraft::textsOfEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray("M\xC3\xBCller:1");
    QTest::newRow("UTF-8 with a byte order mark") << QByteArray("\xEF\xBB\xBFM\xC3\xBCller:1");
    QTest::newRow("UTF-16 with a byte order mark") << QByteArray("\xFF\xFEM\0\xFC\0l\0l\0e\0r\0:\0"
                                                                 "1\0",
        18);
    QTest::newRow("Latin-1") << QByteArray("M\xFCller:1");
}

void TestImportDraft::textsOfEveryEncoding()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"list.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto text = readText(file.fileName());
    QVERIFY(text);
    QCOMPARE(ImportDraft(*text, {}).targets().value(0).name, u"Müller:1"_s);
}

QTEST_GUILESS_MAIN(TestImportDraft)
#include "tst_importdraft.moc"
