// What records of moves between portions must be.

#include "ledger/recorded.hpp"

#include "ledger/recorded_values.hpp"

#include <algorithm>

namespace openitem {

using namespace recorded;

void RecordedEvents::check(const PortionsMoved &event) {
  const PortionSlot item = state_.find_item(event.item);
  invariant(item != no_slot && is_debit(event.item.kind));
  invariant((state_.item(item).flags & StoredPortion::reversed) == 0);
  const Slot<Customer> customer = state_.account(state_.item(item).account).customer;
  require_date(event.effective);
  if (awaits_move()) {
    is_undone_of(customer);
    check_follows(event, item);
  } else {
    is_of_one_customer(customer);
    check_changes_due(event, item);
  }
}

void RecordedEvents::check_follows(const PortionsMoved &event, PortionSlot item) const {
  const FollowingMove &awaited = awaited_[next_awaited_];
  invariant(item == state_.first_portion(awaited.from) && event.effective == awaited.effective);
  invariant(event.added.empty() && event.moves.size() == 1);
  const MovedPortion move = event.moves.front();
  invariant(move.from == state_.portion_number(awaited.from) && move.to == state_.portion_number(awaited.to));
  invariant(move.amount == money_of(state_, item, awaited.units));
}

// All that may go of some portions to one that is due otherwise.
void RecordedEvents::check_changes_due(const PortionsMoved &event, PortionSlot item) {
  invariant(record_ == nullptr || form_.changes_due());
  is_on_date_of_record(event.effective);
  invariant(event.effective.day_number() >= state_.item(item).effective);
  require(check_status(state_, customer_, Admission::posting));
  const std::uint32_t portions = state_.portion_count(item);
  const std::uint32_t to = check_new_due(event, item);
  const std::int32_t due = event.added.empty() ? state_.item(state_.portion_slot(item, to)).due
                                               : event.added.front().due.day_number();
  invariant(!event.moves.empty());
  PortionSlot previous;
  for (const MovedPortion &move : event.moves) {
    invariant(move.from < portions && move.to == to);
    const PortionSlot from = state_.portion_slot(item, move.from);
    invariant(previous == no_slot || state_.in_sequence()(previous, from));
    previous = from;
    const int128 units = state_.fitting(from, event.effective);
    invariant(units > 0 && state_.item(from).due != due && move.amount == money_of(state_, item, units));
  }
}

// The portion that is due then: the first one that is, or one that is added because there is none.
std::uint32_t RecordedEvents::check_new_due(const PortionsMoved &event, PortionSlot item) const {
  const std::uint32_t portions = state_.portion_count(item);
  if (event.added.empty()) {
    invariant(!event.moves.empty());
    const std::uint32_t to = event.moves.front().to;
    invariant(to < portions);
    const PortionSlot slot = state_.portion_slot(item, to);
    invariant(state_.find_portion(item, Date::unchecked(state_.item(slot).due)) == slot);
    return to;
  }
  const Date due = event.added.front().due;
  require_date_or_none(due);
  invariant(event.added.size() == 1 && state_.find_portion(item, due) == no_slot);
  invariant(state_.added_to(item).size() < max_portions);
  return portions;
}

void RecordedEvents::note_following(const ApplicationUndone &event) {
  awaited_.clear();
  next_awaited_ = 0;
  add_following_moves(state_, event.application, event.effective, awaited_);
}

void RecordedEvents::note_following(const PortionsMoved &) {
  if (!awaits_move()) return;
  ++next_awaited_;
  followed_ = state_.last_sequence();
}

} // namespace openitem
