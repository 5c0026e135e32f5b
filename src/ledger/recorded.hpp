// Records that somebody else decided, an earlier run or another ledger: each event is asked first whether it
// can be true of the state it meets, and each record whether a command gives such events together, which is
// what decide made sure of when it was made. So replay lets in what live commands could have made, and
// refuses everything else before it touches anything, however well-formed it is.
//
// A rule is looked at here when decide has it; a policy that chooses between amounts (a strategy's order,
// whole portions only) leaves no mark in an event and is not.
#pragma once

#include "ledger/following_moves.hpp"
#include "ledger/made_together.hpp"
#include "ledger/record_form.hpp"
#include "ledger/recorded_values.hpp"
#include "ledger/state.hpp"

namespace openitem {

// Checks events one after the other and lets them take effect. All functions throw BrokenInvariant, or an
// Exception where a sum leaves the range.
class RecordedEvents {
 public:
  // Of a snapshot: one run of events; which of them came in one record is not known any more.
  explicit RecordedEvents(State &state) noexcept
      : state_(state)
      , awaited_(state.memory()) {}
  // Of one record, whose header outlives this.
  RecordedEvents(State &state, const Record &record);

  template <class E> void apply(const E &event) {
    if (record_ != nullptr) form_.take(event, state_.last_sequence() + 1);
    invariant(leaving_ == no_slot || std::same_as<E, RecordDeleted>);
    continue_group(group_of(event));
    expect_to_follow(event);
    expect_to_be_made_whole(event);
    recorded::require_values(event);
    check(event);
    state_.apply(event);
    note_half_made(event);
    note_applied(event);
    note_following(event);
  }
  // An event of which nothing is left, in a snapshot.
  void skip() {
    continue_group(0);
    invariant(is_settled() && !awaits_move() && leaving_ == no_slot);
    state_.skip_sequence();
  }
  // What a snapshot holds behind its events. `erased`: reasons may be gone.
  struct Audit {
    Sequence first_sequence = 0;
    std::int64_t recorded_micros = 0;
    std::string_view actor{};
    std::string_view reason{};
  };
  void restore_audit(const Audit &audit, bool erased);
  void restore_key(const KeyRow &row);
  // There are no more; the command takes effect as a whole.
  void end();

 private:
  void check(const SettingsChanged &event) const;
  void check(const CurrencyRegistered &event) const;
  void check(const CustomerSaved &event) const;
  void check(const CustomerActivated &event);
  void check(const JobSaved &event) const;
  void check(const ContractSaved &event) const;
  void check(const DraftSaved &event) const;
  void check(const DraftDeleted &event) const;
  void check(const ItemIssued &event);
  void check(const CreditApplied &event);
  void check(const ApplicationUndone &event);
  void check(const ItemReversed &event);
  void check(const ReversalUndone &event);
  void check(const MarkPlaced &event);
  void check(const MarkReduced &event);
  void check(const MarkEnded &event);
  void check(const PortionsMoved &event);
  void check(const IdempotencyKeysDropped &event) const;
  void check(const PeriodLocked &event) const;
  void check(const RecordSaved &event);
  void check(const RecordDeleted &event);
  void check(const PersonalErased &event) const;

  template <class T> void check_saved(const T &record);
  void is_deleted_of(Slot<Customer> customer);

  // -- what all commands of money keep to
  void is_of_one_customer(Slot<Customer> customer);
  void is_undone_of(Slot<Customer> customer);
  void is_on_date_of_record(Date effective) const;
  // The customer's status and the job's let it in.
  void check_admission(const ItemIssued &event, Slot<Customer> customer) const;
  // Customers that are not used take reversals, with what these make or apply anew directly behind.
  [[nodiscard]] bool follows_an_undoing() const noexcept;
  void check_period() const;
  void check_about(const ItemIssued &event) const;
  void check_number(const ItemIssued &event) const;
  void check_adds_up(const DraftSaved &event) const;
  void check_adds_up(const DocumentFacts &facts, const Money &sum) const;
  void check_taken_by_invoice(const CreditApplied &event) const;
  void check_outcome(const KeyRow &row) const;
  void check_posts(const ItemIssued &event, const Money &sum, const DraftSaved &draft) const;

  // -- what a mark may be reduced by: the applications to its item directly before
  template <class E> void note_applied(const E &) noexcept { applied_to_ = {}; }
  void note_applied(const CreditApplied &event);
  // The mark, not ended, that an event is about.
  [[nodiscard]] const StoredMark &live_mark(Sequence sequence);
  // -- moves: those that follow an undoing come directly behind it; any other changes a due date, and is alone.
  void check_follows(const PortionsMoved &event, PortionSlot item) const;
  void check_changes_due(const PortionsMoved &event, PortionSlot item);
  [[nodiscard]] std::uint32_t check_new_due(const PortionsMoved &event, PortionSlot item) const;
  [[nodiscard]] bool awaits_move() const noexcept { return next_awaited_ != awaited_.size(); }
  template <class E> void expect_to_follow(const E &) const { invariant(!awaits_move()); }
  void expect_to_follow(const PortionsMoved &) const noexcept {}
  template <class E> void note_following(const E &) const noexcept {}
  void note_following(const ApplicationUndone &event);
  void note_following(const PortionsMoved &event);

  // -- groups: the events of one follow each other in one record, the first one names it.
  template <class E> [[nodiscard]] static Sequence group_of(const E &event) noexcept {
    if constexpr (Groupable<E>) {
      return event.group;
    } else {
      return 0;
    }
  }
  void continue_group(Sequence group);

  // -- made together: an item of some kinds is there only wholly applied, from its own date on, or reversed on the
  // date on which its applications are undone; of a group either everything is there or nothing. In between the
  // next event is about it.
  template <class E> void expect_to_be_made_whole(const E &) const { invariant(is_settled()); }
  void expect_to_be_made_whole(const CreditApplied &event) const;
  void expect_to_be_made_whole(const ApplicationUndone &event) const;
  void expect_to_be_made_whole(const ItemReversed &event) const;
  void expect_to_be_made_whole(const PortionsMoved &) const { invariant(is_settled() || awaits_move()); }
  template <class E> void note_half_made(const E &) const noexcept {}
  void note_half_made(const ItemIssued &event);
  void note_half_made(const CreditApplied &event);
  void note_half_made(const ApplicationUndone &event);
  void note_half_made(const ItemReversed &event);
  [[nodiscard]] bool is_settled() const noexcept { return half_made_ == no_slot && !going_; }
  [[nodiscard]] bool is_group(const MadeTogether &made) const {
    return state_.groups().of(made.first) != nullptr;
  }
  void note_going(const MadeTogether &made, Date effective, bool was_one_of_it);

  State &state_;
  const Record *record_ = nullptr; // nullptr: of a snapshot
  RecordForm form_;
  Slot<Customer> customer_;       // whose money it is, groups apart
  Slot<Customer> undone_of_;      // with whom the undoing began
  bool undone_of_others_ = false; // which only groups may be
  bool group_went_ = false;
  // A record whose flag, which one of its kind, owner and scope has, was taken from it: another one gets it.
  struct Released {
    EntityKind kind = EntityKind::none; // none: nothing was
    std::uint64_t id = 0;
    Slot<Customer> owner{};
    std::size_t scope = 0;
  };
  Released released_;
  Slot<Customer> deleted_of_; // whose records the record deletes
  Slot<Customer> leaving_;    // whose job or contract went: the next events are about them, until they go
  PortionSlot half_made_;     // an item that is alone and not wholly applied yet
  Date half_made_on_{};
  ItemRef made_for_{};   // the item it is applied to; none: any
  ItemRef applied_to_{}; // by the events directly before; none
  int128 applied_ = 0;
  Date applied_on_{};
  std::pmr::vector<FollowingMove> awaited_; // of the newest undoing
  std::size_t next_awaited_ = 0;
  Sequence followed_ = 0; // the newest move that followed an undoing
  Sequence group_ = 0;    // that is being made; it may be whole already
  std::size_t going_left_ = 0;
  MadeTogether going_{}; // what is being undone
  Date going_on_{};
};

} // namespace openitem
