#include "openitem/documents/item_ref.hpp"

namespace openitem {

// The kinds of items have the numbers and the names of EntityKind.
std::string_view name(ItemKind kind) noexcept {
  switch (static_cast<EntityKind>(kind)) {
  case EntityKind::none:
    return "none";
#define OPENITEM_ENTITY_KIND(of, number, words)                                                              \
  case EntityKind::of:                                                                                       \
    return is_debit(kind) || is_credit(kind) ? #of : "unknown";
#include "openitem/base/entity_kinds.def"
  }
  return "unknown";
}

std::string to_string(const ItemRef &item) {
  if (!item) return "none";
  return std::string(name(item.kind)).append(" ").append(std::to_string(item.id));
}

} // namespace openitem
