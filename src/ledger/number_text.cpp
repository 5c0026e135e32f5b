#include "ledger/number_text.hpp"

#include "base/ascii.hpp"
#include "openitem/calendar/fiscal_year.hpp"

#include <algorithm>
#include <charconv>

namespace openitem {

namespace {

constexpr unsigned digits_of_year = 4;
constexpr std::size_t longest_year = 5; // the fiscal year 10000 begins in 9999

} // namespace

int fiscal_year_of(Date document_date, const Settings &settings) noexcept {
  return fiscal_year(document_date, {settings.fiscal_year_end_month, settings.fiscal_year_end_day},
                     settings.fiscal_year_by_start);
}

NumberText::NumberText(const NumberRange &range, int year, std::uint64_t value) noexcept {
  std::string_view left = range.prefix;
  for (auto at = left.find(year_in_prefix); at != std::string_view::npos; at = left.find(year_in_prefix)) {
    add(left.substr(0, at));
    add(static_cast<std::uint64_t>(year), digits_of_year);
    left.remove_prefix(at + year_in_prefix.size());
  }
  add(left);
  add(value, range.width);
}

void NumberText::add(std::string_view text) noexcept {
  std::copy(text.begin(), text.end(), buffer_.begin() + static_cast<std::ptrdiff_t>(size_));
  size_ += text.size();
}

void NumberText::add(std::uint64_t value, unsigned width) noexcept {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
  const auto count = static_cast<unsigned>(end - digits.begin());
  for (unsigned i = count; i < width; ++i) add("0");
  add({digits.data(), count});
}

std::size_t longest_number(const NumberRange &range) noexcept {
  std::size_t size = range.prefix.size() + most_digits;
  for (auto at = range.prefix.find(year_in_prefix); at != std::string_view::npos;
       at = range.prefix.find(year_in_prefix, at + 1))
    size = size - year_in_prefix.size() + longest_year;
  return size;
}

std::uint64_t value_of_number(const NumberRange &range, int year, std::string_view number) noexcept {
  const std::size_t front = NumberText(range, year, 1).text().size() - std::max<std::size_t>(range.width, 1);
  if (number.size() <= front || number.size() > front + most_digits) return 0;
  std::uint64_t value = 0;
  for (const char c : number.substr(front)) {
    if (!is_digit(c)) return 0;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return NumberText(range, year, value).text() == number ? value : 0;
}

} // namespace openitem
