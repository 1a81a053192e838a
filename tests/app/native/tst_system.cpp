// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/system.h"

#include <QFile>
#include <QTest>

#include <sys/resource.h>

using namespace keepwatch::native;
using namespace std::chrono_literals;

namespace {

int sysctl(const char *name)
{
    QFile file(QStringLiteral("/proc/sys/net/ipv4/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : -1;
}

} // namespace

class TestSystem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheSysctls();
    void raisesTheSoftLimit();
};

void TestSystem::readsTheSysctls()
{
    const auto defaults = systemDefaults();
    QVERIFY(defaults.idle == sysctl("tcp_keepalive_time") * 1s);
    QVERIFY(defaults.interval == sysctl("tcp_keepalive_intvl") * 1s);
    QVERIFY(defaults.count == sysctl("tcp_keepalive_probes"));
    QVERIFY(defaults.retries == sysctl("tcp_retries2"));
}

void TestSystem::raisesTheSoftLimit()
{
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    const auto hard = limit.rlim_max;
    limit.rlim_cur = 64;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
    const auto raised = raiseDescriptorLimit();
    QVERIFY(raised.before == 64U);
    QVERIFY(raised.now == hard);
    QVERIFY(raised.hard == hard);
    const auto again = raiseDescriptorLimit();
    QVERIFY(again.before == hard);
    QVERIFY(again.now == hard);
}

QTEST_GUILESS_MAIN(TestSystem)
#include "tst_system.moc"
