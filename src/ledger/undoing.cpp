#include "ledger/undoing.hpp"

#include "ledger/document.hpp"
#include "ledger/following_moves.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/made_together.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace openitem {

namespace {

// The item that was made alone with an application (its first portion); no_slot: there is none.
PortionSlot made_with(const State &state, const LiveApplication &application) {
  const MadeTogether made = made_together_with(state, application.application);
  if (!made || state.groups().of(made.first) != nullptr) return no_slot;
  return state.record_at(made.first).first_portion();
}

void move_what_came_back(Decision &decision, Sequence application) {
  const State &state = decision.state();
  std::pmr::vector<FollowingMove> moves(&decision.scratch());
  add_following_moves(state, application, decision.effective(), moves);
  for (const FollowingMove &move : moves) {
    const MovedPortion portion{state.portion_number(move.from), state.portion_number(move.to),
                               money_of(state, move.from, move.units)};
    decision.emit(PortionsMoved{state.ref(move.from),
                                move.effective,
                                {},
                                decision.scratch().copy(std::span<const MovedPortion>(&portion, 1))});
  }
}

Result<void> undo_one(Decision &decision, const LiveApplication &live) {
  if (decision.effective().day_number() < live.effective)
    return refuse(Errc::date_before_item, EntityKind::application, live.application, "effective");
  decision.emit(ApplicationUndone{live.application, decision.effective()});
  move_what_came_back(decision, live.application);
  return {};
}

// The live applications of what was made together, and those that used its items, newest first.
std::span<LiveApplication> live_applications_of(Decision &decision, const MadeTogether &made) {
  const State &state = decision.state();
  std::pmr::vector<Sequence> found(&decision.scratch());
  for_each_application_of_group(state, made, [&](Sequence application) {
    if (is_live(state, application)) found.push_back(application);
  });
  for_each_item_made(state, made, [&](PortionSlot item) {
    for (const LiveApplication &live : live_applications(decision, item)) found.push_back(live.application);
  });
  std::sort(found.begin(), found.end(), std::greater<>());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  const std::span<LiveApplication> all = decision.scratch().make<LiveApplication>(found.size());
  std::transform(found.begin(), found.end(), all.begin(),
                 [&](Sequence application) { return live_application(state, application); });
  return all;
}

// Undoes what was made together with something, and before it what was made together with what used its items: that
// is newer, so the newest goes first. No chain of them is too long.
class UndoingTogether {
 public:
  explicit UndoingTogether(Decision &decision)
      : decision_(decision)
      , names_(&decision.scratch()) {}

  [[nodiscard]] Result<void> undo(const MadeTogether &made) {
    find_all(made);
    for (const Sequence name : names_) OPENITEM_CHECK(undo_one_of_them({name}));
    return {};
  }

 private:
  void find_all(const MadeTogether &made) {
    const State &state = decision_.state();
    std::pmr::vector<MadeTogether> waiting(1, made, &decision_.scratch());
    names_.insert(made.first);
    while (!waiting.empty()) {
      const MadeTogether next = waiting.back();
      waiting.pop_back();
      for (const LiveApplication &live : live_applications_of(decision_, next)) {
        const MadeTogether other = made_together_with(state, live.application);
        if (other && names_.insert(other.first).second) waiting.push_back(other);
      }
    }
  }
  [[nodiscard]] Result<void> undo_one_of_them(const MadeTogether &made) {
    for (const LiveApplication &live : live_applications_of(decision_, made))
      OPENITEM_CHECK(undo_one(decision_, live));
    Result<void> verdict;
    for_each_item_made(decision_.state(), made, [&](PortionSlot item) {
      if (verdict) verdict = reverse(item);
    });
    return verdict;
  }
  [[nodiscard]] Result<void> reverse(PortionSlot item) {
    const State &state = decision_.state();
    if ((state.item(item).flags & StoredPortion::reversed) != 0) return {};
    const ItemRef ref = state.ref(item);
    const Date on = decision_.effective(); // of something else it may have been used later, and that undone
    if (on.day_number() < state.item(item).effective ||
        state.fitting_of_item(item, on) != state.original_of_item(item))
      return refuse(Errc::date_before_item, ref, "effective");
    decision_.emit(ItemReversed{ref, reversal_with_group(ref.kind), decision_.effective()});
    return {};
  }

  Decision &decision_;
  std::pmr::set<Sequence, std::greater<>> names_; // newest first
};

// Another item of the kind and facts of `made`, not applied yet; gives its slot.
Result<PortionSlot> make_anew(Decision &decision, PortionSlot made, int128 units) {
  const State &state = decision.state();
  const ItemKind kind = state.item(made).item_kind();
  const auto id = check_new_item(state, {kind, 0, {}, {}});
  if (!id) return id.error();
  ItemIssued event =
      single_portion(decision, ItemRef(kind, *id), state.customer_of(made), state.job_id_of(made),
                     money_of(state, made, units), decision.effective());
  event.facts = state.facts_of(made);
  event.facts.external_ref = {};
  event.facts.number_range = {}; // today's automatic one
  decision.emit(event);
  return state.find_item(event.ref);
}

} // namespace

Result<void> undo_application(Decision &decision, const LiveApplication &application) {
  const State &state = decision.state();
  if (!is_live(state, application.application)) return {};
  const MadeTogether made = made_together_with(state, application.application);
  return made ? UndoingTogether(decision).undo(made) : undo_one(decision, application);
}

Result<void> undo_group_of(Decision &decision, PortionSlot item) {
  const State &state = decision.state();
  const MadeTogether group{state.groups().name_of(state.item(item).sequence())};
  return !group || is_taken_back(state, group) ? Result<void>{} : UndoingTogether(decision).undo(group);
}

std::span<LiveApplication> undone_together(Decision &decision, const LiveApplication &application) {
  const MadeTogether made = made_together_with(decision.state(), application.application);
  if (made) return live_applications_of(decision, made);
  const std::span<LiveApplication> one = decision.scratch().make<LiveApplication>(1);
  one.front() = application;
  return one;
}

int128 fitting_anew(const Decision &decision, const LiveApplication &undone) {
  const State &state = decision.state();
  if (state.groups().of(undone.application) != nullptr) return 0;
  const PortionSlot made = made_with(state, undone);
  int128 fits = undone.amount;
  for (const PortionSlot item : {undone.credit, undone.debit}) {
    if (item != made) fits = std::min(fits, state.fitting_of_item(item, decision.effective()));
  }
  return fits;
}

Result<void> apply_anew(Decision &decision, std::span<const LiveApplication> undone) {
  const State &state = decision.state();
  const PortionSlot made = made_with(state, undone.front());
  PortionSlot anew = made;
  if (made != no_slot) {
    int128 sum = 0;
    for (const LiveApplication &application : undone) sum += application.amount;
    const auto slot = make_anew(decision, made, sum);
    if (!slot) return slot.error();
    anew = *slot;
  }
  for (auto application = undone.rbegin(); application != undone.rend(); ++application) {
    const PortionSlot credit = application->credit == made ? anew : application->credit;
    const PortionSlot debit = application->debit == made ? anew : application->debit;
    if (application->amount > 0)
      apply_amount(decision, credit, debit, application->amount, decision.effective());
  }
  return {};
}

} // namespace openitem
