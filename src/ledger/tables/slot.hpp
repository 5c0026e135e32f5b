// Which row of a table, as a type that names what the row is about: the slot of a job is no customer's.
#pragma once

#include "ledger/limits.hpp"

#include <compare>
#include <cstdint>

namespace openitem {

inline constexpr std::uint32_t slot_count = max_table_rows; // slots are below
// None, where a plain number names a row: that of a day, an id, a sequence.
inline constexpr std::uint32_t no_number = 0xffff'ffff;

// None of any kind.
struct NoSlot {};
inline constexpr NoSlot no_slot{};

// Small enough to be copied like the number that it is, and no more than that in a debug build either.
template <class Of> class Slot {
 public:
  [[gnu::always_inline]] constexpr Slot() noexcept {}
  [[gnu::always_inline]] constexpr Slot(NoSlot) noexcept {}
  [[gnu::always_inline]] constexpr explicit Slot(std::uint32_t number) noexcept
      : number_(number) {}

  // As an undo log kept it: a number of 64 bits.
  [[nodiscard]] static constexpr Slot kept(std::uint64_t number) noexcept {
    return Slot(static_cast<std::uint32_t>(number));
  }
  [[nodiscard, gnu::always_inline]] constexpr std::uint32_t number() const noexcept { return number_; }

  // Of neighbours: the portions that an item was issued with, the details of an application.
  [[nodiscard, gnu::always_inline]] friend constexpr Slot operator+(Slot first,
                                                                    std::uint32_t count) noexcept {
    return Slot(first.number_ + count);
  }
  [[nodiscard, gnu::always_inline]] friend constexpr Slot operator-(Slot last, std::uint32_t count) noexcept {
    return Slot(last.number_ - count);
  }
  [[gnu::always_inline]] constexpr Slot &operator++() noexcept {
    ++number_;
    return *this;
  }
  [[gnu::always_inline]] constexpr Slot operator++(int) noexcept { return Slot(number_++); }
  [[gnu::always_inline]] constexpr Slot operator--(int) noexcept { return Slot(number_--); }

  [[nodiscard, gnu::always_inline]] friend constexpr bool operator==(Slot a, Slot b) noexcept {
    return a.number_ == b.number_;
  }
  [[nodiscard, gnu::always_inline]] friend constexpr auto operator<=>(Slot a, Slot b) noexcept {
    return a.number_ <=> b.number_;
  }

 private:
  std::uint32_t number_ = no_number;
};

// A slot where zeros are none: in a column of which nobody has to write every cell. Value: a Slot.
template <class Value> class SlotCell {
 public:
  constexpr SlotCell() noexcept = default;
  [[gnu::always_inline]] constexpr SlotCell(Value value) noexcept
      : above_(value.number() + 1) {}
  [[nodiscard, gnu::always_inline]] constexpr operator Value() const noexcept { return Value(above_ - 1); }

 private:
  std::uint32_t above_ = 0;
};
// Of a cell that may lie on a page nobody wrote to: nullptr there.
template <class Value>
[[nodiscard, gnu::always_inline]] constexpr Value read(const SlotCell<Value> *cell) noexcept {
  return cell == nullptr ? Value{} : Value(*cell);
}

// All slots of a table with so many rows, in order.
template <class Of> class SlotsBelow {
 public:
  class Iterator {
   public:
    [[gnu::always_inline]] constexpr explicit Iterator(std::uint32_t number) noexcept
        : slot_(number) {}
    [[nodiscard, gnu::always_inline]] constexpr Slot<Of> operator*() const noexcept { return slot_; }
    [[gnu::always_inline]] constexpr Iterator &operator++() noexcept {
      ++slot_;
      return *this;
    }
    [[nodiscard, gnu::always_inline]] friend constexpr bool operator==(Iterator a, Iterator b) noexcept {
      return a.slot_ == b.slot_;
    }

   private:
    Slot<Of> slot_;
  };

  [[gnu::always_inline]] constexpr explicit SlotsBelow(std::uint32_t count) noexcept
      : count_(count) {}
  [[nodiscard, gnu::always_inline]] constexpr Iterator begin() const noexcept { return Iterator(0); }
  [[nodiscard, gnu::always_inline]] constexpr Iterator end() const noexcept { return Iterator(count_); }

 private:
  std::uint32_t count_;
};

} // namespace openitem
