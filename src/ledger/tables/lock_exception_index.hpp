// Which exceptions let somebody into a day, without a look at the others: the days of each are the few nodes
// of a binary tree over all days that make up its range, and a day is asked at the nodes above it.
#pragma once

#include "ledger/tables/slot.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/ledger/period_lock.hpp"

#include <bit>
#include <compare>
#include <cstdint>
#include <map>
#include <memory_resource>
#include <set>
#include <string_view>

namespace openitem {

class LockExceptionIndex {
 public:
  struct Entry {
    std::string_view actor; // lives as long as the entry; "": anybody
    CommandClass of;
    Date from;                   // none: from the first day
    Date to;                     // none: to the last; inclusive
    std::int64_t expires_micros; // 0: never
    Slot<LockException> slot;
  };
  struct Wanted {
    std::string_view actor;
    CommandClass of;
    Date day;
    std::int64_t instant;
  };

  explicit LockExceptionIndex(std::pmr::memory_resource *memory)
      : actors_(memory) {}

  void insert(const Entry &entry) {
    std::pmr::set<Place> &of_actor = actors_.try_emplace(entry.actor).first->second;
    for_each_node(entry, [&](std::uint32_t node) { of_actor.insert(place_of(entry, node)); });
  }
  // Of one whose insertion failed half way, too.
  void erase(const Entry &entry) noexcept {
    const auto found = actors_.find(entry.actor);
    if (found == actors_.end()) return;
    for_each_node(entry, [&](std::uint32_t node) { found->second.erase(place_of(entry, node)); });
    if (found->second.empty()) actors_.erase(found);
  }
  // As a whole.
  [[nodiscard]] bool contains(const Entry &entry) const {
    const auto found = actors_.find(entry.actor);
    if (found == actors_.end()) return false;
    bool everywhere = true;
    for_each_node(entry, [&](std::uint32_t node) {
      everywhere = everywhere && found->second.count(place_of(entry, node)) != 0;
    });
    return everywhere;
  }
  // Whether `holds(slot)` of one of that very actor and class that has not expired and reaches the day.
  template <class Holds> [[nodiscard]] bool any(const Wanted &wanted, const Holds &holds) const noexcept {
    const auto found = actors_.find(wanted.actor);
    if (found == actors_.end()) return false;
    for (std::uint32_t node = leaf_of(wanted.day); node != 0; node /= 2) {
      for (auto place = found->second.lower_bound({node, wanted.of, INT64_MAX, Slot<LockException>(0)});
           place != found->second.end() && place->node == node && place->of == wanted.of &&
           place->expires >= wanted.instant;
           ++place) {
        if (holds(place->slot)) return true;
      }
    }
    return false;
  }

 private:
  struct Place {
    std::uint32_t node;
    CommandClass of;
    std::int64_t expires; // the latest first
    Slot<LockException> slot;
    friend bool operator<(const Place &a, const Place &b) noexcept {
      if (a.node != b.node) return a.node < b.node;
      if (a.of != b.of) return a.of < b.of;
      return a.expires != b.expires ? a.expires > b.expires : a.slot < b.slot;
    }
  };
  static constexpr std::uint32_t leaves = std::bit_ceil(std::uint32_t{Date::last_day_number} + 2);

  [[nodiscard]] static std::uint32_t leaf_of(Date day) noexcept {
    return leaves + static_cast<std::uint32_t>(day.day_number());
  }
  [[nodiscard]] static Place place_of(const Entry &entry, std::uint32_t node) noexcept {
    return {node, entry.of, entry.expires_micros == 0 ? INT64_MAX : entry.expires_micros, entry.slot};
  }
  template <class Visit> static void for_each_node(const Entry &entry, const Visit &visit) {
    std::uint32_t begin = leaf_of(entry.from);
    std::uint32_t end = leaf_of(entry.to ? entry.to : Date::last()) + 1;
    for (; begin < end; begin /= 2, end /= 2) {
      if (begin % 2 == 1) visit(begin++);
      if (end % 2 == 1) visit(--end);
    }
  }

  std::pmr::map<std::string_view, std::pmr::set<Place>> actors_;
};

} // namespace openitem
