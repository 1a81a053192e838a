// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/notelabel.h"
#include "ui/format/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::workspace;

namespace {

class RecordedExport final : public ExportSource {
public:
    void start(const ExportRequest &request) override { requests.append(request); }
    void cancel() override
    {
        Q_EMIT finished(Error{ .code = ErrorCode::Cancelled, .subject = {}, .detail = {}, .number = 0 }, 0);
    }

    QList<ExportRequest> requests;
};

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Light); }
    void asksForWhatWasChosen();
    void aFailureKeepsWhatWasEntered();
    void cancelStopsTheWorkFirst();
    void anEmptyPathIsSaidAtOnce();
    void picture();

private:
    ThemeSwitch m_theme;
    SystemClock m_clock;
};

void TestExportDialog::asksForWhatWasChosen()
{
    RecordedExport source;
    Settings settings;
    ExportDialog dialog(source, settings, m_clock, { RowId{ 3 } });
    dialog.findChild<QComboBox *>(QStringLiteral("kind"))->setCurrentIndex(1);
    auto *path = dialog.findChild<QLineEdit *>(QStringLiteral("path"));
    path->selectAll();
    QTest::keyClicks(path, QStringLiteral("/nowhere/report.csv"));
    for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
        box->click();
    dialog.findChild<QPushButton *>(QStringLiteral("start"))->click();
    QCOMPARE(source.requests.size(), 1);
    const ExportRequest &request = source.requests.first();
    QCOMPARE(request.kind, ExportRequest::Kind::Transitions);
    QCOMPARE(request.path, QStringLiteral("/nowhere/report.csv"));
    QVERIFY(request.rows.isEmpty());
    QVERIFY(request.hasByteOrderMark && request.isLocalTime);
    QCOMPARE(request.separator, ';');
    QCOMPARE(settings.get<QString>(Setting::CsvSeparator), QStringLiteral(";"));
    QCOMPARE(settings.get<QString>(Setting::ExportFolder), QStringLiteral("/nowhere"));
}

void TestExportDialog::aFailureKeepsWhatWasEntered()
{
    RecordedExport source;
    Settings settings;
    ExportDialog dialog(source, settings, m_clock, {});
    dialog.show();
    auto *path = dialog.findChild<QLineEdit *>(QStringLiteral("path"));
    path->selectAll();
    QTest::keyClicks(path, QStringLiteral("/nowhere/report.csv"));
    dialog.findChild<QPushButton *>(QStringLiteral("start"))->click();
    Q_EMIT source.progressed(5, 10);
    Q_EMIT source.finished(Error{ .code = ErrorCode::CannotWriteFile,
                               .subject = path->text(),
                               .detail = QStringLiteral("No such file or directory"),
                               .number = 2 },
        0);
    QVERIFY(dialog.findChild<NoteLabel *>()->fault().contains(QStringLiteral("/nowhere/report.csv")));
    QCOMPARE(path->text(), QStringLiteral("/nowhere/report.csv"));
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("start"))->isEnabled());
}

void TestExportDialog::cancelStopsTheWorkFirst()
{
    RecordedExport source;
    Settings settings;
    ExportDialog dialog(source, settings, m_clock, {});
    dialog.show();
    dialog.findChild<QPushButton *>(QStringLiteral("start"))->click();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<NoteLabel *>()->fault().isEmpty());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestExportDialog::anEmptyPathIsSaidAtOnce()
{
    RecordedExport source;
    Settings settings;
    ExportDialog dialog(source, settings, m_clock, {});
    dialog.findChild<QLineEdit *>(QStringLiteral("path"))->clear();
    dialog.findChild<QPushButton *>(QStringLiteral("start"))->click();
    QVERIFY(source.requests.isEmpty());
    QVERIFY(!dialog.findChild<NoteLabel *>()->fault().isEmpty());
}

/// For looking at: set KEEPWATCH_PICTURES to a folder.
void TestExportDialog::picture()
{
    RecordedExport source;
    Settings settings;
    ExportDialog dialog(source, settings, m_clock, { RowId{ 3 }, RowId{ 4 } });
    dialog.show();
    dialog.findChild<QPushButton *>(QStringLiteral("start"))->click();
    Q_EMIT source.progressed(5, 10);
    QCoreApplication::processEvents();
    QVERIFY(!dialog.grab().isNull());
    if (qEnvironmentVariableIsSet("KEEPWATCH_PICTURES"))
        dialog.grab().save(qEnvironmentVariable("KEEPWATCH_PICTURES") + QStringLiteral("/export.png"));
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
