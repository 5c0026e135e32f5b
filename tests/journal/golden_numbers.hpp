// The books behind numbers.journal and numbers.snapshot: numbers that ranges gave, by fiscal year and for ever, settings of
// the fiscal year, and transaction ids. Never changed: a new kind of record gets golden files of its own.
#pragma once

#include "journal/golden_ledger.hpp"

namespace openitem::testing_support {

[[nodiscard]] inline GoldenFiles golden_numbers() {
  Settings settings;
  settings.fiscal_year_end_month = 6;
  GoldenLedger books({0x7777, 0x8888}, {0x1111, 0x2222}, "kim", settings);
  const auto give = [&](std::string_view day, const auto &command) { return books.give(day, command); };
  const CustomerId customer(1);
  const auto invoice = [&](NumberRangeId range = {}) {
    return IssueInvoice{{.customer = customer, .total = money("5.00 EUR"), .number_range = range}};
  };
  give("2026-01-01", CreateCustomer{{.code = "ACME", .currency = Currency::iso("EUR").value()}});
  NumberRange by_year{.code = "INV",
                      .kind = ItemKind::invoice,
                      .automatic = true,
                      .prefix = "{year}-",
                      .width = 5,
                      .reset = NumberReset::fiscal_year};
  give("2026-01-09", CreateNumberRange{by_year});
  give("2026-01-09",
       CreateNumberRange{{.code = "CLUJ", .kind = ItemKind::invoice, .prefix = "CJ", .start = 100}});
  give("2026-06-30", invoice());
  give("2026-07-01", invoice());
  give("2026-07-01", invoice(NumberRangeId(2)));
  give("2026-07-02",
       IssueInvoice{{.number = "2027-00002", .customer = customer, .total = money("5.00 EUR")}});
  give("2026-07-02", invoice());
  by_year.id = NumberRangeId(1);
  by_year.reset = NumberReset::never;
  give("2026-07-03", ChangeNumberRange{by_year});
  give("2026-07-03", invoice());
  give("2026-07-04", CreateNumberRange{{.code = "GONE", .kind = ItemKind::refund}});
  give("2026-07-04", DeleteNumberRange{NumberRangeId(3)});
  give("2026-07-04", DraftInvoice{{.customer = customer, .number_range = NumberRangeId(2)}});
  settings.fiscal_year_end_day = 15;
  settings.fiscal_year_by_start = true;
  settings.unique_transaction_ids = true;
  give("2026-07-05", ChangeSettings{settings});
  Payment paid{.customer = customer, .amount = money("5.00 EUR")};
  paid.method = "card";
  paid.transaction_id = "ch_1";
  give("2026-07-06", RecordPayment{paid, {}});
  return books.files("numbers");
}

} // namespace openitem::testing_support
