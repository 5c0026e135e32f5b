// What holds of every key.
#include "search/keys.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <new>
#include <random>
#include <utility>

namespace openitem::key_laws_test {
namespace {

using search_keys::code_points;
using search_keys::is_surrogate;
using search_keys::key_of;
using search_keys::utf8;

// Texts of characters that have something to do with each other: letters, marks, blanks, joiners, Hangul, ligatures, CJK.
class Texts {
 public:
  std::string next() {
    static constexpr std::pair<char32_t, char32_t> ranges[] = {
        {0x20, 0x7e},     {0x80, 0x24f},    {0x300, 0x36f},     {0x370, 0x52f},     {0x591, 0x6ff},
        {0x900, 0xe7f},   {0x10a0, 0x11ff}, {0x1e00, 0x206f},   {0x2100, 0x24ff},   {0x3000, 0x33ff},
        {0xac00, 0xd7a3}, {0xf900, 0xffef}, {0x1d400, 0x1d7ff}, {0x2f800, 0x2fa1d}, {0, 0xd7ff},
    };
    std::string text;
    for (auto left = random_() % 12; left != 0; --left) {
      const auto &[first, last] = ranges[random_() % std::size(ranges)];
      text += utf8(first + static_cast<char32_t>(random_() % (last - first + 1)));
    }
    return text;
  }

 private:
  std::mt19937 random_{20260228};
};

std::string without_blanks(std::string key) {
  std::erase(key, ' ');
  return key;
}

TEST(SearchKeyLaws, TheKeyOfAKeyIsItself) {
  for (char32_t code = 0; code < code_points; ++code) {
    if (is_surrogate(code)) continue;
    const std::string key = key_of("x" + utf8(code) + "x");
    ASSERT_EQ(key_of(key), key) << std::hex << static_cast<unsigned>(code);
  }
  Texts texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    const std::string key = key_of(text);
    ASSERT_EQ(key_of(key), key) << text;
  }
}

TEST(SearchKeyLaws, TheKeyOfTwoTextsIsTheirKeysButForBlanks) {
  Texts texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string a = texts.next();
    const std::string b = texts.next();
    ASSERT_EQ(without_blanks(key_of(a + b)), without_blanks(key_of(a) + key_of(b))) << a << '+' << b;
    const std::string between = key_of(a).empty() || key_of(b).empty() ? "" : " ";
    ASSERT_EQ(key_of(a + "\t" + b), key_of(a) + between + key_of(b)) << a << '+' << b;
  }
}

TEST(SearchKeyLaws, BlanksStandAloneAndInside) {
  Texts texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string key = key_of(texts.next());
    ASSERT_EQ(key.find("  "), std::string::npos) << key;
    ASSERT_TRUE(key.empty() || (key.front() != ' ' && key.back() != ' ')) << key;
  }
}

// Longer than the buffer that a key is written through, wherever its end falls.
TEST(SearchKeyLaws, ALongTextHasTheKeysOfItsParts) {
  for (const std::string_view part :
       {"A", "Ä", "\ufdfa", "가", "힣", "한 ", "😀", " ", "\u00a8", "ab\u3000\u0301 "})
    for (std::size_t count = 1; count < 300; ++count) {
      std::string text;
      for (std::size_t i = 0; i < count; ++i) text += part;
      const std::string one = key_of(part);
      const std::string key = key_of(text);
      std::string expected;
      for (std::size_t i = 0; i < count; ++i) expected += one;
      ASSERT_EQ(without_blanks(key), without_blanks(expected)) << part << " x " << count;
      ASSERT_EQ(key_of(key), key) << part << " x " << count;
    }
}

TEST(SearchKeyLaws, AKeyHasAtMostElevenTimesTheBytesOfItsText) {
  std::size_t most = 0;
  for (char32_t code = 0; code < code_points; ++code) {
    if (is_surrogate(code)) continue;
    const std::string text = utf8(code);
    const std::size_t size = key_of(text).size();
    ASSERT_LE(size, 11 * text.size()) << std::hex << static_cast<unsigned>(code);
    most = std::max(most, size);
  }
  EXPECT_EQ(most, 33u);
}

TEST(SearchKeyLaws, AByteThatIsNotUtf8IsAReplacementCharacter) {
  const std::string bad = "\ufffd";
  const std::pair<std::string_view, std::string> cases[] = {
      {"\xff", bad},
      {"A\x80Z", "a" + bad + "z"},
      {"\xc0\xaf", bad + bad},                     // overlong
      {"\xe0\x80\xaf", bad + bad + bad},           // overlong
      {"\xed\xa0\x80", bad + bad + bad},           // a surrogate
      {"\xf4\x90\x80\x80", bad + bad + bad + bad}, // above U+10FFFF
      {"\xe2\x82", bad + bad},                     // cut off
      {"\xe2\x82 \xac", bad + bad + " " + bad},
      {"\xc3\xc3\xa4", bad + "a"},
      {" \xff ", bad},
      {"\ufffd", bad},
  };
  for (const auto &[text, key] : cases) EXPECT_EQ(key_of(text), key) << testing::PrintToString(text);
}

TEST(SearchKeyLaws, AnyBytesHaveAKey) {
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto left = random() % 40; left != 0; --left) text += static_cast<char>(random() & 0xff);
    const std::string key = key_of(text);
    ASSERT_EQ(key_of(key), key) << testing::PrintToString(text);
  }
}

TEST(SearchKeyLaws, AKeyIsAppendedToWhatIsThere) {
  std::pmr::string keys = "here ";
  append_search_key(keys, " Ä ");
  EXPECT_EQ(keys, "here a");
  append_search_key(keys, " ");
  EXPECT_EQ(keys, "here a");
  append_search_key(keys, "\u00a8\u00a8");
  EXPECT_EQ(keys, "here a");
  append_search_key(keys, " B");
  EXPECT_EQ(keys, "here ab");
}

TEST(SearchKeyLaws, TheMemoryIsTheOneGiven) {
  std::array<std::byte, 4096> room;
  std::pmr::monotonic_buffer_resource memory(room.data(), room.size(), std::pmr::null_memory_resource());
  const std::pmr::string key = search_key("Großküchenbau Müller & Söhne", &memory);
  EXPECT_EQ(key, "grosskuchenbau muller & sohne");
  EXPECT_EQ(key.get_allocator().resource(), &memory);
  EXPECT_THROW(static_cast<void>(search_key(std::string(5000, 'A'), &memory)), std::bad_alloc);
}

} // namespace
} // namespace openitem::key_laws_test
