#include "openitem/base/id.hpp"

#include <gtest/gtest.h>

#include <type_traits>
#include <unordered_set>

namespace openitem::id_test {
namespace {

TEST(Id, OfOneKindIsNeverAnIdOfAnother) {
  static_assert(!std::is_convertible_v<CustomerId, InvoiceId>);
  static_assert(!std::is_constructible_v<InvoiceId, CustomerId>);
  static_assert(!std::is_convertible_v<std::uint64_t, InvoiceId>);
  static_assert(!std::is_convertible_v<InvoiceId, std::uint64_t>);
  static_assert(sizeof(InvoiceId) == sizeof(std::uint64_t));
}

TEST(Id, OfZeroNamesNothing) {
  EXPECT_FALSE(InvoiceId{});
  EXPECT_EQ(InvoiceId{}.value(), 0u);
  EXPECT_TRUE(InvoiceId{1});
  EXPECT_TRUE(InvoiceId{max_id});
}

TEST(Id, OrdersAndHashesByItsNumber) {
  EXPECT_LT(InvoiceId{1}, InvoiceId{2});
  EXPECT_EQ(InvoiceId{7}, InvoiceId{7});
  EXPECT_NE(InvoiceId{7}, InvoiceId{8});
  const std::unordered_set<PaymentId> ids{PaymentId{1}, PaymentId{2}, PaymentId{1}};
  EXPECT_EQ(ids.size(), 2u);
}

TEST(Id, LeavesRoomForASignedNumberInEveryLanguage) {
  EXPECT_EQ(max_id, 9'223'372'036'854'775'807u);
}

} // namespace
} // namespace openitem::id_test
