#include "openitem/ledger/item.hpp"

namespace openitem {

std::string_view name(ItemKind kind) noexcept {
  switch (kind) {
  case ItemKind::none:
    return "none";
  case ItemKind::invoice:
    return "invoice";
  case ItemKind::debit_note:
    return "debit_note";
  case ItemKind::finance_charge:
    return "finance_charge";
  case ItemKind::fee:
    return "fee";
  case ItemKind::refund:
    return "refund";
  case ItemKind::debit_adjustment:
    return "debit_adjustment";
  case ItemKind::tolerance_gain:
    return "tolerance_gain";
  case ItemKind::opening_debit:
    return "opening_debit";
  case ItemKind::payment:
    return "payment";
  case ItemKind::credit_memo:
    return "credit_memo";
  case ItemKind::account_credit:
    return "account_credit";
  case ItemKind::discount:
    return "discount";
  case ItemKind::tolerance_loss:
    return "tolerance_loss";
  case ItemKind::write_off:
    return "write_off";
  case ItemKind::opening_credit:
    return "opening_credit";
  }
  return "unknown";
}

} // namespace openitem
