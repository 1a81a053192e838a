// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

QT_BEGIN_NAMESPACE
class QCompleter;
class QStringListModel;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Tags, separated by commas. While one is typed, those known that contain it are offered.
class TagEntry final : public QLineEdit {
    Q_OBJECT

public:
    explicit TagEntry(QWidget *parent = nullptr);

    void setKnown(const QStringList &tags);
    void setTags(const QStringList &tags);
    QStringList tags() const;
    QCompleter *offers() const { return m_completer; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer();
    /// Where the tag at the cursor begins and ends in the text.
    std::pair<qsizetype, qsizetype> place() const;
    void take(const QString &tag);

    QStringListModel *m_known;
    QCompleter *m_completer; ///< not QLineEdit's own: that would complete the whole text
};

} // namespace keepwatch::ui
