// How long does a screen wait for a page of 50 of what has a word in it, out of n customers (100,000 unless a number is
// given), each with a contact, and ten times as many documents? The same beside SQLite in memory: FTS5 with its trigram
// tokenizer, the ids of each kind in a table of their own, prepared statements. Words of one and two letters are none that
// FTS5's index knows; there SQLite looks through its table.
#include "openitem/reports/search.hpp"
#include "openitem/reports/item_list.hpp"

#ifdef OPENITEM_BENCH_SQLITE
#include <sqlite3.h>
#endif

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace openitem;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t page = 50;
constexpr int runs = 200;

// ---- the books

constexpr std::array given{"Ana",  "Ioan",  "Șerban", "Maria", "José",   "Søren", "Zoë",    "Łukasz",
                           "Иван", "Ольга", "Wei",    "Aylin", "Anders", "Chloé", "Mátyás", "Jürgen"};
constexpr std::array family{"Popescu", "Müller",    "Novák",  "García", "Иванов", "Yılmaz",
                            "O'Brien", "Dvořák",    "Smith",  "Kovács", "Nguyễn", "Rossi",
                            "Petrov",  "Lindström", "Straße", "Ionescu"};

std::string name_of(std::uint64_t i) {
  return std::string(given[i % given.size()]) + " " + family[i / given.size() % family.size()] + " " +
         std::to_string(i * 2'654'435'761 % 1'000'000);
}
std::string number_of(const char *prefix, std::uint64_t i) {
  std::string digits = std::to_string(i);
  return prefix + std::string(7 - digits.size(), '0') + digits;
}

void fill(Ledger &ledger, std::uint64_t customers) {
  const Money ten = Money::of_minor(1'000, Currency::iso("EUR").value());
  CommandInfo info;
  info.effective = Date::of(2026, 1, 5).value();
  for (std::uint64_t i = 1; i <= customers; ++i) {
    const std::string code = number_of("C-", i);
    const std::string name = name_of(i);
    const std::string contact = name_of(i * 7);
    (void)ledger.execute(info, CreateCustomer{{.code = code, .name = name}}).value();
    (void)ledger.execute(info, CreateContact{{.customer = CustomerId(i), .name = contact}}).value();
  }
  for (std::uint64_t i = 1; i <= customers * 5; ++i) {
    const CustomerId customer(1 + i * 48'271 % customers);
    const std::string invoice = number_of("INV-", i);
    const std::string receipt = number_of("R-", i);
    (void)ledger.execute(info, IssueInvoice{{.number = invoice, .customer = customer, .total = ten}}).value();
    Payment payment{.number = receipt, .customer = customer};
    payment.amount = ten;
    (void)ledger.execute(info, RecordPayment{payment, {}}).value();
  }
}

// ---- timing

struct Times {
  double median = 0;
  double largest = 0;
};
template <class Ask> Times microseconds(Ask &&ask) {
  std::vector<double> took;
  for (int run = 0; run < runs; ++run) {
    const auto begin = Clock::now();
    ask();
    took.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
  }
  std::sort(took.begin(), took.end());
  return {took[took.size() / 2], took[took.size() * 99 / 100]};
}

// ---- SQLite

#ifdef OPENITEM_BENCH_SQLITE
class Peer {
 public:
  explicit Peer(std::uint64_t customers) {
    if (sqlite3_open(":memory:", &db_) != SQLITE_OK) std::abort();
    run("CREATE VIRTUAL TABLE found USING fts5(text, kind UNINDEXED, id UNINDEXED, "
        "tokenize='trigram case_sensitive 0'); BEGIN");
    sqlite3_stmt *insert = prepared("INSERT INTO found(text, kind, id) VALUES (?, ?, ?)");
    const auto add = [&](const std::string &text, int kind, std::uint64_t id) {
      sqlite3_bind_text(insert, 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
      sqlite3_bind_int(insert, 2, kind);
      sqlite3_bind_int64(insert, 3, static_cast<std::int64_t>(id));
      if (sqlite3_step(insert) != SQLITE_DONE) std::abort();
      sqlite3_reset(insert);
    };
    for (std::uint64_t i = 1; i <= customers; ++i) {
      add(number_of("C-", i) + "\n" + name_of(i), 1, i);
      add(name_of(i * 7), 2, i);
    }
    for (std::uint64_t i = 1; i <= customers * 5; ++i) {
      add(number_of("INV-", i), 4, i);
      add(number_of("R-", i), 5, i);
    }
    run("COMMIT; INSERT INTO found(found) VALUES('optimize')");
    sqlite3_finalize(insert);
    match_ = prepared("SELECT kind, id FROM found WHERE found MATCH ? LIMIT 50");
    like_ = prepared("SELECT kind, id FROM found WHERE text LIKE ? LIMIT 50");
  }
  ~Peer() {
    sqlite3_finalize(match_);
    sqlite3_finalize(like_);
    sqlite3_close(db_);
  }
  Peer(const Peer &) = delete;
  Peer &operator=(const Peer &) = delete;

  std::size_t ask(const std::string &words) {
    const bool short_word = words.find(' ') == std::string::npos && words.size() < 3;
    std::string pattern = short_word ? "%" + words + "%" : std::string();
    for (std::size_t at = 0; !short_word && at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      pattern += (at == 0 ? "\"" : " \"") + words.substr(at, end - at) + "\"";
      at = end + 1;
    }
    sqlite3_stmt *question = short_word ? like_ : match_;
    sqlite3_bind_text(question, 1, pattern.data(), static_cast<int>(pattern.size()), SQLITE_TRANSIENT);
    std::size_t rows = 0;
    while (sqlite3_step(question) == SQLITE_ROW) rows += sqlite3_column_int64(question, 1) != 0 ? 1 : 0;
    sqlite3_reset(question);
    return rows;
  }

 private:
  void run(const char *sql) {
    if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) std::abort();
  }
  sqlite3_stmt *prepared(const char *sql) {
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr) != SQLITE_OK) std::abort();
    return statement;
  }

  sqlite3 *db_ = nullptr;
  sqlite3_stmt *match_ = nullptr;
  sqlite3_stmt *like_ = nullptr;
};
#endif

} // namespace

int main(int argc, char **argv) {
  const std::uint64_t customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
  Ledger ledger;
  fill(ledger, customers);
  const auto begin = Clock::now();
  (void)search(ledger, {.text = "nobody", .limit = 1}).value();
  const std::chrono::duration<double> first = Clock::now() - begin;
  std::printf(
      "%llu customers, as many contacts, %llu documents: the first search makes the index in %.2f s\n",
      static_cast<unsigned long long>(customers), static_cast<unsigned long long>(customers * 10),
      first.count());
#ifdef OPENITEM_BENCH_SQLITE
  const auto before = Clock::now();
  const auto peer = std::make_unique<Peer>(customers);
  std::printf("SQLite makes its own in %.2f s\n",
              std::chrono::duration<double>(Clock::now() - before).count());
#endif
  std::printf("a page of 50, microseconds (median, 99 %%)\n");
  const std::string one = number_of("INV-", customers * 3 + 7);
  for (const std::string &text :
       {one, one.substr(5), std::string("popescu"), std::string("serban"), std::string("иванов"),
        std::string("ana popescu"), std::string("popescu 77"), std::string("strasse"), std::string("inv"),
        std::string("nobody"), std::string("ana zzz"), std::string("an"), std::string("7")}) {
    std::size_t rows = 0;
    const Times ours =
        microseconds([&] { rows = search(ledger, {.text = text, .limit = page}).value().size(); });
    std::printf("  %-14s %3zu rows %8.1f %8.1f", text.c_str(), rows, ours.median, ours.largest);
#ifdef OPENITEM_BENCH_SQLITE
    const Times theirs = microseconds([&] { rows = peer->ask(text); });
    std::printf("   SQLite %3zu rows %8.1f %8.1f   %6.1fx", rows, theirs.median, theirs.largest,
                theirs.median / ours.median);
#endif
    std::printf("\n");
  }
  // After each new document: what a clerk does who enters one and looks for it.
  CommandInfo info;
  info.effective = Date::of(2026, 1, 6).value();
  std::uint64_t next = customers * 5;
  const Times entered = microseconds([&] {
    const std::string number = number_of("INV-", ++next);
    Invoice invoice{.number = number, .customer = CustomerId(1)};
    invoice.total = Money::of_minor(1'000, Currency::iso("EUR").value());
    (void)ledger.execute(info, IssueInvoice{invoice}).value();
    if (search(ledger, {.text = number, .limit = page}).value().size() != 1) std::abort();
  });
  std::printf("  an invoice entered and found %8.1f %8.1f\n", entered.median, entered.largest);
  const Times filtered = microseconds([&] {
    const ItemFilter filter{.customer = CustomerId(1), .only_open = true, .limit = page};
    if (list_items(ledger, filter, {info.effective, 0}).value().rows.empty()) std::abort();
  });
  std::printf("  open items of a customer     %8.1f %8.1f\n", filtered.median, filtered.largest);
}
