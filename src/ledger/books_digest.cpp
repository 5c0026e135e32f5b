// The books digest: what the books say, however they came to say it. Sequences, instants, actors and keys are
// left out, and each record is hashed by itself and the hashes added up, so that commands that commute leave
// the same digest in any order.

#include "ledger/state.hpp"

namespace openitem {

// Numbers of portions that were added depend on the order in which they were; their due dates do not.
void State::hash_portion(Hasher &hasher, PortionSlot slot) const {
  if (slot == no_slot) return;
  const StoredPortion &row = items_[slot];
  hasher.add(ref(slot));
  hasher.add(row.is_added() ? no_number : portion_number(slot));
  if (row.is_added()) hasher.add(row.due);
}

void State::hash_application(Hasher &hasher, Sequence application) const {
  for_each_in_group(application, [&](DetailSlot slot) {
    const DetailRow &row = details_[slot];
    for (const PortionSlot side : {row.debit, row.credit}) hash_portion(hasher, side);
    hasher.add(row.effective);
    hasher.add(amount(row.amount));
  });
}

void State::hash_item_content(Hasher &hasher, PortionSlot first) const {
  const AccountRow &account = accounts_[items_[first].account];
  hasher.add(ref(first));
  hasher.add(customer(account.customer).id);
  hasher.add(currency(account.currency));
  hasher.add(items_[first].effective);
  hasher.add(document_date(first));
  for (PortionSlot slot = first;; ++slot) {
    hasher.add(items_[slot].due);
    hasher.add(original(slot));
    if (items_[slot].last()) break;
  }
  hash_item_facts(hasher, first);
}

void State::hash_record(Hasher &hasher, Sequence sequence) const {
  const RecordAt made = record_at(sequence);
  hasher.add(made.kind);
  if (made.kind == RecordAtKind::item) {
    hash_item_content(hasher, made.first_portion());
  } else if (made.kind == RecordAtKind::application || made.kind == RecordAtKind::move) {
    hash_application(hasher, sequence);
  } else {
    const ReversalRow &row = reversals_[made.reversal()];
    hasher.add(row.kind);
    hasher.add(row.effective);
    if (row.item == no_slot) {
      hash_application(hasher, row.target);
    } else {
      hasher.add(ref(row.item));
    }
  }
}

void State::add_items_to_books(BooksHasher &books) const {
  for (Sequence sequence = 1; sequence <= last_sequence_; ++sequence) {
    if (record_at(sequence).kind == RecordAtKind::other) continue;
    Hasher hasher;
    hash_record(hasher, sequence);
    books.money.add(hasher);
  }
  for (const Groups::Group &group : groups_.all()) { // what its records are, as one
    Hasher hasher;
    for (Sequence sequence = group.first; sequence <= group.last; ++sequence) hash_record(hasher, sequence);
    books.money.add(hasher);
  }
}

Digest State::books_digest() const {
  BooksHasher books;
  for_each_module([&]<class M>(const M &module) {
    if constexpr (std::same_as<M, BookedItems>) {
      add_items_to_books(books);
    } else {
      module.add_to_books(books);
    }
  });
  return books.digest();
}

} // namespace openitem
