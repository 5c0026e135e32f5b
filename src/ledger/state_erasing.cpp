// apply for the event that takes personal texts away: versions of records, facts of documents, reasons, and
// what idempotency keys remember of them. Afterwards the ledger is as if the texts had never been given.

#include "ledger/state.hpp"

#include <algorithm>

namespace openitem {

namespace {

// Where something personal is said.
template <class T> struct VersionPlace { VersionSlot version; };
struct FactsPlace {
  PortionSlot first;
};
struct NotePlace {
  MarkSlot mark;
};
struct ReasonPlace {
  std::uint32_t row;
};
struct SharePlace {
  std::uint64_t key;
};

void sort_each_once(std::pmr::vector<Sequence> &sequences) {
  std::sort(sequences.begin(), sequences.end());
  sequences.erase(std::unique(sequences.begin(), sequences.end()), sequences.end());
}

} // namespace

std::optional<Erasure> State::erasure_of(const PersonalErased &event) const noexcept {
  Erasure of{event.kind, event.id, no_slot, static_cast<bool>(event.customer)};
  if (of.all) {
    of.kind = EntityKind::customer;
    of.id = event.customer.value();
  }
  const auto owner_in = [&](const auto &table) {
    const auto slot = table.find(of.id);
    return slot == no_slot ? Slot<Customer>{} : table[slot].owner;
  };
  switch (of.kind) {
  case EntityKind::customer:
    of.owner = customers().find(of.id);
    break;
  case EntityKind::job:
    of.owner = owner_in(jobs());
    break;
  case EntityKind::contract:
    of.owner = owner_in(contracts());
    break;
  case EntityKind::mark: {
    const MarkSlot mark = marks().find(of.id);
    if (mark != no_slot) of.owner = accounts_[marks()[mark].account].customer;
    break;
  }
  default:
    for_each_record_kind([&]<class T>() {
      if constexpr (has_role<T, Role::owner>) {
        if (of.kind == kind_of<T>) of.owner = owner_in(records<T>());
      }
    });
    if (of.kind == EntityKind::none || of.kind > EntityKind::opening_credit) break;
    const ItemRef ref(static_cast<ItemKind>(of.kind), of.id);
    const PortionSlot item = find_item(ref);
    of.owner = item == no_slot ? drafts().owner_of(ref) : accounts_[items_[item].account].customer;
  }
  if (of.owner == no_slot) return {};
  return of;
}

// ---- what there is

// By first portion.
template <class Visit> void State::for_each_item_of(const Erasure &of, Visit &&visit) const {
  if (!of.all) {
    if (of.kind > EntityKind::opening_credit) return;
    const PortionSlot item = find_item(ItemRef(static_cast<ItemKind>(of.kind), of.id));
    if (item != no_slot) visit(item);
    return;
  }
  for (AccountSlot at = customer(of.owner).first_account; at != no_slot; at = accounts_[at].next) {
    for_each_item(accounts_[at], [&](PortionSlot slot) {
      if (items_[slot].first()) visit(slot);
    });
  }
}

// On items and accounts that are among it, or the one that is named.
template <class Visit> void State::for_each_mark_of(const Erasure &of, Visit &&visit) const {
  if (of.all) {
    for (AccountSlot at = customer(of.owner).first_account; at != no_slot; at = accounts_[at].next)
      marks().for_each_of_account(at, visit);
  } else if (of.kind == EntityKind::mark) {
    visit(marks().find(of.id));
  } else {
    for_each_item_of(of, [&](PortionSlot first) { marks().for_each_of_item(first, visit); });
  }
}

// Of events about what is erased, ascending.
std::pmr::vector<Sequence> State::sequences_of(const Erasure &of, std::pmr::memory_resource *memory) const {
  std::pmr::vector<Sequence> sequences(memory);
  const auto add = [&](Sequence sequence) { sequences.push_back(sequence); };
  for_each_module([&]<class M>(const M &module) {
    if constexpr (TellsWhoseEvents<M>) module.for_each_event_of(of, add);
  });
  for_each_item_of(of, [&](PortionSlot first) {
    add(items_[first].sequence());
    for_each_portion(first, [&](PortionSlot slot) {
      for_each_detail_of(slot, [&](DetailSlot detail) { add(details_[detail].sequence()); });
    });
  });
  for_each_mark_of(of, [&](MarkSlot mark) { marks().for_each_change_of(mark, add); });
  sort_each_once(sequences);
  return sequences;
}

// Calls visit(place) for each place that says something personal.
template <class Visit>
void State::for_each_personal_place(const Erasure &of, std::pmr::memory_resource *memory,
                                    Visit &&visit) const {
  for_each_module([&]<class M>(const M &module) {
    if constexpr (TellsWhosePersonalTexts<M>) {
      if constexpr (personal_count<typename M::Content> != 0) {
        module.for_each_version_of(of, [&](VersionSlot version) {
          if (store_.is_personal<typename M::Content>(version))
            visit(VersionPlace<typename M::Content>{version});
        });
      }
    }
  });
  for_each_item_of(of, [&](PortionSlot first) {
    if (says_personal(facts_of(first))) visit(FactsPlace{first});
  });
  for_each_mark_of(of, [&](MarkSlot mark) {
    if (marks()[mark].note != 0) visit(NotePlace{mark});
  });
  const std::pmr::vector<Sequence> sequences = sequences_of(of, memory);
  std::pmr::vector<Sequence> of_commands(sequences, memory);
  audit().for_each_reason_of(sequences, [&](std::uint32_t row) {
    // Where a reason goes, go the shares that it is part of, be they of other customers.
    for (Sequence s = audit().rows()[row].first_sequence; s <= audit().last_of(row, last_sequence_); ++s)
      of_commands.push_back(s);
    visit(ReasonPlace{row});
  });
  sort_each_once(of_commands);
  keys().for_each_share_of(of_commands, [&](std::uint64_t key) { visit(SharePlace{key}); });
}

bool State::says_personal_of(const Erasure &of, std::pmr::memory_resource *memory) const {
  bool any = false;
  for_each_personal_place(of, memory, [&](const auto &) { any = true; });
  return any;
}

// ---- and how it goes

void State::erase_facts(PortionSlot first) {
  std::uint32_t &cell = item_facts_[first];
  const TextHeap::Ref before = cell;
  const TextHeap::Ref after = pack_facts(without_personal(facts_of(first)));
  store_.undo.save(cell);
  cell = after;
  store_.texts.erase(before, store_.undo);
}

void State::apply(const PersonalErased &event) {
  const auto of = erasure_of(event);
  invariant(of.has_value());
  const auto erase = [this]<class Place>(const Place &place) {
    if constexpr (std::same_as<Place, FactsPlace>) {
      erase_facts(place.first);
    } else if constexpr (std::same_as<Place, NotePlace>) {
      own<MarkTable>().erase_note(place.mark);
    } else if constexpr (std::same_as<Place, ReasonPlace>) {
      own<AuditTrail>().erase_reason(place.row);
    } else if constexpr (std::same_as<Place, SharePlace>) {
      own<KeyTable>().erase_share(place.key);
    } else {
      [this]<class T>(const VersionPlace<T> &of_record) {
        if constexpr (std::same_as<T, DraftSaved>) {
          store_.erase_personal<T>(of_record.version);
        } else {
          own<RecordTable<T>>().erase_personal(of_record.version);
        }
      }(place);
    }
  };
  for_each_personal_place(*of, store_.memory, erase);
  if (of->kind == EntityKind::customer) { // its content was written anew
    StoredCustomer &row = own_customer(of->owner);
    store_.undo.save(row.terms);
    row.terms = terms_position(row.version);
  }
  store_.note_erasing();
  own<PersonalErasures>().add({last_sequence_ + 1, event, *of});
  next_sequence({});
}

} // namespace openitem
