// How a structure is described, once: the number, name and role of each member. From it follow its encoding,
// what of it is personal, whether it says anything, its fingerprint, copies that own their texts, the checks
// of its texts, and random values in tests.
//
//   template <> struct DescriptionOf<Job> {
//     static constexpr auto members = describe(
//         member(1, "id", &Job::id, Role::key), member(2, "customer", &Job::customer, Role::owner), ...);
//   };
#pragma once

#include "ledger/texts.hpp"
#include "openitem/base/list_view.hpp"

#include <concepts>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>

namespace openitem {

// What a member says of the structure.
enum class Role : std::uint8_t {
  value,     // an amount, date, flag, enumerator or number
  list,      // of structures with descriptions of their own
  part,      // a structure with a description of its own
  record,    // one of several structures, each with a description and a kind (std::variant)
  key,       // its own id
  owner,     // the id of the record that it belongs to
  reference, // the id of another record
  only_one,  // a flag that one record of an owner has at most ...
  scope,     // ... for each value of this enumeration, where there is one
  // Texts, by what they may hold
  unique_code,   // a code that no other record of the kind has
  unique_within, // a code that other records have, too, and within which their unique codes are unique
  external_ref,  // a unique code in the host's words
  code,
  name,
  free,
  // The same of what may name a person: kept apart, and can be erased
  personal_name,
  personal_free,
  personal_share, // no text, but what tells whether texts that are personal are the same: goes with them
};

[[nodiscard]] constexpr bool is_personal(Role role) noexcept {
  return role == Role::personal_name || role == Role::personal_free || role == Role::personal_share;
}
[[nodiscard]] constexpr bool is_unique(Role role) noexcept {
  return role == Role::unique_code || role == Role::external_ref;
}
// none: not a text.
[[nodiscard]] constexpr std::optional<TextKind> text_kind(Role role) noexcept {
  switch (role) {
  case Role::unique_code:
  case Role::unique_within:
  case Role::external_ref:
  case Role::code:
    return TextKind::code;
  case Role::name:
  case Role::personal_name:
    return TextKind::name;
  case Role::free:
  case Role::personal_free:
    return TextKind::free;
  default:
    return std::nullopt;
  }
}

template <class M> inline constexpr bool is_list = false;
template <class E> inline constexpr bool is_list<ListView<E>> = true;
template <class E> inline constexpr bool is_list<std::span<const E>> = true;
template <class M> inline constexpr bool is_record = false;
template <class... R> inline constexpr bool is_record<std::variant<R...>> = true;

template <class T, class Variant> inline constexpr bool is_alternative = false;
template <class T, class... R>
inline constexpr bool is_alternative<T, std::variant<R...>> = (std::same_as<T, R> || ...);

// A number is given, never changed, and never given to another member of the structure.
template <class T, class M> struct Member {
  using type = M;
  unsigned number;
  const char *name; // in refusals
  M T::*at;
  Role role;
  bool later = false; // it came when fingerprints of the structure were kept already
};
template <class T, class M>
[[nodiscard]] consteval Member<T, M> member(unsigned number, const char *name, M T::*at,
                                            Role role = Role::value) {
  if (number == 0) throw "a member has a number";
  if (std::same_as<M, std::string_view> != text_kind(role).has_value())
    throw "the role of a text is its kind";
  if (is_list<M> != (role == Role::list)) throw "the role of a list is list";
  if (is_record<M> != (role == Role::record)) throw "the role of a variant is record";
  return {number, name, at, role};
}
template <class T, class M> [[nodiscard]] consteval Member<T, M> later(Member<T, M> member) {
  member.later = true;
  return member;
}

// The members, by ascending numbers. No std::tuple: this is compiled in every source of the ledger.
namespace detail {
template <std::size_t Index, class M> struct Numbered { M member; };
template <class Indices, class... M> struct Numbering;
template <std::size_t... Index, class... M>
struct Numbering<std::index_sequence<Index...>, M...> : Numbered<Index, M>... {};
} // namespace detail
template <class... M> struct Members : detail::Numbering<std::index_sequence_for<M...>, M...> {
  static constexpr std::size_t count = sizeof...(M);
};
template <std::size_t Index, class M>
[[nodiscard]] constexpr const M &at(const detail::Numbered<Index, M> &members) noexcept {
  return members.member;
}
template <class... M> [[nodiscard]] consteval Members<M...> describe(M... members) {
  unsigned before = 0;
  ((members.number > before ? void(before = members.number) : throw "numbers ascend"), ...);
  return {{{members}...}};
}

template <class T> struct DescriptionOf;

// A structure that is described, const or not.
template <class T>
concept Described = requires {
  DescriptionOf<std::remove_const_t<T>>::members;
};

namespace detail {
// Whatever a member wants to be made of, but not the structure itself.
template <class T> struct Anything {
  template <class M>
  requires(!std::same_as<M, T>) constexpr operator M() &&noexcept; // of what is passed on: no array to copy
};
template <class T, std::size_t... Index> consteval bool takes(std::index_sequence<Index...>) {
  return requires {
    T{(static_cast<void>(Index), Anything<T>{})...};
  };
}
} // namespace detail
// Whether an aggregate has so many members.
template <class T, std::size_t Count> consteval bool has_members() {
  return detail::takes<T>(std::make_index_sequence<Count>{}) &&
         !detail::takes<T>(std::make_index_sequence<Count + 1>{});
}

template <Described T>
inline constexpr const auto &members_of = DescriptionOf<std::remove_const_t<T>>::members;
template <Described T>
inline constexpr std::size_t member_count = [] {
  constexpr std::size_t count = std::remove_cvref_t<decltype(members_of<T>)>::count;
  static_assert(has_members<std::remove_const_t<T>, count>(), "each member is described");
  return count;
}();
template <Described T, std::size_t Index> inline constexpr const auto &member_at = at<Index>(members_of<T>);

// Calls visit.operator()<index>() for each member: its description is member_at<T, index>, and may be asked at
// compile time.
template <Described T, class Visit> constexpr void for_each_index(Visit &&visit) {
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (visit.template operator()<Index>(), ...);
  }
  (std::make_index_sequence<member_count<T>>{});
}

// The kind of a record that is described.
template <class T> inline constexpr EntityKind kind_of = DescriptionOf<T>::kind;

// The place of the only member of a role; the count of members: there is none.
template <Described T, Role Of>
inline constexpr std::size_t place_of = [] {
  std::size_t place = member_count<T>;
  for_each_index<T>([&]<std::size_t Index>() {
    if (member_at<T, Index>.role == Of) place = Index;
  });
  return place;
}();
template <Described T, Role Of> inline constexpr bool has_role = place_of<T, Of> != member_count<T>;
// The member of that role.
template <Role Of, Described T> [[nodiscard]] constexpr auto &member_of(T &value) noexcept {
  return value.*member_at<T, place_of<std::remove_const_t<T>, Of>>.at;
}

// The members of a value as references, in the order of their numbers.
template <Described T> [[nodiscard]] constexpr auto fields(T &value) noexcept {
  return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    return std::tie(value.*member_at<T, Index>.at...);
  }
  (std::make_index_sequence<member_count<T>>{});
}

// How many of its members, and of those of its parts, are personal: so many at most.
template <class T> inline constexpr std::size_t personal_count = 0;
template <class... R>
inline constexpr std::size_t personal_count<std::variant<R...>> = (personal_count<R> + ...);
template <Described T>
inline constexpr std::size_t personal_count<T> = [] {
  std::size_t count = 0;
  for_each_index<T>([&]<std::size_t Index>() {
    constexpr auto &of = member_at<T, Index>;
    if constexpr (is_personal(of.role)) {
      ++count;
    } else if constexpr (of.role == Role::part || of.role == Role::record) {
      count += personal_count<typename std::remove_cvref_t<decltype(of)>::type>;
    }
  });
  return count;
}();

// Errors: of the first text that is not as its kind must be, named after the member. Not those in lists.
template <Described T> [[nodiscard]] Result<void> check_texts(const T &value) {
  Result<void> checked;
  for_each_index<T>([&]<std::size_t Index>() {
    constexpr auto &of = member_at<T, Index>;
    if constexpr (constexpr auto kind = text_kind(of.role); kind.has_value()) {
      const std::string_view text = value.*of.at;
      if (checked && !text.empty()) checked = check_text(text, of.name, *kind);
    } else if constexpr (of.role == Role::part) {
      if (checked) checked = check_texts(value.*of.at);
    } else {
      static_assert(of.role != Role::record, "no command has one of several structures");
    }
  });
  return checked;
}

} // namespace openitem
