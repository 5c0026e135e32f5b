// apply for the five events that carry money; what moves it between portions: state_moves.cpp.

#include "ledger/number_text.hpp"
#include "ledger/state.hpp"

#include <algorithm>
#include <bit>
#include <gsl/util>

namespace openitem {

// Neighbouring rows for `count` rows of an account; blocks grow with what the account holds, so that little
// stays unused. The account has been saved by the caller.
template <class Pool, class Row>
Row State::append_rows(Pool &pool, AccountRow &account, RowTail<Row> &tail, std::uint32_t count,
                       std::int32_t effective) {
  if (tail.first == no_slot || tail.count + count > tail.capacity) {
    const auto wanted =
        std::max({std::uint32_t{4}, std::min(std::bit_ceil(account.item_count / 8), std::uint32_t{64}),
                  std::bit_ceil(count)});
    const Row first = pool.allocate(gsl::narrow_cast<unsigned>(std::bit_width(wanted) - 1), store_.undo);
    if (tail.first != no_slot) {
      const BlockSlot block(block_count_);
      blocks_.reserve(block);
      store_.undo.save(block_count_);
      blocks_[block] = {tail.first.number(), tail.full, account.max_effective, tail.count, 0};
      tail.full = block;
      ++block_count_;
    }
    tail.first = first;
    tail.count = 0;
    tail.capacity = narrow<std::uint16_t>(wanted);
  }
  const Row slot = tail.first + tail.count;
  tail.count = gsl::narrow_cast<std::uint16_t>(tail.count + count); // at most its capacity
  account.max_effective = std::max(account.max_effective, effective);
  return slot;
}
// Other sources of State append, too.
template PortionSlot State::append_rows(BlockPool<StoredPortion> &, AccountRow &, RowTail<PortionSlot> &,
                                        std::uint32_t, std::int32_t);
template DetailSlot State::append_rows(BlockPool<DetailRow> &, AccountRow &, RowTail<DetailSlot> &,
                                       std::uint32_t, std::int32_t);

void State::apply(const ItemIssued &event) {
  const Slot<Customer> customer = customer_slot(event.customer);
  invariant(customer != no_slot && !event.portions.empty());
  const ItemOrDraft before = find(event.ref);
  invariant(before.item() == no_slot);
  if (before.is_draft()) end_draft(event.ref, before.draft());

  const AccountSlot account_slot = account_for(customer, event.portions.front().amount.currency());
  AccountRow &account = accounts_[account_slot];
  store_.undo.save(account);
  const auto count = gsl::narrow_cast<std::uint32_t>(event.portions.size());
  const std::int32_t effective = event.effective.day_number();
  const PortionSlot first = append_rows(items_, account, account.items, count, effective);
  account.item_count += count;
  if (count > 1) account.flags |= AccountRow::portioned;

  std::uint32_t index = 0;
  event.portions.for_each([&](const DuePortion &portion) {
    fill_portion(event, portion, account_slot, first + index, index);
    ++index;
  });
  name_item(event, first);
  for (std::uint32_t i = 0; i < count; ++i) open_portion(account, event, first + i);
  kinds_[static_cast<std::size_t>(event.ref.kind)].ids.put(event.ref.id, first, store_.undo);
  if (event.ref.kind == ItemKind::credit_memo && event.facts.about) note_memo(first, event);
  note_group(event.group, kind_row(event.ref.kind).made_with_application ? first : no_slot);
  next_sequence(RecordAt(first));
}

void State::fill_portion(const ItemIssued &event, const DuePortion &portion, AccountSlot account,
                         PortionSlot slot, std::size_t index) {
  StoredPortion row{};
  row.account = account;
  row.effective = event.effective.day_number();
  row.due = portion.due.day_number();
  row.last_detail = no_slot;
  row.set_original(stored(portion.amount.minor_units()));
  row.set_sequence(last_sequence_ + 1);
  row.place = static_cast<std::uint16_t>(index == 0 ? event.portions.size() - 1 : index);
  row.kind = static_cast<std::uint8_t>(event.ref.kind);
  row.flags = static_cast<std::uint8_t>((index != 0 ? StoredPortion::continued : 0) |
                                        (index + 1 != event.portions.size() ? StoredPortion::more : 0) |
                                        (event.document_date != event.effective ? StoredPortion::dated : 0));
  row.id = event.ref.id < StoredPortion::wide_id ? static_cast<std::uint32_t>(event.ref.id)
                                                 : StoredPortion::wide_id;
  if (row.id == StoredPortion::wide_id)
    wide_ids_.reserve(slot) = event.ref.id; // like the row itself: nobody asks after a rollback
  items_[slot] = row;
}

// Number, job, document date, facts: cells of columns that exist only where something was given.
void State::name_item(const ItemIssued &event, PortionSlot slot) {
  KindIndex &kind = kinds_[static_cast<std::size_t>(event.ref.kind)];
  set_text_cell(item_numbers_, slot, event.number);
  if (!event.number.empty() && settings().unique_numbers)
    kind.numbers.insert(number_of(slot), slot, number_of_item_or_draft(), store_.undo);
  set_text_cell(item_external_refs_, slot, event.facts.external_ref);
  if (!event.facts.external_ref.empty())
    kind.external_refs.insert(external_ref_of(slot), slot, ref_of_item_or_draft(), store_.undo);
  const Slot<Job> job = event.job ? job_slot(event.job) : no_slot;
  invariant(!event.job || job != no_slot);
  set_cell(item_jobs_, slot, SlotCell(job));
  if (event.document_date != event.effective)
    set_cell(document_dates_, slot, static_cast<std::uint32_t>(event.document_date.day_number()));
  set_cell(item_facts_, slot, pack_facts(event.facts));
  if (event.facts.number_range) note_given_number(event);
  if (!event.facts.transaction_id.empty()) note_transaction(event, slot);
}

void State::note_given_number(const ItemIssued &event) {
  auto &ranges = own<RecordTable<NumberRange>>();
  const Slot<NumberRange> slot = ranges.find_live(event.facts.number_range.value());
  invariant(slot != no_slot);
  const NumberRange range = ranges.newest(slot);
  const int year = fiscal_year_of(event.document_date, settings());
  const std::uint64_t value = value_of_number(range, year, event.number);
  invariant(range.kind == event.ref.kind && value > ranges.beside().last(slot, range, year));
  ranges.beside().give(slot, year, value);
}

// The first payment of a method with the transaction id is the one that is found.
void State::note_transaction(const ItemIssued &event, PortionSlot slot) {
  if (event.ref.kind != ItemKind::payment) return;
  const Digest key = transaction_key(event.facts.method, event.facts.transaction_id);
  if (transactions_.find(key, key_of_transaction()) == no_slot)
    transactions_.insert(key, slot, key_of_transaction(), store_.undo);
}

TextHeap::Ref State::pack_facts(const DocumentFacts &facts) {
  if (is_plain_document(facts)) return 0;
  if (is_kept_whole(facts)) return store_.pack(facts);
  DocumentFacts kept = facts;
  kept.tax_scope = TaxScope::document;
  return store_.pack(kept);
}

// The cell of a new row is zero: pages begin so, and a rollback leaves them so.
template <class Cell>
void State::set_cell(PagedTable<Cell, PortionSlot> &column, PortionSlot first, Cell value) {
  if (value == Cell{}) return;
  Cell &cell = column.reserve(first);
  store_.undo.save(cell);
  cell = value;
}

void State::set_text_cell(PagedTable<TextHeap::Ref, PortionSlot> &column, PortionSlot first,
                          std::string_view text) {
  set_cell(column, first, store_.texts.store(text, store_.undo));
}

void State::open_portion(AccountRow &account, const ItemIssued &event, PortionSlot slot) {
  const StoredPortion &row = items_[slot];
  const int128 units = amount(row.original());
  invariant(units >= 0);
  const bool debit = row.debit();
  add_to_turnover(account, debit, units);
  if ((account.flags & AccountRow::wide) == 0) {
    change(account.gross, units);
    if (!is_plain(account.gross)) account.flags |= AccountRow::wide;
  }
  if (units == 0) return;
  if (debit) {
    const std::int32_t document = event.document_date.day_number();
    if (account.debits.empty()) {
      account.flags &= static_cast<std::uint8_t>(~AccountRow::disordered);
      account.latest_document = document;
    } else if (document < account.latest_document ||
               !lists_.would_be_last(account.debits, open_key(slot, row))) {
      keep_by_document(account);
    }
    account.latest_document = std::max(account.latest_document, document);
  }
  insert_open(account, slot, row.original());
  add_to_total(account, debit, units);
}

void State::add_to_turnover(const AccountRow &account, bool debit, int128 units) {
  CurrencyTotals &totals = totals_[account.currency];
  word_aligned_int128 &total = debit ? totals.debits : totals.credits;
  if (units > Money::limit - total) raise(Errc::overflow, "amount");
  store_.undo.save_bytes(&total, sizeof total);
  total += units;
}

// What an account has open, and what it has unapplied, are amounts too.
void State::add_to_total(AccountRow &account, bool debit, int128 units) {
  RawAmount &total = debit ? account.open_total : account.unapplied_total;
  if (units > Money::limit - amount(total)) raise(Errc::overflow, "amount");
  change(total, units);
}

void State::apply(const CreditApplied &event) {
  const PortionSlot credit = find_item(event.credit);
  const PortionSlot debit = find_item(event.debit);
  invariant(credit != no_slot && debit != no_slot && !event.portions.empty());
  const StoredPortion &of_credit = items_[credit];
  const StoredPortion &of_debit = items_[debit];
  invariant(of_debit.account == of_credit.account && of_debit.debit() && !of_credit.debit());
  const std::uint32_t credit_portions = portion_count(credit);
  const std::uint32_t debit_portions = portion_count(debit);
  event.portions.for_each([&](const AppliedPortion &portion) {
    invariant(portion.credit_portion < credit_portions && portion.debit_portion < debit_portions);
  });
  AccountRow &account = accounts_[of_credit.account];
  store_.undo.save(account);
  const auto count = gsl::narrow_cast<std::uint32_t>(event.portions.size());
  const std::int32_t effective = event.effective.day_number();
  const DetailSlot first = append_rows(details_, account, account.details, count, effective);
  std::uint32_t index = 0;
  int128 sum = 0;
  event.portions.for_each([&](const AppliedPortion &portion) {
    const int128 units = portion.amount.minor_units();
    invariant(units > 0);
    sum += units;
    const PortionSlot credit_slot = credit + portion.credit_portion;
    const PortionSlot debit_slot = portion_slot(debit, portion.debit_portion);
    take(account, credit_slot, units);
    take(account, debit_slot, units);
    fill_detail(first + index,
                {debit_slot, credit_slot, effective, stored(units), DetailKind::applied,
                 event.group == 0 ? std::uint8_t{0} : DetailRow::grouped},
                index + 1 != count);
    ++index;
  });
  note_group(event.group, no_slot);
  for (const PortionSlot item : {credit, debit}) note_live(item, details_[first], sum);
  next_sequence(RecordAt(first));
}

void State::fill_detail(DetailSlot slot, const NewDetail &detail, bool more) {
  DetailRow row{};
  row.debit = detail.debit;
  row.credit = detail.credit;
  row.effective = detail.effective;
  row.debit_due = detail.debit == no_slot ? 0 : items_[detail.debit].due;
  row.amount = detail.amount;
  row.set_sequence(last_sequence_ + 1);
  row.kind = static_cast<std::uint8_t>(detail.kind);
  row.flags = static_cast<std::uint8_t>(detail.flags | (more ? DetailRow::more : 0));
  details_[slot] = row;
  link_detail(slot);
}

void State::apply(const ApplicationUndone &event) {
  const RecordAt made = record_at(event.application);
  invariant(made.kind == RecordAtKind::application);
  std::uint32_t count = 0;
  for_each_in_group(event.application, [&](DetailSlot) { ++count; });
  AccountRow &account = accounts_[items_[details_[made.first_detail()].debit].account];
  store_.undo.save(account);
  const std::int32_t effective = event.effective.day_number();
  const DetailSlot first = append_rows(details_, account, account.details, count, effective);
  int128 sum = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    DetailRow &applied = details_[made.first_detail() + i];
    invariant((applied.flags & DetailRow::taken_back) == 0);
    store_.undo.save(applied.flags);
    applied.flags |= DetailRow::taken_back;
    const int128 units = amount(applied.amount);
    give_back(account, applied.debit, units);
    give_back(account, applied.credit, units);
    sum += units;
  }
  for (const PortionSlot side : {details_[made.first_detail()].credit, details_[made.first_detail()].debit})
    note_live(first_portion(side), details_[made.first_detail()], -sum);
  for (std::uint32_t i = 0; i < count; ++i) {
    const DetailRow &applied = details_[made.first_detail() + i];
    fill_detail(
        first + i,
        {applied.debit, applied.credit, effective, stored(-amount(applied.amount)), DetailKind::undone},
        i + 1 != count);
  }
  add_reversal(event.application, no_slot, effective, ReversalKind::unapplied);
  next_sequence(RecordAt(ReversalSlot(narrow<std::uint32_t>(reversals_.size() - 1))));
}

void State::apply(const ItemReversed &event) {
  reverse_item(event.item, event.effective, event.kind);
}
void State::apply(const ReversalUndone &event) {
  reverse_item(event.item, event.effective, ReversalKind::reinstated);
}

// What a reversal takes of a portion, or gave back: after moves not what it was issued with.
int128 State::held_at_reversal(PortionSlot item, PortionSlot slot, bool reinstated) const {
  if (!items_[item].is_rearranged()) return original(slot);
  if (!reinstated) return remaining_now(slot);
  const DetailRow &newest = details_[items_[slot].last_detail]; // a reversed item takes no other record
  invariant(newest.detail_kind() == DetailKind::reversed);
  return amount(newest.amount);
}

void State::reverse_item(const ItemRef &ref, Date date, ReversalKind kind) {
  const bool reinstated = kind == ReversalKind::reinstated;
  const PortionSlot item = find_item(ref);
  invariant(item != no_slot && ((items_[item].flags & StoredPortion::reversed) != 0) == reinstated);
  AccountRow &account = accounts_[items_[item].account];
  store_.undo.save(account);
  const std::uint32_t count = portion_count(item);
  const std::int32_t effective = date.day_number();
  const DetailSlot first = append_rows(details_, account, account.details, count, effective);
  const bool debit = items_[item].debit();
  std::uint32_t i = 0;
  for_each_portion(item, [&](PortionSlot slot) {
    store_.undo.save(items_[slot].flags);
    items_[slot].flags ^= StoredPortion::reversed;
    const int128 units = held_at_reversal(item, slot, reinstated);
    add_to_turnover(account, debit == reinstated, units);
    if (reinstated) {
      give_back(account, slot, units);
    } else {
      take(account, slot, units);
    }
    fill_detail(first + i,
                {debit ? slot : no_slot, debit ? no_slot : slot, effective,
                 stored(reinstated ? -units : units),
                 reinstated ? DetailKind::reinstated : DetailKind::reversed},
                i + 1 != count);
    ++i;
  });
  if (ref.kind == ItemKind::credit_memo) count_memo(item, reinstated);
  add_reversal(items_[item].sequence(), item, effective, kind);
  next_sequence(RecordAt(ReversalSlot(narrow<std::uint32_t>(reversals_.size() - 1))));
}

} // namespace openitem
