// Files written once and kept for ever: every later version opens them and finds the same books.
#include "journal/frames.hpp"
#include "journal/golden_files.hpp"
#include "ledger/descriptions.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/records.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace openitem::golden_test {
namespace {

using namespace testing_support;

const std::string folder = OPENITEM_SOURCE_DIR "/tests/journal/golden/";

ByteVector file(const std::string &name) {
  std::ifstream in(folder + name, std::ios::binary);
  EXPECT_TRUE(in) << name;
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
  return {bytes.begin(), bytes.end()};
}
std::string text_file(const std::string &path) {
  std::ifstream in(path);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}
std::map<std::string, std::string> recorded_lines() {
  std::map<std::string, std::string> lines;
  std::istringstream in(text_file(folder + "digests.txt"));
  for (std::string name, line; in >> name && std::getline(in >> std::ws, line);) lines[name] = line;
  return lines;
}

TEST(Golden, FilesOpenToTheBooksTheyWereWrittenFrom) {
  const auto lines = recorded_lines();
  ASSERT_EQ(lines.size(), 15U);
  for (const auto &[name, line] : lines) {
    Ledger ledger;
    if (name.ends_with(".snapshot")) {
      const auto loaded = ledger.load(Bytes(file(name)));
      ASSERT_TRUE(loaded) << name << ": " << describe(loaded.error());
      const auto again = snapshot(ledger).value();
      EXPECT_EQ(ByteVector(again.begin(), again.end()), file(name)) << name;
    } else {
      if (name == "later.journal") {
        ASSERT_TRUE(ledger.load(Bytes(file("later.snapshot"))));
      }
      const auto recovery = ledger.replay(Bytes(file(name)));
      ASSERT_TRUE(recovery) << name << ": " << describe(recovery.error());
      EXPECT_FALSE(recovery->torn);
    }
    EXPECT_EQ(golden_line(ledger), line) << name;
    EXPECT_TRUE(ledger.verify());
  }
}

// Written when each credit memo added up the tax of its own lines: 0.03 and 0.03 of an invoice of 0.05.
// Amounts of a record are final, and what is credited too much is not credited again.
TEST(Golden, MemosOfATimeWithTaxesOfTheirOwnKeepTheirFigures) {
  Ledger ledger;
  const auto recovery = ledger.replay(Bytes(file("memos_with_taxes_of_their_own.journal")));
  ASSERT_TRUE(recovery) << describe(recovery.error());
  EXPECT_TRUE(ledger.verify());
  const AsOf today{date("2026-01-01")};
  const auto balance = [&] {
    return to_string(account_balance(ledger, CustomerId(1), today).value().front().balance);
  };
  EXPECT_EQ(balance(), "-0.01 USD");
  for (const std::uint64_t memo : {std::uint64_t{1}, std::uint64_t{2}})
    EXPECT_EQ(to_string(find_item(ledger, ItemRef(ItemKind::credit_memo, memo), today).value().total),
              "0.03 USD");

  const CommandInfo info{.effective = date("2026-01-01")};
  const Credit again{.customer = CustomerId(1), .amount = money("0.01 USD")};
  const auto refused = ledger.execute(info, IssueCreditMemo{again, InvoiceId(1)});
  EXPECT_EQ(refused.code(), Errc::exceeds_open);
  EXPECT_EQ(balance(), "-0.01 USD");
}

std::set<std::size_t> kinds_in(const std::string &journal) {
  std::set<std::size_t> kinds;
  const auto bytes = file(journal);
  for (const ByteVector &one : split_frames(bytes)) {
    const auto frame = read_frame(one, 0);
    if (frame->head.kind != FrameKind::record) continue;
    RecordReader reader(*frame);
    while (!reader.at_end()) kinds.insert(number_of(reader.next()));
  }
  return kinds;
}

TEST(Golden, JournalHoldsEveryKindOfEventThereWasWhenItWasWritten) {
  const auto kinds = kinds_in("books.journal");
  EXPECT_EQ(kinds.size(), 18U);
  EXPECT_EQ(*kinds.rbegin(), 21U);
}
TEST(Golden, JournalOfMarksHoldsTheirEvents) {
  const auto kinds = kinds_in("marks.journal");
  for (const std::size_t kind : {22U, 23U, 24U}) EXPECT_TRUE(kinds.contains(kind)) << kind;
}

// Of each kind that commands make there is one in the end.
TEST(Golden, BooksHoldEveryKindOfRecords) {
  Ledger records;
  Ledger numbers;
  ASSERT_TRUE(records.load(Bytes(file("records.snapshot"))));
  ASSERT_TRUE(numbers.load(Bytes(file("numbers.snapshot"))));
  for_each_kind_with_commands([&]<class Of>() {
    const bool numbered = std::same_as<Of, NumberRange>; // it came later
    EXPECT_EQ(list_records<Of>(records).value().size(), numbered ? 0U : 1U) << name_of_several<Of>;
    EXPECT_EQ(list_records<Of>(numbers).value().size(), numbered ? 2U : 0U) << name_of_several<Of>;
  });
}

TEST(Golden, RecordWithEveryMemberIsReadWhole) {
  const auto bytes = file("every_member.record");
  const auto frame = read_frame(bytes, 0);
  ASSERT_TRUE(frame);
  RecordReader reader(*frame);
  const auto expected = events_with_every_member_set();
  for (const Event &event : expected) {
    ASSERT_FALSE(reader.at_end());
    EXPECT_TRUE(equal_values(reader.next(), event)) << "kind " << number_of(event);
  }
  EXPECT_TRUE(reader.at_end());
  EXPECT_EQ(reader.record().reason, "asked for by Ms. Smith");
  EXPECT_EQ(reader.record().personal_share, (PersonalShare{{5, 6}, {7, 8}}));
}

// The writer of today writes what was written then. When the format moves on, this test moves to new files
// and the old ones stay above.
TEST(Golden, FilesAreWrittenTodayAsTheyWereThen) {
  const GoldenFiles files = golden_files();
  for (const auto &[name, bytes] : files.bytes) EXPECT_EQ(bytes, file(name)) << name;
  EXPECT_EQ(files.figures, text_file(folder + "figures.txt"));
}

// The worked example of FORMAT.md is real.
TEST(Format, ShowsTheBytesThatAreWritten) {
  Ledger ledger;
  KeptJournal journal;
  ledger.set_journal({Journaling::push, &journal, {}});
  CommandInfo info;
  info.effective = date("2026-01-01");
  (void)ledger
      .execute(info, CreateCustomer{{.code = "A", .name = "Acme", .currency = Currency::iso("USD").value()}})
      .value();
  const std::string document = text_file(OPENITEM_SOURCE_DIR "/capi/FORMAT.md");
  const std::size_t begin = document.find("```hex");
  const std::size_t end = document.find("```", begin + 6);
  ASSERT_NE(begin, std::string::npos);
  ASSERT_NE(end, std::string::npos);
  std::string shown;
  std::istringstream lines(document.substr(begin + 6, end - begin - 6));
  for (std::string line; std::getline(lines, line);) {
    for (const char c : line.substr(0, line.find('#'))) {
      if (c != ' ') shown += c;
    }
  }
  std::string written;
  char digits[3];
  for (const std::byte byte : journal.bytes) {
    std::snprintf(digits, sizeof digits, "%02x", std::to_integer<unsigned>(byte));
    written += digits;
  }
  EXPECT_EQ(shown, written);
}

} // namespace
} // namespace openitem::golden_test
