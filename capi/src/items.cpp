// Items, their parts, and what was applied to what.
#include "query.hpp"

#include "openitem/reports/application_list.hpp"
#include "openitem/reports/item_list.hpp"

#include <array>

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

oi_item_row row_of(oi_result &result, const ItemRow &row) {
  return {
      .item = out(row.ref),
      .number = result.keep(row.number),
      .customer = out(row.customer),
      .job = out(row.job),
      .contract = out(row.contract),
      .currency = out(row.currency),
      .effective = out(row.effective),
      .document_date = out(row.document_date),
      .due = out(row.due),
      .value_date = out(row.value_date),
      .total = out(row.total),
      .remaining = out(row.remaining),
      .past_due = out(row.past_due),
      .paid = out(row.paid),
      .credited = out(row.credited),
      .written_off = out(row.written_off),
      .status = out(row.status),
      .draft_state = out(row.draft),
      .days_overdue = row.days_overdue,
      .reversal = out(row.reversal),
      .reversed_on = out(row.reversed_on),
      .portion_count = row.portion_count,
      .overdue = static_cast<std::uint8_t>(row.overdue),
      .reserved = {},
      .salesperson = result.keep(row.salesperson),
      .series = result.keep(row.series),
      .reference = result.keep(row.reference),
      .method = result.keep(row.method),
      .transaction_id = result.keep(row.transaction_id),
      .notes = result.keep(row.notes),
      .external_ref = result.keep(row.external_ref),
      .about = out(row.about),
      .sequence = row.sequence,
  };
}

oi_application_row row_of(oi_result &result, const ApplicationRow &row) {
  return {
      .application = row.application,
      .credit = out(row.credit),
      .debit = out(row.debit),
      .credit_number = result.keep(row.credit_number),
      .debit_number = result.keep(row.debit_number),
      .customer = out(row.customer),
      .debit_job = out(row.debit_job),
      .amount = out(row.amount),
      .effective = out(row.effective),
      .undone_on = out(row.undone_on),
      .undone = static_cast<std::uint8_t>(row.undone),
      .reserved = {},
  };
}

oi_portion_row row_of(oi_result &, const PortionRow &row) {
  return {.portion = row.portion,
          .due = out(row.due),
          .amount = out(row.amount),
          .remaining = out(row.remaining)};
}

oi_line_row row_of(oi_result &result, const LineRow &row) {
  return {.product = result.keep(row.product),
          .description = result.keep(row.description),
          .quantity = out(row.quantity),
          .unit_price = out(row.unit_price),
          .discount = out(row.discount),
          .net = out(row.net)};
}

oi_tax_row row_of(oi_result &result, const TaxRow &row) {
  return {.code = result.keep(row.code),
          .percent = out(row.rate.value),
          .base = out(row.base),
          .tax = out(row.tax)};
}

template <oi_table table, class List> void add_item_rows(oi_result &result, const List &list) {
  result.add<table>(list, [&](const auto &row) { return row_of(result, row); });
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
    add_item_rows<OI_TABLE_ITEMS>(filled, items.rows);
  });
}

oi_status oi_ledger_find_item(const oi_ledger *ledger, const oi_item_ref *item, const oi_as_of *as_of,
                              oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(find_item(core, some_item(item), capi::as_of(as_of)))};
    add_item_rows<OI_TABLE_ITEMS>(filled, row);
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

oi_status oi_ledger_list_portions(const oi_ledger *ledger, const oi_item_ref *item, const oi_as_of *as_of,
                                  oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_item_rows<OI_TABLE_PORTIONS>(filled, take(list_portions(core, some_item(item), capi::as_of(as_of))));
  });
}

oi_status oi_ledger_list_lines(const oi_ledger *ledger, const oi_item_ref *item, oi_result **result,
                               oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_item_rows<OI_TABLE_LINES>(filled, take(list_lines(core, some_item(item))));
  });
}

oi_status oi_ledger_list_taxes(const oi_ledger *ledger, const oi_item_ref *item, oi_result **result,
                               oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_item_rows<OI_TABLE_TAXES>(filled, take(list_taxes(core, some_item(item))));
  });
}

oi_status oi_ledger_list_applications(const oi_ledger *ledger, const oi_application_filter *filter,
                                      const oi_as_of *as_of, oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const OptionalInput given(filter, "filter");
    const ApplicationFilter wanted{.item = item_ref(given->item, "item"),
                                   .customer = id<CustomerId>(given->customer, "customer"),
                                   .live_only = (given->flags & OI_APPLICATION_FILTER_LIVE_ONLY) != 0};
    add_item_rows<OI_TABLE_APPLICATIONS>(filled, take(list_applications(core, wanted, capi::as_of(as_of))));
  });
}
