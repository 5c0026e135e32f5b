#include "support/scenario_player.hpp"

#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"
#include "support/scenario_commands.hpp"
#include "support/scenario_laws.hpp"
#include "support/scenario_reports.hpp"
#include "support/scenario_values.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace openitem::scenario {
namespace {

// What the world outside can see of a ledger's state.
struct Visible {
  Digest digest{};
  Sequence last_sequence = 0;
  std::size_t records = 0;
  friend bool operator==(const Visible &, const Visible &) = default;
};

std::string join(const Words &words) {
  std::string line;
  for (const auto &word : words) line += (line.empty() ? "" : " ") + word;
  return line.empty() ? "nothing" : line;
}

Cell cell(std::string text) {
  return {"", std::move(text)};
}

Cell cell(const Money &amount) {
  return {"", text(amount), amount ? text(amount) + std::string(amount.currency().code()) : std::string()};
}

bool agrees(const Cell &actual, const std::string &expected) {
  return actual.text == expected || (!actual.with_currency.empty() && actual.with_currency == expected);
}

bool is_zero(const Cell &cell) {
  return cell.text.find_first_not_of("0.") == std::string::npos;
}

// Applications a record made, in the order of its events.
std::vector<PlannedApplication> applications_of(const Record &record) {
  std::vector<PlannedApplication> made;
  for (const auto &event : record.events) {
    const auto *applied = std::get_if<CreditApplied>(&event);
    if (!applied) continue;
    PlannedApplication application{applied->credit, applied->debit, applied->effective, {}};
    for (const auto &portion : applied->portions)
      application.amount = application.amount ? application.amount + portion.amount : portion.amount;
    made.push_back(application);
  }
  return made;
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
    located(0, "at the end: replay of all records", [&] { require_replay(); });
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
    } catch (const Failure &) {
      throw;
    } catch (const std::exception &error) {
      throw Failure(where + error.what());
    }
  }

  // ---- laws every file is held to

  [[nodiscard]] Visible visible() {
    return {world_.ledger().state_digest(), world_.ledger().last_sequence(), world_.log().size()};
  }

  static void require_verified(const Ledger &ledger) {
    const auto sound = ledger.verify();
    if (!sound) throw Mismatch("verify() finds every cached figure right", describe(sound.error()));
  }

  void require_unchanged(const Visible &before, const std::string &by) {
    const auto now = visible();
    if (now == before) return;
    throw Mismatch("digest, last sequence and records unchanged by " + by,
                   now.digest != before.digest                 ? "another digest"
                   : now.last_sequence != before.last_sequence ? "another last sequence"
                                                               : "another record");
  }

  void require_replay() {
    auto &ledger = world_.ledger();
    Ledger again({.settings = world_.first_settings()});
    for (std::size_t i = 0; i < world_.log().size(); ++i) {
      const auto result = again.replay(world_.log()[i]);
      if (!result) throw Mismatch("record " + std::to_string(i) + " replays", describe(result.error()));
    }
    if (again.state_digest() != ledger.state_digest())
      throw Mismatch("an equal digest after replay", "another");
    if (again.last_sequence() != ledger.last_sequence())
      throw Mismatch("last sequence " + std::to_string(ledger.last_sequence()),
                     std::to_string(again.last_sequence()));
    require_verified(again);
  }

  [[nodiscard]] Result<DryRun> preview(const Prepared &prepared) {
    const auto before = visible();
    auto run =
        std::visit([&](const auto &command) { return world_.ledger().preview(prepared.info, command); },
                   prepared.command);
    require_unchanged(before, "a preview");
    return run;
  }

  // Previews, executes and compares. A refusal comes back as Refused.
  Outcome execute(const Prepared &prepared) {
    const auto planned = preview(prepared);
    const auto before = visible();
    const auto outcome =
        std::visit([&](const auto &command) { return world_.ledger().execute(prepared.info, command); },
                   prepared.command);
    if (!outcome) {
      require_unchanged(before, "a refusal");
      if (planned) throw Mismatch("a preview that is refused like its command", "an accepted preview");
      if (!(planned.error() == outcome.error()))
        throw Mismatch("the preview's refusal, " + describe(planned.error()), describe(outcome.error()));
      throw Refused(outcome.error());
    }
    if (!planned) throw Mismatch("an accepted preview", describe(planned.error()));
    require_as_planned(prepared, *planned, *outcome, before);
    return *outcome;
  }

  void require_as_planned(const Prepared &prepared, const DryRun &planned, const Outcome &outcome,
                          const Visible &before) {
    const auto &run = planned.outcome;
    if (run.id != outcome.id || run.first_sequence != outcome.first_sequence ||
        run.last_sequence != outcome.last_sequence || run.repeated != outcome.repeated)
      throw Mismatch("the preview's outcome, " + words_of(run), words_of(outcome));
    const auto now = visible();
    const bool nothing_to_do = outcome.last_sequence == 0 && prepared.info.idempotency_key.empty();
    if (outcome.repeated || nothing_to_do) {
      require_unchanged(before, "a command that does nothing");
      return;
    }
    if (now.records != before.records + 1)
      throw Mismatch("one record", std::to_string(now.records - before.records) + " records");
    const auto made = applications_of(world_.log()[before.records]);
    if (made != planned.applications)
      throw Mismatch("the preview's applications, " + join(words_of(planned.applications)),
                     join(words_of(made)));
    if (outcome.last_sequence == 0) return; // nothing but its key is remembered
    if (outcome.first_sequence != before.last_sequence + 1 || outcome.last_sequence != now.last_sequence)
      throw Mismatch("sequences that go on without a gap", words_of(outcome));
  }

  [[nodiscard]] static std::string words_of(const Outcome &outcome) {
    return "id=" + std::to_string(outcome.id) + " first_sequence=" + std::to_string(outcome.first_sequence) +
           " last_sequence=" + std::to_string(outcome.last_sequence) + " repeated=" + text(outcome.repeated);
  }

  [[nodiscard]] Words words_of(const std::vector<PlannedApplication> &applications) const {
    Words words;
    for (const auto &application : applications)
      words.push_back(world_.name_of(application.credit) + ">" + world_.name_of(application.debit) + "@" +
                      text(application.effective) + ":" + text(application.amount));
    return words;
  }

  // ---- statements

  void carry_out(const Statement &statement) {
    const auto &verb = statement.words[0];
    if (is_check(statement)) {
      check(check_of(statement));
    } else if (is_command(verb)) {
      command(statement.words);
    } else {
      Arguments arguments(statement.words.begin() + 1, statement.words.end());
      if (verb == "ledger") {
        if (world_.started()) throw Malformed("ledger is the first statement of a file");
        world_.start(settings_of(arguments, {}));
      } else if (verb == "mark") {
        const auto now = visible();
        world_.set_mark(arguments.next("a name"), {now.last_sequence, now.digest});
      } else if (verb == "report") {
        table_ = report(world_, Words(statement.words.begin() + 1, statement.words.end()));
        return;
      } else {
        throw Malformed("\"" + verb + "\" is no statement");
      }
      arguments.finish();
    }
  }

  void command(const Words &words) {
    Prepared prepared;
    prepare(world_, dates_, words, false, prepared);
    last_outcome_ = execute(prepared);
    if (prepared.info.effective) days_.insert(prepared.info.effective);
    if (last_outcome_.repeated) throw Mismatch("a command done now", "the answer to a repeated key");
    name_results(world_, prepared, last_outcome_);
  }

  void check(const Check &check) {
    if (check.question.empty()) throw Malformed("then what?");
    const auto &figure = check.question[0];
    if (figure == "refused") {
      refused(check);
    } else if (figure == "repeated") {
      repeated(check.subject);
    } else if (figure == "dry_run") {
      dry_run(check);
    } else if (figure == "unchanged" || figure == "changed") {
      marked(check.question);
    } else if (figure == "row" || figure == "total") {
      compare_row(selected(figure == "row" ? table_.rows : table_.totals, check.question), check.expected);
    } else if (figure == "head") {
      compare_row(table_.head, check.expected);
    } else if (is_thing(figure)) {
      compare_row(thing(world_, check.question), check.expected);
    } else if (figure == "outcome") {
      compare_row(row_of(last_outcome_), check.expected);
    } else {
      compare_list(ask(check.question), check.expected);
    }
  }

  // ---- figures

  // The answer to a question that has a list of words for an answer.
  [[nodiscard]] Row ask(const Words &question) {
    const auto &figure = question[0];
    if (is_calculation(figure)) {
      Row answer;
      for (auto &word : calculate(world_, question)) answer.push_back(cell(std::move(word)));
      return answer;
    }
    Arguments arguments(question.begin() + 1, question.end());
    auto answer = ask(figure, arguments);
    arguments.finish();
    return answer;
  }

  [[nodiscard]] Row ask(const std::string &figure, Arguments &arguments) {
    auto &ledger = world_.ledger();
    if (figure == "rows") return {cell(std::to_string(table_.rows.size()))};
    if (figure == "totals") return {cell(std::to_string(table_.totals.size()))};
    if (figure == "column") return column(arguments.next("a column"));
    if (figure == "last_sequence") return {cell(std::to_string(ledger.last_sequence()))};
    if (figure == "known_at")
      return {cell(std::to_string(ledger.known_at(instant(arguments.next("an instant")))))};
    if (figure == "open" || figure == "unapplied" || figure == "status") return of_items(figure, arguments);
    if (figure == "balance") return balances(arguments);
    if (figure == "portions") return portions(arguments);
    if (figure == "applications") return applications(arguments);
    if (figure == "number" || figure == "code" || figure == "external_ref") return {found(figure, arguments)};
    throw Malformed("\"" + figure + "\" is no figure");
  }

  [[nodiscard]] Row column(const std::string &name) const {
    Row values;
    for (const auto &row : table_.rows) values.push_back(in_row(row, name));
    return values;
  }

  // open INV-1 INV-2 at= known=: one answer an item.
  [[nodiscard]] Row of_items(const std::string &figure, Arguments &arguments) {
    const auto as_of = world_.as_of(arguments);
    Row answers;
    while (arguments.more()) {
      const auto row = accepted(find_item(world_.ledger(), world_.item(arguments.next("an item")), as_of));
      if (figure == "status") {
        answers.push_back(cell(to_word(row.status)));
        continue;
      }
      if (is_debit(row.ref.kind) != (figure == "open"))
        throw Malformed("debit items are open, credit items unapplied");
      answers.push_back(cell(row.remaining));
    }
    return answers;
  }

  // balance ACME BETA currency= job= with_children=on: one answer a customer; job=none for what has no job.
  [[nodiscard]] Row balances(Arguments &arguments) {
    const auto code = arguments.take("currency");
    const auto job = arguments.take("job");
    const auto children = arguments.take("with_children");
    const auto as_of = world_.as_of(arguments);
    const BalanceOptions options{job.has_value(), children && on_or_off(*children)};
    const auto scope = !job             ? BalanceRow::Scope::customer
                       : *job == "none" ? BalanceRow::Scope::no_job
                                        : BalanceRow::Scope::job;
    const auto id = job ? world_.job(*job) : JobId();
    Row answers;
    while (arguments.more()) {
      const auto customer = world_.customer(arguments.next("a customer"));
      const auto currency = code ? world_.currency(*code) : world_.currency_of(customer);
      auto balance = Money::zero(currency);
      for (const auto &row : accepted(account_balance(world_.ledger(), customer, as_of, options)))
        if (row.currency == currency && row.scope == scope && row.job == id) balance = row.balance;
      answers.push_back(cell(balance));
    }
    return answers;
  }

  [[nodiscard]] Row portions(Arguments &arguments) {
    const auto item = world_.item(arguments.next("an item"));
    Row answers;
    for (const auto &row : accepted(list_portions(world_.ledger(), item, world_.as_of(arguments))))
      answers.push_back(cell(row.remaining));
    return answers;
  }

  // applications P-1: what it is applied to, or what is applied to it: INV-1:57.14 INV-2:28.57
  [[nodiscard]] Row applications(Arguments &arguments) {
    const auto item = world_.item(arguments.next("an item"));
    const ApplicationFilter filter{.item = item, .customer = {}, .live_only = true};
    Row answers;
    for (const auto &row : accepted(list_applications(world_.ledger(), filter, world_.as_of(arguments))))
      answers.push_back(
          cell(world_.name_of(row.credit == item ? row.debit : row.credit) + ":" + text(row.amount)));
    return answers;
  }

  // number KIND TEXT, code TEXT (customer or job), external_ref KIND TEXT: the name of what is found
  [[nodiscard]] Cell found(const std::string &figure, Arguments &arguments) {
    const auto &ledger = world_.ledger();
    const auto kind = arguments.next("a kind");
    const auto text = arguments.next("a text");
    if (figure == "code" && kind == "customer")
      return cell(world_.name_of(accepted(find_customer_code(ledger, text))));
    if (figure == "code" && kind == "job") return cell(world_.name_of(accepted(find_job_code(ledger, text))));
    if (figure == "number" && kind == "contract")
      return cell(world_.name_of(accepted(find_contract_number(ledger, text))));
    if (figure == "external_ref" && kind == "customer")
      return cell(world_.name_of(accepted(find_customer_external_ref(ledger, text))));
    const auto item_kind = from_word<ItemKind>(kind);
    if (figure == "number") return cell(world_.name_of(accepted(find_number(ledger, item_kind, text))));
    if (figure == "external_ref")
      return cell(world_.name_of(accepted(find_external_ref(ledger, item_kind, text))));
    throw Malformed("a code belongs to a customer or a job");
  }

  [[nodiscard]] static Row row_of(const Outcome &outcome) {
    return {{"id", std::to_string(outcome.id)},
            {"first_sequence", std::to_string(outcome.first_sequence)},
            {"last_sequence", std::to_string(outcome.last_sequence)},
            {"repeated", text(outcome.repeated)}};
  }

  // ---- refusals, repetitions, dry runs

  // refused CODE fitting= about= field= position= related= applications= : STATEMENT
  void refused(const Check &check) {
    if (check.subject.empty()) throw Malformed("refused needs \" : \" and what is refused");
    Arguments arguments(check.question.begin() + 1, check.question.end());
    const auto code = arguments.next("a code");
    const auto before = visible();
    const auto error = refusal_of(check.subject);
    if (!error) throw Mismatch("refused " + code, "accepted");
    require_unchanged(before, "a refusal");
    if (name(error->code) != code) throw Mismatch("refused " + code, describe(*error));
    const auto compare = [&](std::string_view key, const std::string &actual) {
      const auto expected = arguments.take(key);
      if (expected && *expected != actual)
        throw Mismatch(std::string(key) + "=" + *expected,
                       std::string(key) + "=" + actual + " (" + describe(*error) + ")");
    };
    if (const auto fitting = arguments.take("fitting")) {
      const bool given = error->fitting.code[0] != '\0';
      const auto amount = given ? money_of(error->fitting) : Money();
      if (!means(*fitting, amount)) throw Mismatch("fitting=" + *fitting, "fitting=" + text(amount));
    }
    compare("about", world_.name_of(error->kind, error->id));
    compare("field", text_or_none(error->field));
    compare("position", std::to_string(error->position));
    compare("related", std::to_string(error->related_count));
    compare("applications", related_applications(*error));
    arguments.finish();
  }

  [[nodiscard]] std::optional<Error> refusal_of(const Words &words) {
    try {
      if (is_command(words[0])) {
        Prepared prepared;
        auto dates = dates_; // what is refused does not move the date
        prepare(world_, dates, words, false, prepared);
        static_cast<void>(execute(prepared));
      } else if (words[0] == "report") {
        static_cast<void>(report(world_, Words(words.begin() + 1, words.end())));
      } else if (words[0] != "then") {
        static_cast<void>(ask(words));
      } else if (words.size() > 1 && is_thing(words[1])) {
        static_cast<void>(thing(world_, Words(words.begin() + 1, words.end())));
      } else {
        throw Malformed("what is refused after \"then\" is item, customer, job, contract or settings");
      }
      return std::nullopt;
    } catch (const Refused &refusal) {
      return refusal.error();
    }
  }

  // The applications that stand in the way, as CREDIT>DEBIT.
  [[nodiscard]] std::string related_applications(const Error &error) {
    std::string names;
    if (error.related_count == 0) return "none";
    const auto rows = accepted(list_applications(world_.ledger(), {}, {Date::last(), 0}));
    for (std::size_t i = 0; i < std::min<std::size_t>(error.related_count, error.related.size()); ++i) {
      const auto row = std::find_if(rows.begin(), rows.end(),
                                    [&](const auto &r) { return r.application == error.related[i]; });
      names += names.empty() ? "" : ",";
      names += row == rows.end() ? "?" : world_.name_of(row->credit) + ">" + world_.name_of(row->debit);
    }
    return names;
  }

  // repeated : COMMAND: the outcome of the first time again, and nothing done.
  void repeated(const Words &words) {
    if (words.empty() || !is_command(words[0])) throw Malformed("repeated needs \" : \" and a command");
    const auto before = visible();
    Prepared prepared;
    auto dates = dates_;
    prepare(world_, dates, words, true, prepared);
    const auto outcome = execute(prepared);
    require_unchanged(before, "a repeated command");
    if (!outcome.repeated) throw Mismatch("the answer to a repeated key", words_of(outcome));
    const auto &[created, kind] = prepared.creates;
    if (created.empty() || kind == EntityKind::none) return;
    const auto now = world_.name_of(kind, outcome.id);
    if (now != created) throw Mismatch("the outcome of the first time, " + created, now);
  }

  // dry_run = P-1>INV-1:57.14 ... : COMMAND
  void dry_run(const Check &check) {
    if (check.subject.empty() || !is_command(check.subject[0]))
      throw Malformed("dry_run needs \" : \" and a command");
    Prepared prepared;
    auto dates = dates_;
    prepare(world_, dates, check.subject, true, prepared);
    const auto run = preview(prepared);
    if (!run) throw Refused(run.error());
    const auto &[created, kind] = prepared.creates;
    const bool new_item = !created.empty() && kind < EntityKind::customer && !world_.has_item(created);
    if (new_item) world_.name_item_for_now(created, ItemRef(static_cast<ItemKind>(kind), run->outcome.id));
    Row answer;
    for (const auto &application : run->applications)
      answer.push_back(cell(world_.name_of(application.credit) + ">" + world_.name_of(application.debit) +
                            ":" + text(application.amount)));
    if (new_item) world_.forget_item(created);
    compare_list(answer, check.expected);
  }

  void marked(const Words &question) {
    if (question.size() != 2) throw Malformed("unchanged and changed take one mark");
    const bool same = world_.mark(question[1]).digest == world_.ledger().state_digest();
    if (same != (question[0] == "unchanged"))
      throw Mismatch(question[0] + " since " + question[1], "the contrary");
  }

  // ---- comparing

  [[nodiscard]] static const Cell &in_row(const Row &row, const std::string &column) {
    const auto found =
        std::find_if(row.begin(), row.end(), [&](const Cell &c) { return c.column == column; });
    if (found == row.end()) throw Malformed("there is no column " + column);
    return *found;
  }

  // row 2, or row customer=ACME currency=USD: exactly one.
  [[nodiscard]] static const Row &selected(const std::vector<Row> &rows, const Words &question) {
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
      if (match) throw Mismatch("one row " + join(question), "several");
      match = &row;
    }
    if (!match) throw Mismatch("a row " + join(question), "none of " + std::to_string(rows.size()));
    return *match;
  }

  static void compare_row(const Row &row, const Words &expected) {
    if (expected.empty()) throw Malformed("nothing is expected after \"=\"");
    std::set<std::string> named;
    for (const auto &word : expected) {
      const auto [column, value] = labelled(word);
      named.insert(column);
      const auto &actual = in_row(row, column);
      if (!agrees(actual, value)) throw Mismatch(word, column + "=" + actual.text);
    }
    for (const auto &other : row)
      if (other.zero_unless_named && named.count(other.column) == 0 && !is_zero(other))
        throw Mismatch(other.column + "=0, because it is not named", other.column + "=" + other.text);
  }

  static void compare_list(const Row &actual, const Words &expected) {
    const bool none = expected.size() == 1 && expected[0] == "none" && actual.empty();
    bool same = none || actual.size() == expected.size();
    for (std::size_t i = 0; same && !none && i < actual.size(); ++i) same = agrees(actual[i], expected[i]);
    if (same) return;
    Words words;
    for (const auto &one : actual) words.push_back(one.text);
    throw Mismatch(join(expected), join(words));
  }

  const Scenario &scenario_;
  World world_;
  CommandDates dates_{Date::unchecked(0)};
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
