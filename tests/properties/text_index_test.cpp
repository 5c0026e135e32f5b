// Texts to slots: what is there is found, what is not there is not, and asking always ends.
#include "ledger/tables/text_index.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace openitem {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;

// The index beside a map, with the texts a heap would hold.
class Twin {
 public:
  explicit Twin(std::pmr::memory_resource *memory)
      : undo(memory)
      , index(memory) {}

  void insert(const std::string &text) {
    const auto value = static_cast<std::uint32_t>(texts.size());
    texts.push_back(text);
    index.insert(text, value, undo);
    map[text] = value;
  }
  void erase(const std::string &text) {
    index.erase(text, map.at(text), undo);
    map.erase(text);
  }
  [[nodiscard]] std::uint32_t find(const std::string &text) const {
    return index.find(text, [this](std::uint32_t value) -> std::string_view { return texts[value]; });
  }
  void expect_equal(const std::vector<std::string> &asked) const {
    for (const std::string &text : asked) {
      const auto known = map.find(text);
      ASSERT_EQ(find(text), known == map.end() ? no_slot : known->second) << text;
    }
  }

  UndoLog undo;
  TextIndex index;
  std::vector<std::string> texts;
  std::map<std::string, std::uint32_t> map;
};

TEST(TextIndex, EqualsAMapThroughInsertionsErasuresAndRollbacks) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    CountingMemory memory;
    {
      Twin twin(&memory);
      struct Mark {
        std::size_t at;
        std::map<std::string, std::uint32_t> map;
      };
      std::vector<Mark> marks;
      const std::uint64_t names = random.pick<std::uint64_t>({8, 30, 400});
      for (int step = 0; step < 1'000; ++step) {
        const std::string text = "INV-" + std::to_string(random.below(names));
        const std::uint64_t draw = random.below(100);
        if (draw < 45) {
          if (twin.map.count(text) == 0) twin.insert(text);
        } else if (draw < 85) {
          if (twin.map.count(text) != 0) twin.erase(text);
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
        twin.expect_equal({text, "INV-" + std::to_string(random.below(names)), "", "nobody"});
        if (HasFatalFailure()) FAIL() << "seed " << seed << ", step " << step;
      }
    }
    EXPECT_EQ(memory.live_bytes(), 0U);
    EXPECT_EQ(memory.complaint(), "");
  }
}

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

// Different texts of one 32-bit tag share a chain of cells; only comparing the texts tells them apart.
TEST(TextIndex, TellsTextsOfOneHashTagApart) {
  std::unordered_map<std::uint32_t, std::string> seen;
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::uint64_t i = 0; pairs.size() < 3; ++i) {
    std::string text = std::to_string(i);
    const auto tag = static_cast<std::uint32_t>(hash64(text));
    const auto [at, fresh] = seen.emplace(tag, text);
    if (!fresh) pairs.emplace_back(at->second, text);
  }
  Twin twin(std::pmr::new_delete_resource());
  for (const auto &[one, other] : pairs) {
    twin.insert(one);
    twin.expect_equal({one, other});
    twin.insert(other);
    twin.expect_equal({one, other});
    twin.erase(one);
    twin.expect_equal({one, other});
    twin.undo.clear();
    const std::size_t mark = twin.undo.mark();
    twin.erase(other);
    twin.expect_equal({one, other});
    twin.undo.rollback(mark);
    twin.map[other] = static_cast<std::uint32_t>(twin.texts.size() - 1);
    twin.expect_equal({one, other});
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

TEST(TextIndex, IsAsBeforeWhenAnAllocationFailsHalfWay) {
  std::uint64_t positions = 0;
  for (std::uint64_t n = 1;; ++n) {
    CountingMemory memory;
    Twin twin(&memory);
    std::vector<std::string> first;
    for (int i = 0; i < 20; ++i) first.push_back("A" + std::to_string(i));
    for (const std::string &text : first) twin.insert(text);
    twin.undo.clear();
    const auto map = twin.map;
    memory.fail(n, CountingMemory::Failure::lasting);
    bool failed = false;
    try {
      for (int i = 0; i < 20; i += 2) twin.erase(first[static_cast<std::size_t>(i)]);
      for (int i = 0; i < 300; ++i) twin.insert("B" + std::to_string(i));
    } catch (const std::bad_alloc &) {
      failed = true;
    }
    memory.work();
    if (!failed) break;
    ++positions;
    twin.undo.rollback(0);
    twin.map = map;
    twin.expect_equal(first);
    twin.expect_equal({"B0", "B1", "B299"});
  }
  EXPECT_GT(positions, 4U);
}

} // namespace
} // namespace openitem
