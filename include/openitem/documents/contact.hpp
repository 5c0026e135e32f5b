// Whom to write to and whom to call at a customer. All that is said of a contact is personal.
#pragma once

#include "openitem/base/id.hpp"

#include <string_view>

namespace openitem {

using ContactId = Id<struct ContactTag>;
template <> inline constexpr EntityKind kind_of_id<ContactId> = EntityKind::contact;

struct Contact {
  ContactId id{};        // 0 in CreateContact: the next
  CustomerId customer{}; // stays
  std::string_view name{};
  std::string_view role{}; // what the person does there: "accounts payable", "site manager"
  std::string_view email{};
  std::string_view phone{};
  std::string_view mobile{};
  std::string_view fax{};
  std::string_view notes{};
  bool primary = false; // one of a customer's contacts at most: who becomes it takes it from the one before
};

} // namespace openitem
