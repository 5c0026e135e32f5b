// The same books in SQLite, as an expert would write them: integers for money, prepared statements, open
// amounts kept in their rows, partial and covering indexes for each question.
#pragma once

#include "aged.hpp"
#include "workload.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace openitem::bench {

class SqliteDatabase {
 public:
  SqliteDatabase();
  ~SqliteDatabase();
  SqliteDatabase(const SqliteDatabase &) = delete;
  SqliteDatabase &operator=(const SqliteDatabase &) = delete;
  void execute(const char *sql);
  [[nodiscard]] sqlite3 *handle() const noexcept { return handle_; }

 private:
  sqlite3 *handle_ = nullptr;
};

// 0 stands for NULL.
struct OrNull {
  std::int64_t number = 0;
};

// Parameters and columns are counted from 1 and 0, as SQLite does.
class SqliteStatement {
 public:
  SqliteStatement(const SqliteDatabase &database, const std::string &sql);
  ~SqliteStatement();
  SqliteStatement(const SqliteStatement &) = delete;
  SqliteStatement &operator=(const SqliteStatement &) = delete;

  // In order.
  template <class... Values> SqliteStatement &bind(const Values &...values) {
    int parameter = 0;
    (bind_one(++parameter, values), ...);
    return *this;
  }
  void bind_text(int parameter, const DocumentNumber &value); // which lives until the statement has run
  [[nodiscard]] bool next();                                  // another row
  void reset() { sqlite3_reset(handle_); }
  void run();
  [[nodiscard]] std::int64_t column(int index) const { return sqlite3_column_int64(handle_, index); }

 private:
  void bind_one(int parameter, std::int64_t value) { sqlite3_bind_int64(handle_, parameter, value); }
  void bind_one(int parameter, OrNull value);

  const SqliteDatabase &database_;
  sqlite3_stmt *handle_ = nullptr;
};

class SqliteBooks {
 public:
  // `for_loading`: no journal and no indexes until load() makes them.
  SqliteBooks(const Workload &workload, Keys keys, bool for_loading);
  ~SqliteBooks();

  void create_customers();
  // The documents in order, counted from 0, each a transaction.
  void post(std::size_t document);
  // Rows in one transaction, then the indexes.
  void load();

  void prepare_questions();
  void ask(std::uint32_t customer, std::int32_t day);
  [[nodiscard]] const AgedCustomer &answer() const noexcept { return answer_; }
  void age(std::int32_t day);
  [[nodiscard]] const AgedPortfolio &aged() const noexcept { return aged_; }

  [[nodiscard]] std::uint64_t application_count() const noexcept { return application_count_; }

 private:
  struct Posting;
  struct Questions;
  void create_indexes();
  void load_rows();
  void post_invoice(const Document &document);
  void post_receipt(const Document &document);
  void match(const Document &document);
  [[nodiscard]] std::int64_t insert_receipt(const Document &document, std::int64_t unused);
  [[nodiscard]] OrNull id_of(const Document &document) const noexcept;
  [[nodiscard]] std::int64_t customer_id(std::uint32_t customer) const noexcept;

  const Workload &workload_;
  Keys keys_;
  std::vector<DocumentNumber> numbers_;
  SqliteDatabase database_;
  std::unique_ptr<Posting> posting_;
  std::unique_ptr<Questions> questions_;
  AgedCustomer answer_;
  AgedPortfolio aged_;
  std::uint64_t application_count_ = 0;
};

} // namespace openitem::bench
