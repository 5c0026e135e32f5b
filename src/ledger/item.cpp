#include "ledger/item_kinds.hpp"

namespace openitem {

std::string_view name(ItemKind kind) noexcept {
  return is_item_kind(kind) || kind == ItemKind::none ? kind_row(kind).name : "unknown";
}

std::string to_string(const ItemRef &item) {
  if (!item) return "none";
  return std::string(name(item.kind)).append(" ").append(std::to_string(item.id));
}

std::string_view name(ReversalKind kind) noexcept {
  switch (kind) {
  case ReversalKind::voided:
    return "voided";
  case ReversalKind::insufficient_funds:
    return "insufficient_funds";
  case ReversalKind::chargeback:
    return "chargeback";
  case ReversalKind::payment_reversed:
    return "payment_reversed";
  case ReversalKind::recovered:
    return "recovered";
  case ReversalKind::unapplied:
    return "unapplied";
  case ReversalKind::reinstated:
    return "reinstated";
  }
  return "unknown";
}

} // namespace openitem
