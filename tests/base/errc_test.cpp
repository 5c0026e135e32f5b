#include "openitem/base/errc.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace openitem::errc_test {
namespace {

std::span<const ErrcEntry> table() {
  std::size_t count = 0;
  const ErrcEntry *entries = errc_table(count);
  return {entries, count};
}

TEST(ErrcTable, GivesEachNumberOnce) {
  std::set<Errc> numbers;
  for (const ErrcEntry &entry : table()) EXPECT_TRUE(numbers.insert(entry.code).second) << entry.name;
}

// A hundred numbers a group, so that a code of a later version stands with its like.
TEST(ErrcTable, StandsInGroups) {
  std::set<int> left;
  int group = 0;
  for (const ErrcEntry &entry : table().subspan(1)) {
    const int own = static_cast<int>(entry.code) / 100;
    EXPECT_NE(own, 0) << entry.name;
    if (own == group) continue;
    left.insert(group);
    group = own;
    EXPECT_FALSE(left.contains(group)) << entry.name;
  }
}

TEST(ErrcTable, SaysWhichRefusalIsTold) {
  const auto entries = table();
  EXPECT_EQ(entries.front().code, Errc::ok);
  for (std::size_t i = 1; i < entries.size(); ++i) {
    EXPECT_TRUE(comes_before(entries[i - 1].code, entries[i].code)) << entries[i].name;
    EXPECT_FALSE(comes_before(entries[i].code, entries[i - 1].code)) << entries[i].name;
  }
  EXPECT_TRUE(comes_before(Errc::exceeds_open, Errc::null_argument)); // the books' before the call's
}

TEST(ErrcTable, GivesEveryCodeAWordOfItsOwn) {
  std::set<std::string_view> words;
  for (const ErrcEntry &entry : table()) {
    EXPECT_TRUE(words.insert(entry.name).second) << entry.name;
    EXPECT_TRUE(std::all_of(entry.name.begin(), entry.name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || c == '_';
    })) << entry.name;
  }
}

TEST(ErrcTable, GivesEveryCodeASentenceOfItsOwn) {
  std::set<std::string_view> sentences;
  for (const ErrcEntry &entry : table()) {
    EXPECT_TRUE(sentences.insert(entry.message).second) << entry.name;
    ASSERT_GE(entry.message.size(), 8u) << entry.name;
    EXPECT_NE(entry.message.back(), '.') << entry.name;
    EXPECT_EQ(entry.message.data()[entry.message.size()], '\0') << entry.name << ": what() needs the NUL";
  }
}

TEST(ErrcTable, IsWhatNameAndMessageRead) {
  for (const ErrcEntry &entry : table()) {
    EXPECT_EQ(name(entry.code), entry.name);
    EXPECT_EQ(message(entry.code), entry.message);
  }
  EXPECT_EQ(name(Errc::exceeds_open), "exceeds_open");
  EXPECT_EQ(message(Errc::exceeds_open), "more than is open");
}

TEST(ErrcTable, HasAWordForCodesOfALaterVersion) {
  EXPECT_EQ(name(static_cast<Errc>(4711)), "unknown");
  EXPECT_EQ(message(static_cast<Errc>(-4711)), "a code this version does not know");
}

// Numbers are part of the C interface and of journals: they may be added, never changed.
TEST(ErrcTable, KeepsItsNumbers) {
  EXPECT_EQ(static_cast<int>(Errc::idempotency_conflict), 101);
  EXPECT_EQ(static_cast<int>(Errc::unknown_customer), 201);
  EXPECT_EQ(static_cast<int>(Errc::id_taken), 301);
  EXPECT_EQ(static_cast<int>(Errc::customer_status_forbids), 401);
  EXPECT_EQ(static_cast<int>(Errc::customer_mismatch), 501);
  EXPECT_EQ(static_cast<int>(Errc::date_before_item), 601);
  EXPECT_EQ(static_cast<int>(Errc::exceeds_open), 702);
  EXPECT_EQ(static_cast<int>(Errc::inexact), 803);
  EXPECT_EQ(static_cast<int>(Errc::null_argument), -101);
  EXPECT_EQ(static_cast<int>(Errc::out_of_memory), -201);
  EXPECT_EQ(static_cast<int>(Errc::concurrent_call), -302);
  EXPECT_EQ(static_cast<int>(Errc::other_books), -404);
  EXPECT_EQ(static_cast<int>(Errc::internal), -901);
}

} // namespace
} // namespace openitem::errc_test
