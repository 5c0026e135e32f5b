// Customers, jobs and contracts.
#include "support/model/decider.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace openitem::testing_support {

void Model::on(const CustomerSaved &event, Sequence sequence) {
  const std::uint64_t id = event.id.value();
  const auto known = customers_.find(id);
  const Sequence created = known == customers_.end() ? sequence : known->second.created;
  auto parents = known == customers_.end() ? decltype(known->second.parents){} : known->second.parents;
  parents.emplace_back(sequence, event.parent.value());
  customers_[id] = {id,
                    std::string(event.code),
                    std::string(event.external_ref),
                    std::string(event.salesperson),
                    event.status,
                    event.partial_payments,
                    event.currency,
                    event.parent.value(),
                    event.established,
                    terms_of(event.terms),
                    created,
                    parents,
                    event.group.value()};
}
void Model::on(const CustomerActivated &event, Sequence) {
  ModelCustomer &row = customers_.at(event.id.value());
  on_take_back([this, id = row.id, was = row.status] { customers_.at(id).status = was; });
  row.status = CustomerStatus::active;
}
void Model::let_go(EntityKind kind, std::uint64_t id) {
  const auto move = [&](auto &from, auto &to) { to.insert(from.extract(id)); };
  if (kind == EntityKind::customer) move(customers_, gone_customers_);
  if (kind == EntityKind::job) move(jobs_, gone_jobs_);
  if (kind == EntityKind::contract) move(contracts_, gone_contracts_);
}
void Model::on(const JobSaved &event, Sequence) {
  jobs_[event.id.value()] = {
      event.id.value(), event.customer.value(), std::string(event.code), std::string(event.external_ref),
      event.status,     event.site.value()};
}
void Model::on(const ContractSaved &event, Sequence) {
  contracts_[event.id.value()] = {
      event.id.value(),          event.customer.value(),          event.job.value(),
      std::string(event.number), std::string(event.external_ref), terms_of(event.terms)};
}

namespace {

// The id of what is saved: a new one's own, or the next; a known one's. Those of deleted ones stay taken.
template <class Rows>
std::uint64_t id_of_saved(Decider &d, const Rows &rows, const Rows &gone, std::uint64_t id, bool create,
                          Errc unknown) {
  if (!create) {
    if (rows.count(id) == 0) d.no(unknown);
    return id;
  }
  if (id != 0 && rows.count(id) + gone.count(id) != 0) d.no(Errc::id_taken);
  const auto highest = [](const Rows &of) { return of.empty() ? 0 : of.rbegin()->first; };
  return id != 0 ? id : d.next_id(std::max(highest(rows), highest(gone)));
}
template <class Rows>
void stays_with_owner(Decider &d, const Rows &rows, std::uint64_t id, const ModelCustomer *owner) {
  const auto self = rows.find(id);
  if (self != rows.end() && owner != nullptr && self->second.customer != owner->id)
    d.no(Errc::customer_mismatch);
}
// changed: what is changed, whose names are its own; 0: nothing.
template <class Rows, class Row>
void names_are_free(Decider &d, const Rows &rows, std::uint64_t changed, std::string Row::*code,
                    std::string_view wanted, std::string_view external_ref) {
  for (const auto &[id, other] : rows) {
    if (id == changed) continue;
    if (!wanted.empty() && other.*code == wanted) d.no(Errc::number_taken);
    if (!external_ref.empty() && other.external_ref == external_ref) d.no(Errc::external_ref_taken);
  }
}
void parents_make_no_circle(Decider &d, std::uint64_t id, std::uint64_t parent) {
  const auto &customers = d.m.customers();
  for (std::uint64_t at = parent; at != 0 && customers.count(at) != 0; at = customers.at(at).parent) {
    if (at != id) continue;
    d.no(Errc::parent_cycle);
    return;
  }
}

void save(Decider &d, const Customer &c, bool create) {
  const auto &customers = d.m.customers();
  const std::uint64_t id =
      id_of_saved(d, customers, d.m.gone_customers(), c.id.value(), create, Errc::unknown_customer);
  if (c.parent && customers.count(c.parent.value()) == 0) d.no(Errc::unknown_customer);
  if (c.group && !d.is_there(EntityKind::customer_group, c.group.value())) d.no(Errc::unknown_record);
  d.discount(c.discount_percent);
  if (c.currency && !d.known(c.currency)) d.no(Errc::unknown_currency);
  if (c.credit_limit && !d.known(c.credit_limit.currency())) d.no(Errc::unknown_currency);
  names_are_free(d, customers, create ? 0 : id, &ModelCustomer::code, c.code, c.external_ref);
  if (!create) parents_make_no_circle(d, id, c.parent.value());
  if (c.credit_limit && c.credit_limit.sign() < 0) d.no(Errc::amount_not_positive);
  if (d.stop()) return;
  CustomerSaved event = c;
  event.id = CustomerId(id);
  if (!c.established) event.established = create ? d.date() : customers.at(id).established;
  d.note(event);
  d.p.id = id;
}

void save(Decider &d, const Job &c, bool create) {
  const ModelCustomer *owner = d.customer(c.customer);
  const std::uint64_t id =
      id_of_saved(d, d.m.jobs(), d.m.gone_jobs(), c.id.value(), create, Errc::unknown_job);
  if (c.site) {
    if (!d.is_there(EntityKind::site, c.site.value()))
      d.no(Errc::unknown_record);
    else if (d.m.records().at({EntityKind::site, c.site.value()}).customer != c.customer.value())
      d.no(Errc::customer_mismatch);
  }
  if (!create) stays_with_owner(d, d.m.jobs(), id, owner);
  names_are_free(d, d.m.jobs(), create ? 0 : id, &ModelJob::code, c.code, c.external_ref);
  if (d.stop()) return;
  JobSaved event = c;
  event.id = JobId(id);
  d.note(event);
  d.p.id = id;
}

void save(Decider &d, const Contract &c, bool create) {
  const ModelCustomer *owner = d.customer(c.customer);
  d.job_and_contract(owner, c.job, {});
  const std::uint64_t id =
      id_of_saved(d, d.m.contracts(), d.m.gone_contracts(), c.id.value(), create, Errc::unknown_contract);
  if (!create) stays_with_owner(d, d.m.contracts(), id, owner);
  names_are_free(d, d.m.contracts(), create ? 0 : id, &ModelContract::number, c.number, c.external_ref);
  d.discount(c.discount_percent);
  if (c.starts && c.ends && c.ends < c.starts) d.no(Errc::dates_go_backwards);
  if (d.stop()) return;
  ContractSaved event = c;
  event.id = ContractId(id);
  d.note(event);
  d.p.id = id;
}

} // namespace

void Decider::operator()(const CreateCustomer &c) {
  save(*this, c.customer, true);
}
void Decider::operator()(const ChangeCustomer &c) {
  save(*this, c.customer, false);
}
void Decider::operator()(const CreateJob &c) {
  save(*this, c.job, true);
}
void Decider::operator()(const ChangeJob &c) {
  save(*this, c.job, false);
}
void Decider::operator()(const CreateContract &c) {
  save(*this, c.contract, true);
}
void Decider::operator()(const ChangeContract &c) {
  save(*this, c.contract, false);
}

// Whoever has documents or children stays; all that is theirs goes first, what names another before that.
void Decider::operator()(const DeleteCustomer &c) {
  const ModelCustomer *found = customer(c.id);
  if (found == nullptr) return;
  const std::uint64_t id = found->id;
  const auto is_theirs = [&](const auto &of) { return of.customer == id; };
  const auto draft_is_theirs = [&](const auto &draft) { return is_theirs(draft.second); };
  const auto is_child = [&](const auto &other) { return other.second.parent == id; };
  if (std::any_of(m.items_.begin(), m.items_.end(), is_theirs) ||
      std::any_of(m.drafts_.begin(), m.drafts_.end(), draft_is_theirs) ||
      std::any_of(m.customers_.begin(), m.customers_.end(), is_child))
    return no(Errc::in_use);
  const auto records = [&](EntityKind kind) {
    for (const auto &[key, record] : m.records())
      if (key.first == kind && !record.deleted && record.customer == id)
        note(RecordDeleted{kind, key.second});
  };
  const auto rows = [&](EntityKind kind, const auto &of) {
    for (const auto &[key, row] : of)
      if (is_theirs(row)) note(RecordDeleted{kind, key});
  };
  records(EntityKind::link);
  records(EntityKind::attachment);
  records(EntityKind::communication);
  rows(EntityKind::contract, m.contracts_);
  rows(EntityKind::job, m.jobs_);
  for (const EntityKind kind : {EntityKind::contact, EntityKind::address, EntityKind::tax_registration,
                                EntityKind::licence, EntityKind::site, EntityKind::note})
    records(kind);
  note(RecordDeleted{EntityKind::customer, id});
}

} // namespace openitem::testing_support
