// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

/// A port on loopback that leaves every SYN without an answer: its queue of accepted connections is full, and nobody
/// ever takes one out of it.
class SilentPort {
public:
    SilentPort()
    {
        m_descriptors.push_back(socket(AF_INET, SOCK_STREAM, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto *name = reinterpret_cast<sockaddr *>(&address);
        socklen_t size = sizeof address;
        m_isOpen = bind(m_descriptors[0], name, size) == 0 && ::listen(m_descriptors[0], 0) == 0
            && getsockname(m_descriptors[0], name, &size) == 0;
        m_port = ntohs(address.sin_port);
        // A backlog of 0 holds one connection; the kernel takes what comes next for a SYN that it may drop.
        for (int i = 0; i < 4; ++i) {
            m_descriptors.push_back(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            [[maybe_unused]] const int underWay = connect(m_descriptors.back(), name, size);
        }
    }
    ~SilentPort() { std::for_each(m_descriptors.begin(), m_descriptors.end(), close); }
    SilentPort(const SilentPort &) = delete;
    SilentPort &operator=(const SilentPort &) = delete;

    bool isOpen() const { return m_isOpen; }
    quint16 port() const { return m_port; }

private:
    std::vector<int> m_descriptors; ///< the listening one, then those that fill its queue
    bool m_isOpen = false;
    quint16 m_port = 0;
};
