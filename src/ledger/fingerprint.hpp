// The digest of a command: equal for equal commands, whatever instant they were recorded at. What "the same
// command" under an idempotency key means.
#pragma once

#include "ledger/descriptions.hpp"
#include "ledger/tables/digest.hpp"

#include <span>

namespace openitem {

namespace detail {

template <class T> void add_value(Hasher &hasher, const T &value);

void add_list(Hasher &hasher, const auto &list) {
  hasher.add(list.size());
  for (const auto &element : list) add_value(hasher, element);
}
template <class T> void add_value(Hasher &hasher, std::span<const T> list) {
  add_list(hasher, list);
}
template <class T> void add_value(Hasher &hasher, const ListView<T> &list) {
  add_list(hasher, list);
}
// A member that came later counts where it says something, so that keys from before keep their meaning.
inline void add_value(Hasher &hasher, const VoidItem &value) {
  hasher.add(value.item);
  hasher.add(value.unapply);
  if (value.memos) hasher.add(value.memos);
}
template <class T> void add_value(Hasher &hasher, const T &value) {
  if constexpr (Described<T>) {
    std::apply([&](const auto &...field) { (add_value(hasher, field), ...); }, fields(value));
  } else {
    hasher.add(value);
  }
}

} // namespace detail

template <class Command> [[nodiscard]] Digest fingerprint(const CommandInfo &info, const Command &command) {
  Hasher hasher;
  hasher.add(CommandTraits<Command>::number);
  hasher.add(info.effective);
  hasher.add(info.actor);
  hasher.add(info.reason);
  hasher.add(info.shift_from_locked);
  detail::add_value(hasher, command);
  return hasher.digest();
}

} // namespace openitem
