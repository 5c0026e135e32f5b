// apply for master data, drafts and the command as a whole.

#include "ledger/state.hpp"

namespace openitem {

void State::apply(const SettingsChanged &event) {
  undo_.save_size(settings_);
  settings_.push_back({last_sequence_ + 1, event.settings});
  next_sequence({});
}

void State::set_first_settings(const Settings &settings) {
  static_assert(sizeof(Settings) <= sizeof(std::uint64_t));
  std::uint64_t before = 0;
  std::memcpy(&before, &settings_.front().settings, sizeof(Settings));
  undo_.on_rollback( // not by address: the vector may grow before it is taken back
      [](void *owner, std::uint64_t the_settings, std::uint64_t) noexcept {
        void *settings_now = &static_cast<State *>(owner)->settings_.front().settings;
        std::memcpy(settings_now, &the_settings, sizeof(Settings));
      },
      this, before);
  settings_.front().settings = settings;
}

void State::apply(const CurrencyRegistered &event) {
  currencies_.add_registered({last_sequence_ + 1, event.currency}, undo_);
  next_sequence({});
}

// A code, number or external reference becomes another one. Without an index it need not be unique.
template <class TextOf>
void State::rename(TextIndex *index, TextHeap::Ref &text, std::uint32_t value, std::string_view to,
                   const TextOf &text_of) {
  const std::string_view from = texts_.read(text);
  if (from == to) return;
  if (index != nullptr && !from.empty()) index->erase(from, value, undo_);
  text = texts_.store(to, undo_);
  if (index != nullptr && !to.empty()) index->insert(texts_.read(text), value, text_of, undo_);
}

void State::apply(const CustomerSaved &event) {
  std::uint32_t slot = customer_slot(event.id);
  const bool is_new = slot == no_slot;
  if (is_new) {
    slot = customer_count_;
    customers_.reserve(slot);
    undo_.save(customer_count_);
    undo_.save(customers_[slot]);
    customer_ids_.put(event.id.value(), slot, undo_);
    CustomerSlot row{};
    row.id = event.id.value();
    row.created = last_sequence_ + 1;
    row.version = row.first_account = row.last_account = row.parent = row.first_job = row.last_job = no_slot;
    customers_[slot] = row;
    ++customer_count_;
  } else {
    undo_.save(customers_[slot]);
  }
  CustomerSlot &row = customers_[slot];
  rename(&customer_codes_, row.code, slot, event.code, code_of_customer());
  rename(&customer_external_refs_, row.external_ref, slot, event.external_ref, ref_of_customer());
  if (texts_.read(row.salesperson) != event.salesperson)
    row.salesperson = texts_.store(event.salesperson, undo_);
  row.currency = event.currency ? currency_index(event.currency) : no_currency;
  row.status = event.status;
  row.partial_payments = event.partial_payments;
  row.parent = event.parent ? customer_slot(event.parent) : no_slot;
  invariant(!event.parent || row.parent != no_slot);
  row.version = add_version(row.version, pack(event));
  row.terms = terms_position(row.version);
  next_sequence({});
}

void State::apply(const CustomerActivated &event) {
  const std::uint32_t slot = customer_slot(event.id);
  invariant(slot != no_slot);
  CustomerSlot &row = customers_[slot];
  auto saved = content<CustomerSaved>(row.version);
  saved.status = CustomerStatus::active;
  undo_.save(row);
  row.status = CustomerStatus::active;
  row.version = add_version(row.version, pack(saved));
  row.terms = terms_position(row.version);
  next_sequence({});
}

std::uint32_t State::terms_position(std::uint32_t version) const {
  const ListView<TermsPortion> terms = content<CustomerSaved>(version).terms;
  if (terms.empty()) return 0;
  const std::byte *content = texts_.read_encoded(versions_[version].content).data();
  const auto elements = narrow<std::uint32_t>(terms.encoded().data() - content);
  return elements - narrow<std::uint32_t>(CborWriter::head_size(terms.size()));
}

void State::apply(const JobSaved &event) {
  const std::uint32_t customer = customer_slot(event.customer);
  invariant(customer != no_slot);
  std::uint32_t slot = job_slot(event.id);
  if (slot == no_slot) {
    slot = job_count_;
    jobs_.reserve(slot);
    undo_.save(job_count_);
    undo_.save(jobs_[slot]);
    job_ids_.put(event.id.value(), slot, undo_);
    JobSlot row{};
    row.id = event.id.value();
    row.created = last_sequence_ + 1;
    row.customer = customer;
    row.version = row.next_of_customer = no_slot;
    jobs_[slot] = row;
    ++job_count_;
    CustomerSlot &owner = customers_[customer];
    undo_.save(owner);
    if (owner.last_job == no_slot) {
      owner.first_job = slot;
    } else {
      undo_.save(jobs_[owner.last_job].next_of_customer);
      jobs_[owner.last_job].next_of_customer = slot;
    }
    owner.last_job = slot;
  } else {
    undo_.save(jobs_[slot]);
  }
  JobSlot &row = jobs_[slot];
  rename(&job_codes_, row.code, slot, event.code, code_of_job());
  rename(&job_external_refs_, row.external_ref, slot, event.external_ref, ref_of_job());
  row.status = event.status;
  row.version = add_version(row.version, pack(event));
  next_sequence({});
}

void State::apply(const ContractSaved &event) {
  const std::uint32_t customer = customer_slot(event.customer);
  invariant(customer != no_slot);
  std::uint32_t slot = contract_slot(event.id);
  if (slot == no_slot) {
    slot = contract_count_;
    contracts_.reserve(slot);
    undo_.save(contract_count_);
    undo_.save(contracts_[slot]);
    contract_ids_.put(event.id.value(), slot, undo_);
    ContractSlot row{};
    row.id = event.id.value();
    row.created = last_sequence_ + 1;
    row.customer = customer;
    row.version = no_slot;
    row.previous_of_customer = newest_contract(customer);
    contracts_[slot] = row;
    ++contract_count_;
    set_cell(newest_contracts_, customer, slot + 1);
  } else {
    undo_.save(contracts_[slot]);
  }
  ContractSlot &row = contracts_[slot];
  rename(&contract_numbers_, row.number, slot, event.number, number_of_contract());
  rename(&contract_external_refs_, row.external_ref, slot, event.external_ref, ref_of_contract());
  row.job = event.job ? job_slot(event.job) : no_slot;
  row.version = add_version(row.version, pack(event));
  next_sequence({});
}

void State::apply(const DraftSaved &event) {
  KindIndex &kind = kinds_[static_cast<std::size_t>(event.ref.kind)];
  const std::uint32_t known = find(event.ref);
  std::uint32_t index = known & ~draft_flag;
  if (known == no_slot) {
    index = draft_count_;
    drafts_.reserve(index);
    undo_.save(draft_count_);
    undo_.save(drafts_[index]);
    drafts_[index] = {event.ref, last_sequence_ + 1, 0, no_slot, no_slot, 0, 0};
    ++draft_count_;
    kind.ids.put(event.ref.id, draft_flag | index, undo_);
  } else {
    invariant((known & draft_flag) != 0);
    undo_.save(drafts_[index]);
  }
  DraftSlot &row = drafts_[index];
  const std::uint32_t value = draft_flag | index;
  rename(settings().unique_numbers ? &kind.numbers : nullptr, row.number, value, event.number,
         number_of_item_or_draft());
  rename(&kind.external_refs, row.external_ref, value, event.facts.external_ref, ref_of_item_or_draft());
  row.customer = customer_slot(event.customer);
  invariant(row.customer != no_slot);
  row.version = add_version(row.version, pack(event));
  next_sequence({});
}

void State::apply(const DraftDeleted &event) {
  const std::uint32_t value = find(event.ref);
  invariant(value != no_slot && (value & draft_flag) != 0);
  end_draft(event.ref, value & ~draft_flag);
  kinds_[static_cast<std::size_t>(event.ref.kind)].ids.erase(event.ref.id, undo_);
  next_sequence({});
}

// Its number and external reference are free again.
void State::end_draft(const ItemRef &ref, std::uint32_t draft) {
  KindIndex &kind = kinds_[static_cast<std::size_t>(ref.kind)];
  DraftSlot &row = drafts_[draft];
  if (row.number != 0 && settings().unique_numbers)
    kind.numbers.erase(texts_.read(row.number), draft_flag | draft, undo_);
  if (row.external_ref != 0)
    kind.external_refs.erase(texts_.read(row.external_ref), draft_flag | draft, undo_);
  undo_.save(row.ended);
  row.ended = last_sequence_ + 1;
}

void State::apply(const PeriodLocked &event) {
  locks_.lock({last_sequence_ + 1, event.of, event.through}, undo_);
  next_sequence({});
}

void State::apply(const LockExceptionGranted &event) {
  locks_.grant({last_sequence_ + 1, 0, event.expires_micros, texts_.store(event.actor, undo_), event.from,
                event.to, event.of},
               undo_);
  next_sequence({});
}

void State::apply(const LockExceptionWithdrawn &event) {
  const LockException *exception = locks_.find(event.granted);
  invariant(exception != nullptr && exception->withdrawn == 0);
  locks_.withdraw(event.granted, last_sequence_ + 1, undo_);
  next_sequence({});
}

void State::apply(const IdempotencyKeysDropped &event) {
  // Nobody finds them from now on; commit() frees their rows, so that rolling back needs no memory.
  std::uint64_t dropped = dropped_keys_;
  for (; dropped < first_key_ + keys_.size(); ++dropped) {
    const KeyRow &row = keys_[dropped - first_key_];
    if (row.last_sequence >= event.before) break;
    key_index_.erase(row.key, key_value(dropped), undo_);
  }
  undo_.save(dropped_keys_);
  dropped_keys_ = dropped;
  next_sequence({});
}

void State::note_command(const Record &record, Sequence last) {
  const bool given = record.recorded_micros != 0;
  const std::int64_t instant = given ? record.recorded_micros : last_instant();
  const AuditRow *newest = audit_.empty() ? nullptr : &audit_.back();
  const std::string_view actor = newest == nullptr ? std::string_view{} : texts_.read(newest->actor);
  const std::string_view reason = newest == nullptr ? std::string_view{} : texts_.read(newest->reason);
  if (last >= record.first_sequence &&
      (instant != last_instant() || actor != record.actor || reason != record.reason)) {
    const AuditRow row{record.first_sequence, instant,
                       newest != nullptr && actor == record.actor ? newest->actor
                                                                  : texts_.store(record.actor, undo_),
                       texts_.store(record.reason, undo_)};
    undo_.save_size(audit_);
    audit_.push_back(row);
  }
  if (!record.idempotency_key) return;
  invariant(find_key(record.idempotency_key) == nullptr);
  note_key({record.idempotency_key, record.fingerprint, record.outcome_id,
            last >= record.first_sequence ? record.first_sequence : 0, last});
}

void State::restore_audit(Sequence first, std::int64_t recorded_micros, std::string_view actor,
                          std::string_view reason) {
  const Sequence before = audit_.empty() ? 0 : audit_.back().first_sequence;
  invariant(first > before && first <= last_sequence_ && recorded_micros >= last_instant());
  undo_.save_size(audit_);
  audit_.push_back({first, recorded_micros, texts_.store(actor, undo_), texts_.store(reason, undo_)});
}

void State::restore_key(const KeyRow &row) {
  invariant(row.key && find_key(row.key) == nullptr && row.last_sequence <= last_sequence_ &&
            row.first_sequence <= row.last_sequence);
  note_key(row);
}

void State::note_key(const KeyRow &row) {
  if (keys_.size() >= limits_.idempotency_keys.most)
    raise(Errc::limit_exceeded, limits_.idempotency_keys.table);
  const std::uint64_t number = first_key_ + keys_.size();
  undo_.save_size(keys_);
  keys_.push_back(row);
  key_index_.insert(row.key, key_value(number), key_of_row(), undo_);
}

} // namespace openitem
