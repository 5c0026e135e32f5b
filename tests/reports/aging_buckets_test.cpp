// AgingCalculator::create: which columns an aging has, and which edges it refuses.
#include "openitem/reports/aging_calculator.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace openitem::aging_buckets_test {
namespace {

using Edges = std::vector<std::int32_t>;

std::string columns(const Edges &future, const Edges &past) {
  const auto calculator = AgingCalculator::create({.past_edges = past, .future_edges = future});
  std::string text;
  for (const AgingBucket &bucket : calculator.value().buckets()) {
    const auto day = [](std::int32_t days) {
      return days == INT32_MIN || days == INT32_MAX ? std::string("open") : std::to_string(days);
    };
    text += bucket.label + " [" + day(bucket.from_days) + ".." + day(bucket.to_days) + "]; ";
  }
  return text;
}

TEST(AgingBuckets, AreNotDueThenPastDueFromYoungToOld) {
  EXPECT_EQ(columns({}, {30, 60, 90}),
            "not due [open..0]; 1-30 [1..30]; 31-60 [31..60]; 61-90 [61..90]; 91+ [91..open]; ");
}

TEST(AgingBuckets, SplitWhatIsNotDueFromTheFarthestToTheNearest) {
  EXPECT_EQ(columns({30}, {30}),
            "due in 31+ [open..-31]; due in 0-30 [-30..0]; 1-30 [1..30]; 31+ [31..open]; ");
  EXPECT_EQ(columns({7, 30}, {7}), "due in 31+ [open..-31]; due in 8-30 [-30..-8]; due in 0-7 [-7..0]; "
                                   "1-7 [1..7]; 8+ [8..open]; ");
}

TEST(AgingBuckets, MayHaveNoEdgeAtAll) {
  EXPECT_EQ(columns({}, {}), "not due [open..0]; 1+ [1..open]; ");
}

TEST(AgingBuckets, AreFoundByTheirLabels) {
  const AgingCalculator calculator =
      AgingCalculator::create({.past_edges = {30, 60}, .future_edges = {7}}).value();
  for (std::size_t i = 0; i < calculator.buckets().size(); ++i)
    EXPECT_EQ(calculator.bucket(calculator.buckets()[i].label), i);
  for (const char *label : {"31-6", "31-600", "unapplied", ""})
    EXPECT_FALSE(calculator.bucket(label)) << label;
}

struct Refused {
  Edges future;
  Edges past;
  const char *field;
  Errc code = Errc::invalid_argument;
};

TEST(AgingBuckets, RefuseEdgesThatAreNotAscendingAndPositive) {
  const Refused cases[] = {
      {{}, {30, 30}, "past_edges", Errc::not_ascending},
      {{}, {60, 30}, "past_edges", Errc::not_ascending},
      {{}, {0, 30}, "past_edges"},
      {{}, {-1}, "past_edges"},
      {{30, 30}, {}, "future_edges", Errc::not_ascending},
      {{0}, {}, "future_edges"},
      {{}, {3'652'060}, "past_edges"},
      {{INT32_MAX}, {}, "future_edges"},
  };
  for (const Refused &refused : cases) {
    const auto calculator =
        AgingCalculator::create({.past_edges = refused.past, .future_edges = refused.future});
    ASSERT_EQ(calculator.code(), refused.code) << refused.field;
    EXPECT_STREQ(calculator.error().field, refused.field);
  }
}

TEST(AgingBuckets, AreSixtyTwoEdgesAtMost) {
  Edges past;
  for (std::int32_t edge = 1; edge <= 60; ++edge) past.push_back(edge);
  EXPECT_EQ(AgingCalculator::create({.past_edges = past, .future_edges = {1, 2}}).value().buckets().size(),
            64U);
  EXPECT_EQ(AgingCalculator::create({.past_edges = past, .future_edges = {1, 2, 3}}).code(),
            Errc::limit_exceeded);
}

TEST(AgingBuckets, RefuseOptionsOutsideTheirRange) {
  EXPECT_STREQ(AgingCalculator::create({.basis = static_cast<AgingBasis>(3)}).error().field, "basis");
  EXPECT_STREQ(AgingCalculator::create({.credits = static_cast<AgingCredits>(3)}).error().field, "credits");
  EXPECT_STREQ(AgingCalculator::create({.group = static_cast<AgingGroup>(6)}).error().field, "group");
}

TEST(AgingReport, HasNothingBeforeItIsMade) {
  const AgingReport report;
  EXPECT_EQ(report.size(), 0U);
  EXPECT_EQ(report.total_count(), 0U);
  EXPECT_TRUE(report.buckets().empty());
}

} // namespace
} // namespace openitem::aging_buckets_test
