// The books once more, as naive as they can be: lists, loops and the rules of SEMANTICS section 1, written
// without a line of src/. What the library answers must equal what this answers.
//
// decide() says what a command should do: the reasons why it must be refused, or the events it must make. The
// model's own state follows the events the library really made (apply), so that one difference is reported
// once, where it happens. Amounts are counts of minor units.
//
// Its rows are in support/model/rows.hpp. Each concept has a file in support/model/, which says how its events
// take effect and what its commands must do.
#pragma once

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/events.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "support/model/personal.hpp"
#include "support/model/rows.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace openitem::testing_support {

[[nodiscard]] std::string amount_text(Amount units);
[[nodiscard]] std::string text(const ItemRef &ref);
// Of a record without figures, with every member.
[[nodiscard]] std::string text(const AnyRecord &record);
// One line that shows what of an event the model has an opinion on; equal lines = equal events.
[[nodiscard]] std::string text(const Event &event);

struct Prediction {
  std::vector<Errc> reasons; // empty: accepted
  bool repeated = false;     // an idempotency key seen before
  std::uint64_t id = 0;
  std::vector<Event> events; // texts and lists live until the next decide()

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
  // A snapshot's command that said something personal under a key.
  void remember_share(Sequence first, Sequence last) { personal_.remember_share(first, last); }

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
  [[nodiscard]] const std::map<std::uint64_t, ModelCustomer> &gone_customers() const {
    return gone_customers_;
  }
  [[nodiscard]] const std::map<std::uint64_t, ModelJob> &gone_jobs() const { return gone_jobs_; }
  [[nodiscard]] const std::map<std::uint64_t, ModelContract> &gone_contracts() const {
    return gone_contracts_;
  }
  // Those that were deleted, too; nullptr: there never was one.
  [[nodiscard]] const ModelCustomer *ever_customer(std::uint64_t id) const {
    return find_in(customers_, gone_customers_, id);
  }
  [[nodiscard]] const ModelJob *ever_job(std::uint64_t id) const { return find_in(jobs_, gone_jobs_, id); }
  [[nodiscard]] const ModelContract *ever_contract(std::uint64_t id) const {
    return find_in(contracts_, gone_contracts_, id);
  }
  [[nodiscard]] const std::map<ItemRef, ModelDraft> &drafts() const { return drafts_; }
  [[nodiscard]] const std::map<std::string, ModelKey, std::less<>> &keys() const { return keys_; }
  [[nodiscard]] const Settings &settings() const { return settings_; }
  [[nodiscard]] const std::vector<ModelLockException> &lock_exceptions() const { return exceptions_; }
  using Records = std::map<std::pair<EntityKind, std::uint64_t>, ModelRecord>;
  [[nodiscard]] const Records &records() const { return records_; }
  // Precondition: it is there.
  template <class Of> [[nodiscard]] Of kept(std::uint64_t id) const {
    return std::get<Of>(records_.at({kind_of_id<decltype(Of::id)>, id}).newest());
  }
  [[nodiscard]] bool has_given_numbers(std::uint64_t range) const;
  // By what the customer, its parents, its group or the settings say.
  [[nodiscard]] bool whole_portions_only(std::uint64_t customer) const;
  [[nodiscard]] Sequence last_sequence() const { return last_sequence_; }
  [[nodiscard]] std::int64_t last_instant() const { return last_instant_; }
  [[nodiscard]] std::size_t find(const ItemRef &ref) const;
  [[nodiscard]] const std::set<Currency> &registered() const { return registered_; }

 private:
  friend struct Decider; // model/decider.hpp
  struct PersonalNotes;  // model/personal_notes.cpp
  // How each event takes effect; one without its function here does not link.
#define OPENITEM_EVENT(Kind, number) void on(const Kind &event, Sequence sequence);
#include "openitem/ledger/events.def"
#undef OPENITEM_EVENT
  // The first day the command may count from, when its date is locked.
  [[nodiscard]] std::optional<Date> first_open_day(const CommandInfo &info, const AnyCommand &command) const;
  void apply(const Event &event, Sequence sequence);
  void note_number(const ItemIssued &event);
  void note_personal(const Event &event, Sequence sequence);
  // none: there is no such record.
  [[nodiscard]] std::optional<ModelErasure> erasure_of(const PersonalErased &event) const;
  void take_back();
  template <class Undo> void on_take_back(Undo &&undo) {
    if (trying_) undo_.emplace_back(std::forward<Undo>(undo));
  }
  void let_go(EntityKind kind, std::uint64_t id);
  template <class Row>
  static const Row *find_in(const std::map<std::uint64_t, Row> &live,
                            const std::map<std::uint64_t, Row> &gone, std::uint64_t id) {
    if (const auto at = live.find(id); at != live.end()) return &at->second;
    const auto at = gone.find(id);
    return at == gone.end() ? nullptr : &at->second;
  }
  void keep_exception(const LockException &exception, Sequence granted);
  void withdraw_exception(Sequence granted);
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
  std::map<std::uint64_t, ModelCustomer> gone_customers_; // deleted
  std::map<std::uint64_t, ModelJob> gone_jobs_;
  std::map<std::uint64_t, ModelContract> gone_contracts_;
  Records records_;
  std::map<ItemRef, ModelDraft> drafts_;
  std::vector<ModelItem> items_;
  std::vector<ModelGroup> groups_;
  std::vector<ModelMark> marks_;
  std::map<ItemRef, std::size_t> by_ref_;
  std::map<Sequence, std::size_t> by_group_;
  std::map<ItemKind, std::uint64_t> highest_;
  std::map<std::pair<std::uint64_t, int>, std::uint64_t> last_number_; // by range and fiscal year
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
