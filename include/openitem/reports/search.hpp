// Finding somebody or something by parts of words, as people type them.
#pragma once

#include "openitem/ledger/ledger.hpp"
#include "openitem/ledger/search_kind.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

struct SearchFilter {
  std::string_view
      text{}; // words; each is part of what is found, without case, accents and width, in any script
  SearchKind kind = SearchKind::any;
  std::uint64_t offset = 0; // hits left out at the start
  std::uint64_t limit = 0;  // hits at most; 0: all
};

// Texts are borrowed from the ledger until it changes.
struct SearchHit {
  SearchKind kind = SearchKind::any; // never
  std::uint64_t id = 0;
  CustomerId customer{};   // whose it is; a customer's own id
  std::string_view code{}; // of a customer or a job; the number of a document
  std::string_view name{}; // of a customer, a contact or a job; the reference of a document
};

// What is there now: kind after kind, of each the one that was saved last first. A page costs what it shows and what comes
// before it, whatever else is in the ledger; the first question after many changes costs these. Errors: missing (a text of
// blanks and marks alone), invalid_text, invalid_argument (kind).
[[nodiscard]] Result<std::pmr::vector<SearchHit>> search(const Ledger &ledger, const SearchFilter &filter);

} // namespace openitem
