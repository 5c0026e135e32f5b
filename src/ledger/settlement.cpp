#include "ledger/settlement.hpp"

#include "ledger/debit_queue.hpp"
#include "ledger/defaults.hpp"
#include "ledger/grouped_applications.hpp"
#include "ledger/usable_credits.hpp"
#include "openitem/money/split.hpp"

#include <algorithm>
#include <gsl/util>
#include <set>

namespace openitem {

namespace {

// Today's open lists in their own order: what most settlements are. Stops where an item needs a closer look.
void settle_in_list_order(Decision &decision, AccountSlot account_slot, int128 &at_most) {
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
  PortionSlot first;
  Money open;
  Money share;
};

// In proportion to what is open; only items that some of the credit may pay have a share.
std::span<ItemShare> shares_of(Decision &decision, std::span<const Candidate> debits,
                               const std::pmr::vector<UsableCredits::Credit> &credits, int128 at_most) {
  const State &state = decision.state();
  const Money zero = Money::zero(state.currency_of(debits.front().slot));
  std::span<ItemShare> items = decision.scratch().make<ItemShare>(debits.size());
  std::size_t count = 0;
  for (const Candidate &debit : debits) { // portions of an item stand together
    if (count == 0 || items[count - 1].first != debit.first) items[count++] = {debit.first, zero, zero};
    items[count - 1].open += money_of(state, debit.slot, debit.left);
  }
  items = items.first(count);
  std::pmr::set<Slot<Job>> jobs_of_items(&decision.scratch());
  for (const ItemShare &item : items) jobs_of_items.insert(state.job_of(item.first));
  Money there = zero;
  std::pmr::set<Slot<Job>> jobs_of_credits(&decision.scratch()); // no_slot: of none
  for (const UsableCredits::Credit &credit : credits) {
    if (credit.left > 0) jobs_of_credits.insert(credit.job);
    if (credit.job == no_slot || jobs_of_items.contains(credit.job))
      there += money_of(state, credit.slot, credit.left);
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

// Debits in their order, each from the credits in theirs.
class StrategicSettlement {
 public:
  StrategicSettlement(Decision &decision, const SettleRequest &request, bool whole_portions)
      : decision_(decision)
      , request_(request)
      , state_(decision.state())
      , whole_portions_(whole_portions)
      , groups_(decision)
      , debits_(decision, request)
      , credits_(decision, request, groups_)
      , limit_(request.at_most)
      , there_(whole_portions ? credits_.at_most() : 0)
      , least_before_(state_.account(request.account).least_left) {
    if (limit_ >= 0) there_ = std::min(there_, limit_);
  }

  void run() {
    if (request_.strategy == Strategy::proportional && !debits_.all().empty()) serve_shares();
    bool saw_all = false;
    while (limit_ != 0 && credits_.any_left() && may_close_any()) {
      Candidate *debit = debits_.next();
      saw_all = debit == nullptr;
      if (saw_all) break;
      serve(*debit);
      if (debit->left != 0) least_left_ = std::min(least_left_, debit->left);
    }
    groups_.flush();
    if (whole_portions_) note_least_left(saw_all);
  }

 private:
  // An item's share goes to its oldest portions. What it cannot use of it (credit of another job, dates)
  // stays for the oldest items.
  void serve_shares() {
    std::span<const ItemShare> shares = shares_of(decision_, debits_.all(), credits_.all(), limit_);
    int128 share = shares.front().share.minor_units();
    for (Candidate &debit : debits_.all()) {
      if (debit.first != shares.front().first) {
        shares = shares.subspan(1);
        share = shares.front().share.minor_units();
      }
      const int128 before = debit.left;
      const int128 part = std::min(share, before);
      debit.left = part;
      serve(debit);
      const int128 used = part - debit.left;
      debit.left = before - used;
      share -= used;
      if (debit.left != 0) least_left_ = std::min(least_left_, debit.left);
    }
    groups_.flush();
  }

  void serve(Candidate &debit) {
    if (debit.left == 0 || limit_ == 0) return;
    if (whole_portions_ && !can_close(debit)) return;
    const Slot<Job> job = state_.job_of(debit.first);
    Readiness ready = credits_.readiness(debit.slot);
    for (std::size_t i = credits_.next(0, job, ready); i != UsableCredits::none;
         i = credits_.next(i + 1, job, ready)) {
      const Date date = application_date(credits_[i].slot, debit.slot);
      const int128 units = usable(credits_[i], debit, date);
      if (units <= 0) continue;
      groups_.add(credits_[i].slot, debit.slot, date, units);
      credits_.use(i, units);
      debit.left -= units;
      there_ -= units;
      if (limit_ > 0) limit_ -= units;
      if (debit.left == 0 || limit_ == 0) return;
      ready = credits_.readiness(debit.slot);
    }
  }

  [[nodiscard]] Date application_date(PortionSlot credit, PortionSlot debit) const {
    return Date::unchecked(std::max(
        {decision_.effective().day_number(), state_.item(credit).effective, state_.item(debit).effective}));
  }
  // What the pair may use on its date.
  [[nodiscard]] int128 usable(const UsableCredits::Credit &credit, const Candidate &debit, Date date) const {
    int128 units = std::min(credit.left, debit.left);
    if (credits_.dated())
      units = std::min({units, groups_.fitting(credit.slot, date), groups_.fitting(debit.slot, date)});
    return limit_ < 0 ? units : std::min(units, limit_);
  }

  // Where only whole portions are paid, small money goes through all that is open in vain, but only once.
  [[nodiscard]] bool may_close_any() const {
    return !whole_portions_ || there_ >= least_before_; // what is closed meanwhile does not count
  }
  // What was closed in several steps had less left on the way; it is gone.
  void note_least_left(bool saw_all) {
    const bool all = saw_all && request_.job == no_slot && request_.only_debit == no_slot;
    const int128 least = all ? least_left_ : std::min<int128>(least_left_, least_before_);
    if (least > state_.account(request_.account).least_left)
      decision_.note_least_left(request_.account, least);
  }
  // Whether a portion would be closed; a part of its share never is.
  [[nodiscard]] bool can_close(const Candidate &debit) {
    if (debit.left != state_.remaining_now(debit.slot)) return false;
    if (limit_ >= 0 && limit_ < debit.left) return false;
    const Slot<Job> job = state_.job_of(debit.first);
    const Readiness ready = credits_.readiness(debit.slot);
    const bool later = ready.own > decision_.effective().day_number();
    if (!later && !credits_.offer(job, debit.left)) return false;
    return !credits_.dated() || is_offered(debit, ready, job);
  }
  [[nodiscard]] bool is_offered(const Candidate &debit, const Readiness &ready, Slot<Job> job) {
    int128 sum = 0;
    for (std::size_t i = credits_.next(0, job, ready); i != UsableCredits::none && sum < debit.left;
         i = credits_.next(i + 1, job, ready))
      sum += usable(credits_[i], debit, application_date(credits_[i].slot, debit.slot));
    return sum >= debit.left;
  }

  Decision &decision_;
  const SettleRequest &request_;
  const State &state_;
  bool whole_portions_;
  GroupedApplications groups_;
  DebitQueue debits_;
  UsableCredits credits_;
  int128 limit_;
  int128 there_;                    // credit, at most; only asked for where whole portions are paid
  int128 least_left_ = plain_limit; // of the debits served
  RawAmount least_before_;          // of the account
};

} // namespace

bool whole_portions_only(const State &state, Slot<Customer> customer) {
  return !allows_partial_payments(state, customer);
}

bool job_allows(const State &state, PortionSlot credit, PortionSlot debit) {
  const Slot<Job> job = state.job_of(credit);
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

void apply_amount(Decision &decision, PortionSlot credit, PortionSlot debit, int128 units, Date date,
                  PortionOrder order) {
  const State &state = decision.state();
  GroupedApplications group(decision);
  if (order == PortionOrder::due_first) {
    state.for_each_open_by_due(debit, [&](PortionSlot slot) {
      const int128 part = std::min(units, state.fitting(slot, date));
      if (part > 0) group.add(credit, slot, date, part);
      units -= part;
      return units > 0;
    });
  } else {
    const std::span<int128> parts = decision.scratch().make<int128>(state.portion_count(debit));
    std::fill(parts.begin(), parts.end(), 0);
    state.for_each_portion_due_last(debit, [&](PortionSlot slot) {
      int128 &part = parts[state.portion_number(slot)];
      part = std::min(units, std::max<int128>(state.fitting(slot, date), 0));
      units -= part;
      return units > 0;
    });
    state.for_each_portion_by_due(debit, [&](PortionSlot slot) { // in an application they stand in order
      const int128 part = parts[state.portion_number(slot)];
      if (part > 0) group.add(credit, slot, date, part);
      return true;
    });
  }
  invariant(units == 0);
  group.flush();
}

} // namespace openitem
