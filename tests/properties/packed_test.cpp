// What is packed is unpacked equal, member by member, whatever the values.
#include "ledger/packed.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <vector>

namespace openitem {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;

// Values of every type that stands in an event, extremes among them.
class Values {
 public:
  explicit Values(std::uint64_t seed)
      : r_(seed) {}

  void fill(std::string_view &text) {
    std::string &own = texts_.emplace_back(r_.pick<std::size_t>({0, 1, 5, 127, 128, 300, 20'000}), '\0');
    for (char &c : own) c = static_cast<char>(r_.next());
    text = own;
  }
  void fill(Date &date) {
    date = Date::unchecked(static_cast<std::int32_t>(
        r_.pick<std::uint64_t>({0, 1, r_.below(Date::last_day_number), Date::last_day_number})));
  }
  template <class Tag> void fill(Id<Tag> &id) {
    id = Id<Tag>(r_.pick<std::uint64_t>({0, 1, max_id, r_.next() >> 1}));
  }
  void fill(ItemRef &ref) { ref = {static_cast<ItemKind>(r_.below(16)), r_.next() >> r_.below(64)}; }
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
    decimal = Decimal::of(r_.pick<int128>({0, Money::limit, -Money::limit, wide()}),
                          static_cast<unsigned>(r_.below(19)))
                  .value();
  }
  void fill(Percent &percent) { fill(percent.value); }
  template <class T>
  requires(std::is_integral_v<T> || std::is_enum_v<T>) void fill(T &value) {
    if constexpr (std::is_same_v<T, bool>) {
      value = r_.one_in(2);
    } else {
      value = static_cast<T>(r_.pick<std::uint64_t>({0, 1, 127, 128, UINT64_MAX, r_.next()}));
    }
  }
  template <class T> void fill(std::span<const T> &list) {
    auto own = std::make_shared<std::vector<T>>(r_.below(4));
    for (T &element : *own) fill(element);
    list = *own;
    lists_.push_back(std::move(own));
  }
  template <HasFields T> void fill(T &value) {
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

template <class T> void expect_equal(const T &a, const T &b);
template <class T> void expect_equal(std::span<const T> a, std::span<const T> b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) expect_equal(a[i], b[i]);
}
template <std::size_t Index = 0, class A, class B> void expect_fields_equal(const A &a, const B &b) {
  if constexpr (Index < std::tuple_size_v<A>) {
    expect_equal(std::get<Index>(a), std::get<Index>(b));
    expect_fields_equal<Index + 1>(a, b);
  }
}
template <class T> void expect_equal(const T &a, const T &b) {
  if constexpr (HasFields<const T>) {
    expect_fields_equal(fields(a), fields(b));
  } else {
    EXPECT_TRUE(a == b);
    if constexpr (std::is_same_v<T, Decimal>) {
      EXPECT_EQ(a.scale(), b.scale());
    }
  }
}

template <class E> void expect_round_trip(std::uint64_t seed) {
  CountingMemory memory;
  {
    Values values(seed);
    E event;
    values.fill(event);
    Packer packer(&memory);
    packer.put(7); // something before it
    packer.put(event);
    packer.put(std::string_view("after"));
    const std::string bytes(packer.bytes());
    Scratch scratch(&memory);
    Unpacker unpacker(bytes, scratch);
    int before = 0;
    E back;
    std::string_view after;
    unpacker.get(before);
    unpacker.get(back);
    unpacker.get(after);
    EXPECT_EQ(before, 7);
    EXPECT_EQ(after, "after") << "more or less was read than written";
    expect_equal(event, back);
    packer.clear();
    packer.put(7);
    packer.put(back);
    packer.put(std::string_view("after"));
    EXPECT_EQ(packer.bytes(), bytes) << "packed again it is other bytes";
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
}

template <std::size_t Index = 0> void every_event(std::uint64_t seed) {
  if constexpr (Index < std::variant_size_v<Event>) {
    expect_round_trip<std::variant_alternative_t<Index, Event>>(seed);
    every_event<Index + 1>(seed);
  }
}

TEST(Packed, GivesBackEveryEventAsItWas) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    every_event(seed);
    if (HasFailure()) FAIL() << "seed " << seed;
  }
}

TEST(Scratch, GivesBackWhatItTookAndKeepsOneChunk) {
  CountingMemory memory;
  {
    Scratch scratch(&memory);
    Random random(5);
    std::uint64_t after_warm_up = 0;
    for (int round = 0; round < 400; ++round) {
      for (std::uint64_t i = random.below(40); i != 0; --i) {
        const auto numbers = scratch.make<std::uint64_t>(random.below(200));
        for (const std::uint64_t number : numbers) ASSERT_EQ(number, 0U);
        std::fill(numbers.begin(), numbers.end(), 77);
        const std::string_view text = scratch.copy(std::string_view("text that outlives its source"));
        ASSERT_EQ(reinterpret_cast<std::uintptr_t>(text.data()) % 16, 0U);
        ASSERT_EQ(text, "text that outlives its source");
      }
      scratch.clear();
      if (round == 350) after_warm_up = memory.live_bytes();
    }
    EXPECT_LE(memory.live_blocks(), 2U) << "one chunk, and the list of chunks";
    EXPECT_EQ(memory.live_bytes(), after_warm_up);
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
  EXPECT_EQ(memory.complaint(), "");
}

} // namespace
} // namespace openitem
