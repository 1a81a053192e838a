// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fit.h"
#include "tests/gui/person.h"
#include "tests/gui/screen.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/detailpane.h"

#include <QApplication>
#include <QDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QMenuBar>
#include <QTabWidget>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace keepwatch;
using namespace Qt::StringLiterals;

namespace {

/// Every window and dialog that can be opened: one row each. A new dialog is one more row.
struct Opening {
    const char *name;
    ui::Command command;
    bool isOfAll = false; ///< with every row selected
};

constexpr std::array openings{
    Opening{ "target", ui::Command::Add },
    Opening{ "listener", ui::Command::AddListener },
    Opening{ "edit", ui::Command::Edit },
    Opening{ "edit many", ui::Command::Edit, true },
    Opening{ "group", ui::Command::NewGroup },
    Opening{ "move", ui::Command::MoveToGroup },
    Opening{ "import", ui::Command::Import },
    Opening{ "export", ui::Command::Export },
    Opening{ "report", ui::Command::Report },
    Opening{ "settings", ui::Command::Settings },
    Opening{ "dialogues", ui::Command::Dialogues },
    Opening{ "acknowledge", ui::Command::Acknowledge },
    Opening{ "idle limit", ui::Command::FindIdleLimit },
    Opening{ "remove", ui::Command::Remove },
    Opening{ "calculator", ui::Command::Calculator },
    Opening{ "reference", ui::Command::Reference },
    Opening{ "keys", ui::Command::Shortcuts },
    Opening{ "about", ui::Command::About },
};

} // namespace

/// With texts twice as large, in English and in Chinese, on the screen of
/// KEEPWATCH_SCREEN, every window and dialog shows all of its
/// words; every action is in a menu with a mnemonic of its own; every control can be reached by keyboard and has a
/// name.
class TestFits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCut_data();
    void nothingIsCut();

private:
    void begin(const QString &language);
    QDialog *open(const Opening &opening);
    QStringList faultsIn(QWidget &window);
    QStringList menuFaults() const;
    QString shownName() const;

    QTcpServer m_peer; ///< accepts, and says nothing
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<desktop::Desktop> m_desktop;
};

void TestFits::nothingIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English at 200 %") << u"en"_s;
    QTest::newRow("Chinese at 200 %") << u"zh_CN"_s;
}

/// A target that nobody answers, so that there is a trouble to acknowledge.
void TestFits::begin(const QString &language)
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto write = [this](const QString &name, const QJsonObject &json) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(json).toJson());
    };
    write(u"settings.json"_s, { { u"language"_s, language }, { u"font_scale_pct"_s, 200 } });
    const auto target = [](const QString &name, const QString &preset, int port) {
        return QJsonObject{ { u"name"_s, name }, { u"host"_s, u"127.0.0.1"_s }, { u"port"_s, port },
            { u"preset"_s, preset } };
    };
    QVERIFY(m_peer.isListening() || m_peer.listen(QHostAddress::LocalHost));
    const QJsonArray targets{ target(u"plc-7"_s, u"lan"_s, 1), target(u"plc-8"_s, u"wan"_s, 1),
        target(u"plc-9"_s, u"lan"_s, m_peer.serverPort()) };
    write(u"w.keepwatch"_s,
        { { u"format"_s, u"keepwatch-workspace"_s }, { u"version"_s, 1 }, { u"targets"_s, targets } });
    m_translator = std::make_unique<QTranslator>();
    if (language != u"en")
        QVERIFY(m_translator->load(QStringLiteral(KEEPWATCH_CATALOGUES) % u"/keepwatch_"_s % language));
    QCoreApplication::installTranslator(m_translator.get());
    desktop::Options options;
    options.profile = m_folder->path();
    options.workspace = m_folder->filePath(u"w.keepwatch"_s);
    m_desktop = std::make_unique<desktop::Desktop>(options);
    QCOMPARE(m_desktop->begin(), desktop::ExitCode::Ended);
    QVERIFY(QTest::qWaitForWindowExposed(&m_desktop->window()));
    const gui::Person person(*m_desktop);
    QTRY_VERIFY_WITH_TIMEOUT(person.isIn(u"plc-7"_s, State::Unreachable), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(person.isIn(u"plc-9"_s, State::Up), 15'000);
}

QDialog *TestFits::open(const Opening &opening)
{
    const gui::Person person(*m_desktop);
    m_desktop->window().showRows({ person.row(u"plc-7"_s)->info.row });
    if (opening.isOfAll)
        m_desktop->window().findChild<ui::ConnectionView *>()->selectAll();
    m_desktop->window().commands().action(opening.command)->trigger();
    const auto dialogs = m_desktop->window().findChildren<QDialog *>(Qt::FindDirectChildrenOnly);
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible() && QTest::qWaitForWindowExposed(dialog))
            return dialog;
    }
    return nullptr;
}

/// Each page of it.
QStringList TestFits::faultsIn(QWidget &window)
{
    QStringList faults;
    const auto look = [&] {
        // Layouts take their turns one after the other, and details that come meanwhile begin them anew.
        QTest::qWait(20);
        QStringList found;
        (void)QTest::qWaitFor(
            [&] {
                found = gui::cutTexts(window) + gui::unreachableControls(window);
                return found.isEmpty();
            },
            1000);
        faults += found;
    };
    const auto *tabs = window.findChild<QTabWidget *>();
    if (!tabs)
        look();
    for (int i = 0; tabs && i < tabs->count(); ++i) {
        if (!tabs->isTabVisible(i))
            continue;
        const_cast<QTabWidget *>(tabs)->setCurrentIndex(i);
        look();
    }
    faults.removeDuplicates();
    return faults;
}

/// Whose details are shown.
QString TestFits::shownName() const
{
    const auto *details = m_desktop->window().findChild<ui::DetailPane *>();
    for (const QLabel *label : details->findChildren<QLabel *>()) {
        if (label->isVisibleTo(details) && label->text().startsWith(u"plc-"))
            return label->text();
    }
    return {};
}

QStringList TestFits::menuFaults() const
{
    QStringList faults = gui::mnemonicFaults(m_desktop->window().menuBar()->actions(), u"menu bar"_s);
    QSet<QAction *> inMenus;
    for (const QAction *title : m_desktop->window().menuBar()->actions()) {
        faults += gui::mnemonicFaults(title->menu()->actions(), title->text());
        for (QAction *action : title->menu()->actions())
            inMenus.insert(action);
    }
    for (QAction *action : m_desktop->window().commands().all()) {
        if (!inMenus.contains(action))
            faults << u"in no menu: "_s + action->text();
    }
    return faults;
}

void TestFits::nothingIsCut()
{
    QFETCH(QString, language);
    const QFont usualFont = QApplication::font();
    begin(language);
    QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), 26); // twice the usual 13
    QStringList faults = menuFaults();
    const auto add = [&faults](const char *where, const QStringList &found) {
        for (const QString &fault : found)
            faults << QString::fromLatin1(where) % u": " % fault;
    };
    for (const QString &name : { u"plc-7"_s, u"plc-9"_s }) {
        m_desktop->window().showRows({ gui::Person(*m_desktop).row(name)->info.row });
        QTRY_COMPARE(shownName(), name);
        add(qPrintable(name), faultsIn(m_desktop->window()));
    }
    for (const Opening &opening : openings) {
        QPointer dialog = open(opening);
        QVERIFY2(dialog, opening.name);
        add(opening.name, faultsIn(*dialog));
        dialog->reject();
        QTRY_VERIFY2(!dialog || !dialog->isVisible(), opening.name);
        delete dialog;
    }
    QVERIFY2(gui::Person(*m_desktop).typeFilter(u"plc"_s), "the filter is out of sight");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(qobject_cast<ui::ConnectionView *>(QApplication::focusWidget()));
    m_desktop->window().commands().action(ui::Command::NewWorkspace)->trigger();
    add("welcome", faultsIn(m_desktop->window()));
    m_desktop.reset();
    QApplication::setFont(usualFont);
    QCoreApplication::removeTranslator(m_translator.get());
    for (const QString &fault : faults)
        qWarning().noquote() << fault;
    QVERIFY2(faults.isEmpty(), "what does not fit is listed above");
}

int main(int argc, char *argv[])
{
    const QString screen = qEnvironmentVariable("KEEPWATCH_SCREEN", u"1920x1080"_s);
    gui::useOwnScreen({ screen.section(u'x', 0, 0).toInt(), screen.section(u'x', 1).toInt() });
    const QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestFits test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fits.moc"
