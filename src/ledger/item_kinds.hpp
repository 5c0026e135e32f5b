// What may be done with an item, by its kind: one row a kind, and nowhere else.
//
// Made together, undone together: an item of some kinds is made with its application and is never there
// without it. A refund of 100.00 is a debit of 100.00 and its application to the payment; undoing either
// undoes both, so that the credit is there once, not twice. It counts nowhere from that date on.
#pragma once

#include "openitem/ledger/item.hpp"

#include <array>
#include <string_view>

namespace openitem {

// How an item of a kind is taken back by name.
enum class TakenBack : std::uint8_t {
  voided,           // withdrawn like a document
  payment_reversed, // it came back: insufficient funds, chargeback, another reversal
  recovered,        // what was given up is owed again
  with_its_group,   // not by name: only with the application it was made for
};

struct ItemKindRow {
  ItemKind kind;
  std::string_view name;
  bool debit;
  TakenBack taken_back;
  bool made_with_application; // made together with its applications, undone together with them
  bool refundable;            // credit that can be paid out again
};

inline constexpr std::array item_kinds{
    ItemKindRow{ItemKind::none, "none", false, TakenBack::with_its_group, false, false},
    ItemKindRow{ItemKind::invoice, "invoice", true, TakenBack::voided, false, false},
    ItemKindRow{ItemKind::debit_note, "debit_note", true, TakenBack::voided, false, false},
    ItemKindRow{ItemKind::finance_charge, "finance_charge", true, TakenBack::voided, false, false},
    ItemKindRow{ItemKind::fee, "fee", true, TakenBack::voided, false, false},
    ItemKindRow{ItemKind::refund, "refund", true, TakenBack::voided, true, false},
    ItemKindRow{ItemKind::debit_adjustment, "debit_adjustment", true, TakenBack::voided, true, false},
    ItemKindRow{ItemKind::tolerance_gain, "tolerance_gain", true, TakenBack::with_its_group, true, false},
    ItemKindRow{ItemKind::opening_debit, "opening_debit", true, TakenBack::voided, false, false},
    ItemKindRow{ItemKind::payment, "payment", false, TakenBack::payment_reversed, false, true},
    ItemKindRow{ItemKind::credit_memo, "credit_memo", false, TakenBack::voided, false, true},
    ItemKindRow{ItemKind::account_credit, "account_credit", false, TakenBack::voided, false, true},
    ItemKindRow{ItemKind::discount, "discount", false, TakenBack::with_its_group, true, false},
    ItemKindRow{ItemKind::tolerance_loss, "tolerance_loss", false, TakenBack::with_its_group, true, false},
    ItemKindRow{ItemKind::write_off, "write_off", false, TakenBack::recovered, true, false},
    ItemKindRow{ItemKind::opening_credit, "opening_credit", false, TakenBack::voided, false, true},
};

// A row of the table. Precondition: a kind of the enumeration.
[[nodiscard]] constexpr const ItemKindRow &kind_row(ItemKind kind) noexcept {
  return item_kinds[static_cast<std::size_t>(kind)];
}

static_assert([] {
  for (std::size_t i = 0; i < item_kinds.size(); ++i) {
    const ItemKindRow &row = item_kinds[i];
    if (row.kind != static_cast<ItemKind>(i) || row.debit != is_debit(row.kind)) return false;
  }
  return item_kinds.back().kind == ItemKind::opening_credit;
}());

[[nodiscard]] constexpr bool is_payment_reversal(ReversalKind kind) noexcept {
  return kind == ReversalKind::insufficient_funds || kind == ReversalKind::chargeback ||
         kind == ReversalKind::payment_reversed;
}
// Whether a reversal of this kind can stand on an item of that one.
[[nodiscard]] constexpr bool reversal_fits(ReversalKind reversal, ItemKind item) noexcept {
  switch (kind_row(item).taken_back) {
  case TakenBack::payment_reversed:
    return is_payment_reversal(reversal);
  case TakenBack::recovered:
    return reversal == ReversalKind::recovered;
  case TakenBack::voided:
  case TakenBack::with_its_group:
    return reversal == ReversalKind::voided && item != ItemKind::none;
  }
  return false;
}
// What the reversal of an item is called that goes with its application.
[[nodiscard]] constexpr ReversalKind reversal_with_group(ItemKind kind) noexcept {
  return kind_row(kind).taken_back == TakenBack::recovered ? ReversalKind::recovered : ReversalKind::voided;
}

} // namespace openitem
