// Journals and snapshots that go from one processor or system to another:
//
//   openitem_exchange write FOLDER     random books, their journals, snapshots, digests and figures
//   openitem_exchange read FOLDER      opens what another build has written and finds the same
//
// Two builds write the same files to the byte: exchange.sh compares them and lets each read the other's.
#include "journal/golden_books.hpp"
#include "journal/random_books.hpp"
#include "openitem/journal/snapshot.hpp"

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace openitem::testing_support {
namespace {

constexpr std::uint64_t books = 12;
constexpr std::uint64_t steps = 400;

std::string path(const std::string &folder, std::uint64_t seed, const char *what) {
  return folder + "/" + std::to_string(seed) + "." + what;
}
void write_file(const std::string &name, Bytes bytes) {
  std::ofstream out(name, std::ios::binary);
  out.write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + name);
}
void write_file(const std::string &name, const std::string &text) {
  write_file(name, std::as_bytes(std::span(text.data(), text.size())));
}
std::string read_file(const std::string &name) {
  std::ifstream in(name, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + name);
  return {std::istreambuf_iterator<char>(in), {}};
}
Bytes bytes_of(const std::string &text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

std::string snapshot_of(const Ledger &ledger) {
  const auto taken = snapshot(ledger).value();
  return {reinterpret_cast<const char *>(taken.data()), taken.size()};
}
// What each customer owes and has to their credit.
std::string balances(const Ledger &ledger, const AsOf &as_of) {
  std::string text;
  const auto rows = list_balances(ledger, {.settled = true}, as_of).value();
  for (const BalanceRow &row : rows)
    text += std::to_string(row.customer.value()) + " open " + to_string(row.open) + " unapplied " +
            to_string(row.unapplied) + " past due " + to_string(row.past_due) + "\n";
  return text;
}
std::string figures_of(const Ledger &ledger) {
  return golden_line(ledger) + "\nin the end\n" + balances(ledger, {Date::last(), 0}) + "known half way\n" +
         balances(ledger, {Date::last(), ledger.last_sequence() / 2});
}

int write(const std::string &folder) {
  for (std::uint64_t seed = 1; seed <= books; ++seed) {
    RandomBooks random(seed);
    random.steps(steps);
    write_file(path(folder, seed, "journal"), Bytes(random.journal().bytes));
    write_file(path(folder, seed, "snapshot"), snapshot_of(random.ledger()));
    write_file(path(folder, seed, "figures"), figures_of(random.ledger()));
  }
  return 0;
}

int differences = 0;
void compare(const std::string &what, const std::string &found, const std::string &written) {
  if (found == written) return;
  ++differences;
  std::cerr << what << ": differs from what was written\n";
}
// What the ledger holds is what its writer held.
void check(const std::string &folder, std::uint64_t seed, const char *from, const Ledger &ledger) {
  const std::string what = path(folder, seed, from);
  compare(what + ": figures", figures_of(ledger), read_file(path(folder, seed, "figures")));
  compare(what + ": snapshot", snapshot_of(ledger), read_file(path(folder, seed, "snapshot")));
  if (!ledger.verify()) compare(what + ": verify", "broken", "");
}

int read(const std::string &folder) {
  for (std::uint64_t seed = 1; seed <= books; ++seed) {
    Ledger replayed;
    const std::string journal = read_file(path(folder, seed, "journal"));
    if (replayed.replay(bytes_of(journal)).value().torn) compare(path(folder, seed, "journal"), "torn", "");
    check(folder, seed, "journal", replayed);
    Ledger loaded;
    const std::string snapshot = read_file(path(folder, seed, "snapshot"));
    (void)loaded.load(bytes_of(snapshot)).value();
    check(folder, seed, "snapshot", loaded);
  }
  return differences == 0 ? 0 : 1;
}

} // namespace
} // namespace openitem::testing_support

int main(int argc, char **argv) {
  using namespace openitem::testing_support;
  const std::string verb = argc == 3 ? argv[1] : "";
  try {
    if (verb == "write") return write(argv[2]);
    if (verb == "read") return read(argv[2]);
  } catch (const std::exception &failure) {
    std::cerr << failure.what() << "\n";
    return 1;
  }
  std::cerr << "usage: openitem_exchange write|read FOLDER\n";
  return 2;
}
