// What the opaque handles are, and how a call gets at a ledger.
#pragma once

#include "convert.hpp"
#include "memory.hpp"

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/reports/aging_calculator.hpp"

#include <atomic>
#include <memory>

namespace openitem::capi {

// Asks the host's callback whether it did what it is called for: it echoes the number it is given for that.
template <class Callback> class Asked {
 public:
  Asked() noexcept = default;
  explicit Asked(Callback callback, void *user) noexcept
      : callback_(callback)
      , user_(user) {}
  // Of what comes before the acknowledgement.
  template <class... Arguments> [[nodiscard]] bool ask(std::uint64_t number, Arguments... arguments) const {
    oi_acknowledgement slot{};
    slot.struct_size = sizeof slot;
    callback_(arguments..., &slot, user_);
    return slot.accepted == 1 && slot.sequence == number;
  }

 private:
  Callback callback_ = nullptr;
  void *user_ = nullptr;
};

// Asks the host's callback about each record.
class HostSink final : public EventSink {
 public:
  void set(oi_sink_callback callback, oi_destroy_callback destroy, void *user) noexcept;
  [[nodiscard]] bool accept(const Record &record, std::uint64_t remaining) override;

 private:
  Asked<oi_sink_callback> host_;
  Goodbye goodbye_;
};

// Has the host's callback store each transaction.
class HostJournal final : public JournalSink {
 public:
  void set(const oi_journal_options &options) noexcept;
  [[nodiscard]] bool store(Bytes records, Sequence first) override;

 private:
  Asked<oi_journal_callback> host_;
  Goodbye goodbye_;
};

struct ReleaseEnvironment {
  void operator()(Environment *environment) const noexcept { environment->release(); }
};
using EnvironmentOwner = std::unique_ptr<Environment, ReleaseEnvironment>;

} // namespace openitem::capi

struct oi_ledger final {
  oi_ledger(openitem::capi::Environment &shared, const openitem::LedgerOptions &options);

  openitem::capi::EnvironmentOwner environment; // goes last
  std::atomic<std::uintptr_t> caller = 0; // the thread that is in a call that needs it alone; 0: none is
  // Snapshots that are going out: their callbacks may read, nothing else. In a checked build, all calls that
  // read.
  mutable std::atomic<std::uint32_t> readers = 0;
  bool free_when_idle = false;            // freed by such a callback, or before its transactions
  std::size_t transactions = 0;           // handles that keep it alive ...
  oi_transaction *freed_inside = nullptr; // ... and those that a callback freed
  openitem::capi::HostSink sink;
  openitem::capi::HostJournal journal;
  openitem::AgingCalculator default_aging;
  openitem::Ledger core;
};

struct oi_transaction final {
  explicit oi_transaction(oi_ledger &of);
  ~oi_transaction();
  oi_transaction(const oi_transaction &) = delete;
  oi_transaction &operator=(const oi_transaction &) = delete;
  oi_ledger &ledger;
  openitem::Transaction core;
  oi_transaction *next_freed = nullptr;
};

struct oi_buffer final {
  oi_buffer(openitem::capi::Environment &shared, openitem::Bytes of)
      : environment((shared.keep(), &shared))
      , bytes(of.begin(), of.end(), &shared.results()) {}
  openitem::capi::EnvironmentOwner environment; // goes last
  std::pmr::vector<std::byte> bytes;
};

struct oi_aging_calculator final {
  oi_aging_calculator(const openitem::capi::HostMemory &host, openitem::AgingCalculator &&prepared)
      : memory(host)
      , core(std::move(prepared)) {}
  openitem::capi::HostMemory memory;
  openitem::AgingCalculator core;
};

namespace openitem::capi {

void free_ledger(oi_ledger *ledger) noexcept;
void free_transaction(oi_transaction *transaction) noexcept;

// A call that needs the ledger alone. Throws reentrant_call where this thread is in a callback of the
// ledger's, concurrent_call where another thread is in a call of this kind or writes a snapshot; in a checked
// build, or reads.
class Exclusive {
 public:
  explicit Exclusive(oi_ledger *ledger);
  ~Exclusive();
  Exclusive(const Exclusive &) = delete;
  Exclusive &operator=(const Exclusive &) = delete;

 private:
  oi_ledger &ledger_;
};

// Who reads a ledger and may call the host back meanwhile, so that the thread knows its own calls.
class CountedReader {
 public:
  explicit CountedReader(const oi_ledger &ledger) noexcept;
  ~CountedReader();
  CountedReader(const CountedReader &) = delete;
  CountedReader &operator=(const CountedReader &) = delete;
  // Whether this thread is one of a ledger's.
  [[nodiscard]] static bool is_of(const oi_ledger &ledger) noexcept;

 private:
  const oi_ledger &ledger_;
  const CountedReader *outer_;
};

// A call that reads. Throws reentrant_call from inside a callback, concurrent_call where another thread is in
// a call that needs the ledger alone. While it is counted, others may read and nobody may write.
template <bool counted> class ReadingCall {
  struct Nothing {
    explicit Nothing(const oi_ledger &) noexcept {}
  };
  using Reader = std::conditional_t<counted, CountedReader, Nothing>;

 public:
  explicit ReadingCall(const oi_ledger *ledger);
  ~ReadingCall() = default;
  ReadingCall(const ReadingCall &) = delete;
  ReadingCall &operator=(const ReadingCall &) = delete;
  [[nodiscard]] const Ledger &core() const noexcept { return ledger_.core; }
  [[nodiscard]] const oi_ledger &ledger() const noexcept { return ledger_; }

 private:
  const oi_ledger &ledger_;
  Reader reader_;
};
// Counting costs, so that a host's mistake with threads is found in checked builds only.
using Reading = ReadingCall<checked_handles>;
// A call that has a callback of its own, which may read.
using ReadingAloud = ReadingCall<true>;

// A record is lent as it is in the core: whoever holds the pointer cannot look inside. The owner takes its
// records back before they change.
[[nodiscard]] inline const oi_record *lend(const Record &record, [[maybe_unused]] const void *owner) {
  if constexpr (checked_handles) note_lent(&record, owner);
  return reinterpret_cast<const oi_record *>(&record);
}
inline void take_back_records([[maybe_unused]] const void *owner) noexcept {
  if constexpr (checked_handles) note_returned(owner);
}
[[nodiscard]] inline const Record &record_of(const oi_record *record) {
  return reinterpret_cast<const Record &>(known(record, "record"));
}

[[nodiscard]] AsOf as_of(const oi_as_of *given);
[[nodiscard]] inline const AgingCalculator &calculator_of(const oi_ledger &ledger,
                                                          const oi_aging_calculator *given) {
  return given == nullptr ? ledger.default_aging : known(given, "calculator").core;
}
// A code the ledger knows; empty: none.
[[nodiscard]] Currency known_currency(const Ledger &ledger, std::string_view code, const char *field);

// The same for a NUL-terminated parameter that must name one.
[[nodiscard]] Currency some_code(const Ledger &ledger, const char *code);

[[nodiscard]] Settings settings(const oi_settings &given);
void fill(oi_settings &out, const Settings &settings) noexcept;

} // namespace openitem::capi
