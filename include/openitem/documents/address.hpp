// Where a customer is written to, and where goods go: as many addresses as there are, of three kinds. All that is
// said of an address is personal, but for its kind and country.
//
// An address for a purpose is the default one of that kind, else the first active one of it, else the main one
// (reports/customer_address.hpp); one that is inactive is none of these.
#pragma once

#include "openitem/base/id.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

using AddressId = Id<struct AddressTag>;
template <> inline constexpr EntityKind kind_of_id<AddressId> = EntityKind::address;

enum class AddressKind : std::uint8_t {
  main = 0,
  billing = 1,
  shipping = 2,
};

struct Address {
  AddressId id{};        // 0 in CreateAddress: the next
  CustomerId customer{}; // stays
  AddressKind kind = AddressKind::main;
  // Of a customer's addresses of one kind: who becomes it takes it from the one before.
  bool is_default = false;
  bool inactive = false;      // kept for what was sent there
  std::string_view label{};   // in the host's words: "warehouse north"
  std::string_view country{}; // code of ISO 3166, "RO"
  std::string_view recipient{};
  std::string_view street{}; // several lines, where there are
  std::string_view postal_code{};
  std::string_view city{};
  std::string_view region{}; // state, county, prefecture
};

} // namespace openitem
