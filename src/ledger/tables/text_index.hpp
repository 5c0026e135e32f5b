// Text -> 32-bit value, for numbers and external references: open addressing over (hash, value), the text
// itself stays in the text heap and is compared there.
#pragma once

#include "ledger/tables/digest.hpp"
#include "ledger/tables/paged_table.hpp"
#include "ledger/tables/undo_log.hpp"

#include <memory_resource>
#include <string_view>
#include <vector>

namespace openitem {

class TextIndex {
 public:
  explicit TextIndex(std::pmr::memory_resource *memory)
      : cells_(memory) {}

  // text_of(value) gives the text of a value. no_slot when it is not there.
  template <class TextOf>
  [[nodiscard]] std::uint32_t find(std::string_view text, const TextOf &text_of) const {
    if (count_ == 0) return no_slot;
    const std::uint64_t hash = hash_of(text);
    // Counted, because erasures that are taken back may fill the last empty cells until the table grows next.
    std::size_t at = tag_of(hash) & mask();
    for (std::size_t left = cells_.size(); left != 0; --left, at = (at + 1) & mask()) {
      const Cell &cell = cells_[at];
      if (cell.value == empty) return no_slot;
      if (cell.value != erased && cell.tag == tag_of(hash) && text_of(cell.value) == text) return cell.value;
    }
    return no_slot;
  }
  // The text must not be there yet.
  void insert(std::string_view text, std::uint32_t value, UndoLog &undo) {
    if ((used_ + 1) * 4 > cells_.size() * 3) grow();
    const std::uint64_t hash = hash_of(text);
    undo.on_rollback(
        [](void *owner, std::uint64_t the_hash, std::uint64_t the_value) noexcept {
          static_cast<TextIndex *>(owner)->remove(the_hash, static_cast<std::uint32_t>(the_value));
        },
        this, hash, value);
    add(hash, value);
  }
  void erase(std::string_view text, std::uint32_t value, UndoLog &undo) {
    const std::uint64_t hash = hash_of(text);
    // Putting it back needs no room: the erased cell is still there, or a growth made more.
    undo.on_rollback(
        [](void *owner, std::uint64_t the_hash, std::uint64_t the_value) noexcept {
          static_cast<TextIndex *>(owner)->add(the_hash, static_cast<std::uint32_t>(the_value));
        },
        this, hash, value);
    remove(hash, value);
  }
  void prefetch(std::string_view text) const noexcept {
    if (!cells_.empty()) __builtin_prefetch(&cells_[tag_of(hash_of(text)) & mask()]);
  }

 private:
  static constexpr std::uint32_t empty = 0xffff'ffff;
  static constexpr std::uint32_t erased = 0xffff'fffe;
  struct Cell {
    std::uint32_t tag = 0;
    std::uint32_t value = empty;
  };

  static std::uint64_t hash_of(std::string_view text) noexcept { return hash64(text); }
  // Where a cell belongs is found again from its tag alone when the table grows, so the low bits are the tag.
  static std::uint32_t tag_of(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash); }
  [[nodiscard]] std::size_t mask() const noexcept { return cells_.size() - 1; }

  void add(std::uint64_t hash, std::uint32_t value) noexcept {
    std::size_t at = tag_of(hash) & mask();
    while (cells_[at].value != empty && cells_[at].value != erased) at = (at + 1) & mask();
    if (cells_[at].value == empty) ++used_;
    cells_[at] = {tag_of(hash), value};
    ++count_;
  }
  void remove(std::uint64_t hash, std::uint32_t value) noexcept {
    std::size_t at = tag_of(hash) & mask();
    while (cells_[at].value != value) at = (at + 1) & mask();
    cells_[at].value = erased;
    --count_;
  }
  void grow() {
    std::pmr::vector<Cell> old(cells_.size() < 16               ? 16
                               : count_ * 8 > cells_.size() * 3 ? cells_.size() * 2
                                                                : cells_.size(),
                               Cell{}, cells_.get_allocator());
    old.swap(cells_);
    used_ = 0;
    count_ = 0;
    for (const Cell &cell : old) {
      if (cell.value != empty && cell.value != erased) add(cell.tag, cell.value);
    }
  }

  std::pmr::vector<Cell> cells_;
  std::size_t used_ = 0;  // cells not empty
  std::size_t count_ = 0; // cells with a value
};

} // namespace openitem
