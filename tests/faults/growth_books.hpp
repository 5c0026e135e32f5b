// Words for the books of the growth tests: ids count from 1, everything is Acme's and in dollars unless said.
#pragma once

#include "growth.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/money/text.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace openitem::growth {

inline const CommandInfo opening{.effective = date("2026-01-01")};
inline const CommandInfo today{.effective = date("2026-06-30")};
inline const Currency usd = Currency::iso("USD").value();
inline const Money one = money("1.00 USD");
inline constexpr CustomerId acme{1};

[[nodiscard]] inline CommandInfo on(Date day) {
  return {.effective = day};
}
[[nodiscard]] inline Date day_after(Date day, std::size_t days) {
  return Date::unchecked(day.day_number() + static_cast<std::int32_t>(days));
}

// The journal of books, in memory.
struct KeptJournal : JournalSink {
  bool store(Bytes records, Sequence) override {
    bytes.insert(bytes.end(), records.begin(), records.end());
    return true;
  }
  [[nodiscard]] JournalOptions options() { return {Journaling::push, this, {}}; }
  std::vector<std::byte> bytes;
};

// Books with one customer. Commands of them are never refused.
struct Books {
  explicit Books(const JournalOptions &journal = {}) {
    ledger.set_journal(journal);
    run(CreateCustomer{{.id = acme, .currency = usd}});
  }
  template <class Command> Outcome run(const Command &command, const CommandInfo &info = opening) {
    return ledger.execute(info, command).value();
  }
  template <class Command> void refused(const Command &command, Errc code, const CommandInfo &info = today) {
    if (ledger.execute(info, command).code() != code) raise(Errc::internal, "growth");
  }
  // Of 1.00 each; ids 1 .. count if it is the first time.
  void invoices(std::size_t count, const Invoice &like = {.customer = acme, .total = one}) {
    for (std::size_t i = 0; i < count; ++i) run(IssueInvoice{like});
  }
  void payments(std::size_t count, const Payment &like = {.customer = acme, .amount = one}) {
    for (std::size_t i = 0; i < count; ++i) run(RecordPayment{like, {}});
  }
  // Invoices 1 .. count of 1.00, all paid by payment 1.
  void one_payment_to_all(std::size_t count) {
    invoices(count);
    run(RecordPayment{{.customer = acme, .amount = Money::of_minor(100 * static_cast<int128>(count), usd)},
                      {Strategy::oldest_first}});
  }
  Ledger ledger;
};

// What is done: act(books, n), on books that prepare(books, n) made ready.
using Part = std::function<void(Books &, std::size_t n)>;
inline void nothing(Books &, std::size_t) {}
// step(books, i) for i in 1 .. n.
template <class Step> Part each(Step step) {
  return [=](Books &books, std::size_t n) {
    for (std::size_t i = 1; i <= n; ++i) step(books, i);
  };
}
template <class First, class Then> Part then(First first, Then next) {
  return [=](Books &books, std::size_t n) {
    first(books, n);
    next(books, n);
  };
}

// Questions: asked on the same books again and again.
[[nodiscard]] Shape asked(Shape shape, const Part &prepare, const Part &act);
// Commands: accepted, and as a shape each replayed from their journal, and within a transaction that is
// rolled back.
class Told {
 public:
  Told(const Shape &shape, const Part &prepare, const Part &act);
};
// Several at once.
class Stories {
 public:
  Stories(std::initializer_list<Told>) {}
};

} // namespace openitem::growth
