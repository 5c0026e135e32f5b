// Currencies are found by their code whatever was registered, used and rolled back.
#include "ledger/modules/currency_table.hpp"
#include "support/counting_memory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace openitem::currency_table_test {
namespace {

using testing_support::CountingMemory;
using testing_support::Random;

struct Known {
  bool registered = false;
  std::uint16_t used = no_currency;
};
using Model = std::map<std::string, Known>;

TEST(CurrencyTable, KnowsWhatAMapKnows) {
  CountingMemory memory;
  {
    Random random(5);
    LedgerOptions options;
    options.memory = &memory;
    Store store(options, {});
    UndoLog &undo = store.undo;
    CurrencyTable table(store);
    Model model;
    std::vector<std::pair<std::size_t, Model>> marks;
    const auto code_of = [&] { return "ZZ" + std::to_string(100 + random.below(60)); };
    const auto currency_of = [](const std::string &code) { return Currency::custom(code, 2).value(); };
    for (int step = 0; step < 20'000; ++step) {
      const std::uint64_t draw = random.below(100);
      const std::string code = code_of();
      Known &known = model[code];
      if (draw < 5 && !known.registered && known.used == no_currency) {
        table.add_registered({1, currency_of(code)});
        known.registered = true;
      } else if (draw < 10 && known.used == no_currency) {
        known.used = table.add_used(currency_of(code));
      } else if (draw < 13) {
        marks.emplace_back(undo.mark(), model);
      } else if (draw < 18 && !marks.empty()) {
        undo.rollback(marks.back().first);
        model = marks.back().second;
        marks.pop_back();
      } else if (draw == 99 && step < 10'000) {
        undo.clear();
        marks.clear();
      }
      const std::string asked = code_of();
      const Known &expected = model[asked];
      const bool is_known = expected.registered || expected.used != no_currency;
      ASSERT_EQ(table.find(asked), is_known ? currency_of(asked) : Currency{});
      ASSERT_EQ(table.index_of(currency_of(asked)), expected.used);
      ASSERT_EQ(table.index_of(Currency::custom(asked, 3).value()), no_currency); // other digits
      const bool is_used = expected.used != no_currency;
      ASSERT_EQ(is_used ? table.used(expected.used) : currency_of(asked), currency_of(asked));
    }
    EXPECT_EQ(table.find(""), Currency{});
    EXPECT_EQ(table.find("ZZ1000000"), Currency{});
  }
  EXPECT_EQ(memory.live_bytes(), 0U);
  EXPECT_EQ(memory.complaint(), "");
}

} // namespace
} // namespace openitem::currency_table_test
