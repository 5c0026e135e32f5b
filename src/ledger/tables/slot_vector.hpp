// A vector whose rows go by slots, where they need not stay where they are.
#pragma once

#include "ledger/tables/slot.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

// Index: as in PagedTable.
template <class T, class Index = Slot<T>> class SlotVector : public std::pmr::vector<T> {
  using Vector = std::pmr::vector<T>;

 public:
  using Vector::Vector;

  [[nodiscard, gnu::always_inline]] T &operator[](Index at) noexcept {
    return Vector::operator[](at.number());
  }
  [[nodiscard, gnu::always_inline]] const T &operator[](Index at) const noexcept {
    return Vector::operator[](at.number());
  }
};

} // namespace openitem
