// How credit is used on debit items. Every way of settling comes here: the payment's own, Settle, a credit
// memo's, the open credit a new invoice takes.
//
// Debit items are served one after the other in the strategy's order; each takes from the credit items in
// theirs (first in, first out unless named). An application is dated the latest of the command's date and
// both items' dates; what it may take is what both sides have on that date and on any later date on record,
// so that the past is never overdrawn.
#pragma once

#include "ledger/checks.hpp"
#include "ledger/live_applications.hpp"

namespace openitem {

// Targets alone are chosen ones.
[[nodiscard]] inline Strategy strategy_of(const Settlement &settlement) noexcept {
  const bool only_targets = settlement.strategy == Strategy::none && !settlement.targets.empty();
  return only_targets ? Strategy::chosen : settlement.strategy;
}

struct SettleRequest {
  AccountSlot account;
  Strategy strategy = Strategy::oldest_first;
  Slot<Job> job;                          // only this job's debits, with credit of the job or of no job
  std::span<const PortionSlot> credits{}; // slots, in this order; empty: all of the account
  PortionSlot only_debit;                 // first portion of the one item to settle; no_slot: all
  int128 at_most = -1;                    // sum of what is applied; -1: no limit
};
// By a strategy: takes what fits and leaves the rest.
void settle(Decision &decision, const SettleRequest &request);

// Chosen targets, in the order given. Errors: unknown_item, unknown_sequence (a dispute), is_a_draft,
// wrong_kind, already_reversed, customer_mismatch, currency_mismatch, job_mismatch, date_before_item,
// amount_not_positive, exceeds_open, exceeds_unapplied, partial_payment_refused.
struct ChosenRequest {
  Slot<Customer> customer; // whose credit it is
  Currency currency{};
  std::span<const PortionSlot> credits{}; // slots, all of one account; empty: there is none
  std::span<const Target> targets{};
  bool cap = false;
};
// Precondition: there is credit.
[[nodiscard]] ChosenRequest chosen_of(const State &state, std::span<const PortionSlot> credits,
                                      std::span<const Target> targets, bool cap);
[[nodiscard]] Result<void> settle_chosen(Decision &decision, const ChosenRequest &request);
// The same; what would do nothing is refused, unless it asks for what fits (cap): the credit is used up
// (exceeds_unapplied, which names the member that says which), or none of the targets has anything open
// (exceeds_open).
[[nodiscard]] Result<void> settle_something(Decision &decision, const ChosenRequest &request,
                                            const char *credit_member);

// The portions of an item that an amount goes to: those due first, or those due last, where its disputed part
// lies.
enum class PortionOrder { due_first, due_last };
// visit(slot), in the order, until it says no.
template <class Visit>
void for_each_portion(const State &state, PortionSlot first, PortionOrder order, const Visit &visit) {
  if (order == PortionOrder::due_last) return state.for_each_portion_due_last(first, visit);
  state.for_each_open_by_due(first, visit);
}

// One amount of one credit on one debit item. Precondition: it fits.
void apply_amount(Decision &decision, PortionSlot credit, PortionSlot debit, int128 units, Date date,
                  PortionOrder order = PortionOrder::due_first);

// Whether the customer's payments may leave part of a due portion open.
[[nodiscard]] bool whole_portions_only(const State &state, Slot<Customer> customer);
// Whether a credit's job lets it pay a debit: a credit of a job pays only that job's items.
[[nodiscard]] bool job_allows(const State &state, PortionSlot credit, PortionSlot debit);

} // namespace openitem
