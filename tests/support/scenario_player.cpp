#include "support/scenario_cells.hpp"
#include "support/scenario_commands.hpp"

#include "openitem/reports/application_list.hpp"

namespace openitem::scenario {
namespace {

Words behind_first(const Words &words) {
  return {words.begin() + 1, words.end()};
}

class Player {
 public:
  explicit Player(const Scenario &scenario)
      : scenario_(scenario) {}

  void play() {
    for (const auto &statement : scenario_.statements)
      located(statement.line, statement.text, [&] {
        carry_out(statement);
        require_verified(*world_.ledger);
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
      throw Failure(where + "expected acceptance\n  actual   refused: " + describe(refusal.error()));
    } catch (const std::exception &error) {
      throw Failure(where + error.what());
    }
  }

  // ---- statements

  void carry_out(const Statement &statement) {
    const auto &words = statement.words;
    if (is_check(statement)) return check(check_of(statement));
    if (is_a("command", words)) return command(words);
    if (words[0] == "report") return static_cast<void>(table_ = report(world_, behind_first(words)));
    Arguments arguments(words, 1);
    if (words[0] == "ledger") {
      if (&statement != &scenario_.statements[0]) throw Malformed("ledger is the first statement of a file");
      Inputs inputs(world_, arguments, line_of("command", {"settings"}));
      world_.start(inputs.read<Settings>());
      inputs.arguments.finish();
    } else if (words[0] == "mark") {
      world_.marks[arguments.next("a name")] = world_.visible();
      arguments.finish();
    } else {
      throw Malformed("\"" + words[0] + "\" is no statement");
    }
  }

  void command(const Words &words) {
    const Command command(world_, last_date_, words);
    last_outcome_ = execute(world_, command);
    if (last_outcome_.repeated) throw Mismatch("a command done now", "the answer to a repeated key");
    command.name_results(last_outcome_);
    if (!command.info.effective) return;
    last_date_ = command.info.effective;
    days_.insert(last_date_);
  }

  void check(const Check &check) {
    const auto &[question, expected, subject] = check;
    if (question.empty()) throw Malformed("then what?");
    const auto &figure = question[0];
    const auto &rows = figure.starts_with("total") ? table_.totals : table_.rows;
    if (figure == "refused") return refused(check);
    if (figure == "repeated") return repeated(subject);
    if (figure == "dry_run") return dry_run(check);
    if (figure == "row" || figure == "total")
      return compare_row(selected(rows, behind_first(question)), expected);
    if (figure == "head") return compare_row(table_.head, expected);
    if (figure == "outcome") return compare_row(row_of(last_outcome_), expected);
    if (is_a("thing", question)) return compare_row(thing(world_, question), expected);
    if (figure == "rows" || figure == "totals") return compare_list({cell(world_, rows.size())}, expected);
    const bool about_one = figure == "column" || figure == "unchanged" || figure == "changed";
    if (!about_one) return compare_list(ask(world_, question), expected);
    if (question.size() != 2) throw Malformed(figure + " takes one name");
    if (figure == "column") return compare_list(column(question[1]), expected);
    const auto actual =
        world_.mark(question[1]).digest == world_.ledger->state_digest() ? "unchanged" : "changed";
    if (figure != actual) throw Mismatch(figure + " since " + question[1], actual);
  }

  [[nodiscard]] static Row row_of(const Outcome &outcome) {
    Row row;
    for (const auto &word : words_of(outcome)) row[labelled(word).first] = {labelled(word).second};
    return row;
  }
  [[nodiscard]] Cells column(const std::string &name) const {
    Cells values;
    for (const auto &row : table_.rows) values.push_back(in_row(row, name));
    return values;
  }

  // ---- refusals, repetitions, dry runs

  // refused CODE fitting= about= field= position= related= applications= : STATEMENT
  void refused(const Check &check) {
    if (check.subject.empty()) throw Malformed("refused needs \" : \" and what is refused");
    auto expected = behind_first(check.question);
    if (expected.empty() || expected[0].find('=') != std::string::npos) throw Malformed("a code is missing");
    const auto before = world_.visible();
    const auto error = refusal_of(check.subject);
    if (!error) throw Mismatch("refused " + expected[0], "accepted");
    require_unchanged(world_, before, "a refusal");
    expected[0].insert(0, "refused=");
    try {
      compare_row(row_of(*error), expected);
    } catch (const Mismatch &difference) {
      throw std::runtime_error(difference.what() + (" (" + describe(*error) + ")"));
    }
  }

  [[nodiscard]] Row row_of(const Error &error) const {
    RowMaker row(world_);
    row.add("refused", name(error.code))
        .add("about", world_.name_of({error.kind, error.id}))
        .add("field", error.field);
    row.add("fitting", error.fitting.code[0] != '\0' ? money_of(error.fitting) : Money());
    row.add("position", error.position).add("related", error.related_count);
    // The applications that stand in the way.
    Words names;
    const auto rows = accepted(list_applications(*world_.ledger, {}, {Date::last(), 0}));
    for (std::size_t i = 0; i < std::min<std::size_t>(error.related_count, error.related.size()); ++i) {
      const auto is_meant = [&](const auto &each) { return each.application == error.related[i]; };
      const auto found = std::find_if(rows.begin(), rows.end(), is_meant);
      names.push_back(found == rows.end() ? "?" : told(*found));
    }
    return row.add("applications", joined(names, ",")).made();
  }
  // CREDIT>DEBIT
  template <class Application> [[nodiscard]] std::string told(const Application &application) const {
    return world_.name_of(application.credit) + ">" + world_.name_of(application.debit);
  }

  [[nodiscard]] std::optional<Error> refusal_of(const Words &words) {
    try {
      if (is_a("command", words))
        execute(world_, Command(world_, last_date_, words));
      else if (words[0] == "report")
        static_cast<void>(report(world_, behind_first(words)));
      else if (words[0] != "then")
        static_cast<void>(ask(world_, words));
      else
        static_cast<void>(thing(world_, behind_first(words)));
      return std::nullopt;
    } catch (const Refused &refusal) {
      return refusal.error();
    }
  }

  // repeated : COMMAND: the outcome of the first time again, and nothing done.
  void repeated(const Words &words) {
    const auto before = world_.visible();
    const Command command(world_, last_date_, words, true);
    const auto outcome = execute(world_, command);
    require_unchanged(world_, before, "a repeated command");
    if (!outcome.repeated) throw Mismatch("the answer to a repeated key", joined(words_of(outcome)));
    if (!command.made.empty())
      require_same("the outcome of the first time", command.made,
                   world_.name_of({command.made_kind, outcome.id}));
  }

  // dry_run = P-1>INV-1:57.14 ... : COMMAND
  void dry_run(const Check &check) {
    const Command command(world_, last_date_, check.subject, true);
    const auto effect = accepted(try_command(world_, command));
    const auto names = world_.names; // what it makes has its name as long as it is told of
    if (!command.made.empty() && !world_.has(command.made_kind, command.made))
      world_.give_name(command.made, {command.made_kind, effect.outcome.id});
    Cells answer;
    for (const auto &application : effect.applications)
      answer.push_back({told(application) + ":" + text(application.amount)});
    world_.names = names;
    compare_list(answer, check.expected);
  }

  const Scenario &scenario_;
  World world_{};
  Date last_date_{};      // of the last accepted command that had one
  std::set<Date> days_{}; // on which something happened
  Outcome last_outcome_{};
  Table table_{};
};

} // namespace

void play(const Scenario &scenario) {
  Player(scenario).play();
}

} // namespace openitem::scenario
