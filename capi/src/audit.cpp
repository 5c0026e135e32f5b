// What an auditor asks: which periods are closed, and whether the numbers are complete.
#include "query.hpp"
#include "rows.hpp"

#include "openitem/reports/numbering.hpp"
#include "openitem/reports/period_locks.hpp"

using namespace openitem;
using namespace openitem::capi;

oi_status oi_ledger_list_period_locks(const oi_ledger *ledger, uint64_t known_through, oi_result **result,
                                      oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const auto put_class = [](auto &row, const auto &of) { row.command_class = out(of.of); };
    add_rows<OI_TABLE_PERIOD_LOCKS, But<"command_class">>(
        filled, take(list_period_locks(core, known_through)), put_class);
    add_rows<OI_TABLE_LOCK_EXCEPTIONS, But<"command_class">>(
        filled, take(list_lock_exceptions(core, known_through)), put_class);
  });
}

oi_status oi_ledger_numbering(const oi_ledger *ledger, oi_item_kind kind, uint64_t known_through,
                              oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const auto of = enumerator(kind, ItemKind::opening_credit, "kind");
    const auto report = take(numbering(core, of, known_through));
    const std::array whole{oi_numbering_row{.series = report.series.size(),
                                            .gaps = report.gaps.size(),
                                            .voided = report.voided.size(),
                                            .without_digits = report.without_digits,
                                            .without_number = report.without_number}};
    filled.add<OI_TABLE_NUMBERING>(whole, [](const oi_numbering_row &row) { return row; });
    add_rows<OI_TABLE_NUMBER_SERIES>(filled, report.series);
    add_rows<OI_TABLE_NUMBER_GAPS>(filled, report.gaps);
    add_rows<OI_TABLE_VOIDED_NUMBERS>(filled, report.voided);
  });
}
