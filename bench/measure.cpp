#include "measure.hpp"

#include "workload.hpp"

#include <time.h> // POSIX: clock_gettime

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <string>

namespace openitem::bench {

namespace {

struct TickScale {
  double nanoseconds = 1; // of a tick
  double step = 1;        // ticks by which the counter advances
  double empty = 0;       // ticks of a measurement of nothing
};

// Ignores the longest, during which something else ran.
double usual(std::vector<std::uint32_t> &sorted) {
  sorted.resize(sorted.size() - sorted.size() / 100);
  return static_cast<double>(std::accumulate(sorted.begin(), sorted.end(), std::uint64_t{0})) /
         static_cast<double>(sorted.size());
}

std::uint32_t smallest_step(const std::vector<std::uint32_t> &sorted) {
  std::uint32_t step = 0;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    const std::uint32_t difference = sorted[i] - sorted[i - 1];
    if (difference != 0 && (step == 0 || difference < step)) step = difference;
  }
  return std::max<std::uint32_t>(step, 1);
}

TickScale calibrate() {
  using Clock = std::chrono::steady_clock;
  TickScale scale;
  const Clock::time_point began = Clock::now();
  const std::uint64_t first = read_ticks();
  std::vector<std::uint32_t> empty;
  while (Clock::now() - began < std::chrono::milliseconds(20)) {
    const std::uint64_t one = read_ticks();
    empty.push_back(static_cast<std::uint32_t>(read_ticks() - one));
  }
  const std::chrono::duration<double, std::nano> took = Clock::now() - began;
  scale.nanoseconds = took.count() / static_cast<double>(read_ticks() - first);
  std::sort(empty.begin(), empty.end());
  scale.step = smallest_step(empty);
  scale.empty = usual(empty);
  return scale;
}

const TickScale &tick_scale() {
  static const TickScale scale = calibrate();
  return scale;
}

} // namespace

double Stopwatch::now() noexcept {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

Latencies::Latencies(std::size_t expected) {
  ticks_.reserve(expected);
  tick_scale();
}

double Latencies::nanoseconds(double share) {
  if (ticks_.empty()) return 0;
  if (!sorted_) std::sort(ticks_.begin(), ticks_.end());
  sorted_ = true;
  const double rank = share * static_cast<double>(ticks_.size() - 1);
  const std::uint32_t ticks = ticks_[static_cast<std::size_t>(rank)];
  const auto [first, last] = std::equal_range(ticks_.begin(), ticks_.end(), ticks);
  const double within =
      (rank + 0.5 - static_cast<double>(first - ticks_.begin())) / static_cast<double>(last - first);
  const TickScale &scale = tick_scale();
  return std::max(0.0, (ticks + (within - 0.5) * scale.step - scale.empty) * scale.nanoseconds);
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void figure(std::string_view name, double value) {
  std::printf("figure %.*s %.9g\n", static_cast<int>(name.size()), name.data(), value);
}

void check(std::string_view name, std::uint64_t digest, std::string_view text) {
  std::printf("check %.*s %016" PRIx64 " %.*s\n", static_cast<int>(name.size()), name.data(), digest,
              static_cast<int>(text.size()), text.data());
}

void fail(std::string_view what, std::string_view more) {
  std::fflush(stdout);
  std::fprintf(stderr, "%.*s%s%.*s\n", static_cast<int>(what.size()), what.data(), more.empty() ? "" : ": ",
               static_cast<int>(more.size()), more.data());
  std::exit(1);
}

void *CountingMemory::do_allocate(std::size_t size, std::size_t alignment) {
  void *block = std::pmr::new_delete_resource()->allocate(size, alignment);
  bytes_ += size;
  return block;
}

void CountingMemory::do_deallocate(void *block, std::size_t size, std::size_t alignment) {
  std::pmr::new_delete_resource()->deallocate(block, size, alignment);
  bytes_ -= size;
}

Journal::Journal()
    : buffer_(std::size_t{1} << 20) {}

void Journal::append(const void *bytes, std::size_t size) noexcept {
  if (size > buffer_.size() - used_) used_ = 0;
  size = std::min(size, buffer_.size());
  std::memcpy(buffer_.data() + used_, bytes, size);
  used_ += size;
  total_ += size;
}

Task read_task(int argc, char **argv, std::string_view cases) {
  if (argc == 3 && std::strlen(argv[2]) == 1 && std::strchr("SML", argv[2][0]) != nullptr) {
    const std::string wanted = std::string(" ") + argv[1] + " ";
    if ((" " + std::string(cases) + " ").find(wanted) != std::string::npos) return {argv[1], argv[2][0]};
  }
  fail("usage: CASE S|M|L with CASE one of", cases);
}

Volume volume_of(char size) {
  return size == 'L' ? large_volume : size == 'M' ? medium_volume : small_volume;
}

Workload workload_of(char size) {
  return make_workload(volume_of(size));
}

} // namespace openitem::bench
