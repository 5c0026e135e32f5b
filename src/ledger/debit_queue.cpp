#include "ledger/debit_queue.hpp"

#include <algorithm>
#include <map>

namespace openitem {

DebitQueue::DebitQueue(Decision &decision, const SettleRequest &request)
    : state_(decision.state())
    , request_(request) {
  const AccountRow &account = state_.account(request.account);
  if (request.only_debit != no_slot) {
    take_portions_of_item(decision);
  } else if (request.strategy == Strategy::due_date) {
    list_ = &account.debits;
  } else if (request.strategy == Strategy::oldest_first) {
    list_ = &State::debits_by_document(account);
  } else {
    take_all(decision);
  }
  ready_ = whole_;
}

Candidate *DebitQueue::next() {
  if (ready_.empty() && list_ != nullptr) read_more();
  if (ready_.empty()) return nullptr;
  Candidate *front = ready_.data();
  ready_ = ready_.subspan(1);
  return front;
}

bool DebitQueue::wanted(PortionSlot first) const {
  return request_.job == no_slot || state_.job_of(first) == request_.job;
}

// In order of due date, whatever the strategy.
void DebitQueue::take_portions_of_item(Decision &decision) {
  const PortionSlot first = request_.only_debit;
  if (!wanted(first)) return;
  whole_ = decision.scratch().make<Candidate>(state_.portion_count(first));
  std::size_t count = 0;
  state_.for_each_open_by_due(first, [&](PortionSlot slot) {
    const int128 left = state_.remaining_now(slot);
    if (left != 0) whole_[count++] = {slot, first, left};
    return true;
  });
  whole_ = whole_.first(count);
}

// Entries that were served meanwhile are gone from the list; those behind them are as they were.
void DebitQueue::read_more() {
  const bool by_due = list_ == &state_.account(request_.account).debits;
  std::size_t count = 0;
  state_.for_each_open_after(*list_, last_, [&](const OpenEntry &entry) {
    last_ = entry;
    const PortionSlot first = state_.first_portion(entry.item);
    if (!wanted(first)) return true;
    read_[count++] = {entry.item, first,
                      by_due ? state_.amount(entry.left) : state_.remaining_now(entry.item)};
    return count < room_;
  });
  ready_ = std::span(read_).first(count);
  room_ = std::min(2 * room_, read_.size());
}

namespace {

struct Ranked {
  Candidate candidate;
  std::int32_t document;
  int128 item_left; // of the whole item
};

bool precedes(const State &state, Strategy strategy, const Ranked &a, const Ranked &b) {
  if (strategy == Strategy::smallest && a.item_left != b.item_left) return a.item_left < b.item_left;
  if (strategy == Strategy::largest && a.item_left != b.item_left) return a.item_left > b.item_left;
  // Proportional gives its odd units oldest first.
  if (strategy == Strategy::proportional && a.document != b.document) return a.document < b.document;
  return state.in_sequence()(a.candidate.slot, b.candidate.slot);
}

} // namespace

void DebitQueue::take_all(Decision &decision) {
  const OpenList &debits = state_.account(request_.account).debits;
  std::pmr::vector<Ranked> all(&decision.scratch());
  std::pmr::map<PortionSlot, int128> items(&decision.scratch());
  state_.lists().for_each(debits, [&](const OpenEntry &entry) {
    const PortionSlot first = state_.first_portion(entry.item);
    if (!wanted(first)) return;
    const int128 left = state_.amount(entry.left);
    items[first] += left;
    all.push_back({{entry.item, first, left}, state_.document_date(first).day_number(), 0});
  });
  for (Ranked &ranked : all) ranked.item_left = items[ranked.candidate.first];
  std::sort(all.begin(), all.end(),
            [&](const Ranked &a, const Ranked &b) { return precedes(state_, request_.strategy, a, b); });
  whole_ = decision.scratch().make<Candidate>(all.size());
  std::transform(all.begin(), all.end(), whole_.begin(),
                 [](const Ranked &ranked) { return ranked.candidate; });
}

} // namespace openitem
