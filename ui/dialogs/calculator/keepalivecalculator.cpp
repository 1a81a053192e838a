// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/calculator/keepalivecalculator.h"

#include "app/core/preset.h"
#include "app/words/names.h"
#include "app/words/options.h"
#include "ui/dialogs/calculator/presettable.h"
#include "ui/dialogs/calculator/timelineview.h"
#include "ui/format/dialogsize.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace keepwatch::ui {

using Mode = KeepaliveOptions::Mode;
using UserTimeout = KeepaliveOptions::UserTimeout;
using std::chrono::seconds;

namespace {

// What Linux takes (tcp(7)): MAX_TCP_KEEPIDLE, MAX_TCP_KEEPINTVL, MAX_TCP_KEEPCNT.
constexpr int mostSeconds = 32'767;
constexpr int mostProbes = 127;
constexpr int mostTimeoutSeconds = 2'147'483;
constexpr int leastWidthForTwoColumns = 700;

int wholeSeconds(std::chrono::milliseconds time)
{
    return int(std::chrono::ceil<seconds>(time).count());
}

void setTexts(QComboBox &box, const QStringList &texts)
{
    for (int i = 0; i < int(texts.size()); ++i)
        box.setItemText(i, texts.at(i));
}

QComboBox *choice(const char *name, int entries, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1StringView(name));
    for (int i = 0; i < entries; ++i)
        box->addItem(QString());
    return box;
}

} // namespace

KeepaliveCalculator::KeepaliveCalculator(const KeepaliveOptions &options, QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_system(choice("system", 3, this))
    , m_mode(choice("mode", 3, this))
    , m_idle(number("idle", mostSeconds, wholeSeconds(options.idle)))
    , m_interval(number("interval", mostSeconds, wholeSeconds(options.interval)))
    , m_count(number("count", mostProbes, options.count))
    , m_bound(choice("bound", 3, this))
    , m_timeout(number("timeout", mostTimeoutSeconds, std::max(1, wholeSeconds(options.userTimeout))))
    , m_heartbeat(choice("heartbeat", 1 + int(presetCodes.size()), this))
    , m_idleTitle(new QLabel(this))
    , m_idleLine(new TimelineView(this))
    , m_idleWords(paragraph())
    , m_busyTitle(new QLabel(this))
    , m_busyLine(new TimelineView(this))
    , m_busyWords(paragraph())
    , m_heartbeatWords(paragraph())
    , m_warnings(paragraph())
    , m_presets(new PresetTable(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    m_system->setCurrentIndex(int(thisPlatform));
    m_mode->setCurrentIndex(int(options.mode));
    m_bound->setCurrentIndex(int(options.userTimeoutMode));
    buildForm();
    buildLayout();
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    resize(dialogSize(880, 560));
}

QSpinBox *KeepaliveCalculator::number(const char *name, int most, int value)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(QLatin1StringView(name));
    box->setRange(1, most);
    box->setValue(value);
    connect(box, &QSpinBox::valueChanged, this, &KeepaliveCalculator::follow);
    return box;
}

QLabel *KeepaliveCalculator::paragraph()
{
    auto *label = new QLabel(this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void KeepaliveCalculator::buildForm()
{
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    for (QWidget *editor : std::initializer_list<QWidget *>{
             m_system, m_mode, m_idle, m_interval, m_count, m_bound, m_timeout, m_heartbeat }) {
        auto *label = new QLabel(this);
        label->setBuddy(editor);
        m_form->addRow(label, editor);
    }
    for (QComboBox *box : { m_system, m_mode, m_bound, m_heartbeat })
        connect(box, &QComboBox::currentIndexChanged, this, &KeepaliveCalculator::follow);
}

void KeepaliveCalculator::buildLayout()
{
    auto *meaning = new QWidget;
    auto *column = new QVBoxLayout(meaning);
    column->setContentsMargins(4, 0, 8, 0);
    column->setSpacing(8);
    for (QLabel *title : { m_idleTitle, m_busyTitle })
        title->setFont(ui::font(FontRole::PanelTitle));
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_idleTitle, m_idleLine, m_idleWords, m_busyTitle, m_busyLine, m_busyWords, m_heartbeatWords, m_warnings })
        column->addWidget(part);
    column->insertSpacing(column->indexOf(m_busyTitle), 12);
    column->addSpacing(10);
    column->addWidget(m_presets);
    column->addStretch(1);
    auto *content = new QWidget;
    m_both = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_both->setContentsMargins(0, 0, 0, 0);
    m_both->setSpacing(24);
    m_both->addLayout(m_form);
    m_both->addWidget(meaning, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::TabFocus);
    scroll->setObjectName(QStringLiteral("meaning"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_buttons);
}

DetectionInput KeepaliveCalculator::input() const
{
    DetectionInput input;
    input.platform = Platform(m_system->currentIndex());
    input.keepalive.mode = Mode(m_mode->currentIndex());
    input.keepalive.idle = seconds(m_idle->value());
    input.keepalive.interval = seconds(m_interval->value());
    input.keepalive.count = m_count->value();
    input.keepalive.userTimeoutMode = UserTimeout(m_bound->currentIndex());
    input.keepalive.userTimeout = seconds(m_timeout->value());
    if (const int preset = m_heartbeat->currentIndex(); preset > 0) {
        const PresetValues chosen = values(Preset(preset - 1));
        input.thresholds = Thresholds{};
        input.thresholds->interval = chosen.interval;
        input.thresholds->timeout = chosen.timeout;
        input.thresholds->fall = chosen.fall;
    }
    return input;
}

void KeepaliveCalculator::follow()
{
    const DetectionInput asked = input();
    const DetectionTime time = detectionTime(asked);
    const words::DetectionWords words = words::describe(time);
    const Timeline idle = idleTimeline(asked, time);
    const Timeline busy = busyTimeline(asked, time);
    // A tenth more than the last moment, so that its label has room.
    const auto spanOf = [](const Timeline &line) { return line.end() + line.end() / 10; };
    m_idleLine->setTimeline(idle, spanOf(idle));
    m_busyLine->setTimeline(busy, spanOf(busy));
    m_idleWords->setText(words.idle % u'\n' % timelineText(idle));
    m_busyWords->setText(words.busy % u'\n' % timelineText(busy));
    m_heartbeatWords->setText(words.heartbeat);
    m_heartbeatWords->setVisible(!words.heartbeat.isEmpty());
    m_warnings->setText(words.warnings.join(u"\n"));
    m_warnings->setVisible(!words.warnings.isEmpty());
    KeepaliveOptions cost = asked.keepalive;
    if (cost.mode == Mode::System)
        cost.idle = std::chrono::duration_cast<std::chrono::milliseconds>(shippedValues(asked.platform).idle);
    m_presets->setKeepalive(cost, time.idle);
    const bool isSet = asked.keepalive.mode == Mode::Set;
    for (QWidget *editor : { m_idle, m_interval, m_count })
        editor->setEnabled(isSet);
    m_timeout->setEnabled(asked.keepalive.userTimeoutMode == UserTimeout::Set);
}

void KeepaliveCalculator::retranslate()
{
    setWindowTitle(tr("Keepalive calculator"));
    const QStringList labels{ tr("&System"), tr("&Keepalive"), tr("&Idle time before the first probe"),
        tr("I&nterval of the probes"), tr("N&umber of probes"), tr("&Bound on unacknowledged data"), tr("Its &length"),
        tr("&Heartbeat beside it") };
    for (int row = 0; row < m_form->rowCount(); ++row) {
        QString text = labels.value(row);
        qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())->setText(text);
        m_form->itemAt(row, QFormLayout::FieldRole)->widget()->setAccessibleName(text.remove(u'&'));
    }
    setTexts(*m_system, { words::name(Platform::Linux), words::name(Platform::Windows), words::name(Platform::MacOs) });
    setTexts(*m_mode, { tr("With these values"), tr("As the system comes"), tr("Off") });
    setTexts(*m_bound, { tr("As keepalive"), tr("Of its own"), tr("None") });
    setTexts(
        *m_heartbeat, { tr("None"), words::name(Preset::Lan), words::name(Preset::Office), words::name(Preset::Wan) });
    for (QSpinBox *box : { m_idle, m_interval, m_timeout })
        box->setSuffix(tr(" s", "seconds"));
    m_idleTitle->setText(tr("Idle: nothing in flight when the peer falls silent"));
    m_busyTitle->setText(tr("Busy: data in flight when the peer falls silent"));
    m_idleLine->setAccessibleName(m_idleTitle->text());
    m_busyLine->setAccessibleName(m_busyTitle->text());
    findChild<QScrollArea *>(QStringLiteral("meaning"))->setAccessibleName(tr("What this means"));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, tokensOf(palette()).of(State::Degraded).emphasis);
    m_warnings->setPalette(warning);
    follow();
}

/// Where values and their meaning do not fit beside each other, the meaning stands under them.
void KeepaliveCalculator::resizeEvent(QResizeEvent *event)
{
    m_both->setDirection(
        event->size().width() < scaled(leastWidthForTwoColumns) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QDialog::resizeEvent(event);
}

void KeepaliveCalculator::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace keepwatch::ui
