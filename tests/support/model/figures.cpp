// Balances and histories.
#include "support/model.hpp"

#include <algorithm>
#include <utility>

namespace openitem::testing_support {

Model::Balance Model::balance(std::uint64_t customer, const Currency &currency, const AsOf &as_of,
                              std::optional<std::uint64_t> job) const {
  Balance sum;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const ModelItem &row = items_[i];
    if (row.customer != customer || row.currency != currency || (job && row.job != *job)) continue;
    const Amount left = remaining(i, as_of);
    (row.debit() ? sum.open : sum.unapplied) += left;
    if (row.debit() && left != 0) ++sum.open_items;
    if (row.debit()) sum.disputed += disputed(i, as_of);
  }
  return sum;
}

std::vector<ModelLine> Model::history(std::uint64_t customer, const Currency &currency,
                                      const AsOf &as_of) const {
  std::vector<ModelLine> lines;
  for (const ModelItem &row : items_) {
    if (row.customer != customer || row.currency != currency) continue;
    const Amount signed_total = row.debit() ? row.total() : -row.total();
    if (counts(row, as_of)) lines.push_back({row.sequence, row.effective, row.ref, false, signed_total, 0});
    for (const ModelItem::Reversal &reversal : row.reversals) {
      if (!counts_at(reversal.date, reversal.sequence, as_of)) continue;
      const bool back = reversal.kind == ReversalKind::reinstated;
      lines.push_back(
          {reversal.sequence, reversal.date, row.ref, true, back ? signed_total : -signed_total, 0});
    }
  }
  std::sort(lines.begin(), lines.end(), [](const ModelLine &a, const ModelLine &b) {
    return std::pair(a.date, a.sequence) < std::pair(b.date, b.sequence);
  });
  Amount running = 0;
  for (ModelLine &line : lines) line.balance = running += line.change;
  return lines;
}

} // namespace openitem::testing_support
