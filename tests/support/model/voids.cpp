// Items that are taken back as a whole, and come again.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

namespace {

bool may_be_voided(ItemKind kind) {
  return kind != ItemKind::tolerance_gain && kind != ItemKind::payment && kind != ItemKind::discount &&
         kind != ItemKind::tolerance_loss && kind != ItemKind::write_off;
}
// Live, oldest first.
std::vector<std::size_t> memos_about(const Model &m, const ItemRef &item) {
  std::vector<std::size_t> memos;
  for (std::size_t memo = 0; memo < m.items().size(); ++memo) {
    const ModelItem &row = m.items()[memo];
    if (row.ref.kind == ItemKind::credit_memo && row.about == item && !row.reversed) memos.push_back(memo);
  }
  return memos;
}
// Only what goes with the item, and the memos where they go too, may be applied to it.
void is_not_applied(Decider &d, std::size_t item, const std::vector<std::size_t> &memos, bool memos_go) {
  const auto goes = [&](std::size_t other) {
    return memos_go && std::find(memos.begin(), memos.end(), other) != memos.end();
  };
  for (const std::size_t group : d.live_groups_newest_first(item)) {
    if (d.was_made_with(item, group)) continue;
    const ModelGroup &row = d.m.groups()[group];
    if (!goes(row.credit) || row.debit != item) d.no(Errc::has_applications);
  }
  for (const std::size_t memo : memos) {
    for (const std::size_t group : d.live_groups_newest_first(memo)) {
      if (memos_go && d.m.groups()[group].debit != item) d.no(Errc::has_applications);
    }
  }
}

} // namespace

void Decider::operator()(const VoidItem &c) {
  need_date();
  const std::size_t at = item(c.item);
  if (!may_be_voided(c.item.kind)) no(Errc::wrong_kind);
  if (at == nothing) return;
  if (m.items_[at].reversed) no(Errc::already_reversed);
  const std::vector<std::size_t> memos = memos_about(m, c.item);
  if (!c.unapply) is_not_applied(*this, at, memos, c.memos);
  if (paid_out(at)) no(Errc::already_refunded);
  for (const std::size_t memo : memos) {
    if (c.memos && paid_out(memo)) no(Errc::already_refunded);
  }
  if (!c.memos && !c.unapply && !memos.empty()) no(Errc::in_use);
  if (date() < m.items_[at].effective) no(Errc::date_before_item);
  if (stop()) return;
  for (auto memo = memos.rbegin(); c.memos && memo != memos.rend(); ++memo) {
    free_item(*memo);
    if (stop()) return;
    emit(ItemReversed{m.items_[*memo].ref, ReversalKind::voided, date()});
  }
  free_item(at);
  if (!stop() && !m.items_[at].reversed) emit(ItemReversed{c.item, ReversalKind::voided, date()});
}

void Decider::operator()(const ReversePayment &c) {
  need_date();
  if (c.kind != ReversalKind::insufficient_funds && c.kind != ReversalKind::chargeback &&
      c.kind != ReversalKind::payment_reversed)
    no(Errc::invalid_argument);
  const ItemRef ref(c.payment);
  const std::size_t payment = item(ref);
  std::uint64_t fee = 0;
  if (c.fee.amount) {
    fee = new_item(ItemKind::fee, 0, c.fee.number, {});
    if (!known(c.fee.amount.currency())) no(Errc::unknown_currency);
    if (c.fee.amount.sign() <= 0) no(Errc::amount_not_positive);
  }
  if (payment == nothing) return;
  if (m.items_[payment].reversed) no(Errc::already_reversed);
  if (paid_out(payment)) no(Errc::already_refunded);
  if (date() < m.items_[payment].effective) no(Errc::date_before_item);
  if (stop()) return;
  free_item(payment);
  if (stop()) return;
  emit(ItemReversed{ref, c.kind, date()});
  if (fee == 0) return;
  ItemIssued event = single({ItemKind::fee, fee}, m.items_[payment].customer, m.items_[payment].job,
                            c.fee.amount, c.fee.due ? c.fee.due : date());
  event.number = c.fee.number;
  event.facts.about = ref;
  emit(event);
  p.id = fee;
}

void Decider::operator()(const Reinstate &c) {
  need_date();
  const std::size_t at = item(c.item);
  if (at == nothing) return;
  if (comes_with_its_application(at)) no(Errc::wrong_kind);
  if (!m.items_[at].reversed) no(Errc::already_exists);
  if (m.items_[at].reversed && date() < m.items_[at].reversed_on) no(Errc::date_before_item);
  if (c.item.kind == ItemKind::credit_memo && m.items_[at].reversed && m.items_[at].about &&
      m.items_[at].total() > creditable(m.items_[m.find(m.items_[at].about)]))
    no(Errc::exceeds_open);
  if (!stop()) emit(ReversalUndone{c.item, date()});
}

} // namespace openitem::testing_support
