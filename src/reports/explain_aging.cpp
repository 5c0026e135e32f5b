// One cell of an aging, portion by portion: what each was worth and every record that took from it.

#include "openitem/reports/explain.hpp"

#include "reports/aging_run.hpp"
#include "reports/as_known.hpp"
#include "reports/disputed_portions.hpp"

#include <algorithm>

namespace openitem {

namespace {

class CellExplanation {
 public:
  CellExplanation(const Standpoint &at, const AgingCut &cut, std::size_t bucket, Slot<Job> job,
                  const Currency &currency)
      : at_(at)
      , cut_(cut)
      , bucket_(bucket)
      , job_(job)
      , limits_(*cut.buckets, at.as_of.date)
      , answer_{Money::zero(currency), std::pmr::vector<ExplainPart>(at.memory)} {}

  Explanation make(const AccountRow &account) {
    std::pmr::vector<OpenPortion> portions(at_.memory);
    open_portions_at(at_, account, portions);
    std::sort(portions.begin(), portions.end(), [this](const OpenPortion &a, const OpenPortion &b) {
      return at_.state.in_sequence()(a.slot, b.slot);
    });
    std::pmr::vector<OpenPortion> disputed(at_.memory);
    for_each_disputed_part(at_, account, [&](PortionSlot slot, int128 units) {
      disputed.push_back({slot, units});
    });
    const auto by_slot = [](const OpenPortion &a, const OpenPortion &b) { return a.slot < b.slot; };
    std::sort(disputed.begin(), disputed.end(), by_slot);
    for (const OpenPortion &portion : portions) {
      if (job_ != no_slot && at_.state.job_of(at_.state.first_portion(portion.slot)) != job_) continue;
      const auto part = std::lower_bound(disputed.begin(), disputed.end(), portion, by_slot);
      add_portion(portion.slot, part != disputed.end() && part->slot == portion.slot ? part->left : 0);
    }
    return std::move(answer_);
  }

 private:
  [[nodiscard]] bool in_cell(bool debit, std::int32_t basis) const {
    if (!debit && cut_.credits == AgingCredits::separate) return bucket_ == explain_unapplied;
    return limits_.bucket_of(basis) == bucket_;
  }
  void add_portion(PortionSlot slot, int128 disputed);
  void add_disputed(ExplainPart part, int128 units);
  void add_detail(PortionSlot slot, const DetailRow &detail, ExplainPart part, int sign);
  void add(const ExplainPart &part) {
    answer_.figure += part.amount;
    answer_.parts.push_back(part);
  }

  const Standpoint &at_;
  const AgingCut &cut_;
  std::size_t bucket_;
  Slot<Job> job_;
  BucketLimits limits_;
  Explanation answer_;
};

void CellExplanation::add_portion(PortionSlot slot, int128 disputed) {
  const State &state = at_.state;
  const auto &row = state.item(slot);
  const std::int32_t basis = basis_day(state, slot, cut_.basis);
  const bool of_disputed = bucket_ == explain_disputed && disputed != 0;
  if (!of_disputed && !in_cell(row.debit(), basis)) return;
  // In a bucket credit stands with its sign; unapplied is a column of its own and positive.
  const int sign = row.debit() || bucket_ == explain_unapplied ? 1 : -1;
  const PortionSlot first = state.first_portion(slot);
  ExplainPart part;
  part.item = state.ref(first);
  part.portion = state.portion_number(slot);
  part.number = state.number_of(first);
  part.sequence = row.sequence();
  part.effective = Date::unchecked(row.effective);
  if (basis != no_basis) {
    part.basis_date = Date::unchecked(basis);
    part.days = at_.day() - basis;
  }
  if (of_disputed) {
    add_disputed(part, disputed);
    return;
  }
  part.amount = Money::of_minor(sign * state.original(slot), answer_.figure.currency());
  if (!row.is_added()) add(part); // that one has nothing of its own
  const std::size_t details = answer_.parts.size();
  state.for_each_detail_of(slot, [&](DetailSlot detail) {
    if (at_.counts(state.detail(detail))) add_detail(slot, state.detail(detail), part, sign);
  });
  std::reverse(answer_.parts.begin() + static_cast<std::ptrdiff_t>(details), answer_.parts.end());
  if (disputed != 0) add_disputed(part, -disputed);
}

// By the newest dispute that claims something of the item there.
void CellExplanation::add_disputed(ExplainPart part, int128 units) {
  const MarkTable &marks = at_.state.marks();
  part.kind = HistoryKind::mark;
  part.sequence = 0;
  marks.for_each_of_item(at_.state.find_item(part.item), [&](MarkSlot mark) {
    const StoredMark &row = marks[mark];
    if (row.sequence <= part.sequence || kind_row(row.kind).column != MarkColumn::disputed) return;
    if (marks.left_at(row, at_.as_of) == 0) return;
    part.sequence = row.sequence;
    part.effective = Date::unchecked(row.effective);
  });
  part.amount = Money::of_minor(units, answer_.figure.currency());
  add(part);
}

void CellExplanation::add_detail(PortionSlot slot, const DetailRow &detail, ExplainPart part, int sign) {
  const State &state = at_.state;
  const PortionSlot other = slot == detail.debit ? detail.credit : detail.debit;
  if (other == no_slot) {
    const bool moved = detail.detail_kind() == DetailKind::moved;
    part.kind = moved ? HistoryKind::portions_moved : HistoryKind::reversal;
  } else {
    const PortionSlot first = state.first_portion(other);
    part.kind = detail.detail_kind() == DetailKind::applied ? HistoryKind::application
                                                            : HistoryKind::application_undone;
    part.other = state.ref(first);
    part.other_number = state.number_of(first);
  }
  part.sequence = detail.sequence();
  part.effective = Date::unchecked(detail.effective);
  part.amount = Money::of_minor(-sign * state.amount(detail.amount), answer_.figure.currency());
  add(part);
}

} // namespace

Result<Explanation> explain_aging(const Ledger &ledger, CustomerId customer, Currency currency,
                                  std::size_t bucket, const AgingCalculator &aging, const AsOf &as_of,
                                  JobId job) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<Explanation> {
    const auto whose = customer_and_job(at, customer, job);
    if (!whose) return whose.error();
    if (!currency) return {Errc::missing, "currency"};
    const AgingCut cut = AgingCut::of(aging);
    if (cut.credits == AgingCredits::net_oldest)
      return Error{.code = Errc::invalid_argument, .field = "credits", .allowed = "separate, by_own_date"};
    if (bucket != explain_unapplied && bucket != explain_disputed && bucket >= cut.buckets->size())
      return {Errc::invalid_argument, "bucket"};
    const AccountSlot account = at.state.find_account(whose->customer, currency);
    if (account == no_slot)
      return Explanation{Money::zero(currency), std::pmr::vector<ExplainPart>(at.memory)};
    return CellExplanation(at, cut, bucket, whose->job, currency).make(at.state.account(account));
  });
}

} // namespace openitem
