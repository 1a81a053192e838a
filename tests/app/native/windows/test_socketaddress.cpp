// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/socketaddress.h"

#include <gtest/gtest.h>

using keepwatch::native::SocketAddress;

TEST(SocketAddress, WritesWhatItRead)
{
    EXPECT_EQ(SocketAddress::fromLiteral("10.0.0.7", 502)->toText(), "10.0.0.7:502");
    EXPECT_EQ(SocketAddress::fromLiteral("::1", 7)->toText(), "[::1]:7");
    EXPECT_EQ(SocketAddress::fromLiteral("::ffff:10.0.0.7", 502)->toText(), "10.0.0.7:502");
    EXPECT_TRUE(SocketAddress::fromLiteral("::", 7)->isAny());
}

TEST(SocketAddress, RefusesNames)
{
    EXPECT_FALSE(SocketAddress::fromLiteral("localhost", 7));
    EXPECT_FALSE(SocketAddress::fromLiteral("256.0.0.1", 7));
}
