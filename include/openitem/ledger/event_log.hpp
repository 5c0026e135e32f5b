// The in-memory event stream: a sink that asks for records, and one that keeps copies of them for replay.
#pragma once

#include "openitem/ledger/events.hpp"

#include <cstddef>
#include <memory_resource>

namespace openitem {

// The host's ear. Called with each accepted command's record before anything becomes permanent: when it
// returns false or throws, everything is undone and the command, or the transaction it belongs to, is refused
// with sink_refused. `remaining` records of the same transaction follow: what a host keeps of them counts
// when the one with 0 has been accepted. Calls into the same ledger from here are refused with
// reentrant_call.
class EventSink {
 public:
  virtual ~EventSink() = default;
  [[nodiscard]] virtual bool accept(const Record &record, std::uint64_t remaining) = 0;
};

// Keeps every record it is given, texts and lists included, in the order given.
class EventLog final : public EventSink {
 public:
  explicit EventLog(std::pmr::memory_resource *memory = std::pmr::get_default_resource());
  ~EventLog() override;
  EventLog(const EventLog &) = delete;
  EventLog &operator=(const EventLog &) = delete;

  [[nodiscard]] bool accept(const Record &record, std::uint64_t remaining = 0) override;
  [[nodiscard]] std::size_t size() const noexcept;
  [[nodiscard]] const Record &operator[](std::size_t index) const noexcept;
  // Forgets the newest ones; their memory comes back with clear().
  void truncate(std::size_t size) noexcept;
  void clear() noexcept;

 private:
  struct Impl;
  std::pmr::memory_resource *memory_;
  Impl *impl_;
};

} // namespace openitem
