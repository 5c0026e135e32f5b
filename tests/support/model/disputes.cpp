// What is contested of an item: marks, and the commands that place and end them.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

Amount ModelMark::left() const {
  Amount sum = amount;
  for (const Taken &one : taken) sum -= one.amount;
  return sum;
}
Date ModelMark::latest() const {
  Date last = date;
  for (const Taken &one : taken) last = std::max(last, one.date);
  return last;
}

const ModelMark *Model::mark(Sequence sequence) const {
  const auto at = std::find_if(marks_.begin(), marks_.end(),
                               [&](const ModelMark &row) { return row.sequence == sequence; });
  return at == marks_.end() ? nullptr : &*at;
}
Amount Model::claimed(std::size_t item, const AsOf &as_of) const {
  Amount sum = 0;
  for (const ModelMark &row : marks_) {
    if (row.item != item || row.kind != MarkKind::dispute || !counts_at(row.date, row.sequence, as_of))
      continue;
    sum += row.amount;
    for (const ModelMark::Taken &taken : row.taken)
      sum -= counts_at(taken.date, taken.sequence, as_of) ? taken.amount : 0;
  }
  return sum;
}
Amount Model::disputed(std::size_t item, const AsOf &as_of) const {
  return std::min(remaining(item, as_of), claimed(item, as_of));
}
Amount Model::claimable(std::size_t item, Date date) const {
  Amount most = claimed(item, {date, 0});
  for (const ModelMark &row : marks_) { // it grows only where a dispute begins
    if (row.item == item && row.date > date) most = std::max(most, claimed(item, {row.date, 0}));
  }
  return std::max<Amount>(fitting(item, date) - most, 0);
}
void Model::take_from_mark(Sequence sequence, const ModelMark::Taken &taken) {
  const auto at = std::find_if(marks_.begin(), marks_.end(),
                               [&](const ModelMark &row) { return row.sequence == sequence; });
  const auto index = at - marks_.begin();
  at->taken.push_back(taken);
  on_take_back([this, index] { marks_[static_cast<std::size_t>(index)].taken.pop_back(); });
}

void Model::on(const MarkPlaced &event, Sequence sequence) {
  marks_.push_back({sequence, event.kind, find(event.item), event.amount.minor_units(), event.effective, {}});
}
void Model::on(const MarkReduced &event, Sequence sequence) {
  take_from_mark(event.mark, {sequence, event.effective, event.amount.minor_units()});
}
void Model::on(const MarkEnded &event, Sequence sequence) {
  take_from_mark(event.mark, {sequence, event.effective, mark(event.mark)->left()});
  for (ModelMark &row : marks_) row.ended = row.ended || row.sequence == event.mark;
}

const ModelMark *Decider::dispute_of(const ItemRef &item, Sequence dispute) {
  if (dispute == 0) return nullptr;
  const ModelMark *mark = m.mark(dispute);
  if (mark == nullptr || m.items_[mark->item].ref != item) {
    no(Errc::unknown_sequence);
    return nullptr;
  }
  if (mark->ended) no(Errc::already_reversed);
  if (date() < mark->date) no(Errc::date_before_item);
  return mark;
}

void Decider::operator()(const Dispute &c) {
  need_date();
  const std::size_t debit = usable(c.item, true);
  if (debit == nothing) return;
  const ModelItem &row = m.items_[debit];
  not_paid(&m.customers_.at(row.customer));
  if (date() < row.effective) no(Errc::date_before_item);
  if (c.amount && c.amount.currency() != row.currency) {
    no(Errc::currency_mismatch);
    return;
  }
  const Amount fits = row.debit() ? m.claimable(debit, date()) : 0;
  const Amount amount = c.amount ? c.amount.minor_units() : fits;
  if (c.amount && amount <= 0)
    no(Errc::amount_not_positive);
  else if (amount > fits || amount == 0)
    no(Errc::exceeds_open);
  if (stop()) return;
  p.id = next;
  note(MarkPlaced{MarkKind::dispute, c.item, {}, money(debit, amount), date(), {}, c.code, c.note});
}

void Decider::operator()(const ResolveDispute &c) {
  need_date();
  if (c.outcome < MarkOutcome::valid || c.outcome > MarkOutcome::credited) no(Errc::invalid_argument);
  const ModelMark *mark = m.mark(c.dispute);
  if (mark == nullptr) {
    no(Errc::unknown_sequence);
    return;
  }
  if (mark->ended) no(Errc::already_reversed);
  if (date() < mark->latest()) no(Errc::date_before_item);
  if (!stop()) note(MarkEnded{c.dispute, c.outcome, date()});
}

} // namespace openitem::testing_support
