// Numbers that the ledger itself gives to documents of one kind when it posts them, without a gap: what a refused
// or undone command took is given again. A number that a host gave, to a draft too, stays the host's and is passed over.
// A draft has none before it is posted; a number given when posting it goes before the range that it names. Refunds,
// write-offs and fees take numbers of automatic ranges too. Where numbers need not be unique there are no ranges.
//
//   {.kind = ItemKind::invoice, .prefix = "{year}-", .width = 5, .reset = NumberReset::fiscal_year}
//   2026-00001, 2026-00002, ... and 2027-00001 in the next fiscal year
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/documents/item_ref.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

using NumberRangeId = Id<struct NumberRangeTag>;
template <> inline constexpr EntityKind kind_of_id<NumberRangeId> = EntityKind::number_range;

enum class NumberReset : std::uint8_t { never = 0, fiscal_year = 1 };

struct NumberRange {
  NumberRangeId id{};             // 0 in CreateNumberRange: the next
  std::string_view code{};        // unique among number ranges; may be empty
  ItemKind kind = ItemKind::none; // of the documents that get its numbers; stays
  bool automatic = false;         // for each that has no number and names no range; one range of a kind is
  std::string_view prefix{};      // before the digits; {year}: the fiscal year of the document date
  std::uint8_t width = 0;         // digits at least, filled with zeros in front; 0 .. 18
  std::uint64_t start = 0;        // the first, and none below it; 0 and 1: from 1; up to 10^15
  NumberReset reset =
      NumberReset::never; // fiscal_year: each begins anew, its prefix says {year}; either may be
                          // changed into the other, and goes on from what it has given
};

} // namespace openitem
