// The digest of a command: equal for equal commands, whatever instant they were recorded at. What "the same
// command" under an idempotency key means. It has two shares, because names can be guessed from a digest that
// everybody can compute: one of all that is not personal, and one of the personal texts, under a salt, that
// goes when they are erased.
#pragma once

#include "ledger/codec.hpp"
#include "ledger/tables/digest.hpp"
#include "ledger/tables/sip_hash.hpp"

#include <span>

namespace openitem {

namespace detail {

template <class T> void add_value(Hasher &hasher, const T &value);

template <class List> void add_list(Hasher &hasher, const List &list) {
  using Element = std::remove_cvref_t<decltype(*list.begin())>;
  if constexpr (Described<Element>)
    static_assert(personal_count<Element> == 0, "personal texts of a list would be in neither share");
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
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      if constexpr (!is_personal(of.role)) add_value(hasher, value.*of.at);
    });
  } else {
    hasher.add(value);
  }
}

} // namespace detail

// Of all that is not personal.
template <class Command> [[nodiscard]] Digest fingerprint(const CommandInfo &info, const Command &command) {
  Hasher hasher;
  hasher.add(CommandTraits<Command>::number);
  hasher.add(info.effective);
  hasher.add(info.actor);
  hasher.add(info.shift_from_locked);
  detail::add_value(hasher, command);
  return hasher.digest();
}

// Of the rest: the digest of each text is the secret of the next one's. None: nothing personal is said.
template <class Command>
[[nodiscard]] PersonalShare personal_share(const Digest &salt, const CommandInfo &info,
                                           const Command &command) {
  PersonalShare share{salt, salt};
  bool any = false;
  const auto add = [&](std::string_view text) {
    share.digest = SecretHash::wide_of(share.digest, text);
    any = any || !text.empty();
  };
  add(info.reason);
  for_each_personal(add, command);
  return any ? share : PersonalShare{};
}

} // namespace openitem
