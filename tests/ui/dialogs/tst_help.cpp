// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fieldwords.h"
#include "ui/dialogs/help/referencedialog.h"
#include "ui/dialogs/valuefield.h"
#include "ui/widgets/help/helpbutton.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace Qt::StringLiterals;

/// Help is beside every field, and all of it can be found in one place.
class TestHelp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasHelp();
    void theButtonOpensIt();
    void theReferenceHoldsAllOfIt();
    void theReferenceIsSearched();

private:
    static int shown(const QTreeWidget &list);
};

int TestHelp::shown(const QTreeWidget &list)
{
    int count = 0;
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        for (int j = 0; j < list.topLevelItem(i)->childCount(); ++j)
            count += list.topLevelItem(i)->child(j)->isHidden() ? 0 : 1;
    }
    return count;
}

void TestHelp::everyFieldHasHelp()
{
    for (const FieldWords &field : fieldWords()) {
        QVERIFY2(words::optionHelp(QLatin1StringView(field.key)), field.key);
        const ValueField shown(field);
        QVERIFY2(!shown.editor()->whatsThis().isEmpty(), field.key);
        QVERIFY2(shown.findChild<HelpButton *>()->accessibleName().startsWith(u"Help: "), field.key);
    }
}

void TestHelp::theButtonOpensIt()
{
    HelpButton button;
    button.setTopic(words::help(Cause::Refused));
    button.show();
    QTest::mouseClick(&button, Qt::LeftButton);
    const QWidget *popover = QApplication::activePopupWidget();
    QVERIFY(popover);
    const QString text = popover->findChild<QLabel *>()->text();
    QVERIFY2(text.contains(u"ECONNREFUSED") && text.contains(u"connect(2)"), qPrintable(text));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
}

void TestHelp::theReferenceHoldsAllOfIt()
{
    ReferenceDialog dialog(u"cause:idle-dropped"_s);
    QCOMPARE(shown(*dialog.findChild<QTreeWidget *>()), words::allHelp().size());
    QVERIFY(dialog.findChild<QTextBrowser *>()->toPlainText().contains(u"RFC 5382"));
}

void TestHelp::theReferenceIsSearched()
{
    ReferenceDialog dialog({});
    const auto *list = dialog.findChild<QTreeWidget *>();
    auto *search = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(search, u"rfc 5482"_s);
    QVERIFY(shown(*list) >= 2 && shown(*list) < 6);
    QVERIFY(dialog.findChild<QTextBrowser *>()->toPlainText().contains(u"5482"));
    QTest::keyClicks(search, u" xyzzy"_s);
    QCOMPARE(shown(*list), 0);
    QVERIFY(!dialog.findChild<QTextBrowser *>()->toPlainText().contains(u"5482"));
    search->clear();
    QCOMPARE(shown(*list), words::allHelp().size());
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
