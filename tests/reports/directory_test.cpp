// Customers, jobs and contracts, and how to find them, as known.
#include "openitem/reports/directory.hpp"
#include "report_text.hpp"

#include <gtest/gtest.h>

namespace openitem::directory_test {
namespace {

using namespace testing_support;

Texts codes(const Books &books, const CustomerFilter &filter, Sequence known_through = 0) {
  const auto rows = list_customers(books.ledger(), filter, known_through).value();
  Texts texts;
  for (const CustomerRow &row : rows) texts.emplace_back(row.customer.code);
  return texts;
}

void book_customers(Books &books) {
  books.customer("ZETA").id(30).name("Zeta Works").salesperson("Ann");                         // 1
  books.customer("ACME").id(10).name("Acme Ltd");                                              // 2
  books.customer("KID").id(20).name("Junior").parent("ACME").status(CustomerStatus::prospect); // 3
  books.customer_changed("ZETA").name("Omega").salesperson("Bob");                             // 4
}

TEST(ListCustomers, ComesByIdAndFilters) {
  Books books;
  book_customers(books);
  EXPECT_EQ(codes(books, {}), (Texts{"ACME", "KID", "ZETA"}));
  EXPECT_EQ(codes(books, {.text = "cmE"}), Texts{"ACME"}); // code, without case
  EXPECT_EQ(codes(books, {.text = "aCm"}), Texts{"ACME"}); // from the first letter on
  EXPECT_EQ(codes(books, {.text = "JUN"}), Texts{"KID"});  // name
  EXPECT_EQ(codes(books, {.text = "omega"}), Texts{"ZETA"});
  EXPECT_EQ(codes(books, {.text = "zeta works"}), Texts{});
  EXPECT_EQ(codes(books, {.text = "zeta works"}, 3), Texts{"ZETA"}); // as known then
  EXPECT_EQ(codes(books, {.statuses = 1U << static_cast<unsigned>(CustomerStatus::prospect)}), Texts{"KID"});
  EXPECT_EQ(codes(books, {.parent = books.id_of("ACME")}), Texts{"KID"});
  EXPECT_EQ(codes(books, {.salesperson = "Bob"}), Texts{"ZETA"});
  EXPECT_EQ(codes(books, {.salesperson = "Ann"}, 1), Texts{"ZETA"});
  EXPECT_EQ(codes(books, {.offset = 1, .limit = 1}), Texts{"KID"});
  EXPECT_EQ(codes(books, {.offset = 3}), Texts{});
  EXPECT_EQ(codes(books, {}, 2), (Texts{"ACME", "ZETA"}));
  EXPECT_EQ(list_customers(books.ledger(), {.parent = CustomerId(9)}).code(), Errc::unknown_customer);
}

TEST(ListCustomers, FindsNamelessOnesOnlyWithoutAText) {
  Books books;
  books.give({}, CreateCustomer{}, Errc::ok);
  EXPECT_EQ(list_customers(books.ledger(), {})->size(), 1U);
  EXPECT_EQ(list_customers(books.ledger(), {.text = "x"})->size(), 0U);
}

TEST(FindCustomer, TellsEverythingAsKnown) {
  Books books;
  const std::vector<DiscountTier> tiers{{Percent{decimal("2")}, 10}};
  TermsPortion net = net_days(30);
  net.discounts = tiers;
  const std::vector<TermsPortion> terms{
      {.share = PortionShare::percent, .percent = Percent{decimal("30")}, .due = net_days(10).due}, net};
  {
    CustomerSentence customer(books, books.keep("ACME"), false);
    customer.name("Acme Ltd").salesperson("Ann").on("2025-11-05");
    customer.record().label = "gold";
    customer.record().credit_limit = money("500.00 USD");
    customer.record().partial_payments = PartialPayments::refuse;
    customer.record().external_ref = "u-1";
    customer.record().terms = terms;
  }
  books.customer_changed("ACME").status(CustomerStatus::not_used);
  const CustomerId id = books.id_of("ACME");
  const CustomerRow row = find_customer(books.ledger(), id, 1).value();
  EXPECT_EQ(row.customer.id, id);
  EXPECT_EQ(row.customer.code, "ACME");
  EXPECT_EQ(row.customer.name, "Acme Ltd");
  EXPECT_EQ(row.customer.status, CustomerStatus::active);
  EXPECT_EQ(row.customer.label, "gold");
  EXPECT_EQ(row.customer.currency.code(), "USD");
  EXPECT_EQ(row.customer.salesperson, "Ann");
  EXPECT_EQ(to_string(row.customer.credit_limit), "500.00 USD");
  EXPECT_EQ(row.customer.partial_payments, PartialPayments::refuse);
  EXPECT_EQ(row.customer.established, date("2025-11-05"));
  EXPECT_EQ(row.customer.external_ref, "u-1");
  EXPECT_TRUE(row.customer.terms.empty());
  EXPECT_EQ(row.created, 1U);
  EXPECT_EQ(row.changed, 1U);
  EXPECT_EQ(find_customer(books.ledger(), id)->changed, 2U);
  EXPECT_EQ(find_customer(books.ledger(), id)->customer.status, CustomerStatus::not_used);

  const auto answer = customer_terms(books.ledger(), id, 1);
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->portions.size(), 2U);
  EXPECT_EQ(answer->portions[0].percent, Percent{decimal("30")});
  EXPECT_TRUE(answer->portions[0].discounts.empty());
  EXPECT_EQ(answer->portions[1].due.days, 30U);
  ASSERT_EQ(answer->portions[1].discounts.size(), 1U);
  EXPECT_EQ(answer->portions[1].discounts[0], tiers[0]);
  EXPECT_TRUE(customer_terms(books.ledger(), id)->portions.empty());
  EXPECT_EQ(customer_terms(books.ledger(), CustomerId(9)).code(), Errc::unknown_customer);
}

TEST(FindCustomer, GoesByCodeAndTheHostsKey) {
  Books books;
  book_customers(books);
  EXPECT_EQ(find_customer_code(books.ledger(), "ACME").value(), books.id_of("ACME"));
  EXPECT_EQ(find_customer_code(books.ledger(), "acme").code(), Errc::unknown_customer);
  EXPECT_EQ(find_customer_code(books.ledger(), "").code(), Errc::unknown_customer);
  EXPECT_EQ(find_customer_external_ref(books.ledger(), "u").code(), Errc::unknown_customer);
  EXPECT_EQ(find_customer_external_ref(books.ledger(), "").code(), Errc::unknown_customer);
  {
    CustomerSentence customer(books, books.keep("NEW"), false);
    customer.record().external_ref = "u";
  }
  EXPECT_EQ(find_customer_external_ref(books.ledger(), "u").value(), books.id_of("NEW"));
  EXPECT_EQ(find_customer(books.ledger(), CustomerId(9)).code(), Errc::unknown_customer);
  EXPECT_EQ(find_customer(books.ledger(), books.id_of("NEW"), 1).code(), Errc::unknown_customer);
}

TEST(Jobs, AreFoundAndListedAsKnown) {
  Books books;
  book_customers(books);
  books.job("J-2").of("ACME").id(8);                             // 5
  books.job("J-1").of("ACME").id(3);                             // 6
  books.job("J-Z").of("ZETA").id(5);                             // 7
  books.job_changed("J-2").of("ACME").status(JobStatus::closed); // 8
  const auto list = [&](CustomerId customer, Sequence known = 0) {
    const auto rows = list_jobs(books.ledger(), customer, known).value();
    Texts texts;
    for (const JobRow &row : rows)
      texts.push_back(std::string(row.job.code) + (row.job.status == JobStatus::closed ? " closed" : ""));
    return texts;
  };
  EXPECT_EQ(list({}), (Texts{"J-1", "J-Z", "J-2 closed"}));
  EXPECT_EQ(list(books.id_of("ACME")), (Texts{"J-1", "J-2 closed"}));
  EXPECT_EQ(list(books.id_of("ACME"), 5), Texts{"J-2"});
  EXPECT_EQ(list_jobs(books.ledger(), CustomerId(9)).code(), Errc::unknown_customer);
  const JobRow row = find_job(books.ledger(), JobId(8), 7).value();
  EXPECT_EQ(row.job.id.value(), 8U);
  EXPECT_EQ(row.job.customer, books.id_of("ACME"));
  EXPECT_EQ(row.job.name, "J-2");
  EXPECT_EQ(row.job.status, JobStatus::active);
  EXPECT_EQ(row.created, 5U);
  EXPECT_EQ(find_job(books.ledger(), JobId(9)).code(), Errc::unknown_job);
  EXPECT_EQ(find_job(books.ledger(), JobId(8), 4).code(), Errc::unknown_job);
  EXPECT_EQ(find_job_code(books.ledger(), "J-1").value().value(), 3U);
  EXPECT_EQ(find_job_code(books.ledger(), "J-9").code(), Errc::unknown_job);
  EXPECT_EQ(find_job_code(books.ledger(), "").code(), Errc::unknown_job);
}

TEST(Contracts, AreFoundAndListedAsKnown) {
  Books books;
  book_customers(books);
  books.job("J").of("ACME"); // 5
  Contract contract{.id = ContractId(7),
                    .number = "C-7",
                    .customer = books.id_of("ACME"),
                    .job = books.job_id("J"),
                    .starts = date("2026-01-01"),
                    .external_ref = "u"};
  books.give({}, CreateContract{contract}, Errc::ok); // 6
  books.give({}, CreateContract{{.id = ContractId(4), .number = "C-4", .customer = books.id_of("ZETA")}},
             Errc::ok); // 7
  contract.ends = date("2026-12-31");
  books.give({}, ChangeContract{contract}, Errc::ok); // 8
  const ContractRow now = find_contract(books.ledger(), ContractId(7)).value();
  EXPECT_EQ(now.contract.number, "C-7");
  EXPECT_EQ(now.contract.customer, books.id_of("ACME"));
  EXPECT_EQ(now.contract.job, books.job_id("J"));
  EXPECT_EQ(now.contract.starts, date("2026-01-01"));
  EXPECT_EQ(now.contract.ends, date("2026-12-31"));
  EXPECT_EQ(now.contract.external_ref, "u");
  EXPECT_EQ(now.created, 6U);
  EXPECT_FALSE(find_contract(books.ledger(), ContractId(7), 7)->contract.ends);
  EXPECT_EQ(find_contract(books.ledger(), ContractId(7), 5).code(), Errc::unknown_contract);
  EXPECT_EQ(find_contract(books.ledger(), ContractId(1)).code(), Errc::unknown_contract);
  EXPECT_EQ(find_contract_number(books.ledger(), "C-4").value().value(), 4U);
  EXPECT_EQ(find_contract_number(books.ledger(), "C-5").code(), Errc::unknown_contract);
  EXPECT_EQ(find_contract_number(books.ledger(), "").code(), Errc::unknown_contract);
  EXPECT_EQ(list_contracts(books.ledger(), {})->size(), 2U);
  EXPECT_EQ(list_contracts(books.ledger(), {})->front().contract.id.value(), 4U);
  EXPECT_EQ(list_contracts(books.ledger(), books.id_of("ACME"))->size(), 1U);
  EXPECT_EQ(list_contracts(books.ledger(), {}, 6)->size(), 1U);
  EXPECT_EQ(list_contracts(books.ledger(), CustomerId(9)).code(), Errc::unknown_customer);
}

} // namespace
} // namespace openitem::directory_test
