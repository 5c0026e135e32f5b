#include "openitem/reports/customer_defaults.hpp"

#include "ledger/defaults.hpp"
#include "reports/as_known.hpp"
#include "reports/known_records.hpp"

namespace openitem {

std::string_view name(DefaultLevel level) noexcept {
  switch (level) {
  case DefaultLevel::none:
    return "none";
  case DefaultLevel::contract:
    return "contract";
  case DefaultLevel::customer:
    return "customer";
  case DefaultLevel::parent:
    return "parent";
  case DefaultLevel::group:
    return "group";
  case DefaultLevel::company:
    return "company";
  }
  return "unknown";
}

namespace {

struct RecordsAsKnown {
  const Standpoint &at;
  [[nodiscard]] std::optional<Contract> contract(ContractId id) const {
    return contract_content(at, at.state.contract_slot(id));
  }
  [[nodiscard]] std::optional<Customer> customer(CustomerId id) const {
    return customer_content(at, at.state.customer_slot(id));
  }
  [[nodiscard]] std::optional<CustomerGroup> group(CustomerGroupId id) const {
    const auto found = record_as_known<CustomerGroup>(at, id.value());
    if (!found) return std::nullopt;
    return found->record;
  }
  [[nodiscard]] std::optional<Company> company() const {
    const Slot<Company> first = first_company(
        at.state.records<Company>(), [&](Slot<Company> slot) { return was_there<Company>(at, slot); });
    if (first == no_slot) return std::nullopt;
    return as_it_was<Company>(at, first).record;
  }
};

template <class Of> DefaultLevel level_of(bool is_parent) {
  if constexpr (std::same_as<Of, Contract>) return DefaultLevel::contract;
  if constexpr (std::same_as<Of, Customer>) return is_parent ? DefaultLevel::parent : DefaultLevel::customer;
  return std::same_as<Of, CustomerGroup> ? DefaultLevel::group : DefaultLevel::company;
}

// A value and whence it comes, unless that is known already.
struct Said {
  DefaultLevel &level;
  std::uint64_t &source;
  [[nodiscard]] bool is_open() const noexcept { return level == DefaultLevel::none; }
  void by(DefaultLevel whose, std::uint64_t id) const noexcept {
    level = whose;
    source = id;
  }
};

// settings: as known.
CustomerDefaults defaults_of(const Standpoint &at, const DocumentsOf &of, const Settings &settings) {
  CustomerDefaults all{.customer = of.customer};
  ask_upwards(RecordsAsKnown{at}, of, [&]<class Of>(const Of &record, bool is_parent) {
    const DefaultLevel level = level_of<Of>(is_parent);
    const std::uint64_t id = record.id.value();
    const auto text = [&](std::string_view said, std::string_view &value, const Said &whence) {
      if (!whence.is_open() || said.empty()) return;
      value = said;
      whence.by(level, id);
    };
    text(record.payment_method, all.payment_method, {all.payment_method_level, all.payment_method_source});
    text(record.price_list, all.price_list, {all.price_list_level, all.price_list_source});
    text(record.shipping_method, all.shipping_method,
         {all.shipping_method_level, all.shipping_method_source});
    const Said terms{all.terms_level, all.terms_source};
    if (terms.is_open() && !record.terms.empty()) terms.by(level, id);
    const Said discount{all.discount_percent_level, all.discount_percent_source};
    bool no_discount = false;
    if constexpr (requires { record.no_discount; }) no_discount = record.no_discount;
    if (discount.is_open() && (no_discount || record.discount_percent.value.sign() != 0)) {
      if (!no_discount) all.discount_percent = record.discount_percent;
      discount.by(level, id);
    }
    if constexpr (requires { record.product_display; }) {
      const Said display{all.product_display_level, all.product_display_source};
      if (display.is_open() && record.product_display != ProductDisplay::inherit) {
        all.product_display = record.product_display;
        display.by(level, id);
      }
    }
    if constexpr (requires { record.partial_payments; }) {
      const Said partial{all.partial_payments_level, all.partial_payments_source};
      if (partial.is_open() && record.partial_payments != PartialPayments::inherit) {
        all.partial_payments = record.partial_payments;
        partial.by(level, id);
      }
    }
    return false;
  });
  if (all.partial_payments_level == DefaultLevel::none) {
    all.partial_payments = settings.partial_payments ? PartialPayments::allow : PartialPayments::refuse;
    all.partial_payments_level = DefaultLevel::company;
  }
  return all;
}

} // namespace

Result<CustomerDefaults> customer_defaults(const Ledger &ledger, CustomerId customer, ContractId contract,
                                           Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<CustomerDefaults> {
    const auto known = customer_as_known(at, customer);
    if (!known) return known.error();
    if (contract) {
      const auto under = contract_as_known(at, contract);
      if (!under) return under.error();
      if (at.state.contract(*under).owner != *known)
        return Error{.code = Errc::customer_mismatch,
                     .kind = EntityKind::contract,
                     .id = contract.value(),
                     .field = "contract"};
    }
    return defaults_of(at, {customer, contract}, ledger.settings(known_through));
  });
}

} // namespace openitem
