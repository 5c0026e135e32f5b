#include "support/scenario_player.hpp"

#include "openitem/reports/application_list.hpp"
#include "support/scenario_commands.hpp"
#include "support/scenario_laws.hpp"
#include "support/scenario_questions.hpp"
#include "support/scenario_reports.hpp"

#include <algorithm>
#include <optional>

namespace openitem::scenario {
namespace {

// ---- comparing

// row 2, or row customer=ACME currency=USD: exactly one.
const Row &selected(const std::vector<Row> &rows, const Words &question) {
  if (question.size() < 2) throw Malformed("which row?");
  if (question.size() == 2 && question[1].find('=') == std::string::npos) {
    const auto index = whole(question[1]);
    if (index == 0 || index > rows.size())
      throw Mismatch("row " + question[1], std::to_string(rows.size()) + " rows");
    return rows[index - 1];
  }
  const Row *match = nullptr;
  for (const auto &row : rows) {
    const bool fits = std::all_of(question.begin() + 1, question.end(), [&](const std::string &word) {
      const auto [column, value] = labelled(word);
      return agrees(in_row(row, column), value);
    });
    if (!fits) continue;
    if (match) throw Mismatch("one row " + joined(question), "several");
    match = &row;
  }
  if (!match) throw Mismatch("a row " + joined(question), "none of " + std::to_string(rows.size()));
  return *match;
}

void compare_row(const Row &row, const Words &expected) {
  if (expected.empty()) throw Malformed("nothing is expected after \"=\"");
  std::set<std::string> named;
  for (const auto &word : expected) {
    const auto [column, value] = labelled(word);
    named.insert(column);
    const auto &actual = in_row(row, column);
    if (!agrees(actual, value)) throw Mismatch(word, column + "=" + actual.text);
  }
  for (const auto &other : row)
    if (other.zero_unless_named && !named.contains(other.column) && !is_zero(other))
      throw Mismatch(other.column + "=0, because it is not named", other.column + "=" + other.text);
}

void compare_list(const Row &actual, const Words &expected) {
  if (actual.empty() && expected == Words{"none"}) return;
  if (std::equal(actual.begin(), actual.end(), expected.begin(), expected.end(), agrees)) return;
  Words words;
  for (const auto &one : actual) words.push_back(one.text);
  throw Mismatch(text_or_none(joined(expected)), text_or_none(joined(words)));
}

class Player {
 public:
  explicit Player(const Scenario &scenario)
      : scenario_(scenario) {}

  void play() {
    for (const auto &statement : scenario_.statements)
      located(statement.line, statement.text, [&] {
        carry_out(statement);
        require_verified(world_.ledger());
      });
    located(0, "at the end: all reports agree", [&] { require_agreement(world_, days_); });
    located(0, "at the end: replay of all records", [&] { require_replay(world_); });
  }

 private:
  template <class Action>
  void located(std::size_t line, const std::string &text, const Action &action) const {
    const auto where = scenario_.path + ":" + std::to_string(line) + ": " + text + "\n  ";
    try {
      action();
    } catch (const Malformed &error) {
      throw Malformed(where + error.what());
    } catch (const Refused &refusal) {
      throw Failure(where + "expected acceptance\n  actual   refused: " + refusal.what());
    } catch (const std::exception &error) {
      throw Failure(where + error.what());
    }
  }

  // ---- statements

  void carry_out(const Statement &statement) {
    const auto &words = statement.words;
    if (is_check(statement)) return check(check_of(statement));
    if (is_command(words[0])) return command(words);
    if (words[0] == "report") {
      table_ = report(world_, Words(words.begin() + 1, words.end()));
      return;
    }
    Arguments arguments(words, 1);
    if (words[0] == "ledger") {
      if (world_.started()) throw Malformed("ledger is the first statement of a file");
      world_.start(settings_of(world_, arguments));
    } else if (words[0] == "mark") {
      const auto now = visible(world_);
      world_.set_mark(arguments.next("a name"), {now.last_sequence, now.digest});
    } else {
      throw Malformed("\"" + words[0] + "\" is no statement");
    }
    arguments.finish();
  }

  void command(const Words &words) {
    Prepared prepared;
    prepare(world_, last_date_, words, false, prepared);
    last_outcome_ = execute(world_, prepared.info, prepared.command);
    if (prepared.info.effective) days_.insert(prepared.info.effective);
    if (last_outcome_.repeated) throw Mismatch("a command done now", "the answer to a repeated key");
    name_results(world_, prepared, last_outcome_);
  }

  void check(const Check &check) {
    const auto &[question, expected, subject] = check;
    if (question.empty()) throw Malformed("then what?");
    const auto &figure = question[0];
    if (figure == "refused") {
      refused(check);
    } else if (figure == "repeated") {
      repeated(subject);
    } else if (figure == "dry_run") {
      dry_run(check);
    } else if (figure == "unchanged" || figure == "changed") {
      marked(question);
    } else if (figure == "row" || figure == "total") {
      compare_row(selected(figure == "row" ? table_.rows : table_.totals, question), expected);
    } else if (figure == "head" || figure == "outcome") {
      compare_row(figure == "head" ? table_.head : outcome(), expected);
    } else if (is_thing(figure)) {
      compare_row(thing(world_, question), expected);
    } else if (figure == "rows" || figure == "totals") {
      const auto &rows = figure == "rows" ? table_.rows : table_.totals;
      compare_list({cell(std::to_string(rows.size()))}, expected);
    } else if (figure == "column") {
      compare_list(column(question), expected);
    } else {
      compare_list(ask(world_, question), expected);
    }
  }

  [[nodiscard]] Row column(const Words &question) const {
    if (question.size() != 2) throw Malformed("column takes one name");
    Row values;
    for (const auto &row : table_.rows) values.push_back(in_row(row, question[1]));
    return values;
  }

  [[nodiscard]] Row outcome() const {
    Row row;
    for (const auto &word : words_of(last_outcome_)) {
      const auto [column, value] = labelled(word);
      row.push_back({column, value});
    }
    return row;
  }

  void marked(const Words &question) {
    if (question.size() != 2) throw Malformed("unchanged and changed take one mark");
    const bool same = world_.mark(question[1]).digest == world_.ledger().state_digest();
    if (same != (question[0] == "unchanged"))
      throw Mismatch(question[0] + " since " + question[1], "the contrary");
  }

  // ---- refusals, repetitions, dry runs

  // refused CODE fitting= about= field= position= related= applications= : STATEMENT
  void refused(const Check &check) {
    if (check.subject.empty()) throw Malformed("refused needs \" : \" and what is refused");
    Arguments arguments(check.question, 1);
    const auto code = arguments.next("a code");
    const auto before = visible(world_);
    const auto error = refusal_of(check.subject);
    if (!error) throw Mismatch("refused " + code, "accepted");
    require_unchanged(world_, before, "a refusal");
    if (name(error->code) != code) throw Mismatch("refused " + code, describe(*error));
    const auto compare = [&](const std::string &key, const Cell &actual) {
      const auto expected = arguments.take(key);
      if (expected && !agrees(actual, *expected))
        throw Mismatch(key + "=" + *expected, key + "=" + actual.text + " (" + describe(*error) + ")");
    };
    const bool fits = error->fitting.code[0] != '\0';
    compare("fitting", cell(fits ? money_of(error->fitting) : Money()));
    compare("about", cell(world_.name_of({error->kind, error->id})));
    compare("field", cell(text_or_none(error->field)));
    compare("position", cell(std::to_string(error->position)));
    compare("related", cell(std::to_string(error->related_count)));
    compare("applications", cell(related_applications(*error)));
    arguments.finish();
  }

  [[nodiscard]] std::optional<Error> refusal_of(const Words &words) {
    const Words behind_first(words.begin() + 1, words.end());
    try {
      if (is_command(words[0])) {
        Prepared prepared;
        auto last_date = last_date_; // what is refused does not move the date
        prepare(world_, last_date, words, false, prepared);
        static_cast<void>(execute(world_, prepared.info, prepared.command));
      } else if (words[0] == "report") {
        static_cast<void>(report(world_, behind_first));
      } else if (words[0] != "then") {
        static_cast<void>(ask(world_, words));
      } else {
        static_cast<void>(thing(world_, behind_first));
      }
      return std::nullopt;
    } catch (const Refused &refusal) {
      return refusal.error();
    }
  }

  // The applications that stand in the way, as CREDIT>DEBIT.
  [[nodiscard]] std::string related_applications(const Error &error) {
    Words names;
    const auto rows = accepted(list_applications(world_.ledger(), {}, {Date::last(), 0}));
    for (std::size_t i = 0; i < std::min<std::size_t>(error.related_count, error.related.size()); ++i) {
      const auto row = std::find_if(rows.begin(), rows.end(),
                                    [&](const auto &r) { return r.application == error.related[i]; });
      names.push_back(row == rows.end() ? "?"
                                        : world_.name_of(row->credit) + ">" + world_.name_of(row->debit));
    }
    return text_or_none(joined(names, ","));
  }

  // A command that repeats an earlier one, so that its names are known.
  void prepare_again(const Words &words, Prepared &prepared) {
    if (words.empty() || !is_command(words[0])) throw Malformed("a command belongs behind \" : \"");
    auto last_date = last_date_;
    prepare(world_, last_date, words, true, prepared);
  }

  // repeated : COMMAND: the outcome of the first time again, and nothing done.
  void repeated(const Words &words) {
    const auto before = visible(world_);
    Prepared prepared;
    prepare_again(words, prepared);
    const auto outcome = execute(world_, prepared.info, prepared.command);
    require_unchanged(world_, before, "a repeated command");
    if (!outcome.repeated) throw Mismatch("the answer to a repeated key", joined(words_of(outcome)));
    const auto &[created, kind] = prepared.creates;
    if (created.empty()) return;
    const auto now = world_.name_of({kind, outcome.id});
    if (now != created) throw Mismatch("the outcome of the first time, " + created, now);
  }

  // dry_run = P-1>INV-1:57.14 ... : COMMAND
  void dry_run(const Check &check) {
    Prepared prepared;
    prepare_again(check.subject, prepared);
    const auto run = accepted(try_command(world_, prepared.info, prepared.command));
    const auto &[created, kind] = prepared.creates;
    const bool new_name = !created.empty() && !world_.has(kind, created);
    if (new_name) world_.give_name(created, {kind, run.outcome.id});
    Row answer;
    for (const auto &[application, credit, debit, effective, amount] : run.applications)
      answer.push_back(cell(world_.name_of(credit) + ">" + world_.name_of(debit) + ":" + text(amount)));
    if (new_name) world_.forget(kind, created);
    compare_list(answer, check.expected);
  }

  const Scenario &scenario_;
  World world_;
  Date last_date_{};    // of the last accepted command that had one
  std::set<Date> days_; // on which something happened
  Outcome last_outcome_{};
  Table table_{};
};

} // namespace

void play(const Scenario &scenario) {
  Player(scenario).play();
}

std::set<std::string> refusals_named(const Scenario &scenario) {
  std::set<std::string> codes;
  for (const auto &statement : scenario.statements)
    if (is_check(statement) && statement.words.size() > 2 && statement.words[1] == "refused")
      codes.insert(statement.words[2]);
  return codes;
}

} // namespace openitem::scenario
