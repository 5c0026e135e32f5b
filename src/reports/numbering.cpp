#include "openitem/reports/numbering.hpp"

#include "base/ascii.hpp"
#include "reports/standpoint.hpp"

#include <algorithm>
#include <optional>

namespace openitem {

namespace {

struct DocumentNumber {
  std::string_view prefix;
  std::uint64_t value;
  PortionSlot item; // first portion
};

std::optional<DocumentNumber> number_of(std::string_view text, PortionSlot item) noexcept {
  constexpr std::size_t most_digits = 18;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[text.size() - 1 - digits])) ++digits;
  if (digits == 0 || digits > most_digits) return {};
  const std::size_t begin = text.size() - digits;
  std::uint64_t value = 0;
  for (const char digit : text.substr(begin)) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  return DocumentNumber{text.substr(0, begin), value, item};
}

std::pmr::vector<DocumentNumber> numbers_of(const Standpoint &at, ItemKind kind, NumberingReport &report) {
  std::pmr::vector<DocumentNumber> numbers(at.memory);
  for (const AccountSlot slot : at.state.account_slots()) {
    at.state.for_each_item(at.state.account(slot), [&](PortionSlot item) {
      const auto &row = at.state.item(item);
      if (!row.first() || row.item_kind() != kind || !at.knows(row.sequence())) return;
      const std::string_view text = at.state.number_of(item);
      if (text.empty()) {
        ++report.without_number;
      } else if (const auto number = number_of(text, item)) {
        numbers.push_back(*number);
      } else {
        ++report.without_digits;
      }
    });
  }
  std::sort(numbers.begin(), numbers.end(), [&](const DocumentNumber &a, const DocumentNumber &b) {
    if (const int order = a.prefix.compare(b.prefix); order != 0) return order < 0;
    if (a.value != b.value) return a.value < b.value;
    return at.state.item(a.item).sequence() < at.state.item(b.item).sequence();
  });
  return numbers;
}

// Numbers come sorted.
void add(const Standpoint &at, const DocumentNumber &number, NumberingReport &report) {
  auto &all = report.series;
  if (all.empty() || all.back().prefix != number.prefix) {
    all.push_back({.prefix = number.prefix, .first = number.value, .last = number.value, .used = 1});
  } else if (NumberSeries &series = all.back(); number.value == series.last) {
    ++series.repeated;
  } else {
    if (number.value != series.last + 1)
      report.gaps.push_back({all.size() - 1, series.last + 1, number.value - 1});
    series.last = number.value;
    ++series.used;
  }
  const AsOf known{Date::last(), at.as_of.known_through};
  const ReversalRow *reversal = at.state.reversal_of(at.state.item(number.item).sequence(), known);
  if (reversal == nullptr) return;
  ++all.back().voided;
  report.voided.push_back(
      {all.size() - 1, number.value, at.state.ref(number.item), Date::unchecked(reversal->effective)});
}

} // namespace

Result<NumberingReport> numbering(const Ledger &ledger, ItemKind kind, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<NumberingReport> {
    if (!is_item_kind(kind)) return {Errc::wrong_kind, "kind"};
    NumberingReport report{std::pmr::vector<NumberSeries>(at.memory), std::pmr::vector<NumberGap>(at.memory),
                           std::pmr::vector<VoidedNumber>(at.memory), 0, 0};
    for (const DocumentNumber &number : numbers_of(at, kind, report)) add(at, number, report);
    return report;
  });
}

} // namespace openitem
