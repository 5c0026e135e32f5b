#include "openitem/reports/application_list.hpp"

#include "reports/as_known.hpp"
#include "reports/item_rows.hpp"

#include <algorithm>

namespace openitem {

namespace {

using Sequences = std::pmr::vector<Sequence>;

// A group of several portions gives its sequence several times over.
void add_application(const DetailRow &detail, Sequences &found) {
  if (detail.detail_kind() == DetailKind::applied) found.push_back(detail.sequence());
}

void add_of_item(const State &state, PortionSlot first, Sequences &found) {
  state.for_each_portion(first, [&](PortionSlot slot) {
    state.for_each_detail_of(slot, [&](DetailSlot at) { add_application(state.detail(at), found); });
  });
}

void add_of_customer(const State &state, Slot<Customer> customer, Sequences &found) {
  for_each_account(state, customer, [&](const AccountRow &account) {
    state.for_each_detail(account, [&](DetailSlot at) { add_application(state.detail(at), found); });
  });
}

void add_all(const State &state, Sequences &found) {
  for (Sequence sequence = 1; sequence <= state.last_sequence(); ++sequence) {
    if (state.record_at(sequence).kind == RecordAtKind::application) found.push_back(sequence);
  }
}

Result<Sequences> applications_of(const Standpoint &at, const ApplicationFilter &filter) {
  Sequences found(at.memory);
  if (filter.customer) {
    const auto customer = customer_with_figures(at, filter.customer);
    if (!customer) return customer.error();
    if (!filter.item) add_of_customer(at.state, *customer, found);
  }
  if (filter.item) {
    const auto item = item_as_known(at, filter.item);
    if (!item) return item.error();
    if (!item->is_draft()) add_of_item(at.state, item->item(), found);
  } else if (!filter.customer) {
    add_all(at.state, found);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

ApplicationRow application_row(const Standpoint &at, Sequence application) {
  const State &state = at.state;
  const DetailRow &detail = state.detail(state.record_at(application).first_detail());
  const PortionSlot credit = state.first_portion(detail.credit);
  const PortionSlot debit = state.first_portion(detail.debit);
  int128 units = 0;
  state.for_each_in_group(application,
                          [&](DetailSlot slot) { units += state.amount(state.detail(slot).amount); });
  ApplicationRow row;
  row.application = application;
  row.credit = state.ref(credit);
  row.credit_number = state.number_of(credit);
  row.debit = state.ref(debit);
  row.debit_number = state.number_of(debit);
  row.customer = state.customer_of(debit);
  row.debit_job = state.job_id_of(debit);
  row.effective = Date::unchecked(detail.effective);
  row.amount = Money::of_minor(units, state.currency_of(debit));
  if (const ReversalRow *undone = state.reversal_of(application, at.as_of); undone != nullptr) {
    row.undone = true;
    row.undone_on = Date::unchecked(undone->effective);
  }
  return row;
}

} // namespace

Result<std::pmr::vector<ApplicationRow>>
list_applications(const Ledger &ledger, const ApplicationFilter &filter, const AsOf &as_of) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<std::pmr::vector<ApplicationRow>> {
    const auto applications = applications_of(at, filter);
    if (!applications) return applications.error();
    std::pmr::vector<ApplicationRow> rows(at.memory);
    for (const Sequence application : *applications) {
      if (!at.counts(at.state.detail(at.state.record_at(application).first_detail()))) continue;
      const ApplicationRow row = application_row(at, application);
      const bool wanted = !filter.customer || row.customer == filter.customer;
      if (wanted && !(filter.live_only && row.undone)) rows.push_back(row);
    }
    return rows;
  });
}

} // namespace openitem
