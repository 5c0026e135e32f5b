// The law of erasing: a ledger that took somebody's personal texts away says what one says that never knew them.
#include "journal/random_books.hpp"
#include "openitem/journal/journal.hpp"
#include "openitem/journal/snapshot.hpp"
#include "support/forged.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <map>
#include <set>
#include <string>

namespace openitem::erasing_law_test {
namespace {

using namespace testing_support;

// Whose an event is: written from what the events say.
class Owners {
 public:
  // none: nobody's.
  CustomerId operator()(const Event &event, Sequence sequence) {
    return std::visit([&](const auto &of_kind) { return owner(of_kind, sequence); }, event);
  }

 private:
  CustomerId owner(const CustomerSaved &event, Sequence) { return event.id; }
  CustomerId owner(const CustomerActivated &event, Sequence) { return event.id; }
  CustomerId owner(const JobSaved &event, Sequence) { return jobs_[event.id] = event.customer; }
  CustomerId owner(const ContractSaved &event, Sequence) { return contracts_[event.id] = event.customer; }
  CustomerId owner(const DraftSaved &event, Sequence) { return items_[event.ref] = event.customer; }
  CustomerId owner(const DraftDeleted &event, Sequence) { return items_.at(event.ref); }
  CustomerId owner(const ItemIssued &event, Sequence) { return items_[event.ref] = event.customer; }
  CustomerId owner(const CreditApplied &event, Sequence sequence) {
    return applications_[sequence] = items_.at(event.credit);
  }
  CustomerId owner(const ApplicationUndone &event, Sequence) { return applications_.at(event.application); }
  CustomerId owner(const ItemReversed &event, Sequence) { return items_.at(event.item); }
  CustomerId owner(const ReversalUndone &event, Sequence) { return items_.at(event.item); }
  CustomerId owner(const PersonalErased &event, Sequence) {
    if (event.customer) return event.customer;
    if (event.kind == EntityKind::customer) return CustomerId(event.id);
    if (event.kind == EntityKind::job) return jobs_.at(JobId(event.id));
    if (event.kind == EntityKind::contract) return contracts_.at(ContractId(event.id));
    if (event.kind > EntityKind::mark) return records_.at({event.kind, event.id});
    if (event.kind == EntityKind::mark) return marks_.at(event.id);
    return items_.at(ItemRef(static_cast<ItemKind>(event.kind), event.id));
  }
  CustomerId owner(const PortionsMoved &event, Sequence) { return items_.at(event.item); }
  CustomerId owner(const MarkPlaced &event, Sequence sequence) {
    return marks_[sequence] = event.item ? items_.at(event.item) : event.customer;
  }
  CustomerId owner(const MarkReduced &event, Sequence) { return marks_.at(event.mark); }
  CustomerId owner(const MarkEnded &event, Sequence) { return marks_.at(event.mark); }
  CustomerId owner(const RecordSaved &event, Sequence) {
    return std::visit(
        [&]<class T>(const T &record) {
          CustomerId owner;
          if constexpr (has_role<T, Role::owner>) owner = member_of<Role::owner>(record);
          return records_[{kind_of<T>, record.id.value()}] = owner;
        },
        event.record);
  }
  CustomerId owner(const RecordDeleted &event, Sequence) {
    return owner(PersonalErased{{}, event.kind, event.id}, 0);
  }
  CustomerId owner(const SettingsChanged &, Sequence) { return {}; }
  CustomerId owner(const CurrencyRegistered &, Sequence) { return {}; }
  CustomerId owner(const IdempotencyKeysDropped &, Sequence) { return {}; }
  CustomerId owner(const PeriodLocked &, Sequence) { return {}; }

  std::map<JobId, CustomerId> jobs_;
  std::map<ContractId, CustomerId> contracts_;
  std::map<ItemRef, CustomerId> items_;
  std::map<Sequence, CustomerId> applications_;
  std::map<std::pair<EntityKind, std::uint64_t>, CustomerId> records_; // without figures; none: nobody's
  std::map<Sequence, CustomerId> marks_;
};

Event without_texts(Event event) {
  std::visit([](auto &of_kind) { of_kind = without_personal(of_kind); }, event);
  return event;
}

// The same books twice: as they were, and as they were written by somebody who was told nothing of some.
class TwoLedgers {
 public:
  TwoLedgers(const Settings &settings, std::set<CustomerId> unknown)
      : knowing(LedgerOptions{.settings = settings})
      , innocent(LedgerOptions{.settings = settings})
      , unknown_(std::move(unknown)) {}

  void take(Record record, std::vector<Event> events) {
    record.first_sequence = knowing.last_sequence() + 1;
    if (events.empty()) record.reason = {};
    record.events = events;
    must_replay(knowing, record);
    bool any = false;
    Sequence sequence = record.first_sequence;
    for (Event &event : events) {
      if (!unknown_.contains(owner_(event, sequence++))) continue;
      if (const auto *saved = std::get_if<CustomerSaved>(&event)) newest[saved->id] = *saved;
      const auto *deleted = std::get_if<RecordDeleted>(&event);
      if (deleted != nullptr && deleted->kind == EntityKind::customer) gone.insert(CustomerId(deleted->id));
      event = without_texts(event);
      any = true;
    }
    if (any) {
      record.reason = {};
      record.personal_share = {};
    }
    record.events = events;
    must_replay(innocent, record);
  }
  // Gives whether there was something to erase.
  bool erase(CustomerId customer) {
    EventLog heard;
    knowing.set_sink(&heard);
    const auto outcome = knowing.execute({.effective = date("2026-12-31")}, ErasePersonal{customer});
    knowing.set_sink(nullptr);
    EXPECT_TRUE(outcome) << describe(outcome.error());
    if (heard.size() == 0) return false;
    if (unknown_.contains(customer)) {
      const auto nothing = innocent.preview({.effective = date("2026-12-31")}, ErasePersonal{customer});
      EXPECT_TRUE(nothing && nothing->outcome.first_sequence == 0) << "it was told something";
    }
    must_replay(innocent, heard[0]);
    return true;
  }

  Ledger knowing;
  Ledger innocent;
  std::map<CustomerId, CustomerSaved> newest;
  std::set<CustomerId> gone; // deleted: of these texts are erased as they are

 private:
  static void must_replay(Ledger &ledger, const Record &record) {
    const auto done = ledger.replay(record);
    ASSERT_TRUE(done) << record.first_sequence << ": " << describe(done.error());
  }
  std::set<CustomerId> unknown_;
  Owners owner_;
};

TEST(ErasingLaw, ALedgerThatErasedSomebodySaysWhatOneSaysThatNeverKnewThem) {
  const std::uint64_t seeds = whole_campaign() ? 300 : 25;
  unsigned erased = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomBooks books(seed);
    books.steps(160);
    const ForgedJournal journal = ForgedJournal::of(Bytes(books.journal().bytes));
    std::set<CustomerId> unknown;
    for (std::uint64_t id = 1; id <= 4; ++id) {
      if (books.random().one_in(2)) unknown.insert(CustomerId(id));
    }
    TwoLedgers two(journal.anchor.settings, unknown);
    std::deque<std::string> reasons; // each its own: one that others share goes with theirs
    std::size_t notes = 0;
    for (const ForgedRecord &record : journal.records) {
      Record head = record.head;
      head.reason = reasons.emplace_back("why " + std::to_string(reasons.size()));
      if (!head.reason.empty() && head.idempotency_key && !record.events.empty())
        head.personal_share = {{1, reasons.size()}, {2, reasons.size()}};
      std::vector<Event> events = record.events;
      for (Event &event : events) {
        auto *issued = std::get_if<ItemIssued>(&event);
        const bool is_payment = issued != nullptr && issued->ref.kind == ItemKind::payment;
        if (issued == nullptr || (!is_payment && issued->ref.kind != ItemKind::invoice)) continue;
        if (++notes % 3 == 0 || says_personal(*issued)) continue; // what a draft says, its invoice says
        issued->facts.notes = reasons.emplace_back("note " + std::to_string(notes));
        if (notes % 2 == 0) issued->facts.reference = issued->facts.notes;
      }
      two.take(head, events);
    }
    for (const auto &[id, saved] : std::map(two.newest)) {
      if (two.gone.contains(id)) continue;
      CustomerSaved idle = saved;
      idle.status = CustomerStatus::not_used;
      Record record;
      record.outcome_id = id.value();
      two.take(record, {idle});
    }
    for (const auto &[id, saved] : two.newest) erased += two.erase(id) ? 1 : 0;
    EXPECT_EQ(two.knowing.state_digest(), two.innocent.state_digest());
    EXPECT_EQ(two.knowing.books_digest(), two.innocent.books_digest());
    EXPECT_EQ(snapshot(two.knowing).value(), snapshot(two.innocent).value());
    EXPECT_TRUE(two.knowing.verify());
    Ledger again;
    const auto loaded = again.load(Bytes(snapshot(two.knowing).value()));
    ASSERT_TRUE(loaded) << describe(loaded.error());
    EXPECT_EQ(again.state_digest(), two.knowing.state_digest());
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(erased, seeds);
}

// Whatever was erased, and when: the journal as it was and the journal without the texts are the same ledger.
TEST(ErasingLaw, AJournalWithoutTheTextsIsTheSameLedger) {
  const std::uint64_t seeds = whole_campaign() ? 300 : 15;
  std::size_t shorter = 0;
  for (std::uint64_t seed = 101; seed <= 100 + seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomBooks books(seed);
    books.steps(250);
    const auto bytes = erase_personal(books.ledger(), Bytes(books.journal().bytes));
    ASSERT_TRUE(bytes) << describe(bytes.error());
    shorter += bytes->size() < books.journal().bytes.size() ? 1 : 0;
    for (const Bytes journal : {Bytes(books.journal().bytes), Bytes(*bytes)}) {
      Ledger again;
      const auto recovery = again.replay(journal);
      ASSERT_TRUE(recovery) << describe(recovery.error());
      EXPECT_EQ(again.state_digest(), books.ledger().state_digest());
      EXPECT_EQ(snapshot(again).value(), snapshot(books.ledger()).value());
    }
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(shorter, seeds / 2);
}

} // namespace
} // namespace openitem::erasing_law_test
