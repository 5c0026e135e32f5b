// A module owns everything about one subject: its rows, its indexes, its part of both digests, of verify and
// of what is read back as events. A state is a tuple of modules, and what it does as a whole folds over them.
#pragma once

#include "base/check.hpp"
#include "ledger/modules/erasure.hpp"
#include "ledger/modules/store.hpp"
#include "ledger/tables/digest.hpp"

#include <concepts>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <variant>

namespace openitem {

// Whether an event is about a customer, or what belongs to one.
template <Described E>
inline constexpr bool is_about_somebody = [] {
  bool any = false;
  for_each_index<E>([&]<std::size_t Index>() {
    using M = typename std::remove_cvref_t<decltype(member_at<E, Index>)>::type;
    any = any || is_id<M> || std::same_as<M, ItemRef>;
  });
  return any;
}();

template <class... Events> struct EventList {
  template <class Event>
  static constexpr std::size_t count = (std::size_t{std::same_as<Events, Event>} + ... + 0);
  static constexpr bool about_somebody = (is_about_somebody<Events> || ...);
  static constexpr bool personal = ((personal_count<Events> != 0) || ...);
};

// The books digest while it is made: each record is hashed by itself and the hashes added up, so that order
// makes no difference.
class BooksHasher {
 public:
  class Sum {
   public:
    void add(const Hasher &hasher) noexcept {
      const Digest digest = hasher.digest();
      low_ += digest.low;
      high_ += digest.high;
      ++count_;
    }
    void add_to(Hasher &hasher) const noexcept {
      hasher.add(low_);
      hasher.add(high_);
      hasher.add(count_);
    }

   private:
    std::uint64_t low_ = 0;
    std::uint64_t high_ = 0;
    std::uint64_t count_ = 0;
  };

  Hasher all; // what there is one of
  Sum master;
  Sum money;

  // The newest version of a record; `kind` tells it from records of other modules.
  void add_record(const Store &store, VersionSlot version, std::uint64_t kind, std::uint64_t id) {
    Hasher hasher;
    hasher.add(kind);
    hasher.add(id);
    hasher.add(store.encoded(version));
    master.add(hasher);
  }
  [[nodiscard]] Digest digest() const {
    Hasher whole = all;
    master.add_to(whole);
    money.add_to(whole);
    return whole.digest();
  }
};

// Where a module finds what an event of a sequence said.
struct EventPlace {
  std::uint32_t index = 0;
  std::uint8_t part = 0; // of a module with several kinds of rows

  template <class Of> [[nodiscard]] Slot<Of> slot() const noexcept { return Slot<Of>(index); }
};

inline constexpr auto see_no_event = [](Sequence, EventPlace) {};

// for_each_event: visit(sequence, place) in any order, for what record_at() does not know.
template <class M>
concept Module = requires(const M &module, Hasher &hasher, BooksHasher &books) {
  typename M::Events;
  module.hash(hasher);
  module.add_to_books(books);
  module.for_each_event(see_no_event);
  { module.event_at(EventPlace{}) } -> std::same_as<Event>;
  { module.verify(Sequence{}) } -> std::same_as<Result<void>>;
};

// The kinds of records that a module keeps; none where it does not say so.
template <class M> struct RecordsOf { using Type = EventList<>; };
template <class M>
requires requires {
  typename M::Records;
}
struct RecordsOf<M> {
  using Type = typename M::Records;
};

inline constexpr auto see_nothing = [](auto) {};

// When the personal texts of somebody go: visit(sequence) for each event about them.
template <class M>
concept TellsWhoseEvents = requires(const M &module, const Erasure &of) {
  module.for_each_event_of(of, see_nothing);
};
// And where the texts are: in versions of contents, visit(version).
template <class M>
concept TellsWhosePersonalTexts = requires(const M &module, const Erasure &of) {
  typename M::Content;
  module.for_each_version_of(of, see_nothing);
};

// Whose its events and texts are, the state itself tells, because accounts say it.
template <class M> inline constexpr bool is_told_by_state = requires {
  requires M::told_by_state;
};

// Items, what was applied of them and what undid it: kept by the state itself, and known by record_at().
struct BookedItems {
  static constexpr bool told_by_state = true;
  using Events =
      EventList<ItemIssued, CreditApplied, ApplicationUndone, ItemReversed, ReversalUndone, PortionsMoved>;
  explicit BookedItems(Store &) {}
};

namespace detail {
template <class M>
concept ModuleOrItems = Module<M> || std::same_as<M, BookedItems>;
template <class... M> struct EachOnce {
  // What kinds of records share is for the module of each kind.
  template <class E>
  static constexpr bool one = std::same_as<E, RecordSaved> || std::same_as<E, RecordDeleted> ||
                              (M::Events::template count<E> + ...) == 1;
  template <class R> static constexpr bool kept = (RecordsOf<M>::Type::template count<R> + ...) == 1;
  template <class... E> static consteval bool all(std::type_identity<std::variant<E...>>) {
    return (one<E> && ...);
  }
  template <class... R> static consteval bool all_kept(std::type_identity<std::variant<R...>>) {
    return (kept<R> && ...);
  }
};
} // namespace detail

// The modules of a state. Folds over them cannot leave one out.
template <class... M> struct ModuleList {
  static_assert((detail::ModuleOrItems<M> && ...), "a module folds as the others do");
  static_assert(detail::EachOnce<M...>::all(std::type_identity<Event>{}), "an event belongs to one module");
  static_assert(detail::EachOnce<M...>::all_kept(std::type_identity<AnyRecord>{}),
                "a kind of records belongs to one module");
  static_assert(((!(M::Events::about_somebody || RecordsOf<M>::Type::about_somebody) || TellsWhoseEvents<M> ||
                  is_told_by_state<M>)&&...),
                "a module tells which of its events are about somebody who is erased");
  static_assert(((!(M::Events::personal || RecordsOf<M>::Type::personal) || TellsWhosePersonalTexts<M> ||
                  is_told_by_state<M>)&&...),
                "a module tells where its personal texts are, so that they can be erased");
  using Tuple = std::tuple<M...>;
};

// All versions of a record, newest first.
inline void hash_versions(Hasher &hasher, const Store &store, VersionSlot newest) {
  store.for_each_version(newest, [&](VersionSlot version) {
    hasher.add(store.version(version).sequence);
    hasher.add(store.encoded(version));
  });
}

// Errors of verify(last sequence of the ledger): internal, with what is wrong as the field.
[[nodiscard]] inline Result<void> holds(bool is_right, EntityKind kind, std::uint64_t id, const char *what) {
  if (is_right) return {};
  return Error{.code = Errc::internal, .kind = kind, .id = id, .field = what};
}

} // namespace openitem
