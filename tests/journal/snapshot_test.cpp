#include "journal/books_of_a_year.hpp"
#include "journal/frames.hpp"
#include "openitem/journal/snapshot.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace openitem::snapshot_test {
namespace {

using namespace testing_support;

// Pieces of whatever size the source likes.
class Pieces final : public ByteSource {
 public:
  Pieces(Bytes bytes, std::size_t piece)
      : left_(bytes)
      , piece_(piece) {}
  std::optional<std::size_t> read(std::span<std::byte> room) override {
    const std::size_t count = std::min({room.size(), left_.size(), piece_});
    if (count != 0) std::memcpy(room.data(), left_.data(), count);
    left_ = left_.subspan(count);
    return count;
  }

 private:
  Bytes left_;
  std::size_t piece_;
};
class Source final : public ByteSource {
 public:
  explicit Source(std::function<std::optional<std::size_t>(std::span<std::byte>)> read)
      : read_(std::move(read)) {}
  std::optional<std::size_t> read(std::span<std::byte> room) override { return read_(room); }

 private:
  std::function<std::optional<std::size_t>(std::span<std::byte>)> read_;
};
class Sink final : public ByteSink {
 public:
  explicit Sink(std::function<bool(Bytes)> write)
      : write_(std::move(write)) {}
  bool write(Bytes piece) override { return write_(piece); }

 private:
  std::function<bool(Bytes)> write_;
};

TEST(Snapshot, BringsTheLedgerBackAndIsCanonical) {
  Journaled books;
  post(books.ledger);
  const auto bytes = snapshot(books.ledger).value();
  for (const std::size_t piece : {std::size_t{1}, std::size_t{51}, std::size_t{53}, bytes.size()}) {
    Ledger again;
    Pieces pieces(bytes, piece);
    const auto loaded = again.load(pieces);
    ASSERT_TRUE(loaded) << describe(loaded.error());
    EXPECT_EQ(again.state_digest(), books.ledger.state_digest());
    EXPECT_EQ(again.books_digest(), books.ledger.books_digest());
    EXPECT_EQ(snapshot(again).value(), bytes);
    EXPECT_TRUE(again.verify());
  }
}

TEST(Snapshot, OfAnEmptyLedgerIsOneToo) {
  Ledger ledger;
  const auto bytes = snapshot(ledger).value();
  Ledger again;
  ASSERT_TRUE(again.load(Bytes(bytes)));
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
  EXPECT_EQ(snapshot(again).value(), bytes);
}

TEST(Snapshot, SaysTheSameWhateverBroughtTheLedgerThere) {
  Journaled books;
  post(books.ledger);
  {
    const Transaction what_if(books.ledger);
    must(books.ledger.execute(on("2026-02-01"), CreateCustomer{{.code = "nobody"}}));
  }
  Ledger replayed;
  ASSERT_TRUE(replayed.replay(Bytes(books.journal.bytes)));
  EXPECT_EQ(snapshot(replayed).value(), snapshot(books.ledger).value());
}

TEST(Snapshot, OfManyFramesIsCutAt64KiB) {
  Ledger ledger;
  open_account(ledger);
  const std::string notes(5'000, 'n');
  for (int i = 0; i < 3'000; ++i) {
    Invoice invoice = invoice_of("1.00 USD");
    invoice.reference = "a reference of some length";
    if (i % 100 == 0) invoice.notes = notes;
    must(ledger.execute(on("2026-01-02"), IssueInvoice{invoice}));
  }
  const auto bytes = snapshot(ledger).value();
  const auto frames = split_frames(Bytes(bytes));
  EXPECT_GT(frames.size(), 4U);
  for (const ByteVector &frame : frames) EXPECT_LT(read_frame(frame, 0)->body.size(), 66'000U);
  Ledger again;
  ASSERT_TRUE(again.load(Bytes(bytes)));
  EXPECT_EQ(again.state_digest(), ledger.state_digest());
  EXPECT_EQ(snapshot(again).value(), bytes);
}

TEST(Snapshot, IsLoadedByALedgerThatHasDoneNothing) {
  Journaled books;
  post(books.ledger);
  const auto bytes = snapshot(books.ledger).value();
  const Digest digest = books.ledger.state_digest();
  EXPECT_EQ(books.ledger.load(Bytes(bytes)).code(), Errc::in_use);
  EXPECT_EQ(books.ledger.state_digest(), digest);
  Ledger keyed; // only a key, and that is a past
  CommandInfo info = on("2026-01-01");
  info.idempotency_key = "once";
  must(keyed.execute(info, ChangeSettings{}));
  EXPECT_EQ(keyed.last_sequence(), 0U);
  EXPECT_EQ(keyed.load(Bytes(bytes)).code(), Errc::in_use);
  LedgerOptions options;
  options.identity = {1, 1};
  Ledger other(options);
  ASSERT_NE(books.ledger.load(Bytes(bytes)).code(), Errc::ok);
  EXPECT_EQ(other.load(Bytes(bytes)).code(), Errc::other_books);
}

TEST(Snapshot, KeepsTheSinksOfTheLedgerThatLoadsIt) {
  Journaled books;
  post(books.ledger);
  const auto bytes = snapshot(books.ledger).value();
  Journaled again;
  EventLog heard;
  again.ledger.set_sink(&heard);
  ASSERT_TRUE(again.ledger.load(Bytes(bytes)));
  must(again.ledger.execute(on("2026-02-01"), CreateCustomer{{.code = "B"}}));
  must(books.ledger.execute(on("2026-02-01"), CreateCustomer{{.code = "B"}}));
  EXPECT_EQ(heard.size(), 1U);
  EXPECT_EQ(again.ledger.state_digest(), books.ledger.state_digest());
  const Bytes tail = books.journal.since(books.journal.ends[books.journal.ends.size() - 2]);
  EXPECT_EQ(again.journal.bytes, ByteVector(tail.begin(), tail.end())); // it goes on in the same chain
}

TEST(Snapshot, SourcesAndSinksMayFail) {
  Journaled books;
  post(books.ledger);
  const auto bytes = snapshot(books.ledger).value();
  Ledger again;
  const Digest nothing = again.state_digest();
  using Room = std::span<std::byte>;
  Source none([](Room) { return std::nullopt; });
  EXPECT_EQ(again.load(none).code(), Errc::sink_refused);
  Source throws([](Room) -> std::optional<std::size_t> { throw std::runtime_error("no disk"); });
  EXPECT_EQ(again.load(throws).code(), Errc::sink_refused);
  Source lies([](Room room) { return room.size() + 1; });
  EXPECT_EQ(again.load(lies).code(), Errc::sink_refused);
  Source calls([&](Room) -> std::optional<std::size_t> {
    EXPECT_EQ(again.load(Bytes(bytes)).code(), Errc::reentrant_call);
    EXPECT_EQ(again.execute(on("2026-01-01"), CreateCustomer{}).code(), Errc::reentrant_call);
    return std::nullopt;
  });
  EXPECT_EQ(again.load(calls).code(), Errc::sink_refused);
  EXPECT_EQ(again.state_digest(), nothing);
  ASSERT_TRUE(again.load(Bytes(bytes)));

  int left = 2;
  Sink full([&](Bytes) { return --left > 0; });
  EXPECT_EQ(write_snapshot(again, full).code(), Errc::sink_refused);
  Sink breaks([](Bytes) -> bool { throw 7; });
  EXPECT_EQ(write_snapshot(again, breaks).code(), Errc::sink_refused);
  std::vector<std::byte> pieces;
  Sink keeps([&](Bytes piece) {
    pieces.insert(pieces.end(), piece.begin(), piece.end());
    return true;
  });
  ASSERT_TRUE(write_snapshot(again, keeps));
  EXPECT_EQ(pieces, std::vector<std::byte>(bytes.begin(), bytes.end()));
}

// Right in every checksum and digest, and wrong.
TEST(Snapshot, RefusesWellMadeFramesThatAreNone) {
  Journaled books;
  post(books.ledger);
  const auto frames = split_frames(Bytes(snapshot(books.ledger).value()));
  const auto code_of = [](std::vector<ByteVector> changed) {
    rechain(changed);
    Ledger again;
    const Digest nothing = again.state_digest();
    const Errc code = again.load(Bytes(join(changed))).code();
    EXPECT_EQ(again.state_digest() == nothing, code != Errc::ok);
    return code;
  };
  EXPECT_EQ(code_of(frames), Errc::ok);
  const auto with = [&](std::size_t which, const std::function<void(FrameHead &)> &change) {
    auto changed = frames;
    const auto frame = read_frame(frames[which], 0);
    FrameHead head = frame->head;
    change(head);
    changed[which] = frame_of(head, frame->body, frame->personal);
    return code_of(changed);
  };
  const std::size_t events = 1;
  const std::size_t end = frames.size() - 1;
  EXPECT_EQ(with(0, [](FrameHead &h) { h.flags = FrameHead::ends_transaction; }), Errc::damaged);
  EXPECT_EQ(with(0, [](FrameHead &h) { h.first_sequence = 1; }), Errc::damaged);
  EXPECT_EQ(with(0, [](FrameHead &h) { h.kind = FrameKind::anchor; }), Errc::damaged);
  EXPECT_EQ(with(events, [](FrameHead &h) { h.flags = FrameHead::ends_transaction; }), Errc::damaged);
  EXPECT_EQ(with(events, [](FrameHead &h) { h.first_sequence = 2; }), Errc::damaged);
  EXPECT_EQ(with(events, [](FrameHead &h) { h.kind = FrameKind::snapshot_audit; }), Errc::damaged);
  EXPECT_EQ(with(events, [](FrameHead &h) { h.kind = static_cast<FrameKind>(99); }), Errc::damaged);
  EXPECT_EQ(with(end, [](FrameHead &h) { h.flags = 0; }), Errc::damaged);
  auto changed = frames;
  changed.erase(changed.begin() + 1); // no events: the head says how many there were
  EXPECT_EQ(code_of(changed), Errc::bad_event);
  changed = frames;
  changed.push_back(frames.back());
  EXPECT_EQ(code_of(changed), Errc::damaged);
}

// Cut short by somebody who knows the format: the end says that it is one, the head how much there must be.
TEST(Snapshot, RefusesWellMadeFramesThatEndEarly) {
  Ledger ledger;
  must(ledger.execute({}, CreateCustomer{{.code = "A"}}));
  const auto frames = split_frames(Bytes(snapshot(ledger).value()));
  ASSERT_EQ(frames.size(), 3U); // head, events, end
  const auto code_of = [](std::vector<ByteVector> changed) {
    rechain(changed);
    return Ledger().load(Bytes(join(changed))).code();
  };
  EXPECT_EQ(code_of(frames), Errc::ok);
  EXPECT_EQ(code_of({frames[0], frames[2]}), Errc::broken_chain);
  const auto events = read_frame(frames[1], 0);
  FrameHead head = events->head;
  head.flags = FrameHead::ends_transaction;
  EXPECT_EQ(code_of({frames[0], frame_of(head, events->body, events->personal)}), Errc::damaged);
}

} // namespace
} // namespace openitem::snapshot_test
