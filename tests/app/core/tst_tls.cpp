// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/tls.h"

#include <QTest>

using namespace keepwatch;
using namespace std::chrono_literals;

namespace {

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
    QTEST(warningsOf(endingIn(left), { .isOn = true, .warnDays = days }, now), "warnings");
}

void TestTls::anExceptionIsAlwaysSaid()
{
    const TlsOptions exception{ .isOn = true, .isVerified = false };
    QCOMPARE(warningsOf(endingIn(1000 * 24h), exception, now), QList<TlsWarning>{ TlsWarning::NotVerified });
    QCOMPARE(warningsOf({}, exception, now), QList<TlsWarning>{ TlsWarning::NotVerified });
}

void TestTls::onlyTheWarningNeedsNoNewSession()
{
    const TlsOptions options{ .isOn = true };
    QVERIFY(options.isSameSession({ .isOn = true, .warnDays = 30 }));
    QVERIFY(!options.isSameSession({ .isOn = true, .isVerified = false }));
    QVERIFY(!options.isSameSession({ .isOn = false }));
    QVERIFY(TlsOptions{}.isSameSession({ .isVerified = false })); // without TLS the rest means nothing
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
