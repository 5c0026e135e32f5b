// What of a text is compared when somebody looks for it: its letters and digits without case, accents and width. Two texts
// that a person takes for the same have one key, in any script, whatever the locale; what is kept and what is asked for are
// compared by it, never by another rule.
//
//   "Șerban", "Şerban", "SERBAN"   serban        "İSTANBUL", "ıstanbul"        istanbul
//   "Straße", "STRASSE"            strasse       "ＡＣＭＥ　（ＵＫ）", "Acme  (uk)"  acme (uk)
//
// The key is the text after compatibility decomposition (NFKD), full case folding (CaseFolding.txt, statuses C and F) and
// decomposition again, without marks (general categories Mn, Mc, Me) and without format characters (Cf: joiners, soft
// hyphens, marks of direction), with the dotless i as i. White space, however much of it, is one blank; at the ends it is
// gone. Letters that Unicode does not decompose stay what they are: "ø" is no "o", "ł" no "l".
//
// The key of a key is itself. Only marks change places in a decomposition, so the key of two texts in a row is their keys in
// a row, but for blanks where they meet. A key is derived and never stored: it follows the edition of Unicode that the
// table is made from (search_key_table.py).
#pragma once

#include <memory_resource>
#include <string>
#include <string_view>

namespace openitem {

// Appends the key of the text, which is no part of `key`. A byte that is not UTF-8 stands as U+FFFD. A key has at most
// eleven times the bytes of its text (one Arabic ligature has), most have no more than their text. After bad_alloc `key`
// may end with a part.
void append_search_key(std::pmr::string &key, std::string_view text);

[[nodiscard]] std::pmr::string search_key(std::string_view text, std::pmr::memory_resource *memory);

// Whether each word of a key stands somewhere in keys, between which are line breaks.
[[nodiscard]] bool has_each_word(std::string_view keys, std::string_view words) noexcept;

} // namespace openitem
