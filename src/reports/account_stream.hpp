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
    for (std::uint32_t customer = 0; customer < accounts_ahead; ++customer) ask_account(customer);
    for (std::uint32_t customer = 0; customer < entries_ahead; ++customer) ask_entries(customer);
    for (std::uint32_t customer = 0; customer < history_ahead; ++customer) ask_history(customer);
  }

  // nullptr: the customer has none.
  [[nodiscard]] const AccountRow *next() noexcept {
    ask_account(next_ + accounts_ahead);
    ask_entries(next_ + entries_ahead);
    ask_history(next_ + history_ahead);
    return ring_[next_++ % ring_.size()];
  }

 private:
  static constexpr std::uint32_t accounts_ahead = 24;
  static constexpr std::uint32_t entries_ahead = 16;
  static constexpr std::uint32_t history_ahead = 8;

  void ask_account(std::uint32_t customer) noexcept {
    const AccountRow *&account = ring_[customer % ring_.size()];
    account = nullptr;
    if (customer >= count_) return;
    const std::uint32_t slot = at_.state.customer(customer).first_account;
    if (slot == no_slot) return;
    account = &at_.state.account(slot);
    __builtin_prefetch(account);
  }
  void ask_entries(std::uint32_t customer) const noexcept {
    const AccountRow *account = ring_[customer % ring_.size()];
    if (account == nullptr) return;
    at_.state.lists().prefetch_front(account->debits);
    if (reads_history(*account)) __builtin_prefetch(&account->items); // the row's second line
  }
  void ask_history(std::uint32_t customer) const noexcept {
    const AccountRow *account = ring_[customer % ring_.size()];
    if (account == nullptr || !reads_history(*account)) return;
    if (account->details.count != 0) __builtin_prefetch(&newest(account->details));
    if (account->items.count != 0)
      __builtin_prefetch(&at_.state.item(account->items.first + account->items.count - 1U));
  }
  [[nodiscard]] bool reads_history(const AccountRow &account) const noexcept {
    return account.max_effective > at_.day() || at_.as_of.known_through != 0;
  }
  [[nodiscard]] const DetailRow &newest(const RowTail &details) const noexcept {
    return at_.state.detail(details.first + details.count - 1U);
  }

  const Standpoint &at_;
  std::uint32_t count_;
  std::uint32_t next_ = 0;
  std::array<const AccountRow *, 32> ring_{};
};

} // namespace openitem
