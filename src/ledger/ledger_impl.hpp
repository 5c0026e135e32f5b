// Behind the ledger: how a command takes effect. It is decided and applied provisionally, its record goes to
// the sink, then it is permanent; whatever goes wrong on the way is rolled back to the state before. Inside a
// transaction the last two steps wait until it commits.
#pragma once

#include "ledger/decision.hpp"
#include "ledger/document.hpp"
#include "ledger/fingerprint.hpp"
#include "ledger/operations.hpp"
#include "openitem/ledger/ledger.hpp"

#include <optional>

namespace openitem {

struct Ledger::Impl {
  explicit Impl(const LedgerOptions &options);

  // ---- one command
  template <class Command>
  Result<Outcome> run(unsigned number, const CommandInfo &info, const Command &command) noexcept {
    return provisionally(Errc::internal, [&]() -> Result<Outcome> {
      auto outcome = attempt(number, info, command);
      if (preview != nullptr && outcome) note_preview(*outcome);
      return outcome;
    });
  }

  // ---- what another run accepted
  [[nodiscard]] Result<void> replay(const Record &record) noexcept;

  // ---- transactions, the innermost last
  struct Open {
    std::uint64_t serial;
    std::size_t mark;    // of the undo log
    std::size_t records; // that waited already
  };
  [[nodiscard]] std::uint64_t begin();
  [[nodiscard]] Result<void> commit(std::uint64_t serial) noexcept;
  void rollback(std::uint64_t serial) noexcept;
  [[nodiscard]] bool is_open(std::uint64_t serial) const noexcept;

  std::pmr::memory_resource *memory;
  std::pmr::memory_resource *result_memory;
  State state;
  Scratch scratch;
  std::pmr::vector<Event> events;
  EventSink *sink = nullptr;
  DryRun *preview = nullptr;
  std::pmr::vector<Open> transactions;
  std::uint64_t last_serial = 0;
  std::optional<EventLog> waiting; // records of the open transaction, for the sink
  bool busy = false;
  bool poisoned = false;

 private:
  // Runs `change`; a refusal, an exception or a preview takes back what it did. A broken invariant poisons the
  // ledger where it is a mistake of ours (`broken` = internal).
  template <class Change>
  auto provisionally(Errc broken, Change &&change) noexcept -> decltype(change()) {
    if (busy) return Errc::reentrant_call;
    if (poisoned) return Errc::ledger_poisoned;
    const std::size_t mark = state.mark();
    try {
      const auto result = change();
      finish(result.has_value() && preview == nullptr, mark);
      return result;
    } catch (const std::bad_alloc &) {
      finish(false, mark);
      return Errc::out_of_memory;
    } catch (const BrokenInvariant &) {
      finish(false, mark);
      poisoned = broken == Errc::internal;
      return broken;
    } catch (const Exception &refusal) { // a sum left the range
      finish(false, mark);
      return broken == Errc::internal ? refusal.error() : Error{.code = broken};
    } catch (...) {
      finish(false, mark);
      poisoned = broken == Errc::internal;
      return broken;
    }
  }
  void finish(bool keep, std::size_t mark) noexcept;

  template <class Command>
  Result<Outcome> attempt(unsigned number, const CommandInfo &info, const Command &command) {
    OPENITEM_CHECK(check_info(info));
    Record record;
    if (!info.idempotency_key.empty()) {
      record.idempotency_key = digest_of(info.idempotency_key);
      record.fingerprint = fingerprint(number, info, command);
      if (const KeyRow *known = state.find_key(record.idempotency_key); known != nullptr) {
        if (known->fingerprint != record.fingerprint) return Errc::idempotency_conflict;
        return Outcome{known->id, known->first_sequence, known->last_sequence, true};
      }
    }
    if (info.recorded_micros != 0 && info.recorded_micros < state.last_instant())
      return {Errc::instant_decreasing, "recorded_micros"};
    const Sequence before = state.last_sequence();
    Decision decision(state, scratch, events, is_heard(), info);
    const auto id = decide(decision, command);
    if (!id) return id.error();
    record.first_sequence = before + 1;
    record.effective = info.effective;
    record.recorded_micros = info.recorded_micros;
    record.actor = info.actor;
    record.personal.reason = info.reason;
    record.outcome_id = *id;
    return accept(record);
  }
  [[nodiscard]] static Result<void> check_info(const CommandInfo &info);
  [[nodiscard]] bool is_heard() const noexcept { return sink != nullptr && preview == nullptr; }
  [[nodiscard]] Result<Outcome> accept(Record &record);
  [[nodiscard]] bool tell(const Record &record, std::uint64_t remaining) noexcept;
  [[nodiscard]] bool tell_waiting() noexcept;
  void end(std::size_t depth) noexcept;
  void note_preview(const Outcome &outcome);
};

} // namespace openitem
