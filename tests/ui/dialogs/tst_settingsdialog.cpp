// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"
#include "ui/format/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::workspace;
using namespace std::chrono_literals;

class TestSettingsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Light); }
    void appearanceChangesAtOnceAndGoesBackOnCancel();
    void everyShownSettingIsStored();
    void theReferenceIsAChoiceOrAPlace();
    void theDefaultsComeOut();
    void pictures();

private:
    static void choose(QComboBox *box, const QString &value);

    ThemeSwitch m_theme;
};

void TestSettingsDialog::choose(QComboBox *box, const QString &value)
{
    box->setCurrentIndex(box->findData(value));
    Q_EMIT box->activated(box->currentIndex());
}

void TestSettingsDialog::appearanceChangesAtOnceAndGoesBackOnCancel()
{
    Settings settings;
    SettingsDialog dialog(settings, {});
    QSignalSpy changed(&dialog, &SettingsDialog::settingChanged);
    choose(dialog.findChild<QComboBox *>(QStringLiteral("theme")), QStringLiteral("dark"));
    choose(dialog.findChild<QComboBox *>(QStringLiteral("language")), QStringLiteral("zh_CN"));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(settings.get<QString>(Setting::Theme), QStringLiteral("dark"));
    dialog.reject();
    QCOMPARE(changed.size(), 4);
    QCOMPARE(settings.get<QString>(Setting::Theme), QStringLiteral("system"));
    QCOMPARE(settings.get<QString>(Setting::Language), QStringLiteral("system"));
}

void TestSettingsDialog::everyShownSettingIsStored()
{
    Settings settings;
    SettingsDialog dialog(settings, {});
    dialog.findChild<QSpinBox *>(QStringLiteral("font_scale_pct"))->setValue(150);
    dialog.findChild<QSpinBox *>(QStringLiteral("figures_interval_ms"))->setValue(1000);
    dialog.findChild<QSpinBox *>(QStringLiteral("history_keep_days"))->setValue(7);
    dialog.findChild<QCheckBox *>(QStringLiteral("autosave"))->click();
    dialog.findChild<QCheckBox *>(QStringLiteral("confirm_remove"))->click();
    dialog.accept();
    QCOMPARE(settings.get<int>(Setting::FontScalePercent), 150);
    QCOMPARE(settings.get<int>(Setting::FiguresIntervalMs), 1000);
    QCOMPARE(settings.get<int>(Setting::HistoryKeepDays), 7);
    QCOMPARE(settings.get<bool>(Setting::Autosave), false);
    QCOMPARE(settings.get<bool>(Setting::ConfirmRemove), false);
}

void TestSettingsDialog::theReferenceIsAChoiceOrAPlace()
{
    Settings settings;
    SettingsDialog dialog(settings, {});
    auto *box = dialog.findChild<QComboBox *>(QStringLiteral("reference"));
    QCOMPARE(box->currentData().toString(), QStringLiteral("gateway"));
    const auto type = [box](const QString &text) {
        box->setEditText(text);
        Q_EMIT box->lineEdit()->editingFinished();
    };
    type(QStringLiteral("10.0.0.1:22"));
    QCOMPARE(settings.get<QString>(Setting::Reference), QStringLiteral("10.0.0.1:22"));
    type(QStringLiteral("somewhere"));
    QCOMPARE(settings.get<QString>(Setting::Reference), QStringLiteral("10.0.0.1:22"));
    QCOMPARE(box->currentText(), QStringLiteral("10.0.0.1:22"));
    choose(box, QStringLiteral("off"));
    QCOMPARE(settings.get<QString>(Setting::Reference), QStringLiteral("off"));
    type(box->itemText(0)); // as it is shown
    QCOMPARE(settings.get<QString>(Setting::Reference), QStringLiteral("gateway"));
}

void TestSettingsDialog::theDefaultsComeOut()
{
    Settings settings;
    TargetValues defaults;
    defaults.fall = 4;
    SettingsDialog dialog(settings, defaults);
    auto *interval = dialog.findChild<QLineEdit *>(QStringLiteral("interval_ms"));
    QTest::keyClicks(interval, QStringLiteral("5"));
    Q_EMIT interval->editingFinished();
    dialog.accept();
    QVERIFY(dialog.result() != QDialog::Accepted); // a time without its unit
    QTest::keyClicks(interval, QStringLiteral(" s"));
    Q_EMIT interval->editingFinished();
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(dialog.defaults().interval == Duration(5s));
    QCOMPARE(dialog.defaults().fall, std::optional(4));
}

/// For looking at: set KEEPWATCH_PICTURES to a folder.
void TestSettingsDialog::pictures()
{
    Settings settings;
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        m_theme.apply(theme);
        SettingsDialog dialog(settings, {});
        dialog.show();
        auto *tabs = dialog.findChild<QTabWidget *>();
        for (const int page : { 0, 2 }) {
            tabs->setCurrentIndex(page);
            QCoreApplication::processEvents();
            QVERIFY(!dialog.grab().isNull());
            if (qEnvironmentVariableIsSet("KEEPWATCH_PICTURES")) {
                dialog.grab().save(
                    QStringLiteral("%1/settings-%2-%3.png")
                        .arg(qEnvironmentVariable("KEEPWATCH_PICTURES"), code(theme), QString::number(page)));
            }
        }
    }
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
