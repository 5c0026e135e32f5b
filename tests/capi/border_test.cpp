// What no C host can show yet, because no structure has grown so far: callers of an older and of a newer
// header; and what a guard makes of whatever is thrown.
#include "guard.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

#include <array>
#include <new>
#include <stdexcept>

namespace {

// A structure whose second version added `second`.
struct Grown {
  std::uint32_t struct_size;
  std::uint32_t flags;
  std::int64_t first;
  std::int64_t second;
};
// A row likewise.
struct GrownRow {
  std::int64_t first;
  std::int64_t second;
};

} // namespace

template <> inline constexpr std::size_t openitem::capi::first_size<Grown> = 16;
template <> inline constexpr std::size_t openitem::capi::first_size<GrownRow> = 8;

namespace openitem::capi {
namespace {

Errc code_of(auto &&call) {
  try {
    call();
  } catch (const Exception &refused) {
    return refused.code();
  }
  return Errc::ok;
}

TEST(Input, FillsUpWhatAnOlderCallerDoesNotKnow) {
  const Grown given{.struct_size = 16, .flags = 0, .first = 1, .second = 99};
  const Input input(&given, "given");
  EXPECT_EQ(input->first, 1);
  EXPECT_EQ(input->second, 0);
}

TEST(Input, ReadsAllThatANewerCallerGives) {
  struct {
    Grown known;
    std::int64_t newer;
  } given{{.struct_size = sizeof given, .flags = 0, .first = 1, .second = 2}, 0};
  EXPECT_EQ(Input(&given.known, "given")->second, 2);
  given.newer = 1;
  EXPECT_EQ(code_of([&] { Input(&given.known, "given"); }), Errc::bad_struct_size);
}

TEST(Input, RefusesSizesThatNoHeaderHad) {
  Grown given{.struct_size = 15, .flags = 0, .first = 0, .second = 0};
  EXPECT_EQ(code_of([&] { Input(&given, "given"); }), Errc::bad_struct_size);
  given.struct_size = size_limit + 1;
  EXPECT_EQ(code_of([&] { Input(&given, "given"); }), Errc::bad_struct_size);
}

TEST(Strided, TakesTheDistanceFromTheFirstWhenNoneIsTold) {
  const std::array<std::int64_t, 4> given{16, 1, 16, 2}; // two of the first version, side by side
  const Strided list(reinterpret_cast<const Grown *>(given.data()), 2, 0, "given", 2);
  EXPECT_EQ(list[1]->first, 2);
  EXPECT_EQ(list[1]->second, 0);
}

TEST(Strided, HasALimitThatIsAskedFirst) {
  EXPECT_EQ(code_of([] { Strided<Grown>(nullptr, 3, 0, "given", 2); }), Errc::limit_exceeded);
}

TEST(Write, StopsWhereAnOlderCallerStops) {
  Grown target{.struct_size = 16, .flags = 0, .first = 7, .second = 7};
  write(&target, [](Grown &whole) {
    whole.first = 1;
    whole.second = 2;
  });
  EXPECT_EQ(target.first, 1);
  EXPECT_EQ(target.second, 7);
  EXPECT_EQ(target.struct_size, 16U);
}

TEST(Page, WritesAsMuchOfARowAsTheCallerKnows) {
  std::array<std::int64_t, 3> older{7, 7, 7};
  std::size_t written = 0;
  const Page<GrownRow> page{0, reinterpret_cast<GrownRow *>(older.data()), 2, 8, 0, &written};
  page.check();
  page.fill(2, [](std::size_t i) { return GrownRow{.first = static_cast<std::int64_t>(i), .second = 5}; });
  EXPECT_EQ(written, 2U);
  EXPECT_EQ(older, (std::array<std::int64_t, 3>{0, 1, 7}));
}

template <class Throw> oi_status status_of(Throw &&thrower) {
  return guard(nullptr, outputs(), thrower);
}

TEST(Guard, TurnsWhatIsThrownIntoAStatus) {
  EXPECT_EQ(status_of([] {}), OI_OK);
  EXPECT_EQ(status_of([] { raise(Errc::exceeds_open); }), OI_EXCEEDS_OPEN);
  EXPECT_EQ(status_of([] { throw std::bad_alloc(); }), OI_OUT_OF_MEMORY);
  EXPECT_EQ(status_of([] { throw std::runtime_error("?"); }), OI_INTERNAL);
  EXPECT_EQ(status_of([] { throw 1; }), OI_INTERNAL);
  EXPECT_EQ(status_of([]() -> Refusal { return Error{.code = Errc::bad_event}; }), OI_BAD_EVENT);
  EXPECT_EQ(status_of([]() -> Refusal { return {}; }), OI_OK);
}

TEST(Guard, MakesOutputsZeroBeforeAndAfterARefusal) {
  std::int64_t number = 7;
  std::int64_t seen = 7;
  Grown structure{.struct_size = sizeof structure, .flags = 0, .first = 7, .second = 7};
  const oi_status status =
      guard(nullptr, outputs(needed(&number, "number"), optional(&structure, "structure")), [&] {
        seen = number + structure.second;
        number = structure.first = 9; // and then it fails
        raise(Errc::overflow);
      });
  EXPECT_EQ(status, OI_OVERFLOW);
  EXPECT_EQ(seen, 0);
  EXPECT_EQ(number, 0);
  EXPECT_EQ(structure.first, 0);
}

TEST(Guard, KeepsAnOperandThatIsAlsoTheResultUntilItIsRead) {
  std::int64_t number = 7;
  EXPECT_EQ(guard(nullptr, outputs(result_of(&number)), [&] { number *= 2; }), OI_OK);
  EXPECT_EQ(number, 14);
}

TEST(Guard, GivesValuesWhateverHappens) {
  EXPECT_EQ(guard_value(1, [] { return 2; }), 2);
  EXPECT_EQ(guard_value(1, []() -> int { throw 1; }), 1);
  guard_void([] { throw 1; });
}

} // namespace
} // namespace openitem::capi
