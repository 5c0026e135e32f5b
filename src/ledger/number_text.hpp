// The numbers that a range gives, as texts: its prefix with the fiscal year, then digits.
#pragma once

#include "ledger/limits.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/documents/number_range.hpp"
#include "openitem/ledger/settings.hpp"

#include <array>
#include <string_view>

namespace openitem {

inline constexpr unsigned most_digits = 18;
inline constexpr std::uint64_t largest_value = 999'999'999'999'999'999;
inline constexpr std::uint64_t largest_start = 1'000'000'000'000'000;
inline constexpr std::string_view year_in_prefix = "{year}";

// The fiscal year of a document, by the settings.
[[nodiscard]] int fiscal_year_of(Date document_date, const Settings &settings) noexcept;

class NumberText {
 public:
  // Precondition: the value is at most the largest, the year 0 .. 10000, and the range one that check_record takes.
  NumberText(const NumberRange &range, int year, std::uint64_t value) noexcept;
  [[nodiscard]] std::string_view text() const noexcept { return {buffer_.data(), size_}; }

 private:
  void add(std::string_view text) noexcept;
  void add(std::uint64_t value, unsigned width) noexcept;

  std::array<char, max_name> buffer_;
  std::size_t size_ = 0;
};
// Bytes of the longest number of a range.
[[nodiscard]] std::size_t longest_number(const NumberRange &range) noexcept;
// What a number of the range stands for; 0: it is none of that year.
[[nodiscard]] std::uint64_t value_of_number(const NumberRange &range, int year,
                                            std::string_view number) noexcept;

} // namespace openitem
