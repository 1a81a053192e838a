// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factlist.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/widgets/steadyframe.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

constexpr int longestWhole = 24; ///< characters of a value that stay on one line
constexpr int longestWholeNarrow = 16;
constexpr int narrowWidth = 300; ///< of the pane around it

/// `shown`: the label, or what holds it.
void setText(QLabel *label, QWidget *shown, const QString &text)
{
    label->setText(text);
    shown->setVisible(!text.isEmpty());
}

/// Qt lays a label out again even where nothing changes by it.
void setWrapping(QLabel *label, bool isWrapping)
{
    if (label->wordWrap() != isWrapping)
        label->setWordWrap(isWrapping);
}

void ink(QLabel *label, const QColor &colour)
{
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // a certificate's texts are the peer's
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_notes(wrappedLabel(this))
    , m_grid(new QGridLayout)
    , m_warnings(wrappedLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 11, 0, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_notes);
    layout->addLayout(m_grid);
    layout->addWidget(m_warnings);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    setMinimumWidth(0);
    dress();
}

void FactList::setSection(const DetailSection &section)
{
    setText(m_title, m_title, section.title);
    setText(m_notes, m_notes, section.notes.join(u'\n'));
    setText(m_warnings, m_warnings, section.warnings.join(u'\n'));
    setLines(m_lines, section.facts);
}

void FactList::setLines(std::vector<Line> &lines, const QList<words::Fact> &facts)
{
    while (lines.size() < size_t(facts.size()))
        lines.push_back(addLine());
    // Label and value may not fit beside each other: then both may take two lines.
    const bool isNarrow = parentWidget()->width() < scaled(narrowWidth);
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool isUsed = i < size_t(facts.size());
        const words::Fact fact = isUsed ? facts[qsizetype(i)] : words::Fact{};
        setWrapping(lines[i].label, isNarrow);
        setText(lines[i].label, lines[i].label, fact.label);
        // A short value must not be torn from its unit.
        setWrapping(lines[i].value, fact.value.size() > (isNarrow ? longestWholeNarrow : longestWhole));
        if (lines[i].value->text() == fact.value)
            continue;
        setText(lines[i].value, lines[i].frame, fact.value);
        lines[i].frame->adapt();
    }
}

FactList::Line FactList::addLine()
{
    QLabel *value = wrappedLabel(this);
    Line line{ new QLabel(this), value, new SteadyFrame(value, this) };
    line.label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    line.value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    const int row = int(m_lines.size());
    m_grid->addWidget(line.label, row, 0);
    m_grid->addWidget(line.frame, row, 1);
    line.label->setFont(ui::font(FontRole::Secondary));
    ink(line.label, tokensOf(palette()).text2);
    return line;
}

void FactList::dress()
{
    const Tokens &tokens = tokensOf(palette());
    QFont title = ui::font(FontRole::Base);
    title.setWeight(QFont::DemiBold);
    m_title->setFont(title);
    m_warnings->setFont(ui::font(FontRole::Secondary));
    ink(m_warnings, tokens.of(State::Degraded).emphasis);
    m_notes->setFont(ui::font(FontRole::Secondary));
    ink(m_notes, tokens.text2);
    for (const Line &line : m_lines) {
        line.label->setFont(ui::font(FontRole::Secondary));
        ink(line.label, tokens.text2);
    }
}

void FactList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokensOf(palette()).border);
    painter.drawLine(0, 0, width(), 0);
}

void FactList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

} // namespace keepwatch::ui
