// Whole reports as text, so that two ledgers, or one ledger before and after, can be compared in one step;
// and the library's reports against the model's.
#pragma once

#include "world.hpp"

#include <string>

namespace openitem::testing_support {

struct FigureOptions {
  bool sequences = false; // another order of commands gives other ones
  bool numbers = true;
  std::uint64_t customer = 0; // only this one
};
// Every item with what is left of it, every balance, the aging by customer and job: what the books say at an
// AsOf.
[[nodiscard]] std::string figures(const Ledger &ledger, const AsOf &as_of, const FigureOptions &options = {});

// "" or the first difference between the library's reports and the model's.
void require_items_equal(const World &world, const AsOf &as_of);
void require_balances_equal(const World &world, const AsOf &as_of);
void require_aging_equal(const World &world, const AgingOptions &options, const AsOf &as_of);
void require_history_equal(const World &world, const AsOf &as_of);
void require_applications_equal(const World &world, const AsOf &as_of);

[[nodiscard]] AgingOptions some_aging(Random &random, const Model &model);
[[nodiscard]] std::string text(const AsOf &as_of);

// Currencies in which a customer has items.
[[nodiscard]] std::vector<Currency> currencies_of(const Model &model, std::uint64_t customer);

template <class T> [[nodiscard]] T answered(Result<T> result, const std::string &what) {
  require(result.has_value(), what + " is refused: " + (result ? std::string() : describe(result.error())));
  return std::move(result).value();
}

} // namespace openitem::testing_support
