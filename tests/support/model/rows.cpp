#include "support/model/rows.hpp"
#include "support/model/amounts.hpp"

#include <algorithm>
#include <limits>

namespace openitem::testing_support {

std::int32_t due_day(Date due) {
  return due ? due.day_number() : std::numeric_limits<std::int32_t>::max();
}
bool counts_at(Date date, Sequence sequence, const AsOf &as_of) {
  return date <= as_of.date && (as_of.known_through == 0 || sequence <= as_of.known_through);
}

Amount ModelItem::total() const {
  Amount sum = 0;
  for (const ModelPortion &portion : portions) sum += portion.amount;
  return sum;
}
std::vector<std::uint32_t> ModelItem::by_due() const {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < portions.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return due_day(portions[a].due) < due_day(portions[b].due);
  });
  return order;
}
std::vector<std::uint32_t> ModelItem::by_due_last() const {
  std::vector<std::uint32_t> order = by_due();
  std::reverse(order.begin(), order.end());
  return order;
}
Amount ModelGroup::total() const {
  Amount sum = 0;
  for (const Part &part : parts) sum += part.amount;
  return sum;
}
std::uint64_t ModelCustomer::parent_known(Sequence known_through) const {
  std::uint64_t known = 0;
  for (const auto &[sequence, parent_id] : parents) {
    if (known_through == 0 || sequence <= known_through) known = parent_id;
  }
  return known;
}

} // namespace openitem::testing_support
