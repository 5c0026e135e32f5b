// What changed a balance, line by line, and why a figure is what it is.
#include "query.hpp"

#include "openitem/reports/explain.hpp"
#include "openitem/reports/transaction_history.hpp"

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

oi_history_row row_of(oi_result &result, const HistoryLine &line) {
  return {
      .kind = out(line.kind),
      .effective = out(line.effective),
      .sequence = line.sequence,
      .item = out(line.item),
      .other = out(line.other),
      .number = result.keep(line.number),
      .other_number = result.keep(line.other_number),
      .customer = out(line.customer),
      .job = out(line.job),
      .change = out(line.change),
      .applied = out(line.applied),
      .balance = out(line.balance),
      .recorded_micros = line.recorded_micros,
      .method = result.keep(line.method),
      .reference = result.keep(line.reference),
      .actor = result.keep(line.actor),
      .reason = result.keep(line.reason),
      .reversal = out(line.reversal),
      .reserved = 0,
  };
}

oi_explain_part_row row_of(oi_result &result, const ExplainPart &part) {
  return {
      .kind = out(part.kind),
      .portion = part.portion,
      .item = out(part.item),
      .other = out(part.other),
      .number = result.keep(part.number),
      .other_number = result.keep(part.other_number),
      .sequence = part.sequence,
      .effective = out(part.effective),
      .basis_date = out(part.basis_date),
      .days = part.days,
      .reserved = 0,
      .amount = out(part.amount),
  };
}

HistoryFilter history_filter(const Ledger &core, const oi_history_filter &given) {
  constexpr std::uint32_t all_kinds = (1U << (OI_ITEM_KIND_OPENING_CREDIT + 1)) - 1;
  if (given.kinds > all_kinds) reject(Errc::invalid_argument, "kinds");
  return {
      .customer = id<CustomerId>(given.customer, "customer"),
      .currency = known_currency(core, currency_code(given.currency, "currency"), "currency"),
      .job = id<JobId>(given.job, "job"),
      .applications = (given.flags & OI_HISTORY_FILTER_APPLICATIONS) != 0,
      .kinds = given.kinds,
      .from = date(given.from, "from"),
      .to = date(given.to, "to"),
      .sort = enumerator(given.sort, HistorySort::number, "sort"),
      .descending = (given.flags & OI_HISTORY_FILTER_DESCENDING) != 0,
      .offset = given.offset,
      .limit = given.limit,
  };
}

void put(oi_money *target, const Money &amount) noexcept {
  if (target != nullptr) *target = out(amount);
}

// explain(core) gives the explanation.
template <class Explain>
oi_status guard_explanation(const oi_ledger *ledger, oi_money *figure, oi_result **result, oi_error *err,
                            Explain &&explain) noexcept {
  return guard_query(
      ledger, result, err,
      [&](const Ledger &core, oi_result &filled) {
        const Explanation explanation = take(explain(core));
        filled.add<OI_TABLE_EXPLAIN_PARTS>(explanation.parts,
                                           [&](const ExplainPart &part) { return row_of(filled, part); });
        put(figure, explanation.figure);
      },
      optional(figure, "figure"));
}

} // namespace
} // namespace openitem::capi

oi_status oi_ledger_transaction_history(const oi_ledger *ledger, const oi_history_filter *filter,
                                        const oi_as_of *as_of, oi_money *opening, oi_money *closing,
                                        oi_result **result, oi_error *err) {
  return guard_query(
      ledger, result, err,
      [&](const Ledger &core, oi_result &filled) {
        const Input given(filter, "filter");
        const auto history =
            take(transaction_history(core, history_filter(core, *given), capi::as_of(as_of)));
        filled.matching = history.matching;
        filled.add<OI_TABLE_HISTORY_LINES>(history.lines,
                                           [&](const HistoryLine &line) { return row_of(filled, line); });
        put(opening, history.opening);
        put(closing, history.closing);
      },
      optional(opening, "opening"), optional(closing, "closing"));
}

oi_status oi_ledger_explain_balance(const oi_ledger *ledger, uint64_t customer, uint64_t job,
                                    const char *currency, const oi_as_of *as_of, oi_money *figure,
                                    oi_result **result, oi_error *err) {
  return guard_explanation(ledger, figure, result, err, [&](const Ledger &core) {
    return explain_balance(core, CustomerId(customer), some_code(core, currency), capi::as_of(as_of),
                           JobId(job));
  });
}

oi_status oi_ledger_explain_aging(const oi_ledger *ledger, uint64_t customer, uint64_t job,
                                  const char *currency, size_t bucket, const oi_as_of *as_of,
                                  const oi_aging_calculator *calculator, oi_money *figure, oi_result **result,
                                  oi_error *err) {
  static_assert(OI_EXPLAIN_UNAPPLIED == explain_unapplied);
  return guard_explanation(ledger, figure, result, err, [&](const Ledger &core) {
    return explain_aging(core, CustomerId(customer), some_code(core, currency), bucket,
                         calculator_of(*ledger, calculator), capi::as_of(as_of), JobId(job));
  });
}
