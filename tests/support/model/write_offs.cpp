// Debits that are given up.
#include "support/model/decider.hpp"

namespace openitem::testing_support {

namespace {

std::size_t issue_write_off(Decider &d, std::size_t debit, Amount units, std::uint64_t id,
                            std::string_view number) {
  const ModelItem &about = d.m.items()[debit];
  ItemIssued event =
      d.single({ItemKind::write_off, id}, about.customer, about.job, d.money(debit, units), d.date());
  event.number = number;
  event.facts.about = about.ref;
  d.emit(event);
  return d.m.find(event.ref);
}

} // namespace

void Decider::operator()(const WriteOff &c) {
  need_date();
  const std::size_t debit = usable(c.item, true);
  const std::uint64_t id = new_item(ItemKind::write_off, c.id, c.number, {});
  if (debit == nothing) return;
  const ModelItem row = m.items_[debit];
  not_paid(&m.customers_.at(row.customer));
  if (date() < row.effective) no(Errc::date_before_item);
  if (c.amount && c.amount.currency() != row.currency) {
    no(Errc::currency_mismatch);
    return;
  }
  const Amount open = row.debit() ? m.fitting(debit, date()) : 0;
  const Amount amount = c.amount ? c.amount.minor_units() : open;
  if (c.amount && amount <= 0)
    no(Errc::amount_not_positive);
  else if (amount > open || amount == 0)
    no(Errc::exceeds_open);
  if (stop()) return;
  apply_amount(issue_write_off(*this, debit, amount, id, c.number), debit, amount, date());
  p.id = id;
}

void Decider::operator()(const RecoverWriteOff &c) {
  need_date();
  const ItemRef ref{ItemKind::write_off, c.write_off};
  const std::size_t at = usable(ref, false);
  if (at == nothing) return;
  if (date() < m.items_[at].effective) no(Errc::date_before_item);
  if (stop()) return;
  for (const std::size_t group : live_groups_newest_first(at)) undo_group(group); // which reverses it
  if (m.items_[at].together != 0) undo_together(m.items_[at].together);
}

} // namespace openitem::testing_support
