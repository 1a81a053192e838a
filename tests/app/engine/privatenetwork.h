// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>

/// A network of this process alone: its loopback interface, its firewall, its names. To be entered before the first
/// thread is made; only root may.
class PrivateNetwork {
public:
    /// `hosts`: what /etc/hosts holds for this process.
    static bool enter(const QByteArray &hosts)
    {
        return unshare(CLONE_NEWNET | CLONE_NEWNS) == 0
            && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 && replaceHosts(hosts)
            && run({ QStringLiteral("ip"), QStringLiteral("link"), QStringLiteral("set"), QStringLiteral("lo"),
                QStringLiteral("up") })
            && run({ QStringLiteral("nft"),
                QStringLiteral("table inet test { chain in { type filter hook input priority 0; }; }") });
    }
    /// What comes to this port is treated so: `drop`, `reject with icmp host-unreachable` …
    static bool rule(const QString &match, quint16 port, const QString &verdict)
    {
        return run({ QStringLiteral("nft"),
            QStringLiteral("insert rule inet test in %1 tcp dport %2 %3").arg(match).arg(port).arg(verdict) });
    }
    static bool clearRules() { return run({ QStringLiteral("nft"), QStringLiteral("flush chain inet test in") }); }
    static bool run(const QStringList &words)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(words.first(), words.mid(1));
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

private:
    static bool replaceHosts(const QByteArray &hosts)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("hosts")));
        if (!file.open(QIODevice::WriteOnly) || file.write(hosts) != hosts.size())
            return false;
        file.close();
        return mount(file.fileName().toLocal8Bit().constData(), "/etc/hosts", nullptr, MS_BIND, nullptr) == 0;
    }
};
