// What an id, a number or an external reference stands for: an item in the books, or a draft.
#pragma once

#include "ledger/modules/draft_table.hpp"
#include "ledger/tables/rows.hpp"

namespace openitem {

// 32 bits, as an index keeps them.
class ItemOrDraft {
 public:
  [[gnu::always_inline]] constexpr ItemOrDraft() noexcept {}
  [[gnu::always_inline]] constexpr ItemOrDraft(NoSlot) noexcept {}
  [[gnu::always_inline]] constexpr ItemOrDraft(PortionSlot first) noexcept
      : number_(first.number()) {}
  [[gnu::always_inline]] constexpr ItemOrDraft(DraftSlot draft) noexcept
      : number_(draft_flag | draft.number()) {}
  [[gnu::always_inline]] constexpr explicit ItemOrDraft(std::uint32_t number) noexcept
      : number_(number) {}

  [[nodiscard, gnu::always_inline]] constexpr bool is_draft() const noexcept {
    return (number_ & ~(draft_flag - 1)) == draft_flag; // none has every bit
  }
  // First portion; no_slot: it is no item.
  [[nodiscard, gnu::always_inline]] constexpr PortionSlot item() const noexcept {
    return is_draft() ? PortionSlot{} : PortionSlot(number_);
  }
  // Precondition: it is one.
  [[nodiscard, gnu::always_inline]] constexpr DraftSlot draft() const noexcept {
    return DraftSlot(number_ & ~draft_flag);
  }
  [[nodiscard, gnu::always_inline]] constexpr std::uint32_t number() const noexcept { return number_; }

  [[nodiscard, gnu::always_inline]] friend constexpr bool operator==(ItemOrDraft a, ItemOrDraft b) noexcept {
    return a.number_ == b.number_;
  }

 private:
  static constexpr std::uint32_t draft_flag = slot_count;
  std::uint32_t number_ = no_number;
};

} // namespace openitem
