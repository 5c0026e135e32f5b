// Texts that no command would have taken, in bytes that are right in every other way.
#include "fuzz/frames_made_right.hpp"
#include "journal/books_of_a_year.hpp"
#include "journal/frames.hpp"
#include "openitem/journal/snapshot.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace openitem::texts_test {
namespace {

using namespace testing_support;

// The bytes with every `was` as `is`, which is as long, and checksums and chain made right.
ByteVector exchanged(ByteVector bytes, std::string_view was, std::string_view is) {
  const auto *from = reinterpret_cast<const std::byte *>(was.data());
  const auto *to = reinterpret_cast<const std::byte *>(is.data());
  for (auto at = bytes.begin();;) {
    at = std::search(at, bytes.end(), from, from + was.size());
    if (at == bytes.end()) break;
    at = std::copy(to, to + is.size(), at);
  }
  return fuzz::frames_made_right(bytes);
}

struct WrittenText {
  std::string_view was;
  std::string_view is;
  Errc refused;
};
const WrittenText written_texts[] = {
    {"CODE-1", "ABCDEF", Errc::ok},
    {"CODE-1", "ABCD\xc3\xa4", Errc::ok},
    {"CODE-1", "ABCDE\x01", Errc::damaged},
    {"CODE-1", "ABCD\xc2\x85", Errc::damaged},
    {"CODE-1", "ABC\xe2\x80\xae", Errc::damaged},
    {"CODE-1", "ABC\xef\xbf\xbf", Errc::damaged},
    {"CODE-1", "ABCDE\n", Errc::bad_event},
    {"CODE-1", "ABCDE ", Errc::bad_event},
    {"CODE-1", " ABCDE", Errc::bad_event},
    {"CODE-1", "\xef\xbb\xbf\x41\x42\x43", Errc::bad_event},
    {"CODE-1", "ABC\xe2\x80\x8d", Errc::bad_event},
    {"SOMEBODY", "ABCDE\xe2\x80\x8d", Errc::ok},
    {"SOMEBODY", "ABCDE\xe2\x80\x8b", Errc::bad_event},
    {"SOMEBODY", "ABCDEFG ", Errc::bad_event},
};

TEST(WrittenTexts, AreHeldToWhatCommandsAreHeldTo) {
  Journaled books;
  CommandInfo info = on("2026-01-01");
  info.actor = "SOMEBODY";
  must(books.ledger.execute(info, CreateCustomer{{.code = "CODE-1", .salesperson = "SOMEBODY"}}));
  const auto written_out = snapshot(books.ledger).value();
  const ByteVector snapshot_bytes(written_out.begin(), written_out.end());
  for (const WrittenText &written : written_texts) {
    Ledger replayed;
    EXPECT_EQ(replayed.replay(Bytes(exchanged(books.journal.bytes, written.was, written.is))).code(),
              written.refused)
        << written.is;
    Ledger loaded;
    EXPECT_EQ(loaded.load(Bytes(exchanged(snapshot_bytes, written.was, written.is))).code(), written.refused)
        << written.is;
  }
}

} // namespace
} // namespace openitem::texts_test
