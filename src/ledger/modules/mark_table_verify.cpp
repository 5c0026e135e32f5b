// What must hold between the tables of marks: the chain of each mark's changes, and what stands beside the
// changes of all.
#include "ledger/modules/mark_table.hpp"

#include <algorithm>
#include <map>

namespace openitem {

// The chain of a mark's changes leads from its end, if it has one, over reductions to its placing.
Result<void> MarkTable::verify_mark(MarkSlot mark) const {
  const StoredMark &row = rows_[mark];
  int128 left = 0;
  std::int32_t latest = row.effective;
  Sequence later = UINT64_MAX;
  for (ChangeSlot at = row.newest_change; at != no_slot; at = changes_[at].previous_of_mark) {
    OPENITEM_CHECK(right(at.number() < change_count_, row.sequence, "changes of a mark"));
    const MarkChange &change = changes_[at];
    const bool placed = change.previous_of_mark == no_slot;
    const bool is_right = change.mark == mark && change.sequence < later &&
                          change.effective >= row.effective &&
                          (placed ? change.sequence == row.sequence && change.effective == row.effective &&
                                        change.units == row.amount.minor_units()
                                  : change.units < 0 || change.sequence == row.ended);
    OPENITEM_CHECK(right(is_right, row.sequence, "changes of a mark"));
    left += change.units;
    latest = std::max(latest, change.effective);
    later = change.sequence;
  }
  const bool is_whole = later == row.sequence && left == row.left && left >= 0 && latest == row.latest;
  OPENITEM_CHECK(right(is_whole, row.sequence, "left of a mark"));
  if (row.ended == 0) return right(row.outcome == MarkOutcome{}, row.sequence, "end of a mark");
  const MarkChange &last = changes_[row.newest_change];
  return right(left == 0 && last.sequence == row.ended && last.effective == row.latest &&
                   outcome_fits(row.outcome, row.kind),
               row.sequence, "end of a mark");
}

Result<void> MarkTable::verify(Sequence) const {
  for (const MarkSlot mark : slots()) {
    const StoredMark &row = rows_[mark];
    OPENITEM_CHECK(right(find(row.sequence) == mark, row.sequence, "mark"));
    const bool on_item = row.claim != no_slot;
    const bool stands = on_item ? row.claim.number() < claim_count_ && claims_[row.claim].kind == row.kind &&
                                      claims_[row.claim].account == row.account &&
                                      mark_fits(row.kind, row.item.kind)
                                : kind_row(row.kind).side == MarkSide::account;
    OPENITEM_CHECK(
        right(stands && on_item == static_cast<bool>(row.item) && on_item != static_cast<bool>(row.customer),
              row.sequence, "what a mark stands on"));
    OPENITEM_CHECK(verify_mark(mark));
  }
  return {};
}

// ---- what stands beside the changes, made once more from them

struct MarkTable::Beside {
  struct OfClaim {
    int128 units = 0;
    MarkSlot newest_mark;
    ChangeSlot newest_change;
  };
  Beside(std::uint32_t claim_count, std::pmr::memory_resource *memory)
      : claims(claim_count, OfClaim{}, memory)
      , accounts(memory)
      , days(memory) {}

  SlotVector<OfClaim, ClaimSlot> claims;
  std::pmr::map<AccountSlot, OfAccount> accounts;
  std::pmr::map<std::pair<ClaimSlot, std::int32_t>, int128> days; // by claim and day
};

Result<void> MarkTable::verify_claims(std::pmr::memory_resource *memory) const {
  Beside beside(claim_count_, memory);
  OPENITEM_CHECK(verify_chains_of_marks(beside));
  OPENITEM_CHECK(verify_chains_of_changes(beside));
  OPENITEM_CHECK(verify_accounts(beside));
  for (const ClaimSlot claim : claims()) {
    const ClaimRow &row = claims_[claim];
    const Beside::OfClaim &expected = beside.claims[claim];
    const bool is_right = claim_slot(row.item, row.kind) == claim &&
                          row.newest_mark == expected.newest_mark &&
                          row.newest_change == expected.newest_change;
    OPENITEM_CHECK(right(is_right, name_of_claim(claim), "claims of an item"));
    sums_.for_each(row.days, [&](std::uint32_t day, int128 sum) {
      beside.days[{claim, static_cast<std::int32_t>(day)}] -= sum;
    });
  }
  for (const auto &[day, sum] : beside.days)
    OPENITEM_CHECK(right(sum == 0, name_of_claim(day.first), "days of a claim"));
  return {};
}

Result<void> MarkTable::verify_chains_of_marks(Beside &beside) const {
  for (const MarkSlot mark : slots()) {
    const StoredMark &row = rows_[mark];
    OfAccount &of = beside.accounts[row.account];
    OPENITEM_CHECK(right(row.previous_of_account == of.newest_mark, row.sequence, "marks of an account"));
    of.newest_mark = mark;
    if (row.claim == no_slot) continue;
    MarkSlot &newest = beside.claims[row.claim].newest_mark;
    OPENITEM_CHECK(right(row.previous_of_claim == newest, row.sequence, "marks of an item"));
    newest = mark;
  }
  return {};
}

Result<void> MarkTable::verify_chains_of_changes(Beside &beside) const {
  for (const ChangeSlot slot : changes()) {
    const MarkChange &change = changes_[slot];
    const StoredMark &mark = rows_[change.mark];
    OfAccount &of = beside.accounts[mark.account];
    const ChangeSlot before = of.newest_change;
    const std::int32_t latest =
        before == no_slot ? change.effective : std::max(change.effective, changes_[before].max_effective);
    OPENITEM_CHECK(right(change.previous_of_account == before && change.max_effective == latest,
                         mark.sequence, "changes of an account"));
    of.newest_change = slot;
    if (mark.claim == no_slot) continue;
    Beside::OfClaim &claim = beside.claims[mark.claim];
    OPENITEM_CHECK(
        right(change.previous_of_claim == claim.newest_change, mark.sequence, "changes of an item"));
    claim.newest_change = slot;
    claim.units += change.units;
    beside.days[{mark.claim, change.effective}] += change.units;
  }
  return {};
}

// In its list an account has those that claim something today, each once, and no others.
Result<void> MarkTable::verify_accounts(const Beside &beside) const {
  std::uint64_t listed = 0;
  for (const auto &[account, of] : beside.accounts) {
    const OfAccount kept = of_account(account);
    const Sequence any = rows_[of.newest_mark].sequence;
    OPENITEM_CHECK(right(kept.newest_mark == of.newest_mark && kept.newest_change == of.newest_change, any,
                         "marks of an account"));
    ClaimSlot before;
    for (ClaimSlot at = kept.first_claim; at != no_slot; at = claims_[at].next) {
      const bool is_right = at.number() < claim_count_ && claims_[at].previous == before &&
                            claims_[at].account == account && beside.claims[at].units != 0;
      OPENITEM_CHECK(right(is_right, any, "claims of an account"));
      before = at;
      ++listed;
    }
  }
  for (const ClaimSlot claim : claims()) {
    if (beside.claims[claim].units != 0) --listed;
  }
  return right(listed == 0, 0, "claims of an account");
}

} // namespace openitem
