// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace keepwatch::ui {

/// Holds one widget whose text changes all the time, such as a figure of each second. Qt lays out the whole window
/// again for each new text of a label; here that happens only when the text does not fit its place any more. Lives in
/// the GUI thread.
class SteadyFrame final : public QWidget {
    Q_OBJECT

public:
    /// Takes `content`, which is to be shown and hidden by this frame.
    explicit SteadyFrame(QWidget *content, QWidget *parent = nullptr);

    /// Asks for another place where the content needs one. It does by itself, but only at the next turn of the loop:
    /// one who changes many texts at once asks here, lest they be painted in their old places.
    void adapt();

    QSize sizeHint() const override { return m_content->sizeHint(); }
    QSize minimumSizeHint() const override { return m_content->minimumSizeHint(); }
    bool hasHeightForWidth() const override { return m_content->hasHeightForWidth(); }
    int heightForWidth(int width) const override { return m_content->heightForWidth(width); }

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSize needed() const;
    void ask(const QSize &needed);

    QWidget *m_content;
    QSize m_needed; ///< when it was laid out or asked for more room
};

} // namespace keepwatch::ui
