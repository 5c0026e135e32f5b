// The table of refusals: the only place where a code meets its word and its sentence.
#include "openitem/base/errc.hpp"

#include <algorithm>
#include <array>

namespace openitem {
namespace {

// In order of precedence: the books' refusals ascending, then misuse and environment. The word of a code is
// its enumerator, by construction; sentences are written so that they can follow what the refusal is about.
#define OPENITEM_ERRC(code, message)                                                                         \
  ErrcEntry {                                                                                                \
    Errc::code, #code, message                                                                               \
  }
constexpr std::array entries{
    OPENITEM_ERRC(ok, "nothing is wrong"),

    OPENITEM_ERRC(idempotency_conflict, "the idempotency key was used for another command"),
    OPENITEM_ERRC(instant_decreasing, "the recorded instant is earlier than one already recorded"),

    OPENITEM_ERRC(unknown_customer, "there is no such customer"),
    OPENITEM_ERRC(unknown_job, "there is no such job"),
    OPENITEM_ERRC(unknown_contract, "there is no such contract"),
    OPENITEM_ERRC(unknown_item, "there is no item or draft of this kind and id"),
    OPENITEM_ERRC(unknown_application, "there is no application with this sequence"),
    OPENITEM_ERRC(unknown_currency,
                  "the currency is neither ISO 4217 money nor registered with these digits"),
    OPENITEM_ERRC(unknown_sequence, "no record has this sequence"),
    OPENITEM_ERRC(unknown_record, "no record of this kind and id, or it was deleted"),

    OPENITEM_ERRC(id_taken, "the id is taken"),
    OPENITEM_ERRC(number_taken, "the number is taken"),
    OPENITEM_ERRC(external_ref_taken, "the external reference is taken"),
    OPENITEM_ERRC(currency_taken, "the currency code is taken"),

    OPENITEM_ERRC(customer_status_forbids, "the customer's status forbids it"),
    OPENITEM_ERRC(job_status_forbids, "the job's status forbids it"),
    OPENITEM_ERRC(wrong_kind, "an item of this kind cannot take part"),
    OPENITEM_ERRC(not_a_draft, "it is not a draft"),
    OPENITEM_ERRC(is_a_draft, "it is still a draft"),
    OPENITEM_ERRC(already_reversed, "it was voided, reversed or undone before"),
    OPENITEM_ERRC(has_applications, "live applications stand in the way"),
    OPENITEM_ERRC(already_refunded, "part of it was refunded"),
    OPENITEM_ERRC(already_exists, "it is so already"),
    OPENITEM_ERRC(in_use, "something still refers to it"),
    OPENITEM_ERRC(parent_cycle, "a customer cannot be its own ancestor"),
    OPENITEM_ERRC(made_together, "it was made together with other records and is undone whole, with them"),

    OPENITEM_ERRC(customer_mismatch, "the parties belong to different customers"),
    OPENITEM_ERRC(currency_mismatch, "the amounts are in different currencies"),
    OPENITEM_ERRC(job_mismatch, "the parties belong to different jobs"),

    OPENITEM_ERRC(date_before_item, "the date is earlier than a record it refers to"),
    OPENITEM_ERRC(dates_go_backwards, "the dates go backwards"),
    OPENITEM_ERRC(period_locked, "the effective date lies in a locked period"),

    OPENITEM_ERRC(amount_not_positive, "the amount is not positive"),
    OPENITEM_ERRC(exceeds_open, "more than is open"),
    OPENITEM_ERRC(exceeds_unapplied, "more than is unapplied"),
    OPENITEM_ERRC(exceeds_available_credit, "more than the available credit"),
    OPENITEM_ERRC(partial_payment_refused, "the customer's partial payments are refused"),
    OPENITEM_ERRC(total_negative, "the total is negative"),
    OPENITEM_ERRC(portions_differ, "the portions do not sum to the total"),
    OPENITEM_ERRC(terms_incomplete,
                  "the parts of the terms exceed the total or leave some of it without a due date"),
    OPENITEM_ERRC(credit_limit_exceeded, "the credit limit is exceeded"),

    OPENITEM_ERRC(syntax, "the text does not follow the grammar"),
    OPENITEM_ERRC(too_many_decimals, "more decimals than the currency or the scale has"),
    OPENITEM_ERRC(inexact, "the exact result needs rounding and none was allowed"),
    OPENITEM_ERRC(overflow, "beyond 38 digits"),
    OPENITEM_ERRC(division_by_zero, "division by zero"),
    OPENITEM_ERRC(date_out_of_range, "no day between 0001-01-01 and 9999-12-31"),
    OPENITEM_ERRC(no_business_day, "the calendar has no business day within a year"),

    OPENITEM_ERRC(null_argument, "a required argument is null"),
    OPENITEM_ERRC(bad_struct_size, "the size of the structure is not one this library knows"),
    OPENITEM_ERRC(unknown_flag, "an unknown flag is set"),
    OPENITEM_ERRC(invalid_argument, "outside the documented range"),
    OPENITEM_ERRC(invalid_text, "the text is not UTF-8, or holds a character it may not"),
    OPENITEM_ERRC(limit_exceeded, "a documented limit is exceeded"),
    OPENITEM_ERRC(out_of_memory, "out of memory"),
    OPENITEM_ERRC(reentrant_call, "the ledger was called from inside its own callback"),
    OPENITEM_ERRC(sink_refused, "the host's sink did not acknowledge; nothing has happened"),
    OPENITEM_ERRC(ledger_poisoned, "an invariant broke earlier; the ledger reads but refuses writes"),
    OPENITEM_ERRC(buffer_too_small, "the buffer is too small"),
    OPENITEM_ERRC(bad_event, "the event does not fit the state it is applied to"),
    OPENITEM_ERRC(internal, "an invariant of the library broke"),
    OPENITEM_ERRC(transaction_open, "a transaction is still open"),
    OPENITEM_ERRC(no_transaction, "no transaction is open"),
    OPENITEM_ERRC(damaged, "the bytes are not as they were written"),
    OPENITEM_ERRC(broken_chain, "the record does not follow the one before"),
    OPENITEM_ERRC(unsupported_format, "written by a newer version than this one reads"),
};
#undef OPENITEM_ERRC

const ErrcEntry *find(Errc code) noexcept {
  const auto *entry =
      std::find_if(entries.begin(), entries.end(), [&](const ErrcEntry &e) { return e.code == code; });
  return entry == entries.end() ? nullptr : entry;
}

} // namespace

std::string_view name(Errc code) noexcept {
  const ErrcEntry *entry = find(code);
  return entry ? entry->name : "unknown";
}

std::string_view message(Errc code) noexcept {
  const ErrcEntry *entry = find(code);
  return entry ? entry->message : "a code this version does not know";
}

const ErrcEntry *errc_table(std::size_t &count) noexcept {
  count = entries.size();
  return entries.data();
}

} // namespace openitem
