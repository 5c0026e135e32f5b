#include "ledger/modules/mark_table.hpp"

#include <algorithm>

namespace openitem {

// ---- look-ups

std::uint32_t MarkTable::find(Sequence sequence) const noexcept {
  std::uint32_t low = 0;
  for (std::uint32_t high = count_; low < high;) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (rows_[middle].sequence < sequence) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < count_ && rows_[low].sequence == sequence ? low : no_slot;
}

int128 MarkTable::left_at(const StoredMark &mark, const AsOf &as_of) const noexcept {
  int128 left = 0;
  for (std::uint32_t at = mark.newest_change; at != no_slot; at = changes_[at].previous_of_mark) {
    const MarkChange &change = changes_[at];
    if (change.effective <= as_of.date.day_number() && is_known(change.sequence, as_of.known_through))
      left = wrapping_sum(left, change.units);
  }
  return left;
}

std::uint32_t MarkTable::claim_index(std::uint32_t item, MarkKind kind) const noexcept {
  std::uint32_t at = first_claim(item);
  while (at != no_slot && claims_[at].kind != kind) at = claims_[at].next_of_item;
  return at;
}
const ClaimRow *MarkTable::claim(std::uint32_t item, MarkKind kind) const noexcept {
  const std::uint32_t index = claim_index(item, kind);
  return index == no_slot ? nullptr : &claims_[index];
}

int128 MarkTable::claimed(const ClaimRow &claim, const AsOf &as_of) const noexcept {
  const std::int32_t day = as_of.date.day_number();
  int128 sum = sums_.sum_through(claim.days, static_cast<std::uint32_t>(day));
  for (std::uint32_t at = claim.newest_change; at != no_slot; at = changes_[at].previous_of_claim) {
    const MarkChange &change = changes_[at];
    if (is_known(change.sequence, as_of.known_through)) break;
    if (change.effective <= day) sum = wrapping_sum(sum, -change.units);
  }
  return sum;
}

// ---- changes

void MarkTable::erase_note(std::uint32_t mark) {
  TextHeap::Ref &note = rows_[mark].note;
  store_.undo.save(note);
  store_.texts.erase(note, store_.undo);
  note = 0;
}

template <class Row>
std::uint32_t MarkTable::append(PagedTable<Row> &table, std::uint32_t &count, const Row &row) {
  const std::uint32_t index = count;
  table.reserve(index);
  store_.undo.save(count);
  table[index] = row; // nobody asks for it after a rollback
  ++count;
  return index;
}

// To be changed.
MarkTable::OfAccount &MarkTable::own_account(std::uint32_t account) {
  of_accounts_.reserve(account);
  OfAccount &of = of_accounts_[account];
  store_.undo.save(of);
  return of;
}

std::uint32_t MarkTable::claim_for(std::uint32_t item, std::uint32_t account, MarkKind kind) {
  const std::uint32_t known = claim_index(item, kind);
  if (known != no_slot) return known;
  const std::uint32_t claim =
      append(claims_, claim_count_,
             ClaimRow{item, account, first_claim(item), no_slot, no_slot, no_slot, no_slot, no_slot, kind});
  of_items_.reserve(item);
  store_.undo.save(of_items_[item]);
  of_items_[item] = claim + 1;
  return claim;
}

void MarkTable::place(const NewMark &mark, Sequence sequence) {
  const MarkPlaced &event = mark.event;
  const std::uint32_t claim = mark.item == no_slot ? no_slot : claim_for(mark.item, mark.account, event.kind);
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
  row.previous_of_account = of.newest_mark - 1;
  row.code = store_.texts.store(event.code, store_.undo);
  row.note = store_.texts.store(event.note, store_.undo);
  row.kind = event.kind;
  const std::uint32_t index = append(rows_, count_, row);
  of.newest_mark = index + 1;
  if (claim != no_slot) {
    store_.undo.save(claims_[claim]);
    claims_[claim].newest_mark = index;
  }
  change(index, event.amount.minor_units(), row.effective, sequence);
}

void MarkTable::reduce(std::uint32_t mark, int128 units, Date date, Sequence sequence) {
  invariant(rows_[mark].ended == 0 && units > 0 && units <= rows_[mark].left);
  change(mark, -units, date.day_number(), sequence);
}

void MarkTable::end(std::uint32_t mark, MarkOutcome outcome, Date date, Sequence sequence) {
  invariant(rows_[mark].ended == 0 && date.day_number() >= rows_[mark].latest);
  change(mark, -rows_[mark].left, date.day_number(), sequence);
  rows_[mark].ended = sequence;
  rows_[mark].outcome = outcome;
}

void MarkTable::change(std::uint32_t mark, int128 units, std::int32_t day, Sequence sequence) {
  StoredMark &row = rows_[mark];
  store_.undo.save(row);
  OfAccount &of = own_account(row.account);
  const std::uint32_t before = of.newest_change - 1;
  MarkChange change{};
  change.units = units;
  change.sequence = sequence;
  change.mark = mark;
  change.effective = day;
  change.max_effective = before == no_slot ? day : std::max(day, changes_[before].max_effective);
  change.previous_of_mark = row.newest_change;
  change.previous_of_claim = row.claim == no_slot ? no_slot : claims_[row.claim].newest_change;
  change.previous_of_account = before;
  const std::uint32_t index = append(changes_, change_count_, change);
  of.newest_change = index + 1;
  row.newest_change = index;
  row.latest = std::max(row.latest, day);
  row.left += units;
  if (row.claim != no_slot) add_to_claim(row.claim, index);
}

void MarkTable::add_to_claim(std::uint32_t claim, std::uint32_t change) {
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
void MarkTable::list_claim(std::uint32_t claim) {
  ClaimRow &row = claims_[claim];
  OfAccount &of = own_account(row.account);
  row.previous = no_slot;
  row.next = of.first_claim - 1;
  if (row.next != no_slot) {
    store_.undo.save(claims_[row.next]);
    claims_[row.next].previous = claim;
  }
  of.first_claim = claim + 1;
}

void MarkTable::unlist_claim(std::uint32_t claim) {
  ClaimRow &row = claims_[claim];
  if (row.next != no_slot) {
    store_.undo.save(claims_[row.next]);
    claims_[row.next].previous = row.previous;
  }
  if (row.previous != no_slot) {
    store_.undo.save(claims_[row.previous]);
    claims_[row.previous].next = row.next;
  } else {
    own_account(row.account).first_claim = row.next + 1;
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
  for (std::uint32_t i = 0; i < count_; ++i) {
    hasher.add(rows_[i].sequence);
    hash_content(hasher, rows_[i]);
    hasher.add(rows_[i].left);
    hasher.add(rows_[i].ended);
    hasher.add(rows_[i].outcome);
  }
  for (std::uint32_t i = 0; i < change_count_; ++i) {
    hasher.add(rows_[changes_[i].mark].sequence);
    hasher.add(changes_[i].sequence);
    hasher.add(changes_[i].effective);
    hasher.add(changes_[i].units);
  }
}

// A mark with what was done to it is one record: which of two equal marks it was done to makes a difference.
void MarkTable::add_to_books(BooksHasher &books) const {
  for (std::uint32_t i = 0; i < count_; ++i) {
    const StoredMark &mark = rows_[i];
    Hasher hasher;
    hash_content(hasher, mark);
    BooksHasher::Sum changes;
    for (std::uint32_t at = mark.newest_change; at != no_slot; at = changes_[at].previous_of_mark) {
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
  const MarkChange &change = changes_[place.index];
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
