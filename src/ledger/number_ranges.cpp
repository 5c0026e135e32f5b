#include "ledger/number_ranges.hpp"

#include "ledger/checks.hpp"
#include "ledger/record_checks.hpp"

#include <algorithm>

namespace openitem {

namespace {

// Who makes an item may number it.
bool has_numbers(ItemKind kind) noexcept {
  if (!is_item_kind(kind)) return false;
  const MadeBy by = kind_row(kind).made_by;
  return by == MadeBy::a_command || by == MadeBy::a_reversal;
}

Error refuse_start(std::uint64_t start) {
  const auto told = static_cast<std::int64_t>(std::min<std::uint64_t>(start, INT64_MAX));
  return out_of_range("start", told, "0 .. 1000000000000000");
}

Result<void> check_prefix(const NumberRange &range) {
  std::string_view left = range.prefix;
  bool says_year = false;
  const auto refuse_prefix = [&](const char *allowed) {
    return Error{.code = Errc::invalid_argument,
                 .field = "prefix",
                 .allowed = allowed,
                 .value = ShortText(range.prefix)};
  };
  for (auto at = left.find_first_of("{}"); at != std::string_view::npos; at = left.find_first_of("{}")) {
    left.remove_prefix(at);
    if (!left.starts_with(year_in_prefix)) return refuse_prefix("no braces but {year}");
    left.remove_prefix(year_in_prefix.size());
    says_year = true;
  }
  if (range.reset == NumberReset::fiscal_year && !says_year) return refuse_prefix("one with {year}");
  if (longest_number(range) > max_name) return {Errc::limit_exceeded, "prefix"};
  return {};
}

// From a value on; numbers that hosts gave to documents and drafts are passed over.
NumberText first_free(const State &state, const NumberRange &range, int year, std::uint64_t value) {
  for (;; ++value) {
    if (value > largest_value) raise(Errc::limit_exceeded, "number");
    const NumberText number(range, year, value);
    if (state.find_number(range.kind, number.text()) == no_slot) return number;
  }
}

bool is_named_by_a_draft(const State &state, NumberRangeId range) {
  for (const DraftSlot slot : state.drafts().slots()) {
    const StoredDraft &draft = state.draft(slot);
    if (draft.ended == 0 && state.content<DraftSaved>(draft.version).facts.number_range == range) return true;
  }
  return false;
}

} // namespace

Result<void> check_record(const State &state, const NumberRange &range, Slot<NumberRange> self) {
  const auto &ranges = state.records<NumberRange>();
  // The next number would not be known from what documents have.
  if (!state.settings().unique_numbers) return does_not_go_with("number_range", "numbers_not_unique");
  if (range.kind == ItemKind::none) return {Errc::missing, "kind"};
  if (!has_numbers(range.kind))
    return Error{.code = Errc::wrong_kind, .kind = static_cast<EntityKind>(range.kind), .field = "kind"};
  if (self != no_slot && ranges.newest(self).kind != range.kind)
    return refuse(Errc::wrong_kind, EntityKind::number_range, range.id.value(), "kind");
  if (range.width > most_digits) return out_of_range("width", range.width, "0 .. 18");
  if (range.start > largest_start) return refuse_start(range.start);
  if (range.reset > NumberReset::fiscal_year) return {Errc::invalid_argument, "reset"};
  OPENITEM_CHECK(check_prefix(range));
  const Slot<NumberRange> other = ranges.beside().automatic(range.kind);
  if (!range.automatic || other == no_slot || other == self) return {};
  Error error = refuse(Errc::in_use, EntityKind::number_range, ranges[other].id, "automatic");
  error.related_count = 1;
  error.related = {ranges[other].id};
  return error;
}

Result<void> check_range_kind(const State &state, NumberRangeId range, ItemKind kind) {
  if (!range) return {};
  const auto &ranges = state.records<NumberRange>();
  if (ranges.newest(ranges.find_live(range.value())).kind == kind) return {};
  return refuse(Errc::wrong_kind, EntityKind::number_range, range.value(), "number_range");
}

Slot<NumberRange> numbering_range(const State &state, const ItemIssued &event) {
  if (!event.number.empty()) return no_slot;
  const auto &ranges = state.records<NumberRange>();
  if (event.facts.number_range) return ranges.find_live(event.facts.number_range.value());
  return ranges.beside().automatic(event.ref.kind);
}

NumberText next_number(const State &state, Slot<NumberRange> slot, const ItemIssued &event) {
  const auto &ranges = state.records<NumberRange>();
  const NumberRange range = ranges.newest(slot);
  const int year = fiscal_year_of(event.document_date, state.settings());
  const std::uint64_t last = ranges.beside().last(slot, range, year);
  return first_free(state, range, year, std::max(last + 1, range.start));
}

ItemIssued numbered(const State &state, Slot<NumberRange> slot, const ItemIssued &event,
                    std::pmr::memory_resource *texts) {
  const NumberText number = next_number(state, slot, event);
  ItemIssued with_number = event;
  const auto text = std::pmr::polymorphic_allocator<char>(texts).allocate(number.text().size());
  std::copy(number.text().begin(), number.text().end(), text);
  with_number.number = {text, number.text().size()};
  with_number.facts.number_range = NumberRangeId(state.records<NumberRange>()[slot].id);
  return with_number;
}

template <> Result<void> check_unused<NumberRange>(const State &state, Slot<NumberRange> range) {
  const auto &ranges = state.records<NumberRange>();
  const bool used =
      ranges.beside().has_given(range) || is_named_by_a_draft(state, NumberRangeId(ranges[range].id));
  if (!used) return {};
  return refuse(Errc::in_use, EntityKind::number_range, ranges[range].id);
}

} // namespace openitem
