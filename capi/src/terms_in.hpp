// Calendars, payment terms and document lines of a caller as the core's values (and terms out again): lists
// lie in scratch memory, texts are borrowed from the caller.
#pragma once

#include "convert.hpp"

#include "openitem/documents/document_line.hpp"
#include "openitem/documents/payment_terms.hpp"

#include <memory_resource>
#include <span>

namespace openitem::capi {

// A list of core values, made one by one from what the caller gave. A refusal tells which one it is about.
template <class Value, class Given, class Convert>
[[nodiscard]] std::span<const Value> list(std::pmr::memory_resource &memory, const Strided<Given> &given,
                                          Convert &&convert) {
  if (given.size() == 0) return {};
  Value *first = std::pmr::polymorphic_allocator<Value>(&memory).allocate(given.size());
  std::size_t i = 0;
  try {
    for (; i < given.size(); ++i) ::new (first + i) Value(convert(*given[i]));
  } catch (const Exception &refused) {
    Error error = refused.error();
    error.position = i;
    raise(error);
  }
  return {first, given.size()};
}

// nullptr: Monday to Friday.
[[nodiscard]] BusinessCalendar calendar(std::pmr::memory_resource &memory, const oi_business_calendar *given);
[[nodiscard]] DueRule due_rule(const oi_terms_portion &given);
[[nodiscard]] DueDateInputs due_inputs(const oi_due_inputs *given);
[[nodiscard]] DiscountTier discount_tier(const oi_discount_tier &given);
[[nodiscard]] std::span<const TermsPortion> terms(std::pmr::memory_resource &memory,
                                                  const oi_terms_portion *first, std::size_t count,
                                                  std::size_t stride);
[[nodiscard]] std::span<const DocumentLine>
lines(std::pmr::memory_resource &memory, const oi_line_input *first, std::size_t count, std::size_t stride);

// And out again.
[[nodiscard]] oi_terms_row terms_row(std::size_t index, const TermsPortion &portion) noexcept;

} // namespace openitem::capi
