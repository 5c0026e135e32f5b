// Every allocation of every call fails once, for a moment or for good: the call says so, nothing has
// happened, every byte comes back, and the next call works.
#include "calls.hpp"
#include "support/counting_memory.hpp"

#include "openitem/ledger/event_log.hpp"
#include "openitem/money/text.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>

namespace openitem::faults::memory_test {
namespace {

using testing_support::CountingMemory;
using Failure = CountingMemory::Failure;

// Without a wish: the first 200 positions of each call, and on the largest seed one kind of failure.
bool every_position() {
  const char *wanted = std::getenv("OPENITEM_FAULTS");
  return wanted != nullptr && std::string_view(wanted) == "all";
}
std::uint64_t last_position() {
  return every_position() ? UINT64_MAX : 200;
}

struct Tally {
  std::uint64_t calls = 0;
  std::uint64_t positions = 0;
  void print(const char *what) const {
    std::printf("%s: %llu calls, %llu fault positions\n", what, static_cast<unsigned long long>(calls),
                static_cast<unsigned long long>(positions));
  }
};

// A ledger whose memory counts, on a seed.
struct Books {
  explicit Books(std::size_t documents, bool with_sink) {
    LedgerOptions options;
    options.memory = &memory;
    options.result_memory = &results;
    ledger = std::make_unique<Ledger>(options);
    seed(*ledger, documents);
    if (with_sink) ledger->set_sink(&log);
    digest = ledger->state_digest();
  }
  void prepare(const CommandCall &call) {
    call.prepare(*ledger);
    digest = ledger->state_digest();
    records = log.size();
  }
  void expect_as_before(const std::string &what, bool verify) {
    memory.work();
    results.work();
    EXPECT_EQ(ledger->state_digest(), digest) << what;
    EXPECT_EQ(log.size(), records) << what;
    EXPECT_FALSE(ledger->poisoned()) << what;
    if (verify) {
      const auto verdict = ledger->verify();
      EXPECT_TRUE(verdict.has_value())
          << what << ": " << (verdict ? std::string() : describe(verdict.error()));
    }
  }
  void expect_all_given_back(const std::string &what) {
    ledger.reset();
    EXPECT_EQ(memory.live_bytes(), 0U) << what;
    EXPECT_EQ(memory.complaint(), "") << what;
    EXPECT_EQ(results.live_bytes(), 0U) << what;
    EXPECT_EQ(results.complaint(), "") << what;
  }

  CountingMemory memory;
  CountingMemory results;
  EventLog log;
  std::unique_ptr<Ledger> ledger;
  Digest digest;
  std::size_t records = 0;
};

// Position after position fails, until the call runs without meeting the failure. `books_for` says on which
// books the n-th position is tried. No failure named: for a moment and for good in turn.
template <class BooksFor>
void every_allocation(const CommandCall &call, const std::string &where, std::optional<Failure> failure,
                      const BooksFor &books_for, Tally &tally) {
  for (std::uint64_t n = 1; n <= last_position(); ++n) {
    Books &books = books_for(n);
    const std::string what = call.name + ", " + where + ", position " + std::to_string(n);
    const std::uint64_t failures = books.memory.failures();
    books.memory.fail(n, failure.value_or(n % 2 == 0 ? Failure::once : Failure::lasting));
    const auto result = call.run(*books.ledger);
    const bool failed = books.memory.failures() != failures;
    books.memory.work();
    if (!failed) {
      EXPECT_TRUE(result.has_value()) << what << ": " << (result ? std::string() : describe(result.error()));
      return;
    }
    ++tally.positions;
    if (!result) {
      EXPECT_EQ(result.code(), Errc::out_of_memory) << what;
      books.expect_as_before(what, n % 8 == 1);
    }
    if (testing::Test::HasFailure()) return;
    if (result) return; // it did without
  }
}

// The books are made anew for each position, so that tables about to grow grow.
void every_allocation_cold(const CommandCall &call, std::size_t documents, Failure failure, Tally &tally) {
  std::unique_ptr<Books> books;
  const std::string where = std::to_string(documents) + " documents, cold";
  const auto finish = [&](const std::string &what) {
    if (!books) return;
    const auto next = call.run(*books->ledger); // the call works when memory does
    EXPECT_TRUE(next.has_value() || books->ledger->state_digest() != books->digest)
        << what << ", then: " << describe(next.error());
    EXPECT_TRUE(books->ledger->verify().has_value()) << what;
    books->expect_all_given_back(what);
  };
  every_allocation(
      call, where, failure,
      [&](std::uint64_t n) -> Books & {
        finish(call.name + ", " + where + ", before position " + std::to_string(n));
        books = std::make_unique<Books>(documents, n % 2 == 0);
        books->prepare(call);
        return *books;
      },
      tally);
  finish(call.name + ", " + where);
}

// On one ledger: what an earlier attempt reserved stays.
void every_allocation_warm(Books &books, const CommandCall &call, Tally &tally) {
  books.prepare(call);
  every_allocation(
      call, "warm", {}, [&](std::uint64_t) -> Books & { return books; }, tally);
}

TEST(OutOfMemory, OfAnyCommandChangesNothing) {
  Tally tally;
  for (const CommandCall &call : command_calls()) {
    ++tally.calls;
    for (const std::size_t documents : seed_sizes) {
      for (const Failure failure : {Failure::once, Failure::lasting}) {
        if (documents > 50 && failure == Failure::lasting && !every_position()) continue;
        every_allocation_cold(call, documents, failure, tally);
        if (HasFailure()) return;
      }
    }
  }
  tally.print("commands, cold");
}

TEST(OutOfMemory, OfAnyCommandOnALargeLedgerChangesNothing) {
  Tally tally;
  for (const CommandCall &call : command_calls()) {
    ++tally.calls;
    Books books(5'000, false);
    every_allocation_warm(books, call, tally);
    books.expect_all_given_back(call.name);
    if (HasFailure()) return;
  }
  tally.print("commands, large ledger");
}

TEST(OutOfMemory, OfAnyReportSaysSo) {
  Tally tally;
  for (const std::size_t documents : seed_sizes) {
    Books books(documents, false);
    const std::uint64_t ledger_allocations = books.memory.allocations();
    for (const ReportCall &call : report_calls()) {
      if (documents == 0) ++tally.calls;
      const Errc usual = call.run(*books.ledger);
      for (std::uint64_t n = 1;; ++n) {
        bool again = false;
        for (const Failure failure : {Failure::once, Failure::lasting}) {
          const std::string what =
              call.name + ", " + std::to_string(documents) + " documents, position " + std::to_string(n);
          const std::uint64_t failures = books.results.failures();
          const std::uint64_t live = books.results.live_bytes();
          books.results.fail(n, failure);
          const Errc code = call.run(*books.ledger);
          books.results.work();
          const bool failed = books.results.failures() != failures;
          if (failed) ++tally.positions;
          EXPECT_EQ(code, failed ? Errc::out_of_memory : usual) << what;
          EXPECT_EQ(books.results.live_bytes(), live) << what;
          again = again || failed;
          if (HasFailure()) return;
        }
        if (!again) break;
      }
      EXPECT_EQ(call.run(*books.ledger), usual) << call.name;
    }
    books.expect_as_before("reports", true);
    EXPECT_EQ(books.memory.allocations(), ledger_allocations)
        << "reports run in parallel: they must not touch the ledger's own memory";
    books.expect_all_given_back("reports");
  }
  tally.print("reports");
}

// preview, replay and the ledger itself.
TEST(OutOfMemory, OfAPreviewChangesNothing) {
  Tally tally;
  for (const std::size_t documents : {std::size_t{0}, std::size_t{50}}) {
    for (std::uint64_t n = 1;; ++n) {
      Books books(documents, false);
      CommandInfo info;
      info.effective = date("2026-03-01");
      Settle settle;
      settle.customer = CustomerId(1);
      settle.currency = Currency::iso("USD").value();
      settle.settlement.strategy = Strategy::smallest;
      books.memory.fail(n, Failure::once);
      const auto plan = books.ledger->preview(info, settle);
      books.expect_as_before("position " + std::to_string(n), true);
      books.expect_all_given_back("position " + std::to_string(n));
      if (plan) break;
      ASSERT_EQ(plan.code(), Errc::out_of_memory);
      ++tally.positions;
    }
  }
  tally.calls = 1;
  tally.print("preview");
}

TEST(OutOfMemory, OfAReplayChangesNothing) {
  Tally tally;
  Books original(50, false);
  EventLog log;
  Ledger source;
  source.set_sink(&log);
  seed(source, 50);
  for (const CommandCall &call : command_calls()) (void)call.run(source); // as far as they go together
  CountingMemory memory;
  {
    LedgerOptions options;
    options.memory = &memory;
    Ledger ledger(options);
    for (std::size_t i = 0; i < log.size(); ++i) {
      const Digest digest = ledger.state_digest();
      for (std::uint64_t n = 1;; ++n) {
        memory.fail(n, n % 2 == 0 ? Failure::once : Failure::lasting);
        const auto done = ledger.replay(log[i]);
        memory.work();
        if (done) break;
        ++tally.positions;
        ASSERT_EQ(done.code(), Errc::out_of_memory) << "record " << i << ", position " << n;
        ASSERT_EQ(ledger.state_digest(), digest) << "record " << i << ", position " << n;
      }
    }
    tally.calls = log.size();
    EXPECT_TRUE(ledger.verify().has_value());
    EXPECT_EQ(ledger.state_digest(), source.state_digest());
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
  EXPECT_EQ(memory.complaint(), "");
  tally.print("replayed records");
}

TEST(OutOfMemory, OfANewLedgerOrLogThrowsAndLeaksNothing) {
  std::uint64_t positions = 0;
  for (std::uint64_t n = 1;; ++n) {
    CountingMemory memory;
    memory.fail(n, Failure::once);
    bool made = false;
    try {
      LedgerOptions options;
      options.memory = &memory;
      const Ledger ledger(options);
      made = true;
    } catch (const Exception &error) {
      EXPECT_EQ(error.code(), Errc::out_of_memory);
    }
    EXPECT_EQ(memory.live_bytes(), 0U) << "position " << n;
    if (made) break;
    ++positions;
  }
  EXPECT_GT(positions, 0U);
}

// A log that cannot copy a record refuses it like any sink, and keeps what it had.
TEST(OutOfMemory, OfTheEventLogRefusesTheCommand) {
  std::uint64_t positions = 0;
  for (std::uint64_t n = 1;; ++n) {
    CountingMemory memory;
    {
      EventLog log(&memory);
      Ledger ledger;
      seed(ledger, 0);
      ledger.set_sink(&log);
      CommandInfo info;
      info.effective = date("2026-03-01");
      info.reason = "why";
      Invoice invoice;
      invoice.customer = CustomerId(1);
      invoice.total = money("1.00 USD");
      invoice.notes = "words to copy";
      ASSERT_TRUE(ledger.execute(info, IssueInvoice{invoice}));
      const Digest digest = ledger.state_digest();
      memory.fail(n, Failure::once);
      const auto result = ledger.execute(info, IssueInvoice{invoice});
      memory.work();
      if (!result) {
        ++positions;
        EXPECT_EQ(result.code(), Errc::sink_refused) << "position " << n;
        EXPECT_EQ(log.size(), 1U);
        EXPECT_EQ(ledger.state_digest(), digest);
        EXPECT_TRUE(ledger.execute(info, IssueInvoice{invoice}));
        EXPECT_EQ(log.size(), 2U);
      }
      EXPECT_EQ(std::get<ItemIssued>(log[0].events[0]).facts.notes, "words to copy");
      if (result) n = UINT64_MAX - 1;
    }
    EXPECT_EQ(memory.live_bytes(), 0U);
    if (n == UINT64_MAX - 1) break;
  }
  EXPECT_GT(positions, 0U);
}

} // namespace
} // namespace openitem::faults::memory_test
