// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/meaningpanel.h"

#include "app/words/names.h"
#include "app/words/options.h"
#include "ui/dialogs/calculator/keepalivecalculator.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/widgets/paragraph.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

void setInk(QLabel *label, const QColor &ink)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, ink);
    label->setPalette(palette);
}

/// A dialogue's steps may take their own time; where each heartbeat is a connection, its opening's comes on top.
Duration timeoutOf(const TargetSpec &spec)
{
    if (!spec.dialogue)
        return spec.thresholds.timeout;
    Duration timeout = spec.dialogue->repeat.timeout.value_or(spec.thresholds.timeout);
    if (!spec.dialogue->isPerConnection)
        return timeout;
    for (const DialogueStep &step : spec.dialogue->opening)
        timeout += step.timeout.value_or(Duration::zero());
    return timeout;
}

DetectionInput inputOf(const TargetSpec &spec)
{
    DetectionInput input;
    input.keepalive = spec.keepalive;
    if (traits(spec.method).sendsHeartbeats) {
        input.thresholds = spec.thresholds;
        input.thresholds->timeout = timeoutOf(spec);
    }
    return input;
}

DailyCost costOf(const TargetSpec &spec)
{
    std::optional<Duration> idle;
    if (spec.keepalive.mode == KeepaliveOptions::Mode::Set)
        idle = spec.keepalive.idle;
    return spec.dialogue ? dailyCost(*spec.dialogue, spec.thresholds.interval, idle)
                         : dailyCost(spec.method, spec.thresholds.interval, idle);
}

} // namespace

MeaningPanel::MeaningPanel(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    m_title = paragraph(FontRole::PanelTitle);
    m_method = paragraph(FontRole::Secondary);
    m_times = paragraph(FontRole::Base);
    m_warnings = paragraph(FontRole::Secondary);
    m_cost = paragraph(FontRole::Secondary);
    for (QLabel *label : { m_title, m_method, m_times, m_warnings, m_cost })
        layout->addWidget(label);
    layout->addStretch(1);
    m_calculator = new QPushButton(this);
    m_calculator->setAutoDefault(false);
    layout->addWidget(m_calculator);
    connect(m_calculator, &QPushButton::clicked, this, [this] {
        auto *calculator = new KeepaliveCalculator(m_spec.keepalive, window());
        calculator->setAttribute(Qt::WA_DeleteOnClose);
        calculator->open();
    });
    retranslate();
}

void MeaningPanel::show(const TargetSpec &spec)
{
    m_spec = spec;
    retranslate();
}

void MeaningPanel::retranslate()
{
    const Tokens &colours = tokensOf(palette());
    const words::DetectionWords detection = words::describe(detectionTime(inputOf(m_spec)));
    QStringList times{ detection.heartbeat, detection.idle, detection.busy };
    times.removeAll(QString());
    m_title->setText(tr("What this means"));
    m_method->setText(words::explanation(m_spec.method));
    m_times->setText(times.join(QStringLiteral("\n\n")));
    QStringList warnings = detection.warnings;
    if (m_spec.tls.isOn && !m_spec.tls.isVerified)
        warnings.prepend(
            tr("Whoever answers in this peer's place is not noticed: its certificate is accepted unseen."));
    m_warnings->setText(warnings.join(QStringLiteral("\n\n")));
    m_warnings->setVisible(!warnings.isEmpty());
    m_cost->setText(words::costSentence(costOf(m_spec)));
    m_calculator->setText(tr("Keepalive &calculator…"));
    setInk(m_method, colours.text2);
    setInk(m_warnings, colours.of(State::Degraded).emphasis);
    setInk(m_cost, colours.text2);
}

void MeaningPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace keepwatch::ui
