// Keys that a stranger chose so that they meet in a table cost what any others cost, with a secret of the
// host's and without one, whether he knows how the tables hash today or how they once did.
// OPENITEM_GROWTH=4 tries 80,000 of each, the attack that was seen.
#include "growth_books.hpp"
#include "ledger/tables/digest.hpp"
#include "support/chosen_keys.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_map>

namespace openitem::growth::growth_keys_test {
namespace {

using testing_support::ChosenKeys;

constexpr std::size_t few = 2'500;

// ---- what they meet in

// Today, where there is no secret: the lines of cells of hash_index.hpp.
template <class Key, class Next> std::vector<Key> of_one_line(std::size_t count, const Next &next) {
  static ChosenKeys chosen({});
  static std::vector<Key> keys;
  while (keys.size() < count) keys.push_back(next(chosen));
  return {keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(count)};
}

// Once: a bucket of std::unordered_map, which took the key itself as its hash.
std::uint64_t buckets_for(std::size_t count) {
  std::unordered_map<std::size_t, int> map;
  for (std::size_t i = 0; i < count; ++i) map[i] = 0;
  return map.bucket_count();
}

// Once: half of XXH3. For eight bytes it can be calculated backwards.
std::uint64_t bytes_of_hash(std::uint64_t hash) {
  constexpr std::uint64_t prime = 0x9fb2'1c65'1e98'df25;
  constexpr std::uint64_t flipped = 0x1cad'21f7'2c81'017c ^ 0xdb97'9083'e96d'd4de;
  std::uint64_t inverse = prime; // of the prime, modulo 2^64, by Newton
  for (int i = 0; i < 6; ++i) inverse *= 2 - prime * inverse;
  hash ^= hash >> 28 ^ hash >> 56;
  hash *= inverse;
  hash ^= (hash >> 35) + 8;
  hash *= inverse;
  // x ^ rotl(x, 49) ^ rotl(x, 24), done 64 times, gives x again.
  for (int power = 1; power <= 32; power *= 2)
    hash ^= std::rotl(hash, 49 * power % 64) ^ std::rotl(hash, 24 * power % 64);
  return std::rotl(hash ^ flipped, 32);
}
std::vector<std::string> of_one_half(std::size_t count) {
  static std::vector<std::string> texts;
  static std::uint64_t high = 0;
  while (texts.size() < count) {
    const std::uint64_t bytes = bytes_of_hash(high++ << 32 | 0x1234'5678);
    std::string text(8, ' ');
    std::memcpy(text.data(), &bytes, 8);
    const auto is_seen = [](char c) { return c > 0x20 && c < 0x7f; };
    if (!std::all_of(text.begin(), text.end(), is_seen)) continue;
    if (static_cast<std::uint32_t>(XXH3_64bits(text.data(), 8)) != 0x1234'5678)
      raise(Errc::internal, "calculated backwards");
    texts.push_back(text);
  }
  return {texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(count)};
}

// ---- the keys

std::vector<Digest> digests_of_one_bucket(std::size_t count) {
  const std::uint64_t buckets = buckets_for(count);
  std::vector<Digest> keys;
  for (std::size_t i = 1; i <= count; ++i) keys.push_back({i * buckets, 1});
  return keys;
}
std::vector<Digest> digests_of_one_line(std::size_t count) {
  return of_one_line<Digest>(count, [](ChosenKeys &chosen) { return chosen.next_digest(); });
}
std::vector<std::uint64_t> ids_of_one_bucket(std::size_t count) {
  const std::uint64_t buckets = buckets_for(count);
  std::vector<std::uint64_t> keys;
  for (std::size_t i = 1; i <= count; ++i) keys.push_back((1'000'000 + i) * buckets * 16);
  return keys;
}
std::vector<std::uint64_t> ids_of_one_line(std::size_t count) {
  return of_one_line<std::uint64_t>(count, [](ChosenKeys &chosen) { return chosen.next_id(); });
}
std::vector<std::string> codes_of_one_line(std::size_t count) {
  return of_one_line<std::string>(count, [](ChosenKeys &chosen) { return chosen.next_text(); });
}

// ---- what is done with them

void use(Ledger &ledger, const Digest &key) {
  Record record;
  record.first_sequence = 1;
  record.idempotency_key = key;
  record.fingerprint = {1, 1};
  if (!ledger.replay(record)) raise(Errc::internal, "replay");
}
void use(Ledger &ledger, std::uint64_t id) {
  (void)ledger.execute({}, CreateCustomer{{.id = CustomerId(id)}}).value();
}
void use(Ledger &ledger, const std::string &code) {
  (void)ledger.execute({}, CreateCustomer{{.code = code}}).value();
}

// A ledger meets them one after the other.
template <class Key>
std::function<Work(std::size_t)> met(std::vector<Key> (*keys_of)(std::size_t), const Digest &secret = {}) {
  return [keys_of, secret](std::size_t count) -> Work {
    LedgerOptions options;
    options.hash_secret = secret;
    const auto ledger = std::make_shared<Ledger>(options);
    return [ledger, keys = keys_of(count)] {
      for (const Key &key : keys) use(*ledger, key);
    };
  };
}

constexpr Digest secret{0x0123'4567'89ab'cdef, 0xfedc'ba98'7654'3210};

const Shapes shapes{
    {"DigestsOfOneBucket", "oi_ledger_replay", "idempotency keys", few, met(digests_of_one_bucket)},
    {"DigestsOfOneLine", "oi_ledger_replay", "idempotency keys", few, met(digests_of_one_line)},
    {"DigestsAndASecret", "oi_ledger_replay", "idempotency keys", few, met(digests_of_one_line, secret)},
    {"IdsOfOneBucket", "oi_ledger_create_customer", "ids", few, met(ids_of_one_bucket)},
    {"IdsOfOneLine", "oi_ledger_create_customer", "ids", few, met(ids_of_one_line)},
    {"IdsAndASecret", "oi_ledger_create_customer", "ids", few, met(ids_of_one_line, secret)},
    {"CodesOfOneHalf", "oi_ledger_create_customer", "codes", few, met(of_one_half)},
    {"CodesOfOneLine", "oi_ledger_create_customer", "codes", few, met(codes_of_one_line)},
    {"CodesAndASecret", "oi_ledger_create_customer", "codes", few, met(codes_of_one_line, secret)},
};

} // namespace
} // namespace openitem::growth::growth_keys_test
