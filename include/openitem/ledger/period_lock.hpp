// Closed periods: which commands may still count from a date in the past.
//
//   LockPeriod{CommandClass::all, 2026-03-31}: nothing new counts before 1 April. LockPeriod{receipts,
//   2026-04-30}: payments count from 1 May, invoices still from 1 April.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/calendar/date.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

// What a lock holds for. Commands that only keep master data or drafts are never locked.
enum class CommandClass : std::uint8_t {
  all = 0,
  billing = 1,     // invoices, debit notes, openings, credit memos
  receipts = 2,    // payments, their reversals, refunds
  adjustments = 3, // account credit, write-offs and recoveries, voids, reinstatements
  settlement = 4,  // applying, settling, unapplying
};

} // namespace openitem
