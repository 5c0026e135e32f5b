#include "openitem/base/errc.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace openitem {
namespace {

std::span<const ErrcEntry> table() {
  std::size_t count = 0;
  const ErrcEntry *entries = errc_table(count);
  return {entries, count};
}

// The compiler's own list of the enumerators: a new one that this switch lacks is a warning, hence an error.
bool is_enumerator(Errc code) {
  switch (code) {
  case Errc::ok:
  case Errc::idempotency_conflict:
  case Errc::instant_decreasing:
  case Errc::unknown_customer:
  case Errc::unknown_job:
  case Errc::unknown_contract:
  case Errc::unknown_item:
  case Errc::unknown_application:
  case Errc::unknown_currency:
  case Errc::unknown_sequence:
  case Errc::unknown_record:
  case Errc::id_taken:
  case Errc::number_taken:
  case Errc::external_ref_taken:
  case Errc::currency_taken:
  case Errc::customer_status_forbids:
  case Errc::job_status_forbids:
  case Errc::wrong_kind:
  case Errc::not_a_draft:
  case Errc::is_a_draft:
  case Errc::already_reversed:
  case Errc::has_applications:
  case Errc::already_refunded:
  case Errc::already_exists:
  case Errc::in_use:
  case Errc::parent_cycle:
  case Errc::made_together:
  case Errc::customer_mismatch:
  case Errc::currency_mismatch:
  case Errc::job_mismatch:
  case Errc::date_before_item:
  case Errc::dates_go_backwards:
  case Errc::amount_not_positive:
  case Errc::exceeds_open:
  case Errc::exceeds_unapplied:
  case Errc::exceeds_available_credit:
  case Errc::partial_payment_refused:
  case Errc::total_negative:
  case Errc::portions_differ:
  case Errc::terms_incomplete:
  case Errc::credit_limit_exceeded:
  case Errc::syntax:
  case Errc::too_many_decimals:
  case Errc::inexact:
  case Errc::overflow:
  case Errc::division_by_zero:
  case Errc::date_out_of_range:
  case Errc::no_business_day:
  case Errc::null_argument:
  case Errc::bad_struct_size:
  case Errc::unknown_flag:
  case Errc::invalid_argument:
  case Errc::invalid_text:
  case Errc::limit_exceeded:
  case Errc::out_of_memory:
  case Errc::reentrant_call:
  case Errc::sink_refused:
  case Errc::ledger_poisoned:
  case Errc::buffer_too_small:
  case Errc::bad_event:
  case Errc::internal:
  case Errc::transaction_open:
  case Errc::no_transaction:
  case Errc::damaged:
  case Errc::broken_chain:
  case Errc::unsupported_format:
  case Errc::period_locked:
    return true;
  }
  return false;
}

TEST(ErrcTable, ListsEveryEnumeratorAndNothingElse) {
  std::set<Errc> listed;
  for (const ErrcEntry &entry : table()) listed.insert(entry.code);
  for (int number = -1000; number <= 1000; ++number) {
    const auto code = static_cast<Errc>(number);
    EXPECT_EQ(listed.count(code) == 1, is_enumerator(code)) << number;
  }
}

TEST(ErrcTable, StandsInOrderOfPrecedence) {
  const auto entries = table();
  ASSERT_FALSE(entries.empty());
  EXPECT_EQ(entries.front().code, Errc::ok);
  // The books' refusals first, ascending; then misuse and environment, from -1 downwards.
  const auto rank = [](const ErrcEntry &entry) {
    const int number = static_cast<int>(entry.code);
    return number >= 0 ? number : 1'000'000 - number;
  };
  for (std::size_t i = 1; i < entries.size(); ++i)
    EXPECT_LT(rank(entries[i - 1]), rank(entries[i])) << entries[i].name;
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
  EXPECT_EQ(static_cast<int>(Errc::idempotency_conflict), 1);
  EXPECT_EQ(static_cast<int>(Errc::unknown_customer), 10);
  EXPECT_EQ(static_cast<int>(Errc::id_taken), 20);
  EXPECT_EQ(static_cast<int>(Errc::customer_status_forbids), 30);
  EXPECT_EQ(static_cast<int>(Errc::customer_mismatch), 50);
  EXPECT_EQ(static_cast<int>(Errc::date_before_item), 60);
  EXPECT_EQ(static_cast<int>(Errc::exceeds_open), 71);
  EXPECT_EQ(static_cast<int>(Errc::inexact), 92);
  EXPECT_EQ(static_cast<int>(Errc::null_argument), -1);
  EXPECT_EQ(static_cast<int>(Errc::internal), -13);
  EXPECT_EQ(static_cast<int>(Errc::unsupported_format), -18);
}

} // namespace
} // namespace openitem
