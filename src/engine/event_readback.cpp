#include "engine/event_readback.hpp"

#include "ledger/invariant.hpp"

#include <algorithm>

namespace openitem {

EventReadback::EventReadback(const State &state, std::pmr::memory_resource *memory, Sequence first)
    : state_(state)
    , portions_(memory)
    , origins_(memory)
    , last_(first - 1) {
  std::uint8_t module = 0;
  state.for_each_module([&]<class M>(const M &of) {
    if constexpr (!std::same_as<M, BookedItems>)
      of.for_each_event([&](Sequence sequence, EventPlace place) {
        origins_.push_back({sequence, place, module});
      });
    ++module;
  });
  std::sort(origins_.begin(), origins_.end(),
            [](const Origin &a, const Origin &b) { return a.sequence < b.sequence; });
}

std::optional<Event> EventReadback::next() {
  portions_.clear();
  const RecordAt made = state_.record_at(++last_);
  switch (made.kind) {
  case RecordAtKind::item:
    return item(made.first_portion());
  case RecordAtKind::application:
    return application(last_);
  case RecordAtKind::reversal:
    return reversal(state_.reversals()[made.reversal()]);
  case RecordAtKind::move:
    return move(last_, made.first_detail());
  case RecordAtKind::other:
    break;
  }
  while (next_origin_ != origins_.size() && origins_[next_origin_].sequence < last_)
    ++next_origin_; // from before the first, and of what record_at() knew
  if (next_origin_ == origins_.size() || origins_[next_origin_].sequence != last_) return {};
  return event_of(origins_[next_origin_++]);
}

Event EventReadback::event_of(const Origin &origin) const {
  Event event;
  std::uint8_t module = 0;
  state_.for_each_module([&]<class M>(const M &of) {
    if constexpr (!std::same_as<M, BookedItems>) {
      if (module == origin.module) event = of.event_at(origin.place);
    }
    ++module;
  });
  return event;
}

Event EventReadback::item(PortionSlot first) {
  const StoredPortion &row = state_.item(first);
  const Currency currency = state_.currency_of(first);
  ItemIssued event;
  event.ref = state_.ref(first);
  event.customer = state_.customer_of(first);
  event.job = state_.job_id_of(first);
  event.number = state_.number_of(first);
  event.effective = Date::unchecked(row.effective);
  event.document_date = state_.document_date(first);
  const std::span<DuePortion> portions = portions_.make<DuePortion>(state_.issued_portions(first));
  for (std::uint32_t i = 0; i < portions.size(); ++i)
    portions[i] = {Money::of_minor(state_.original(first + i), currency),
                   Date::unchecked(state_.item(first + i).due)};
  event.portions = portions;
  event.facts = state_.facts_of(first);
  event.facts.external_ref = state_.external_ref_of(first);
  event.group = state_.groups().name_of(row.sequence());
  return event;
}

Event EventReadback::application(Sequence sequence) {
  std::size_t count = 0;
  state_.for_each_in_group(sequence, [&](DetailSlot) { ++count; });
  const std::span<AppliedPortion> portions = portions_.make<AppliedPortion>(count);
  CreditApplied event;
  std::size_t i = 0;
  state_.for_each_in_group(sequence, [&](DetailSlot at) {
    const DetailRow &row = state_.detail(at);
    const PortionSlot credit = state_.first_portion(row.credit);
    const PortionSlot debit = state_.first_portion(row.debit);
    event.credit = state_.ref(credit);
    event.debit = state_.ref(debit);
    event.effective = Date::unchecked(row.effective);
    portions[i++] = {state_.portion_number(row.credit), state_.portion_number(row.debit),
                     Money::of_minor(state_.amount(row.amount), state_.currency_of(debit))};
  });
  event.portions = portions;
  event.group = state_.groups().name_of(sequence);
  return event;
}

Event EventReadback::move(Sequence sequence, DetailSlot first) {
  const PortionSlot item = state_.first_portion(state_.detail(first).debit);
  PortionsMoved event;
  event.item = state_.ref(item);
  event.effective = Date::unchecked(state_.detail(first).effective);
  event.added = added_by(sequence, item);
  std::size_t details = 0;
  state_.for_each_in_group(sequence, [&](DetailSlot) { ++details; });
  const std::span<MovedPortion> moves = portions_.make<MovedPortion>(details / 2);
  for (std::uint32_t i = 0; i < moves.size(); ++i) {
    const DetailRow &from = state_.detail(first + 2 * i);
    const DetailRow &to = state_.detail(first + 2 * i + 1);
    moves[i] = {state_.portion_number(from.debit), state_.portion_number(to.debit),
                Money::of_minor(state_.amount(from.amount), state_.currency_of(item))};
  }
  event.moves = moves;
  return event;
}

// In the order of their numbers.
std::span<const AddedPortion> EventReadback::added_by(Sequence sequence, PortionSlot item) {
  std::uint32_t lowest = no_number;
  std::size_t count = 0;
  const auto added = state_.added_to(item);
  for (const AddedPortions::Portion &portion : added) {
    if (state_.item(portion.slot).sequence() != sequence) continue;
    lowest = std::min<std::uint32_t>(lowest, portion.number);
    ++count;
  }
  const std::span<AddedPortion> found = portions_.make<AddedPortion>(count);
  for (const AddedPortions::Portion &portion : added) {
    const StoredPortion &row = state_.item(portion.slot);
    if (row.sequence() == sequence) found[portion.number - lowest] = {Date::unchecked(row.due)};
  }
  return found;
}

Event EventReadback::reversal(const ReversalRow &row) const {
  const Date effective = Date::unchecked(row.effective);
  if (row.item == no_slot) return ApplicationUndone{row.target, effective};
  if (row.kind == ReversalKind::reinstated) return ReversalUndone{state_.ref(row.item), effective};
  return ItemReversed{state_.ref(row.item), row.kind, effective};
}

} // namespace openitem
