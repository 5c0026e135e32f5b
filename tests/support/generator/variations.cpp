// Commands that differ from another one in amounts or customers alone.
#include "support/generator.hpp"
#include "support/model/amounts.hpp"

#include <type_traits>

namespace openitem::testing_support {

namespace {

Money times(const Money &money, unsigned k) {
  return money ? Money::of_minor(money.minor_units() * power_of_ten(k), money.currency()) : money;
}
void scale(Invoice &invoice, unsigned k, BuiltCommand &owner) {
  invoice.total = times(invoice.total, k);
  std::vector<DuePortion> &portions =
      owner.portions.emplace_back(invoice.portions.begin(), invoice.portions.end());
  for (DuePortion &portion : portions) portion.amount = times(portion.amount, k);
  invoice.portions = portions;
}
std::span<const Target> scaled_targets(std::span<const Target> from, unsigned k, BuiltCommand &owner) {
  std::vector<Target> &targets = owner.targets.emplace_back(from.begin(), from.end());
  for (Target &target : targets) target.amount = times(target.amount, k);
  return targets;
}

} // namespace

AnyCommand scaled(const AnyCommand &command, unsigned k, BuiltCommand &owner) {
  AnyCommand copy = command;
  std::visit(
      [&](auto &c) {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, CreateCustomer> || std::is_same_v<T, ChangeCustomer>)
          c.customer.credit_limit = times(c.customer.credit_limit, k);
        if constexpr (std::is_same_v<T, DraftInvoice> || std::is_same_v<T, IssueInvoice>)
          scale(c.invoice, k, owner);
        if constexpr (std::is_same_v<T, IssueDebitNote>) scale(c.note, k, owner);
        if constexpr (std::is_same_v<T, RecordOpening>) scale(c.document, k, owner);
        if constexpr (std::is_same_v<T, RecordPayment> || std::is_same_v<T, MarkPaid> ||
                      std::is_same_v<T, DraftPayment>)
          c.payment.amount = times(c.payment.amount, k);
        if constexpr (std::is_same_v<T, RecordPayment> || std::is_same_v<T, PostDraft> ||
                      std::is_same_v<T, Settle>)
          c.settlement.targets = scaled_targets(c.settlement.targets, k, owner);
        if constexpr (std::is_same_v<T, ApplyCredit>) c.targets = scaled_targets(c.targets, k, owner);
        if constexpr (std::is_same_v<T, IssueCreditMemo>) {
          c.credit.amount = times(c.credit.amount, k);
          c.refund = times(c.refund, k);
        }
        if constexpr (std::is_same_v<T, AdjustAccountCredit>) c.change = times(c.change, k);
        if constexpr (std::is_same_v<T, Settle>) c.at_most = times(c.at_most, k);
        if constexpr (std::is_same_v<T, Unapply>) c.keep = times(c.keep, k);
        if constexpr (std::is_same_v<T, ReversePayment>) c.fee.amount = times(c.fee.amount, k);
        if constexpr (std::is_same_v<T, Refund> || std::is_same_v<T, WriteOff> || std::is_same_v<T, Dispute>)
          c.amount = times(c.amount, k);
      },
      copy);
  return copy;
}

AnyCommand with_customer(const AnyCommand &command, CustomerId customer) {
  AnyCommand copy = command;
  const auto set = [&](CustomerId &id) {
    if (id) id = customer;
  };
  std::visit(
      [&](auto &c) {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, CreateCustomer> || std::is_same_v<T, ChangeCustomer>)
          set(c.customer.id);
        if constexpr (std::is_same_v<T, CreateJob> || std::is_same_v<T, ChangeJob>) set(c.job.customer);
        if constexpr (std::is_same_v<T, DraftInvoice> || std::is_same_v<T, IssueInvoice>)
          set(c.invoice.customer);
        if constexpr (std::is_same_v<T, IssueDebitNote>) set(c.note.customer);
        if constexpr (std::is_same_v<T, RecordOpening>) set(c.document.customer);
        if constexpr (std::is_same_v<T, RecordPayment> || std::is_same_v<T, MarkPaid> ||
                      std::is_same_v<T, DraftPayment>)
          set(c.payment.customer);
        if constexpr (std::is_same_v<T, IssueCreditMemo> || std::is_same_v<T, AdjustAccountCredit>)
          set(c.credit.customer);
        if constexpr (std::is_same_v<T, Settle>) set(c.customer);
        if constexpr (requires { c.record.customer; }) set(c.record.customer);
      },
      copy);
  return copy;
}

} // namespace openitem::testing_support
