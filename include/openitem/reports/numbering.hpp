// Is a run of document numbers complete? What an auditor asks first.
//
//   INV-0001, INV-0002, INV-0005 (voided), INV-0006: one series "INV-" from 1 to 6, four used, one voided, a
//   gap from 3 to 4.
#pragma once

#include "openitem/ledger/ledger.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

// Numbers that are alike but for the digits at their end (up to 18; leading zeros count as digits).
struct NumberSeries {
  std::string_view prefix{}; // borrowed from the ledger
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::uint64_t used = 0;     // different numbers in use, voided ones among them
  std::uint64_t voided = 0;   // of items that are voided or reversed
  std::uint64_t repeated = 0; // items whose number stands for one that was used already (007 after 7)
};
struct NumberGap { // first .. last are missing, both inclusive
  std::size_t series = 0;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
};
struct VoidedNumber {
  std::size_t series = 0;
  std::uint64_t value = 0;
  ItemRef item{};
  Date voided{}; // effective date of the void
};

struct NumberingReport {
  std::pmr::vector<NumberSeries> series; // by prefix
  std::pmr::vector<NumberGap> gaps;      // by series, then number
  std::pmr::vector<VoidedNumber> voided; // likewise
  std::uint64_t without_digits = 0;      // numbers that do not end in digits (or in more than 18)
  std::uint64_t without_number = 0;      // items that have none
};

// Items of one kind in the books, as known through a sequence (0: now); drafts have no number yet. Errors:
// wrong_kind (none is given). Cost O(n log n) in the items of the ledger.
[[nodiscard]] Result<NumberingReport> numbering(const Ledger &ledger, ItemKind kind,
                                                Sequence known_through = 0);

} // namespace openitem
