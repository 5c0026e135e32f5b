// Credit of an account, given and taken.
#include "support/model/decider.hpp"

namespace openitem::testing_support {

void Decider::operator()(const AdjustAccountCredit &c) {
  const Credit &credit = c.credit;
  need_date();
  const ModelCustomer *owner = customer(credit.customer);
  job_and_contract(owner, credit.job, credit.contract);
  if (!c.change) {
    no(Errc::missing);
    return;
  }
  const bool more = c.change.sign() > 0;
  const ItemKind kind = more ? ItemKind::account_credit : ItemKind::debit_adjustment;
  if (!known(c.change.currency())) no(Errc::unknown_currency);
  const std::uint64_t id = new_item(kind, credit.id, credit.number, credit.external_ref);
  number_range(credit.number_range, kind, credit.number);
  not_paid(owner);
  if (credit.currency && credit.currency != c.change.currency()) no(Errc::currency_mismatch);
  if (c.change.is_zero()) no(Errc::amount_not_positive);
  if (owner == nullptr || !info.effective) return;
  const Amount amount = more ? c.change.minor_units() : -c.change.minor_units();
  std::vector<std::size_t> credits;
  if (!more) {
    Amount available = 0;
    for (const OpenCredit &source : open_credits({.customer = owner->id, .currency = c.change.currency()})) {
      const ModelItem &row = m.items_[source.item];
      if ((row.job != 0 && row.job != credit.job.value()) || row.effective > date()) continue;
      credits.push_back(source.item);
      available += m.fitting(source.item, date());
    }
    if (available < amount) no(Errc::exceeds_available_credit);
  }
  if (stop()) return;
  ItemIssued event =
      single({kind, id}, owner->id, credit.job.value(), Money::of_minor(amount, c.change.currency()), date());
  event.number = credit.number;
  if (credit.document_date) event.document_date = credit.document_date;
  event.facts.external_ref = credit.external_ref;
  event.facts.contract = credit.contract;
  event.facts.number_range = credit.number_range;
  emit(event);
  p.id = id;
  if (more) return;
  const Target target{event.ref, Money::of_minor(amount, c.change.currency())};
  chosen(credits, {&target, 1}, false);
}

} // namespace openitem::testing_support
