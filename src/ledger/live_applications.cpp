#include "ledger/live_applications.hpp"

#include <algorithm>
#include <functional>

namespace openitem {

LiveApplication live_application(const State &state, Sequence application) {
  const DetailRow &row = state.detail(state.record_at(application).first_detail());
  LiveApplication live{application, state.first_portion(row.credit), state.first_portion(row.debit),
                       row.effective, 0};
  state.for_each_in_group(application,
                          [&](DetailSlot at) { live.amount += state.amount(state.detail(at).amount); });
  return live;
}

LiveApplications::LiveApplications(Decision &decision, PortionSlot item, Which which)
    : state_(decision.state())
    , item_(item)
    , which_(which)
    , indexed_(state_.is_busy(item))
    , before_(state_.last_sequence() + 1) {
  if (!indexed_) collect(decision);
}

// An application stands in the chains of all portions it touched.
void LiveApplications::collect(Decision &decision) {
  std::pmr::vector<Sequence> found(&decision.scratch());
  state_.for_each_portion(item_, [&](PortionSlot slot) {
    state_.for_each_detail_of(slot, [&](DetailSlot at) {
      const DetailRow &row = state_.detail(at);
      if (row.live() && (which_ == all || !state_.made_together(row))) found.push_back(row.sequence());
    });
  });
  std::sort(found.begin(), found.end(), std::greater<>());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  waiting_ = decision.scratch().copy(std::span<const Sequence>(found));
}

Sequence LiveApplications::older() const {
  const Sequence plain = state_.live_application_before(item_, before_, false);
  return which_ == all ? std::max(plain, state_.live_application_before(item_, before_, true)) : plain;
}

const LiveApplication *LiveApplications::next() {
  if (indexed_) {
    before_ = older();
    if (before_ == 0) return nullptr;
  } else {
    do { // some went with others
      if (waiting_.empty()) return nullptr;
      before_ = waiting_.front();
      waiting_ = waiting_.subspan(1);
    } while (!state_.detail(state_.record_at(before_).first_detail()).live());
  }
  current_ = live_application(state_, before_);
  return &current_;
}

std::span<LiveApplication> live_applications(Decision &decision, PortionSlot item) {
  std::pmr::vector<LiveApplication> found(&decision.scratch());
  LiveApplications all(decision, item);
  while (const LiveApplication *live = all.next()) found.push_back(*live);
  const std::span<LiveApplication> own = decision.scratch().make<LiveApplication>(found.size());
  std::copy(found.begin(), found.end(), own.begin());
  return own;
}

} // namespace openitem
