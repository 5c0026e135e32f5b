// A media type that attachments may have, whatever case they say it in. As long as the ledger has none of these, every
// type is taken.
#pragma once

#include "openitem/base/id.hpp"

#include <string_view>

namespace openitem {

using MediaTypeId = Id<struct MediaTypeTag>;
template <> inline constexpr EntityKind kind_of_id<MediaTypeId> = EntityKind::media_type;

struct MediaType {
  MediaTypeId id{};           // 0 in CreateMediaType: the next
  std::string_view pattern{}; // in lower case: "application/pdf", or "image/*" for all of a kind; unique
};

} // namespace openitem
