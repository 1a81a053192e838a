// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/linux/rawtcpinfo.h"
#include "app/native/tcpinfo.h"
#include "tests/app/native/loopback.h"

#include <QTest>

#include <cstring>
#include <string>
#include <sys/socket.h>

using namespace keepwatch::native;
using namespace keepwatch::native::test;
using namespace std::chrono_literals;

namespace {

constexpr std::uint8_t established = 1;
constexpr std::uint8_t closed = 7;
constexpr std::uint8_t closeWait = 8;

RawTcpInfo filled()
{
    RawTcpInfo raw;
    std::memset(&raw, 0, sizeof raw);
    raw.state = established;
    raw.retransmits = 2;
    raw.probes = 3;
    raw.backoff = 4;
    raw.rto_us = 204'000;
    raw.sendMss = 1448;
    raw.unacked = 5;
    raw.lastDataSent_ms = 600;
    raw.lastDataReceived_ms = 700;
    raw.lastAckReceived_ms = 800;
    raw.pathMtu = 1500;
    raw.rtt_us = 213;
    raw.rttVariation_us = 17;
    raw.congestionWindow = 10;
    raw.totalRetransmits = 6;
    raw.bytesAcked = 5'000'000'001;
    raw.bytesReceived = 5'000'000'002;
    raw.segmentsOut = 11;
    raw.segmentsIn = 12;
    raw.notSentBytes = 13;
    raw.dataSegmentsIn = 14;
    raw.bytesSent = 5'000'000'003;
    raw.bytesRetransmitted = 5'000'000'004;
    raw.sendWindow = 65'536;
    raw.totalRto = 15;
    return raw;
}

} // namespace

class TestTcpInfo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void translatesEveryField();
    void leavesOutWhatAnOlderKernelDoesNotReturn_data();
    void leavesOutWhatAnOlderKernelDoesNotReturn();
    void bearsWithALongerAnswer();
    void readsALivingConnection();
    void tellsTheOptionsWhereProbesArePossible();
    void countsWhatIsAcknowledged();
    void tellsAnEndOfStreamFromAReset();
    void writesWhatFitsAndSaysWhatItDiedOf();
    void givesNothingForADescriptorThatIsNone();
};

void TestTcpInfo::translatesEveryField()
{
    const auto raw = filled();
    const auto info = decodeTcpInfo(&raw, sizeof raw);
    QCOMPARE(info.state, established);
    QVERIFY(info.rtt == 213us);
    QVERIFY(info.rttVariation == 17us);
    QVERIFY(info.rto == 204ms);
    QVERIFY(info.retransmits == 2U);
    QVERIFY(info.probes == 3U);
    QVERIFY(info.backoff == 4U);
    QVERIFY(info.unacked == 5U);
    QVERIFY(info.totalRetransmits == 6U);
    QVERIFY(info.lastDataSent == 600ms);
    QVERIFY(info.lastDataReceived == 700ms);
    QVERIFY(info.lastAckReceived == 800ms);
    QVERIFY(info.congestionWindow == 10U);
    QVERIFY(info.segmentsOut == 11U);
    QVERIFY(info.segmentsIn == 12U);
    QVERIFY(info.notSentBytes == 13U);
    QVERIFY(info.dataSegmentsIn == 14U);
    QVERIFY(info.totalRto == 15U);
    QVERIFY(info.sendMss == 1448U);
    QVERIFY(info.pathMtu == 1500U);
    QVERIFY(info.sendWindow == 65'536U);
    QVERIFY(info.bytesAcked == 5'000'000'001U);
    QVERIFY(info.bytesReceived == 5'000'000'002U);
    QVERIFY(info.bytesSent == 5'000'000'003U);
    QVERIFY(info.bytesRetransmitted == 5'000'000'004U);
}

void TestTcpInfo::leavesOutWhatAnOlderKernelDoesNotReturn_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("hasTotalRetransmits");
    QTest::addColumn<bool>("hasBytesAcked");
    QTest::addColumn<bool>("hasSendWindow");
    QTest::addColumn<bool>("hasTotalRto");
    QTest::newRow("up to the count of retransmissions") << 104 << true << false << false << false;
    QTest::newRow("a field cut in two") << 122 << true << false << false << false;
    QTest::newRow("up to the bytes sent") << 224 << true << true << false << false;
    QTest::newRow("Debian 12's kernel") << 240 << true << true << true << false;
    QTest::newRow("up to the timeouts") << 248 << true << true << true << true;
    QTest::newRow("next to nothing") << 8 << false << false << false << false;
}

void TestTcpInfo::leavesOutWhatAnOlderKernelDoesNotReturn()
{
    QFETCH(int, length);
    const auto raw = filled();
    const auto info = decodeTcpInfo(&raw, std::size_t(length));
    QCOMPARE(info.state, established);
    QTEST(info.totalRetransmits.has_value(), "hasTotalRetransmits");
    QTEST(info.bytesAcked.has_value(), "hasBytesAcked");
    QTEST(info.sendWindow.has_value(), "hasSendWindow");
    QTEST(info.totalRto.has_value(), "hasTotalRto");
    QVERIFY(info.probes == 3U);
}

void TestTcpInfo::bearsWithALongerAnswer()
{
    std::array<std::byte, sizeof(RawTcpInfo) + 64> longer{};
    const auto raw = filled();
    std::memcpy(longer.data(), &raw, sizeof raw);
    const auto info = decodeTcpInfo(longer.data(), longer.size());
    QVERIFY(info.totalRto == 15U);
}

void TestTcpInfo::readsALivingConnection()
{
    const auto pair = connectedPair();
    const auto info = readTcpInfo(pair.dialled);
    QVERIFY(info);
    QCOMPARE(info->state, established);
    QVERIFY(info->rtt && *info->rtt > 0us && *info->rtt < 10s);
    QVERIFY(info->rto && *info->rto >= 200ms);
    QVERIFY(info->unacked == 0U);
    QVERIFY(info->probes == 0U);
    QVERIFY(info->sendWindow && *info->sendWindow > 0);
    QVERIFY(info->segmentsOut && *info->segmentsOut >= 2);
}

void TestTcpInfo::tellsTheOptionsWhereProbesArePossible()
{
    const Options options{ .idle = 2s, .interval = 1s, .count = 4, .userTimeout = 6500ms };
    const auto pair = connectedPair({}, options);
    QVERIFY(!readTcpInfo(pair.dialled)->options);
    QTRY_VERIFY_WITH_TIMEOUT(readTcpInfo(pair.dialled)->options, 5000);
    const auto inForce = *readTcpInfo(pair.dialled)->options;
    QVERIFY(inForce.keepalive == true);
    QVERIFY(inForce.idle == 2s);
    QVERIFY(inForce.interval == 1s);
    QVERIFY(inForce.count == 4);
    QVERIFY(inForce.userTimeout == 6500ms);
}

void TestTcpInfo::countsWhatIsAcknowledged()
{
    const auto pair = connectedPair();
    QCOMPARE(send(pair.dialled, "12345", 5, MSG_NOSIGNAL), ssize_t(5));
    QVERIFY(waitFor(pair.accepted, POLLIN));
    std::array<char, 16> buffer{};
    QCOMPARE(recv(pair.accepted, buffer.data(), buffer.size(), 0), ssize_t(5));
    QTRY_VERIFY(readTcpInfo(pair.dialled)->unacked == 0U);
    const auto here = readTcpInfo(pair.dialled);
    const auto there = readTcpInfo(pair.accepted);
    QVERIFY(here->bytesSent == 5U);
    QVERIFY(here->bytesAcked == 6U); // the SYN counts as one
    QVERIFY(there->bytesReceived == 5U);
    QVERIFY(there->dataSegmentsIn == 1U);
}

void TestTcpInfo::tellsAnEndOfStreamFromAReset()
{
    auto ended = connectedPair();
    ended.accepted.close();
    QVERIFY(waitFor(ended.dialled, POLLIN));
    QCOMPARE(readTcpInfo(ended.dialled)->state, closeWait);
    QCOMPARE(takeSocketError(ended.dialled), 0);

    auto reset = connectedPair();
    QVERIFY(resetOnClose(reset.accepted));
    reset.accepted.close();
    QVERIFY(waitFor(reset.dialled, POLLIN));
    QCOMPARE(takeSocketError(reset.dialled), ECONNRESET);
    QCOMPARE(takeSocketError(reset.dialled), 0); // reading clears it
    QCOMPARE(readTcpInfo(reset.dialled)->state, closed);
}

void TestTcpInfo::writesWhatFitsAndSaysWhatItDiedOf()
{
    auto pair = connectedPair();
    const std::string block(100'000, 'x');
    Written written = writeNow(pair.dialled, block.data(), 5);
    QVERIFY(written.bytes == 5 && written.error == 0);
    for (int i = 0; i < 1000 && written.bytes > 0; ++i)
        written = writeNow(pair.dialled, block.data(), block.size());
    QVERIFY2(written.bytes == 0 && written.error == 0, "a full buffer is no error");

    auto reset = connectedPair();
    QVERIFY(resetOnClose(reset.accepted));
    reset.accepted.close();
    QVERIFY(waitFor(reset.dialled, POLLIN));
    QCOMPARE(writeNow(reset.dialled, block.data(), 1).error, ECONNRESET);
    QCOMPARE(writeNow(reset.dialled, block.data(), 1).error, EPIPE); // and no SIGPIPE
    QCOMPARE(writeNow(invalidDescriptor, block.data(), 1).error, EBADF);
}

void TestTcpInfo::givesNothingForADescriptorThatIsNone()
{
    QVERIFY(!readTcpInfo(invalidDescriptor));
    QCOMPARE(takeSocketError(invalidDescriptor), EBADF);
}

QTEST_GUILESS_MAIN(TestTcpInfo)
#include "tst_tcpinfo.moc"
