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

// Members that were there when the first fingerprints were kept, in order, each whether it says something or
// not. They say by themselves where they end.
template <class T> void add_first(Hasher &hasher, const T &value) {
  if constexpr (Described<T>) {
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      if constexpr (!of.later && !is_personal(of.role)) add_first(hasher, value.*of.at);
    });
  } else if constexpr (requires { value.begin(); } && !std::same_as<T, std::string_view>) {
    using Element = std::remove_cvref_t<decltype(*value.begin())>;
    static_assert(personal_count<Element> == 0, "personal texts of a list would be in neither share");
    hasher.add(value.size());
    for (const auto &element : value) add_first(hasher, element);
  } else {
    hasher.add(value);
  }
}

// Behind them: members that came later, where they say something, so that keys from before keep their
// meaning. `place` counts the structures gone through: it tells whose member it is.
template <class T> void add_later(Hasher &hasher, std::uint64_t &place, const T &value) {
  if constexpr (Described<T>) {
    const std::uint64_t own = place++;
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      if constexpr (!of.later) {
        add_later(hasher, place, value.*of.at);
      } else if constexpr (!is_personal(of.role)) {
        const auto &member = value.*of.at;
        if constexpr (of.role == Role::list) {
          if (member.empty()) return;
        } else {
          if (member == T{}.*of.at) return;
        }
        hasher.add(own);
        hasher.add(of.number);
        add_first(hasher, member);
        if constexpr (of.role == Role::list) add_later(hasher, place, member);
      }
    });
  } else if constexpr (requires { value.begin(); } && !std::same_as<T, std::string_view>) {
    for (const auto &element : value) add_later(hasher, place, element);
  }
}

// Personal texts that say something, each with its structure (`place` counts those gone through) and number: a text
// that is added to a structure later changes nothing where it is empty.
template <class T, class Add> void for_each_said(std::uint64_t &place, const T &value, const Add &add) {
  if constexpr (Described<T>) {
    const std::uint64_t own = place++;
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      if constexpr (is_personal(of.role)) {
        add(own, of.number, value.*of.at);
      } else if constexpr (!of.later) {
        for_each_said(place, value.*of.at, add);
      }
    });
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
  detail::add_first(hasher, command);
  std::uint64_t place = 0;
  detail::add_later(hasher, place, command);
  return hasher.digest();
}

// Of the rest: the digest of each text is the secret of the next one's. None: nothing personal is said.
template <class Command>
[[nodiscard]] PersonalShare personal_share(const Digest &salt, const CommandInfo &info,
                                           const Command &command) {
  PersonalShare share{salt, salt};
  bool any = false;
  const auto add = [&](std::uint64_t place, std::uint64_t number, std::string_view text) {
    if (text.empty()) return;
    share.digest = SecretHash::wide_of(SecretHash::wide_of(share.digest, Digest{place, number}), text);
    any = true;
  };
  add(0, 0, info.reason);
  std::uint64_t place = 1;
  detail::for_each_said(place, command, add);
  return any ? share : PersonalShare{};
}

} // namespace openitem
