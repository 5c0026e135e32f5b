// Rolling back to a mark gives every cell the bytes it had there, whatever was written since.
#include "ledger/tables/undo_log.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace openitem::undo_log_test {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;

TEST(UndoLog, GivesBackTheBytesOfAnyMark) {
  CountingMemory memory;
  {
    Random random(1);
    UndoLog undo(&memory);
    std::array<unsigned char, 4096> cells{};
    std::vector<std::uint64_t> list;
    struct Mark {
      std::size_t at;
      std::array<unsigned char, 4096> cells;
      std::vector<std::uint64_t> list;
    };
    std::vector<Mark> marks;
    for (int step = 0; step < 60'000; ++step) {
      switch (random.below(8)) {
      case 0:
        marks.push_back({undo.mark(), cells, list});
        break;
      case 1:
        if (!marks.empty()) {
          const std::size_t to = random.below(marks.size());
          undo.rollback(marks[to].at);
          ASSERT_EQ(cells, marks[to].cells) << "step " << step;
          ASSERT_EQ(list, marks[to].list) << "step " << step;
          marks.resize(to);
        }
        break;
      case 2:
        undo.save_size(list);
        list.push_back(random.next());
        break;
      case 3:
        if (random.one_in(50)) {
          undo.clear();
          marks.clear();
        }
        break;
      default: {
        const std::size_t size = random.pick<std::size_t>({0, 1, 2, 3, 7, 8, 9, 16, 40, 65, 1000});
        const std::size_t at = random.below(cells.size() - size + 1);
        undo.save_bytes(cells.data() + at, size);
        for (std::size_t i = 0; i < size; ++i) cells[at + i] = static_cast<unsigned char>(random.next());
      }
      }
    }
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
  EXPECT_EQ(memory.complaint(), "");
}

TEST(UndoLog, RunsItsActionsNewestFirst) {
  UndoLog undo(std::pmr::new_delete_resource());
  std::string order;
  for (const char c : std::string("abcde")) {
    undo.on_rollback(
        [](void *owner, std::uint64_t letter, std::uint64_t twice) noexcept {
          auto &text = *static_cast<std::string *>(owner);
          text += static_cast<char>(letter);
          EXPECT_EQ(twice, 2 * letter);
        },
        &order, static_cast<std::uint64_t>(c), 2 * static_cast<std::uint64_t>(c));
  }
  undo.rollback(0);
  EXPECT_EQ(order, "edcba");
  undo.rollback(0);
  EXPECT_EQ(order, "edcba") << "what was rolled back is gone";
}

TEST(UndoLog, ForgetsNothingWhenItCannotGrow) {
  CountingMemory memory;
  UndoLog undo(&memory);
  std::array<std::uint64_t, 512> cells{};
  const auto original = cells;
  std::size_t saved = 0;
  memory.fail(3, CountingMemory::Failure::lasting);
  try {
    for (;; ++saved) {
      undo.save(cells[saved % cells.size()]);
      cells[saved % cells.size()] = saved + 1;
    }
  } catch (const std::bad_alloc &) {
  }
  EXPECT_GT(saved, 50U);
  undo.rollback(0);
  EXPECT_EQ(cells, original);
}

} // namespace
} // namespace openitem::undo_log_test
