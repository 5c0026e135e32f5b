// Journals and snapshots of random books, changed in their structure and written with right checksums,
// sequences and chain digests (G4): refused without a trace, or books like any others. What is let in
// verifies, takes random commands without an invariant breaking, verifies again, and comes back from its own
// snapshot.
//
//   openitem_forged_books [--seed 1] [--mutations 2000] [--seconds 3600]     whichever ends first
//   openitem_forged_books --seed 17 --step 42                                one of them again, told in
//   detail
#include "journal/random_books.hpp"
#include "ledger/record_form.hpp"
#include "openitem/journal/snapshot.hpp"
#include "support/event_changer.hpp"
#include "support/forged.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <unistd.h>
#include <utility>

namespace openitem::testing_support {
namespace {

constexpr std::uint64_t steps_of_a_seed = 400; // changes of one set of books
constexpr int commands_after = 12;

// An event and the sequence it had, so that what refers to it can follow it.
struct Entry {
  Event event{};
  Sequence was = 0;  // 0: it is new
  bool gone = false; // of a snapshot: nothing is left of it
};
struct Chapter { // a record, or all events of a snapshot
  Record head{};
  std::vector<Entry> entries;
};

// What one seed gives: books, their journal and snapshot taken apart, values to change things into.
class Original {
 public:
  explicit Original(std::uint64_t seed)
      : books_(seed, profile(seed)) {
    Random random = Random::stream(seed, 11);
    books_.steps(20 + random.below(60));
    journal_ = ForgedJournal::of(books_.journal().bytes);
    taken_ = std::make_unique<std::pmr::vector<std::byte>>(snapshot(books_.ledger()).value());
    snapshot_ = ForgedSnapshot::of(Bytes(*taken_));
    for (const ForgedRecord &record : journal_.records) {
      for (const Event &event : record.events) pool_.add(event);
      pool_.dates.push_back(record.head.effective);
    }
    for (Sequence s = 1; s <= books_.ledger().last_sequence(); ++s) pool_.numbers.push_back(s);
  }
  [[nodiscard]] const ForgedJournal &journal() const { return journal_; }
  [[nodiscard]] const ForgedSnapshot &snapshot_parts() const { return snapshot_; }
  [[nodiscard]] const ValuePool &pool() const { return pool_; }
  [[nodiscard]] static Profile profile(std::uint64_t seed) {
    Profile profile;
    profile.customers = 1 + seed % 3;
    profile.mistakes = 1;
    profile.huge = 0;
    return profile;
  }

 private:
  RandomBooks books_;
  ForgedJournal journal_;
  std::unique_ptr<std::pmr::vector<std::byte>> taken_;
  ForgedSnapshot snapshot_;
  ValuePool pool_;
};

// Terms as the generator makes them: the model knows no others.
bool are_plain(const ListView<TermsPortion> &terms) {
  for (const TermsPortion &portion : terms) {
    DueRule days;
    days.days = portion.due.days;
    if (portion.share == PortionShare::fixed || portion.due != days || !portion.discounts.empty() ||
        portion.percent.value.scale() > 2)
      return false;
  }
  return true;
}

// ---- changing them

class Forger {
 public:
  Forger(const Original &original, const Original &other, Random &random)
      : original_(original)
      , other_(other)
      , random_(random)
      , changer_(original.pool(), random) {}

  [[nodiscard]] ByteVector journal() {
    open_journal();
    change_all([&] { change_journal(); });
    follow();
    if (random_.percent(70)) repair_heads();
    ForgedJournal forged;
    forged.anchor = original_.journal().anchor;
    if (random_.one_in(40)) changer_.change(forged.anchor.settings);
    for (Chapter &chapter : chapters_) {
      ForgedRecord &record = forged.records.emplace_back();
      record.head = chapter.head;
      for (Entry &entry : chapter.entries) record.events.push_back(entry.event);
    }
    records_ = forged.records;
    anchor_ = forged.anchor;
    return forged.bytes();
  }
  [[nodiscard]] ByteVector snapshot() {
    ForgedSnapshot forged = original_.snapshot_parts();
    chapters_.emplace_back();
    for (std::size_t i = 0; i < forged.events.size(); ++i)
      chapters_[0].entries.push_back({forged.events[i].value_or(DraftDeleted{}), i + 1, !forged.events[i]});
    change_all([&] { change_snapshot(forged); });
    follow();
    forged.events.clear();
    for (const Entry &entry : chapters_[0].entries)
      forged.events.push_back(entry.gone ? std::nullopt : std::optional<Event>(entry.event));
    if (random_.percent(80)) {
      for (AuditEntry &row : forged.audit) row.first_sequence = followed(row.first_sequence);
      for (KeyEntry &row : forged.keys) {
        row.first_sequence = followed(row.first_sequence);
        row.last_sequence = followed(row.last_sequence);
      }
    }
    anchor_.settings = forged.head.settings;
    from_snapshot_ = forged.events;
    audit_ = forged.audit;
    keys_ = forged.keys;
    return forged.bytes();
  }
  // What was done, for who looks at a finding.
  [[nodiscard]] const std::string &story() const { return story_; }

  // Whether nothing is in them that the model has no idea of.
  [[nodiscard]] bool is_known_to_the_model() const {
    bool known = true;
    const auto look_at = [&](const Event &event) {
      if (const auto *customer = std::get_if<CustomerSaved>(&event))
        known = known && are_plain(customer->terms);
      if (const auto *draft = std::get_if<DraftSaved>(&event)) known = known && are_plain(draft->terms);
    };
    for (const Chapter &chapter : chapters_) {
      for (const Entry &entry : chapter.entries) look_at(entry.event);
    }
    return known;
  }
  template <class Look> void for_each_event(Look &&look) const {
    for (const ForgedRecord &record : records_) {
      for (const Event &event : record.events) look(event);
    }
    for (const std::optional<Event> &event : from_snapshot_) {
      if (event) look(*event);
    }
  }
  // The books that were let in, as the generator of commands knows them.
  [[nodiscard]] Model model() const {
    Model model(anchor_.settings);
    Sequence next = 1;
    for (const ForgedRecord &record : records_) {
      Record whole = record.head;
      whole.first_sequence = next;
      whole.events = record.events;
      next += record.events.size();
      model.apply(whole);
    }
    auto audit = audit_.begin();
    Record alone;
    for (const std::optional<Event> &event : from_snapshot_) {
      for (; audit != audit_.end() && audit->first_sequence <= next; ++audit) {
        alone.recorded_micros = audit->recorded_micros;
        alone.actor = audit->actor;
        alone.reason = audit->reason;
      }
      alone.first_sequence = next++;
      if (!event) continue;
      alone.events = {&*event, 1};
      model.apply(alone);
    }
    for (const KeyEntry &row : keys_) {
      if (row.personal_share) model.remember_share(row.first_sequence, row.last_sequence);
    }
    return model;
  }

 private:
  void open_journal() {
    Sequence next = 1;
    for (const ForgedRecord &record : original_.journal().records) {
      Chapter &chapter = chapters_.emplace_back();
      chapter.head = record.head;
      for (const Event &event : record.events) chapter.entries.push_back({event, next++});
    }
  }
  template <class Change> void change_all(Change &&change) {
    std::uint64_t changes = 1;
    while (changes < 4 && random_.one_in(3)) ++changes;
    for (; changes != 0; --changes) change();
  }
  void tell(std::string_view what) { (story_ += story_.empty() ? "" : ", ") += what; }

  Chapter &any_chapter() { return chapters_[random_.below(chapters_.size())]; }
  // A record with events, or nullptr.
  Chapter *any_with_entries() {
    for (int i = 0; i < 8; ++i) {
      Chapter &chapter = any_chapter();
      if (!chapter.entries.empty()) return &chapter;
    }
    return nullptr;
  }
  std::ptrdiff_t at(std::size_t size) { return static_cast<std::ptrdiff_t>(random_.below(size)); }

  void change_events() {
    Chapter *chapter = any_with_entries();
    if (chapter == nullptr) return;
    std::vector<Entry> &entries = chapter->entries;
    const auto some = at(entries.size());
    switch (random_.below(8)) {
    case 0:
      tell("event left out");
      entries.erase(entries.begin() + some);
      break;
    case 1:
      tell("event twice");
      entries.insert(entries.begin() + some, {entries[random_.below(entries.size())].event});
      break;
    case 2:
      tell("events exchanged");
      std::swap(entries[static_cast<std::size_t>(some)],
                entries[static_cast<std::size_t>(some) == 0 ? entries.size() - 1
                                                            : static_cast<std::size_t>(some) - 1]);
      break;
    case 3:
      tell("event from elsewhere");
      entries.insert(entries.begin() + some, {foreign_event()});
      break;
    case 4: {
      tell("event moved");
      const Entry moved = entries[static_cast<std::size_t>(some)];
      entries.erase(entries.begin() + some);
      std::vector<Entry> &to = any_chapter().entries;
      to.insert(to.begin() + at(to.size() + 1), moved);
      break;
    }
    default:
      tell("member changed");
      changer_.change(entries[static_cast<std::size_t>(some)].event);
    }
  }
  Event foreign_event() {
    const auto &records = (random_.one_in(2) ? other_ : original_).journal().records;
    for (int i = 0; i < 8; ++i) {
      const ForgedRecord &record = random_.pick(records);
      if (!record.events.empty()) return random_.pick(record.events);
    }
    return DraftDeleted{};
  }

  // An event that is well made by itself, about what is there.
  Event new_event() {
    const ValuePool &pool = original_.pool();
    const auto item = [&] { return pool.items.empty() ? ItemRef(InvoiceId(1)) : random_.pick(pool.items); };
    const Date day = random_.pick(pool.dates);
    switch (random_.below(10)) {
    case 0:
      return ApplicationUndone{random_.pick(pool.numbers), day};
    case 5:
      return MarkPlaced{.item = item(),
                        .amount = pool.amounts.empty() ? Money{} : abs(random_.pick(pool.amounts)),
                        .effective = day};
    case 6:
      return MarkReduced{random_.pick(pool.numbers),
                         pool.amounts.empty() ? Money{} : abs(random_.pick(pool.amounts)), day};
    case 7:
      return MarkEnded{random_.pick(pool.numbers), static_cast<MarkOutcome>(1 + random_.below(4)), day};
    case 1: {
      const Money amount = pool.amounts.empty() ? Money{} : abs(random_.pick(pool.amounts));
      return CreditApplied{item(), item(), day, changer_.list<AppliedPortion>({{0, 0, amount}})};
    }
    case 2:
      return ItemReversed{item(), static_cast<ReversalKind>(1 + random_.below(5)), day};
    case 3:
      return ReversalUndone{item(), day};
    case 4: {
      const Money amount = pool.amounts.empty() ? Money{} : abs(random_.pick(pool.amounts));
      PortionsMoved event{item(), day, {}, changer_.list<MovedPortion>({{0, 1, amount}})};
      if (random_.one_in(2)) event.added = changer_.list<AddedPortion>({{random_.pick(pool.dates)}});
      return event;
    }
    default: {
      Event event = foreign_event();
      if (auto *issued = std::get_if<ItemIssued>(&event)) {
        issued->ref.id += 1'000 + random_.below(3);
        issued->number = issued->facts.external_ref = {};
        if (random_.one_in(2)) issued->effective = issued->document_date = day;
      }
      return event;
    }
    }
  }
  void add_event() {
    tell("event made up");
    Chapter *into = random_.one_in(2) ? any_with_entries() : nullptr;
    if (into == nullptr) {
      const auto where = at(chapters_.size() + 1);
      into = &*chapters_.insert(chapters_.begin() + where, Chapter{});
    }
    std::vector<Entry> &entries = into->entries;
    entries.insert(entries.begin() + at(entries.size() + 1), {new_event()});
    while (random_.one_in(3)) entries.push_back({new_event()});
  }

  void change_journal() {
    if (chapters_.empty()) return;
    const auto some = at(chapters_.size());
    Chapter &chapter = chapters_[static_cast<std::size_t>(some)];
    switch (random_.below(12)) {
    case 0:
      tell("record left out");
      chapters_.erase(chapters_.begin() + some);
      break;
    case 1: {
      tell("record twice");
      Chapter copy = chapter;
      for (Entry &entry : copy.entries) entry.was = 0;
      chapters_.insert(chapters_.begin() + at(chapters_.size()), copy);
      break;
    }
    case 2: {
      if (some == 0) return;
      tell("records joined");
      Chapter &before = chapters_[static_cast<std::size_t>(some) - 1];
      before.entries.insert(before.entries.end(), chapter.entries.begin(), chapter.entries.end());
      chapters_.erase(chapters_.begin() + some);
      break;
    }
    case 3: {
      if (chapter.entries.size() < 2) return;
      tell("record split");
      const auto cut = 1 + at(chapter.entries.size() - 1);
      Chapter rest{chapter.head, {chapter.entries.begin() + cut, chapter.entries.end()}};
      rest.head.idempotency_key = rest.head.fingerprint = {};
      rest.head.personal_share = {};
      chapter.entries.erase(chapter.entries.begin() + cut, chapter.entries.end());
      chapters_.insert(chapters_.begin() + some + 1, rest);
      break;
    }
    case 4:
      tell("records exchanged");
      std::swap(chapter, any_chapter());
      break;
    case 5:
      tell("header changed");
      change_head(chapter.head);
      break;
    case 6:
    case 7:
    case 8:
      add_event();
      break;
    default:
      change_events();
    }
  }
  void change_head(Record &head) {
    switch (random_.below(7)) {
    case 0:
      return changer_.change(head.effective);
    case 1:
      return changer_.change(head.recorded_micros);
    case 2:
      return changer_.change(head.actor);
    case 3:
      return changer_.change(head.idempotency_key);
    case 4:
      return changer_.change(head.reason);
    case 5:
      return changer_.change(head.personal_share.digest);
    default:
      return changer_.change(head.outcome_id);
    }
  }

  void change_snapshot(ForgedSnapshot &forged) {
    switch (random_.below(12)) {
    case 0: {
      if (forged.audit.empty()) return;
      tell("audit changed");
      AuditEntry &row = forged.audit[random_.below(forged.audit.size())];
      switch (random_.below(4)) {
      case 0:
        return changer_.change(row.first_sequence);
      case 1:
        return changer_.change(row.recorded_micros);
      case 2:
        return changer_.change(row.actor);
      default:
        return changer_.change(row.reason);
      }
    }
    case 1: {
      if (forged.keys.empty()) return;
      tell("key changed");
      KeyEntry &row = forged.keys[random_.below(forged.keys.size())];
      switch (random_.below(7)) {
      case 0:
        return changer_.change(row.key);
      case 1:
        return std::swap(row, forged.keys[random_.below(forged.keys.size())]);
      case 2:
        return changer_.change(row.first_sequence);
      case 3:
        return changer_.change(row.last_sequence);
      case 4:
        return changer_.change(row.fingerprint);
      case 5:
        return changer_.change(row.personal_share.salt);
      default:
        return changer_.change(row.id);
      }
    }
    case 2:
      tell("frames cut elsewhere");
      forged.frame_bytes = random_.pick<std::size_t>({1, 1'000, 65'535, 1U << 20});
      return;
    case 3:
      tell("head changed");
      return changer_.change(forged.head.settings);
    case 4: {
      if (chapters_[0].entries.empty()) return;
      tell("event gone");
      chapters_[0].entries[random_.below(chapters_[0].entries.size())].gone = true;
      return;
    }
    case 5:
    case 6:
      tell("event made up");
      chapters_[0].entries.insert(chapters_[0].entries.begin() + at(chapters_[0].entries.size() + 1),
                                  {new_event()});
      return;
    default:
      change_events();
    }
  }

  // Sequences have moved: what refers to one refers to it still.
  void follow() {
    now_.clear();
    Sequence next = 1;
    for (const Chapter &chapter : chapters_) {
      for (const Entry &entry : chapter.entries) {
        if (entry.was != 0) now_[entry.was] = next;
        ++next;
      }
    }
    if (random_.one_in(10)) return;
    for (Chapter &chapter : chapters_) {
      for (Entry &entry : chapter.entries) {
        if (auto *undone = std::get_if<ApplicationUndone>(&entry.event))
          undone->application = followed(undone->application);
        std::visit(
            [&](auto &event) {
              if constexpr (Groupable<std::remove_cvref_t<decltype(event)>>)
                event.group = followed(event.group);
            },
            entry.event);
        // The id of an exception is the sequence that grants it.
        if (auto *saved = std::get_if<RecordSaved>(&entry.event)) {
          if (auto *exception = std::get_if<LockException>(&saved->record))
            exception->id = LockExceptionId(followed(exception->id.value()));
        }
        auto *deleted = std::get_if<RecordDeleted>(&entry.event);
        if (deleted != nullptr && deleted->kind == EntityKind::lock_exception)
          deleted->id = followed(deleted->id);
        if (auto *reduced = std::get_if<MarkReduced>(&entry.event)) reduced->mark = followed(reduced->mark);
        if (auto *ended = std::get_if<MarkEnded>(&entry.event)) ended->mark = followed(ended->mark);
      }
    }
  }
  [[nodiscard]] Sequence followed(Sequence sequence) const {
    const auto found = now_.find(sequence);
    return found == now_.end() ? sequence : found->second;
  }
  // Headers say what the events say, so that not these give a change away.
  void repair_heads() {
    Sequence next = 1;
    for (Chapter &chapter : chapters_) {
      RecordForm form;
      for (const Entry &entry : chapter.entries) {
        try {
          std::visit([&](const auto &event) { form.take(event, next); }, entry.event);
        } catch (const Exception &) { // no command
        }
        ++next;
        std::visit(
            [&](const auto &event) {
              if constexpr (requires { event.effective; } &&
                            !std::same_as<std::decay_t<decltype(event)>, CreditApplied> &&
                            !std::same_as<std::decay_t<decltype(event)>, PortionsMoved>)
                chapter.head.effective = event.effective;
              if constexpr (std::same_as<std::decay_t<decltype(event)>, PortionsMoved>) {
                if (form.changes_due()) chapter.head.effective = event.effective;
              }
            },
            entry.event);
      }
      if (form.is_outcome(chapter.head.outcome_id)) continue;
      chapter.head.outcome_id = form.outcome();
    }
  }

  const Original &original_;
  const Original &other_;
  Random &random_;
  EventChanger changer_;
  std::vector<Chapter> chapters_;
  std::map<Sequence, Sequence> now_;
  std::vector<ForgedRecord> records_;
  std::vector<std::optional<Event>> from_snapshot_;
  std::vector<AuditEntry> audit_;
  std::vector<KeyEntry> keys_;
  Anchor anchor_{};
  std::string story_;
};

// ---- what must hold

struct Tally {
  std::uint64_t journals = 0;
  std::uint64_t snapshots = 0;
  std::uint64_t let_in = 0;
  std::uint64_t commands = 0;
  std::uint64_t accepted = 0;
};

// The one that is tried, for who must tell it when the program ends by itself.
std::uint64_t current_seed = 0;
std::uint64_t current_step = 0;

[[noreturn]] void found(const std::string &what) {
  std::printf("\nFOUND: %s\n  again: openitem_forged_books --seed %llu --step %llu\n", what.c_str(),
              static_cast<unsigned long long>(current_seed), static_cast<unsigned long long>(current_step));
  std::fflush(stdout);
  std::_Exit(1);
}
extern "C" void on_signal(int) {
  std::array<char, 128> text{};
  const int size = std::snprintf(
      text.data(), text.size(), "\nFOUND: the program ends; --seed %llu --step %llu\n",
      static_cast<unsigned long long>(current_seed), static_cast<unsigned long long>(current_step));
  (void)!write(1, text.data(), static_cast<std::size_t>(size));
  std::_Exit(1);
}

void expect_sound(const Ledger &ledger, const std::string &when) {
  const auto verdict = ledger.verify();
  if (!verdict) found("verify " + when + ": " + describe(verdict.error()));
}

// What the model, which knows the rules by themselves, says otherwise.
std::string difference(const Prediction &said, const Result<Outcome> &outcome, const EventLog &heard) {
  // The model knows neither all instants of forged books, nor the end of the calendar, nor terms that do not
  // come to the whole or whose dates go backwards: a generator makes none of them.
  for (const Errc unknown : {Errc::instant_decreasing, Errc::date_out_of_range, Errc::terms_incomplete,
                             Errc::dates_go_backwards}) {
    if (outcome.code() == unknown) return {};
  }
  if (said.accepted() != outcome.has_value() || (!outcome && !said.explains(outcome.code()))) {
    std::string reasons;
    for (const Errc reason : said.reasons) reasons += " " + std::string(openitem::name(reason));
    return "the model says" + (said.accepted() ? " accepted" : reasons) + ", the ledger " +
           (outcome ? "accepts" : describe(outcome.error()));
  }
  std::string expected;
  std::string made;
  if (!outcome) return {};
  for (const Event &event : said.events) expected += "\n  " + text(event);
  if (heard.size() != 0) {
    for (const Event &event : heard[0].events) made += "\n  " + text(event);
  }
  return expected == made ? "" : "the model makes" + expected + "\nthe ledger makes" + made;
}

void go_on(Ledger &ledger, const Forger &forger, std::uint64_t seed, std::uint64_t step, bool tell,
           Tally &tally) {
  Model model = forger.model();
  if (tell) forger.for_each_event([](const Event &event) { std::printf("  %s\n", text(event).c_str()); });
  const bool is_known = forger.is_known_to_the_model();
  EventLog heard;
  ledger.set_sink(&heard);
  Profile profile = Original::profile(seed);
  profile.mistakes = 2;
  profile.keys = false; // the model does not know which were used
  Generator generator(seed * 1'000'003 + step, profile);
  for (std::uint64_t i = 0; i < commands_after; ++i) {
    const auto built = generator.build(model, {i, false});
    const std::string which = text(built->info, built->command);
    const Prediction said = model.decide(built->info, built->command, which);
    const auto outcome = execute(ledger, built->info, built->command);
    if (ledger.poisoned() || outcome.code() == Errc::internal) found("an invariant broke in " + which);
    const std::string differs = is_known ? difference(said, outcome, heard) : std::string();
    if (!differs.empty()) found("not like other books in " + which + ": " + differs);
    ++tally.commands;
    if (!outcome) continue;
    ++tally.accepted;
    for (std::size_t r = 0; r < heard.size(); ++r) model.apply(heard[r]);
    heard.clear();
  }
  ledger.set_sink(nullptr);
}

void expect_to_come_back(const Ledger &ledger) {
  const auto taken = snapshot(ledger);
  if (!taken) found("no snapshot: " + describe(taken.error()));
  Ledger again;
  const auto loaded = again.load(Bytes(*taken));
  if (!loaded) found("its own snapshot is refused: " + describe(loaded.error()));
  if (again.state_digest() != ledger.state_digest() || again.books_digest() != ledger.books_digest())
    found("its own snapshot brings other books");
  if (snapshot(again).value() != *taken) found("its own snapshot is not canonical");
}

// What would be written otherwise.
std::string first_difference(const ForgedSnapshot &is, const ForgedSnapshot &would_be) {
  const auto hex = [](const std::optional<Event> &event) {
    ByteBuffer bytes(std::pmr::get_default_resource());
    Encoder encoder(bytes);
    if (event) encode_event(encoder, *event);
    std::string text = event ? "" : "nothing";
    for (const std::byte byte : bytes.bytes()) {
      std::array<char, 4> digits{};
      (void)std::snprintf(digits.data(), digits.size(), "%02x", std::to_integer<unsigned>(byte));
      text += digits.data();
    }
    return text;
  };
  for (std::size_t i = 0; i < is.events.size() && i < would_be.events.size(); ++i) {
    if (hex(is.events[i]) != hex(would_be.events[i]))
      return "event " + std::to_string(i + 1) + " is\n" + hex(is.events[i]) + "\nand would be\n" +
             hex(would_be.events[i]);
  }
  return "not an event";
}

bool is_refusal_of_bytes(Errc code) {
  return code == Errc::damaged || code == Errc::broken_chain || code == Errc::unsupported_format ||
         code == Errc::bad_event;
}

void one(const Original &original, const Original &other, std::uint64_t seed, std::uint64_t step, bool tell,
         Tally &tally) {
  current_seed = seed;
  current_step = step;
  Random random = Random::stream(seed, 1'000 + step);
  Forger forger(original, other, random);
  const bool of_journal = !random.one_in(3);
  const ByteVector bytes = of_journal ? forger.journal() : forger.snapshot();
  ++(of_journal ? tally.journals : tally.snapshots);
  Ledger ledger;
  const Digest nothing = tell ? ledger.state_digest() : Digest{};
  Result<void> done;
  if (of_journal) {
    const auto recovery = ledger.replay(Bytes(bytes));
    if (!recovery) done = recovery.error();
  } else {
    done = ledger.load(Bytes(bytes));
  }
  if (tell)
    std::printf("%s: %s\n%s\n", of_journal ? "journal" : "snapshot", forger.story().c_str(),
                done ? "let in" : describe(done.error()).c_str());
  if (!done) {
    if (!is_refusal_of_bytes(done.code())) found("refused as " + describe(done.error()));
    if (ledger.last_sequence() != 0 || ledger.poisoned() || (tell && ledger.state_digest() != nothing))
      found("refused, and not without a trace");
    return;
  }
  ++tally.let_in;
  expect_sound(ledger, "of what was let in");
  if (!of_journal) {
    const auto taken = snapshot(ledger).value();
    if (!std::equal(taken.begin(), taken.end(), bytes.begin(), bytes.end()))
      found("let in and not canonical: " +
            first_difference(ForgedSnapshot::of(bytes), ForgedSnapshot::of(Bytes(taken))));
  }
  go_on(ledger, forger, seed, step, tell, tally);
  expect_sound(ledger, "after commands");
  expect_to_come_back(ledger);
}

} // namespace
} // namespace openitem::testing_support

int main(int argc, char **argv) {
  using namespace openitem::testing_support;
  std::uint64_t seed = 1;
  std::uint64_t mutations = 2'000;
  std::uint64_t seconds = UINT64_MAX;
  std::uint64_t only = UINT64_MAX;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    const std::uint64_t value = std::strtoull(argv[i + 1], nullptr, 10);
    if (name == "--seed")
      seed = value;
    else if (name == "--mutations")
      mutations = value;
    else if (name == "--seconds")
      seconds = value;
    else if (name == "--step")
      only = value;
    else
      return 2;
  }
  for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS}) std::signal(signal, on_signal);
  Tally tally;
  const std::uint64_t first_seed = seed;
  const auto begin = std::chrono::steady_clock::now();
  const auto spent = [&] {
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin).count());
  };
  for (std::uint64_t done = 0; done < mutations && spent() < seconds; ++seed) {
    const Original original(seed);
    const Original other(seed + 1);
    for (std::uint64_t step = 0; step < steps_of_a_seed && done < mutations; ++step) {
      if (only != UINT64_MAX && step != only) continue;
      one(original, other, seed, step, only != UINT64_MAX, tally);
      ++done;
      if (only != UINT64_MAX) return 0;
    }
  }
  const auto number = [](std::uint64_t count) { return static_cast<unsigned long long>(count); };
  std::printf(
      "forged books, seeds %llu to %llu: %llu journals and %llu snapshots changed, %llu let in, then %llu "
      "commands (%llu accepted): nothing found\n",
      number(first_seed), number(seed - 1), number(tally.journals), number(tally.snapshots),
      number(tally.let_in), number(tally.commands), number(tally.accepted));
  return 0;
}
