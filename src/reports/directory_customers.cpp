#include "openitem/reports/directory.hpp"

#include "ledger/checks.hpp"
#include "reports/directory_list.hpp"
#include "reports/known_records.hpp"
#include "search/search_key.hpp"

#include <algorithm>

namespace openitem {

namespace {

// What a filter asks of a customer.
class WantedCustomers {
 public:
  WantedCustomers(const Standpoint &at, const CustomerFilter &filter)
      : at_(at)
      , filter_(filter)
      , words_(search_key(filter.text, at.memory))
      , names_(at.memory)
      , everybody_(filter.text.empty() && filter.statuses == 0 && !filter.parent &&
                   filter.salesperson.empty()) {}

  [[nodiscard]] bool everybody() const noexcept { return everybody_; }
  [[nodiscard]] bool operator()(Slot<Customer> slot) const {
    if (!at_.has(at_.state.customer(slot))) return false;
    return everybody_ || matches(customer_content(at_, slot));
  }

 private:
  [[nodiscard]] bool matches(const Customer &customer) const {
    const auto status = static_cast<unsigned>(customer.status);
    if (filter_.statuses != 0 && (filter_.statuses >> status & 1) == 0) return false;
    if (filter_.parent && customer.parent != filter_.parent) return false;
    if (!filter_.salesperson.empty() && customer.salesperson != filter_.salesperson) return false;
    if (words_.empty()) return true;
    names_.clear();
    append_search_key(names_, customer.code);
    names_ += '\n';
    append_search_key(names_, customer.name);
    return has_each_word(names_, words_);
  }

  const Standpoint &at_;
  const CustomerFilter &filter_;
  std::pmr::string words_;         // of what is looked for
  mutable std::pmr::string names_; // of who is looked at
  bool everybody_;
};

CustomerRow customer_row(const Standpoint &at, Slot<Customer> slot) {
  const StoredCustomer &customer = at.state.customer(slot);
  const VersionSlot version = at.state.version_at(customer.version, at.as_of.known_through);
  CustomerRow row{at.state.content<CustomerSaved>(version), customer.created,
                  at.state.version(version).sequence};
  row.customer.terms = {};
  return row;
}

Result<CustomerId> found_customer(const State &state, Slot<Customer> slot, const char *field,
                                  std::string_view given) {
  if (slot == no_slot) return not_found(Errc::unknown_customer, EntityKind::customer, field, given);
  return CustomerId(state.customer(slot).id);
}

// Discounts move into memory that lives as long as the answer.
CustomerTerms terms_of(const ListView<TermsPortion> &portions, std::pmr::memory_resource *memory) {
  CustomerTerms terms{std::pmr::vector<TermsPortion>(memory), std::pmr::vector<DiscountTier>(memory)};
  terms.portions.reserve(portions.size());
  for (const TermsPortion &portion : portions) {
    terms.portions.push_back(portion);
    for (const DiscountTier &tier : portion.discounts) terms.discounts.push_back(tier);
  }
  const DiscountTier *next = terms.discounts.data();
  for (TermsPortion &portion : terms.portions) {
    portion.discounts = {next, portion.discounts.size()};
    next += portion.discounts.size();
  }
  return terms;
}

} // namespace

Result<CustomerRow> find_customer(const Ledger &ledger, CustomerId customer, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<CustomerRow> {
    const auto slot = customer_as_known(at, customer);
    if (!slot) return slot.error();
    return customer_row(at, *slot);
  });
}

Result<CustomerTerms> customer_terms(const Ledger &ledger, CustomerId customer, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<CustomerTerms> {
    const auto slot = customer_as_known(at, customer);
    if (!slot) return slot.error();
    return terms_of(customer_content(at, *slot).terms, at.memory);
  });
}

Result<CustomerTerms> contract_terms(const Ledger &ledger, ContractId contract, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<CustomerTerms> {
    const auto slot = contract_as_known(at, contract);
    if (!slot) return slot.error();
    return terms_of(contract_content(at, *slot).terms, at.memory);
  });
}

namespace {

template <class Of>
Result<CustomerTerms> record_terms(const Ledger &ledger, decltype(Of::id) id, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<CustomerTerms> {
    const auto found = record_as_known<Of>(at, id.value());
    if (!found) return found.error();
    return terms_of(found->record.terms, at.memory);
  });
}

} // namespace

Result<CustomerTerms> customer_group_terms(const Ledger &ledger, CustomerGroupId group,
                                           Sequence known_through) {
  return record_terms<CustomerGroup>(ledger, group, known_through);
}

Result<CustomerTerms> company_terms(const Ledger &ledger, CompanyId company, Sequence known_through) {
  return record_terms<Company>(ledger, company, known_through);
}

Result<CustomerId> find_customer_code(const Ledger &ledger, std::string_view code) {
  return answer(ledger, {}, [&](const Standpoint &at) {
    return found_customer(at.state, code.empty() ? no_slot : at.state.customers().find<&Customer::code>(code),
                          "code", code);
  });
}

Result<CustomerId> find_customer_external_ref(const Ledger &ledger, std::string_view external_ref) {
  return answer(ledger, {}, [&](const Standpoint &at) {
    return found_customer(
        at.state,
        external_ref.empty() ? no_slot : at.state.customers().find<&Customer::external_ref>(external_ref),
        "external_ref", external_ref);
  });
}

namespace {

// Goes through customers in the order that is kept, as far as the page goes.
template <auto By> std::pmr::vector<CustomerRow> page_by(const Standpoint &at, const CustomerFilter &filter) {
  const WantedCustomers wanted(at, filter);
  std::uint64_t to_pass = wanted.everybody() ? 0 : filter.offset; // of those that are wanted
  std::pmr::vector<CustomerRow> rows(at.memory);
  at.state.customers().for_each_by<By>(filter.offset - to_pass, [&](Slot<Customer> slot) {
    if (!wanted(slot)) return true;
    if (to_pass != 0) {
      --to_pass;
      return true;
    }
    rows.push_back(customer_row(at, slot));
    return rows.size() != filter.limit; // 0: all
  });
  return rows;
}

// As they were known then, sorted anew.
template <auto By>
std::pmr::vector<CustomerRow> page_then(const Standpoint &at, const CustomerFilter &filter) {
  const WantedCustomers wanted(at, filter);
  std::pmr::vector<CustomerRow> all(at.memory);
  for (const Slot<Customer> slot : at.state.customers().slots()) {
    if (wanted(slot)) all.push_back(customer_row(at, slot));
  }
  std::sort(all.begin(), all.end(), [](const CustomerRow &a, const CustomerRow &b) {
    if (a.customer.*By != b.customer.*By) return a.customer.*By < b.customer.*By;
    return a.customer.id < b.customer.id;
  });
  const Page page = page_of(all.size(), filter.offset, filter.limit);
  const auto first = all.begin() + static_cast<std::ptrdiff_t>(page.first);
  return std::pmr::vector<CustomerRow>(first, first + static_cast<std::ptrdiff_t>(page.count), at.memory);
}

template <auto By>
std::pmr::vector<CustomerRow> page_of_customers(const Standpoint &at, const CustomerFilter &filter) {
  return at.as_of.known_through == 0 ? page_by<By>(at, filter) : page_then<By>(at, filter);
}

} // namespace

Result<std::pmr::vector<CustomerRow>> list_customers(const Ledger &ledger, const CustomerFilter &filter,
                                                     Sequence known_through) {
  return answer(ledger, {{}, known_through},
                [&](const Standpoint &at) -> Result<std::pmr::vector<CustomerRow>> {
                  OPENITEM_CHECK(check_search(filter.text, "text"));
                  OPENITEM_CHECK(check_name(filter.salesperson, "salesperson"));
                  if (filter.parent) {
                    const auto parent = customer_as_known(at, filter.parent);
                    if (!parent) return parent.error();
                  }
                  switch (filter.order) {
                  case CustomerOrder::id:
                    return page_of_customers<&Customer::id>(at, filter);
                  case CustomerOrder::code:
                    return page_of_customers<&Customer::code>(at, filter);
                  case CustomerOrder::name:
                    return page_of_customers<&Customer::name>(at, filter);
                  }
                  return {Errc::invalid_argument, "order"};
                });
}

} // namespace openitem
