// What of a document's facts is kept beside its figures.
#pragma once

#include "ledger/codec.hpp"

namespace openitem {

// Whether a document says nothing beyond its figures: its external reference stands in a column, and how tax is
// rounded says nothing by itself.
[[nodiscard]] inline bool is_plain_document(const DocumentFacts &facts) noexcept {
  bool plain = true;
  for_each_index<DocumentFacts>([&]<std::size_t Index>() {
    constexpr auto &of = member_at<DocumentFacts, Index>;
    const auto &member = facts.*of.at;
    if constexpr (of.role == Role::external_ref || std::same_as<decltype(member), const TaxScope &>) {
    } else if constexpr (requires { member.empty(); }) {
      plain = plain && member.empty();
    } else {
      plain = plain && !member;
    }
  });
  return plain;
}

// Whether nothing is lost of what a document says: a tax scope is kept where something is said that is not
// personal, so that it does not go with texts that are erased.
[[nodiscard]] inline bool is_kept_whole(const DocumentFacts &facts) noexcept {
  return facts.tax_scope == TaxScope::document || !is_plain_document(without_personal(facts));
}

} // namespace openitem
