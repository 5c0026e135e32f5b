// Settlement without chosen targets: which credits pay which portions, and in which order.
#include "support/model/amounts.hpp"
#include "support/model/decider.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace openitem::testing_support {

namespace {

using StrategyInput = Decider::StrategyInput;
using OpenCredit = Decider::OpenCredit;
struct OpenPortion {
  std::size_t item;
  std::uint32_t portion;
  Amount left; // may be a share of what is open
  Amount item_left;
};

std::vector<OpenPortion> open_debits(const Decider &d, const StrategyInput &input) {
  std::vector<OpenPortion> found;
  for (std::size_t i = 0; i < d.m.items().size(); ++i) {
    const ModelItem &row = d.m.items()[i];
    if (!row.debit() || row.customer != input.customer || row.currency != input.currency) continue;
    if (input.only_debit != nothing && i != input.only_debit) continue;
    if (input.job != 0 && row.job != input.job) continue;
    for (const std::uint32_t portion : row.by_due()) {
      const Amount left = d.m.remaining_now(i, portion);
      if (left > 0) found.push_back({i, portion, left, d.m.remaining_now(i)});
    }
  }
  // Found by item, that is by sequence, and by due date; a stable sort keeps that order among equals.
  std::stable_sort(found.begin(), found.end(), [&](const OpenPortion &a, const OpenPortion &b) {
    const ModelItem &item_a = d.m.items()[a.item];
    const ModelItem &item_b = d.m.items()[b.item];
    switch (input.strategy) {
    case Strategy::due_date:
      return due_day(item_a.portions[a.portion].due) < due_day(item_b.portions[b.portion].due);
    case Strategy::smallest:
      return a.item_left < b.item_left;
    case Strategy::largest:
      return a.item_left > b.item_left;
    default:
      return item_a.document < item_b.document;
    }
  });
  return found;
}

// By item: shares of the credit that may pay some of them, among those that some of the credit may pay.
std::map<std::size_t, Amount> proportional_shares(const Decider &d, const std::vector<OpenPortion> &debits,
                                                  const std::vector<OpenCredit> &credits, Amount at_most) {
  std::set<std::size_t> paying;
  std::vector<std::size_t> items;
  std::vector<Amount> weights;
  Amount open = 0;
  for (const OpenPortion &debit : debits) {
    if (items.empty() || items.back() != debit.item) {
      items.push_back(debit.item);
      weights.push_back(0);
    }
    bool payable = false;
    for (const OpenCredit &credit : credits) {
      if (!d.job_allows(credit.item, debit.item) || credit.left <= 0) continue;
      paying.insert(credit.item);
      payable = true;
    }
    if (!payable) continue;
    weights.back() += debit.left;
    open += debit.left;
  }
  Amount sum = 0;
  for (const OpenCredit &credit : credits) sum += paying.count(credit.item) != 0 ? credit.left : 0;
  if (at_most >= 0) sum = std::min(sum, at_most);
  const std::vector<Amount> parts = sum < open ? shares(sum, weights) : weights;
  std::map<std::size_t, Amount> own;
  for (std::size_t i = 0; i < items.size(); ++i) own[items[i]] = parts[i];
  return own;
}

// Portions of one item served in a row from one credit make one application.
class Run {
 public:
  Run(Decider &d, const StrategyInput &input)
      : d_(d)
      , debits_(open_debits(d, input))
      , credits_(d.open_credits(input))
      , limit_(input.at_most)
      , whole_(d.m.whole_portions_only(input.customer)) {}

  void serve_all() {
    for (OpenPortion &debit : debits_) serve(debit);
    flush();
  }
  // An item's share goes to its portions in order.
  void serve_shares() {
    std::map<std::size_t, Amount> own = proportional_shares(d_, debits_, credits_, limit_);
    for (OpenPortion &debit : debits_) {
      const Amount before = debit.left;
      const Amount part = std::min(own[debit.item], before);
      debit.left = part;
      serve(debit);
      const Amount used = part - debit.left;
      own[debit.item] -= used;
      debit.left = before - used;
    }
    flush();
    credit_ = debit_ = nothing;
  }

 private:
  void serve(OpenPortion &debit) {
    if (limit_ == 0 || (whole_ && !fills(debit))) return;
    for (OpenCredit &credit : credits_) {
      const Amount units = usable_units(credit, debit);
      if (units == 0) continue;
      if (credit.item != credit_ || debit.item != debit_) flush();
      credit_ = credit.item;
      debit_ = debit.item;
      date_ = date_of(credit.item, debit.item);
      parts_.push_back({0, debit.portion, d_.money(debit.item, units)});
      const auto &items = d_.m.items();
      d_.count(CreditApplied{items[credit_].ref, items[debit_].ref, date_, {&parts_.back(), 1}});
      credit.left -= units;
      debit.left -= units;
      if (limit_ > 0) limit_ -= units;
    }
  }
  // Whether the credits pay the portion wholly.
  [[nodiscard]] bool fills(const OpenPortion &debit) const {
    if (debit.left != d_.m.remaining_now(debit.item, debit.portion)) return false; // a share of it
    Amount sum = 0;
    for (const OpenCredit &credit : credits_) sum += usable_units(credit, debit);
    if (limit_ >= 0) sum = std::min(sum, limit_);
    return sum >= debit.left;
  }
  [[nodiscard]] Amount usable_units(const OpenCredit &credit, const OpenPortion &debit) const {
    if (!d_.job_allows(credit.item, debit.item)) return 0;
    const Date on = date_of(credit.item, debit.item);
    Amount units = std::min({credit.left, debit.left, d_.m.fitting(credit.item, 0, on),
                             d_.m.fitting(debit.item, debit.portion, on)});
    if (limit_ >= 0) units = std::min(units, limit_);
    return std::max(units, Amount{0});
  }
  [[nodiscard]] Date date_of(std::size_t credit, std::size_t debit) const {
    return std::max({d_.date(), d_.m.items()[credit].effective, d_.m.items()[debit].effective});
  }
  void flush() {
    if (!parts_.empty()) d_.note_application(credit_, debit_, date_, parts_);
    parts_.clear();
  }

  Decider &d_;
  std::vector<OpenPortion> debits_;
  std::vector<OpenCredit> credits_;
  Amount limit_; // below zero: none
  bool whole_;   // only whole portions are paid
  std::vector<AppliedPortion> parts_;
  std::size_t credit_ = nothing; // of the parts
  std::size_t debit_ = nothing;
  Date date_{};
};

} // namespace

std::vector<Decider::OpenCredit> Decider::open_credits(const StrategyInput &input) const {
  std::vector<OpenCredit> found;
  const auto fits_job = [&](std::size_t i) {
    return input.job == 0 || m.items_[i].job == 0 || m.items_[i].job == input.job;
  };
  if (!input.credits.empty()) {
    for (const std::size_t i : input.credits) {
      if (fits_job(i)) found.push_back({i, m.remaining_now(i)});
    }
    return found;
  }
  for (std::size_t i = 0; i < m.items_.size(); ++i) {
    const ModelItem &row = m.items_[i];
    if (row.debit() || row.customer != input.customer || row.currency != input.currency || !fits_job(i))
      continue;
    if (m.remaining_now(i) > 0) found.push_back({i, m.remaining_now(i)});
  }
  std::stable_sort(found.begin(), found.end(), [&](const OpenCredit &a, const OpenCredit &b) {
    return m.items_[a.item].document < m.items_[b.item].document;
  });
  return found;
}

void Decider::by_strategy(const StrategyInput &input) {
  if (stop()) return;
  Run run(*this, input);
  if (input.strategy == Strategy::proportional) run.serve_shares();
  run.serve_all();
}

} // namespace openitem::testing_support
