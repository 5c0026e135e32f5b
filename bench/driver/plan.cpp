#include "plan.hpp"

namespace openitem::bench {

namespace {

constexpr Goal at_most(double value) {
  return {Goal::Kind::at_most, value};
}
constexpr Goal at_least(double value) {
  return {Goal::Kind::at_least, value};
}
constexpr Goal times_sqlite(double value) {
  return {Goal::Kind::times_peer, value};
}
constexpr Goal of_limit(double value) {
  return {Goal::Kind::of_limit, value};
}
constexpr Goal not_measured(std::string_view note) {
  return {Goal::Kind::not_measured, 0, note};
}

constexpr std::string_view rate = "documents_per_second";

void add_posting(std::vector<Question> &questions) {
  questions.push_back(
      {.text = "post a document, sink on, the ledger's ids, no numbers",
       .openitem = {"posting own-sink", rate},
       .peer = {"sqlite post-own", rate},
       .limit = {"limit post-journal", rate},
       .targets = {{"M", {times_sqlite(25), of_limit(0.4)}, {at_least(1.5e6), of_limit(0.55)}},
                   {"L", {of_limit(0.3)}, {of_limit(0.5)}}}});
  questions.push_back({.text = "... without a sink",
                       .openitem = {"posting own", rate},
                       .peer = {"sqlite post-own", rate},
                       .limit = {"limit post", rate}});
  questions.push_back({.text = "... through the C interface",
                       .openitem = {"posting c-own-sink", rate},
                       .peer = {"sqlite post-own", rate},
                       .limit = {"limit post-journal", rate}});
  questions.push_back({.text = "post a document, sink on, host ids, unique numbers",
                       .openitem = {"posting host-sink", rate},
                       .peer = {"sqlite post-host", rate},
                       .limit = {"limit post-journal", rate},
                       .targets = {{"M", {times_sqlite(12), of_limit(0.25)}, {at_least(1e6)}}}});
  questions.push_back({.text = "... without a sink",
                       .openitem = {"posting host", rate},
                       .peer = {"sqlite post-host", rate},
                       .limit = {"limit post", rate}});
  questions.push_back({.text = "... through the C interface",
                       .openitem = {"posting c-host-sink", rate},
                       .peer = {"sqlite post-host", rate},
                       .limit = {"limit post-journal", rate}});
  questions.push_back({.text = "throughput here against 10 thousand invoices",
                       .unit = Unit::share,
                       .openitem = {"posting own-sink", rate},
                       .targets = {{"M", {at_least(0.4)}, {at_least(0.65)}}},
                       .over = {"posting own-sink small", rate}});
  for (const std::string_view keys : {"own", "host"}) {
    const std::string_view name = keys == "own" ? "posting own-latency" : "posting host-latency";
    const std::string text = keys == "own" ? "a post, the ledger's ids: " : "a post, host ids and numbers: ";
    questions.push_back({.text = text + "median", .unit = Unit::nanoseconds, .openitem = {name, "p50_ns"}});
    questions.push_back({.text = "... 99 %", .unit = Unit::nanoseconds, .openitem = {name, "p99_ns"}});
    questions.push_back({.text = "... 99.9 %", .unit = Unit::nanoseconds, .openitem = {name, "p99_9_ns"}});
    questions.push_back({.text = "... slowest", .unit = Unit::nanoseconds, .openitem = {name, "max_ns"}});
  }
}

void add_loading(std::vector<Question> &questions) {
  questions.push_back(
      {.text = "bulk load from arrays, C interface, the ledger's ids",
       .openitem = {"load own", rate},
       .peer = {"sqlite load", rate},
       .targets = {{"M", {times_sqlite(5)}, {at_least(3e6), not_measured("2x DuckDB on one thread")}}}});
  questions.push_back({.text = "... host ids, unique numbers",
                       .openitem = {"load host", rate},
                       .peer = {"sqlite load", rate}});
  questions.push_back({.text = "replay of records",
                       .openitem = {"replay own", "records_per_second"},
                       .targets = {{"M", {at_least(1e6)}, {at_least(2e6)}}}});
  questions.push_back(
      {.text = "... host ids, unique numbers", .openitem = {"replay host", "records_per_second"}});
}

void add_journal(std::vector<Question> &questions) {
  for (const std::string_view keys : {"own", "host"}) {
    const bool own = keys == "own";
    const std::string_view name = own ? "journal own" : "journal host";
    const auto ask = [&](std::string text, std::string_view figure, Source peer) {
      if (!own) text += ", host ids and numbers";
      questions.push_back({.text = std::move(text), .openitem = {name, figure}, .peer = peer});
    };
    ask("post with a journal of bytes in memory", "post_documents_per_second",
        {own ? "sqlite post-own" : "sqlite post-host", rate});
    ask("replay of a journal's bytes", "replay_documents_per_second", {"sqlite load", rate});
    questions.back().targets = {{"M", {at_least(1e6)}, {at_least(2e6)}}};
    ask("write a snapshot", "snapshot_documents_per_second", {});
    ask("load a snapshot", "load_documents_per_second", {"sqlite load", rate});
    for (const auto &[text, figure] : {std::pair{"a document in the journal", "bytes_per_document"},
                                       std::pair{"... in a snapshot", "snapshot_bytes_per_document"}})
      questions.push_back({.text = text, .unit = Unit::bytes, .openitem = {name, figure}});
  }
}

void add_memory(std::vector<Question> &questions) {
  questions.push_back({.text = "state an invoice, with its receipts and applications",
                       .unit = Unit::bytes,
                       .openitem = {"posting own", "bytes_per_invoice"},
                       .peer = {"sqlite post-own", "bytes_per_invoice"},
                       .targets = {{"ML", {at_most(190)}, {at_most(160)}}}});
  questions.push_back({.text = "... with host ids and numbers",
                       .unit = Unit::bytes,
                       .openitem = {"posting host", "bytes_per_invoice"},
                       .peer = {"sqlite post-host", "bytes_per_invoice"},
                       .targets = {{"ML", {at_most(280)}, {at_most(230)}}}});
}

void add_customer(std::vector<Question> &questions) {
  const auto ask = [&](std::string text, std::string_view from, std::string_view figure, bool past) {
    return Question{.text = std::move(text),
                    .unit = Unit::nanoseconds,
                    .openitem = {from, figure},
                    .peer = {"sqlite books", figure},
                    .limit = past ? Source{} : Source{"limit books", figure}};
  };
  constexpr std::string_view in_c = "customer c";
  constexpr std::string_view in_core = "customer core";
  questions.push_back(
      ask("a customer's figures today, C interface: median", in_c, "figures_today_p50_ns", false));
  questions.back().targets = {{"M", {times_sqlite(25), at_most(150)}, {at_most(60)}}};
  questions.push_back(ask("... 99 %", in_c, "figures_today_p99_ns", false));
  questions.back().targets = {{"M", {}, {at_most(700)}}};
  questions.push_back(ask("... many in a row: mean", in_c, "figures_today_mean_ns", false));
  questions.push_back(ask("... customers drawn evenly: median", in_c, "figures_today_uniform_p50_ns", false));
  questions.back().targets = {{"M", {times_sqlite(25), at_most(150)}, {at_most(60)}}};
  questions.push_back(ask("... C++: median", in_core, "figures_today_p50_ns", false));
  questions.push_back(ask("... C++, many in a row: mean", in_core, "figures_today_mean_ns", false));
  questions.push_back(
      ask("a customer's figures half a year ago, C interface: median", in_c, "figures_past_p50_ns", true));
  questions.back().targets = {{"M", {at_most(20e3)}, {at_most(5e3)}}};
  questions.push_back(ask("... 99 %", in_c, "figures_past_p99_ns", true));
  questions.back().targets = {{"M", {}, {at_most(30e3)}}};
  questions.push_back(ask("... customers drawn evenly: median", in_c, "figures_past_uniform_p50_ns", true));
  questions.push_back(ask("... C++: median", in_core, "figures_past_p50_ns", true));
  questions.push_back({.text = "a customer's summary page, C++: median",
                       .unit = Unit::nanoseconds,
                       .openitem = {in_core, "summary_today_p50_ns"}});
  questions.push_back(
      {.text = "... 99 %", .unit = Unit::nanoseconds, .openitem = {in_core, "summary_today_p99_ns"}});
}

void add_portfolio(std::vector<Question> &questions) {
  const auto ask = [&](std::string text, std::string_view from, std::string_view figure) {
    return Question{.text = std::move(text),
                    .unit = Unit::seconds,
                    .openitem = {from, figure},
                    .peer = {"sqlite books", figure},
                    .limit = {"limit books", figure}};
  };
  const Goal duckdb_today = not_measured("15x DuckDB on two threads");
  const Goal duckdb_past = not_measured("4x DuckDB on two threads");
  questions.push_back(ask("portfolio aging today, a row per customer", "portfolio core", "today_s"));
  questions.back().targets = {{"M", {at_most(0.5e-3), duckdb_today}, {at_most(0.15e-3)}},
                              {"L", {at_most(6e-3), duckdb_today}, {at_most(3e-3)}}};
  questions.push_back(ask("... C interface", "portfolio c", "today_s"));
  questions.push_back(ask("portfolio aging half a year ago, with credits", "portfolio core", "past_s"));
  questions.back().targets = {{"M", {at_most(15e-3), duckdb_past}, {at_most(8e-3)}},
                              {"L", {at_most(150e-3), duckdb_past}, {at_most(80e-3)}}};
  questions.push_back(ask("... C interface", "portfolio c", "past_s"));
}

void add_calls(std::vector<Question> &questions) {
  questions.push_back({.text = "a C call above its work: a customer's figures",
                       .unit = Unit::nanoseconds,
                       .openitem = {"c_calls", "c_customer_figures"},
                       .targets = {{"SML", {at_most(10)}, {at_most(5)}}},
                       .above = {"c_calls", "core_customer_figures"}});
  questions.push_back({.text = "... last sequence",
                       .unit = Unit::nanoseconds,
                       .openitem = {"c_calls", "c_last_sequence"},
                       .targets = {{"SML", {at_most(10)}, {at_most(5)}}},
                       .above = {"c_calls", "core_last_sequence"}});
  questions.push_back({.text = "... add two amounts",
                       .unit = Unit::nanoseconds,
                       .openitem = {"c_calls", "c_money_add"},
                       .targets = {{"SML", {at_most(10)}, {at_most(5)}}},
                       .above = {"c_calls", "core_money_add"}});
  questions.push_back(
      {.text = "... an empty call", .unit = Unit::nanoseconds, .openitem = {"c_calls", "c_version"}});
  questions.push_back({.text = "allocations while reading a customer's figures",
                       .unit = Unit::count,
                       .openitem = {"c_calls", "c_customer_figures/allocations"},
                       .targets = {{"SML", {at_most(0)}, {at_most(0)}}}});
}

void add_money(std::vector<Question> &questions) {
  const auto ask = [&](std::string text, std::string_view figure, double budget, double stretch) {
    questions.push_back({.text = std::move(text),
                         .unit = Unit::nanoseconds,
                         .openitem = {"money", figure},
                         .targets = {{"SML", {at_most(budget)}, {at_most(stretch)}}}});
  };
  ask("money: add", "add_to_total/wide:0", 1.5, 1);
  ask("money: product, rounded", "extend_rounded/wide:0", 10, 6);
  ask("money: parse", "parse_one_amount/wide:0", 20, 14);
  ask("money: print", "print_one_amount/wide:0", 15, 9);
}

} // namespace

std::size_t size_index(char size) {
  return std::string_view("SML").find(size);
}

// Beside each case of openitem's stand those it is compared with. SQLite posts for minutes at M and is far
// away: twice is enough there, and at L there is no budget against it.
std::vector<Case> all_cases() {
  using enum Case::Prints;
  return {
      {.name = "posting own-sink"},
      {.name = "limit post-journal"},
      {.name = "sqlite post-own", .repetitions = {99, 2, 0}},
      {.name = "posting own"},
      {.name = "limit post"},
      {.name = "posting c-own-sink"},
      {.name = "posting own-sink small", .size = 'S'},
      {.name = "posting host-sink"},
      {.name = "sqlite post-host", .repetitions = {99, 2, 0}},
      {.name = "posting host"},
      {.name = "posting c-host-sink"},
      {.name = "posting own-latency"},
      {.name = "posting host-latency"},
      {.name = "load own"},
      {.name = "sqlite load", .repetitions = {99, 99, 2}},
      {.name = "load host"},
      {.name = "replay own"},
      {.name = "replay host"},
      {.name = "journal own"},
      {.name = "journal host"},
      {.name = "customer c"},
      {.name = "limit books"},
      {.name = "sqlite books", .repetitions = {99, 99, 2}},
      {.name = "customer core"},
      {.name = "portfolio core"},
      {.name = "portfolio c"},
      {.name = "c_calls", .prints = google_benchmark},
      {.name = "money", .prints = google_benchmark},
  };
}

std::vector<Question> all_questions() {
  std::vector<Question> questions;
  add_posting(questions);
  add_loading(questions);
  add_journal(questions);
  add_memory(questions);
  add_customer(questions);
  add_portfolio(questions);
  add_calls(questions);
  add_money(questions);
  return questions;
}

} // namespace openitem::bench
