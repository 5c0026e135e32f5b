// The workplace of one command: what it may look at, what it is told, and emit, by which an event takes
// effect at once (provisionally: a later refusal takes everything back), so that the rest of the decision
// sees it.
#pragma once

#include "ledger/number_ranges.hpp"
#include "ledger/state.hpp"
#include "ledger/tables/scratch.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

class Decision {
 public:
  Decision(State &state, Scratch &scratch, std::pmr::vector<Event> &events, bool keep_events,
           const CommandInfo &info) noexcept
      : state_(state)
      , scratch_(scratch)
      , events_(events)
      , keep_events_(keep_events)
      , info_(info) {}

  [[nodiscard]] const State &state() const noexcept { return state_; }
  [[nodiscard]] const Settings &settings() const noexcept { return state_.settings(); }
  [[nodiscard]] const CommandInfo &info() const noexcept { return info_; }
  [[nodiscard]] Date effective() const noexcept { return info_.effective; }
  void remark(Remark remark) noexcept { remarks_ |= static_cast<std::uint32_t>(remark); }
  [[nodiscard]] std::uint32_t remarks() const noexcept { return remarks_; }
  // Lists and texts of events live here until the command is over.
  [[nodiscard]] Scratch &scratch() const noexcept { return scratch_; }

  // Of an invoice about which a credit memo is decided: see State. `temporary` lives as long as the answer.
  [[nodiscard]] const CreditedTaxes &credited_taxes(PortionSlot invoice, CreditedTaxes &temporary) {
    return state_.credited_taxes(invoice, temporary);
  }

  // Nothing open of an account has less left. Kept by a command that changes something; one that does not
  // leaves all as it was.
  void note_least_left(AccountSlot account, int128 units) {
    if (emitted_) state_.note_least_left(account, units);
  }

  // Lets an event take effect; gives its sequence. An item without a number gets that of the range for it.
  Sequence emit(const ItemIssued &event) {
    if (state_.records<NumberRange>().count() == 0) [[likely]]
      return emit_as_it_is(event);
    const Slot<NumberRange> range = numbering_range(state_, event);
    return range == no_slot ? emit_as_it_is(event) : emit_as_it_is(numbered(state_, range, event, &scratch_));
  }
  template <class E> Sequence emit(const E &event) { return emit_as_it_is(event); }

 private:
  template <class E> Sequence emit_as_it_is(const E &event) {
    state_.apply(event);
    emitted_ = true;
    if (keep_events_) events_.emplace_back(event);
    return state_.last_sequence();
  }

  State &state_;
  Scratch &scratch_;
  std::pmr::vector<Event> &events_;
  bool keep_events_;
  const CommandInfo &info_;
  std::uint32_t remarks_ = 0;
  bool emitted_ = false;
};

} // namespace openitem
