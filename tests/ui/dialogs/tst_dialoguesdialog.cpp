// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogues/dialoguesdialog.h"
#include "ui/dialogs/dialogues/longentry.h"
#include "ui/dialogs/dialogues/stepmodel.h"
#include "ui/format/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTreeWidget>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace std::chrono_literals;

namespace {

/// Keeps what is saved in memory.
class ShelfOfDialogues final : public DialogueSource {
public:
    heartbeat::DialogueLibrary library() const override
    {
        auto library = heartbeat::readLibrary({});
        for (const Dialogue &dialogue : saved)
            library.entries.append({ .dialogue = dialogue, .path = {}, .isBuiltIn = false });
        return library;
    }
    std::optional<Error> save(const Dialogue &dialogue) override
    {
        saved.append(dialogue);
        return std::nullopt;
    }
    std::optional<Error> remove(const QString &) override { return std::nullopt; }
    void startTrial(const Dialogue &, const TrialPeer &peer) override { tried = peer; }
    void cancelTrial() override { isCancelled = true; }
    void tell(const TrialEvent &event) { Q_EMIT DialogueSource::tried(event); }

    QList<Dialogue> saved;
    std::optional<TrialPeer> tried;
    bool isCancelled = false;
};

template <typename T> T *child(QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QString::fromLatin1(name));
}

template <typename Entry> void type(Entry *entry, const QString &text)
{
    entry->setFocus();
    entry->selectAll();
    QTest::keyClicks(entry, text);
    Q_EMIT entry->editingFinished();
}

} // namespace

class TestDialoguesDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_theme.apply(Theme::Light);
    }

    void aBuiltInOneCanOnlyBeCopied()
    {
        ShelfOfDialogues shelf;
        DialoguesDialog dialog(shelf);
        QVERIFY(child<LongEntry>(dialog, "send")->isReadOnly());
        QVERIFY(!child<QPushButton>(dialog, "save")->isEnabled());
        child<QPushButton>(dialog, "duplicate")->click();
        QVERIFY(!child<LongEntry>(dialog, "send")->isReadOnly());
        QCOMPARE(child<QLineEdit>(dialog, "dialogueName")->text(), QStringLiteral("http-copy"));
        child<QPushButton>(dialog, "save")->click();
        QCOMPARE(shelf.saved.size(), 1);
        QCOMPARE(shelf.saved.constFirst().name, QStringLiteral("http-copy"));
        QVERIFY(shelf.saved.constFirst().repeat == shelf.library().book().find(u"http")->repeat);
    }

    void aFaultIsToldAndKeepsFromSaving()
    {
        ShelfOfDialogues shelf;
        DialoguesDialog dialog(shelf);
        child<QPushButton>(dialog, "new")->click();
        QVERIFY(child<QPushButton>(dialog, "save")->isEnabled());
        type(child<LongEntry>(dialog, "send"), QStringLiteral("PING\\q"));
        QVERIFY(!child<QPushButton>(dialog, "save")->isEnabled());
        QVERIFY(!child<QPushButton>(dialog, "try")->isEnabled());
        type(child<LongEntry>(dialog, "send"), QStringLiteral("ECHO"));
        child<QPushButton>(dialog, "save")->click();
        QCOMPARE(shelf.saved.constFirst().repeat.send->text, QStringLiteral("ECHO"));
    }

    void aTrialShowsItsBytesAndItsEnd()
    {
        ShelfOfDialogues shelf;
        DialoguesDialog dialog(shelf);
        type(child<QLineEdit>(dialog, "peer"), QStringLiteral("127.0.0.1:4711"));
        child<QPushButton>(dialog, "try")->click();
        QCOMPARE(shelf.tried->endpoint.port.value, quint16(4711));
        shelf.tell({ .kind = TrialEvent::Kind::Sent, .at = 1ms, .step = {}, .bytes = "PING\r\n", .detail = {} });
        auto *lines = child<QTreeWidget>(dialog, "trial");
        QCOMPARE(lines->topLevelItemCount(), 1);
        QCOMPARE(lines->topLevelItem(0)->text(3), QStringLiteral("PING\\r\\n"));
        shelf.tell({ .kind = TrialEvent::Kind::Failed, .at = 2ms, .step = {}, .bytes = {}, .detail = {} });
        shelf.tell({ .kind = TrialEvent::Kind::Sent, .at = 3ms, .step = {}, .bytes = "late", .detail = {} });
        QCOMPARE(lines->topLevelItemCount(), 1);
        child<QPushButton>(dialog, "try")->click();
        child<QPushButton>(dialog, "try")->click();
        QVERIFY(shelf.isCancelled);
    }

    void aTargetBringsItsTlsAlong()
    {
        ShelfOfDialogues shelf;
        DialoguesDialog dialog(shelf);
        TlsOptions tls;
        tls.isOn = true;
        tls.isVerified = false;
        dialog.tryOn(QStringLiteral("redis"), { { QStringLiteral("127.0.0.1"), Port{ 6380 } }, tls });
        QCOMPARE(child<QLineEdit>(dialog, "dialogueName")->text(), QStringLiteral("redis"));
        child<QPushButton>(dialog, "try")->click();
        QVERIFY(shelf.tried->tls == tls);
        child<QPushButton>(dialog, "try")->click();
        // The exception is that target's alone.
        type(child<QLineEdit>(dialog, "peer"), QStringLiteral("127.0.0.1:6381"));
        child<QPushButton>(dialog, "try")->click();
        QVERIFY(shelf.tried->tls.isOn && shelf.tried->tls.isVerified);
    }

    /// Whatever its length, and also where there is no space to break at.
    void theWholeOfAStepIsSeen()
    {
        ShelfOfDialogues shelf;
        DialoguesDialog dialog(shelf);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        child<QPushButton>(dialog, "new")->click();
        auto *send = child<LongEntry>(dialog, "send");
        const auto *table = child<QTreeView>(dialog, "steps");
        const int low = send->height();
        const int lowRow = table->visualRect(table->model()->index(0, 1)).height();
        type(send, QString(120, u'x'));
        QTRY_VERIFY(send->height() > low);
        QTRY_VERIFY(table->visualRect(table->model()->index(0, 1)).height() > 2 * lowRow);
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        send->selectAll();
        QGuiApplication::clipboard()->setText(QStringLiteral("one\r\ntwo\nthree"));
        send->paste();
        QCOMPARE(send->text(), QStringLiteral("one two three"));
        QTRY_COMPARE(send->height(), low);
    }

    void stepsCanBeAddedMovedAndRemoved()
    {
        StepModel model;
        const QAbstractItemModelTester tester(&model);
        model.setDialogue({});
        QCOMPARE(model.insertAfter(0, StepModel::Part::Opening), 0);
        QCOMPARE(model.insertAfter(0, StepModel::Part::Opening), 1);
        QCOMPARE(model.insertAfter(0, StepModel::Part::Unasked), 3);
        model.setStep(0, { .comment = QStringLiteral("first"), .send = {}, .expect = {}, .timeout = {} });
        QVERIFY(!model.canMove(1, 1) && !model.canRemove(2));
        model.move(0, 1);
        model.removeAt(0);
        Dialogue dialogue;
        model.store(dialogue);
        QCOMPARE(dialogue.opening.size(), 1);
        QCOMPARE(dialogue.opening.constFirst().comment, QStringLiteral("first"));
        QCOMPARE(dialogue.unasked.size(), 1);
    }

private:
    ThemeSwitch m_theme;
};

QTEST_MAIN(TestDialoguesDialog)
#include "tst_dialoguesdialog.moc"
