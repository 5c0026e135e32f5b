// Settlement of targets that a command names.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

namespace {

// Whether credits and target are of one currency, so that their amounts can be compared; what else they must
// have in common is noted.
bool comparable(Decider &d, const std::vector<std::size_t> &credits, std::size_t debit, const Target &target,
                const Decider::Whose &whose) {
  const ModelItem &to = d.m.items()[debit];
  bool same = to.debit();
  const auto currency = [&](const Currency &other) {
    if (other == to.currency) return;
    d.no(Errc::currency_mismatch);
    same = false;
  };
  if (credits.empty() && whose.customer != to.customer) d.no(Errc::customer_mismatch);
  if (credits.empty()) currency(whose.currency);
  for (const std::size_t credit : credits) {
    const ModelItem &from = d.m.items()[credit];
    if (from.customer != to.customer) d.no(Errc::customer_mismatch);
    currency(from.currency);
    if (!d.job_allows(credit, debit)) d.no(Errc::job_mismatch);
    if (d.date() < from.effective) d.no(Errc::date_before_item);
  }
  if (target.amount) currency(target.amount.currency());
  if (d.date() < to.effective) d.no(Errc::date_before_item);
  return same;
}
// Whether an amount pays whole portions, where nothing else may be paid.
bool whole_enough(const Decider &d, std::size_t debit, Amount units, bool due_last) {
  if (!d.m.whole_portions_only(d.m.items()[debit].customer)) return true;
  Amount whole = 0;
  for (const std::uint32_t i : d.portions_of(debit, due_last))
    whole += whole < units ? d.m.fitting(debit, i, d.date()) : 0;
  return whole == units;
}

} // namespace

void Decider::chosen(const std::vector<std::size_t> &credits, std::span<const Target> targets, bool cap,
                     const Whose &whose) {
  for (const Target &target : targets) {
    chosen(credits, target, cap, whose);
    if (stop()) return;
  }
}

void Decider::chosen(const std::vector<std::size_t> &credits, const Target &target, bool cap,
                     const Whose &whose) {
  const std::size_t debit = usable(target.item, true);
  const ModelMark *dispute = dispute_of(target.item, target.dispute);
  if (debit == nothing || !comparable(*this, credits, debit, target, whose)) return;
  Amount open = m.fitting(debit, date());
  if (dispute != nullptr) open = std::min(open, dispute->left());
  Amount there = 0;
  for (const std::size_t credit : credits) there += m.fitting(credit, date());
  Amount units = target.amount ? target.amount.minor_units() : std::min(open, there);
  if (target.amount && units <= 0) {
    no(Errc::amount_not_positive);
    return;
  }
  if (cap) units = std::min({units, open, there});
  if (units > open) no(Errc::exceeds_open);
  if (units > there) no(Errc::exceeds_unapplied);
  if (stop() || units == 0) return;
  if (m.items_[credits.front()].ref.kind == ItemKind::payment &&
      !whole_enough(*this, debit, units, dispute != nullptr)) {
    no(Errc::partial_payment_refused);
    return;
  }
  const Amount asked = units;
  for (const std::size_t credit : credits) {
    const Amount part = std::min(units, m.fitting(credit, date()));
    if (part > 0) apply_amount(credit, debit, part, date(), dispute != nullptr);
    units -= part;
  }
  if (dispute != nullptr) emit(MarkReduced{target.dispute, money(debit, asked), date()});
}

void Decider::chosen_not_in_vain(const std::vector<std::size_t> &credits, std::span<const Target> targets,
                                 bool cap, const Whose &whose) {
  const std::size_t before = p.events.size();
  chosen(credits, targets, cap, whose);
  if (stop() || p.events.size() != before || cap) return;
  const bool used_up = std::all_of(credits.begin(), credits.end(),
                                   [&](std::size_t credit) { return m.fitting(credit, date()) == 0; });
  no(used_up ? Errc::exceeds_unapplied : Errc::exceeds_open);
}

} // namespace openitem::testing_support
