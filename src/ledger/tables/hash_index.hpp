// Key -> slot, whoever chose the keys: numbers, references, ids, idempotency keys.
//
// A cell is a part of the key's hash and the value; the key itself stays where the value names it and is
// compared there. The hash is keyed with the host's secret. Who knows it, or uses a ledger without one, can
// choose keys that meet: a key has its place in 32 cells (four cache lines) or else in a tree ordered by the
// keys themselves, so that n keys cost n log n whatever they are.
//
//   cells  [A|7] [B|2] [ ] ... | [C|5] ...      tree: only what found its 32 cells taken, 0.1 % of any keys
//
// Nothing moves while a rollback may come: old tables wait until what made the new one is permanent.
#pragma once

#include "ledger/tables/paged_table.hpp"
#include "ledger/tables/sip_hash.hpp"
#include "ledger/tables/undo_log.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <memory_resource>
#include <string_view>
#include <utility>
#include <vector>

namespace openitem {

// Key: ordered, comparable, hashed by TableHash. A text must stay where it is as long as it is in the index.
// Values are numbers, so that all indexes by keys of a type share their code: HashIndex says of what.
template <class Key> class NumberIndex {
 public:
  NumberIndex(const Digest &secret, std::pmr::memory_resource *memory) noexcept
      : secret_(secret)
      , memory_(memory) {}
  ~NumberIndex() {
    while (table_ != nullptr) drop_newest();
  }
  NumberIndex(const NumberIndex &) = delete;
  NumberIndex &operator=(const NumberIndex &) = delete;

  [[nodiscard]] bool empty() const noexcept { return table_ == nullptr || table_->live == 0; }

  // A key with its hash, for who asks more than once.
  struct Hashed {
    Key key;
    std::uint32_t tag;
  };
  [[nodiscard]] Hashed hashed(const Key &key) const noexcept {
    return {key, static_cast<std::uint32_t>(TableHash::of(secret_, key)) & tag_bits};
  }

  // key_of(value) gives the key of a value. no_number when it is not there.
  template <class KeyOf> [[nodiscard]] std::uint32_t find(const Hashed &wanted, const KeyOf &key_of) const {
    if (empty()) return no_number;
    const Cell *cell = locate(wanted, key_of);
    return cell == nullptr ? no_number : cell->value;
  }
  template <class KeyOf> [[nodiscard]] std::uint32_t find(const Key &key, const KeyOf &key_of) const {
    return empty() ? no_number : find(hashed(key), key_of);
  }
  // The key must not be there yet.
  template <class KeyOf>
  void insert(const Hashed &key, std::uint32_t value, const KeyOf &key_of, UndoLog &undo) {
    make_room(key_of, undo);
    Cell *cell = table_->free_cell(key.tag);
    set(cell != nullptr ? *cell : table_->leaf(key, undo), {key.tag, value}, undo);
  }
  template <class KeyOf>
  void insert(const Key &key, std::uint32_t value, const KeyOf &key_of, UndoLog &undo) {
    insert(hashed(key), value, key_of, undo);
  }
  // The key must be there, as that of `value`.
  void erase(const Key &key, std::uint32_t value, UndoLog &undo) {
    const Hashed known = hashed(key);
    settle(undo);
    set(*locate(known, value), {known.tag | erased, value}, undo);
  }
  void replace(const Key &key, std::uint32_t value, std::uint32_t by, UndoLog &undo) {
    const Hashed known = hashed(key);
    settle(undo);
    set(*locate(known, value), {known.tag, by}, undo);
  }

 private:
  static constexpr std::uint32_t tag_bits = 0x7fff'ffff;
  static constexpr std::uint32_t erased = 0x8000'0000; // in the tag
  static constexpr std::size_t line_cells = 8;
  static constexpr std::size_t first_lines = 2;
  static constexpr std::size_t most_lines = 4; // where a key may be

  struct Cell {
    std::uint32_t tag = 0xffff'ffff; // never that of a key: erased and empty cells are no match
    std::uint32_t value = no_number; // no_number: empty

    [[nodiscard]] bool is_empty() const noexcept { return value == no_number; }
    [[nodiscard]] bool is_live() const noexcept { return (tag & erased) == 0; }
  };
  static_assert(sizeof(Cell) == sizeof(std::uint64_t));
  struct alignas(64) Line {
    std::array<Cell, line_cells> cells;
  };

  struct Table {
    Table(std::size_t line_count, std::pmr::memory_resource *memory)
        : lines(line_count, memory)
        , tree(memory) {}

    [[nodiscard]] std::size_t cell_count() const noexcept { return lines.size() * line_cells; }
    // Calls visit(cell) for the places of a tag in their order until it gives true.
    template <class Visit> bool for_each_place(std::uint32_t tag, const Visit &visit) {
      const std::size_t count = std::min(lines.size(), most_lines);
      std::size_t at = tag / line_cells;
      for (std::size_t i = 1; i <= count; at += i++) { // +1, +2, +3: all lines of a small table
        Line &line = lines[at & (lines.size() - 1)];
        for (std::size_t k = 0; k < line_cells; ++k) {
          if (visit(line.cells[(tag + k) % line_cells])) return true;
        }
      }
      return false;
    }
    [[nodiscard]] Cell *free_cell(std::uint32_t tag) noexcept {
      Cell *found = nullptr;
      for_each_place(tag, [&](Cell &cell) {
        if (!cell.is_live()) found = &cell;
        return found != nullptr;
      });
      return found;
    }
    // A cell of the tree, not live yet; gone again when the command is.
    [[nodiscard]] Cell &leaf(const Hashed &key, UndoLog &undo) {
      const auto [at, is_new] = tree.try_emplace(key.key, Cell{key.tag | erased, 0});
      if (!is_new) return at->second;
      try {
        undo.on_rollback(
            [](void *owner, std::uint64_t the_key, std::uint64_t) noexcept {
              auto &all = static_cast<Table *>(owner)->tree;
              all.erase(all.find(*reinterpret_cast<const Key *>(the_key)));
            },
            this, reinterpret_cast<std::uintptr_t>(&at->first));
      } catch (...) {
        tree.erase(at);
        throw;
      }
      return at->second;
    }
    // Of a table that nobody sees yet. The key is asked for only where it goes into the tree.
    template <class KeyOfCell> void place(const Cell &cell, const KeyOfCell &key) {
      Cell *const free = free_cell(cell.tag);
      (free != nullptr ? *free : tree[key()]) = cell;
      used += std::size_t{free != nullptr};
      ++live;
    }

    std::pmr::vector<Line> lines; // a power of two
    std::pmr::map<Key, Cell> tree;
    std::size_t used = 0; // cells of lines that are not empty
    std::size_t live = 0; // keys, those in the tree among them
    Table *before = nullptr;
  };

  template <class KeyOf> [[nodiscard]] const Cell *locate(const Hashed &wanted, const KeyOf &key_of) const {
    const Cell *found = nullptr;
    const bool ends = table_->for_each_place(wanted.tag, [&](const Cell &cell) {
      if (cell.tag == wanted.tag && key_of(cell.value) == wanted.key) found = &cell;
      return found != nullptr || cell.is_empty();
    });
    return ends || table_->tree.empty() ? found : in_tree(wanted.key);
  }
  // Of a key that is there, told by its value.
  [[nodiscard]] Cell *locate(const Hashed &known, std::uint32_t value) noexcept {
    Cell *found = nullptr;
    table_->for_each_place(known.tag, [&](Cell &cell) {
      if (cell.tag == known.tag && cell.value == value) found = &cell;
      return found != nullptr;
    });
    return found != nullptr ? found : &table_->tree.find(known.key)->second;
  }
  [[nodiscard]] const Cell *in_tree(const Key &key) const {
    const auto at = table_->tree.find(key);
    return at == table_->tree.end() || !at->second.is_live() ? nullptr : &at->second;
  }

  void set(Cell &cell, const Cell &now, UndoLog &undo) {
    undo.on_rollback(
        [](void *owner, std::uint64_t the_cell, std::uint64_t before) noexcept {
          overwrite(*static_cast<Table *>(owner), *reinterpret_cast<Cell *>(the_cell),
                    std::bit_cast<Cell>(before));
        },
        table_, reinterpret_cast<std::uintptr_t>(&cell), std::bit_cast<std::uint64_t>(cell));
    overwrite(*table_, cell, now);
  }
  static void overwrite(Table &table, Cell &cell, const Cell &now) noexcept {
    table.used += std::size_t{!now.is_empty()} - std::size_t{!cell.is_empty()};
    table.live += std::size_t{now.is_live()} - std::size_t{cell.is_live()};
    cell = now;
  }

  // True for the first change since the last permanent one: no rollback will look for an older table.
  bool settle(const UndoLog &undo) noexcept {
    if (touched_ == undo.generation()) return false;
    touched_ = undo.generation();
    taken_back_ = 0;
    while (table_ != nullptr && table_->before != nullptr)
      drop(std::exchange(table_->before, table_->before->before));
    return true;
  }
  // A table that is three quarters full grows where nothing of it can be rolled back, so that a command that
  // is refused again and again pays for it once. Only what fills it further in one transaction may have to
  // take a growth back; each time it waits longer before it tries again, in the end until it is permanent.
  template <class KeyOf> void make_room(const KeyOf &key_of, UndoLog &undo) {
    const bool is_settled = settle(undo);
    if (table_ == nullptr) {
      table_ = make(first_lines);
      return;
    }
    const std::size_t sixteenths = is_settled ? 12 : 13U + taken_back_;
    if (sixteenths > 15) return;
    if ((table_->used + 1) * 16 <= table_->cell_count() * sixteenths) return;
    Table *const bigger = grown(key_of);
    if (is_settled) {
      drop(std::exchange(table_, bigger));
      return;
    }
    try {
      undo.on_rollback([](void *owner, std::uint64_t,
                          std::uint64_t) noexcept { static_cast<NumberIndex *>(owner)->take_back_growth(); },
                       this);
    } catch (...) {
      drop(bigger);
      throw;
    }
    bigger->before = std::exchange(table_, bigger);
  }
  // The same keys with room for more; erased ones are gone.
  template <class KeyOf> [[nodiscard]] Table *grown(const KeyOf &key_of) {
    const bool is_crowded = table_->live * 8 > table_->cell_count() * 3;
    Table *const bigger = make(table_->lines.size() * (is_crowded ? 2 : 1));
    try {
      for (const Line &line : table_->lines) {
        for (const Cell &cell : line.cells) {
          if (cell.is_live()) bigger->place(cell, [&] { return key_of(cell.value); });
        }
      }
      for (const auto &leaf : table_->tree) {
        if (leaf.second.is_live()) bigger->place(leaf.second, [&] { return leaf.first; });
      }
    } catch (...) {
      drop(bigger);
      throw;
    }
    return bigger;
  }

  [[nodiscard]] Table *make(std::size_t line_count) {
    return std::pmr::polymorphic_allocator<>(memory_).new_object<Table>(line_count, memory_);
  }
  void drop(Table *table) noexcept { std::pmr::polymorphic_allocator<>(memory_).delete_object(table); }
  void drop_newest() noexcept { drop(std::exchange(table_, table_->before)); }
  void take_back_growth() noexcept {
    drop_newest();
    taken_back_ = std::min(taken_back_ + 1U, 3U);
  }

  Digest secret_;
  std::pmr::memory_resource *memory_;
  Table *table_ = nullptr;
  std::uint64_t touched_ = UINT64_MAX; // generation of the undo log when it was changed last
  unsigned taken_back_ = 0;            // growths since then
};

// Value: a Slot, or what else is made of one number and has one that is none.
template <class Key, class Value> class HashIndex : NumberIndex<Key> {
  using Numbers = NumberIndex<Key>;
  template <class KeyOf> struct KeyOfNumber {
    const KeyOf &key_of;
    [[gnu::always_inline]] auto operator()(std::uint32_t number) const { return key_of(Value(number)); }
  };

 public:
  using Numbers::empty;
  using Numbers::hashed;
  using Numbers::Numbers;
  using typename Numbers::Hashed;

  // Keyed: a key, or one with its hash. key_of(value) gives the key of a value. None when it is not there.
  template <class Keyed, class KeyOf>
  [[nodiscard, gnu::always_inline]] Value find(const Keyed &key, const KeyOf &key_of) const {
    return Value(Numbers::find(key, KeyOfNumber<KeyOf>{key_of}));
  }
  // The key must not be there yet.
  template <class Keyed, class KeyOf>
  [[gnu::always_inline]] void insert(const Keyed &key, Value value, const KeyOf &key_of, UndoLog &undo) {
    Numbers::insert(key, value.number(), KeyOfNumber<KeyOf>{key_of}, undo);
  }
  // The key must be there, as that of `value`.
  [[gnu::always_inline]] void erase(const Key &key, Value value, UndoLog &undo) {
    Numbers::erase(key, value.number(), undo);
  }
  [[gnu::always_inline]] void replace(const Key &key, Value value, Value by, UndoLog &undo) {
    Numbers::replace(key, value.number(), by.number(), undo);
  }
};

template <class Value> using TextIndex = HashIndex<std::string_view, Value>;

} // namespace openitem
