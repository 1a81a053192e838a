// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace keepwatch::desktop {

/// Puts questions to a history in a thread of its own and brings the answers back to where it lives. A new question
/// takes the place of the one before: that one is cancelled, and its answer goes nowhere.
class HistoryDesk final : public QObject {
    Q_OBJECT

public:
    using Cancelled = std::atomic<bool>;
    template <typename Answer> using Question = std::function<Answer(const history::Reader &, const Cancelled &)>;

    explicit HistoryDesk(QObject *parent = nullptr);
    /// Cancels, and waits for the thread.
    ~HistoryDesk() override;

    /// `path`: the history; what cannot be opened answers with the error. `take` gets answers of a question that goes
    /// on; `fail` what went wrong.
    template <typename Answer>
    void ask(const QString &path, const Question<Answer> &question, const std::function<void(const Answer &)> &take,
        const std::function<void(const Error &)> &fail)
    {
        cancel();
        const auto isCancelled = m_isCancelled;
        QMetaObject::invokeMethod(m_place, [=, this] {
            if (*isCancelled)
                return;
            const auto reader = history::Reader::open(path);
            if (!reader) {
                tell(isCancelled, [fail, error = reader.error()] { fail(error); });
                return;
            }
            const Answer answer = question(**reader, *isCancelled);
            tell(isCancelled, [take, answer] { take(answer); });
        });
    }
    void cancel();

private:
    void tell(const std::shared_ptr<Cancelled> &isCancelled, const std::function<void()> &answer);

    QThread m_thread;
    QObject *m_place; ///< lives in the thread: what is called there
    std::shared_ptr<Cancelled> m_isCancelled = std::make_shared<Cancelled>(false); ///< of the question that stands
};

} // namespace keepwatch::desktop
