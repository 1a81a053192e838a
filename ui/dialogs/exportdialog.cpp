// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "app/words/errors.h"
#include "app/words/numbers.h"
#include "ui/dialogs/notelabel.h"
#include "ui/format/fonts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>

namespace keepwatch::ui {

using workspace::Setting;

namespace {

enum Period { All, LastHour, LastDay, Custom };
enum Rows { AllRows, SelectedRows };

UtcTime utcOf(const QDateTimeEdit &edit)
{
    return UtcTime(std::chrono::milliseconds(edit.dateTime().toMSecsSinceEpoch()));
}

QWidget *inRow(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return row;
}

} // namespace

ExportDialog::ExportDialog(ExportSource &source, workspace::Settings &settings, const Clock &clock,
    const QList<RowId> &selected, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_settings(settings)
    , m_clock(clock)
    , m_selected(selected)
{
    build();
    retranslate();
    loadSettings();
    followPeriod();
    setRunning(false);
    connect(&m_source, &ExportSource::progressed, this, &ExportDialog::showProgress);
    connect(&m_source, &ExportSource::finished, this, &ExportDialog::showEnd);
}

void ExportDialog::build()
{
    m_form = new QFormLayout(this);
    m_form->setVerticalSpacing(10);
    m_kind = new QComboBox;
    m_rows = new QComboBox;
    m_period = new QComboBox;
    m_kind->addItems({ {}, {}, {} });
    m_rows->addItems({ {}, {} });
    m_period->addItems({ {}, {}, {}, {} });
    m_rows->setCurrentIndex(AllRows);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.utcNow().time_since_epoch().count());
    m_from = new QDateTimeEdit(now.addSecs(-3600));
    m_to = new QDateTimeEdit(now);
    m_until = new QLabel;
    m_until->setAlignment(Qt::AlignCenter);
    for (QDateTimeEdit *edit : { m_from, m_to }) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        edit->setCalendarPopup(true);
    }
    m_fromTo = inRow({ m_from, m_until, m_to });
    m_path = new QLineEdit;
    m_path->setMinimumWidth(scaled(320));
    m_browse = new QPushButton;
    m_byteOrderMark = new QCheckBox;
    m_semicolon = new QCheckBox;
    m_localTime = new QCheckBox;
    m_progress = new QProgressBar;
    m_note = new NoteLabel;
    m_start = new QPushButton;
    m_close = new QPushButton;
    m_browse->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_start->setDefault(true);
    m_start->setObjectName(QStringLiteral("start"));
    m_path->setObjectName(QStringLiteral("path"));
    m_kind->setObjectName(QStringLiteral("kind"));

    for (QWidget *field :
        { static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_rows), static_cast<QWidget *>(m_period) })
        m_form->addRow(QStringLiteral("-"), field);
    m_form->addRow(QString(), m_fromTo);
    QWidget *file = inRow({ m_path, m_browse });
    m_form->addRow(QStringLiteral("-"), file);
    static_cast<QLabel *>(m_form->labelForField(file))->setBuddy(m_path);
    m_form->addRow(QStringLiteral("-"), m_byteOrderMark);
    m_form->addRow(QString(), m_semicolon);
    m_form->addRow(QString(), m_localTime);
    m_form->addRow(m_progress);
    m_form->addRow(m_note);
    auto *spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_form->addRow(inRow({ spacer, m_start, m_close }));

    connect(m_kind, &QComboBox::activated, this, &ExportDialog::proposeName);
    connect(m_period, &QComboBox::activated, this, &ExportDialog::followPeriod);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathOwn = true; });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
}

void ExportDialog::retranslate()
{
    const auto label = [this](QWidget *field, const QString &text) {
        auto *shown = qobject_cast<QLabel *>(m_form->labelForField(field));
        if (shown)
            shown->setText(text);
        QString name = text;
        field->setAccessibleName(name.remove(u'&'));
    };
    setWindowTitle(tr("Export as CSV"));
    label(m_kind, tr("&What"));
    label(m_rows, tr("&Connections"));
    label(m_period, tr("&Period"));
    label(m_path->parentWidget(), tr("&File"));
    label(m_byteOrderMark, tr("For spreadsheets"));
    m_path->setAccessibleName(tr("File"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("Until"));
    m_kind->setItemText(0, tr("Samples: one row per heartbeat"));
    m_kind->setItemText(1, tr("Transitions: each change of state with its cause"));
    m_kind->setItemText(2, tr("Availability: one row per connection"));
    m_rows->setItemText(AllRows, tr("All"));
    m_rows->setItemText(SelectedRows, tr("The %n selected", nullptr, int(m_selected.size())));
    m_period->setItemText(All, tr("The whole session"));
    m_period->setItemText(LastHour, tr("The last hour"));
    m_period->setItemText(LastDay, tr("The last 24 hours"));
    m_period->setItemText(Custom, tr("From … until …"));
    m_until->setText(tr("until"));
    m_browse->setText(tr("&Browse…"));
    m_byteOrderMark->setText(tr("Begin with a &byte order mark (Excel needs it for UTF-8)"));
    m_semicolon->setText(tr("&Semicolons between the cells"));
    m_localTime->setText(tr("&Local time instead of UTC"));
    m_start->setText(tr("&Export"));
    m_close->setText(m_isRunning ? tr("Cancel") : tr("Close"));
}

void ExportDialog::loadSettings()
{
    m_byteOrderMark->setChecked(m_settings.get<bool>(Setting::CsvByteOrderMark));
    m_semicolon->setChecked(m_settings.get<QString>(Setting::CsvSeparator) == QLatin1StringView(";"));
    m_localTime->setChecked(m_settings.get<bool>(Setting::CsvLocalTime));
    m_rows->setEnabled(!m_selected.isEmpty());
    proposeName();
}

void ExportDialog::storeSettings()
{
    m_settings.set(Setting::CsvByteOrderMark, m_byteOrderMark->isChecked());
    m_settings.set(Setting::CsvSeparator, m_semicolon->isChecked() ? QStringLiteral(";") : QStringLiteral(","));
    m_settings.set(Setting::CsvLocalTime, m_localTime->isChecked());
    m_settings.set(Setting::ExportFolder, QFileInfo(m_path->text()).absolutePath());
}

void ExportDialog::proposeName()
{
    if (m_isPathOwn)
        return;
    static constexpr std::array<const char *, 3> names{ "samples", "transitions", "availability" };
    QString folder = m_settings.get<QString>(Setting::ExportFolder);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.utcNow().time_since_epoch().count());
    const QString name = QStringLiteral("keepwatch-%1-%2.csv")
                             .arg(QLatin1StringView(names.at(size_t(m_kind->currentIndex()))),
                                 now.toString(QStringLiteral("yyyy-MM-dd-HHmm")));
    m_path->setText(QDir::toNativeSeparators(QDir(folder).filePath(name)));
}

void ExportDialog::chooseFile()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export as CSV"), m_path->text(), tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    m_path->setText(QDir::toNativeSeparators(path));
    m_isPathOwn = true;
}

void ExportDialog::followPeriod()
{
    m_fromTo->setVisible(m_period->currentIndex() == Custom);
}

std::pair<std::optional<UtcTime>, std::optional<UtcTime>> ExportDialog::period() const
{
    using std::chrono::hours;
    switch (m_period->currentIndex()) {
    case LastHour:
        return { m_clock.utcNow() - hours(1), std::nullopt };
    case LastDay:
        return { m_clock.utcNow() - hours(24), std::nullopt };
    case Custom:
        return { utcOf(*m_from), utcOf(*m_to) };
    default:
        return {};
    }
}

ExportRequest ExportDialog::request() const
{
    ExportRequest result;
    result.kind = ExportRequest::Kind(m_kind->currentIndex());
    std::tie(result.from, result.to) = period();
    if (m_rows->currentIndex() == SelectedRows)
        result.rows = m_selected;
    result.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    result.hasByteOrderMark = m_byteOrderMark->isChecked();
    result.separator = m_semicolon->isChecked() ? ';' : ',';
    result.isLocalTime = m_localTime->isChecked();
    return result;
}

void ExportDialog::startExport()
{
    const ExportRequest wanted = request();
    if (wanted.path.isEmpty()) {
        m_note->setFault(tr("Enter the file that the export is to be written to."));
        m_path->setFocus();
        return;
    }
    if (wanted.from && wanted.to && *wanted.from >= *wanted.to) {
        m_note->setFault(tr("The period ends before it begins: choose an earlier beginning or a later end."));
        m_from->setFocus();
        return;
    }
    storeSettings();
    m_note->setFault({});
    m_note->setHint({});
    m_progress->setRange(0, 0);
    setRunning(true);
    m_source.start(wanted);
}

void ExportDialog::showProgress(qint64 done, qint64 total)
{
    if (total <= 0)
        return;
    m_progress->setRange(0, 1000);
    m_progress->setValue(int(done * 1000 / total));
}

void ExportDialog::showEnd(const std::optional<Error> &error, qint64 rows)
{
    if (!m_isRunning)
        return;
    setRunning(false);
    if (!error) {
        m_note->setHint(tr("%1 rows are in %2.").arg(words::count(quint64(rows)), m_path->text()));
        m_close->setFocus();
    } else if (error->code == ErrorCode::Cancelled) {
        m_note->setHint(tr("Cancelled: no file was written."));
    } else {
        m_note->setFault(words::errorSentence(*error));
        m_path->setFocus();
    }
}

void ExportDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_progress->setVisible(isRunning);
    m_start->setEnabled(!isRunning);
    m_close->setText(isRunning ? tr("Cancel") : tr("Close"));
}

void ExportDialog::reject()
{
    if (m_isRunning)
        m_source.cancel();
    else
        QDialog::reject();
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
