// Sums of amounts by number (a day, say) for what has too many of them to go through each time: any run of
// numbers up to the last, and the least sum on the way there, in as many steps as the numbers have bits.
//
// A binary trie in which only the numbers given have leaves and only the places where they part have inner
// nodes: at most two nodes of 48 bytes a number. Sums wrap where a plain sum would.
#pragma once

#include "ledger/tables/paged_table.hpp"
#include "ledger/tables/undo_log.hpp"
#include "money/magnitude.hpp"

#include <array>
#include <bit>

namespace openitem {

class SparseSums {
  struct Node;

 public:
  // One trie of the pool; no_slot: nothing in it.
  using Root = Slot<Node>;

  explicit SparseSums(std::pmr::memory_resource *memory, const TableLimit &limit = {})
      : nodes_(memory, limit) {}

  // The caller has saved the root.
  void add(Root &root, std::uint32_t number, int128 amount, UndoLog &undo) {
    std::array<Root, number_bits> passed{};
    std::size_t depth = 0;
    Root *cell = &root;
    while (*cell != no_slot && nodes_[*cell].covers(number) && !nodes_[*cell].leaf()) {
      Node &node = nodes_[*cell];
      undo.save(node);
      passed[depth++] = *cell;
      cell = &node.child[node.side(number)];
    }
    if (*cell == no_slot) {
      *cell = new_node(Node{0, 0, number, 0, {no_slot, no_slot}}, undo);
    } else if (!nodes_[*cell].covers(number)) {
      *cell = part(*cell, number, undo);
      passed[depth++] = *cell;
      cell = &nodes_[*cell].child[nodes_[*cell].side(number)];
    } else {
      undo.save(nodes_[*cell]);
    }
    Node &leaf = nodes_[*cell];
    leaf.sum = wrapping_sum(leaf.sum, amount);
    leaf.least = std::min<int128>(leaf.sum, 0);
    while (depth != 0) sum_up(nodes_[passed[--depth]]);
  }

  [[nodiscard]] int128 sum(Root root) const noexcept { return root == no_slot ? 0 : nodes_[root].sum; }

  // Of the numbers up to this one.
  [[nodiscard]] int128 sum_through(Root root, std::uint32_t number) const noexcept {
    int128 sum = 0;
    for (Root at = root; at != no_slot;) {
      const Node &node = nodes_[at];
      if (node.last() <= number) return wrapping_sum(sum, node.sum);
      if (node.first() > number) break;
      const unsigned side = node.side(number);
      if (side == 1) sum = wrapping_sum(sum, nodes_[node.child[0]].sum);
      at = node.child[side];
    }
    return sum;
  }

  // The least of: nothing, and for every number above this one the sum from it up to the last.
  [[nodiscard]] int128 least_above(Root root, std::uint32_t number) const noexcept {
    int128 sum = 0; // of what lies above the node that is being looked at
    int128 least = 0;
    const auto take = [&](Root at) {
      least = std::min(least, wrapping_sum(sum, nodes_[at].least));
      sum = wrapping_sum(sum, nodes_[at].sum);
    };
    for (Root at = root; at != no_slot;) {
      const Node &node = nodes_[at];
      if (node.last() <= number) break;
      if (node.first() > number) {
        take(at);
        break;
      }
      const unsigned side = node.side(number);
      if (side == 0) take(node.child[1]);
      at = node.child[side];
    }
    return least;
  }

  // The last number from which the sum up to the last is at most `bound`, below 0; no_number: there is none.
  [[nodiscard]] std::uint32_t last_at_most(Root root, int128 bound) const noexcept {
    if (root == no_slot || nodes_[root].least > bound) return no_number;
    int128 sum = 0; // of what lies above the node
    Root at = root;
    while (!nodes_[at].leaf()) {
      const Node &upper = nodes_[nodes_[at].child[1]];
      const bool above = wrapping_sum(sum, upper.least) <= bound;
      if (!above) sum = wrapping_sum(sum, upper.sum);
      at = nodes_[at].child[above ? 1 : 0];
    }
    return nodes_[at].key;
  }

  // The last number up to this one with a sum; of sums that are never negative. no_number: there is none.
  [[nodiscard]] std::uint32_t last_with_sum(Root root, std::uint32_t number) const noexcept {
    Root lower = no_slot; // the nearest branch below the path that has something
    Root at = root;
    while (at != no_slot && nodes_[at].sum != 0 && nodes_[at].first() <= number) {
      const Node &node = nodes_[at];
      if (node.last() <= number) return greatest_with_sum(at);
      const unsigned side = node.side(number);
      if (side == 1 && nodes_[node.child[0]].sum != 0) lower = node.child[0];
      at = node.child[side];
    }
    return lower == no_slot ? no_number : greatest_with_sum(lower);
  }

  // visit(number, sum) in order of the numbers.
  template <class Visit> void for_each(Root root, const Visit &visit) const {
    if (root == no_slot) return;
    const Node &node = nodes_[root];
    if (node.leaf()) {
      visit(node.key, node.sum);
      return;
    }
    for (const Root child : node.child) for_each(child, visit);
  }

  static constexpr std::uint32_t no_number = openitem::no_number;

 private:
  static constexpr unsigned number_bits = 32;

  struct Node {
    int128 sum;
    int128 least;       // of nothing and the sums from each of its numbers up to its last
    std::uint32_t key;  // one of its numbers
    std::uint32_t bits; // its numbers differ only in that many lowest bits; 0: a leaf
    Root child[2];

    [[nodiscard]] bool leaf() const noexcept { return bits == 0; }
    [[nodiscard]] bool covers(std::uint32_t number) const noexcept { return ((key ^ number) & ~mask()) == 0; }
    [[nodiscard]] unsigned side(std::uint32_t number) const noexcept { return number >> (bits - 1) & 1U; }
    [[nodiscard]] std::uint32_t mask() const noexcept {
      return static_cast<std::uint32_t>((std::uint64_t{1} << bits) - 1);
    }
    [[nodiscard]] std::uint32_t first() const noexcept { return key & ~mask(); }
    [[nodiscard]] std::uint32_t last() const noexcept { return key | mask(); }
  };
  static_assert(sizeof(Node) == 48);

  Root new_node(const Node &node, UndoLog &undo) {
    const Root at(used_);
    nodes_.reserve(at);
    undo.save(used_);
    nodes_[at] = node;
    ++used_;
    return at;
  }
  // An inner node above a node that does not cover the number, and a leaf for it.
  Root part(Root old, std::uint32_t number, UndoLog &undo) {
    const Root leaf = new_node(Node{0, 0, number, 0, {no_slot, no_slot}}, undo);
    const auto bits = static_cast<std::uint32_t>(std::bit_width(nodes_[old].key ^ number));
    const Root inner = new_node(Node{0, 0, number, bits, {old, old}}, undo);
    nodes_[inner].child[nodes_[inner].side(number)] = leaf;
    return inner;
  }
  void sum_up(Node &node) noexcept {
    const Node &lower = nodes_[node.child[0]];
    const Node &upper = nodes_[node.child[1]];
    node.sum = wrapping_sum(lower.sum, upper.sum);
    node.least = std::min(upper.least, wrapping_sum(upper.sum, lower.least));
  }
  [[nodiscard]] std::uint32_t greatest_with_sum(Root at) const noexcept {
    while (!nodes_[at].leaf()) {
      const Root upper = nodes_[at].child[1];
      at = nodes_[upper].sum != 0 ? upper : nodes_[at].child[0];
    }
    return nodes_[at].key;
  }

  PagedTable<Node> nodes_;
  std::uint32_t used_ = 0;
};

} // namespace openitem
