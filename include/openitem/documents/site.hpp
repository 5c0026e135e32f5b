// A place of a customer where jobs are done: a building site, a branch, a house.
#pragma once

#include "openitem/base/id.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

using SiteId = Id<struct SiteTag>;
template <> inline constexpr EntityKind kind_of_id<SiteId> = EntityKind::site;

enum class SiteStatus : std::uint8_t { active = 0, inactive = 1 };

struct Site {
  SiteId id{};             // 0 in CreateSite: the next
  CustomerId customer{};   // stays
  std::string_view code{}; // unique among sites; may be empty
  SiteStatus status = SiteStatus::active;
  std::string_view country{}; // code of ISO 3166, "RO"
  std::string_view external_ref{};
  // Personal: a site may be somebody's home.
  std::string_view name{};
  std::string_view street{};
  std::string_view postal_code{};
  std::string_view city{};
  std::string_view region{};
};

} // namespace openitem
