# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The files of this system, relative to this folder.
set(KEEPWATCH_NATIVE_SOURCES
    descriptor.h
    dial.h
    listen.h
    networkwatch.h
    options.h
    resolve.cpp
    resolve.h
    socket.h
    socketaddress.cpp
    socketaddress.h
    system.h
    tcpinfo.h)
if(WIN32)
    list(APPEND KEEPWATCH_NATIVE_SOURCES
        absent/networkwatch.cpp
        windows/constants.h
        windows/options.cpp
        windows/rawtcpinfo.h
        windows/socket.cpp
        windows/socketcalls.h
        windows/system.cpp
        windows/tcpinfo.cpp
        windows/winsock.cpp)
elseif(APPLE)
    list(APPEND KEEPWATCH_NATIVE_SOURCES
        absent/networkwatch.cpp
        macos/options.cpp
        macos/system.cpp
        macos/tcpinfo.cpp
        posix/descriptorlimit.cpp
        posix/socket.cpp)
else()
    list(APPEND KEEPWATCH_NATIVE_SOURCES
        linux/dial.cpp
        linux/listen.cpp
        linux/netlink.cpp
        linux/netlink.h
        linux/networkwatch.cpp
        linux/options.cpp
        linux/options.h
        linux/rawtcpinfo.h
        linux/system.cpp
        linux/tcpinfo.cpp
        posix/descriptorlimit.cpp
        posix/socket.cpp)
endif()
