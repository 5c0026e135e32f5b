// Nothing goes round the ledger's memory: its state comes from its own resource, answers from the resource
// for results.
#include "calls.hpp"
#include "memory_trap.hpp"
#include "openitem/money/text.hpp"
#include "support/counting_memory.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace openitem::faults::memory_trap_test {
namespace {

using testing_support::CountingMemory;

struct Books {
  explicit Books(std::size_t documents) {
    LedgerOptions options;
    options.memory = &memory;
    options.result_memory = &results;
    ledger = std::make_unique<Ledger>(options);
    seed(*ledger, documents);
  }
  CountingMemory memory;
  CountingMemory results;
  std::unique_ptr<Ledger> ledger;
};

TEST(MemoryTrap, SeesWhatItShouldSee) {
  const MemoryTrap trap;
  ::operator delete(::operator new(1)); // the functions: a compiler may leave out new with delete
  std::pmr::vector<int> numbers(10);
  EXPECT_EQ(trap.operator_new(), 1U);
  EXPECT_EQ(trap.default_resource(), 1U);
}

TEST(MemoryTrap, NoCommandTakesMemoryElsewhere) {
  for (const std::size_t documents : {std::size_t{0}, std::size_t{50}, std::size_t{1'000}}) {
    for (const CommandCall &call : command_calls()) {
      Books books(documents);
      call.prepare(*books.ledger);
      const MemoryTrap trap;
      const auto result = call.run(*books.ledger);
      const std::uint64_t news = trap.operator_new();
      const std::uint64_t defaults = trap.default_resource();
      EXPECT_TRUE(result.has_value()) << call.name;
      EXPECT_EQ(news, 0U) << call.name << " called operator new";
      EXPECT_EQ(defaults, 0U) << call.name << " used the default resource";
    }
  }
}

TEST(MemoryTrap, NoRefusedCommandTakesMemoryElsewhere) {
  Books books(50);
  CommandInfo info;
  info.effective = date("2026-03-01");
  const MemoryTrap trap;
  const Target too_much{InvoiceId(1'000'001), money("99999.00 USD")};
  EXPECT_EQ(books.ledger->execute(info, ApplyCredit{PaymentId(1'000'004), {&too_much, 1}}).code(),
            Errc::exceeds_open);
  EXPECT_EQ(books.ledger->execute(info, VoidItem{InvoiceId(1'000'001), false}).code(),
            Errc::has_applications);
  EXPECT_EQ(books.ledger->execute(info, Settle{}).code(), Errc::missing);
  EXPECT_EQ(trap.operator_new(), 0U);
  EXPECT_EQ(trap.default_resource(), 0U);
}

TEST(MemoryTrap, NoReportTakesMemoryElsewhere) {
  for (const std::size_t documents : {std::size_t{0}, std::size_t{50}, std::size_t{1'000}}) {
    Books books(documents);
    const std::uint64_t of_the_ledger = books.memory.allocations();
    for (const ReportCall &call : report_calls()) {
      const MemoryTrap trap;
      (void)call.run(*books.ledger);
      const std::uint64_t news = trap.operator_new();
      const std::uint64_t defaults = trap.default_resource();
      if (call.host_memory) continue; // its interface has members of the host's own memory
      EXPECT_EQ(news, 0U) << call.name << " called operator new";
      EXPECT_EQ(defaults, 0U) << call.name << " used the default resource";
    }
    EXPECT_EQ(books.memory.allocations(), of_the_ledger);
  }
}

TEST(MemoryTrap, NoReplayTakesMemoryElsewhere) {
  EventLog log;
  Ledger source;
  source.set_sink(&log);
  seed(source, 50);
  CountingMemory memory;
  LedgerOptions options;
  options.memory = &memory;
  Ledger ledger(options);
  for (std::size_t i = 0; i < log.size(); ++i) {
    const MemoryTrap trap;
    const auto done = ledger.replay(log[i]);
    const std::uint64_t news = trap.operator_new();
    const std::uint64_t defaults = trap.default_resource();
    ASSERT_TRUE(done.has_value());
    ASSERT_EQ(news, 0U) << "record " << i;
    ASSERT_EQ(defaults, 0U) << "record " << i;
  }
}

// The digests of a whole ledger are made without taking memory at all.
TEST(MemoryTrap, NoDigestTakesMemory) {
  Books books(1'000);
  const std::uint64_t of_the_ledger = books.memory.allocations();
  const std::uint64_t of_the_results = books.results.allocations();
  const MemoryTrap trap;
  (void)books.ledger->state_digest();
  (void)books.ledger->books_digest();
  const std::uint64_t elsewhere = trap.operator_new() + trap.default_resource();
  EXPECT_EQ(elsewhere, 0U);
  EXPECT_EQ(books.memory.allocations(), of_the_ledger);
  EXPECT_EQ(books.results.allocations(), of_the_results);
}

// Where it does not hold, so that nobody believes it does.
TEST(MemoryTrap, KnowsTheCallThatTakesMemoryOfTheHost) {
  Books books(50);
  CommandInfo info;
  info.effective = date("2026-03-01");
  Settle settle;
  settle.customer = CustomerId(1);
  settle.currency = Currency::iso("USD").value();
  settle.settlement.strategy = Strategy::oldest_first;
  const MemoryTrap trap;
  (void)books.ledger->preview(info, settle);
  EXPECT_GT(trap.operator_new(), 0U) << "Effect::applications is a std::vector";
}

} // namespace
} // namespace openitem::faults::memory_trap_test
