// The secret that keys the ledger's tables is in nothing that can be seen.
#include "journal/random_books.hpp"
#include "openitem/journal/snapshot.hpp"

#include <gtest/gtest.h>

namespace openitem::hash_secret_test {
namespace {

using namespace testing_support;

LedgerOptions keyed_with(const Digest &secret) {
  LedgerOptions options;
  options.hash_secret = secret;
  return options;
}

TEST(HashSecret, IsSeenNowhere) {
  for (std::uint64_t seed = 31; seed < 34; ++seed) {
    RandomBooks without(seed);
    RandomBooks with(seed, {}, keyed_with({0x0123'4567'89ab'cdef, 0xfedc'ba98'7654'3210}));
    for (int step = 0; step < 400; ++step) {
      const auto one = without.step();
      const auto other = with.step();
      ASSERT_EQ(one.code(), other.code()) << step;
      if (one) {
        ASSERT_EQ(one->id, other->id) << step;
      }
    }
    EXPECT_EQ(without.journal().bytes, with.journal().bytes);
    EXPECT_EQ(without.ledger().state_digest(), with.ledger().state_digest());
    EXPECT_EQ(without.ledger().books_digest(), with.ledger().books_digest());
    const auto bytes = snapshot(without.ledger()).value();
    EXPECT_EQ(snapshot(with.ledger()).value(), bytes);

    // What one wrote the next run reads under a secret of its own, and goes on.
    LedgerOptions next = keyed_with({7, 8});
    next.identity = {seed, 42};
    Ledger replayed(next);
    ASSERT_TRUE(replayed.replay(with.journal().bytes));
    Ledger loaded(next);
    ASSERT_TRUE(loaded.load(bytes));
    for (Ledger *ledger : {&replayed, &loaded}) {
      EXPECT_TRUE(ledger->verify());
      EXPECT_EQ(ledger->state_digest(), with.ledger().state_digest());
    }
  }
}

} // namespace
} // namespace openitem::hash_secret_test
