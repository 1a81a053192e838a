// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/inbound/responder.h"
#include "app/words/names.h"
#include "tests/gui/person.h"
#include "tests/gui/screen.h"
#include "ui/dialogs/shortcutsheet.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace Qt::StringLiterals;

/// One person, one window, one peer on loopback: what is seen, what is written, and what changes while it runs.
class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void addedTargetsComeUp();
    void aCutIsSeenWithItsCause();
    void everyRowOfTheExportIsTheEngines();
    void theThemeChangesAtOnce();
    void theFontFollowsItsSize();
    void allKeysAreListed();
    void theLanguageChangesAtOnce();

private:
    bool add(const QString &name, const QString &method);
    QByteArray line(const Sample &sample) const;
    bool isExportAsTold();

    QTemporaryDir m_folder;
    engine::Responder m_peer;
    Endpoint m_where;
    std::unique_ptr<desktop::Desktop> m_desktop;
    std::unique_ptr<gui::Person> m_person;
    QList<Sample> m_samples; ///< as the engine told them
    QHash<RowId, RowInfo> m_rows;
    QList<QByteArray> m_exported;
};

namespace {

constexpr int patience_ms = 20'000;
const QString plain = u"East, 1"_s;
const QString formula = u"=cmd|' /C calc'!A0"_s;

QByteArray milliseconds(const std::optional<Duration> &value)
{
    if (!value)
        return {};
    const qint64 us = (value->count() + 500) / 1000;
    return QByteArray::number(us / 1000) + '.' + QByteArray::number(us % 1000).rightJustified(3, '0');
}

} // namespace

void TestWindow::initTestCase()
{
    const auto listening = m_peer.listen({ u"127.0.0.1"_s, Port{ 0 } });
    QVERIFY(listening);
    m_where = *listening;
    desktop::Options options;
    options.profile = m_folder.filePath(u"profile"_s);
    m_desktop = std::make_unique<desktop::Desktop>(options);
    engine::Engine &engine = m_desktop->engine();
    connect(&engine, &engine::Engine::sampled, this, [this](const QList<Sample> &samples) { m_samples += samples; });
    connect(&engine, &engine::Engine::rowsChanged, this, [this](const QList<RowInfo> &rows) {
        for (const RowInfo &row : rows)
            m_rows.insert(row.row, row);
    });
    QCOMPARE(m_desktop->begin(), desktop::ExitCode::Ended);
    m_person = std::make_unique<gui::Person>(*m_desktop);
    QVERIFY(QTest::qWaitForWindowActive(&m_person->window()));
}

void TestWindow::cleanupTestCase()
{
    m_person.reset();
    m_desktop.reset();
}

bool TestWindow::add(const QString &name, const QString &method)
{
    return m_person->addTarget({
        { "host", m_where.host },
        { "port", QString::number(m_where.port.value) },
        { "name", name },
        { "method", method },
        { "interval_ms", u"100 ms"_s },
        { "timeout_ms", u"5 s"_s },
        { "reconnect_min_ms", u"100 ms"_s },
        { "reconnect_max_ms", u"200 ms"_s },
    });
}

void TestWindow::addedTargetsComeUp()
{
    QVERIFY(add(plain, u"echo"_s));
    QVERIFY(add(formula, u"framed"_s));
    QCOMPARE(m_desktop->document().workspace().targets.size(), 2);
    for (const QString &name : { plain, formula }) {
        QTRY_VERIFY_WITH_TIMEOUT(m_person->isIn(name, State::Up), patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(m_person->row(name)->figures.rttNow, patience_ms);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_samples.size() >= 10, patience_ms);
}

void TestWindow::aCutIsSeenWithItsCause()
{
    m_peer.close();
    for (const QString &name : { plain, formula }) {
        QTRY_VERIFY_WITH_TIMEOUT(m_person->isIn(name, State::Unreachable), patience_ms);
        QCOMPARE(m_person->row(name)->cause, Cause::Refused);
        const QModelIndex cell = m_person->connections().indexOf(m_person->row(name)->info.row, ui::TableColumn::Cause);
        QVERIFY(cell.isValid());
        QVERIFY(!cell.data().toString().isEmpty());
    }
}

QByteArray TestWindow::line(const Sample &sample) const
{
    const RowInfo row = m_rows.value(sample.row);
    const QByteArray time = QDateTime::fromMSecsSinceEpoch(sample.time.time_since_epoch().count(), Qt::UTC)
                                .toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s)
                                .toLatin1();
    const QByteArray name = row.name == plain ? "\"East, 1\"" : "'=cmd|' /C calc'!A0";
    const auto latin = [](QLatin1StringView text) { return QByteArray(text.data(), text.size()); };
    return QList<QByteArray>{ time, name, row.peer.toUtf8(), latin(code(row.method)), QByteArray::number(sample.seq),
        latin(code(sample.outcome)), milliseconds(sample.rtt), milliseconds(sample.kernelRtt),
        latin(code(sample.state)) }
        .join(',');
}

/// The newest records reach the file a little later than the window.
bool TestWindow::isExportAsTold()
{
    const QString path = m_folder.filePath(u"samples.csv"_s);
    if (!m_person->exportSamples(path))
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    m_exported = file.readAll().split('\n');
    return m_exported.size() == m_samples.size() + 2; // the head, and nothing behind the last end of line
}

void TestWindow::everyRowOfTheExportIsTheEngines()
{
    m_person->press(Qt::Key_A, Qt::ControlModifier);
    m_person->press(Qt::Key_F6);
    for (const QString &name : { plain, formula })
        QTRY_VERIFY_WITH_TIMEOUT(m_person->isIn(name, State::Paused), patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(isExportAsTold(), patience_ms);

    QCOMPARE(m_exported.takeLast(), QByteArray());
    QCOMPARE(m_exported.takeFirst(), "time_utc,target,peer,method,seq,outcome,rtt_ms,kernel_rtt_ms,state\r");
    QList<QByteArray> told;
    for (const Sample &sample : m_samples)
        told << line(sample) + '\r';
    std::ranges::sort(told);
    std::ranges::sort(m_exported);
    for (qsizetype i = 0; i < told.size(); ++i)
        QCOMPARE(m_exported.at(i), told.at(i));
    QVERIFY(std::ranges::any_of(told, [](const QByteArray &one) { return one.contains(",'=cmd|' /C calc'!A0,"); }));
}

void TestWindow::theThemeChangesAtOnce()
{
    const auto dark = [this] { return m_person->window().palette().color(QPalette::Window).lightness() < 128; };
    QVERIFY(m_person->changeSetting("theme", u"dark"_s));
    QTRY_VERIFY(dark());
    QVERIFY(m_person->changeSetting("theme", u"light"_s));
    QTRY_VERIFY(!dark());
    m_person->press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(dark());
    QCOMPARE(m_desktop->settings().get<QString>(workspace::Setting::Theme), u"dark"_s);
}

void TestWindow::theFontFollowsItsSize()
{
    const int usual = QFontInfo(QApplication::font()).pixelSize();
    QVERIFY(m_person->changeSetting("font_scale_pct", u"200"_s));
    QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), 2 * usual);
    QVERIFY(m_person->changeSetting("font_scale_pct", u"100"_s));
    QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), usual);
}

void TestWindow::allKeysAreListed()
{
    m_person->press(Qt::Key_F1);
    const QPointer sheet = m_person->window().findChild<ui::ShortcutSheet *>();
    QVERIFY(sheet);
    QVERIFY(QTest::qWaitForWindowExposed(sheet));
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!sheet);
}

void TestWindow::theLanguageChangesAtOnce()
{
    const auto words = [this] {
        return QStringList{
            m_person->window().commands().action(ui::Command::Add)->text(), words::name(State::Up),
            m_person->connections().headerData(int(ui::TableColumn::Name), Qt::Horizontal, Qt::DisplayRole).toString()
        };
    };
    QVERIFY(m_person->changeSetting("language", u"en"_s));
    const QStringList english = words();
    QVERIFY(m_person->changeSetting("language", u"zh_CN"_s));
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    if (QFile::exists(u":/i18n/keepwatch_zh_CN.qm"_s)) {
        for (qsizetype i = 0; i < english.size(); ++i)
            QVERIFY2(words().at(i) != english.at(i), qPrintable(english.at(i)));
    }
    QVERIFY(m_person->changeSetting("language", u"en"_s));
    QCOMPARE(words(), english);
}

int main(int argc, char *argv[])
{
    gui::useOwnScreen();
    const QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window.moc"
