// The portions that moves added to an item: they stand anywhere in their account, and are found from here.
#pragma once

#include "ledger/tables/rows.hpp"

#include <algorithm>
#include <span>

namespace openitem {

class AddedPortions {
 public:
  struct Portion {
    std::int32_t due; // day number; INT32_MAX: never
    PortionSlot slot;
    std::uint16_t number; // in the item
    bool open;            // something is left today: many that are empty are passed by
  };

  explicit AddedPortions(std::pmr::memory_resource *memory)
      : portions_(memory) {}

  // No two are due on one day.
  void insert(const Portion &portion) {
    portions_.insert(std::lower_bound(portions_.begin(), portions_.end(), portion.due, is_due_before),
                     portion);
  }
  // Of the one that is due then.
  void set_open(std::int32_t due, bool open) noexcept {
    const auto at = std::lower_bound(portions_.begin(), portions_.end(), due, is_due_before);
    if (at != portions_.end() && at->due == due) at->open = open;
  }
  void erase(PortionSlot slot) noexcept {
    std::erase_if(portions_, [&](const Portion &portion) { return portion.slot == slot; });
  }

  [[nodiscard]] std::span<const Portion> by_due() const noexcept { return portions_; }
  [[nodiscard]] PortionSlot find_number(std::uint32_t number) const noexcept {
    for (const Portion &portion : portions_) {
      if (portion.number == number) return portion.slot;
    }
    return no_slot;
  }
  [[nodiscard]] PortionSlot find_due(std::int32_t due) const noexcept {
    const auto at = std::lower_bound(portions_.begin(), portions_.end(), due, is_due_before);
    return at == portions_.end() || at->due != due ? no_slot : at->slot;
  }

 private:
  static bool is_due_before(const Portion &portion, std::int32_t due) noexcept { return portion.due < due; }

  std::pmr::vector<Portion> portions_;
};

} // namespace openitem
