// What a ledger is asked: reports and things as tables of words, columns by name, so that one kind of check serves them
// all; questions and calculations that have a list of words for an answer. All throw Malformed for what is no such
// question, Refused when the library refuses, and Mismatch when a report breaks a law of its own (a row whose columns
// do not sum to the balance, say).
#pragma once

#include "support/scenario_cells.hpp"
#include "support/scenario_inputs.hpp"

namespace openitem::scenario {

// "aging at=2026-03-01 customer=ACME": the words after "report".
[[nodiscard]] Table report(World &world, const Words &words);
// The options of its filter.
[[nodiscard]] std::vector<OptionOf> options_of_report(const std::string &name);

// A thing of the vocabulary, as the row of a table: "item INV-1 at=2026-03-01".
[[nodiscard]] bool is_thing(std::string_view word);
[[nodiscard]] Row thing(World &world, const Words &words);

// Of the ledger, "open INV-1 INV-2 at=2026-02-01", or a calculation that needs none, "add 1 2".
[[nodiscard]] Row ask(World &world, const Words &words);
[[nodiscard]] Words question_verbs();

} // namespace openitem::scenario
