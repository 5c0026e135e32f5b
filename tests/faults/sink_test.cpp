// A sink that says no, throws, or calls back into the ledger, at each record of a random run: nothing has
// happened, and the next call works.
#include "openitem/ledger/event_log.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/item_list.hpp"
#include "support/generator.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

namespace openitem::faults::sink_test {
namespace {

using namespace testing_support;

class Misbehaving final : public EventSink {
 public:
  enum class Manner {
    good,
    refuses,
    throws,
    throws_no_exception,
    calls_back_and_refuses,
    calls_back_and_accepts
  };
  Manner manner = Manner::good;
  Ledger *ledger = nullptr;
  EventLog log;
  std::uint64_t told = 0;

  bool accept(const Record &record, std::uint64_t) override {
    ++told;
    switch (manner) {
    case Manner::refuses:
      return false;
    case Manner::throws:
      throw std::runtime_error("the disk is full");
    case Manner::throws_no_exception:
      throw 7;
    case Manner::calls_back_and_refuses:
      call_back(record);
      return false;
    case Manner::calls_back_and_accepts:
      call_back(record);
      break;
    case Manner::good:
      break;
    }
    return log.accept(record);
  }

 private:
  // Every way in is closed while the ledger waits for the sink.
  void call_back(const Record &record) {
    CommandInfo info;
    info.effective = date("2026-01-01");
    const AsOf as_of{date("2026-01-01"), 0};
    EXPECT_EQ(ledger->execute(info, CreateCustomer{}).code(), Errc::reentrant_call);
    EXPECT_EQ(ledger->execute(info, ChangeSettings{}).code(), Errc::reentrant_call);
    EXPECT_EQ(ledger->preview(info, CreateCustomer{}).code(), Errc::reentrant_call);
    EXPECT_EQ(ledger->replay(record).code(), Errc::reentrant_call);
    EXPECT_EQ(ledger->verify().code(), Errc::reentrant_call);
    EXPECT_EQ(account_balance(*ledger, CustomerId(1), as_of).code(), Errc::reentrant_call);
    EXPECT_EQ(list_items(*ledger, {}, as_of).code(), Errc::reentrant_call);
    EXPECT_EQ(AgingCalculator::create({}).value().run(*ledger, as_of).code(), Errc::reentrant_call);
  }
};

TEST(Sink, ThatMisbehavesAtAnyRecordLeavesNoTrace) {
  using Manner = Misbehaving::Manner;
  const char *wanted = std::getenv("OPENITEM_FAULTS");
  const std::uint64_t commands = wanted != nullptr && std::string(wanted) == "all" ? 10'000 : 1'600;
  std::uint64_t records = 0;
  std::uint64_t positions = 0;
  Profile profile;
  profile.customers = 20;
  Generator generator(11, profile);
  Misbehaving sink;
  LedgerOptions options;
  options.settings = generator.first_settings();
  Ledger ledger(options);
  Model model(options.settings);
  sink.ledger = &ledger;
  ledger.set_sink(&sink);
  for (std::uint64_t number = 0; number < commands; ++number) {
    const auto built = generator.build(model, {number, false});
    const std::string printed = text(built->info, built->command);
    const Digest digest = ledger.state_digest();
    const Sequence sequence = ledger.last_sequence();
    const std::size_t logged = sink.log.size();
    for (const Manner manner :
         {Manner::refuses, Manner::throws, Manner::throws_no_exception, Manner::calls_back_and_refuses}) {
      sink.manner = manner;
      const std::uint64_t told = sink.told;
      const auto result = execute(ledger, built->info, built->command);
      if (sink.told == told) break; // refused before, repeated, or without effect
      ++positions;
      ASSERT_EQ(result.code(), Errc::sink_refused) << printed;
      ASSERT_EQ(ledger.state_digest(), digest) << printed;
      ASSERT_EQ(ledger.last_sequence(), sequence) << printed;
      ASSERT_EQ(sink.log.size(), logged) << printed;
      ASSERT_FALSE(ledger.poisoned());
    }
    sink.manner = number % 3 == 0 ? Manner::calls_back_and_accepts : Manner::good;
    const auto result = execute(ledger, built->info, built->command);
    ASSERT_NE(result.code(), Errc::sink_refused);
    if (sink.log.size() == logged) continue;
    ++records;
    ASSERT_EQ(sink.log.size(), logged + 1);
    model.apply(sink.log[logged]);
    if (!built->info.idempotency_key.empty())
      model.remember_key(built->info.idempotency_key, printed, *result);
  }
  EXPECT_TRUE(ledger.verify().has_value());
  // No record without the change, no change without the record.
  LedgerOptions again;
  again.settings = options.settings;
  Ledger replayed(again);
  for (std::size_t i = 0; i < sink.log.size(); ++i) ASSERT_TRUE(replayed.replay(sink.log[i]));
  EXPECT_EQ(replayed.state_digest(), ledger.state_digest());
  EXPECT_GT(records, commands / 4);
  std::printf("sinks: %llu records, %llu misbehaviours\n", static_cast<unsigned long long>(records),
              static_cast<unsigned long long>(positions));
}

// A refused key is not remembered: the same request may be made again.
TEST(Sink, ThatRefusesLeavesTheIdempotencyKeyFree) {
  Misbehaving sink;
  Ledger ledger;
  sink.ledger = &ledger;
  ledger.set_sink(&sink);
  CommandInfo info;
  info.effective = date("2026-01-01");
  info.idempotency_key = "once";
  sink.manner = Misbehaving::Manner::refuses;
  EXPECT_EQ(ledger.execute(info, CreateCustomer{{.code = "A"}}).code(), Errc::sink_refused);
  sink.manner = Misbehaving::Manner::good;
  EXPECT_TRUE(ledger.execute(info, CreateCustomer{{.code = "B"}}));
  EXPECT_EQ(ledger.execute(info, CreateCustomer{{.code = "A"}}).code(), Errc::idempotency_conflict);
}

TEST(Sink, IsNotToldOfAPreviewARefusalOrARetry) {
  Misbehaving sink;
  Ledger ledger;
  sink.ledger = &ledger;
  ledger.set_sink(&sink);
  CommandInfo info;
  info.effective = date("2026-01-01");
  info.idempotency_key = "once";
  EXPECT_TRUE(ledger.preview(info, CreateCustomer{}));
  EXPECT_EQ(sink.told, 0U);
  EXPECT_TRUE(ledger.execute(info, CreateCustomer{}));
  EXPECT_EQ(sink.told, 1U);
  EXPECT_TRUE(ledger.execute(info, CreateCustomer{})->repeated);
  EXPECT_FALSE(ledger.execute({}, VoidItem{}));
  EXPECT_EQ(sink.told, 1U);
  ledger.set_sink(nullptr);
  EXPECT_TRUE(ledger.execute({}, CreateCustomer{}));
  EXPECT_EQ(sink.told, 1U);
}

} // namespace
} // namespace openitem::faults::sink_test
