// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/targets/importdialog.h"
#include "ui/dialogs/targets/importmodel.h"
#include "ui/dialogs/targets/importview.h"
#include "ui/format/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::workspace;
using namespace Qt::StringLiterals;

class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Light); }
    void theModelKeepsItsPromises();
    void faultyLinesStandFirstWithNumberAndReason();
    void aLineIsMendedInPlace();
    void linesAreLeftOutAndTakenIn();
    void groupAndMethodHoldForAll();
    void whatIsTakenCanBeRenamed();
    void theClipboardIsPasted();
    void aFileThatIsNotThereIsSaid();
    void hostileTextIsPlainText();
    void pictures();

private:
    static ImportModel &model(const ImportDialog &dialog) { return *dialog.findChild<ImportModel *>(); }
    static QString cell(const ImportDialog &dialog, int row, int column)
    {
        return model(dialog).index(row, column).data().toString();
    }

    ThemeSwitch m_theme;
};

void TestImportDialog::theModelKeepsItsPromises()
{
    ImportModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDraft(ImportDraft(u"a:1\nb\nc:3\n"_s, {}));
    model.setWanted({ 0, 2 }, false);
    QVERIFY(model.setData(model.index(0, ImportModel::TextColumn), u"b:2"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, ImportModel::LineColumn), Qt::Checked, Qt::CheckStateRole));
    ImportOptions options;
    options.group = u"West"_s;
    model.setOptions(options);
    QCOMPARE(model.draft().counts().added, 2);
    model.refreshTexts();
    model.setDraft({});
    QCOMPARE(model.rowCount(), 0);
}

void TestImportDialog::faultyLinesStandFirstWithNumberAndReason()
{
    ImportDialog dialog({});
    dialog.setText(u"a:1\nb:99999\nc:3\nd\n"_s);
    QCOMPARE(model(dialog).rowCount(), 4);
    QCOMPARE(cell(dialog, 0, ImportModel::LineColumn), u"2"_s);
    QVERIFY(cell(dialog, 0, ImportModel::RemarkColumn).contains(u"1..65535"_s));
    QCOMPARE(cell(dialog, 1, ImportModel::LineColumn), u"4"_s);
    QCOMPARE(cell(dialog, 2, ImportModel::NameColumn), u"a:1"_s);
    QCOMPARE(cell(dialog, 2, ImportModel::RemarkColumn), QString());
    auto *add = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.targets().size(), 2);
    QCOMPARE(dialog.leftOut(), 2);
}

void TestImportDialog::aLineIsMendedInPlace()
{
    ImportDialog dialog({});
    dialog.setText(u"a:1\nb\n"_s);
    dialog.show();
    auto *view = dialog.findChild<ImportView *>();
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = view->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"b"_s);
    QTest::keyClick(editor, Qt::Key_End);
    QTest::keyClicks(editor, u":2"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(dialog.targets().size(), 2);
    QVERIFY(dialog.isVisible()); // Enter ended the editing, not the dialog
    QCOMPARE(cell(dialog, 0, ImportModel::NameColumn), u"b:2"_s);
}

void TestImportDialog::linesAreLeftOutAndTakenIn()
{
    ImportDialog dialog({});
    dialog.setText(u"a:1\nb:2\n"_s);
    auto *view = dialog.findChild<ImportView *>();
    view->selectAll();
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(dialog.targets().size(), 0);
    QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    view->selectRow(1);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(dialog.targets().value(0).name, u"b:2"_s);
}

void TestImportDialog::groupAndMethodHoldForAll()
{
    ImportDialog dialog({});
    dialog.setText(u"a:1\necho://b:2\n"_s);
    auto *group = dialog.findChild<QComboBox *>(u"importGroup"_s);
    QTest::keyClicks(group->lineEdit(), u"West"_s);
    Q_EMIT group->lineEdit()->editingFinished();
    auto *method = dialog.findChild<QComboBox *>(u"method"_s);
    method->setCurrentIndex(method->findData(u"framed"_s));
    Q_EMIT method->activated(method->currentIndex());
    QCOMPARE(dialog.targets().at(0).group, u"West"_s);
    QVERIFY(dialog.targets().at(0).values.method == Method::Framed);
    QVERIFY(dialog.targets().at(1).values.method == Method::Echo);
}

void TestImportDialog::whatIsTakenCanBeRenamed()
{
    Workspace workspace;
    Target known;
    known.name = u"a:1"_s;
    workspace.targets.append(known);
    ImportDialog dialog(workspace);
    dialog.setText(u"a:1\n"_s);
    QCOMPARE(dialog.targets().size(), 0);
    QVERIFY(!cell(dialog, 0, ImportModel::RemarkColumn).isEmpty());
    auto *taken = dialog.findChild<QComboBox *>(u"importTaken"_s);
    taken->setCurrentIndex(1);
    Q_EMIT taken->activated(1);
    QCOMPARE(dialog.targets().value(0).name, u"a:1 (2)"_s);
}

void TestImportDialog::theClipboardIsPasted()
{
    QGuiApplication::clipboard()->setText(u"a:1\nb:2\n"_s);
    ImportDialog dialog({});
    dialog.show();
    dialog.activateWindow();
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().contains(u"Paste"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(dialog.targets().size(), 2);
}

void TestImportDialog::aFileThatIsNotThereIsSaid()
{
    ImportDialog dialog({});
    dialog.openFile(u"/nowhere/list.csv"_s);
    bool isSaid = false;
    for (const NoteLabel *note : dialog.findChildren<NoteLabel *>())
        isSaid = isSaid || note->fault().contains(u"/nowhere/list.csv"_s);
    QVERIFY(isSaid);
}

void TestImportDialog::hostileTextIsPlainText()
{
    ImportDialog dialog({});
    dialog.setText(u"name,host,port,<img src=x>\n<b>bold</b>,h,1,\n"_s);
    QCOMPARE(cell(dialog, 0, ImportModel::NameColumn), u"<b>bold</b>"_s);
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u'<') || label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

/// For looking at: set KEEPWATCH_PICTURES to a folder.
void TestImportDialog::pictures()
{
    QString text;
    for (int i = 1; i <= 300; ++i)
        text += i % 25 == 0 ? u"plc-%1\n"_s.arg(i) : u"echo://10.20.%1.%2:502#plc-%3\n"_s.arg(i / 100).arg(i).arg(i);
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        m_theme.apply(theme);
        ImportDialog dialog({});
        dialog.setText(text);
        QCOMPARE(dialog.targets().size(), 288);
        QCOMPARE(dialog.leftOut(), 12);
        dialog.show();
        QCoreApplication::processEvents();
        QVERIFY(!dialog.grab().isNull());
        if (qEnvironmentVariableIsSet("KEEPWATCH_PICTURES"))
            dialog.grab().save(u"%1/import-%2.png"_s.arg(qEnvironmentVariable("KEEPWATCH_PICTURES"), code(theme)));
    }
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
