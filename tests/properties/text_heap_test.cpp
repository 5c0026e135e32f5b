// Texts are read back as they were stored, short ones and long ones, and what is rolled back leaves nothing.
#include "ledger/tables/text_heap.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace openitem::text_heap_test {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;

TEST(TextHeap, ReadsBackEveryTextOfEveryLength) {
  CountingMemory memory;
  {
    Random random(3);
    UndoLog undo(&memory);
    TextHeap heap(&memory);
    std::vector<std::pair<TextHeap::Ref, std::string>> stored;
    struct Mark {
      std::size_t at;
      std::size_t stored;
    };
    std::vector<Mark> marks;
    for (int step = 0; step < 30'000; ++step) {
      const std::uint64_t draw = random.below(100);
      if (draw < 85) {
        // 1,000 bytes are the longest short text; a page holds 4,096.
        const std::size_t size = random.pick<std::size_t>(
            {0, 1, 2, 3, 4, 5, 12, 36, 200, 999, 1000, 1001, 4096, random.below(70), random.below(3000)});
        std::string text(size, '\0');
        for (char &c : text) c = static_cast<char>(random.next());
        const TextHeap::Ref ref = heap.store(text, undo);
        EXPECT_EQ(ref == 0, text.empty());
        stored.emplace_back(ref, std::move(text));
      } else if (draw < 90) {
        marks.push_back({undo.mark(), stored.size()});
      } else if (draw < 95 && !marks.empty()) {
        const std::size_t to = random.below(marks.size());
        undo.rollback(marks[to].at);
        stored.resize(marks[to].stored);
        marks.resize(to);
      } else if (draw == 99) {
        undo.clear();
        marks.clear();
      }
      for (int i = 0; i < 3 && !stored.empty(); ++i) {
        const auto &[ref, text] = stored[random.below(stored.size())];
        ASSERT_EQ(heap.read(ref), text);
      }
    }
    for (const auto &[ref, text] : stored) ASSERT_EQ(heap.read(ref), text);
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
  EXPECT_EQ(memory.complaint(), "");
}

// Views of stored texts stay good while others are stored: rows and reports borrow them.
TEST(TextHeap, NeverMovesAText) {
  UndoLog undo(std::pmr::new_delete_resource());
  TextHeap heap(std::pmr::new_delete_resource());
  const auto early = heap.read(heap.store("a customer's name", undo));
  const auto early_long = heap.read(heap.store(std::string(2000, 'x'), undo));
  for (int i = 0; i < 5'000; ++i) {
    (void)heap.store(std::string(300, 'y'), undo);
    (void)heap.store(std::string(1500, 'z'), undo);
  }
  EXPECT_EQ(early, "a customer's name");
  EXPECT_EQ(early_long, std::string(2000, 'x'));
}

TEST(TextHeap, IsAsBeforeWhenAnAllocationFailsHalfWay) {
  std::uint64_t positions = 0;
  for (std::uint64_t n = 1;; ++n) {
    CountingMemory memory;
    bool failed = false;
    {
      UndoLog undo(&memory);
      TextHeap heap(&memory);
      const auto kept = heap.store("kept", undo);
      const auto kept_long = heap.store(std::string(5000, 'k'), undo);
      undo.clear();
      memory.fail(n, CountingMemory::Failure::once);
      try {
        for (int i = 0; i < 40; ++i) {
          (void)heap.store(std::string(900, 's'), undo);
          (void)heap.store(std::string(1100, 'l'), undo);
        }
      } catch (const std::bad_alloc &) {
        failed = true;
      }
      memory.work();
      undo.rollback(0);
      EXPECT_EQ(heap.read(kept), "kept");
      EXPECT_EQ(heap.read(kept_long), std::string(5000, 'k'));
      EXPECT_EQ(heap.read(heap.store(std::string(1200, 'n'), undo)), std::string(1200, 'n'));
    }
    EXPECT_EQ(memory.live_bytes(), 0U) << "position " << n;
    if (!failed) break;
    ++positions;
  }
  EXPECT_GT(positions, 20U);
}

} // namespace
} // namespace openitem::text_heap_test
