// Every report on books of every shape: at today, at a past date, and as known before half of it was
// recorded.
#include "growth_books.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/customer_address.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/explain.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/numbering.hpp"
#include "openitem/reports/period_locks.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <array>
#include <map>
#include <memory>

namespace openitem::growth::growth_reports_test {
namespace {

// ---- books

Money dollars(std::size_t count) {
  return Money::of_minor(100 * static_cast<int128>(count), usd);
}
CustomerId nth_customer(std::size_t i) {
  return CustomerId(1 + i);
}
Currency points(std::size_t i) { // Z000001, ...
  const std::string digits = std::to_string(i);
  return Currency::custom("Z" + std::string(6 - digits.size(), '0') + digits, 2).value();
}
Invoice numbered_invoice(std::size_t i, const std::string &number) {
  return {.id = InvoiceId(i), .number = number, .customer = acme, .total = one};
}

// One customer with all invoices, all due on one day, all paid by one payment.
void one_payment(Books &books, std::size_t n) {
  for (std::size_t i = 1; i <= n; ++i)
    books.run(IssueInvoice{numbered_invoice(i, "INV-" + std::to_string(i))});
  books.run(RecordPayment{{.customer = acme, .amount = dollars(n)}, {.strategy = Strategy::oldest_first}},
            today);
}
// The same, and all of it undone.
void undone(Books &books, std::size_t n) {
  one_payment(books, n);
  books.run(ReversePayment{.payment = PaymentId(1)}, today);
}
// One invoice, paid in n parts.
void in_parts(Books &books, std::size_t n) {
  books.run(IssueInvoice{{.customer = acme, .total = dollars(n)}});
  for (std::size_t i = 1; i <= n; ++i)
    books.run(RecordPayment{{.customer = acme, .amount = one}, {.strategy = Strategy::oldest_first}},
              on(day_after(today.effective, i % 100)));
}
// Each of n customers has an invoice and a payment, a code, a contract and a job.
void many_customers(Books &books, std::size_t n) {
  for (std::size_t i = 1; i <= n; ++i) {
    const std::string code = "C-" + std::to_string(i);
    books.run(CreateCustomer{{.id = nth_customer(i), .code = code, .name = code, .external_ref = code}});
    books.run(CreateJob{{.id = JobId(i), .customer = nth_customer(i), .code = code}});
    books.run(CreateContract{{.id = ContractId(i), .number = code, .customer = nth_customer(i)}});
    const JobId job(i);
    books.run(IssueInvoice{
        {.customer = nth_customer(i), .job = job, .total = one, .salesperson = code, .external_ref = code}});
    books.run(RecordPayment{{.customer = nth_customer(i), .job = job, .amount = one}, {}}, today);
  }
}
// One customer has n licences, addresses, and payments by card.
void much_about_one(Books &books, std::size_t n) {
  for (std::size_t i = 1; i <= n; ++i) {
    const std::string code = "C-" + std::to_string(i);
    books.run(CreateLicence{{.customer = acme, .kind = "contractor", .number = code}});
    books.run(CreateAddress{{.customer = acme, .kind = AddressKind::shipping}});
    books.run(RecordPayment{{.customer = acme, .amount = one, .method = "card", .transaction_id = code}, {}},
              today);
  }
}
// Each is the child of the one before.
void chain_of_customers(Books &books, std::size_t n) {
  for (std::size_t i = 1; i <= n; ++i) {
    books.run(CreateCustomer{{.id = nth_customer(i), .parent = nth_customer(i - 1)}});
    books.run(IssueInvoice{{.customer = nth_customer(i), .total = one}});
  }
}
// The same from the last on: a customer is there before its parent.
void chain_from_below(Books &books, std::size_t n) {
  for (std::size_t i = n; i >= 1; --i) {
    books.run(CreateCustomer{{.id = nth_customer(i)}});
    books.run(IssueInvoice{{.customer = nth_customer(i), .total = one}});
    if (i < n) books.run(ChangeCustomer{{.id = nth_customer(i + 1), .parent = nth_customer(i)}});
  }
}
// One customer has n jobs, each with an invoice and a payment; and as many contracts.
void many_jobs(Books &books, std::size_t n) {
  for (std::size_t i = 1; i <= n; ++i) {
    const JobId job(i);
    books.run(CreateJob{{.id = job, .customer = acme}});
    books.run(CreateContract{{.id = ContractId(i), .customer = acme, .job = job}});
    books.run(IssueInvoice{{.customer = acme, .job = job, .contract = ContractId(i), .total = one}});
    books.run(RecordPayment{{.customer = acme, .job = job, .amount = one}, {}}, today);
  }
}
// One customer has n accounts, the last by code first.
void many_currencies(Books &books, std::size_t n) {
  for (std::size_t i = n; i >= 1; --i) {
    books.run(RegisterCurrency{points(i)});
    const Money amount = Money::of_minor(100, points(i));
    books.run(IssueInvoice{{.customer = acme, .total = amount}});
    books.run(RecordPayment{{.customer = acme, .amount = amount}, {}}, today);
  }
}
// n drafts, half of them deleted, half of the others posted.
void drafts(Books &books, std::size_t n) {
  for (std::size_t i = 1; i <= n; ++i) books.run(DraftInvoice{numbered_invoice(i, "D-" + std::to_string(i))});
  for (std::size_t i = 1; i <= n; i += 2) books.run(DeleteDraft{InvoiceId(i)});
  for (std::size_t i = 2; i <= n; i += 4) books.run(PostDraft{InvoiceId(i), {}, {}});
}
// Everything there is, changed n times: the customer, its job and contract, settings, locks, who recorded it.
void changes(Books &books, std::size_t n) {
  books.run(CreateJob{{.id = JobId(1), .customer = acme}});
  books.run(CreateContract{{.id = ContractId(1), .customer = acme}});
  books.invoices(1);
  for (std::size_t i = 1; i <= n; ++i) {
    const std::string word = std::to_string(i);
    CommandInfo info = opening;
    info.actor = word;
    info.recorded_micros = static_cast<std::int64_t>(i);
    books.run(ChangeCustomer{{.id = acme, .label = word, .currency = usd}}, info);
    books.run(ChangeJob{{.id = JobId(1), .customer = acme, .code = word}}, info);
    books.run(ChangeContract{{.id = ContractId(1), .number = word, .customer = acme}}, info);
    books.run(ChangeSettings{{.rounding = i % 2 == 0 ? Rounding::half_up : Rounding::half_even}}, info);
    books.run(LockPeriod{CommandClass::billing, day_after(date("2000-01-01"), i)}, info);
    books.run(GrantLockException{.actor = word, .of = CommandClass::billing}, info);
  }
}

struct Subject {
  const char *name;
  const char *what;
  Part prepare;
};
const std::array<Subject, 10> subjects{{
    {"OnePaymentOnAll", "invoices", one_payment},
    {"AllUndone", "invoices", undone},
    {"OneInvoiceInParts", "parts", in_parts},
    {"ManyCustomers", "customers", many_customers},
    {"ChainOfCustomers", "customers", chain_of_customers},
    {"ChainFromBelow", "customers", chain_from_below},
    {"ManyJobs", "jobs", many_jobs},
    {"ManyCurrencies", "currencies", many_currencies},
    {"Drafts", "drafts", drafts},
    {"Changes", "changes of everything", changes},
}};

// ---- questions

std::array<AsOf, 3> standpoints(const Books &books) {
  const Sequence half = std::max<Sequence>(books.ledger.last_sequence() / 2, 1);
  return {{{day_after(today.effective, 200), 0},
           {opening.effective, 0},
           {day_after(today.effective, 200), half}}};
}
// ask(ledger, as_of) from everywhere.
template <class Ask> Part everywhere(const Ask &ask) {
  return [=](Books &books, std::size_t) {
    for (const AsOf &as_of : standpoints(books)) ask(std::as_const(books.ledger), as_of);
  };
}
template <class Answer> void must(const Answer &answer) {
  (void)answer.value();
}
// Not there, or not yet, is an answer too.
template <class Answer> void may(const Answer &answer) {
  if (answer.code() == Errc::internal) (void)answer.value();
}

AgingCalculator aging_of(AgingGroup group, AgingCredits credits = AgingCredits::separate) {
  AgingOptions options;
  options.group = group;
  options.credits = credits;
  options.zero_rows = true;
  options.past_edges.clear();
  for (std::int32_t edge = 1; edge <= 50; ++edge) options.past_edges.push_back(edge * 7);
  return AgingCalculator::create(options).value();
}
template <class... Options> Part aging(Options... options) {
  return everywhere([calculator = aging_of(options...)](const Ledger &ledger, const AsOf &as_of) {
    must(calculator.run(ledger, as_of));
  });
}
Part items_sorted(ItemSort sort) {
  return everywhere([sort](const Ledger &ledger, const AsOf &as_of) {
    ItemFilter filter;
    filter.drafts = true;
    filter.sort = sort;
    must(list_items(ledger, filter, as_of));
  });
}
Part history_sorted(HistorySort sort) {
  return everywhere([sort](const Ledger &ledger, const AsOf &as_of) {
    HistoryFilter filter;
    filter.customer = acme;
    filter.currency = usd;
    filter.applications = true;
    filter.sort = sort;
    may(transaction_history(ledger, filter, as_of));
  });
}

struct Question {
  const char *name;
  const char *covers;
  Part ask;
};

std::vector<Question> money_questions() {
  return {
      {"AccountBalance", "oi_ledger_account_balance", everywhere([](const Ledger &ledger, const AsOf &as_of) {
         may(account_balance(ledger, acme, as_of, {.per_job = true, .with_children = true}));
       })},
      {"ListBalances", "oi_ledger_list_balances", everywhere([](const Ledger &ledger, const AsOf &as_of) {
         must(list_balances(ledger, {.settled = true}, as_of));
       })},
      {"ListItems", "oi_ledger_list_items", items_sorted(ItemSort::effective)},
      {"ListItemsByNumber", "oi_ledger_list_items", items_sorted(ItemSort::number)},
      {"ListItemsByRemaining", "oi_ledger_list_items", items_sorted(ItemSort::remaining)},
      {"ListItemsOfFamily", "oi_ledger_list_items", everywhere([](const Ledger &ledger, const AsOf &as_of) {
         ItemFilter filter;
         filter.customer = acme;
         filter.with_children = true;
         filter.only_open = true;
         filter.limit = 10;
         filter.offset = 100;
         may(list_items(ledger, filter, as_of));
       })},
      {"ListApplications", "oi_ledger_list_applications",
       everywhere(
           [](const Ledger &ledger, const AsOf &as_of) { must(list_applications(ledger, {}, as_of)); })},
      {"ListApplicationsOfCustomer", "oi_ledger_list_applications",
       everywhere([](const Ledger &ledger, const AsOf &as_of) {
         may(list_applications(ledger, {.customer = acme}, as_of));
       })},
      {"ListApplicationsOfItem", "oi_ledger_list_applications",
       everywhere([](const Ledger &ledger, const AsOf &as_of) {
         may(list_applications(ledger, {.item = InvoiceId(1)}, as_of));
         may(list_applications(ledger, {.item = PaymentId(1)}, as_of));
       })},
      {"History", "oi_ledger_transaction_history", history_sorted(HistorySort::date)},
      {"HistoryByAmount", "oi_ledger_transaction_history", history_sorted(HistorySort::amount)},
      {"HistoryByNumber", "oi_ledger_transaction_history", history_sorted(HistorySort::number)},
      {"ExplainBalance", "oi_ledger_explain_balance", everywhere([](const Ledger &ledger, const AsOf &as_of) {
         may(explain_balance(ledger, acme, usd, as_of));
         may(explain_balance(ledger, acme, usd, as_of, JobId(1)));
       })},
      {"ExplainAging", "oi_ledger_explain_aging",
       everywhere([calculator = aging_of(AgingGroup::customer)](const Ledger &ledger, const AsOf &as_of) {
         for (std::size_t bucket = 0; bucket < calculator.buckets().size(); bucket += 10)
           may(explain_aging(ledger, acme, usd, bucket, calculator, as_of));
       })},
      {"CustomerSummary", "oi_ledger_customer_summary",
       everywhere([calculator = aging_of(AgingGroup::customer)](const Ledger &ledger, const AsOf &as_of) {
         may(customer_summary(ledger, acme, as_of, calculator));
       })},
      {"CustomerFigures", "oi_ledger_customer_figures",
       everywhere(
           [calculator = AgingCalculator::create({}).value()](const Ledger &ledger, const AsOf &as_of) {
             CustomerFigures figures;
             may(customer_figures(ledger, acme, usd, as_of, calculator, figures));
           })},
      {"FindItem", "oi_ledger_find_item", everywhere([](const Ledger &ledger, const AsOf &as_of) {
         may(find_item(ledger, InvoiceId(1), as_of));
         may(find_item(ledger, PaymentId(1), as_of));
         may(find_item(ledger, InvoiceId(max_id), as_of));
       })},
      {"Aging", "oi_ledger_aging", aging(AgingGroup::customer)},
      {"AgingByJob", "oi_ledger_aging", aging(AgingGroup::job)},
      {"AgingByCurrency", "oi_ledger_aging", aging(AgingGroup::currency)},
      {"AgingBySalesperson", "oi_ledger_aging", aging(AgingGroup::salesperson)},
      {"AgingByParent", "oi_ledger_aging", aging(AgingGroup::parent)},
      {"AgingByItem", "oi_ledger_aging", aging(AgingGroup::item)},
      {"AgingWithCreditsByDate", "oi_ledger_aging", aging(AgingGroup::customer, AgingCredits::by_own_date)},
      {"AgingNetOldest", "oi_ledger_aging", aging(AgingGroup::job, AgingCredits::net_oldest)},
  };
}

// known_through: now, and half way.
template <class Ask> Part now_and_then(const Ask &ask) {
  return [=](Books &books, std::size_t) {
    for (const Sequence known : {Sequence{0}, std::max<Sequence>(books.ledger.last_sequence() / 2, 1)})
      ask(std::as_const(books.ledger), known);
  };
}
std::vector<Question> master_questions() {
  return {
      {"FindCustomer", "oi_ledger_find_customer oi_ledger_list_terms",
       now_and_then([](const Ledger &ledger, Sequence known) {
         must(find_customer(ledger, acme, known));
         must(customer_terms(ledger, acme, known));
       })},
      {"ListCustomers", "oi_ledger_list_customers", now_and_then([](const Ledger &ledger, Sequence known) {
         must(list_customers(ledger, {}, known));
         must(list_customers(ledger, {.text = "1", .offset = 10, .limit = 10}, known));
       })},
      {"FindJob", "oi_ledger_find_job",
       now_and_then([](const Ledger &ledger, Sequence known) { may(find_job(ledger, JobId(1), known)); })},
      {"ListJobs", "oi_ledger_list_jobs", now_and_then([](const Ledger &ledger, Sequence known) {
         must(list_jobs(ledger, acme, known));
         must(list_jobs(ledger, {}, known));
       })},
      {"FindContract", "oi_ledger_find_contract", now_and_then([](const Ledger &ledger, Sequence known) {
         may(find_contract(ledger, ContractId(1), known));
       })},
      {"ListContracts", "oi_ledger_list_contracts", now_and_then([](const Ledger &ledger, Sequence known) {
         must(list_contracts(ledger, acme, known));
         must(list_contracts(ledger, {}, known));
       })},
      {"Numbering", "oi_ledger_numbering", now_and_then([](const Ledger &ledger, Sequence known) {
         must(numbering(ledger, ItemKind::invoice, known));
       })},
      {"ListPeriodLocks", "oi_ledger_list_period_locks",
       now_and_then([](const Ledger &ledger, Sequence known) {
         must(list_period_locks(ledger, known));
         must(list_lock_exceptions(ledger, known));
       })},
      {"Settings", "oi_ledger_settings",
       now_and_then([](const Ledger &ledger, Sequence known) { (void)ledger.settings(known); })},
      {"KnownAt", "oi_ledger_known_at", now_and_then([](const Ledger &ledger, Sequence known) {
         (void)ledger.known_at(static_cast<std::int64_t>(known));
       })},
      {"StateDigest", "oi_ledger_state_digest",
       [](Books &books, std::size_t) { (void)books.ledger.state_digest(); }},
      {"BooksDigest", "oi_ledger_books_digest",
       [](Books &books, std::size_t) { (void)books.ledger.books_digest(); }},
      {"Verify", "oi_ledger_verify", [](Books &books, std::size_t) { must(books.ledger.verify()); }},
  };
}

// Books are made once for all questions: shapes of one subject follow each other.
std::shared_ptr<Books> books_of(const Subject &subject, std::size_t n) {
  static const Subject *of = nullptr;
  static std::map<std::size_t, std::shared_ptr<Books>> all;
  if (of != &subject) all.clear();
  of = &subject;
  std::shared_ptr<Books> &books = all[n];
  if (!books) {
    books = std::make_shared<Books>();
    subject.prepare(*books, n);
  }
  return books;
}

// ---- each of them looked up

template <class Step> Part each_found(Step step) {
  return [=](Books &books, std::size_t n) {
    for (std::size_t i = 1; i <= n; ++i) step(books.ledger, i, std::to_string(i));
  };
}
const Shapes look_ups{
    asked({"FindEachItem", "oi_ledger_find_item", "invoices"}, one_payment,
          each_found([](const Ledger &ledger, std::size_t i, const std::string &) {
            must(find_item(ledger, InvoiceId(i), {today.effective, 0}));
          })),
    asked({"FindEachNumber", "oi_ledger_find_number", "invoices"}, one_payment,
          each_found([](const Ledger &ledger, std::size_t, const std::string &i) {
            must(find_number(ledger, ItemKind::invoice, "INV-" + i));
          })),
    asked({"FindEachExternalRef", "oi_ledger_find_external_ref", "invoices"}, many_customers,
          each_found([](const Ledger &ledger, std::size_t, const std::string &i) {
            must(find_external_ref(ledger, ItemKind::invoice, "C-" + i));
          })),
    asked({"FindEachTransactionId", "oi_ledger_find_transaction_id", "payments"}, much_about_one,
          each_found([](const Ledger &ledger, std::size_t, const std::string &i) {
            must(find_transaction_id(ledger, "card", "C-" + i));
          })),
    asked({"FindEachLicenceNumber", "oi_ledger_find_licence_number", "licences"}, much_about_one,
          each_found([](const Ledger &ledger, std::size_t, const std::string &i) {
            must(find_licence_number(ledger, "contractor", "C-" + i));
          })),
    asked(
        {"AddressForAPurpose", "oi_ledger_customer_address", "addresses"}, much_about_one,
        [](Books &books, std::size_t) { must(customer_address(books.ledger, acme, AddressKind::billing)); }),
    asked({"FindEachCustomer", "oi_ledger_find_customer", "customers"}, many_customers,
          each_found([](const Ledger &ledger, std::size_t i, const std::string &) {
            must(find_customer(ledger, nth_customer(i)));
          })),
    asked({"FindEachCustomerCode", "oi_ledger_find_customer_code", "customers"}, many_customers,
          each_found([](const Ledger &ledger, std::size_t, const std::string &i) {
            must(find_customer_code(ledger, "C-" + i));
          })),
    asked({"FindEachCustomerRef", "oi_ledger_find_customer_external_ref", "customers"}, many_customers,
          each_found([](const Ledger &ledger, std::size_t, const std::string &i) {
            must(find_customer_external_ref(ledger, "C-" + i));
          })),
    asked({"FindEachJobCode", "oi_ledger_find_job_code oi_ledger_find_job", "jobs"}, many_customers,
          each_found([](const Ledger &ledger, std::size_t i, const std::string &text) {
            must(find_job_code(ledger, "C-" + text));
            must(find_job(ledger, JobId(i)));
          })),
    asked({"FindEachContractNumber", "oi_ledger_find_contract_number oi_ledger_find_contract", "contracts"},
          many_customers, each_found([](const Ledger &ledger, std::size_t i, const std::string &text) {
            must(find_contract_number(ledger, "C-" + text));
            must(find_contract(ledger, ContractId(i)));
          })),
    asked({"FindEachFigures", "oi_ledger_customer_figures", "customers"}, many_customers,
          each_found([](const Ledger &ledger, std::size_t i, const std::string &) {
            static const AgingCalculator aging = AgingCalculator::create({}).value();
            CustomerFigures figures;
            must(customer_figures(ledger, nth_customer(i), usd, {today.effective, 0}, aging, figures));
          })),
    asked({"ListEachJobs", "oi_ledger_list_jobs oi_ledger_list_contracts", "customers"}, many_customers,
          each_found([](const Ledger &ledger, std::size_t i, const std::string &) {
            must(list_jobs(ledger, nth_customer(i)));
            must(list_contracts(ledger, nth_customer(i)));
          })),
};

const bool all_asked = [] {
  for (const Subject &subject : subjects) {
    for (const auto &questions : {money_questions(), master_questions()}) {
      for (const Question &question : questions) {
        Shape shape{std::string(question.name) + "Of" + subject.name, question.covers, subject.what};
        shape.changes_nothing = true;
        shape.prepare = [&subject, ask = question.ask](std::size_t n) -> Work {
          return [=, books = books_of(subject, n)] { ask(*books, n); };
        };
        add_shape(shape);
      }
    }
  }
  return true;
}();

} // namespace
} // namespace openitem::growth::growth_reports_test
