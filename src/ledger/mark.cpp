#include "ledger/mark_kinds.hpp"

namespace openitem {

std::string_view name(MarkKind kind) noexcept {
  return kind >= MarkKind::dispute && kind <= MarkKind::promise ? kind_row(kind).name : "unknown";
}

std::string_view name(MarkOutcome outcome) noexcept {
  switch (outcome) {
  case MarkOutcome::valid:
    return "valid";
  case MarkOutcome::invalid:
    return "invalid";
  case MarkOutcome::credited:
    return "credited";
  case MarkOutcome::released:
    return "released";
  }
  return "unknown";
}

} // namespace openitem
