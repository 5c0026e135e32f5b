// What most commands ask.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

void Decider::need_date() {
  if (!info.effective) no(Errc::missing);
}

const ModelCustomer *Decider::customer(CustomerId id) {
  const auto at = m.customers_.find(id.value());
  if (at == m.customers_.end()) {
    no(Errc::unknown_customer);
    return nullptr;
  }
  return &at->second;
}

void Decider::job_and_contract(const ModelCustomer *owner, JobId job, ContractId contract) {
  if (job) {
    const auto at = m.jobs_.find(job.value());
    if (at == m.jobs_.end())
      no(Errc::unknown_job);
    else if (owner != nullptr && at->second.customer != owner->id)
      no(Errc::job_mismatch);
  }
  if (contract) {
    const auto at = m.contracts_.find(contract.value());
    if (at == m.contracts_.end())
      no(Errc::unknown_contract);
    else if (owner != nullptr && at->second.customer != owner->id)
      no(Errc::customer_mismatch);
  }
}

void Decider::not_invoiced(const ModelCustomer *owner) {
  if (owner != nullptr &&
      (owner->status == CustomerStatus::inactive || owner->status == CustomerStatus::not_used))
    no(Errc::customer_status_forbids);
}

void Decider::not_paid(const ModelCustomer *owner) {
  if (owner != nullptr && owner->status == CustomerStatus::not_used) no(Errc::customer_status_forbids);
}

std::uint64_t Decider::next_id(std::uint64_t highest) {
  if (highest == max_id) no(Errc::limit_exceeded);
  return highest + 1;
}

std::uint64_t Decider::new_item(ItemKind kind, std::uint64_t id, std::string_view number,
                                std::string_view external_ref, bool replaces) {
  const ItemRef self(kind, id);
  if (id > max_id) no(Errc::invalid_argument);
  if (id != 0 && !replaces && (m.find(self) != nothing || m.drafts_.count(self) != 0)) no(Errc::id_taken);
  if (!number.empty() && m.settings_.unique_numbers && is_number_taken(self, number)) no(Errc::number_taken);
  const auto has_ref = [&](const auto &other) {
    return other.ref.kind == kind && other.ref != self && other.external_ref == external_ref;
  };
  if (!external_ref.empty()) {
    const bool taken = std::any_of(m.items_.begin(), m.items_.end(), has_ref) ||
                       std::any_of(m.drafts_.begin(), m.drafts_.end(),
                                   [&](const auto &draft) { return has_ref(draft.second); });
    if (taken) no(Errc::external_ref_taken);
  }
  if (id != 0) return id;
  const auto highest = m.highest_.find(kind);
  return next_id(highest == m.highest_.end() ? 0 : highest->second);
}

std::size_t Decider::item(const ItemRef &ref) {
  const std::size_t at = m.find(ref);
  if (at == nothing) no(m.drafts_.count(ref) != 0 ? Errc::is_a_draft : Errc::unknown_item);
  return at;
}

std::size_t Decider::usable(const ItemRef &ref, bool debit) {
  const std::size_t at = item(ref);
  if (at == nothing && m.drafts_.count(ref) == 0) return at;
  if (is_debit(ref.kind) != debit) no(Errc::wrong_kind);
  if (at != nothing && m.items_[at].reversed) no(Errc::already_reversed);
  return at;
}

bool Model::whole_portions_only(std::uint64_t customer) const {
  std::uint64_t group = 0;
  for (std::uint64_t at = customer; at != 0; at = customers_.at(at).parent) {
    const ModelCustomer &row = customers_.at(at);
    if (row.partial != PartialPayments::inherit) return row.partial == PartialPayments::refuse;
    if (group == 0) group = row.group;
  }
  if (group != 0) {
    const auto said = kept<CustomerGroup>(group).partial_payments;
    if (said != PartialPayments::inherit) return said == PartialPayments::refuse;
  }
  return !settings_.partial_payments;
}

std::vector<ModelTerm> Decider::default_terms(std::uint64_t customer, ContractId contract) const {
  if (contract) {
    const auto at = m.contracts_.find(contract.value());
    if (at != m.contracts_.end() && !at->second.terms.empty()) return at->second.terms;
  }
  std::uint64_t group = 0;
  for (std::uint64_t at = customer; at != 0; at = m.customers_.at(at).parent) {
    const ModelCustomer &row = m.customers_.at(at);
    if (!row.terms.empty()) return row.terms;
    if (group == 0) group = row.group;
  }
  if (group != 0) {
    if (const auto terms = m.kept<CustomerGroup>(group).terms; !terms.empty()) return terms_of(terms);
  }
  for (const auto &[key, record] : m.records()) { // by id: the first that there is
    if (key.first == EntityKind::company && !record.deleted)
      return terms_of(m.kept<Company>(key.second).terms);
  }
  return {};
}

Money Decider::money(std::size_t item, Amount units) const {
  return Money::of_minor(units, m.items_[item].currency);
}

} // namespace openitem::testing_support
