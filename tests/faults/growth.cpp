#include "growth.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <linux/perf_event.h>
#include <malloc.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#endif

namespace openitem::growth {
namespace {

// ---- what is counted

class Meter {
 public:
  virtual ~Meter() = default;
  virtual double cost(const Work &work) = 0;
  virtual bool exact() const { return true; } // the same work costs the same again
  virtual std::string text(double cost) const {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%10.0f k instr", cost / 1e3);
    return text.data();
  }
};

class ThreadTime : public Meter {
 public:
  // Memory that was used once stays the program's: a first touch of a page costs the kernel more than the
  // work on it.
  ThreadTime() {
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_TOP_PAD, 64 << 20);
  }
  double cost(const Work &work) override {
    const double begin = now();
    work();
    return now() - begin;
  }
  bool exact() const override { return false; }
  std::string text(double cost) const override {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%10.3f ms", 1e3 * cost);
    return text.data();
  }

 private:
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  }
};

// Instructions in user space, by the processor.
class Processor : public Meter {
 public:
  Processor() {
    perf_event_attr event{};
    event.type = PERF_TYPE_HARDWARE;
    event.size = sizeof event;
    event.config = PERF_COUNT_HW_INSTRUCTIONS;
    event.disabled = 1;
    event.exclude_kernel = 1;
    event.exclude_hv = 1;
    counter_ = static_cast<int>(syscall(SYS_perf_event_open, &event, 0, -1, -1, 0UL));
  }
  ~Processor() override {
    if (counter_ >= 0) close(counter_);
  }
  Processor(const Processor &) = delete;
  Processor &operator=(const Processor &) = delete;
  bool works() {
    volatile int sum = 0;
    return counter_ >= 0 && cost([&] {
                              for (int i = 0; i < 1'000; ++i) sum = sum + i;
                            }) > 1'000;
  }
  double cost(const Work &work) override {
    std::uint64_t count = 0;
    ioctl(counter_, PERF_EVENT_IOC_RESET, 0);
    ioctl(counter_, PERF_EVENT_IOC_ENABLE, 0);
    work();
    ioctl(counter_, PERF_EVENT_IOC_DISABLE, 0);
    if (read(counter_, &count, sizeof count) != sizeof count) return 0;
    return static_cast<double>(count);
  }

 private:
  int counter_;
};

#ifdef CALLGRIND_DUMP_STATS
// Under callgrind, which instruments nothing but the work: growth.sh. It writes one file for each work.
class Callgrind : public Meter {
 public:
  explicit Callgrind(std::string files)
      : files_(std::move(files)) {}
  double cost(const Work &work) override {
    CALLGRIND_START_INSTRUMENTATION;
    CALLGRIND_ZERO_STATS;
    work();
    CALLGRIND_DUMP_STATS;
    CALLGRIND_STOP_INSTRUMENTATION;
    const std::string name = files_ + "." + std::to_string(++count_);
    std::ifstream file(name);
    double sum = 0;
    for (std::string line; std::getline(file, line);) {
      if (line.rfind("summary: ", 0) == 0) sum = std::strtod(line.c_str() + 9, nullptr);
    }
    std::remove(name.c_str());
    EXPECT_GT(sum, 0) << name;
    return sum;
  }

 private:
  std::string files_;
  int count_ = 0;
};
#endif

Meter &meter() {
  static ThreadTime time;
  static Processor processor;
#ifdef CALLGRIND_DUMP_STATS
  static const char *files = std::getenv("OPENITEM_GROWTH_CALLGRIND");
  static Callgrind callgrind(files == nullptr ? "" : files);
  if (files != nullptr) return callgrind;
#endif
  static const bool permitted = processor.works();
  if (permitted) return processor;
  return time;
}

// ---- one shape

constexpr std::size_t sizes = 4; // n, 2n, 4n, 8n
using Costs = std::array<double, sizes>;

double factor() {
  static const char *text = std::getenv("OPENITEM_GROWTH");
  static const double given = text == nullptr ? 1 : std::strtod(text, nullptr);
  return given > 0 ? given : 1;
}
std::size_t few_of(const Shape &shape) {
  return static_cast<std::size_t>(std::ceil(static_cast<double>(shape.few) * factor()));
}

// What costs less than this is not told apart.
double least_told() {
  return meter().exact() ? 20e3 : 20e-6; // instructions, seconds
}
double doubling(const Costs &costs, std::size_t size) {
  return std::max(costs[size + 1], least_told()) / std::max(costs[size], least_told());
}
double worst_doubling(const Costs &costs) {
  double worst = 0;
  for (std::size_t size = 0; size + 1 < sizes; ++size) worst = std::max(worst, doubling(costs, size));
  return worst;
}
// A doubling costs too much. Of times a dear one followed by a cheap one is none (a page, a cache that is
// full): all three together must say so.
bool grows_too_fast(const Costs &costs) {
  if (meter().exact()) return worst_doubling(costs) > 2.3;
  const double mean = std::cbrt(doubling(costs, 0) * doubling(costs, 1) * doubling(costs, 2));
  return worst_doubling(costs) > 2.6 && mean > 2.4;
}

// The least cost at one size so far.
void measure(const Shape &shape, std::size_t count, double &least) {
  const Work work = shape.prepare(count);
  const int runs = !meter().exact() && shape.changes_nothing ? 3 : 1;
  for (int run = 0; run < runs; ++run) least = std::min(least, meter().cost(work));
}

// From so many on: again and again while it looks too dear, for a while.
Costs measured(const Shape &shape, std::size_t few) {
  const std::clock_t begin = std::clock();
  const auto patient = [&](int round) { return round < 4 || std::clock() - begin < 2 * CLOCKS_PER_SEC; };
  Costs costs;
  costs.fill(1e30);
  for (int round = 0; round < 2 || (grows_too_fast(costs) && patient(round)); ++round) {
    for (std::size_t size = 0; size < sizes; ++size) measure(shape, few << size, costs[size]);
    if (meter().exact()) break;
  }
  return costs;
}

std::vector<Shape> &registered() {
  static std::vector<Shape> shapes;
  return shapes;
}

class GrowthTest : public testing::Test {
 public:
  explicit GrowthTest(std::size_t shape)
      : shape_(shape) {}
  void TestBody() override { expect_growth(registered()[shape_]); }

 private:
  std::size_t shape_;
};

} // namespace

void expect_growth(const Shape &shape) {
  std::size_t few = few_of(shape);
  Costs costs = measured(shape, few);
  // A processor learns by heart how a few rows are sorted, and not how twice as many are: what really grows
  // too fast does so with four times as many, too.
  if (grows_too_fast(costs) && !meter().exact()) costs = measured(shape, few *= 4);
  std::printf("%-44s %7zu %-22s %s  ", shape.name.c_str(), few, shape.what.c_str(),
              meter().text(costs[0]).c_str());
  for (std::size_t size = 0; size + 1 < sizes; ++size) std::printf(" x%-4.2f", doubling(costs, size));
  std::printf(" %s\n", meter().text(costs[sizes - 1]).c_str());
  EXPECT_FALSE(grows_too_fast(costs)) << shape.name << ": twice the " << shape.what;
}

Shapes::Shapes(std::initializer_list<Shape> shapes) {
  for (const Shape &shape : shapes) add_shape(shape);
}

void add_shape(const Shape &shape) {
  const std::size_t index = registered().size();
  registered().push_back(shape);
  testing::RegisterTest("Growth", shape.name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                        [index]() -> testing::Test * { return new GrowthTest(index); });
}

const std::vector<Shape> &all_shapes() {
  return registered();
}

} // namespace openitem::growth
