// apply for master data, drafts and the command as a whole.

#include "ledger/state.hpp"

namespace openitem {

void State::apply(const SettingsChanged &event) {
  own<SettingsHistory>().change(event.settings, last_sequence_ + 1);
  next_sequence({});
}

void State::apply(const CurrencyRegistered &event) {
  own<CurrencyTable>().add_registered({last_sequence_ + 1, event.currency});
  next_sequence({});
}

void State::save(const Customer &customer) {
  StoredCustomer &row = own<RecordTable<Customer>>().save(customer, last_sequence_ + 1);
  if (text(row.salesperson) != customer.salesperson)
    row.salesperson = store_.texts.store(customer.salesperson, store_.undo);
  row.currency = customer.currency ? currency_index(customer.currency) : no_currency;
  row.status = customer.status;
  row.partial_payments = customer.partial_payments;
  const Slot<Customer> parent = customer.parent ? customer_slot(customer.parent) : no_slot;
  invariant(!customer.parent || parent != no_slot);
  note_child(row.parent, -1);
  note_child(parent, 1);
  row.parent = parent;
  row.terms = terms_position(row.version);
}

void State::note_child(Slot<Customer> parent, int more) {
  if (parent == no_slot) return;
  StoredCustomer &row = own_customer(parent);
  store_.undo.save(row.children);
  row.children += static_cast<std::uint32_t>(more);
}

void State::apply(const CustomerSaved &event) {
  save(event);
  next_sequence({});
}

void State::apply(const CustomerActivated &event) {
  const Slot<Customer> slot = customer_slot(event.id);
  invariant(slot != no_slot);
  Customer saved = customers().newest(slot);
  saved.status = CustomerStatus::active;
  save(saved);
  next_sequence({});
}

std::uint32_t State::terms_position(VersionSlot version) const {
  const ListView<TermsPortion> terms = content<CustomerSaved>(version).terms;
  if (terms.empty()) return 0;
  const std::byte *content = store_.texts.read_encoded(this->version(version).content).data();
  const auto elements = narrow<std::uint32_t>(terms.encoded().data() - content);
  return elements - narrow<std::uint32_t>(CborWriter::head_size(terms.size()));
}

template <class T> Slot<Customer> State::owner_of(const T &record) const {
  if constexpr (!has_role<T, Role::owner>) {
    return no_slot;
  } else {
    const Slot<Customer> owner = customer_slot(member_of<Role::owner>(record));
    invariant(owner != no_slot);
    return owner;
  }
}

void State::apply(const JobSaved &event) {
  StoredJob &row = own<RecordTable<Job>>().save(event, last_sequence_ + 1, owner_of(event));
  row.status = event.status;
  next_sequence({});
}

void State::apply(const ContractSaved &event) {
  StoredContract &row = own<RecordTable<Contract>>().save(event, last_sequence_ + 1, owner_of(event));
  row.job = event.job ? job_slot(event.job) : no_slot;
  next_sequence({});
}

void State::apply(const RecordSaved &event) {
  std::visit(
      [&]<class T>(const T &record) {
        own<RecordTable<T>>().save(record, last_sequence_ + 1, owner_of(record));
      },
      event.record);
  next_sequence({});
}

void State::apply(const RecordDeleted &event) {
  bool deleted = false;
  for_each_deletable_kind([&]<class T>() {
    if (event.kind != kind_of<T>) return;
    auto &records = own<RecordTable<T>>();
    const Slot<T> slot = records.find_live(event.id);
    invariant(slot != no_slot);
    if constexpr (std::same_as<T, Customer>) note_child(records[slot].parent, -1);
    records.erase(slot, last_sequence_ + 1);
    deleted = true;
  });
  invariant(deleted);
  next_sequence({});
}

void State::apply(const DraftSaved &event) {
  KindIndex &kind = kinds_[static_cast<std::size_t>(event.ref.kind)];
  DraftTable &drafts = own<DraftTable>();
  ItemOrDraft found = find(event.ref);
  if (found == no_slot) {
    found = drafts.add(event.ref, last_sequence_ + 1);
    kind.ids.put(event.ref.id, found, store_.undo);
  } else {
    invariant(found.is_draft());
    store_.undo.save(drafts[found.draft()]);
  }
  StoredDraft &row = drafts[found.draft()];
  store_.rename(settings().unique_numbers ? &kind.numbers : nullptr, row.number, found, event.number,
                number_of_item_or_draft());
  store_.rename(&kind.external_refs, row.external_ref, found, event.facts.external_ref,
                ref_of_item_or_draft());
  row.customer = customer_slot(event.customer);
  invariant(row.customer != no_slot);
  row.version = store_.add_version(static_cast<EntityKind>(event.ref.kind), found.draft().number(),
                                   row.version, last_sequence_ + 1, event);
  next_sequence({});
}

void State::apply(const DraftDeleted &event) {
  const ItemOrDraft found = find(event.ref);
  invariant(found.is_draft());
  end_draft(event.ref, found.draft());
  kinds_[static_cast<std::size_t>(event.ref.kind)].ids.erase(event.ref.id, store_.undo);
  next_sequence({});
}

// Its number and external reference are free again.
void State::end_draft(const ItemRef &ref, DraftSlot draft) {
  KindIndex &kind = kinds_[static_cast<std::size_t>(ref.kind)];
  StoredDraft &row = own<DraftTable>()[draft];
  if (row.number != 0 && settings().unique_numbers)
    kind.numbers.erase(store_.texts.read(row.number), draft, store_.undo);
  if (row.external_ref != 0)
    kind.external_refs.erase(store_.texts.read(row.external_ref), draft, store_.undo);
  store_.undo.save(row.ended);
  row.ended = last_sequence_ + 1;
}

void State::apply(const PeriodLocked &event) {
  own<PeriodLocks>().lock({last_sequence_ + 1, event.of, event.through});
  next_sequence({});
}

void State::apply(const IdempotencyKeysDropped &event) {
  own<KeyTable>().drop(event.before);
  next_sequence({});
}

void State::note_command(const Record &record, Sequence last) {
  const bool had_events = last >= record.first_sequence;
  if (had_events) own<AuditTrail>().note(record);
  if (!record.idempotency_key) return;
  own<KeyTable>().note({record.idempotency_key, record.fingerprint, record.outcome_id,
                        had_events ? record.first_sequence : 0, last, record.personal_share});
}

void State::restore_audit(Sequence first, std::int64_t recorded_micros, std::string_view actor,
                          std::string_view reason) {
  invariant(first <= last_sequence_);
  own<AuditTrail>().restore(first, recorded_micros, actor, reason);
}

void State::restore_key(const KeyRow &row) {
  invariant(row.last_sequence <= last_sequence_ && row.first_sequence <= row.last_sequence);
  own<KeyTable>().note(row);
}

} // namespace openitem
