#include "ledger/modules/mark_table.hpp"

#include <algorithm>

namespace openitem {

// ---- look-ups

MarkSlot MarkTable::find(Sequence sequence) const noexcept {
  std::uint32_t low = 0;
  for (std::uint32_t high = count_; low < high;) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (rows_[MarkSlot(middle)].sequence < sequence) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const MarkSlot found(low);
  return low < count_ && rows_[found].sequence == sequence ? found : no_slot;
}

int128 MarkTable::left_at(const StoredMark &mark, const AsOf &as_of) const noexcept {
  int128 left = 0;
  for (ChangeSlot at = mark.newest_change; at != no_slot; at = changes_[at].previous_of_mark) {
    const MarkChange &change = changes_[at];
    if (change.effective <= as_of.date.day_number() && is_known(change.sequence, as_of.known_through))
      left = wrapping_sum(left, change.units);
  }
  return left;
}

ClaimSlot MarkTable::claim_slot(PortionSlot item, MarkKind kind) const noexcept {
  ClaimSlot at = first_claim(item);
  while (at != no_slot && claims_[at].kind != kind) at = claims_[at].next_of_item;
  return at;
}
const ClaimRow *MarkTable::claim(PortionSlot item, MarkKind kind) const noexcept {
  const ClaimSlot claim = claim_slot(item, kind);
  return claim == no_slot ? nullptr : &claims_[claim];
}

int128 MarkTable::claimed(const ClaimRow &claim, const AsOf &as_of) const noexcept {
  const std::int32_t day = as_of.date.day_number();
  int128 sum = sums_.sum_through(claim.days, static_cast<std::uint32_t>(day));
  for (ChangeSlot at = claim.newest_change; at != no_slot; at = changes_[at].previous_of_claim) {
    const MarkChange &change = changes_[at];
    if (is_known(change.sequence, as_of.known_through)) break;
    if (change.effective <= day) sum = wrapping_sum(sum, -change.units);
  }
  return sum;
}

// ---- changes

void MarkTable::erase_note(MarkSlot mark) {
  TextHeap::Ref &note = rows_[mark].note;
  store_.undo.save(note);
  store_.texts.erase(note, store_.undo);
  note = 0;
}

template <class Row>
Slot<Row> MarkTable::append(PagedTable<Row> &table, std::uint32_t &count, const Row &row) {
  const Slot<Row> slot(count);
  table.reserve(slot);
  store_.undo.save(count);
  table[slot] = row; // nobody asks for it after a rollback
  ++count;
  return slot;
}

// To be changed.
MarkTable::OfAccount &MarkTable::own_account(AccountSlot account) {
  of_accounts_.reserve(account);
  OfAccount &of = of_accounts_[account];
  store_.undo.save(of);
  return of;
}

ClaimSlot MarkTable::claim_for(PortionSlot item, AccountSlot account, MarkKind kind) {
  const ClaimSlot known = claim_slot(item, kind);
  if (known != no_slot) return known;
  const ClaimSlot claim =
      append(claims_, claim_count_,
             ClaimRow{item, account, first_claim(item), no_slot, no_slot, no_slot, no_slot, no_slot, kind});
  of_items_.reserve(item);
  store_.undo.save(of_items_[item]);
  of_items_[item] = claim;
  return claim;
}

void MarkTable::place(const NewMark &mark, Sequence sequence) {
  const MarkPlaced &event = mark.event;
  const ClaimSlot claim = mark.item == no_slot ? no_slot : claim_for(mark.item, mark.account, event.kind);
  OfAccount &of = own_account(mark.account);
  StoredMark row{};
  row.sequence = sequence;
  row.item = event.item;
  row.customer = event.customer;
  row.amount = event.amount;
  row.effective = row.latest = event.effective.day_number();
  row.until = event.until.day_number();
  row.account = mark.account;
  row.claim = claim;
  row.newest_change = no_slot;
  row.previous_of_claim = claim == no_slot ? no_slot : claims_[claim].newest_mark;
  row.previous_of_account = of.newest_mark;
  row.code = store_.texts.store(event.code, store_.undo);
  row.note = store_.texts.store(event.note, store_.undo);
  row.kind = event.kind;
  const MarkSlot placed = append(rows_, count_, row);
  of.newest_mark = placed;
  if (claim != no_slot) {
    store_.undo.save(claims_[claim]);
    claims_[claim].newest_mark = placed;
  }
  change(placed, event.amount.minor_units(), row.effective, sequence);
}

void MarkTable::reduce(MarkSlot mark, int128 units, Date date, Sequence sequence) {
  invariant(rows_[mark].ended == 0 && units > 0 && units <= rows_[mark].left);
  change(mark, -units, date.day_number(), sequence);
}

void MarkTable::end(MarkSlot mark, MarkOutcome outcome, Date date, Sequence sequence) {
  invariant(rows_[mark].ended == 0 && date.day_number() >= rows_[mark].latest);
  change(mark, -rows_[mark].left, date.day_number(), sequence);
  rows_[mark].ended = sequence;
  rows_[mark].outcome = outcome;
}

void MarkTable::change(MarkSlot mark, int128 units, std::int32_t day, Sequence sequence) {
  StoredMark &row = rows_[mark];
  store_.undo.save(row);
  OfAccount &of = own_account(row.account);
  const ChangeSlot before = of.newest_change;
  MarkChange change{};
  change.units = units;
  change.sequence = sequence;
  change.mark = mark;
  change.effective = day;
  change.max_effective = before == no_slot ? day : std::max(day, changes_[before].max_effective);
  change.previous_of_mark = row.newest_change;
  change.previous_of_claim = row.claim == no_slot ? no_slot : claims_[row.claim].newest_change;
  change.previous_of_account = before;
  const ChangeSlot slot = append(changes_, change_count_, change);
  of.newest_change = slot;
  row.newest_change = slot;
  row.latest = std::max(row.latest, day);
  row.left += units;
  if (row.claim != no_slot) add_to_claim(row.claim, slot);
}

void MarkTable::add_to_claim(ClaimSlot claim, ChangeSlot change) {
  ClaimRow &row = claims_[claim];
  store_.undo.save(row);
  const bool claimed_before = sums_.sum(row.days) != 0;
  sums_.add(row.days, static_cast<std::uint32_t>(changes_[change].effective), changes_[change].units,
            store_.undo);
  row.newest_change = change;
  const bool claims_now = sums_.sum(row.days) != 0;
  if (claims_now && !claimed_before) list_claim(claim);
  if (!claims_now && claimed_before) unlist_claim(claim);
}

// The claim itself has been saved.
void MarkTable::list_claim(ClaimSlot claim) {
  ClaimRow &row = claims_[claim];
  OfAccount &of = own_account(row.account);
  row.previous = no_slot;
  row.next = of.first_claim;
  if (row.next != no_slot) {
    store_.undo.save(claims_[row.next]);
    claims_[row.next].previous = claim;
  }
  of.first_claim = claim;
}

void MarkTable::unlist_claim(ClaimSlot claim) {
  ClaimRow &row = claims_[claim];
  if (row.next != no_slot) {
    store_.undo.save(claims_[row.next]);
    claims_[row.next].previous = row.previous;
  }
  if (row.previous != no_slot) {
    store_.undo.save(claims_[row.previous]);
    claims_[row.previous].next = row.next;
  } else {
    own_account(row.account).first_claim = row.next;
  }
  row.next = row.previous = no_slot;
}

// ---- as a module

void MarkTable::hash_content(Hasher &hasher, const StoredMark &mark) const {
  hasher.add(mark.kind);
  hasher.add(mark.item);
  hasher.add(mark.customer);
  hasher.add(mark.amount);
  hasher.add(mark.effective);
  hasher.add(mark.until);
  hasher.add(text(mark.code));
  hasher.add(text(mark.note));
}

void MarkTable::hash(Hasher &hasher) const {
  for (const MarkSlot mark : slots()) {
    hasher.add(rows_[mark].sequence);
    hash_content(hasher, rows_[mark]);
    hasher.add(rows_[mark].left);
    hasher.add(rows_[mark].ended);
    hasher.add(rows_[mark].outcome);
  }
  for (const ChangeSlot change : changes()) {
    hasher.add(rows_[changes_[change].mark].sequence);
    hasher.add(changes_[change].sequence);
    hasher.add(changes_[change].effective);
    hasher.add(changes_[change].units);
  }
}

// A mark with what was done to it is one record: which of two equal marks it was done to makes a difference.
void MarkTable::add_to_books(BooksHasher &books) const {
  for (const MarkSlot slot : slots()) {
    const StoredMark &mark = rows_[slot];
    Hasher hasher;
    hash_content(hasher, mark);
    BooksHasher::Sum changes;
    for (ChangeSlot at = mark.newest_change; at != no_slot; at = changes_[at].previous_of_mark) {
      Hasher change;
      change.add(changes_[at].effective);
      change.add(changes_[at].units);
      changes.add(change);
    }
    changes.add_to(hasher);
    hasher.add(mark.ended != 0);
    hasher.add(mark.outcome);
    books.money.add(hasher);
  }
}

Event MarkTable::event_at(EventPlace place) const {
  const MarkChange &change = changes_[place.slot<MarkChange>()];
  const StoredMark &mark = rows_[change.mark];
  const Date effective = Date::unchecked(change.effective);
  if (change.previous_of_mark == no_slot) {
    return MarkPlaced{.kind = mark.kind,
                      .item = mark.item,
                      .customer = mark.customer,
                      .amount = mark.amount,
                      .effective = effective,
                      .until = Date::unchecked(mark.until),
                      .code = text(mark.code),
                      .note = text(mark.note)};
  }
  if (change.sequence == mark.ended) return MarkEnded{mark.sequence, mark.outcome, effective};
  return MarkReduced{mark.sequence, Money::of_minor(-change.units, mark.amount.currency()), effective};
}

} // namespace openitem
