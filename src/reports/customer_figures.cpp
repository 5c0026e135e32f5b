// A customer's money in one currency, by the sums alone: no allocation, no look at any item but
// disputed ones.

#include "openitem/reports/customer_summary.hpp"

#include "reports/aged_account.hpp"
#include "reports/as_known.hpp"

#include <algorithm>
#include <new>

namespace openitem {

namespace {

Result<void> check_cut(const AgingCalculator &aging) {
  if (aging.options().credits != AgingCredits::separate)
    return Error{.code = Errc::invalid_argument, .field = "credits", .allowed = "separate"};
  if (aging.options().basis != AgingBasis::due)
    return Error{.code = Errc::invalid_argument, .field = "basis", .allowed = "due"};
  if (aging.buckets().size() > max_figure_buckets) return {Errc::limit_exceeded, "past_edges"};
  return {};
}

int128 value_of(std::uint64_t units) noexcept {
  return static_cast<std::int64_t>(units);
}
int128 value_of(const RunningSum &units) {
  return units.value();
}

template <class Units>
void fill(const Standpoint &at, const AccountRow &account, const BucketLimits &limits,
          CustomerFigures &figures) {
  // Made where it stays: an amount that is assigned passes through memory, where the processor waits for it.
  const auto set = [currency = figures.currency](Money &amount, const Units &units) {
    ::new (static_cast<void *>(&amount)) Money(Money::of_minor(value_of(units), currency));
  };
  Units cells[max_figure_buckets];
  std::fill_n(cells, figures.bucket_count, Units{});
  const auto beside = age_account(at, account, limits, cells);
  Units balance = beside.disputed;
  balance -= beside.unapplied;
  for (std::size_t i = 0; i < figures.bucket_count; ++i) {
    set(figures.buckets[i], cells[i]);
    balance += cells[i];
  }
  set(figures.disputed, beside.disputed);
  set(figures.unapplied, beside.unapplied);
  set(figures.balance, balance);
}

void fill_zeros(CustomerFigures &figures) noexcept {
  const Money zero = Money::zero(figures.currency);
  for (std::size_t i = 0; i < figures.bucket_count; ++i) figures.buckets[i] = zero;
  figures.unapplied = figures.balance = figures.disputed = zero;
}

} // namespace

Result<void> customer_figures(const Ledger &ledger, CustomerId customer, Currency currency, const AsOf &as_of,
                              const AgingCalculator &aging, CustomerFigures &figures) noexcept {
  if (const auto valid = check_cut(aging); !valid) return valid;
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<void> {
    const auto slot = customer_with_figures(at, customer);
    if (!slot) return slot.error();
    if (!currency) return {Errc::missing, "currency"};
    figures.currency = currency;
    figures.bucket_count = aging.buckets().size();
    const AccountSlot found = at.state.find_account(*slot, currency);
    if (found == no_slot) {
      fill_zeros(figures);
      return {};
    }
    const AccountRow &account = at.state.account(found);
    const BucketLimits limits(aging.buckets(), as_of.date);
    if ((account.flags & AccountRow::wide) == 0) {
      fill<std::uint64_t>(at, account, limits, figures);
    } else {
      fill<RunningSum>(at, account, limits, figures);
    }
    return {};
  });
}

} // namespace openitem
