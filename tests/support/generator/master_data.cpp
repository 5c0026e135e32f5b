// Customers, jobs and contracts.
#include "support/generator/builder.hpp"

#include <algorithm>
#include <iterator>

namespace openitem::testing_support {

AnyCommand Builder::create_customer() {
  Customer customer;
  customer.id = CustomerId(profile.customer_id);
  if (profile.customer_id == 0 && r.one_in(4))
    customer.id = CustomerId(r.pick<std::uint64_t>({2, 50, 70'000}));
  customer.code = new_number("C-");
  customer.name = "Acme & Söhne";
  customer.external_ref = new_external_ref();
  if (profile.masters) {
    customer.status = r.one_in(5) ? CustomerStatus::prospect : CustomerStatus::active;
    customer.partial_payments = r.one_in(6)   ? PartialPayments::refuse
                                : r.one_in(4) ? PartialPayments::allow
                                              : PartialPayments::inherit;
    if (r.one_in(3)) customer.currency = currency();
    if (r.one_in(3)) customer.terms = some_terms();
    if (r.one_in(3)) customer.salesperson = "Alex";
    if (r.one_in(5)) customer.parent = this->customer();
    if (r.one_in(6)) customer.credit_limit = amount(currency());
    if (r.one_in(6)) customer.established = shifted(today(), -1000);
    if (r.one_in(4)) customer.group = CustomerGroupId(1 + r.below(4));
    if (r.one_in(6)) customer.email = words("mail" + step_text() + "@example.org");
    if (r.one_in(6)) customer.discount_percent.value = Decimal::of(r.between(0, 101), 0).value();
  }
  return CreateCustomer{customer};
}

AnyCommand Builder::change_customer() {
  const CustomerId id = customer();
  const AnyCommand fresh = create_customer();
  Customer changed = std::get<CreateCustomer>(fresh).customer;
  changed.id = id;
  if (r.one_in(6)) changed.status = r.pick({CustomerStatus::inactive, CustomerStatus::not_used});
  if (r.one_in(4)) changed.parent = customer();
  return ChangeCustomer{changed};
}

// Mostly one who may go.
AnyCommand Builder::delete_customer() {
  std::vector<CustomerId> unused;
  for (const auto &[id, row] : m.customers()) {
    const auto is_theirs = [&, of = id](const auto &item) { return item.customer == of; };
    const auto &items = m.items();
    if (std::none_of(items.begin(), items.end(), is_theirs)) unused.emplace_back(id);
  }
  return DeleteCustomer{unused.empty() || wrong() ? customer() : r.pick(unused)};
}

AnyCommand Builder::create_job() {
  Job job;
  job.id = JobId(new_id());
  job.customer = customer();
  job.code = new_number("J-");
  job.name = "Roof";
  job.external_ref = new_external_ref();
  if (r.one_in(4)) job.site = SiteId(1 + r.below(4));
  return CreateJob{job};
}

AnyCommand Builder::change_job() {
  const AnyCommand fresh = create_job();
  Job changed = std::get<CreateJob>(fresh).job;
  const std::size_t count = m.jobs().size();
  if (count != 0 && !wrong()) {
    auto at = m.jobs().begin();
    std::advance(at, static_cast<std::ptrdiff_t>(r.below(count)));
    changed.id = JobId(at->first);
    if (!wrong()) changed.customer = CustomerId(at->second.customer);
  }
  changed.status = r.pick(
      {JobStatus::active, JobStatus::active, JobStatus::inactive, JobStatus::cancelled, JobStatus::closed});
  return ChangeJob{changed};
}

AnyCommand Builder::save_contract() {
  Contract contract;
  contract.id = ContractId(new_id());
  contract.customer = customer();
  contract.job = job(contract.customer);
  contract.number = new_number("K-");
  contract.starts = today();
  if (r.one_in(2)) contract.ends = shifted(today(), r.between(-2, 300));
  contract.external_ref = new_external_ref();
  if (r.one_in(3)) contract.terms = some_terms();
  if (r.one_in(6)) contract.discount_percent.value = Decimal::of(r.between(0, 101), 0).value();
  if (!m.contracts().empty() && r.one_in(2)) {
    contract.id = ContractId(m.contracts().begin()->first);
    if (!wrong()) contract.customer = CustomerId(m.contracts().begin()->second.customer);
    return ChangeContract{contract};
  }
  return CreateContract{contract};
}

} // namespace openitem::testing_support
