// Behind the ledger: how a command takes effect. It is decided and applied provisionally, its record goes to
// the sinks, then it is permanent; whatever goes wrong on the way is rolled back to the state before. Inside
// a transaction the last two steps wait until it commits.
#pragma once

#include "engine/search_index.hpp"
#include "engine/wiping_memory.hpp"
#include "journal/journal_writer.hpp"
#include "ledger/decision.hpp"
#include "ledger/document.hpp"
#include "ledger/fingerprint.hpp"
#include "ledger/locking.hpp"
#include "ledger/operations.hpp"
#include "ledger/recorded.hpp"
#include "openitem/ledger/ledger.hpp"

#include <optional>

namespace openitem {

class SnapshotFrames; // of a snapshot that is loaded

struct Ledger::Impl {
  Impl(const LedgerOptions &options, const TableLimits &limits);
  // Throws Exception invalid_argument, out_of_memory.
  [[nodiscard]] static Impl *make(const LedgerOptions &options, const TableLimits &limits);
  ~Impl() { forget(0); }
  Impl(const Impl &) = delete;
  Impl &operator=(const Impl &) = delete;

  // ---- one command
  template <class Command> Result<Outcome> run(const CommandInfo &info, const Command &command) noexcept {
    return provisionally(Errc::internal, [&]() -> Result<Outcome> {
      auto outcome = attempt(info, command);
      if (outcome && outcome->id != 0) outcome->kind = kind_made<Command>(*outcome);
      return outcome;
    });
  }

  // ---- what another run accepted
  [[nodiscard]] Result<void> replay(const Record &record) noexcept;
  [[nodiscard]] Result<Recovery> replay(Bytes bytes, std::uint64_t position) noexcept;

  // Of a new ledger. Throws Exception, bad_alloc and what the source throws; the ledger is then of no use.
  void load(SnapshotFrames &frames);
  // The same from a journal: nothing is kept for a way back, so it takes as much memory as the state.
  [[nodiscard]] Recovery replay_anew(Bytes bytes, std::uint64_t position);

  // A new ledger becomes what `fill` makes of a fresh one, or stays as it is. Errors: reentrant_call,
  // transaction_open, ledger_poisoned, in_use (it has a past), and what `fill` throws: `unknown` where that
  // is no Exception.
  template <class Fill>
  [[nodiscard]] static Result<void> become(Ledger &ledger, const Error &unknown, Fill &&fill) noexcept {
    Impl *before = ledger.impl_;
    if (before->busy) return Errc::reentrant_call;
    if (!before->transactions.empty()) return Errc::transaction_open;
    if (before->poisoned) return Errc::ledger_poisoned;
    if (!before->state.is_new()) return {Errc::in_use, "ledger"};
    before->busy = true; // `fill` may call back
    Error refusal = unknown;
    try {
      LedgerOptions options;
      options.settings = before->state.settings();
      options.memory = before->memory.host();
      options.result_memory = before->result_memory;
      options.identity = before->identity;
      options.hash_secret = before->hash_secret;
      Ledger fresh(make(options, before->state.limits()));
      fill(*fresh.impl_);
      fresh.impl_->sink = before->sink;
      fresh.impl_->journal.options = before->journal.options;
      before->busy = false;
      std::swap(ledger.impl_, fresh.impl_);
      return {};
    } catch (const BrokenInvariant &) {
      refusal = Error{.code = Errc::bad_event};
    } catch (const Exception &known) {
      refusal = known.error();
    } catch (const std::bad_alloc &) {
      refusal = Error{.code = Errc::out_of_memory};
    } catch (...) {
    }
    before->busy = false;
    return refusal;
  }

  // ---- transactions, the innermost last
  struct Mark {
    std::size_t undo = 0;
    std::size_t waiting = 0;
    JournalWriter::Mark journal{};
  };
  struct Open {
    std::uint64_t serial;
    Mark before;
    // The Transaction's way to the ledger: gone when it has ended, whatever becomes of the ledger.
    Impl **owner;
  };
  [[nodiscard]] std::uint64_t begin(Impl *&owner);
  [[nodiscard]] Result<Bytes> records() noexcept;
  [[nodiscard]] Result<void> commit(std::uint64_t serial) noexcept;
  void rollback(std::uint64_t serial) noexcept;
  void abandon(std::uint64_t serial) noexcept;

  // ---- journaling
  // Digest of what a snapshot says, personal texts apart: it stays when they are erased. Cost O(state).
  [[nodiscard]] Digest content_digest();
  struct Journal {
    explicit Journal(std::pmr::memory_resource *memory)
        : writer(memory) {}
    JournalOptions options{};
    JournalWriter writer;
    // Digest of everything journaled so far; none: something was not, so the next record needs an anchor.
    std::optional<Digest> chain;
    std::optional<Digest> unjournaled; // content digest of that state, once it was needed
    bool taken = false;                // by pull: the bytes are in the host's hands
  };

  WipingMemory memory;
  std::pmr::memory_resource *result_memory;
  Digest identity;
  Digest hash_secret;
  State state;
  Scratch scratch;
  std::pmr::vector<Event> events;
  EventSink *sink = nullptr;
  Journal journal;
  Effect *telling = nullptr;
  bool dry_run = false;
  std::pmr::vector<Open> transactions;
  std::uint64_t last_serial = 0;
  std::optional<EventLog> waiting; // records of the open transaction, for the sink
  bool busy = false;
  bool poisoned = false;
  SearchIndex search;

 private:
  // Runs `change`; a refusal, an exception or a dry run takes back what it did. A broken invariant is a
  // mistake of ours and poisons the ledger, unless `broken` says that what was given can be wrong.
  template <class Change> auto provisionally(Errc broken, Change &&change) noexcept -> decltype(change()) {
    if (busy) return Errc::reentrant_call;
    if (poisoned) return Errc::ledger_poisoned;
    const Mark before = mark();
    try {
      const auto result = change();
      finish(result.has_value() && !dry_run, before);
      return result;
    } catch (const std::bad_alloc &) {
      finish(false, before);
      return Errc::out_of_memory;
    } catch (const BrokenInvariant &) {
      finish(false, before);
      poisoned = broken == Errc::internal;
      return broken;
    } catch (const Exception &refusal) { // a sum left the range, bytes are damaged
      finish(false, before);
      return refusal.error();
    } catch (...) {
      finish(false, before);
      poisoned = broken == Errc::internal;
      return broken;
    }
  }
  [[nodiscard]] Mark mark() const noexcept;
  void take_back(const Mark &before) noexcept;
  void finish(bool keep, const Mark &before) noexcept;
  void make_permanent() noexcept;

  template <class Command> Result<Outcome> attempt(const CommandInfo &info, const Command &command) {
    OPENITEM_CHECK(check_info(info));
    Record record;
    if (!info.idempotency_key.empty()) {
      record.idempotency_key = digest_of(info.idempotency_key);
      record.fingerprint = fingerprint(info, command);
      if (const KeyRow *known = state.keys().find(record.idempotency_key); known != nullptr) {
        if (!is_same_command(*known, record.fingerprint, info, command)) return conflict_with(*known);
        const Outcome first = known->first_outcome();
        if (telling != nullptr) note_effect(first.first_sequence, first.last_sequence);
        return first;
      }
    }
    if (info.recorded_micros != 0 && info.recorded_micros < state.audit().last_instant())
      return {Errc::instant_decreasing, "recorded_micros"};
    if (is_journaled()) OPENITEM_CHECK(prepare_journal());
    CommandInfo dated = info;
    std::optional<Error> locked;
    if (const auto of = class_of(command)) {
      if (const auto open = first_open_day(state, *of, dated)) [[unlikely]]
        locked = respect_lock(*open, dated);
    }
    const Sequence before = state.last_sequence();
    Decision decision(state, scratch, events, is_heard() || is_journaled(), dated);
    const auto id = decide_in_range(decision, command);
    if (!id && (!locked || comes_before(id.code(), locked->code))) return id.error();
    if (locked) return *locked;
    record.first_sequence = before + 1;
    record.effective = dated.effective;
    record.recorded_micros = info.recorded_micros;
    record.actor = info.actor;
    record.outcome_id = *id;
    if (state.last_sequence() != before) {
      record.reason = info.reason;
      if (record.idempotency_key)
        record.personal_share = personal_share(
            PersonalSalts(journal.options.personal_secret, record.first_sequence, record.idempotency_key)
                .of_share(),
            info, command);
    }
    if (telling != nullptr) [[unlikely]]
      note_effect(state.last_sequence() == before ? 0 : before + 1, state.last_sequence());
    auto outcome = accept(record);
    if (outcome) outcome->remarks = decision.remarks();
    return outcome;
  }
  // Tells the first record of the command that has the key, where it had an effect.
  [[nodiscard]] static Error conflict_with(const KeyRow &known) noexcept {
    return {.code = Errc::idempotency_conflict,
            .kind = known.first_sequence == 0 ? EntityKind::none : EntityKind::record,
            .id = known.first_sequence,
            .field = "idempotency_key"};
  }
  // Personal texts are compared where there is something to compare them with.
  template <class Command>
  [[nodiscard]] static bool is_same_command(const KeyRow &known, const Digest &fingerprint,
                                            const CommandInfo &info, const Command &command) {
    const PersonalShare &share = known.personal_share;
    return known.fingerprint == fingerprint && (!share || personal_share(share.salt, info, command) == share);
  }
  // A sum that leaves the range of amounts is a refusal like any other.
  template <class Command>
  static Result<std::uint64_t> decide_in_range(Decision &decision, const Command &command) {
    try {
      return decide(decision, command);
    } catch (const BrokenInvariant &) {
      throw;
    } catch (const Exception &refusal) {
      return refusal.error();
    }
  }
  [[nodiscard]] static Result<void> check_info(const CommandInfo &info);
  // A date before the first open day is shifted to it if the command asks for it; else gives period_locked,
  // which is the refusal unless another one comes before it in the order of Errc.
  [[nodiscard]] static std::optional<Error> respect_lock(Date open, CommandInfo &dated) noexcept;
  [[nodiscard]] bool is_heard() const noexcept { return sink != nullptr && !dry_run; }
  [[nodiscard]] bool is_journaled() const noexcept {
    return journal.options.mode != Journaling::off && !dry_run;
  }
  [[nodiscard]] Result<void> prepare_journal();
  [[nodiscard]] Result<Outcome> accept(Record &record);
  [[nodiscard]] bool tell(const Record &record, std::uint64_t remaining) noexcept;
  [[nodiscard]] bool tell_waiting() noexcept;
  void write_record(const Record &record);
  [[nodiscard]] bool store_records() noexcept;
  void end(std::size_t depth) noexcept;
  void forget(std::size_t depth) noexcept;
  // Writes down what a command made.
  void note_effect(Sequence first, Sequence last);
  [[nodiscard]] MadeApplication application_at(Sequence sequence) const;
  template <class Command> [[nodiscard]] EntityKind kind_made(const Outcome &outcome) const noexcept {
    constexpr CommandMakes makes = CommandTraits<Command>::makes;
    if constexpr (!makes.depends) return makes.kind;
    return kind_of_item_made(outcome.first_sequence, outcome.last_sequence, outcome.id);
  }
  [[nodiscard]] EntityKind kind_of_item_made(Sequence first, Sequence last, std::uint64_t id) const noexcept;

  // `commit`: each transaction becomes permanent when it is whole.
  [[nodiscard]] Recovery replay_all(Bytes bytes, std::uint64_t position, std::optional<Digest> &chain,
                                    bool commit);
  void replay_frame(const Frame &frame, Recovery &recovery);
  void replay_anchor(const Frame &frame);
  void replay_record(const Frame &frame);
};

} // namespace openitem
