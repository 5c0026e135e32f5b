// Groups that no command makes yet, written by hand as the record that a later command would give: a payment with
// withheld tax, a short payment, a transfer. A ledger takes them by replay.
#pragma once

#include "engine/access.hpp"
#include "ledger/item_kinds.hpp"
#include "openitem/ledger/events.hpp"
#include "openitem/ledger/ledger.hpp"

#include <array>
#include <deque>
#include <vector>

namespace openitem::testing_support {

class GroupsByHand {
 public:
  GroupsByHand(const Ledger &ledger, Date effective)
      : state_(LedgerAccess::state(ledger))
      , effective_(effective)
      , next_(ledger.last_sequence() + 1) {}

  // What follows is made together, or each for itself.
  GroupsByHand &together() {
    group_ = next_;
    return *this;
  }
  GroupsByHand &alone() {
    group_ = 0;
    return *this;
  }
  // An item of one portion with the next id of its kind.
  ItemRef issue(ItemKind kind, CustomerId customer, const Money &amount, const ItemRef &about = {}) {
    const std::vector<DuePortion> &whole = portions_.emplace_back(1, DuePortion{amount, effective_});
    ItemIssued event;
    event.ref =
        ItemRef(kind, state_.kind_index(kind).ids.highest() + ++issued_[static_cast<std::size_t>(kind)]);
    event.customer = customer;
    event.effective = event.document_date = effective_;
    event.portions = whole;
    event.facts.about = about;
    event.group = group_;
    add(event);
    return event.ref;
  }
  // The first portions of both.
  Sequence apply(const ItemRef &credit, const ItemRef &debit, const Money &amount) {
    const std::vector<AppliedPortion> &whole = applied_.emplace_back(1, AppliedPortion{0, 0, amount});
    add(CreditApplied{credit, debit, effective_, whole, group_});
    return next_ - 1;
  }
  void add(const Event &event) {
    events_.push_back(event);
    ++next_;
  }
  [[nodiscard]] Sequence next() const noexcept { return next_; }
  [[nodiscard]] std::vector<Event> &events() noexcept { return events_; }
  // Views what is here.
  [[nodiscard]] Record record() const {
    Record record;
    record.first_sequence = next_ - events_.size();
    record.effective = effective_;
    if (const auto *first = std::get_if<ItemIssued>(&events_.front())) record.outcome_id = first->ref.id;
    record.events = events_;
    return record;
  }

  // ---- what later commands would make

  // Part of a payment and what its payer withheld settle an invoice.
  Sequence pay_less_withheld(const ItemRef &payment, const ItemRef &invoice, CustomerId customer,
                             const Money &paid, const Money &withheld) {
    together();
    const Sequence first = apply(payment, invoice, paid);
    const ItemRef tax = issue(ItemKind::discount, customer, withheld);
    apply(tax, invoice, withheld);
    alone();
    return first;
  }
  // A payment closes an invoice; what is missing is owed as an item of its own.
  ItemRef pay_short(const ItemRef &payment, const ItemRef &invoice, CustomerId customer, const Money &paid,
                    const Money &missing) {
    together();
    apply(payment, invoice, paid);
    const ItemRef closing = issue(ItemKind::discount, customer, missing);
    apply(closing, invoice, missing);
    const ItemRef owed = issue(ItemKind::debit_adjustment, customer, missing);
    alone();
    return owed;
  }
  // A payer's payment settles another customer's invoice.
  Sequence transfer(const ItemRef &payment, CustomerId payer, const ItemRef &invoice, CustomerId debtor,
                    const Money &amount) {
    together();
    const ItemRef given = issue(ItemKind::debit_adjustment, payer, amount);
    apply(payment, given, amount);
    const ItemRef taken = issue(ItemKind::discount, debtor, amount);
    const Sequence settled = apply(taken, invoice, amount);
    alone();
    return settled;
  }

 private:
  const State &state_;
  Date effective_;
  Sequence next_;
  Sequence group_ = 0;
  std::array<std::uint64_t, item_kinds.size()> issued_{}; // of each kind, by this record
  std::vector<Event> events_;
  std::deque<std::vector<DuePortion>> portions_;
  std::deque<std::vector<AppliedPortion>> applied_;
};

} // namespace openitem::testing_support
