// Which item: what documents and records refer to.
#pragma once

#include "openitem/base/id.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace openitem {

// Values equal those of EntityKind and are stable.
enum class ItemKind : std::uint8_t {
  none = 0,
  // Debit: the customer owes more
  invoice = 1,
  debit_note = 2,
  finance_charge = 3,
  fee = 4,
  refund = 5,
  debit_adjustment = 6,
  tolerance_gain = 7,
  opening_debit = 8,
  // Credit: the customer owes less
  payment = 9,
  credit_memo = 10,
  account_credit = 11,
  discount = 12,
  tolerance_loss = 13,
  write_off = 14,
  opening_credit = 15,
};

[[nodiscard]] constexpr bool is_debit(ItemKind kind) noexcept {
  return kind >= ItemKind::invoice && kind <= ItemKind::opening_debit;
}
[[nodiscard]] constexpr bool is_credit(ItemKind kind) noexcept {
  return kind >= ItemKind::payment && kind <= ItemKind::opening_credit;
}
[[nodiscard]] std::string_view name(ItemKind kind) noexcept; // "invoice", "credit_memo", ...

// Which item: ids are unique per kind, so a reference is both.
struct ItemRef {
  ItemKind kind = ItemKind::none;
  std::uint64_t id = 0;

  constexpr ItemRef() noexcept = default;
  constexpr ItemRef(ItemKind item_kind, std::uint64_t item_id) noexcept
      : kind(item_kind)
      , id(item_id) {}
  constexpr ItemRef(InvoiceId invoice) noexcept
      : kind(ItemKind::invoice)
      , id(invoice.value()) {}
  constexpr ItemRef(PaymentId payment) noexcept
      : kind(ItemKind::payment)
      , id(payment.value()) {}
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return id != 0; }
  friend constexpr auto operator<=>(const ItemRef &, const ItemRef &) noexcept = default;
};
[[nodiscard]] std::string to_string(const ItemRef &item); // "invoice 17", "none"

} // namespace openitem
