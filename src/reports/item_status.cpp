#include "openitem/reports/item_list.hpp"

namespace openitem {

std::string_view name(ItemStatus status) noexcept {
  switch (status) {
  case ItemStatus::draft:
    return "draft";
  case ItemStatus::voided:
    return "voided";
  case ItemStatus::paid:
    return "paid";
  case ItemStatus::overdue:
    return "overdue";
  case ItemStatus::partly_paid:
    return "partly_paid";
  case ItemStatus::pending:
    return "pending";
  }
  return "unknown";
}

} // namespace openitem
