// apply for marks.

#include "ledger/state.hpp"

namespace openitem {

void State::apply(const MarkPlaced &event) {
  const PortionSlot item = event.item ? find_item(event.item) : no_slot;
  const Slot<Customer> customer = event.customer ? customer_slot(event.customer) : no_slot;
  invariant((item == no_slot) != (customer == no_slot) && event.amount.sign() > 0);
  const AccountSlot account =
      item != no_slot ? items_[item].account : account_for(customer, event.amount.currency());
  store_.undo.save(accounts_[account].flags);
  accounts_[account].flags |= AccountRow::marked;
  own<MarkTable>().place({event, item, account}, last_sequence_ + 1);
  next_sequence({});
}

void State::apply(const MarkReduced &event) {
  const MarkSlot mark = marks().find(event.mark);
  invariant(mark != no_slot);
  own<MarkTable>().reduce(mark, event.amount.minor_units(), event.effective, last_sequence_ + 1);
  next_sequence({});
}

void State::apply(const MarkEnded &event) {
  const MarkSlot mark = marks().find(event.mark);
  invariant(mark != no_slot);
  own<MarkTable>().end(mark, event.outcome, event.effective, last_sequence_ + 1);
  next_sequence({});
}

} // namespace openitem
