// Using credit that is there: on items named, or by a strategy over the customer's open items.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"
#include "ledger/settlement.hpp"

#include <memory_resource>
#include <set>

namespace openitem {

Result<std::uint64_t> decide(Decision &decision, const ApplyCredit &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_size(command.targets.size(), max_targets, "targets"));
  if (command.targets.empty()) return {Errc::missing, "targets"};
  OPENITEM_CHECK(check_exists(state, command.credit, "credit"));
  OPENITEM_CHECK(check_status_of_owner(state, command.credit));
  const auto credit = usable_credit(state, command.credit, "credit");
  if (!credit) return credit.error();
  OPENITEM_CHECK(
      settle_something(decision, chosen_of(state, {&*credit, 1}, command.targets, command.cap), "credit"));
  return std::uint64_t{0};
}

namespace {

// The credit items a Settle names, all of one account.
Result<std::span<const PortionSlot>> named_credits(Decision &decision, const Settle &command,
                                                   Slot<Customer> customer, Currency currency) {
  const State &state = decision.state();
  std::span<PortionSlot> slots = decision.scratch().make<PortionSlot>(command.credits.size());
  std::pmr::set<PortionSlot> seen(&decision.scratch());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const auto credit = usable_credit(state, command.credits[i], "credits");
    if (!credit) return credit.error();
    const AccountRow &account = state.account(state.item(*credit).account);
    if (account.customer != customer) return refuse(Errc::customer_mismatch, command.credits[i], "credits");
    if (state.currency(account.currency) != currency)
      return refuse(Errc::currency_mismatch, command.credits[i], "credits");
    if (!seen.insert(*credit).second)
      return Error{
          .code = Errc::invalid_argument, .field = "credits", .position = i, .allowed = "each of them once"};
    slots[i] = *credit;
  }
  return std::span<const PortionSlot>(slots);
}

// As said, else the customer's.
Currency currency_of(const State &state, const Settle &command, Slot<Customer> customer) {
  const std::uint16_t own = state.customer(customer).currency;
  return command.currency || own == no_currency ? command.currency : state.currency(own);
}

// Credit of the account (no_slot: there is none) that counts on the date, first in, first out.
std::span<const PortionSlot> credits_there(Decision &decision, AccountSlot account) {
  const State &state = decision.state();
  if (account == no_slot) return {};
  std::pmr::vector<PortionSlot> found(&decision.scratch());
  state.lists().for_each(state.account(account).credits, [&](const OpenEntry &entry) {
    if (state.item(entry.item).effective <= decision.effective().day_number()) found.push_back(entry.item);
  });
  return decision.scratch().copy(std::span<const PortionSlot>(found));
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const Settle &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  const Settlement &settlement = command.settlement;
  OPENITEM_CHECK(check_size(settlement.targets.size(), max_targets, "targets"));
  OPENITEM_CHECK(check_size(command.credits.size(), max_targets, "credits"));
  const Strategy strategy = strategy_of(settlement);
  if (strategy == Strategy::none) return {Errc::missing, "strategy"};
  if (strategy > Strategy::proportional) return {Errc::invalid_argument, "strategy"};
  const bool chosen = strategy == Strategy::chosen;
  if (chosen && settlement.targets.empty()) return {Errc::missing, "targets"};
  if (!chosen && !settlement.targets.empty()) return does_not_go_with("targets", "strategy");
  const auto customer = known_parties(state, {command.customer, command.job, {}});
  if (!customer) return customer.error();
  for (const ItemRef &credit : command.credits) OPENITEM_CHECK(check_exists(state, credit, "credits"));
  const Currency currency = currency_of(state, command, *customer);
  if (!state.knows(currency)) return unknown_currency(currency, "currency");
  OPENITEM_CHECK(check_status(state, *customer, Admission::posting));
  const auto credits = named_credits(decision, command, *customer, currency);
  if (!credits) return credits.error();
  if (command.at_most && command.at_most.currency() != currency) return {Errc::currency_mismatch, "at_most"};
  OPENITEM_CHECK(check_job(state, *customer, command.job));
  if (command.at_most && command.at_most.sign() <= 0) return {Errc::amount_not_positive, "at_most"};
  const AccountSlot account = state.find_account(*customer, currency);
  if (strategy == Strategy::chosen) {
    if (command.at_most) return does_not_go_with("at_most", "strategy");
    const auto sources = credits->empty() ? credits_there(decision, account) : *credits;
    OPENITEM_CHECK(settle_something(
        decision, {*customer, currency, sources, settlement.targets, settlement.cap}, "credits"));
    return std::uint64_t{0};
  }
  if (account == no_slot) return std::uint64_t{0};
  SettleRequest request;
  request.account = account;
  request.strategy = strategy;
  request.job = command.job ? state.job_slot(command.job) : no_slot;
  request.credits = *credits;
  if (command.at_most) request.at_most = command.at_most.minor_units();
  settle(decision, request);
  return std::uint64_t{0};
}

} // namespace openitem
