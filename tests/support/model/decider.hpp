// What decides a command in the model: one function for each command, and what several of them ask and do.
// Each function is defined in the file of its concept, which the groups below name. What one file alone needs
// stays there.
#pragma once

#include "openitem/ledger/command_list.hpp"
#include "support/model.hpp"
#include "support/model/document_sums.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace openitem::testing_support {

struct Decider {
  Model &m; // tries out what is emitted, and takes it back afterwards
  const CommandInfo &info;
  Prediction &p;
  Sequence next;

  // A command of the list whose function is defined nowhere does not link.
#define OPENITEM_COMMAND(Command, ...) void operator()(const Command &command);
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND

  // ---- decider.cpp
  // Records are made one after the other: where one leaves the range of amounts, nothing after it is looked
  // at.
  void no(Errc code);
  [[nodiscard]] bool stop() const {
    return !p.reasons.empty();
  }
  // An event that takes effect at once, so that the rest of its command sees it.
  void emit(const Event &given);
  // An event that the rest of its command does not look at.
  void note(const Event &event);
  [[nodiscard]] Date date() const {
    return info.effective;
  }
  // Lives until the next decision.
  [[nodiscard]] std::string_view keep(std::string_view words) {
    return m.texts_.emplace_back(words);
  }
  // Whatever is added up over history, it is an amount.
  void turns_over_in_range(const ItemRef &ref);
  // What an account has open, and what it has unapplied, are amounts too.
  void stays_in_range(const ItemRef &ref);

  // ---- asking.cpp: what most commands ask
  void need_date();
  [[nodiscard]] const ModelCustomer *customer(CustomerId id);
  void job_and_contract(const ModelCustomer *owner, JobId job, ContractId contract);
  void not_invoiced(const ModelCustomer *owner);
  void not_paid(const ModelCustomer *owner);
  // The id that a command without one gets.
  std::uint64_t next_id(std::uint64_t highest);
  // replaces: what has this id already may bear its names.
  std::uint64_t new_item(ItemKind kind, std::uint64_t id, std::string_view number,
                         std::string_view external_ref, bool replaces = false);
  // An item in the books; nothing with the reason noted.
  [[nodiscard]] std::size_t item(const ItemRef &ref);
  [[nodiscard]] std::size_t usable(const ItemRef &ref, bool debit);
  // By what the customer, its parents, its group or the company says.
  [[nodiscard]] std::vector<ModelTerm> default_terms(std::uint64_t customer, ContractId contract) const;
  [[nodiscard]] Money money(std::size_t item, Amount units) const;

  // ---- numbers.cpp
  void give_number(ItemIssued &event);
  [[nodiscard]] bool is_number_taken(const ItemRef &self, std::string_view number) const;
  // One that a document names.
  void number_range(NumberRangeId id, ItemKind kind, std::string_view number);
  void transaction_id(std::string_view method, std::string_view transaction_id);

  // ---- records.cpp
  [[nodiscard]] bool is_there(EntityKind kind, std::uint64_t id) const;
  void discount(const Percent &percent);

  // ---- settings.cpp
  [[nodiscard]] bool known(const Currency &currency) const;

  // ---- documents.cpp
  struct Document {
    Currency currency{};
    Amount total = 0;
    bool known = false;
  };
  // credited: the invoice that a memo is about.
  Document document(const ModelCustomer *owner, Currency said, const ListView<DocumentLine> &lines,
                    TaxScope scope, const Money &total, bool total_needed,
                    const ModelItem *credited = nullptr);
  std::vector<DuePortion> by_terms(const std::vector<ModelTerm> &terms, Amount total,
                                   const Currency &currency, Date base);
  void check_portions(const ListView<DuePortion> &portions, const Document &doc);
  // What credit memos have left of an invoice.
  [[nodiscard]] Amount creditable(const ModelItem &invoice) const;

  // ---- billing.cpp
  struct DebitInput {
    ItemKind kind;
    const Invoice *invoice;
    bool from_draft = false;
    const std::vector<ModelTerm> *own_terms = nullptr; // of the draft, as the model keeps them
    bool single_portion = false;
  };
  std::optional<ItemIssued> debit(const DebitInput &input);
  std::vector<DuePortion> portions_for(const DebitInput &input, const ModelCustomer &owner,
                                       const Document &doc, Date base);
  void issue_invoice(const DebitInput &input);
  // An item of one portion.
  ItemIssued single(const ItemRef &ref, std::uint64_t customer, std::uint64_t job, const Money &amount,
                    Date due);

  // ---- settling.cpp
  // It counts at once, for what the rest of its command may use, and is noted afterwards.
  void count(const CreditApplied &application) {
    m.apply(application, next);
  }
  void note_application(std::size_t credit, std::size_t debit, Date on,
                        const std::vector<AppliedPortion> &parts);
  // One credit on one item, its portions from those due first on, or from those due last.
  void apply_amount(std::size_t credit, std::size_t debit, Amount units, Date on, bool due_last = false);
  [[nodiscard]] std::vector<std::uint32_t> portions_of(std::size_t debit, bool due_last) const;
  [[nodiscard]] bool job_allows(std::size_t credit, std::size_t debit) const;
  // Targets alone are chosen ones.
  [[nodiscard]] static Settlement chosen_by_targets(Settlement settlement);

  // ---- chosen_targets.cpp
  // Whose credit it would be, where there is none.
  struct Whose {
    std::uint64_t customer;
    Currency currency;
  };
  // Targets in the order given. Stops at the first that is refused.
  void chosen(const std::vector<std::size_t> &credits, std::span<const Target> targets, bool cap,
              const Whose &whose = {});
  void chosen(const std::vector<std::size_t> &credits, const Target &target, bool cap, const Whose &whose);
  // What would do nothing is refused, unless what fits was asked for.
  void chosen_not_in_vain(const std::vector<std::size_t> &credits, std::span<const Target> targets, bool cap,
                          const Whose &whose = {});

  // ---- strategies.cpp
  struct StrategyInput {
    std::uint64_t customer = 0;
    Currency currency{};
    Strategy strategy = Strategy::oldest_first;
    std::uint64_t job = 0; // 0: any
    std::vector<std::size_t> credits{};
    std::size_t only_debit = nothing;
    Amount at_most = -1;
  };
  struct OpenCredit {
    std::size_t item;
    Amount left;
  };
  std::vector<OpenCredit> open_credits(const StrategyInput &input) const;
  void by_strategy(const StrategyInput &input);

  // ---- made_together.cpp
  [[nodiscard]] std::vector<std::size_t> live_groups_newest_first(std::size_t item) const;
  // A refund, an adjustment and a write-off were made with their applications and are never there without; like
  // them what is made beside something else.
  [[nodiscard]] bool comes_with_its_application(std::size_t item) const;
  [[nodiscard]] bool was_made_with(std::size_t item, std::size_t group) const;
  // The item made alone with the group's application, if any; `nothing` otherwise.
  [[nodiscard]] std::size_t made_with(std::size_t group) const;
  // An item that was made with what is undone goes with it.
  void reverse_made(std::size_t item);
  // Everything that was made together; before it what was made together with something that used it.
  void undo_together(Sequence first);

  // ---- undoing.cpp
  void undo_application(std::size_t group);
  void undo_group(std::size_t group);
  // Everything that uses the item is undone; then it must be free on every date from this one on.
  void free_item(std::size_t item);
  // What an undone application could take once more; what was made with it is made anew.
  [[nodiscard]] Amount fitting_again(std::size_t group) const;
  // Of what was undone together: `group` with `units`, the others as they were.
  void apply_again(std::size_t group, Amount units, std::vector<std::size_t> together);

  // ---- receipts.cpp
  void pay(const Payment &payment, const Settlement &said, bool from_draft = false);

  // ---- refunds.cpp
  [[nodiscard]] bool paid_out(std::size_t credit) const;
  void refund(const Refund &command, const ItemRef &about);

  // ---- moves.cpp
  void emit_move(std::size_t item, Date on, const std::vector<AddedPortion> &added,
                 const std::vector<MovedPortion> &moves);

  // ---- disputes.cpp
  // A dispute of the item that a command names; nullptr: none, or with the reason noted.
  [[nodiscard]] const ModelMark *dispute_of(const ItemRef &item, Sequence dispute);
};

} // namespace openitem::testing_support
