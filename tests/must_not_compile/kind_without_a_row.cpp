// expect: each kind of items has one row
// What a kind means is said in its row: without one it would mean nothing in every report.
#include "ledger/item_kinds.hpp"

#include <algorithm>

namespace openitem {

constexpr auto all_but_the_last = [] {
  std::array<ItemKindRow, item_kinds.size() - 1> rows{};
  std::copy_n(item_kinds.begin(), rows.size(), rows.begin());
  return rows;
}();
static_assert(EachKindHasItsRow<all_but_the_last>::value);

} // namespace openitem
