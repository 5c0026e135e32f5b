// What depends on the kind of an item alone: one row a kind, and nowhere else. What one operation does with the
// kind it makes (a credit memo lowers its invoice, a refund names its credit) stands with the operation.
//
// Made together, undone together: an item of some kinds is made with its application and is never there
// without it. A refund of 100.00 is a debit of 100.00 and its application to the payment; undoing either
// undoes both, so that the credit is there once, not twice. It counts nowhere from that date on.
#pragma once

#include "openitem/ledger/item.hpp"
#include "openitem/ledger/period_lock.hpp"

#include <array>
#include <concepts>
#include <string_view>

namespace openitem {

// An event that may be part of a group.
template <class E>
concept Groupable = std::same_as<decltype(E::group), Sequence>;

// How items of a kind come about.
enum class MadeBy : std::uint8_t {
  nobody,     // the kind is kept for later
  a_command,  // by one of its own
  a_reversal, // behind a payment that came back
  a_group,    // beside something else, only in a group
};
// What a command that begins with an item of the kind goes on with.
enum class Followed : std::uint8_t { by_nothing, by_applications, by_corrections };
// How an item of a kind is taken back by name.
enum class TakenBack : std::uint8_t {
  voided,           // withdrawn like a document
  payment_reversed, // it came back: insufficient funds, chargeback, another reversal
  recovered,        // what was given up is owed again
  with_its_group,   // not by name: only with the application it was made for
};
// The total of a balance that an item goes into while it is not reversed.
enum class BalanceColumn : std::uint8_t {
  none,
  invoiced,
  paid,
  credits,
  written_off,
  refunded,
  other_charges,
  opening,
};
// What a debit item counts as once a credit was used on it.
enum class SettledAs : std::uint8_t { nothing, paid, credited, written_off };
// What an item may refer to, of its own customer.
enum class About : std::uint8_t { nothing, invoice, payment, refundable_credit, debit };

// What a document of a kind may say.
struct FactsOfKind {
  bool external_ref = false;
  bool contract = false;
  bool due = false;     // another due date than its own
  bool invoice = false; // salesperson, series, delivery date, several portions
  bool lines = false;
  bool reference = false;
  bool method = false; // and transaction id
  bool value_date = false;
  bool document_date = false;
  bool notes = false;
};

struct ItemKindRow {
  ItemKind kind = ItemKind::none;
  bool debit = false;
  MadeBy made_by = MadeBy::nobody;
  CommandClass of = CommandClass::all; // of the commands that make it
  Followed followed = Followed::by_nothing;
  bool made_with_application = false; // made together with its applications, undone together with them
  TakenBack taken_back = TakenBack::voided;
  bool refundable = false;     // credit that can be paid out again
  bool drafted = false;        // it may be a draft first
  bool may_be_nothing = false; // a total of 0 is one
  BalanceColumn column = BalanceColumn::none;
  SettledAs settles_as = SettledAs::nothing;
  About about = About::nothing;
  bool about_needed = false;
  FactsOfKind facts{};
};

namespace detail {

// A kind with what is usual for it; a row says what is not.
inline constexpr FactsOfKind facts_of_invoice{.external_ref = true,
                                              .contract = true,
                                              .due = true,
                                              .invoice = true,
                                              .lines = true,
                                              .reference = true,
                                              .document_date = true,
                                              .notes = true};
inline constexpr FactsOfKind facts_of_correction{
    .external_ref = true, .contract = true, .reference = true, .document_date = true, .notes = true};

} // namespace detail

inline constexpr std::array item_kinds{
    ItemKindRow{.kind = ItemKind::none, .taken_back = TakenBack::with_its_group},
    ItemKindRow{.kind = ItemKind::invoice,
                .debit = true,
                .made_by = MadeBy::a_command,
                .of = CommandClass::billing,
                .followed = Followed::by_applications,
                .drafted = true,
                .may_be_nothing = true,
                .column = BalanceColumn::invoiced,
                .facts = detail::facts_of_invoice},
    ItemKindRow{.kind = ItemKind::debit_note,
                .debit = true,
                .made_by = MadeBy::a_command,
                .of = CommandClass::billing,
                .may_be_nothing = true,
                .column = BalanceColumn::other_charges,
                .facts = detail::facts_of_invoice},
    ItemKindRow{.kind = ItemKind::finance_charge,
                .debit = true,
                .of = CommandClass::billing,
                .column = BalanceColumn::other_charges},
    ItemKindRow{.kind = ItemKind::fee,
                .debit = true,
                .made_by = MadeBy::a_reversal,
                .of = CommandClass::receipts,
                .column = BalanceColumn::other_charges,
                .about = About::payment,
                .about_needed = true,
                .facts = {.due = true}},
    ItemKindRow{.kind = ItemKind::refund,
                .debit = true,
                .made_by = MadeBy::a_command,
                .of = CommandClass::receipts,
                .followed = Followed::by_applications,
                .made_with_application = true,
                .column = BalanceColumn::refunded,
                .about = About::refundable_credit,
                .about_needed = true,
                .facts = {.method = true, .notes = true}},
    ItemKindRow{.kind = ItemKind::debit_adjustment,
                .debit = true,
                .made_by = MadeBy::a_command,
                .of = CommandClass::adjustments,
                .followed = Followed::by_applications,
                .made_with_application = true,
                .column = BalanceColumn::other_charges,
                .facts = detail::facts_of_correction},
    ItemKindRow{.kind = ItemKind::tolerance_gain,
                .debit = true,
                .made_by = MadeBy::a_group,
                .of = CommandClass::settlement,
                .made_with_application = true,
                .taken_back = TakenBack::with_its_group,
                .column = BalanceColumn::other_charges},
    ItemKindRow{.kind = ItemKind::opening_debit,
                .debit = true,
                .made_by = MadeBy::a_command,
                .of = CommandClass::billing,
                .column = BalanceColumn::opening,
                .facts = detail::facts_of_invoice},
    ItemKindRow{
        .kind = ItemKind::payment,
        .made_by = MadeBy::a_command,
        .of = CommandClass::receipts,
        .followed = Followed::by_applications,
        .taken_back = TakenBack::payment_reversed,
        .refundable = true,
        .drafted = true,
        .column = BalanceColumn::paid,
        .settles_as = SettledAs::paid,
        .facts =
            {.external_ref = true, .reference = true, .method = true, .value_date = true, .notes = true}},
    ItemKindRow{.kind = ItemKind::credit_memo,
                .made_by = MadeBy::a_command,
                .of = CommandClass::billing,
                .followed = Followed::by_corrections,
                .refundable = true,
                .column = BalanceColumn::credits,
                .settles_as = SettledAs::credited,
                .about = About::invoice,
                .facts = {.external_ref = true,
                          .contract = true,
                          .lines = true,
                          .reference = true,
                          .document_date = true,
                          .notes = true}},
    ItemKindRow{.kind = ItemKind::account_credit,
                .made_by = MadeBy::a_command,
                .of = CommandClass::adjustments,
                .refundable = true,
                .column = BalanceColumn::credits,
                .settles_as = SettledAs::credited,
                .facts = detail::facts_of_correction},
    ItemKindRow{.kind = ItemKind::discount,
                .made_by = MadeBy::a_group,
                .of = CommandClass::settlement,
                .made_with_application = true,
                .taken_back = TakenBack::with_its_group,
                .column = BalanceColumn::credits,
                .settles_as = SettledAs::credited},
    ItemKindRow{.kind = ItemKind::tolerance_loss,
                .made_by = MadeBy::a_group,
                .of = CommandClass::settlement,
                .made_with_application = true,
                .taken_back = TakenBack::with_its_group,
                .column = BalanceColumn::credits,
                .settles_as = SettledAs::credited},
    ItemKindRow{.kind = ItemKind::write_off,
                .made_by = MadeBy::a_command,
                .of = CommandClass::adjustments,
                .followed = Followed::by_applications,
                .made_with_application = true,
                .taken_back = TakenBack::recovered,
                .column = BalanceColumn::written_off,
                .settles_as = SettledAs::written_off,
                .about = About::debit,
                .about_needed = true},
    ItemKindRow{.kind = ItemKind::opening_credit,
                .made_by = MadeBy::a_command,
                .of = CommandClass::billing,
                .refundable = true,
                .column = BalanceColumn::opening,
                .settles_as = SettledAs::credited,
                .facts = detail::facts_of_invoice},
};

[[nodiscard]] constexpr bool is_item_kind(ItemKind kind) noexcept {
  return is_debit(kind) || is_credit(kind);
}
// A row of the table. Precondition: a kind of the enumeration.
[[nodiscard]] constexpr const ItemKindRow &kind_row(ItemKind kind) noexcept {
  return item_kinds[static_cast<std::size_t>(kind)];
}

// Whether a table is one: a row for each kind, in order, and each row in agreement with itself.
template <const auto &Rows> struct EachKindHasItsRow {
  static constexpr bool value = [] {
    for (std::size_t i = 0; i < Rows.size(); ++i) {
      const ItemKindRow &row = Rows[i];
      if (row.kind != static_cast<ItemKind>(i) || row.debit != is_debit(row.kind)) return false;
      if (i != 0 && (!is_item_kind(row.kind) || row.of == CommandClass::all)) return false;
      if (i != 0 && row.column == BalanceColumn::none) return false;
      if (is_credit(row.kind) != (row.settles_as != SettledAs::nothing)) return false;
      if (row.about_needed && row.about == About::nothing) return false;
    }
    return !is_item_kind(static_cast<ItemKind>(Rows.size()));
  }();
  static_assert(value, "each kind of items has one row, in order, that agrees with itself");
};
static_assert(EachKindHasItsRow<item_kinds>::value);

// One bit a kind: those whose row says so.
template <class Says> [[nodiscard]] constexpr std::uint32_t kinds_where(Says &&says) noexcept {
  static_assert(item_kinds.size() <= 16);
  std::uint32_t kinds = 0;
  for (const ItemKindRow &row : item_kinds) {
    if (is_item_kind(row.kind) && says(row)) kinds |= std::uint32_t{1} << static_cast<unsigned>(row.kind);
  }
  return kinds;
}

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
    return reversal == ReversalKind::voided && is_item_kind(item);
  }
  return false;
}
// What the reversal of an item is called that goes with its application.
[[nodiscard]] constexpr ReversalKind reversal_with_group(ItemKind kind) noexcept {
  return kind_row(kind).taken_back == TakenBack::recovered ? ReversalKind::recovered : ReversalKind::voided;
}

} // namespace openitem
