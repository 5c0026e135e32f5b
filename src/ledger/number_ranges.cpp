#include "ledger/number_ranges.hpp"

#include "ledger/checks.hpp"
#include "ledger/number_text.hpp"
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

} // namespace

Result<void> check_record(const State &state, const NumberRange &range, Slot<NumberRange> self) {
  const auto &ranges = state.records<NumberRange>();
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

ItemIssued numbered(const State &state, Slot<NumberRange> slot, const ItemIssued &event,
                    std::pmr::memory_resource *texts) {
  const auto &ranges = state.records<NumberRange>();
  const NumberRange range = ranges.newest(slot);
  const int year = fiscal_year_of(event.document_date, state.settings());
  const bool unique = state.settings().unique_numbers;
  std::uint64_t value = std::max(ranges.beside().last({slot, counted_year(range, year)}) + 1, range.start);
  NumberText number(range, year, value);
  while (unique && state.find_number(event.ref.kind, number.text()) != no_slot)
    number = NumberText(range, year, ++value);
  if (value > largest_value) raise(Errc::limit_exceeded, "number");
  ItemIssued with_number = event;
  const auto text = std::pmr::polymorphic_allocator<char>(texts).allocate(number.text().size());
  std::copy(number.text().begin(), number.text().end(), text);
  with_number.number = {text, number.text().size()};
  with_number.facts.number_range = NumberRangeId(ranges[slot].id);
  return with_number;
}

template <> Result<void> check_unused<NumberRange>(const State &state, Slot<NumberRange> range) {
  const auto &ranges = state.records<NumberRange>();
  if (!ranges.beside().has_given(range)) return {};
  return refuse(Errc::in_use, EntityKind::number_range, ranges[range].id);
}

} // namespace openitem
