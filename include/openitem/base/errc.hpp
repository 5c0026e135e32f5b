// Why a call was refused: one code per reason, stable for ever, the same in every language.
//
// Positive: the books say no (a host shows it to its user and goes on). Negative: the call itself was wrong,
// or the machine lacks something (a host fixes its code or its machine). errc.def lists them, in the order that
// decides which of several refusals is told. Targets are taken one after the other, after the rest of the
// command.
//
//   exceeds_open, say: an application of 80.00 to an invoice with 60.00 open. Error::fitting then
//   holds 60.00.
#pragma once

#include <cstdint>
#include <string_view>

namespace openitem {

enum class Errc : std::int32_t {
  ok = 0,
#define OPENITEM_ERRC(name, number, message) name = number,
#include "openitem/base/errc.def"
#undef OPENITEM_ERRC
};

// "exceeds_open"; the same word in every binding. Unknown values give "unknown".
[[nodiscard]] std::string_view name(Errc code) noexcept;

// One sentence for a log or a developer, in English, without the particulars.
[[nodiscard]] std::string_view message(Errc code) noexcept;

// Whether a refusal is told rather than another one when both hold.
[[nodiscard]] bool comes_before(Errc a, Errc b) noexcept;

// Every code in order of precedence: for tests and tables.
struct ErrcEntry {
  Errc code;
  std::string_view name;
  std::string_view message;
};
[[nodiscard]] const ErrcEntry *errc_table(std::size_t &count) noexcept;

} // namespace openitem
