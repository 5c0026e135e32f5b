// How fast can this machine do it at all? The same work by hand-written loops: arrays of 64-bit cents, an
// open- addressing table for ids, nothing checked, named, undone or kept for another question. What a ledger
// loses against these loops is the price of what it promises.
//
//   post           the documents in their order, settling the oldest first
//   post-journal   the same, handing an entry a document and one an application to a callback
//   books          aging of the portfolio today (over what is open, grouped by customer) and in the past
//   (what is
//                  open plus what was applied since), one customer's aging today
#include "aged.hpp"
#include "asking.hpp"
#include "measure.hpp"
#include "workload.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace openitem::bench {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// Where a key's row is. Grows by doubling at half full; no key is ever taken out.
class SlotOfKey {
 public:
  SlotOfKey()
      : cells_(1024) {}

  void put(std::uint32_t key, std::uint32_t slot) {
    if (2 * ++count_ > cells_.size()) grow();
    place(cells_, {key + 1, slot});
  }
  [[nodiscard]] std::uint32_t slot(std::uint32_t key) const {
    std::size_t at = home(key + 1, cells_.size());
    while (cells_[at].key_plus_one != key + 1) at = (at + 1) & (cells_.size() - 1);
    return cells_[at].slot;
  }

 private:
  struct Cell {
    std::uint32_t key_plus_one = 0;
    std::uint32_t slot = 0;
  };
  [[nodiscard]] static std::size_t home(std::uint32_t number, std::size_t size) {
    return static_cast<std::size_t>((number * 0x9e37'79b9'7f4a'7c15u) >> 32) & (size - 1);
  }
  static void place(std::vector<Cell> &cells, Cell cell) {
    std::size_t at = home(cell.key_plus_one, cells.size());
    while (cells[at].key_plus_one != 0) at = (at + 1) & (cells.size() - 1);
    cells[at] = cell;
  }
  void grow() {
    std::vector<Cell> larger(cells_.size() * 2);
    for (const Cell &cell : cells_) {
      if (cell.key_plus_one != 0) place(larger, cell);
    }
    cells_.swap(larger);
  }

  std::vector<Cell> cells_;
  std::size_t count_ = 0;
};

using JournalCallback = void (*)(void *user, const void *bytes, std::size_t size);

class LimitBooks {
 public:
  void create_customers(const Workload &workload) {
    for (std::uint32_t i = 0; i < workload.customers.size(); ++i) {
      customer_slots_.put(i, i);
      customers_.emplace_back();
    }
  }
  void set_journal(JournalCallback journal, void *user) {
    journal_ = journal;
    journal_user_ = user;
  }

  void post(const Document &document) {
    const std::size_t applied = applications_.size();
    switch (document.kind) {
    case DocumentKind::invoice:
      issue(document);
      break;
    case DocumentKind::voiding:
      take_back(document);
      break;
    case DocumentKind::payment:
    case DocumentKind::credit_memo:
      receive(document);
      break;
    }
    if (journal_ != nullptr) tell(document, applied);
  }

  [[nodiscard]] std::size_t application_count() const { return applications_.size(); }
  [[nodiscard]] AgedPortfolio aged(std::int32_t day) const {
    AgedPortfolio rows(customers_.size());
    std::vector<std::int64_t> left;
    for (const Invoice &invoice : invoices_) left.push_back(invoice.total);
    for (const Receipt &receipt : receipts_) {
      if (receipt.date <= day) rows[receipt.customer].unapplied += receipt.amount;
    }
    for (const Application &application : applications_) {
      if (application.date > day) continue;
      left[application.invoice] -= application.amount;
      rows[invoices_[application.invoice].customer].unapplied -= application.amount;
    }
    for (std::size_t i = 0; i < invoices_.size(); ++i) {
      const Invoice &invoice = invoices_[i];
      if (invoice.date > day || (invoice.voided_on != 0 && invoice.voided_on <= day)) continue;
      rows[invoice.customer].buckets[aged_bucket(day - invoice.due)] += left[i];
    }
    return rows;
  }

 private:
  struct Invoice {
    std::uint32_t customer;
    std::uint32_t next; // of the customer's open ones
    std::int32_t date;
    std::int32_t due;
    std::int32_t voided_on;
    std::int64_t total;
    std::int64_t left;
  };
  struct Receipt {
    std::uint32_t customer;
    std::uint32_t next;
    std::int32_t date;
    std::int64_t amount;
    std::int64_t left;
  };
  struct Application {
    std::uint32_t receipt;
    std::uint32_t invoice;
    std::int64_t amount;
    std::int32_t date;
  };
  struct Customer {
    std::uint32_t first_invoice = none, last_invoice = none;
    std::uint32_t first_receipt = none, last_receipt = none;
    std::int64_t open = 0;
    std::int64_t unapplied = 0;
  };

  // Appends to a customer's chain of open rows.
  template <class Row> static void chain(std::vector<Row> &rows, std::uint32_t &first, std::uint32_t &last) {
    const auto slot = static_cast<std::uint32_t>(rows.size() - 1);
    if (first == none) {
      first = slot;
    } else {
      rows[last].next = slot;
    }
    last = slot;
  }

  void issue(const Document &document) {
    const std::uint32_t slot = customer_slots_.slot(document.customer);
    Customer &customer = customers_[slot];
    invoice_slots_.put(document.key, static_cast<std::uint32_t>(invoices_.size()));
    invoices_.push_back({slot, none, document.date, document.due, 0, document.amount, document.amount});
    chain(invoices_, customer.first_invoice, customer.last_invoice);
    customer.open += document.amount;
  }

  void take_back(const Document &document) {
    Invoice &invoice = invoices_[invoice_slots_.slot(document.key)];
    customers_[invoice.customer].open -= invoice.left;
    invoice.left = 0;
    invoice.voided_on = document.date;
  }

  void receive(const Document &document) {
    const std::uint32_t slot = customer_slots_.slot(document.customer);
    Customer &customer = customers_[slot];
    receipt_slots_.put(document.key, static_cast<std::uint32_t>(receipts_.size()));
    receipts_.push_back({slot, none, document.date, document.amount, document.amount});
    chain(receipts_, customer.first_receipt, customer.last_receipt);
    customer.unapplied += document.amount;
    while (customer.first_invoice != none && customer.first_receipt != none) {
      Invoice &invoice = invoices_[customer.first_invoice];
      Receipt &receipt = receipts_[customer.first_receipt];
      if (invoice.left != 0) {
        const std::int64_t amount = std::min(invoice.left, receipt.left);
        invoice.left -= amount;
        receipt.left -= amount;
        customer.open -= amount;
        customer.unapplied -= amount;
        applications_.push_back({customer.first_receipt, customer.first_invoice, amount, document.date});
      }
      if (invoice.left == 0) customer.first_invoice = invoice.next;
      if (receipt.left == 0) customer.first_receipt = receipt.next;
    }
  }

  void tell(const Document &document, std::size_t applied) {
    const DocumentEntry entry{.kind = static_cast<std::uint32_t>(document.kind),
                              .applications = static_cast<std::uint32_t>(applications_.size() - applied),
                              .id = host_key(document),
                              .customer = host_customer_key(document.customer),
                              .amount = document.amount,
                              .date = document.date,
                              .due = document.due};
    journal_(journal_user_, &entry, sizeof entry);
    for (std::size_t i = applied; i < applications_.size(); ++i) {
      const ApplicationEntry application{applications_[i].receipt, applications_[i].invoice,
                                         applications_[i].amount};
      journal_(journal_user_, &application, sizeof application);
    }
  }

  std::vector<Customer> customers_;
  std::vector<Invoice> invoices_;
  std::vector<Receipt> receipts_;
  std::vector<Application> applications_;
  SlotOfKey customer_slots_;
  SlotOfKey invoice_slots_;
  SlotOfKey receipt_slots_;
  JournalCallback journal_ = nullptr;
  void *journal_user_ = nullptr;
};

void append_to_journal(void *user, const void *bytes, std::size_t size) {
  static_cast<Journal *>(user)->append(bytes, size);
}

void measure_posting(const Workload &workload, bool with_journal) {
  std::vector<double> seconds;
  const Stopwatch all;
  do {
    LimitBooks books;
    Journal journal;
    books.create_customers(workload);
    if (with_journal) books.set_journal(append_to_journal, &journal);
    const Stopwatch watch;
    for (const Document &document : workload.documents) books.post(document);
    seconds.push_back(watch.seconds());
    if (seconds.size() > 1) continue;
    check_aged("portfolio_today", books.aged(last_day));
    check_aged("portfolio_past", books.aged(past_day));
    check("applications", books.application_count(), "applications made");
  } while (all.seconds() < 0.5 && seconds.size() < 100);
  figure("documents_per_second", static_cast<double>(workload.documents.size()) / median(seconds));
}

// ---- aging

// One array a column.
struct Columns {
  explicit Columns(const Workload &workload) {
    for (const WorkInvoice &invoice : workload.invoices) {
      customer.push_back(invoice.customer);
      date.push_back(invoice.date);
      due.push_back(invoice.due);
      voided_on.push_back(invoice.voided_on == 0 ? std::numeric_limits<std::int32_t>::max()
                                                 : invoice.voided_on);
      total.push_back(invoice.total);
      left.push_back(invoice.voided_on == 0 ? invoice.total : 0);
    }
    for (const WorkReceipt &receipt : workload.receipts) {
      receipt_customer.push_back(receipt.customer);
      receipt_date.push_back(receipt.date);
      receipt_left.push_back(receipt.amount);
    }
    for (const WorkApplication &application : workload.applications) {
      applied_on.push_back(application.date);
      applied_to.push_back(application.invoice);
      applied_from.push_back(application.receipt);
      applied.push_back(application.amount);
      left[application.invoice] -= application.amount;
      receipt_left[application.receipt] -= application.amount;
    }
    group(workload.customers.size());
  }

  // Of each invoice
  std::vector<std::uint32_t> customer;
  std::vector<std::int32_t> date, due, voided_on;
  std::vector<std::int64_t> total, left;
  // Of each receipt
  std::vector<std::uint32_t> receipt_customer;
  std::vector<std::int32_t> receipt_date;
  std::vector<std::int64_t> receipt_left;
  // Of each application, as they were made
  std::vector<std::int32_t> applied_on;
  std::vector<std::uint32_t> applied_to, applied_from;
  std::vector<std::int64_t> applied;
  // What is open, grouped by customer: those of customer c are [starts[c], starts[c + 1])
  std::vector<std::uint32_t> starts;
  std::vector<std::int32_t> open_due;
  std::vector<std::int64_t> open_left;
  // Of each customer
  std::vector<std::int64_t> unapplied;

 private:
  void group(std::size_t customers) {
    starts.assign(customers + 1, 0);
    unapplied.assign(customers, 0);
    for (std::size_t i = 0; i < left.size(); ++i) starts[customer[i] + 1] += left[i] != 0;
    for (std::size_t c = 0; c < customers; ++c) starts[c + 1] += starts[c];
    open_due.resize(starts.back());
    open_left.resize(starts.back());
    std::vector<std::uint32_t> next = starts;
    for (std::size_t i = 0; i < left.size(); ++i) {
      if (left[i] == 0) continue;
      const std::uint32_t at = next[customer[i]]++;
      open_due[at] = due[i];
      open_left[at] = left[i];
    }
    for (std::size_t i = 0; i < receipt_left.size(); ++i) unapplied[receipt_customer[i]] += receipt_left[i];
  }
};

AgedCustomer age_today(const Columns &columns, std::uint32_t customer, std::int32_t day) {
  AgedCustomer row;
  for (std::uint32_t i = columns.starts[customer]; i < columns.starts[customer + 1]; ++i) {
    row.buckets[aged_bucket(day - columns.open_due[i])] += columns.open_left[i];
  }
  row.unapplied = columns.unapplied[customer];
  return row;
}

// Space that is used again.
struct Rollback {
  std::vector<std::int64_t> left, receipt_left;
};

void age_past(const Columns &columns, std::int32_t day, Rollback &space, AgedPortfolio &rows) {
  std::fill(rows.begin(), rows.end(), AgedCustomer{});
  space.left = columns.left;
  space.receipt_left = columns.receipt_left;
  const auto end_of = [day](const std::vector<std::int32_t> &dates) {
    return static_cast<std::size_t>(std::upper_bound(dates.begin(), dates.end(), day) - dates.begin());
  };
  for (std::size_t i = end_of(columns.applied_on); i < columns.applied.size(); ++i) {
    space.left[columns.applied_to[i]] += columns.applied[i];
    space.receipt_left[columns.applied_from[i]] += columns.applied[i];
  }
  for (std::size_t i = 0, end = end_of(columns.date); i < end; ++i) {
    const bool voided_since =
        columns.voided_on[i] > day && columns.voided_on[i] != std::numeric_limits<std::int32_t>::max();
    const std::int64_t left = voided_since ? columns.total[i] : space.left[i];
    rows[columns.customer[i]].buckets[aged_bucket(day - columns.due[i])] += left;
  }
  for (std::size_t i = 0, end = end_of(columns.receipt_date); i < end; ++i) {
    rows[columns.receipt_customer[i]].unapplied += space.receipt_left[i];
  }
}

void measure_books(const Workload &workload) {
  const Columns columns(workload);
  AgedPortfolio rows(workload.customers.size());
  figure("today_s", median_seconds(0.3, 5, [&] {
           for (std::uint32_t c = 0; c < rows.size(); ++c) rows[c] = age_today(columns, c, last_day);
           keep(rows.data());
         }));
  check_aged("portfolio_today", rows);
  Rollback space;
  figure("past_s", median_seconds(0.3, 5, [&] { age_past(columns, past_day, space, rows); }));
  check_aged("portfolio_past", rows);
  if (rows != aged_by_workload(workload, past_day)) fail("the limit loop contradicts the workload");

  const auto ask = [&](std::uint32_t customer, std::int32_t day) { keep(age_today(columns, customer, day)); };
  measure_questions(workload, {"figures_today_uniform", Draw::uniform, last_day, 50'000}, ask);
  measure_questions(workload, {"figures_today", Draw::by_invoice, last_day, 50'000}, ask);
  check_answers(workload, "customers_today", last_day,
                [&](std::uint32_t customer, std::int32_t day) { return age_today(columns, customer, day); });
}

void measure(const Task &task) {
  const Workload workload = workload_of(task.size);
  if (task.question == "books") {
    measure_books(workload);
  } else {
    measure_posting(workload, task.question == "post-journal");
  }
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  using namespace openitem::bench;
  measure(read_task(argc, argv, "post post-journal books"));
}
