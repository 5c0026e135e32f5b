// What the lines of a document add up to: discounts at their bounds, many taxes, sums that leave the range.
#include "openitem/documents/document_line.hpp"
#include "openitem/money/text.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <vector>

namespace openitem::document_totals_test {
namespace {

const Currency usd = Currency::iso("USD").value();

Decimal decimal(std::string_view text) {
  return parse_decimal(text).value();
}
Percent percent(std::string_view text) {
  return Percent{decimal(text)};
}
DocumentLine line(std::string_view quantity, std::string_view price) {
  return {.quantity = decimal(quantity), .unit_price = decimal(price)};
}
// "lines discount tax total", or the refusal and what it blames.
std::string totals_of(const std::vector<DocumentLine> &lines, TaxScope scope = TaxScope::document,
                      Rounding mode = Rounding::half_up) {
  const auto totals = document_totals(lines, usd, scope, mode);
  if (!totals)
    return std::string(name(totals.code())) + " " + totals.error().field + " " +
           std::to_string(totals.error().position);
  return amount_text(totals->lines) + " " + amount_text(totals->discount) + " " + amount_text(totals->tax) +
         " " + amount_text(totals->total);
}

TEST(DocumentTotals, AreZeroOfNothing) {
  EXPECT_EQ(totals_of({}), "0.00 0.00 0.00 0.00");
  EXPECT_EQ(totals_of({line("0", "5.00")}), "0.00 0.00 0.00 0.00");
}

TEST(DocumentTotals, TakeADiscountBetweenNothingAndTheLine) {
  const auto with = [](std::string_view quantity, std::string_view discount) {
    DocumentLine one = line(quantity, "10.00");
    one.discount = money(discount);
    return totals_of({line("1", "1.00"), one});
  };
  EXPECT_EQ(with("1", "0.00 USD"), "11.00 0.00 0.00 11.00");
  EXPECT_EQ(with("1", "10.00 USD"), "11.00 10.00 0.00 1.00");
  EXPECT_EQ(with("1", "10.01 USD"), "invalid_argument discount 1");
  EXPECT_EQ(with("1", "-0.01 USD"), "invalid_argument discount 1");
  EXPECT_EQ(with("-1", "-10.00 USD"), "-9.00 -10.00 0.00 1.00");
  EXPECT_EQ(with("-1", "-10.01 USD"), "invalid_argument discount 1");
  EXPECT_EQ(with("-1", "0.01 USD"), "invalid_argument discount 1");
  EXPECT_EQ(with("-1", "0.00 USD"), "-9.00 0.00 0.00 -9.00");
  EXPECT_EQ(with("0", "0.00 USD"), "1.00 0.00 0.00 1.00");
  EXPECT_EQ(with("0", "0.01 USD"), "invalid_argument discount 1");
  EXPECT_EQ(with("1", "1.00 EUR"), "currency_mismatch discount 1");
}

TEST(DocumentTotals, TakeAPercentageUpToAHundred) {
  const auto with = [](std::string_view rate, std::string_view quantity = "1") {
    DocumentLine one = line(quantity, "10.00");
    one.discount_percent = percent(rate);
    return totals_of({one});
  };
  EXPECT_EQ(with("0"), "10.00 0.00 0.00 10.00");
  EXPECT_EQ(with("0.05"), "10.00 0.01 0.00 9.99");
  EXPECT_EQ(with("100"), "10.00 10.00 0.00 0.00");
  EXPECT_EQ(with("100", "-1"), "-10.00 -10.00 0.00 0.00");
  EXPECT_EQ(with("100.000000000000000001"), "invalid_argument discount_percent 0");
  EXPECT_EQ(with("-0.000000000000000001"), "invalid_argument discount_percent 0");
  DocumentLine both = line("1", "10.00");
  both.discount_percent = percent("1");
  both.discount = money("0.00 USD");
  EXPECT_EQ(totals_of({both}), "does_not_go_with discount 0");
  DocumentLine odd = line("1", "10.00");
  odd.discount_percent = percent("0.01");
  EXPECT_EQ(totals_of({odd}, TaxScope::document, Rounding::unnecessary), "inexact discount_percent 0");
  EXPECT_EQ(totals_of({line("0.5", "0.01")}, TaxScope::document, Rounding::unnecessary),
            "inexact unit_price 0");
}

// Rates and codes apart; beyond the first eight they are looked up in another way.
TEST(DocumentTotals, KeepManyTaxesApart) {
  std::deque<std::string> codes;
  std::deque<std::vector<LineTax>> taxes;
  std::vector<DocumentLine> lines;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 20; ++i) {
      codes.push_back("T" + std::to_string(i % 10));
      taxes.push_back({LineTax{codes.back(), percent(i < 10 ? "10" : "20")}, LineTax{"ALL", percent("1")}});
      DocumentLine one = line("1", std::to_string(i + 1) + ".00");
      one.taxes = taxes.back();
      lines.push_back(one);
    }
  const auto totals = document_totals(lines, usd).value();
  ASSERT_EQ(totals.taxes.size(), 21U);
  std::string seen;
  for (const TaxTotal &total : totals.taxes)
    seen += std::string(total.code) + "@" + to_string(total.rate.value) + ":" + amount_text(total.base) +
            "=" + amount_text(total.tax) + " ";
  EXPECT_EQ(seen, "T0@10:2.00=0.20 ALL@1:420.00=4.20 T1@10:4.00=0.40 T2@10:6.00=0.60 T3@10:8.00=0.80 "
                  "T4@10:10.00=1.00 T5@10:12.00=1.20 T6@10:14.00=1.40 T7@10:16.00=1.60 T8@10:18.00=1.80 "
                  "T9@10:20.00=2.00 T0@20:22.00=4.40 T1@20:24.00=4.80 T2@20:26.00=5.20 T3@20:28.00=5.60 "
                  "T4@20:30.00=6.00 T5@20:32.00=6.40 T6@20:34.00=6.80 T7@20:36.00=7.20 T8@20:38.00=7.60 "
                  "T9@20:40.00=8.00 ");
  EXPECT_EQ(totals_of(lines), "420.00 0.00 77.20 497.20");
  EXPECT_EQ(totals_of(lines, TaxScope::line), "420.00 0.00 77.20 497.20");
}

// Each sum on its own: of lines, of discounts, of a rate's base, of tax, of all.
TEST(DocumentTotals, RefuseSumsThatLeaveTheRange) {
  const std::string most = "999999999999999999999999999999999999.99";
  const LineTax whole{"T", percent("100")};
  const LineTax tenfold{"T", percent("1000")};
  const LineTax other{"U", percent("100")};
  DocumentLine largest = line("1", most);
  EXPECT_EQ(totals_of({largest}), most + " 0.00 0.00 " + most);
  EXPECT_EQ(totals_of({largest, line("1", "0.01")}).substr(0, 8), "overflow");
  EXPECT_EQ(totals_of({largest, line("-1", "0.01"), line("1", "0.01")}), most + " 0.00 0.00 " + most);
  EXPECT_EQ(totals_of({line("10", most)}), "overflow unit_price 0");
  largest.taxes = {&whole, 1};
  EXPECT_EQ(totals_of({largest}).substr(0, 8), "overflow") << "lines and tax together";
  EXPECT_EQ(totals_of({largest}, TaxScope::line).substr(0, 8), "overflow");
  largest.taxes = {&tenfold, 1};
  EXPECT_EQ(totals_of({largest}), "overflow taxes 0");
  EXPECT_EQ(totals_of({line("0", "1.00"), largest}, TaxScope::line), "overflow taxes 1");
  DocumentLine back = line("-1", most);
  DocumentLine taxed = line("1", most);
  taxed.taxes = {&whole, 1};
  EXPECT_EQ(totals_of({taxed, back, taxed}).substr(0, 8), "overflow") << "the base of a rate";
  EXPECT_EQ(totals_of({taxed, back, taxed}, TaxScope::line).substr(0, 8), "overflow") << "the tax of a rate";
  DocumentLine of_other = line("1", most);
  of_other.taxes = {&other, 1};
  EXPECT_EQ(totals_of({taxed, back, of_other}).substr(0, 8), "overflow") << "the taxes of all rates";
  DocumentLine free = line("1", most);
  free.discount = money(most + " USD");
  EXPECT_EQ(totals_of({free, back, free}).substr(0, 8), "overflow") << "discounts";
  EXPECT_EQ(totals_of({free, back, back}).substr(0, 8), "overflow") << "lines less discounts";
}

} // namespace
} // namespace openitem::document_totals_test
