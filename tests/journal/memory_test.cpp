// Memory around the journal: every allocation fails once, and hostile bytes cannot ask for much.
#include "journal/frames.hpp"
#include "journal/random_books.hpp"
#include "journal/record_codec.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/transaction.hpp"
#include "support/counting_memory.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace openitem::memory_test {
namespace {

using namespace testing_support;
using Failure = CountingMemory::Failure;

unsigned long long number(std::uint64_t value) {
  return value;
}

// A ledger whose every byte is counted.
struct Counted {
  Counted() {
    options.memory = &memory;
    options.result_memory = &results;
    ledger = std::make_unique<Ledger>(options);
  }
  ~Counted() {
    ledger.reset();
    EXPECT_EQ(memory.live_bytes(), 0U);
    EXPECT_EQ(results.live_bytes(), 0U);
    EXPECT_EQ(memory.complaint(), "");
    EXPECT_EQ(results.complaint(), "");
  }
  CountingMemory memory;
  CountingMemory results;
  LedgerOptions options;
  std::unique_ptr<Ledger> ledger;
};

// Each allocation of the call fails once, for a moment or for good; gives how many there were.
std::uint64_t every_allocation(const std::function<void(Counted &)> &prepare,
                               const std::function<Errc(Counted &)> &call) {
  std::uint64_t positions = 0;
  for (const bool of_results : {false, true}) {
    for (const Failure failure : {Failure::once, Failure::lasting}) {
      for (std::uint64_t n = 1;; ++n) {
        Counted counted;
        prepare(counted);
        CountingMemory &memory = of_results ? counted.results : counted.memory;
        const Digest digest = counted.ledger->state_digest();
        const std::uint64_t failures = memory.failures();
        memory.fail(n, failure);
        const Errc code = call(counted);
        memory.work();
        if (memory.failures() == failures) {
          EXPECT_EQ(code, Errc::ok);
          break;
        }
        ++positions;
        EXPECT_EQ(code, Errc::out_of_memory) << "allocation " << n;
        EXPECT_EQ(counted.ledger->state_digest(), digest) << "allocation " << n;
        EXPECT_FALSE(counted.ledger->poisoned());
        EXPECT_TRUE(counted.ledger->verify());
        EXPECT_EQ(call(counted), Errc::ok) << "after allocation " << n;
        if (testing::Test::HasFailure()) return positions;
      }
    }
  }
  return positions;
}

class OutOfMemory : public testing::Test {
 protected:
  OutOfMemory()
      : books(21) {
    books.steps(whole_campaign() ? 400 : 60);
    taken = snapshot(books.ledger()).value();
  }
  RandomBooks books;
  std::pmr::vector<std::byte> taken;
};

TEST_F(OutOfMemory, AReplayHasNotHappened) {
  const std::uint64_t positions = every_allocation(
      [](Counted &) {}, [&](Counted &c) { return c.ledger->replay(Bytes(books.journal().bytes)).code(); });
  std::printf("replay of a journal: %llu fault positions\n", number(positions));
  EXPECT_GT(positions, 100U);
}

TEST_F(OutOfMemory, ALoadHasNotHappened) {
  const std::uint64_t positions =
      every_allocation([](Counted &) {}, [&](Counted &c) { return c.ledger->load(Bytes(taken)).code(); });
  std::printf("load of a snapshot: %llu fault positions\n", number(positions));
  EXPECT_GT(positions, 100U);
}

TEST_F(OutOfMemory, ASnapshotIsRefused) {
  const std::uint64_t positions =
      every_allocation([&](Counted &c) { ASSERT_TRUE(c.ledger->load(Bytes(taken))); },
                       [&](Counted &c) { return snapshot(*c.ledger).code(); });
  std::printf("snapshot: %llu fault positions\n", number(positions));
  EXPECT_GT(positions, 10U);
}

// From the first command to the bytes in the host's hands.
TEST_F(OutOfMemory, ATransactionHasNotHappened) {
  for (const Journaling mode : {Journaling::push, Journaling::pull}) {
    for (const bool anchored : {true, false}) {
      KeptJournal journal;
      EventLog heard;
      const auto run = [&](Counted &c) {
        journal.bytes.clear();
        heard.clear();
        try {
          Transaction transaction(*c.ledger);
          for (int i = 0; i < 3; ++i) {
            CommandInfo info;
            info.effective = date("2030-01-01");
            info.reason = "a reason of some length, too long for any small buffer";
            const auto outcome = c.ledger->execute(info, CreateCustomer{{.name = "a name"}});
            if (!outcome) return outcome.code();
          }
          if (mode == Journaling::pull) {
            const auto records = transaction.records();
            if (!records) return records.code();
          }
          const auto done = transaction.commit();
          if (!done) return done.code();
          EXPECT_EQ(heard.size(), 3U);
          return Errc::ok;
        } catch (const Exception &refusal) {
          return refusal.code();
        }
      };
      const std::uint64_t positions = every_allocation(
          [&](Counted &c) {
            if (anchored) {
              ASSERT_TRUE(c.ledger->load(Bytes(taken)));
            } else {
              ASSERT_TRUE(c.ledger->execute({}, RegisterCurrency{Currency::custom("XYZ", 3).value()}));
            }
            c.ledger->set_journal({mode, &journal, some_secret()});
            c.ledger->set_sink(&heard);
          },
          run);
      std::printf("transaction, %s, %s: %llu fault positions\n", mode == Journaling::push ? "push" : "pull",
                  anchored ? "going on" : "a new chain", number(positions));
      EXPECT_GT(positions, 10U);
    }
  }
}

// ---- limits (G19)

struct Cost {
  Errc code;
  std::uint64_t bytes; // more than before, at the most
};
Cost cost_of(const std::function<Errc(Ledger &)> &call) {
  CountingMemory memory; // for state and results, so that there is one peak
  LedgerOptions options;
  options.memory = &memory;
  options.result_memory = &memory;
  Ledger ledger(options);
  const std::uint64_t live = memory.live_bytes();
  const Errc code = call(ledger);
  return {code, memory.peak_bytes() - live};
}

// A journal of an anchor and one record with this body, all checksums and digests right.
ByteVector journal_with(const std::function<void(CborWriter &)> &write) {
  ByteBuffer anchor(std::pmr::get_default_resource());
  (void)write_anchor(anchor, {});
  const Bytes first = anchor.bytes();
  ByteBuffer body(std::pmr::get_default_resource());
  CborWriter writer(body);
  write(writer);
  std::vector<ByteVector> frames;
  FrameHead head;
  head.kind = FrameKind::anchor;
  frames.push_back(frame_of(head, first.subspan(FrameHead::size)));
  head.kind = FrameKind::record;
  head.flags = FrameHead::ends_transaction;
  head.first_sequence = 1;
  frames.push_back(frame_of(head, body.bytes()));
  rechain(frames);
  return join(frames);
}
void event_head(CborWriter &w, std::uint64_t kind) {
  w.array(2);
  w.map(0);
  w.array(1);
  w.array(3);
  w.unsigned_integer(kind);
  w.unsigned_integer(1);
}

// Replay into a new ledger fills a fresh one, so that a failure leaves the other as it was. Nothing that
// bytes only promise comes on top of that, but for what reading the first record takes.
const std::uint64_t fresh_ledger = [] {
  CountingMemory memory;
  LedgerOptions options;
  options.memory = &memory;
  options.result_memory = &memory;
  const Ledger ledger(options);
  return memory.peak_bytes() + 4'096;
}();

TEST(Limits, OfCountsAndLengthsAreRefusedBeforeAnythingIsAllocated) {
  const std::uint64_t counts[] = {100'001, 0x7fff'ffff, 0x8000'0000, 0xffff'ffff, INT64_MAX, UINT64_MAX};
  for (const std::uint64_t count : counts) {
    const std::pair<const char *, ByteVector> cases[] = {
        {"events", journal_with([&](CborWriter &w) {
           w.array(2);
           w.map(0);
           w.array(count);
         })},
        {"members", journal_with([&](CborWriter &w) {
           event_head(w, 9);
           w.map(count);
         })},
        {"portions", journal_with([&](CborWriter &w) {
           event_head(w, 9);
           w.map(1);
           w.unsigned_integer(7);
           w.array(count);
         })},
    };
    for (const auto &[what, bytes] : cases) {
      const Cost cost = cost_of([&, &journal = bytes](Ledger &l) { return l.replay(Bytes(journal)).code(); });
      EXPECT_EQ(cost.code, Errc::damaged) << what << " " << count;
      EXPECT_LT(cost.bytes, fresh_ledger) << what << " " << count;
    }
  }
}

TEST(Limits, OfNestingNeedNoStack) {
  const auto bytes = journal_with([](CborWriter &w) {
    event_head(w, 9);
    w.map(1);
    w.unsigned_integer(7);
    for (int i = 0; i < 1'000'000; ++i) w.array(1);
  });
  const Cost cost = cost_of([&](Ledger &l) { return l.replay(Bytes(bytes)).code(); });
  EXPECT_EQ(cost.code, Errc::damaged);
  EXPECT_LT(cost.bytes, fresh_ledger);
}

// A head may promise a gigabyte: it is believed as far as bytes come.
TEST(Limits, OfAFrameAreNoPromise) {
  FrameHead head;
  head.kind = FrameKind::snapshot_head;
  ByteVector bytes(FrameHead::size + 100);
  head.body_size = FrameHead::largest_part;
  head.write(bytes.data());
  const Cost load = cost_of([&](Ledger &l) { return l.load(Bytes(bytes)).code(); });
  EXPECT_EQ(load.code, Errc::damaged);
  EXPECT_LT(load.bytes, 512U << 10);
  const Cost replay = cost_of([&](Ledger &l) {
    const auto recovery = l.replay(Bytes(bytes));
    EXPECT_TRUE(recovery && recovery->torn);
    return recovery.code();
  });
  EXPECT_LT(replay.bytes, fresh_ledger);
}

// Lists whose elements say nothing are the most that bytes can promise, a byte each.
TEST(Limits, OfListsThatAreRefusedInTheEndTakeNothing) {
  const auto bytes = journal_with([](CborWriter &w) {
    event_head(w, 9);
    w.map(1);
    w.unsigned_integer(8);
    w.map(1);
    w.unsigned_integer(11);
    w.array(100'000);
    for (int i = 0; i < 100'000; ++i) w.map(0);
    w.unsigned_integer(0); // one byte too many
  });
  const Cost cost = cost_of([&](Ledger &l) { return l.replay(Bytes(bytes)).code(); });
  std::printf("hostile lists: %llu bytes of memory for %llu bytes\n", number(cost.bytes),
              number(bytes.size()));
  EXPECT_EQ(cost.code, Errc::damaged);
  EXPECT_LT(cost.bytes, fresh_ledger);
}

// Texts and lists that are as long as they may be, and as empty as they may be: as a journal, and as a
// snapshot, given whole and in pieces.
struct LongInput {
  const char *what;
  std::function<void(Ledger &)> make;
};
std::vector<LongInput> long_inputs() {
  static const std::vector<DocumentLine> lines(max_lines);
  static const std::vector<LineTax> taxes(max_taxes);
  static const DocumentLine taxed{.taxes = taxes};
  static const std::vector<LineTax> one_tax(1);
  static const std::vector<DocumentLine> taxed_lines(50'000, DocumentLine{.taxes = one_tax});
  static const std::vector<DiscountTier> tiers(max_portions);
  static const std::vector<TermsPortion> terms(max_portions, TermsPortion{.discounts = tiers});
  static const std::vector<TermsPortion> bare_terms(max_portions);
  static const std::string notes(max_notes, 'n');
  const auto create = [](const Customer &customer) {
    return [customer](Ledger &ledger) { ASSERT_TRUE(ledger.execute({}, CreateCustomer{customer})); };
  };
  const auto draft = [](const Invoice &invoice) {
    return [invoice](Ledger &ledger) {
      ASSERT_TRUE(ledger.execute({}, CreateCustomer{{.currency = Currency::iso("USD").value()}}));
      Invoice own = invoice;
      own.customer = CustomerId(1);
      const auto drafted = ledger.execute({}, DraftInvoice{own, DraftState::unapproved});
      ASSERT_EQ(drafted.code(), Errc::ok) << (drafted ? "" : drafted.error().field);
    };
  };
  return {{"lines", draft({.lines = lines})},
          {"taxes of one line", draft({.lines = {&taxed, 1}})},
          {"taxed lines", draft({.lines = taxed_lines})},
          {"terms of a customer", create({.terms = terms})},
          {"terms of a customer, without discounts", create({.terms = bare_terms})},
          {"terms of a draft", draft({.total = money("1.00 USD"), .terms = terms})},
          {"notes", draft({.total = money("1.00 USD"), .notes = notes})}};
}

// A byte source that gives a little at a time.
class Trickle final : public ByteSource {
 public:
  explicit Trickle(Bytes bytes)
      : left_(bytes) {}
  std::optional<std::size_t> read(std::span<std::byte> room) override {
    const std::size_t count = std::min({room.size(), left_.size(), std::size_t{1000}});
    std::copy_n(left_.begin(), count, room.begin());
    left_ = left_.subspan(count);
    return count;
  }

 private:
  Bytes left_;
};

TEST(Limits, OfMemoryAreTwiceTheBytes) {
  for (const LongInput &input : long_inputs()) {
    KeptJournal journal;
    Ledger ledger;
    ledger.set_journal({Journaling::push, &journal, {}});
    input.make(ledger);
    if (HasFailure()) return;
    const auto taken = snapshot(ledger).value();
    const std::pair<const char *, std::function<Errc(Ledger &)>> ways[] = {
        {"journal", [&](Ledger &l) { return l.replay(Bytes(journal.bytes)).code(); }},
        {"snapshot", [&](Ledger &l) { return l.load(Bytes(taken)).code(); }},
        {"snapshot in pieces",
         [&](Ledger &l) {
           Trickle source{Bytes(taken)};
           return l.load(source).code();
         }},
    };
    for (const auto &[way, read] : ways) {
      const Cost cost = cost_of(read);
      std::printf("%s, %s: %llu bytes of memory for %llu bytes\n", input.what, way, number(cost.bytes),
                  number(taken.size()));
      EXPECT_EQ(cost.code, Errc::ok) << input.what << ", " << way;
      EXPECT_LE(cost.bytes, 2 * taken.size() + 2 * fresh_ledger) << input.what << ", " << way;
    }
  }
}

} // namespace
} // namespace openitem::memory_test
