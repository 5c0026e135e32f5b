// What somebody wrote down about a customer, or about a document of it.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/documents/item_ref.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

using NoteId = Id<struct NoteTag>;
template <> inline constexpr EntityKind kind_of_id<NoteId> = EntityKind::note;

struct Note {
  NoteId id{};           // 0 in CreateNote: the next
  CustomerId customer{}; // stays
  ItemRef about{};       // a document of the customer, a draft too; more of them: link.hpp
  // None in CreateNote: the command's actor, and its recorded instant. None in ChangeNote: what they were.
  std::string_view author{};
  std::int64_t written_micros = 0; // UTC since 1970
  bool pinned = false;             // to be seen first
  std::string_view text{};         // personal
};

} // namespace openitem
