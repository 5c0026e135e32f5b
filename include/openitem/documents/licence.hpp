// What a customer may do by whose leave, and until when: a contractor's licence, a reseller's certificate. Two
// customers never have the same number of one kind, so that a licence tells whether somebody is known already. Number
// and authority are not personal: they survive an erasure.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/calendar/date.hpp"

#include <string_view>

namespace openitem {

using LicenceId = Id<struct LicenceTag>;
template <> inline constexpr EntityKind kind_of_id<LicenceId> = EntityKind::licence;

struct Licence {
  LicenceId id{};          // 0 in CreateLicence: the next
  CustomerId customer{};   // stays
  std::string_view kind{}; // in a code of the host's: "contractor"
  std::string_view number{};
  std::string_view authority{}; // who gave it
  Date expires{};               // the last day; none: never
};

} // namespace openitem
