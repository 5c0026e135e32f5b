#include "ledger/undoing.hpp"

#include "ledger/document.hpp"
#include "ledger/following_moves.hpp"
#include "ledger/item_kinds.hpp"

namespace openitem {

namespace {

// The item that was made with an application (its first portion); no_slot: both were there before.
std::uint32_t made_with(const State &state, const LiveApplication &application) {
  for (const std::uint32_t item : {application.credit, application.debit}) {
    if (kind_row(state.item(item).item_kind()).made_with_application) return item;
  }
  return no_slot;
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

bool is_live(const State &state, Sequence application) {
  return state.detail(state.record_at(application).slot).live();
}

// Another item of the kind and facts of `made`, not applied yet; gives its slot.
Result<std::uint32_t> make_anew(Decision &decision, std::uint32_t made, int128 units) {
  const State &state = decision.state();
  const ItemKind kind = state.item(made).item_kind();
  const auto id = check_new_item(state, {kind, 0, {}, {}});
  if (!id) return id.error();
  ItemIssued event =
      single_portion(decision, ItemRef(kind, *id), state.customer_of(made), state.job_id_of(made),
                     money_of(state, made, units), decision.effective());
  event.facts = state.facts_of(made);
  event.facts.external_ref = {};
  decision.emit(event);
  return state.find_item(event.ref);
}

} // namespace

Result<void> undo_application(Decision &decision, const LiveApplication &application) {
  const State &state = decision.state();
  if (!is_live(state, application.application)) return {};
  for (const LiveApplication &live : undone_together(decision, application)) {
    if (decision.effective().day_number() < live.effective)
      return refuse(Errc::date_before_item, EntityKind::application, live.application, "effective");
    decision.emit(ApplicationUndone{live.application, decision.effective()});
    move_what_came_back(decision, live.application);
  }
  const std::uint32_t made = made_with(state, application);
  if (made == no_slot) return {};
  const ItemRef ref = state.ref(made);
  decision.emit(ItemReversed{ref, reversal_with_group(ref.kind), decision.effective()});
  return {};
}

std::span<LiveApplication> undone_together(Decision &decision, const LiveApplication &application) {
  const std::uint32_t made = made_with(decision.state(), application);
  if (made != no_slot) return live_applications(decision, made);
  const std::span<LiveApplication> one = decision.scratch().make<LiveApplication>(1);
  one.front() = application;
  return one;
}

int128 fitting_anew(const Decision &decision, const LiveApplication &undone) {
  const State &state = decision.state();
  const std::uint32_t made = made_with(state, undone);
  int128 fits = undone.amount;
  for (const std::uint32_t item : {undone.credit, undone.debit}) {
    if (item != made) fits = std::min(fits, state.fitting_of_item(item, decision.effective()));
  }
  return fits;
}

Result<void> apply_anew(Decision &decision, std::span<const LiveApplication> undone) {
  const State &state = decision.state();
  const std::uint32_t made = made_with(state, undone.front());
  std::uint32_t anew = made;
  if (made != no_slot) {
    int128 sum = 0;
    for (const LiveApplication &application : undone) sum += application.amount;
    const auto slot = make_anew(decision, made, sum);
    if (!slot) return slot.error();
    anew = *slot;
  }
  for (auto application = undone.rbegin(); application != undone.rend(); ++application) {
    const std::uint32_t credit = application->credit == made ? anew : application->credit;
    const std::uint32_t debit = application->debit == made ? anew : application->debit;
    if (application->amount > 0)
      apply_amount(decision, credit, debit, application->amount, decision.effective());
  }
  return {};
}

} // namespace openitem
