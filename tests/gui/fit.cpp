// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fit.h"

#include "ui/widgets/help/helpbutton.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <algorithm>

namespace keepwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int slack = 1; // rounding of sizes

QString called(const QWidget &widget, const QString &text)
{
    return u"%1 \"%2\""_s.arg(QLatin1StringView(widget.metaObject()->className()), text.left(60));
}

QString tooSmall(const QWidget &widget, const QString &text, const QSize &wanted)
{
    if (wanted.width() <= widget.width() + slack && wanted.height() <= widget.height() + slack)
        return {};
    return u"%1 is %2x%3 and needs %4x%5"_s.arg(called(widget, text))
        .arg(widget.width())
        .arg(widget.height())
        .arg(wanted.width())
        .arg(wanted.height());
}

QString labelFault(const QLabel &label)
{
    if (label.text().isEmpty())
        return {};
    QSize wanted = label.sizeHint();
    if (label.wordWrap()) {
        int widest = 0;
        const QStringList words = QTextDocumentFragment::fromHtml(label.text()).toPlainText().split(u' ');
        for (const QString &word : words) {
            // Chinese breaks anywhere.
            const bool breaks = std::ranges::any_of(word, [](QChar c) { return c.unicode() > 0x2E80; });
            if (!breaks && !word.contains(u'\n'))
                widest = std::max(widest, label.fontMetrics().horizontalAdvance(word));
        }
        wanted = { widest, label.heightForWidth(label.width()) };
    }
    return tooSmall(label, label.text(), wanted);
}

QString choiceFault(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    option.currentText = box.currentText();
    const int room =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
    const int wanted = box.fontMetrics().horizontalAdvance(box.currentText());
    return wanted <= room + slack
        ? QString()
        : u"%1 has %2 and needs %3"_s.arg(called(box, box.currentText())).arg(room).arg(wanted);
}

QString entryFault(const QLineEdit &entry)
{
    // What is typed scrolls with the cursor; what can only be read has to be seen.
    const QString text = entry.isReadOnly() && !entry.text().isEmpty() ? entry.text() : entry.placeholderText();
    const int room = entry.contentsRect().width() - entry.textMargins().left() - entry.textMargins().right();
    const int wanted = entry.fontMetrics().horizontalAdvance(text);
    return wanted <= room ? QString() : u"%1 has %2 and needs %3"_s.arg(called(entry, text)).arg(room).arg(wanted);
}

QStringList headerFaults(const QHeaderView &header)
{
    QStringList faults;
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, header.orientation(), Qt::DisplayRole).toString();
        const int wanted = header.fontMetrics().horizontalAdvance(text);
        if (header.orientation() == Qt::Horizontal && !header.isSectionHidden(i) && wanted > header.sectionSize(i))
            faults << u"%1 has %2 and needs %3"_s.arg(called(header, text)).arg(header.sectionSize(i)).arg(wanted);
    }
    return faults;
}

QStringList tabFaults(const QTabBar &bar)
{
    QStringList faults;
    for (int i = 0; i < bar.count(); ++i) {
        QString text = bar.tabText(i);
        if (bar.isTabVisible(i) && bar.fontMetrics().horizontalAdvance(text.remove(u'&')) > bar.tabRect(i).width())
            faults << called(bar, text) + u" is cut"_s;
    }
    return faults;
}

bool isInScrollArea(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return true;
    }
    return false;
}

/// Not wholly inside of what its window shows, and nothing that could scroll to it.
bool isOutside(const QWidget &widget)
{
    if (isInScrollArea(widget))
        return false;
    QRect shown = widget.rect();
    for (const QWidget *each = &widget; each->parentWidget() && !each->isWindow(); each = each->parentWidget())
        shown = shown.translated(each->pos()) & each->parentWidget()->rect();
    return shown.width() + slack < widget.width() || shown.height() + slack < widget.height();
}

QStringList textFaults(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return { labelFault(*label) };
    if (const auto *tool = qobject_cast<const QToolButton *>(&widget);
        tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button && !button->text().isEmpty())
        return { tooSmall(
            *button, button->text(), button->minimumSizeHint().expandedTo(QSize(button->sizeHint().width(), 0))) };
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return { choiceFault(*box) };
    if (const auto *entry = qobject_cast<const QLineEdit *>(&widget))
        return { entryFault(*entry) };
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return headerFaults(*header);
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        return tabFaults(*bar);
    return {};
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget);
}

/// Parts of a control that are reached through it: the entry of a spin box, buttons inside an entry, tab scrollers.
bool isPartOfControl(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return parent
        && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") || parent->inherits("QLineEdit")
            || parent->inherits("QTabBar") || qobject_cast<const QHeaderView *>(&widget)
            || widget.objectName().startsWith(u"qt_"));
}

/// The control beside it in whose place it lies; null: none. Layouts do that where the room is too small.
const QWidget *covered(const QWidget &widget)
{
    for (const QObject *child : widget.parentWidget() ? widget.parentWidget()->children() : QObjectList()) {
        const auto *other = qobject_cast<const QWidget *>(child);
        if (!other || other == &widget || !other->isVisible() || !isControl(*other) || isPartOfControl(*other))
            continue;
        const QRect shared = other->geometry() & widget.geometry();
        if (shared.width() > slack && shared.height() > slack)
            return other;
    }
    return nullptr;
}

} // namespace

QStringList cutTexts(QWidget &window)
{
    QStringList faults;
    const QSize screen = window.screen()->availableSize();
    if (window.width() > screen.width() || window.height() > screen.height())
        faults << u"it is %1x%2, larger than the screen"_s.arg(window.width()).arg(window.height());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (widget->objectName() == u"qt_toolbar_ext_button")
            faults << u"tools are hidden behind \">>\""_s;
        faults += textFaults(*widget);
        if ((isControl(*widget) || qobject_cast<const QLabel *>(widget)) && isOutside(*widget)
            && !isPartOfControl(*widget))
            faults << called(*widget, widget->accessibleName() % u' ' % widget->objectName()) % u" lies outside"_s;
        if (isControl(*widget) && !isPartOfControl(*widget) && covered(*widget))
            faults << called(*widget, widget->objectName()) % u" lies over "_s
                    % called(*covered(*widget), covered(*widget)->objectName());
    }
    faults.removeAll(QString());
    return faults;
}

QStringList unreachableControls(QWidget &window)
{
    QStringList faults;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != &window || !isControl(*widget)
            || isPartOfControl(*widget))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        const QString name = accessible ? accessible->text(QAccessible::Name) : QString();
        // A field tells its help itself (Shift+F1): its button is for the mouse.
        const bool isHelp = qobject_cast<const ui::HelpButton *>(widget);
        if (!(widget->focusPolicy() & Qt::TabFocus) && !isHelp)
            faults << called(*widget, name % u' ' % widget->objectName()) % u" cannot be reached by Tab"_s;
        if (name.trimmed().isEmpty())
            faults << called(*widget, widget->objectName()) % u" has no name"_s;
    }
    return faults;
}

QStringList mnemonicFaults(const QList<QAction *> &entries, const QString &where)
{
    QStringList faults;
    QMap<QChar, QString> taken;
    for (const QAction *entry : entries) {
        if (entry->isSeparator())
            continue;
        const QString text = entry->text();
        const qsizetype mark = text.indexOf(u'&');
        const QChar letter = mark < 0 ? QChar() : text.at(mark + 1).toLower();
        if (mark < 0)
            faults << where % u": no mnemonic: "_s % text;
        else if (taken.contains(letter))
            faults << where % u": one mnemonic for two: "_s % text % u", "_s % taken.value(letter);
        else
            taken.insert(letter, text);
    }
    return faults;
}

} // namespace keepwatch::gui
