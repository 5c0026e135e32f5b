// What the model keeps: a row for each thing there is, in plain members. Amounts are counts of minor units.
#pragma once

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/events.hpp"
#include "openitem/ledger/ledger.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace openitem::testing_support {

using Amount = int128;
inline constexpr std::size_t nothing = static_cast<std::size_t>(-1);

struct ModelDetail {
  enum class Kind { applied, undone, reversed, reinstated, moved } kind;
  Sequence sequence;
  Date date;
  std::size_t group; // index of the application; nothing for reversals and moves
  std::size_t other; // item on the other side; nothing for reversals and moves
  Amount taken;      // from this portion; negative gives back
};
struct ModelPortion {
  Amount amount;                    // as issued
  Date due;                         // none: never
  std::vector<ModelDetail> details; // in sequence order
};
struct ModelItem {
  ItemRef ref;
  std::uint64_t customer;
  std::uint64_t job;
  std::uint64_t contract;
  Currency currency;
  Date effective;
  Date document;
  Sequence sequence;
  std::string number;
  std::string external_ref;
  std::string salesperson;
  ItemRef about;
  std::vector<ModelPortion> portions; // those of its issue, then those that moves added
  bool reversed = false;              // by the newest record, at any date
  Date reversed_on{};
  struct Reversal {
    Sequence sequence;
    Date date;
    ReversalKind kind;
  };
  std::vector<Reversal> reversals;
  std::vector<std::size_t> groups; // applications of it, oldest first
  struct Move {
    Sequence sequence;
    std::size_t from;
    std::size_t to;
    Date date;
  };
  std::string method{};
  std::string transaction_id{};
  std::size_t issued = 0;    // portions it was issued with
  std::vector<Move> moves{}; // between its portions, oldest first
  // By code and rate in hundredths of a percent. Of a memo about an invoice: what it takes back.
  struct Tax {
    Amount base = 0;
    Amount tax = 0;
  };
  using Taxes = std::map<std::pair<std::string, Amount>, Tax>;
  Taxes taxes{};
  bool has_lines = false;
  TaxScope tax_scope = TaxScope::document;
  Sequence together = 0; // of the first record made together with it; 0: it is alone

  [[nodiscard]] bool debit() const { return is_debit(ref.kind); }
  [[nodiscard]] Amount total() const;
  // Its portions in order of due date, those that are never due last.
  [[nodiscard]] std::vector<std::uint32_t> by_due() const;
  [[nodiscard]] std::vector<std::uint32_t> by_due_last() const;
};
struct ModelGroup {
  Sequence sequence;
  std::size_t credit;
  std::size_t debit;
  Date date;
  struct Part {
    std::uint32_t credit_portion;
    std::uint32_t debit_portion;
    Amount amount;
  };
  std::vector<Part> parts;
  bool undone = false;
  Sequence undone_sequence = 0;
  Date undone_on{};
  Sequence together = 0; // as of an item
  [[nodiscard]] Amount total() const;
};
struct ModelMark {
  Sequence sequence;
  MarkKind kind;
  std::size_t item;
  Amount amount;
  Date date;
  struct Taken { // by what named it, and by its end
    Sequence sequence;
    Date date;
    Amount amount;
  };
  std::vector<Taken> taken;
  bool ended = false;

  [[nodiscard]] Amount left() const;
  [[nodiscard]] Date latest() const; // of it and what took from it
};
struct ModelTerm {
  bool percent; // else the remainder
  unsigned hundredths;
  std::uint16_t days;
};
struct ModelCustomer {
  std::uint64_t id;
  std::string code;
  std::string external_ref;
  std::string salesperson;
  CustomerStatus status;
  PartialPayments partial;
  Currency currency;
  std::uint64_t parent;
  Date established;
  std::vector<ModelTerm> terms;
  Sequence created;
  std::vector<std::pair<Sequence, std::uint64_t>> parents; // as they became known
  std::uint64_t group;
  [[nodiscard]] std::uint64_t parent_known(Sequence known_through) const;
};
struct ModelJob {
  std::uint64_t id;
  std::uint64_t customer;
  std::string code;
  std::string external_ref;
  JobStatus status;
  std::uint64_t site;
};
struct ModelContract {
  std::uint64_t id;
  std::uint64_t customer;
  std::uint64_t job;
  std::string number;
  std::string external_ref;
  std::vector<ModelTerm> terms;
};
struct ModelDraft {
  ItemRef ref;
  DraftState state;
  std::uint64_t customer;
  std::uint64_t job;
  std::uint64_t contract;
  Currency currency;
  std::string number;
  std::string external_ref;
  std::string salesperson;
  Date document;
  Date due;
  Amount total;
  std::vector<DuePortion> portions;
  std::vector<ModelTerm> terms;
  std::uint64_t number_range = 0;
  std::string method{};
  std::string transaction_id{};
};
struct ModelLockException {
  Sequence granted;
  std::string actor;
  CommandClass of;
  Date from;
  Date to;
  std::int64_t expires;
  bool withdrawn = false;
};

// Of a kind without figures of its own.
struct ModelRecord {
  std::shared_ptr<const EventLog> kept; // a record with the one event that saved it: its texts are the copy's
  std::uint64_t customer = 0;           // 0: it belongs to nobody
  bool deleted = false;
  [[nodiscard]] const AnyRecord &newest() const { return std::get<RecordSaved>((*kept)[0].events[0]).record; }
  void keep(const RecordSaved &event);
  void erase_personal();
};

struct ModelKey {
  std::string command; // as printed, the recorded instant apart
  Outcome outcome;
  Sequence recorded; // the ledger's last sequence with it; its own when it had one
};

// Whether what is dated so and became known so counts.
[[nodiscard]] bool counts_at(Date date, Sequence sequence, const AsOf &as_of);
// Where a due date stands among others.
[[nodiscard]] std::int32_t due_day(Date due);

} // namespace openitem::testing_support
