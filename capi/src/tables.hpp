// The tables of openitem.h and the types of their rows.
#pragma once

#include "page.hpp"

#include <cstddef>

namespace openitem::capi {

template <oi_table table> struct RowsOf;
#define OI_TABLE_ROWS(table, Row)                                                                            \
  template <> struct RowsOf<table> { using type = Row; };
#include "table_rows.inc"
#undef OI_TABLE_ROWS
template <oi_table table> using RowOf = typename RowsOf<table>::type;

inline constexpr std::size_t largest_row = std::max({
#define OI_TABLE_ROWS(table, Row) sizeof(Row),
#include "table_rows.inc"
#undef OI_TABLE_ROWS
});

// Of a number that came from a caller. Throws invalid_argument.
[[nodiscard]] RowShape shape_of_table(oi_table table);

} // namespace openitem::capi
