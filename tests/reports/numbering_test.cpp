// Runs of document numbers: what counts as a number, gaps, voided and repeated ones.
#include "openitem/reports/numbering.hpp"
#include "support/ledger_builder.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace openitem::numbering_test {
namespace {

using namespace testing_support;

// A line a series, its gaps and its voided numbers; then what has no number.
std::string text_of(const NumberingReport &report) {
  std::ostringstream out;
  for (std::size_t i = 0; i < report.series.size(); ++i) {
    const NumberSeries &series = report.series[i];
    out << '"' << series.prefix << "\" " << series.first << ".." << series.last << " used " << series.used
        << " voided " << series.voided << " repeated " << series.repeated;
    for (const NumberGap &gap : report.gaps)
      if (gap.series == i) out << " gap " << gap.first << ".." << gap.last;
    for (const VoidedNumber &number : report.voided)
      if (number.series == i)
        out << " void " << number.value << " of " << number.item.id << " on " << to_string(number.voided);
    out << '\n';
  }
  out << "digits " << report.without_digits << " none " << report.without_number << '\n';
  return out.str();
}
std::string numbers(const Books &books, ItemKind kind = ItemKind::invoice, Sequence known_through = 0) {
  return text_of(numbering(books.ledger(), kind, known_through).value());
}

void issue(Books &books, std::initializer_list<const char *> numbers) {
  for (const char *number : numbers) books.invoice(number).to("ACME").total("1.00 USD").on("2026-01-01");
}
Books acme(LedgerOptions options = {}) {
  Books books(options);
  books.customer("ACME");
  return books;
}

TEST(Numbering, TellsSeriesGapsAndVoidedNumbers) {
  Books books = acme();
  issue(books, {"INV-0006", "INV-0001", "INV-0005", "INV-0002", "B-9", "B-10"});
  books.voided("INV-0005").on("2026-01-07");
  EXPECT_EQ(numbers(books), "\"B-\" 9..10 used 2 voided 0 repeated 0\n"
                            "\"INV-\" 1..6 used 4 voided 1 repeated 0 gap 3..4 void 5 of 3 on 2026-01-07\n"
                            "digits 0 none 0\n");
}

TEST(Numbering, TakesNumbersOfDigitsAlone) {
  Books books = acme();
  issue(books, {"7", "9", "10", "0", "A1"});
  EXPECT_EQ(numbers(books), "\"\" 0..10 used 4 voided 0 repeated 0 gap 1..6 gap 8..8\n"
                            "\"A\" 1..1 used 1 voided 0 repeated 0\n"
                            "digits 0 none 0\n");
}

TEST(Numbering, CountsTheSameNumberWrittenAnotherWayAsRepeated) {
  Books books = acme();
  issue(books, {"R-7", "R-007", "R-07", "R-8", "R-08", "R-10"});
  books.voided("R-07").on("2026-01-02");
  EXPECT_EQ(numbers(books), "\"R-\" 7..10 used 3 voided 1 repeated 3 gap 9..9 void 7 of 3 on 2026-01-02\n"
                            "digits 0 none 0\n");
}

TEST(Numbering, CountsEqualNumbersWhereTheyNeedNotBeUnique) {
  LedgerOptions options;
  options.settings.unique_numbers = false;
  Books books = acme(options);
  issue(books, {"1", "1", "1", "2"});
  EXPECT_EQ(numbers(books), "\"\" 1..2 used 2 voided 0 repeated 2\ndigits 0 none 0\n");
}

TEST(Numbering, ReadsEighteenDigitsAndNoMore) {
  Books books = acme();
  issue(books, {"999999999999999999", "X0000000000000000001", "1000000000000000000", "letters", "7a", "-"});
  books.invoice("").to("ACME").total("1.00 USD").on("2026-01-01");
  EXPECT_EQ(numbers(books), "\"\" 999999999999999999..999999999999999999 used 1 voided 0 repeated 0\n"
                            "digits 5 none 1\n");
  books.invoice("X000000000000000002").to("ACME").total("1.00 USD").on("2026-01-01"); // 18 of them
  EXPECT_EQ(numbers(books), "\"\" 999999999999999999..999999999999999999 used 1 voided 0 repeated 0\n"
                            "\"X\" 2..2 used 1 voided 0 repeated 0\n"
                            "digits 5 none 1\n");
}

TEST(Numbering, IsOfOneKindAsKnown) {
  Books books = acme();
  issue(books, {"1", "2"});
  books.payment("5").from("ACME").amount("1.00 USD").on("2026-01-01");
  books.invoice("3").to("ACME").total("1.00 USD").as_draft();
  const Sequence before = books.now();
  books.voided("2").on("2026-01-03");
  issue(books, {"4"});
  const Sequence voided = before + 1;
  EXPECT_EQ(numbers(books),
            "\"\" 1..4 used 3 voided 1 repeated 0 gap 3..3 void 2 of 2 on 2026-01-03\ndigits 0 none 0\n");
  EXPECT_EQ(numbers(books, ItemKind::invoice, voided),
            "\"\" 1..2 used 2 voided 1 repeated 0 void 2 of 2 on 2026-01-03\ndigits 0 none 0\n");
  EXPECT_EQ(numbers(books, ItemKind::invoice, before),
            "\"\" 1..2 used 2 voided 0 repeated 0\ndigits 0 none 0\n");
  EXPECT_EQ(numbers(books, ItemKind::payment), "\"\" 5..5 used 1 voided 0 repeated 0\ndigits 0 none 0\n");
  EXPECT_EQ(numbers(books, ItemKind::opening_credit), "digits 0 none 0\n");
  EXPECT_EQ(numbering(books.ledger(), ItemKind::none).code(), Errc::wrong_kind);
  EXPECT_EQ(numbering(books.ledger(), static_cast<ItemKind>(16)).code(), Errc::wrong_kind);
  books.reinstated("2").on("2026-01-04");
  EXPECT_EQ(numbers(books), "\"\" 1..4 used 3 voided 0 repeated 0 gap 3..3\ndigits 0 none 0\n");
}

} // namespace
} // namespace openitem::numbering_test
