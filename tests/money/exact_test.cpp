// The three ways of src/money/exact.hpp give one result; none of them allocates.
#include "money/exact.hpp"
#include "openitem/money/arithmetic.hpp"
#include "openitem/money/text.hpp"

#include "oracle.hpp"
#include "random_cases.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::uint64_t> allocations{0};
}

// Replaced for this program, to count. Out of line, or GCC takes the pair for a mismatch of new and free.
[[gnu::noinline]] void *operator new(std::size_t size) {
  ++allocations;
  if (void *memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void *operator new(std::size_t size, const std::nothrow_t &) noexcept {
  ++allocations;
  return std::malloc(size);
}
[[gnu::noinline]] void operator delete(void *memory) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void *memory, std::size_t) noexcept {
  std::free(memory);
}

namespace openitem::exact_test {
namespace {

bool same(const Division &a, const Division &b) {
  return a.quotient == b.quotient && a.remainder == b.remainder && a.too_wide == b.too_wide;
}

std::string text(const Rounded &rounded) {
  return rounded.refusal == Errc::ok ? oracle::integer(static_cast<int128>(rounded.magnitude)).str()
                                     : std::string(name(rounded.refusal));
}

TEST(WordQuotient, IsExactAtEveryPower) {
  RandomCases random("word quotient");
  for (unsigned power = 1; power <= max_word_power_of_ten; ++power) {
    const std::uint64_t divisor = word_powers_of_ten[power];
    const auto check = [&](std::uint64_t value) {
      ASSERT_EQ(word_quotient(value, power), value / divisor) << value << " / 10^" << power;
    };
    for (const std::uint64_t value :
         {std::uint64_t{0}, std::uint64_t{1}, ~std::uint64_t{0}, ~std::uint64_t{0} - 1})
      check(value);
    const std::uint64_t most = ~std::uint64_t{0} / divisor; // largest quotient
    for (std::uint64_t i = 0; i < case_count(20'000); ++i) {
      const std::uint64_t multiple = (most == 0 ? 0 : random.word() % (most + 1)) * divisor;
      check(multiple);
      check(multiple - 1); // wraps at 0, which is a value like others
      check(multiple + 1);
      check(random.word() >> random.below(64));
    }
    for (std::uint64_t i = 0; i < 1'000; ++i) check((most - std::min(most, i)) * divisor - 1);
  }
}

TEST(Division, IsTheSameNarrowAndWide) {
  RandomCases random("division");
  std::uint64_t compared = 0;
  for (std::uint64_t i = 0; i < case_count(200'000); ++i) {
    const uint128 a = random.size();
    const uint128 b = random.below(3) == 0 ? random.size() : random.size() >> random.below(127);
    const uint128 divisor = std::max<uint128>(random.size(), 1);
    const Division wide = divide_wide(a, b, divisor);
    const auto sized = [](uint128 value) { return oracle::integer(static_cast<int128>(value)); };
    const oracle::Integer product = sized(a) * sized(b);
    const oracle::Integer quotient = product / sized(divisor);
    ASSERT_EQ(wide.too_wide, (quotient >> 128) != 0) << random.replay();
    ASSERT_EQ(sized(wide.remainder), product % sized(divisor)) << random.replay();
    if (!wide.too_wide) {
      ASSERT_EQ(wide.quotient >> 64, static_cast<std::uint64_t>(quotient >> 64)) << random.replay();
      ASSERT_EQ(static_cast<std::uint64_t>(wide.quotient),
                static_cast<std::uint64_t>(quotient & ~std::uint64_t{0}));
    }
    ASSERT_TRUE(same(divide(a, b, divisor), wide)) << random.replay();
    if ((product >> 128) == 0) {
      ++compared;
      ASSERT_TRUE(same(divide_narrow(a, b, divisor), wide)) << random.replay();
    }
  }
  EXPECT_GT(compared, case_count(200'000) / 10) << "the narrow way was hardly ever taken";
}

TEST(Product, IsTheSameByWordByTwoWordsAndWide) {
  RandomCases random("product");
  std::uint64_t words = 0;
  for (std::uint64_t i = 0; i < case_count(200'000); ++i) {
    const uint128 a = random.size() >> random.below(100);
    const uint128 b = random.size() >> random.below(100);
    const unsigned power = random.below(max_power_of_ten + 1);
    const bool negative = random.below(2) == 0;
    const Rounding mode = random.rounding();
    const uint128 divisor = powers_of_ten[power];
    const Rounded wide = round(divide_wide(a, b, divisor), divisor, negative, mode);
    ASSERT_EQ(text(product(a, b, power, negative, mode)), text(wide)) << random.replay();
    ASSERT_EQ(text(ratio(a, b, divisor, negative, mode)), text(wide)) << random.replay();
    std::uint64_t word = 0;
    words += fits_word(a | b) && power <= max_word_power_of_ten &&
             !__builtin_mul_overflow(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b), &word);
  }
  EXPECT_GT(words, case_count(200'000) / 10) << "the way by one word was hardly ever taken";
}

TEST(Times, RefusesWhatPasses38Digits) {
  EXPECT_EQ(text(times({.magnitude = 7}, 6)), "42");
  EXPECT_EQ(text(times({.magnitude = largest_magnitude}, 1)), "99999999999999999999999999999999999999");
  EXPECT_EQ(text(times({.magnitude = largest_magnitude}, 2)), "overflow");
  EXPECT_EQ(text(times({.magnitude = largest_magnitude}, largest_magnitude)), "overflow");
  EXPECT_EQ(text(times({.magnitude = powers_of_ten[37]}, 10)), "overflow");
  EXPECT_EQ(text(times({.refusal = Errc::inexact}, 10)), "inexact");
}

TEST(ExactArithmetic, NeverAllocates) {
  RandomCases random("allocations");
  const Currency usd = Currency::iso("USD").value();
  const std::uint64_t before = allocations;
  for (int i = 0; i < 20'000; ++i) {
    const Decimal a = random.decimal();
    const Decimal b = random.decimal();
    const Money amount = Money::of_minor(random.signed_size(), usd);
    (void)extend(a, b, usd, Rounding::half_up);
    (void)multiply(amount, a, Rounding::half_up);
    (void)proportion(amount, Money::of_minor(random.signed_size(), usd),
                     Money::of_minor(random.signed_size(), usd));
    (void)divide(amount, b, Rounding::up);
    (void)add(a, b);
    (void)subtract(a, b);
    (void)multiply(a, b);
    (void)(a < b);
    char text[max_money_text];
    (void)parse_money({text, print_to(text, amount)});
    (void)parse_decimal({text, print_to(text, a)});
  }
  EXPECT_EQ(allocations - before, 0u);
}

} // namespace
} // namespace openitem::exact_test
