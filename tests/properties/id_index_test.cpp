// Ids to slots: near ids in an array, far ones hashed; one answer for both, before and after rolling back.
#include "ledger/tables/id_index.hpp"
#include "openitem/base/id.hpp"
#include "support/chosen_keys.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <vector>

namespace openitem::id_index_test {
namespace {

using testing_support::ChosenKeys;
using testing_support::CountingMemory;
using testing_support::Random;

using Value = Slot<struct Found>;
using Index = IdIndex<Value>;

std::uint64_t some_id(Random &random, std::uint64_t puts) {
  switch (random.below(10)) {
  case 0:
    return 1 + random.below(64); // near, often there already
  case 1:
    return 1 + puts + random.below(3); // the next ones
  case 2:
  case 3:
  case 4:
    return 1000 + 4 * puts + random.below(48); // around where near ends
  case 5:
    return 0xffff'0000 - 20 + random.below(40); // where 32 bits end
  case 6:
    return max_id - random.below(20); // the last ones
  case 7:
  case 8: { // chosen to meet
    static const std::vector<std::uint64_t> ids = [] {
      ChosenKeys chosen({});
      std::vector<std::uint64_t> found(300);
      for (std::uint64_t &id : found) id = chosen.next_id();
      return found;
    }();
    return random.pick(ids) + random.below(16);
  }
  default:
    return 1 + random.below(std::uint64_t{1} << (10 + random.below(53)));
  }
}

// One that was used before, most often lately.
std::uint64_t random_recent(Random &random, const std::vector<std::uint64_t> &tried) {
  const std::size_t reach = random.one_in(3) ? tried.size() : std::min<std::size_t>(tried.size(), 12);
  return tried[tried.size() - 1 - random.below(reach)];
}

TEST(IdIndex, EqualsAMapThroughPutsErasuresAndRollbacks) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    CountingMemory memory;
    {
      UndoLog undo(&memory);
      Index index({}, &memory);
      std::map<std::uint64_t, Value> twin;
      std::uint64_t highest = 0;
      std::uint64_t puts = 0;
      struct Mark {
        std::size_t at;
        std::map<std::uint64_t, Value> twin;
        std::uint64_t highest;
        std::uint64_t puts;
      };
      std::vector<Mark> marks;
      std::vector<std::uint64_t> tried;
      for (int step = 0; step < 1'500; ++step) {
        const std::uint64_t id =
            !tried.empty() && random.one_in(3) ? random_recent(random, tried) : some_id(random, puts);
        tried.push_back(id);
        const std::uint64_t draw = random.below(100);
        if (draw < 60) {
          const Value value(static_cast<std::uint32_t>(random.below(0x7fff'ffff)));
          index.put(id, value, undo);
          twin[id] = value;
          highest = std::max(highest, id);
          ++puts;
        } else if (draw < 70) {
          index.erase(id, undo);
          twin.erase(id);
        } else if (draw < 76) {
          marks.push_back({undo.mark(), twin, highest, puts});
        } else if (draw < 80 && !marks.empty()) {
          const std::size_t to = random.below(marks.size());
          undo.rollback(marks[to].at);
          twin = marks[to].twin;
          highest = marks[to].highest;
          puts = marks[to].puts;
          marks.resize(to);
        } else if (draw < 90) {
          undo.clear();
          marks.clear();
        }
        ASSERT_EQ(index.highest(), highest);
        for (int i = 0; i < 8; ++i) {
          const std::uint64_t asked = i == 0 ? id : i < 5 ? random.pick(tried) : some_id(random, puts);
          const auto known = twin.find(asked);
          ASSERT_EQ(index.find(asked), known == twin.end() ? no_slot : known->second)
              << "id " << asked << ", seed " << seed << ", step " << step;
        }
      }
    }
    EXPECT_EQ(memory.live_bytes(), 0U);
    EXPECT_EQ(memory.complaint(), "");
  }
}

// A draft of the host's own id that is posted keeps its id and gets another slot.
TEST(IdIndex, ReplacesANearIdAfterItsNeighbourWentFar) {
  UndoLog undo(std::pmr::new_delete_resource());
  Index index({}, std::pmr::new_delete_resource());
  index.put(1, Value(0), undo);
  index.put(1026, Value(7), undo); // near: below 1024 + 4
  index.put(1035, Value(8), undo); // far, in the same group of sixteen
  index.put(1026, Value(9), undo);
  EXPECT_EQ(index.find(1026), Value(9));
  EXPECT_EQ(index.find(1035), Value(8));
}

TEST(IdIndex, FindsNeitherZeroNorAnythingInAnEmptyIndex) {
  const Index index({}, std::pmr::new_delete_resource());
  for (const std::uint64_t id : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1024}, max_id})
    EXPECT_EQ(index.find(id), no_slot);
  EXPECT_EQ(index.highest(), 0U);
}

// Dry runs and refused commands that name far ids.
TEST(IdIndex, IsNoLargerAfterThousandsOfRollbacks) {
  CountingMemory memory;
  UndoLog undo(&memory);
  Index index({}, &memory);
  ChosenKeys chosen({});
  const auto put_and_take_back = [&](std::uint64_t id) {
    index.put(id, Value(1), undo);
    undo.rollback(0);
    undo.clear();
  };
  put_and_take_back(1);
  put_and_take_back(1'000'000);
  const std::uint64_t before = memory.live_bytes();
  for (std::uint64_t i = 1; i <= 5'000; ++i) put_and_take_back(1'000'000 + i * 1'000);
  for (std::uint64_t i = 1; i <= 1'000; ++i) put_and_take_back(chosen.next_id());
  EXPECT_EQ(memory.live_bytes(), before);
}

TEST(IdIndex, IsAsBeforeWhenAnAllocationFailsHalfWay) {
  std::uint64_t positions = 0;
  for (std::uint64_t n = 1;; ++n) {
    CountingMemory memory;
    UndoLog undo(&memory);
    Index index({}, &memory);
    for (std::uint64_t id = 1; id <= 100; ++id) index.put(id, Value(static_cast<std::uint32_t>(id)), undo);
    undo.clear();
    memory.fail(n, CountingMemory::Failure::once);
    bool failed = false;
    try {
      for (std::uint64_t id = 101; id <= 900; id += 3) index.put(id, Value(1), undo);
      for (std::uint64_t id = 1'000'000; id <= 1'002'000; id += 10) index.put(id, Value(1), undo);
    } catch (const std::bad_alloc &) {
      failed = true;
    }
    memory.work();
    if (!failed) break;
    ++positions;
    undo.rollback(0);
    for (std::uint64_t id = 1; id <= 100; ++id)
      ASSERT_EQ(index.find(id), Value(static_cast<std::uint32_t>(id)));
    for (std::uint64_t id = 101; id <= 900; ++id) ASSERT_EQ(index.find(id), no_slot);
    for (std::uint64_t id = 1'000'000; id <= 1'002'000; id += 10) ASSERT_EQ(index.find(id), no_slot);
    ASSERT_EQ(index.highest(), 100U);
  }
  EXPECT_GT(positions, 10U);
}

} // namespace
} // namespace openitem::id_index_test
