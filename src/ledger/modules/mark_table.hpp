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
  std::uint32_t account;
  std::uint32_t claim; // no_slot: it stands on the account
  std::uint32_t newest_change;
  std::uint32_t previous_of_claim; // marks, older
  std::uint32_t previous_of_account;
  TextHeap::Ref code;
  TextHeap::Ref note;
  MarkKind kind;
  MarkOutcome outcome; // once it ended
};

// A mark was placed, reduced or ended.
struct MarkChange {
  int128 units; // of the claim: > 0 placed
  Sequence sequence;
  std::uint32_t mark;
  std::int32_t effective;
  std::int32_t max_effective;     // of it and the account's older ones: a walk backwards stops here
  std::uint32_t previous_of_mark; // no_slot: it was placed
  std::uint32_t previous_of_claim;
  std::uint32_t previous_of_account;
};

// What the marks of one kind claim of one item.
struct ClaimRow {
  std::uint32_t item; // first portion
  std::uint32_t account;
  std::uint32_t next_of_item; // what marks of another kind claim
  std::uint32_t newest_mark;
  std::uint32_t newest_change;
  SparseSums::Root days; // sums of its changes
  std::uint32_t next;    // of those of the account that claim something today; no_slot
  std::uint32_t previous;
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

  // ---- marks, by index, in the order of their sequences
  [[nodiscard]] std::uint32_t count() const noexcept { return count_; }
  [[nodiscard]] const StoredMark &operator[](std::uint32_t mark) const noexcept { return rows_[mark]; }
  // no_slot: there is none.
  [[nodiscard]] std::uint32_t find(Sequence sequence) const noexcept;
  [[nodiscard]] std::string_view text(TextHeap::Ref ref) const noexcept { return store_.texts.read(ref); }
  // What of its amount nothing has taken at an AsOf; 0 where it does not count or has ended.
  [[nodiscard]] int128 left_at(const StoredMark &mark, const AsOf &as_of) const noexcept;
  // Marks of an item (first portion) by kind, then newest first: visit(mark).
  template <class Visit> void for_each_of_item(std::uint32_t item, Visit &&visit) const {
    for (std::uint32_t claim = first_claim(item); claim != no_slot; claim = claims_[claim].next_of_item) {
      for (std::uint32_t mark = claims_[claim].newest_mark; mark != no_slot;
           mark = rows_[mark].previous_of_claim)
        visit(mark);
    }
  }
  // All marks of an account, newest first: visit(mark).
  template <class Visit> void for_each_of_account(std::uint32_t account, Visit &&visit) const {
    for (std::uint32_t mark = of_account(account).newest_mark - 1; mark != no_slot;
         mark = rows_[mark].previous_of_account)
      visit(mark);
  }

  // ---- claims
  // nullptr: no mark of the kind was ever placed on the item.
  [[nodiscard]] const ClaimRow *claim(std::uint32_t item, MarkKind kind) const noexcept;
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
  template <class Visit> void for_each_claim(std::uint32_t account, const AsOf &as_of, Visit &&visit) const {
    const OfAccount of = of_account(account);
    for (std::uint32_t at = of.first_claim - 1; at != no_slot; at = claims_[at].next) visit(claims_[at]);
    for (std::uint32_t at = of.newest_change - 1; at != no_slot; at = changes_[at].previous_of_account) {
      const MarkChange &change = changes_[at];
      if (change.max_effective <= as_of.date.day_number() && is_known(change.sequence, as_of.known_through))
        return; // nothing of it or before it is later
      const std::uint32_t claim = rows_[change.mark].claim;
      if (claim == no_slot || claims_[claim].newest_change != at) continue;
      if (sums_.sum(claims_[claim].days) == 0) visit(claims_[claim]);
    }
  }

  // ---- changes, at the next sequence
  struct NewMark {
    const MarkPlaced &event;
    std::uint32_t item; // first portion; no_slot
    std::uint32_t account;
  };
  void place(const NewMark &mark, Sequence sequence);
  void reduce(std::uint32_t mark, int128 units, Date date, Sequence sequence);
  void end(std::uint32_t mark, MarkOutcome outcome, Date date, Sequence sequence);
  // Sequences at which a mark was placed, reduced and ended, newest first: visit(sequence).
  template <class Visit> void for_each_change_of(std::uint32_t mark, Visit &&visit) const {
    for (std::uint32_t at = rows_[mark].newest_change; at != no_slot; at = changes_[at].previous_of_mark)
      visit(changes_[at].sequence);
  }
  // Its note is wiped with commit().
  void erase_note(std::uint32_t mark);

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &books) const;
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (std::uint32_t i = 0; i < change_count_; ++i) visit(changes_[i].sequence, EventPlace{i});
  }
  [[nodiscard]] Event event_at(EventPlace place) const;
  [[nodiscard]] Result<void> verify(Sequence) const;
  // That what claims keep beside the changes says the same, in memory of the caller's.
  [[nodiscard]] Result<void> verify_claims(std::pmr::memory_resource *memory) const;

 private:
  friend struct StateInTests; // tests break a table from inside

  // Of an account, each one more than an index: 0 is none, and a cell nobody wrote to is that.
  struct OfAccount {
    std::uint32_t newest_mark;
    std::uint32_t newest_change;
    std::uint32_t first_claim; // that claims something today
  };
  [[nodiscard]] OfAccount of_account(std::uint32_t account) const noexcept {
    const OfAccount *cell = of_accounts_.find(account);
    return cell == nullptr ? OfAccount{} : *cell;
  }
  [[nodiscard]] std::uint32_t first_claim(std::uint32_t item) const noexcept {
    const std::uint32_t *cell = of_items_.find(item);
    return cell == nullptr ? no_slot : *cell - 1;
  }
  [[nodiscard]] std::uint32_t claim_index(std::uint32_t item, MarkKind kind) const noexcept;

  template <class Row> std::uint32_t append(PagedTable<Row> &table, std::uint32_t &count, const Row &row);
  [[nodiscard]] OfAccount &own_account(std::uint32_t account);
  std::uint32_t claim_for(std::uint32_t item, std::uint32_t account, MarkKind kind);
  void change(std::uint32_t mark, int128 units, std::int32_t day, Sequence sequence);
  void add_to_claim(std::uint32_t claim, std::uint32_t change);
  void list_claim(std::uint32_t claim);
  void unlist_claim(std::uint32_t claim);
  void hash_content(Hasher &hasher, const StoredMark &mark) const;
  [[nodiscard]] Result<void> verify_mark(std::uint32_t mark) const;
  struct Beside; // of all claims and accounts
  [[nodiscard]] Result<void> verify_chains_of_marks(Beside &beside) const;
  [[nodiscard]] Result<void> verify_chains_of_changes(Beside &beside) const;
  [[nodiscard]] Result<void> verify_accounts(const Beside &beside) const;
  [[nodiscard]] Sequence name_of_claim(std::uint32_t claim) const noexcept {
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
  PagedTable<std::uint32_t> of_items_; // by first portion: first claim + 1
  PagedTable<OfAccount> of_accounts_;
};

} // namespace openitem
