// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/tls.h"

#include <QTest>

using namespace keepwatch;
using namespace std::chrono_literals;

namespace {

TlsOptions tls(bool isVerified = true, int warnDays = 14)
{
    TlsOptions options;
    options.isOn = true;
    options.isVerified = isVerified;
    options.warnDays = warnDays;
    return options;
}

constexpr UtcTime now(1'800'000'000'000ms);

TlsFacts endingIn(std::chrono::milliseconds first, std::chrono::milliseconds second = 24h * 1000)
{
    TlsFacts facts;
    facts.chain = { TlsCertificate{}, TlsCertificate{} };
    facts.chain[0].validTo = now + second;
    facts.chain[1].validTo = now + first;
    return facts;
}

} // namespace

class TestTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWholeDays();
    void warnsOfTheFirstToEnd_data();
    void warnsOfTheFirstToEnd();
    void anExceptionIsAlwaysSaid();
    void onlyTheWarningNeedsNoNewSession();
};

void TestTls::countsWholeDays()
{
    QCOMPARE(daysLeft(now + 14 * 24h, now), 14);
    QCOMPARE(daysLeft(now + 14 * 24h - 1ms, now), 13);
    QCOMPARE(daysLeft(now, now), 0);
    QCOMPARE(daysLeft(now - 1ms, now), -1);
}

void TestTls::warnsOfTheFirstToEnd_data()
{
    QTest::addColumn<std::chrono::milliseconds>("left");
    QTest::addColumn<int>("days");
    QTest::addColumn<QList<TlsWarning>>("warnings");
    using List = QList<TlsWarning>;
    QTest::newRow("far away") << std::chrono::milliseconds(15 * 24h) << 14 << List{};
    QTest::newRow("on the limit") << std::chrono::milliseconds(14 * 24h) << 14 << List{};
    QTest::newRow("within it") << std::chrono::milliseconds(14 * 24h - 1ms) << 14 << List{ TlsWarning::ExpiresSoon };
    QTest::newRow("not asked for") << std::chrono::milliseconds(1ms) << 0 << List{};
    QTest::newRow("over") << std::chrono::milliseconds(0) << 0 << List{ TlsWarning::Expired };
}

void TestTls::warnsOfTheFirstToEnd()
{
    QFETCH(std::chrono::milliseconds, left);
    QFETCH(int, days);
    QTEST(warningsOf(endingIn(left), tls(true, days), now), "warnings");
}

void TestTls::anExceptionIsAlwaysSaid()
{
    const TlsOptions exception = tls(false);
    QCOMPARE(warningsOf(endingIn(1000 * 24h), exception, now), QList<TlsWarning>{ TlsWarning::NotVerified });
    QCOMPARE(warningsOf({}, exception, now), QList<TlsWarning>{ TlsWarning::NotVerified });
}

void TestTls::onlyTheWarningNeedsNoNewSession()
{
    const TlsOptions options = tls();
    QVERIFY(options.isSameSession(tls(true, 30)));
    QVERIFY(!options.isSameSession(tls(false)));
    QVERIFY(!options.isSameSession(TlsOptions{}));
    TlsOptions off = tls(false);
    off.isOn = false;
    QVERIFY(TlsOptions{}.isSameSession(off)); // without TLS the rest means nothing
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
