#include "ledger/modules/currency_table.hpp"

namespace openitem {

void CurrencyTable::add_registered(const RegisteredRow &row) {
  undo_.save_size(registered_);
  registered_.push_back(row);
  add(row.currency, no_currency);
}

std::uint16_t CurrencyTable::add_used(const Currency &currency) {
  const auto index = narrow<std::uint16_t>(used_.size());
  undo_.save_size(used_);
  used_.push_back(currency);
  const auto known = by_code_.find(bits_of(currency));
  if (known == by_code_.end()) {
    add(currency, index);
  } else {
    undo_.save(known->second.used); // a node stays where it is
    known->second.used = index;
  }
  return index;
}

void CurrencyTable::hash(Hasher &hasher) const {
  for (const RegisteredRow &row : registered_) {
    hasher.add(row.sequence);
    hasher.add(row.currency);
  }
}

void CurrencyTable::add_to_books(BooksHasher &books) const {
  for (const RegisteredRow &row : registered_) {
    Hasher hasher;
    hasher.add(row.currency);
    books.master.add(hasher);
  }
}

Event CurrencyTable::event_at(EventPlace place) const {
  return CurrencyRegistered{registered_[place.index].currency};
}

Result<void> CurrencyTable::verify(Sequence) const {
  for (std::size_t i = 0; i < used_.size(); ++i)
    OPENITEM_CHECK(holds(other_index_of(used_[i]) == i, EntityKind::currency, i, "used"));
  for (const RegisteredRow &row : registered_)
    OPENITEM_CHECK(
        holds(find(row.currency.code()) == row.currency, EntityKind::currency, row.sequence, "code"));
  return {};
}

} // namespace openitem
