// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/style.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"
#include "ui/format/stylepainting.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTabWidget>

#include <algorithm>

namespace keepwatch::ui {

namespace {

struct PrimitiveRow {
    QStyle::PrimitiveElement element;
    void (*paint)(const QStyleOption &, QPainter &, const Tokens &);
};

constexpr PrimitiveRow primitives[] = {
    { QStyle::PE_PanelButtonCommand, painting::paintButton },
    { QStyle::PE_PanelButtonTool, painting::paintToolButton },
    { QStyle::PE_PanelLineEdit, painting::paintField },
    { QStyle::PE_FrameLineEdit, painting::paintField },
    { QStyle::PE_IndicatorCheckBox, painting::paintCheckBox },
    { QStyle::PE_FrameFocusRect, painting::paintFocus },
    { QStyle::PE_FrameDefaultButton, painting::paintNothing },
    { QStyle::PE_FrameStatusBarItem, painting::paintNothing },
    { QStyle::PE_PanelStatusBar, painting::paintNothing },
    { QStyle::PE_IndicatorToolBarSeparator, painting::paintToolBarSeparator },
    { QStyle::PE_PanelTipLabel, painting::paintTip },
};

struct ControlRow {
    QStyle::ControlElement element;
    void (*paint)(const QStyleOption &, QPainter &, const Tokens &);
};

constexpr ControlRow controls[] = {
    { QStyle::CE_Splitter, painting::paintSplitter },
    { QStyle::CE_Header, painting::paintHeader },
    { QStyle::CE_HeaderSection, painting::paintHeaderSection },
    { QStyle::CE_HeaderEmptyArea, painting::paintHeaderSection },
    { QStyle::CE_ToolBar, painting::paintToolBar },
    { QStyle::CE_MenuBarEmptyArea, painting::paintSurface },
};

struct MetricRow {
    QStyle::PixelMetric metric;
    int value;
};

constexpr MetricRow metrics[] = {
    { QStyle::PM_ToolBarIconSize, spacing::iconSize },
    { QStyle::PM_ButtonIconSize, 16 },
    { QStyle::PM_SmallIconSize, 16 },
    { QStyle::PM_ScrollBarExtent, 10 },
    { QStyle::PM_ScrollBarSliderMin, 32 },
    { QStyle::PM_SplitterWidth, spacing::gapNarrow },
    { QStyle::PM_ToolBarFrameWidth, 0 },
    { QStyle::PM_ToolBarItemMargin, 0 },
    { QStyle::PM_ToolBarItemSpacing, 4 },
    { QStyle::PM_ToolBarSeparatorExtent, 17 },
    { QStyle::PM_ButtonShiftHorizontal, 0 },
    { QStyle::PM_ButtonShiftVertical, 0 },
    { QStyle::PM_HeaderMarkSize, 8 },
};

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

/// Pages take the focus by their tab bar: a screen reader should not meet the widget around them too, which has no
/// name.
void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *tabs = qobject_cast<QTabWidget *>(widget))
        tabs->setFocusPolicy(Qt::NoFocus);
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *entry = qobject_cast<const QPlainTextEdit *>(widget); entry && element == PE_Frame) {
        // Framed like an entry of a single row.
        QStyleOptionFrame frame = *qstyleoption_cast<const QStyleOptionFrame *>(option);
        frame.state.setFlag(State_ReadOnly, entry->isReadOnly());
        return painting::paintField(frame, *painter, tokensOf(option->palette));
    }
    const auto row = std::ranges::find(primitives, element, &PrimitiveRow::element);
    if (row == std::end(primitives))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    else
        row->paint(*option, *painter, tokensOf(option->palette));
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        QStyleOptionButton inked = *button;
        inked.palette.setColor(QPalette::ButtonText, painting::buttonInk(*button, tokensOf(option->palette)));
        QProxyStyle::drawControl(element, &inked, painter, widget);
        return;
    }
    if (element == CE_ComboBoxLabel && !option->state.testFlag(State_Enabled)) {
        // What is chosen can be read where it cannot be changed.
        QStyleOptionComboBox readable = *qstyleoption_cast<const QStyleOptionComboBox *>(option);
        for (const QPalette::ColorRole role : { QPalette::Text, QPalette::ButtonText })
            readable.palette.setColor(role, tokensOf(option->palette).text2);
        QProxyStyle::drawControl(element, &readable, painter, widget);
        return;
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item && element == CE_MenuBarItem) {
        QStyleOptionMenuItem onSurface = *item;
        onSurface.palette.setColor(QPalette::Window, tokensOf(option->palette).surface);
        QProxyStyle::drawControl(element, &onSurface, painter, widget);
        if (!option->state.testFlag(State_Sunken)) // no line under each title
            painter->fillRect(
                QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)), tokensOf(option->palette).surface);
        return;
    }
    const auto row = std::ranges::find(controls, element, &ControlRow::element);
    if (row == std::end(controls))
        QProxyStyle::drawControl(element, option, painter, widget);
    else
        row->paint(*option, *painter, tokensOf(option->palette));
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ToolButton) {
        // A button that opens a menu needs no arrow in its corner.
        QStyleOptionToolButton button = *qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button.features.setFlag(QStyleOptionToolButton::HasMenu, false);
        QProxyStyle::drawComplexControl(control, &button, painter, widget);
        return;
    }
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && box->editable) {
        // Its line edit lies inside and has no frame of its own.
        painting::paintField(*option, *painter, tokensOf(option->palette));
        return drawArrow(PE_IndicatorArrowDown, *option, subControlRect(control, option, SC_ComboBoxArrow, widget),
            *painter, widget);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        drawSpinBox(*spin, *painter, widget);
        return;
    }
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    // A handle and nothing else, on whatever is behind it.
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    QStyleOptionSlider handle = *bar;
    handle.rect = subControlRect(control, option, SC_ScrollBarSlider, widget);
    if (!bar->activeSubControls.testFlag(SC_ScrollBarSlider))
        handle.state &= ~State_Sunken;
    painting::paintScrollHandle(handle, *painter, tokensOf(option->palette));
}

void Style::drawArrow(PrimitiveElement element, const QStyleOption &option, const QRect &place, QPainter &painter,
    const QWidget *widget) const
{
    QStyleOption arrow;
    arrow.palette = option.palette;
    arrow.state = option.state;
    arrow.rect = QStyle::alignedRect(option.direction, Qt::AlignCenter, { scaled(8), scaled(8) }, place);
    proxy()->drawPrimitive(element, &arrow, &painter, widget);
}

/// A field like the others, with two arrows in it.
void Style::drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget) const
{
    QStyleOptionSpinBox field = option;
    const auto *box = qobject_cast<const QAbstractSpinBox *>(widget);
    field.state.setFlag(State_ReadOnly, box && box->isReadOnly());
    painting::paintField(field, painter, tokensOf(option.palette));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const bool isUp : { true, false }) {
        const auto step = isUp ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
        field.state.setFlag(State_Enabled, option.state.testFlag(State_Enabled) && option.stepEnabled.testFlag(step));
        const QRect place = subControlRect(CC_SpinBox, &option, isUp ? SC_SpinBoxUp : SC_SpinBoxDown, widget);
        drawArrow(isUp ? PE_IndicatorArrowUp : PE_IndicatorArrowDown, field, place, painter, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const auto row = std::ranges::find(metrics, metric, &MetricRow::metric);
    return row == std::end(metrics) ? QProxyStyle::pixelMetric(metric, option, widget) : scaled(row->value);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText || hint == SH_ComboBox_Popup
        || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int control = scaled(30);
    switch (type) {
    case CT_PushButton:
        return { size.width() + scaled(8), std::max(size.height(), control) };
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return { size.width(), std::max(size.height(), scaled(28)) };
    case CT_ToolButton:
        return { size.width() + scaled(8), std::max(size.height(), control) };
    default:
        return size;
    }
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    // Scroll bars have no buttons at their ends: the groove is the whole bar.
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
        return {};
    if (part == SC_ScrollBarGroove)
        return bar->rect;
    return painting::scrollPart(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
}

} // namespace keepwatch::ui
