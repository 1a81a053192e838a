// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rowmemory.h"

#include <QTest>

#include <cstring>
#include <memory>
#include <thread>
#include <unordered_set>
#include <vector>

using namespace keepwatch;

namespace {

struct Row : rowmemory::Resident {
    explicit Row(char mark) { std::memset(bytes.data(), mark, bytes.size()); }
    virtual ~Row() = default;
    bool isIntact(char mark) const
    {
        return std::all_of(bytes.begin(), bytes.end(), [mark](char byte) { return byte == mark; });
    }
    std::array<char, 1400> bytes;
};

struct LongRow final : Row {
    using Row::Row;
    std::array<char, 1500> more{};
};

} // namespace

/// Rows lie side by side without touching each other, and their places are used again.
class TestRowMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsDoNotOverlap();
    void itsUseIsKnown();
    void placesAreUsedAgain();
    void containersGrowThere();
    void threadsMayShareIt();
};

void TestRowMemory::rowsDoNotOverlap()
{
    std::vector<std::unique_ptr<Row>> rows;
    for (int i = 0; i < 5000; ++i) {
        const char mark = char(i % 127);
        if (i % 3 == 0)
            rows.push_back(std::make_unique<LongRow>(mark));
        else
            rows.push_back(std::make_unique<Row>(mark));
        QCOMPARE(reinterpret_cast<quintptr>(rows.back().get()) % alignof(std::max_align_t), quintptr(0));
    }
    for (int i = 0; i < 5000; ++i)
        QVERIFY(rows[size_t(i)]->isIntact(char(i % 127)));
}

void TestRowMemory::itsUseIsKnown()
{
    const rowmemory::Usage before = rowmemory::usage();
    auto row = std::make_unique<Row>('x');
    QCOMPARE(rowmemory::usage().bytes - before.bytes, sizeof(Row));
    row.reset();
    QCOMPARE(rowmemory::usage().bytes, before.bytes);
    QCOMPARE(rowmemory::usage().allocations, before.allocations + 1);
}

void TestRowMemory::placesAreUsedAgain()
{
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("Under the address sanitizer each row is allocated by itself");
#endif
    std::unordered_set<const void *> seen;
    for (int i = 0; i < 20'000; ++i)
        seen.insert(std::make_unique<Row>('x').get());
    QVERIFY2(seen.size() < 100, qPrintable(QString::number(seen.size())));
}

void TestRowMemory::containersGrowThere()
{
    std::vector<int, rowmemory::Allocator<int>> numbers;
    for (int i = 0; i < 10'000; ++i)
        numbers.push_back(i);
    const auto copy = numbers;
    numbers.clear();
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(copy[size_t(i)], i);
}

void TestRowMemory::threadsMayShareIt()
{
    std::vector<std::unique_ptr<Row>> made(2000);
    const auto fill = [&made](size_t from) {
        for (size_t i = from; i < made.size(); i += 2)
            made[i] = std::make_unique<Row>(char(i % 127));
    };
    std::thread other(fill, 1);
    fill(0);
    other.join();
    for (size_t i = 0; i < made.size(); ++i)
        QVERIFY(made[i]->isIntact(char(i % 127)));
    std::thread([&made] { made.clear(); }).join();
}

QTEST_APPLESS_MAIN(TestRowMemory)
#include "tst_rowmemory.moc"
