// One more document that a note, a communication or an attachment is about: an e-mail about three invoices and a
// payment names the first one itself, and has three links.
#pragma once

#include "openitem/documents/item_ref.hpp"

#include <cstdint>

namespace openitem {

using LinkId = Id<struct LinkTag>;
template <> inline constexpr EntityKind kind_of_id<LinkId> = EntityKind::link;

struct Link {
  LinkId id{};                        // 0 in CreateLink: the next
  CustomerId customer{};              // stays
  EntityKind kind = EntityKind::none; // note, communication or attachment ...
  std::uint64_t record = 0;           // ... of the customer's: its id
  ItemRef item{};                     // of the customer's, a draft too
};

} // namespace openitem
