// One accepted command as a frame: body, personal part, and what ties them together.
#include "journal/frames.hpp"
#include "journal/record_codec.hpp"
#include "journal/sample_events.hpp"
#include "openitem/ledger/event_log.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <memory>
#include <string>

namespace openitem::record_test {
namespace {

using namespace testing_support;

constexpr Digest secret{7, 8};

Record sample(std::span<const Event> events) {
  Record record;
  record.first_sequence = 5;
  record.effective = date("2026-02-28");
  record.recorded_micros = 1'772'000'000'000'000;
  record.actor = "anna";
  record.idempotency_key = {1, 2};
  record.fingerprint = {3, 4};
  record.outcome_id = 17;
  record.events = events;
  record.reason = "asked for by Ms. Smith";
  record.personal_share = {{5, 6}, {7, 8}};
  return record;
}
ByteVector written(const Record &record, const Digest &salt_secret = secret) {
  ByteBuffer out(std::pmr::get_default_resource());
  FrameHead head = write_record(out, record, salt_secret);
  (void)seal(out.data(), head, true, {});
  return {out.bytes().begin(), out.bytes().end()};
}

struct Read {
  Record record{};
  std::vector<Event> events; // views of the log's memory
  std::unique_ptr<EventLog> log = std::make_unique<EventLog>();
  Errc code = Errc::ok;
};
// The header's texts are views of the bytes.
Read read(Bytes bytes) {
  Read result;
  try {
    const auto frame = read_frame(bytes, 0);
    RecordReader reader(*frame);
    while (!reader.at_end()) {
      const Event event = reader.next();
      Record alone;
      alone.events = {&event, 1};
      EXPECT_TRUE(result.log->accept(alone, 0));
      result.events.push_back((*result.log)[result.log->size() - 1].events.front());
    }
    result.record = reader.record();
  } catch (const Exception &refusal) {
    result.code = refusal.code();
  }
  return result;
}

TEST(Record, IsReadAsItWasWritten) {
  const auto events = sample_events();
  const Record record = sample(events);
  const auto bytes = written(record);
  const Read again = read(bytes);
  ASSERT_EQ(again.code, Errc::ok);
  EXPECT_EQ(again.record.first_sequence, record.first_sequence);
  EXPECT_EQ(again.record.effective, record.effective);
  EXPECT_EQ(again.record.recorded_micros, record.recorded_micros);
  EXPECT_EQ(again.record.actor, record.actor);
  EXPECT_EQ(again.record.idempotency_key, record.idempotency_key);
  EXPECT_EQ(again.record.fingerprint, record.fingerprint);
  EXPECT_EQ(again.record.outcome_id, record.outcome_id);
  EXPECT_EQ(again.record.reason, record.reason);
  EXPECT_EQ(again.record.personal_share, record.personal_share);
  ASSERT_EQ(again.events.size(), events.size());
  for (std::size_t i = 0; i < events.size(); ++i) EXPECT_TRUE(equal_values(again.events[i], events[i]));
}

TEST(Record, WithoutAnythingIsShort) {
  Record record;
  record.first_sequence = 1;
  const auto bytes = written(record);
  EXPECT_EQ(bytes.size(), FrameHead::size + 3); // [{}, []]
  EXPECT_EQ(read(bytes).code, Errc::ok);
}

TEST(Record, HasNothingPersonalInItsBody) {
  const auto events = sample_events();
  const auto bytes = written(sample(events));
  const auto frame = read_frame(bytes, 0);
  const std::string_view body(reinterpret_cast<const char *>(frame->body.data()), frame->body.size());
  EXPECT_EQ(body.find("Smith"), std::string_view::npos);
  const std::string_view personal(reinterpret_cast<const char *>(frame->personal.data()),
                                  frame->personal.size());
  EXPECT_NE(personal.find("asked for by Ms. Smith"), std::string_view::npos);
  EXPECT_NE(personal.find("Roof of Ms. Smith"), std::string_view::npos);
}

// Who has the chain and a list of names cannot try them out: the salt is not in what stays.
TEST(Record, SaltsThePersonalDigestWithTheSecretAndTheSequence) {
  const auto events = events_with_nothing_set();
  const auto body_of = [](const ByteVector &bytes) {
    const auto frame = read_frame(bytes, 0);
    return ByteVector(frame->body.begin(), frame->body.end());
  };
  Record record = sample({});
  const auto body = body_of(written(record));
  EXPECT_NE(body_of(written(record, {9, 9})), body);
  record.first_sequence = 6;
  EXPECT_NE(body_of(written(record)), body); // the digest, for the sequence stands in the head
  record.first_sequence = 5;
  EXPECT_EQ(body_of(written(record)), body);
}

// The salts of texts that were not erased tell nothing of those that were: a keyed hash, by its published form.
TEST(Record, SaltsComeFromAKeyedHash) {
  const auto events = sample_events();
  const auto bytes = written(sample(events));
  const auto frame = read_frame(bytes, 0);
  CborReader personal(frame->personal);
  const std::size_t count = personal.array();
  // The reason and the share; a customer's nine and a job's name, reference and notes of a draft and of an item, a mark, a
  // contact's seven, six of an address, five of a site, a tax number, a note, two of a communication and of a file
  EXPECT_EQ(count, 41U);
  for (std::uint64_t place = 0; place < count; ++place) {
    const bool is_share = place == 1;
    ASSERT_EQ(personal.array(), is_share ? 2U : 3U);
    EXPECT_EQ(personal.unsigned_integer(), place);
    const auto salt = Decoder(personal).get<Digest>();
    if (is_share) {
      EXPECT_EQ(salt, sample({}).personal_share.salt);
      continue;
    }
    EXPECT_EQ(salt, SecretHash::wide_of(secret, Digest{frame->head.first_sequence, place}, Digest{1, 2}));
    EXPECT_FALSE(personal.text().empty());
  }
}

TEST(Record, IsRefusedWithAnotherPersonalPart) {
  const auto events = sample_events();
  const auto bytes = written(sample(events));
  const auto frame = read_frame(bytes, 0);
  ByteVector personal(frame->personal.begin(), frame->personal.end());
  EXPECT_EQ(read(frame_of(frame->head, frame->body, personal)).code, Errc::ok);
  personal.back() ^= std::byte{1};
  EXPECT_EQ(read(frame_of(frame->head, frame->body, personal)).code, Errc::damaged);
  EXPECT_EQ(read(frame_of(frame->head, frame->body)).code, Errc::damaged); // gone, and not said so
  FrameHead erased = frame->head;
  erased.flags |= FrameHead::personal_erased;
  const Read without = read(frame_of(erased, frame->body));
  EXPECT_EQ(without.code, Errc::ok);
  EXPECT_EQ(without.record.reason, "");
  EXPECT_FALSE(without.record.personal_share);
  EXPECT_EQ(std::get<CustomerSaved>(without.events[2]).name, "");
  // A record that never had one cannot have lost it, nor get one.
  Record plain = sample({});
  plain.reason = "";
  plain.personal_share = {};
  const auto other = written(plain);
  const auto bare = read_frame(other, 0);
  erased = bare->head;
  erased.flags |= FrameHead::personal_erased;
  EXPECT_EQ(read(frame_of(erased, bare->body)).code, Errc::damaged);
  EXPECT_EQ(read(frame_of(bare->head, bare->body, personal)).code, Errc::damaged);
}

// [[place, salt, text], ...] and nothing else, in order.
TEST(Record, RefusesAPersonalPartThatIsNone) {
  const std::vector<Event> events{CustomerSaved{.id = CustomerId(1), .name = "Ms. Smith"},
                                  CustomerSaved{.id = CustomerId(2), .name = "Mr. Jones"}};
  const PersonalSalts salts(secret, 0, {});
  Record record;
  record.events = events;
  const auto whole = written(record);
  const auto frame = read_frame(whole, 0);
  const auto reading = [&](const std::function<void(CborWriter &)> &write, bool erased = false) {
    ByteBuffer personal(std::pmr::get_default_resource());
    CborWriter writer(personal);
    write(writer);
    FrameHead head = frame->head;
    if (erased) head.flags |= FrameHead::personal_erased;
    return read(frame_of(head, frame->body, personal.bytes())).code;
  };
  std::array<std::byte, 16> salt{};
  const auto text = [&](CborWriter &w, std::uint64_t place, std::string_view value) {
    w.array(3);
    w.unsigned_integer(place);
    Encoder::store(salts.of(place), salt.data());
    w.bytes(salt.data(), salt.size());
    w.text(value);
  };
  const auto both = [&](CborWriter &w) {
    w.array(2);
    text(w, 0, "Ms. Smith");
    text(w, 1, "Mr. Jones");
  };
  EXPECT_EQ(reading(both), Errc::ok);
  EXPECT_EQ(reading(both, true), Errc::damaged); // nothing is missing
  const auto second = [&](CborWriter &w) {
    w.array(1);
    text(w, 1, "Mr. Jones");
  };
  EXPECT_EQ(reading(second, true), Errc::ok);
  EXPECT_EQ(reading(second), Errc::damaged); // one is missing, and nobody said so
  const auto refused = [&](const char *why, const std::function<void(CborWriter &)> &write) {
    EXPECT_EQ(reading(write), Errc::damaged) << why;
    EXPECT_EQ(reading(write, true), Errc::damaged) << why;
  };
  refused("the other's name", [&](CborWriter &w) {
    w.array(2);
    text(w, 0, "Mr. Jones");
    text(w, 1, "Ms. Smith");
  });
  refused("no such place", [&](CborWriter &w) {
    w.array(1);
    text(w, 2, "Ms. Smith");
  });
  refused("an empty text", [&](CborWriter &w) {
    w.array(1);
    text(w, 0, "");
  });
  refused("a place twice", [&](CborWriter &w) {
    w.array(2);
    text(w, 0, "Ms. Smith");
    text(w, 0, "Ms. Smith");
  });
  refused("an empty list", [&](CborWriter &w) { w.array(0); });
  refused("bytes behind it", [&](CborWriter &w) {
    both(w);
    w.unsigned_integer(0);
  });
  refused("without a salt", [&](CborWriter &w) {
    w.array(1);
    w.array(2);
    w.unsigned_integer(0);
    w.text("Ms. Smith");
  });
}

TEST(Anchor, IsReadAsItWasWrittenAndNothingElseIs) {
  Anchor anchor;
  anchor.identity = {1, 2};
  anchor.sequence = 99;
  anchor.state = {3, 4};
  anchor.settings.rounding = Rounding::ceiling;
  ByteBuffer out(std::pmr::get_default_resource());
  FrameHead head = write_anchor(out, anchor);
  (void)seal(out.data(), head, false, {});
  const auto frame = read_frame(out.bytes(), 0);
  const Anchor again = read_anchor(*frame);
  EXPECT_EQ(again.identity, anchor.identity);
  EXPECT_EQ(again.sequence, 99U);
  EXPECT_EQ(again.state, anchor.state);
  EXPECT_EQ(again.settings, anchor.settings);
  const auto refused = [&](const FrameHead &changed, Bytes personal = {}) {
    const auto bytes = frame_of(changed, frame->body, personal);
    EXPECT_THROW((void)read_anchor(*read_frame(bytes, 0)), Exception);
  };
  FrameHead other = frame->head;
  other.first_sequence = 98;
  refused(other);
  other = frame->head;
  other.flags = FrameHead::personal_erased;
  refused(other);
  const std::byte some[1] = {};
  refused(frame->head, some);
}

} // namespace
} // namespace openitem::record_test
