// Where reports take their memory: from the ledger's result memory and nowhere else, and what happens when
// there is none. Reading needs no turns: reports run side by side.
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/explain.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"
#include "report_text.hpp"
#include "support/counting_memory.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <functional>
#include <new>
#include <thread>

namespace {
std::atomic<bool> trap = false;
std::atomic<std::uint64_t> trapped = 0;
} // namespace

// Replaced for this program, to count while the trap is set. Out of line, or GCC takes the pair for a
// mismatch of new and free.
[[gnu::noinline]] void *operator new(std::size_t bytes) {
  if (trap) ++trapped;
  if (void *memory = std::malloc(bytes)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void *operator new(std::size_t bytes, const std::nothrow_t &) noexcept {
  if (trap) ++trapped;
  return std::malloc(bytes);
}
[[gnu::noinline]] void operator delete(void *memory) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void *memory, std::size_t) noexcept {
  std::free(memory);
}

namespace openitem::memory_test {
namespace {

using namespace testing_support;

struct Case {
  const char *name;
  std::function<Errc(const Ledger &)> run;
};

struct Question {
  CustomerId acme;
  JobId job;
  ItemRef invoice;
  ItemRef draft;
  AsOf past{openitem::date("2026-01-25")};
  AsOf now{openitem::date("2026-03-01")};
  AsOf known{openitem::date("2026-03-01"), 7};
  Currency usd = Currency::iso("USD").value();
};

// Every report that makes a list, each with what makes it work hardest.
std::vector<Case> every_report(const Question &q) {
  std::vector<Case> cases;
  const auto add = [&](const char *name, auto run) {
    cases.push_back({name, [run](const Ledger &ledger) { return run(ledger).code(); }});
  };
  for (const AgingGroup group : {AgingGroup::customer, AgingGroup::job, AgingGroup::currency,
                                 AgingGroup::salesperson, AgingGroup::parent, AgingGroup::item}) {
    for (const AgingCredits credits : {AgingCredits::separate, AgingCredits::net_oldest}) {
      const auto calculator =
          AgingCalculator::create({.credits = credits, .group = group, .zero_rows = true}).value();
      add("aging", [calculator, q](const Ledger &ledger) { return calculator.run(ledger, q.past); });
      add("aging as known",
          [calculator, q](const Ledger &ledger) { return calculator.run(ledger, q.known); });
    }
  }
  const auto usual = AgingCalculator::create().value();
  add("account_balance", [q](const Ledger &ledger) {
    return account_balance(ledger, q.acme, q.past, {true, true});
  });
  add("list_balances",
      [q](const Ledger &ledger) { return list_balances(ledger, {.settled = true}, q.past); });
  add("customer_summary",
      [q, usual](const Ledger &ledger) { return customer_summary(ledger, q.acme, q.past, usual); });
  add("transaction_history", [q](const Ledger &ledger) {
    return transaction_history(
        ledger, {.customer = q.acme, .currency = q.usd, .job = q.job, .applications = true}, q.now);
  });
  add("explain_balance", [q](const Ledger &ledger) { return explain_balance(ledger, q.acme, q.usd, q.now); });
  add("explain_aging",
      [q, usual](const Ledger &ledger) { return explain_aging(ledger, q.acme, q.usd, 1, usual, q.now); });
  add("list_items", [q](const Ledger &ledger) {
    return list_items(
        ledger, {.customer = q.acme, .with_children = true, .drafts = true, .only_cancelled_jobs = false},
        q.now);
  });
  add("list_portions", [q](const Ledger &ledger) { return list_portions(ledger, q.invoice, q.now); });
  add("list_lines", [q](const Ledger &ledger) { return list_lines(ledger, q.invoice); });
  add("list_taxes", [q](const Ledger &ledger) { return list_taxes(ledger, q.invoice); });
  add("list_applications",
      [q](const Ledger &ledger) { return list_applications(ledger, {.customer = q.acme}, q.now); });
  add("customer_terms", [q](const Ledger &ledger) { return customer_terms(ledger, q.acme, 1); });
  add("list_customers", [](const Ledger &ledger) { return list_customers(ledger, {.text = "a"}); });
  add("list_jobs", [](const Ledger &ledger) { return list_jobs(ledger, {}); });
  add("list_contracts", [](const Ledger &ledger) { return list_contracts(ledger, {}); });
  return cases;
}

struct ReportMemory : testing::Test {
  CountingMemory state;
  CountingMemory results;
  Books books{{.memory = &state, .result_memory = &results}};
  Question question;

  ReportMemory() {
    const std::vector<LineTax> taxes{{"VAT", Percent{decimal("19")}}};
    const std::vector<DocumentLine> lines{
        {.product = "work", .quantity = 10, .unit_price = 10, .taxes = taxes}};
    const std::vector<TermsPortion> terms{net_days(30)};
    {
      CustomerSentence customer(books, books.keep("ACME"), false); // 1
      customer.record().terms = terms;
    }
    books.customer("ZETA").parent("ACME");                                       // 2
    books.job("A").of("ACME");                                                   // 3
    books.give({}, CreateContract{{.customer = books.id_of("ACME")}}, Errc::ok); // 4
    books.customer_changed("ACME").salesperson("Ann");                           // 5
    {
      InvoiceSentence invoice(books, ItemKind::invoice, "I"); // 6
      invoice.to("ACME").job("A").on("2026-01-01").due("2026-01-20");
      invoice.record().lines = lines;
    }
    books.payment("P").from("ACME").amount("50.00 USD").on("2026-01-10").settling("I", "30.00 USD"); // 7, 8
    books.invoice("E").to("ACME").total("5.00 EUR").on("2026-01-02").due("2026-02-20");
    books.invoice("Z").to("ZETA").total("5.00 USD").on("2026-02-02").due("2026-02-20");
    books.application_undone(books.last_application()).on("2026-02-01");
    books.voided("Z").on("2026-02-03");
    books.invoice("D").to("ACME").total("5.00 USD").on("2026-01-02").due("2026-02-20").as_draft();
    books.job_changed("A").of("ACME").status(JobStatus::cancelled);
    question.acme = books.id_of("ACME");
    question.job = books.job_id("A");
    question.invoice = books.item("I");
    question.draft = books.item("D");
  }
};

TEST_F(ReportMemory, ComesFromTheResultMemoryAlone) {
  for (const Case &report : every_report(question)) {
    const std::uint64_t of_state = state.allocations();
    const std::uint64_t of_results = results.allocations();
    trapped = 0;
    trap = true;
    const Errc code = report.run(books.ledger());
    trap = false;
    EXPECT_EQ(code, Errc::ok) << report.name;
    EXPECT_EQ(trapped, 0U) << report.name << " went round the result memory";
    EXPECT_EQ(state.allocations(), of_state) << report.name << " took the ledger's own memory";
    EXPECT_GT(results.allocations(), of_results) << report.name;
    EXPECT_EQ(results.live_blocks(), 0U) << report.name << " left something behind";
  }
  EXPECT_EQ(results.complaint(), "");
}

TEST_F(ReportMemory, RunningOutIsSaidAndLeavesNothingBehind) {
  for (const Case &report : every_report(question)) {
    for (const auto failure : {CountingMemory::Failure::once, CountingMemory::Failure::lasting}) {
      Errc code = Errc::out_of_memory;
      std::uint64_t n = 0;
      while (code == Errc::out_of_memory && n < 1000) {
        results.fail(++n, failure);
        code = report.run(books.ledger());
        results.work();
        EXPECT_EQ(results.live_blocks(), 0U) << report.name << " at allocation " << n;
      }
      EXPECT_EQ(code, Errc::ok) << report.name;
      EXPECT_GT(n, 1U) << report.name << " never failed";
    }
  }
}

TEST_F(ReportMemory, FiguresOfACustomerAndSingleRecordsNeedNone) {
  const auto calculator = AgingCalculator::create().value();
  CustomerFigures figures;
  const Ledger &ledger = books.ledger();
  results.fail(1, CountingMemory::Failure::lasting);
  trapped = 0;
  trap = true;
  const Result<void> past =
      customer_figures(ledger, question.acme, question.usd, question.past, calculator, figures);
  const Result<void> now =
      customer_figures(ledger, question.acme, question.usd, question.now, calculator, figures);
  const Errc item = find_item(ledger, question.invoice, question.now).code();
  const Errc draft = find_item(ledger, question.draft, question.now).code();
  const Errc customer = find_customer(ledger, question.acme, 1).code();
  const Errc job = find_job(ledger, question.job).code();
  const Errc contract = find_contract(ledger, ContractId(1)).code();
  trap = false;
  EXPECT_TRUE(past);
  EXPECT_TRUE(now);
  for (const Errc code : {item, draft, customer, job, contract}) EXPECT_EQ(code, Errc::ok);
  EXPECT_EQ(trapped, 0U);
}

TEST_F(ReportMemory, OfAReportIsUsedAgain) {
  const auto calculator = AgingCalculator::create().value();
  CountingMemory own;
  AgingReport report(&own);
  ASSERT_TRUE(calculator.run_into(report, books.ledger(), question.past));
  const std::uint64_t before = own.allocations();
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(calculator.run_into(report, books.ledger(), question.past));
  EXPECT_EQ(own.allocations(), before);
}

TEST(ParallelReading, GivesTheSameAnswers) {
  Books books;
  books.customer("ACME");
  for (int i = 0; i < 300; ++i) {
    const std::string number = std::to_string(i);
    books.invoice(number).to("ACME").total("10.00 USD").on("2026-01-01").due("2026-01-20");
    if (i % 2 == 0)
      books.payment(number)
          .from("ACME")
          .amount("7.00 USD")
          .on("2026-01-15")
          .by_strategy(Strategy::oldest_first);
  }
  const auto calculator = AgingCalculator::create().value();
  const auto question = [&](std::vector<std::string> &answers) {
    for (int i = 0; i < 20; ++i) {
      answers.push_back(figures_text(calculator.run(books.ledger(), as_of("2026-01-10")).value(), 0));
      const auto history =
          transaction_history(books.ledger(), {.customer = books.id_of("ACME")}, as_of("2026-02-01"));
      answers.push_back(to_string(history->closing));
      answers.push_back(
          std::to_string(list_items(books.ledger(), {.only_open = true}, as_of("2026-02-01"))->matching));
    }
  };
  std::vector<std::string> alone;
  question(alone);
  std::vector<std::vector<std::string>> answers(3);
  std::vector<std::thread> readers;
  for (auto &answer : answers) readers.emplace_back([&] { question(answer); });
  for (std::thread &reader : readers) reader.join();
  for (const auto &answer : answers) EXPECT_EQ(answer, alone);
}

struct ReadingSink final : EventSink {
  const Ledger *ledger = nullptr;
  Errc code = Errc::ok;
  bool accept(const Record &, std::uint64_t) override {
    code = AgingCalculator::create().value().run(*ledger, as_of("2026-01-10")).code();
    return true;
  }
};

TEST(Reports, AreRefusedFromInsideTheSink) {
  Books books;
  books.customer("ACME");
  ReadingSink sink;
  sink.ledger = &books.ledger();
  books.ledger().set_sink(&sink);
  books.customer("ZETA");
  books.ledger().set_sink(nullptr);
  EXPECT_EQ(sink.code, Errc::reentrant_call);
}

} // namespace
} // namespace openitem::memory_test
