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

// Somebody may, for a while, date commands of a class into part of the locked time.
struct LockException {
  LockExceptionId id{};     // the sequence that granted it
  std::string_view actor{}; // "": anybody
  CommandClass of = CommandClass::all;
  Date from{};                     // none: from the first day
  Date to{};                       // none: to the last; inclusive
  std::int64_t expires_micros = 0; // judged by the recorded instant of the command; 0: never
};

} // namespace openitem
