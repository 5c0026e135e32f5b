// Applications of credit to debits, and the commands that make them.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

void Decider::note_application(std::size_t credit, std::size_t debit, Date on,
                               const std::vector<AppliedPortion> &parts) {
  note(CreditApplied{m.items_[credit].ref, m.items_[debit].ref, on, m.applied_portions_.emplace_back(parts)});
}

std::vector<std::uint32_t> Decider::portions_of(std::size_t debit, bool due_last) const {
  return due_last ? m.items_[debit].by_due_last() : m.items_[debit].by_due();
}

void Decider::apply_amount(std::size_t credit, std::size_t debit, Amount units, Date on, bool due_last) {
  std::vector<AppliedPortion> parts;
  for (const std::uint32_t i : portions_of(debit, due_last)) {
    const Amount part = std::min(units, m.fitting(debit, i, on));
    if (part <= 0) continue;
    parts.push_back({0, i, money(debit, part)});
    units -= part;
  }
  if (due_last) std::reverse(parts.begin(), parts.end());
  if (parts.empty()) return;
  count(CreditApplied{m.items_[credit].ref, m.items_[debit].ref, on, parts});
  note_application(credit, debit, on, parts);
}

bool Decider::job_allows(std::size_t credit, std::size_t debit) const {
  return m.items_[credit].job == 0 || m.items_[credit].job == m.items_[debit].job;
}

Settlement Decider::chosen_by_targets(Settlement settlement) {
  if (settlement.strategy == Strategy::none && !settlement.targets.empty())
    settlement.strategy = Strategy::chosen;
  return settlement;
}

void Decider::operator()(const ApplyCredit &c) {
  need_date();
  if (c.targets.empty()) no(Errc::missing);
  const std::size_t credit = usable(c.credit, false);
  if (credit != nothing) not_paid(&m.customers_.at(m.items_[credit].customer));
  if (stop()) return;
  chosen_not_in_vain({credit}, c.targets, c.cap);
}

namespace {

// The credits that the command names; of a list the first that is wrong is named.
std::vector<std::size_t> credits_named(Decider &d, const Settle &c, const ModelCustomer *owner) {
  std::vector<std::size_t> credits;
  for (const ItemRef &ref : c.credits) {
    if (d.m.find(ref) == nothing && d.m.drafts().count(ref) == 0) d.no(Errc::unknown_item);
  }
  for (const ItemRef &ref : c.credits) {
    const std::size_t reasons = d.p.reasons.size();
    const std::size_t credit = d.usable(ref, false);
    if (credit == nothing) break;
    const ModelItem &row = d.m.items()[credit];
    if (owner != nullptr && row.customer != owner->id) d.no(Errc::customer_mismatch);
    if (row.currency != c.currency) d.no(Errc::currency_mismatch);
    if (std::find(credits.begin(), credits.end(), credit) != credits.end()) d.no(Errc::invalid_argument);
    credits.push_back(credit);
    if (d.p.reasons.size() != reasons) break;
  }
  return credits;
}

} // namespace

void Decider::operator()(const Settle &c) {
  need_date();
  const Settlement how = chosen_by_targets(c.settlement);
  if (how.strategy == Strategy::none) no(Errc::missing);
  if (how.strategy > Strategy::proportional) no(Errc::invalid_argument);
  const bool chosen = how.strategy == Strategy::chosen;
  if (chosen && how.targets.empty()) no(Errc::missing);
  if (!chosen && !how.targets.empty()) no(Errc::does_not_go_with);
  const ModelCustomer *owner = customer(c.customer);
  job_and_contract(owner, c.job, {});
  if (!known(c.currency)) no(Errc::unknown_currency);
  std::vector<std::size_t> credits = credits_named(*this, c, owner);
  not_paid(owner);
  if (c.at_most && c.at_most.currency() != c.currency) no(Errc::currency_mismatch);
  if (c.at_most && c.at_most.sign() <= 0) no(Errc::amount_not_positive);
  if (chosen && c.at_most) no(Errc::does_not_go_with);
  if (stop()) return;
  StrategyInput input;
  input.customer = owner->id;
  input.currency = c.currency;
  input.strategy = how.strategy;
  input.job = c.job.value();
  input.credits = credits;
  if (c.at_most) input.at_most = c.at_most.minor_units();
  if (how.strategy != Strategy::chosen) {
    by_strategy(input);
    return;
  }
  if (credits.empty()) {
    for (const OpenCredit &source : open_credits({.customer = owner->id, .currency = c.currency})) {
      if (m.items_[source.item].effective <= date()) credits.push_back(source.item);
    }
  }
  chosen_not_in_vain(credits, how.targets, how.cap, {owner->id, c.currency});
}

} // namespace openitem::testing_support
