// What is written is read as it was, member by member, whatever the values: from bytes, and from the memory
// of an event log.
#include "journal/event_codec.hpp"
#include "openitem/ledger/event_log.hpp"
#include "support/counting_memory.hpp"
#include "support/equal_values.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace openitem::codec_values_test {
namespace {

using testing_support::CountingMemory;
using testing_support::equal_values;
using testing_support::Random;

// Values of every type that stands in an event, extremes among them.
class Values {
 public:
  explicit Values(std::uint64_t seed)
      : r_(seed) {}

  void fill(std::string_view &text) {
    std::string &own = texts_.emplace_back();
    const std::size_t size = r_.pick<std::size_t>({0, 1, 5, 23, 24, 255, 256, 20'000});
    while (own.size() < size)
      own += r_.pick({"a", "Z", " ", "\n", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x8d\x8b"});
    text = own;
  }
  void fill(Date &date) {
    date = Date::unchecked(static_cast<std::int32_t>(
        r_.pick<std::uint64_t>({0, 1, r_.below(Date::last_day_number), Date::last_day_number})));
  }
  template <class Tag> void fill(Id<Tag> &id) {
    id = Id<Tag>(r_.pick<std::uint64_t>({0, 1, max_id, r_.next() >> 1}));
  }
  void fill(ItemRef &ref) {
    fill(ref.kind);
    ref.id = r_.next() >> r_.pick<unsigned>({1, 32, 63});
  }
  void fill(Currency &currency) {
    currency = r_.one_in(5)
                   ? Currency{}
                   : Currency::custom(r_.pick({"USD", "ABC1234", "X0X"}), static_cast<unsigned>(r_.below(19)))
                         .value();
  }
  void fill(Money &money) {
    Currency currency;
    fill(currency);
    money = currency
                ? Money::of_minor(r_.pick<int128>({0, 1, -1, Money::limit, -Money::limit, wide()}), currency)
                : Money{};
  }
  void fill(Decimal &decimal) {
    decimal = Decimal::of(r_.pick<int128>({0, 1, Money::limit, -Money::limit, wide()}),
                          static_cast<unsigned>(r_.below(19)))
                  .value();
  }
  void fill(Percent &percent) { fill(percent.value); }
  void fill(bool &value) { value = r_.one_in(2); }
  template <class T>
  requires std::is_integral_v<T>
  void fill(T &value) {
    value = static_cast<T>(r_.pick<std::uint64_t>({0, 1, 127, 128, UINT64_MAX, r_.next()}));
  }
  template <class E>
  requires std::is_enum_v<E>
  void fill(E &value) {
    const auto first = static_cast<std::uint64_t>(EnumRange<E>::first);
    value = static_cast<E>(first + r_.below(static_cast<std::uint64_t>(EnumRange<E>::last) - first + 1));
  }
  template <class T> void fill(ListView<T> &list) {
    auto own = std::make_shared<std::vector<T>>(r_.below(4));
    for (T &element : *own) fill(element);
    list = *own;
    lists_.push_back(std::move(own));
  }
  template <class... R> void fill(std::variant<R...> &record) {
    const std::uint64_t which = r_.below(sizeof...(R));
    std::uint64_t at = 0;
    ((at++ == which ? fill(record.template emplace<R>()) : void()), ...);
  }
  template <Described T> void fill(T &value) {
    std::apply([this](auto &...field) { (this->fill(field), ...); }, fields(value));
  }

 private:
  int128 wide() {
    const auto high = static_cast<std::int64_t>(r_.next()) >> r_.below(60);
    return ((static_cast<int128>(high) << 64) + static_cast<int128>(r_.next())) % Money::limit;
  }

  Random r_;
  std::deque<std::string> texts_;
  std::vector<std::shared_ptr<void>> lists_;
};

ByteBuffer encoded(const Event &event) {
  ByteBuffer bytes(std::pmr::get_default_resource());
  Encoder encoder(bytes);
  encode_event(encoder, event);
  return bytes;
}
bool same_bytes(Bytes a, Bytes b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// One event of each kind.
template <std::size_t Index = 0> void for_each_kind(std::uint64_t seed, const auto &check) {
  if constexpr (Index < std::variant_size_v<Event>) {
    auto values = std::make_unique<Values>(seed);
    std::variant_alternative_t<Index, Event> event;
    values->fill(event);
    check(Event(event), std::move(values));
    for_each_kind<Index + 1>(seed, check);
  }
}
void for_many_events(const auto &check) {
  for (std::uint64_t seed = 1; seed <= 300 && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    for_each_kind(seed, check);
  }
}

TEST(CodecValues, AreReadAsTheyWereWritten) {
  for_many_events([](const Event &event, const std::unique_ptr<Values> &) {
    const ByteBuffer bytes = encoded(event);
    ShortLists lists;
    for (ShortLists *memory : {static_cast<ShortLists *>(nullptr), &lists}) {
      CborReader cbor(bytes.bytes());
      Decoder decoder(cbor, Trust::checked, memory);
      const Event again = decode_event(decoder);
      EXPECT_TRUE(cbor.at_end());
      EXPECT_TRUE(equal_values(again, event)) << "kind " << number_of(event);
      EXPECT_TRUE(same_bytes(encoded(again).bytes(), bytes.bytes())) << "kind " << number_of(event);
    }
  });
}

TEST(CodecValues, StayInAnEventLogWhenTheirMemoryIsGone) {
  CountingMemory memory;
  {
    EventLog log(&memory);
    std::vector<std::string> written;
    for_many_events([&](const Event &event, std::unique_ptr<Values> values) {
      const ByteBuffer bytes = encoded(event);
      written.emplace_back(reinterpret_cast<const char *>(bytes.bytes().data()), bytes.size());
      // As a list of elements, and as bytes, of which a list is a view.
      CborReader cbor(bytes.bytes());
      Decoder decoder(cbor);
      const std::array<Event, 2> both{event, decode_event(decoder)};
      Record record;
      record.events = both;
      ASSERT_TRUE(log.accept(record, 0));
      values.reset();
    });
    ASSERT_EQ(log.size(), written.size());
    for (std::size_t i = 0; i < log.size(); ++i) {
      ASSERT_EQ(log[i].events.size(), 2U);
      for (const Event &kept : log[i].events) {
        const ByteBuffer bytes = encoded(kept);
        const std::string again(reinterpret_cast<const char *>(bytes.bytes().data()), bytes.size());
        ASSERT_EQ(again, written[i]) << "kind " << number_of(kept);
      }
    }
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
}

TEST(ListView, ReadsAnArrayAndAnEncodedListAlike) {
  Values values(7);
  std::vector<DocumentLine> lines(5);
  for (DocumentLine &line : lines) values.fill(line);
  ItemIssued event;
  event.facts.lines = lines;
  const ByteBuffer bytes = encoded(event);
  CborReader cbor(bytes.bytes());
  Decoder decoder(cbor);
  const Event again = decode_event(decoder);
  const ListView<DocumentLine> read = std::get<ItemIssued>(again).facts.lines;
  EXPECT_TRUE(read.is_encoded());
  EXPECT_FALSE(event.facts.lines.is_encoded());
  ASSERT_EQ(read.size(), lines.size());
  EXPECT_TRUE(equal_values(read, event.facts.lines));
  EXPECT_TRUE(equal_values(read.front(), lines.front()));
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_TRUE(equal_values(read[i], lines[i])) << i;
  EXPECT_TRUE(ListView<DocumentLine>().empty());
  for (const DocumentLine &line : ListView<DocumentLine>()) FAIL() << line.product;
}

} // namespace
} // namespace openitem::codec_values_test
