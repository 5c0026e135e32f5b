#include "result.hpp"

#include <algorithm>
#include <cstddef>

oi_result::oi_result(openitem::capi::Environment &shared)
    : environment(shared)
    , rows_(&shared.results())
    , texts_(&shared.results())
    , tables_(&rows_) {
  environment.keep();
}

oi_result::~oi_result() = default;

const oi_result::Table *oi_result::find(oi_table id) const noexcept {
  const auto found =
      std::find_if(tables_.begin(), tables_.end(), [&](const Table &table) { return table.id == id; });
  return found == tables_.end() ? nullptr : &*found;
}

oi_text_view oi_result::keep(std::string_view text) {
  if (text.empty()) return openitem::capi::view({});
  auto *copy = static_cast<char *>(texts_.allocate(text.size() + 1, 1));
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return {.data = copy, .size = text.size()};
}

namespace openitem::capi {

ResultOwner make_result(Environment &environment) {
  return ResultOwner(create<oi_result>(environment.results(), environment));
}

void free_result(oi_result *result) noexcept {
  if (result == nullptr) return;
  Environment &environment = result->environment;
  destroy(environment.results(), result);
  environment.release();
}

void add_buckets(oi_result &result, std::span<const AgingBucket> buckets) {
  result.add<OI_TABLE_AGING_BUCKETS>(buckets, [&](const AgingBucket &bucket) {
    return oi_aging_bucket_row{bucket.from_days, bucket.to_days, result.keep(bucket.label)};
  });
}

RowShape shape_of_table(oi_table table) {
  switch (table) {
#define OI_TABLE_ROWS(id, Row)                                                                               \
  case id:                                                                                                   \
    return shape_of<Row>;
#include "table_rows.inc"
#undef OI_TABLE_ROWS
  default:
    reject(openitem::Errc::invalid_argument, "table");
  }
}

} // namespace openitem::capi

using namespace openitem::capi;

void oi_result_free(oi_result *result) {
  guard_void([&] {
    if (usable(result)) free_result(result);
  });
}

size_t oi_result_count(const oi_result *result, oi_table table) {
  return guard_value(size_t{0}, [&] {
    const auto *found = usable(result) ? result->find(table) : nullptr;
    return found == nullptr ? 0 : found->count;
  });
}

uint64_t oi_result_matching(const oi_result *result) {
  return guard_value(uint64_t{0},
                     [&] { return usable(result) ? result->matching.value_or(result->first_count()) : 0; });
}

oi_status oi_result_read(const oi_result *result, oi_table table, size_t first, void *rows, size_t capacity,
                         size_t row_size, size_t stride, size_t *written, oi_error *err) {
  return guard(err, outputs(needed(written, "written")), [&] {
    const RowPage page{first, rows, capacity, row_size, stride, written};
    const RowShape shape = shape_of_table(table);
    page.check(shape);
    const oi_result &held = known(result, "result");
    const oi_result::Table *found = held.find(table);
    if (found == nullptr) reject(openitem::Errc::invalid_argument, "result");
    alignas(std::max_align_t) std::byte made[largest_row];
    page.fill(shape, found->count, [&](std::size_t index) -> const std::byte * {
      if (found->make == nullptr) return found->rows + index * shape.size;
      found->make(held, index, made);
      return made;
    });
  });
}
