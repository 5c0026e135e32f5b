// Keys as ICU makes them: another implementation, from its own tables.
#include "search/keys.hpp"

#include <gtest/gtest.h>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace openitem::icu_test {
namespace {

using search_keys::code_points;
using search_keys::is_surrogate;
using search_keys::key_of;
using search_keys::utf8;

const icu::Normalizer2 &nfkd() {
  UErrorCode failed = U_ZERO_ERROR;
  const icu::Normalizer2 *made = icu::Normalizer2::getNFKDInstance(failed);
  if (U_FAILURE(failed)) throw std::runtime_error(u_errorName(failed));
  return *made;
}

icu::UnicodeString decomposed(const icu::UnicodeString &text) {
  static const icu::Normalizer2 &normalizer = nfkd();
  UErrorCode failed = U_ZERO_ERROR;
  icu::UnicodeString result = normalizer.normalize(text, failed);
  if (U_FAILURE(failed)) throw std::runtime_error(u_errorName(failed));
  return result;
}

bool is_dropped(UChar32 code) {
  return (U_GET_GC_MASK(code) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0;
}

std::string key_by_icu(const icu::UnicodeString &text) {
  icu::UnicodeString folded = decomposed(text);
  folded = decomposed(folded.foldCase(U_FOLD_CASE_DEFAULT));
  icu::UnicodeString key;
  for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const UChar32 code = folded.char32At(at);
    if (is_dropped(code)) continue;
    if (u_isUWhiteSpace(code)) {
      if (!key.isEmpty() && !key.endsWith(u" ")) key.append(u' ');
    } else {
      key.append(code == 0x131 ? UChar32{'i'} : code);
    }
  }
  if (key.endsWith(u" ")) key.truncate(key.length() - 1);
  std::string bytes;
  return key.toUTF8String(bytes);
}

// The edition of Unicode that the table is made from, as it says itself.
std::array<int, 3> edition_of_the_table() {
  std::ifstream table(OPENITEM_SOURCE_DIR "/src/search/search_key_table.inc");
  std::string line;
  std::getline(table, line);
  std::array<int, 3> edition{};
  const std::size_t at = line.find("of Unicode ");
  if (at == std::string::npos ||
      std::sscanf(line.c_str() + at, "of Unicode %d.%d.%d", &edition[0], &edition[1], &edition[2]) != 3)
    ADD_FAILURE() << "the table does not tell its edition of Unicode: " << line;
  return edition;
}

// Assigned in the table's edition of Unicode and in ICU's.
bool is_in_both(char32_t code) {
  static const std::array<int, 3> edition = edition_of_the_table();
  if (u_charType(static_cast<UChar32>(code)) == U_UNASSIGNED) return false;
  UVersionInfo age;
  u_charAge(static_cast<UChar32>(code), age);
  return std::array<int, 3>{age[0], age[1], age[2]} <= edition;
}

TEST(SearchKeyAndIcu, AgreeOnEveryCodePoint) {
  unsigned compared = 0;
  unsigned left_out = 0;
  for (char32_t code = 0; code < code_points; ++code) {
    if (is_surrogate(code)) continue;
    if (!is_in_both(code)) {
      ++left_out;
      continue;
    }
    ++compared;
    // Between letters, so that a blank is not at an end.
    icu::UnicodeString text(u'x');
    text.append(static_cast<UChar32>(code)).append(u'x');
    ASSERT_EQ(key_of("x" + utf8(code) + "x"), key_by_icu(text)) << std::hex << static_cast<unsigned>(code);
  }
  std::printf("%u code points compared with ICU %s, %u that are not assigned left out\n", compared,
              U_ICU_VERSION, left_out);
  // Unicode 15.0 assigns 286,719, private use and controls included, and leaves 825,345 for later or for nothing.
  EXPECT_EQ(compared + left_out, code_points - 2048);
  EXPECT_GE(compared, 275'000u);
  EXPECT_LE(left_out, 837'000u);
}

// What one code point does to its neighbours: marks that a decomposition moves, blanks that meet, syllables from Jamo.
TEST(SearchKeyAndIcu, AgreeOnTexts) {
  std::vector<char32_t> all;
  std::vector<char32_t> special;
  for (char32_t code = 0; code < code_points; ++code) {
    if (is_surrogate(code) || !is_in_both(code)) continue;
    const auto c = static_cast<UChar32>(code);
    all.push_back(code);
    if (u_getCombiningClass(c) != 0 || is_dropped(c) || u_isUWhiteSpace(c) ||
        (code >= 0x1100 && code <= 0x11ff) || (code >= 0x370 && code <= 0x3ff) ||
        u_hasBinaryProperty(c, UCHAR_CHANGES_WHEN_NFKC_CASEFOLDED))
      special.push_back(code);
  }
  std::mt19937 random(15);
  for (int i = 0; i < 50'000; ++i) {
    std::string text;
    for (auto left = random() % 10; left != 0; --left) {
      const std::vector<char32_t> &from = random() % 4 == 0 ? all : special;
      text += random() % 16 == 0 ? "\u0345" : utf8(from[random() % from.size()]);
    }
    ASSERT_EQ(key_of(text), key_by_icu(icu::UnicodeString::fromUTF8(text))) << testing::PrintToString(text);
  }
}

} // namespace
} // namespace openitem::icu_test
