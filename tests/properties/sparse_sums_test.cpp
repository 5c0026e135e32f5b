// Sums by number against a plain map: every answer, after every addition and after rolling back to any point.
#include "ledger/tables/sparse_sums.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace openitem::sparse_sums_test {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;
using Plain = std::map<std::uint32_t, int128>;

// The sum of each number and all above it, the greatest first.
template <class Visit> void for_each_sum(const Plain &plain, Visit visit) {
  int128 sum = 0;
  for (auto at = plain.rbegin(); at != plain.rend(); ++at) visit(at->first, sum += at->second);
}

void expect_equal(const SparseSums &sums, SparseSums::Root root, const Plain &plain, std::uint32_t number) {
  int128 all = 0;
  int128 least = 0;
  std::uint32_t from = SparseSums::no_number;
  int128 bound = -1 - static_cast<int128>(number % 50);
  for_each_sum(plain, [&](std::uint32_t at, int128 sum) {
    all = sum;
    if (at > number) least = std::min(least, sum);
    if (from == SparseSums::no_number && sum <= bound) from = at;
  });
  ASSERT_TRUE(sums.sum(root) == all);
  ASSERT_TRUE(sums.least_above(root, number) == least) << "above " << number;
  ASSERT_EQ(sums.last_at_most(root, bound), from);
}

// Numbers that lie together, far apart, and at both ends.
std::uint32_t draw_number(Random &random) {
  switch (random.below(4)) {
  case 0:
    return static_cast<std::uint32_t>(random.below(16));
  case 1:
    return 739'000 + static_cast<std::uint32_t>(random.below(100));
  case 2:
    return 0xffff'fff0 + static_cast<std::uint32_t>(random.below(15));
  default:
    return static_cast<std::uint32_t>(random.next());
  }
}

TEST(SparseSums, EqualsAMapAfterEveryAdditionAndRollback) {
  CountingMemory memory;
  {
    Random random(1);
    UndoLog undo(&memory);
    SparseSums sums(&memory);
    struct Trie {
      SparseSums::Root root;
      Plain plain;
    };
    std::array<Trie, 3> tries;
    std::vector<std::pair<std::size_t, std::array<Trie, 3>>> marks;
    for (int step = 0; step < 30'000; ++step) {
      Trie &trie = tries[random.below(3)];
      if (random.one_in(200)) marks.push_back({undo.mark(), tries});
      if (random.one_in(400) && !marks.empty()) {
        const std::size_t to = random.below(marks.size());
        undo.rollback(marks[to].first);
        for (std::size_t i = 0; i < tries.size(); ++i) {
          ASSERT_EQ(tries[i].root, marks[to].second[i].root);
          tries[i].plain = marks[to].second[i].plain;
        }
        marks.resize(to);
      }
      if (random.one_in(1'000)) {
        undo.clear();
        marks.clear();
      }
      const std::uint32_t number = draw_number(random);
      const auto amount = static_cast<int128>(random.between(-40, 40)) * random.pick<int>({1, 1, 1'000'000});
      undo.save(trie.root);
      sums.add(trie.root, number, amount, undo);
      trie.plain[number] += amount;
      if (step % 7 != 0) continue;
      expect_equal(sums, trie.root, trie.plain, random.one_in(2) ? number : draw_number(random));
      if (HasFatalFailure()) FAIL() << "step " << step;
    }
    Plain visited;
    sums.for_each(tries[0].root, [&](std::uint32_t number, int128 sum) { visited[number] = sum; });
    EXPECT_TRUE(visited == tries[0].plain);
  }
  EXPECT_EQ(memory.live_blocks(), 0U);
  EXPECT_EQ(memory.complaint(), "");
}

// Sums that come and go and are never negative: the last that is there.
TEST(SparseSums, FindsTheLastNumberWithASum) {
  CountingMemory memory;
  Random random(2);
  UndoLog undo(&memory);
  SparseSums sums(&memory);
  SparseSums::Root root;
  Plain plain;
  for (int step = 0; step < 20'000; ++step) {
    const std::uint32_t number = draw_number(random);
    const auto there = plain.find(number);
    const int128 amount =
        there != plain.end() && there->second > 0 ? -there->second : 1 + static_cast<int128>(random.below(9));
    sums.add(root, number, amount, undo);
    plain[number] += amount;
    const std::uint32_t asked = draw_number(random);
    std::uint32_t expected = SparseSums::no_number;
    for (const auto &[at, sum] : plain) {
      if (at <= asked && sum != 0) expected = at;
    }
    ASSERT_EQ(sums.last_with_sum(root, asked), expected) << "step " << step;
    if (plain.size() > 500) { // begin anew
      plain.clear();
      root = no_slot;
    }
  }
}

TEST(SparseSums, SaysNothingOfNothing) {
  CountingMemory memory;
  const SparseSums sums(&memory);
  EXPECT_TRUE(sums.sum(no_slot) == 0);
  EXPECT_TRUE(sums.least_above(no_slot, 0) == 0);
  EXPECT_EQ(sums.last_at_most(no_slot, -1), SparseSums::no_number);
  EXPECT_EQ(sums.last_with_sum(no_slot, 0xffff'ffff), SparseSums::no_number);
}

} // namespace
} // namespace openitem::sparse_sums_test
