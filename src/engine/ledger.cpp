#include "openitem/ledger/ledger.hpp"

#include "engine/access.hpp"
#include "engine/ledger_impl.hpp"

#include <algorithm>
#include <gsl/util>

namespace openitem {

namespace {

LedgerOptions in_memory(LedgerOptions options, std::pmr::memory_resource *memory) {
  options.memory = memory;
  return options;
}

} // namespace

Ledger::Impl::Impl(const LedgerOptions &options, const TableLimits &limits)
    : memory(options.memory)
    , result_memory(options.result_memory)
    , identity(options.identity)
    , hash_secret(options.hash_secret)
    , state(in_memory(options, &memory), limits)
    , scratch(&memory)
    , events(&memory)
    , journal(&memory)
    , transactions(&memory)
    , search(&memory) {}

Result<void> Ledger::Impl::check_info(const CommandInfo &info) {
  if (info.effective.day_number() < 0 || info.effective.day_number() > Date::last_day_number)
    return {Errc::date_out_of_range, "effective"};
  if (info.recorded_micros < 0) return out_of_range("recorded_micros", info.recorded_micros, "0 or more");
  OPENITEM_CHECK(check_name(info.actor, "actor"));
  OPENITEM_CHECK(check_notes(info.reason, "reason"));
  return check_code(info.idempotency_key, "idempotency_key");
}

std::optional<Error> Ledger::Impl::respect_lock(Date open, CommandInfo &dated) noexcept {
  const bool any = open.day_number() <= Date::last_day_number;
  if (dated.shift_from_locked && any) {
    dated.effective = open;
    return std::nullopt;
  }
  return Error{.code = Errc::period_locked,
               .field = "effective",
               .position = any ? static_cast<std::uint64_t>(open.day_number()) : 0};
}

// A decided command, all its events applied.
Result<Outcome> Ledger::Impl::accept(Record &record) {
  const Sequence last = state.last_sequence();
  const bool any = last >= record.first_sequence;
  state.note_command(record, last);
  if (any || record.idempotency_key) {
    record.events = events;
    if (is_journaled()) write_record(record);
    if (is_heard() && !transactions.empty()) {
      if (!waiting) waiting.emplace(&memory);
      if (!waiting->accept(record)) return Errc::sink_refused;
    }
    if (transactions.empty()) {
      if (is_heard() && !tell(record, 0)) return Errc::sink_refused;
      if (is_journaled() && !store_records()) return Errc::sink_refused;
    }
  }
  if (!any) return Outcome{.id = record.outcome_id};
  return Outcome{.id = record.outcome_id, .first_sequence = record.first_sequence, .last_sequence = last};
}

bool Ledger::Impl::tell(const Record &record, std::uint64_t remaining) noexcept {
  busy = true;
  const auto calm = gsl::finally([this] { busy = false; });
  try {
    return sink->accept(record, remaining);
  } catch (...) {
    return false;
  }
}

Ledger::Impl::Mark Ledger::Impl::mark() const noexcept {
  return {state.mark(), waiting ? waiting->size() : 0, journal.writer.mark()};
}

void Ledger::Impl::take_back(const Mark &before) noexcept {
  const bool texts_come_back = state.is_erasing();
  state.rollback(before.undo);
  if (texts_come_back) {
    search.forget();
  } else {
    search.rolled_back(state);
  }
  if (waiting) waiting->truncate(before.waiting);
  journal.writer.truncate(before.journal);
}

void Ledger::Impl::finish(bool keep, const Mark &before) noexcept {
  if (!keep) take_back(before);
  if (transactions.empty()) make_permanent();
  journal.taken = false;
  events.clear();
  scratch.clear();
}

// What is there now stays. Something that changed the state without leaving bytes breaks the chain.
void Ledger::Impl::make_permanent() noexcept {
  if (!journal.writer.empty()) {
    journal.chain = journal.writer.chain();
    journal.writer.clear();
  } else if (state.mark() != 0) {
    journal.chain.reset();
    journal.unjournaled.reset();
  }
  const bool erases = state.is_erasing();
  state.commit();
  if (!erases) [[likely]]
    return;
  scratch.wipe();
  journal.writer.wipe();
  search.forget();
}

// The host hears of it afterwards, so that there is nothing to take back when memory runs out here.
void Ledger::Impl::note_effect(Sequence first, Sequence last) {
  telling->items.clear();
  telling->applications.clear();
  if (first == 0) return;
  for (Sequence sequence = first; sequence <= last; ++sequence) {
    const RecordAt made = state.record_at(sequence);
    if (made.kind == RecordAtKind::item) {
      const PortionSlot item = made.first_portion();
      telling->items.push_back({state.ref(item), money_of(state, item, state.original_of_item(item))});
    } else if (made.kind == RecordAtKind::application) {
      telling->applications.push_back(application_at(sequence));
    }
  }
}
MadeApplication Ledger::Impl::application_at(Sequence sequence) const {
  MadeApplication made{.application = sequence};
  int128 units = 0;
  PortionSlot debit;
  state.for_each_in_group(sequence, [&](DetailSlot at) {
    const DetailRow &row = state.detail(at);
    made.credit = state.ref(row.credit);
    made.debit = state.ref(row.debit);
    made.effective = Date::unchecked(row.effective);
    units += state.amount(row.amount);
    debit = row.debit;
  });
  made.amount = money_of(state, debit, units);
  return made;
}

// Of what depends on what a command is about: an item.
EntityKind Ledger::Impl::kind_of_item_made(Sequence first, Sequence last, std::uint64_t id) const noexcept {
  for (Sequence sequence = first; sequence != 0 && sequence <= last; ++sequence) {
    const RecordAt made = state.record_at(sequence);
    if (made.kind != RecordAtKind::item) continue;
    if (const ItemRef item = state.ref(made.first_portion()); item.id == id)
      return static_cast<EntityKind>(item.kind);
  }
  return EntityKind::none;
}

Result<void> Ledger::Impl::replay(const Record &record) noexcept {
  if (record.first_sequence != state.last_sequence() + 1 && !busy && !poisoned)
    return refuse(Errc::bad_event, EntityKind::record, record.first_sequence, "first_sequence");
  if (!transactions.empty() && journal.options.mode != Journaling::off) return Errc::transaction_open;
  const auto done = provisionally(Errc::bad_event, [&]() -> Result<void> {
    RecordedEvents recorded(state, record);
    for (const Event &event : record.events)
      std::visit([&](const auto &of_kind) { recorded.apply(of_kind); }, event);
    recorded.end();
    return {};
  });
  if (done || done.code() == Errc::out_of_memory || done.code() == Errc::limit_exceeded ||
      done.code() == Errc::reentrant_call || done.code() == Errc::ledger_poisoned)
    return done;
  return refuse(Errc::bad_event, EntityKind::record, record.first_sequence, "events");
}

Ledger::Impl *Ledger::Impl::make(const LedgerOptions &options, const TableLimits &limits) {
  if (!check_settings(options.settings)) raise(Errc::invalid_argument, "settings");
  void *memory = nullptr;
  try {
    memory = options.memory->allocate(sizeof(Impl), alignof(Impl));
    return new (memory) Impl(options, limits);
  } catch (const std::bad_alloc &) {
    if (memory != nullptr) options.memory->deallocate(memory, sizeof(Impl), alignof(Impl));
    raise(Errc::out_of_memory);
  }
}

Ledger::Ledger(const LedgerOptions &options)
    : Ledger(Impl::make(options, {})) {}

Ledger::~Ledger() {
  if (impl_ == nullptr) return;
  std::pmr::memory_resource *memory = impl_->memory.host();
  impl_->~Impl();
  wipe(static_cast<void *>(impl_), sizeof(Impl)); // it holds the host's secrets
  memory->deallocate(impl_, sizeof(Impl), alignof(Impl));
}

Ledger::Ledger(Ledger &&other) noexcept
    : impl_(std::exchange(other.impl_, nullptr)) {}

Ledger &Ledger::operator=(Ledger &&other) noexcept {
  std::swap(impl_, other.impl_);
  return *this;
}

#define OPENITEM_COMMAND(Command, ...)                                                                       \
  Result<Outcome> Ledger::run(const CommandInfo &info, const Command &command) {                             \
    return impl_->run(info, command);                                                                        \
  }
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND

Result<void> Ledger::replay(const Record &record) {
  return impl_->replay(record);
}
Result<Recovery> Ledger::replay(Bytes journal, std::uint64_t position) {
  const bool is_new = impl_->state.is_new() && !impl_->journal.chain && impl_->transactions.empty();
  if (!is_new) return impl_->replay(journal, position);
  Recovery recovery;
  const auto done = Impl::become(*this, Error{.code = Errc::bad_event},
                                 [&](Impl &fresh) { recovery = fresh.replay_anew(journal, position); });
  if (!done) return done.error();
  return recovery;
}

void Ledger::set_journal(const JournalOptions &options) noexcept {
  impl_->journal.options = options;
}

void Ledger::set_sink(EventSink *sink) noexcept {
  impl_->sink = sink;
}

bool Ledger::in_transaction() const noexcept {
  return !impl_->transactions.empty();
}

Settings Ledger::settings(Sequence known_through) const noexcept {
  if (known_through == 0) return impl_->state.settings();
  return impl_->state.settings_before(known_through == nothing_known ? 0 : known_through + 1);
}

Result<Currency> Ledger::currency(std::string_view code) const noexcept {
  return impl_->state.find_currency(code);
}

Sequence Ledger::last_sequence() const noexcept {
  return impl_->state.last_sequence();
}

Sequence Ledger::known_at(std::int64_t micros) const noexcept {
  const auto &audit = impl_->state.audit().rows();
  const auto later =
      std::upper_bound(audit.begin(), audit.end(), micros,
                       [](std::int64_t at, const AuditRow &row) { return at < row.recorded_micros; });
  const Sequence known = later == audit.end() ? impl_->state.last_sequence() : later->first_sequence - 1;
  return known == 0 ? nothing_known : known;
}

Digest Ledger::state_digest() const {
  return impl_->state.digest();
}
Digest Ledger::books_digest() const {
  return impl_->state.books_digest();
}
bool Ledger::poisoned() const noexcept {
  return impl_->poisoned;
}
Result<void> Ledger::verify() const {
  if (impl_->busy) return Errc::reentrant_call;
  try {
    return impl_->state.verify(impl_->result_memory);
  } catch (const std::bad_alloc &) {
    return Errc::out_of_memory;
  }
}

Ledger::Telling::Telling(Ledger &ledger, Effect &effect, bool dry_run) noexcept
    : ledger_(ledger) {
  ledger_.impl_->telling = &effect;
  ledger_.impl_->dry_run = dry_run;
}
Ledger::Telling::~Telling() {
  ledger_.impl_->telling = nullptr;
  ledger_.impl_->dry_run = false;
}

Ledger LedgerAccess::with_limits(const LedgerOptions &options, const TableLimits &limits) {
  return Ledger(Ledger::Impl::make(options, limits));
}
const State &LedgerAccess::state(const Ledger &ledger) noexcept {
  return ledger.impl_->state;
}
std::pmr::memory_resource *LedgerAccess::result_memory(const Ledger &ledger) noexcept {
  return ledger.impl_->result_memory;
}
SearchIndex &LedgerAccess::search(const Ledger &ledger) noexcept {
  return ledger.impl_->search;
}
const Digest &LedgerAccess::identity(const Ledger &ledger) noexcept {
  return ledger.impl_->identity;
}
Result<void> LedgerAccess::readable(const Ledger &ledger) noexcept {
  if (ledger.impl_->busy) return Errc::reentrant_call;
  return {};
}

} // namespace openitem
