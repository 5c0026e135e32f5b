#include "openitem/reports/directory.hpp"

#include "ledger/checks.hpp"
#include "reports/directory_list.hpp"

namespace openitem {

namespace {

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// ASCII letters without case.
bool contains(std::string_view text, std::string_view part) {
  if (part.empty()) return true;
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

bool matches(const CustomerSaved &customer, const CustomerFilter &filter) {
  const auto status = static_cast<unsigned>(customer.status);
  if (filter.statuses != 0 && (filter.statuses >> status & 1) == 0) return false;
  if (filter.parent && customer.parent != filter.parent) return false;
  if (!filter.salesperson.empty() && customer.salesperson != filter.salesperson) return false;
  return contains(customer.code, filter.text) || contains(customer.name, filter.text);
}

CustomerRow customer_row(const Standpoint &at, std::uint32_t slot) {
  const CustomerSlot &customer = at.state.customer(slot);
  const std::uint32_t version = at.state.version_at(customer.version, at.as_of.known_through);
  const auto saved = at.state.content<CustomerSaved>(version);
  CustomerRow row;
  row.customer.id = saved.id;
  row.customer.code = saved.code;
  row.customer.name = saved.name;
  row.customer.status = saved.status;
  row.customer.label = saved.label;
  row.customer.currency = saved.currency;
  row.customer.salesperson = saved.salesperson;
  row.customer.credit_limit = saved.credit_limit;
  row.customer.partial_payments = saved.partial_payments;
  row.customer.parent = saved.parent;
  row.customer.established = saved.established;
  row.customer.external_ref = saved.external_ref;
  row.created = customer.created;
  row.changed = at.state.version(version).sequence;
  return row;
}

Result<CustomerId> found_customer(const State &state, std::uint32_t slot, const char *field) {
  if (slot == no_slot)
    return Error{.code = Errc::unknown_customer, .kind = EntityKind::customer, .field = field};
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

Result<CustomerId> find_customer_code(const Ledger &ledger, std::string_view code) {
  return answer(ledger, {}, [&](const Standpoint &at) {
    return found_customer(at.state, code.empty() ? no_slot : at.state.customers().find<&Customer::code>(code),
                          "code");
  });
}

Result<CustomerId> find_customer_external_ref(const Ledger &ledger, std::string_view external_ref) {
  return answer(ledger, {}, [&](const Standpoint &at) {
    return found_customer(
        at.state,
        external_ref.empty() ? no_slot : at.state.customers().find<&Customer::external_ref>(external_ref),
        "external_ref");
  });
}

Result<std::pmr::vector<CustomerRow>> list_customers(const Ledger &ledger, const CustomerFilter &filter,
                                                     Sequence known_through) {
  return answer(
      ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<std::pmr::vector<CustomerRow>> {
        OPENITEM_CHECK(check_search(filter.text, "text"));
        OPENITEM_CHECK(check_name(filter.salesperson, "salesperson"));
        if (filter.parent) {
          const auto parent = customer_as_known(at, filter.parent);
          if (!parent) return parent.error();
        }
        const auto wanted = [&](std::uint32_t slot) {
          return at.knows(at.state.customer(slot).created) && matches(customer_content(at, slot), filter);
        };
        return list_directory<CustomerRow>(
            at, slots_that(at, at.state.customers().count(), wanted), {filter.offset, filter.limit},
            [&](std::uint32_t slot) { return at.state.customer(slot).id; }, customer_row);
      });
}

} // namespace openitem
