// Which events one command gives together: the first says which may follow.
//
//   an invoice               [CustomerActivated] ItemIssued CreditApplied ...
//   a payment                ItemIssued CreditApplied ...
//   a credit memo            ItemIssued, what it displaced and applied anew, ItemIssued CreditApplied: its refund
//   credit used, settled     CreditApplied ...
//   undone, voided, bounced  ApplicationUndone [PortionsMoved ...] ... ItemReversed ..., then a fee, or what is
//                            made and applied anew
//   a primary contact        [RecordSaved: the one before is no longer] RecordSaved
//   a customer goes          RecordDeleted ...: jobs, contracts and whatever is theirs; RecordDeleted: the customer
//   what is made in groups   after a payment or applications, or first: events that name their group
//   a changed due date, and anything else: one event
//
// Behind applications of a payment, a credit memo or credit used: MarkReduced, where they name a mark.
#pragma once

#include "ledger/invariant.hpp"
#include "ledger/item_kinds.hpp"
#include "openitem/ledger/events.hpp"

#include <concepts>

namespace openitem {

class RecordForm {
 public:
  // The next event, and its sequence. Throws BrokenInvariant where no command goes on with it.
  template <class E> void take(const E &event, Sequence sequence) {
    take_step(step_of(event) | group_of(event));
    // Of two records saved the first one only made room for the second; what is made beside an application is none.
    if ((outcome_ == 0 && (first_ & applied) == 0) || std::same_as<E, RecordSaved>)
      outcome_ = outcome_of(event, sequence);
  }
  // Whether a command may stop here.
  [[nodiscard]] bool is_whole() const noexcept;

  [[nodiscard]] bool has_undone() const noexcept { return undone_ != 0; }
  [[nodiscard]] bool changes_due() const noexcept { return first_ == moved; }
  [[nodiscard]] bool begins_with(ItemKind kind) const noexcept { return first_ == bit(kind); }
  [[nodiscard]] bool issues_invoice() const noexcept {
    return first_ == activated || begins_with(ItemKind::invoice);
  }

  // Whether it is the id of what the command created; 0 when it creates nothing. What is made anew when an
  // application is undone in part counts as nothing.
  [[nodiscard]] bool is_outcome(std::uint64_t id) const noexcept {
    return id == outcome_ || (id == 0 && first_ == undone);
  }
  [[nodiscard]] std::uint64_t outcome() const noexcept { return outcome_; }
  [[nodiscard]] bool created(const ItemRef &item) const noexcept {
    return (taken_ & bit(item.kind)) != 0 && item.id == outcome_;
  }
  // Calls visit(class) for each class the command may be of; for none where period locks do not concern it.
  template <class Visit> void for_each_class(Visit &&visit) const {
    const std::uint32_t of = classes();
    for (std::uint8_t i = 1; i <= static_cast<std::uint8_t>(CommandClass::settlement); ++i) {
      if ((of >> i & 1) != 0) visit(static_cast<CommandClass>(i));
    }
  }

 private:
  // A step is one bit: the kind of the item that is issued, or one of these.
  using Steps = std::uint32_t;
  static constexpr Steps bit(ItemKind kind) noexcept { return Steps{1} << static_cast<unsigned>(kind); }
  static constexpr Steps of_reversals =
      kinds_where([](const ItemKindRow &row) { return row.made_by == MadeBy::a_reversal; });
  static constexpr Steps applied = 1U << 16;
  static constexpr Steps undone = 1U << 17;
  static constexpr Steps voided = 1U << 18; // and recovered
  static constexpr Steps bounced = 1U << 19;
  static constexpr Steps reinstated = 1U << 20;
  static constexpr Steps activated = 1U << 21;
  static constexpr Steps alone = 1U << 22;
  static constexpr Steps saved = 1U << 23; // a record without figures
  static constexpr Steps moved = 1U << 24;
  static constexpr Steps marked = 1U << 25;
  static constexpr Steps mark_reduced = 1U << 26; // behind applications that name the mark
  static constexpr Steps mark_ended = 1U << 27;
  static constexpr Steps grouped = 1U << 28; // beside another one: it is part of a group
  static constexpr Steps deleted = 1U << 29; // by itself, or with its customer
  static constexpr Steps customer_deleted = 1U << 30;

  template <class E> static Steps step_of(const E &event) noexcept {
    if constexpr (std::same_as<E, ItemIssued>) {
      return is_item_kind(event.ref.kind) ? bit(event.ref.kind) : 0;
    } else if constexpr (std::same_as<E, ItemReversed>) {
      return is_payment_reversal(event.kind) ? bounced : voided;
    } else if constexpr (std::same_as<E, RecordDeleted>) {
      return step_of_deleted(event.kind);
    } else {
      return std::same_as<E, CreditApplied>       ? applied
             : std::same_as<E, ApplicationUndone> ? undone
             : std::same_as<E, ReversalUndone>    ? reinstated
             : std::same_as<E, CustomerActivated> ? activated
             : std::same_as<E, RecordSaved>       ? saved
             : std::same_as<E, MarkPlaced>        ? marked
             : std::same_as<E, MarkReduced>       ? mark_reduced
             : std::same_as<E, MarkEnded>         ? mark_ended
             : std::same_as<E, PortionsMoved>     ? moved
                                                  : alone;
    }
  }
  [[nodiscard]] static Steps step_of_deleted(EntityKind kind) noexcept;
  template <class E> static Steps group_of(const E &event) noexcept {
    if constexpr (Groupable<E>) {
      return event.group == 0 ? 0 : grouped;
    } else {
      return 0;
    }
  }
  template <class E>
  static std::uint64_t outcome_of([[maybe_unused]] const E &event,
                                  [[maybe_unused]] Sequence sequence) noexcept {
    if constexpr (std::same_as<E, ItemIssued> || std::same_as<E, DraftSaved>) {
      return event.ref.id;
    } else if constexpr (std::same_as<E, CustomerSaved> || std::same_as<E, JobSaved> ||
                         std::same_as<E, ContractSaved>) {
      return event.id.value();
    } else if constexpr (std::same_as<E, RecordSaved>) {
      return std::visit([](const auto &record) { return record.id.value(); }, event.record);
    } else if constexpr (std::same_as<E, MarkPlaced>) {
      return sequence;
    } else {
      return 0;
    }
  }
  void take_step(Steps step);
  [[nodiscard]] Steps classes() const noexcept;

  Steps first_ = 0;
  Steps taken_ = 0;
  // A fee follows a payment that came back, a mark is reduced by what was applied.
  Steps allowed_ = ~(of_reversals | mark_reduced);
  std::uint32_t undone_ = 0;
  std::uint32_t deleted_ = 0;
  std::uint64_t outcome_ = 0;
};

} // namespace openitem
