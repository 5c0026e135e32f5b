// Snapshots that no ledger writes.
#include "journal/forged_books.hpp"

namespace openitem::forged_snapshots_test {
namespace {

using namespace forged_books;

class ForgedSnapshots : public Forged {
 protected:
  ForgedSnapshots() {
    for (int i = 1; i <= 3; ++i) {
      CommandInfo info = on(day);
      info.recorded_micros = i * 1'000;
      info.actor = i == 2 ? "bert" : "anna";
      const std::string key = "key " + std::to_string(i);
      info.idempotency_key = key;
      give(info, RecordPayment{payment("10.00 USD"), {}});
    }
  }
  void refuses(const std::string &what, const std::function<void(ForgedSnapshot &)> &change,
               Errc code = Errc::bad_event) {
    ForgedSnapshot forged = snapshot_so_far();
    ASSERT_EQ(loaded(forged.bytes()), Errc::ok);
    change(forged);
    EXPECT_EQ(loaded(forged.bytes()), code) << what;
  }
};

TEST_F(ForgedSnapshots, KeysThatNoCommandHad) {
  refuses("out of order", [](ForgedSnapshot &s) { std::swap(s.keys[0], s.keys[1]); });
  refuses("of commands that overlap", [](ForgedSnapshot &s) { s.keys[1].first_sequence -= 1; });
  refuses("outcome above the last id", [](ForgedSnapshot &s) { s.keys[0].id = max_id + 1; });
  refuses("outcome that is another's", [](ForgedSnapshot &s) { s.keys[0].id = 7; });
  refuses("outcome of a command without effect", [](ForgedSnapshot &s) { s.keys[0].first_sequence = 0; });
  refuses("of commands to come", [](ForgedSnapshot &s) { s.keys[2].last_sequence += 1; });
  refuses("a personal share of a command without effect", [](ForgedSnapshot &s) {
    s.keys[0].first_sequence = s.keys[0].id = 0;
    s.keys[0].personal_share = {{5, 6}, {7, 8}};
  });
  refuses("of a command that two gave", [](ForgedSnapshot &s) {
    s.keys[1].first_sequence = s.keys[0].first_sequence;
    s.keys.erase(s.keys.begin());
  });
}

TEST_F(ForgedSnapshots, AuditThatNobodyLeft) {
  const std::string long_name(60'000, 'x');
  refuses("an actor of 60,000 bytes", [&](ForgedSnapshot &s) { s.audit[1].actor = long_name; });
  refuses("an actor over two lines", [&](ForgedSnapshot &s) { s.audit[1].actor = "a\nb"; });
  refuses("what is as before", [](ForgedSnapshot &s) {
    s.audit[1].actor = s.audit[0].actor;
    s.audit[1].recorded_micros = s.audit[0].recorded_micros;
  });
  refuses("before 1970", [](ForgedSnapshot &s) { s.audit[0].recorded_micros = -1; });
}

TEST_F(ForgedSnapshots, EventsThatOnlyAJournalHas) {
  refuses("an activation", [](ForgedSnapshot &s) {
    auto customer = std::get<CustomerSaved>(*s.events[1]);
    customer.status = CustomerStatus::prospect;
    s.events[1] = customer;
    s.events.push_back(CustomerActivated{CustomerId(2)});
  });
  refuses("dropped keys", [](ForgedSnapshot &s) { s.events.push_back(IdempotencyKeysDropped{1}); });
  refuses("a name that was erased", [](ForgedSnapshot &s) {
    auto customer = std::get<CustomerSaved>(*s.events[1]);
    customer.status = CustomerStatus::inactive;
    customer.name = "Ms. Smith";
    s.events.push_back(customer);
    s.events.push_back(PersonalErased{customer.id});
  });
  refuses("half a write-off", [&](ForgedSnapshot &s) {
    const ItemRef write_off{ItemKind::write_off, 1};
    s.events.push_back(about(issued(write_off, ten), one));
  });
  refuses("a write-off that is applied too late", [&](ForgedSnapshot &s) {
    const ItemRef write_off{ItemKind::write_off, 1};
    s.events.push_back(about(issued(write_off, ten), one));
    s.events.emplace_back();
    s.events.push_back(applied(write_off, one, ten));
  });
  refuses(
      "a document that says more than is kept of it",
      [&](ForgedSnapshot &s) {
        ItemIssued memo = issued(ItemRef(ItemKind::credit_memo, 1), ten);
        memo.facts.tax_scope = TaxScope::line;
        s.events.push_back(memo);
      },
      Errc::damaged);
}

TEST_F(ForgedSnapshots, FramesThatAreCutElsewhere) {
  refuses(
      "earlier", [](ForgedSnapshot &s) { s.frame_bytes = 64; }, Errc::damaged);
  const std::string notes(60'000, 'n');
  for (int i = 0; i < 4; ++i) {
    Invoice long_one = invoice("1.00 USD");
    long_one.reference = "r";
    DocumentLine line{.description = notes, .unit_price = 1};
    long_one.lines = {&line, 1};
    give(IssueInvoice{long_one});
  }
  refuses(
      "later", [](ForgedSnapshot &s) { s.frame_bytes = 150'000; }, Errc::damaged);
  refuses(
      "all in one", [](ForgedSnapshot &s) { s.frame_bytes = 1U << 20; }, Errc::damaged);
  refuses(
      "a list longer than a list may be",
      [](ForgedSnapshot &s) {
        s.frame_bytes = 1U << 20;
        s.events.assign(150'001, std::nullopt);
        s.keys.clear();
        s.audit.clear();
      },
      Errc::damaged);
}

// Frames with another sequence in their head, or that say they were erased where there was nothing to erase.
TEST_F(ForgedSnapshots, HeadsOfFramesThatSayOtherwise) {
  auto frames = split_frames(Bytes(snapshot_so_far().bytes()));
  ASSERT_EQ(frames.size(), 5U); // head, events, audit, keys, end
  const auto code_of = [&](std::size_t which, const std::function<void(FrameHead &)> &change) {
    auto changed = frames;
    const auto frame = read_frame(frames[which], 0);
    FrameHead head = frame->head;
    change(head);
    changed[which] = frame_of(head, frame->body, frame->personal);
    rechain(changed);
    return Ledger().load(Bytes(join(changed))).code();
  };
  EXPECT_EQ(code_of(2, [](FrameHead &) {}), Errc::ok);
  EXPECT_EQ(code_of(2, [](FrameHead &h) { h.first_sequence += 1; }), Errc::damaged);
  EXPECT_EQ(code_of(3, [](FrameHead &h) { h.first_sequence += 1; }), Errc::damaged);
  for (const std::size_t which : {0U, 3U, 4U})
    EXPECT_EQ(code_of(which, [](FrameHead &h) { h.flags |= FrameHead::personal_erased; }), Errc::damaged)
        << which;
}

} // namespace
} // namespace openitem::forged_snapshots_test
