// Numbers for random cases, biased towards the edges where arithmetic breaks: zero, units, limits, thirds,
// powers of two and ten and their neighbours. The same sequence on every machine.
//
//   OPENITEM_TEST_SEED=7 OPENITEM_TEST_CASES=50 openitem_test_money    another sequence, fifty times as long
#pragma once

#include "openitem/money/decimal.hpp"
#include "openitem/money/money.hpp"
#include "openitem/money/rounding.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace openitem {

inline std::uint64_t number_from_environment(const char *name, std::uint64_t otherwise) {
  const char *text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

inline std::uint64_t test_seed() {
  return number_from_environment("OPENITEM_TEST_SEED", 1);
}

// How many random cases a test runs when it would usually run `usual`.
inline std::uint64_t case_count(std::uint64_t usual) {
  return usual * number_from_environment("OPENITEM_TEST_CASES", 1);
}

class RandomCases {
 public:
  std::uint64_t word() { // splitmix64
    std::uint64_t z = state_ += 0x9e37'79b9'7f4a'7c15;
    z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9;
    z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11eb;
    return z ^ (z >> 31);
  }
  unsigned below(unsigned bound) { return static_cast<unsigned>(word() % bound); }

  uint128 two_words() { return (static_cast<uint128>(word()) << 64) | word(); }

  // A size of up to 38 digits.
  uint128 size() {
    const auto limit = static_cast<uint128>(Money::limit);
    switch (below(12)) {
    case 0:
      return below(3);
    case 1:
      return limit - below(3);
    case 2:
      return limit / (below(9) + 1);
    case 3:
      return (uint128{1} << below(126)) - 1 + below(3);
    case 4:
      return power_of_ten(below(38)) - 1 + below(3);
    case 5:
      return power_of_ten(below(38)) / 2 * (2 * below(5) + 1); // ends in a tie at many scales
    case 6:
      return word() % 1'000;
    case 7:
      return word() % 100'000'000;
    case 8:
      return word();
    default:
      return two_words() % limit >> below(126);
    }
  }
  int128 signed_size() {
    const auto value = static_cast<int128>(size());
    return below(2) == 0 ? value : -value;
  }

  unsigned scale() { return below(4) == 0 ? 18 - below(2) : below(19); }
  Decimal decimal() { return Decimal::of(signed_size(), scale()).value(); }
  Rounding rounding() { return static_cast<Rounding>(1 + below(8)); }
  Currency currency() {
    static const Currency all[] = {Currency::iso("JPY").value(), Currency::iso("USD").value(),
                                   Currency::iso("KWD").value(), Currency::iso("CLF").value(),
                                   Currency::custom("TINY", 18).value()};
    return all[below(5)];
  }
  Money money() { return Money::of_minor(signed_size(), currency()); }

  // For the message of a failed expectation.
  std::string replay() const {
    return "OPENITEM_TEST_SEED=" + std::to_string(seed_) + " sequence " + sequence_;
  }

  explicit RandomCases(std::string sequence)
      : sequence_(std::move(sequence)) {
    for (const char c : sequence_) state_ = state_ * 31 + static_cast<unsigned char>(c);
  }

  static uint128 power_of_ten(unsigned exponent) {
    uint128 power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
  }

 private:
  std::string sequence_;
  std::uint64_t seed_ = test_seed();
  std::uint64_t state_ = seed_;
};

} // namespace openitem
