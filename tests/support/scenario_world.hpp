// A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back.
#pragma once

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"
#include "support/scenario.hpp"
#include "support/scenario_enums.hpp"

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace openitem::scenario {

// The library said no while a statement was read or carried out (an amount with too many decimals, say).
class Refused : public std::runtime_error {
 public:
  explicit Refused(Error error)
      : std::runtime_error(describe(error))
      , error_(error) {}
  [[nodiscard]] const Error &error() const noexcept { return error_; }

 private:
  Error error_;
};

template <class T> [[nodiscard]] T accepted(Result<T> result) {
  if (!result) throw Refused(result.error());
  return std::move(result).value();
}

// What a file expects and what is so differ.
class Mismatch : public std::runtime_error {
 public:
  Mismatch(std::string expected, std::string actual)
      : std::runtime_error("expected " + expected + "\n  actual   " + actual) {}
};

// ---- words and values

[[nodiscard]] bool on_or_off(std::string_view word);
[[nodiscard]] std::uint64_t whole(std::string_view word); // Malformed unless digits
[[nodiscard]] std::int64_t signed_whole(std::string_view word);
[[nodiscard]] Date day(std::string_view word); // "none" = no date; Refused when the library refuses the text
[[nodiscard]] Decimal number(std::string_view word);
[[nodiscard]] Percent percent(std::string_view word);      // "19" or "19%"
[[nodiscard]] std::int64_t instant(std::string_view word); // "2026-02-05" = midnight UTC, or microseconds
[[nodiscard]] BusinessCalendar calendar(Arguments &arguments, std::deque<std::vector<Date>> &kept);

[[nodiscard]] std::string text(Date date);           // "none" without one
[[nodiscard]] std::string text(const Money &amount); // "100.00", "none" without one
[[nodiscard]] std::string text(bool value);          // "on", "off"
[[nodiscard]] std::string text_or_none(std::string_view value);
// Whether an expected word means this amount: "100.00" or "100.00USD".
[[nodiscard]] bool means(std::string_view expected, const Money &amount);

// ---- names

struct NamedItem {
  ItemRef ref{};
  Currency currency{};
  CustomerId customer{};
};

// A point of the known axis, and the state there.
struct Mark {
  Sequence sequence = 0;
  Digest digest{};
};

class World {
 public:
  // Settings come from the `ledger` statement, the first of a file that has one.
  void start(const Settings &settings);
  [[nodiscard]] bool started() const noexcept { return ledger_ != nullptr; }
  [[nodiscard]] Ledger &ledger();
  [[nodiscard]] const EventLog &log() const noexcept { return log_; }
  [[nodiscard]] const Settings &first_settings() const noexcept { return first_settings_; }

  // "ACME", "customer#17", "none" = 0.
  [[nodiscard]] CustomerId customer(const std::string &name) const;
  [[nodiscard]] JobId job(const std::string &name) const;
  [[nodiscard]] ContractId contract(const std::string &name) const;
  [[nodiscard]] ItemRef item(const std::string &name) const; // "INV-1", "payment#17", "none"
  [[nodiscard]] Mark mark(const std::string &name) const;

  // The other way round; "customer#17" for what has no name, "none" for nothing.
  [[nodiscard]] std::string name_of(CustomerId id) const;
  [[nodiscard]] std::string name_of(JobId id) const;
  [[nodiscard]] std::string name_of(ContractId id) const;
  [[nodiscard]] std::string name_of(const ItemRef &ref) const;
  [[nodiscard]] std::string name_of(EntityKind kind, std::uint64_t id) const;

  void name_customer(const std::string &name, CustomerId id) { customers_[name] = id; }
  void name_job(const std::string &name, JobId id) { jobs_[name] = id; }
  void name_contract(const std::string &name, ContractId id) { contracts_[name] = id; }
  // Of a kind without figures; an id of 0 for "none".
  [[nodiscard]] std::uint64_t record(EntityKind kind, const std::string &name) const;
  void name_record(EntityKind kind, const std::string &name, std::uint64_t id) {
    records_[{kind, name}] = id;
  }
  [[nodiscard]] bool has_record(EntityKind kind, const std::string &name) const {
    return records_.count({kind, name}) != 0;
  }
  void name_item(const std::string &name, const ItemRef &ref); // the item or draft is in the ledger by now
  void name_item_for_now(const std::string &name, const ItemRef &ref) { items_[name] = {ref, {}, {}}; }
  void forget_item(const std::string &name) { items_.erase(name); }
  void set_mark(const std::string &name, const Mark &mark) { marks_[name] = mark; }
  // 0 (everything known) and the sequence of every mark.
  [[nodiscard]] std::set<Sequence> sequences_marked() const;
  [[nodiscard]] bool has_item(const std::string &name) const { return items_.count(name) != 0; }
  [[nodiscard]] bool has_customer(const std::string &name) const { return customers_.count(name) != 0; }
  [[nodiscard]] bool has_job(const std::string &name) const { return jobs_.count(name) != 0; }
  [[nodiscard]] bool has_contract(const std::string &name) const { return contracts_.count(name) != 0; }

  // "100.00" in the currency given, "100.00USD" in its own. Refused: unknown_currency and what parse_amount
  // says. Malformed: neither says a currency.
  [[nodiscard]] Money amount(std::string_view word, Currency currency);
  [[nodiscard]] Currency currency(std::string_view code);  // Refused: unknown_currency
  [[nodiscard]] Currency currency_of(CustomerId customer); // its default; none when there is no such customer
  [[nodiscard]] Currency currency_of(const std::string &item) const;
  [[nodiscard]] CustomerId customer_of(const std::string &item) const;

  // at= and known= of a check or report; without them everything on record.
  [[nodiscard]] AsOf as_of(Arguments &arguments);
  [[nodiscard]] Sequence known(Arguments &arguments);

  // What an earlier statement said about a customer, job, contract, which a change builds on.
  std::map<std::string, Arguments> said;

 private:
  std::unique_ptr<Ledger> ledger_;
  EventLog log_;
  Settings first_settings_{};
  std::map<std::string, CustomerId> customers_;
  std::map<std::string, JobId> jobs_;
  std::map<std::string, ContractId> contracts_;
  std::map<std::pair<EntityKind, std::string>, std::uint64_t> records_;
  std::map<std::string, NamedItem> items_;
  std::map<std::string, Mark> marks_;
};

// ---- parts of documents

// What the values of one command borrow lives here.
struct Kept {
  std::deque<std::string> texts;
  std::deque<std::vector<LineTax>> taxes;
  std::deque<std::vector<DiscountTier>> discounts;
  std::deque<std::vector<DocumentLine>> lines;
  std::deque<std::vector<DuePortion>> portions;
  std::deque<std::vector<TermsPortion>> terms;
  std::deque<std::vector<Target>> targets;
  std::deque<std::vector<ItemRef>> items;
  std::deque<std::vector<Date>> dates;

  std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }
};

// "30d+day31+1d:following", "proximo19:20", "fixed2026-03-01"
[[nodiscard]] DueRule due_rule(std::string_view word);
// "30%@0d,50%@30d,rest@60d"
[[nodiscard]] std::span<const TermsPortion> terms(World &world, std::string_view word, Currency currency,
                                                  Kept &kept);
// "50.00@2026-01-31,50.00@2026-02-28"
[[nodiscard]] std::span<const DuePortion> portions(World &world, std::string_view word, Currency currency,
                                                   Kept &kept);
// each "3*0.335;discount=5%;tax=VAT@19;product=P-1;description=Bolts"
[[nodiscard]] std::span<const DocumentLine> lines(World &world, const Words &words, Currency currency,
                                                  Kept &kept);
// "INV-1:10.00,INV-2"
[[nodiscard]] std::span<const Target> targets(World &world, std::string_view word, Currency currency,
                                              Kept &kept);

} // namespace openitem::scenario
