// The file form itself: how a line becomes words, and what is refused as no scenario at all.
#include "mutants.hpp"

#include <gtest/gtest.h>

namespace openitem::scenario::grammar_test {
namespace {

TEST(ScenarioGrammar, ALineIsWordsSeparatedByBlanks) {
  EXPECT_EQ(words_of_line("  invoice\tINV-1  total=100.00 "), (Words{"invoice", "INV-1", "total=100.00"}));
  EXPECT_EQ(words_of_line(""), Words{});
}

TEST(ScenarioGrammar, AHashAtTheBeginningOfAWordStartsAComment) {
  EXPECT_EQ(words_of_line("# all of it"), Words{});
  EXPECT_EQ(words_of_line("void INV-1 # the rest"), (Words{"void", "INV-1"}));
  EXPECT_EQ(words_of_line("void payment#7"), (Words{"void", "payment#7"}));
}

TEST(ScenarioGrammar, QuotesKeepBlanksAndEscapes) {
  EXPECT_EQ(words_of_line(R"(name="Acme  Ltd" "" "a\"b\\c")"), (Words{"name=Acme  Ltd", "", "a\"b\\c"}));
  EXPECT_EQ(words_of_line(R"("\x41\xc3\xa9" "\{5}xy")"), (Words{"A\xc3\xa9", "xxxxxy"}));
  EXPECT_THROW(static_cast<void>(words_of_line("\"open")), Malformed);
  EXPECT_THROW(static_cast<void>(words_of_line(R"("\q")")), Malformed);
}

TEST(ScenarioGrammar, GivenAndWhenSayWhatAStatementIsFor) {
  const auto scenario = parse("s", "# why\n\ngiven customer ACME\nwhen void INV-1\n");
  ASSERT_EQ(scenario.statements.size(), 2U);
  EXPECT_EQ(scenario.purpose, " why\n");
  EXPECT_EQ(scenario.statements[0].words[0], "customer");
  EXPECT_EQ(scenario.statements[1].line, 4U);
}

TEST(ScenarioGrammar, ACheckIsAQuestionAnExpectationAndASubject) {
  const auto scenario = parse("s", "then dry_run = P>I:1.00 : settle ACME settle=oldest_first");
  const auto check = check_of(scenario.statements[0]);
  EXPECT_EQ(check.question, Words{"dry_run"});
  EXPECT_EQ(check.expected, Words{"P>I:1.00"});
  EXPECT_EQ(check.subject, (Words{"settle", "ACME", "settle=oldest_first"}));
}

TEST(ScenarioGrammar, WhatNobodyTakesIsRefused) {
  for (const auto *text :
       {"invent X", "customer ACME colour=red", "customer ACME surplus", "void INV-9", "then",
        "then open INV-9 = 0.00", "then weather = fine", "customer A\nledger rounding=up",
        "customer A\ncustomer A", "report weather", "customer A terms=rest", "customer A terms=rest@30x",
        "customer A terms=rest@1d@2d", "customer A terms=rest@30d:soon", "then due_date 30d/2%10 = none",
        "customer A currency=USD\ninvoice I customer=A line=3",
        "customer A currency=USD\ninvoice I customer=A line=3*1;colour=red",
        "customer A currency=USD\ninvoice I customer=A total=1 date=2026-01-01\nthen unapplied I = 1"})
    EXPECT_THROW(play(parse("s", text)), Malformed) << text;
}

TEST(ScenarioGrammar, EveryExpectedWordHasAMutant) {
  const auto scenario = parse("s", "then row 1 = balance=9.99 due=2026-01-31 status=paid\nthen refused "
                                   "exceeds_open fitting=60.00 : void A");
  std::vector<std::string> became;
  for (const auto &mutant : mutants_of(scenario)) became.push_back(mutant.became);
  EXPECT_EQ(became,
            (Words{"balance=9.90", "due=2026-01-10", "status=paidx", "exceeds_openx", "fitting=60.01"}));
}

} // namespace
} // namespace openitem::scenario::grammar_test
