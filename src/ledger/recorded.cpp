// What records of master data, settings and locks must be, and records as a whole.

#include "ledger/recorded.hpp"

#include "ledger/document.hpp"
#include "ledger/locking.hpp"
#include "ledger/record_checks.hpp"
#include "ledger/recorded_values.hpp"

namespace openitem {

using namespace recorded;

RecordedEvents::RecordedEvents(State &state, const Record &record)
    : state_(state)
    , record_(&record)
    , awaited_(state.memory()) {
  require(check_name(record.actor, ""));
  require(check_notes(record.reason, ""));
  require_date_or_none(record.effective);
  invariant(record.recorded_micros == 0 ||
            record.recorded_micros >= std::max<std::int64_t>(state.audit().last_instant(), 0));
  invariant(record.idempotency_key || (!record.fingerprint && !record.personal_share));
  invariant(!record.idempotency_key || state.keys().find(record.idempotency_key) == nullptr);
}

void RecordedEvents::end() {
  continue_group(0);
  invariant(is_settled() && !awaits_move() && leaving_ == no_slot);
  if (record_ == nullptr) return;
  const bool one = customer_ == no_slot || undone_of_ == no_slot || customer_ == undone_of_;
  invariant(group_went_ || (one && !undone_of_others_));
  invariant(state_.last_sequence() >= record_->first_sequence || // it did something, or nobody asks why
            (record_->idempotency_key && record_->reason.empty() && !record_->personal_share));
  invariant(form_.is_whole() && form_.is_outcome(record_->outcome_id));
  check_period();
  state_.note_command(*record_, state_.last_sequence());
}

// Some class the command may be of had an open period on its date, or an exception.
void RecordedEvents::check_period() const {
  if (state_.locks().rows().empty()) return;
  CommandInfo info;
  info.effective = record_->effective;
  info.recorded_micros = record_->recorded_micros;
  info.actor = record_->actor;
  bool any = false;
  bool open = false;
  form_.for_each_class([&](CommandClass of) {
    any = true;
    open = open || !first_open_day(state_, of, info);
  });
  invariant(open || !any);
}

// ---- what a snapshot holds behind its events

// A row is there where something of it changes.
void RecordedEvents::restore_audit(const Audit &audit, bool erased) {
  require(check_name(audit.actor, ""));
  require(check_notes(audit.reason, ""));
  const AuditRow *newest = state_.audit().rows().empty() ? nullptr : &state_.audit().rows().back();
  const std::string_view actor = newest == nullptr ? std::string_view{} : state_.text(newest->actor);
  const std::string_view reason = newest == nullptr ? std::string_view{} : state_.text(newest->reason);
  invariant(erased || audit.recorded_micros != state_.audit().last_instant() || audit.actor != actor ||
            audit.reason != reason);
  state_.restore_audit(audit.first_sequence, audit.recorded_micros, audit.actor, audit.reason);
}

// In the order of their commands, which do not overlap.
void RecordedEvents::restore_key(const KeyRow &row) {
  const KeyRow *newest = state_.keys().newest();
  const Sequence before = newest == nullptr ? 0 : newest->last_sequence;
  invariant(row.first_sequence == 0 ? row.id == 0 && row.last_sequence >= before && !row.personal_share
                                    : row.first_sequence > before);
  const AuditRow *audit =
      state_.audit().of(row.last_sequence); // the row of its command began before it, or with it
  invariant(row.first_sequence == 0 || audit == nullptr || audit->first_sequence <= row.first_sequence);
  state_.restore_key(row);
  check_outcome(row);
}

// The id that the command created, as far as its events still say.
void RecordedEvents::check_outcome(const KeyRow &row) const {
  invariant(row.id <= max_id);
  if (row.first_sequence == 0) return;
  for (Sequence sequence = row.first_sequence; sequence <= row.last_sequence; ++sequence) {
    const RecordAt made = state_.record_at(sequence);
    if (made.kind != RecordAtKind::item) continue;
    const bool made_beside = state_.record_at(row.first_sequence).kind != RecordAtKind::item;
    invariant(row.id == state_.ref(made.first_portion()).id || (row.id == 0 && made_beside));
    return;
  }
  invariant(row.id == 0 || state_.record_at(row.first_sequence).kind == RecordAtKind::other);
}

// ---- master data

namespace {
// The slot of a record that is saved; no_slot: it is new. What was deleted does not come again.
template <class T> Slot<T> live_or_new(const RecordTable<T> &records, std::uint64_t id) {
  require_id(id);
  const Slot<T> slot = records.find(id);
  invariant(slot == no_slot || records.is_live(slot));
  return slot;
}
} // namespace

void RecordedEvents::check(const SettingsChanged &event) const {
  const Settings &settings = event.settings;
  require(check_settings(settings));
  invariant(settings.unique_numbers == state_.settings().unique_numbers);
  invariant(!(settings == state_.settings()));
}

void RecordedEvents::check(const CurrencyRegistered &event) const {
  invariant(event.currency && !state_.find_currency(event.currency.code()));
}

void RecordedEvents::check(const CustomerSaved &event) const {
  const Slot<Customer> self = live_or_new(state_.customers(), event.id.value());
  require(check_terms(event.terms));
  invariant(!event.currency || state_.knows(event.currency));
  invariant(!event.credit_limit ||
            (state_.knows(event.credit_limit.currency()) && event.credit_limit.sign() >= 0));
  require(check_discount(event.discount_percent));
  if (event.group) require(known_record<CustomerGroup>(state_, event.group.value(), "group"));
  require(state_.customers().check_free(event, self));
  if (!event.parent) return;
  const Slot<Customer> parent = state_.customers().find_live(event.parent.value());
  invariant(parent != no_slot && !is_own_ancestor(state_, self, parent));
}

// In a snapshot it is the customer it led to.
void RecordedEvents::check(const CustomerActivated &event) {
  const Slot<Customer> customer = state_.customers().find_live(event.id.value());
  invariant(record_ != nullptr && state_.settings().prospects_become_active);
  invariant(customer != no_slot && state_.customer(customer).status == CustomerStatus::prospect);
  is_of_one_customer(customer);
}

void RecordedEvents::check(const JobSaved &event) const {
  const Slot<Job> self = live_or_new(state_.jobs(), event.id.value());
  const Slot<Customer> customer = state_.customers().find_live(event.customer.value());
  invariant(customer != no_slot && (self == no_slot || state_.job(self).owner == customer));
  require(check_named(state_, event, self));
  require(check_site(state_, event));
  require(state_.jobs().check_free(event, self));
}

void RecordedEvents::check(const ContractSaved &event) const {
  const Slot<Contract> self = live_or_new(state_.contracts(), event.id.value());
  (void)belonging_to(state_, event.customer, event.job, {});
  invariant(self == no_slot || state_.contract(self).owner == state_.customer_slot(event.customer));
  invariant(!event.starts || !event.ends || event.starts <= event.ends);
  require(check_terms(event.terms));
  require(check_discount(event.discount_percent));
  require(state_.contracts().check_free(event, self));
}

// ---- the ledger as a whole

// In a snapshot nothing is left of it.
void RecordedEvents::check(const IdempotencyKeysDropped &event) const {
  invariant(record_ != nullptr && event.before <= state_.last_sequence() + 1);
}

void RecordedEvents::check(const PeriodLocked &event) const {
  invariant(state_.locks().through(event.of) != event.through);
}

// ---- records without figures of their own

// A second one in a command is the one that gets the flag which the first one lost.
template <class T> void RecordedEvents::check_saved(const T &record) {
  const auto &records = state_.records<T>();
  const Slot<T> self = live_or_new(records, record.id.value());
  require(records.check_free(record, self));
  require(check_named(state_, record, self));
  require(check_record(state_, record, self));
  const bool is_second = record_ != nullptr && state_.last_sequence() >= record_->first_sequence;
  if constexpr (has_role<T, Role::only_one>) {
    const Slot<Customer> owner = state_.customer_slot(member_of<Role::owner>(record));
    const std::size_t scope = scope_of(record);
    const bool has_flag = member_of<Role::only_one>(record);
    const Slot<T> chosen = records.chosen_of(owner, scope);
    invariant(!has_flag || chosen == no_slot || chosen == self);
    invariant(!is_second || (has_flag && released_.kind == kind_of<T> && released_.owner == owner &&
                             released_.scope == scope && released_.id != record.id.value()));
    released_ = {};
    if (!has_flag && self != no_slot && chosen == self)
      released_ = {kind_of<T>, record.id.value(), owner, scope};
  } else {
    invariant(!is_second);
  }
}

void RecordedEvents::check(const RecordSaved &event) {
  std::visit([this](const auto &record) { check_saved(record); }, event.record);
}

// Several of a record go only with their customer, who is the last; jobs and contracts go only so.
void RecordedEvents::check(const RecordDeleted &event) {
  bool is_there = false;
  for_each_deletable_kind([&]<class T>() {
    if (event.kind != kind_of<T>) return;
    const RecordTable<T> &records = state_.records<T>();
    const Slot<T> slot = records.find_live(event.id);
    is_there = slot != no_slot;
    if (!is_there) return;
    require(check_unused<T>(state_, slot));
    if constexpr (std::same_as<T, Customer>) {
      invariant(!has_records(state_, slot) && (leaving_ == no_slot || leaving_ == slot));
      is_deleted_of(slot);
      leaving_ = no_slot;
    } else if constexpr (has_role<T, Role::owner>) {
      const Slot<Customer> owner = records[slot].owner;
      invariant(leaving_ == no_slot || leaving_ == owner);
      is_deleted_of(owner);
      if (!is_any_record<T>) leaving_ = owner;
    } else {
      invariant(leaving_ == no_slot);
    }
  });
  invariant(is_there);
}
void RecordedEvents::is_deleted_of(Slot<Customer> customer) {
  if (record_ == nullptr) return;
  invariant(deleted_of_ == no_slot || deleted_of_ == customer);
  deleted_of_ = customer;
}

// In a snapshot it is gone already. In a journal it may be, and need not.
void RecordedEvents::check(const PersonalErased &event) const {
  invariant(!event.customer || (event.kind == EntityKind::none && event.id == 0));
  const auto of = state_.erasure_of(event);
  invariant(of && (of->kind != EntityKind::customer || is_erasable(state_.customer(of->owner))));
  invariant(record_ != nullptr || !state_.says_personal_of(*of, state_.memory()));
}

} // namespace openitem
