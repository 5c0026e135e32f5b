#include "ledger/tables/scratch.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

namespace openitem::scratch_test {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;

TEST(Scratch, GivesBackWhatItTookAndKeepsOneChunk) {
  CountingMemory memory;
  {
    Scratch scratch(&memory);
    Random random(5);
    std::uint64_t after_warm_up = 0;
    for (int round = 0; round < 400; ++round) {
      for (std::uint64_t i = random.below(40); i != 0; --i) {
        const auto numbers = scratch.make<std::uint64_t>(random.below(200));
        for (const std::uint64_t number : numbers) ASSERT_EQ(number, 0U);
        std::fill(numbers.begin(), numbers.end(), 77);
        const std::string_view text = scratch.copy(std::string_view("text that outlives its source"));
        ASSERT_EQ(reinterpret_cast<std::uintptr_t>(text.data()) % 16, 0U);
        ASSERT_EQ(text, "text that outlives its source");
      }
      scratch.clear();
      if (round == 350) after_warm_up = memory.live_bytes();
    }
    EXPECT_LE(memory.live_blocks(), 2U) << "one chunk, and the list of chunks";
    EXPECT_EQ(memory.live_bytes(), after_warm_up);
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
  EXPECT_EQ(memory.complaint(), "");
}

} // namespace
} // namespace openitem::scratch_test
