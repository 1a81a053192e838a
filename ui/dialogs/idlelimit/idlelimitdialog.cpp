// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/idlelimit/idlelimitdialog.h"

#include "app/words/idlelimit.h"
#include "app/words/numbers.h"
#include "ui/dialogs/idlelimit/knownlimitlist.h"
#include "ui/dialogs/notelabel.h"
#include "ui/format/dialogsize.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/placeholder.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

namespace keepwatch::ui {

namespace {

using std::chrono::milliseconds;

enum Column { SilenceColumn, ResultColumn, ColumnCount };

/// The longest silences that can be chosen; the usual one among them.
constexpr std::array<std::chrono::minutes, 6> maxima{ std::chrono::minutes(5), std::chrono::minutes(10),
    std::chrono::minutes(30), std::chrono::hours(1), std::chrono::minutes(130), std::chrono::hours(6) };
constexpr std::chrono::minutes usualMaximum(30);

int thousandths(Duration part, Duration whole)
{
    return whole <= Duration::zero()
        ? 0
        : int(std::min<qint64>(1000, 1000 * (part / milliseconds(1)) / (whole / milliseconds(1))));
}

/// Says what will stand in it while it is empty.
class TrialList final : public QTreeWidget {
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTreeWidget::paintEvent(event);
        paintPlaceholder(
            *this, IdleLimitDialog::tr("Each silence that was tried will stand here, with what came of it."));
    }
};

} // namespace

IdleLimitDialog::IdleLimitDialog(IdleLimitSource &source, const TargetSpec &target, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_target(target)
{
    build();
    connect(m_start, &QPushButton::clicked, this, &IdleLimitDialog::startOrStop);
    connect(m_anew, &QPushButton::clicked, this, &IdleLimitDialog::beginAnew);
    connect(m_apply, &QPushButton::clicked, this, &IdleLimitDialog::apply);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_maximum, &QComboBox::activated, this, &IdleLimitDialog::showButtons);
    connect(&source, &IdleLimitSource::progressed, this, [this](TargetId of, const IdleLimitProgress &progress) {
        if (of == m_target.id)
            showProgress(progress);
    });
    m_progress = source.standing(target);
    retranslate();
    resize(dialogSize(560, 600));
}

void IdleLimitDialog::build()
{
    m_name = paragraph(FontRole::DetailsTitle);
    m_meaning = paragraph(FontRole::Secondary);
    m_maximumLabel = new QLabel;
    m_maximum = new QComboBox;
    m_maximum->setObjectName(QStringLiteral("longestSilence"));
    m_maximumLabel->setBuddy(m_maximum);
    m_silence = paragraph(FontRole::Base);
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(scaled(8));
    m_answer = paragraph(FontRole::PanelTitle);
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint = new NoteLabel;
    m_known = new KnownLimitList;
    buildTrials();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(18, 16, 18, 14);
    grid->setVerticalSpacing(10);
    grid->addWidget(m_name, 0, 0, 1, 2);
    grid->addWidget(m_meaning, 1, 0, 1, 2);
    grid->addWidget(m_maximumLabel, 2, 0);
    grid->addWidget(m_maximum, 2, 1, Qt::AlignLeft);
    grid->addWidget(m_silence, 3, 0, 1, 2);
    grid->addWidget(m_bar, 4, 0, 1, 2);
    grid->addWidget(m_trials, 5, 0, 1, 2);
    grid->addWidget(m_answer, 6, 0, 1, 2);
    grid->addWidget(m_hint, 7, 0, 1, 2);
    grid->addWidget(m_known, 8, 0, 1, 2);
    grid->addLayout(buildButtons(), 9, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(5, 1);
}

void IdleLimitDialog::buildTrials()
{
    m_trials = new TrialList;
    m_trials->setObjectName(QStringLiteral("trials"));
    m_trials->setRootIsDecorated(false);
    m_trials->setColumnCount(ColumnCount);
    m_trials->setAlternatingRowColors(true);
    m_trials->setColumnWidth(SilenceColumn, scaled(110));
    m_trials->setMinimumHeight(scaled(70));
}

QLayout *IdleLimitDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(spacing::gapNarrow));
    const auto button = [row](const char *name) {
        auto *made = new QPushButton;
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_start = button("start");
    m_anew = button("anew");
    row->addStretch();
    m_apply = button("apply");
    m_close = button("close");
    return row;
}

void IdleLimitDialog::setTarget(const TargetSpec &target)
{
    m_target = target;
    retranslate();
}

/// What was being tried before is kept chosen; texts follow the language.
void IdleLimitDialog::fillMaximum()
{
    const int before = m_maximum->currentIndex();
    m_maximum->clear();
    for (const auto each : maxima)
        m_maximum->addItem(words::duration(each));
    const auto *usual = std::find(maxima.begin(), maxima.end(), usualMaximum);
    m_maximum->setCurrentIndex(before >= 0 ? before : int(usual - maxima.begin()));
}

Duration IdleLimitDialog::maximum() const
{
    return maxima.at(size_t(m_maximum->currentIndex()));
}

void IdleLimitDialog::startOrStop()
{
    if (m_source.isRunning(m_target.id))
        m_source.stop(m_target.id);
    else
        m_source.start(m_target, IdleLimitSource::Begin::WhereItStood, maximum());
    showButtons();
}

void IdleLimitDialog::beginAnew()
{
    m_source.start(m_target, IdleLimitSource::Begin::Anew, maximum());
    showButtons();
}

void IdleLimitDialog::apply()
{
    if (const auto idle = m_progress.limit.safeIdle())
        Q_EMIT idleChosen(m_target.id, *idle);
}

void IdleLimitDialog::showProgress(const IdleLimitProgress &progress)
{
    m_progress = progress;
    m_silence->setText(words::progressSentence(progress));
    m_bar->setValue(progress.silence ? thousandths(progress.silent, *progress.silence) : 0);
    m_bar->setVisible(progress.silence.has_value());
    m_silence->setVisible(progress.silence.has_value());
    showTrials();
    showAnswer();
    showButtons();
}

/// Lines are added and never changed, so that the list stands still under the reader.
void IdleLimitDialog::showTrials()
{
    if (m_trials->topLevelItemCount() > m_progress.trials.size())
        m_trials->clear();
    for (int i = m_trials->topLevelItemCount(); i < int(m_progress.trials.size()); ++i) {
        const SilenceTrial &trial = m_progress.trials.at(i);
        auto *line = new QTreeWidgetItem(m_trials, { words::duration(trial.silence), words::trialLabel(trial) });
        line->setTextAlignment(SilenceColumn, Qt::AlignRight | Qt::AlignVCenter);
        m_trials->scrollToItem(line);
    }
}

void IdleLimitDialog::showAnswer()
{
    const IdleLimit &limit = m_progress.limit;
    m_answer->setText(words::idleLimitSentence(limit));
    m_known->setFound(limit);
    QString hint = words::idleLimitHint(limit);
    if (const auto idle = limit.safeIdle()) {
        const bool isOn = m_target.keepalive.mode == KeepaliveOptions::Mode::Set;
        if (isOn && m_target.keepalive.idle <= *idle)
            hint +=
                u' ' % tr("This target's keepalive idle of %1 is safe.").arg(words::seconds(m_target.keepalive.idle));
        else
            hint += u' ' % tr("This target's keepalive would come too late.");
    }
    m_hint->setHint(hint.trimmed());
}

void IdleLimitDialog::showButtons()
{
    const bool isRunning = m_source.isRunning(m_target.id);
    const bool hasTrials = !m_progress.trials.isEmpty();
    using Kind = IdleLimit::Kind;
    const IdleLimit &limit = m_progress.limit;
    const bool canGoOn = limit.kind == Kind::Undecided || limit.kind == Kind::Unreachable
        || (limit.kind == Kind::Beyond && maximum() > limit.survived);
    m_start->setText(isRunning ? tr("&Stop") : hasTrials ? tr("&Go on") : tr("&Start"));
    m_start->setEnabled(isRunning || canGoOn);
    m_anew->setEnabled(!isRunning && hasTrials);
    m_maximum->setEnabled(!isRunning);
    const auto idle = m_progress.limit.safeIdle();
    const bool isSame = idle && m_target.keepalive.mode == KeepaliveOptions::Mode::Set
        && m_target.keepalive.idle == milliseconds(*idle);
    m_apply->setText(idle ? tr("Set keepalive &idle to %1").arg(words::seconds(*idle)) : tr("Set keepalive &idle"));
    m_apply->setEnabled(idle && !isSame);
}

void IdleLimitDialog::retranslate()
{
    setWindowTitle(tr("Find idle limit"));
    m_name->setText(tr("%1 (%2)", "target, its address").arg(m_target.name, m_target.endpoint.toString()));
    QString meaning = tr("Leaves one spare connection after the other silent, for longer and longer, until one is "
                         "forgotten on the way. The watched connection is not touched.");
    if (!m_target.secondOpinion)
        meaning += u' ' + tr("This target allows one connection at a time: pause it meanwhile.");
    m_meaning->setText(meaning);
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    m_meaning->setPalette(second);
    m_maximumLabel->setText(tr("&Longest silence"));
    fillMaximum();
    m_trials->setHeaderLabels({ tr("Silence"), tr("Result") });
    m_trials->setAccessibleName(tr("Trials"));
    m_bar->setAccessibleName(tr("Silence so far"));
    m_trials->clear();
    m_anew->setText(tr("Begin &anew"));
    m_close->setText(tr("Close"));
    showProgress(m_progress);
}

void IdleLimitDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
