// A journal written long ago holds fingerprints of commands under their keys. A command that comes again is
// known by its own, of which its number is part: none ever changes.
#include "ledger/fingerprint.hpp"
#include "openitem/ledger/ledger.hpp"

#include <gtest/gtest.h>

namespace openitem {
namespace {

const CommandInfo keyed{.idempotency_key = "key"};

// A ledger that knows a command under the key, by its fingerprint alone.
template <class Command> Ledger knowing() {
  Ledger ledger;
  Record record;
  record.first_sequence = 1;
  record.idempotency_key = digest_of(keyed.idempotency_key);
  record.fingerprint = fingerprint(keyed, Command{});
  EXPECT_TRUE(ledger.replay(record));
  return ledger;
}

template <class... Commands> void expect_numbered_from_one() {
  unsigned number = 0;
  const auto expect = [&]<class Command>(const Command &command) {
    EXPECT_EQ(CommandTraits<Command>::number, ++number);
    Ledger ledger = knowing<Command>();
    const auto again = ledger.execute(keyed, command);
    ASSERT_TRUE(again) << number << ": " << describe(again.error());
    EXPECT_TRUE(again->repeated) << number;
  };
  (expect(Commands{}), ...);
}

TEST(CommandNumbers, AreThoseOfEveryJournal) {
  expect_numbered_from_one<
      ChangeSettings, RegisterCurrency, CreateCustomer, ChangeCustomer, CreateJob, ChangeJob, CreateContract,
      ChangeContract, DraftInvoice, DraftPayment, DeleteDraft, PostDraft, IssueInvoice, IssueDebitNote,
      RecordOpening, RecordPayment, MarkPaid, IssueCreditMemo, AdjustAccountCredit, ApplyCredit, Settle,
      Unapply, VoidItem, ReversePayment, Reinstate, Refund, WriteOff, RecoverWriteOff, DropIdempotencyKeys,
      LockPeriod, GrantLockException, WithdrawLockException, CreateContact, ChangeContact, DeleteContact>();
}

} // namespace
} // namespace openitem
