// What of the open portions of an item is disputed at a standpoint: as much as its disputes claim, in those
// due last, because what names no dispute is applied to those due first.
#pragma once

#include "reports/standpoint.hpp"

#include <algorithm>

namespace openitem {

// What a claim comes to, never more than is open: visit(slot, units > 0) for each portion.
template <class Visit>
void for_each_claimed_part(const Standpoint &at, const ClaimRow &claim, Visit &&visit) {
  int128 claimed = at.state.marks().claimed(claim, at.as_of);
  if (claimed == 0) return;
  at.state.for_each_portion_due_last(claim.item, [&](PortionSlot slot) {
    const int128 part = std::min(claimed, at.state.left_at(slot, at.as_of));
    if (part != 0) visit(slot, part);
    claimed -= part;
    return claimed != 0;
  });
}

// Of an item (first portion); of an account. Costs nothing where nothing was ever marked.
template <class Visit>
void for_each_disputed_part_of_item(const Standpoint &at, PortionSlot first, Visit &&visit) {
  if ((at.state.account(at.state.item(first).account).flags & AccountRow::marked) == 0) return;
  const ClaimRow *claim = at.state.marks().claim(first, MarkKind::dispute);
  if (claim != nullptr) for_each_claimed_part(at, *claim, visit);
}
template <class Visit>
void for_each_disputed_part(const Standpoint &at, const AccountRow &account, Visit &&visit) {
  if ((account.flags & AccountRow::marked) == 0) return;
  const AccountSlot slot = at.state.find_account(account.customer, at.state.currency(account.currency));
  at.state.marks().for_each_claim(slot, at.as_of, [&](const ClaimRow &claim) {
    if (kind_row(claim.kind).column == MarkColumn::disputed) for_each_claimed_part(at, claim, visit);
  });
}

} // namespace openitem
