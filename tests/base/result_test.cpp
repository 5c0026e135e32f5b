#include "openitem/base/result.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <type_traits>

namespace openitem::result_test {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return {Errc::inexact, "number"};
  return number / 2;
}

Errc code_thrown_by(auto call) {
  try {
    call();
  } catch (const Exception &caught) {
    return caught.code();
  }
  return Errc::ok;
}

TEST(Result, HoldsAValue) {
  const Result<int> result = half(8);
  EXPECT_TRUE(result);
  EXPECT_TRUE(result.has_value());
  EXPECT_EQ(result.code(), Errc::ok);
  EXPECT_EQ(*result, 4);
  EXPECT_EQ(result.value(), 4);
}

TEST(Result, HoldsARefusal) {
  const Result<int> result = half(7);
  EXPECT_FALSE(result);
  EXPECT_FALSE(result.has_value());
  EXPECT_EQ(result.code(), Errc::inexact);
  EXPECT_EQ(result.error(), (Error{.code = Errc::inexact, .field = "number"}));
}

TEST(Result, ThrowsTheRefusalWhenTheValueIsTaken) {
  EXPECT_EQ(code_thrown_by([] { (void)half(7).value(); }), Errc::inexact);
  EXPECT_EQ(code_thrown_by([] {
              const Result<int> kept = half(7);
              (void)kept.value();
            }),
            Errc::inexact);
  EXPECT_EQ(code_thrown_by([] {
              Result<int> kept = half(7);
              (void)kept.value();
            }),
            Errc::inexact);
}

TEST(Result, LetsItsValueBeChangedAndMovedOut) {
  Result<std::string> text = std::string("a text too long for the small buffer");
  text.value() += "!";
  *text += "!";
  EXPECT_EQ(text->size(), 38u);
  const std::string moved = std::move(text).value();
  EXPECT_EQ(moved, "a text too long for the small buffer!!");

  Result<std::unique_ptr<int>> owner = std::make_unique<int>(5);
  const std::unique_ptr<int> taken = *std::move(owner);
  EXPECT_EQ(*taken, 5);
}

TEST(Result, OfNothingIsARefusalOrNot) {
  const Result<void> fine;
  EXPECT_TRUE(fine);
  EXPECT_EQ(fine.code(), Errc::ok);
  EXPECT_NO_THROW(fine.value());

  const Result<void> refused{Errc::in_use, "customer"};
  EXPECT_FALSE(refused);
  EXPECT_EQ(refused.code(), Errc::in_use);
  EXPECT_EQ(refused.error().field, std::string("customer"));
  EXPECT_EQ(code_thrown_by([&] { refused.value(); }), Errc::in_use);
}

TEST(Result, IsCopiedWithAllThatARefusalTells) {
  const Error told = out_of_range("digits", 19, "0 .. 18");
  const Result<int> refused = told;
  const Result<void> nothing = told;
  Result<int> copy = refused;
  Result<void> copy_of_nothing = nothing;
  EXPECT_EQ(copy.error(), told);
  EXPECT_EQ(copy_of_nothing.error(), told);

  const Result<int> value = 4;
  copy = value;
  copy_of_nothing = Result<void>();
  EXPECT_EQ(*copy, 4);
  EXPECT_TRUE(copy_of_nothing);
  copy = refused;
  copy_of_nothing = nothing;
  EXPECT_EQ(copy.error(), told);
  EXPECT_EQ(copy_of_nothing.error(), told);
}

TEST(Result, CostsNoMoreThanACopyOfWhatItHolds) {
  static_assert(std::is_nothrow_move_constructible_v<Result<int>>);
  static_assert(std::is_nothrow_move_constructible_v<Result<void>>);
  static_assert(std::is_trivially_destructible_v<Result<int>>);
  static_assert(std::is_trivially_destructible_v<Result<void>>);
}

} // namespace
} // namespace openitem::result_test
