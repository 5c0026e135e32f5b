// What every measuring program here shares: clocks, percentiles, and the lines in which it tells its figures.
//
// A program measures one case in a process of its own and prints lines that driver/ reads:
//   figure <name> <value>          a time in seconds or nanoseconds, a rate, a count; the name ends in its
//   unit check <name> <digest> <text>   a result; every program that was asked the same must print the same
//   digest
// Floating point serves times and ratios only.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <utility>
#include <vector>

#if defined(__x86_64__)
#include <x86intrin.h>
#endif

namespace openitem::bench {

struct Volume;
struct Workload;

// Time of this thread on its processor: everything here is one thread in memory, and what other programs do
// to a busy machine shall not count as ours.
class Stopwatch {
 public:
  [[nodiscard]] double seconds() const noexcept { return now() - began_; }

 private:
  [[nodiscard]] static double now() noexcept;

  double began_ = now();
};

// For single calls of some tens of nanoseconds: the processor's own counter, which costs less than the clock.
// Work before it has ended and work after it has not begun when it is read.
[[nodiscard]] inline std::uint64_t read_ticks() noexcept {
#if defined(__x86_64__)
  _mm_lfence();
  const std::uint64_t ticks = __rdtsc();
  _mm_lfence();
  return ticks;
#else
  return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
#endif
}

// Times of single calls. What an empty measurement takes is left out of every figure. Some processors advance
// their counter in steps of ten nanoseconds; a share is interpolated within the step it falls into.
class Latencies {
 public:
  explicit Latencies(std::size_t expected);
  void add(std::uint64_t began, std::uint64_t ended) {
    const std::uint64_t ticks = ended - began;
    ticks_.push_back(static_cast<std::uint32_t>(ticks < UINT32_MAX ? ticks : UINT32_MAX));
  }
  // share 0.5: the median; 1: the worst. Sorts.
  [[nodiscard]] double nanoseconds(double share);

 private:
  std::vector<std::uint32_t> ticks_;
  bool sorted_ = false;
};

[[nodiscard]] double median(std::vector<double> values);

// Repeats `work` until there are `at_least` runs that took `seconds` together: the median of one run, in
// seconds. The first run, which meets cold memory, does not count when it is repeated.
template <class Work> double median_seconds(double seconds, std::size_t at_least, Work &&work) {
  std::vector<double> runs;
  const Stopwatch all;
  while (runs.size() < at_least + 1 || (all.seconds() < seconds && runs.size() < 10'000)) {
    const Stopwatch one;
    work();
    runs.push_back(one.seconds());
  }
  runs.erase(runs.begin());
  return median(std::move(runs));
}

// Keeps a result from being computed away.
template <class T> void keep(const T &value) {
  __asm__ volatile("" : : "r,m"(value) : "memory");
}

void figure(std::string_view name, double value);
void check(std::string_view name, std::uint64_t digest, std::string_view text);

// Says what is wrong and ends the program with status 1.
[[noreturn]] void fail(std::string_view what, std::string_view more = {});

// How many bytes are in use.
class CountingMemory final : public std::pmr::memory_resource {
 public:
  [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }

 private:
  void *do_allocate(std::size_t size, std::size_t alignment) override;
  void do_deallocate(void *block, std::size_t size, std::size_t alignment) override;
  [[nodiscard]] bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override {
    return this == &other;
  }

  std::uint64_t bytes_ = 0;
};

// What a host does with the bytes it is handed: appends them to a buffer, here round and round in one of a
// mebibyte. No disk, which would be the host's business.
class Journal {
 public:
  Journal();
  void append(const void *bytes, std::size_t size) noexcept;
  [[nodiscard]] std::uint64_t size() const noexcept { return total_; }

 private:
  std::vector<char> buffer_;
  std::size_t used_ = 0;
  std::uint64_t total_ = 0;
};

// What all journals here write of a document and of an application.
struct DocumentEntry {
  std::uint32_t kind = 0;
  std::uint32_t applications = 0;
  std::uint64_t id = 0;
  std::uint64_t customer = 0;
  std::int64_t amount = 0;
  std::int32_t date = 0;
  std::int32_t due = 0;
};
struct ApplicationEntry {
  std::uint64_t credit = 0;
  std::uint64_t debit = 0;
  std::int64_t amount = 0;
};

// "posting own M": the case and the volume, checked.
struct Task {
  std::string_view question; // the case
  char size = 'S';
};
[[nodiscard]] Task read_task(int argc, char **argv, std::string_view cases);
[[nodiscard]] Volume volume_of(char size);
[[nodiscard]] Workload workload_of(char size);

} // namespace openitem::bench
