// What a mark of a kind stands on and decides: one row a kind, and nowhere else.
#pragma once

#include "openitem/ledger/item.hpp"
#include "openitem/ledger/mark.hpp"

#include <array>

namespace openitem {

enum class MarkSide : std::uint8_t { debit, credit, account };

// The column of an aging that takes what is marked out of its bucket, in order of precedence: what two kinds
// claim of one item stands in the earlier column.
enum class MarkColumn : std::uint8_t { none, disputed, on_hold };

struct MarkKindRow {
  MarkKind kind;
  std::string_view name;
  MarkSide side;
  MarkColumn column;
  bool has_last_day; // it says until when
  MarkOutcome first_outcome;
  MarkOutcome last_outcome;
  bool placed; // some command places it
};

inline constexpr std::array mark_kinds{
    MarkKindRow{MarkKind::dispute, "dispute", MarkSide::debit, MarkColumn::disputed, false,
                MarkOutcome::valid, MarkOutcome::credited, true},
    MarkKindRow{MarkKind::hold, "hold", MarkSide::debit, MarkColumn::on_hold, false, MarkOutcome::released,
                MarkOutcome::released, false},
    MarkKindRow{MarkKind::reservation, "reservation", MarkSide::credit, MarkColumn::none, false,
                MarkOutcome::released, MarkOutcome::released, false},
    MarkKindRow{MarkKind::promise, "promise", MarkSide::account, MarkColumn::none, true,
                MarkOutcome::released, MarkOutcome::released, false},
};

// A row of the table. Precondition: a kind of the enumeration.
[[nodiscard]] constexpr const MarkKindRow &kind_row(MarkKind kind) noexcept {
  return mark_kinds[static_cast<std::size_t>(kind) - 1];
}

static_assert([] {
  for (std::size_t i = 0; i < mark_kinds.size(); ++i) {
    if (mark_kinds[i].kind != static_cast<MarkKind>(i + 1)) return false;
  }
  return mark_kinds.back().kind == MarkKind::promise;
}());

[[nodiscard]] constexpr bool outcome_fits(MarkOutcome outcome, MarkKind kind) noexcept {
  return outcome >= kind_row(kind).first_outcome && outcome <= kind_row(kind).last_outcome;
}
// Whether a mark of the kind can stand on an item of that one.
[[nodiscard]] constexpr bool mark_fits(MarkKind mark, ItemKind item) noexcept {
  switch (kind_row(mark).side) {
  case MarkSide::debit:
    return is_debit(item);
  case MarkSide::credit:
    return is_credit(item);
  case MarkSide::account:
    break;
  }
  return false;
}

} // namespace openitem
