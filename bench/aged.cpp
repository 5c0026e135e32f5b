#include "aged.hpp"

#include "measure.hpp"
#include "random.hpp"
#include "workload.hpp"

namespace openitem::bench {

AgedPortfolio aged_by_workload(const Workload &workload, std::int32_t day) {
  std::vector<std::int64_t> left(workload.invoices.size());
  AgedPortfolio rows(workload.customers.size());
  for (const WorkReceipt &receipt : workload.receipts) {
    if (receipt.date <= day) rows[receipt.customer].unapplied += receipt.amount;
  }
  for (std::size_t i = 0; i < left.size(); ++i) left[i] = workload.invoices[i].total;
  for (const WorkApplication &application : workload.applications) {
    if (application.date > day) continue;
    left[application.invoice] -= application.amount;
    rows[workload.invoices[application.invoice].customer].unapplied -= application.amount;
  }
  for (std::size_t i = 0; i < left.size(); ++i) {
    const WorkInvoice &invoice = workload.invoices[i];
    if (invoice.date > day || (invoice.voided_on != 0 && invoice.voided_on <= day)) continue;
    rows[invoice.customer].buckets[aged_bucket(day - invoice.due)] += left[i];
  }
  return rows;
}

void check_aged(std::string_view name, const AgedPortfolio &rows) {
  std::uint64_t digest = rows.size();
  AgedCustomer sums;
  const auto add = [&](std::int64_t value, std::int64_t &sum) {
    digest = mix(digest ^ static_cast<std::uint64_t>(value));
    sum += value;
  };
  for (const AgedCustomer &row : rows) {
    for (std::size_t i = 0; i < aged_buckets; ++i) add(row.buckets[i], sums.buckets[i]);
    add(row.unapplied, sums.unapplied);
  }
  std::string text = "sums";
  for (const std::int64_t sum : sums.buckets) text += " " + std::to_string(sum);
  check(name, digest, text + " unapplied " + std::to_string(sums.unapplied));
}

std::vector<std::uint32_t> compared_customers(const Workload &workload) {
  std::vector<std::uint32_t> customers = draw_customers(workload, Draw::uniform, 100, 11);
  for (const std::uint32_t customer : draw_customers(workload, Draw::by_invoice, 100, 12)) {
    customers.push_back(customer);
  }
  return customers;
}

} // namespace openitem::bench
