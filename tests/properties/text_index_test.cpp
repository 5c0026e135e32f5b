// Texts to slots: what is there is found, what is not there is not, and asking always ends; for any texts and
// for those that were chosen to meet.
#include "ledger/tables/hash_index.hpp"
#include "support/chosen_keys.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace openitem::text_index_test {
namespace {

using testing_support::ChosenKeys;
using testing_support::CountingMemory;
using testing_support::Random;

using Value = Slot<struct Found>;

// The index beside a map, with the texts a heap would hold.
class Twin {
  [[nodiscard]] auto text_of() const {
    return [this](Value value) -> std::string_view { return texts[value.number()]; };
  }

 public:
  explicit Twin(std::pmr::memory_resource *memory)
      : undo(memory)
      , index({}, memory) {}

  void insert(const std::string &text) {
    const Value value(static_cast<std::uint32_t>(texts.size()));
    texts.push_back(text);
    index.insert(texts.back(), value, text_of(), undo);
    map[text] = value;
  }
  // Another value under the same text.
  void replace(const std::string &text) {
    const Value value(static_cast<std::uint32_t>(texts.size()));
    texts.push_back(text);
    index.replace(texts.back(), map.at(text), value, undo);
    map[text] = value;
  }
  void erase(const std::string &text) {
    index.erase(text, map.at(text), undo);
    map.erase(text);
  }
  [[nodiscard]] Value find(const std::string &text) const { return index.find(text, text_of()); }
  void expect_equal(const std::vector<std::string> &asked) const {
    for (const std::string &text : asked) {
      const auto known = map.find(text);
      ASSERT_EQ(find(text), known == map.end() ? no_slot : known->second) << text;
    }
  }

  UndoLog undo;
  TextIndex<Value> index;
  std::deque<std::string> texts;
  std::map<std::string, Value> map;
};

enum class Names { any, chosen, mixed };

std::vector<std::string> some_names(Names what, std::uint64_t count) {
  ChosenKeys chosen({});
  std::vector<std::string> names;
  for (std::uint64_t i = 0; i < count; ++i) {
    const bool meets = what == Names::chosen || (what == Names::mixed && i % 2 == 0);
    names.push_back(meets ? chosen.next_text() : "INV-" + std::to_string(i));
  }
  return names;
}

class TextIndexOf : public testing::TestWithParam<Names> {};

TEST_P(TextIndexOf, EqualsAMapThroughInsertionsErasuresAndRollbacks) {
  const std::vector<std::string> all = some_names(GetParam(), 400);
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    const std::vector<std::string> names(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(random.pick<std::uint64_t>({8, 30, 400})));
    CountingMemory memory;
    {
      Twin twin(&memory);
      struct Mark {
        std::size_t at;
        std::map<std::string, Value> map;
      };
      std::vector<Mark> marks;
      for (int step = 0; step < 1'000; ++step) {
        const std::string &text = random.pick(names);
        const std::uint64_t draw = random.below(100);
        if (draw < 45) {
          if (twin.map.count(text) == 0) twin.insert(text);
        } else if (draw < 75) {
          if (twin.map.count(text) != 0) twin.erase(text);
        } else if (draw < 85) {
          if (twin.map.count(text) != 0) twin.replace(text);
        } else if (draw < 90) {
          marks.push_back({twin.undo.mark(), twin.map});
        } else if (draw < 96 && !marks.empty()) {
          const std::size_t to = random.below(marks.size());
          twin.undo.rollback(marks[to].at);
          twin.map = marks[to].map;
          marks.resize(to);
        } else if (draw < 97) {
          twin.undo.clear();
          marks.clear();
        }
        twin.expect_equal({text, random.pick(names), "", "nobody"});
        if (HasFatalFailure()) FAIL() << "seed " << seed << ", step " << step;
      }
      twin.expect_equal(names);
    }
    EXPECT_EQ(memory.live_bytes(), 0U);
    EXPECT_EQ(memory.complaint(), "");
  }
}

INSTANTIATE_TEST_SUITE_P(Texts, TextIndexOf, testing::Values(Names::any, Names::chosen, Names::mixed),
                         [](const testing::TestParamInfo<Names> &names) {
                           return names.param == Names::any      ? "Any"
                                  : names.param == Names::chosen ? "Chosen"
                                                                 : "Mixed";
                         });

// Taking erasures back must not use up the empty cells that a search for an absent text stops at.
TEST(TextIndex, StillEndsASearchAfterManyErasuresWereRolledBack) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    Random random(seed);
    Twin twin(std::pmr::new_delete_resource());
    std::vector<std::string> first;
    for (int i = 0; i < 12; ++i) first.push_back("A" + std::to_string(random.next()));
    for (const std::string &text : first) twin.insert(text);
    twin.undo.clear();
    const auto map = twin.map;
    for (const std::string &text : first) twin.erase(text);
    for (int i = 0; i < 12; ++i) twin.insert("B" + std::to_string(random.next()));
    twin.undo.rollback(0);
    twin.map = map;
    twin.expect_equal(first);
    twin.expect_equal({"absent", "another", "third"});
  }
}

TEST(TextIndex, GrowsToManyTextsAndKeepsThemAll) {
  Twin twin(std::pmr::new_delete_resource());
  std::vector<std::string> texts;
  for (int i = 0; i < 50'000; ++i) texts.push_back("number " + std::to_string(i));
  for (const std::string &text : texts) twin.insert(text);
  twin.expect_equal(texts);
  for (std::size_t i = 0; i < texts.size(); i += 2) twin.erase(texts[i]);
  twin.expect_equal(texts);
  twin.undo.rollback(0);
  twin.map.clear();
  twin.expect_equal(texts);
}

// What a command that is taken back needed for more keys is kept once, whatever their number.
TEST(TextIndex, IsNoLargerAfterThousandsOfRollbacks) {
  for (const Names what : {Names::any, Names::chosen}) {
    CountingMemory memory;
    Twin twin(&memory);
    const std::vector<std::string> names = some_names(what, 3'000);
    for (std::size_t i = 0; i < 1'000; ++i) twin.insert(names[i]);
    twin.undo.clear();
    const std::uint64_t before = memory.live_bytes();
    const std::uint64_t allocations = memory.allocations();
    const auto map = twin.map;
    for (std::size_t i = 1'000; i < names.size(); ++i) {
      twin.insert(names[i]);
      twin.erase(names[i % 1'000]);
      twin.undo.rollback(0);
      twin.undo.clear();
      twin.map = map;
    }
    EXPECT_LE(memory.live_bytes(), 2 * before);
    if (what == Names::any) {
      EXPECT_LE(memory.allocations() - allocations, 100U); // a key now and then goes into the tree
    }
    twin.expect_equal(names);
  }
}

// A growth that is taken back is not paid for by each command that comes to it in one transaction.
TEST(TextIndex, GrowsAFewTimesInATransactionThatTakesItBackAgainAndAgain) {
  for (std::size_t before = 40; before <= 64; ++before) {
    Twin twin(std::pmr::new_delete_resource());
    const std::vector<std::string> names = some_names(Names::any, 80);
    for (std::size_t i = 0; i < before; ++i) twin.insert(names[i]);
    const auto map = twin.map;
    const std::size_t mark = twin.undo.mark();
    for (int i = 0; i < 100; ++i) {
      for (std::size_t k = before; k < names.size(); ++k) twin.insert(names[k]);
      twin.expect_equal(names);
      twin.undo.rollback(mark);
      twin.map = map;
      twin.expect_equal(names);
    }
  }
}

TEST(TextIndex, IsAsBeforeWhenAnAllocationFailsHalfWay) {
  for (const Names what : {Names::any, Names::chosen}) {
    const std::vector<std::string> names = some_names(what, 320);
    std::uint64_t positions = 0;
    for (std::uint64_t n = 1;; ++n) {
      CountingMemory memory;
      Twin twin(&memory);
      for (std::size_t i = 0; i < 40; ++i) twin.insert(names[i]);
      twin.undo.clear();
      const auto map = twin.map;
      memory.fail(n, CountingMemory::Failure::lasting);
      bool failed = false;
      try {
        for (std::size_t i = 0; i < 40; i += 2) twin.erase(names[i]);
        for (std::size_t i = 40; i < names.size(); ++i) twin.insert(names[i]);
      } catch (const std::bad_alloc &) {
        failed = true;
      }
      memory.work();
      if (!failed) break;
      ++positions;
      twin.undo.rollback(0);
      twin.map = map;
      twin.expect_equal(names);
    }
    EXPECT_GT(positions, 4U);
  }
}

} // namespace
} // namespace openitem::text_index_test
