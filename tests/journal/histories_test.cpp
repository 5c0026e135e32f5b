// Laws over random histories, transactions opened, rolled back and committed at random among their commands:
// L15 (replay brings the same ledger), L17 (what was refused or rolled back has not happened), L19 (the same
// request twice), and G5 (snapshots are canonical).
#include "journal/random_books.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/transaction.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <string>

namespace openitem::histories_test {
namespace {

using namespace testing_support;

std::string text(const Result<void> &result) {
  return result ? std::string() : describe(result.error());
}

// How a ledger stands, and what it has written.
struct Standing {
  explicit Standing(RandomBooks &books)
      : state(books.ledger().state_digest())
      , sequence(books.ledger().last_sequence())
      , written(books.journal().bytes.size()) {}
  friend bool operator==(const Standing &, const Standing &) = default;
  Digest state;
  Sequence sequence;
  std::size_t written;
};

struct Tally {
  std::uint64_t commands = 0;
  std::uint64_t refused = 0;
  std::uint64_t repeated = 0;
  std::uint64_t committed = 0;
  std::uint64_t rolled_back = 0;
  std::uint64_t not_stored = 0;
};

class Histories {
 public:
  explicit Histories(std::uint64_t seed)
      : books_(seed) {}

  void run(std::uint64_t steps, Tally &tally) {
    for (std::uint64_t i = 0; i < steps; ++i) {
      if (books_.random().one_in(3)) {
        transaction(tally, 0);
      } else {
        command(tally);
      }
      if (i == steps / 2) middle();
      if (testing::Test::HasFatalFailure()) return;
    }
    compare();
  }

 private:
  void command(Tally &tally) {
    const Standing before(books_);
    const auto asked = books_.next();
    const auto outcome = books_.execute(asked);
    books_.follow();
    ++tally.commands;
    if (!outcome) {
      ++tally.refused;
      ASSERT_EQ(Standing(books_), before) << asked.text() << describe(outcome.error()); // L17
      return;
    }
    books_.remember(asked, *outcome);
    if (asked.info.idempotency_key.empty() || std::holds_alternative<DropIdempotencyKeys>(asked.command))
      return;
    const Standing after(books_);
    const auto again = books_.execute(asked); // L19
    ASSERT_TRUE(again.has_value()) << asked.text() << describe(again.error());
    EXPECT_TRUE(again->repeated);
    EXPECT_EQ(again->id, outcome->id);
    EXPECT_EQ(again->first_sequence, outcome->first_sequence);
    EXPECT_EQ(again->last_sequence, outcome->last_sequence);
    ASSERT_EQ(Standing(books_), after) << asked.text();
    ++tally.repeated;
  }

  // Gives whether it stayed.
  bool transaction(Tally &tally, int depth) {
    const Standing before(books_);
    std::vector<std::pair<RandomBooks::Asked, Outcome>> accepted;
    bool committed = false;
    {
      Transaction transaction(books_.ledger());
      const std::uint64_t commands = books_.random().below(5);
      for (std::uint64_t i = 0; i < commands; ++i) {
        if (depth < 3 && books_.random().one_in(4)) this->transaction(tally, depth + 1);
        const Digest digest = books_.ledger().state_digest();
        const auto asked = books_.next();
        const auto outcome = books_.execute(asked);
        ++tally.commands;
        if (outcome) {
          accepted.emplace_back(asked, *outcome);
        } else {
          EXPECT_EQ(books_.ledger().state_digest(), digest) << asked.text();
          ++tally.refused;
        }
      }
      EXPECT_EQ(books_.journal().bytes.size(), before.written); // nothing is written before the end
      const std::uint64_t fate = books_.random().below(4);
      if (fate >= 2) {
        books_.journal().manner =
            fate == 2 && depth == 0 ? KeptJournal::Manner::refuses : KeptJournal::Manner::stores;
        const auto result = transaction.commit();
        books_.journal().manner = KeptJournal::Manner::stores;
        committed = result.has_value();
        if (!committed) {
          EXPECT_EQ(result.code(), Errc::sink_refused);
          ++tally.not_stored;
        }
      } else if (fate == 1) {
        transaction.rollback();
        ++tally.rolled_back;
      } else {
        ++tally.rolled_back; // goes away
      }
    }
    if (!committed) {
      EXPECT_EQ(Standing(books_), before);
    } else {
      ++tally.committed;
    }
    if (depth == 0) {
      if (committed) {
        books_.follow();
        for (const auto &[asked, outcome] : accepted) books_.remember(asked, outcome);
      } else {
        books_.unhear();
      }
    }
    return committed;
  }

  void middle() {
    middle_ = snapshot(books_.ledger()).value();
    middle_at_ = books_.journal().bytes.size();
  }

  // L15 and G5.
  void compare() {
    Ledger &ledger = books_.ledger();
    ASSERT_TRUE(ledger.verify()) << text(ledger.verify());
    if (ledger.last_sequence() == 0) return; // nothing was kept: no journal tells the first settings
    const auto canonical = snapshot(ledger).value();

    Ledger rebuilt;
    const auto recovery = rebuilt.replay(Bytes(books_.journal().bytes));
    ASSERT_TRUE(recovery) << describe(recovery.error()) << " at " << recovery.error().position;
    EXPECT_FALSE(recovery->torn);
    EXPECT_EQ(recovery->transactions, books_.journal().ends.size());
    EXPECT_EQ(rebuilt.state_digest(), ledger.state_digest());
    EXPECT_EQ(rebuilt.books_digest(), ledger.books_digest());
    EXPECT_EQ(snapshot(rebuilt).value(), canonical);

    Ledger loaded;
    const auto done = loaded.load(Bytes(canonical));
    ASSERT_TRUE(done) << text(done) << " at " << done.error().position;
    EXPECT_EQ(loaded.state_digest(), ledger.state_digest());
    EXPECT_EQ(loaded.books_digest(), ledger.books_digest());
    EXPECT_EQ(snapshot(loaded).value(), canonical);
    EXPECT_TRUE(loaded.verify()) << text(loaded.verify());

    Ledger continued; // a snapshot and the tail
    ASSERT_TRUE(continued.load(Bytes(middle_)));
    const auto tail = continued.replay(books_.journal().since(middle_at_), middle_at_);
    ASSERT_TRUE(tail) << describe(tail.error()) << " at " << tail.error().position;
    EXPECT_EQ(continued.state_digest(), ledger.state_digest());
    EXPECT_EQ(snapshot(continued).value(), canonical);

    Ledger piecewise; // pieces that end anywhere
    std::size_t from = 0;
    for (std::size_t to = 0; from != books_.journal().bytes.size();) {
      to = std::min(books_.journal().bytes.size(), to + 1 + books_.random().below(700));
      const auto piece = piecewise.replay(Bytes(books_.journal().bytes).subspan(from, to - from), from);
      ASSERT_TRUE(piece) << describe(piece.error());
      EXPECT_EQ(piece->torn, from + piece->end != to);
      from += piece->end;
    }
    EXPECT_EQ(piecewise.state_digest(), ledger.state_digest());

    // All of them go on alike.
    CommandInfo info;
    info.effective = date("2030-01-01");
    const Customer customer{.code = "the last one"};
    for (Ledger *one : {&ledger, &rebuilt, &loaded, &continued, &piecewise})
      ASSERT_TRUE(one->execute(info, CreateCustomer{customer}));
    for (Ledger *one : {&rebuilt, &loaded, &continued, &piecewise})
      EXPECT_EQ(one->state_digest(), ledger.state_digest());
  }

  RandomBooks books_;
  std::pmr::vector<std::byte> middle_;
  std::size_t middle_at_ = 0;
};

TEST(Histories, ComeBackAsTheyWere) {
  const std::uint64_t seeds = whole_campaign() ? 2'000 : 40;
  Tally tally;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Histories(seed).run(120, tally);
    if (HasFailure()) return;
  }
  std::printf("histories: %llu, %llu commands (%llu refused, %llu repeated), transactions: %llu committed, "
              "%llu rolled back, %llu not stored\n",
              static_cast<unsigned long long>(seeds), static_cast<unsigned long long>(tally.commands),
              static_cast<unsigned long long>(tally.refused), static_cast<unsigned long long>(tally.repeated),
              static_cast<unsigned long long>(tally.committed),
              static_cast<unsigned long long>(tally.rolled_back),
              static_cast<unsigned long long>(tally.not_stored));
}

} // namespace
} // namespace openitem::histories_test
