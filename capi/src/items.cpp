// Items, their parts, and what was applied to what.
#include "query.hpp"
#include "rows.hpp"

#include "openitem/reports/application_list.hpp"
#include "openitem/reports/item_list.hpp"

#include <array>

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

template <class List> void add_items(oi_result &result, const List &list) {
  add_rows<OI_TABLE_ITEMS, But<"item", "draft_state">>(result, list, [](oi_item_row &row, const ItemRow &of) {
    row.item = out(of.ref);
    row.draft_state = out(of.draft);
  });
}

// Bits 1 << value of an enumeration whose last value is `last`.
std::uint32_t mask(std::uint32_t bits, std::int32_t last, const char *field) {
  if ((bits >> (last + 1)) != 0) reject(Errc::invalid_argument, field);
  return bits;
}

ItemFilter item_filter(const Ledger &core, const oi_item_filter &given) {
  const auto set = [&](std::uint32_t flag) { return (given.flags & flag) != 0; };
  return {
      .customer = id<CustomerId>(given.customer, "customer"),
      .with_children = set(OI_ITEM_FILTER_WITH_CHILDREN),
      .job = id<JobId>(given.job, "job"),
      .contract = id<ContractId>(given.contract, "contract"),
      .currency = known_currency(core, currency_code(given.currency, "currency"), "currency"),
      .kinds = mask(given.kinds, OI_ITEM_KIND_OPENING_CREDIT, "kinds"),
      .statuses = mask(given.statuses, OI_ITEM_STATUS_PENDING, "statuses"),
      .drafts = set(OI_ITEM_FILTER_DRAFTS),
      .only_open = set(OI_ITEM_FILTER_ONLY_OPEN),
      .only_cancelled_jobs = set(OI_ITEM_FILTER_ONLY_CANCELLED_JOBS),
      .from = date(given.from, "from"),
      .to = date(given.to, "to"),
      .series = text(given.series, "series"),
      .number_contains = text(given.number_contains, "number_contains"),
      .at_least = money(given.at_least, "at_least"),
      .at_most = money(given.at_most, "at_most"),
      .sort = enumerator(given.sort, ItemSort::sequence, "sort"),
      .descending = set(OI_ITEM_FILTER_DESCENDING),
      .offset = given.offset,
      .limit = given.limit,
  };
}

ItemRef some_item(const oi_item_ref *given) {
  if (given == nullptr) reject(Errc::null_argument, "item");
  if (!is_aligned(given)) reject(Errc::invalid_argument, "item");
  return item_ref(*given, "item");
}

ItemKind some_kind(oi_item_kind kind) {
  return enumerator(kind, ItemKind::opening_credit, "kind");
}

} // namespace
} // namespace openitem::capi

oi_status oi_ledger_list_items(const oi_ledger *ledger, const oi_item_filter *filter, const oi_as_of *as_of,
                               oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const OptionalInput given(filter, "filter");
    const auto items = take(list_items(core, item_filter(core, *given), capi::as_of(as_of)));
    filled.matching = items.matching;
    add_items(filled, items.rows);
  });
}

oi_status oi_ledger_find_item(const oi_ledger *ledger, const oi_item_ref *item, const oi_as_of *as_of,
                              oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(find_item(core, some_item(item), capi::as_of(as_of)))};
    add_items(filled, row);
  });
}

oi_status oi_ledger_find_number(const oi_ledger *ledger, oi_item_kind kind, const char *number, size_t size,
                                oi_item_ref *item, oi_error *err) {
  return guard_find(ledger, item, "item", err, [&](const Ledger &core) {
    return find_number(core, some_kind(kind), text(number, size, "number"));
  });
}

oi_status oi_ledger_find_external_ref(const oi_ledger *ledger, oi_item_kind kind, const char *external_ref,
                                      size_t size, oi_item_ref *item, oi_error *err) {
  return guard_find(ledger, item, "item", err, [&](const Ledger &core) {
    return find_external_ref(core, some_kind(kind), text(external_ref, size, "external_ref"));
  });
}

oi_status oi_ledger_find_transaction_id(const oi_ledger *ledger, const char *method, size_t method_size,
                                        const char *transaction_id, size_t size, oi_item_ref *item,
                                        oi_error *err) {
  return guard_find(ledger, item, "item", err, [&](const Ledger &core) {
    return find_transaction_id(core, text(method, method_size, "method"),
                               text(transaction_id, size, "transaction_id"));
  });
}

oi_status oi_ledger_list_portions(const oi_ledger *ledger, const oi_item_ref *item, const oi_as_of *as_of,
                                  oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_rows<OI_TABLE_PORTIONS>(filled, take(list_portions(core, some_item(item), capi::as_of(as_of))));
  });
}

oi_status oi_ledger_list_lines(const oi_ledger *ledger, const oi_item_ref *item, oi_result **result,
                               oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_rows<OI_TABLE_LINES>(filled, take(list_lines(core, some_item(item))));
  });
}

oi_status oi_ledger_list_taxes(const oi_ledger *ledger, const oi_item_ref *item, oi_result **result,
                               oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_rows<OI_TABLE_TAXES, But<"percent">>(
        filled, take(list_taxes(core, some_item(item))),
        [](oi_tax_row &row, const TaxRow &tax) { row.percent = out(tax.rate.value); });
  });
}

oi_status oi_ledger_list_applications(const oi_ledger *ledger, const oi_application_filter *filter,
                                      const oi_as_of *as_of, oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const OptionalInput given(filter, "filter");
    const ApplicationFilter wanted{.item = item_ref(given->item, "item"),
                                   .customer = id<CustomerId>(given->customer, "customer"),
                                   .live_only = (given->flags & OI_APPLICATION_FILTER_LIVE_ONLY) != 0};
    add_rows<OI_TABLE_APPLICATIONS>(filled, take(list_applications(core, wanted, capi::as_of(as_of))));
  });
}
