// Customers, contacts, jobs and documents by parts of words.
#include "query.hpp"
#include "rows.hpp"

#include "openitem/reports/search.hpp"

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

SearchFilter search_filter(const oi_search_filter &given) {
  return {.text = text(given.text, "text"),
          .kind = enumerator(given.kind, SearchKind::payment, "kind"),
          .offset = given.offset,
          .limit = given.limit};
}

} // namespace
} // namespace openitem::capi

oi_status oi_ledger_search(const oi_ledger *ledger, const oi_search_filter *filter, oi_result **result,
                           oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const Input given(filter, "filter");
    add_rows<OI_TABLE_SEARCH_HITS>(filled, take(search(core, search_filter(*given))));
  });
}
