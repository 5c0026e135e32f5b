// The open items of accounts: sorted runs of entries, so that today's figures touch nothing else.
//
// Up to 64 entries lie in one block that grows by powers of two. Beyond, a list is a tree: leaves of 64
// entries below nodes, each row of a node a run one level down, up to 256 of them. An insertion moves one
// leaf, not the list, so that a customer with a million open items costs no more than others, and an account
// may hold all a ledger can.
#pragma once

#include "ledger/tables/block_pool.hpp"
#include "ledger/tables/rows.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace openitem {

// ItemSlot: what an entry is about.
template <class ItemSlot, unsigned LeafLog2, unsigned NodeLog2> class OpenListsOf {
  // Levels of nodes: those that are half full hold 2^30 entries in fewer.
  static constexpr unsigned most_levels = 30 / (NodeLog2 - 1) + 2;

 public:
  using OpenEntry = OpenEntryOf<ItemSlot>;
  using OpenRun = OpenRunOf<ItemSlot>;

  explicit OpenListsOf(std::pmr::memory_resource *memory, const TableLimit &limit = {})
      : entries_(memory, limit)
      , nodes_(memory) {}

  // Where an entry stands: its index in its leaf and, level by level from below, that of the run in its node.
  struct Position {
    std::uint32_t index = 0;
    std::array<std::uint16_t, most_levels> path{};
    bool found = false;
  };

  [[nodiscard]] std::uint64_t size(const OpenList &list) const noexcept {
    std::uint64_t sum = 0;
    for_each_run(list, [&](const OpenEntry *, std::uint32_t count) { sum += count; });
    return sum;
  }
  [[nodiscard]] const OpenEntry &front(const OpenList &list) const noexcept {
    if (list.levels == 0) return entries_[list.block + list.head];
    const OpenRun *run = &nodes_[list.block + list.head];
    for (unsigned level = 1; level < list.levels; ++level) run = &nodes_[run->block + run->head];
    return entries_[run->block + run->head];
  }
  void prefetch_front(const OpenList &list) const noexcept {
    if (list.block == no_number) return;
    if (list.levels == 0) {
      entries_.prefetch(list.block + list.head);
    } else {
      nodes_.prefetch(list.block + list.head);
    }
  }

  // Whether an entry of this key, newest of all, would stand at the end.
  [[nodiscard]] bool would_be_last(const OpenList &list, std::int32_t key) const noexcept {
    if (list.empty()) return true;
    if (list.levels == 0) return entries_[list.block + list.head + list.count - 1].key <= key;
    const OpenRun *run = &nodes_[list.block + list.head + list.count - 1];
    for (unsigned level = 1; level < list.levels; ++level)
      run = &nodes_[run->block + run->head + run->count - 1];
    return entries_[run->block + run->head + run->count - 1].key <= key;
  }

  // Calls visit(entry) in order; stops when it returns false (a void visitor never stops).
  template <class Visit> void for_each(const OpenList &list, Visit &&visit) const {
    each_run(list, list.levels, [&](const OpenEntry *first, std::uint32_t count) {
      for (std::uint32_t i = 0; i < count; ++i) {
        if constexpr (std::is_void_v<decltype(visit(first[i]))>) {
          visit(first[i]);
        } else {
          if (!visit(first[i])) return false;
        }
      }
      return true;
    });
  }
  // The same from the place on behind an entry that is, or was, in the list; no_slot as its item: from the
  // first. before: as in find.
  template <class Before, class Visit>
  void for_each_after(const OpenList &list, const OpenEntry &entry, const Before &before,
                      const Visit &visit) const {
    Position at;
    if (entry.item != no_slot) {
      at = lower_bound(list, entry.key, entry.item, before);
      const OpenEntry *there = entry_at(list, at);
      if (there != nullptr && there->item == entry.item) ++at.index;
    }
    each_run_from(list, list.levels, at, [&](const OpenEntry *first, std::uint32_t count) {
      return std::all_of(first, first + count, visit);
    });
  }
  // The same as for_each over contiguous runs: visit(first entry, count).
  template <class Visit> void for_each_run(const OpenList &list, Visit &&visit) const {
    if (list.empty()) return;
    each_run(list, list.levels, [&](const OpenEntry *first, std::uint32_t count) {
      visit(first, count);
      return true;
    });
  }

  // From an offset on, until visit(entry) gives false: runs before it are passed, not their entries.
  template <class Visit>
  void for_each_from(const OpenList &list, std::uint64_t offset, const Visit &visit) const {
    each_run(list, list.levels, [&](const OpenEntry *first, std::uint32_t count) {
      const auto passed = static_cast<std::uint32_t>(std::min<std::uint64_t>(offset, count));
      offset -= passed;
      return std::all_of(first + passed, first + count, visit);
    });
  }

  // Entry of an item, by its key. before(item a, item b): a's sequence is earlier than b's.
  template <class Before>
  [[nodiscard]] Position find(const OpenList &list, std::int32_t key, ItemSlot item,
                              const Before &before) const {
    if (list.count != 0 && front(list).item == item) return {.found = true}; // paying the oldest
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
    put(entries_, 0, list, at, at.index, entry, undo);
  }
  void erase(OpenList &list, const Position &position, UndoLog &undo) {
    if (list.levels == 0) {
      erase_in_run(entries_, list, position.index, undo);
      if (list.count == 0) release_top(entries_, list, undo);
      return;
    }
    OpenRun &leaf = run_at(list, position, 0);
    undo.save(leaf);
    erase_in_run(entries_, leaf, position.index, undo);
    if (leaf.count != 0) return;
    entries_.release(leaf.block, LeafLog2, undo);
    erase_run(list, position, 1, undo);
  }
  // The same where the item may come back under another key, or stand otherwise to others: no run stays named
  // after it.
  void erase_with_its_name(OpenList &list, const Position &position, UndoLog &undo) {
    const ItemSlot item = at(list, position).item;
    bool emptied = false; // the run one level down
    for (unsigned level = 0; level < list.levels; ++level) {
      OpenRun &run = run_at(list, position, level);
      if (run.first_item == item) {
        undo.save(run);
        name_without(run, position, level, emptied);
      }
      emptied = run.count == 1 && (level == 0 || emptied);
    }
    erase(list, position, undo);
  }
  void commit() noexcept {
    if (entries_.has_waiting()) entries_.commit();
    if (nodes_.has_waiting()) nodes_.commit();
  }

 private:
  using Entries = BlockPool<OpenEntry, std::uint32_t>;
  using Nodes = BlockPool<OpenRun, std::uint32_t>;
  // Size of a full block, and of the first one of a list.
  static constexpr unsigned full_log2(const Entries &) noexcept { return LeafLog2; }
  static constexpr unsigned full_log2(const Nodes &) noexcept { return NodeLog2; }
  static constexpr unsigned first_log2 = 1;

  // visit(first entry, count) says whether to go on. Run: a list, or the row of a node that stands for one.
  template <class Run, class Visit> bool each_run(const Run &run, unsigned level, const Visit &visit) const {
    if (level == 0) return run.count == 0 || visit(&entries_[run.block + run.head], std::uint32_t{run.count});
    for (std::uint32_t i = 0; i < run.count; ++i) {
      if (!each_run(nodes_[run.block + run.head + i], level - 1, visit)) return false;
    }
    return true;
  }
  // The same from a position on.
  template <class Run, class Visit>
  bool each_run_from(const Run &run, unsigned level, const Position &at, const Visit &visit) const {
    if (level == 0)
      return at.index >= run.count || visit(&entries_[run.block + run.head + at.index], run.count - at.index);
    std::uint32_t i = at.path[level - 1];
    if (!each_run_from(nodes_[run.block + run.head + i], level - 1, at, visit)) return false;
    while (++i < run.count) {
      if (!each_run(nodes_[run.block + run.head + i], level - 1, visit)) return false;
    }
    return true;
  }
  // The run of a level that a position lies in, below the top.
  [[nodiscard]] const OpenRun &run_at(const OpenList &list, const Position &at,
                                      unsigned level) const noexcept {
    unsigned above = list.levels - 1U;
    const OpenRun *run = &nodes_[list.block + list.head + at.path[above]];
    while (above-- != level) run = &nodes_[run->block + run->head + at.path[above]];
    return *run;
  }
  [[nodiscard]] OpenRun &run_at(const OpenList &list, const Position &at, unsigned level) noexcept {
    return const_cast<OpenRun &>(std::as_const(*this).run_at(list, at, level));
  }
  [[nodiscard]] const OpenEntry *entry_at(const OpenList &list, const Position &at) const noexcept {
    if (list.levels == 0)
      return at.index < list.count ? &entries_[list.block + list.head + at.index] : nullptr;
    const OpenRun &leaf = run_at(list, at, 0);
    return at.index < leaf.count ? &entries_[leaf.block + leaf.head + at.index] : nullptr;
  }
  [[nodiscard]] OpenEntry &mutable_at(const OpenList &list, const Position &at) noexcept {
    return const_cast<OpenEntry &>(*entry_at(list, at));
  }

  // (key, sequence) of a before that of b.
  template <class Before>
  static bool less(std::int32_t key_a, ItemSlot item_a, std::int32_t key_b, ItemSlot item_b,
                   const Before &before) {
    if (key_a != key_b) return key_a < key_b;
    return item_a != item_b && before(item_a, item_b);
  }
  template <class Before>
  [[nodiscard]] std::uint32_t lower_in_run(std::uint32_t block, std::uint32_t head, std::uint32_t count,
                                           std::int32_t key, ItemSlot item, const Before &before) const {
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
  // The last run of a node that does not begin after the entry holds its place; where the first one begins is
  // of no interest, because it holds what is left of the others.
  template <class Before>
  [[nodiscard]] std::uint32_t run_for(std::uint32_t first, std::uint32_t count, std::int32_t key,
                                      ItemSlot item, const Before &before) const {
    std::uint32_t low = 1;
    std::uint32_t high = count;
    while (low < high) {
      const std::uint32_t middle = (low + high) / 2;
      const OpenRun &run = nodes_[first + middle];
      if (less(key, item, run.first_key, run.first_item, before)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }
  template <class Before>
  [[nodiscard]] Position lower_bound(const OpenList &list, std::int32_t key, ItemSlot item,
                                     const Before &before) const {
    Position at;
    if (list.levels == 0) {
      at.index = lower_in_run(list.block, list.head, list.count, key, item, before);
      return at;
    }
    std::uint32_t first = list.block + list.head;
    std::uint32_t count = list.count;
    for (unsigned level = list.levels - 1U;; --level) {
      const std::uint32_t index = run_for(first, count, key, item, before);
      at.path[level] = static_cast<std::uint16_t>(index);
      const OpenRun &run = nodes_[first + index];
      if (level == 0) {
        at.index = lower_in_run(run.block, run.head, run.count, key, item, before);
        return at;
      }
      first = run.block + run.head;
      count = run.count;
    }
  }

  // ---- rows of a run: the entries of a leaf or of a small list, the runs of a node
  template <class Pool>
  static void save_rows(Pool &rows, std::uint32_t first, std::uint32_t count, UndoLog &undo) {
    if (count != 0) undo.save_bytes(&rows[first], count * sizeof(rows[first]));
  }
  // There is room; the caller has saved the run itself.
  template <class Pool, class Run, class Row>
  static void insert_in_run(Pool &rows, Run &run, std::uint32_t capacity, std::uint32_t index, const Row &row,
                            UndoLog &undo) {
    if (run.head + run.count == capacity) { // the room is in front: move what stands before the gap
      save_rows(rows, run.block + run.head - 1, index + 1, undo);
      Row *first = &rows[run.block + run.head - 1];
      std::memmove(first, first + 1, index * sizeof(Row));
      first[index] = row;
      --run.head;
    } else {
      save_rows(rows, run.block + run.head + index, run.count - index + 1, undo);
      Row *gap = &rows[run.block + run.head + index];
      std::memmove(gap + 1, gap, (run.count - index) * sizeof(Row));
      *gap = row;
    }
    ++run.count;
  }
  template <class Pool, class Run>
  static void erase_in_run(Pool &rows, Run &run, std::uint32_t index, UndoLog &undo) {
    if (index == 0) { // paying the oldest
      ++run.head;
    } else {
      save_rows(rows, run.block + run.head + index, run.count - index, undo);
      auto *gone = &rows[run.block + run.head + index];
      std::memmove(gone, gone + 1, (run.count - index - 1) * sizeof *gone);
    }
    --run.count;
  }

  // ---- a row comes into the run of a level, an empty run goes
  template <class Pool, class Row>
  void put(Pool &rows, unsigned level, OpenList &list, Position at, std::uint32_t index, const Row &row,
           UndoLog &undo) {
    const std::uint32_t full = 1U << full_log2(rows);
    if (level == list.levels) {
      if (list.count < full) {
        put_in_top(rows, list, index, row, undo);
        return;
      }
      put_under_new_top(rows, list, undo);
      at.path[level] = 0;
    }
    OpenRun &run = run_at(list, at, level);
    undo.save(run);
    if (run.count < full) {
      insert_in_run(rows, run, full, index, row, undo);
      return;
    }
    // Another run behind it takes the second half; or only the new row, so that appending fills runs.
    const bool is_last = index == run.count;
    const std::uint32_t kept = is_last ? run.count : run.count / 2U;
    OpenRun next{rows.allocate(full_log2(rows), undo), 0, static_cast<std::uint16_t>(run.count - kept),
                 no_slot, 0};
    if (!is_last)
      std::memcpy(&rows[next.block], &rows[run.block + run.head + kept], next.count * sizeof(Row));
    run.count = static_cast<std::uint16_t>(kept);
    if (index <= kept && !is_last) {
      insert_in_run(rows, run, full, index, row, undo);
    } else {
      insert_in_run(rows, next, full, index - kept, row, undo);
    }
    name_beginning(next, rows[next.block]);
    put(nodes_, level + 1, list, at, at.path[level] + 1U, next, undo);
  }
  template <class Pool, class Row>
  static void put_in_top(Pool &rows, OpenList &list, std::uint32_t index, const Row &row, UndoLog &undo) {
    if (list.block == no_number) {
      list.log2 = first_log2;
      list.block = rows.allocate(list.log2, undo);
      list.head = 0;
    } else if (list.count == 1U << list.log2) {
      grow_top(rows, list, undo);
    }
    insert_in_run(rows, list, 1U << list.log2, index, row, undo);
  }
  template <class Pool> static void grow_top(Pool &rows, OpenList &list, UndoLog &undo) {
    const std::uint32_t block = rows.allocate(list.log2 + 1U, undo);
    std::memcpy(&rows[block], &rows[list.block + list.head], list.count * sizeof(rows[block]));
    rows.release(list.block, list.log2, undo);
    list.block = block;
    list.head = 0;
    ++list.log2;
  }
  // The full block of a list becomes the one run of a new top.
  template <class Pool> void put_under_new_top(const Pool &rows, OpenList &list, UndoLog &undo) {
    if (list.levels == most_levels) raise(Errc::limit_exceeded, TableLimits{}.open_items.table);
    OpenRun run{list.block, static_cast<std::uint16_t>(list.head), static_cast<std::uint16_t>(list.count),
                no_slot, 0};
    name_beginning(run, rows[list.block + list.head]);
    OpenList top;
    top.levels = static_cast<std::uint8_t>(list.levels + 1);
    put_in_top(nodes_, top, 0, run, undo);
    list = top;
  }
  static void name_beginning(OpenRun &run, const OpenEntry &first) noexcept {
    run.first_item = first.item;
    run.first_key = first.key;
  }
  static void name_beginning(OpenRun &run, const OpenRun &first) noexcept {
    run.first_item = first.first_item;
    run.first_key = first.first_key;
  }
  // What it begins with when the entry at a position is gone. emptied: the run one level down goes with it.
  void name_without(OpenRun &run, const Position &at, unsigned level, bool emptied) noexcept {
    const std::uint32_t first = run.block + run.head;
    if (level == 0) {
      const std::uint32_t next = at.index == 0 ? 1 : 0;
      if (next < run.count) name_beginning(run, entries_[first + next]);
      return;
    }
    const std::uint32_t below = at.path[level - 1] + (emptied ? 1U : 0U);
    if (below < run.count) name_beginning(run, nodes_[first + below]);
  }
  template <class Pool> static void release_top(Pool &rows, OpenList &list, UndoLog &undo) {
    rows.release(list.block, list.log2, undo);
    list = OpenList{};
  }
  // The run below a level that a position lies in is empty and given back.
  void erase_run(OpenList &list, const Position &at, unsigned level, UndoLog &undo) {
    const std::uint32_t index = at.path[level - 1];
    if (level == list.levels) {
      erase_in_run(nodes_, list, index, undo);
      if (list.count == 0) release_top(nodes_, list, undo);
      return;
    }
    OpenRun &node = run_at(list, at, level);
    undo.save(node);
    erase_in_run(nodes_, node, index, undo);
    if (node.count != 0) return;
    nodes_.release(node.block, NodeLog2, undo);
    erase_run(list, at, level + 1, undo);
  }

  Entries entries_;
  Nodes nodes_;
};

using OpenLists = OpenListsOf<PortionSlot, 6, 8>;

} // namespace openitem
