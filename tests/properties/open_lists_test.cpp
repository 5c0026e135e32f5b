// The open items of accounts against a plain sorted vector: every answer, after every kind of change and
// after rolling back to any point.
#include "ledger/tables/open_lists.hpp"
#include "ledger/tables/slot_vector.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace openitem::open_lists_test {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;

// One list of the pool beside the vector it must equal.
template <class Lists> class TwinOf {
  struct Before {
    const std::vector<std::uint64_t> *sequence_of;
    bool operator()(PortionSlot a, PortionSlot b) const {
      return (*sequence_of)[a.number()] < (*sequence_of)[b.number()];
    }
  };

 public:
  explicit TwinOf(std::pmr::memory_resource *memory)
      : undo_(memory)
      , lists_(memory) {}

  void insert(std::int32_t key, std::int64_t left) {
    const PortionSlot item(static_cast<std::uint32_t>(sequence_of_.size()));
    sequence_of_.push_back(next_sequence_++);
    insert_item(item, key, left);
  }
  // An item that was settled comes back with its old sequence, anywhere among the others.
  void insert_again(std::size_t settled, std::int64_t left) {
    const OpenEntry entry = settled_[settled];
    settled_.erase(settled_.begin() + static_cast<std::ptrdiff_t>(settled));
    insert_item(entry.item, entry.key, left);
  }
  void erase(std::size_t index) {
    const OpenEntry entry = rows_[index];
    const auto at = lists_.find(list_, entry.key, entry.item, Before{&sequence_of_});
    ASSERT_TRUE(at.found);
    undo_.save(list_);
    lists_.erase(list_, at, undo_);
    rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(index));
    settled_.push_back(entry);
  }
  void set_left(std::size_t index, std::int64_t left) {
    const auto at = lists_.find(list_, rows_[index].key, rows_[index].item, Before{&sequence_of_});
    ASSERT_TRUE(at.found);
    EXPECT_EQ(lists_.at(list_, at).left, rows_[index].left);
    lists_.set_left(list_, at, left, undo_);
    rows_[index].left = left;
  }

  struct Mark {
    std::size_t undo;
    std::vector<OpenEntry> rows;
    std::vector<OpenEntry> settled;
  };
  [[nodiscard]] Mark mark() const { return {undo_.mark(), rows_, settled_}; }
  void rollback(const Mark &mark) {
    undo_.rollback(mark.undo);
    rows_ = mark.rows;
    settled_ = mark.settled;
  }
  void commit() {
    undo_.clear();
    lists_.commit();
  }

  void expect_equal() const {
    ASSERT_EQ(lists_.size(list_), rows_.size());
    ASSERT_EQ(list_.empty(), rows_.empty());
    std::size_t i = 0;
    lists_.for_each(list_, [&](const OpenEntry &entry) {
      if (i < rows_.size()) {
        EXPECT_EQ(entry.item, rows_[i].item) << "at " << i;
        EXPECT_EQ(entry.key, rows_[i].key) << "at " << i;
        EXPECT_EQ(entry.left, rows_[i].left) << "at " << i;
      }
      ++i;
    });
    ASSERT_EQ(i, rows_.size());
    std::size_t in_runs = 0;
    lists_.for_each_run(list_, [&](const OpenEntry *run, std::uint32_t count) {
      for (std::uint32_t k = 0; k < count; ++k, ++in_runs) {
        ASSERT_LT(in_runs, rows_.size());
        EXPECT_EQ(run[k].item, rows_[in_runs].item);
      }
    });
    ASSERT_EQ(in_runs, rows_.size());
    if (!rows_.empty()) {
      EXPECT_EQ(lists_.front(list_).item, rows_.front().item);
    }
  }
  // Every entry is found by its key, and what is settled is not.
  void expect_found(Random &random) const {
    for (int i = 0; i < 5 && !rows_.empty(); ++i) {
      const OpenEntry &row = rows_[random.below(rows_.size())];
      const auto at = lists_.find(list_, row.key, row.item, Before{&sequence_of_});
      ASSERT_TRUE(at.found);
      EXPECT_EQ(lists_.at(list_, at).item, row.item);
    }
    if (!settled_.empty()) {
      const OpenEntry &gone = settled_[random.below(settled_.size())];
      EXPECT_FALSE(lists_.find(list_, gone.key, gone.item, Before{&sequence_of_}).found);
    }
    expect_read_on(random);
    const auto key = static_cast<std::int32_t>(random.between(-5, 400));
    EXPECT_EQ(lists_.would_be_last(list_, key), rows_.empty() || rows_.back().key <= key);
  }

  // From behind any entry on, from behind one that is gone, and from the first.
  void expect_read_on(Random &random) const {
    OpenEntry behind{no_slot, 0, 0};
    if (!rows_.empty() && random.one_in(2)) behind = rows_[random.below(rows_.size())];
    if (!settled_.empty() && random.one_in(4)) behind = settled_[random.below(settled_.size())];
    const auto first = behind.item == no_slot
                           ? rows_.begin()
                           : std::upper_bound(rows_.begin(), rows_.end(), behind,
                                              [this](const OpenEntry &a, const OpenEntry &b) {
                                                return a.key != b.key ? a.key < b.key
                                                                      : Before{&sequence_of_}(a.item, b.item);
                                              });
    auto expected = first;
    const std::size_t most = random.one_in(2) ? 5 : rows_.size() + 1;
    std::size_t count = 0;
    lists_.for_each_after(list_, behind, Before{&sequence_of_}, [&](const OpenEntry &entry) {
      EXPECT_TRUE(expected != rows_.end() && expected->item == entry.item);
      if (expected != rows_.end()) ++expected;
      return ++count < most;
    });
    EXPECT_EQ(count, std::min<std::size_t>(most, static_cast<std::size_t>(rows_.end() - first)));
  }

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] std::size_t settled() const { return settled_.size(); }
  [[nodiscard]] unsigned levels() const { return list_.levels; }
  [[nodiscard]] const Lists &lists() const { return lists_; }
  [[nodiscard]] const OpenList &list() const { return list_; }

 private:
  void insert_item(PortionSlot item, std::int32_t key, std::int64_t left) {
    const OpenEntry entry{item, key, left};
    undo_.save(list_);
    lists_.insert(list_, entry, Before{&sequence_of_}, undo_);
    rows_.insert(std::upper_bound(rows_.begin(), rows_.end(), entry,
                                  [this](const OpenEntry &a, const OpenEntry &b) {
                                    return a.key != b.key ? a.key < b.key
                                                          : Before{&sequence_of_}(a.item, b.item);
                                  }),
                 entry);
  }

  UndoLog undo_;
  Lists lists_;
  OpenList list_{};
  std::vector<OpenEntry> rows_;
  std::vector<OpenEntry> settled_;
  std::vector<std::uint64_t> sequence_of_;
  std::uint64_t next_sequence_ = 1;
};

using Twin = TwinOf<OpenLists>;
// Runs of four rows, so that few entries make a high tree.
using HighTwin = TwinOf<OpenListsOf<PortionSlot, 2, 2>>;

struct Shape {
  const char *name;
  std::int32_t keys;       // how many different keys; 1 = all equal
  std::uint64_t most;      // entries to grow towards
  std::uint64_t changes;   // random steps
  std::uint64_t check_one; // full comparison every so many steps
};

class OpenListShapes : public testing::TestWithParam<Shape> {};

template <class SomeTwin> void expect_equal_through_changes(const Shape &shape) {
  CountingMemory memory;
  {
    Random random(shape.changes * 31 + static_cast<std::uint64_t>(shape.keys));
    SomeTwin twin(&memory);
    std::vector<typename SomeTwin::Mark> marks;
    bool growing = true;
    for (std::uint64_t step = 0; step < shape.changes; ++step) {
      if (twin.size() >= shape.most) growing = false;
      if (twin.size() == 0) growing = true;
      const std::uint64_t draw = random.below(100);
      const bool add = draw < (growing ? 70U : 25U);
      if (add && twin.settled() != 0 && random.one_in(4)) {
        twin.insert_again(random.below(twin.settled()), static_cast<std::int64_t>(random.below(1000)));
      } else if (add) {
        const std::int32_t key =
            random.one_in(20)
                ? INT32_MAX
                : static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(shape.keys)));
        twin.insert(key, static_cast<std::int64_t>(random.below(1000)));
      } else if (draw < 90 && twin.size() != 0) {
        twin.erase(random.one_in(2) ? 0 : random.below(twin.size())); // paying the oldest is the common case
      } else if (draw < 96 && twin.size() != 0) {
        twin.set_left(random.below(twin.size()), static_cast<std::int64_t>(random.below(1000)));
      } else if (draw == 96 && marks.size() < 4) {
        marks.push_back(twin.mark());
      } else if (draw == 97 && !marks.empty()) {
        const std::size_t to = random.below(marks.size());
        twin.rollback(marks[to]);
        marks.resize(to);
        twin.expect_equal();
      } else if (draw >= 98) {
        twin.commit();
        marks.clear();
      }
      if (testing::Test::HasFatalFailure()) return;
      if (step % shape.check_one == 0) twin.expect_equal();
      if (step % 16 == 0) twin.expect_found(random);
      if (testing::Test::HasFailure()) FAIL() << shape.name << ", step " << step;
    }
    twin.expect_equal();
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
  EXPECT_EQ(memory.complaint(), "");
}

TEST_P(OpenListShapes, EqualASortedVectorThroughChangesAndRollbacks) {
  expect_equal_through_changes<Twin>(GetParam());
}
TEST_P(OpenListShapes, EqualASortedVectorWithManyLevelsToo) {
  expect_equal_through_changes<HighTwin>(GetParam());
}

INSTANTIATE_TEST_SUITE_P(Shapes, OpenListShapes,
                         testing::Values(Shape{"few", 10, 12, 20'000, 1},
                                         Shape{"around one block", 40, 70, 30'000, 7},
                                         Shape{"all keys equal", 1, 300, 20'000, 13},
                                         Shape{"several leaves", 300, 1'000, 40'000, 101},
                                         Shape{"many leaves", 1'000'000, 20'000, 60'000, 4'001}),
                         [](const testing::TestParamInfo<Shape> &shape) {
                           std::string name = shape.param.name;
                           std::replace(name.begin(), name.end(), ' ', '_');
                           return name;
                         });

// Items whose place among the others changes, as that of records by their names does: none is left behind as
// the name of a run.
TEST(OpenLists, StayInOrderWhenItemsComeBackElsewhere) {
  UndoLog undo(std::pmr::new_delete_resource());
  OpenListsOf<PortionSlot, 2, 2> lists(std::pmr::new_delete_resource());
  OpenList list;
  SlotVector<std::uint32_t, PortionSlot> rank(400); // of each item
  std::vector<PortionSlot> order;                   // items by rank
  const auto before = [&](PortionSlot a, PortionSlot b) {
    return rank[a] != rank[b] ? rank[a] < rank[b] : a < b;
  };
  const auto insert = [&](PortionSlot item, std::uint32_t to) {
    rank[item] = to;
    undo.save(list);
    lists.insert(list, {item, static_cast<std::int32_t>(to / 8), 0}, before, undo);
  };
  Random random(3);
  PortionSlot count(0);
  for (int step = 0; step < 20'000; ++step) {
    const auto to = static_cast<std::uint32_t>(random.below(random.one_in(2) ? 40 : 4'000));
    if (count.number() < rank.size() && random.one_in(3)) {
      insert(count, to);
      order.push_back(count++);
    } else if (count != PortionSlot(0)) {
      const PortionSlot item(static_cast<std::uint32_t>(random.below(count.number())));
      const auto at = lists.find(list, static_cast<std::int32_t>(rank[item] / 8), item, before);
      ASSERT_TRUE(at.found) << step;
      undo.save(list);
      lists.erase_with_its_name(list, at, undo);
      if (random.one_in(4)) { // it does not go after all
        undo.rollback(0);
      } else {
        insert(item, to);
      }
    }
    undo.clear();
    lists.commit();
    if (step % 50 != 0) continue;
    std::sort(order.begin(), order.end(), before);
    std::vector<PortionSlot> found;
    lists.for_each(list, [&](const OpenEntry &entry) { found.push_back(entry.item); });
    ASSERT_EQ(found, order) << step;
    const std::size_t offset = random.below(order.size() + 1);
    found.clear();
    lists.for_each_from(list, offset, [&](const OpenEntry &entry) {
      found.push_back(entry.item);
      return found.size() < 5;
    });
    const auto from = order.begin() + static_cast<std::ptrdiff_t>(offset);
    ASSERT_EQ(found, std::vector<PortionSlot>(from, from + std::min<std::ptrdiff_t>(5, order.end() - from)));
  }
}

template <class SomeTwin> void take_entries_in_any_order(unsigned least_levels) {
  enum class Arrival { ascending, descending, equal, inward };
  for (const Arrival arrival : {Arrival::ascending, Arrival::descending, Arrival::equal, Arrival::inward}) {
    SomeTwin twin(std::pmr::new_delete_resource());
    for (std::int32_t i = 0; i < 20'000; ++i) {
      switch (arrival) {
      case Arrival::ascending:
        twin.insert(i, i);
        break;
      case Arrival::descending:
        twin.insert(-i, i);
        break;
      case Arrival::equal:
        twin.insert(7, i);
        break;
      case Arrival::inward:
        twin.insert(i % 2 == 0 ? i : 100'000 - i, i);
        break;
      }
    }
    EXPECT_GE(twin.levels(), least_levels);
    twin.expect_equal();
    twin.commit();
    const auto full = twin.mark();
    while (twin.size() != 0) twin.erase(twin.size() % 3 == 0 ? twin.size() - 1 : 0);
    twin.expect_equal();
    twin.rollback(full);
    twin.expect_equal();
  }
}

TEST(OpenLists, TakeTwentyThousandEntriesInAnyOrderOfArrival) {
  take_entries_in_any_order<Twin>(2);
  take_entries_in_any_order<HighTwin>(7);
}

// One account holds as many as the ledger does: the directory that once stood over the leaves ended at
// 65,536.
TEST(OpenLists, TakeMoreThanFourMillionEntries) {
  constexpr std::uint32_t count = 4'200'000;
  UndoLog undo(std::pmr::new_delete_resource());
  OpenLists lists(std::pmr::new_delete_resource());
  OpenList list;
  const auto before = [](PortionSlot a, PortionSlot b) { return a < b; };
  for (std::uint32_t i = 0; i < count; ++i) {
    lists.insert(list, {PortionSlot(i), static_cast<std::int32_t>(i), 1}, before, undo);
    undo.clear();
    lists.commit();
  }
  EXPECT_EQ(lists.size(list), count);
  for (std::uint32_t i = 0; i < count; i += 9'999)
    EXPECT_EQ(lists.at(list, lists.find(list, static_cast<std::int32_t>(i), PortionSlot(i), before)).item,
              PortionSlot(i));
}

TEST(OpenLists, StopWhereTheVisitorSaysSo) {
  Twin twin(std::pmr::new_delete_resource());
  for (const std::size_t entries : {10U, 500U}) {
    while (twin.size() < entries) twin.insert(static_cast<std::int32_t>(twin.size()), 1);
    std::size_t seen = 0;
    twin.lists().for_each(twin.list(), [&](const OpenEntry &) { return ++seen < 7; });
    EXPECT_EQ(seen, 7U);
  }
}

// The pool is shared by all accounts: what one list frees another may take, but never before it is permanent.
TEST(OpenLists, OfManyAccountsDoNotDisturbEachOther) {
  CountingMemory memory;
  Random random(4);
  UndoLog undo(&memory);
  OpenLists lists(&memory);
  struct Account {
    OpenList list{};
    std::vector<OpenEntry> rows;
  };
  std::vector<Account> accounts(40);
  PortionSlot next_item(0);
  const auto before = [](PortionSlot a, PortionSlot b) { return a < b; };
  const auto change = [&](Account &account) {
    undo.save(account.list);
    if (account.rows.empty() || random.percent(55)) {
      const OpenEntry entry{next_item++, static_cast<std::int32_t>(random.below(50)), 5};
      lists.insert(account.list, entry, before, undo);
      account.rows.insert(
          std::upper_bound(account.rows.begin(), account.rows.end(), entry,
                           [](const OpenEntry &a, const OpenEntry &b) { return a.key < b.key; }),
          entry);
    } else {
      const std::size_t index = random.one_in(2) ? 0 : random.below(account.rows.size());
      const OpenEntry row = account.rows[index];
      lists.erase(account.list, lists.find(account.list, row.key, row.item, before), undo);
      account.rows.erase(account.rows.begin() + static_cast<std::ptrdiff_t>(index));
    }
  };
  for (int command = 0; command < 4'000; ++command) {
    const bool keep = random.percent(60);
    std::vector<std::vector<OpenEntry>> rows_before;
    for (const Account &account : accounts) rows_before.push_back(account.rows);
    for (std::uint64_t i = random.below(120); i-- != 0;) change(accounts[random.below(accounts.size())]);
    if (keep) {
      undo.clear();
      lists.commit();
    } else {
      undo.rollback(0);
      for (std::size_t i = 0; i < accounts.size(); ++i) accounts[i].rows = rows_before[i];
    }
    for (const Account &account : accounts) {
      std::size_t at = 0;
      ASSERT_EQ(lists.size(account.list), account.rows.size());
      lists.for_each(account.list, [&](const OpenEntry &entry) {
        EXPECT_EQ(entry.item, account.rows[at++].item) << "command " << command;
      });
      if (HasFailure()) FAIL() << "command " << command;
    }
  }
}

TEST(OpenLists, AreAsBeforeWhenAnAllocationFailsHalfWay) {
  std::uint64_t positions = 0;
  for (const std::size_t size : {0U, 1U, 2U, 7U, 8U, 63U, 64U, 65U, 128U, 1'000U}) {
    for (std::uint64_t n = 1;; ++n) {
      CountingMemory memory;
      Twin twin(&memory);
      for (std::size_t i = 0; i < size; ++i) twin.insert(static_cast<std::int32_t>(i * 2), 1);
      twin.commit();
      const auto mark = twin.mark();
      memory.fail(n, CountingMemory::Failure::once);
      bool failed = false;
      try {
        for (std::int32_t i = 0; i < 200; ++i) twin.insert(i * 3 % 50, 1);
      } catch (const std::bad_alloc &) {
        failed = true;
      }
      memory.work();
      if (failed) {
        ++positions;
        twin.rollback(mark);
      }
      twin.expect_equal();
      if (!failed) break;
    }
  }
  RecordProperty("fault_positions", static_cast<int>(positions));
  EXPECT_GT(positions, 10U);
}

} // namespace
} // namespace openitem::open_lists_test
