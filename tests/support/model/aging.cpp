// What is open by age.
#include "support/model.hpp"

#include <algorithm>
#include <limits>

namespace openitem::testing_support {

Amount ModelAgingRow::balance() const {
  Amount sum = disputed - unapplied;
  for (const Amount bucket : buckets) sum += bucket;
  return sum;
}

namespace {

// Column of an age: not-due buckets from the farthest, then past due from the youngest.
std::size_t bucket_of(const AgingOptions &options, std::int32_t days) {
  const std::size_t future = options.future_edges.size();
  if (days <= 0) {
    std::size_t column = future;
    for (const std::int32_t edge : options.future_edges) {
      if (-days > edge) --column;
    }
    return column;
  }
  std::size_t column = future + 1;
  for (const std::int32_t edge : options.past_edges) {
    if (days > edge) ++column;
  }
  return column;
}

// What is open of a portion.
struct OpenAmount {
  const ModelItem *item;
  Date basis; // a credit's is its document date; none: never ages
  Amount left;
  Amount disputed;
};

Date basis_of(const ModelItem &item, std::size_t portion, AgingBasis basis) {
  const Date due = item.portions[portion].due;
  if (!item.debit()) return item.document;
  if (!due || basis == AgingBasis::due) return due;
  return basis == AgingBasis::document ? item.document : item.effective;
}

// Of one item, by due date. What is disputed lies in the portions due last.
void add_open(std::vector<OpenAmount> &open, const Model &m, std::size_t at, AgingBasis basis,
              const AsOf &as_of) {
  const ModelItem &item = m.items()[at];
  std::vector<Amount> contested(item.portions.size());
  Amount claims = item.debit() ? m.claimed(at, as_of) : 0;
  for (const std::uint32_t k : item.by_due_last()) {
    contested[k] = std::min(claims, m.remaining(at, k, as_of));
    claims -= contested[k];
  }
  for (const std::uint32_t k : item.by_due()) {
    const Amount left = m.remaining(at, k, as_of);
    if (left != 0) open.push_back({&item, basis_of(item, k, basis), left, contested[k]});
  }
}

// Each credit is taken from the oldest debits of its row.
void net_oldest(std::vector<OpenAmount> &open) {
  for (OpenAmount &credit : open) {
    if (credit.item->debit()) continue;
    for (OpenAmount &debit : open) {
      if (!debit.item->debit() || debit.item->customer != credit.item->customer ||
          debit.item->job != credit.item->job || debit.item->currency != credit.item->currency)
        continue;
      const Amount taken = std::min(debit.left, credit.left);
      debit.left -= taken;
      debit.disputed = std::min(debit.disputed, debit.left);
      credit.left -= taken;
    }
  }
}

// Customers and those that they belong to, as known then.
class Parents {
 public:
  Parents(const Model &m, const AsOf &as_of)
      : m_(m)
      , known_through_(as_of.known_through) {}

  [[nodiscard]] std::uint64_t root_of(std::uint64_t customer) const {
    while (parent_of(customer) != 0) customer = parent_of(customer);
    return customer;
  }
  [[nodiscard]] bool descends(std::uint64_t customer, std::uint64_t ancestor) const {
    while (customer != 0 && customer != ancestor) customer = parent_of(customer);
    return customer == ancestor;
  }

 private:
  [[nodiscard]] std::uint64_t parent_of(std::uint64_t customer) const {
    return m_.ever_customer(customer)->parent_known(known_through_);
  }
  const Model &m_;
  Sequence known_through_;
};

bool is_asked_for(const ModelItem &item, const AgingOptions &options, const Parents &parents) {
  const std::uint64_t only = options.customer.value();
  const bool with_children = options.group == AgingGroup::parent;
  if (only != 0 && (with_children ? !parents.descends(item.customer, only) : item.customer != only))
    return false;
  if (options.job && item.job != options.job.value()) return false;
  return !options.currency || item.currency == options.currency;
}

ModelAgingKey key_of(const ModelItem &item, const AgingOptions &options, const Parents &parents) {
  std::uint64_t customer = item.customer;
  std::uint64_t job = 0;
  std::string person;
  ItemRef ref{};
  switch (options.group) {
  case AgingGroup::parent:
    customer = options.customer ? options.customer.value() : parents.root_of(customer);
    break;
  case AgingGroup::currency:
    customer = 0;
    break;
  case AgingGroup::salesperson:
    customer = 0;
    person = item.salesperson;
    break;
  case AgingGroup::item:
    ref = item.ref;
    [[fallthrough]];
  case AgingGroup::job:
    job = item.job == 0 ? std::numeric_limits<std::uint64_t>::max() : item.job;
    break;
  case AgingGroup::customer:
    break;
  }
  return {customer, job, person, ref, std::string(item.currency.code())};
}

void add_to(ModelAgingRow &row, const OpenAmount &amount, const AgingOptions &options, Date date) {
  row.buckets.resize(options.past_edges.size() + options.future_edges.size() + 2);
  const std::size_t column = amount.basis ? bucket_of(options, date - amount.basis) : 0;
  Amount &bucket = row.buckets[column];
  if (amount.item->debit()) {
    bucket += amount.left - amount.disputed;
    row.disputed += amount.disputed;
  } else if (options.credits == AgingCredits::by_own_date) {
    bucket -= amount.left;
  } else {
    row.unapplied += amount.left;
  }
}

} // namespace

std::map<ModelAgingKey, ModelAgingRow> Model::aging(const AgingOptions &options, const AsOf &as_of) const {
  const Parents parents(*this, as_of);
  std::vector<OpenAmount> open;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (is_asked_for(items_[i], options, parents)) add_open(open, *this, i, options.basis, as_of);
  }
  // By age; equal ages stay in the order of their sequences. So both credit and what it is taken from are
  // oldest first.
  std::stable_sort(open.begin(), open.end(), [](const OpenAmount &a, const OpenAmount &b) {
    return due_day(a.basis) < due_day(b.basis);
  });
  if (options.credits == AgingCredits::net_oldest) net_oldest(open);
  std::map<ModelAgingKey, ModelAgingRow> rows;
  for (const OpenAmount &amount : open)
    add_to(rows[key_of(*amount.item, options, parents)], amount, options, as_of.date);
  return rows;
}

} // namespace openitem::testing_support
