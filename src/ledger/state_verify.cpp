// What must hold between the tables of a state, beside the figures that state_digest.cpp holds against the
// one formula: every index finds what it should, every flag says what the history says, every sum is one.

#include "ledger/checks.hpp"
#include "ledger/given_numbers_check.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/made_together.hpp"
#include "ledger/record_checks.hpp"

#include <algorithm>
#include <limits>

namespace openitem {

class StateCheck {
 public:
  StateCheck(const State &state, std::pmr::memory_resource *memory)
      : state_(state)
      , totals_(state.currencies().used_count(), CurrencyTotals{}, memory)
      , memory_(memory)
      , given_(state, memory) {}

  [[nodiscard]] Result<void> run() {
    OPENITEM_CHECK(check_sequences());
    for (const AccountSlot at : state_.account_slots()) OPENITEM_CHECK(check_account(at));
    OPENITEM_CHECK(check_totals());
    OPENITEM_CHECK(given_.verify());
    OPENITEM_CHECK(check_added_portions());
    OPENITEM_CHECK(check_groups());
    OPENITEM_CHECK(check_reversals());
    OPENITEM_CHECK(check_memos());
    OPENITEM_CHECK(check_modules());
    OPENITEM_CHECK(check_marks());
    OPENITEM_CHECK(check_customers());
    OPENITEM_CHECK(check_jobs());
    OPENITEM_CHECK(check_contracts());
    return check_drafts();
  }

 private:
  [[nodiscard]] Result<void> of_item(bool is_right, PortionSlot slot, const char *what) const {
    if (is_right) return {};
    const ItemRef item = state_.ref(slot);
    return holds(false, static_cast<EntityKind>(item.kind), item.id, what);
  }
  [[nodiscard]] Result<void> of_record(bool is_right, Sequence sequence, const char *what) const {
    return holds(is_right, EntityKind::record, sequence, what);
  }

  // ---- what each sequence made
  [[nodiscard]] Result<void> check_sequences() {
    for (Sequence sequence = 1; sequence <= state_.last_sequence_; ++sequence) {
      const RecordAt made = state_.record_at(sequence);
      if (made.kind == RecordAtKind::item) {
        ++items_;
        OPENITEM_CHECK(of_record(state_.item(made.first_portion()).first() &&
                                     state_.item(made.first_portion()).sequence() == sequence,
                                 sequence, "made"));
      } else if (made.kind == RecordAtKind::application) {
        OPENITEM_CHECK(of_record(state_.detail(made.first_detail()).sequence() == sequence &&
                                     state_.detail(made.first_detail()).detail_kind() == DetailKind::applied,
                                 sequence, "made"));
      } else if (made.kind == RecordAtKind::move) {
        OPENITEM_CHECK(of_record(is_move(sequence, made.first_detail()), sequence, "made"));
      } else if (made.kind == RecordAtKind::reversal) {
        OPENITEM_CHECK(of_record(made.reversal().number() < state_.reversals_.size() &&
                                     state_.reversals_[made.reversal()].sequence == sequence,
                                 sequence, "made"));
      }
    }
    return {};
  }

  // ---- accounts
  [[nodiscard]] Result<void> check_account(AccountSlot at) {
    const AccountRow &account = state_.account(at);
    Result<void> verdict;
    const bool wide = (account.flags & AccountRow::wide) != 0;
    int128 gross = 0; // beyond 64 bits it is wrong already, or not kept
    bool portioned = false;
    state_.for_each_item(account, [&](PortionSlot slot) {
      if (!verdict) return;
      if (!wide && gross <= std::numeric_limits<std::int64_t>::max()) gross += state_.original(slot);
      portioned = portioned || !state_.item(slot).first();
      verdict = check_portion(slot);
    });
    OPENITEM_CHECK(verdict);
    state_.for_each_detail(account, [&](DetailSlot detail) {
      if (verdict) verdict = check_detail(at, detail);
    });
    OPENITEM_CHECK(verdict);
    const auto of_account = [&](bool is_right, const char *what) {
      return holds(is_right, EntityKind::customer, state_.customer(account.customer).id, what);
    };
    OPENITEM_CHECK(of_account(wide || gross == state_.amount(account.gross), "gross"));
    OPENITEM_CHECK(of_account(!portioned || (account.flags & AccountRow::portioned) != 0, "portioned"));
    return of_account(is_ordered(account), "document order");
  }
  // Whether the order of due dates is that of documents, where it counts as such.
  [[nodiscard]] bool is_ordered(const AccountRow &account) const {
    if ((account.flags & AccountRow::disordered) != 0) return true;
    bool ordered = true;
    std::int32_t newest = 0;
    state_.lists().for_each(account.debits, [&](const OpenEntry &entry) {
      const std::int32_t document = state_.document_date(state_.first_portion(entry.item)).day_number();
      ordered = ordered && document >= newest;
      newest = std::max(newest, document);
    });
    return ordered && newest <= account.latest_document;
  }

  [[nodiscard]] Result<void> check_portion(PortionSlot slot) {
    const StoredPortion &row = state_.item(slot);
    add_to_totals(row.account, row.debit(), state_.original(slot));
    if (row.is_added()) return check_added(slot);
    if (!row.first()) {
      const StoredPortion &before = state_.item(slot - 1);
      return of_item(row.account == before.account && row.effective == before.effective &&
                         row.sequence() == before.sequence() && row.kind == before.kind && !before.last() &&
                         (row.flags & StoredPortion::reversed) == (before.flags & StoredPortion::reversed) &&
                         row.due >= before.due && row.place == (before.first() ? 1 : before.place + 1) &&
                         (!row.last() || state_.item(slot - row.place).place == row.place),
                     slot, "portions");
    }
    if (row.last()) OPENITEM_CHECK(of_item(row.place == 0, slot, "portions"));
    OPENITEM_CHECK(of_item(row.is_rearranged() == has_moves(slot), slot, "moved"));
    --items_;
    const ReversalRow *reversal = state_.newest_reversal(row.sequence());
    const bool reversed = reversal != nullptr && reversal->kind != ReversalKind::reinstated;
    OPENITEM_CHECK(of_item(reversed == ((row.flags & StoredPortion::reversed) != 0), slot, "reversed"));
    const std::string_view reference = state_.external_ref_of(slot);
    OPENITEM_CHECK(of_item(reference.empty() || state_.find_external_ref(row.item_kind(), reference) == slot,
                           slot, "external_ref index"));
    const Slot<Job> job = state_.job_of(slot);
    OPENITEM_CHECK(of_item(job == no_slot || (job.number() < state_.jobs().count() &&
                                              state_.job(job).owner == state_.account(row.account).customer),
                           slot, "job"));
    OPENITEM_CHECK(check_facts(slot));
    return check_made_together(slot);
  }
  // What is found by what a document says, and what its number counts.
  [[nodiscard]] Result<void> check_facts(PortionSlot slot) {
    if (!state_.has_facts(slot)) return {};
    const DocumentFacts facts = state_.facts_of(slot);
    const ItemKind kind = state_.item(slot).item_kind();
    if (kind == ItemKind::credit_memo && facts.about) ++memos_;
    if (kind == ItemKind::payment && !facts.transaction_id.empty()) {
      const PortionSlot first = state_.find_transaction(facts.method, facts.transaction_id);
      OPENITEM_CHECK(
          of_item(first != no_slot && state_.item(first).sequence() <= state_.item(slot).sequence(), slot,
                  "transaction_id index"));
    }
    return facts.number_range ? given_.count(slot, facts.number_range) : Result<void>{};
  }
  // ---- portions that moves added, and moves
  [[nodiscard]] Result<void> check_added(PortionSlot slot) {
    const StoredPortion &row = state_.item(slot);
    const StoredPortion &first = state_.item(row.first_of_item());
    ++added_;
    bool is_filled = false; // by the move that added it
    state_.for_each_detail_of(slot, [&](DetailSlot at) {
      is_filled = is_filled || (state_.detail(at).sequence() == row.sequence() &&
                                state_.detail(at).detail_kind() == DetailKind::moved);
    });
    const auto is_told_right = [&] {
      for (const AddedPortions::Portion &told : state_.added_to(row.first_of_item())) {
        if (told.slot == slot) return told.number == row.place && told.open == state_.is_open(slot);
      }
      return false;
    };
    return of_item(first.first() && is_told_right() && row.account == first.account &&
                       row.effective == first.effective && row.kind == first.kind && row.last() &&
                       (row.flags & StoredPortion::reversed) == (first.flags & StoredPortion::reversed) &&
                       row.original() == 0 && row.place > first.place &&
                       row.place < state_.portion_count(row.first_of_item()) &&
                       state_.portion_slot(row.first_of_item(), row.place) == slot &&
                       state_.find_portion(row.first_of_item(), Date::unchecked(row.due)) == slot &&
                       is_filled,
                   slot, "added portions");
  }
  // Each stands in an account.
  [[nodiscard]] Result<void> check_added_portions() const {
    std::uint64_t known = 0;
    for (const auto &[first, added] : state_.added_) known += added.by_due().size();
    return of_record(known == added_, 0, "added portions");
  }
  [[nodiscard]] bool has_moves(PortionSlot first) const {
    bool any = false;
    state_.for_each_portion(first, [&](PortionSlot slot) {
      state_.for_each_detail_of(
          slot, [&](DetailSlot at) { any = any || state_.detail(at).detail_kind() == DetailKind::moved; });
    });
    return any;
  }
  // What each portion loses another one of the item gets.
  [[nodiscard]] bool is_move(Sequence sequence, DetailSlot at) const {
    const std::int32_t effective = state_.detail(at).effective;
    for (bool more = true; more; at = at + 2) {
      const DetailRow &from = state_.detail(at);
      if ((from.flags & DetailRow::more) == 0) return false;
      const DetailRow &to = state_.detail(at + 1);
      for (const DetailRow *row : {&from, &to}) {
        if (row->detail_kind() != DetailKind::moved || row->sequence() != sequence ||
            row->effective != effective || row->debit == no_slot)
          return false;
      }
      const int128 units = state_.amount(from.amount);
      if (units <= 0 || state_.amount(to.amount) != -units || from.debit == to.debit ||
          state_.first_portion(from.debit) != state_.first_portion(to.debit))
        return false;
      more = (to.flags & DetailRow::more) != 0;
    }
    return true;
  }

  // There only wholly applied, from its own date on, or reversed: nothing of it is left on any date.
  [[nodiscard]] Result<void> check_made_together(PortionSlot slot) const {
    if (!kind_row(state_.item(slot).item_kind()).made_with_application) return {};
    if (state_.groups().of(state_.item(slot).sequence()) != nullptr) return {}; // check_groups
    std::pmr::vector<DayAmount> days(memory_);
    state_.for_each_detail_of(slot, [&](DetailSlot at) {
      days.push_back({state_.detail(at).effective, state_.amount(state_.detail(at).amount)});
    });
    int128 later = 0; // what is taken after a day
    bool nothing_left = !days.empty();
    for_each_sum_from(days, [&](std::int32_t, int128 sum) {
      later = sum;
      return true;
    });
    nothing_left = nothing_left && later == state_.original(slot);
    for_each_sum_from(days, [&](std::int32_t day, int128 sum) {
      nothing_left = nothing_left && sum == (day > state_.item(slot).effective ? 0 : state_.original(slot));
      return nothing_left;
    });
    return of_item(nothing_left, slot, "made together");
  }

  // ---- groups
  [[nodiscard]] Result<void> check_groups() const {
    Sequence before = 0;
    for (const Groups::Group &group : state_.groups().all()) {
      const auto of_group = [&](bool is_right) { return of_record(is_right, group.first, "group"); };
      OPENITEM_CHECK(of_group(group.first > before && is_whole(state_, group)));
      OPENITEM_CHECK(of_group(stands_or_falls(group)));
      before = group.last;
    }
    return {};
  }
  // All of it is live, or all of it went on one date.
  [[nodiscard]] bool stands_or_falls(const Groups::Group &group) const {
    bool first = true;
    bool as_one = true;
    std::int32_t went_on = 0; // 0: it is live
    const auto look_at = [&](Sequence sequence) {
      const ReversalRow *reversal = state_.newest_reversal(sequence);
      const std::int32_t effective = reversal == nullptr ? 0 : reversal->effective;
      as_one = as_one && (first || effective == went_on);
      first = false;
      went_on = effective;
    };
    const MadeTogether made{group.first};
    for_each_item_made(state_, made, [&](PortionSlot item) { look_at(state_.item(item).sequence()); });
    for_each_application_of_group(state_, made, look_at);
    return as_one;
  }

  [[nodiscard]] Result<void> check_detail(AccountSlot account, DetailSlot at) {
    const DetailRow &row = state_.detail(at);
    const DetailKind kind = row.detail_kind();
    const bool both = kind == DetailKind::applied || kind == DetailKind::undone;
    const bool gives_back = kind == DetailKind::undone || kind == DetailKind::reinstated;
    const int128 units = state_.amount(row.amount);
    const auto right = [&](bool is_right, const char *what) {
      return of_record(is_right, row.sequence(), what);
    };
    const bool moved = kind == DetailKind::moved;
    OPENITEM_CHECK(right(moved || (gives_back ? units <= 0 : units >= 0), "amount of a detail"));
    OPENITEM_CHECK(
        right(!(both || moved) || units != 0, "amount of a detail")); // a document may be of nothing
    OPENITEM_CHECK(right(both ? row.debit != no_slot && row.credit != no_slot
                              : (row.debit == no_slot) != (row.credit == no_slot),
                         "sides of a detail"));
    for (const PortionSlot side : {row.debit, row.credit}) {
      if (side == no_slot) continue;
      const StoredPortion &portion = state_.item(side);
      OPENITEM_CHECK(
          right(portion.account == account && portion.debit() == (side == row.debit), "account of a detail"));
      OPENITEM_CHECK(right(row.effective >= portion.effective, "date of a detail"));
    }
    OPENITEM_CHECK(
        right(row.debit == no_slot || row.debit_due == state_.item(row.debit).due, "due date of a detail"));
    const bool taken_back = (row.flags & DetailRow::taken_back) != 0;
    const bool undone = kind == DetailKind::applied && state_.newest_reversal(row.sequence()) != nullptr;
    OPENITEM_CHECK(right(taken_back == undone, "taken back"));
    const bool grouped = kind == DetailKind::applied && state_.groups().of(row.sequence()) != nullptr;
    OPENITEM_CHECK(right(grouped == ((row.flags & DetailRow::grouped) != 0), "group"));
    const RecordAtKind made = state_.record_at(row.sequence()).kind;
    OPENITEM_CHECK(right(made == (kind == DetailKind::applied ? RecordAtKind::application
                                  : moved                     ? RecordAtKind::move
                                                              : RecordAtKind::reversal),
                         "detail"));
    if (!both && !moved)
      add_to_totals(account, (row.debit != no_slot) == gives_back, gives_back ? -units : units);
    return {};
  }

  // ---- sums over accounts
  void add_to_totals(AccountSlot account, bool debit, int128 units) {
    CurrencyTotals &totals = totals_[state_.account(account).currency];
    (debit ? totals.debits : totals.credits) += units;
  }
  [[nodiscard]] Result<void> check_totals() const {
    OPENITEM_CHECK(of_record(items_ == 0, 0, "items")); // each was made by a sequence, and is in an account
    for (std::uint16_t i = 0; i < totals_.size(); ++i) {
      const CurrencyTotals &kept = state_.totals_[i];
      OPENITEM_CHECK(holds(kept.debits == totals_[i].debits && kept.credits == totals_[i].credits,
                           EntityKind::currency, 0, "totals"));
    }
    return {};
  }

  // ---- reversals
  [[nodiscard]] Result<void> check_reversals() const {
    ReversalSlot slot(0);
    for (const ReversalRow &row : state_.reversals_)
      OPENITEM_CHECK(of_record(is_right(row, slot++), row.sequence, "reversal"));
    return {};
  }
  [[nodiscard]] bool is_right(const ReversalRow &row, ReversalSlot slot) const {
    const RecordAt made = state_.record_at(row.sequence);
    const RecordAt target = state_.record_at(row.target);
    const bool of_item = row.item != no_slot;
    if (made.kind != RecordAtKind::reversal || made.reversal() != slot) return false;
    if (target.kind != (of_item ? RecordAtKind::item : RecordAtKind::application)) return false;
    if (of_item && target.first_portion() != row.item) return false;
    const ReversalRow *newest = state_.newest_reversal(row.target);
    if (newest == nullptr || newest->sequence < row.sequence) return false;
    const ReversalRow *before = row.previous == no_slot ? nullptr : &state_.reversals_[row.previous];
    if (before != nullptr && (before->target != row.target || before->sequence >= row.sequence)) return false;
    if (!of_item) return row.kind == ReversalKind::unapplied && before == nullptr;
    const bool reversed_before = before != nullptr && before->kind != ReversalKind::reinstated;
    if (row.kind == ReversalKind::reinstated) return reversed_before && row.effective >= before->effective;
    return !reversed_before && reversal_fits(row.kind, state_.item(row.item).item_kind());
  }

  // ---- credit memos about invoices
  [[nodiscard]] Result<void> check_memos() {
    for (const auto &[invoice, credited] : state_.credited_) {
      CreditedInvoice::Live live{};
      for (const PortionSlot memo : credited.memos) {
        OPENITEM_CHECK(of_item(state_.invoice_of_memo(memo) == invoice, memo, "memo"));
        --memos_;
        if ((state_.item(memo).flags & StoredPortion::reversed) != 0) continue;
        ++live.count;
        live.total += state_.original(memo);
      }
      OPENITEM_CHECK(of_item(live.count == credited.live.count && live.total == credited.live.total, invoice,
                             "credited"));
    }
    return of_record(memos_ == 0, 0, "memos");
  }

  // ---- marks: what they stand on
  [[nodiscard]] Result<void> check_marks() const {
    const MarkTable &marks = state_.marks();
    for (const MarkSlot slot : marks.slots()) {
      const StoredMark &mark = marks[slot];
      const auto right = [&](bool is_right) {
        return holds(is_right, EntityKind::mark, mark.sequence, "what a mark stands on");
      };
      OPENITEM_CHECK(right(mark.account.number() < state_.account_count_));
      const AccountRow &account = state_.account(mark.account);
      OPENITEM_CHECK(right((account.flags & AccountRow::marked) != 0 &&
                           state_.currency(account.currency) == mark.amount.currency()));
      if (mark.claim == no_slot) {
        OPENITEM_CHECK(right(state_.customer(account.customer).id == mark.customer.value()));
        continue;
      }
      const PortionSlot item = state_.find_item(mark.item);
      const ClaimRow *claim = item == no_slot ? nullptr : marks.claim(item, mark.kind);
      OPENITEM_CHECK(right(
          claim != nullptr && claim == &marks.claim_of(mark) && state_.item(item).account == mark.account &&
          mark.effective >= state_.item(item).effective && mark.sequence > state_.item(item).sequence()));
    }
    return marks.verify_claims(memory_);
  }

  // ---- columns of master data: what was saved of each record says the same
  [[nodiscard]] Result<void> check_customers() const {
    std::pmr::vector<std::uint32_t> children(state_.customers().count(), 0, memory_);
    for (const Slot<Customer> customer : state_.customers().slots()) {
      const Slot<Customer> parent = state_.customer(customer).parent;
      if (parent != no_slot && state_.customers().is_live(customer)) ++children[parent.number()];
    }
    for (const Slot<Customer> customer : state_.customers().slots()) {
      const StoredCustomer &row = state_.customer(customer);
      const Customer saved = state_.customers().newest(customer);
      const bool is_right =
          saved.status == row.status && saved.partial_payments == row.partial_payments &&
          saved.salesperson == state_.text(row.salesperson) &&
          (saved.parent ? state_.customer_slot(saved.parent) : no_slot) == row.parent &&
          (row.currency == no_currency ? Currency{} : state_.currency(row.currency)) == saved.currency &&
          saved.terms.size() == state_.customer_terms(customer).size() &&
          row.children == children[customer.number()];
      OPENITEM_CHECK(holds(is_right, EntityKind::customer, row.id, "customer"));
      if (row.deleted == 0) continue;
      const bool has_nothing = row.first_account == no_slot && !has_records(state_, customer);
      OPENITEM_CHECK(holds(has_nothing, EntityKind::customer, row.id, "deleted"));
    }
    return {};
  }
  [[nodiscard]] Result<void> check_jobs() const {
    for (const Slot<Job> job : state_.jobs().slots()) {
      const StoredJob &row = state_.job(job);
      const Job saved = state_.jobs().newest(job);
      OPENITEM_CHECK(holds(saved.status == row.status && state_.customer_slot(saved.customer) == row.owner,
                           EntityKind::job, row.id, "job"));
    }
    return {};
  }
  [[nodiscard]] Result<void> check_contracts() const {
    for (const Slot<Contract> contract : state_.contracts().slots()) {
      const StoredContract &row = state_.contract(contract);
      const Contract saved = state_.contracts().newest(contract);
      OPENITEM_CHECK(holds(state_.customer_slot(saved.customer) == row.owner &&
                               (saved.job ? state_.job_slot(saved.job) : no_slot) == row.job,
                           EntityKind::contract, row.id, "contract"));
    }
    return {};
  }
  [[nodiscard]] Result<void> check_drafts() const {
    for (const DraftSlot draft : state_.drafts().slots()) {
      const StoredDraft &row = state_.draft(draft);
      if (row.ended != 0) continue;
      const auto saved = state_.content<DraftSaved>(row.version);
      const auto right = [&](bool is_right, const char *what) {
        return holds(is_right, static_cast<EntityKind>(row.ref.kind), row.ref.id, what);
      };
      OPENITEM_CHECK(right(state_.find(row.ref) == draft, "id index"));
      OPENITEM_CHECK(right(state_.customer_slot(saved.customer) == row.customer, "draft"));
      OPENITEM_CHECK(right(saved.number.empty() || !state_.settings().unique_numbers ||
                               state_.find_number(row.ref.kind, saved.number) == draft,
                           "number index"));
      OPENITEM_CHECK(right(saved.facts.external_ref.empty() ||
                               state_.find_external_ref(row.ref.kind, saved.facts.external_ref) == draft,
                           "external_ref index"));
    }
    return {};
  }

  [[nodiscard]] Result<void> check_modules() const {
    Result<void> verdict;
    state_.for_each_module([&]<class M>(const M &module) {
      if constexpr (!std::same_as<M, BookedItems>) {
        if (verdict) verdict = module.verify(state_.last_sequence_);
      }
    });
    return verdict;
  }

  const State &state_;
  std::pmr::vector<CurrencyTotals> totals_;
  std::pmr::memory_resource *memory_;
  GivenNumbersCheck given_;
  std::uint64_t items_ = 0; // that sequences made and no account has shown yet
  std::uint64_t added_ = 0; // portions that moves added, in accounts
  std::uint64_t memos_ = 0; // about an invoice, that no invoice has shown yet
};

Result<void> State::verify_tables(std::pmr::memory_resource *memory) const {
  return StateCheck(*this, memory).run();
}

} // namespace openitem
