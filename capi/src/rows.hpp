// Rows of a result whose members have the names of the core's (equal.hpp).
#pragma once

#include "equal.hpp"
#include "result.hpp"

namespace openitem::capi {

// Texts that live as long as the result.
struct Copies {
  oi_result &result;
  oi_text_view operator()(std::string_view text) const { return result.keep(text); }
};

template <oi_table table, class Without = But<>, class List>
void add_rows(oi_result &result, const List &list) {
  result.add<table>(list,
                    [&](const auto &row) { return row_from<RowOf<table>, Without>(Copies{result}, row); });
}
// more(row, core) fills what has no namesake.
template <oi_table table, class Without, class List, class More>
void add_rows(oi_result &result, const List &list, More &&more) {
  result.add<table>(list, [&](const auto &of) {
    auto row = row_from<RowOf<table>, Without>(Copies{result}, of);
    more(row, of);
    return row;
  });
}

} // namespace openitem::capi
