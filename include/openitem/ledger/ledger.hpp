// The ledger: the one resource. Commands go in, records come out, reports read it.
//
//   Ledger ledger;
//   const auto acme = ledger.execute(info, CreateCustomer{{.code = "ACME", .currency = usd}});
//   ledger.execute(info, IssueInvoice{{.customer = CustomerId(acme->id), .total = money("100.00 USD")}});
//
// No clock, no storage, no threads: const calls may run in parallel with each other, everything else needs
// the ledger alone. A refused command changes nothing, not even after a failed allocation.
#pragma once

#include "openitem/base/byte_stream.hpp"
#include "openitem/ledger/command_list.hpp"
#include "openitem/ledger/event_log.hpp"
#include "openitem/ledger/events.hpp"
#include "openitem/ledger/journaling.hpp"

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace openitem {

struct LedgerAccess; // src/engine/access.hpp: how reports reach the state

struct LedgerOptions {
  Settings settings{};
  // All state lives here. Must outlive the ledger. Not shared with another thread while a command runs.
  std::pmr::memory_resource *memory = std::pmr::get_default_resource();
  // Results and reports live here; must be thread-safe when const calls run in parallel.
  std::pmr::memory_resource *result_memory = std::pmr::get_default_resource();
  // The host's name for these books (a UUID, say): its journals and snapshots tell them from others by it.
  Digest identity{};
  // Random, and nobody else's: with it a stranger who chooses numbers, references, ids or idempotency keys
  // can't aim at where they stand in tables. Nothing that can be seen depends on it, it is in no bytes, and
  // the next run may have another. Without it such keys cost what they cost in a tree.
  Digest hash_secret{};
};

// An item that a command makes, or would make.
struct MadeItem {
  ItemRef item{};
  Money total{}; // more than 0, debit or credit; 0 of an invoice or debit note without an amount
  friend bool operator==(const MadeItem &, const MadeItem &) = default;
};
// An application that a command makes, or would make.
struct MadeApplication {
  Sequence application = 0;
  ItemRef credit{};
  ItemRef debit{};
  Date effective{};
  Money amount{};
  friend bool operator==(const MadeApplication &, const MadeApplication &) = default;
};

// What a command does, or would do, and what it makes, in the order of its events.
struct Effect {
  Outcome outcome{};
  std::vector<MadeItem> items{};
  std::vector<MadeApplication> applications{};
};

class Ledger {
 public:
  // Throws Exception out_of_memory. Settings are the ledger's from the start and need no event.
  explicit Ledger(const LedgerOptions &options = {});
  ~Ledger();
  Ledger(Ledger &&other) noexcept;
  Ledger &operator=(Ledger &&other) noexcept;

  // Decides a command and lets it take effect, or refuses it. Refusals common to all: idempotency_conflict,
  // instant_decreasing, invalid_argument ("effective" missing), invalid_text, limit_exceeded, out_of_memory,
  // reentrant_call, sink_refused, ledger_poisoned; period_locked (of commands about money; Error::position =
  // day number of the first open day). Those of a command stand in its operation's file.
  template <class Command> Result<Outcome> execute(const CommandInfo &info, const Command &command) {
    static_assert(
        requires { CommandTraits<Command>::number; }, "execute takes a command of commands.hpp");
    return run(info, command);
  }

  // The same, and tells what the command made; of a repeated idempotency key what its first run made.
  template <class Command> Result<Effect> perform(const CommandInfo &info, const Command &command) {
    return told(info, command, false);
  }

  // The same decision, undone again: what the command would do now.
  template <class Command>
  [[nodiscard]] Result<Effect> preview(const CommandInfo &info, const Command &command) {
    return told(info, command, true);
  }

  // Lets a record that another ledger (or an earlier run) accepted take effect, without deciding again.
  // Records come in sequence order. Errors: bad_event (it does not fit; nothing changed), out_of_memory,
  // limit_exceeded, ledger_poisoned.
  Result<void> replay(const Record &record);

  // The same from the bytes of a journal: whole transactions from the front take effect, all or (after an
  // error) none; a piece may end anywhere, see Recovery::end. `position`: of the piece in the journal, for
  // errors. A new ledger takes its first settings and its identity from the journal's first record. Errors,
  // with their position: damaged, broken_chain (missing, twice, swapped, foreign), unsupported_format,
  // bad_event, limit_exceeded; and transaction_open, out_of_memory, reentrant_call, ledger_poisoned.
  Result<Recovery> replay(Bytes journal, std::uint64_t position = 0);

  // Becomes what a snapshot holds; only a ledger that has done nothing can. Settings and identity are the
  // snapshot's. Errors, after which the ledger is as before: damaged, broken_chain (with their position; an
  // identity other than the ledger's), unsupported_format, bad_event, limit_exceeded, in_use (it has a past),
  // sink_refused (the source failed), out_of_memory, transaction_open, reentrant_call, ledger_poisoned.
  Result<void> load(ByteSource &source);
  Result<void> load(Bytes snapshot);
  [[nodiscard]] Result<void> write_snapshot(ByteSink &sink) const; // see journal/snapshot.hpp

  // How records leave as bytes. Not to be changed while a transaction is open. Switching it on for a ledger
  // with a past that was not journaled costs O(state) once.
  void set_journal(const JournalOptions &options) noexcept;

  // Who hears of each accepted command; nullptr: nobody. Not owned. Not to be changed while a transaction is
  // open.
  void set_sink(EventSink *sink) noexcept;

  // Whether a transaction is open that has neither been committed nor rolled back.
  [[nodiscard]] bool in_transaction() const noexcept;

  [[nodiscard]] Settings settings(Sequence known_through = 0) const noexcept;
  // ISO or registered. Errors: unknown_currency.
  [[nodiscard]] Result<Currency> currency(std::string_view code) const noexcept;
  [[nodiscard]] Sequence last_sequence() const noexcept;
  // The last sequence recorded at or before the instant, for AsOf::known_through; nothing_known when
  // everything came later.
  [[nodiscard]] Sequence known_at(std::int64_t micros) const noexcept;

  // Canonical digest of everything the ledger holds, sequence numbers and recorded instants included. Equal
  // after replay. Provisional: its value may change until 1.0. Cost O(state).
  [[nodiscard]] Digest state_digest() const;
  // Digest of what the books say: without sequences, instants, actors, reasons and idempotency keys, and of
  // master data only what it is now. Equal for any order of commands that commute. Cost O(state).
  [[nodiscard]] Digest books_digest() const;

  [[nodiscard]] bool poisoned() const noexcept;
  // Checks every cached figure against the one formula and every index against its table. Cost O(state).
  // Errors: internal, with the first figure that is wrong; out_of_memory. For tests and for hosts that want
  // to be sure.
  [[nodiscard]] Result<void> verify() const;

 private:
  friend struct LedgerAccess;
  friend class Transaction;
  struct Impl;
  explicit Ledger(Impl *impl) noexcept
      : impl_(impl) {}
  // While it lives, execute writes down what it made, and undoes it in a dry run.
  class Telling {
   public:
    Telling(Ledger &ledger, Effect &effect, bool dry_run) noexcept;
    ~Telling();
    Telling(const Telling &) = delete;
    Telling &operator=(const Telling &) = delete;

   private:
    Ledger &ledger_;
  };
  template <class Command>
  Result<Effect> told(const CommandInfo &info, const Command &command, bool dry_run) {
    Effect effect;
    const Telling guard(*this, effect, dry_run);
    auto outcome = execute(info, command);
    if (!outcome) return outcome.error();
    effect.outcome = *outcome;
    return effect;
  }
#define OPENITEM_COMMAND(Command, ...) Result<Outcome> run(const CommandInfo &info, const Command &command);
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND

  Impl *impl_;
};

} // namespace openitem
