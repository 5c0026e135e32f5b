// The table of refusals: the only place where a code meets its word and its sentence.
#include "openitem/base/errc.hpp"

#include <algorithm>
#include <array>

namespace openitem {
namespace {

constexpr std::array entries{
    ErrcEntry{Errc::ok, "ok", "nothing is wrong"},
#define OPENITEM_ERRC(name, number, message) ErrcEntry{Errc::name, #name, message},
#include "openitem/base/errc.def"
#undef OPENITEM_ERRC
};

const ErrcEntry *find(Errc code) noexcept {
  const auto *entry =
      std::find_if(entries.begin(), entries.end(), [&](const ErrcEntry &e) { return e.code == code; });
  return entry == entries.end() ? nullptr : entry;
}

} // namespace

bool comes_before(Errc a, Errc b) noexcept {
  return find(a) < find(b);
}

std::string_view name(Errc code) noexcept {
  const ErrcEntry *entry = find(code);
  return entry ? entry->name : "unknown";
}

std::string_view message(Errc code) noexcept {
  const ErrcEntry *entry = find(code);
  return entry ? entry->message : "a code this version does not know";
}

const ErrcEntry *errc_table(std::size_t &count) noexcept {
  count = entries.size();
  return entries.data();
}

} // namespace openitem
