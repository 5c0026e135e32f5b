// verify() is shown broken books: each thing it looks at is made wrong from inside, alone, and it names that
// thing.
#include "engine/access.hpp"
#include "openitem/money/text.hpp"
#include "support/groups_by_hand.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace openitem {

// Ways into a state that nothing but a test has.
struct StateInTests {
  static State &of(Ledger &ledger) { return const_cast<State &>(LedgerAccess::state(ledger)); }
  static AccountRow &account(State &s) { return s.accounts_[AccountSlot(0)]; }
  static StoredPortion &portion(State &s, const ItemRef &ref, std::uint32_t index = 0) {
    return s.items_[s.find_item(ref) + index];
  }
  // The newest detail of an item's first portion.
  static DetailRow &detail(State &s, const ItemRef &ref) { return s.details_[portion(s, ref).last_detail]; }
  // The application before the newest, and what undid it, are of another amount, and it was undone later.
  static void undo_late(State &s, const ItemRef &ref, RawAmount amount) {
    DetailRow &undone = s.details_[detail(s, ref).previous_credit];
    s.details_[undone.previous_credit].amount = amount;
    undone.amount = -amount;
    undone.effective += 10;
  }
  static StoredPortion &added(State &s, const ItemRef &ref) {
    return s.items_[s.added_.at(s.find_item(ref)).by_due().front().slot];
  }
  static void close_added(State &s, const ItemRef &ref) {
    AddedPortions &of_item = s.added_.at(s.find_item(ref));
    of_item.set_open(of_item.by_due().front().due, false);
  }
  static void forget_added(State &s) { s.added_.clear(); }
  static BusyPortion &busy(State &s, const ItemRef &ref) { return s.busy_.at(s.find_item(ref)); }
  static OpenEntry &open(State &s, bool debit) {
    const AccountRow &row = account(s);
    return const_cast<OpenEntry &>(s.lists_.front(debit ? row.debits : row.credits));
  }
  static OpenEntry &by_document(State &s) {
    return const_cast<OpenEntry &>(s.lists_.front(account(s).by_document));
  }
  static StoredCustomer &customer(State &s) { return s.own_customer(Slot<Customer>(0)); }
  static StoredJob &job(State &s) { return s.own_job(Slot<Job>(0)); }
  static StoredContract &contract(State &s) { return s.own<RecordTable<Contract>>()[Slot<Contract>(0)]; }
  static StoredDraft &draft(State &s) { return s.own<DraftTable>()[DraftSlot(0)]; }
  static ReversalRow &reversal(State &s, std::uint32_t index) { return s.reversals_[ReversalSlot(index)]; }
  static AuditRow &audit(State &s, std::size_t index) { return s.own<AuditTrail>().rows_[index]; }
  static KeyRow &key(State &s) { return s.own<KeyTable>().rows_.back(); }
  static std::uint32_t &made(State &s, Sequence sequence) {
    return s.records_[static_cast<std::uint32_t>(sequence - 1)];
  }
  static Groups::Group &group(State &s) { return s.groups_.all_.front(); }
  static CurrencyTotals &totals(State &s) { return s.totals_[0]; }
  static CreditedInvoice &credited(State &s) { return s.credited_.begin()->second; }
  static IdIndex<ItemOrDraft> &ids(State &s, ItemKind kind) {
    return s.kinds_[static_cast<std::size_t>(kind)].ids;
  }
  static TextIndex<ItemOrDraft> &numbers(State &s) {
    return s.kinds_[static_cast<std::size_t>(ItemKind::invoice)].numbers;
  }
  static TextIndex<ItemOrDraft> &references(State &s) {
    return s.kinds_[static_cast<std::size_t>(ItemKind::invoice)].external_refs;
  }
  static auto &customer_ids(State &s) { return s.own<RecordTable<Customer>>().ids_; }
  static auto &job_ids(State &s) { return s.own<RecordTable<Job>>().ids_; }
  static auto &contract_ids(State &s) { return s.own<RecordTable<Contract>>().ids_; }
  static auto &customer_codes(State &s) { return s.own<RecordTable<Customer>>().unique_[0]; }
  static auto &customer_references(State &s) { return s.own<RecordTable<Customer>>().unique_[1]; }
  static auto &job_codes(State &s) { return s.own<RecordTable<Job>>().unique_[0]; }
  static auto &job_references(State &s) { return s.own<RecordTable<Job>>().unique_[1]; }
  static auto &contract_numbers(State &s) { return s.own<RecordTable<Contract>>().unique_[0]; }
  static auto &contract_references(State &s) { return s.own<RecordTable<Contract>>().unique_[1]; }
  static void lose_currency(State &s) { s.own<CurrencyTable>().by_code_.begin()->second.used = no_currency; }
  static void forget_locks(State &s) { s.own<PeriodLocks>().newest_ = PeriodLocks::none_locked; }
  static void lose_exception(State &s) {
    auto &exceptions = s.own<RecordTable<LockException>>();
    const Slot<LockException> first(0);
    exceptions.beside_.index_.erase(exceptions.beside_.entry_of(first, exceptions[first].version));
  }
  static RecordTable<Customer> &customers(State &s) { return s.own<RecordTable<Customer>>(); }
  static RecordTable<Contact> &contacts(State &s) { return s.own<RecordTable<Contact>>(); }
  static void lose_order(State &s, std::size_t place) { customers(s).orders_[place] = OpenList{}; }
  // Of the first customer.
  static void choose(State &s, Slot<Contact> contact) {
    const Slot<Customer> owner(0);
    contacts(s).chosen_[0].reserve(owner);
    contacts(s).chosen_[0][owner] = contact;
  }
  static void link(State &s, Slot<Contact> contact) {
    contacts(s).newest_of_owner_[Slot<Customer>(0)] = contact;
  }
  static StoredMark &mark(State &s, std::uint32_t index) { return s.own<MarkTable>().rows_[MarkSlot(index)]; }
  static MarkChange &change(State &s, std::uint32_t index) {
    return s.own<MarkTable>().changes_[ChangeSlot(index)];
  }
  static ClaimRow &claim(State &s, std::uint32_t index) {
    return s.own<MarkTable>().claims_[ClaimSlot(index)];
  }
  static SlotCell<ClaimSlot> &claims_of(State &s, const ItemRef &ref) {
    return s.own<MarkTable>().of_items_[s.find_item(ref)];
  }
  static MarkTable::OfAccount &marks_of_account(State &s) {
    return s.own<MarkTable>().of_accounts_[AccountSlot(0)];
  }
  static Sequence &settings_at(State &s, std::size_t index) {
    return s.own<SettingsHistory>().rows_[index].sequence;
  }
  static void set_job(State &s, const ItemRef &ref, Slot<Job> job) { s.item_jobs_[s.find_item(ref)] = job; }
  template <class Value> static void lose(State &s, IdIndex<Value> &index, std::uint64_t id) {
    index.erase(id, s.store_.undo);
  }
  template <class Value>
  static void lose(State &s, TextIndex<Value> &index, std::string_view text,
                   std::type_identity_t<Value> value = Value(0)) {
    index.erase(text, value, s.store_.undo);
  }
  static void lose_key(State &s) {
    KeyTable &keys = s.own<KeyTable>();
    keys.index_.erase(keys.rows_.back().key, KeyTable::value_of(keys.first_ + keys.rows_.size() - 1),
                      s.store_.undo);
  }
};

namespace faults::verify_test {
namespace {

using In = StateInTests;
using testing_support::GroupsByHand;

CommandInfo on(std::string_view day) {
  return {.effective = date(day), .actor = "anna"};
}
const ItemRef invoice{ItemKind::invoice, 1};
const ItemRef voided{ItemKind::invoice, 2};
const ItemRef payment{ItemKind::payment, 1};
const ItemRef memo{ItemKind::credit_memo, 1};
const ItemRef write_off{ItemKind::write_off, 1};

// An invoice in two portions with an application of 10.00, one that was undone, a memo and a write-off; a
// voided invoice; a draft; a key.
void fill(Ledger &ledger) {
  const auto must = [&](const CommandInfo &info, const auto &command) {
    const auto outcome = ledger.execute(info, command);
    ASSERT_TRUE(outcome) << describe(outcome.error());
  };
  const std::vector<TermsPortion> terms{net_days(30)};
  must(on("2026-01-01"), CreateCustomer{{.code = "A",
                                         .currency = Currency::iso("USD").value(),
                                         .terms = terms,
                                         .salesperson = "Kim",
                                         .external_ref = "a"}});
  must(on("2026-01-01"), CreateCustomer{{.code = "B"}});
  must(on("2026-01-01"), CreateJob{{.customer = CustomerId(1), .code = "J", .external_ref = "j"}});
  must(on("2026-01-01"), CreateJob{{.customer = CustomerId(2)}});
  must(on("2026-01-01"), CreateContract{{.number = "C", .customer = CustomerId(1), .external_ref = "c"}});
  const std::vector<DuePortion> halves{{money("50.00 USD"), date("2026-02-01")},
                                       {money("50.00 USD"), date("2026-03-01")}};
  Invoice issued{.number = "N-1", .customer = CustomerId(1), .job = JobId(1)};
  issued.total = money("100.00 USD");
  issued.portions = halves;
  issued.external_ref = "r-1";
  must(on("2026-01-02"), IssueInvoice{issued});
  must(on("2026-01-03"), IssueInvoice{{.customer = CustomerId(1), .total = money("7.00 USD")}});
  must(on("2026-01-04"), VoidItem{voided});
  CommandInfo keyed = on("2026-01-05");
  keyed.idempotency_key = "once";
  keyed.recorded_micros = 1'000;
  must(keyed, RecordPayment{{.customer = CustomerId(1), .amount = money("60.00 USD")}, {}});
  const Target target{invoice, money("10.00 USD")};
  must(on("2026-01-06"), ApplyCredit{payment, {&target, 1}});
  must(on("2026-01-06"), Unapply{ledger.last_sequence()});
  must(on("2026-01-06"), ApplyCredit{payment, {&target, 1}});
  must(on("2026-01-07"),
       IssueCreditMemo{{.customer = CustomerId(1), .amount = money("4.00 USD")}, InvoiceId(1)});
  must(on("2026-01-08"), WriteOff{.item = invoice, .amount = money("5.00 USD")});
  must(on("2026-01-09"), DraftInvoice{{.id = InvoiceId(9),
                                       .number = "D-9",
                                       .customer = CustomerId(1),
                                       .total = money("1.00 USD"),
                                       .external_ref = "d-9"}});
  Settings settings = ledger.settings();
  settings.rounding = Rounding::half_even;
  must(on("2026-01-10"), ChangeSettings{settings});
  must(on("2026-01-10"), LockPeriod{CommandClass::billing, date("2025-12-31")});
  must(on("2026-01-10"), GrantLockException{.actor = "anna"});
  must(on("2026-01-10"), CreateContact{{.customer = CustomerId(1), .name = "Ann", .primary = true}});
  must(on("2026-01-10"), CreateContact{{.customer = CustomerId(1), .name = "Bob"}});
  // Disputes: one reduced, one resolved, one of another invoice.
  must(on("2026-01-09"), Dispute{.item = invoice, .amount = money("20.00 USD")});
  const Target disputed{invoice, money("2.00 USD"), ledger.last_sequence()};
  must(on("2026-01-10"), ApplyCredit{payment, {&disputed, 1}});
  must(on("2026-01-09"), Dispute{.item = invoice, .amount = money("3.00 USD")});
  must(on("2026-01-10"), ResolveDispute{ledger.last_sequence(), MarkOutcome::invalid});
  must(on("2026-01-09"), IssueInvoice{{.customer = CustomerId(1), .total = money("9.00 USD")}});
  must(on("2026-01-10"), Dispute{.item = ItemRef(ItemKind::invoice, 10)});
  ASSERT_TRUE(ledger.verify()) << describe(ledger.verify().error());
}

struct Damage {
  std::string field; // that verify names
  std::function<void(State &)> make;
};

const std::vector<Damage> damages{
    // figures
    {"open_total", [](State &s) { In::account(s).open_total += 1; }},
    {"unapplied_total", [](State &s) { In::account(s).unapplied_total -= 1; }},
    {"account", [](State &s) { In::account(s).debits = OpenList{}; }},
    {"account", [](State &s) { In::account(s).max_effective += 1; }},
    {"account", [](State &s) { std::swap(In::account(s).debits, In::account(s).credits); }},
    {"left", [](State &s) { In::open(s, true).left -= 1, In::account(s).open_total -= 1; }},
    {"left", [](State &s) { In::open(s, false).left += 1, In::account(s).unapplied_total += 1; }},
    {"open_total", [](State &s) { In::open(s, true).left -= 1; }},
    {"open list order",
     [](State &s) { In::portion(s, invoice).due = In::open(s, true).key = date("2026-04-01").day_number(); }},
    {"open list key", [](State &s) { In::open(s, true).key -= 1; }},
    {"gross", [](State &s) { In::account(s).gross += 1; }},
    {"portioned",
     [](State &s) { In::account(s).flags &= static_cast<std::uint8_t>(~AccountRow::portioned); }},
    {"document order",
     [](State &s) {
       In::account(s).latest_document = 1,
       In::account(s).flags &= static_cast<std::uint8_t>(~AccountRow::disordered);
     }},
    {"document order", [](State &s) { In::account(s).by_document = OpenList{}; }},
    {"document order", [](State &s) { In::by_document(s).key += 1; }},
    {"least left", [](State &s) { In::account(s).least_left += 100'000; }},
    {"open_debits", [](State &s) { In::job(s).open_debits += 1; }},
    {"totals", [](State &s) { In::totals(s).debits += 1; }},
    {"totals", [](State &s) { In::totals(s).credits -= 1; }},
    // items
    {"remaining", [](State &s) { In::portion(s, invoice).set_original(1); }},
    {"remaining in the past", [](State &s) { In::undo_late(s, payment, 5'500); }},
    {"portions", [](State &s) { In::portion(s, invoice, 1).effective += 1; }},
    {"portions", [](State &s) { In::portion(s, payment).place += 1; }},
    {"days", [](State &s) { In::portion(s, payment).flags ^= StoredPortion::one_detail; }},
    {"reversed", [](State &s) { In::portion(s, payment).flags |= StoredPortion::reversed; }},
    {"reversed",
     [](State &s) { In::portion(s, voided).flags &= static_cast<std::uint8_t>(~StoredPortion::reversed); }},
    {"id index", [](State &s) { In::lose(s, In::ids(s, ItemKind::payment), 1); }},
    {"number index", [](State &s) { In::lose(s, In::numbers(s), "N-1", s.find_item(invoice)); }},
    {"external_ref index", [](State &s) { In::lose(s, In::references(s), "r-1", s.find_item(invoice)); }},
    {"job", [](State &s) { In::set_job(s, invoice, Slot<Job>(1)); }},
    {"job", [](State &s) { In::set_job(s, invoice, Slot<Job>(76)); }},
    {"made together", [](State &s) { In::portion(s, write_off).effective -= 1; }},
    // details
    {"taken back", [](State &s) { In::detail(s, payment).flags |= DetailRow::taken_back; }},
    {"due date of a detail", [](State &s) { In::detail(s, write_off).debit_due += 1; }},
    {"date of a detail", [](State &s) { In::portion(s, memo).effective += 1; }},
    {"detail", [](State &s) { In::detail(s, voided).set_sequence(1); }},
    // records
    {"sequence index", [](State &s) { In::made(s, In::portion(s, payment).sequence()) = 0; }},
    {"made", [](State &s) { In::made(s, In::detail(s, payment).sequence()) += 1; }},
    {"made", [](State &s) { In::made(s, 1) = (3U << 30) | 1'000; }},
    {"reversal", [](State &s) { In::reversal(s, 0).item = s.find_item(payment); }},
    {"reversal", [](State &s) { In::reversal(s, 0).kind = ReversalKind::recovered; }},
    {"reversal", [](State &s) { In::reversal(s, 1).kind = ReversalKind::voided; }},
    {"audit", [](State &s) { In::audit(s, 1).first_sequence = 0; }},
    {"audit", [](State &s) { In::audit(s, 1).first_sequence = In::audit(s, 0).first_sequence; }},
    {"audit", [](State &s) { In::audit(s, 0).recorded_micros = 5'000; }},
    {"keys", [](State &s) { In::lose_key(s); }},
    {"keys", [](State &s) { In::key(s).last_sequence = 1'000; }},
    {"used", [](State &s) { In::lose_currency(s); }},
    {"locks", [](State &s) { In::forget_locks(s); }},
    {"index", [](State &s) { In::lose_exception(s); }},
    {"settings", [](State &s) { In::settings_at(s, 1) = 0; }},
    // memos
    {"credited", [](State &s) { In::credited(s).live.count += 1; }},
    {"credited", [](State &s) { In::credited(s).live.total -= 1; }},
    {"memos", [](State &s) { In::credited(s).memos.clear(), In::credited(s).live = {}; }},
    {"memo", [](State &s) { In::credited(s).memos[0] = s.find_item(payment); }},
    // marks: 0 was reduced, 1 ended, 2 is of another invoice; changes 0 to 4 in that order
    {"mark", [](State &s) { In::mark(s, 1).sequence = 1; }},
    {"what a mark stands on", [](State &s) { In::mark(s, 0).kind = MarkKind::hold; }},
    {"what a mark stands on", [](State &s) { In::mark(s, 0).item = {}; }},
    {"what a mark stands on", [](State &s) { In::mark(s, 0).customer = CustomerId(1); }},
    {"what a mark stands on", [](State &s) { In::mark(s, 0).item = ItemRef(ItemKind::invoice, 10); }},
    {"what a mark stands on", [](State &s) { In::mark(s, 0).claim = In::mark(s, 2).claim; }},
    {"what a mark stands on",
     [](State &s) { In::account(s).flags &= static_cast<std::uint8_t>(~AccountRow::marked); }},
    {"left of a mark", [](State &s) { In::mark(s, 0).left += 1; }},
    {"left of a mark", [](State &s) { In::mark(s, 0).latest += 1; }},
    {"changes of a mark", [](State &s) { In::mark(s, 0).amount = money("21.00 USD"); }},
    {"changes of a mark", [](State &s) { In::change(s, 1).effective -= 5; }},
    {"changes of a mark", [](State &s) { In::change(s, 1).mark = MarkSlot(1); }},
    {"changes of a mark", [](State &s) { In::mark(s, 0).newest_change = ChangeSlot(70); }},
    {"left of a mark", [](State &s) { In::mark(s, 0).newest_change = ChangeSlot(0); }},
    {"end of a mark", [](State &s) { In::mark(s, 1).outcome = MarkOutcome::released; }},
    {"end of a mark", [](State &s) { In::mark(s, 0).outcome = MarkOutcome::valid; }},
    {"changes of a mark", [](State &s) { In::mark(s, 1).ended = 0, In::change(s, 3).units = 1; }},
    {"marks of an item", [](State &s) { In::mark(s, 1).previous_of_claim = no_slot; }},
    {"marks of an account", [](State &s) { In::mark(s, 1).previous_of_account = no_slot; }},
    {"marks of an account", [](State &s) { In::marks_of_account(s).newest_mark = MarkSlot(0); }},
    {"marks of an account", [](State &s) { In::marks_of_account(s).newest_change = ChangeSlot(0); }},
    {"claims of an account", [](State &s) { In::marks_of_account(s).first_claim = {}; }},
    {"claims of an account",
     [](State &s) { In::claim(s, 0).previous = ClaimSlot(1 - In::claim(s, 0).previous.number()); }},
    {"changes of an item", [](State &s) { In::change(s, 2).previous_of_claim = ChangeSlot(0); }},
    {"changes of an account", [](State &s) { In::change(s, 2).previous_of_account = ChangeSlot(0); }},
    {"changes of an account", [](State &s) { In::change(s, 2).max_effective += 1; }},
    {"claims of an item", [](State &s) { In::claim(s, 0).newest_change = ChangeSlot(0); }},
    {"what a mark stands on", [](State &s) { In::claims_of(s, invoice) = {}; }},
    {"days of a claim", [](State &s) { In::claim(s, 0).days = In::claim(s, 1).days; }},
    // master data
    {"id index", [](State &s) { In::lose(s, In::customer_ids(s), 2); }},
    {"customer", [](State &s) { In::customer(s).status = CustomerStatus::inactive; }},
    {"customer", [](State &s) { In::customer(s).salesperson = 0; }},
    {"customer", [](State &s) { In::customer(s).parent = Slot<Customer>(1); }},
    {"customer", [](State &s) { In::customer(s).currency = no_currency; }},
    {"customer", [](State &s) { In::customer(s).terms = 0; }},
    {"code index", [](State &s) { In::lose(s, In::customer_codes(s), "A"); }},
    {"external_ref index", [](State &s) { In::lose(s, In::customer_references(s), "a"); }},
    {"id index", [](State &s) { In::lose(s, In::job_ids(s), 1); }},
    {"job", [](State &s) { In::job(s).status = JobStatus::closed; }},
    {"code index", [](State &s) { In::lose(s, In::job_codes(s), "J"); }},
    {"external_ref index", [](State &s) { In::lose(s, In::job_references(s), "j"); }},
    {"id index", [](State &s) { In::lose(s, In::contract_ids(s), 1); }},
    {"owner", [](State &s) { In::contract(s).owner = Slot<Customer>(1); }},
    {"owner", [](State &s) { In::link(s, Slot<Contact>(0)); }},
    {"owner", [](State &s) { In::contacts(s)[Slot<Contact>(1)].previous_of_owner = no_slot; }},
    {"primary", [](State &s) { In::choose(s, no_slot); }},
    {"primary", [](State &s) { In::choose(s, Slot<Contact>(1)); }},
    {"order", [](State &s) { In::lose_order(s, 0); }},
    {"order", [](State &s) { In::lose_order(s, 1); }},
    {"order", [](State &s) { In::lose_order(s, 2); }},
    {"number index", [](State &s) { In::lose(s, In::contract_numbers(s), "C"); }},
    {"external_ref index", [](State &s) { In::lose(s, In::contract_references(s), "c"); }},
    {"id index", [](State &s) { In::lose(s, In::ids(s, ItemKind::invoice), 9); }},
    {"draft", [](State &s) { In::draft(s).customer = Slot<Customer>(1); }},
    {"number index", [](State &s) { In::lose(s, In::numbers(s), "D-9", DraftSlot(0)); }},
    {"external_ref index", [](State &s) { In::lose(s, In::references(s), "d-9", DraftSlot(0)); }},
};

void expect_named(const std::vector<Damage> &list, void (*fill_books)(Ledger &)) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    Ledger ledger;
    fill_books(ledger);
    list[i].make(In::of(ledger));
    const auto verdict = ledger.verify();
    ASSERT_FALSE(verdict.has_value()) << "damage " << i << ", " << list[i].field;
    EXPECT_EQ(verdict.code(), Errc::internal);
    EXPECT_EQ(list[i].field, verdict.error().field) << "damage " << i;
  }
}
TEST(Verify, NamesWhatIsWrong) {
  expect_named(damages, fill);
}

// What is open of both portions of the invoice became due on another date.
void fill_and_move(Ledger &ledger) {
  fill(ledger);
  ASSERT_TRUE(ledger.execute(on("2026-01-11"), ChangeDue{.item = invoice, .due = date("2026-04-01")}));
  ASSERT_TRUE(ledger.verify()) << describe(ledger.verify().error());
}
const std::vector<Damage> damages_of_moves{
    {"remaining",
     [](State &s) { In::portion(s, invoice).flags &= static_cast<std::uint8_t>(~StoredPortion::moved); }},
    {"moved", [](State &s) { In::portion(s, voided).flags |= StoredPortion::moved; }},
    {"added portions", [](State &s) { In::forget_added(s); }},
    {"added portions", [](State &s) { In::close_added(s, invoice); }},
    {"added portions", [](State &s) { In::added(s, invoice).place += 1; }},
    {"added portions", [](State &s) { In::added(s, invoice).place = 1; }},
    {"added portions", [](State &s) { In::added(s, invoice).flags |= StoredPortion::more; }},
    {"added portions", [](State &s) { In::added(s, invoice).flags |= StoredPortion::reversed; }},
    {"added portions", [](State &s) { In::added(s, invoice).set_sequence(1); }},
    {"made", [](State &s) { In::detail(s, invoice).kind = static_cast<std::uint8_t>(DetailKind::reversed); }},
    {"made", [](State &s) { In::detail(s, invoice).flags = 0; }},
    {"made", [](State &s) { In::detail(s, invoice).debit = s.find_item(voided); }},
    {"due date of a detail", [](State &s) { In::detail(s, invoice).debit_due += 1; }},
};
TEST(Verify, NamesWhatIsWrongWithMoves) {
  expect_named(damages_of_moves, fill_and_move);
}

// What stands beside the chain of a portion that has many details.
TEST(Verify, FindsWhatManyDetailsHaveLost) {
  const auto broken = [](const std::function<void(BusyPortion &)> &damage) -> std::string {
    Ledger ledger;
    fill(ledger);
    const Target one_cent{invoice, money("0.01 USD")};
    for (std::uint32_t i = 0; i < 2 * StoredPortion::many_details; ++i)
      EXPECT_TRUE(ledger.execute(on("2026-01-10"), ApplyCredit{payment, {&one_cent, 1}}));
    EXPECT_TRUE(ledger.verify());
    damage(In::busy(In::of(ledger), invoice));
    const auto verdict = ledger.verify();
    return verdict ? "nothing" : verdict.error().field;
  };
  EXPECT_EQ(broken([](BusyPortion &busy) { busy.live = no_slot; }), "live");
  EXPECT_EQ(broken([](BusyPortion &busy) { busy.made = busy.live; }), "live");
  EXPECT_EQ(broken([](BusyPortion &busy) { busy.days = no_slot; }), "days");
}

// A group is of the records it says, and goes as one. Replay lets in no other.
TEST(Verify, FindsGroupsThatAreNone) {
  const auto broken = [](const std::function<void(State &, Sequence)> &damage) -> std::string {
    Ledger ledger;
    fill(ledger);
    GroupsByHand made(ledger, date("2026-01-10"));
    const Sequence first =
        made.pay_less_withheld(payment, invoice, CustomerId(1), money("10.00 USD"), money("2.00 USD"));
    EXPECT_TRUE(ledger.replay(made.record()));
    EXPECT_TRUE(ledger.verify());
    damage(In::of(ledger), first);
    In::of(ledger).commit();
    const auto verdict = ledger.verify();
    return verdict ? "nothing" : verdict.error().field;
  };
  const Date later = date("2026-01-11");
  EXPECT_EQ(broken([](State &s, Sequence) { In::group(s).last -= 1; }), "group");
  EXPECT_EQ(broken([](State &s, Sequence) { In::group(s).last += 1; }), "group");
  EXPECT_EQ(broken([](State &s, Sequence) { In::group(s).first += 1; }), "group");
  EXPECT_EQ(broken([](State &s, Sequence) { In::detail(s, {ItemKind::discount, 1}).flags = 0; }), "group");
  EXPECT_EQ(broken([&](State &s, Sequence first) { s.apply(ApplicationUndone{first, later}); }), "group");
  EXPECT_EQ(broken([&](State &s, Sequence first) {
              s.apply(ApplicationUndone{first + 2, later});
              s.apply(ApplicationUndone{first, later});
            }),
            "group");
}

// A write-off that is half there: its application undone, itself not reversed. Replay lets none in.
TEST(Verify, FindsWhatIsHalfMade) {
  Ledger ledger;
  fill(ledger);
  State &state = In::of(ledger);
  const Sequence application = In::detail(state, write_off).sequence();
  state.apply(ApplicationUndone{application, date("2026-01-10")});
  state.commit();
  const auto verdict = ledger.verify();
  ASSERT_FALSE(verdict.has_value());
  EXPECT_EQ(std::string("made together"), verdict.error().field);
  EXPECT_EQ(verdict.error().kind, EntityKind::write_off);
}

} // namespace
} // namespace faults::verify_test
} // namespace openitem
