// Rows of records: the columns that follow from a description. A kind's own row adds those that are asked often.
#pragma once

#include "ledger/descriptions.hpp"
#include "ledger/modules/module.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace openitem {

// Which members of a record are unique texts, by their places in its description.
template <Described T, std::size_t Index>
inline constexpr bool is_unique_member = is_unique(member_at<T, Index>.role);
template <Described T>
inline constexpr auto unique_members = []<std::size_t... Index>(std::index_sequence<Index...>) {
  std::array<std::size_t, (std::size_t{is_unique_member<T, Index>} + ...)> members{};
  [[maybe_unused]] std::size_t next = 0;
  for_each_index<T>([&]<std::size_t At>() {
    if constexpr (is_unique_member<T, At>) members[next++] = At;
  });
  return members;
}
(std::make_index_sequence<member_count<T>>{});
template <Described T> inline constexpr std::size_t unique_count = unique_members<T>.size();
template <Described T, std::size_t Place>
inline constexpr const auto &unique_member = member_at<T, unique_members<T>[Place]>;
// Calls visit.operator()<place>() for each.
template <Described T, class Visit> constexpr void for_each_unique(Visit &&visit) {
  [&]<std::size_t... Place>(std::index_sequence<Place...>) {
    (visit.template operator()<Place>(), ...);
  }
  (std::make_index_sequence<unique_count<T>>{});
}
// "code index"
template <Described T, std::size_t Place>
inline constexpr auto index_name = [] {
  constexpr std::string_view name = unique_member<T, Place>.name;
  constexpr std::string_view index = " index";
  std::array<char, name.size() + index.size() + 1> text{};
  std::copy(index.begin(), index.end(), std::copy(name.begin(), name.end(), text.begin()));
  return text;
}();

// A unique text as an index has it: behind the code within which it is unique, where there is one. No code holds a
// line break.
template <Described T> class UniqueText {
 public:
  template <std::size_t Place> [[nodiscard]] std::string_view of(const T &record) {
    const std::string_view text = record.*unique_member<T, Place>.at;
    if constexpr (is_within<Place>)
      return text.empty() ? text : joined(member_of<Role::unique_within>(record), text);
    return text;
  }
  // Precondition: both are codes, and no longer than they may be.
  [[nodiscard]] std::string_view joined(std::string_view within, std::string_view text) {
    char *end = std::copy(within.begin(), within.end(), buffer_.begin());
    *end++ = '\n';
    end = std::copy(text.begin(), text.end(), end);
    return {buffer_.data(), static_cast<std::size_t>(end - buffer_.data())};
  }

 private:
  template <std::size_t Place>
  static constexpr bool is_within =
      has_role<T, Role::unique_within> &&unique_member<T, Place>.role == Role::unique_code;

  std::array<char, has_role<T, Role::unique_within> ? 2 * max_name + 1 : 0> buffer_;
};

// Among how many lots of an owner's records one each has the flag, and in which of them a record is.
template <Described T>
inline constexpr std::size_t scope_count = [] {
  if constexpr (has_role<T, Role::scope>) {
    using Scope = std::remove_cvref_t<decltype(member_of<Role::scope>(std::declval<T &>()))>;
    return static_cast<std::size_t>(EnumRange<Scope>::last) + 1;
  } else {
    return std::size_t{1};
  }
}();
template <Described T> [[nodiscard]] std::size_t scope_of([[maybe_unused]] const T &record) noexcept {
  if constexpr (has_role<T, Role::scope>) return static_cast<std::size_t>(member_of<Role::scope>(record));
  return 0;
}

// What every row has.
template <Described T> struct RecordRow {
  std::uint64_t id;
  Sequence created;
  VersionSlot version;
  std::array<TextHeap::Ref, unique_count<T>> unique; // texts
};
// Of a kind whose records belong to customers.
template <Described T> struct OwnedRow : RecordRow<T> {
  Slot<Customer> owner;
  Slot<T> previous_of_owner;
};
// Of a kind whose records can be deleted, with their owner at least.
template <Described T>
struct DeletableRow : std::conditional_t<has_role<T, Role::owner>, OwnedRow<T>, RecordRow<T>> {
  Sequence deleted = 0; // 0: not
};

// Whether records of a kind are saved and deleted by the events that such kinds share.
template <class T> inline constexpr bool is_any_record = is_alternative<T, AnyRecord>;

// What a kind of records has of its own: its row, its events, its number among all kinds in the books digest.
template <class T> struct RecordTraits {
  static_assert(is_any_record<T>, "a kind with events of its own says what it has");
  using Row = DeletableRow<T>;
  using Events = EventList<>;
  static constexpr auto number_in_books = static_cast<std::uint64_t>(kind_of<T>);
};

// What a kind keeps beside its rows, an index of its own, say: it follows them by saved(slot, row), deleted(slot,
// row), commit() and verify(slot, row), which says whether all is right.
template <class T> struct BesideRecords {
  explicit BesideRecords(Store &) {}
};

} // namespace openitem
