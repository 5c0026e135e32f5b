// A posted document becomes due on another date: what is open of it goes to a portion that is due then.

#include "ledger/checks.hpp"
#include "ledger/operations.hpp"

namespace openitem {

namespace {

// What is open on the command's date and on every later one in portions that are due on `from`, and what of
// it is to go to portion `to`.
struct Moves {
  std::span<const MovedPortion> moves;
  int128 open = 0;
};

Moves moves_of(Decision &decision, PortionSlot item, const ChangeDue &command, std::uint32_t to) {
  const State &state = decision.state();
  std::pmr::vector<MovedPortion> moves(&decision.scratch());
  int128 open = 0;
  state.for_each_open_by_due(item, [&](PortionSlot slot) {
    const Date due = Date::unchecked(state.item(slot).due);
    if (command.from && due != command.from) return true;
    const int128 units = state.fitting(slot, decision.effective());
    open += units;
    if (units != 0 && due != command.due)
      moves.push_back({state.portion_number(slot), to, money_of(state, slot, units)});
    return true;
  });
  return {decision.scratch().copy(std::span<const MovedPortion>(moves)), open};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const ChangeDue &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_exists(state, command.item, "item"));
  OPENITEM_CHECK(check_status_of_owner(state, command.item));
  const auto item = usable_debit(state, command.item, "item");
  if (!item) return item.error();
  if (decision.effective().day_number() < state.item(*item).effective)
    return refuse(Errc::date_before_item, command.item, "effective");
  const PortionSlot present = state.find_portion(*item, command.due);
  const bool is_new = present == no_slot;
  const Moves found =
      moves_of(decision, *item, command, is_new ? state.portion_count(*item) : state.portion_number(present));
  if (found.open == 0)
    return refuse_fitting(Errc::exceeds_open, command.item, money_of(state, *item, 0),
                          command.from ? "from" : "item");
  if (found.moves.empty()) return std::uint64_t{0}; // all of it is due then already
  if (is_new && state.added_to(*item).size() >= max_portions)
    return refuse(Errc::limit_exceeded, command.item, "due");
  PortionsMoved event{command.item, decision.effective(), {}, found.moves};
  const AddedPortion added{command.due};
  if (is_new) event.added = decision.scratch().copy(std::span<const AddedPortion>(&added, 1));
  decision.emit(event);
  return std::uint64_t{0};
}

} // namespace openitem
