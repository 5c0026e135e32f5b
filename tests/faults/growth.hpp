// How the cost of a call grows: each shape is measured at n, 2n, 4n and 8n, prints a row of the growth table
// and is a test named Growth.<name>. A doubling may cost 2.3 times the instructions where they can be
// counted, 2.6 times the processor time where they cannot: n log n passes, n squared does not.
//
// Instructions are counted by the processor where the kernel permits it, or by callgrind (growth.sh).
// Otherwise the time of the thread is taken, the least of several runs, and what looks too dear is measured
// again: other programs can only add to a time. OPENITEM_GROWTH=4 measures at four times the n.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

namespace openitem::growth {

// What is measured. Everything before it (making the books) is not.
using Work = std::function<void()>;

struct Shape {
  std::string name{};    // of the test: ChainOfParents
  std::string covers{};  // functions of openitem.h whose cost it shows, separated by blanks
  std::string what{};    // what there are n of, for the table
  std::size_t few = 250; // the first n
  // Makes books of this size and returns what is done with them; it owns them. Called for every run.
  std::function<Work(std::size_t n)> prepare{};
  bool changes_nothing = false; // the work may be done again on the same books
};

// Measures, prints a row, and is a failure of the test that calls it when a doubling costs too much.
void expect_growth(const Shape &shape);

// Shapes of one file, a test each, asked for before main():
//
//   const Shapes shapes{{"ChainOfParents", "oi_ledger_create_customer", "customers", 1'000,
//   chain_of_parents}};
class Shapes {
 public:
  Shapes(std::initializer_list<Shape> shapes);
};

// All of them, of every file.
[[nodiscard]] const std::vector<Shape> &all_shapes();
void add_shape(const Shape &shape);

} // namespace openitem::growth
