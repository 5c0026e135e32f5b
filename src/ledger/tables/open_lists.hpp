// The open items of accounts: sorted runs of entries, so that today's figures touch nothing else.
//
// Up to 64 entries lie in one block that grows by powers of two. Beyond, a list is a directory of leaves of
// 64: an insertion moves one leaf, not the list, so that a customer with a million open items costs no more
// than others.
#pragma once

#include "ledger/tables/block_pool.hpp"
#include "ledger/tables/rows.hpp"

#include <bit>

namespace openitem {

class OpenLists {
 public:
  explicit OpenLists(std::pmr::memory_resource *memory)
      : entries_(memory)
      , leaves_(memory) {}

  // Where an entry stands: leaf (big lists) and index from its head.
  struct Position {
    std::uint32_t leaf = 0;
    std::uint32_t index = 0;
    bool found = false;
  };

  [[nodiscard]] std::uint64_t size(const OpenList &list) const noexcept {
    if (!list.big) return list.count;
    std::uint64_t sum = 0;
    for (std::uint32_t i = 0; i < list.count; ++i) sum += leaf(list, i).count;
    return sum;
  }
  [[nodiscard]] const OpenEntry &front(const OpenList &list) const noexcept {
    if (!list.big) return entries_[list.block + list.head];
    const OpenLeaf &first = leaf(list, 0);
    return entries_[first.block + first.head];
  }
  void prefetch_front(const OpenList &list) const noexcept {
    if (list.block == no_slot) return;
    if (!list.big) {
      entries_.prefetch(list.block + list.head);
    } else {
      leaves_.prefetch(list.block + list.head);
    }
  }

  // Whether an entry of this key, newest of all, would stand at the end.
  [[nodiscard]] bool would_be_last(const OpenList &list, std::int32_t key) const noexcept {
    if (list.empty()) return true;
    if (!list.big) return entries_[list.block + list.head + list.count - 1].key <= key;
    const OpenLeaf &run = leaf(list, list.count - 1);
    return entries_[run.block + run.head + run.count - 1].key <= key;
  }

  // Calls visit(entry) in order; stops when it returns false (a void visitor never stops).
  template <class Visit> void for_each(const OpenList &list, Visit &&visit) const {
    if (!list.big) {
      each_in_run(list.block, list.head, list.count, visit);
      return;
    }
    for (std::uint32_t i = 0; i < list.count; ++i) {
      const OpenLeaf &run = leaf(list, i);
      if (!each_in_run(run.block, run.head, run.count, visit)) return;
    }
  }
  // The same over contiguous runs: visit(first entry, count).
  template <class Visit> void for_each_run(const OpenList &list, Visit &&visit) const {
    if (!list.big) {
      if (list.count != 0) visit(&entries_[list.block + list.head], list.count);
      return;
    }
    for (std::uint32_t i = 0; i < list.count; ++i) {
      const OpenLeaf &run = leaf(list, i);
      visit(&entries_[run.block + run.head], std::uint32_t{run.count});
    }
  }

  // Entry of an item, by its key. before(item a, item b): a's sequence is earlier than b's.
  template <class Before>
  [[nodiscard]] Position find(const OpenList &list, std::int32_t key, std::uint32_t item,
                              const Before &before) const {
    if (list.count != 0 && front(list).item == item) return {0, 0, true}; // paying the oldest
    Position at = lower_bound(list, key, item, before);
    const OpenEntry *entry = entry_at(list, at);
    at.found = entry != nullptr && entry->item == item;
    return at;
  }
  [[nodiscard]] const OpenEntry &at(const OpenList &list, const Position &position) const noexcept {
    return *entry_at(list, position);
  }
  void set_left(const OpenList &list, const Position &position, RawAmount left, UndoLog &undo) {
    OpenEntry &entry = mutable_at(list, position);
    undo.save(entry.left);
    entry.left = left;
  }

  // The caller has saved the list itself.
  template <class Before>
  void insert(OpenList &list, const OpenEntry &entry, const Before &before, UndoLog &undo) {
    const Position at = lower_bound(list, entry.key, entry.item, before);
    if (!list.big) {
      if (list.count < leaf_rows) {
        insert_small(list, at.index, entry, undo);
        return;
      }
      make_big(list, undo);
    }
    insert_big(list, lower_bound(list, entry.key, entry.item, before), entry, undo);
  }
  void erase(OpenList &list, const Position &position, UndoLog &undo) {
    if (!list.big) {
      erase_in_run(list.block, list.head, list.count, position.index, undo);
      if (list.count == 0) release_block(list, undo);
      return;
    }
    erase_big(list, position, undo);
  }
  void commit() noexcept {
    if (entries_.has_waiting()) entries_.commit();
    if (leaves_.has_waiting()) leaves_.commit();
  }

 private:
  static constexpr std::uint32_t leaf_log2 = 6;
  static constexpr std::uint32_t leaf_rows = 1U << leaf_log2;
  static constexpr unsigned smallest_log2 = 1;

  [[nodiscard]] const OpenLeaf &leaf(const OpenList &list, std::uint32_t index) const noexcept {
    return leaves_[list.block + list.head + index];
  }
  [[nodiscard]] OpenLeaf &leaf(const OpenList &list, std::uint32_t index) noexcept {
    return leaves_[list.block + list.head + index];
  }
  template <class Visit>
  bool each_in_run(std::uint32_t block, std::uint32_t head, std::uint32_t count, Visit &visit) const {
    for (std::uint32_t i = 0; i < count; ++i) {
      if constexpr (std::is_void_v<decltype(visit(entries_[0]))>) {
        visit(entries_[block + head + i]);
      } else {
        if (!visit(entries_[block + head + i])) return false;
      }
    }
    return true;
  }
  [[nodiscard]] const OpenEntry *entry_at(const OpenList &list, const Position &position) const noexcept {
    if (!list.big) {
      if (position.index >= list.count) return nullptr;
      return &entries_[list.block + list.head + position.index];
    }
    if (position.leaf >= list.count) return nullptr;
    const OpenLeaf &run = leaf(list, position.leaf);
    if (position.index >= run.count) return nullptr;
    return &entries_[run.block + run.head + position.index];
  }
  [[nodiscard]] OpenEntry &mutable_at(const OpenList &list, const Position &position) noexcept {
    if (!list.big) return entries_[list.block + list.head + position.index];
    const OpenLeaf &run = leaf(list, position.leaf);
    return entries_[run.block + run.head + position.index];
  }

  // (key, sequence) of a before that of b.
  template <class Before>
  static bool less(std::int32_t key_a, std::uint32_t item_a, std::int32_t key_b, std::uint32_t item_b,
                   const Before &before) {
    if (key_a != key_b) return key_a < key_b;
    return item_a != item_b && before(item_a, item_b);
  }
  template <class Before>
  [[nodiscard]] std::uint32_t lower_in_run(std::uint32_t block, std::uint32_t head, std::uint32_t count,
                                           std::int32_t key, std::uint32_t item, const Before &before) const {
    if (count != 0) { // most often the newest goes last
      const OpenEntry &last = entries_[block + head + count - 1];
      if (less(last.key, last.item, key, item, before)) return count;
    }
    std::uint32_t low = 0;
    std::uint32_t high = count;
    while (low < high) {
      const std::uint32_t middle = (low + high) / 2;
      const OpenEntry &entry = entries_[block + head + middle];
      if (less(entry.key, entry.item, key, item, before)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
  template <class Before>
  [[nodiscard]] Position lower_bound(const OpenList &list, std::int32_t key, std::uint32_t item,
                                     const Before &before) const {
    if (!list.big) return {0, lower_in_run(list.block, list.head, list.count, key, item, before)};
    // The last leaf that does not begin after the entry holds its place.
    std::uint32_t low = 0;
    std::uint32_t high = list.count;
    while (low < high) {
      const std::uint32_t middle = (low + high) / 2;
      const OpenLeaf &run = leaf(list, middle);
      if (less(key, item, run.first_key, run.first_item, before)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    const std::uint32_t at = low == 0 ? 0 : low - 1;
    const OpenLeaf &run = leaf(list, at);
    return {at, lower_in_run(run.block, run.head, run.count, key, item, before)};
  }

  void save_entries(std::uint32_t first, std::uint32_t count, UndoLog &undo) {
    if (count != 0) undo.save_bytes(&entries_[first], count * sizeof(OpenEntry));
  }
  // Opens a gap at index in a run that has room; returns where the entry goes.
  template <class Head, class Count>
  void insert_in_run(std::uint32_t block, Head &head, Count &count, std::uint32_t capacity,
                     std::uint32_t index, const OpenEntry &entry, UndoLog &undo) {
    if (head + count == capacity) { // the room is in front: move what stands before the gap
      save_entries(block + head - 1, index + 1, undo);
      OpenEntry *first = &entries_[block + head - 1];
      std::memmove(first, first + 1, index * sizeof(OpenEntry));
      first[index] = entry;
      --head;
    } else {
      save_entries(block + head + index, count - index + 1, undo);
      OpenEntry *gap = &entries_[block + head + index];
      std::memmove(gap + 1, gap, (count - index) * sizeof(OpenEntry));
      *gap = entry;
    }
    ++count;
  }
  template <class Head, class Count>
  void erase_in_run(std::uint32_t block, Head &head, Count &count, std::uint32_t index, UndoLog &undo) {
    if (index == 0) {
      ++head;
    } else {
      save_entries(block + head + index, count - index, undo);
      OpenEntry *gone = &entries_[block + head + index];
      std::memmove(gone, gone + 1, (count - index - 1) * sizeof(OpenEntry));
    }
    --count;
  }
  void insert_small(OpenList &list, std::uint32_t index, const OpenEntry &entry, UndoLog &undo) {
    if (list.block == no_slot) {
      list.log2 = smallest_log2;
      list.block = entries_.allocate(list.log2, undo);
      list.head = 0;
    } else if (list.count == 1U << list.log2) {
      grow_small(list, undo);
    }
    insert_in_run(list.block, list.head, list.count, 1U << list.log2, index, entry, undo);
  }
  void grow_small(OpenList &list, UndoLog &undo) {
    const std::uint32_t block = entries_.allocate(list.log2 + 1U, undo);
    std::memcpy(&entries_[block], &entries_[list.block + list.head], list.count * sizeof(OpenEntry));
    entries_.release(list.block, list.log2, undo);
    list.block = block;
    list.head = 0;
    ++list.log2;
  }
  void release_block(OpenList &list, UndoLog &undo) {
    entries_.release(list.block, list.log2, undo);
    list = OpenList{};
  }

  void make_big(OpenList &list, UndoLog &undo) {
    const std::uint32_t directory = leaves_.allocate(2, undo);
    const OpenEntry &first = entries_[list.block + list.head];
    undo.save(leaves_[directory]);
    leaves_[directory] = {list.block, static_cast<std::uint16_t>(list.head),
                          static_cast<std::uint16_t>(list.count), first.item, first.key};
    list = OpenList{directory, 0, 1, 2, true, 0};
  }
  void insert_big(OpenList &list, Position at, const OpenEntry &entry, UndoLog &undo) {
    if (leaf(list, at.leaf).count == leaf_rows) {
      if (at.index == leaf_rows) { // behind a full leaf: a new one, so that appending fills leaves
        insert_leaf(list, at.leaf + 1, {entries_.allocate(leaf_log2, undo), 0, 0, entry.item, entry.key},
                    undo);
        at = {at.leaf + 1, 0};
      } else {
        at = split_leaf(list, at, undo);
      }
    }
    OpenLeaf &run = leaf(list, at.leaf);
    undo.save(run);
    insert_in_run(run.block, run.head, run.count, leaf_rows, at.index, entry, undo);
    if (at.index == 0) name_first(run);
  }
  Position split_leaf(OpenList &list, Position at, UndoLog &undo) {
    constexpr std::uint32_t half = leaf_rows / 2;
    const std::uint32_t block = entries_.allocate(leaf_log2, undo);
    OpenLeaf &left = leaf(list, at.leaf);
    std::memcpy(&entries_[block], &entries_[left.block + left.head + half],
                (leaf_rows - half) * sizeof(OpenEntry));
    undo.save(left);
    left.count = half;
    OpenLeaf right{block, 0, leaf_rows - half, no_slot, 0};
    name_first(right);
    insert_leaf(list, at.leaf + 1, right, undo);
    return at.index <= half ? at : Position{at.leaf + 1, at.index - half};
  }
  void name_first(OpenLeaf &run) noexcept {
    const OpenEntry &first = entries_[run.block + run.head];
    run.first_item = first.item;
    run.first_key = first.key;
  }
  void save_leaves(std::uint32_t first, std::uint32_t count, UndoLog &undo) {
    if (count != 0) undo.save_bytes(&leaves_[first], count * sizeof(OpenLeaf));
  }
  void insert_leaf(OpenList &list, std::uint32_t index, const OpenLeaf &run, UndoLog &undo) {
    if (list.head + list.count == 1U << list.log2) make_room(list, undo);
    save_leaves(list.block + list.head + index, list.count - index + 1, undo);
    OpenLeaf *gap = &leaves_[list.block + list.head + index];
    std::memmove(gap + 1, gap, (list.count - index) * sizeof(OpenLeaf));
    *gap = run;
    ++list.count;
  }
  // The directory is full at its end: slide it to the front when half of it is unused, else double it.
  void make_room(OpenList &list, UndoLog &undo) {
    const std::uint32_t old = list.block + list.head;
    if (list.head > list.count) {
      save_leaves(list.block, list.count, undo);
      std::memmove(&leaves_[list.block], &leaves_[old], list.count * sizeof(OpenLeaf));
    } else {
      if (list.log2 == BlockPool<OpenLeaf, 16>::max_log2) throw std::bad_alloc();
      const std::uint32_t block = leaves_.allocate(list.log2 + 1U, undo);
      std::memcpy(&leaves_[block], &leaves_[old], list.count * sizeof(OpenLeaf));
      leaves_.release(list.block, list.log2, undo);
      list.block = block;
      ++list.log2;
    }
    list.head = 0;
  }
  void erase_big(OpenList &list, const Position &position, UndoLog &undo) {
    OpenLeaf &run = leaf(list, position.leaf);
    undo.save(run);
    erase_in_run(run.block, run.head, run.count, position.index, undo);
    if (run.count != 0) {
      if (position.index == 0) name_first(run);
      return;
    }
    entries_.release(run.block, leaf_log2, undo);
    if (position.leaf == 0) {
      ++list.head;
    } else {
      save_leaves(list.block + list.head + position.leaf, list.count - position.leaf, undo);
      OpenLeaf *gone = &leaves_[list.block + list.head + position.leaf];
      std::memmove(gone, gone + 1, (list.count - position.leaf - 1) * sizeof(OpenLeaf));
    }
    --list.count;
    if (list.count == 0) {
      leaves_.release(list.block, list.log2, undo);
      list = OpenList{};
    }
  }

  BlockPool<OpenEntry> entries_;
  BlockPool<OpenLeaf, 16> leaves_;
};

} // namespace openitem
