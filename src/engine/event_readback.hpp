// The events a ledger has taken, read back from its tables in the order of their sequences. Nothing that
// happened is ever deleted, so the state is its own history; only dropped idempotency keys leave a gap.
#pragma once

#include "ledger/state.hpp"
#include "ledger/tables/scratch.hpp"

#include <optional>
#include <vector>

namespace openitem {

class EventReadback {
 public:
  // From a sequence on.
  EventReadback(const State &state, std::pmr::memory_resource *memory, Sequence first = 1);

  // The next event; sequences first, first + 1, ... None: nothing is left of it. Good until the next call.
  [[nodiscard]] bool at_end() const noexcept { return last_ == state_.last_sequence(); }
  [[nodiscard]] std::optional<Event> next();

 private:
  struct Origin {
    Sequence sequence;
    EventPlace place;
    std::uint8_t module; // in the order of State::for_each_module
  };
  [[nodiscard]] Event event_of(const Origin &origin) const;
  [[nodiscard]] Event item(PortionSlot first);
  [[nodiscard]] Event application(Sequence sequence);
  [[nodiscard]] Event move(Sequence sequence, DetailSlot first);
  [[nodiscard]] std::span<const AddedPortion> added_by(Sequence sequence, PortionSlot item);
  [[nodiscard]] Event reversal(const ReversalRow &row) const;

  const State &state_;
  Scratch portions_;                 // of the event given last
  std::pmr::vector<Origin> origins_; // of what record_at() does not know, by sequence
  std::size_t next_origin_ = 0;
  Sequence last_;
};

} // namespace openitem
