// Settling what the host has chosen: each target takes from the credits in their order, which are gone
// through once.
#include "ledger/disputes.hpp"
#include "ledger/settlement.hpp"

#include <algorithm>

namespace openitem {

namespace {

// More than the credit has left was asked for.
Error used_up(const State &state, const ChosenRequest &request, int128 left, const char *field) {
  Error error =
      request.credits.empty()
          ? refuse(Errc::exceeds_unapplied, EntityKind::customer, state.customer(request.customer).id, field)
          : refuse(Errc::exceeds_unapplied, state.ref(request.credits.front()), field);
  error.fitting = fitting(Money::of_minor(left, request.currency));
  return error;
}

class ChosenSettlement {
 public:
  ChosenSettlement(Decision &decision, const ChosenRequest &request)
      : decision_(decision)
      , state_(decision.state())
      , request_(request)
      , date_(decision.effective())
      , credits_(decision.scratch().make<Credit>(request.credits.size())) {
    for (std::size_t i = 0; i < credits_.size(); ++i) {
      const PortionSlot slot = request.credits[i];
      credits_[i] = {slot, state_.fitting(slot, date_)};
      there_ += credits_[i].left;
      if (late_ == no_slot && date_.day_number() < state_.item(slot).effective) late_ = slot;
      const Slot<Job> job = state_.job_of(slot);
      if (job == no_slot) continue;
      several_jobs_ = several_jobs_ || (job_ != no_slot && job_ != job);
      job_ = job;
    }
  }

  Result<void> run() {
    for (std::size_t i = 0; i < request_.targets.size(); ++i) {
      auto done = settle_target(request_.targets[i]);
      if (done) continue;
      Error error = done.error();
      error.position = i;
      return error;
    }
    return {};
  }

 private:
  struct Credit {
    PortionSlot slot;
    int128 left = 0; // that fits on the date
  };

  Result<void> settle_target(const Target &target) {
    OPENITEM_CHECK(check_exists(state_, target.item, "targets"));
    MarkSlot dispute;
    if (target.dispute != 0) {
      const auto named = known_dispute(state_, target.dispute, target.item);
      if (!named) return named.error();
      dispute = *named;
    }
    const auto debit = usable_debit(state_, target.item, "targets");
    if (!debit) return debit.error();
    if (dispute != no_slot) OPENITEM_CHECK(check_unresolved(state_, dispute));
    if (const auto fits = check_pair(target, *debit); !fits) return fits;
    if (date_.day_number() < state_.item(*debit).effective)
      return refuse(Errc::date_before_item, target.item, "effective");
    if (late_ != no_slot) return refuse(Errc::date_before_item, state_.ref(late_), "effective");
    if (dispute != no_slot) OPENITEM_CHECK(check_begun(decision_, dispute));
    const auto units = amount_for(target, *debit, dispute);
    if (!units) return units.error();
    if (*units == 0) return {};
    const PortionOrder order = dispute == no_slot ? PortionOrder::due_first : PortionOrder::due_last;
    if (const auto whole = check_whole(target, *debit, *units, order); !whole) return whole;
    take_from_credits(*debit, *units, order);
    if (dispute != no_slot) reduce_dispute(decision_, dispute, *units);
    return {};
  }
  [[nodiscard]] Result<void> check_pair(const Target &target, PortionSlot debit) const {
    if (request_.customer != state_.account(state_.item(debit).account).customer)
      return refuse(Errc::customer_mismatch, target.item, "targets");
    if (request_.currency != state_.currency_of(debit))
      return refuse(Errc::currency_mismatch, target.item, "targets");
    if (target.amount && target.amount.currency() != state_.currency_of(debit))
      return refuse(Errc::currency_mismatch, target.item, "amount");
    if (several_jobs_ || (job_ != no_slot && job_ != state_.job_of(debit)))
      return refuse(Errc::job_mismatch, target.item, "targets");
    return {};
  }
  // How much goes to the target: as asked, or what fits.
  [[nodiscard]] Result<int128> amount_for(const Target &target, PortionSlot debit, MarkSlot dispute) const {
    int128 open = state_.fitting_of_item(debit, date_);
    if (dispute != no_slot) open = std::min(open, state_.marks()[dispute].left);
    if (!target.amount) return std::min(open, there_);
    const int128 asked = target.amount.minor_units();
    if (asked <= 0) return refuse(Errc::amount_not_positive, target.item, "amount");
    if (request_.cap) return std::min({asked, open, there_});
    if (asked > open)
      return refuse_fitting(Errc::exceeds_open, target.item, money_of(state_, debit, open), "amount");
    if (asked > there_) return used_up(state_, request_, there_, "amount");
    return asked;
  }
  // Where partial payments are refused a payment closes whole portions.
  [[nodiscard]] Result<void> check_whole(const Target &target, PortionSlot debit, int128 units,
                                         PortionOrder order) const {
    const bool payment = state_.item(credits_.front().slot).item_kind() == ItemKind::payment;
    if (!payment || !whole_portions_only(state_, customer_slot_of(state_, debit))) return {};
    int128 whole = 0;
    Result<void> checked;
    for_each_portion(state_, debit, order, [&](PortionSlot slot) {
      const int128 open = state_.fitting(slot, date_);
      if (whole + open > units) // the whole portions before it, or else the first of all
        checked = refuse_fitting(Errc::partial_payment_refused, target.item,
                                 money_of(state_, debit, whole == 0 ? open : whole), "amount");
      whole += open;
      return checked.has_value() && whole < units;
    });
    return checked;
  }
  // What is applied on the date is gone from it and from every later one.
  void take_from_credits(PortionSlot debit, int128 units, PortionOrder order) {
    there_ -= units;
    for (; units > 0; ++next_) {
      Credit &credit = credits_[next_];
      const int128 part = std::min(units, credit.left);
      if (part > 0) apply_amount(decision_, credit.slot, debit, part, date_, order);
      units -= part;
      credit.left -= part;
      if (credit.left > 0) break;
    }
  }

  Decision &decision_;
  const State &state_;
  const ChosenRequest &request_;
  Date date_;
  std::span<Credit> credits_;
  std::size_t next_ = 0; // of credits_: those before it are used up
  int128 there_ = 0;     // left in all of them
  PortionSlot late_;     // the first credit that comes only after the date
  Slot<Job> job_;        // of the credits that have one
  bool several_jobs_ = false;
};

} // namespace

ChosenRequest chosen_of(const State &state, std::span<const PortionSlot> credits,
                        std::span<const Target> targets, bool cap) {
  const PortionSlot first = credits.front();
  return {customer_slot_of(state, first), state.currency_of(first), credits, targets, cap};
}

Result<void> settle_chosen(Decision &decision, const ChosenRequest &request) {
  return ChosenSettlement(decision, request).run();
}

Result<void> settle_something(Decision &decision, const ChosenRequest &request, const char *credit_member) {
  const State &state = decision.state();
  const Sequence before = state.last_sequence();
  OPENITEM_CHECK(settle_chosen(decision, request));
  if (state.last_sequence() != before || request.cap) return {};
  const auto gives_nothing = [&](PortionSlot credit) {
    return state.fitting(credit, decision.effective()) == 0;
  };
  if (std::all_of(request.credits.begin(), request.credits.end(), gives_nothing))
    return used_up(state, request, 0, credit_member);
  return refuse_fitting(Errc::exceeds_open, request.targets.front().item, Money::zero(request.currency),
                        "targets");
}

} // namespace openitem
