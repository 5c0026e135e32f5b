// Books made by chance from a seed: every kind of record, back-dated, undone and done again, on few
// customers, so that everything meets everything. What the ledger refuses has simply not happened.
#pragma once

#include "openitem/reports/application_list.hpp"
#include "openitem/reports/marks.hpp"
#include "support/generator_random.hpp"
#include "support/ledger_builder.hpp"

#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace openitem::testing_support {

class RandomBooks {
 public:
  // wide: one customer's amounts pass 64 bits.
  explicit RandomBooks(std::uint64_t seed, std::size_t commands, bool wide = false)
      : random_(seed)
      , wide_(wide) {
    for (std::uint64_t i = 1; i <= customer_count; ++i) {
      const Customer customer{.id = CustomerId(customer_count + 1 - i), // ids against the order of creation
                              .currency = i == 2 ? eur() : usd(),
                              .parent = i > 2 ? CustomerId(customer_count) : CustomerId{}};
      give(CreateCustomer{customer});
      for (int j = 0; j < 2; ++j) give(CreateJob{{.customer = customer.id}});
    }
    for (std::size_t i = 0; i < commands; ++i) step();
  }

  static constexpr std::uint64_t customer_count = 5;
  [[nodiscard]] const Ledger &ledger() const noexcept { return ledger_; }
  // One more command, dated `day`.
  void step_on(Date day) {
    fixed_ = day;
    step();
    fixed_ = {};
  }
  [[nodiscard]] std::size_t accepted() const noexcept { return accepted_; }
  [[nodiscard]] Random &random() noexcept { return random_; }
  // Any day on which something may have happened, and some around.
  [[nodiscard]] Date any_day() { return day(random_.between(-20, 260)); }
  [[nodiscard]] AsOf any_standpoint() {
    const Sequence known = random_.percent(60) ? 0 : 1 + random_.below(ledger_.last_sequence());
    return {any_day(), known};
  }

  static Currency usd() { return Currency::iso("USD").value(); }
  static Currency eur() { return Currency::iso("EUR").value(); }

 private:
  static Date day(std::int64_t offset) { return add_days(openitem::date("2026-01-01"), offset).value(); }

  template <class Command> Outcome give(const Command &command) {
    const auto outcome = ledger_.execute({.effective = now_}, command);
    if (!outcome) return {};
    ++accepted_;
    return *outcome;
  }
  void step() {
    clock_ = std::min<std::int64_t>(clock_ + (random_.percent(30) ? 1 : 0), 180);
    now_ = fixed_ ? fixed_ : day(std::max<std::int64_t>(0, clock_ + random_.between(-12, 6)));
    if (random_.percent(10)) return dispute();
    const std::uint64_t choice = random_.below(100);
    if (choice < 26) return invoice();
    if (choice < 46) return payment();
    if (choice < 52) return credit();
    if (choice < 60) return apply();
    if (choice < 65) return settle();
    if (choice < 75) return unapply();
    if (choice < 80) return void_item();
    if (choice < 84) return reverse();
    if (choice < 87) return refund();
    if (choice < 91) return write_off();
    if (choice < 94) return opening();
    if (choice < 97) return change_customer();
    change_job();
  }
  // Most are of a part; some are resolved, some are named by what is applied.
  void dispute() {
    if (random_.percent(40) && !disputes_.empty()) {
      give(ResolveDispute{random_.pick(disputes_).second, MarkOutcome::invalid});
      return;
    }
    const ItemRef item = any_item(true);
    const Outcome all = give(Dispute{.item = item});
    if (all.id == 0) return;
    disputes_.emplace_back(item, all.id);
    if (random_.percent(30)) return;
    const Money whole = find_mark(ledger_, all.id, {Date::last()}).value().amount;
    give(ResolveDispute{all.id, MarkOutcome::valid}); // and a part of it instead
    const Outcome part = give(Dispute{item, Money::of_minor(whole.minor_units() / 3 + 1, whole.currency())});
    if (part.id != 0) disputes_.back().second = part.id;
  }

  CustomerId any_customer() { return CustomerId(1 + random_.below(customer_count)); }
  JobId any_job(CustomerId customer) {
    // Jobs were numbered as the customers were created: the last customer's are 1 and 2.
    const std::uint64_t first = (customer_count - customer.value()) * 2 + 1;
    return random_.percent(40) ? JobId{} : JobId(first + random_.below(2));
  }
  Currency any_currency(CustomerId customer) {
    return customer.value() % 2 == 0 && random_.percent(30) ? eur() : usd();
  }
  Money any_amount(CustomerId customer, const Currency &currency) {
    const auto units = static_cast<int128>(random_.pick({1, 100, 999, 5'000, 10'000, 33'333}));
    int128 factor = 1;
    if (wide_ && customer.value() == 1)
      for (int i = 0; i < 24; ++i) factor *= 10;
    return Money::of_minor(units * factor + static_cast<int128>(random_.below(50)) + 1, currency);
  }
  ItemRef any_item(bool debit) {
    for (int tries = 0; tries < 20 && !items_.empty(); ++tries) {
      const ItemRef &item =
          items_[items_.size() - 1 - random_.below(std::min<std::size_t>(items_.size(), 60))];
      if (is_debit(item.kind) == debit) return item;
    }
    return {};
  }
  void note(ItemKind kind, const Outcome &outcome) {
    if (outcome.id != 0) items_.push_back({kind, outcome.id});
  }
  Invoice any_invoice() {
    Invoice invoice;
    invoice.customer = any_customer();
    invoice.job = any_job(invoice.customer);
    invoice.total = any_amount(invoice.customer, any_currency(invoice.customer));
    invoice.document_date = add_days(now_, -random_.pick({0, 0, 0, 5, 40})).value();
    invoice.due = add_days(invoice.document_date, random_.pick({0, 10, 30, 30, 60})).value();
    invoice.salesperson = random_.pick({"", "Ann", "Bob"});
    return invoice;
  }
  void invoice() {
    Invoice invoice = any_invoice();
    std::vector<DuePortion> portions;
    if (random_.percent(30)) {
      const Money half = Money::of_minor(invoice.total.minor_units() / 2, invoice.total.currency());
      portions.push_back({invoice.total - half, invoice.due});
      portions.push_back({half, add_days(invoice.due, random_.pick({0, 15, 45})).value()});
      invoice.portions = portions;
      invoice.due = {};
    }
    if (random_.percent(5)) invoice.total = Money::zero(invoice.total.currency());
    if (random_.percent(12)) {
      note(ItemKind::debit_note, give(IssueDebitNote{invoice}));
    } else {
      note(ItemKind::invoice, give(IssueInvoice{invoice}));
    }
  }
  void opening() {
    const ItemKind kind = random_.pick({ItemKind::opening_debit, ItemKind::opening_credit});
    note(kind, give(RecordOpening{kind, any_invoice()}));
  }
  Strategy any_strategy() {
    return random_.pick({Strategy::none, Strategy::oldest_first, Strategy::due_date, Strategy::smallest,
                         Strategy::largest, Strategy::proportional});
  }
  void payment() {
    Payment payment;
    payment.customer = any_customer();
    if (random_.percent(25)) payment.job = any_job(payment.customer);
    payment.amount = any_amount(payment.customer, any_currency(payment.customer));
    note(ItemKind::payment, give(RecordPayment{payment, {.strategy = any_strategy()}}));
  }
  void credit() {
    Credit credit;
    credit.customer = any_customer();
    credit.amount = any_amount(credit.customer, any_currency(credit.customer));
    if (random_.percent(60)) {
      credit.document_date = add_days(now_, -random_.pick({0, 20})).value();
      note(ItemKind::credit_memo, give(IssueCreditMemo{.credit = credit}));
      return;
    }
    const bool less = random_.percent(40);
    note(less ? ItemKind::debit_adjustment : ItemKind::account_credit,
         give(AdjustAccountCredit{credit, less ? -credit.amount : credit.amount}));
  }
  void apply() {
    Target target{any_item(true), {}};
    if (random_.percent(40) && !disputes_.empty())
      std::tie(target.item, target.dispute) = random_.pick(disputes_);
    give(ApplyCredit{any_item(false), {&target, 1}, true});
  }
  void settle() {
    const CustomerId customer = any_customer();
    give(Settle{.customer = customer,
                .currency = any_currency(customer),
                .settlement = {.strategy = any_strategy()}});
  }
  void unapply() {
    const auto live =
        list_applications(ledger_, {.customer = any_customer(), .live_only = true}, {Date::last()});
    if (live->empty()) return;
    const ApplicationRow &row = (*live)[random_.below(live->size())];
    const bool partly = random_.percent(30) && row.amount.minor_units() > 1;
    give(Unapply{row.application, partly ? Money::of_minor(1, row.amount.currency()) : Money{}});
  }
  void void_item() { give(VoidItem{any_item(random_.percent(60)), random_.percent(70)}); }
  void reverse() {
    const ItemRef credit = any_item(false);
    if (credit.kind != ItemKind::payment) return;
    if (random_.percent(30)) {
      give(Reinstate{credit});
      return;
    }
    const Outcome outcome =
        give(ReversePayment{.payment = PaymentId(credit.id),
                            .fee = {.amount = random_.percent(50) ? Money::of_minor(500, usd()) : Money{}}});
    (void)outcome;
  }
  void refund() {
    const ItemRef credit = any_item(false);
    note(ItemKind::refund,
         give(Refund{.credit = credit,
                     .amount = Money::of_minor(1 + random_.below(300), random_.percent(80) ? usd() : eur()),
                     .unapply = random_.percent(50)}));
  }
  void write_off() {
    if (random_.percent(30) && !write_offs_.empty()) {
      give(RecoverWriteOff{random_.pick(write_offs_)});
      return;
    }
    const Outcome outcome = give(WriteOff{.item = any_item(true)});
    if (outcome.id == 0) return;
    write_offs_.push_back(outcome.id);
    note(ItemKind::write_off, outcome);
  }
  void change_customer() {
    const CustomerId customer = any_customer();
    const CustomerId parent = random_.percent(50) ? CustomerId{} : any_customer();
    give(ChangeCustomer{{.id = customer, .currency = usd(), .parent = parent}});
  }
  void change_job() {
    const CustomerId customer = any_customer();
    const JobId job = any_job(customer);
    give(ChangeJob{{.id = job,
                    .customer = customer,
                    .status = random_.pick({JobStatus::active, JobStatus::cancelled})}});
  }

  Ledger ledger_;
  Random random_;
  bool wide_;
  std::int64_t clock_ = 10;
  Date now_ = day(0);
  Date fixed_{};
  std::size_t accepted_ = 0;
  std::vector<ItemRef> items_;
  std::vector<std::uint64_t> write_offs_;
  std::vector<std::pair<ItemRef, Sequence>> disputes_;
};

} // namespace openitem::testing_support
