// What can go wrong with bytes, tried everywhere: a journal sink that misbehaves at each event (G2), every
// length a crash may leave (G3), every damaged bit, every pair of bytes at the edges of records, records that
// are missing, twice, exchanged or another ledger's (G4).
#include "journal/frames.hpp"
#include "journal/random_books.hpp"
#include "openitem/journal/snapshot.hpp"

#include <gtest/gtest.h>

#include <string>

namespace openitem::campaigns_test {
namespace {

using namespace testing_support;

unsigned long long number(std::uint64_t value) {
  return value;
}

TEST(Campaign, AJournalSinkThatMisbehavesAtAnyEventLeavesNoTrace) {
  const std::uint64_t wanted = whole_campaign() ? 10'000 : 1'000;
  Profile profile;
  profile.customers = 20;
  RandomBooks books(11, profile);
  Ledger &ledger = books.ledger();
  KeptJournal &journal = books.journal();
  Ledger mirror;
  std::uint64_t positions = 0;
  while (ledger.last_sequence() < wanted) {
    const auto asked = books.next();
    const Digest digest = ledger.state_digest();
    const Sequence sequence = ledger.last_sequence();
    const std::size_t written = journal.bytes.size();
    for (const auto manner : {KeptJournal::Manner::refuses, KeptJournal::Manner::throws,
                              KeptJournal::Manner::calls_back, KeptJournal::Manner::stores_and_refuses}) {
      journal.manner = manner;
      journal.answers.clear();
      const std::uint64_t asked_before = journal.asked;
      const auto result = books.execute(asked);
      if (journal.asked == asked_before) break; // refused before, repeated, or without effect
      ++positions;
      ASSERT_EQ(result.code(), Errc::sink_refused) << asked.text();
      ASSERT_EQ(ledger.state_digest(), digest) << asked.text();
      ASSERT_EQ(ledger.last_sequence(), sequence);
      ASSERT_EQ(journal.last_first, sequence + (written == 0 ? 0 : 1));
      ASSERT_EQ(journal.bytes.size(), written);
      ASSERT_FALSE(ledger.poisoned());
      for (const Errc answer : journal.answers) ASSERT_EQ(answer, Errc::reentrant_call);
    }
    journal.manner = KeptJournal::Manner::stores;
    const auto outcome = books.execute(asked);
    books.follow();
    if (outcome) books.remember(asked, *outcome);
    if (journal.bytes.size() == written) {
      ASSERT_EQ(ledger.state_digest(), digest) << asked.text(); // no change without a record
      continue;
    }
    ASSERT_TRUE(outcome) << asked.text() << describe(outcome.error());
    const auto recovery = mirror.replay(journal.since(written), written); // and no record without it
    ASSERT_TRUE(recovery) << describe(recovery.error());
    ASSERT_EQ(mirror.last_sequence(), ledger.last_sequence());
  }
  EXPECT_EQ(mirror.state_digest(), ledger.state_digest());
  EXPECT_TRUE(ledger.verify());
  std::printf("G2: %llu events, %llu records, %llu misbehaviours of 4 manners\n",
              number(ledger.last_sequence()), number(journal.ends.size()), number(positions));
}

TEST(Campaign, EveryLengthOfAJournalOpensToItsLastWholeTransaction) {
  Profile profile;
  profile.customers = 20;
  RandomBooks books(12, profile);
  while (books.journal().ends.size() < 1'000) books.steps(1);
  const Bytes bytes = books.journal().bytes;
  std::uint64_t lengths = 0;
  std::uint64_t from_scratch = 0;
  Ledger ledger; // stands at the transaction that the length lies in
  std::size_t begin = 0;
  for (const std::size_t end : books.journal().ends) {
    const Digest digest = ledger.state_digest();
    const Sequence sequence = ledger.last_sequence();
    for (std::size_t length = begin; length < end; ++length, ++lengths) {
      const auto recovery = ledger.replay(bytes.subspan(begin, length - begin), begin);
      ASSERT_TRUE(recovery) << length << describe(recovery.error());
      ASSERT_EQ(recovery->torn, length != begin) << length;
      ASSERT_EQ(recovery->end, 0U);
      ASSERT_EQ(recovery->records, 0U);
      ASSERT_EQ(recovery->last_sequence, sequence);
      if (length % 1'997 != 0) continue;
      Ledger fresh;
      const auto whole = fresh.replay(bytes.first(length));
      ASSERT_TRUE(whole) << length;
      ASSERT_EQ(whole->end, begin);
      ASSERT_EQ(whole->torn, length != begin);
      ASSERT_EQ(fresh.state_digest(), digest);
      ++from_scratch;
    }
    ASSERT_EQ(ledger.state_digest(), digest); // none of them left anything
    const auto recovery = ledger.replay(bytes.subspan(begin, end - begin), begin);
    ASSERT_TRUE(recovery);
    ASSERT_EQ(recovery->transactions, 1U);
    begin = end;
  }
  EXPECT_EQ(ledger.state_digest(), books.ledger().state_digest());
  std::printf("G3: %llu transactions, %llu lengths, %llu of them from an empty ledger too\n",
              number(books.journal().ends.size()), number(lengths), number(from_scratch));
}

// A journal that is cut off in a tail of zeros: blocks that a file system gave but nobody wrote.
TEST(Campaign, ATailOfZerosIsTornAtEveryTransaction) {
  RandomBooks books(13);
  books.steps(80);
  std::size_t begin = 0;
  for (const std::size_t end : books.journal().ends) {
    auto bytes = books.journal().bytes;
    bytes.resize(end);
    bytes.resize(end + 4'096);
    Ledger ledger;
    const auto recovery = ledger.replay(bytes);
    ASSERT_TRUE(recovery) << describe(recovery.error());
    ASSERT_TRUE(recovery->torn);
    ASSERT_EQ(recovery->end, end);
    begin = end;
  }
  EXPECT_EQ(begin, books.journal().bytes.size());
}

struct Verdict {
  std::uint64_t tried = 0;
  std::uint64_t torn = 0;   // an earlier transaction is the last one: reported, with the position
  std::uint64_t silent = 0; // accepted whole
};

// A damaged journal is refused at the record, or is one that ends earlier; never is anything else made of it.
void expect_noticed(const std::vector<Digest> &standings, const std::vector<std::size_t> &ends, Bytes bytes,
                    Verdict &verdict, const std::string &what) {
  Ledger ledger;
  const Digest before = ledger.state_digest();
  const auto recovery = ledger.replay(bytes);
  ++verdict.tried;
  if (!recovery) {
    EXPECT_TRUE(recovery.code() == Errc::damaged || recovery.code() == Errc::broken_chain ||
                recovery.code() == Errc::unsupported_format)
        << what << ": " << describe(recovery.error());
    EXPECT_EQ(ledger.state_digest(), before) << what;
    return;
  }
  if (!recovery->torn && recovery->end == bytes.size() && recovery->transactions == ends.size()) {
    ++verdict.silent;
    ADD_FAILURE() << what << " is accepted";
    return;
  }
  ++verdict.torn;
  EXPECT_EQ(ledger.state_digest(), standings[recovery->transactions]) << what;
}

// A journal of about this size, and the state after each of its transactions.
struct Small {
  explicit Small(std::uint64_t seed, std::size_t size)
      : books(seed) {
    while (books.journal().bytes.size() < size) books.steps(1);
    Ledger ledger;
    standings.push_back(ledger.state_digest());
    std::size_t begin = 0;
    for (const std::size_t end : books.journal().ends) {
      EXPECT_TRUE(ledger.replay(books.journal().since(begin).first(end - begin), begin));
      standings.push_back(ledger.state_digest());
      begin = end;
    }
  }
  RandomBooks books;
  std::vector<Digest> standings;
};

TEST(Campaign, EveryBitOfAJournalIsGuarded) {
  Small small(14, 4'096);
  auto bytes = small.books.journal().bytes;
  const auto edges = frame_edges(bytes);
  Verdict verdict;
  std::size_t frame = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    while (edges[frame + 1] <= bit / 8) ++frame;
    bytes[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
    Ledger ledger;
    const auto recovery = ledger.replay(bytes);
    ++verdict.tried;
    if (recovery) {
      ++verdict.silent;
      ADD_FAILURE() << "bit " << bit;
    } else {
      ASSERT_EQ(recovery.code(), Errc::damaged) << bit;
      ASSERT_EQ(recovery.error().position, edges[frame]) << bit;
    }
    bytes[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
  }
  std::printf("G4: journal of %llu bytes, %llu bits changed, %llu silent\n", number(bytes.size()),
              number(verdict.tried), number(verdict.silent));
}

TEST(Campaign, EveryBitOfASnapshotIsGuarded) {
  Small small(15, 7'200); // a snapshot is shorter
  const auto good = snapshot(small.books.ledger()).value();
  std::vector<std::byte> bytes(good.begin(), good.end());
  Ledger ledger;
  const Digest before = ledger.state_digest();
  std::uint64_t silent = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
    const auto done = ledger.load(Bytes(bytes));
    if (done) {
      ++silent;
      FAIL() << "bit " << bit;
    }
    ASSERT_EQ(done.code(), Errc::damaged) << bit;
    bytes[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
  }
  ASSERT_EQ(ledger.state_digest(), before);
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const auto done = ledger.load(Bytes(bytes).first(length));
    ASSERT_EQ(done.code(), Errc::damaged) << length;
  }
  bytes.push_back(std::byte{0});
  ASSERT_EQ(ledger.load(Bytes(bytes)).code(), Errc::damaged);
  ASSERT_EQ(ledger.state_digest(), before);
  ASSERT_TRUE(ledger.load(Bytes(good)));
  std::printf("G4: snapshot of %llu bytes, %llu bits changed, %llu lengths, %llu silent\n",
              number(good.size()), number(good.size() * 8), number(good.size()), number(silent));
}

TEST(Campaign, EveryPairOfBytesAtTheEdgesOfRecordsIsGuarded) {
  Small small(16, 4'096);
  const auto &good = small.books.journal().bytes;
  const auto taken = snapshot(small.books.ledger()).value();
  const std::vector<std::byte> good_snapshot(taken.begin(), taken.end());
  const unsigned step = whole_campaign() ? 1 : 15; // of the 255 ways to change a byte
  Verdict verdict;
  std::uint64_t snapshot_pairs = 0;
  auto bytes = good;
  for (const std::size_t edge : frame_edges(good)) {
    if (edge == 0 || edge == good.size()) continue;
    for (unsigned first = 1; first < 256; first += step) {
      for (unsigned second = 1; second < 256; second += step) {
        bytes[edge - 1] ^= static_cast<std::byte>(first);
        bytes[edge] ^= static_cast<std::byte>(second);
        expect_noticed(small.standings, small.books.journal().ends, bytes, verdict,
                       "edge " + std::to_string(edge));
        bytes[edge - 1] = good[edge - 1];
        bytes[edge] = good[edge];
      }
    }
    std::swap(bytes[edge - 1], bytes[edge]);
    if (bytes[edge - 1] != bytes[edge])
      expect_noticed(small.standings, small.books.journal().ends, bytes, verdict, "bytes exchanged");
    std::swap(bytes[edge - 1], bytes[edge]);
  }
  auto changed = good_snapshot;
  Ledger ledger;
  for (const std::size_t edge : frame_edges(good_snapshot)) {
    if (edge == 0 || edge == good_snapshot.size()) continue;
    for (unsigned first = 1; first < 256; first += step) {
      for (unsigned second = 1; second < 256; second += step) {
        changed[edge - 1] ^= static_cast<std::byte>(first);
        changed[edge] ^= static_cast<std::byte>(second);
        ASSERT_FALSE(ledger.load(Bytes(changed)));
        changed[edge - 1] = good_snapshot[edge - 1];
        changed[edge] = good_snapshot[edge];
        ++snapshot_pairs;
      }
    }
  }
  std::printf("G4: %llu pairs at edges of a journal, %llu of a snapshot, %llu silent\n",
              number(verdict.tried), number(snapshot_pairs), number(verdict.silent));
}

TEST(Campaign, RecordsMissingTwiceExchangedOrForeignAreNoticed) {
  Small small(17, 8'192);
  Small other(18, 8'192); // another ledger's
  const auto frames = split_frames(small.books.journal().bytes);
  const auto foreign = split_frames(other.books.journal().bytes);
  const auto &ends = small.books.journal().ends;
  Verdict verdict;
  const auto expect = [&](const std::vector<ByteVector> &changed, const std::string &what) {
    expect_noticed(small.standings, ends, join(changed), verdict, what);
  };
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const auto at = static_cast<std::ptrdiff_t>(i);
    const std::string which = " frame " + std::to_string(i);
    auto changed = frames;
    changed.erase(changed.begin() + at);
    expect(changed, "without" + which);
    changed = frames;
    changed.insert(changed.begin() + at, frames[i]);
    expect(changed, "twice" + which);
    for (std::size_t j = i + 1; j < frames.size(); ++j) {
      changed = frames;
      std::swap(changed[i], changed[j]);
      expect(changed, "exchanged" + which + " and " + std::to_string(j));
    }
    for (const ByteVector &frame : foreign) {
      changed = frames;
      changed[i] = frame;
      expect(changed, "foreign in the place of" + which);
      changed = frames;
      changed.insert(changed.begin() + at, frame);
      expect(changed, "foreign before" + which);
    }
  }
  // Of a snapshot the same.
  const auto pieces = split_frames(snapshot(small.books.ledger()).value());
  const auto others = split_frames(snapshot(other.books.ledger()).value());
  std::uint64_t tried = 0;
  Ledger ledger;
  const auto refused = [&](const std::vector<ByteVector> &changed) {
    ++tried;
    EXPECT_FALSE(ledger.load(Bytes(join(changed))));
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto at = static_cast<std::ptrdiff_t>(i);
    auto changed = pieces;
    changed.erase(changed.begin() + at);
    refused(changed);
    changed = pieces;
    changed.insert(changed.begin() + at, pieces[i]);
    refused(changed);
    for (std::size_t j = i + 1; j < pieces.size(); ++j) {
      changed = pieces;
      std::swap(changed[i], changed[j]);
      refused(changed);
    }
    for (const ByteVector &frame : others) {
      if (frame == pieces[i]) continue;
      changed = pieces;
      changed[i] = frame;
      refused(changed);
    }
  }
  std::printf("G4: %llu journals with records missing, twice, exchanged or foreign (%llu end earlier), %llu "
              "snapshots, %llu silent\n",
              number(verdict.tried), number(verdict.torn), number(tried), number(verdict.silent));
}

} // namespace
} // namespace openitem::campaigns_test
