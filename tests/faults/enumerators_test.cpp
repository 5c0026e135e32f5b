// A C++ host can put any number into an enumerator. One that means nothing is refused before anything of it
// is kept: what the ledger writes, it can read.
#include "ledger/codec.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/split.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_defaults.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/search.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <gtest/gtest.h>
#include <set>
#include <typeindex>

namespace openitem::faults::enumerators_test {
namespace {

struct KeepAll final : JournalSink {
  bool store(Bytes records, Sequence) override {
    bytes.insert(bytes.end(), records.begin(), records.end());
    return true;
  }
  std::vector<std::byte> bytes;
};

// The last enumerator: of those that are recorded, as the format has it.
template <class E> constexpr unsigned last_of(E) {
  return static_cast<unsigned>(EnumRange<E>::last);
}
constexpr unsigned last_of(Strategy) {
  return static_cast<unsigned>(Strategy::proportional);
}

class Enumerators : public testing::Test {
 protected:
  Enumerators() {
    ledger.set_journal({Journaling::push, &journal, {}});
    take(CreateCustomer{{.id = CustomerId(1), .currency = Currency::iso("USD").value()}});
    take(CreateJob{{.id = JobId(1), .customer = CustomerId(1)}});
    take(IssueInvoice{{.id = InvoiceId(1), .customer = CustomerId(1), .total = money("10.00 USD")}});
    take(RecordPayment{{.id = PaymentId(1), .customer = CustomerId(1), .amount = money("5.00 USD")}, {}});
  }
  template <class Command> void take(const Command &command) {
    const auto outcome = ledger.execute(info, command);
    ASSERT_TRUE(outcome) << error_text(outcome);
  }
  static std::string error_text(const Result<Outcome> &outcome) {
    return outcome ? "accepted"
                   : std::to_string(static_cast<int>(outcome.code())) + " " + outcome.error().field;
  }

  // The command is accepted as it is (and undone), and refused with any enumerator out of its range.
  template <class Command> void each_is_refused(Command command) {
    {
      Transaction transaction(ledger);
      take(command);
    }
    for_each_enumerator(command, [&](auto &enumerator) {
      const auto right = enumerator;
      for (const unsigned wrong : {last_of(right) + 1, 99U, 200U, 255U}) {
        enumerator = static_cast<std::remove_reference_t<decltype(enumerator)>>(wrong);
        expect_refused(command);
      }
      enumerator = right;
    });
    EXPECT_GT(tried, 0) << "no enumerator in this command";
  }
  template <class Command> void expect_refused(const Command &command) {
    ++tried;
    const Digest before = ledger.state_digest();
    const auto outcome = ledger.execute(info, command);
    EXPECT_FALSE(outcome) << typeid(Command).name();
    EXPECT_EQ(ledger.state_digest(), before);
    Ledger again;
    EXPECT_TRUE(again.replay(Bytes(journal.bytes))) << typeid(Command).name() << " left what cannot be read";
  }
  template <class T, class Visit> static void for_each_enumerator(T &value, const Visit &visit) {
    if constexpr (std::is_enum_v<T>) {
      visit(value);
    } else if constexpr (Described<T>) {
      std::apply([&](auto &...member) { (for_each_enumerator(member, visit), ...); }, fields(value));
    }
  }

  KeepAll journal;
  Ledger ledger;
  CommandInfo info{.effective = date("2026-01-01")};
  int tried = 0;
};

TEST_F(Enumerators, OutOfRangeAreRefusedInEveryCommand) {
  const DocumentLine line{.quantity = 1, .unit_price = 10};
  const Invoice invoice{.customer = CustomerId(1), .lines = {&line, 1}};
  each_is_refused(ChangeSettings{{.rounding = Rounding::half_even}});
  each_is_refused(CreateCustomer{});
  each_is_refused(ChangeCustomer{{.id = CustomerId(1)}});
  each_is_refused(CreateJob{{.customer = CustomerId(1)}});
  each_is_refused(ChangeJob{{.id = JobId(1), .customer = CustomerId(1)}});
  each_is_refused(DraftInvoice{invoice});
  each_is_refused(IssueInvoice{invoice});
  each_is_refused(IssueDebitNote{invoice});
  each_is_refused(RecordOpening{ItemKind::opening_debit, invoice});
  each_is_refused(RecordPayment{{.customer = CustomerId(1), .amount = money("1.00 USD")}, {}});
  each_is_refused(IssueCreditMemo{{.customer = CustomerId(1), .lines = {&line, 1}}});
  each_is_refused(AdjustAccountCredit{{.customer = CustomerId(1)}, money("1.00 USD")});
  each_is_refused(Settle{.customer = CustomerId(1), .settlement = {.strategy = Strategy::oldest_first}});
  each_is_refused(ReversePayment{.payment = PaymentId(1)});
  each_is_refused(LockPeriod{CommandClass::all, date("2025-12-31")});
  each_is_refused(GrantLockException{"anna", CommandClass::all, date("2025-12-01"), date("2025-12-31"), 0});
  take(Dispute{.item = InvoiceId(1), .amount = money("1.00 USD")});
  each_is_refused(ResolveDispute{ledger.last_sequence(), MarkOutcome::invalid});
  std::printf("enumerators out of range: %d commands refused\n", tried);
}

TEST_F(Enumerators, OfTermsAreRefusedInCustomersAndDrafts) {
  TermsPortion terms;
  const CreateCustomer customer{{.terms = {&terms, 1}}};
  const DraftInvoice draft{{.customer = CustomerId(1), .total = money("10.00 USD"), .terms = {&terms, 1}}};
  take(customer);
  take(draft);
  for_each_enumerator(terms, [&](auto &enumerator) {
    using Enumerator = std::remove_reference_t<decltype(enumerator)>;
    const auto right = enumerator;
    for (const unsigned wrong : {last_of(right) + 1, 77U}) {
      enumerator = static_cast<Enumerator>(wrong);
      expect_refused(customer);
      expect_refused(draft);
    }
    enumerator = static_cast<Enumerator>(last_of(right));
    take(draft);
    enumerator = right;
  });
  EXPECT_EQ(tried, 4 * 4);
}

// The last of each is one: what is refused above it is refused for that alone.
TEST_F(Enumerators, UpToTheLastAreTaken) {
  const DocumentLine line{.quantity = 1, .unit_price = 10};
  Invoice invoice{.customer = CustomerId(1), .lines = {&line, 1}, .tax_scope = TaxScope::line};
  take(DraftInvoice{invoice, DraftState::unposted_receivable});
  take(IssueInvoice{invoice});
  take(IssueDebitNote{invoice});
  take(RecordOpening{ItemKind::opening_credit, {.customer = CustomerId(1), .total = money("1.00 USD")}});
  take(IssueCreditMemo{{.customer = CustomerId(1), .lines = {&line, 1}, .tax_scope = TaxScope::line}});
  take(CreateCustomer{{.status = CustomerStatus::not_used, .partial_payments = PartialPayments::refuse}});
  take(CreateJob{{.customer = CustomerId(1), .status = JobStatus::closed}});
  take(ChangeSettings{{.rounding = Rounding::ceiling, .tax_scope = TaxScope::line}});
  take(RecordPayment{{.customer = CustomerId(1), .amount = money("1.00 USD")}, {Strategy::proportional}});
  take(Settle{.customer = CustomerId(1), .settlement = {.strategy = Strategy::proportional}});
  take(LockPeriod{CommandClass::settlement, date("2025-12-31")});
  take(GrantLockException{"anna", CommandClass::settlement, date("2025-12-01"), date("2025-12-31"), 0});
}

// In C a change has its currency and none beside it, so no scenario can say this.
TEST(AccountCredit, NamesNoOtherCurrencyThanItsChanges) {
  Ledger ledger;
  const CommandInfo info{.effective = date("2026-01-01")};
  ASSERT_TRUE(ledger.execute(info, CreateCustomer{{.code = "ACME"}}));
  const Credit credit{.customer = CustomerId(1), .currency = Currency::iso("EUR").value()};
  const auto refused = ledger.execute(info, AdjustAccountCredit{credit, money("1.00 USD")});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.code(), Errc::currency_mismatch);
  EXPECT_STREQ(refused.error().field, "change");
}

// Those of an enumeration that has names.
template <class E>
void expect_own_name(E value, std::string_view as_written, std::set<std::type_index> &enumerations) {
  if constexpr (requires { static_cast<std::string_view (*)(E) noexcept>(&name); }) {
    EXPECT_EQ(name(value), as_written.substr(as_written.rfind(':') + 1));
    enumerations.insert(typeid(E));
  }
}

// The list of the C interface has them all.
TEST(Names, AreThoseOfTheEnumerators) {
  std::set<std::type_index> named;
#define OI_ENUMERATOR(constant, enumerator) expect_own_name(enumerator, #enumerator, named);
#define OI_ZERO(constant, Enum)
#define OI_EVENT(constant, Event)
#include "enumerators.inc"
#undef OI_ENUMERATOR
#undef OI_ZERO
#undef OI_EVENT
  EXPECT_EQ(named, (std::set<std::type_index>{typeid(DefaultLevel), typeid(Errc), typeid(HistoryKind),
                                              typeid(ItemKind), typeid(ItemStatus), typeid(MarkKind),
                                              typeid(MarkOutcome), typeid(ReversalKind)}));
  EXPECT_EQ(name(static_cast<ReversalKind>(8)), "unknown");
  EXPECT_EQ(name(static_cast<HistoryKind>(7)), "unknown");
}

TEST(Marks, HaveTheirNames) {
  EXPECT_EQ(name(MarkKind::dispute), "dispute");
  EXPECT_EQ(name(MarkKind::promise), "promise");
  EXPECT_EQ(name(MarkKind{}), "unknown");
  EXPECT_EQ(name(static_cast<MarkKind>(5)), "unknown");
  EXPECT_EQ(name(MarkOutcome::valid), "valid");
  EXPECT_EQ(name(MarkOutcome::released), "released");
  EXPECT_EQ(name(MarkOutcome{}), "unknown");
}

TEST(ItemKinds, HaveTheirNames) {
  EXPECT_EQ(name(ItemKind::invoice), "invoice");
  EXPECT_EQ(name(ItemKind::opening_credit), "opening_credit");
  EXPECT_EQ(name(static_cast<ItemKind>(16)), "unknown");
}

} // namespace
} // namespace openitem::faults::enumerators_test
