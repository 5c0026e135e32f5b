// A customer's balance, record by record: items issued and reversed. Applications change no balance, so they
// are no part of it; of a job's balance they are where credit of no job paid the job's items.

#include "openitem/reports/explain.hpp"

#include "reports/as_known.hpp"
#include "reports/movements.hpp"
#include "reports/sum.hpp"

#include <algorithm>
#include <tuple>

namespace openitem {

namespace {

// The item whose remaining a movement moves: of an application the one in scope.
PortionSlot moved_item(const State &state, const Movement &movement, Slot<Job> job) {
  return movement.other != no_slot && state.job_of(movement.other) == job ? movement.other : movement.item;
}

ExplainPart part_of(const State &state, const Movement &movement, PortionSlot moved,
                    const Currency &currency) {
  ExplainPart part;
  part.kind = movement.kind;
  part.item = state.ref(moved);
  part.number = state.number_of(moved);
  if (movement.other != no_slot) {
    const PortionSlot other = moved == movement.item ? movement.other : movement.item;
    part.other = state.ref(other);
    part.other_number = state.number_of(other);
  }
  part.sequence = movement.sequence;
  part.effective = Date::unchecked(movement.effective);
  part.amount = Money::of_minor(movement.change, currency);
  return part;
}

Explanation explain(const Standpoint &at, const AccountRow &account, const Currency &currency,
                    Slot<Job> job) {
  std::pmr::vector<Movement> movements(at.memory);
  add_movements(at, account, {job, false}, movements);
  const auto order = [&](const Movement &movement) {
    return std::tuple(at.state.item(moved_item(at.state, movement, job)).sequence(), movement.sequence);
  };
  std::sort(movements.begin(), movements.end(),
            [&](const Movement &a, const Movement &b) { return order(a) < order(b); });
  Explanation explanation{Money::zero(currency), std::pmr::vector<ExplainPart>(at.memory)};
  explanation.parts.reserve(movements.size());
  for (const Movement &movement : movements) {
    explanation.parts.push_back(part_of(at.state, movement, moved_item(at.state, movement, job), currency));
    explanation.figure += explanation.parts.back().amount;
  }
  return explanation;
}

} // namespace

Result<Explanation> explain_balance(const Ledger &ledger, CustomerId customer, Currency currency,
                                    const AsOf &as_of, JobId job) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<Explanation> {
    const auto whose = customer_and_job(at, customer, job);
    if (!whose) return whose.error();
    if (!currency) return {Errc::missing, "currency"};
    const AccountSlot account = at.state.find_account(whose->customer, currency);
    if (account == no_slot)
      return Explanation{Money::zero(currency), std::pmr::vector<ExplainPart>(at.memory)};
    return explain(at, at.state.account(account), currency, whose->job);
  });
}

} // namespace openitem
