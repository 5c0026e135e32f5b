// The books once more, as naive as they can be: lists, loops and the rules of SEMANTICS section 1, written
// without a line of src/. What the library answers must equal what this answers.
//
// decide() says what a command should do: the reasons why it must be refused, or the events it must make. The
// model's own state follows the events the library really made (apply), so that one difference is reported
// once, where it happens. Amounts are counts of minor units.
#pragma once

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/events.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "support/model_personal.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

namespace openitem::testing_support {

using Amount = int128;
inline constexpr std::size_t nothing = static_cast<std::size_t>(-1);

[[nodiscard]] std::string amount_text(Amount units);
[[nodiscard]] std::string text(const ItemRef &ref);
// Of a record without figures, with every member.
[[nodiscard]] std::string text(const AnyRecord &record);
// One line that shows what of an event the model has an opinion on; equal lines = equal events.
[[nodiscard]] std::string text(const Event &event);

// ---- what the model keeps

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
  [[nodiscard]] std::uint64_t parent_known(Sequence known_through) const;
};
struct ModelJob {
  std::uint64_t id;
  std::uint64_t customer;
  std::string code;
  std::string external_ref;
  JobStatus status;
};
struct ModelContract {
  std::uint64_t id;
  std::uint64_t customer;
  std::uint64_t job;
  std::string number;
  std::string external_ref;
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
  bool chosen = false;                  // it has the flag that one of a customer has
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

// ---- what it answers

struct Prediction {
  std::vector<Errc> reasons; // empty: accepted
  bool repeated = false;     // an idempotency key seen before
  std::uint64_t id = 0;
  std::vector<Event> events; // texts and lists live until the next decide()
  std::vector<PlannedApplication> applications;

  [[nodiscard]] bool accepted() const { return reasons.empty(); }
  // Whether a refusal with this code is right: the first in the order of Errc among the positive reasons, or
  // one of the negative ones.
  [[nodiscard]] bool explains(Errc code) const;
};

struct ModelAgingRow {
  std::vector<Amount> buckets;
  Amount disputed = 0;
  Amount unapplied = 0;
  [[nodiscard]] Amount balance() const;
};
// customer, job (none last), salesperson, item, currency: what the grouping leaves out is empty.
using ModelAgingKey = std::tuple<std::uint64_t, std::uint64_t, std::string, ItemRef, std::string>;

struct ModelLine {
  Sequence sequence;
  Date date;
  ItemRef item;
  bool reversal;
  Amount change;
  Amount balance;
};

class Model {
 public:
  explicit Model(const Settings &settings = {})
      : settings_(settings) {}

  // printed: the command with its info, the recorded instant apart; what its idempotency key stands for.
  [[nodiscard]] Prediction decide(const CommandInfo &info, const AnyCommand &command,
                                  const std::string &printed);
  // What the library really did.
  void apply(const Record &record);
  void remember_key(std::string_view key, const std::string &command, const Outcome &outcome);

  // ---- figures
  [[nodiscard]] Amount remaining(std::size_t item, std::size_t portion, const AsOf &as_of) const;
  // What it was issued with, with what moves brought and took.
  [[nodiscard]] Amount held(std::size_t item, std::size_t portion, const AsOf &as_of) const;
  [[nodiscard]] Amount remaining(std::size_t item, const AsOf &as_of) const;
  // Everything known, every date.
  [[nodiscard]] Amount remaining_now(std::size_t item, std::size_t portion) const;
  [[nodiscard]] Amount remaining_now(std::size_t item) const;
  // The smallest remaining on the date or any later date on record, portion by portion.
  [[nodiscard]] Amount fitting(std::size_t item, std::size_t portion, Date date) const;
  [[nodiscard]] Amount fitting(std::size_t item, Date date) const;
  [[nodiscard]] bool counts(const ModelItem &item, const AsOf &as_of) const;
  // What the disputes of an item claim; as much of that as it has open.
  [[nodiscard]] Amount claimed(std::size_t item, const AsOf &as_of) const;
  [[nodiscard]] Amount disputed(std::size_t item, const AsOf &as_of) const;
  // What one more dispute may claim from a date on.
  [[nodiscard]] Amount claimable(std::size_t item, Date date) const;

  struct Balance {
    Amount open = 0;
    Amount disputed = 0;
    Amount unapplied = 0;
    std::uint64_t open_items = 0;
    [[nodiscard]] Amount total() const { return open - unapplied; }
  };
  // job: nothing = all jobs, 0 = items without a job.
  [[nodiscard]] Balance balance(std::uint64_t customer, const Currency &currency, const AsOf &as_of,
                                std::optional<std::uint64_t> job = std::nullopt) const;
  [[nodiscard]] std::map<ModelAgingKey, ModelAgingRow> aging(const AgingOptions &options,
                                                             const AsOf &as_of) const;
  [[nodiscard]] std::vector<ModelLine> history(std::uint64_t customer, const Currency &currency,
                                               const AsOf &as_of) const;

  // ---- state
  [[nodiscard]] const std::vector<ModelItem> &items() const { return items_; }
  [[nodiscard]] const std::vector<ModelGroup> &groups() const { return groups_; }
  [[nodiscard]] const std::vector<ModelMark> &marks() const { return marks_; }
  // nullptr: there is none.
  [[nodiscard]] const ModelMark *mark(Sequence sequence) const;
  [[nodiscard]] const std::map<std::uint64_t, ModelCustomer> &customers() const { return customers_; }
  [[nodiscard]] const std::map<std::uint64_t, ModelJob> &jobs() const { return jobs_; }
  [[nodiscard]] const std::map<std::uint64_t, ModelContract> &contracts() const { return contracts_; }
  [[nodiscard]] const std::map<ItemRef, ModelDraft> &drafts() const { return drafts_; }
  [[nodiscard]] const std::map<std::string, ModelKey, std::less<>> &keys() const { return keys_; }
  [[nodiscard]] const Settings &settings() const { return settings_; }
  [[nodiscard]] const std::vector<ModelLockException> &lock_exceptions() const { return exceptions_; }
  using Records = std::map<std::pair<EntityKind, std::uint64_t>, ModelRecord>;
  [[nodiscard]] const Records &records() const { return records_; }
  [[nodiscard]] Sequence last_sequence() const { return last_sequence_; }
  [[nodiscard]] std::int64_t last_instant() const { return last_instant_; }
  [[nodiscard]] std::size_t find(const ItemRef &ref) const;
  [[nodiscard]] const std::set<Currency> &registered() const { return registered_; }

 private:
  friend struct Decider; // model.cpp
  // The first day the command may count from, when its date is locked.
  [[nodiscard]] std::optional<Date> first_open_day(const CommandInfo &info, const AnyCommand &command) const;
  void apply(const Event &event, Sequence sequence);
  void note_personal(const Event &event, Sequence sequence);
  // none: there is no such record.
  [[nodiscard]] std::optional<ModelErasure> erasure_of(const PersonalErased &event) const;
  void take_back();
  template <class Undo> void on_take_back(Undo &&undo) {
    if (trying_) undo_.emplace_back(std::forward<Undo>(undo));
  }
  void save(const RecordSaved &event, Sequence sequence);
  void add_detail(std::size_t item, std::size_t portion, const ModelDetail &detail);
  void reverse(const ItemRef &ref, ReversalKind kind, Date date, Sequence sequence);
  void take_from_mark(Sequence mark, const ModelMark::Taken &taken);

  Settings settings_;
  std::set<Currency> registered_;
  std::map<CommandClass, Date> locked_;
  std::vector<ModelLockException> exceptions_;
  std::map<std::uint64_t, ModelCustomer> customers_;
  std::map<std::uint64_t, ModelJob> jobs_;
  std::map<std::uint64_t, ModelContract> contracts_;
  Records records_;
  std::map<ItemRef, ModelDraft> drafts_;
  std::vector<ModelItem> items_;
  std::vector<ModelGroup> groups_;
  std::vector<ModelMark> marks_;
  std::map<ItemRef, std::size_t> by_ref_;
  std::map<Sequence, std::size_t> by_group_;
  std::map<ItemKind, std::uint64_t> highest_;
  std::uint64_t highest_customer_ = 0;
  std::uint64_t highest_job_ = 0;
  std::uint64_t highest_contract_ = 0;
  std::map<std::string, ModelKey, std::less<>> keys_;
  ModelPersonal personal_;
  std::map<ItemRef, std::uint64_t> owners_; // of items and drafts, be they deleted
  Sequence last_sequence_ = 0;
  std::int64_t last_instant_ = 0;

  // While a decision tries its events out.
  bool trying_ = false;
  std::vector<std::function<void()>> undo_;
  std::deque<std::vector<DuePortion>> due_portions_;
  std::deque<std::vector<AppliedPortion>> applied_portions_;
  std::deque<std::vector<AddedPortion>> added_portions_;
  std::deque<std::vector<MovedPortion>> moved_portions_;
  std::deque<std::string> texts_;
};

} // namespace openitem::testing_support
