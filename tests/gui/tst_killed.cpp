// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/inbound/responder.h"
#include "tests/gui/person.h"
#include "tests/gui/screen.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace keepwatch;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience_ms = 20'000;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject objectIn(const QString &path)
{
    return QJsonDocument::fromJson(contents(path)).object();
}

desktop::Options optionsFor(const QString &profile)
{
    desktop::Options options;
    options.profile = profile;
    return options;
}

} // namespace

/// Runs in a process of its own: sets the window up by hand, writes down how it looks, and dies by SIGKILL.
class Operator : public QObject {
    Q_OBJECT

public:
    Operator(const QString &profile, quint16 port)
        : m_profile(profile)
        , m_port(port)
    {
    }

private Q_SLOTS:
    void setsUpAndIsKilled();

private:
    bool add(gui::Person &person, const QString &name, const QString &method, const QString &interval) const;
    void arrange(gui::Person &person);

    QString m_profile;
    quint16 m_port;
};

bool Operator::add(gui::Person &person, const QString &name, const QString &method, const QString &interval) const
{
    return person.addTarget({ { "host", u"127.0.0.1"_s }, { "port", QString::number(m_port) }, { "name", name },
        { "group", u"west"_s }, { "method", method }, { "interval_ms", interval }, { "timeout_ms", u"5 s"_s },
        { "fall", u"4"_s }, { "keepalive", u"set"_s }, { "keepidle_s", u"7 s"_s } });
}

void Operator::arrange(gui::Person &person)
{
    QVERIFY(person.changeSetting("language", u"zh_CN"_s));
    QVERIFY(person.changeSetting("theme", u"dark"_s));
    QVERIFY(person.toggleColumn(ui::menuName(ui::columnInfo(ui::TableColumn::Jitter))));
    QVERIFY(person.toggleColumn(ui::menuName(ui::columnInfo(ui::TableColumn::Drops))));
    QVERIFY(person.moveColumn(ui::TableColumn::Peer, 0));
    QVERIFY(person.clickHeader(ui::TableColumn::Name));
    QVERIFY(person.clickHeader(ui::TableColumn::Name));
    QVERIFY(person.dragSplitter(Qt::Horizontal, -70));
    QVERIFY(person.dragSplitter(Qt::Vertical, -60));
    person.press(Qt::Key_A, Qt::ControlModifier);
    person.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(person.clickCounter(State::Up));
    QVERIFY(person.typeFilter(u"west"_s));
}

void Operator::setsUpAndIsKilled()
{
    desktop::Desktop desktop(optionsFor(m_profile));
    QCOMPARE(desktop.begin(), desktop::ExitCode::Ended);
    gui::Person person(desktop);
    QVERIFY(add(person, u"first"_s, u"echo"_s, u"150 ms"_s));
    QVERIFY(add(person, u"=second"_s, u"framed"_s, u"250 ms"_s));
    for (const QString &name : { u"first"_s, u"=second"_s })
        QTRY_VERIFY_WITH_TIMEOUT(person.isIn(name, State::Up), patience_ms);
    arrange(person);
    if (QTest::currentTestFailed())
        return;
    // What was done last is written last.
    QTRY_COMPARE_WITH_TIMEOUT(
        objectIn(m_profile + u"/settings.json"_s).value(u"table_filter_text"_s).toString(), u"west"_s, patience_ms);
    QFile seen(m_profile + u"/seen.json"_s);
    QVERIFY(seen.open(QIODevice::WriteOnly));
    seen.write(QJsonDocument(gui::look(desktop)).toJson());
    seen.close();
    std::raise(SIGKILL);
}

/// kill -9 loses nothing: neither what was entered nor how the window was arranged.
class TestKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFilesHoldWhatWasDone();
    void theProgramGoesOnWithThem();
    void theWindowLooksAsBefore_data();
    void theWindowLooksAsBefore();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    engine::Responder m_peer;
    QJsonObject m_seen;
    std::unique_ptr<desktop::Desktop> m_desktop;
};

void TestKilled::initTestCase()
{
    const auto where = m_peer.listen({ u"127.0.0.1"_s, Port{ 0 } });
    QVERIFY(where);
    QProcess person;
    person.setProcessChannelMode(QProcess::MergedChannels);
    person.start(QCoreApplication::applicationFilePath(),
        { u"--operate"_s, m_folder.path(), QString::number(where->port.value) });
    const bool hasEnded = QTest::qWaitFor([&] { return person.state() == QProcess::NotRunning; }, 3 * patience_ms);
    const QByteArray said = person.readAll();
    QVERIFY2(hasEnded, said.constData());
    QVERIFY2(person.exitStatus() == QProcess::CrashExit, said.constData());
    m_seen = objectIn(file(u"seen.json"_s));
    QVERIFY2(!m_seen.isEmpty(), said.constData());
}

void TestKilled::theFilesHoldWhatWasDone()
{
    const QJsonObject settings = objectIn(file(u"settings.json"_s));
    QCOMPARE(settings.value(u"language"_s).toString(), u"zh_CN"_s);
    QCOMPARE(settings.value(u"theme"_s).toString(), u"dark"_s);
    QCOMPARE(settings.value(u"table_sort_column"_s).toString(), u"name"_s);
    QCOMPARE(settings.value(u"table_sort_descending"_s).toBool(), true);
    QCOMPARE(settings.value(u"table_filter_states"_s).toArray(), QJsonArray{ u"up"_s });
    QCOMPARE(settings.value(u"chart_pinned"_s).toArray().size(), 2);
    QCOMPARE(settings.value(u"table_columns"_s).toObject(), m_seen.value(u"columns"_s).toObject());
    QCOMPARE(settings.value(u"table_columns"_s).toObject().value(u"order"_s).toArray().first().toString(), u"peer"_s);
    const QJsonArray targets = objectIn(file(u"autosave.keepwatch"_s)).value(u"targets"_s).toArray();
    QCOMPARE(targets, m_seen.value(u"targets"_s).toArray());
    QCOMPARE(targets.size(), 2);
    const QJsonObject second = targets.at(1).toObject();
    QCOMPARE(second.value(u"name"_s).toString(), u"=second"_s);
    QCOMPARE(second.value(u"group"_s).toString(), u"west"_s);
    QCOMPARE(second.value(u"method"_s).toString(), u"framed"_s);
    QCOMPARE(second.value(u"interval_ms"_s).toInt(), 250);
    QCOMPARE(second.value(u"fall"_s).toInt(), 4);
    QCOMPARE(second.value(u"keepidle_s"_s).toInt(), 7);
}

void TestKilled::theProgramGoesOnWithThem()
{
    const QJsonObject before = objectIn(file(u"settings.json"_s));
    const QByteArray targets = contents(file(u"autosave.keepwatch"_s));
    const QString log = file(u"log.jsonl"_s);
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(KEEPWATCH_PROGRAM), { u"--profile"_s, m_folder.path(), u"--jsonl"_s, log });
    const auto areUp = [&log] {
        int up = 0;
        for (const QByteArray &line : contents(log).split('\n'))
            up += QJsonDocument::fromJson(line).object().value(u"to"_s).toString() == u"up"_s ? 1 : 0;
        return up >= 2;
    };
    const bool wereUp = QTest::qWaitFor(areUp, patience_ms);
    program.kill();
    QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, patience_ms));
    QVERIFY(wereUp);
    QCOMPARE(contents(file(u"autosave.keepwatch"_s)), targets);
    const QJsonObject after = objectIn(file(u"settings.json"_s));
    for (const QString &key : before.keys())
        QVERIFY2(after.value(key) == before.value(key), qPrintable(key));
}

void TestKilled::theWindowLooksAsBefore_data()
{
    m_desktop = std::make_unique<desktop::Desktop>(optionsFor(m_folder.path()));
    QCOMPARE(m_desktop->begin(), desktop::ExitCode::Ended);
    QVERIFY(QTest::qWaitForWindowExposed(&m_desktop->window()));
    QTest::addColumn<QJsonValue>("before");
    for (const QString &key : m_seen.keys())
        QTest::newRow(qPrintable(key)) << m_seen.value(key);
}

void TestKilled::theWindowLooksAsBefore()
{
    QFETCH(const QJsonValue, before);
    const QString key = QString::fromLatin1(QTest::currentDataTag());
    QTRY_COMPARE(gui::look(*m_desktop).value(key), before);
}

int main(int argc, char *argv[])
{
    if (qgetenv("QT_QPA_PLATFORM").indexOf("configfile") < 0)
        gui::useOwnScreen();
    const QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--operate") {
        Operator person(arguments.value(2), arguments.value(3).toUShort());
        return QTest::qExec(&person, { arguments.first() });
    }
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed.moc"
