// What a ledger holds (TableLimits): at the limit it works, one above it is refused with the table's name,
// nothing has changed, and the ledger goes on. The limits here are small; that of currencies is tried as it
// is.
#include "engine/access.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/text.hpp"
#include "support/counting_memory.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

namespace openitem::faults::table_limits_test {
namespace {

using testing_support::CountingMemory;

const CommandInfo today{.effective = date("2026-01-01")};
const Currency usd = Currency::iso("USD").value();

// What adds rows to a table, one command after the other.
using Fill = std::function<Result<Outcome>(Ledger &, std::uint64_t i)>;
struct Table {
  TableLimit TableLimits::*limit;
  std::uint32_t most;  // rows it has here
  std::uint64_t least; // commands that fit at least: blocks come in several sizes
  std::function<void(Ledger &)> begin;
  Fill fill;
};

void nothing(Ledger &) {}
void acme(Ledger &ledger) {
  (void)ledger.execute({}, CreateCustomer{{.id = CustomerId(1), .code = "ACME", .currency = usd}}).value();
}
void invoice_of_a_million(Ledger &ledger) {
  acme(ledger);
  (void)ledger
      .execute(
          today,
          IssueInvoice{{.id = InvoiceId(1), .customer = CustomerId(1), .total = money("1000000.00 USD")}})
      .value();
}
void many_payments(Ledger &ledger) {
  invoice_of_a_million(ledger);
  for (int i = 0; i < 200; ++i)
    (void)ledger.execute(today, RecordPayment{{.customer = CustomerId(1), .amount = money("1.00 USD")}, {}})
        .value();
}

Result<Outcome> customer(Ledger &ledger, std::uint64_t) {
  return ledger.execute({}, CreateCustomer{});
}
Result<Outcome> invoice(Ledger &ledger, std::uint64_t) {
  return ledger.execute(today, IssueInvoice{{.customer = CustomerId(1), .total = money("1.00 USD")}});
}
Result<Outcome> apply(Ledger &ledger, std::uint64_t i) {
  const Target target{InvoiceId(1), {}};
  return ledger.execute(today, ApplyCredit{PaymentId(i + 1), {&target, 1}});
}
Result<Outcome> apply_on_a_day(Ledger &ledger, std::uint64_t i) {
  const Target target{InvoiceId(1), {}};
  return ledger.execute(
      {.effective = Date::unchecked(today.effective.day_number() + static_cast<std::int32_t>(i))},
      ApplyCredit{PaymentId(i + 1), {&target, 1}});
}
Result<Outcome> currency(Ledger &ledger, std::uint64_t i) {
  const std::string digits = std::to_string(i);
  const Currency points = Currency::custom("Z" + std::string(6 - digits.size(), '0') + digits, 2).value();
  const auto registered = ledger.execute({}, RegisterCurrency{points});
  if (!registered) return registered;
  return ledger.execute(today,
                        IssueInvoice{{.customer = CustomerId(1), .total = Money::of_minor(100, points)}});
}
Result<Outcome> text(Ledger &ledger, std::uint64_t i) {
  const std::string name = std::string(900, 'x') + std::to_string(i);
  return ledger.execute({}, CreateCustomer{{.code = name}});
}
Result<Outcome> long_text(Ledger &ledger, std::uint64_t i) {
  const std::string reason = std::string(2'000, 'x') + std::to_string(i);
  return ledger.execute({.reason = reason}, CreateCustomer{});
}
Result<Outcome> key(Ledger &ledger, std::uint64_t i) {
  const std::string name = std::to_string(i);
  return ledger.execute({.idempotency_key = name}, CreateCustomer{});
}

const Table tables[]{
    {&TableLimits::events, 64, 64, nothing, customer},
    {&TableLimits::portions, 128, 64, acme, invoice},
    {&TableLimits::applications, 128, 100, many_payments, apply},
    {&TableLimits::open_items, 256, 16, acme, invoice},
    {&TableLimits::days, 128, 60, many_payments, apply_on_a_day},
    {&TableLimits::currencies, 3, 2, acme, currency}, // USD is the first
    {&TableLimits::texts, 4'096, 8, nothing, text},
    {&TableLimits::long_texts, 5, 5, nothing, long_text},
    {&TableLimits::idempotency_keys, 10, 10, nothing, key},
};
// A limit that nobody tries is a mistake.
static_assert(std::size(tables) * sizeof(TableLimit) == sizeof(TableLimits));

TableLimits with(const Table &table) {
  TableLimits limits;
  (limits.*table.limit).most = table.most;
  return limits;
}

TEST(TableLimits, AreNamedWhereTheyAreReachedAndNothingHasChanged) {
  for (const Table &table : tables) {
    const std::string name = (TableLimits{}.*table.limit).table;
    CountingMemory memory;
    LedgerOptions options;
    options.memory = &memory;
    {
      Ledger ledger = LedgerAccess::with_limits(options, with(table));
      table.begin(ledger);
      std::uint64_t count = 0;
      Digest before = ledger.state_digest();
      Result<Outcome> refused = table.fill(ledger, count);
      while (refused && count < 1'000) {
        before = ledger.state_digest();
        refused = table.fill(ledger, ++count);
      }
      // Registering the currency is an event of its own.
      if (table.limit == &TableLimits::currencies) before = ledger.state_digest();
      EXPECT_EQ(refused.code(), Errc::limit_exceeded) << name;
      EXPECT_EQ(std::string(refused.error().field), name);
      EXPECT_GE(count, table.least) << name;
      EXPECT_EQ(ledger.state_digest(), before) << name;
      EXPECT_TRUE(ledger.verify()) << name;
      EXPECT_FALSE(ledger.poisoned()) << name;
      const std::uint64_t bytes = memory.live_bytes();
      for (int i = 0; i < 100 && table.limit != &TableLimits::currencies; ++i)
        EXPECT_EQ(table.fill(ledger, count).code(), Errc::limit_exceeded) << name;
      EXPECT_EQ(ledger.state_digest(), before) << name;
      EXPECT_LE(memory.live_bytes(), bytes + 4096) << name;
    }
    EXPECT_EQ(memory.live_bytes(), 0U) << name;
  }
}

// Replay of what another ledger holds.
TEST(TableLimits, HoldForReplayAndSnapshotsToo) {
  struct Kept final : JournalSink, ByteSink {
    bool store(Bytes records, Sequence) override {
      journal.insert(journal.end(), records.begin(), records.end());
      return true;
    }
    bool write(Bytes piece) override {
      snapshot.insert(snapshot.end(), piece.begin(), piece.end());
      return true;
    }
    std::vector<std::byte> journal;
    std::vector<std::byte> snapshot;
  };
  for (const Table &table : tables) {
    const std::string name = (TableLimits{}.*table.limit).table;
    Kept kept;
    Ledger full;
    full.set_journal({Journaling::push, &kept, {}});
    table.begin(full);
    for (std::uint64_t i = 0; i < 150; ++i) ASSERT_TRUE(table.fill(full, i)) << name;
    ASSERT_TRUE(full.write_snapshot(kept));
    Ledger replayed = LedgerAccess::with_limits({}, with(table));
    const auto journal = replayed.replay(kept.journal);
    EXPECT_EQ(journal.code(), Errc::limit_exceeded) << name;
    EXPECT_EQ(replayed.last_sequence(), 0U) << name;
    Ledger loaded = LedgerAccess::with_limits({}, with(table));
    EXPECT_EQ(loaded.load(kept.snapshot).code(), Errc::limit_exceeded) << name;
    EXPECT_EQ(loaded.last_sequence(), 0U) << name;
  }
}

TEST(TableLimits, OfCurrenciesInUseIsTheirWholeNumber) {
  Ledger ledger;
  acme(ledger); // in dollars
  for (std::uint64_t i = 1; i < TableLimits{}.currencies.most; ++i) ASSERT_TRUE(currency(ledger, i)) << i;
  const auto refused = currency(ledger, TableLimits{}.currencies.most);
  EXPECT_EQ(refused.code(), Errc::limit_exceeded);
  EXPECT_STREQ(refused.error().field, "currencies");
  EXPECT_FALSE(ledger.poisoned());
  const auto customer =
      ledger.execute({}, CreateCustomer{{.currency = Currency::custom("Z065535", 2).value()}});
  EXPECT_EQ(customer.code(), Errc::limit_exceeded);
  EXPECT_TRUE(ledger.execute(today, IssueInvoice{{.customer = CustomerId(1), .total = money("1.00 USD")}}));
  EXPECT_TRUE(ledger.verify());
}

// The README's table says them.
TEST(TableLimits, AreThoseOfTheReadme) {
  std::ifstream file(OPENITEM_SOURCE_DIR "/README.md");
  std::stringstream text;
  text << file.rdbuf();
  const std::string readme = text.str();
  const auto grouped = [](std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
  };
  const auto power = [](std::uint64_t number) { return "2^" + std::to_string(std::countr_zero(number)); };
  const TableLimits limits;
  const std::pair<const char *, std::string> rows[]{
      {"| codes, numbers, names", grouped(max_name) + " bytes"},
      {"| notes, descriptions, reasons", grouped(max_notes) + " bytes"},
      {"| lines of a document", grouped(max_lines) + " each"},
      {"| lines of a document, taxes of a line", grouped(max_taxes) + " each"},
      {"| due portions of a document", grouped(max_portions) + " each"},
      {"| targets of a settlement", grouped(max_targets) + " each"},
      {"| rows of a batch", power(max_rows)},
      {"| events of a ledger", power(limits.events.most)},
      {"| portions, of which", power(limits.portions.most)},
      {"| applications by portion", power(limits.applications.most) + " each"},
      {"| applications by portion", power(limits.idempotency_keys.most) + " each"},
      {"| places for open items", grouped(limits.open_items.most)},
      {"| days of items", power(limits.days.most)},
      {"| currencies in use", grouped(limits.currencies.most)},
      {"| texts of up to 1,000 bytes",
       std::to_string(std::uint64_t{limits.texts.most} * 4 >> 30) + " GiB; " + power(limits.long_texts.most)},
  };
  for (const auto &[words, limit] : rows) {
    const std::size_t at = readme.find(words);
    ASSERT_NE(at, std::string::npos) << words;
    const std::string row = readme.substr(at, readme.find('\n', at) - at);
    EXPECT_NE(row.find(" | " + limit), std::string::npos) << row << " should say " << limit;
  }
}

} // namespace
} // namespace openitem::faults::table_limits_test
