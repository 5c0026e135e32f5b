// What an auditor asks: which periods are closed, and whether the numbers are complete.
#include "query.hpp"

#include "openitem/reports/numbering.hpp"
#include "openitem/reports/period_locks.hpp"

using namespace openitem;
using namespace openitem::capi;

oi_status oi_ledger_list_period_locks(const oi_ledger *ledger, uint64_t known_through, oi_result **result,
                                      oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    filled.add<OI_TABLE_PERIOD_LOCKS>(
        take(list_period_locks(core, known_through)), [](const PeriodLockRow &row) {
          return oi_period_lock_row{
              .command_class = out(row.of), .through = out(row.through), .locked = row.locked};
        });
    filled.add<OI_TABLE_LOCK_EXCEPTIONS>(take(list_lock_exceptions(core, known_through)),
                                         [&](const LockExceptionRow &row) {
                                           return oi_lock_exception_row{.granted = row.granted,
                                                                        .withdrawn = row.withdrawn,
                                                                        .actor = filled.keep(row.actor),
                                                                        .command_class = out(row.of),
                                                                        .from = out(row.from),
                                                                        .to = out(row.to),
                                                                        .reserved = 0,
                                                                        .expires_micros = row.expires_micros};
                                         });
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
    filled.add<OI_TABLE_NUMBER_SERIES>(report.series, [&](const NumberSeries &row) {
      return oi_number_series_row{.prefix = filled.keep(row.prefix),
                                  .first = row.first,
                                  .last = row.last,
                                  .used = row.used,
                                  .voided = row.voided,
                                  .repeated = row.repeated};
    });
    filled.add<OI_TABLE_NUMBER_GAPS>(report.gaps, [](const NumberGap &row) {
      return oi_number_gap_row{.series = row.series, .first = row.first, .last = row.last};
    });
    filled.add<OI_TABLE_VOIDED_NUMBERS>(report.voided, [](const VoidedNumber &row) {
      return oi_voided_number_row{.series = row.series,
                                  .value = row.value,
                                  .item = out(row.item),
                                  .voided = out(row.voided),
                                  .reserved = 0};
    });
  });
}
