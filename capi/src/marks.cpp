// What is marked: disputes.
#include "query.hpp"
#include "rows.hpp"

#include "openitem/reports/marks.hpp"

#include <array>

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

MarkFilter mark_filter(const oi_mark_filter &given) {
  MarkFilter filter{.customer = id<CustomerId>(given.customer, "customer"),
                    .item = item_ref(given.item, "item"),
                    .kind = std::nullopt,
                    .live_only = (given.flags & OI_MARK_FILTER_LIVE_ONLY) != 0};
  if (given.kind != OI_MARK_KIND_NONE) filter.kind = enumerator(given.kind, MarkKind::promise, "kind");
  return filter;
}

} // namespace
} // namespace openitem::capi

oi_status oi_ledger_list_marks(const oi_ledger *ledger, const oi_mark_filter *filter, const oi_as_of *as_of,
                               oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const OptionalInput given(filter, "filter");
    add_rows<OI_TABLE_MARKS>(filled, take(list_marks(core, mark_filter(*given), capi::as_of(as_of))));
  });
}

oi_status oi_ledger_find_mark(const oi_ledger *ledger, uint64_t mark, const oi_as_of *as_of,
                              oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(find_mark(core, mark, capi::as_of(as_of)))};
    add_rows<OI_TABLE_MARKS>(filled, row);
  });
}
