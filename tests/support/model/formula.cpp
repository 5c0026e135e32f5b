// The one formula: what is left of an item is its amount without what counts of what was taken from it.
#include "support/model.hpp"

#include <algorithm>

namespace openitem::testing_support {

bool Model::counts(const ModelItem &item, const AsOf &as_of) const {
  return counts_at(item.effective, item.sequence, as_of);
}
Amount Model::remaining(std::size_t item, std::size_t portion, const AsOf &as_of) const {
  const ModelItem &row = items_[item];
  if (!counts(row, as_of)) return 0;
  Amount left = row.portions[portion].amount;
  for (const ModelDetail &detail : row.portions[portion].details) {
    if (counts_at(detail.date, detail.sequence, as_of)) left -= detail.taken;
  }
  return left;
}
Amount Model::held(std::size_t item, std::size_t portion, const AsOf &as_of) const {
  Amount sum = items_[item].portions[portion].amount;
  for (const ModelDetail &detail : items_[item].portions[portion].details) {
    if (detail.kind == ModelDetail::Kind::moved && counts_at(detail.date, detail.sequence, as_of))
      sum -= detail.taken;
  }
  return sum;
}
Amount Model::remaining(std::size_t item, const AsOf &as_of) const {
  Amount sum = 0;
  for (std::size_t i = 0; i < items_[item].portions.size(); ++i) sum += remaining(item, i, as_of);
  return sum;
}
Amount Model::remaining_now(std::size_t item, std::size_t portion) const {
  return remaining(item, portion, {Date::last(), 0});
}
Amount Model::remaining_now(std::size_t item) const {
  return remaining(item, {Date::last(), 0});
}
Amount Model::fitting(std::size_t item, std::size_t portion, Date date) const {
  const ModelPortion &row = items_[item].portions[portion];
  const auto left_on = [&](Date on) {
    Amount left = row.amount;
    for (const ModelDetail &detail : row.details) left -= detail.date <= on ? detail.taken : 0;
    return left;
  };
  Amount smallest = left_on(date);
  for (const ModelDetail &detail : row.details) {
    if (detail.date > date) smallest = std::min(smallest, left_on(detail.date));
  }
  return smallest;
}
Amount Model::fitting(std::size_t item, Date date) const {
  Amount sum = 0;
  for (std::size_t i = 0; i < items_[item].portions.size(); ++i) sum += fitting(item, i, date);
  return sum;
}

} // namespace openitem::testing_support
