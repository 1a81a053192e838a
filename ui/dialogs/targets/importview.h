// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace keepwatch::ui {

class ImportModel;

/// The table of an import. F2 or a double click mends the text of a line wherever it is pressed, Del leaves the
/// selected lines out, or takes them in again.
class ImportView final : public QTableView {
    Q_OBJECT

public:
    explicit ImportView(ImportModel &model, QWidget *parent = nullptr);

    /// Goes to the first line, which is a faulty one where there is any.
    void goToFirst();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void mend(const QModelIndex &index);
    void toggle();
    void applyFonts();

    ImportModel &m_model;
};

} // namespace keepwatch::ui
