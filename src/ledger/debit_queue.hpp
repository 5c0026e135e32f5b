// What a customer has open, portion by portion in the order a strategy serves it.
//
// By due date and oldest first it is read from the open lists as far as it is needed: a settlement costs what
// it settles. Smallest, largest and proportional look at all that is open.
#pragma once

#include "ledger/settlement.hpp"

#include <array>

namespace openitem {

// An open portion of a debit item.
struct Candidate {
  PortionSlot slot;
  PortionSlot first; // of its item
  int128 left;
};

class DebitQueue {
 public:
  DebitQueue(Decision &decision, const SettleRequest &request);
  // nullptr: there is no more.
  [[nodiscard]] Candidate *next();
  // Of strategies that look at all. They are served from the first again.
  [[nodiscard]] std::span<Candidate> all() const noexcept { return whole_; }

 private:
  [[nodiscard]] bool wanted(PortionSlot first) const;
  void take_portions_of_item(Decision &decision);
  void take_all(Decision &decision);
  void read_more();

  const State &state_;
  const SettleRequest &request_;
  std::span<Candidate> whole_; // of all, or of the one item
  std::span<Candidate> ready_; // the next ones
  // Of the list that is being read: the last entry, and how many are read at a time.
  const OpenList *list_ = nullptr;
  OpenEntry last_{no_slot, 0, 0};
  std::size_t room_ = 2;
  std::array<Candidate, 32> read_;
};

} // namespace openitem
