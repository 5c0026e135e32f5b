// What a sequence made, and what undid it.
#pragma once

#include "ledger/tables/rows.hpp"

namespace openitem {

struct ReversalRow;
using ReversalSlot = Slot<ReversalRow>;

// What undid an item or an application.
struct ReversalRow {
  Sequence sequence;
  Sequence target;       // of the item or the application
  PortionSlot item;      // first portion; no_slot for an application
  ReversalSlot previous; // earlier reversal of the same target
  std::int32_t effective;
  ReversalKind kind;
};

// What a sequence made: for look-ups by sequence.
enum class RecordAtKind : std::uint8_t { other = 0, item = 1, application = 2, reversal = 3, move = 4 };
class RecordAt {
 public:
  RecordAt() noexcept = default;
  [[gnu::always_inline]] explicit RecordAt(PortionSlot first) noexcept
      : RecordAt(RecordAtKind::item, first.number()) {}
  // Of an application, or of a move.
  [[gnu::always_inline]] explicit RecordAt(DetailSlot first,
                                           RecordAtKind of = RecordAtKind::application) noexcept
      : RecordAt(of, first.number()) {}
  [[gnu::always_inline]] explicit RecordAt(ReversalSlot reversal) noexcept
      : RecordAt(RecordAtKind::reversal, reversal.number()) {}

  RecordAtKind kind = RecordAtKind::other;
  // Precondition of each: it is of that kind.
  [[nodiscard, gnu::always_inline]] PortionSlot first_portion() const noexcept {
    return PortionSlot(number_);
  }
  [[nodiscard, gnu::always_inline]] DetailSlot first_detail() const noexcept { return DetailSlot(number_); }
  [[nodiscard, gnu::always_inline]] ReversalSlot reversal() const noexcept { return ReversalSlot(number_); }

  // As a table keeps it: two bits of the kind, which has no room for a move, above the number.
  [[nodiscard, gnu::always_inline]] static RecordAt of_cell(std::uint32_t cell) noexcept {
    return {static_cast<RecordAtKind>(cell >> 30), cell & (slot_count - 1)};
  }
  [[nodiscard, gnu::always_inline]] std::uint32_t cell() const noexcept {
    return (static_cast<std::uint32_t>(kind) << 30) | (number_ & (slot_count - 1));
  }

 private:
  [[gnu::always_inline]] RecordAt(RecordAtKind of, std::uint32_t number) noexcept
      : kind(of)
      , number_(number) {}

  std::uint32_t number_ = no_number;
};

} // namespace openitem
