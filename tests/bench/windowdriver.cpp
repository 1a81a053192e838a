// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowdriver.h"

#include "ui/charts/chartpanel.h"
#include "ui/mainwindow/toolbar.h"
#include "ui/widgets/connectionview.h"

#include <QAction>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>

#include <cstdio>
#include <unistd.h>

namespace keepwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int chartRows = 8;
constexpr int frameCount = 200;

/// Of pieces of work in the GUI thread: their CPU time, which is what counts on a busy computer, and the longest by
/// the wall's clock.
class Times {
public:
    template <typename Work> void add(Work work)
    {
        QElapsedTimer wall;
        wall.start();
        const auto before = threadCpu();
        work();
        m_cpu_ms.push_back(std::chrono::duration<double, std::milli>(threadCpu() - before).count());
        m_longest_ms = std::max(m_longest_ms, double(wall.nsecsElapsed()) / 1e6);
    }
    QJsonObject report()
    {
        std::ranges::sort(m_cpu_ms);
        return { { u"p50_ms"_s, m_cpu_ms.at(m_cpu_ms.size() / 2) },
            { u"p99_ms"_s, m_cpu_ms.at(m_cpu_ms.size() * 99 / 100) }, { u"most_ms"_s, m_cpu_ms.back() },
            { u"longest_ms"_s, m_longest_ms } };
    }

private:
    std::vector<double> m_cpu_ms;
    double m_longest_ms = 0;
};

} // namespace

WindowDriver::WindowDriver(desktop::Desktop &desktop, StallMeter &meter)
    : m_desktop(desktop)
    , m_meter(meter)
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&desktop.engine(), &engine::Engine::transitioned, this, &WindowDriver::takeTransitions);
    connect(&m_input, &QSocketNotifier::activated, this, &WindowDriver::obey);
}

void WindowDriver::takeTransitions(const QList<Transition> &transitions)
{
    for (const Transition &transition : transitions) {
        if (transition.to == State::Up || transition.to == State::Degraded)
            m_up.insert(transition.row);
        else
            m_up.remove(transition.row);
    }
}

void WindowDriver::obey()
{
    QByteArray bytes(4096, Qt::Uninitialized);
    const auto size = ::read(STDIN_FILENO, bytes.data(), size_t(bytes.size()));
    if (size <= 0) {
        m_input.setEnabled(false);
        Q_EMIT m_desktop.window().quitRequested();
        return;
    }
    m_unread += bytes.first(size);
    for (auto end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        const QList<QByteArray> words = m_unread.first(end).split(' ');
        m_unread.remove(0, end + 1);
        const QByteArray line = QJsonDocument(answer(words.first(), words.value(1))).toJson(QJsonDocument::Compact);
        std::printf("%s\n", line.constData());
        std::fflush(stdout);
    }
}

QJsonObject WindowDriver::answer(const QByteArray &command, const QByteArray &argument)
{
    if (command == "figures")
        return figures();
    if (command == "chart")
        return chartOver(argument.toLongLong());
    if (command == "frames")
        return frames(argument == "zoom");
    if (command == "sort")
        return sort();
    if (command == "filter")
        return filter();
    if (command == "hide" || command == "show")
        m_desktop.window().setVisible(command == "show");
    else if (command == "quit")
        Q_EMIT m_desktop.window().quitRequested();
    return {};
}

QJsonObject WindowDriver::figures()
{
    QJsonObject report = m_meter.report();
    report.insert(u"up"_s, m_up.size());
    report.insert(u"rows"_s, m_desktop.window().table().model()->rowCount());
    return report;
}

ui::RttChart &WindowDriver::chart()
{
    return m_desktop.window().findChild<ui::ChartPanel *>()->chart();
}

QJsonObject WindowDriver::chartOver(qint64 span_ms)
{
    ui::ConnectionView &table = m_desktop.window().table();
    table.clearSelection();
    for (quint32 row = 1; row <= chartRows; ++row) {
        table.select(RowId{ row });
        m_desktop.window().commands().action(ui::Command::AddToChart)->trigger();
    }
    chart().setSpan(span_ms);
    return {};
}

QJsonObject WindowDriver::frames(bool isZoom)
{
    using ui::ChartAction;
    Times times;
    ui::RttChart &shown = chart();
    for (int i = 0; i < frameCount; ++i) {
        const auto action = isZoom ? (i % 50 < 25 ? ChartAction::ZoomIn : ChartAction::ZoomOut)
                                   : (i % 20 < 10 ? ChartAction::Earlier : ChartAction::Later);
        times.add([&shown, action] {
            shown.act(action);
            shown.viewport()->repaint();
        });
    }
    shown.goLive();
    return times.report();
}

QJsonObject WindowDriver::sort()
{
    Times times;
    ui::ConnectionView &table = m_desktop.window().table();
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        times.add([&table, column] {
            table.sortByColumn(column, Qt::DescendingOrder);
            table.viewport()->repaint();
        });
    }
    table.sortByColumn(0, Qt::DescendingOrder);
    return times.report();
}

QJsonObject WindowDriver::filter()
{
    Times times;
    auto *tools = m_desktop.window().findChild<ui::ToolBar *>();
    auto *field = tools->findChild<QLineEdit *>();
    for (const QString &text : { u"p"_s, u"pe"_s, u"peer-1"_s, u"peer-12"_s, u"nothing"_s, u"127.1"_s, QString() }) {
        times.add([this, field, &text] {
            field->setText(text);
            m_desktop.window().table().viewport()->repaint();
        });
    }
    return times.report();
}

} // namespace keepwatch::bench
