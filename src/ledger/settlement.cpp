#include "ledger/settlement.hpp"

#include "openitem/money/split.hpp"

#include <algorithm>
#include <gsl/util>
#include <map>
#include <numeric>
#include <set>

namespace openitem {

namespace {

// An open portion as a strategy sees it.
struct Candidate {
  std::uint32_t slot;
  std::uint32_t first; // of its item
  std::int32_t due;
  std::int32_t document;
  Sequence sequence;
  int128 left;
  int128 item_left; // of the whole item, for smallest and largest
};

struct CreditSource {
  std::uint32_t slot;
  int128 left;
};

Date application_date(const State &state, Date command, std::uint32_t credit, std::uint32_t debit) {
  return Date::unchecked(
      std::max({command.day_number(), state.item(credit).effective, state.item(debit).effective}));
}

bool precedes(Strategy strategy, const Candidate &a, const Candidate &b) {
  switch (strategy) {
  case Strategy::due_date:
    if (a.due != b.due) return a.due < b.due;
    break;
  case Strategy::smallest:
    if (a.item_left != b.item_left) return a.item_left < b.item_left;
    break;
  case Strategy::largest:
    if (a.item_left != b.item_left) return a.item_left > b.item_left;
    break;
  default: // oldest first; proportional gives its odd units in this order too
    if (a.document != b.document) return a.document < b.document;
    break;
  }
  return a.sequence != b.sequence ? a.sequence < b.sequence : a.slot < b.slot;
}

std::span<Candidate> debit_candidates(Decision &decision, const SettleRequest &request) {
  const State &state = decision.state();
  const AccountRow &account = state.account(request.account);
  const std::size_t size = state.lists().size(account.debits);
  std::span<Candidate> all = decision.scratch().make<Candidate>(size);
  std::size_t count = 0;
  state.lists().for_each(account.debits, [&](const OpenEntry &entry) {
    const std::uint32_t first = state.first_portion(entry.item);
    if (request.only_debit != no_slot && first != request.only_debit) return;
    if (request.job != no_slot && state.job_of(first) != request.job) return;
    all[count++] = {entry.item,
                    first,
                    entry.key,
                    state.document_date(first).day_number(),
                    state.item(first).sequence(),
                    state.amount(entry.left),
                    0};
  });
  all = all.first(count);
  if (request.strategy == Strategy::smallest || request.strategy == Strategy::largest) {
    std::pmr::map<std::uint32_t, int128> items(&decision.scratch());
    for (const Candidate &candidate : all) items[candidate.first] += candidate.left;
    for (Candidate &candidate : all) candidate.item_left = items[candidate.first];
  }
  std::sort(all.begin(), all.end(),
            [&](const Candidate &a, const Candidate &b) { return precedes(request.strategy, a, b); });
  return all;
}

std::span<CreditSource> credit_sources(Decision &decision, const SettleRequest &request) {
  const State &state = decision.state();
  const auto allowed = [&](std::uint32_t slot) {
    const std::uint32_t job = state.job_of(slot);
    return request.job == no_slot || job == no_slot || job == request.job;
  };
  std::size_t count = 0;
  if (!request.credits.empty()) {
    std::span<CreditSource> named = decision.scratch().make<CreditSource>(request.credits.size());
    for (const std::uint32_t slot : request.credits) {
      if (allowed(slot)) named[count++] = {slot, state.remaining_now(slot)};
    }
    return named.first(count);
  }
  const OpenList &credits = state.account(request.account).credits;
  std::span<CreditSource> all = decision.scratch().make<CreditSource>(state.lists().size(credits));
  state.lists().for_each(credits, [&](const OpenEntry &entry) {
    if (allowed(entry.item)) all[count++] = {entry.item, state.amount(entry.left)};
  });
  return all.first(count);
}

// Credits in their order, by the job whose debits they may pay.
class Credits {
 public:
  Credits(Decision &decision, std::span<CreditSource> all)
      : all_(all)
      , by_job_(decision.scratch().make<std::uint32_t>(all.size()))
      , groups_(&decision.scratch()) {
    const State &state = decision.state();
    const auto job_of = [&](std::uint32_t index) { return state.job_of(all[index].slot); };
    std::iota(by_job_.begin(), by_job_.end(), 0);
    std::sort(by_job_.begin(), by_job_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return job_of(a) != job_of(b) ? job_of(a) < job_of(b) : a < b;
    });
    for (std::size_t i = 0; i < by_job_.size(); ++i) {
      Group &group = groups_.try_emplace(job_of(by_job_[i]), Group{i, i}).first->second;
      group.end = i + 1;
    }
  }
  [[nodiscard]] std::span<const CreditSource> all() const noexcept { return all_; }

  // visit(credit) of those with something left that a debit of this job may use (without a job, or of its
  // own), until it gives false.
  template <class Visit> void for_each_of(std::uint32_t job, const Visit &visit) {
    Group any = unused(no_slot);
    Group own = job == no_slot ? Group{} : unused(job);
    while (!any.empty() || !own.empty()) {
      Group &next = own.empty() || (!any.empty() && by_job_[any.begin] < by_job_[own.begin]) ? any : own;
      CreditSource &credit = all_[by_job_[next.begin++]];
      if (credit.left != 0 && !visit(credit)) return;
    }
  }

 private:
  struct Group { // of by_job_
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool empty() const noexcept { return begin == end; }
  };
  // Those at the front that are used up stay so.
  Group unused(std::uint32_t job) {
    const auto found = groups_.find(job);
    if (found == groups_.end()) return {};
    Group &group = found->second;
    while (!group.empty() && all_[by_job_[group.begin]].left == 0) ++group.begin;
    return group;
  }

  std::span<CreditSource> all_;
  std::span<std::uint32_t> by_job_; // indices, by job and in order
  std::pmr::map<std::uint32_t, Group> groups_;
};

// Portions of one item paid from one credit go into one application.
class GroupedApplications {
 public:
  explicit GroupedApplications(Decision &decision)
      : decision_(decision)
      , portions_(&decision.scratch()) {}

  void add(std::uint32_t credit, const Candidate &debit, Date date, int128 units) {
    if (credit != credit_ || debit.first != debit_) flush();
    credit_ = credit;
    debit_ = debit.first;
    date_ = date;
    sum_ += units;
    portions_.push_back({0, debit.slot - debit.first, money_of(decision_.state(), debit.slot, units)});
  }
  void flush() {
    if (portions_.empty()) return;
    const State &state = decision_.state();
    decision_.emit(CreditApplied{state.ref(credit_), state.ref(debit_), date_,
                                 decision_.scratch().copy(std::span<const AppliedPortion>(portions_))});
    portions_.clear();
    sum_ = 0;
  }
  // State::fitting, with the application that is being put together reckoned in from its date on.
  [[nodiscard]] int128 fitting(std::uint32_t slot, Date date) const {
    const State &state = decision_.state();
    const int128 recorded = state.fitting(slot, date);
    const int128 taken = taken_from(slot);
    return taken == 0 ? recorded : std::min(recorded, state.fitting(slot, std::max(date, date_)) - taken);
  }

 private:
  [[nodiscard]] int128 taken_from(std::uint32_t slot) const {
    if (portions_.empty()) return 0;
    if (slot == credit_) return sum_;
    for (const AppliedPortion &portion : portions_) {
      if (slot == debit_ + portion.debit_portion) return portion.amount.minor_units();
    }
    return 0;
  }

  Decision &decision_;
  std::pmr::vector<AppliedPortion> portions_;
  std::uint32_t credit_ = no_slot;
  std::uint32_t debit_ = no_slot;
  Date date_{};
  int128 sum_ = 0;
};

// Today's open lists in their own order: what most settlements are. Stops where an item needs a closer look.
void settle_in_list_order(Decision &decision, std::uint32_t account_slot, int128 &at_most) {
  const State &state = decision.state();
  const AccountRow &account = state.account(account_slot);
  const Currency currency = state.currency(account.currency);
  while (at_most != 0 && !account.credits.empty() && !account.debits.empty()) {
    const OpenEntry credit = state.lists().front(account.credits);
    const OpenEntry debit = state.lists().front(account.debits);
    if (state.job_of(credit.item) != no_slot) return;
    std::int64_t units = std::min(credit.left, debit.left);
    if (at_most > 0) {
      units = gsl::narrow_cast<std::int64_t>(std::min<int128>(units, at_most));
      at_most -= units;
    }
    const AppliedPortion portion{0, 0, Money::of_minor(units, currency)};
    decision.emit(CreditApplied{state.ref(credit.item), state.ref(debit.item), decision.effective(),
                                decision.scratch().copy(std::span<const AppliedPortion>(&portion, 1))});
  }
}

bool list_order_serves(const Decision &decision, const SettleRequest &request, bool whole_portions) {
  const AccountRow &account = decision.state().account(request.account);
  if (whole_portions || request.job != no_slot || request.only_debit != no_slot || !request.credits.empty())
    return false;
  if ((account.flags & (AccountRow::portioned | AccountRow::wide)) != 0) return false;
  if (account.max_effective > decision.effective().day_number()) return false;
  return request.strategy == Strategy::due_date ||
         (request.strategy == Strategy::oldest_first && (account.flags & AccountRow::disordered) == 0);
}

// What an item has open in all, and its share of the credit there is.
struct ItemShare {
  std::uint32_t first;
  Money open;
  Money share;
};

// In proportion to what is open; only items that some of the credit may pay have a share.
std::span<ItemShare> shares_of(Decision &decision, std::span<const Candidate> debits,
                               std::span<const CreditSource> credits, int128 at_most) {
  const State &state = decision.state();
  const Money zero = Money::zero(state.currency_of(debits.front().slot));
  std::span<ItemShare> items = decision.scratch().make<ItemShare>(debits.size());
  std::size_t count = 0;
  for (const Candidate &debit : debits) { // portions of an item stand together
    if (count == 0 || items[count - 1].first != debit.first) items[count++] = {debit.first, zero, zero};
    items[count - 1].open += money_of(state, debit.slot, debit.left);
  }
  items = items.first(count);
  std::pmr::set<std::uint32_t> jobs_of_items(&decision.scratch());
  for (const ItemShare &item : items) jobs_of_items.insert(state.job_of(item.first));
  Money there = zero;
  std::pmr::set<std::uint32_t> jobs_of_credits(&decision.scratch()); // no_slot: of none
  for (const CreditSource &credit : credits) {
    const std::uint32_t job = state.job_of(credit.slot);
    if (credit.left > 0) jobs_of_credits.insert(job);
    if (job == no_slot || jobs_of_items.contains(job)) there += money_of(state, credit.slot, credit.left);
  }
  if (at_most >= 0) there = std::min(there, Money::of_minor(at_most, zero.currency()));
  std::span<Money> weights = decision.scratch().make<Money>(count);
  std::span<Money> parts = decision.scratch().make<Money>(count);
  Money open = zero;
  for (std::size_t i = 0; i < count; ++i) {
    const bool payable =
        jobs_of_credits.contains(no_slot) || jobs_of_credits.contains(state.job_of(items[i].first));
    weights[i] = payable ? items[i].open : zero;
    open += weights[i];
  }
  if (there < open) {
    (void)split(there, std::span<const Money>(weights), parts).value();
  } else {
    parts = weights; // everybody gets all
  }
  for (std::size_t i = 0; i < count; ++i) items[i].share = parts[i];
  return items;
}

class StrategicSettlement {
 public:
  StrategicSettlement(Decision &decision, const SettleRequest &request, bool whole_portions)
      : decision_(decision)
      , request_(request)
      , state_(decision.state())
      , whole_portions_(whole_portions)
      , debits_(debit_candidates(decision, request))
      , credits_(decision, credit_sources(decision, request))
      , groups_(decision)
      , limit_(request.at_most) {}

  void run() {
    if (request_.strategy == Strategy::proportional && !debits_.empty()) serve_shares();
    for (Candidate &debit : debits_) {
      if (limit_ == 0) break;
      if (!whole_portions_ || can_close(debit)) serve(debit);
    }
    groups_.flush();
  }

 private:
  // An item's share goes to its oldest portions. What it cannot use of it (credit of another job, dates)
  // stays for the oldest items.
  void serve_shares() {
    std::span<const ItemShare> shares = shares_of(decision_, debits_, credits_.all(), limit_);
    int128 share = shares.front().share.minor_units();
    for (Candidate &debit : debits_) {
      if (debit.first != shares.front().first) {
        shares = shares.subspan(1);
        share = shares.front().share.minor_units();
      }
      const int128 before = debit.left;
      const int128 part = std::min(share, before);
      debit.left = part;
      if (!whole_portions_ || can_close(debit)) serve(debit);
      const int128 used = part - debit.left;
      debit.left = before - used;
      share -= used;
    }
    groups_.flush();
  }
  // What the pair may use on its date.
  [[nodiscard]] int128 usable(const CreditSource &credit, const Candidate &debit, Date date) const {
    int128 units = std::min(credit.left, debit.left);
    if (date.day_number() < state_.account(request_.account).max_effective)
      units = std::min({units, groups_.fitting(credit.slot, date), groups_.fitting(debit.slot, date)});
    return limit_ < 0 ? units : std::min(units, limit_);
  }
  [[nodiscard]] bool can_close(const Candidate &debit) {
    if (debit.left != state_.remaining_now(debit.slot)) return false; // a part of its share
    int128 sum = 0;
    credits_.for_each_of(state_.job_of(debit.first), [&](const CreditSource &credit) {
      sum += usable(credit, debit, application_date(state_, decision_.effective(), credit.slot, debit.slot));
      return sum < debit.left;
    });
    return std::min(sum, limit_ < 0 ? sum : limit_) >= debit.left;
  }
  void serve(Candidate &debit) {
    if (debit.left == 0 || limit_ == 0) return;
    credits_.for_each_of(state_.job_of(debit.first), [&](CreditSource &credit) {
      const Date date = application_date(state_, decision_.effective(), credit.slot, debit.slot);
      const int128 units = usable(credit, debit, date);
      if (units <= 0) return true;
      groups_.add(credit.slot, debit, date, units);
      credit.left -= units;
      debit.left -= units;
      if (limit_ > 0) limit_ -= units;
      return debit.left != 0 && limit_ != 0;
    });
  }

  Decision &decision_;
  const SettleRequest &request_;
  const State &state_;
  bool whole_portions_;
  std::span<Candidate> debits_;
  Credits credits_;
  GroupedApplications groups_;
  int128 limit_;
};

} // namespace

bool whole_portions_only(const State &state, std::uint32_t customer) {
  switch (state.customer(customer).partial_payments) {
  case PartialPayments::allow:
    return false;
  case PartialPayments::refuse:
    return true;
  case PartialPayments::inherit:
    break;
  }
  return !state.settings().partial_payments;
}

bool job_allows(const State &state, std::uint32_t credit, std::uint32_t debit) {
  const std::uint32_t job = state.job_of(credit);
  return job == no_slot || job == state.job_of(debit);
}

void settle(Decision &decision, const SettleRequest &request) {
  const bool whole =
      whole_portions_only(decision.state(), decision.state().account(request.account).customer);
  SettleRequest rest = request;
  if (list_order_serves(decision, request, whole)) {
    settle_in_list_order(decision, request.account, rest.at_most);
    const AccountRow &account = decision.state().account(request.account);
    if (rest.at_most == 0 || account.credits.empty() || account.debits.empty()) return;
  }
  StrategicSettlement(decision, rest, whole).run();
}

void apply_amount(Decision &decision, std::uint32_t credit, std::uint32_t debit, int128 units, Date date) {
  const State &state = decision.state();
  GroupedApplications group(decision);
  for (std::uint32_t slot = debit; units > 0; ++slot) {
    const int128 part = std::min(units, state.fitting(slot, date));
    if (part > 0) group.add(credit, {slot, debit, 0, 0, 0, 0, 0}, date, part);
    units -= part;
    if (state.item(slot).last()) break;
  }
  invariant(units == 0);
  group.flush();
}

} // namespace openitem
