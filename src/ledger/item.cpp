#include "ledger/item_kinds.hpp"

namespace openitem {

std::string_view name(ItemKind kind) noexcept {
  return kind <= ItemKind::opening_credit ? kind_row(kind).name : "unknown";
}

} // namespace openitem
