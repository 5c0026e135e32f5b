// Books for tests, in the words of the trade. Each sentence is one command, given when the sentence ends:
//
//   Books books;
//   books.customer("ACME");
//   books.invoice("INV-1").to("ACME").total("1000.00 USD").on("2026-01-01").due("2026-01-31");
//   books.payment("P-1").from("ACME").amount("400.00 USD").on("2026-02-10").settling("INV-1");
//   books.application_undone(books.last_application()).on("2026-02-12");
//
// Names are codes and numbers. A sentence the ledger refuses fails the test, unless it says refused_as(code).
#pragma once

#include "openitem/calendar/date.hpp"
#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/money/text.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::testing_support {

class Books;

// When, by whom and why: what every sentence may say.
template <class Self> class Sentence {
 public:
  Sentence(Books &books)
      : books_(books) {}
  Sentence(const Sentence &) = delete;
  Sentence &operator=(const Sentence &) = delete;

  Self &on(std::string_view day) { return on(openitem::date(day)); }
  Self &on(Date day) {
    info_.effective = day;
    return self();
  }
  Self &recorded(std::int64_t micros) {
    info_.recorded_micros = micros;
    return self();
  }
  Self &by(std::string_view actor) {
    info_.actor = actor;
    return self();
  }
  Self &because(std::string_view reason) {
    info_.reason = reason;
    return self();
  }
  Self &refused_as(Errc code) {
    expected_ = code;
    return self();
  }

 protected:
  Self &self() { return static_cast<Self &>(*this); }
  template <class Command> Outcome give(const Command &command);

  Books &books_;
  CommandInfo info_{};
  Errc expected_ = Errc::ok;
};

class CustomerSentence : public Sentence<CustomerSentence> {
 public:
  CustomerSentence(Books &books, std::string_view code, bool changed)
      : Sentence(books)
      , changed_(changed) {
    customer_.code = customer_.name = code;
    currency("USD");
  }
  ~CustomerSentence();
  CustomerSentence &id(std::uint64_t value) {
    customer_.id = CustomerId(value);
    return *this;
  }
  CustomerSentence &name(std::string_view text) {
    customer_.name = text;
    return *this;
  }
  CustomerSentence &currency(std::string_view code) {
    customer_.currency = code.empty() ? Currency{} : Currency::iso(code).value();
    return *this;
  }
  CustomerSentence &parent(std::string_view code) {
    parent_ = code;
    return *this;
  }
  CustomerSentence &salesperson(std::string_view name) {
    customer_.salesperson = name;
    return *this;
  }
  CustomerSentence &status(CustomerStatus status) {
    customer_.status = status;
    return *this;
  }
  // Everything else the record has.
  Customer &record() { return customer_; }

 private:
  bool changed_;
  Customer customer_{};
  std::string parent_;
};

class JobSentence : public Sentence<JobSentence> {
 public:
  JobSentence(Books &books, std::string_view code, bool changed)
      : Sentence(books)
      , changed_(changed) {
    job_.code = job_.name = code;
  }
  ~JobSentence();
  JobSentence &of(std::string_view customer) {
    customer_ = customer;
    return *this;
  }
  JobSentence &id(std::uint64_t value) {
    job_.id = JobId(value);
    return *this;
  }
  JobSentence &status(JobStatus status) {
    job_.status = status;
    return *this;
  }

 private:
  bool changed_;
  Job job_{};
  std::string customer_;
};

// Invoices, debit notes, openings.
class InvoiceSentence : public Sentence<InvoiceSentence> {
 public:
  InvoiceSentence(Books &books, ItemKind kind, std::string_view number)
      : Sentence(books)
      , kind_(kind)
      , number_(number) {}
  ~InvoiceSentence();
  InvoiceSentence &to(std::string_view customer) {
    customer_ = customer;
    return *this;
  }
  InvoiceSentence &job(std::string_view code) {
    job_ = code;
    return *this;
  }
  InvoiceSentence &total(std::string_view amount) { return total(openitem::money(amount)); }
  InvoiceSentence &total(const Money &amount) {
    invoice_.total = amount;
    return *this;
  }
  InvoiceSentence &due(std::string_view day) { return due(openitem::date(day)); }
  InvoiceSentence &due(Date day) {
    invoice_.due = day;
    return *this;
  }
  InvoiceSentence &portion(std::string_view amount, std::string_view day) {
    return portion(openitem::money(amount), openitem::date(day));
  }
  InvoiceSentence &portion(const Money &amount, Date day) {
    portions_.push_back({amount, day});
    return *this;
  }
  InvoiceSentence &documented(std::string_view day) { return documented(openitem::date(day)); }
  InvoiceSentence &documented(Date day) {
    invoice_.document_date = day;
    return *this;
  }
  // Kept outside the books.
  InvoiceSentence &as_draft(DraftState state = DraftState::unapproved) {
    draft_ = state;
    return *this;
  }
  Invoice &record() { return invoice_; }

 private:
  ItemKind kind_;
  std::string number_;
  std::string customer_;
  std::string job_;
  Invoice invoice_{};
  std::vector<DuePortion> portions_;
  DraftState draft_ = DraftState::none;
};

class PaymentSentence : public Sentence<PaymentSentence> {
 public:
  PaymentSentence(Books &books, std::string_view number)
      : Sentence(books)
      , number_(number) {}
  ~PaymentSentence();
  PaymentSentence &from(std::string_view customer) {
    customer_ = customer;
    return *this;
  }
  PaymentSentence &job(std::string_view code) {
    job_ = code;
    return *this;
  }
  PaymentSentence &amount(std::string_view amount) { return this->amount(openitem::money(amount)); }
  PaymentSentence &amount(const Money &amount) {
    payment_.amount = amount;
    return *this;
  }
  PaymentSentence &settling(std::string_view item, std::string_view amount = {});
  PaymentSentence &by_strategy(Strategy strategy) {
    settlement_.strategy = strategy;
    return *this;
  }
  PaymentSentence &as_draft() {
    draft_ = true;
    return *this;
  }
  Payment &record() { return payment_; }

 private:
  std::string number_;
  std::string customer_;
  std::string job_;
  Payment payment_{};
  Settlement settlement_{};
  std::vector<Target> targets_;
  bool draft_ = false;
};

// Credit memos and account credits; a negative account credit makes a debit adjustment.
class CreditSentence : public Sentence<CreditSentence> {
 public:
  CreditSentence(Books &books, ItemKind kind, std::string_view number)
      : Sentence(books)
      , kind_(kind)
      , number_(number) {}
  ~CreditSentence();
  CreditSentence &to(std::string_view customer) {
    customer_ = customer;
    return *this;
  }
  CreditSentence &job(std::string_view code) {
    job_ = code;
    return *this;
  }
  CreditSentence &amount(std::string_view amount) { return this->amount(openitem::money(amount)); }
  CreditSentence &amount(const Money &amount) {
    credit_.amount = amount;
    return *this;
  }
  CreditSentence &about(std::string_view invoice) {
    invoice_ = invoice;
    return *this;
  }
  CreditSentence &documented(std::string_view day) {
    credit_.document_date = openitem::date(day);
    return *this;
  }
  Credit &record() { return credit_; }

 private:
  ItemKind kind_;
  std::string number_;
  std::string customer_;
  std::string job_;
  std::string invoice_;
  Credit credit_{};
};

// A command as it stands: everything that needs no words of its own.
template <class Command> class PlainSentence : public Sentence<PlainSentence<Command>> {
 public:
  PlainSentence(Books &books, Command command, ItemKind makes = ItemKind::none, std::string_view number = {})
      : Sentence<PlainSentence<Command>>(books)
      , command_(std::move(command))
      , makes_(makes)
      , number_(number) {}
  ~PlainSentence();

 private:
  Command command_;
  ItemKind makes_;
  std::string number_;
};

class ApplySentence : public Sentence<ApplySentence> {
 public:
  ApplySentence(Books &books, std::string_view credit)
      : Sentence(books)
      , credit_(credit) {}
  ~ApplySentence();
  ApplySentence &to(std::string_view item, std::string_view amount = {});

 private:
  std::string credit_;
  std::vector<Target> targets_;
};

class Books {
 public:
  explicit Books(const LedgerOptions &options = {})
      : ledger_(options) {}

  [[nodiscard]] Ledger &ledger() noexcept { return ledger_; }
  [[nodiscard]] const Ledger &ledger() const noexcept { return ledger_; }

  // ---- sentences
  CustomerSentence customer(std::string_view code) { return {*this, keep(code), false}; }
  CustomerSentence customer_changed(std::string_view code) { return {*this, keep(code), true}; }
  JobSentence job(std::string_view code) { return {*this, keep(code), false}; }
  JobSentence job_changed(std::string_view code) { return {*this, keep(code), true}; }
  InvoiceSentence invoice(std::string_view number) { return {*this, ItemKind::invoice, number}; }
  InvoiceSentence debit_note(std::string_view number) { return {*this, ItemKind::debit_note, number}; }
  InvoiceSentence opening_debit(std::string_view number) { return {*this, ItemKind::opening_debit, number}; }
  InvoiceSentence opening_credit(std::string_view number) {
    return {*this, ItemKind::opening_credit, number};
  }
  PaymentSentence payment(std::string_view number) { return {*this, number}; }
  CreditSentence credit_memo(std::string_view number) { return {*this, ItemKind::credit_memo, number}; }
  CreditSentence account_credit(std::string_view number) { return {*this, ItemKind::account_credit, number}; }
  ApplySentence apply(std::string_view credit) { return {*this, credit}; }
  PlainSentence<Unapply> application_undone(Sequence application, const Money &keep = {}) {
    return {*this, Unapply{application, keep}};
  }
  PlainSentence<VoidItem> voided(std::string_view number, bool unapply = false) {
    return {*this, VoidItem{item(number), unapply}};
  }
  PlainSentence<ReversePayment> payment_reversed(std::string_view number,
                                                 ReversalKind kind = ReversalKind::payment_reversed) {
    return {*this, ReversePayment{PaymentId(item(number).id), kind, {}}};
  }
  PlainSentence<Reinstate> reinstated(std::string_view number) { return {*this, Reinstate{item(number)}}; }
  PlainSentence<Refund> refund(std::string_view number, std::string_view credit, std::string_view amount) {
    Refund command{.credit = item(credit), .amount = openitem::money(amount), .number = keep(number)};
    return {*this, command, ItemKind::refund, number};
  }
  PlainSentence<WriteOff> write_off(std::string_view number, std::string_view item_number,
                                    std::string_view amount = {}) {
    WriteOff command{.item = item(item_number), .number = keep(number)};
    if (!amount.empty()) command.amount = openitem::money(amount);
    return {*this, command, ItemKind::write_off, number};
  }
  PlainSentence<RecoverWriteOff> recovered(std::string_view number) {
    return {*this, RecoverWriteOff{item(number).id}};
  }
  PlainSentence<PostDraft> draft_posted(std::string_view number) {
    return {*this, PostDraft{.draft = item(number)}};
  }
  PlainSentence<DeleteDraft> draft_deleted(std::string_view number) {
    return {*this, DeleteDraft{item(number)}};
  }

  // ---- names
  [[nodiscard]] CustomerId id_of(std::string_view customer) const { return at(customers_, customer); }
  [[nodiscard]] JobId job_id(std::string_view job) const { return job.empty() ? JobId{} : at(jobs_, job); }
  [[nodiscard]] ItemRef item(std::string_view number) const { return at(items_, number); }
  // The sequence of the newest application.
  [[nodiscard]] Sequence last_application() const { return last_application_; }
  [[nodiscard]] Sequence now() const { return ledger_.last_sequence(); }

  // ---- for sentences
  template <class Command> Outcome give(const CommandInfo &info, const Command &command, Errc expected) {
    CommandInfo complete = info;
    if (!complete.effective) complete.effective = openitem::date("2026-01-01");
    const auto outcome = ledger_.execute(complete, command);
    EXPECT_EQ(name(outcome.code()), name(expected)) << (outcome ? std::string() : describe(outcome.error()));
    return outcome ? *outcome : Outcome{};
  }
  void name_customer(std::string_view code, std::uint64_t id) {
    customers_[std::string(code)] = CustomerId(id);
  }
  void name_job(std::string_view code, std::uint64_t id) { jobs_[std::string(code)] = JobId(id); }
  void name_item(std::string_view number, const ItemRef &ref) { items_[std::string(number)] = ref; }
  void note_application(Sequence sequence) { last_application_ = sequence; }
  // A text that lives as long as the books: sentences borrow.
  std::string_view keep(std::string_view text) { return texts_.emplace_back(text); }

 private:
  template <class Id>
  static Id at(const std::map<std::string, Id, std::less<>> &names, std::string_view name) {
    const auto found = names.find(name);
    EXPECT_TRUE(found != names.end()) << "nobody is called " << name;
    return found == names.end() ? Id{} : found->second;
  }

  Ledger ledger_;
  std::deque<std::string> texts_;
  std::map<std::string, CustomerId, std::less<>> customers_;
  std::map<std::string, JobId, std::less<>> jobs_;
  std::map<std::string, ItemRef, std::less<>> items_;
  Sequence last_application_ = 0;
};

// "2026-03-01", as known through a sequence.
[[nodiscard]] inline AsOf as_of(std::string_view day, Sequence known_through = 0) {
  return {openitem::date(day), known_through};
}

template <class Self> template <class Command> Outcome Sentence<Self>::give(const Command &command) {
  return books_.give(info_, command, expected_);
}

inline CustomerSentence::~CustomerSentence() {
  if (!parent_.empty()) customer_.parent = books_.id_of(parent_);
  if (changed_) {
    customer_.id = books_.id_of(customer_.code);
    give(ChangeCustomer{customer_});
  } else {
    books_.name_customer(customer_.code, give(CreateCustomer{customer_}).id);
  }
}

inline JobSentence::~JobSentence() {
  if (!customer_.empty()) job_.customer = books_.id_of(customer_);
  if (changed_) {
    job_.id = books_.job_id(job_.code);
    give(ChangeJob{job_});
  } else {
    books_.name_job(job_.code, give(CreateJob{job_}).id);
  }
}

inline InvoiceSentence::~InvoiceSentence() {
  invoice_.number = number_;
  invoice_.customer = books_.id_of(customer_);
  invoice_.job = books_.job_id(job_);
  invoice_.portions = portions_;
  Outcome outcome;
  if (draft_ != DraftState::none) {
    outcome = give(DraftInvoice{invoice_, draft_});
  } else if (kind_ == ItemKind::invoice) {
    outcome = give(IssueInvoice{invoice_});
  } else if (kind_ == ItemKind::debit_note) {
    outcome = give(IssueDebitNote{invoice_});
  } else {
    outcome = give(RecordOpening{kind_, invoice_});
  }
  if (outcome.id != 0) books_.name_item(number_, {kind_, outcome.id});
}

inline PaymentSentence &PaymentSentence::settling(std::string_view item, std::string_view amount) {
  settlement_.strategy = Strategy::chosen;
  targets_.push_back({books_.item(item), amount.empty() ? Money{} : openitem::money(amount)});
  return *this;
}

inline PaymentSentence::~PaymentSentence() {
  payment_.number = number_;
  payment_.customer = books_.id_of(customer_);
  payment_.job = books_.job_id(job_);
  settlement_.targets = targets_;
  const Outcome outcome = draft_ ? give(DraftPayment{payment_}) : give(RecordPayment{payment_, settlement_});
  if (outcome.id != 0) books_.name_item(number_, {ItemKind::payment, outcome.id});
  if (settlement_.strategy != Strategy::none) books_.note_application(outcome.last_sequence);
}

inline CreditSentence::~CreditSentence() {
  credit_.number = number_;
  credit_.customer = books_.id_of(customer_);
  credit_.job = books_.job_id(job_);
  if (kind_ == ItemKind::account_credit) {
    const bool less = credit_.amount.sign() < 0;
    const Outcome outcome = give(AdjustAccountCredit{credit_, credit_.amount});
    if (outcome.id != 0)
      books_.name_item(number_, {less ? ItemKind::debit_adjustment : ItemKind::account_credit, outcome.id});
    return;
  }
  const InvoiceId about = invoice_.empty() ? InvoiceId{} : InvoiceId(books_.item(invoice_).id);
  const Outcome outcome = give(IssueCreditMemo{.credit = credit_, .invoice = about});
  if (outcome.id != 0) books_.name_item(number_, {ItemKind::credit_memo, outcome.id});
  if (about) books_.note_application(outcome.last_sequence);
}

inline ApplySentence &ApplySentence::to(std::string_view item, std::string_view amount) {
  targets_.push_back({books_.item(item), amount.empty() ? Money{} : openitem::money(amount)});
  return *this;
}

inline ApplySentence::~ApplySentence() {
  books_.note_application(give(ApplyCredit{books_.item(credit_), targets_}).last_sequence);
}

template <class Command> PlainSentence<Command>::~PlainSentence() {
  const Outcome outcome = this->give(command_);
  if (makes_ != ItemKind::none && outcome.id != 0) this->books_.name_item(number_, {makes_, outcome.id});
}

} // namespace openitem::testing_support
