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

// When a record became known: 1, 2, 3, ... over the whole ledger. 0 = none (in AsOf: everything known).
using Sequence = std::uint64_t;

// What an id names, in refusals, references and results. Values are stable.
enum class EntityKind : std::uint8_t {
  none = 0,
#define OPENITEM_ENTITY_KIND(kind, number, words) kind = number,
#include "openitem/base/entity_kinds.def"
};

// The kind of the records that an id names.
template <class Of> inline constexpr EntityKind kind_of_id = EntityKind::none;

using CustomerId = Id<struct CustomerTag>;
using JobId = Id<struct JobTag>;
using ContractId = Id<struct ContractTag>;
using InvoiceId = Id<struct InvoiceTag>;
using PaymentId = Id<struct PaymentTag>;
using LockExceptionId = Id<struct LockExceptionTag>;
template <> inline constexpr EntityKind kind_of_id<CustomerId> = EntityKind::customer;
template <> inline constexpr EntityKind kind_of_id<JobId> = EntityKind::job;
template <> inline constexpr EntityKind kind_of_id<ContractId> = EntityKind::contract;
template <> inline constexpr EntityKind kind_of_id<InvoiceId> = EntityKind::invoice;
template <> inline constexpr EntityKind kind_of_id<PaymentId> = EntityKind::payment;
template <> inline constexpr EntityKind kind_of_id<LockExceptionId> = EntityKind::lock_exception;

} // namespace openitem

template <class Tag> struct std::hash<openitem::Id<Tag>> {
  std::size_t operator()(openitem::Id<Tag> id) const noexcept {
    return std::hash<std::uint64_t>{}(id.value());
  }
};
