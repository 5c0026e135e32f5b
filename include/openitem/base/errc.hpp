// Why a call was refused: one code per reason, stable for ever, the same in every language.
//
// Positive: the books say no (a host shows it to its user and goes on). Negative: the call itself was wrong,
// or the machine lacks something (a host fixes its code or its machine). When several reasons hold, the one
// listed first within the positive codes is the one reported, so that a refusal never depends on the order of
// checks in the code. Targets are taken one after the other, after the rest of the command.
//
//   exceeds_open, say: an application of 80.00 to an invoice with 60.00 open. Error::fitting then
//   holds 60.00.
#pragma once

#include <cstdint>
#include <string_view>

namespace openitem {

enum class Errc : std::int32_t {
  ok = 0,

  // The command as a whole
  idempotency_conflict = 1, // the key was used for another command
  instant_decreasing = 2,   // recorded instant earlier than one already recorded

  // What the command refers to does not exist
  unknown_customer = 10,
  unknown_job = 11,
  unknown_contract = 12,
  unknown_item = 13,        // no item or draft of this kind and id
  unknown_application = 14, // no application group with this sequence
  unknown_currency = 15,    // neither ISO 4217 nor registered in the ledger, or other digits than registered
  unknown_sequence = 16,    // no record has this sequence
  unknown_record = 17,      // no record of this kind and id, or it was deleted (a contact, say)

  // What must be unique is taken
  id_taken = 20,
  number_taken = 21,
  external_ref_taken = 22,
  currency_taken = 23, // the code is registered with other digits, or is an ISO code

  // The state of what it refers to forbids it
  customer_status_forbids = 30, // inactive: no new invoices; not used: reversals only
  job_status_forbids = 31,      // cancelled and closed jobs take no new invoices
  wrong_kind = 32, // an item of this kind cannot take part (a payment is reversed, not voided, say)
  not_a_draft = 33,
  is_a_draft = 34,
  already_reversed = 35, // voided, reversed or undone before; a record is reversed once
  has_applications = 36, // void refused; Error::related names the live applications
  already_refunded = 37, // a credit of which part was refunded cannot be reversed: the refund goes first
  already_exists = 38,   // status or value asked for is the present one and repeating it makes no sense
  in_use = 39,           // something still refers to it
  parent_cycle = 40,     // a customer cannot be its own ancestor
  made_together = 41,    // made together with other records: it goes with them, whole

  // Parties that do not fit together
  customer_mismatch = 50,
  currency_mismatch = 51,
  job_mismatch = 52,

  // Dates
  date_before_item = 60,   // earlier than a record the command refers to
  dates_go_backwards = 61, // due dates of portions, or a range with from > to
  period_locked = 62,      // the effective date lies in a locked period

  // Amounts
  amount_not_positive = 70,
  exceeds_open = 71,      // Error::fitting = what the debit item could take on that date and ever after
  exceeds_unapplied = 72, // Error::fitting = what the credit item could give on that date and ever after
  exceeds_available_credit = 73,
  partial_payment_refused = 74,
  total_negative = 75,
  portions_differ = 76,       // portions do not sum to the total
  terms_incomplete = 77,      // percentages or fixed parts of the terms exceed the total, or nothing is due
  credit_limit_exceeded = 78, // reserved for posting under a blocking credit policy

  // Values
  syntax = 90, // text outside the documented grammar; Error::position = offset of the first bad byte
  too_many_decimals = 91, // more decimals than the currency or the scale has
  inexact = 92,           // the exact result needs rounding and none was allowed
  overflow = 93,          // beyond 10^38 - 1 minor units, or 38 digits
  division_by_zero = 94,
  date_out_of_range = 95, // outside 0001-01-01 .. 9999-12-31
  no_business_day = 96,   // the calendar has no business day within a year

  // Misuse and environment
  null_argument = -1,
  bad_struct_size = -2, // size smaller than the first version, or an unknown tail that is not zero
  unknown_flag = -3,
  invalid_argument = -4, // outside the documented range; Error::field names it
  invalid_text = -5,   // not UTF-8, or holds what it may not: controls, what is not seen, blanks at its ends
  limit_exceeded = -6, // a documented limit (text length, rows, levels)
  out_of_memory = -7,
  reentrant_call =
      -8, // a call into a ledger from inside its own callback, or (checked C builds) another thread's
  sink_refused = -9,     // the host's sink did not acknowledge; nothing has happened
  ledger_poisoned = -10, // an invariant broke earlier; the ledger still reads and refuses writes
  buffer_too_small = -11,
  bad_event = -12, // replay: the event does not fit the state it is applied to
  internal = -13,
  transaction_open = -14, // a transaction inside this one, or one where there must be none, is still open
  no_transaction = -15,   // the transaction has ended, or the command needs one
  damaged = -16,          // bytes of a journal or snapshot are not as they were written: Error::position
  broken_chain = -17,     // a record that does not follow the one before: missing, twice, swapped or foreign
  unsupported_format = -18, // bytes of a newer version than this library reads
};

// "exceeds_open"; the same word in every binding. Unknown values give "unknown".
[[nodiscard]] std::string_view name(Errc code) noexcept;

// One sentence for a log or a developer, in English, without the particulars.
[[nodiscard]] std::string_view message(Errc code) noexcept;

// Every code in order of precedence: for tests and tables.
struct ErrcEntry {
  Errc code;
  std::string_view name;
  std::string_view message;
};
[[nodiscard]] const ErrcEntry *errc_table(std::size_t &count) noexcept;

} // namespace openitem
