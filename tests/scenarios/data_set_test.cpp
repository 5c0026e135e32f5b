// The example's data set (capi/examples/data) posted to the core in the order its README gives: nothing is
// refused, and the balances are those that the script which invented it kept in books of its own.
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/item_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace openitem::data_set_test {
namespace {

using Fields = std::vector<std::string>;

struct Row {
  const std::map<std::string, std::size_t> *columns;
  Fields fields;
  const std::string &operator[](const std::string &column) const { return fields.at(columns->at(column)); }
};

struct Csv {
  std::map<std::string, std::size_t> columns;
  std::vector<Row> rows;
};

// One line at a time: no field of this data set holds a line break.
Fields fields_of(const std::string &line) {
  Fields fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
      fields.back() += line[++i];
    else if (line[i] == '"')
      quoted = !quoted;
    else if (line[i] == ',' && !quoted)
      fields.emplace_back();
    else
      fields.back() += line[i];
  }
  return fields;
}

Csv read_csv(const std::string &name) {
  std::ifstream file(std::string(OPENITEM_SOURCE_DIR) + "/capi/examples/data/" + name);
  Csv csv;
  std::string line;
  std::getline(file, line);
  const auto header = fields_of(line);
  for (std::size_t i = 0; i < header.size(); ++i) csv.columns[header[i]] = i;
  while (std::getline(file, line)) csv.rows.push_back({nullptr, fields_of(line)});
  return csv;
}

Date date_or_none(const std::string &text) {
  return text.empty() ? Date() : date(text);
}

std::vector<std::string> split_at(const std::string &text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find(separator, start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

std::uint16_t small(const std::string &digits) {
  return static_cast<std::uint16_t>(std::stoul(digits));
}

// data/README.md, "terms".
std::vector<TermsPortion> terms_of(const std::string &text) {
  if (text.empty()) return {};
  const auto parts = split_at(text, ':');
  TermsPortion one;
  if (parts[0] == "net" || parts[0] == "eom") {
    one.due.days = small(parts[1]);
    if (parts[0] == "eom") one.due.day = 31;
    return {one};
  }
  if (parts[0] == "proximo") {
    one.due.kind = DueRuleKind::proximo;
    one.due.cutoff = static_cast<std::int8_t>(small(parts[1]));
    one.due.day = static_cast<std::uint8_t>(small(parts[2]));
    return {one};
  }
  std::vector<TermsPortion> portions;
  for (const auto &part : split_at(parts[1], ';')) {
    const auto share = part.substr(0, part.find('@'));
    TermsPortion portion;
    if (share != "rest") {
      portion.share = PortionShare::percent;
      portion.percent = Percent{decimal(share)};
    }
    portion.due.days = small(part.substr(part.find('@') + 1));
    portions.push_back(portion);
  }
  return portions;
}

ItemKind kind_of(const std::string &word) {
  for (const auto kind :
       {ItemKind::invoice, ItemKind::debit_note, ItemKind::opening_debit, ItemKind::fee, ItemKind::payment,
        ItemKind::credit_memo, ItemKind::account_credit, ItemKind::write_off})
    if (name(kind) == word) return kind;
  throw std::runtime_error("no kind: " + word);
}

class DataSet : public testing::Test {
 protected:
  void load() {
    for (const auto *file : {"customers", "jobs", "invoices", "payments", "credits", "balances"}) {
      auto &csv = files_[file] = read_csv(std::string(file) + ".csv");
      for (auto &row : csv.rows) row.columns = &csv.columns;
      ASSERT_FALSE(csv.rows.empty()) << file;
    }
    for (const auto &row : files_["customers"].rows) create_customer(row);
    for (const auto &row : files_["jobs"].rows) create_job(row);
    for (const auto &row : files_["invoices"].rows) plan_invoice(row);
    for (const auto &row : files_["payments"].rows) plan_payment(row);
    for (const auto &row : files_["credits"].rows) plan_credit(row);
    std::stable_sort(events_.begin(), events_.end(), [](const Event &a, const Event &b) {
      return a.date != b.date ? a.date < b.date : a.order < b.order;
    });
    for (const auto &event : events_) {
      info_.effective = event.date;
      event.post();
    }
    for (const auto &row : files_["customers"].rows) close_customer(row);
    for (const auto &row : files_["jobs"].rows) close_job(row);
  }

  // On one day in this order.
  enum Order { issued, paid, credited, reversed, voided };
  struct Event {
    Date date;
    Order order;
    std::function<void()> post;
  };
  void at(const std::string &day, Order order, std::function<void()> post) {
    events_.push_back({date(day), order, std::move(post)});
  }

  template <class Command> std::uint64_t post(const Row &row, const Command &command) {
    const auto outcome = ledger_.execute(info_, command);
    EXPECT_TRUE(outcome) << row.fields[0] << " on " << to_string(info_.effective) << ": "
                         << describe(outcome.error());
    return outcome ? outcome->id : 0;
  }

  Customer customer_of(const Row &row, CustomerStatus status) {
    const auto &customer_terms = terms_.emplace_back(terms_of(row["terms"]));
    const auto currency = Currency::iso(row["currency"]).value();
    Customer customer;
    customer.code = row["code"];
    customer.name = row["name"];
    customer.status = status;
    customer.label = row["label"];
    customer.currency = currency;
    customer.terms = customer_terms;
    customer.salesperson = row["salesperson"];
    if (!row["credit_limit"].empty())
      customer.credit_limit = parse_amount(row["credit_limit"], currency).value();
    const auto &partial = row["partial_payments"];
    if (partial == "allow") customer.partial_payments = PartialPayments::allow;
    if (partial == "refuse") customer.partial_payments = PartialPayments::refuse;
    if (!row["parent"].empty()) customer.parent = CustomerId(customers_.at(row["parent"]));
    customer.established = date(row["established"]);
    return customer;
  }
  void create_customer(const Row &row) {
    info_.effective = date("2023-01-01");
    const auto status = row["status"] == "prospect" ? CustomerStatus::prospect : CustomerStatus::active;
    currencies_[row["code"]] = Currency::iso(row["currency"]).value();
    customers_[row["code"]] = post(row, CreateCustomer{customer_of(row, status)});
  }
  void close_customer(const Row &row) {
    const auto &word = row["status"];
    if (word != "inactive" && word != "not_used") return;
    auto customer =
        customer_of(row, word == "inactive" ? CustomerStatus::inactive : CustomerStatus::not_used);
    customer.id = CustomerId(customers_.at(row["code"]));
    post(row, ChangeCustomer{customer});
  }
  Job job_of(const Row &row, JobStatus status) {
    Job job;
    job.customer = CustomerId(customers_.at(row["customer"]));
    job.code = row["code"];
    job.name = row["name"];
    job.status = status;
    return job;
  }
  void create_job(const Row &row) {
    const auto status = row["status"] == "inactive" ? JobStatus::inactive : JobStatus::active;
    jobs_[row["code"]] = post(row, CreateJob{job_of(row, status)});
  }
  void close_job(const Row &row) {
    const auto &word = row["status"];
    if (word != "cancelled" && word != "closed") return;
    auto job = job_of(row, word == "cancelled" ? JobStatus::cancelled : JobStatus::closed);
    job.id = JobId(jobs_.at(row["code"]));
    post(row, ChangeJob{job});
  }

  [[nodiscard]] Currency currency_of(const Row &row) const {
    return row["currency"].empty() ? currencies_.at(row["customer"]) : Currency::iso(row["currency"]).value();
  }
  [[nodiscard]] JobId job_of(const Row &row) const {
    return row["job"].empty() ? JobId() : JobId(jobs_.at(row["job"]));
  }
  [[nodiscard]] CustomerId customer_id(const Row &row) const {
    return CustomerId(customers_.at(row["customer"]));
  }

  void plan_invoice(const Row &row) {
    at(row["date"], issued, [this, &row] {
      const auto &portions = terms_.emplace_back(terms_of(row["terms"]));
      Invoice invoice;
      invoice.number = row["number"];
      invoice.customer = customer_id(row);
      invoice.job = job_of(row);
      invoice.document_date = date_or_none(row["document_date"]);
      invoice.due = date_or_none(row["due"]);
      invoice.terms = portions;
      invoice.total = parse_amount(row["total"], currency_of(row)).value();
      invoice.salesperson = row["salesperson"];
      invoice.series = row["series"];
      invoice.reference = row["reference"];
      invoice.notes = row["notes"];
      const auto kind = kind_of(row["kind"]);
      const auto id = kind == ItemKind::invoice      ? post(row, IssueInvoice{invoice})
                      : kind == ItemKind::debit_note ? post(row, IssueDebitNote{invoice})
                                                     : post(row, RecordOpening{kind, invoice});
      items_[{kind, row["number"]}] = id;
    });
    if (!row["void_date"].empty())
      at(row["void_date"], voided, [this, &row] {
        post(row, VoidItem{item(row["kind"], row["number"]), row["void_unapply"] == "yes"});
      });
  }

  [[nodiscard]] ItemRef item(const std::string &kind, const std::string &number) const {
    return {kind_of(kind), items_.at({kind_of(kind), number})};
  }
  [[nodiscard]] Target target_of(const std::string &text, Currency currency) const {
    const auto colon = text.find(':');
    const auto slash = text.find('/');
    const bool named = slash < colon;
    const auto number = text.substr(named ? slash + 1 : 0, colon - (named ? slash + 1 : 0));
    return {item(named ? text.substr(0, slash) : "invoice", number),
            parse_amount(std::string_view(text).substr(colon + 1), currency).value()};
  }

  void plan_payment(const Row &row) {
    at(row["date"], paid, [this, &row] {
      Payment payment;
      payment.number = row["number"];
      payment.customer = customer_id(row);
      payment.job = job_of(row);
      payment.amount = parse_amount(row["amount"], currency_of(row)).value();
      payment.value_date = date_or_none(row["value_date"]);
      payment.method = row["method"];
      payment.transaction_id = row["transaction_id"];
      payment.reference = row["reference"];
      payment.notes = row["notes"];
      Settlement settlement;
      std::vector<Target> targets;
      if (row["applications"] == "oldest") {
        settlement.strategy = Strategy::oldest_first;
      } else if (!row["applications"].empty()) {
        for (const auto &part : split_at(row["applications"], ';'))
          targets.push_back(target_of(part, currency_of(row)));
        settlement.strategy = Strategy::chosen;
        settlement.targets = targets;
      }
      items_[{ItemKind::payment, row["number"]}] = post(row, RecordPayment{payment, settlement});
    });
    if (!row["reversal_date"].empty())
      at(row["reversal_date"], reversed, [this, &row] {
        ReversePayment command{};
        command.payment = PaymentId(items_.at({ItemKind::payment, row["number"]}));
        const auto &word = row["reversal_kind"];
        command.kind = word == "chargeback"           ? ReversalKind::chargeback
                       : word == "insufficient_funds" ? ReversalKind::insufficient_funds
                                                      : ReversalKind::payment_reversed;
        if (!row["fee"].empty()) command.fee.amount = parse_amount(row["fee"], currency_of(row)).value();
        command.fee.number = row["fee_number"];
        command.fee.due = date_or_none(row["fee_due"]);
        post(row, command);
        if (!row["fee"].empty())
          items_[{ItemKind::fee, row["fee_number"]}] =
              find_number(ledger_, ItemKind::fee, row["fee_number"]).value().id;
      });
  }

  void plan_credit(const Row &row) {
    at(row["date"], credited, [this, &row] {
      const auto amount =
          row["amount"].empty() ? Money() : parse_amount(row["amount"], currency_of(row)).value();
      Credit credit;
      credit.number = row["number"];
      credit.customer = customer_id(row);
      credit.job = job_of(row);
      credit.currency = currency_of(row);
      credit.reference = row["reference"];
      credit.notes = row["notes"];
      const auto &kind = row["kind"];
      std::uint64_t id = 0;
      if (kind == "credit_memo") {
        credit.amount = amount;
        IssueCreditMemo command{};
        command.credit = credit;
        if (!row["item"].empty()) command.invoice = InvoiceId(item(row["item_kind"], row["item"]).id);
        command.displace_payments = row["displace"] == "yes";
        id = post(row, command);
      } else if (kind == "account_credit") {
        id = post(row, AdjustAccountCredit{credit, amount});
      } else if (kind == "write_off") {
        id = post(row, WriteOff{item(row["item_kind"], row["item"]), amount, 0, row["number"]});
      } else {
        Refund command{};
        command.credit = item(row["item_kind"], row["item"]);
        command.amount = amount;
        command.number = row["number"];
        command.transaction_id = row["reference"];
        id = post(row, command);
        return;
      }
      items_[{kind_of(kind), row["number"]}] = id;
    });
    if (!row["reversal_date"].empty())
      at(row["reversal_date"], reversed,
         [this, &row] { post(row, RecoverWriteOff{item("write_off", row["number"]).id}); });
  }

  Ledger ledger_;
  CommandInfo info_{};
  std::map<std::string, Csv> files_;
  std::vector<Event> events_;
  std::deque<std::vector<TermsPortion>> terms_;
  std::map<std::string, std::uint64_t> customers_;
  std::map<std::string, Currency> currencies_;
  std::map<std::string, std::uint64_t> jobs_;
  std::map<std::pair<ItemKind, std::string>, std::uint64_t> items_;
};

TEST_F(DataSet, IsPostedWithoutRefusalAndAgreesWithItsMakersBooks) {
  ASSERT_NO_FATAL_FAILURE(load());
  ASSERT_TRUE(ledger_.verify());
  for (const auto &row : files_["balances"].rows) {
    const auto currency = Currency::iso(row["currency"]).value();
    const auto rows = account_balance(ledger_, customer_id(row), {date("2025-12-31"), 0}).value();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const BalanceRow &r) { return r.currency == currency; });
    ASSERT_NE(found, rows.end()) << row["customer"];
    EXPECT_EQ(amount_text(found->balance), row["balance"]) << row["customer"];
    EXPECT_EQ(amount_text(found->open), row["open"]) << row["customer"];
    EXPECT_EQ(amount_text(found->unapplied), row["unapplied"]) << row["customer"];
  }
}

} // namespace
} // namespace openitem::data_set_test
