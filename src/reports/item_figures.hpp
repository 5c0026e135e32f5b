// One item at a standpoint: what is left of it and how the rest was settled, by the one formula over its
// portions.
#pragma once

#include "openitem/reports/item_list.hpp"
#include "reports/standpoint.hpp"

namespace openitem {

struct ItemFigures {
  int128 total = 0;
  int128 remaining = 0;
  int128 disputed = 0; // of what remains; these five of debit items
  int128 past_due = 0; // of the rest
  int128 paid = 0;     // by payments
  int128 credited = 0; // by any other credit
  int128 written_off = 0;
  bool counts = false; // the item is in the books at the standpoint
  bool reversed = false;
  std::uint32_t portion_count = 0; // those of its issue, and those added that hold something
  std::int32_t due = 0;            // debit items: earliest with something open; none open: the last portion's
  std::int32_t days_overdue = 0;   // of the oldest open portion
  std::int32_t last_change = 0;    // effective date of the newest detail that counts, moves apart; 0: none
};
[[nodiscard]] ItemFigures item_figures(const Standpoint &at, PortionSlot first);

[[nodiscard]] ItemStatus status_of(const ItemFigures &figures) noexcept;

} // namespace openitem
