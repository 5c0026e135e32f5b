// Rows at stable addresses, and runs of rows that lie side by side in memory.
#include "ledger/tables/block_pool.hpp"
#include "ledger/tables/paged_table.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <vector>

namespace openitem::paged_table_test {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;

TEST(PagedTable, KeepsEveryRowWhereItIs) {
  CountingMemory memory;
  {
    PagedTable<std::uint64_t, std::uint32_t> table(&memory);
    std::map<std::uint32_t, std::uint64_t *> address;
    for (std::uint32_t slot = 0; slot < 20'000; ++slot) {
      table.reserve(slot);
      EXPECT_EQ(table[slot], 0U) << "fresh rows are zero";
      table[slot] = slot + 1;
      address[slot] = &table[slot];
    }
    for (const auto &[slot, at] : address) {
      ASSERT_EQ(&table[slot], at);
      ASSERT_EQ(table[slot], slot + 1U);
    }
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
}

TEST(PagedTable, HasNoRowsOnPagesNobodyAskedFor) {
  CountingMemory memory;
  PagedTable<std::uint32_t, std::uint32_t> table(&memory);
  EXPECT_EQ(table.find(0), nullptr);
  table.reserve(100'000);
  EXPECT_NE(table.find(100'000), nullptr);
  EXPECT_EQ(table.find(0), nullptr);
  EXPECT_EQ(table.find(90'000), nullptr);
  EXPECT_EQ(table.find(no_number - 1), nullptr);
  table.prefetch(5); // only a hint, whatever the slot
  table.prefetch(no_number - 1);
}

TEST(PagedTable, OfAnEmptyLedgerIsSmall) {
  CountingMemory memory;
  PagedTable<std::uint64_t, std::uint32_t> table(&memory);
  table.reserve(0);
  EXPECT_LE(memory.live_bytes(), 1024U);
}

struct Row {
  std::uint64_t owner;
  std::uint64_t index;
};

void expect_side_by_side(const BlockPool<Row> &pool, Slot<Row> slot, unsigned log2) {
  for (std::uint32_t i = 1; i < 1U << log2; ++i) ASSERT_EQ(&pool[slot + i], &pool[slot] + i);
}

// Every size of run may be the first one a ledger asks for: an invoice of a hundred instalments, say.
TEST(BlockPool, GivesRunsOfAnySizeFirst) {
  for (unsigned log2 = 0; log2 <= 12; ++log2) {
    CountingMemory memory;
    UndoLog undo(&memory);
    BlockPool<Row> pool(&memory);
    const Slot<Row> slot = pool.allocate(log2, undo);
    expect_side_by_side(pool, slot, log2);
    if (HasFatalFailure()) FAIL() << "run of 2^" << log2;
    for (std::uint32_t i = 0; i < 1U << log2; ++i) pool[slot + i] = {7, i};
  }
}

TEST(BlockPool, GivesRunsThatNeverOverlapThroughReleasesAndRollbacks) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    CountingMemory memory;
    {
      UndoLog undo(&memory);
      BlockPool<Row> pool(&memory);
      struct Run {
        Slot<Row> slot;
        unsigned log2;
        std::uint64_t owner;
      };
      std::vector<Run> runs;
      std::vector<Run> permanent;
      std::uint64_t next_owner = 1;
      const auto expect_intact = [&] {
        for (const Run &run : runs) {
          for (std::uint32_t i = 0; i < 1U << run.log2; ++i) {
            ASSERT_EQ(pool[run.slot + i].owner, run.owner);
            ASSERT_EQ(pool[run.slot + i].index, i);
          }
        }
      };
      for (int step = 0; step < 3'000; ++step) {
        const std::uint64_t draw = random.below(100);
        if (draw < 55) {
          const unsigned log2 = static_cast<unsigned>(random.below(random.one_in(20) ? 13 : 7));
          const Slot<Row> slot = pool.allocate(log2, undo);
          expect_side_by_side(pool, slot, log2);
          for (std::uint32_t i = 0; i < 1U << log2; ++i) pool[slot + i] = {next_owner, i};
          runs.push_back({slot, log2, next_owner++});
        } else if (draw < 90 && !runs.empty()) {
          const std::size_t at = random.below(runs.size());
          pool.release(runs[at].slot, runs[at].log2, undo);
          runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(at));
        } else if (draw < 95) {
          undo.clear();
          pool.commit();
          permanent = runs;
        } else {
          undo.rollback(0);
          runs = permanent;
          EXPECT_FALSE(pool.has_waiting());
        }
        if (step % 50 == 0) expect_intact();
        if (HasFatalFailure()) FAIL() << "seed " << seed << ", step " << step;
      }
    }
    EXPECT_EQ(memory.live_bytes(), 0U);
    EXPECT_EQ(memory.complaint(), "");
  }
}

// Freed runs are used again: a ledger that opens and settles for years does not grow.
TEST(BlockPool, UsesFreedRunsAgain) {
  CountingMemory memory;
  UndoLog undo(&memory);
  BlockPool<Row> pool(&memory);
  std::uint64_t after_warm_up = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<Slot<Row>> slots;
    for (int i = 0; i < 100; ++i) slots.push_back(pool.allocate(3, undo));
    undo.clear();
    pool.commit();
    for (const Slot<Row> slot : slots) pool.release(slot, 3, undo);
    undo.clear();
    pool.commit();
    if (round == 2) after_warm_up = memory.live_bytes();
  }
  EXPECT_EQ(memory.live_bytes(), after_warm_up);
}

TEST(PagedTable, EndsWhereSlotsDo) {
  CountingMemory memory;
  {
    PagedTable<std::uint32_t, std::uint32_t> table(&memory);
    table.reserve(slot_count - 1);
    table[slot_count - 1] = 7;
    const std::uint64_t before = memory.allocations();
    for (const std::uint32_t slot : {slot_count, no_number - 1}) {
      try {
        table.reserve(slot);
        FAIL() << slot;
      } catch (const Exception &refusal) {
        EXPECT_EQ(refusal.code(), Errc::limit_exceeded);
      }
    }
    EXPECT_EQ(memory.allocations(), before);
    EXPECT_EQ(table[slot_count - 1], 7U);
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
}

} // namespace
} // namespace openitem::paged_table_test
