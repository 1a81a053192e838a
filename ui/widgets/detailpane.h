// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/detailcontent.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <vector>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

class FactList;
class HelpButton;
class StateLabel;

/// All about the selected row: state and cause in words, figures, certificate, options, the kernel's reading.
/// Lives in the GUI thread; shows what it is given and asks nobody.
class DetailPane final : public QWidget {
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    void show(const DetailContent &content);
    void clear();
    /// The certificate that is shown, as lines of text; empty: none.
    QString certificateText() const;
    /// Takes its place after the sections.
    void addPane(QWidget *pane) { m_paneLayout->addWidget(pane); }

Q_SIGNALS:
    void copyRequested(const QString &text);
    void acknowledgeRequested(keepwatch::RowId row);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead(QVBoxLayout *layout);
    void buildButtons(QVBoxLayout *layout);
    void placeButtons();
    void showHead(const DetailContent &content);
    void showAcknowledgement(const DetailContent &content);
    void showSections(const QList<DetailSection> &sections);
    void refresh();
    void dress();

    std::optional<DetailContent> m_content;
    QLabel *m_name = nullptr;
    QLabel *m_peer = nullptr;
    StateLabel *m_state = nullptr;
    HelpButton *m_help = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_exception = nullptr;
    QLabel *m_acknowledgement = nullptr;
    QLabel *m_nothing = nullptr;
    QWidget *m_body = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_paneLayout = nullptr;
    QVBoxLayout *m_sectionLayout = nullptr;
    std::vector<FactList *> m_sections;
    QGridLayout *m_buttons = nullptr;
    QPushButton *m_acknowledge = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_copyCertificate = nullptr;
    bool m_isWide = false;
    std::optional<std::pair<bool, bool>> m_placed; ///< m_isWide and whether there is a certificate, for the buttons
};

} // namespace keepwatch::ui
