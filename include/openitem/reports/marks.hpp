// Marks as a host lists them: what is disputed, since when and why, and how it ended.
#pragma once

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/item.hpp"
#include "openitem/ledger/ledger.hpp"

#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

namespace openitem {

// At an AsOf. Texts are borrowed from the ledger and live until it changes.
struct MarkRow {
  Sequence mark = 0;
  MarkKind kind = MarkKind::dispute;
  ItemRef item{}; // none: it stands on the account
  CustomerId customer{};
  Money amount{}; // as placed
  Money left{};   // of it: what nothing took that names the mark; of what is open it counts no more than that
  Date effective{};
  Date until{};
  Sequence ended = 0; // 0: not, at the AsOf
  Date ended_on{};
  MarkOutcome outcome{}; // 0: it has not
  std::string_view code{};
  std::string_view note{};
};

struct MarkFilter {
  CustomerId customer{};
  ItemRef item{};
  std::optional<MarkKind> kind{}; // none: all
  bool live_only = false;         // not those that have ended
};

// By sequence; those that count at the AsOf. Costs what marks the item, or the customer's accounts, have.
// Errors: unknown_customer, unknown_item, missing (as_of without date).
[[nodiscard]] Result<std::pmr::vector<MarkRow>> list_marks(const Ledger &ledger, const MarkFilter &filter,
                                                           const AsOf &as_of);
// Errors: unknown_sequence (also when it does not count yet at the AsOf).
[[nodiscard]] Result<MarkRow> find_mark(const Ledger &ledger, Sequence mark, const AsOf &as_of);

} // namespace openitem
