// Master records by id, as known: what lists of customers, jobs and contracts share.
#pragma once

#include "reports/as_known.hpp"

#include <algorithm>

namespace openitem {

struct DirectoryPage {
  std::uint64_t offset = 0;
  std::uint64_t limit = 0;
};

// The slots of records that `wanted` takes.
template <class Of, class Wanted>
std::pmr::vector<Slot<Of>> slots_that(const Standpoint &at, const RecordTable<Of> &records,
                                      const Wanted &wanted) {
  std::pmr::vector<Slot<Of>> found(at.memory);
  for (const Slot<Of> slot : records.slots()) {
    if (wanted(slot)) found.push_back(slot);
  }
  return found;
}

// Those slots by the id that `id_of` gives, each as row_of(at, slot).
template <class Row, class Of, class IdOf, class RowOf>
std::pmr::vector<Row> list_directory(const Standpoint &at, std::pmr::vector<Slot<Of>> slots,
                                     const DirectoryPage &wanted_page, const IdOf &id_of,
                                     const RowOf &row_of) {
  const auto by_id = [&](Slot<Of> a, Slot<Of> b) { return id_of(a) < id_of(b); };
  if (!std::is_sorted(slots.begin(), slots.end(), by_id)) std::sort(slots.begin(), slots.end(), by_id);
  const Page page = page_of(slots.size(), wanted_page.offset, wanted_page.limit);
  std::pmr::vector<Row> rows(at.memory);
  rows.reserve(page.count);
  for (std::size_t i = page.first; i < page.first + page.count; ++i) rows.push_back(row_of(at, slots[i]));
  return rows;
}

} // namespace openitem
