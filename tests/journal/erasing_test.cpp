// Somebody asks for their name to go: it is in no byte of the journal, of a snapshot, of the ledger's memory; and
// nobody who has them can find it by trying names.
#include "journal/books_of_a_year.hpp"
#include "journal/personal_texts.hpp"
#include "journal/remembering_memory.hpp"
#include "ledger/fingerprint.hpp"
#include "openitem/journal/journal.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/search.hpp"
#include "support/counting_memory.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

namespace openitem::erasing_test {
namespace {

using namespace testing_support;

constexpr CustomerId anna{1};
constexpr CustomerId other{2};

bool holds(Bytes bytes, std::string_view text) {
  return std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size()).find(text) !=
         std::string_view::npos;
}
CommandInfo keyed(std::string_view day, std::string_view key, std::string_view reason = {}) {
  CommandInfo info = on(day, reason);
  info.idempotency_key = key;
  return info;
}

// What is said of somebody, and where.
constexpr std::string_view name =
    "\xd0\x9a\xd0\xb0\xd1\x80\xd0\xb5\xd0\xbd\xd0\xb8\xd0\xbd\xd0\xb0"; // Карeнина
constexpr std::string_view texts[]{name,       "Oldname", "ring twice", "Vronsky", "whispered",
                                   "Dryrun",   "Refused", "Rolledback", "Drafted", "Rewritten",
                                   "Longnote", "Husband", "Nephew",     "niece@",  "Broken vase"};

class Erasing : public testing::Test {
 protected:
  Erasing() {
    for (const std::string_view text : texts) memory.watched.emplace_back(text);
    memory.watched.emplace_back("Somebody Else");
    LedgerOptions options;
    options.memory = &memory;
    ledger.emplace(options);
    ledger->set_journal({Journaling::push, &journal, {17, 18}});
  }
  template <class Command> Outcome give(const CommandInfo &info, const Command &command) {
    const auto outcome = ledger->execute(info, command);
    EXPECT_TRUE(outcome) << describe(outcome.error());
    return outcome ? *outcome : Outcome{};
  }
  void open_accounts() {
    give(on("2026-01-01"), CreateCustomer{{.code = "A", .name = "Anna Oldname"}});
    give(keyed("2026-01-01", "b", "as B asked"), CreateCustomer{{.code = "B", .name = "Somebody Else"}});
  }
  void post_everything() {
    open_accounts();
    const std::string full = "Anna " + std::string(name);
    give(keyed("2026-01-02", "1", "she whispered it"),
         ChangeCustomer{{.id = anna, .code = "A", .name = full}});
    give(on("2026-01-02"), CreateJob{{.customer = anna, .code = "R", .name = "Roof of " + full}});
    const Outcome contact = give(on("2026-01-02"), CreateContact{{.customer = anna, .name = "Nephew"}});
    give(on("2026-01-02"),
         ChangeContact{
             {.id = ContactId(contact.id), .customer = anna, .name = "Niece", .email = "niece@example.org"}});
    give(on("2026-01-02"), CreateContact{{.customer = other, .name = "His stays"}});
    Invoice invoice = invoice_of("100.00 USD", "INV-1");
    invoice.notes = "ring twice";
    invoice.reference = "PO Vronsky";
    give(keyed("2026-01-03", "2"), IssueInvoice{invoice});
    give(on("2026-01-03"), Dispute{InvoiceId(1), money("10.00 USD"), "damaged", "Broken vase"});
    const std::string long_note = std::string(3000, '-') + "Longnote";
    invoice = invoice_of("5.00 USD", "INV-2");
    invoice.notes = long_note;
    give(on("2026-01-03"), IssueInvoice{invoice});
    Payment payment = payment_of("60.00 USD");
    payment.notes = "by her Husband";
    give(keyed("2026-01-04", "3"), RecordPayment{payment, {.strategy = Strategy::oldest_first}});
    leave_remains();
    Invoice draft = invoice_of("7.00 USD", "D-1");
    draft.notes = "Drafted";
    const Outcome drafted = give(on("2026-01-05"), DraftInvoice{draft});
    draft.id = InvoiceId(drafted.id);
    draft.customer = other;
    draft.notes = "";
    give(on("2026-01-05"), DraftInvoice{draft}); // it was a mistake: the other customer's
    draft.id = {};
    draft.number = "D-2";
    draft.customer = anna;
    draft.reference = "Rewritten";
    give(on("2026-01-05"), DeleteDraft{InvoiceId(give(on("2026-01-05"), DraftInvoice{draft}).id)});
    Invoice of_other = invoice_of("9.00 USD", "INV-9");
    of_other.customer = other;
    of_other.notes = "stays";
    give(keyed("2026-01-06", "9"), IssueInvoice{of_other});
  }
  // Commands that come to nothing.
  void leave_remains() {
    EXPECT_TRUE(ledger->preview(on("2026-01-04"), CreateCustomer{{.code = "X", .name = "Dryrun"}}));
    EXPECT_FALSE(ledger->execute(on("2026-01-04"), CreateCustomer{{.code = "A", .name = "Refused"}}));
    Transaction transaction(*ledger);
    Payment payment = payment_of("1.00 USD");
    payment.notes = "Rolledback";
    give(keyed("2026-01-04", "x", "Rolledback"), RecordPayment{payment, {}});
    transaction.rollback();
  }
  void retire() {
    const std::string full = "Anna " + std::string(name);
    give(on("2026-01-31"),
         ChangeCustomer{{.id = anna, .code = "A", .name = full, .status = CustomerStatus::inactive}});
  }
  [[nodiscard]] std::vector<std::byte> journal_without() const {
    const auto bytes = erase_personal(*ledger, Bytes(journal.bytes));
    EXPECT_TRUE(bytes) << describe(bytes.error());
    return {bytes->begin(), bytes->end()};
  }

  RememberingMemory memory;
  KeptJournal journal;
  std::optional<Ledger> ledger;
};

TEST_F(Erasing, LeavesNoByteOfAName) {
  post_everything();
  retire();
  const auto before = snapshot(*ledger).value();
  for (const std::string_view text : {name, texts[1], texts[2], texts[3], texts[4], texts[8], texts[9],
                                      texts[10], texts[12], texts[13], texts[14]}) {
    EXPECT_TRUE(memory.holds(text) && holds(Bytes(journal.bytes), text) && holds(Bytes(before), text))
        << text;
  }
  const Digest books = ledger->books_digest();
  give(on("2026-02-01"), ErasePersonal{anna});
  EXPECT_TRUE(ledger->verify());
  EXPECT_NE(ledger->books_digest(), books); // names are part of the books
  const auto bytes = journal_without();
  const auto taken = snapshot(*ledger).value();
  for (const std::string_view text : texts) {
    EXPECT_FALSE(memory.holds(text)) << text;
    EXPECT_FALSE(holds(Bytes(bytes), text)) << text;
    EXPECT_FALSE(holds(Bytes(taken), text)) << text;
  }
  for (const std::string_view text : {"Somebody Else", "stays", "His stays", "as B asked"}) {
    EXPECT_TRUE(memory.holds(text) && holds(Bytes(bytes), text) && holds(Bytes(taken), text)) << text;
  }
  EXPECT_EQ(to_string(find_item(*ledger, InvoiceId(1), {Date::last(), 0})->total), "100.00 USD");
  ledger.reset();
  EXPECT_TRUE(memory.came_back.empty()) << memory.came_back.front();
}

TEST_F(Erasing, ComesOutTheSameWhicheverJournalIsReplayed) {
  post_everything();
  retire();
  give(on("2026-02-01"), ErasePersonal{anna});
  give(on("2026-02-02"), ErasePersonal{{}, EntityKind::invoice, 3});
  give(on("2026-02-03"), LockPeriod{CommandClass::all, date("2026-01-31")});
  for (const std::vector<std::byte> &bytes : {journal.bytes, journal_without()}) {
    Ledger again;
    const auto recovery = again.replay(Bytes(bytes));
    ASSERT_TRUE(recovery) << describe(recovery.error());
    EXPECT_EQ(again.state_digest(), ledger->state_digest());
    EXPECT_EQ(snapshot(again).value(), snapshot(*ledger).value());
    EXPECT_TRUE(again.verify());
    EXPECT_EQ(erase_personal(again, Bytes(journal.bytes)).value(),
              erase_personal(*ledger, Bytes(journal.bytes)).value());
  }
  Ledger loaded;
  ASSERT_TRUE(loaded.load(Bytes(snapshot(*ledger).value())));
  EXPECT_EQ(loaded.state_digest(), ledger->state_digest());
}

TEST_F(Erasing, OfTheJournalGoesByPieces) {
  post_everything();
  retire();
  give(on("2026-02-01"), ErasePersonal{anna});
  const auto whole = journal_without();
  std::vector<std::byte> joined;
  std::size_t begin = 0;
  for (const std::size_t end : journal.ends) {
    const auto piece = erase_personal(*ledger, Bytes(journal.bytes).subspan(begin, end - begin));
    ASSERT_TRUE(piece) << describe(piece.error());
    joined.insert(joined.end(), piece->begin(), piece->end());
    begin = end;
  }
  EXPECT_EQ(joined, whole);
  EXPECT_EQ(erase_personal(*ledger, Bytes(whole)).value(),
            std::pmr::vector<std::byte>(whole.begin(), whole.end())); // nothing is left to erase
  EXPECT_TRUE(erase_personal(*ledger, {})->empty());
}

TEST_F(Erasing, OfAJournalThatIsNotTheLedgersIsRefused) {
  post_everything();
  auto bytes = journal.bytes;
  bytes.pop_back();
  const auto torn = erase_personal(*ledger, Bytes(bytes));
  EXPECT_EQ(torn.code(), Errc::damaged);
  EXPECT_EQ(torn.error().position, journal.ends[journal.ends.size() - 2]);
  bytes = journal.bytes;
  bytes[journal.ends[0] + 60] ^= std::byte{1};
  EXPECT_EQ(erase_personal(*ledger, Bytes(bytes)).code(), Errc::damaged);
  bytes = journal.bytes;
  bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(journal.ends[0]),
              bytes.begin() + static_cast<std::ptrdiff_t>(journal.ends[1]));
  EXPECT_EQ(erase_personal(*ledger, Bytes(bytes)).code(), Errc::broken_chain);
  Ledger shorter;
  ASSERT_TRUE(shorter.replay(Bytes(journal.bytes).first(journal.ends[2])));
  EXPECT_EQ(erase_personal(shorter, Bytes(journal.bytes)).code(), Errc::broken_chain);
  Journaled stranger;
  post(stranger.ledger);
  EXPECT_EQ(erase_personal(*ledger, Bytes(stranger.journal.bytes)).code(), Errc::broken_chain);
  EXPECT_EQ(erase_personal(*ledger, Bytes(snapshot(*ledger).value())).code(), Errc::unsupported_format);
  const Transaction open(*ledger);
  EXPECT_EQ(erase_personal(*ledger, Bytes(journal.bytes)).code(), Errc::transaction_open);
}

// Where this ledger has a contact, another one has something of another kind, and another contact.
TEST_F(Erasing, OfAJournalWithOtherRecordsIsRefused) {
  open_accounts();
  give(on("2026-01-02"), CreateContact{{.customer = anna, .name = "Nephew"}});
  const auto journal_with = [](const auto &command) {
    Journaled books;
    for (const std::string_view code : {"A", "B"})
      EXPECT_TRUE(books.ledger.execute(on("2026-01-01"), CreateCustomer{{.code = code, .name = code}}));
    EXPECT_TRUE(books.ledger.execute(on("2026-01-02"), command));
    return books.journal.bytes;
  };
  const auto exception = journal_with(GrantLockException{.actor = "ann", .of = CommandClass::billing});
  EXPECT_EQ(erase_personal(*ledger, Bytes(exception)).code(), Errc::broken_chain);
  const auto contact = journal_with(CreateContact{{.id = ContactId(7), .customer = anna, .name = "Uncle"}});
  EXPECT_EQ(erase_personal(*ledger, Bytes(contact)).code(), Errc::broken_chain);
}

TEST_F(Erasing, OfOneRecordLeavesTheOthers) {
  post_everything();
  give(on("2026-02-01"), ErasePersonal{{}, EntityKind::invoice, 1});
  auto bytes = journal_without();
  EXPECT_FALSE(holds(Bytes(bytes), "ring twice") || memory.holds("Vronsky"));
  EXPECT_TRUE(holds(Bytes(bytes), "Longnote") && memory.holds("Husband"));
  give(on("2026-02-02"), ErasePersonal{{}, EntityKind::job, 1});
  EXPECT_FALSE(memory.holds("Roof of"));
  EXPECT_TRUE(memory.holds(name));
  give(on("2026-02-03"), ErasePersonal{{}, EntityKind::invoice, 4}); // a draft that was deleted
  EXPECT_FALSE(memory.holds("Rewritten"));
  EXPECT_FALSE(memory.holds("Broken vase")); // went with its invoice
  give(on("2026-02-04"), ErasePersonal{{}, EntityKind::contact, 1});
  EXPECT_FALSE(memory.holds("Nephew") || memory.holds("niece@"));
  EXPECT_TRUE(memory.holds("His stays"));
}

TEST_F(Erasing, IsRefusedForWhoStillDoesBusinessOrIsNotThere) {
  post_everything();
  const auto refused = [&](const ErasePersonal &command) {
    return ledger->execute(on("2026-02-01"), command).error();
  };
  EXPECT_EQ(refused({anna}).code, Errc::customer_status_forbids);
  EXPECT_EQ(refused({{}, EntityKind::customer, 1}).code, Errc::customer_status_forbids);
  EXPECT_EQ(refused({}).code, Errc::missing);
  EXPECT_EQ(refused({{}, EntityKind::none, 1}).code, Errc::missing);
  EXPECT_EQ(refused({anna, EntityKind::job, 1}).code, Errc::does_not_go_with);
  EXPECT_EQ(refused({anna, EntityKind::none, 1}).code, Errc::does_not_go_with);
  EXPECT_EQ(refused({{}, EntityKind::currency, 1}).code, Errc::invalid_argument);
  EXPECT_EQ(refused({CustomerId(9)}).code, Errc::unknown_customer);
  EXPECT_EQ(refused({{}, EntityKind::customer, 9}).code, Errc::unknown_customer);
  EXPECT_EQ(refused({{}, EntityKind::job, 9}).code, Errc::unknown_job);
  EXPECT_EQ(refused({{}, EntityKind::contract, 9}).code, Errc::unknown_contract);
  EXPECT_EQ(refused({{}, EntityKind::payment, 9}).code, Errc::unknown_item);
  EXPECT_EQ(refused({{}, EntityKind::contact, 9}).code, Errc::unknown_record);
  EXPECT_EQ(refused({{}, EntityKind::mark, 1}).code, Errc::unknown_record);
}

TEST_F(Erasing, OfNothingIsNoEvent) {
  post_everything();
  retire();
  EXPECT_NE(give(on("2026-02-01"), ErasePersonal{anna}).first_sequence, 0U);
  EXPECT_EQ(give(on("2026-02-01"), ErasePersonal{anna}).first_sequence, 0U);
  // Why it was asked for names her once more.
  give(on("2026-02-02"),
       ChangeCustomer{{.id = anna, .code = "A", .name = "Anna", .status = CustomerStatus::not_used}});
  give(on("2026-02-02", "she whispered it"), ErasePersonal{anna});
  EXPECT_TRUE(memory.holds("whispered"));
  EXPECT_NE(give(on("2026-02-03"), ErasePersonal{anna}).first_sequence, 0U);
  EXPECT_FALSE(memory.holds("whispered"));
}

TEST_F(Erasing, IsTakenBackWhole) {
  post_everything();
  retire();
  const Digest before = ledger->state_digest();
  {
    Transaction transaction(*ledger);
    give(on("2026-02-01"), ErasePersonal{anna});
    EXPECT_NE(ledger->state_digest(), before);
    transaction.rollback();
  }
  EXPECT_TRUE(ledger->preview(on("2026-02-01"), ErasePersonal{anna}));
  journal.manner = KeptJournal::Manner::refuses;
  EXPECT_EQ(ledger->execute(on("2026-02-01"), ErasePersonal{anna}).code(), Errc::sink_refused);
  EXPECT_EQ(ledger->state_digest(), before);
  EXPECT_TRUE(ledger->verify());
  EXPECT_TRUE(memory.holds(name));
}

// A command that comes again says the same texts, as long as anybody knows them.
TEST_F(Erasing, LeavesKeysThatAreKnownByTheRest) {
  post_everything();
  retire();
  Invoice invoice = invoice_of("100.00 USD", "INV-1");
  invoice.notes = "ring twice";
  invoice.reference = "PO Vronsky";
  const auto again = [&] { return ledger->execute(keyed("2026-01-03", "2"), IssueInvoice{invoice}); };
  EXPECT_TRUE(again()->repeated);
  invoice.notes = "ring once";
  EXPECT_EQ(again().code(), Errc::idempotency_conflict);
  EXPECT_EQ(ledger->execute(keyed("2026-01-03", "2", "why not"), IssueInvoice{invoice}).code(),
            Errc::idempotency_conflict);
  give(on("2026-02-01"), ErasePersonal{anna});
  EXPECT_TRUE(again()->repeated);
  invoice.total = money("100.01 USD");
  EXPECT_EQ(again().code(), Errc::idempotency_conflict);
}

// ---- attacks

// Every 16 bytes that may be a digest, in the order of a journal or of memory.
std::set<std::pair<std::uint64_t, std::uint64_t>> digests_in(Bytes bytes, bool of_memory) {
  std::set<std::pair<std::uint64_t, std::uint64_t>> found;
  for (std::size_t at = 0; at + 16 <= bytes.size(); at += of_memory ? 8 : 1) {
    Digest digest = Encoder::load(bytes.data() + at);
    if (of_memory) std::memcpy(&digest, bytes.data() + at, sizeof digest);
    if (digest) found.emplace(digest.low, digest.high);
  }
  return found;
}
// Whether somebody who has the bytes, knows all of a command but the name, and tries one finds it confirmed.
bool confirms(Bytes bytes, bool of_memory, std::string_view tried) {
  const auto digests = digests_in(bytes, of_memory);
  const CommandInfo info = keyed("2026-01-02", "1");
  const ChangeCustomer command{{.id = anna, .code = "A", .name = tried}};
  const ChangeCustomer nobody{{.id = anna, .code = "A"}};
  const auto there = [&](const Digest &digest) { return digests.contains({digest.low, digest.high}); };
  const Digest print = fingerprint(info, command);
  if (there(print) && print != fingerprint(info, nobody)) return true;
  for (const auto &[low, high] : digests) {
    const Digest salt{low, high};
    if (there(SecretHash::wide_of(salt, tried)) || there(personal_share(salt, info, command).digest))
      return true;
  }
  return holds(bytes, tried);
}

TEST_F(Erasing, LeavesNothingToTryNamesOn) {
  open_accounts();
  give(keyed("2026-01-02", "1"), ChangeCustomer{{.id = anna, .code = "A", .name = name}});
  give(on("2026-01-31"),
       ChangeCustomer{{.id = anna, .code = "A", .name = "Anna", .status = CustomerStatus::inactive}});
  const auto taken = snapshot(*ledger).value();
  EXPECT_TRUE(confirms(Bytes(journal.bytes), false, name));
  EXPECT_TRUE(confirms(Bytes(taken), false, name));
  EXPECT_TRUE(confirms(Bytes(memory.bytes()), true, name));
  EXPECT_FALSE(confirms(Bytes(journal.bytes), false, "Levin"));
  give(on("2026-02-01"), ErasePersonal{anna});
  EXPECT_FALSE(confirms(Bytes(journal_without()), false, name));
  EXPECT_FALSE(confirms(Bytes(snapshot(*ledger).value()), false, name));
  EXPECT_FALSE(confirms(Bytes(memory.bytes()), true, name));
}

// Who knows the salts of texts that stay has none of another secret, another record or another place.
TEST_F(Erasing, LeavesNoSaltThatTellsAnother) {
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
  std::size_t count = 0;
  for (const Digest &secret : {Digest{}, Digest{1, 2}, Digest{2, 1}}) {
    for (const Digest &key : {Digest{}, Digest{3, 4}}) {
      for (Sequence sequence = 1; sequence <= 50; ++sequence) {
        const PersonalSalts salts(secret, sequence, key);
        for (std::uint64_t place = 0; place < 10; ++place, ++count)
          seen.emplace(salts.of(place).low, salts.of(place).high);
        seen.emplace(salts.of_share().low, salts.of_share().high);
        ++count;
      }
    }
  }
  EXPECT_EQ(seen.size(), count);
}

// The index that searching makes has no texts, but whoever has it could put three letters beside the next.
TEST(ErasingIndexes, TakesWhatIsSearchedByAlong) {
  CountingMemory memory;
  LedgerOptions options;
  options.memory = &memory;
  Ledger ledger(options);
  const auto give = [&](const auto &command) { ASSERT_TRUE(ledger.execute(on("2026-01-01"), command)); };
  for (int i = 0; i < 100; ++i) {
    const std::string with = "Anna Karenina " + std::to_string(i);
    give(CreateCustomer{{.name = with, .status = CustomerStatus::inactive}});
  }
  const std::uint64_t before = memory.live_bytes();
  EXPECT_EQ(search(ledger, {.text = "karen"}).value().size(), 100U);
  const std::uint64_t indexed = memory.live_bytes() - before;
  EXPECT_GT(indexed, 10'000U);
  give(ErasePersonal{anna});
  EXPECT_LT(memory.live_bytes(), before + indexed / 2);
  EXPECT_EQ(search(ledger, {.text = "karen"}).value().size(), 99U);
}

} // namespace
} // namespace openitem::erasing_test
