// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/inbound/responder.h"
#include "tests/gui/person.h"
#include "tests/gui/screen.h"
#include "tests/support/smalldisk.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace keepwatch;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience_ms = 30'000;

} // namespace

/// The disk of the history fills up while the program watches.
class TestSmallDisk : public QObject {
    Q_OBJECT

public:
    explicit TestSmallDisk(const testing::SmallDisk &disk)
        : m_disk(disk)
    {
    }

private Q_SLOTS:
    void theWindowSaysSoAndWatchingGoesOn();

private:
    const testing::SmallDisk &m_disk;
};

void TestSmallDisk::theWindowSaysSoAndWatchingGoesOn()
{
    if (!m_disk.isMounted() && !qEnvironmentVariableIsSet("KEEPWATCH_NO_SKIPS"))
        QSKIP("only root can mount a disk");
    QVERIFY(m_disk.isMounted());
    const QTemporaryDir profile;
    QFile settings(profile.filePath(u"settings.json"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write(
        QJsonDocument(QJsonObject{ { u"history_folder"_s, m_disk.path(u"history"_s) }, { u"language"_s, u"en"_s } })
            .toJson());
    settings.close();
    engine::Responder peer;
    const auto where = peer.listen({ u"127.0.0.1"_s, Port{ 0 } });
    QVERIFY(where);
    desktop::Options options;
    options.profile = profile.path();
    desktop::Desktop desktop(options);
    QCOMPARE(desktop.begin(), desktop::ExitCode::Ended);
    quint64 heartbeats = 0;
    connect(&desktop.engine(), &engine::Engine::sampled, this,
        [&heartbeats](const QList<Sample> &samples) { heartbeats += quint64(samples.size()); });
    gui::Person person(desktop);
    QVERIFY(person.addTarget({ { "host", u"127.0.0.1"_s }, { "port", QString::number(where->port.value) },
        { "name", u"plc"_s }, { "method", u"echo"_s }, { "interval_ms", u"100 ms"_s } }));
    QTRY_VERIFY_WITH_TIMEOUT(person.isIn(u"plc"_s, State::Up), patience_ms);
    m_disk.fill();
    const auto says = [&desktop](const QString &text) { return desktop.window().messages().text().contains(text); };
    QTRY_VERIFY_WITH_TIMEOUT(says(u"no room left"_s), patience_ms);
    const quint64 before = heartbeats;
    QTRY_VERIFY_WITH_TIMEOUT(heartbeats > before + 5, patience_ms);
    QVERIFY(person.isIn(u"plc"_s, State::Up));
    m_disk.free();
    QTRY_VERIFY_WITH_TIMEOUT(says(u"being written again"_s), patience_ms);
}

int main(int argc, char *argv[])
{
    const testing::SmallDisk disk(8);
    if (qgetenv("QT_QPA_PLATFORM").indexOf("configfile") < 0)
        gui::useOwnScreen();
    const QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestSmallDisk test(disk);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_smalldisk.moc"
