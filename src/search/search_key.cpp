#include "search/search_key.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace openitem {

namespace {

namespace search_table {

#include "search/search_key_table.inc"

// Where in `keys` the key of a character is, its length before it; 0: the character is its own key.
constexpr std::size_t place(char32_t code) noexcept {
  const std::size_t block = code >> block_bits;
  if (block >= std::size(blocks)) return 0;
  return entries[std::size_t{blocks[block]} << block_bits | (code & ((1U << block_bits) - 1))];
}

} // namespace search_table

// Syllables of Hangul are composed, and taken apart, by arithmetic (The Unicode Standard, 3.12).
namespace hangul {

constexpr char32_t first_syllable = 0xac00;
constexpr char32_t leading = 0x1100;
constexpr char32_t vowel = 0x1161;
constexpr char32_t before_trailing = 0x11a7; // stands for none
constexpr char32_t vowels = 21;
constexpr char32_t trailings = 28;
constexpr char32_t syllables = 19 * vowels * trailings;

} // namespace hangul

// Appends to the key through a buffer, and lets no blank follow another or stand first.
class KeyWriter {
 public:
  explicit KeyWriter(std::pmr::string &key)
      : key_(key)
      , start_(key.size()) {}

  // To be called before each character.
  void make_room() {
    if (used_ > buffer_.size() - room) flush();
  }

  void ascii(char c) noexcept {
    if (c > ' ') {
      put(lower(c));
    } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
      if (!after_blank_) put(' ');
      after_blank_ = true;
      return;
    } else {
      put(c);
    }
    after_blank_ = false;
  }

  // A character beyond ASCII, and the bytes that it is in the text.
  void character(char32_t code, std::string_view bytes) noexcept {
    if (code - hangul::first_syllable < hangul::syllables) {
      syllable(code - hangul::first_syllable);
    } else if (const std::size_t place = search_table::place(code); place == 0) {
      as_it_is(bytes);
    } else {
      mapped(search_table::keys + place + 1, search_table::keys[place]);
    }
  }

  void as_it_is(std::string_view bytes) noexcept {
    for (const char byte : bytes) put(byte);
    after_blank_ = false;
  }

  void finish() {
    flush();
    if (after_blank_ && key_.size() > start_) key_.pop_back();
  }

 private:
  // For the longest key, and what is copied beyond its end.
  static constexpr std::size_t room = search_table::longest_key + 8;

  void put(char c) noexcept { buffer_[used_++] = c; }

  // A Jamo as UTF-8, which takes three bytes.
  void jamo(char32_t code) noexcept {
    put(static_cast<char>(0xe0 | code >> 12));
    put(static_cast<char>(0x80 | (code >> 6 & 0x3f)));
    put(static_cast<char>(0x80 | (code & 0x3f)));
  }

  void syllable(char32_t index) noexcept {
    jamo(hangul::leading + index / hangul::trailings / hangul::vowels);
    jamo(hangul::vowel + index / hangul::trailings % hangul::vowels);
    if (index % hangul::trailings != 0) jamo(hangul::before_trailing + index % hangul::trailings);
    after_blank_ = false;
  }

  void mapped(const std::uint8_t *from, std::size_t size) noexcept {
    if (size != 0 && after_blank_ && *from == ' ') {
      ++from;
      --size;
    }
    if (size == 0) return;
    std::memcpy(buffer_.data() + used_, from,
                8); // nearly every key is as short, and a copy of known size is quick
    if (size > 8) std::memcpy(buffer_.data() + used_, from, size);
    used_ += size;
    after_blank_ = buffer_[used_ - 1] == ' ';
  }

  void flush() {
    key_.append(buffer_.data(), used_);
    used_ = 0;
  }

  std::pmr::string &key_;
  const std::size_t start_;
  std::size_t used_ = 0;
  bool after_blank_ = true; // or at the start, where a blank would not stand either
  std::array<char, 256> buffer_;
};

} // namespace

void append_search_key(std::pmr::string &key, std::string_view text) {
  KeyWriter out(key);
  for (std::size_t at = 0; at < text.size();) {
    out.make_room();
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out.ascii(text[at]);
      ++at;
      continue;
    }
    const Character character = first_character(text.substr(at));
    if (character.length == 0) {
      out.as_it_is("\xef\xbf\xbd");
      ++at;
    } else {
      out.character(character.code, text.substr(at, character.length));
      at += character.length;
    }
  }
  out.finish();
}

std::pmr::string search_key(std::string_view text, std::pmr::memory_resource *memory) {
  std::pmr::string key(memory);
  append_search_key(key, text);
  return key;
}

bool has_each_word(std::string_view keys, std::string_view words) noexcept {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (keys.find(word) == std::string_view::npos) return false;
    words.remove_prefix(std::min(words.size(), word.size() + 1));
  }
  return true;
}

} // namespace openitem
