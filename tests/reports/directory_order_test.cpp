// Customers in the order of id, code and name: as sorting all of them anew, through changes and what is rolled
// back, for every page.
#include "openitem/ledger/transaction.hpp"
#include "openitem/reports/directory.hpp"
#include "support/generator_random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace openitem::directory_order_test {
namespace {

using testing_support::Random;

struct Known {
  std::uint64_t id;
  std::string code;
  std::string name;
  bool gold;
};

std::vector<std::uint64_t> sorted(std::vector<Known> all, CustomerOrder order) {
  std::sort(all.begin(), all.end(), [&](const Known &a, const Known &b) {
    if (order == CustomerOrder::code && a.code != b.code) return a.code < b.code;
    if (order == CustomerOrder::name && a.name != b.name) return a.name < b.name;
    return a.id < b.id;
  });
  std::vector<std::uint64_t> ids;
  for (const Known &one : all) ids.push_back(one.id);
  return ids;
}

std::vector<std::uint64_t> listed(const Ledger &ledger, const CustomerFilter &filter, Sequence known = 0) {
  std::vector<std::uint64_t> ids;
  const auto rows = list_customers(ledger, filter, known).value();
  for (const CustomerRow &row : rows) ids.push_back(row.customer.id.value());
  return ids;
}

std::vector<std::uint64_t> page(const std::vector<std::uint64_t> &all, std::size_t offset,
                                std::size_t limit) {
  const std::size_t first = std::min(offset, all.size());
  const std::size_t last = limit == 0 ? all.size() : std::min(all.size(), first + limit);
  return {all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(last)};
}

class OrderedCustomers : public testing::Test {
 protected:
  // A new one, or another code and name for one that is there.
  void change() {
    Known one{1 + random_.below(300), "C-" + std::to_string(random_.below(100'000)), name(),
              random_.one_in(3)};
    if (random_.one_in(20)) one.id = INT32_MAX - 5 + random_.below(20); // beyond what is compared first
    if (random_.one_in(10)) one.code.clear();
    const auto same = [&](const Known &other) { return other.id == one.id; };
    const auto known = std::find_if(all_.begin(), all_.end(), same);
    Customer customer;
    customer.id = CustomerId(one.id);
    customer.code = one.code;
    customer.name = one.name;
    customer.salesperson = one.gold ? "gold" : "";
    const auto outcome = known == all_.end() ? ledger_.execute({}, CreateCustomer{customer})
                                             : ledger_.execute({}, ChangeCustomer{customer});
    if (!outcome) return; // the code is another one's
    if (known == all_.end()) {
      all_.push_back(one);
    } else {
      *known = one;
    }
  }
  void expect_in_order() {
    std::vector<Known> gold;
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(gold),
                 [](const Known &one) { return one.gold; });
    for (const CustomerOrder order : {CustomerOrder::id, CustomerOrder::code, CustomerOrder::name}) {
      const auto expected = sorted(all_, order);
      ASSERT_EQ(listed(ledger_, {.order = order}), expected);
      const std::size_t offset = random_.below(expected.size() + 2);
      const std::size_t limit = random_.below(5);
      EXPECT_EQ(listed(ledger_, {.offset = offset, .limit = limit, .order = order}),
                page(expected, offset, limit));
      EXPECT_EQ(
          listed(ledger_, {.salesperson = "gold", .offset = offset / 3, .limit = limit, .order = order}),
          page(sorted(gold, order), offset / 3, limit));
      EXPECT_EQ(listed(ledger_, {.offset = offset, .limit = limit, .order = order}, ledger_.last_sequence()),
                page(expected, offset, limit))
          << "as known now";
    }
    ASSERT_TRUE(ledger_.verify());
  }
  std::string name() {
    const std::string word =
        random_.pick<std::string>({"", "Acme", "Acme Ltd", "acme", "Zo\xc3\xa9", "The", "A"});
    return random_.one_in(3) ? word + std::to_string(random_.below(50)) : word;
  }

  Random random_{7};
  Ledger ledger_;
  std::vector<Known> all_;
};

TEST_F(OrderedCustomers, ComeAsIfSortedAnew) {
  for (int round = 0; round < 60; ++round) {
    for (int i = 0; i < 20; ++i) change();
    if (round % 3 == 0) { // and nothing of this
      const std::vector<Known> before = all_;
      Transaction transaction(ledger_);
      for (int i = 0; i < 30; ++i) change();
      transaction.rollback();
      all_ = before;
    }
    expect_in_order();
  }
}

TEST_F(OrderedCustomers, ComeInTheOrderOfThePast) {
  for (int i = 0; i < 200; ++i) change();
  const Sequence then = ledger_.last_sequence();
  const std::vector<Known> known = all_;
  for (int i = 0; i < 200; ++i) change();
  for (const CustomerOrder order : {CustomerOrder::id, CustomerOrder::code, CustomerOrder::name}) {
    EXPECT_EQ(listed(ledger_, {.order = order}, then), sorted(known, order));
    EXPECT_EQ(listed(ledger_, {.offset = 10, .limit = 5, .order = order}, then),
              page(sorted(known, order), 10, 5));
  }
}

TEST(CustomerOrders, AreThree) {
  const Ledger ledger;
  EXPECT_EQ(list_customers(ledger, {.order = static_cast<CustomerOrder>(3)}).code(), Errc::invalid_argument);
}

} // namespace
} // namespace openitem::directory_order_test
