// From where a report looks: at the state of a ledger, as of a date, as it was known at a point in time.
// Money counts by both axes; master data is read as it was known, whatever the date.
//
// Every report begins with answer() or answer_as_of(): it reads only while the ledger may be read, and no
// exception leaves it.
#pragma once

#include "engine/access.hpp"

#include <memory_resource>
#include <new>
#include <type_traits>

namespace openitem {

struct Standpoint {
  const State &state;
  AsOf as_of;                        // without a date for what has no money in it
  std::pmr::memory_resource *memory; // results and temporaries

  [[nodiscard]] bool knows(Sequence sequence) const noexcept {
    return is_known(sequence, as_of.known_through);
  }
  // A record is there, by its row: was created, and not deleted.
  template <class Row> [[nodiscard]] bool has(const Row &row) const noexcept {
    return knows(row.created) && (row.deleted == 0 || !knows(row.deleted));
  }
  template <class Row> [[nodiscard]] bool counts(const Row &row) const noexcept {
    return State::counts(row.effective, row.sequence(), as_of);
  }
  [[nodiscard]] std::int32_t day() const noexcept { return as_of.date.day_number(); }
};

// What make(standpoint) answers, a Result. A sum that leaves the range of money is refused with overflow;
// whatever else is thrown says that memory ran out.
template <class Make>
std::invoke_result_t<Make, const Standpoint &> answer(const Ledger &ledger, const AsOf &as_of, Make &&make) {
  if (const auto readable = LedgerAccess::readable(ledger); !readable) return readable.error();
  try {
    return make(Standpoint{LedgerAccess::state(ledger), as_of, LedgerAccess::result_memory(ledger)});
  } catch (const Exception &refused) {
    return refused.error();
  } catch (...) {
    return Errc::out_of_memory;
  }
}
// The same for what is about money: the date is required.
template <class Make>
std::invoke_result_t<Make, const Standpoint &> answer_as_of(const Ledger &ledger, const AsOf &as_of,
                                                            Make &&make) {
  if (!as_of.date) return {Errc::missing, "as_of"};
  return answer(ledger, as_of, static_cast<Make &&>(make));
}

// A part of a list: rows from `offset` on, `limit` of them at most (0: all).
struct Page {
  std::size_t first;
  std::size_t count;
};
[[nodiscard]] constexpr Page page_of(std::size_t size, std::uint64_t offset, std::uint64_t limit) noexcept {
  const std::size_t first = offset < size ? static_cast<std::size_t>(offset) : size;
  const std::size_t left = size - first;
  return {first, limit == 0 || limit > left ? left : static_cast<std::size_t>(limit)};
}

// The accounts of a customer, one a currency, in the order they were opened: visit(account).
template <class Visit> void for_each_account(const State &state, Slot<Customer> customer, Visit &&visit) {
  for (AccountSlot slot = state.customer(customer).first_account; slot != no_slot;) {
    const AccountRow &account = state.account(slot);
    visit(account);
    slot = account.next;
  }
}

// The items of an account that count, newest first: visit(first portion).
template <class Visit>
void for_each_counting_item(const Standpoint &at, const AccountRow &account, Visit &&visit) {
  at.state.for_each_item(account, [&](PortionSlot slot) {
    const auto &row = at.state.item(slot);
    if (row.first() && at.counts(row)) visit(slot);
  });
}

// Whether anything of the account counts: if not, the customer does not hold that currency there.
[[nodiscard]] inline bool holds_items(const Standpoint &at, const AccountRow &account) {
  if (at.state.is_today(account, at.as_of)) return true;
  bool any = false;
  for_each_counting_item(at, account, [&](PortionSlot) { any = true; });
  return any;
}

} // namespace openitem
