#include "support/scenario_player.hpp"

#include "support/scenario_laws.hpp"
#include "support/scenario_questions.hpp"

namespace openitem::scenario {
namespace {

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
      throw Failure(where + "expected acceptance\n  actual   refused: " + describe(refusal.error()));
    } catch (const std::exception &error) {
      throw Failure(where + error.what());
    }
  }

  static Words behind_first(const Words &words) { return {words.begin() + 1, words.end()}; }

  // ---- statements

  void carry_out(const Statement &statement) {
    const auto &words = statement.words;
    const auto &verb = words[0];
    Arguments arguments(words, 1);
    if (is_check(statement)) {
      check(check_of(statement));
    } else if (is_command(verb)) {
      command(words);
    } else if (verb == "report") {
      table_ = report(world_, behind_first(words));
    } else if (verb == "ledger") {
      if (world_.started()) throw Malformed("ledger is the first statement of a file");
      Inputs inputs(world_, arguments, vocabulary().commands.at("settings"));
      world_.start(inputs.read<Settings>());
      inputs.arguments.finish();
    } else if (verb == "mark") {
      const auto now = visible(world_);
      world_.set_mark(arguments.next("a name"), {now.last_sequence, now.digest});
      arguments.finish();
    } else {
      throw Malformed("\"" + verb + "\" is no statement");
    }
  }

  void command(const Words &words) {
    const Command command(world_, last_date_, words);
    last_outcome_ = execute(world_, command);
    if (command.info.effective) days_.insert(command.info.effective);
    if (last_outcome_.repeated) throw Mismatch("a command done now", "the answer to a repeated key");
    command.name_results(last_outcome_);
  }

  void check(const Check &check) {
    const auto &[question, expected, subject] = check;
    if (question.empty()) throw Malformed("then what?");
    const auto &figure = question[0];
    const auto &rows = figure.starts_with("total") ? table_.totals : table_.rows;
    if (figure == "refused") {
      refused(check);
    } else if (figure == "repeated") {
      repeated(subject);
    } else if (figure == "dry_run") {
      dry_run(check);
    } else if (figure == "unchanged" || figure == "changed") {
      if (question.size() != 2) throw Malformed("unchanged and changed take one mark");
      const bool same = world_.mark(question[1]).digest == world_.ledger().state_digest();
      if (same != (figure == "unchanged")) throw Mismatch(figure + " since " + question[1], "the contrary");
    } else if (figure == "row" || figure == "total") {
      compare_row(selected(rows, behind_first(question)), expected);
    } else if (figure == "head") {
      compare_row(table_.head, expected);
    } else if (figure == "outcome") {
      Row row;
      for (const auto &word : words_of(last_outcome_))
        row.push_back({labelled(word).first, labelled(word).second});
      compare_row(row, expected);
    } else if (is_thing(figure)) {
      compare_row(thing(world_, question), expected);
    } else if (figure == "rows" || figure == "totals") {
      compare_list({cell(world_, rows.size())}, expected);
    } else if (figure == "column") {
      if (question.size() != 2) throw Malformed("column takes one name");
      Row values;
      for (const auto &row : table_.rows) values.push_back(in_row(row, question[1]));
      compare_list(values, expected);
    } else {
      compare_list(ask(world_, question), expected);
    }
  }

  // ---- refusals, repetitions, dry runs

  // refused CODE fitting= about= field= position= related= applications= : STATEMENT
  void refused(const Check &check) {
    if (check.subject.empty()) throw Malformed("refused needs \" : \" and what is refused");
    auto expected = behind_first(check.question);
    if (expected.empty() || expected[0].find('=') != std::string::npos) throw Malformed("a code is missing");
    const auto before = visible(world_);
    const auto error = refusal_of(check.subject);
    if (!error) throw Mismatch("refused " + expected[0], "accepted");
    require_unchanged(world_, before, "a refusal");
    expected[0].insert(0, "refused=");
    try {
      compare_row(cells_of(*error), expected);
    } catch (const Mismatch &difference) {
      throw std::runtime_error(difference.what() + (" (" + describe(*error) + ")"));
    }
  }

  [[nodiscard]] Row cells_of(const Error &error) {
    const bool fits = error.fitting.code[0] != '\0';
    return Cells(world_)
        .add("refused", name(error.code))
        .add("fitting", fits ? money_of(error.fitting) : Money())
        .add("about", world_.name_of({error.kind, error.id}))
        .add("field", error.field)
        .add("position", error.position)
        .add("related", error.related_count)
        .add("applications", related_applications(error))
        .row;
  }

  [[nodiscard]] std::optional<Error> refusal_of(const Words &words) {
    try {
      if (is_command(words[0])) {
        auto last_date = last_date_; // what is refused does not move the date
        static_cast<void>(execute(world_, Command(world_, last_date, words)));
      } else if (words[0] == "report") {
        static_cast<void>(report(world_, behind_first(words)));
      } else if (words[0] != "then") {
        static_cast<void>(ask(world_, words));
      } else {
        static_cast<void>(thing(world_, behind_first(words)));
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
      names.push_back(row == rows.end() ? "?" : told(*row));
    }
    return joined(names, ",");
  }
  template <class Application> [[nodiscard]] std::string told(const Application &application) const {
    return world_.name_of(application.credit) + ">" + world_.name_of(application.debit);
  }

  // repeated : COMMAND: the outcome of the first time again, and nothing done.
  void repeated(const Words &words) {
    const auto before = visible(world_);
    auto last_date = last_date_;
    const Command command(world_, last_date, words, true);
    const auto outcome = execute(world_, command);
    require_unchanged(world_, before, "a repeated command");
    if (!outcome.repeated) throw Mismatch("the answer to a repeated key", joined(words_of(outcome)));
    const auto &[created, kind] = command.makes();
    if (!created.empty())
      require_same("the outcome of the first time", created, world_.name_of({kind, outcome.id}));
  }

  // dry_run = P-1>INV-1:57.14 ... : COMMAND
  void dry_run(const Check &check) {
    auto last_date = last_date_;
    const Command command(world_, last_date, check.subject, true);
    const auto run = accepted(try_command(world_, command));
    const auto &[created, kind] = command.makes();
    const bool new_name = !created.empty() && !world_.has(kind, created);
    if (new_name) world_.give_name(created, {kind, run.outcome.id});
    Row answer;
    for (const auto &application : run.applications)
      answer.push_back(cell(world_, told(application) + ":" + text(application.amount)));
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

} // namespace openitem::scenario
