#include "ledger/invariant.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace openitem::narrow_test {
namespace {

TEST(Narrow, KeepsWhatFits) {
  EXPECT_EQ(narrow<std::uint16_t>(65'535U), 65'535);
  EXPECT_EQ(narrow<std::uint32_t>(std::ptrdiff_t{7}), 7U);
}

// The same as any broken invariant: the command is undone, the host hears `internal`.
TEST(Narrow, ALostValueIsABrokenInvariant) {
  EXPECT_THROW((void)narrow<std::uint16_t>(65'536U), BrokenInvariant);
  EXPECT_THROW((void)narrow<std::uint32_t>(std::ptrdiff_t{-1}), BrokenInvariant);
  try {
    (void)narrow<std::uint32_t>(std::uint64_t{1} << 32);
    FAIL();
  } catch (const Exception &broken) {
    EXPECT_EQ(broken.code(), Errc::internal);
  }
}

} // namespace
} // namespace openitem::narrow_test
