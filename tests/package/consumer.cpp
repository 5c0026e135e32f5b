// A C++ host on openitem::openitem.
#include <openitem/calendar/date.hpp>
#include <openitem/money/text.hpp>

#include <cstdlib>
#include <iostream>

int main() {
  using namespace openitem;

  const Result<Money> price = parse_money("1234.50 EUR");
  if (!price) return EXIT_FAILURE;
  const Money total = *price + money("0.05 EUR");
  const Result<Date> due = add_months(date("2024-01-31"), 1);
  std::cout << to_string(total) << " due " << to_string(due.value()) << '\n';

  if (to_string(total) != "1234.55 EUR" || to_string(*due) != "2024-02-29") return EXIT_FAILURE;
  try { // exceptions of the library arrive in the host
    static_cast<void>(total + money("1 JPY"));
  } catch (const Exception &error) {
    return error.code() == Errc::currency_mismatch ? EXIT_SUCCESS : EXIT_FAILURE;
  }
  return EXIT_FAILURE;
}
