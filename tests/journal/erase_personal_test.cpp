// Names and notes can go; figures, sequences and the chain stay.
#include "journal/books_of_a_year.hpp"
#include "journal/frames.hpp"
#include "openitem/journal/journal.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/reports/account_balance.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace openitem::erase_personal_test {
namespace {

using namespace testing_support;

bool names_somebody(Bytes bytes) {
  return std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size()).find("Smith") !=
         std::string_view::npos;
}
ByteVector erased(Bytes bytes) {
  ByteVector copy(bytes.begin(), bytes.end());
  const auto size = erase_personal(copy);
  EXPECT_TRUE(size) << describe(size.error());
  copy.resize(size.value());
  return copy;
}
std::string figures(const Ledger &ledger) {
  const auto rows = account_balance(ledger, CustomerId(1), {date("2026-12-31"), 0});
  std::string text;
  for (const BalanceRow &row : rows.value())
    text += to_string(row.open) + " " + to_string(row.unapplied) + " " + to_string(row.paid) + ";";
  return text;
}

TEST(ErasePersonal, KeepsTheFiguresAndTheChain) {
  Journaled books;
  post(books.ledger);
  ASSERT_TRUE(names_somebody(books.journal.bytes));
  const auto bytes = erased(books.journal.bytes);
  EXPECT_FALSE(names_somebody(bytes));
  EXPECT_LT(bytes.size(), books.journal.bytes.size());
  Ledger again;
  const auto recovery = again.replay(Bytes(bytes));
  ASSERT_TRUE(recovery) << describe(recovery.error());
  EXPECT_EQ(recovery->records, 4U);
  EXPECT_EQ(again.last_sequence(), books.ledger.last_sequence());
  EXPECT_EQ(figures(again), figures(books.ledger));
  EXPECT_NE(again.state_digest(), books.ledger.state_digest()); // names are part of the state
  EXPECT_TRUE(again.verify());
  // What comes later follows all the same.
  must(books.ledger.execute(on("2026-02-01"), IssueInvoice{invoice_of("7.00 USD")}));
  const std::size_t before = books.journal.ends[books.journal.ends.size() - 2];
  ASSERT_TRUE(again.replay(books.journal.since(before)));
  EXPECT_EQ(figures(again), figures(books.ledger));
}

TEST(ErasePersonal, OfSomeTransactionsLeavesTheOthers) {
  Journaled books;
  post(books.ledger);
  const std::size_t cut = books.journal.ends[0];
  auto bytes = erased(Bytes(books.journal.bytes).first(cut));
  bytes.insert(bytes.end(), books.journal.bytes.begin() + static_cast<std::ptrdiff_t>(cut),
               books.journal.bytes.end());
  Ledger again;
  ASSERT_TRUE(again.replay(Bytes(bytes)));
  EXPECT_TRUE(names_somebody(bytes)); // the note of the invoice
}

TEST(ErasePersonal, TwiceIsAsOnce) {
  Journaled books;
  post(books.ledger);
  const auto once = erased(books.journal.bytes);
  EXPECT_EQ(erased(once), once);
}

TEST(ErasePersonal, WorksOnSnapshotsToo) {
  Journaled books;
  post(books.ledger);
  const auto taken = snapshot(books.ledger).value();
  ASSERT_TRUE(names_somebody(taken));
  const auto bytes = erased(taken);
  EXPECT_FALSE(names_somebody(bytes));
  Ledger again;
  const auto loaded = again.load(Bytes(bytes));
  ASSERT_TRUE(loaded) << describe(loaded.error());
  EXPECT_EQ(figures(again), figures(books.ledger));
  must(books.ledger.execute(on("2026-02-01"), IssueInvoice{invoice_of("7.00 USD")}));
  const std::size_t before = books.journal.ends[books.journal.ends.size() - 2];
  ASSERT_TRUE(again.replay(books.journal.since(before)));
  EXPECT_EQ(figures(again), figures(books.ledger));
}

// Names were in the books before the journal began: erased from the snapshot under it, the journal still
// stands on it.
TEST(ErasePersonal, UnderAJournalThatBeganLater) {
  Ledger ledger;
  post(ledger);
  const auto taken = erased(snapshot(ledger).value());
  KeptJournal journal;
  ledger.set_journal({Journaling::push, &journal, {}});
  must(ledger.execute(on("2026-02-01"), IssueInvoice{invoice_of("7.00 USD")}));
  Ledger again;
  ASSERT_TRUE(again.load(Bytes(taken)));
  const auto recovery = again.replay(Bytes(journal.bytes));
  ASSERT_TRUE(recovery) << describe(recovery.error());
  EXPECT_EQ(figures(again), figures(ledger));
}

TEST(ErasePersonal, LeavesDamagedAndTornBytesAsTheyWere) {
  Journaled books;
  post(books.ledger);
  auto bytes = books.journal.bytes;
  bytes[books.journal.ends[2] + 70] ^= std::byte{1};
  const auto before = bytes;
  const auto damaged = erase_personal(bytes);
  EXPECT_EQ(damaged.code(), Errc::damaged);
  EXPECT_EQ(damaged.error().position, books.journal.ends[2]);
  EXPECT_EQ(bytes, before);
  bytes = books.journal.bytes;
  bytes.pop_back();
  const auto torn = erase_personal(bytes);
  EXPECT_EQ(torn.code(), Errc::damaged);
  EXPECT_EQ(torn.error().position, books.journal.ends[2]);
  EXPECT_EQ(erase_personal({}).value(), 0U);
}

} // namespace
} // namespace openitem::erase_personal_test
