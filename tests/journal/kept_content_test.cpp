// What a ledger keeps of master data and documents without reading it is given back as it was said, however
// much.
#include "openitem/ledger/ledger.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"
#include "support/equal_values.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace openitem::kept_content_test {
namespace {

using testing_support::equal_values;

const Currency usd = Currency::iso("USD").value();

// A cent in a day, another in two days, ..., the rest on the last.
std::vector<TermsPortion> cents_day_by_day(std::size_t count) {
  std::vector<TermsPortion> terms;
  for (std::size_t day = 1; day <= count; ++day) {
    terms.push_back(net_days(static_cast<std::uint16_t>(day)));
    if (day == count) continue;
    terms.back().share = PortionShare::fixed;
    terms.back().fixed = money("0.01 USD");
  }
  return terms;
}

TEST(KeptContent, IsTheTermsOfACustomerHoweverMany) {
  for (const std::size_t count : {1U, 23U, 24U, 255U, 256U, 1000U}) {
    SCOPED_TRACE(count);
    const std::vector<DiscountTier> tiers(count % 3, DiscountTier{Percent{2}, 10});
    std::vector<TermsPortion> terms = cents_day_by_day(count);
    terms.front().discounts = tiers;
    const std::string name(500, 'n');
    Ledger ledger;
    ASSERT_TRUE(ledger.execute({}, CreateCustomer{{.id = CustomerId(1),
                                                   .code = "ACME",
                                                   .name = name,
                                                   .status = CustomerStatus::prospect,
                                                   .currency = usd,
                                                   .terms = terms}}));
    for (const bool active : {false, true}) {
      const auto kept = customer_terms(ledger, CustomerId(1)).value();
      EXPECT_TRUE(equal_values(ListView<TermsPortion>(kept.portions), ListView<TermsPortion>(terms)));
      const auto row = find_customer(ledger, CustomerId(1)).value();
      EXPECT_EQ(row.customer.status == CustomerStatus::active, active);
      EXPECT_EQ(row.customer.name, name);
      const auto issued =
          ledger.execute({.effective = date("2026-01-01")},
                         IssueInvoice{{.customer = CustomerId(1), .total = money("20.00 USD")}});
      ASSERT_TRUE(issued);
      const auto portions = list_portions(ledger, InvoiceId(issued->id), {date("2026-01-01"), 0}).value();
      ASSERT_EQ(portions.size(), count);
      for (std::size_t i = 0; i < count; ++i)
        EXPECT_EQ(portions[i].due, add_days(date("2026-01-01"), static_cast<int>(i) + 1).value());
    }
  }
}

TEST(KeptContent, IsTheLinesAndNotesOfADocumentHoweverLong) {
  const LineTax tax{"VAT", Percent{Decimal::of(1900, 2).value()}};
  for (const std::size_t count : {1U, 24U, 5000U}) {
    SCOPED_TRACE(count);
    std::vector<DocumentLine> lines(count);
    for (std::size_t i = 0; i < count; ++i)
      lines[i] = {
          .product = "P", .quantity = static_cast<int>(i % 7), .unit_price = 2, .taxes = {&tax, i % 2}};
    const std::string notes(13 * count, 'x');
    Ledger ledger;
    ASSERT_TRUE(ledger.execute({}, CreateCustomer{{.id = CustomerId(1), .currency = usd}}));
    const Invoice invoice{
        .id = InvoiceId(1), .customer = CustomerId(1), .lines = lines, .reference = "PO 7", .notes = notes};
    ASSERT_TRUE(ledger.execute({}, DraftInvoice{invoice}));
    for (const bool posted : {false, true}) {
      const auto row = find_item(ledger, InvoiceId(1), {date("2026-01-01"), 0}).value();
      EXPECT_EQ(row.status == ItemStatus::draft, !posted);
      EXPECT_EQ(row.notes, notes);
      EXPECT_EQ(row.reference, "PO 7");
      const auto kept = list_lines(ledger, InvoiceId(1)).value();
      ASSERT_EQ(kept.size(), count);
      for (std::size_t i = 0; i < count; ++i) {
        EXPECT_EQ(kept[i].product, "P");
        EXPECT_TRUE(equal_values(kept[i].quantity, lines[i].quantity));
      }
      EXPECT_EQ(list_taxes(ledger, InvoiceId(1)).value().size(), count > 1 ? 1U : 0U);
      if (!posted) {
        ASSERT_TRUE(ledger.execute({.effective = date("2026-01-01")}, PostDraft{InvoiceId(1)}));
      }
    }
  }
}

} // namespace
} // namespace openitem::kept_content_test
