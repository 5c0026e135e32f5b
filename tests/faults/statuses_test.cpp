// A refusal for a status tells with which it would do: those with which the same command is accepted, and no other.
#include "openitem/ledger/ledger.hpp"
#include "openitem/money/text.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::faults::statuses_test {
namespace {

const CommandInfo info{.effective = date("2026-01-05")};

// By their numbers.
const std::vector<std::string_view> of_customers{"active", "prospect", "inactive", "not_used"};
const std::vector<std::string_view> of_jobs{"active", "inactive", "cancelled", "closed"};

using Attempt = std::function<Result<Outcome>(Ledger &, std::uint8_t status)>;

void expect_allowed_told(Errc code, const std::vector<std::string_view> &statuses, const Attempt &attempt) {
  std::string accepted;
  std::vector<std::string> told;
  for (std::size_t status = 0; status < statuses.size(); ++status) {
    Ledger ledger;
    const auto outcome = attempt(ledger, static_cast<std::uint8_t>(status));
    if (outcome) {
      accepted.append(accepted.empty() ? "" : ", ").append(statuses[status]);
    } else {
      EXPECT_EQ(outcome.code(), code) << statuses[status];
      told.emplace_back(outcome.error().allowed);
    }
  }
  ASSERT_FALSE(told.empty());
  for (const std::string &allowed : told) EXPECT_EQ(allowed, accepted);
}

CustomerId customer(Ledger &ledger, std::uint8_t status) {
  const Customer with{.status = static_cast<CustomerStatus>(status),
                      .currency = Currency::iso("USD").value()};
  return CustomerId(ledger.execute(info, CreateCustomer{with}).value().id);
}

TEST(Statuses, OfACustomerThatTakeAnInvoiceAreTold) {
  expect_allowed_told(Errc::customer_status_forbids, of_customers, [](Ledger &ledger, std::uint8_t status) {
    return ledger.execute(info,
                          IssueInvoice{{.customer = customer(ledger, status), .total = money("1.00 USD")}});
  });
}

TEST(Statuses, OfACustomerThatTakeAPaymentAreTold) {
  expect_allowed_told(Errc::customer_status_forbids, of_customers, [](Ledger &ledger, std::uint8_t status) {
    return ledger.execute(
        info, RecordPayment{{.customer = customer(ledger, status), .amount = money("1.00 USD")}, {}});
  });
}

TEST(Statuses, OfACustomerThatCanBeErasedAreTold) {
  expect_allowed_told(Errc::customer_status_forbids, of_customers, [](Ledger &ledger, std::uint8_t status) {
    return ledger.execute(info, ErasePersonal{.customer = customer(ledger, status)});
  });
}

TEST(Statuses, OfAJobThatTakeAnInvoiceAreTold) {
  expect_allowed_told(Errc::job_status_forbids, of_jobs, [](Ledger &ledger, std::uint8_t status) {
    const CustomerId owner = customer(ledger, 0);
    const Job with{.customer = owner, .status = static_cast<JobStatus>(status)};
    const JobId job(ledger.execute(info, CreateJob{with}).value().id);
    return ledger.execute(info, IssueInvoice{{.customer = owner, .job = job, .total = money("1.00 USD")}});
  });
}

} // namespace
} // namespace openitem::faults::statuses_test
