// What values in records of strangers must be. Each throws BrokenInvariant. Records of a host come without a
// decoder that refused dates, enumerators and texts that are none.
#pragma once

#include "ledger/document.hpp"
#include "ledger/item_kinds.hpp"

#include <initializer_list>

namespace openitem::recorded {

template <class T> void holds(const Result<T> &checked) {
  invariant(checked.has_value());
}
inline void is_id(std::uint64_t id) {
  invariant(id != 0 && id <= max_id);
}
inline void is_date(Date date) {
  invariant(date.day_number() > 0 && date.day_number() <= Date::last_day_number);
}
inline void is_date_or_none(Date date) {
  invariant(date.day_number() >= 0 && date.day_number() <= Date::last_day_number);
}
inline void are_codes(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) holds(check_code(text, ""));
}
inline void are_names(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) holds(check_name(text, ""));
}
inline void are_notes(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) holds(check_notes(text, ""));
}

// Kinds of items that are there only with the applications they were made for.
[[nodiscard]] inline bool is_made_together(ItemKind kind) noexcept {
  return kind_row(kind).made_with_application;
}
[[nodiscard]] inline bool is_made_together(const ItemRef &ref) noexcept {
  return ref.kind <= ItemKind::opening_credit && is_made_together(ref.kind);
}

// The customer's slot; job and contract, where given, belong to it.
[[nodiscard]] inline std::uint32_t belonging_to(const State &state, CustomerId customer, JobId job,
                                                ContractId contract) {
  const auto slot = known_parties(state, {customer, job, contract});
  holds(slot);
  holds(check_job(state, *slot, job));
  holds(check_contract(state, *slot, contract));
  return *slot;
}

} // namespace openitem::recorded
