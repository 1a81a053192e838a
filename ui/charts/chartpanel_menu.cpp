// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/periodpanel.h"
#include "ui/format/palette.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QStandardPaths>

// The part of the panel that has the menu: what is shown, and the picture that is copied and saved.
namespace keepwatch::ui {

namespace {

/// Of a saved picture: wide enough for a page, whatever the window.
constexpr QSizeF savedSize{ 1200, 420 };
constexpr double savedPixelRatio = 2;

} // namespace

void ChartPanel::fillMenu()
{
    m_menu->clear();
    const ChartExtras extras = m_chart->extras();
    const auto addToggle = [this](const QString &text, const QString &key, bool isOn, ChartAction action) {
        QAction *toggle = m_menu->addAction(text + u'\t' + key);
        toggle->setCheckable(true);
        toggle->setChecked(isOn);
        connect(toggle, &QAction::triggered, m_chart, [this, action] { m_chart->act(action); });
    };
    const auto add = [this](const QString &text, bool isEnabled, auto &&slot) {
        QAction *action = m_menu->addAction(text);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, std::forward<decltype(slot)>(slot));
    };
    const bool isPicked = m_chart->picked().has_value();
    addToggle(tr("&Network’s part of the round trip (dashed)"), QStringLiteral("N"), extras.hasKernel,
        ChartAction::ToggleKernel);
    addToggle(tr("&Suspicion (phi)"), QStringLiteral("S"), extras.hasPhi, ChartAction::TogglePhi);
    m_menu->addSeparator();
    add(tr("&Figures of what is shown"), true, [this] { m_chart->act(ChartAction::PickAll); });
    add(tr("Cop&y the figures"), isPicked, &ChartPanel::copy);
    add(tr("&Zoom to the picked period"), isPicked, [this] { m_chart->act(ChartAction::ZoomToPicked); });
    m_menu->addSeparator();
    add(tr("&Copy picture"), true, &ChartPanel::copyPicture);
    add(tr("Save &picture…"), true, &ChartPanel::askToSavePicture);
}

void ChartPanel::contextMenuEvent(QContextMenuEvent *event)
{
    m_menu->popup(event->globalPos());
}

ChartPicture ChartPanel::picture(const QSizeF &size) const
{
    return { .title = m_title->text(),
        .period = periodText(m_chart->viewPort().shown()),
        .scene = m_chart->sceneFor(size, tokensOf(palette())) };
}

void ChartPanel::copy()
{
    if (m_chart->picked()) {
        showPicked(); // what is gathered still
        QGuiApplication::clipboard()->setText(m_figures->text());
    } else {
        copyPicture();
    }
}

void ChartPanel::copyPicture()
{
    QGuiApplication::clipboard()->setImage(toImage(picture(m_chart->size()), savedPixelRatio));
}

bool ChartPanel::savePicture(const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const ChartPicture saved = picture(savedSize);
    const bool isWritten = path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)
        ? writeSvg(saved, file)
        : toImage(saved, savedPixelRatio).save(&file, "PNG");
    return isWritten && file.commit();
}

void ChartPanel::askToSavePicture()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    auto *dialog = new QFileDialog(this, tr("Save picture"), folder, tr("PNG picture (*.png);;SVG drawing (*.svg)"));
    dialog->setObjectName(QStringLiteral("savePicture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"svg") ? QStringLiteral("svg") : QStringLiteral("png"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!savePicture(path))
            Q_EMIT saveFailed(path);
    });
    dialog->open();
}

} // namespace keepwatch::ui
