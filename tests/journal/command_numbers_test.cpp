// A journal written long ago holds fingerprints of commands under their keys. A command that comes again is
// known by its own, of which its number is part: none ever changes.
#include "ledger/fingerprint.hpp"
#include "openitem/ledger/ledger.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>

namespace openitem::command_numbers_test {
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

template <class... Commands> void expect_numbered_from(unsigned first) {
  unsigned number = first;
  const auto expect = [&]<class Command>(const Command &command) {
    EXPECT_EQ(CommandTraits<Command>::number, number);
    Ledger ledger = knowing<Command>();
    const auto again = ledger.execute(keyed, command);
    ASSERT_TRUE(again) << number << ": " << describe(again.error());
    EXPECT_TRUE(again->repeated) << number;
    ++number;
  };
  (expect(Commands{}), ...);
}

TEST(CommandNumbers, AreThoseOfEveryJournal) {
  expect_numbered_from<ChangeSettings, RegisterCurrency, CreateCustomer, ChangeCustomer, CreateJob, ChangeJob,
                       CreateContract, ChangeContract, DraftInvoice, DraftPayment, DeleteDraft, PostDraft,
                       IssueInvoice, IssueDebitNote, RecordOpening, RecordPayment, MarkPaid, IssueCreditMemo,
                       AdjustAccountCredit, ApplyCredit, Settle, Unapply, VoidItem, ReversePayment, Reinstate,
                       Refund, WriteOff, RecoverWriteOff, DropIdempotencyKeys, LockPeriod, GrantLockException,
                       WithdrawLockException, CreateContact, ChangeContact, DeleteContact>(1);
  expect_numbered_from<
      ErasePersonal, ChangeDue, Dispute, ResolveDispute, CreateCompany, ChangeCompany, DeleteCompany,
      CreateCustomerGroup, ChangeCustomerGroup, DeleteCustomerGroup, CreateAddress, ChangeAddress,
      DeleteAddress, CreateTaxRegistration, ChangeTaxRegistration, DeleteTaxRegistration, CreateLicence,
      ChangeLicence, DeleteLicence, CreateSite, ChangeSite, DeleteSite, CreateNote, ChangeNote, DeleteNote,
      CreateCommunication, ChangeCommunication, DeleteCommunication, CreateAttachment, ChangeAttachment,
      DeleteAttachment, CreateLink, ChangeLink, DeleteLink, CreateMediaType, ChangeMediaType, DeleteMediaType,
      CreateNumberRange, ChangeNumberRange, DeleteNumberRange, DeleteCustomer>(36);
}

// A member that came later counts where it says something, and tells where: commands of before have the
// fingerprints they had.
TEST(Fingerprints, AreThoseOfBeforeWhereLaterMembersSayNothing) {
  const auto of = [](const auto &command) { return fingerprint(keyed, command); };
  const auto first_members = [](const auto &...members) {
    Hasher hasher;
    hasher.add(CommandTraits<ApplyCredit>::number);
    hasher.add(keyed.effective);
    hasher.add(keyed.actor);
    hasher.add(keyed.shift_from_locked);
    (hasher.add(members), ...);
    return hasher.digest();
  };
  std::array<Target, 2> targets{Target{InvoiceId(1), {}}, Target{InvoiceId(2), {}}};
  ApplyCredit command{PaymentId(3), targets};
  EXPECT_EQ(of(command), first_members(ItemRef(PaymentId(3)), targets.size(), targets[0].item,
                                       targets[0].amount, targets[1].item, targets[1].amount, false));
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
  const auto is_new = [&](const Digest &digest) { return seen.insert({digest.low, digest.high}).second; };
  EXPECT_TRUE(is_new(of(command)));
  targets[0].dispute = 7;
  EXPECT_TRUE(is_new(of(command)));
  std::swap(targets[0].dispute, targets[1].dispute);
  EXPECT_TRUE(is_new(of(command)));
  targets[0].dispute = 7;
  EXPECT_TRUE(is_new(of(command)));
  EXPECT_TRUE(is_new(of(VoidItem{InvoiceId(1)})));
  EXPECT_TRUE(is_new(of(VoidItem{.item = InvoiceId(1), .memos = true})));
}

// The same words in another text make another command; texts that say nothing count as if they were not there.
TEST(Fingerprints, TellWhichPersonalTextSaysSomething) {
  const Digest salt{1, 2};
  const auto share = [&](const Contact &contact) {
    return personal_share(salt, keyed, CreateContact{contact}).digest;
  };
  EXPECT_EQ(share({.name = "Ann"}), share({.name = "Ann", .notes = ""}));
  EXPECT_NE(share({.name = "Ann"}), share({.notes = "Ann"}));
  EXPECT_NE(share({.name = "Ann", .notes = "Bob"}), share({.name = "Bob", .notes = "Ann"}));
  EXPECT_NE(share({.name = "AnnBob"}), share({.name = "Ann", .notes = "Bob"}));
  CommandInfo because = keyed;
  because.reason = "Ann";
  EXPECT_NE(personal_share(salt, because, CreateContact{}).digest, share({.name = "Ann"}));
  EXPECT_FALSE(personal_share(salt, keyed, CreateContact{}));
}

} // namespace
} // namespace openitem::command_numbers_test
