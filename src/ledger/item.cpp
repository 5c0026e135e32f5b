#include "openitem/ledger/item.hpp"

namespace openitem {

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
