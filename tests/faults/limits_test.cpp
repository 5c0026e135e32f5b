// How much a command may hold (limits.hpp): at the limit it works, one above it is refused before anything is
// looked at or allocated, and so are sizes no memory has.
#include "ledger/limits.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/money/text.hpp"
#include "support/counting_memory.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace openitem::faults::limits_test {
namespace {

using testing_support::CountingMemory;

const std::string &letters() {
  static const std::string text(max_notes + 1, 'x');
  return text;
}
std::string_view text(std::size_t size) {
  return {letters().data(), size};
}
template <class T> const std::vector<T> &many(const T &value = {}) {
  static const std::vector<T> values(std::max({max_lines, max_taxes, max_targets}) + 1, value);
  return values;
}
template <class T> ListView<T> list(std::size_t size) {
  return {many<T>().data(), size};
}

struct Limit {
  const char *field;
  std::size_t most;
  std::function<Result<Outcome>(Ledger &, std::size_t size)> give;
};

template <class Command> auto give(Command (*command)(std::size_t size)) {
  return [command](Ledger &ledger, std::size_t size) {
    return ledger.execute({.effective = date("2026-01-01")}, command(size));
  };
}
DraftInvoice draft(Invoice invoice) {
  invoice.customer = CustomerId(1);
  invoice.currency = Currency::iso("USD").value();
  if (invoice.lines.empty()) invoice.total = money("1.00 USD");
  return {invoice};
}
std::span<const Target> targets(std::size_t count) {
  return {many(Target{InvoiceId(1), {}}).data(), count};
}
Payment payment() {
  return {.customer = CustomerId(1), .amount = money("1.00 USD")};
}

std::vector<Limit> limits() {
  return {
      {"name", max_name, give(+[](std::size_t n) { return CreateCustomer{{.name = text(n)}}; })},
      {"code", max_name,
       give(+[](std::size_t n) { return CreateJob{{.customer = CustomerId(1), .code = text(n)}}; })},
      {"number", max_name, give(+[](std::size_t n) { return draft({.number = text(n)}); })},
      {"external_ref", max_name, give(+[](std::size_t n) { return draft({.external_ref = text(n)}); })},
      {"method", max_name, give(+[](std::size_t n) {
         Payment own = payment();
         own.method = text(n);
         return RecordPayment{own, {}};
       })},
      {"notes", max_notes, give(+[](std::size_t n) { return draft({.notes = text(n)}); })},
      {"description", max_notes, give(+[](std::size_t n) {
         static DocumentLine line;
         line.description = text(n);
         return draft({.lines = {&line, 1}});
       })},
      {"reason", max_notes,
       [](Ledger &ledger, std::size_t n) { return ledger.execute({.reason = text(n)}, CreateCustomer{}); }},
      {"actor", max_name,
       [](Ledger &ledger, std::size_t n) { return ledger.execute({.actor = text(n)}, CreateCustomer{}); }},
      {"idempotency_key", max_name,
       [](Ledger &ledger, std::size_t n) {
         return ledger.execute({.idempotency_key = text(n)}, CreateCustomer{});
       }},
      {"lines", max_lines, give(+[](std::size_t n) { return draft({.lines = list<DocumentLine>(n)}); })},
      {"taxes", max_taxes, give(+[](std::size_t n) {
         static DocumentLine line;
         line.taxes = list<LineTax>(n);
         return draft({.lines = {&line, 1}});
       })},
      {"terms", max_portions, give(+[](std::size_t n) { return draft({.terms = list<TermsPortion>(n)}); })},
      {"portions", max_portions, give(+[](std::size_t n) {
         return draft({.portions = {many(DuePortion{money("0.01 USD"), date("2026-01-01")}).data(), n}});
       })},
      {"targets", max_targets, give(+[](std::size_t n) {
         return RecordPayment{payment(), {.strategy = Strategy::chosen, .targets = targets(n), .cap = true}};
       })},
      {"targets", max_targets, give(+[](std::size_t n) {
         return ApplyCredit{PaymentId(1), targets(n), true};
       })},
      {"targets", max_targets, give(+[](std::size_t n) {
         return Settle{.customer = CustomerId(1),
                       .settlement = {.strategy = Strategy::chosen, .targets = targets(n), .cap = true}};
       })},
  };
}

TEST(Limits, OfCommandsAreExact) {
  for (const Limit &limit : limits()) {
    CountingMemory memory;
    Ledger ledger({.memory = &memory});
    ASSERT_TRUE(
        ledger.execute({}, CreateCustomer{{.id = CustomerId(1), .currency = Currency::iso("USD").value()}}));
    ASSERT_TRUE(ledger.execute(
        {.effective = date("2026-01-01")},
        IssueInvoice{{.id = InvoiceId(1), .customer = CustomerId(1), .total = money("1.00 USD")}}));
    ASSERT_TRUE(ledger.execute(
        {.effective = date("2026-01-01")},
        RecordPayment{{.id = PaymentId(1), .customer = CustomerId(1), .amount = money("1.00 USD")}, {}}));
    const Digest before = ledger.state_digest();
    for (const std::size_t size :
         {limit.most + 1, std::size_t{1} << 31, std::size_t{1} << 32, std::size_t{1} << 63, SIZE_MAX}) {
      const std::uint64_t allocations = memory.allocations();
      const auto refused = limit.give(ledger, size);
      ASSERT_EQ(refused.code(), Errc::limit_exceeded) << limit.field << " " << size;
      EXPECT_STREQ(refused.error().field, limit.field);
      EXPECT_EQ(ledger.state_digest(), before) << limit.field << " " << size;
      EXPECT_EQ(memory.allocations(), allocations) << limit.field << " " << size;
    }
    const auto accepted = limit.give(ledger, limit.most);
    EXPECT_TRUE(accepted) << limit.field << ": " << static_cast<int>(accepted.code());
  }
}

// As many credits as may be named, each of them once.
TEST(Limits, OfCreditsAreExactAndTheyAreNamedOnce) {
  Ledger ledger;
  ASSERT_TRUE(ledger.execute({}, CreateCustomer{{.id = CustomerId(1)}}));
  const CommandInfo info{.effective = date("2026-01-01")};
  std::vector<ItemRef> credits;
  for (std::uint64_t id = 1; id <= max_targets + 1; ++id) {
    ASSERT_TRUE(ledger.execute(
        info,
        RecordPayment{{.id = PaymentId(id), .customer = CustomerId(1), .amount = money("0.01 USD")}, {}}));
    credits.push_back(PaymentId(id));
  }
  ASSERT_TRUE(ledger.execute(info, IssueInvoice{{.customer = CustomerId(1), .total = money("900.00 USD")}}));
  const auto settle = [&](std::span<const ItemRef> named) {
    return ledger
        .preview(info, Settle{.customer = CustomerId(1),
                              .currency = Currency::iso("USD").value(),
                              .credits = named,
                              .settlement = {.strategy = Strategy::oldest_first}})
        .code();
  };
  EXPECT_EQ(settle(credits), Errc::limit_exceeded);
  credits.pop_back();
  EXPECT_EQ(settle(credits), Errc::ok);
  credits.back() = credits.front();
  EXPECT_EQ(settle(credits), Errc::invalid_argument);
}

} // namespace
} // namespace openitem::faults::limits_test
