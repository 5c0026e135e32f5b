// The records that carry all money, as they are read back.
//
//   Item         a signed amount owed by or to a customer, immutable, in portions with a due date each
//   Application  an amount of one credit item used on one debit item, dated
//   Reversal     undoes one item or one application, dated
//   Move         amounts of one item are due otherwise, dated; what remains of the item is the same
//
// remaining(item, as_of) = its amount - what its applications and reversals up to as_of took. Everything else
// (balance, status, aging, statement, metrics) is derived from this one formula.
#pragma once

#include "openitem/calendar/date.hpp"
#include "openitem/documents/item_ref.hpp"
#include "openitem/money/money.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

// What a reversal undid, and why.
enum class ReversalKind : std::uint8_t {
  voided = 1,             // a document withdrawn
  insufficient_funds = 2, // a payment returned by the bank (NSF)
  chargeback = 3,         // a payment called back by the payer
  payment_reversed = 4,   // any other reversal of a payment
  recovered = 5,          // a write-off taken back
  unapplied = 6,          // an application undone
  reinstated = 7,         // a reversal of an item undone
};
[[nodiscard]] std::string_view name(ReversalKind kind) noexcept; // "voided", ...

} // namespace openitem
