#include "growth_books.hpp"

#include "openitem/ledger/transaction.hpp"

namespace openitem::growth {

namespace {

std::shared_ptr<Books> prepared(const Part &prepare, std::size_t n) {
  auto books = std::make_shared<Books>();
  prepare(*books, n);
  return books;
}

} // namespace

Shape asked(Shape shape, const Part &prepare, const Part &act) {
  shape.changes_nothing = true;
  shape.prepare = [=](std::size_t n) -> Work {
    return [=, books = prepared(prepare, n)] { act(*books, n); };
  };
  return shape;
}

Told::Told(const Shape &shape, const Part &prepare, const Part &act) {
  Shape live = shape;
  live.prepare = [=](std::size_t n) -> Work { return [=, books = prepared(prepare, n)] { act(*books, n); }; };
  Shape replayed = shape;
  replayed.name += "Replayed";
  replayed.covers = "oi_ledger_replay_journal";
  replayed.changes_nothing = true;
  replayed.prepare = [=](std::size_t n) -> Work {
    const auto journal = std::make_shared<KeptJournal>();
    Books books(journal->options());
    prepare(books, n);
    act(books, n);
    return [=] {
      Ledger ledger;
      (void)ledger.replay(Bytes(journal->bytes)).value();
    };
  };
  Shape rolled_back = shape;
  rolled_back.name += "RolledBack";
  rolled_back.covers += " oi_transaction_rollback";
  rolled_back.changes_nothing = true;
  rolled_back.prepare = [=](std::size_t n) -> Work {
    return [=, books = prepared(prepare, n)] {
      Transaction transaction(books->ledger);
      act(*books, n);
    };
  };
  for (const Shape &each : {live, replayed, rolled_back}) add_shape(each);
}

} // namespace openitem::growth
