// Ids: 64-bit, 1 .. 2^63-1, unique per kind; 0 means "none" in a value and "assign the next" in a command.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace openitem {

inline constexpr std::uint64_t max_id = 0x7fff'ffff'ffff'ffff;

// An InvoiceId is never a CustomerId: there is no conversion between ids of two kinds.
template <class Tag> class Id {
 public:
  constexpr Id() noexcept = default;
  constexpr explicit Id(std::uint64_t value) noexcept
      : value_(value) {}
  [[nodiscard]] constexpr std::uint64_t value() const noexcept { return value_; }
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return value_ != 0; }
  friend constexpr auto operator<=>(Id, Id) noexcept = default;

 private:
  std::uint64_t value_ = 0;
};

template <class T> inline constexpr bool is_id = false;
template <class Tag> inline constexpr bool is_id<Id<Tag>> = true;

using CustomerId = Id<struct CustomerTag>;
using JobId = Id<struct JobTag>;
using ContractId = Id<struct ContractTag>;
using InvoiceId = Id<struct InvoiceTag>;
using PaymentId = Id<struct PaymentTag>;
using ContactId = Id<struct ContactTag>;
using LockExceptionId = Id<struct LockExceptionTag>;

// When a record became known: 1, 2, 3, ... over the whole ledger. 0 = none (in AsOf: everything known).
using Sequence = std::uint64_t;

// What an id names, in refusals, references and results. Values are stable.
enum class EntityKind : std::uint8_t {
  none = 0,
  // Items, in the order of ItemKind
  invoice = 1,
  debit_note = 2,
  finance_charge = 3,
  fee = 4,
  refund = 5,
  debit_adjustment = 6,
  tolerance_gain = 7,
  opening_debit = 8,
  payment = 9,
  credit_memo = 10,
  account_credit = 11,
  discount = 12,
  tolerance_loss = 13,
  write_off = 14,
  opening_credit = 15,
  // Everything else
  customer = 32,
  job = 33,
  contract = 34,
  application = 35, // id = sequence of the application group
  reversal = 36,    // id = sequence of the reversal
  currency = 37,
  record = 38, // id = sequence
  contact = 40,
  lock_exception = 41, // id = sequence that granted it
};

} // namespace openitem

template <class Tag> struct std::hash<openitem::Id<Tag>> {
  std::size_t operator()(openitem::Id<Tag> id) const noexcept {
    return std::hash<std::uint64_t>{}(id.value());
  }
};
