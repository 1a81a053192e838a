// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/edits.h"
#include "tests/ui/models/rows.h"
#include "ui/dialogs/dialogues/dialoguesource.h"
#include "ui/dialogs/exportsource.h"
#include "ui/dialogs/idlelimit/idlelimitsource.h"
#include "ui/dialogs/reports/reportsource.h"
#include "ui/dialogs/targetdialog.h"
#include "ui/format/theme.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/connectionview.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;
using namespace Qt::StringLiterals;

/// Prints what it costs the window to work on 10,000 targets at once, answers of the engine included. It checks what
/// comes of it, never the time: that depends on the computer.
class TestManyTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pausing();
    void editing();
    void movingToAGroup();
    void removingAndUndoing();
    void importing();

private:
    void answerAll();
    TargetDialog *openEditor();

    class Watched;
    StoppedClock m_clock;
    ThemeSwitch m_theme;
    workspace::Settings m_settings;
    Document m_document;
    std::unique_ptr<Watched> m_source;
    std::unique_ptr<ChartSource> m_chart;
    std::unique_ptr<ExportSource> m_export;
    std::unique_ptr<ReportSource> m_reports;
    std::unique_ptr<AvailabilitySource> m_past;
    std::unique_ptr<EventSource> m_pastEvents;
    std::unique_ptr<DialogueSource> m_dialogues;
    std::unique_ptr<IdleLimitSource> m_idleLimits;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

constexpr int many = 10'000;

template <typename Work> void timed(const char *what, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    qInfo("%-46s %7.1f ms", what, double(timer.nsecsElapsed()) / 1e6);
}

class NoChart final : public ChartSource {
public:
    void follow(const QList<RowId> &) override { }
    void requestHistory(const ChartRequest &) override { }
};

class NoExport final : public ExportSource {
public:
    void start(const ExportRequest &) override { }
    void cancel() override { }
};

class NoReports final : public ReportSource {
public:
    void start(const ReportRequest &) override { }
    void cancel() override { }
    QList<workspace::Recipe> recipes() const override { return {}; }
    void setRecipes(const QList<workspace::Recipe> &) override { }
};

class NoPast final : public AvailabilitySource {
public:
    void request(RowId, QDate) override { }
    QDate today() const override { return { 2026, 11, 29 }; }
};

class NoEvents final : public EventSource {
public:
    void search(const QString &) override { }
    void cancel() override { }
};

class NoDialogues final : public DialogueSource {
public:
    heartbeat::DialogueLibrary library() const override { return {}; }
    std::optional<Error> save(const Dialogue &) override { return std::nullopt; }
    std::optional<Error> remove(const QString &) override { return std::nullopt; }
    void startTrial(const Dialogue &, const ui::TrialPeer &) override { }
    void cancelTrial() override { }
};

class NoIdleLimits final : public IdleLimitSource {
public:
    IdleLimitProgress standing(const TargetSpec &) const override { return {}; }
    bool isRunning(TargetId) const override { return false; }
    void start(const TargetSpec &, Begin, Duration) override { }
    void stop(TargetId) override { }
};

QList<workspace::Target> manyTargets()
{
    QList<workspace::Target> targets;
    for (int i = 0; i < many; ++i) {
        workspace::Target target;
        target.name = u"plc-%1"_s.arg(i);
        target.group = u"group %1"_s.arg(i % 40);
        target.endpoint = { u"10.0.%1.%2"_s.arg(i / 250).arg(i % 250 + 1), Port{ 502 } };
        targets.append(target);
    }
    return targets;
}

} // namespace

/// Answers the document's changes as the engine does: a row has the number of its target. The answers wait until they
/// are asked for, so that each half is timed by itself.
class TestManyTargets::Watched final : public WatchSource {
public:
    explicit Watched(Document &document)
    {
        connect(&document, &Document::added, this, [this](const QList<TargetSpec> &specs) { change(specs); });
        connect(&document, &Document::edited, this, [this](const QList<TargetSpec> &specs) { change(specs); });
        connect(&document, &Document::removed, this, [this](const QList<TargetId> &targets) {
            for (const TargetId id : targets)
                m_removed << RowId{ id.value };
        });
        connect(&document, &Document::paused, this, [this](const QList<TargetId> &targets) {
            for (const TargetId id : targets)
                m_transitions << transition(id.value, State::Paused, Cause::PausedByOperator);
        });
    }

    void setFiguresInterval(std::chrono::milliseconds) override { }
    void watchDetails(RowId) override { }
    void acknowledge(const QList<RowId> &, const QString &, const QString &) override { }
    void acknowledgeAll(const QString &) override { }

    void answer()
    {
        Q_EMIT rowsRemoved(std::exchange(m_removed, {}));
        Q_EMIT rowsChanged(std::exchange(m_changed, {}));
        Q_EMIT transitioned(std::exchange(m_transitions, {}));
    }

private:
    void change(const QList<TargetSpec> &specs)
    {
        for (const TargetSpec &spec : specs) {
            RowInfo info = rowInfo(spec.id.value, spec.name, spec.group);
            info.method = spec.method;
            m_changed << info;
            m_transitions << transition(spec.id.value, State::Up, Cause::Started);
        }
    }

    QList<RowId> m_removed;
    QList<RowInfo> m_changed;
    QList<Transition> m_transitions;
};

void TestManyTargets::initTestCase()
{
    m_theme.apply(Theme::Light);
    m_settings.set(workspace::Setting::ConfirmRemove, false);
    m_source = std::make_unique<Watched>(m_document);
    m_chart = std::make_unique<NoChart>();
    m_export = std::make_unique<NoExport>();
    m_reports = std::make_unique<NoReports>();
    m_past = std::make_unique<NoPast>();
    m_pastEvents = std::make_unique<NoEvents>();
    m_dialogues = std::make_unique<NoDialogues>();
    m_idleLimits = std::make_unique<NoIdleLimits>();
    m_window = std::make_unique<MainWindow>(WindowParts{ *m_source, *m_chart, *m_export, *m_reports, *m_past,
        *m_pastEvents, *m_dialogues, *m_idleLimits, m_document, m_settings, m_theme, m_clock });
    m_window->show();
    const QList<workspace::Target> targets = manyTargets();
    timed("add", [&] { m_document.add(targets); });
    answerAll();
    timed("select all", [&] { m_window->table().selectAll(); });
    QCOMPARE(m_window->selectedTargets().size(), many);
}

/// The events that a change left behind belong to it.
void TestManyTargets::answerAll()
{
    timed("  the engine's answer", [this] { m_source->answer(); });
    timed("  painting and what else was left", [] { QCoreApplication::processEvents(); });
}

void TestManyTargets::pausing()
{
    timed("pause", [this] { m_window->commands().action(Command::Pause)->trigger(); });
    answerAll();
    QVERIFY(m_document.workspace().targets.last().values.isPaused.value_or(false));
    timed("start", [this] { m_window->commands().action(Command::Start)->trigger(); });
    answerAll();
    QVERIFY(!m_document.workspace().targets.last().values.isPaused.value_or(true));
}

TargetDialog *TestManyTargets::openEditor()
{
    m_window->commands().action(Command::Edit)->trigger();
    return m_window->findChild<TargetDialog *>();
}

void TestManyTargets::editing()
{
    TargetDialog *dialog = nullptr;
    timed("open the editor", [&] { dialog = openEditor(); });
    QVERIFY(dialog);
    auto *interval = dialog->findChild<QLineEdit *>(u"interval_ms"_s);
    timed("enter a value", [&] {
        QTest::keyClicks(interval, u"2 s"_s);
        Q_EMIT interval->editingFinished();
    });
    timed("save", [&] { dialog->accept(); });
    answerAll();
    QVERIFY(m_document.workspace().targets.last().values.interval == Duration(std::chrono::seconds(2)));
    timed("undo", [this] { m_window->commands().action(Command::Undo)->trigger(); });
    answerAll();
    QVERIFY(!m_document.workspace().targets.last().values.interval);
}

void TestManyTargets::movingToAGroup()
{
    const QList<TargetId> all = m_window->selectedTargets();
    timed("move to a group", [&] {
        workspace::Workspace next = m_document.workspace();
        workspace::moveToGroup(next, { all.begin(), all.end() }, u"one"_s);
        m_document.change(next, u"move"_s);
    });
    answerAll();
    QCOMPARE(workspace::targetsOf(m_document.workspace(), u"one"_s).size(), many);
}

void TestManyTargets::removingAndUndoing()
{
    QCOMPARE(m_window->selectedTargets().size(), many);
    timed("remove", [this] { m_window->commands().action(Command::Remove)->trigger(); });
    answerAll();
    QCOMPARE(m_window->table().model()->rowCount(), 0);
    timed("undo", [this] { m_window->commands().action(Command::Undo)->trigger(); });
    answerAll();
    QCOMPARE(m_window->table().model()->rowCount(), many);
}

void TestManyTargets::importing()
{
    QList<TargetId> all;
    for (const workspace::Target &target : m_document.workspace().targets)
        all << target.id;
    QList<workspace::Target> targets;
    timed("make copies", [&] { targets = workspace::copiesOf(m_document.workspace(), all); });
    timed("import as many again", [&] { m_document.add(targets); });
    answerAll();
    QCOMPARE(m_window->table().model()->rowCount(), 2 * many);
}

QTEST_MAIN(TestManyTargets)
#include "tst_manytargets.moc"
