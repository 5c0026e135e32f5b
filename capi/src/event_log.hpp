// An event log, and who is on it. In a checked build calls of two threads that may not meet there are
// noticed, and a log freed meanwhile goes with the last of them.
#pragma once

#include "memory.hpp"

#include "openitem/ledger/event_log.hpp"

#include <atomic>

namespace openitem::capi {

class Visits {
 public:
  enum class Kind : std::uint32_t { reading = 1, alone = 1U << 16 };

  // False: somebody is there whom this call may not meet. It leaves as others do.
  [[nodiscard]] bool enter(Kind kind) noexcept {
    const std::uint32_t there = state_.fetch_add(bits(kind)) & ~freed;
    return kind == Kind::alone ? there == 0 : there < bits(Kind::alone);
  }
  // True: this was the last one on what has been freed.
  [[nodiscard]] bool leave(Kind kind) noexcept { return state_.fetch_sub(bits(kind)) - bits(kind) == freed; }
  // True: nobody is there.
  [[nodiscard]] bool end() noexcept { return state_.fetch_or(freed) == 0; }

 private:
  static constexpr std::uint32_t freed = 1U << 31;
  static constexpr std::uint32_t bits(Kind kind) noexcept { return static_cast<std::uint32_t>(kind); }
  std::atomic<std::uint32_t> state_ = 0;
};

} // namespace openitem::capi

struct oi_event_log final {
  explicit oi_event_log(const openitem::capi::HostMemory &host)
      : memory(host)
      , core(&memory) {}
  openitem::capi::HostMemory memory;
  openitem::EventLog core;
  openitem::capi::Visits visits;
};

namespace openitem::capi {

// A call on a log. Throws concurrent_call in a checked build.
template <Visits::Kind kind> class OnLog {
 public:
  explicit OnLog(oi_event_log *log)
      : log_(known(log, "log")) {
    if constexpr (checked_handles) {
      if (log_.visits.enter(kind)) return;
      leave();
      reject(Errc::concurrent_call, "log");
    }
  }
  ~OnLog() {
    if constexpr (checked_handles) leave();
  }
  OnLog(const OnLog &) = delete;
  OnLog &operator=(const OnLog &) = delete;
  [[nodiscard]] EventLog &core() noexcept { return log_.core; }

 private:
  void leave() noexcept {
    if (log_.visits.leave(kind)) free_handle(&log_);
  }
  oi_event_log &log_;
};
using AloneOnLog = OnLog<Visits::Kind::alone>;

class ReadingLog : OnLog<Visits::Kind::reading> {
 public:
  explicit ReadingLog(const oi_event_log *log)
      : OnLog(const_cast<oi_event_log *>(log)) {}
  [[nodiscard]] const EventLog &core() noexcept { return OnLog::core(); }
};

} // namespace openitem::capi
