// What would I get from a database instead? The same work by SQLite in memory, in the same run.
//
//   post-own, post-host   one document a transaction; ids by SQLite, or the host's with a unique number
//   load                  rows in one transaction, then indexes
//   books                 one customer's aging and the portfolio's, today and in the past
#include "asking.hpp"
#include "measure.hpp"
#include "sqlite_books.hpp"
#include "workload.hpp"

#include <vector>

namespace openitem::bench {
namespace {

void check_books(SqliteBooks &books) {
  books.prepare_questions();
  books.age(last_day);
  check_aged("portfolio_today", books.aged());
  books.age(past_day);
  check_aged("portfolio_past", books.aged());
}

void measure_posting(const Workload &workload, Keys keys) {
  std::vector<double> seconds;
  const Stopwatch all;
  do {
    SqliteBooks books(workload, keys, false);
    books.create_customers();
    const sqlite3_int64 before = sqlite3_memory_used();
    const Stopwatch watch;
    for (std::size_t i = 0; i < workload.documents.size(); ++i) books.post(i);
    seconds.push_back(watch.seconds());
    if (seconds.size() > 1) continue;
    figure("bytes_per_invoice", static_cast<double>(sqlite3_memory_used() - before) /
                                    static_cast<double>(workload.invoices.size()));
    check("applications", books.application_count(), "applications made");
    check_books(books);
  } while (all.seconds() < 0.5 && seconds.size() < 100);
  figure("documents_per_second", static_cast<double>(workload.documents.size()) / median(seconds));
}

void measure_loading(const Workload &workload) {
  const auto documents = static_cast<double>(workload.invoices.size() + workload.receipts.size());
  std::vector<double> seconds;
  const Stopwatch all;
  do {
    SqliteBooks books(workload, Keys::ledgers, true);
    const Stopwatch watch;
    books.load();
    seconds.push_back(watch.seconds());
    if (seconds.size() == 1) check_books(books);
  } while (all.seconds() < 0.5 && seconds.size() < 100);
  figure("documents_per_second", documents / median(seconds));
}

void measure_books(const Workload &workload) {
  SqliteBooks books(workload, Keys::ledgers, true);
  books.load();
  books.prepare_questions();
  figure("today_s", median_seconds(0.3, 3, [&] { books.age(last_day); }));
  check_aged("portfolio_today", books.aged());
  figure("past_s", median_seconds(0.3, 2, [&] { books.age(past_day); }));
  check_aged("portfolio_past", books.aged());

  const auto ask = [&](std::uint32_t customer, std::int32_t day) { books.ask(customer, day); };
  const auto answer = [&](std::uint32_t customer, std::int32_t day) {
    books.ask(customer, day);
    return books.answer();
  };
  measure_questions(workload, {"figures_today_uniform", Draw::uniform, last_day, 5'000}, ask);
  measure_questions(workload, {"figures_today", Draw::by_invoice, last_day, 5'000}, ask);
  measure_questions(workload, {"figures_past_uniform", Draw::uniform, past_day, 200}, ask);
  measure_questions(workload, {"figures_past", Draw::by_invoice, past_day, 200}, ask);
  check_answers(workload, "customers_today", last_day, answer);
  check_answers(workload, "customers_past", past_day, answer);
}

void measure(const Task &task) {
  const Workload workload = workload_of(task.size);
  if (task.question == "books") {
    measure_books(workload);
  } else if (task.question == "load") {
    measure_loading(workload);
  } else {
    measure_posting(workload, task.question == "post-host" ? Keys::hosts : Keys::ledgers);
  }
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  using namespace openitem::bench;
  measure(read_task(argc, argv, "post-own post-host load books"));
}
