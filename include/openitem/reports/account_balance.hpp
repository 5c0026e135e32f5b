// What a customer owes: everything collected reconciled with everything outstanding, over all jobs and per
// job.
//
//   balance = open - unapplied. Totals: invoiced = invoices not voided; paid = payments less reversed ones;
//   credits = credit memos, account credits; refunds, fees, debit notes, adjustments, openings apart.
#pragma once

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

struct BalanceRow {
  CustomerId customer{};
  JobId job{}; // none in the customer's total row and in the row of items without a job: see scope
  enum class Scope : std::uint8_t { customer = 1, job = 2, no_job = 3 } scope = Scope::customer;
  Currency currency{};
  Money balance{};   // open - unapplied; positive: the customer owes
  Money open{};      // of debit items
  Money unapplied{}; // of credit items
  Money past_due{};  // of open, not disputed
  Money invoiced{};  // invoices, less voided
  Money paid{};      // payments, less reversed
  Money credits{};   // credit memos and account credits, less voided
  Money written_off{};
  Money refunded{};
  Money other_charges{}; // debit notes, fees, finance charges, debit adjustments, less voided
  Money opening{};       // opening debits - opening credits
  std::uint64_t open_items = 0;
  Money disputed{}; // of open
};

struct BalanceOptions {
  bool per_job = false; // add a row per job and one for items without a job; they sum to the customer's row
  bool with_children = false; // one row set that consolidates the customer's children
};

// One row per currency (then per job), ordered by currency code, customer row first, then jobs by id, no_job
// last. Never a sum across currencies. A customer without items has one row of zeros in its default currency.
// Errors: unknown_customer, missing (as_of without date).
[[nodiscard]] Result<std::pmr::vector<BalanceRow>> account_balance(const Ledger &ledger, CustomerId customer,
                                                                   const AsOf &as_of,
                                                                   const BalanceOptions &options = {});

// The inquiry list: every customer whose balance lies in a range, unpaid or in credit (overcharges).
struct BalanceFilter {
  Currency currency{};   // none: every currency
  bool owing = true;     // balance > 0
  bool in_credit = true; // balance < 0
  bool settled = false;  // balance = 0
  Money at_least{};      // of the balance's absolute amount; its currency limits the list to that currency
};
[[nodiscard]] Result<std::pmr::vector<BalanceRow>>
list_balances(const Ledger &ledger, const BalanceFilter &filter, const AsOf &as_of);

} // namespace openitem
