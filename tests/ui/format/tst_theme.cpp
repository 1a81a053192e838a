// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace keepwatch::ui;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchesLive();
    void systemFollowsThePaletteAtStart();
    void digitsAreTabular();
    void rolesGrowWithTheBaseFont();
};

void TestTheme::switchesLive()
{
    ThemeSwitch theme;
    QLabel label;
    label.show();
    const QSignalSpy changes(&theme, &ThemeSwitch::schemeChanged);
    theme.apply(Theme::Dark);
    QTRY_COMPARE(schemeOf(label.palette()), Scheme::Dark);
    theme.apply(Theme::Light);
    QTRY_COMPARE(schemeOf(label.palette()), Scheme::Light);
    theme.apply(Theme::Light);
    QCOMPARE(changes.size(), 2);
}

void TestTheme::systemFollowsThePaletteAtStart()
{
    QApplication::setPalette(palette(tokens(Scheme::Dark)));
    ThemeSwitch theme;
    theme.apply(Theme::System);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    theme.apply(Theme::Light);
    QCOMPARE(theme.scheme(), Scheme::Light);
    theme.apply(Theme::System);
    QCOMPARE(theme.scheme(), Scheme::Dark);
}

void TestTheme::digitsAreTabular()
{
    QVERIFY(hasTabularDigits(chooseBaseFont(QApplication::font())));
}

void TestTheme::rolesGrowWithTheBaseFont()
{
    QFont base = chooseBaseFont(QApplication::font());
    base.setPixelSize(13);
    QCOMPARE(font(FontRole::Counter, base).pixelSize(), 22);
    base.setPixelSize(26);
    QCOMPARE(font(FontRole::Counter, base).pixelSize(), 44);
    QCOMPARE(font(FontRole::Axis, base).pixelSize(), 22);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
