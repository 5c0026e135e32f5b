// What credit memos take back of one invoice: derived from their records, in no digest and no snapshot.
#pragma once

#include "ledger/tables/rows.hpp"
#include "openitem/base/int128.hpp"
#include "openitem/documents/document_line.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace openitem {

// Lines of one code and rate are taxed together.
struct TaxKey {
  std::string_view code{};
  Percent rate{};
  friend std::strong_ordering operator<=>(const TaxKey &a, const TaxKey &b) noexcept {
    const auto by_code = a.code <=> b.code;
    return by_code != 0 ? by_code : a.rate.value <=> b.rate.value;
  }
};
// What the invoice has of a tax, and what its live memos took back.
struct CreditedTax {
  Money base{};
  Money tax{};
  Money credited_base{};
  Money credited_tax{};
};
struct CreditedTaxes {
  explicit CreditedTaxes(std::pmr::memory_resource *memory)
      : by_key(memory) {}
  void clear() noexcept {
    added_up = false;
    by_key.clear();
  }

  bool added_up = false;
  bool of_lines = false; // else the invoice is a bare amount, and says nothing of taxes
  TaxScope scope = TaxScope::document;
  std::pmr::map<TaxKey, CreditedTax> by_key;
};

struct CreditedInvoice {
  explicit CreditedInvoice(std::pmr::memory_resource *memory)
      : memos(memory)
      , taxes(memory) {}

  // Of the memos that are not reversed now.
  struct Live {
    std::uint64_t count = 0;
    word_aligned_int128 total = 0;
  };
  Live live{};
  std::pmr::vector<PortionSlot> memos; // oldest first, reversed ones among them
  CreditedTaxes taxes;                 // kept while nothing that was counted in is taken back
};

} // namespace openitem
