// Undoing an application group, whole or all but a part that is applied anew.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"
#include "ledger/undoing.hpp"

namespace openitem {

Result<std::uint64_t> decide(Decision &decision, const Unapply &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  const auto named = [&](Errc code, const char *field) {
    return refuse(code, EntityKind::application, command.application, field);
  };
  const RecordAt made = state.record_at(command.application);
  if (made.kind != RecordAtKind::application) return named(Errc::unknown_application, "application");
  const DetailRow &first = state.detail(made.first_detail());
  if ((first.flags & DetailRow::taken_back) != 0) return named(Errc::already_reversed, "application");
  const PortionSlot debit = state.first_portion(first.debit);
  const LiveApplication live = live_application(state, command.application);
  const int128 applied = live.amount;
  if (command.keep && command.keep.currency() != state.currency_of(debit))
    return named(Errc::currency_mismatch, "keep");
  const bool keeps_part = command.keep && !command.keep.is_zero() && command.keep.minor_units() != applied;
  if (keeps_part && (first.flags & DetailRow::grouped) != 0) return named(Errc::made_together, "keep");
  if (decision.effective().day_number() < first.effective) return named(Errc::date_before_item, "effective");
  const int128 keep = command.keep ? command.keep.minor_units() : 0;
  if (keep < 0) return named(Errc::amount_not_positive, "keep");
  if (keep == applied) return std::uint64_t{0}; // all of it stays
  if (keep > applied) {
    Error error = named(Errc::exceeds_open, "keep");
    error.fitting = fitting(money_of(state, debit, applied));
    return error;
  }
  const std::span<LiveApplication> together = undone_together(decision, live);
  OPENITEM_CHECK(undo_application(decision, live));
  if (keep == 0) return std::uint64_t{0};
  const int128 fits = fitting_anew(decision, live);
  if (fits < keep) {
    Error error = named(Errc::exceeds_open, "keep");
    error.fitting = fitting(money_of(state, debit, fits));
    return error;
  }
  for (LiveApplication &one : together) {
    if (one.application == live.application) one.amount = keep;
  }
  OPENITEM_CHECK(apply_anew(decision, together));
  return std::uint64_t{0};
}

} // namespace openitem
