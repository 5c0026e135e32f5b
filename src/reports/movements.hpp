// The records of an account in the order they became known, each with what it does to a balance: what
// transaction_history and explain_balance share.
#pragma once

#include "openitem/reports/transaction_history.hpp"
#include "reports/standpoint.hpp"

#include <vector>

namespace openitem {

struct Movement {
  Sequence sequence;
  std::int32_t effective;
  HistoryKind kind;
  ReversalKind reversal; // of a reversal; 0 else
  PortionSlot item;      // first portion: issued or reversed; the credit of an application
  PortionSlot other;     // first portion of the debit of an application; no_slot
  int128 change;         // of the balance: + owes more
  int128 applied;        // of an application, negative when undone
};

struct MovementScope {
  // Only what moves this job's balance (slot; no_slot: the customer's). Credit of no job that pays the job's
  // items moves it, although the customer's balance stays as it is.
  Slot<Job> job;
  bool applications = false; // those too that change no balance
};
void add_movements(const Standpoint &at, const AccountRow &account, const MovementScope &scope,
                   std::pmr::vector<Movement> &movements);

} // namespace openitem
