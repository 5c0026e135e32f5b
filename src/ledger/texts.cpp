#include "ledger/texts.hpp"

#include <algorithm>
#include <iterator>

namespace openitem {

namespace {

// What a character does to a text. Ordinary ones are all that the table does not name.
enum class Trait : unsigned {
  ordinary = 0,
  line = 1 << 0,   // tab, line feed, carriage return; line and paragraph separator
  blank = 1 << 1,  // takes room and shows nothing
  joiner = 1 << 2, // shapes the character before it, and is not seen itself
  format = 1 << 3, // is not seen, or has no place in a line of text
  never = 1 << 4,  // controls, overrides of direction, non-characters
};

struct Range {
  char32_t first;
  char32_t last;
  Trait trait;
};

// Unicode 15.0. From DerivedGeneralCategory.txt: Cc, Zs, Zl, Zp, and Cf without the
// Prepended_Concatenation_Mark of PropList.txt (U+0600-0605, 06DD, 070F, 0890-0891, 08E2, 110BD, 110CD:
// number signs that are seen). From DerivedCoreProperties.txt: Default_Ignorable_Code_Point, with what it
// reserves for characters to come. The table is part of the format and does not follow later editions: what
// was accepted stays readable.
constexpr Range ranges[] = {
    {0x0000, 0x0008, Trait::never},    {0x0009, 0x000a, Trait::line},  {0x000b, 0x000c, Trait::never},
    {0x000d, 0x000d, Trait::line},     {0x000e, 0x001f, Trait::never}, {0x0020, 0x0020, Trait::blank},
    {0x007f, 0x009f, Trait::never},    {0x00a0, 0x00a0, Trait::blank}, // no-break space
    {0x00ad, 0x00ad, Trait::format},                                   // soft hyphen
    {0x034f, 0x034f, Trait::joiner},                                   // combining grapheme joiner
    {0x061c, 0x061c, Trait::format},                                   // Arabic letter mark
    {0x115f, 0x1160, Trait::format},                                   // Hangul fillers
    {0x1680, 0x1680, Trait::blank},                                    // Ogham space
    {0x17b4, 0x17b5, Trait::format},                                   // Khmer inherent vowels
    {0x180b, 0x180d, Trait::joiner},                                   // Mongolian variation selectors
    {0x180e, 0x180e, Trait::format},                                   // Mongolian vowel separator
    {0x180f, 0x180f, Trait::joiner},                                   // Mongolian variation selector
    {0x2000, 0x200a, Trait::blank},                                    // en quad .. hair space
    {0x200b, 0x200b, Trait::format},                                   // zero width space
    {0x200c, 0x200d, Trait::joiner},                                   // zero width non-joiner, joiner
    {0x200e, 0x200f, Trait::format},                                   // direction marks
    {0x2028, 0x2029, Trait::line},                                     // line, paragraph separator
    {0x202a, 0x202c, Trait::format},                                   // direction embeddings
    {0x202d, 0x202e, Trait::never},                                    // direction overrides
    {0x202f, 0x202f, Trait::blank},                                    // narrow no-break space
    {0x205f, 0x205f, Trait::blank},                                    // mathematical space
    {0x2060, 0x206f, Trait::format},                                   // word joiner, isolates, ...
    {0x3000, 0x3000, Trait::blank},                                    // ideographic space
    {0x3164, 0x3164, Trait::format},                                   // Hangul filler
    {0xfdd0, 0xfdef, Trait::never},                                    // non-characters
    {0xfe00, 0xfe0f, Trait::joiner},                                   // variation selectors
    {0xfeff, 0xfeff, Trait::format},                                   // byte order mark
    {0xffa0, 0xffa0, Trait::format},                                   // halfwidth Hangul filler
    {0xfff0, 0xfffb, Trait::format},                                   // reserved; interlinear annotation
    {0x13430, 0x1343f, Trait::format},                                 // Egyptian hieroglyph format
    {0x1bca0, 0x1bca3, Trait::format},                                 // shorthand format
    {0x1d173, 0x1d17a, Trait::format},                                 // musical format
    {0xe0000, 0xe00ff, Trait::format},                                 // tags; reserved
    {0xe0100, 0xe01ef, Trait::joiner},                                 // variation selectors
    {0xe01f0, 0xe0fff, Trait::format},                                 // reserved
};

constexpr bool is_in_order() {
  char32_t next = 0;
  for (const Range &range : ranges) {
    if (range.first < next || range.last < range.first) return false;
    next = range.last + 1;
  }
  return true;
}
static_assert(is_in_order());

Trait trait_of(char32_t code) {
  if ((code & 0xfffe) == 0xfffe) return Trait::never; // the last two of each plane are no characters
  const Range *range = std::partition_point(std::begin(ranges), std::end(ranges),
                                            [&](const Range &before) { return before.last < code; });
  return range != std::end(ranges) && range->first <= code ? range->trait : Trait::ordinary;
}

constexpr unsigned operator|(Trait a, Trait b) {
  return static_cast<unsigned>(a) | static_cast<unsigned>(b);
}

// Which traits a kind takes, and whether its first and its last characters must be seen.
struct Rule {
  std::size_t most;
  unsigned takes;
  bool seen_at_ends;
};

constexpr Rule rule_of(TextKind kind) {
  switch (kind) {
  case TextKind::code:
    return {max_name, Trait::ordinary | Trait::blank, true};
  case TextKind::name:
    return {max_name, Trait::joiner | Trait::blank, true};
  case TextKind::search:
    return {max_name, Trait::joiner | Trait::blank, false};
  case TextKind::free:
    break;
  }
  return {max_notes, (Trait::line | Trait::blank) | (Trait::joiner | Trait::format), false};
}

} // namespace

std::size_t first_unfit(std::string_view text, TextKind kind) noexcept {
  const Rule rule = rule_of(kind);
  std::size_t unseen = text.size(); // where the blanks begin that stand last
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] > ' ' && text[at] < '\x7f') { // nearly every character of nearly every text
      unseen = text.size();
      ++at;
      continue;
    }
    const Character character = first_character(text.substr(at));
    if (character.length == 0) return at;
    const Trait trait = trait_of(character.code);
    const auto bit = static_cast<unsigned>(trait);
    if ((bit & ~rule.takes) != 0) return at;
    if (trait != Trait::ordinary && at == 0 && rule.seen_at_ends) return at;
    if (trait == Trait::ordinary) {
      unseen = text.size();
    } else if (trait == Trait::blank) {
      unseen = std::min(unseen, at);
    }
    at += character.length;
  }
  return rule.seen_at_ends ? unseen : text.size();
}

Result<void> check_text(std::string_view text, const char *field, TextKind kind) {
  if (text.size() > rule_of(kind).most) return beyond_limit(field, rule_of(kind).most);
  const std::size_t unfit = first_unfit(text, kind);
  if (unfit == text.size()) return {};
  return Error{.code = Errc::invalid_text, .field = field, .position = unfit};
}

} // namespace openitem
