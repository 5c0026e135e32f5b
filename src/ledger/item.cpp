#include "ledger/item_kinds.hpp"

namespace openitem {

std::string_view name(ItemKind kind) noexcept {
  return is_item_kind(kind) || kind == ItemKind::none ? kind_row(kind).name : "unknown";
}

} // namespace openitem
