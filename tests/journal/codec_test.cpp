// Events as bytes and back: whatever was decided is read as it was written, and nothing else is read.
#include "journal/event_codec.hpp"
#include "journal/personal_texts.hpp"
#include "journal/sample_events.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>

namespace openitem {
namespace {

using namespace testing_support;

std::vector<std::byte> encoded(const Event &event) {
  ByteBuffer buffer(std::pmr::get_default_resource());
  Encoder encoder(buffer);
  encode_event(encoder, event);
  const Bytes bytes = buffer.bytes();
  return {bytes.begin(), bytes.end()};
}
std::vector<std::byte> bytes_of(const std::function<void(CborWriter &, Encoder &)> &write) {
  ByteBuffer buffer(std::pmr::get_default_resource());
  CborWriter writer(buffer);
  Encoder encoder(buffer);
  write(writer, encoder);
  const Bytes bytes = buffer.bytes();
  return {bytes.begin(), bytes.end()};
}

struct Reading {
  explicit Reading(Bytes bytes)
      : cbor(bytes)
      , decoder(cbor) {}
  CborReader cbor;
  Decoder decoder;
};

Errc reading(Bytes bytes) {
  Reading reading(bytes);
  try {
    (void)decode_event(reading.decoder);
    reading.cbor.expect_end();
    return Errc::ok;
  } catch (const Exception &refusal) {
    return refusal.code();
  }
}
// A member's value, as it would stand in a structure.
template <class T> Errc reading_value(const std::function<void(CborWriter &, Encoder &)> &write) {
  const auto bytes = bytes_of(write);
  Reading reading(bytes);
  try {
    (void)reading.decoder.template get<T>();
    reading.cbor.expect_end();
    return Errc::ok;
  } catch (const Exception &refusal) {
    return refusal.code();
  }
}

void expect_round_trip(const Event &event) {
  const auto bytes = encoded(event);
  Reading reading(bytes);
  const Event again = decode_event(reading.decoder);
  EXPECT_TRUE(reading.cbor.at_end());
  EXPECT_TRUE(equal_values(again, event)) << "kind " << number_of(event);
  EXPECT_EQ(encoded(again), bytes) << "kind " << number_of(event);
}

TEST(Codec, ReadsEveryKindWithEveryMemberAsItWasWritten) {
  const auto events = sample_events();
  ASSERT_GE(events.size(), std::variant_size_v<Event>);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (i < std::variant_size_v<Event>) {
      ASSERT_EQ(events[i].index(), i);
    }
    expect_round_trip(events[i]);
  }
  std::set<std::size_t> records;
  for (const Event &event : events) {
    if (const auto *saved = std::get_if<RecordSaved>(&event)) records.insert(saved->record.index());
  }
  EXPECT_EQ(records.size(), std::variant_size_v<AnyRecord>);
}

TEST(Codec, WritesNothingForWhatIsNotSet) {
  for (const Event &event : events_with_nothing_set()) {
    expect_round_trip(event);
    const auto bytes = encoded(event);
    const auto kind = static_cast<std::byte>(number_of(event));
    std::vector<std::byte> expected{std::byte{0x83}, kind, std::byte{1}, std::byte{0xa0}}; // [kind, 1, {}]
    if (number_of(event) >= 24)
      expected.insert(expected.begin() + 1, std::byte{0x18}); // in a byte of its own
    EXPECT_TRUE(std::equal(bytes.begin(), bytes.end(), expected.begin(), expected.end())) << number_of(event);
  }
}

// What the sample has set is all there is: a member that were forgotten in it, or in fields(), would be
// missed here.
TEST(Codec, GivesEveryMemberOfTheSampleItsNumber) {
  for (const Event &event : sample_events()) {
    std::visit(
        [](const auto &of_kind) {
          const auto bytes = encoded(of_kind);
          using Kind = std::remove_cvref_t<decltype(of_kind)>;
          const std::size_t at = event_number<Kind> < 24 ? 3 : 4;
          const auto head = std::to_integer<unsigned>(bytes[at]);
          const auto count = head == 0xb8 ? std::to_integer<unsigned>(bytes[at + 1]) : head - 0xa0;
          EXPECT_EQ(count, last_number<Kind>) << "kind " << event_number<Kind>;
        },
        event);
  }
}

// A record with several of them, which hosts might keep of one person.
struct Person {
  ContractId id{};
  std::string_view name{};
  std::string_view label{};
  std::string_view email{};
  std::string_view phone{};
};
} // namespace
template <> struct DescriptionOf<Person> {
  static constexpr auto members = describe(
      member(1, "id", &Person::id, Role::key), member(2, "name", &Person::name, Role::personal_name),
      member(3, "label", &Person::label, Role::name), member(4, "email", &Person::email, Role::personal_name),
      member(5, "phone", &Person::phone, Role::personal_free));
};
namespace {

const PersonalSalts salts({1, 2}, 3, {});

TEST(Codec, KeepsEveryPersonalTextOutOfTheBody) {
  for (const Event &event : sample_events()) {
    ByteBuffer body(std::pmr::get_default_resource());
    PersonalDigests digests(salts);
    Encoder encoder(body, &digests);
    encode_event(encoder, event);
    const std::string_view text(reinterpret_cast<const char *>(body.bytes().data()), body.size());
    EXPECT_EQ(text.find("Smith"), std::string_view::npos) << "kind " << number_of(event);
  }
  const Person person{ContractId(7), "Ms. Smith", "gold", "smith@example.com", "+1 555 0100"};
  ByteBuffer body(std::pmr::get_default_resource());
  PersonalDigests digests(salts);
  Encoder(body, &digests).put(person);
  EXPECT_EQ(digests.count(), 3U);
  const std::string_view text(reinterpret_cast<const char *>(body.bytes().data()), body.size());
  for (const std::string_view personal : {person.name, person.email, person.phone})
    EXPECT_EQ(text.find(personal), std::string_view::npos);
  EXPECT_NE(text.find("gold"), std::string_view::npos);

  // Each can be erased by itself; the others are there, and the body is as it was.
  for (unsigned erased = 0; erased < 8; ++erased) {
    ByteBuffer apart(std::pmr::get_default_resource());
    Encoder encoder(apart);
    std::uint64_t place = 0;
    std::uint64_t left = 0;
    for (unsigned bit = 0; bit < 3; ++bit) left += (erased >> bit & 1) == 0 ? 1 : 0;
    if (left != 0) encoder.cbor().array(left);
    const auto put = [&](std::string_view words) {
      const std::uint64_t at = place++;
      if ((erased >> at & 1) != 0) return;
      encoder.cbor().array(3);
      encoder.cbor().unsigned_integer(at);
      encoder.put(salts.of(at));
      encoder.put(words);
    };
    for_each_personal(put, person);
    CborReader cbor(body.bytes());
    PersonalReader texts(CborReader(apart.bytes()), PersonalReader::Of::record, erased != 0);
    const auto again = Decoder(cbor, Trust::checked, nullptr, &texts).get<Person>();
    texts.expect_end();
    EXPECT_EQ(again.id, person.id);
    EXPECT_EQ(again.label, "gold");
    EXPECT_EQ(again.name, (erased & 1) != 0 ? "" : person.name);
    EXPECT_EQ(again.email, (erased & 2) != 0 ? "" : person.email);
    EXPECT_EQ(again.phone, (erased & 4) != 0 ? "" : person.phone);
  }
}

// A document that says nothing but notes, which were erased.
TEST(Codec, ReadsWhatIsLeftWhenItsOnlyTextIsGone) {
  ItemIssued event;
  event.facts.notes = "Ms. Smith";
  ByteBuffer body(std::pmr::get_default_resource());
  PersonalDigests digests(salts);
  Encoder(body, &digests).put(event);
  CborReader cbor(body.bytes());
  PersonalReader nothing(CborReader(Bytes()), PersonalReader::Of::record, true);
  const auto again = Decoder(cbor, Trust::checked, nullptr, &nothing).get<ItemIssued>();
  EXPECT_TRUE(equal_values(Event(again), Event(ItemIssued{})));
  nothing.expect_end();
}

TEST(Codec, KeepsTheScaleOfANumber) {
  for (unsigned scale = 0; scale <= Decimal::max_scale; ++scale) {
    DocumentLine line;
    line.quantity = Decimal::of(scale == 0 ? 1 : 10, scale == 0 ? 0 : 1).value();
    line.unit_price = Decimal::of(0, scale).value();
    DraftSaved draft;
    draft.facts.lines = {&line, 1};
    expect_round_trip(draft);
  }
}

TEST(Codec, RefusesEveryCutAndEveryByteMore) {
  for (const Event &event : sample_events()) {
    auto bytes = encoded(event);
    for (std::size_t size = 0; size < bytes.size(); ++size)
      EXPECT_EQ(reading(Bytes(bytes).first(size)), Errc::damaged) << event.index() << " at " << size;
    bytes.push_back(std::byte{0});
    EXPECT_EQ(reading(bytes), Errc::damaged);
  }
}

// Bytes that are read at all are the only ones that say so: deterministic encoding.
TEST(Codec, ReadsNoTwoSpellingsOfTheSameEvent) {
  Random random(3);
  std::uint64_t read = 0;
  std::uint64_t refused = 0;
  for (const Event &event : sample_events()) {
    const auto good = encoded(event);
    for (int i = 0; i < 3'000; ++i) {
      auto bytes = good;
      const std::uint64_t changes = 1 + random.below(3);
      for (std::uint64_t n = 0; n < changes; ++n) {
        const std::size_t at = random.below(bytes.size());
        if (random.one_in(4)) {
          bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(at));
          if (bytes.empty()) break;
        } else {
          bytes[at] = static_cast<std::byte>(random.next());
        }
      }
      Reading reading(bytes);
      try {
        const Event changed = decode_event(reading.decoder);
        reading.cbor.expect_end();
        ++read;
        ASSERT_EQ(encoded(changed), bytes) << "kind " << number_of(event);
      } catch (const Exception &) {
        ++refused;
      }
    }
  }
  std::printf("changed events: %llu read, all canonical; %llu refused\n",
              static_cast<unsigned long long>(read), static_cast<unsigned long long>(refused));
  EXPECT_GT(read, 1'000U);
}

TEST(Codec, RefusesKindsVersionsAndMembersItDoesNotKnow) {
  const auto of = [](std::uint64_t kind, std::uint64_t version, auto &&body) {
    const auto bytes = bytes_of([&](CborWriter &w, Encoder &) {
      w.array(3);
      w.unsigned_integer(kind);
      w.unsigned_integer(version);
      body(w);
    });
    return reading(bytes);
  };
  const auto empty = [](CborWriter &w) { w.map(0); };
  std::set<std::uint64_t> kinds;
#define OPENITEM_EVENT(Kind, number) kinds.insert(number);
#include "openitem/ledger/events.def"
#undef OPENITEM_EVENT
  for (std::uint64_t kind = 1; kind <= *kinds.rbegin() + 1; ++kind)
    EXPECT_EQ(of(kind, 1, empty), kinds.contains(kind) ? Errc::ok : Errc::unsupported_format) << kind;
  EXPECT_EQ(of(UINT64_MAX, 1, empty), Errc::unsupported_format);
  EXPECT_EQ(of(0, 1, empty), Errc::damaged);
  EXPECT_EQ(of(1, 2, empty), Errc::unsupported_format);
  EXPECT_EQ(of(1, 0, empty), Errc::damaged);
  const auto member = [](std::uint64_t number) {
    return [number](CborWriter &w) {
      w.map(1);
      w.unsigned_integer(number);
      w.unsigned_integer(1);
    };
  };
  EXPECT_EQ(of(4, 1, member(1)), Errc::ok); // CustomerActivated
  EXPECT_EQ(of(4, 1, member(2)), Errc::unsupported_format);
  EXPECT_EQ(of(4, 1, member(0)), Errc::damaged);
  EXPECT_EQ(of(4, 1,
               [](CborWriter &w) { // the same member twice
                 w.map(2);
                 for (int i = 0; i < 2; ++i) {
                   w.unsigned_integer(1);
                   w.unsigned_integer(1);
                 }
               }),
            Errc::damaged);
  EXPECT_EQ(of(14, 1,
               [](CborWriter &w) { // at its default
                 w.map(1);
                 w.unsigned_integer(1);
                 w.unsigned_integer(0);
               }),
            Errc::damaged);
}

TEST(Codec, RefusesMembersOutOfOrder) {
  const auto bytes = bytes_of([](CborWriter &w, Encoder &) {
    w.array(3);
    w.unsigned_integer(11); // ApplicationUndone
    w.unsigned_integer(1);
    w.map(2);
    w.unsigned_integer(2);
    w.tag(100);
    w.unsigned_integer(0);
    w.unsigned_integer(1);
    w.unsigned_integer(5);
  });
  EXPECT_EQ(reading(bytes), Errc::damaged);
}

TEST(Codec, RefusesNumbersThatMeanNothing) {
  const auto number = [](std::uint64_t value) {
    return [value](CborWriter &w, Encoder &) { w.unsigned_integer(value); };
  };
  EXPECT_EQ(reading_value<CustomerStatus>(number(3)), Errc::ok);
  EXPECT_EQ(reading_value<CustomerStatus>(number(4)), Errc::damaged);
  EXPECT_EQ(reading_value<ItemKind>(number(15)), Errc::ok);
  EXPECT_EQ(reading_value<ItemKind>(number(16)), Errc::damaged);
  EXPECT_EQ(reading_value<ReversalKind>(number(0)), Errc::damaged);
  EXPECT_EQ(reading_value<ReversalKind>(number(7)), Errc::ok);
  EXPECT_EQ(reading_value<ReversalKind>(number(8)), Errc::damaged);
  EXPECT_EQ(reading_value<DueRuleKind>(number(0)), Errc::damaged);
  EXPECT_EQ(reading_value<CommandClass>(number(5)), Errc::damaged);
  EXPECT_EQ(reading_value<Rounding>(number(256)), Errc::damaged);
  EXPECT_EQ(reading_value<Rounding>(number(UINT64_MAX)), Errc::damaged);
  EXPECT_EQ(reading_value<std::uint32_t>(number(UINT32_MAX)), Errc::ok);
  EXPECT_EQ(reading_value<std::uint32_t>(number(std::uint64_t{UINT32_MAX} + 1)), Errc::damaged);
  EXPECT_EQ(reading_value<std::uint16_t>(number(65'536)), Errc::damaged);
  EXPECT_EQ(reading_value<CustomerId>(number(max_id)), Errc::ok);
  EXPECT_EQ(reading_value<CustomerId>(number(max_id + 1)), Errc::damaged);
  EXPECT_EQ(reading_value<std::int8_t>([](CborWriter &w, Encoder &) { w.integer(std::int64_t{-128}); }),
            Errc::ok);
  EXPECT_EQ(reading_value<std::int8_t>([](CborWriter &w, Encoder &) { w.integer(std::int64_t{-129}); }),
            Errc::damaged);
}

TEST(Codec, RefusesDatesNobodyCanHave) {
  const auto days = [](std::int64_t value) {
    return [value](CborWriter &w, Encoder &) {
      w.tag(100);
      w.integer(value);
    };
  };
  EXPECT_EQ(reading_value<Date>(days(-719'162)), Errc::ok); // 0001-01-01
  EXPECT_EQ(reading_value<Date>(days(-719'163)), Errc::damaged);
  EXPECT_EQ(reading_value<Date>(days(2'932'896)), Errc::ok); // 9999-12-31
  EXPECT_EQ(reading_value<Date>(days(2'932'897)), Errc::damaged);
  EXPECT_EQ(reading_value<Date>(days(INT64_MIN)), Errc::damaged);
  EXPECT_EQ(reading_value<Date>([](CborWriter &w, Encoder &) { w.unsigned_integer(0); }), Errc::damaged);
}

TEST(Codec, RefusesMoneyThatIsNone) {
  const auto amount = [](std::string_view code, std::int64_t exponent, int128 units) {
    return [=](CborWriter &w, Encoder &) {
      w.array(2);
      w.text(code);
      w.tag(4);
      w.array(2);
      w.integer(exponent);
      w.integer(units);
    };
  };
  EXPECT_EQ(reading_value<Money>(amount("USD", -2, 1)), Errc::ok);
  EXPECT_EQ(reading_value<Money>(amount("USD", -2, Money::limit)), Errc::ok);
  EXPECT_EQ(reading_value<Money>(amount("USD", -2, Money::limit + 1)), Errc::damaged);
  EXPECT_EQ(reading_value<Money>(amount("USD", -2, -Money::limit - 1)), Errc::damaged);
  EXPECT_EQ(reading_value<Money>(amount("USD", 1, 1)), Errc::damaged);
  EXPECT_EQ(reading_value<Money>(amount("USD", -19, 1)), Errc::damaged);
  EXPECT_EQ(reading_value<Money>(amount("", -2, 1)), Errc::damaged);
  EXPECT_EQ(reading_value<Money>(amount("usd", -2, 1)), Errc::damaged);
  EXPECT_EQ(reading_value<Money>(amount("TOOLONGX", -2, 1)), Errc::damaged);
  EXPECT_EQ(reading_value<Money>(amount(std::string_view("U\0D", 3), -2, 1)), Errc::damaged);
  const int128 most = Money::limit;
  EXPECT_EQ(reading_value<Decimal>([&](CborWriter &w, Encoder &) {
              w.tag(4);
              w.array(2);
              w.integer(std::int64_t{-18});
              w.integer(most);
            }),
            Errc::ok);
  EXPECT_EQ(reading_value<Decimal>([&](CborWriter &w, Encoder &) {
              w.tag(4);
              w.array(2);
              w.integer(std::int64_t{0});
              w.integer(most + 1);
            }),
            Errc::damaged);
}

TEST(Codec, RefusesTextsThatAreNone) {
  const auto text = [](std::string_view value) {
    return [value](CborWriter &w, Encoder &) { w.text(value); };
  };
  EXPECT_EQ(reading_value<std::string_view>(text("caf\xc3\xa9\n\tx")), Errc::ok);
  for (const std::string_view bad :
       {std::string_view("\xc3"), std::string_view("\xc0\x80"), std::string_view("\xed\xa0\x80"),
        std::string_view("\xf4\x90\x80\x80"), std::string_view("\xff"), std::string_view("a\0b", 3),
        std::string_view("\x1b"), std::string_view("\x7f")})
    EXPECT_EQ(reading_value<std::string_view>(text(bad)), Errc::damaged);
  const std::string longest(max_notes, 'x');
  EXPECT_EQ(reading_value<std::string_view>(text(longest)), Errc::ok);
  EXPECT_EQ(reading_value<std::string_view>(text(longest + "x")), Errc::damaged);
}

TEST(Codec, RefusesListsBeyondTheirLimit) {
  const auto list_of = [](std::size_t count) {
    return [count](CborWriter &w, Encoder &) {
      w.array(count);
      for (std::size_t i = 0; i < count; ++i) w.map(0);
    };
  };
  EXPECT_EQ(reading_value<ListView<LineTax>>(list_of(max_lines)), Errc::ok);
  EXPECT_EQ(reading_value<ListView<LineTax>>(list_of(max_lines + 1)), Errc::damaged);
}

} // namespace
} // namespace openitem
