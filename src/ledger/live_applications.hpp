// The applications of an item that are live now, newest first.
#pragma once

#include "ledger/decision.hpp"

namespace openitem {

struct LiveApplication {
  Sequence application;
  PortionSlot credit; // first portions
  PortionSlot debit;
  std::int32_t effective;
  int128 amount;
};
// Of an application group that is live.
[[nodiscard]] LiveApplication live_application(const State &state, Sequence application);

// One by one, so that a command that needs a few costs a few, however long the item's history is. What is
// applied meanwhile does not appear, nor what is undone meanwhile.
class LiveApplications {
 public:
  enum Which { all, of_items_there_before }; // without those whose other item was made with them

  LiveApplications(Decision &decision, PortionSlot item, Which which = all);
  // nullptr: there is no more.
  [[nodiscard]] const LiveApplication *next();

 private:
  void collect(Decision &decision);
  [[nodiscard]] Sequence older() const;

  const State &state_;
  PortionSlot item_; // first portion
  Which which_;
  bool indexed_;
  Sequence before_;                   // those from here on were given; of an item with an index
  std::span<const Sequence> waiting_; // of one without
  LiveApplication current_{};
};

// All of them, in scratch memory.
[[nodiscard]] std::span<LiveApplication> live_applications(Decision &decision, PortionSlot item);

} // namespace openitem
