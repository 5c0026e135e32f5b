// What changed a balance, line by line, and why a figure is what it is.
#include "query.hpp"
#include "rows.hpp"

#include "openitem/reports/explain.hpp"
#include "openitem/reports/transaction_history.hpp"

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

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
        add_rows<OI_TABLE_EXPLAIN_PARTS>(filled, explanation.parts);
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
        add_rows<OI_TABLE_HISTORY_LINES>(filled, history.lines);
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
  static_assert(OI_EXPLAIN_UNAPPLIED == explain_unapplied && OI_EXPLAIN_DISPUTED == explain_disputed);
  return guard_explanation(ledger, figure, result, err, [&](const Ledger &core) {
    return explain_aging(core, CustomerId(customer), some_code(core, currency), bucket,
                         calculator_of(*ledger, calculator), capi::as_of(as_of), JobId(job));
  });
}
