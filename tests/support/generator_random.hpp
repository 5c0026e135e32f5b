// A random source of our own (splitmix64), so that one seed gives one sequence on every machine and library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <vector>

namespace openitem::testing_support {

class Random {
 public:
  explicit Random(std::uint64_t seed) noexcept
      : state_(seed) {}

  std::uint64_t next() noexcept {
    std::uint64_t z = (state_ += 0x9e37'79b9'7f4a'7c15);
    z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9;
    z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11eb;
    return z ^ (z >> 31);
  }
  // 0 .. bound - 1; bound > 0. The bias of a plain remainder is of no interest here.
  std::uint64_t below(std::uint64_t bound) noexcept { return next() % bound; }
  std::int64_t between(std::int64_t low, std::int64_t high) noexcept {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
  }
  bool one_in(std::uint64_t n) noexcept { return below(n) == 0; }
  bool percent(std::uint64_t chance) noexcept { return below(100) < chance; }
  template <class T> T pick(std::initializer_list<T> choices) noexcept {
    return *std::next(choices.begin(), static_cast<std::ptrdiff_t>(below(choices.size())));
  }
  template <class T> const T &pick(const std::vector<T> &choices) noexcept {
    return choices[below(choices.size())];
  }

  // An independent stream, named by a number: what one part draws does not move another part.
  [[nodiscard]] static Random stream(std::uint64_t seed, std::uint64_t name) noexcept {
    Random mixed(seed * 0xd134'2543'de82'ef95 + name);
    return Random(mixed.next());
  }

 private:
  std::uint64_t state_;
};

} // namespace openitem::testing_support
