#include "sqlite_books.hpp"

#include "measure.hpp"

#include <algorithm>

namespace openitem::bench {

namespace {

[[noreturn]] void fail_sqlite(const SqliteDatabase &database, const char *what) {
  fail(what, sqlite3_errmsg(database.handle()));
}

// The five columns of an aging, ?1 = the day.
std::string buckets_of(const std::string &amount) {
  const auto sum = [&](const char *condition) {
    return "sum(" + amount + ") FILTER (WHERE " + condition + ")";
  };
  return sum("due >= ?1") + ", " + sum("due < ?1 AND due >= ?1 - 30") + ", " +
         sum("due < ?1 - 30 AND due >= ?1 - 60") + ", " + sum("due < ?1 - 60 AND due >= ?1 - 90") + ", " +
         sum("due < ?1 - 90");
}

AgedCustomer aged_row(const SqliteStatement &statement, int first) {
  AgedCustomer row;
  for (std::size_t i = 0; i < aged_buckets; ++i)
    row.buckets[i] = statement.column(first + static_cast<int>(i));
  return row;
}

} // namespace

SqliteDatabase::SqliteDatabase() {
  if (sqlite3_open(":memory:", &handle_) != SQLITE_OK) fail_sqlite(*this, "open");
}

SqliteDatabase::~SqliteDatabase() {
  sqlite3_close(handle_);
}

void SqliteDatabase::execute(const char *sql) {
  if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail_sqlite(*this, sql);
}

SqliteStatement::SqliteStatement(const SqliteDatabase &database, const std::string &sql)
    : database_(database) {
  if (sqlite3_prepare_v3(database.handle(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &handle_, nullptr) !=
      SQLITE_OK) {
    fail_sqlite(database, sql.c_str());
  }
}

SqliteStatement::~SqliteStatement() {
  sqlite3_finalize(handle_);
}

void SqliteStatement::bind_one(int parameter, OrNull value) {
  if (value.number != 0) {
    sqlite3_bind_int64(handle_, parameter, value.number);
  } else {
    sqlite3_bind_null(handle_, parameter);
  }
}

void SqliteStatement::bind_text(int parameter, const DocumentNumber &value) {
  sqlite3_bind_text(handle_, parameter, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}

bool SqliteStatement::next() {
  const int result = sqlite3_step(handle_);
  if (result != SQLITE_ROW && result != SQLITE_DONE) fail_sqlite(database_, sqlite3_sql(handle_));
  return result == SQLITE_ROW;
}

void SqliteStatement::run() {
  while (next()) {
  }
  reset();
}

// ---- posting

struct SqliteBooks::Posting {
  Posting(const SqliteDatabase &database, Keys keys)
      : begin(database, "BEGIN")
      , commit(database, "COMMIT")
      , insert_invoice(database, keys == Keys::hosts
                                     ? "INSERT INTO invoice VALUES (?1, ?2, ?3, ?4, ?5, ?5, NULL, ?6)"
                                     : "INSERT INTO invoice VALUES (?1, ?2, ?3, ?4, ?5, ?5, NULL)")
      , insert_receipt(database, keys == Keys::hosts
                                     ? "INSERT INTO receipt VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                                     : "INSERT INTO receipt VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      , insert_application(database, "INSERT INTO application VALUES (?1, ?2, ?3, ?4)")
      , void_invoice(database, "UPDATE invoice SET voided = ?2, open = 0 WHERE id = ?1")
      , open_invoices(database, "SELECT id, open FROM invoice WHERE customer = ?1 AND open > 0 ORDER BY id")
      , unused_receipts(database,
                        "SELECT id, unused FROM receipt WHERE customer = ?1 AND unused > 0 ORDER BY id")
      , update_invoice(database, "UPDATE invoice SET open = ?2 WHERE id = ?1")
      , update_receipt(database, "UPDATE receipt SET unused = ?2 WHERE id = ?1") {}

  SqliteStatement begin, commit;
  SqliteStatement insert_invoice, insert_receipt, insert_application, void_invoice;
  SqliteStatement open_invoices, unused_receipts, update_invoice, update_receipt;

  // One settlement: what was read, what is left of it, and what goes where. Receipt 0 is the new one.
  struct Side {
    std::int64_t id;
    std::int64_t left;
  };
  struct Match {
    std::int64_t invoice;
    std::size_t receipt; // index in receipts
    std::int64_t amount;
  };
  std::vector<Side> invoices, receipts;
  std::vector<Match> matches;
};

SqliteBooks::SqliteBooks(const Workload &workload, Keys keys, bool for_loading)
    : workload_(workload)
    , keys_(keys)
    , aged_(workload.customers.size()) {
  database_.execute("PRAGMA cache_size = -4000000; PRAGMA temp_store = MEMORY");
  if (keys == Keys::hosts) numbers_ = document_numbers(workload);
  const std::string number = keys == Keys::hosts ? ", number TEXT" : "";
  database_.execute("CREATE TABLE customer (id INTEGER PRIMARY KEY, net_days INT, currency TEXT)");
  database_.execute(("CREATE TABLE invoice (id INTEGER PRIMARY KEY, customer INT, date INT, due INT, "
                     "total INT, open INT, voided INT" +
                     number + ")")
                        .c_str());
  database_.execute(("CREATE TABLE receipt (id INTEGER PRIMARY KEY, customer INT, date INT, amount INT, "
                     "unused INT, is_credit_memo INT" +
                     number + ")")
                        .c_str());
  database_.execute("CREATE TABLE application (invoice INT, receipt INT, amount INT, date INT, "
                    "PRIMARY KEY (invoice, receipt)) WITHOUT ROWID");
  if (for_loading) {
    database_.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    return;
  }
  create_indexes();
  posting_ = std::make_unique<Posting>(database_, keys);
}

SqliteBooks::~SqliteBooks() = default;

void SqliteBooks::create_indexes() {
  // One customer's and everybody's aging without a look at the table.
  database_.execute("CREATE INDEX invoice_open ON invoice (customer, id, due, open) WHERE open > 0");
  database_.execute("CREATE INDEX receipt_unused ON receipt (customer, id, unused) WHERE unused > 0");
  // Statements, and one customer in the past.
  database_.execute("CREATE INDEX invoice_of_customer ON invoice (customer, date)");
  database_.execute("CREATE INDEX receipt_of_customer ON receipt (customer, date, amount)");
  // Everybody in the past: what was applied or voided since.
  database_.execute("CREATE INDEX application_date ON application (date, invoice, receipt, amount)");
  database_.execute("CREATE INDEX invoice_voided ON invoice (voided, id, total) WHERE voided IS NOT NULL");
  if (keys_ == Keys::ledgers) return;
  database_.execute("CREATE UNIQUE INDEX invoice_number ON invoice (number)");
  database_.execute("CREATE UNIQUE INDEX receipt_number ON receipt (number)");
}

std::int64_t SqliteBooks::customer_id(std::uint32_t customer) const noexcept {
  return keys_ == Keys::hosts ? static_cast<std::int64_t>(host_customer_key(customer))
                              : std::int64_t{customer} + 1;
}

OrNull SqliteBooks::id_of(const Document &document) const noexcept {
  if (keys_ == Keys::hosts) return {static_cast<std::int64_t>(host_key(document))};
  if (document.kind == DocumentKind::voiding) return {std::int64_t{document.record} + 1};
  return {};
}

void SqliteBooks::create_customers() {
  SqliteStatement insert(database_, "INSERT INTO customer VALUES (?1, ?2, ?3)");
  database_.execute("BEGIN");
  for (std::uint32_t i = 0; i < workload_.customers.size(); ++i) {
    const WorkCustomer &customer = workload_.customers[i];
    insert.bind(customer_id(i), std::int64_t{customer.net_days}, std::int64_t{customer.currency}).run();
  }
  database_.execute("COMMIT");
}

void SqliteBooks::post(std::size_t document) {
  const Document &given = workload_.documents[document];
  posting_->begin.run();
  switch (given.kind) {
  case DocumentKind::invoice:
    post_invoice(given);
    break;
  case DocumentKind::payment:
  case DocumentKind::credit_memo:
    post_receipt(given);
    break;
  case DocumentKind::voiding:
    posting_->void_invoice.bind(id_of(given), std::int64_t{given.date}).run();
    break;
  }
  posting_->commit.run();
}

void SqliteBooks::post_invoice(const Document &document) {
  auto &insert = posting_->insert_invoice;
  insert.bind(id_of(document), customer_id(document.customer), std::int64_t{document.date},
              std::int64_t{document.due}, document.amount);
  if (keys_ == Keys::hosts) insert.bind_text(6, numbers_[document.key]);
  insert.run();
}

// Two cursors side by side, read no further than the settlement needs.
void SqliteBooks::match(const Document &document) {
  Posting &posting = *posting_;
  posting.invoices.clear();
  posting.receipts.clear();
  posting.matches.clear();
  posting.open_invoices.bind(customer_id(document.customer));
  posting.unused_receipts.bind(customer_id(document.customer));
  bool new_one_is_drawn = false;
  const auto next_invoice = [&] {
    if (!posting.open_invoices.next()) return false;
    posting.invoices.push_back({posting.open_invoices.column(0), posting.open_invoices.column(1)});
    return true;
  };
  const auto next_receipt = [&] {
    if (new_one_is_drawn) return false;
    new_one_is_drawn = !posting.unused_receipts.next();
    if (new_one_is_drawn) {
      posting.receipts.push_back({0, document.amount});
    } else {
      posting.receipts.push_back({posting.unused_receipts.column(0), posting.unused_receipts.column(1)});
    }
    return true;
  };
  bool more = next_invoice() && next_receipt();
  while (more) {
    Posting::Side &invoice = posting.invoices.back();
    Posting::Side &receipt = posting.receipts.back();
    const std::int64_t amount = std::min(invoice.left, receipt.left);
    posting.matches.push_back({invoice.id, posting.receipts.size() - 1, amount});
    invoice.left -= amount;
    receipt.left -= amount;
    more = (invoice.left != 0 || next_invoice()) && (receipt.left != 0 || next_receipt());
  }
  if (!new_one_is_drawn) posting.receipts.push_back({0, document.amount});
  posting.open_invoices.reset();
  posting.unused_receipts.reset();
}

std::int64_t SqliteBooks::insert_receipt(const Document &document, std::int64_t unused) {
  auto &insert = posting_->insert_receipt;
  const std::int64_t is_credit_memo = document.kind == DocumentKind::credit_memo;
  insert.bind(id_of(document), customer_id(document.customer), std::int64_t{document.date}, document.amount,
              unused, is_credit_memo);
  if (keys_ == Keys::hosts) insert.bind_text(7, numbers_[document.key]);
  insert.run();
  return sqlite3_last_insert_rowid(database_.handle());
}

void SqliteBooks::post_receipt(const Document &document) {
  match(document);
  Posting &posting = *posting_;
  posting.receipts.back().id = insert_receipt(document, posting.receipts.back().left);
  for (const Posting::Match &made : posting.matches) {
    posting.insert_application
        .bind(made.invoice, posting.receipts[made.receipt].id, made.amount, std::int64_t{document.date})
        .run();
  }
  if (!posting.matches.empty()) {
    // The last of each that took part may have something left, and the last read may not have taken part.
    for (const Posting::Side &invoice : posting.invoices) {
      if (invoice.id > posting.matches.back().invoice) break;
      posting.update_invoice.bind(invoice.id, invoice.left).run();
    }
    for (std::size_t i = 0; i + 1 < posting.receipts.size() && i <= posting.matches.back().receipt; ++i) {
      posting.update_receipt.bind(posting.receipts[i].id, posting.receipts[i].left).run();
    }
  }
  application_count_ += posting.matches.size();
}

// ---- loading

void SqliteBooks::load() {
  load_rows();
  create_indexes();
  database_.execute("ANALYZE");
}

void SqliteBooks::load_rows() {
  std::vector<std::int64_t> open(workload_.invoices.size());
  std::vector<std::int64_t> unused(workload_.receipts.size());
  for (std::size_t i = 0; i < open.size(); ++i) {
    open[i] = workload_.invoices[i].voided_on == 0 ? workload_.invoices[i].total : 0;
  }
  for (std::size_t i = 0; i < unused.size(); ++i) unused[i] = workload_.receipts[i].amount;
  std::vector<WorkApplication> applications = workload_.applications;
  for (const WorkApplication &application : applications) {
    open[application.invoice] -= application.amount;
    unused[application.receipt] -= application.amount;
  }
  std::sort(applications.begin(), applications.end(), [](const WorkApplication &a, const WorkApplication &b) {
    return a.invoice != b.invoice ? a.invoice < b.invoice : a.receipt < b.receipt;
  });

  create_customers();
  SqliteStatement invoice(database_, "INSERT INTO invoice VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  SqliteStatement receipt(database_, "INSERT INTO receipt VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  SqliteStatement application(database_, "INSERT INTO application VALUES (?1, ?2, ?3, ?4)");
  database_.execute("BEGIN");
  for (std::size_t i = 0; i < open.size(); ++i) {
    const WorkInvoice &row = workload_.invoices[i];
    invoice
        .bind(static_cast<std::int64_t>(i) + 1, customer_id(row.customer), std::int64_t{row.date},
              std::int64_t{row.due}, row.total, open[i], OrNull{row.voided_on})
        .run();
  }
  for (std::size_t i = 0; i < unused.size(); ++i) {
    const WorkReceipt &row = workload_.receipts[i];
    receipt
        .bind(static_cast<std::int64_t>(i) + 1, customer_id(row.customer), std::int64_t{row.date}, row.amount,
              unused[i], std::int64_t{row.is_credit_memo})
        .run();
  }
  for (const WorkApplication &row : applications) {
    application
        .bind(std::int64_t{row.invoice} + 1, std::int64_t{row.receipt} + 1, row.amount,
              std::int64_t{row.date})
        .run();
  }
  database_.execute("COMMIT");
}

// ---- questions

// ?1 is the day, ?2 the customer.
struct SqliteBooks::Questions {
  explicit Questions(const SqliteDatabase &database)
      : customer_today(database,
                       "SELECT " + buckets_of("open") + " FROM invoice WHERE customer = ?2 AND open > 0")
      , customer_unused(database, "SELECT sum(unused) FROM receipt WHERE customer = ?1 AND unused > 0")
      // From the start: each invoice less what was applied to it by then. What was applied also tells what
      // the receipts have left.
      , customer_past(
            database,
            "SELECT " + buckets_of("total - applied") +
                ", sum(applied) FROM (SELECT due, total, coalesce((SELECT sum(amount) FROM "
                "application WHERE application.invoice = invoice.id AND application.date <= ?1), 0) "
                "AS applied FROM invoice WHERE customer = ?2 AND date <= ?1 AND "
                "(voided IS NULL OR voided > ?1) LIMIT -1)")
      , customer_received(database, "SELECT sum(amount) FROM receipt WHERE customer = ?2 AND date <= ?1")
      , everybody_today(database, "SELECT customer, " + buckets_of("open") +
                                      " FROM invoice WHERE open > 0 GROUP BY customer")
      , everybody_unused(database,
                         "SELECT customer, sum(unused) FROM receipt WHERE unused > 0 GROUP BY customer")
      // Backwards: what is open now, and what was applied or voided since.
      , everybody_past(
            database, "SELECT customer, " + buckets_of("amount") +
                          " FROM (SELECT invoice.customer, invoice.due, moved.amount FROM (SELECT id, "
                          "sum(amount) AS amount FROM (SELECT id, open AS amount FROM invoice WHERE open > 0 "
                          "UNION ALL SELECT invoice, amount FROM application WHERE date > ?1 UNION ALL "
                          "SELECT id, total FROM invoice WHERE voided > ?1) GROUP BY id) AS moved JOIN "
                          "invoice ON invoice.id = moved.id WHERE invoice.date <= ?1) GROUP BY customer")
      , everybody_unused_past(
            database,
            "SELECT receipt.customer, sum(moved.amount) FROM (SELECT id, sum(amount) AS amount FROM "
            "(SELECT id, unused AS amount FROM receipt WHERE unused > 0 UNION ALL SELECT receipt, "
            "amount FROM application WHERE date > ?1) GROUP BY id) AS moved JOIN receipt ON "
            "receipt.id = moved.id WHERE receipt.date <= ?1 GROUP BY receipt.customer") {}

  SqliteStatement customer_today, customer_unused, customer_past, customer_received;
  SqliteStatement everybody_today, everybody_unused, everybody_past, everybody_unused_past;
};

void SqliteBooks::prepare_questions() {
  questions_ = std::make_unique<Questions>(database_);
}

void SqliteBooks::ask(std::uint32_t customer, std::int32_t day) {
  const std::int64_t id = customer_id(customer);
  const bool today = day == last_day;
  SqliteStatement &aging = today ? questions_->customer_today : questions_->customer_past;
  aging.bind(std::int64_t{day}, id);
  answer_ = {};
  std::int64_t applied = 0;
  if (aging.next()) {
    answer_ = aged_row(aging, 0);
    if (!today) applied = aging.column(5);
  }
  aging.reset();
  SqliteStatement &received = today ? questions_->customer_unused : questions_->customer_received;
  if (today) {
    received.bind(id);
  } else {
    received.bind(std::int64_t{day}, id);
  }
  if (received.next()) answer_.unapplied = received.column(0) - applied;
  received.reset();
}

void SqliteBooks::age(std::int32_t day) {
  const bool today = day == last_day;
  std::fill(aged_.begin(), aged_.end(), AgedCustomer{});
  const std::int64_t first = customer_id(0);
  const std::int64_t step = customer_id(1) - first;
  const auto row_of = [&](const SqliteStatement &statement) -> AgedCustomer & {
    return aged_[static_cast<std::size_t>((statement.column(0) - first) / step)];
  };
  SqliteStatement &aging = today ? questions_->everybody_today : questions_->everybody_past;
  aging.bind(std::int64_t{day});
  while (aging.next()) row_of(aging).buckets = aged_row(aging, 1).buckets;
  aging.reset();
  SqliteStatement &unused = today ? questions_->everybody_unused : questions_->everybody_unused_past;
  if (!today) unused.bind(std::int64_t{day});
  while (unused.next()) row_of(unused).unapplied = unused.column(1);
  unused.reset();
}

} // namespace openitem::bench
