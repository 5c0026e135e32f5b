// Opening a ledger from its journal: from the beginning, from a snapshot, from where journaling was switched
// on; and what cannot be opened.
#include "journal/books_of_a_year.hpp"
#include "journal/frames.hpp"
#include "journal/record_codec.hpp"
#include "openitem/journal/snapshot.hpp"

#include <gtest/gtest.h>

namespace openitem::recovery_test {
namespace {

using namespace testing_support;

TEST(Recovery, BringsTheLedgerBack) {
  Journaled books;
  post(books.ledger);
  Ledger again;
  const auto recovery = again.replay(Bytes(books.journal.bytes));
  ASSERT_TRUE(recovery) << describe(recovery.error());
  EXPECT_FALSE(recovery->torn);
  EXPECT_EQ(recovery->records, 4U);
  EXPECT_EQ(recovery->transactions, 4U);
  EXPECT_EQ(recovery->end, books.journal.bytes.size());
  EXPECT_EQ(recovery->last_sequence, books.ledger.last_sequence());
  EXPECT_EQ(again.state_digest(), books.ledger.state_digest());
  EXPECT_EQ(again.books_digest(), books.ledger.books_digest());
  EXPECT_TRUE(again.verify());
}

TEST(Recovery, OfNothingIsNothing) {
  Ledger ledger;
  const auto recovery = ledger.replay(Bytes());
  ASSERT_TRUE(recovery);
  EXPECT_FALSE(recovery->torn);
  EXPECT_EQ(recovery->end, 0U);
}

TEST(Recovery, TakesSettingsAndIdentityFromTheFirstRecord) {
  LedgerOptions options;
  options.settings.rounding = Rounding::half_even;
  options.settings.unique_numbers = false;
  options.identity = {5, 6};
  Ledger ledger(options);
  KeptJournal journal;
  ledger.set_journal({Journaling::push, &journal, {}});
  open_account(ledger);
  Ledger again;
  ASSERT_TRUE(again.replay(Bytes(journal.bytes)));
  EXPECT_EQ(again.settings(), options.settings);
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
  // Others say which books they are, and these are not theirs.
  options.identity = {5, 7};
  Ledger other(options);
  const auto refused = other.replay(Bytes(journal.bytes));
  EXPECT_EQ(refused.code(), Errc::other_books);
  EXPECT_EQ(refused.error().position, 0U);
  EXPECT_EQ(other.last_sequence(), 0U);
}

TEST(Recovery, GoesOnJournalingWhereTheJournalEnds) {
  Journaled books;
  post(books.ledger);
  Ledger again;
  ASSERT_TRUE(again.replay(Bytes(books.journal.bytes)));
  KeptJournal tail;
  again.set_journal({Journaling::push, &tail, {}});
  must(again.execute(on("2026-02-01"), CreateCustomer{{.code = "B"}}));
  must(books.ledger.execute(on("2026-02-01"), CreateCustomer{{.code = "B"}}));
  EXPECT_EQ(frame_edges(Bytes(tail.bytes)).size(), 2U); // one record, no new chain
  const std::size_t before = books.journal.ends[books.journal.ends.size() - 2];
  EXPECT_EQ(tail.bytes, ByteVector(books.journal.since(before).begin(), books.journal.since(before).end()));
}

TEST(Recovery, TornAnywhereStandsAtTheLastWholeTransaction) {
  Journaled books;
  open_account(books.ledger);
  const Digest first = books.ledger.state_digest();
  {
    Transaction both(books.ledger);
    must(books.ledger.execute(on("2026-01-02"), IssueInvoice{invoice_of("1.00 USD")}));
    must(books.ledger.execute(on("2026-01-02"), IssueInvoice{invoice_of("2.00 USD")}));
    ASSERT_TRUE(both.commit());
  }
  const Bytes bytes = books.journal.bytes;
  const std::size_t begin = books.journal.ends[0];
  for (std::size_t length = begin + 1; length < bytes.size(); ++length) {
    Ledger again;
    const auto recovery = again.replay(bytes.first(length));
    ASSERT_TRUE(recovery);
    EXPECT_TRUE(recovery->torn);
    EXPECT_EQ(recovery->end, begin); // never between the two
    EXPECT_EQ(again.state_digest(), first);
    // The rest comes: the piece is given again from there.
    const auto rest = again.replay(bytes.subspan(begin), begin);
    ASSERT_TRUE(rest);
    EXPECT_EQ(again.state_digest(), books.ledger.state_digest());
  }
}

// What was torn before the first transaction ended has not begun: neither settings nor identity are taken.
TEST(Recovery, TornBeforeTheFirstTransactionEndsLeavesTheLedgerAsItWas) {
  LedgerOptions options;
  options.settings.rounding = Rounding::half_even;
  options.settings.tax_scope = TaxScope::line;
  options.identity = {5, 6};
  Ledger ledger(options);
  KeptJournal journal;
  ledger.set_journal({Journaling::push, &journal, {}});
  open_account(ledger);
  const Bytes bytes = journal.bytes;
  Ledger untouched;
  for (std::size_t length = 0; length < journal.ends.front(); ++length) {
    Ledger again;
    const auto recovery = again.replay(bytes.first(length));
    ASSERT_TRUE(recovery) << length;
    EXPECT_EQ(recovery->torn, length != 0);
    EXPECT_EQ(recovery->end, 0U);
    EXPECT_EQ(again.settings(), untouched.settings()) << length;
    EXPECT_EQ(again.state_digest(), untouched.state_digest()) << length;
    const auto whole = again.replay(bytes);
    ASSERT_TRUE(whole) << length;
    EXPECT_EQ(again.settings(), options.settings);
    EXPECT_EQ(again.state_digest(), ledger.state_digest());
  }
}

TEST(Recovery, NamesThePositionOfDamageInTheWholeJournal) {
  Journaled books;
  post(books.ledger);
  auto bytes = books.journal.bytes;
  const std::size_t third = books.journal.ends[1];
  bytes[third + 60] ^= std::byte{4};
  Ledger again;
  ASSERT_TRUE(again.replay(Bytes(bytes).first(third)));
  const Digest digest = again.state_digest();
  const auto refused = again.replay(Bytes(bytes).subspan(third), third);
  EXPECT_EQ(refused.code(), Errc::damaged);
  EXPECT_EQ(refused.error().position, third);
  EXPECT_EQ(again.state_digest(), digest);
  // All or none: what is good before the damage has not happened either.
  Ledger whole;
  const Digest nothing = whole.state_digest();
  EXPECT_EQ(whole.replay(Bytes(bytes)).code(), Errc::damaged);
  EXPECT_EQ(whole.state_digest(), nothing);
  ASSERT_TRUE(whole.replay(Bytes(books.journal.bytes)));
  EXPECT_EQ(whole.state_digest(), books.ledger.state_digest());
}

TEST(Recovery, ZerosInTheMiddleAreDamageAndAtTheEndATornTail) {
  Journaled books;
  post(books.ledger);
  auto bytes = books.journal.bytes;
  const std::size_t end = bytes.size();
  bytes.resize(end + 700);
  Ledger again;
  const auto recovery = again.replay(Bytes(bytes));
  ASSERT_TRUE(recovery);
  EXPECT_TRUE(recovery->torn);
  EXPECT_EQ(recovery->end, end);
  bytes.insert(bytes.end(), books.journal.bytes.begin(), books.journal.bytes.end());
  Ledger other;
  const auto refused = other.replay(Bytes(bytes));
  EXPECT_EQ(refused.code(), Errc::damaged);
  EXPECT_EQ(refused.error().position, end);
}

// A journal that begins in the middle of the books: with a digest of what was there.
TEST(Recovery, OfAJournalSwitchedOnLaterNeedsTheBooksBeforeIt) {
  Ledger ledger;
  post(ledger);
  const auto taken = snapshot(ledger).value();
  KeptJournal journal;
  ledger.set_journal({Journaling::push, &journal, {}});
  EXPECT_EQ(ledger.execute(on("2026-02-01"), VoidItem{InvoiceId(9)}).code(), Errc::unknown_item);
  must(ledger.execute(on("2026-02-01"), CreateCustomer{{.code = "B"}}));
  Ledger again;
  ASSERT_TRUE(again.load(Bytes(taken)));
  const auto recovery = again.replay(Bytes(journal.bytes));
  ASSERT_TRUE(recovery) << describe(recovery.error());
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
  Ledger empty;
  EXPECT_EQ(empty.replay(Bytes(journal.bytes)).code(), Errc::broken_chain);
  Ledger other; // other books that have come as far
  open_account(other);
  for (int i = 0; i < 4; ++i) must(other.execute(on("2026-01-02"), CreateCustomer{}));
  ASSERT_EQ(other.last_sequence() + 1, ledger.last_sequence());
  EXPECT_EQ(other.replay(Bytes(journal.bytes)).code(), Errc::broken_chain);
}

TEST(Recovery, NoticesWhatHappenedWhileJournalingWasOff) {
  Journaled books;
  open_account(books.ledger);
  books.ledger.set_journal({});
  must(books.ledger.execute(on("2026-01-02"), CreateCustomer{{.code = "off the record"}}));
  books.ledger.set_journal({Journaling::push, &books.journal, {}});
  must(books.ledger.execute(on("2026-01-03"), CreateCustomer{{.code = "C"}}));
  Ledger again;
  const auto refused = again.replay(Bytes(books.journal.bytes));
  EXPECT_EQ(refused.code(), Errc::broken_chain);
  EXPECT_EQ(refused.error().position, books.journal.ends[0]);
  // A new chain begins behind it, for whoever has the books until then.
  const auto frame = read_frame(books.journal.since(books.journal.ends[0]), 0);
  EXPECT_EQ(frame->head.kind, FrameKind::anchor);
  EXPECT_EQ(frame->head.first_sequence, 2U);
}

TEST(Recovery, RefusesRecordsThatComeTwiceOrFromElsewhere) {
  Journaled books;
  post(books.ledger);
  Ledger again;
  ASSERT_TRUE(again.replay(Bytes(books.journal.bytes)));
  const Digest digest = again.state_digest();
  EXPECT_EQ(again.replay(Bytes(books.journal.bytes)).code(), Errc::broken_chain);
  const std::size_t last = books.journal.ends[books.journal.ends.size() - 2];
  EXPECT_EQ(again.replay(books.journal.since(last)).code(), Errc::broken_chain);
  EXPECT_EQ(again.state_digest(), digest);
}

// Right in every checksum and digest, and wrong: somebody knew the format.
TEST(Recovery, RefusesWellMadeRecordsThatDoNotFit) {
  Journaled books;
  post(books.ledger);
  auto frames = split_frames(Bytes(books.journal.bytes));
  const Event event = ItemReversed{InvoiceId(77), ReversalKind::voided, date("2026-01-01")};
  Record record;
  record.first_sequence = books.ledger.last_sequence() + 1;
  record.events = {&event, 1};
  ByteBuffer out(std::pmr::get_default_resource());
  FrameHead head = write_record(out, record, {});
  (void)seal(out.data(), head, true, {});
  frames.emplace_back(out.bytes().begin(), out.bytes().end());
  rechain(frames);
  const auto bytes = join(frames);
  Ledger again;
  const Digest digest = again.state_digest();
  const auto refused = again.replay(Bytes(bytes));
  EXPECT_EQ(refused.code(), Errc::bad_event);
  EXPECT_EQ(refused.error().position, books.journal.bytes.size());
  EXPECT_EQ(refused.error().id, record.first_sequence);
  EXPECT_EQ(again.state_digest(), digest);
  EXPECT_FALSE(again.poisoned());
}

TEST(Recovery, RefusesFramesThatAreNoRecords) {
  Journaled books;
  post(books.ledger);
  const auto taken = snapshot(books.ledger).value();
  Ledger again;
  EXPECT_EQ(again.replay(Bytes(taken)).code(), Errc::unsupported_format);
  EXPECT_EQ(again.load(Bytes(books.journal.bytes)).code(), Errc::damaged);
}

} // namespace
} // namespace openitem::recovery_test
