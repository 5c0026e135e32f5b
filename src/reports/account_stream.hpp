// The first account of every customer, in the order of customers, for loops over the portfolio: what the loop
// will need is asked from memory well before it gets there, because accounts lie in the order they were
// opened.
#pragma once

#include "reports/standpoint.hpp"

#include <array>

namespace openitem {

class AccountStream {
 public:
  explicit AccountStream(const Standpoint &at) noexcept
      : at_(at)
      , count_(at.state.customers().count()) {
    for (const Slot<Customer> customer : First(accounts_ahead)) ask_account(customer);
    for (const Slot<Customer> customer : First(entries_ahead)) ask_entries(customer);
    for (const Slot<Customer> customer : First(history_ahead)) ask_history(customer);
  }

  // nullptr: the customer has none.
  [[nodiscard]] const AccountRow *next() noexcept {
    ask_account(next_ + accounts_ahead);
    ask_entries(next_ + entries_ahead);
    ask_history(next_ + history_ahead);
    return ring_[place_of(next_++)];
  }

 private:
  using First = SlotsBelow<Customer>;
  static constexpr std::uint32_t accounts_ahead = 24;
  static constexpr std::uint32_t entries_ahead = 16;
  static constexpr std::uint32_t history_ahead = 8;

  [[nodiscard]] std::size_t place_of(Slot<Customer> customer) const noexcept {
    return customer.number() % ring_.size();
  }
  void ask_account(Slot<Customer> customer) noexcept {
    const AccountRow *&account = ring_[place_of(customer)];
    account = nullptr;
    if (customer.number() >= count_) return;
    const AccountSlot slot = at_.state.customer(customer).first_account;
    if (slot == no_slot) return;
    account = &at_.state.account(slot);
    __builtin_prefetch(account);
  }
  void ask_entries(Slot<Customer> customer) const noexcept {
    const AccountRow *account = ring_[place_of(customer)];
    if (account == nullptr) return;
    at_.state.lists().prefetch_front(account->debits);
    if (reads_history(*account)) __builtin_prefetch(&account->items); // the row's second line
  }
  void ask_history(Slot<Customer> customer) const noexcept {
    const AccountRow *account = ring_[place_of(customer)];
    if (account == nullptr || !reads_history(*account)) return;
    if (account->details.count != 0) __builtin_prefetch(&newest(account->details));
    if (account->items.count != 0)
      __builtin_prefetch(&at_.state.item(account->items.first + account->items.count - 1U));
  }
  [[nodiscard]] bool reads_history(const AccountRow &account) const noexcept {
    return account.max_effective > at_.day() || at_.as_of.known_through != 0;
  }
  [[nodiscard]] const DetailRow &newest(const RowTail<DetailSlot> &details) const noexcept {
    return at_.state.detail(details.first + details.count - 1U);
  }

  const Standpoint &at_;
  std::uint32_t count_;
  Slot<Customer> next_{0};
  std::array<const AccountRow *, 32> ring_{};
};

} // namespace openitem
