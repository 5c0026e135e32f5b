#include "reports/aging_buckets.hpp"

namespace openitem {

namespace {

std::string label_of(std::int32_t from, std::int32_t to, bool open) {
  return open ? std::to_string(from) + "+" : std::to_string(from) + "-" + std::to_string(to);
}

// From the farthest edge to the nearest; the day itself belongs to the nearer bucket.
void add_not_due(std::vector<AgingBucket> &buckets, const std::vector<std::int32_t> &edges) {
  if (edges.empty()) {
    buckets.push_back({INT32_MIN, 0, "not due"});
    return;
  }
  std::int32_t from = INT32_MIN;
  for (std::size_t i = edges.size(); i-- != 0;) {
    const bool open = from == INT32_MIN;
    buckets.push_back({from, -edges[i] - 1, "due in " + label_of(edges[i] + 1, open ? 0 : -from, open)});
    from = -edges[i];
  }
  buckets.push_back({from, 0, "due in " + label_of(0, -from, false)});
}

void add_past_due(std::vector<AgingBucket> &buckets, const std::vector<std::int32_t> &edges) {
  std::int32_t from = 1;
  for (const std::int32_t edge : edges) {
    buckets.push_back({from, edge, label_of(from, edge, false)});
    from = edge + 1;
  }
  buckets.push_back({from, INT32_MAX, label_of(from, 0, true)});
}

} // namespace

std::vector<AgingBucket> make_buckets(const std::vector<std::int32_t> &future_edges,
                                      const std::vector<std::int32_t> &past_edges) {
  std::vector<AgingBucket> buckets;
  buckets.reserve(future_edges.size() + past_edges.size() + 2);
  add_not_due(buckets, future_edges);
  add_past_due(buckets, past_edges);
  return buckets;
}

} // namespace openitem
