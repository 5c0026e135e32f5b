// Credit that is paid out.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

bool Decider::paid_out(std::size_t credit) const {
  const std::vector<std::size_t> live = live_groups_newest_first(credit);
  return std::any_of(live.begin(), live.end(), [&](std::size_t group) {
    return m.groups_[group].credit == credit && m.items_[m.groups_[group].debit].ref.kind == ItemKind::refund;
  });
}

namespace {

bool is_given_back(ItemKind kind) {
  return kind == ItemKind::payment || kind == ItemKind::credit_memo || kind == ItemKind::account_credit ||
         kind == ItemKind::opening_credit;
}
// Applications of the credit are undone, newest first, as far as an amount needs; what is over is applied anew.
void make_room(Decider &d, std::size_t credit, Amount wanted) {
  for (const std::size_t group : d.live_groups_newest_first(credit)) {
    if (d.m.fitting(credit, d.date()) >= wanted) break;
    const std::size_t to = d.m.groups()[group].debit;
    if (d.was_made_with(to, group) || d.m.groups()[group].undone) continue; // given back already
    d.undo_group(group);
    if (d.stop()) return;
    const Amount over = std::min(d.m.fitting(credit, d.date()) - wanted, d.fitting_again(group));
    if (over > 0) d.apply_amount(credit, to, over, d.date());
  }
}

} // namespace

void Decider::operator()(const Refund &c) {
  refund(c, c.credit);
}

void Decider::refund(const Refund &c, const ItemRef &about) {
  need_date();
  if (!c.amount)
    no(Errc::missing);
  else if (!known(c.amount.currency()))
    no(Errc::unknown_currency);
  const std::size_t credit = usable(c.credit, false);
  const std::uint64_t id = new_item(ItemKind::refund, c.id, c.number, {});
  if (credit == nothing) return;
  const ModelItem row = m.items_[credit];
  not_paid(&m.customers_.at(row.customer));
  if (!is_given_back(row.ref.kind) &&
      std::find(p.reasons.begin(), p.reasons.end(), Errc::wrong_kind) == p.reasons.end())
    no(Errc::wrong_kind);
  if (date() < row.effective) no(Errc::date_before_item);
  if (c.amount && c.amount.currency() != row.currency) {
    no(Errc::currency_mismatch);
    return;
  }
  if (c.amount && c.amount.sign() <= 0) no(Errc::amount_not_positive);
  if (stop()) return;
  const Amount wanted = c.amount.minor_units();
  if (c.unapply) make_room(*this, credit, wanted);
  if (stop()) return;
  if (wanted > m.fitting(credit, date())) {
    no(Errc::exceeds_unapplied);
    return;
  }
  ItemIssued event = single({ItemKind::refund, id}, row.customer, row.job, c.amount, date());
  event.number = c.number;
  event.facts.about = about;
  emit(event);
  apply_amount(credit, m.find(event.ref), wanted, date());
  p.id = id;
}

} // namespace openitem::testing_support
