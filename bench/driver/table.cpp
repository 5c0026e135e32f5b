#include "table.hpp"

#include "machine.hpp"
#include "measure.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace openitem::bench {

namespace {

std::string print(const char *format, double value) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), format, value);
  return text.data();
}

// Three digits, as in 8.30, 12.6, 351.
std::string significant(double value) {
  return print(value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f", value);
}

// The round numbers of goals: 1.5, not 1.50.
std::string shortest(double value) {
  return print("%g", value);
}

using Digits = std::string(double);

std::string time_text(double nanoseconds, Digits &digits) {
  if (nanoseconds < 1e3) return digits(nanoseconds) + " ns";
  if (nanoseconds < 1e6) return digits(nanoseconds / 1e3) + " µs";
  if (nanoseconds < 1e9) return digits(nanoseconds / 1e6) + " ms";
  return digits(nanoseconds / 1e9) + " s";
}

std::string value_text(Unit unit, double value, Digits &digits = significant) {
  switch (unit) {
  case Unit::per_second:
    return value >= 1e6 ? digits(value / 1e6) + " M/s" : digits(value / 1e3) + " k/s";
  case Unit::nanoseconds:
    return time_text(value, digits);
  case Unit::seconds:
    return time_text(value * 1e9, digits);
  case Unit::bytes:
    return print("%.0f B", value);
  case Unit::share:
    return digits(value) + "x";
  case Unit::count:
    return print("%.0f", value);
  }
  return {};
}

std::string optional_text(Unit unit, const std::optional<double> &value) {
  return value ? value_text(unit, *value) : "";
}

std::string goal_text(Unit unit, const Goal &goal) {
  switch (goal.kind) {
  case Goal::Kind::at_most:
    return "≤ " + value_text(unit, goal.value, shortest);
  case Goal::Kind::at_least:
    return "≥ " + value_text(unit, goal.value, shortest);
  case Goal::Kind::times_peer:
    return shortest(goal.value) + "x SQLite";
  case Goal::Kind::of_limit:
    return shortest(goal.value) + "x limit";
  case Goal::Kind::not_measured:
    return "(" + std::string(goal.note) + ": not measured)";
  }
  return {};
}

std::string goals_text(Unit unit, const std::vector<Goal> &goals) {
  std::string text;
  for (const Goal &goal : goals) text += (text.empty() ? "" : ", ") + goal_text(unit, goal);
  return text;
}

const char *text_of(Reached reached) {
  return reached == Reached::yes ? "yes" : reached == Reached::no ? "no" : "";
}

// What a goal is measured by; none: it cannot be judged.
std::optional<bool> met(const Goal &goal, const Row &row) {
  const auto reaches = [&](const std::optional<double> &value) {
    return value ? std::optional<bool>(*value >= goal.value) : std::nullopt;
  };
  switch (goal.kind) {
  case Goal::Kind::at_most:
    return row.openitem ? std::optional<bool>(*row.openitem <= goal.value) : std::nullopt;
  case Goal::Kind::at_least:
    return reaches(row.openitem);
  case Goal::Kind::times_peer:
    return reaches(row.times_peer);
  case Goal::Kind::of_limit:
    return reaches(row.of_limit);
  case Goal::Kind::not_measured:
    break;
  }
  return std::nullopt;
}

// One goal missed is "no"; "yes" needs every goal that this program can measure.
Reached judge(const std::vector<Goal> &goals, const Row &row) {
  Reached reached = Reached::not_judged;
  bool complete = true;
  for (const Goal &goal : goals) {
    const std::optional<bool> is_met = met(goal, row);
    if (is_met && !*is_met) return Reached::no;
    if (is_met) reached = Reached::yes;
    if (!is_met && goal.kind != Goal::Kind::not_measured) complete = false;
  }
  return complete ? reached : Reached::not_judged;
}

std::optional<double> median_of(const std::map<int, double> &by_repetition) {
  if (by_repetition.empty()) return std::nullopt;
  std::vector<double> values;
  for (const auto &[repetition, value] : by_repetition) values.push_back(value);
  return median(std::move(values));
}

// Of the repetitions that have both.
template <class Combine>
std::map<int, double> combine(const std::map<int, double> &a, const std::map<int, double> &b, Combine work) {
  std::map<int, double> both;
  for (const auto &[repetition, value] : a) {
    const auto other = b.find(repetition);
    if (other != b.end()) both[repetition] = work(value, other->second);
  }
  return both;
}

double quotient(double a, double b) {
  return b == 0 ? 0 : a / b;
}

std::map<int, double> asked(const Question &question, const Figures &figures) {
  std::map<int, double> values = figures.values(question.openitem);
  if (!question.over.of.empty()) values = combine(values, figures.values(question.over), quotient);
  if (!question.above.of.empty()) {
    values = combine(values, figures.values(question.above),
                     [](double a, double b) { return std::max(0.0, a - b); });
  }
  return values;
}

Row make_row(const Question &question, const Figures &figures, char size) {
  Row row;
  row.question = question.text;
  row.unit = question.unit;
  const std::map<int, double> openitem = asked(question, figures);
  row.openitem = median_of(openitem);
  const auto ratio = [&](const Source &other) {
    return median_of(combine(openitem, figures.values(other), [&](double ours, double theirs) {
      return more_is_better(question.unit) ? quotient(ours, theirs) : quotient(theirs, ours);
    }));
  };
  row.peer = median_of(figures.values(question.peer));
  row.limit = median_of(figures.values(question.limit));
  row.times_peer = ratio(question.peer);
  row.of_limit = ratio(question.limit);
  for (const Target &target : question.targets) {
    if (target.sizes.find(size) == std::string_view::npos) continue;
    row.budget = goals_text(question.unit, target.budget);
    row.stretch = goals_text(question.unit, target.stretch);
    row.budget_reached = judge(target.budget, row);
    row.stretch_reached = judge(target.stretch, row);
  }
  return row;
}

std::size_t width_of(const std::string &text) { // in characters of UTF-8
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string ratio_text(const std::optional<double> &ratio) {
  return ratio ? significant(*ratio) + "x" : "";
}

using Cells = std::array<std::string, 10>;

Cells cells_of(const Row &row) {
  return {row.question,
          optional_text(row.unit, row.openitem),
          optional_text(row.unit, row.peer),
          ratio_text(row.times_peer),
          optional_text(row.unit, row.limit),
          ratio_text(row.of_limit),
          row.budget,
          text_of(row.budget_reached),
          row.stretch,
          text_of(row.stretch_reached)};
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + "\"";
}

std::string number(const std::optional<double> &value) {
  return value ? print("%.9g", *value) : "null";
}

std::string reached_json(Reached reached) {
  return reached == Reached::yes ? "true" : reached == Reached::no ? "false" : "null";
}

const char *unit_name(Unit unit) {
  static constexpr std::array names{"per second", "ns", "s", "bytes", "ratio", "count"};
  return names[static_cast<std::size_t>(unit)];
}

std::string rows_json(const std::vector<Row> &rows) {
  std::string out = "[";
  for (const Row &row : rows) {
    out += (out.size() > 1 ? ",\n    {" : "\n    {");
    out += "\"question\": " + quoted(row.question) + ", \"unit\": " + quoted(unit_name(row.unit));
    out += ", \"openitem\": " + number(row.openitem) + ", \"sqlite\": " + number(row.peer);
    out += ", \"times_sqlite\": " + number(row.times_peer) + ", \"limit\": " + number(row.limit);
    out += ", \"of_limit\": " + number(row.of_limit) + ", \"budget\": " + quoted(row.budget);
    out += ", \"budget_reached\": " + reached_json(row.budget_reached);
    out += ", \"stretch\": " + quoted(row.stretch);
    out += ", \"stretch_reached\": " + reached_json(row.stretch_reached) + "}";
  }
  return out + "\n  ]";
}

std::string figures_json(const Figures &figures) {
  std::string out = "{";
  for (const auto &[name, by_figure] : figures.all()) {
    out += (out.size() > 1 ? ",\n    " : "\n    ") + quoted(name) + ": {";
    bool first = true;
    for (const auto &[figure, by_repetition] : by_figure) {
      out += (first ? "" : ", ") + quoted(figure) + ": [";
      for (const auto &[repetition, value] : by_repetition) {
        out += (out.back() == '[' ? "" : ", ") + print("%.9g", value);
      }
      out += "]";
      first = false;
    }
    out += "}";
  }
  return out + "\n  }";
}

} // namespace

std::vector<Row> make_rows(const Figures &figures, char size) {
  std::vector<Row> rows;
  for (const Question &question : all_questions()) {
    Row row = make_row(question, figures, size);
    if (row.openitem || row.peer || row.limit) rows.push_back(std::move(row));
  }
  return rows;
}

std::string markdown(const std::vector<Row> &rows) {
  std::vector<Cells> lines{{"question", "openitem", "SQLite", "ratio", "limit loop", "ratio", "budget",
                            "reached", "stretch", "reached"}};
  for (const Row &row : rows) lines.push_back(cells_of(row));
  std::array<std::size_t, std::tuple_size_v<Cells>> widths{};
  for (const Cells &cells : lines) {
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], width_of(cells[i]));
  }
  std::string out;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string padding(widths[i] - width_of(lines[line][i]), ' ');
      const bool is_figure = i >= 1 && i <= 5;
      out += "| " + (is_figure ? padding + lines[line][i] : lines[line][i] + padding) + " ";
    }
    out += "|\n";
    if (line != 0) continue;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const bool is_figure = i >= 1 && i <= 5;
      out += "|" + std::string(widths[i] + 1, '-') + (is_figure ? ":" : "-");
    }
    out += "|\n";
  }
  return out;
}

std::string json(const std::vector<Row> &rows, const Runner &runner, const RunOptions &options) {
  const Machine machine = this_machine();
  std::string skipped = "[";
  for (const std::string &name : runner.skipped()) skipped += (skipped.size() > 1 ? ", " : "") + quoted(name);
  return "{\n  \"size\": " + quoted(std::string(1, options.size)) +
         ",\n  \"repetitions\": " + std::to_string(runner.repetitions()) +
         ",\n  \"version\": " + quoted(OPENITEM_VERSION) + ",\n  \"compiler\": " + quoted(__VERSION__) +
         ",\n  \"machine\": {\"processor\": " + quoted(machine.processor) +
         ", \"processors\": " + std::to_string(machine.processors) +
         ", \"load\": " + print("%.2f", machine.load) + "},\n  \"skipped\": " + skipped +
         "],\n  \"rows\": " + rows_json(rows) + ",\n  \"figures\": " + figures_json(runner.figures()) +
         "\n}\n";
}

} // namespace openitem::bench
