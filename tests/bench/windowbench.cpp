// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole desktop with a workspace, driven by lines on standard input (WindowDriver), or the history for it.
#include "tests/bench/dayofhistory.h"
#include "tests/bench/windowdriver.h"
#include "ui/widgets/connectionview.h"

#include <QApplication>
#include <QThread>
#include <QTimer>

#include <cstdio>

using namespace keepwatch;

namespace {

/// Has a meter look on at what the GUI thread does.
class Application final : public QApplication {
public:
    using QApplication::QApplication;
    bench::StallMeter &meter() { return m_meter; }

    /// Qt calls it in every thread, for that thread's objects.
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        if (m_depth++ == 0)
            m_meter.begin();
        const bool isHandled = QApplication::notify(receiver, event);
        if (--m_depth == 0)
            m_meter.end();
        return isHandled;
    }

private:
    bench::StallMeter m_meter;
    int m_depth = 0;
};

/// Says when the first picture was painted, and when all rows were there: in milliseconds since a moment of the
/// monotonic clock, at which the program was started.
class FirstPaint final : public QObject {
public:
    FirstPaint(qint64 since_ns, int rows)
        : m_since_ns(since_ns)
        , m_rows(rows)
    {
        qApp->installEventFilter(this);
    }
    void watch(QAbstractItemModel &model)
    {
        const auto look = [this, &model] {
            if (m_rows > 0 && model.rowCount() >= m_rows)
                say("rows_ms");
        };
        connect(&model, &QAbstractItemModel::rowsInserted, this, look);
        connect(&model, &QAbstractItemModel::modelReset, this, look);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        // The rest of the picture is painted before the loop comes to the timer.
        if (event->type() == QEvent::Paint) {
            qApp->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] { say("first_paint_ms"); });
        }
        return false;
    }

private:
    void say(const char *what) const
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("{\"%s\":%.1f}\n", what, double(std::chrono::nanoseconds(now).count() - m_since_ns) / 1e6);
        std::fflush(stdout);
    }

    qint64 m_since_ns;
    int m_rows;
};

int run(int argc, char **argv)
{
    Application application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("keepwatch"));
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const QStringList words = QCoreApplication::arguments();
    FirstPaint firstPaint(words.at(4).toLongLong(), words.at(5).toInt());
    desktop::Options options;
    options.workspace = words.at(2);
    options.profile = words.at(3);
    options.jsonl = words.value(6);
    desktop::Desktop desktop(options);
    const auto code = desktop.begin();
    if (code != desktop::ExitCode::Ended)
        return int(code);
    firstPaint.watch(*desktop.window().table().model());
    const bench::WindowDriver driver(desktop, application.meter());
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what == "run" && argc >= 6)
        return run(argc, argv);
    if (what == "fill" && argc == 5) {
        const auto word = [argv](int i) { return QString::fromLocal8Bit(argv[i]); };
        return bench::writeDayOfHistory(word(2), word(3), word(4).toInt()) ? 0 : 1;
    }
    std::fprintf(stderr,
        "usage: keepwatch_windowbench run WORKSPACE PROFILE STARTED_NS ROWS [JSONL]\n"
        "     | keepwatch_windowbench fill WORKSPACE HISTORY TARGETS\n");
    return 2;
}
