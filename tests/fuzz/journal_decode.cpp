// Any bytes, as a journal: refused without a trace, or sound books that write the same again. The first byte
// chooses between the bytes as they are and frames made right.
#include "frames_made_right.hpp"
#include "openitem/journal/journal.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/ledger.hpp"

namespace openitem::fuzz {
namespace {

void replay(Bytes journal) {
  Ledger ledger;
  const Digest before = ledger.state_digest();
  const auto recovery = ledger.replay(journal);
  if (!recovery) {
    require(ledger.state_digest() == before && !ledger.poisoned());
    require(recovery.code() == Errc::damaged || recovery.code() == Errc::broken_chain ||
            recovery.code() == Errc::unsupported_format || recovery.code() == Errc::bad_event);
    require(recovery.error().position <= journal.size());
    return;
  }
  require(recovery->end <= journal.size() && recovery->torn == (recovery->end != journal.size()));
  require(ledger.verify().has_value());
  Ledger again;
  const auto taken = snapshot(ledger).value();
  require(again.load(Bytes(taken)).has_value());
  require(again.state_digest() == ledger.state_digest() && again.books_digest() == ledger.books_digest());
  require(snapshot(again).value() == taken);
}

void erase(Bytes journal) {
  std::vector<std::byte> bytes(journal.begin(), journal.end());
  const auto size = erase_personal(bytes);
  if (!size) return require(std::equal(bytes.begin(), bytes.end(), journal.begin(), journal.end()));
  bytes.resize(*size);
  require(erase_personal(bytes).value() == *size);
  Ledger whole;
  Ledger erased;
  const auto recovery = whole.replay(journal);
  if (!recovery) return;
  const auto without = erased.replay(Bytes(bytes));
  require(without.has_value() && without->records == recovery->records &&
          erased.last_sequence() == whole.last_sequence());
}

} // namespace
} // namespace openitem::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  using namespace openitem;
  if (size == 0) return 0;
  const Bytes bytes = std::as_bytes(std::span(data + 1, size - 1));
  const std::vector<std::byte> right = (data[0] & 1) != 0
                                           ? fuzz::frames_made_right(bytes)
                                           : std::vector<std::byte>(bytes.begin(), bytes.end());
  fuzz::replay(right);
  fuzz::erase(right);
  return 0;
}
