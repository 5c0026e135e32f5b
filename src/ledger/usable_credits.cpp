#include "ledger/usable_credits.hpp"

#include <algorithm>

namespace openitem {

// ---- offers

void OfferTree::push_back(const Offer &offer) {
  const std::size_t half = nodes_.size() / 2;
  if (size_ == half) {
    std::pmr::vector<Offer> wider(std::max<std::size_t>(4 * half, 2), nodes_.get_allocator());
    std::copy(nodes_.begin() + static_cast<std::ptrdiff_t>(half), nodes_.end(),
              wider.begin() + static_cast<std::ptrdiff_t>(wider.size() / 2));
    nodes_.swap(wider);
    for (std::size_t at = nodes_.size() / 2; --at != 0;) sum_up(at);
  }
  set(size_++, offer);
}

void OfferTree::set(std::size_t index, const Offer &offer) {
  std::size_t at = nodes_.size() / 2 + index;
  nodes_[at] = offer;
  while ((at /= 2) != 0) sum_up(at);
}

void OfferTree::sum_up(std::size_t at) {
  const Offer &a = nodes_[2 * at];
  const Offer &b = nodes_[2 * at + 1];
  nodes_[at] = {std::min(a.from, b.from), std::max(a.latest, b.latest), a.ready + b.ready};
}

std::size_t OfferTree::next(std::size_t index, const Readiness &debit) const {
  if (index >= size_) return size_;
  const std::size_t half = nodes_.size() / 2;
  std::size_t at = half + index;
  while (!nodes_[at].serves(debit)) {
    while (at % 2 != 0) at /= 2; // the end of a run: on to the run behind
    if (at == 0) return size_;
    ++at;
  }
  while (at < half) at = nodes_[2 * at].serves(debit) ? 2 * at : 2 * at + 1;
  return at - half;
}

// ---- credits

UsableCredits::UsableCredits(Decision &decision, const SettleRequest &request,
                             const GroupedApplications &groups)
    : decision_(decision)
    , state_(decision.state())
    , request_(request)
    , groups_(groups)
    , dated_(state_.account(request.account).max_effective > decision.effective().day_number())
    , read_(&decision.scratch())
    , of_no_job_(&decision.scratch())
    , of_jobs_(&decision.scratch())
    , jobs_(&decision.scratch()) {}

Readiness UsableCredits::readiness(PortionSlot slot) const {
  const std::int32_t command = decision_.effective().day_number();
  if (!dated_) return {command, INT32_MIN};
  return {std::max(command, state_.item(slot).effective), groups_.fitting_from(slot)};
}

std::size_t UsableCredits::next(std::size_t index, Slot<Job> job, const Readiness &debit) {
  while (true) {
    std::size_t found = next_of(&of_no_job_, index, debit);
    if (job != no_slot) found = std::min(found, next_of(of_job(job), index, debit));
    if (found != none) return found;
    index = std::max(index, read_.size());
    if (!read_more()) return none;
  }
}

std::size_t UsableCredits::next_of(const OfJob *credits, std::size_t index, const Readiness &debit) const {
  if (credits == nullptr) return none;
  const auto &indices = credits->indices;
  const auto from = std::lower_bound(indices.begin(), indices.end(), index);
  const std::size_t place = credits->offers.next(static_cast<std::size_t>(from - indices.begin()), debit);
  return place == indices.size() ? none : indices[place];
}

const UsableCredits::OfJob *UsableCredits::of_job(Slot<Job> job) const {
  if (job == no_slot) return &of_no_job_;
  const auto found = of_jobs_.find(job);
  return found == of_jobs_.end() ? nullptr : &found->second;
}

void UsableCredits::use(std::size_t index, int128 units) {
  Credit &credit = read_[index];
  credit.left -= units;
  OfJob &credits = credit.job == no_slot ? of_no_job_ : of_jobs_.find(credit.job)->second;
  if (credit.left == 0) --credits.left;
  credits.offers.set(credit.place, offer_of(credit));
}

Offer UsableCredits::offer_of(const Credit &credit) const {
  if (credit.left == 0) return {};
  const Readiness ready = readiness(credit.slot);
  if (!ready.on_own_day()) return {ready.from, INT32_MIN, 0};
  if (!dated_) return {INT32_MIN, ready.own, credit.left};
  return {INT32_MIN, ready.own, groups_.fitting(credit.slot, Date::unchecked(ready.own))};
}

bool UsableCredits::any_left() {
  do {
    if (of_no_job_.left != 0) return true;
    for (; !jobs_.empty(); jobs_.pop_back()) {
      if (of_jobs_.find(jobs_.back())->second.left != 0 && state_.job(jobs_.back()).open_debits != 0)
        return true;
    }
  } while (read_more());
  return false;
}

int128 UsableCredits::at_most() const {
  if (request_.credits.empty()) return state_.amount(state_.account(request_.account).unapplied_total);
  int128 sum = 0;
  for (const PortionSlot slot : request_.credits) sum += state_.remaining_now(slot);
  return sum;
}

bool UsableCredits::offer(Slot<Job> job, int128 units) {
  while (true) {
    int128 ready = of_no_job_.offers.all().ready;
    const OfJob *credits = of_job(job);
    if (job != no_slot && credits != nullptr) ready += credits->offers.all().ready;
    if (ready >= units) return true;
    if (!read_more()) return false;
  }
}

const std::pmr::vector<UsableCredits::Credit> &UsableCredits::all() {
  while (read_more()) {
  }
  return read_;
}

// Entries that were used up meanwhile are gone from the list; those behind them are as they were.
bool UsableCredits::read_more() {
  const std::size_t before = read_.size();
  if (!request_.credits.empty()) {
    while (read_.size() == before && named_ != request_.credits.size()) {
      const PortionSlot slot = request_.credits[named_++];
      add(slot, state_.remaining_now(slot));
    }
    return read_.size() != before;
  }
  state_.for_each_open_after(state_.account(request_.account).credits, last_, [&](const OpenEntry &entry) {
    last_ = entry;
    add(entry.item, state_.amount(entry.left));
    return read_.size() < before + room_;
  });
  room_ = std::min<std::size_t>(2 * room_, 1'024);
  return read_.size() != before;
}

void UsableCredits::add(PortionSlot slot, int128 left) {
  const Slot<Job> job = state_.job_of(slot);
  if (request_.job != no_slot && job != no_slot && job != request_.job) return;
  OfJob &credits =
      job == no_slot ? of_no_job_ : of_jobs_.try_emplace(job, &decision_.scratch()).first->second;
  read_.push_back({slot, job, credits.indices.size(), left});
  credits.indices.push_back(read_.size() - 1);
  credits.offers.push_back(offer_of(read_.back()));
  if (left == 0) return;
  ++credits.left;
  if (job != no_slot) jobs_.push_back(job);
}

} // namespace openitem
