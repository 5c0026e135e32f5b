// Marks on items and accounts, what each was reduced by, and how it ended.
//
// What the marks of one kind claim of one item is a sum of dated changes, as what remains of an item is: a
// mark adds its amount, each reduction and the end take from it. A change of a mark is never dated before the
// mark, its end never before its reductions, so that the sum is right on every date, as known at any point.
#pragma once

#include "ledger/invariant.hpp"
#include "ledger/mark_kinds.hpp"
#include "ledger/modules/module.hpp"
#include "ledger/tables/sparse_sums.hpp"

namespace openitem {

struct StoredMark;
struct MarkChange;
struct ClaimRow;
using MarkSlot = Slot<StoredMark>;
using ChangeSlot = Slot<MarkChange>;
using ClaimSlot = Slot<ClaimRow>;

struct StoredMark {
  Sequence sequence;
  Sequence ended;      // 0: not
  ItemRef item;        // none: it stands on the account
  CustomerId customer; // none: it stands on an item
  Money amount;
  int128 left; // of the amount, with all that is known; 0 once it ended
  std::int32_t effective;
  std::int32_t until;  // 0: none
  std::int32_t latest; // date of its newest change
  AccountSlot account;
  ClaimSlot claim; // no_slot: it stands on the account
  ChangeSlot newest_change;
  MarkSlot previous_of_claim; // older
  MarkSlot previous_of_account;
  TextHeap::Ref code;
  TextHeap::Ref note;
  MarkKind kind;
  MarkOutcome outcome; // once it ended
};

// A mark was placed, reduced or ended.
struct MarkChange {
  int128 units; // of the claim: > 0 placed
  Sequence sequence;
  MarkSlot mark;
  std::int32_t effective;
  std::int32_t max_effective;  // of it and the account's older ones: a walk backwards stops here
  ChangeSlot previous_of_mark; // no_slot: it was placed
  ChangeSlot previous_of_claim;
  ChangeSlot previous_of_account;
};

// What the marks of one kind claim of one item.
struct ClaimRow {
  PortionSlot item;
  AccountSlot account;
  ClaimSlot next_of_item; // what marks of another kind claim
  MarkSlot newest_mark;
  ChangeSlot newest_change;
  SparseSums::Root days; // sums of its changes
  ClaimSlot next;        // of those of the account that claim something today; no_slot
  ClaimSlot previous;
  MarkKind kind;
};

class MarkTable {
 public:
  using Events = EventList<MarkPlaced, MarkReduced, MarkEnded>;
  static constexpr bool told_by_state = true;

  explicit MarkTable(Store &store)
      : store_(store)
      , rows_(store.memory)
      , changes_(store.memory)
      , claims_(store.memory)
      , sums_(store.memory, store.limits.days)
      , of_items_(store.memory)
      , of_accounts_(store.memory) {}

  // ---- marks, in the order of their sequences
  [[nodiscard]] SlotsBelow<StoredMark> slots() const noexcept { return SlotsBelow<StoredMark>(count_); }
  [[nodiscard]] const StoredMark &operator[](MarkSlot mark) const noexcept { return rows_[mark]; }
  // no_slot: there is none.
  [[nodiscard]] MarkSlot find(Sequence sequence) const noexcept;
  [[nodiscard]] std::string_view text(TextHeap::Ref ref) const noexcept { return store_.texts.read(ref); }
  // What of its amount nothing has taken at an AsOf; 0 where it does not count or has ended.
  [[nodiscard]] int128 left_at(const StoredMark &mark, const AsOf &as_of) const noexcept;
  // Marks of an item (first portion) by kind, then newest first: visit(mark).
  template <class Visit> void for_each_of_item(PortionSlot item, Visit &&visit) const {
    for (ClaimSlot claim = first_claim(item); claim != no_slot; claim = claims_[claim].next_of_item) {
      for (MarkSlot mark = claims_[claim].newest_mark; mark != no_slot; mark = rows_[mark].previous_of_claim)
        visit(mark);
    }
  }
  // All marks of an account, newest first: visit(mark).
  template <class Visit> void for_each_of_account(AccountSlot account, Visit &&visit) const {
    for (MarkSlot mark = of_account(account).newest_mark; mark != no_slot;
         mark = rows_[mark].previous_of_account)
      visit(mark);
  }

  // ---- claims
  // nullptr: no mark of the kind was ever placed on the item.
  [[nodiscard]] const ClaimRow *claim(PortionSlot item, MarkKind kind) const noexcept;
  // Precondition: the mark stands on an item.
  [[nodiscard]] const ClaimRow &claim_of(const StoredMark &mark) const noexcept {
    return claims_[mark.claim];
  }
  // Costs the logarithm of its changes, and those that became known later.
  [[nodiscard]] int128 claimed(const ClaimRow &claim, const AsOf &as_of) const noexcept;
  // The most it claims on the date or any later one on record.
  [[nodiscard]] int128 most_claimed_from(const ClaimRow &claim, Date date) const noexcept {
    return wrapping_sum(sums_.sum(claim.days),
                        -sums_.least_above(claim.days, static_cast<std::uint32_t>(date.day_number())));
  }
  // Each of the account that may claim something at an AsOf, once: visit(claim). Costs what claims something
  // today, and what has changed since.
  template <class Visit> void for_each_claim(AccountSlot account, const AsOf &as_of, Visit &&visit) const {
    const OfAccount of = of_account(account);
    for (ClaimSlot at = of.first_claim; at != no_slot; at = claims_[at].next) visit(claims_[at]);
    for (ChangeSlot at = of.newest_change; at != no_slot; at = changes_[at].previous_of_account) {
      const MarkChange &change = changes_[at];
      if (change.max_effective <= as_of.date.day_number() && is_known(change.sequence, as_of.known_through))
        return; // nothing of it or before it is later
      const ClaimSlot claim = rows_[change.mark].claim;
      if (claim == no_slot || claims_[claim].newest_change != at) continue;
      if (sums_.sum(claims_[claim].days) == 0) visit(claims_[claim]);
    }
  }

  // ---- changes, at the next sequence
  struct NewMark {
    const MarkPlaced &event;
    PortionSlot item; // no_slot: it stands on the account
    AccountSlot account;
  };
  void place(const NewMark &mark, Sequence sequence);
  void reduce(MarkSlot mark, int128 units, Date date, Sequence sequence);
  void end(MarkSlot mark, MarkOutcome outcome, Date date, Sequence sequence);
  // Sequences at which a mark was placed, reduced and ended, newest first: visit(sequence).
  template <class Visit> void for_each_change_of(MarkSlot mark, Visit &&visit) const {
    for (ChangeSlot at = rows_[mark].newest_change; at != no_slot; at = changes_[at].previous_of_mark)
      visit(changes_[at].sequence);
  }
  // Its note is wiped with commit().
  void erase_note(MarkSlot mark);

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &books) const;
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (const ChangeSlot change : changes()) visit(changes_[change].sequence, EventPlace{change.number()});
  }
  [[nodiscard]] Event event_at(EventPlace place) const;
  [[nodiscard]] Result<void> verify(Sequence) const;
  // That what claims keep beside the changes says the same, in memory of the caller's.
  [[nodiscard]] Result<void> verify_claims(std::pmr::memory_resource *memory) const;

 private:
  friend struct StateInTests; // tests break a table from inside

  struct OfAccount {
    SlotCell<MarkSlot> newest_mark;
    SlotCell<ChangeSlot> newest_change;
    SlotCell<ClaimSlot> first_claim; // that claims something today
  };
  [[nodiscard]] SlotsBelow<MarkChange> changes() const noexcept {
    return SlotsBelow<MarkChange>(change_count_);
  }
  [[nodiscard]] SlotsBelow<ClaimRow> claims() const noexcept { return SlotsBelow<ClaimRow>(claim_count_); }
  [[nodiscard]] OfAccount of_account(AccountSlot account) const noexcept {
    const OfAccount *cell = of_accounts_.find(account);
    return cell == nullptr ? OfAccount{} : *cell;
  }
  [[nodiscard]] ClaimSlot first_claim(PortionSlot item) const noexcept { return read(of_items_.find(item)); }
  [[nodiscard]] ClaimSlot claim_slot(PortionSlot item, MarkKind kind) const noexcept;

  template <class Row> Slot<Row> append(PagedTable<Row> &table, std::uint32_t &count, const Row &row);
  [[nodiscard]] OfAccount &own_account(AccountSlot account);
  ClaimSlot claim_for(PortionSlot item, AccountSlot account, MarkKind kind);
  void change(MarkSlot mark, int128 units, std::int32_t day, Sequence sequence);
  void add_to_claim(ClaimSlot claim, ChangeSlot change);
  void list_claim(ClaimSlot claim);
  void unlist_claim(ClaimSlot claim);
  void hash_content(Hasher &hasher, const StoredMark &mark) const;
  [[nodiscard]] Result<void> verify_mark(MarkSlot mark) const;
  struct Beside; // of all claims and accounts
  [[nodiscard]] Result<void> verify_chains_of_marks(Beside &beside) const;
  [[nodiscard]] Result<void> verify_chains_of_changes(Beside &beside) const;
  [[nodiscard]] Result<void> verify_accounts(const Beside &beside) const;
  [[nodiscard]] Sequence name_of_claim(ClaimSlot claim) const noexcept {
    return rows_[claims_[claim].newest_mark].sequence;
  }
  [[nodiscard]] static Result<void> right(bool is_right, Sequence mark, const char *what) {
    return holds(is_right, EntityKind::mark, mark, what);
  }

  Store &store_;
  PagedTable<StoredMark> rows_;
  std::uint32_t count_ = 0;
  PagedTable<MarkChange> changes_;
  std::uint32_t change_count_ = 0;
  PagedTable<ClaimRow> claims_;
  std::uint32_t claim_count_ = 0;
  SparseSums sums_;
  PagedTable<SlotCell<ClaimSlot>, PortionSlot> of_items_; // the first one of each
  PagedTable<OfAccount, AccountSlot> of_accounts_;
};

} // namespace openitem
