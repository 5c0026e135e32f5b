// Exceptions from period locks are found as by a look at each of them, through grants, withdrawals and
// rollbacks.
#include "ledger/modules/lock_exceptions.hpp"
#include "ledger/modules/record_table.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace openitem::lock_exceptions_test {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;

constexpr std::int32_t last_day = Date::last_day_number;

struct Books {
  explicit Books(std::pmr::memory_resource *memory)
      : store(in(memory), {})
      , exceptions(store) {}
  static LedgerOptions in(std::pmr::memory_resource *memory) {
    LedgerOptions options;
    options.memory = memory;
    return options;
  }
  void commit() {
    undo.clear();
    exceptions.commit();
  }
  void grant(LockException exception, Sequence sequence) {
    exception.id = LockExceptionId(sequence);
    exceptions.save(exception, sequence);
  }
  [[nodiscard]] bool lets_in(std::string_view actor, CommandClass of, Date day, std::int64_t instant) const {
    return exceptions.beside().lets_in(actor, of, day, instant,
                                       [this](Slot<LockException> slot) { return exceptions.is_live(slot); });
  }
  Store store;
  UndoLog &undo = store.undo;
  RecordTable<LockException> exceptions;
};

// The rule, said once more: one exception after the other.
bool lets_in(const Books &books, std::string_view actor, CommandClass of, Date day, std::int64_t instant) {
  for (const Slot<LockException> slot : books.exceptions.slots()) {
    const LockException row = books.exceptions.newest(slot);
    if (!books.exceptions.is_live(slot) || (row.of != of && row.of != CommandClass::all)) continue;
    if (!row.actor.empty() && row.actor != actor) continue;
    if (row.expires_micros != 0 && row.expires_micros < instant) continue;
    if ((!row.from || row.from <= day) && (!row.to || day <= row.to)) return true;
  }
  return false;
}

Date a_day(Random &random) {
  return Date::unchecked(static_cast<std::int32_t>(random.pick<std::uint64_t>(
      {1, 2, last_day - 1, last_day, 20'000 + random.below(40), random.below(last_day) + 1})));
}

TEST(LockExceptions, LetInWhomALookAtEachWouldLetIn) {
  CountingMemory memory;
  {
    Random random(11);
    Books books(&memory);
    const std::vector<std::string> actors{"", "clerk", "auditor", std::string(3'000, 'x')};
    std::vector<std::size_t> marks;
    Sequence sequence = 0;
    int let_in = 0;
    for (int step = 0; step < 20'000; ++step) {
      const std::uint64_t draw = random.below(100);
      const std::string &actor = actors[random.below(actors.size())];
      const auto of = static_cast<CommandClass>(random.below(5));
      if (draw < 8) {
        Date from = random.below(3) == 0 ? Date{} : a_day(random);
        Date to = random.below(3) == 0 ? Date{} : a_day(random);
        if (from && to && from > to) std::swap(from, to);
        const std::int64_t expires = static_cast<std::int64_t>(random.below(2) * (1 + random.below(50)));
        books.grant({{}, actor, of, from, to, expires}, ++sequence);
      } else if (draw < 16 && books.exceptions.count() != 0) {
        const Slot<LockException> slot(static_cast<std::uint32_t>(random.below(books.exceptions.count())));
        if (books.exceptions.is_live(slot)) books.exceptions.erase(slot, ++sequence);
      } else if (draw < 18) {
        marks.push_back(books.undo.mark());
      } else if (draw < 20 && !marks.empty()) {
        books.undo.rollback(marks.back());
        marks.pop_back();
      } else if (draw < 22) {
        books.commit();
        marks.clear();
      } else if (of != CommandClass::all) {
        const Date day = a_day(random);
        const auto instant = static_cast<std::int64_t>(random.below(60));
        const bool expected = lets_in(books, actor, of, day, instant);
        ASSERT_EQ(books.lets_in(actor, of, day, instant), expected) << step;
        let_in += expected ? 1 : 0;
      }
      if (step % 2'000 == 1'999) { // few again, so that many days stay locked
        for (const Slot<LockException> slot : books.exceptions.slots())
          if (books.exceptions.is_live(slot)) books.exceptions.erase(slot, ++sequence);
      }
    }
    EXPECT_GT(let_in, 1'000);
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
  EXPECT_EQ(memory.complaint(), "");
}

TEST(LockExceptions, OfWhichOneFindsNoMemoryLeaveNoTrace) {
  for (std::uint64_t failing = 1;; ++failing) {
    CountingMemory memory;
    Books books(&memory);
    books.grant({.actor = "clerk", .to = Date::unchecked(100)}, 1);
    books.commit();
    memory.fail(failing, CountingMemory::Failure::once);
    bool done = true;
    try {
      books.grant({.actor = "auditor",
                   .of = CommandClass::billing,
                   .from = Date::unchecked(3),
                   .to = Date::unchecked(1'000)},
                  2);
    } catch (const std::bad_alloc &) {
      done = false;
      books.undo.rollback(0);
    }
    const Date day = Date::unchecked(50);
    EXPECT_EQ(books.lets_in("auditor", CommandClass::billing, day, 0), done);
    EXPECT_TRUE(books.lets_in("clerk", CommandClass::receipts, day, 0));
    if (done) break;
  }
}

} // namespace
} // namespace openitem::lock_exceptions_test
