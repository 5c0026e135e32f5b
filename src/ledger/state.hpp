// Everything a ledger knows, as tables, and the only code that changes them: apply, one function per event.
//
// Queries are const and cheap; apply goes through the undo log, so that whatever happens half way (a refusal
// further on, a failed allocation, a sink that says no) is taken back by rollback(). Nothing here decides
// anything.
#pragma once

#include "ledger/day_amounts.hpp"
#include "ledger/invariant.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/item_or_draft.hpp"
#include "ledger/kept_facts.hpp"
#include "ledger/modules/all_modules.hpp"
#include "ledger/record_at.hpp"
#include "ledger/tables/added_portions.hpp"
#include "ledger/tables/credited_invoice.hpp"
#include "ledger/tables/groups.hpp"
#include "ledger/tables/hash_index.hpp"
#include "ledger/tables/id_index.hpp"
#include "ledger/tables/open_lists.hpp"
#include "ledger/tables/rows.hpp"
#include "ledger/tables/slot_vector.hpp"
#include "ledger/tables/sparse_sums.hpp"
#include "openitem/ledger/events.hpp"
#include "openitem/ledger/ledger.hpp"

#include <array>
#include <map>
#include <memory_resource>
#include <optional>
#include <vector>

namespace openitem {

// Of all accounts in one currency.
struct CurrencyTotals {
  // Everything that ever made customers owe more, and everything that made them owe less: items, reversals,
  // reinstatements. No sum over part of the history is larger, whatever a report adds up, so what is accepted
  // can be read.
  word_aligned_int128 debits;
  word_aligned_int128 credits;
};

// Ids of one kind, its numbers and external references.
struct KindIndex {
  KindIndex(const Digest &hash_secret, std::pmr::memory_resource *memory)
      : ids(hash_secret, memory)
      , numbers(hash_secret, memory)
      , external_refs(hash_secret, memory) {}
  IdIndex<ItemOrDraft> ids;
  TextIndex<ItemOrDraft> numbers;
  TextIndex<ItemOrDraft> external_refs;
};

class State {
 public:
  // The hash secret only decides where keys stand in tables, nothing that can be seen.
  State(const LedgerOptions &options, const TableLimits &limits);

  // ---- changes
  void apply(const SettingsChanged &event);
  void apply(const CurrencyRegistered &event);
  void apply(const CustomerSaved &event);
  void apply(const CustomerActivated &event);
  void apply(const JobSaved &event);
  void apply(const ContractSaved &event);
  void apply(const DraftSaved &event);
  void apply(const DraftDeleted &event);
  void apply(const ItemIssued &event);
  void apply(const CreditApplied &event);
  void apply(const ApplicationUndone &event);
  void apply(const ItemReversed &event);
  void apply(const ReversalUndone &event);
  void apply(const MarkPlaced &event);
  void apply(const MarkReduced &event);
  void apply(const MarkEnded &event);
  void apply(const PortionsMoved &event);
  void apply(const IdempotencyKeysDropped &event);
  void apply(const PeriodLocked &event);
  void apply(const RecordSaved &event);
  void apply(const RecordDeleted &event);
  void apply(const PersonalErased &event);

  // Of a ledger that has done nothing yet: it knows its settings from elsewhere.
  void set_first_settings(const Settings &settings) { own<SettingsHistory>().set_first(settings); }
  // Nothing open of an account has less left: somebody went through all of it.
  void note_least_left(AccountSlot account, int128 units);
  [[nodiscard]] bool is_new() const noexcept { return last_sequence_ == 0 && get<KeyTable>().empty(); }

  // Parts of a snapshot that are no events; what does not fit breaks an invariant.
  void skip_sequence() { next_sequence({}); }
  void restore_audit(Sequence first, std::int64_t recorded_micros, std::string_view actor,
                     std::string_view reason);
  void restore_key(const KeyRow &row);

  // The command as a whole, after its events. first_sequence = 0: it had none.
  void note_command(const Record &record, Sequence last);

  [[nodiscard]] std::size_t mark() const noexcept { return store_.undo.mark(); }
  void rollback(std::size_t mark = 0) noexcept { store_.undo.rollback(mark); }
  void commit() noexcept {
    store_.commit();
    store_.orders.commit();
    lists_.commit();
    const auto commit_one = [](auto &module) {
      if constexpr (requires { module.commit(); }) module.commit();
    };
    std::apply([&](auto &...module) { (commit_one(module), ...); }, modules_);
  }

  // ---- modules
  template <class M> [[nodiscard]] const M &get() const noexcept { return std::get<M>(modules_); }
  // Calls visit(module) for each.
  template <class Visit> void for_each_module(Visit &&visit) const {
    std::apply([&](const auto &...module) { (visit(module), ...); }, modules_);
  }

  // ---- master data
  [[nodiscard]] const Settings &settings() const noexcept { return get<SettingsHistory>().newest(); }
  // Those in effect when a record was made.
  [[nodiscard]] const Settings &settings_before(Sequence sequence) const noexcept {
    return get<SettingsHistory>().before(sequence);
  }
  [[nodiscard]] const PeriodLocks &locks() const noexcept { return get<PeriodLocks>(); }
  [[nodiscard]] Result<Currency> find_currency(std::string_view code) const noexcept;
  // Whether an amount's currency is one the ledger knows, with the same digits.
  [[nodiscard]] bool knows(const Currency &currency) const noexcept;

  [[nodiscard]] const RecordTable<Customer> &customers() const noexcept {
    return get<RecordTable<Customer>>();
  }
  [[nodiscard]] const RecordTable<Job> &jobs() const noexcept { return get<RecordTable<Job>>(); }
  [[nodiscard]] const RecordTable<Contract> &contracts() const noexcept {
    return get<RecordTable<Contract>>();
  }
  // Of these what was deleted is found, too.
  [[nodiscard]] Slot<Customer> customer_slot(CustomerId id) const noexcept {
    return customers().find(id.value());
  }
  [[nodiscard]] Slot<Job> job_slot(JobId id) const noexcept { return jobs().find(id.value()); }
  [[nodiscard]] Slot<Contract> contract_slot(ContractId id) const noexcept {
    return contracts().find(id.value());
  }
  [[nodiscard]] const StoredCustomer &customer(Slot<Customer> slot) const noexcept {
    return customers()[slot];
  }
  [[nodiscard]] const StoredJob &job(Slot<Job> slot) const noexcept { return jobs()[slot]; }
  [[nodiscard]] const StoredContract &contract(Slot<Contract> slot) const noexcept {
    return contracts()[slot];
  }
  template <class T> [[nodiscard]] const RecordTable<T> &records() const noexcept {
    return get<RecordTable<T>>();
  }

  // Newest version of a chain known through a sequence (0: newest); no_slot when there was none yet.
  [[nodiscard]] VersionSlot version_at(VersionSlot version, Sequence known_through) const noexcept {
    return store_.version_at(version, known_through);
  }
  [[nodiscard]] const VersionRow &version(VersionSlot slot) const noexcept { return store_.version(slot); }
  [[nodiscard]] std::uint32_t version_count() const noexcept { return store_.version_count(); }
  // Of a version of a record. Texts and lists are views of the ledger's heap.
  template <class Record> [[nodiscard]] Record content(VersionSlot version) const {
    return store_.content<Record>(version);
  }
  [[nodiscard]] ListView<TermsPortion> customer_terms(Slot<Customer> customer) const;

  // ---- items
  [[nodiscard]] const KindIndex &kind_index(ItemKind kind) const noexcept {
    return kinds_[static_cast<std::size_t>(kind)];
  }
  // no_slot: neither.
  [[nodiscard]] ItemOrDraft find(const ItemRef &ref) const noexcept {
    if (!is_item_kind(ref.kind)) return no_slot;
    return kind_index(ref.kind).ids.find(ref.id);
  }
  // First portion of an item that is in the books.
  [[nodiscard]] PortionSlot find_item(const ItemRef &ref) const noexcept { return find(ref).item(); }
  [[nodiscard]] std::uint64_t id_of(ItemOrDraft found) const {
    return found.is_draft() ? draft(found.draft()).ref.id : ref(found.item()).id;
  }
  [[nodiscard]] ItemOrDraft find_number(ItemKind kind, std::string_view number) const;
  [[nodiscard]] ItemOrDraft find_external_ref(ItemKind kind, std::string_view ref) const;
  // The first payment by a method with a transaction id; no_slot.
  [[nodiscard]] PortionSlot find_transaction(std::string_view method, std::string_view transaction_id) const;
  [[nodiscard]] const DraftTable &drafts() const noexcept { return get<DraftTable>(); }
  [[nodiscard]] const StoredDraft &draft(DraftSlot slot) const noexcept { return drafts()[slot]; }

  [[nodiscard]] const StoredPortion &item(PortionSlot slot) const noexcept { return items_[slot]; }
  [[nodiscard]] ItemRef ref(PortionSlot slot) const;
  [[nodiscard]] PortionSlot first_portion(PortionSlot slot) const noexcept {
    return first_portion(slot, items_[slot]);
  }
  // How many portions an item was issued with, and how many it has with those that moves added.
  [[nodiscard]] std::uint32_t issued_portions(PortionSlot first) const noexcept {
    return items_[first].place + 1U;
  }
  [[nodiscard]] std::uint32_t portion_count(PortionSlot first) const noexcept {
    return issued_portions(first) + gsl::narrow_cast<std::uint32_t>(added_to(first).size());
  }
  // Portions are counted from 0: those of the issue, then those that were added. The number is below
  // portion_count.
  [[nodiscard]] PortionSlot portion_slot(PortionSlot first, std::uint32_t number) const noexcept {
    return number <= items_[first].place ? first + number : added_.find(first)->second.find_number(number);
  }
  [[nodiscard]] std::uint32_t portion_number(PortionSlot slot) const noexcept {
    return items_[slot].first() ? 0 : items_[slot].place;
  }
  // The portions that moves added, by due date.
  [[nodiscard]] std::span<const AddedPortions::Portion> added_to(PortionSlot first) const noexcept {
    if (!items_[first].is_rearranged()) return {};
    const auto found = added_.find(first);
    return found == added_.end() ? std::span<const AddedPortions::Portion>{} : found->second.by_due();
  }
  // All portions of an item, those of its issue before those added: visit(slot).
  template <class Visit> void for_each_portion(PortionSlot first, Visit &&visit) const {
    for (PortionSlot slot = first;; ++slot) {
      visit(slot);
      if (items_[slot].last()) break;
    }
    for (const AddedPortions::Portion &added : added_to(first)) visit(added.slot);
  }
  // The same in order of due date: visit(slot) says whether to go on.
  template <class Visit> void for_each_portion_by_due(PortionSlot first, Visit &&visit) const {
    walk_by_due(
        first, [](const AddedPortions::Portion &) { return true; }, visit);
  }
  // The same without added portions that have nothing left.
  template <class Visit> void for_each_open_by_due(PortionSlot first, Visit &&visit) const {
    walk_by_due(
        first, [](const AddedPortions::Portion &added) { return added.open; }, visit);
  }
  // The first portion of a debit item that is due on a date (none: never); no_slot.
  [[nodiscard]] PortionSlot find_portion(PortionSlot first, Date due) const noexcept;
  [[nodiscard]] Currency currency_of(PortionSlot slot) const noexcept {
    return currencies().used(accounts_[items_[slot].account].currency);
  }
  [[nodiscard]] CustomerId customer_of(PortionSlot slot) const noexcept {
    return CustomerId(customer(accounts_[items_[slot].account].customer).id);
  }
  [[nodiscard]] Date document_date(PortionSlot first) const noexcept {
    return document_date(first, items_[first]);
  }
  // The job of an item (first portion); no_slot.
  [[nodiscard]] Slot<Job> job_of(PortionSlot first) const noexcept { return read(item_jobs_.find(first)); }
  [[nodiscard]] JobId job_id_of(PortionSlot first) const noexcept {
    const Slot<Job> job = job_of(first);
    return job == no_slot ? JobId{} : JobId(this->job(job).id);
  }
  [[nodiscard]] std::string_view number_of(PortionSlot first) const noexcept {
    const TextHeap::Ref *cell = item_numbers_.find(first);
    return cell == nullptr ? std::string_view{} : store_.texts.read(*cell);
  }
  [[nodiscard]] bool has_facts(PortionSlot first) const noexcept {
    const TextHeap::Ref *cell = item_facts_.find(first);
    return cell != nullptr && *cell != 0;
  }
  [[nodiscard]] DocumentFacts facts_of(PortionSlot first) const;
  [[nodiscard]] std::string_view external_ref_of(PortionSlot first) const noexcept {
    const TextHeap::Ref *cell = item_external_refs_.find(first);
    return cell == nullptr ? std::string_view{} : store_.texts.read(*cell);
  }
  // What the open lists sort by: due date of a debit (none last), document date of a credit.
  [[nodiscard]] std::int32_t open_key(PortionSlot slot) const noexcept {
    return open_key(slot, items_[slot]);
  }
  [[nodiscard]] std::int32_t document_key(PortionSlot slot) const noexcept {
    return document_date(first_portion(slot)).day_number();
  }

  [[nodiscard]] int128 amount(RawAmount raw) const noexcept {
    return is_plain(raw) ? int128{raw} : wide_amounts_[static_cast<std::size_t>(raw - first_wide)];
  }
  [[nodiscard]] static constexpr bool is_plain(RawAmount raw) noexcept { return raw > -plain_limit; }
  [[nodiscard]] int128 original(PortionSlot slot) const noexcept { return amount(items_[slot].original()); }
  [[nodiscard]] int128 original_of_item(PortionSlot first) const noexcept;
  // The one formula, for one portion.
  [[nodiscard]] int128 remaining(PortionSlot slot, const AsOf &as_of) const noexcept;
  [[nodiscard]] int128 remaining_now(PortionSlot slot) const noexcept;
  // What a portion has of its item: what it was issued with, less what was moved away, and what was moved there.
  [[nodiscard]] int128 held_by(PortionSlot slot, const AsOf &as_of) const noexcept;
  // The same, in as many steps as a portion with many details has later ones.
  [[nodiscard]] int128 left_at(PortionSlot slot, const AsOf &as_of) const noexcept;
  // Whether something of it is left today.
  [[nodiscard]] bool is_open(PortionSlot slot) const;
  // Smallest remaining on the date or any later date on record: what a record dated then may take. Costs the
  // logarithm of the portion's details.
  [[nodiscard]] int128 fitting(PortionSlot slot, Date date) const noexcept;
  [[nodiscard]] int128 fitting_of_item(PortionSlot first, Date date) const noexcept;
  // The first day number on which more than so much fits; today more than that is left.
  [[nodiscard]] std::int32_t fitting_from(PortionSlot slot, int128 more_than) const noexcept;
  // What a mark may claim of an item from a date on: what nothing takes and no mark of the kind claims.
  [[nodiscard]] int128 claimable(PortionSlot first, MarkKind kind, Date date) const noexcept;
  // Whether a portion has many details, or is the first of an item that has one.
  [[nodiscard]] bool is_busy(PortionSlot slot) const noexcept {
    return (items_[slot].flags & StoredPortion::busy) != 0;
  }
  // Newest application of a busy item that is live now and older than a sequence, made together with one of
  // its items or not; 0: there is none.
  [[nodiscard]] Sequence live_application_before(PortionSlot first, Sequence sequence,
                                                 bool made_together) const noexcept;
  // Whether one of its items was made with it and goes with it.
  [[nodiscard]] bool made_together(const DetailRow &applied) const noexcept;
  // Calls visit(slot) for an item's portions from those due last on (never due is last), until it says no.
  template <class Visit> void for_each_portion_due_last(PortionSlot first, const Visit &visit) const {
    const auto added = added_to(first); // by due date, never due last
    for (const bool never_due : {true, false}) {
      std::size_t left = added.size();
      // Those of this pass that are due on a day or later: says whether to go on.
      const auto visit_added = [&](std::int32_t from) {
        for (; left != 0 && added[left - 1].due >= from; --left) {
          if ((added[left - 1].due == INT32_MAX) == never_due && !visit(added[left - 1].slot)) return false;
        }
        return true;
      };
      for (PortionSlot slot = first + issued_portions(first); slot-- != first;) {
        if ((items_[slot].due == 0) != never_due) continue;
        if (!visit_added(open_key(slot)) || !visit(slot)) return;
      }
      if (!visit_added(INT32_MIN)) return;
    }
  }
  // Records that were made together.
  [[nodiscard]] const Groups &groups() const noexcept { return groups_; }
  // Calls visit(detail slot) for a portion's details, newest first.
  template <class Visit> void for_each_detail_of(PortionSlot slot, Visit &&visit) const {
    const bool debit = items_[slot].debit();
    for (DetailSlot at = items_[slot].last_detail; at != no_slot;) {
      const DetailRow &row = details_[at];
      const DetailSlot previous = debit ? row.previous_debit : row.previous_credit;
      visit(at);
      at = previous;
    }
  }

  // ---- credit memos about an invoice
  // nullptr: none was ever issued.
  [[nodiscard]] const CreditedInvoice *credited(PortionSlot invoice) const noexcept {
    const auto found = credited_.find(invoice);
    return found == credited_.end() ? nullptr : &found->second;
  }
  // What the invoice has of each tax and what live memos took back. Kept from the second
  // memo on, so that crediting an invoice line by line does not add it up again each time; `temporary` holds
  // it before.
  [[nodiscard]] const CreditedTaxes &credited_taxes(PortionSlot invoice, CreditedTaxes &temporary);
  // The invoice that a credit memo is about; no_slot.
  [[nodiscard]] PortionSlot invoice_of_memo(PortionSlot memo) const;

  // Those recorded after a sequence.
  template <class Visit>
  void for_each_detail_after(PortionSlot slot, Sequence sequence, Visit &&visit) const {
    const bool debit = items_[slot].debit();
    for (DetailSlot at = items_[slot].last_detail; at != no_slot && details_[at].sequence() > sequence;
         at = debit ? details_[at].previous_debit : details_[at].previous_credit)
      visit(at);
  }

  // ---- accounts
  [[nodiscard]] SlotsBelow<AccountRow> account_slots() const noexcept {
    return SlotsBelow<AccountRow>(account_count_);
  }
  [[nodiscard]] const AccountRow &account(AccountSlot slot) const noexcept { return accounts_[slot]; }
  [[nodiscard]] AccountSlot find_account(Slot<Customer> customer, const Currency &currency) const noexcept;
  [[nodiscard]] const CurrencyTable &currencies() const noexcept { return get<CurrencyTable>(); }
  [[nodiscard]] Currency currency(std::uint16_t index) const noexcept { return currencies().used(index); }
  [[nodiscard]] const OpenLists &lists() const noexcept { return lists_; }
  // Open debits by document date, ties by sequence, without their amounts.
  [[nodiscard]] static const OpenList &debits_by_document(const AccountRow &account) noexcept {
    return (account.flags & AccountRow::disordered) != 0 ? account.by_document : account.debits;
  }
  // The order of open items that are equal by date; of an item's portions that of their due dates.
  [[nodiscard]] auto in_sequence() const noexcept {
    return [this](PortionSlot a, PortionSlot b) { return earlier(a, b); };
  }
  // Entries of a list behind one that is or was in it (no_slot: all), in order, until visit gives false.
  template <class Visit>
  void for_each_open_after(const OpenList &list, const OpenEntry &entry, const Visit &visit) const {
    lists_.for_each_after(list, entry, in_sequence(), visit);
  }
  [[nodiscard]] const PagedTable<AccountRow> &accounts() const noexcept { return accounts_; }
  // Whether an account stands at an AsOf as it does today: nothing of it is later.
  [[nodiscard]] bool is_today(const AccountRow &account, const AsOf &as_of) const noexcept {
    return account.max_effective <= as_of.date.day_number() &&
           is_known(last_sequence_of(account), as_of.known_through);
  }
  [[nodiscard]] Sequence last_sequence_of(const AccountRow &account) const noexcept;

  // Blocks newest first: visit(first slot, count) returns nothing; stops where nothing later than as_of is
  // left.
  template <class Visit>
  void for_each_later_item(const AccountRow &account, const AsOf &as_of, Visit &&visit) const {
    walk_back(items_, account.items, account.max_effective, as_of, visit);
  }
  template <class Visit>
  void for_each_later_detail(const AccountRow &account, const AsOf &as_of, Visit &&visit) const {
    walk_back(details_, account.details, account.max_effective, as_of, visit);
  }
  // All of an account's portions and details, newest first.
  template <class Visit> void for_each_item(const AccountRow &account, Visit &&visit) const {
    walk_all(account.items, visit);
  }
  template <class Visit> void for_each_detail(const AccountRow &account, Visit &&visit) const {
    walk_all(account.details, visit);
  }
  [[nodiscard]] static bool counts(std::int32_t effective, Sequence sequence, const AsOf &as_of) noexcept {
    return effective <= as_of.date.day_number() && is_known(sequence, as_of.known_through);
  }

  // ---- erasing
  // Whose texts go; none: there is no such record.
  [[nodiscard]] std::optional<Erasure> erasure_of(const PersonalErased &event) const noexcept;
  // Whether something personal would go. In memory of the caller's.
  [[nodiscard]] bool says_personal_of(const Erasure &of, std::pmr::memory_resource *memory) const;
  // What is not permanent yet takes personal texts away.
  [[nodiscard]] bool is_erasing() const noexcept { return store_.is_erasing(); }

  // ---- history
  [[nodiscard]] Sequence last_sequence() const noexcept { return last_sequence_; }
  [[nodiscard]] RecordAt record_at(Sequence sequence) const noexcept;
  [[nodiscard]] const DetailRow &detail(DetailSlot slot) const noexcept { return details_[slot]; }
  // The details of an application group, in order.
  template <class Visit> void for_each_in_group(Sequence application, Visit &&visit) const {
    DetailSlot slot = record_at(application).first_detail();
    while ((details_[slot].flags & DetailRow::more) != 0) visit(slot++);
    visit(slot);
  }
  [[nodiscard]] const SlotVector<ReversalRow> &reversals() const noexcept { return reversals_; }
  // Newest reversal of an item or application (by its sequence) that counts at as_of; nullptr.
  [[nodiscard]] const ReversalRow *reversal_of(Sequence target, const AsOf &as_of) const noexcept;
  [[nodiscard]] const ReversalRow *newest_reversal(Sequence target) const noexcept;
  [[nodiscard]] const MarkTable &marks() const noexcept { return get<MarkTable>(); }
  [[nodiscard]] const AuditTrail &audit() const noexcept { return get<AuditTrail>(); }
  [[nodiscard]] std::string_view text(TextHeap::Ref ref) const noexcept { return store_.texts.read(ref); }
  [[nodiscard]] const KeyTable &keys() const noexcept { return get<KeyTable>(); }

  [[nodiscard]] Digest digest() const;
  [[nodiscard]] Digest books_digest() const;
  // In memory of the caller's: others may read the ledger meanwhile.
  [[nodiscard]] Result<void> verify(std::pmr::memory_resource *memory) const;
  [[nodiscard]] std::pmr::memory_resource *memory() const noexcept { return store_.memory; }
  [[nodiscard]] const TableLimits &limits() const noexcept { return store_.limits; }

 private:
  static constexpr RawAmount first_wide = INT64_MIN;

  // An item's portions in order of due date, of those added the ones that `takes` says: visit(slot) says whether
  // to go on.
  template <class Takes, class Visit>
  void walk_by_due(PortionSlot first, const Takes &takes, Visit &visit) const {
    auto added = added_to(first);
    const auto visit_added = [&](std::int64_t before) {
      for (; !added.empty() && added.front().due < before; added = added.subspan(1)) {
        if (takes(added.front()) && !visit(added.front().slot)) return false;
      }
      return true;
    };
    for (PortionSlot slot = first;; ++slot) {
      if (!added.empty() && !visit_added(open_key(slot))) return;
      if (!visit(slot)) return;
      if (items_[slot].last()) break;
    }
    (void)visit_added(INT64_MAX);
  }

  // Runs of rows, newest first: visit(first slot, count, max effective of this run and all older ones) says
  // whether to go on.
  template <class Row, class Visit>
  void for_each_run(const RowTail<Row> &tail, std::int32_t max_effective, Visit &&visit) const {
    if (tail.first == no_slot) return;
    if (tail.full != no_slot) blocks_.prefetch(tail.full);
    if (!visit(tail.first, std::uint32_t{tail.count}, max_effective)) return;
    for (BlockSlot block = tail.full; block != no_slot; block = blocks_[block].previous) {
      const BlockHead &head = blocks_[block];
      if (head.previous != no_slot) blocks_.prefetch(head.previous);
      if (!visit(Row(head.first), std::uint32_t{head.count}, head.max_effective)) return;
    }
  }
  template <class Row, class Visit> void walk_all(const RowTail<Row> &tail, Visit &visit) const {
    for_each_run(tail, 0, [&](Row first, std::uint32_t count, std::int32_t) {
      for (std::uint32_t i = count; i-- != 0;) visit(first + i);
      return true;
    });
  }
  template <class Rows, class Row, class Visit>
  void walk_back(const Rows &rows, const RowTail<Row> &tail, std::int32_t max_effective, const AsOf &as_of,
                 Visit &visit) const {
    for_each_run(tail, max_effective, [&](Row first, std::uint32_t count, std::int32_t newest) {
      if (newest <= as_of.date.day_number() &&
          is_known(rows[first + count - 1].sequence(), as_of.known_through))
        return false;
      for (std::uint32_t i = count; i-- != 0;) {
        const auto &row = rows[first + i];
        if (!counts(row.effective, row.sequence(), as_of)) visit(row);
      }
      return true;
    });
  }

  // -- parts of digest and verify
  void hash_items(Hasher &hasher) const;
  void add_items_to_books(BooksHasher &books) const;
  void hash_item(Hasher &hasher, PortionSlot slot) const;
  void hash_item_facts(Hasher &hasher, PortionSlot first) const;
  void hash_detail(Hasher &hasher, DetailSlot slot) const;
  void hash_item_content(Hasher &hasher, PortionSlot first) const;
  void hash_portion(Hasher &hasher, PortionSlot slot) const;
  void hash_application(Hasher &hasher, Sequence application) const;
  void hash_record(Hasher &hasher, Sequence sequence) const;
  struct Verified { // what has been seen of an account
    std::uint64_t open_debits = 0;
    std::uint64_t open_credits = 0;
    std::pmr::vector<DayAmount> days;                 // of the portion that is looked at
    SlotVector<std::uint32_t, Slot<Job>> open_of_job; // debit portions
  };
  [[nodiscard]] Result<void> verify_list(const AccountRow &account, bool debit, Verified &seen) const;
  [[nodiscard]] Result<void> verify_by_document(const AccountRow &account) const;
  [[nodiscard]] static Error wrong(const ItemRef &item, const char *what);
  [[nodiscard]] Error wrong(const AccountRow &account, const char *what) const;
  // Whether an entry of an open list stands behind another; no_slot as its item: there is none.
  [[nodiscard]] bool follows(const OpenEntry &entry, const OpenEntry &previous) const;
  [[nodiscard]] Result<void> verify_item(PortionSlot slot, Verified &seen) const;
  [[nodiscard]] Result<void> verify_days(PortionSlot slot, int128 left,
                                         std::pmr::vector<DayAmount> &days) const;
  [[nodiscard]] Result<void> verify_live(PortionSlot first) const;
  [[nodiscard]] Result<void> verify_tables(std::pmr::memory_resource *memory) const;
  friend class StateCheck;
  friend struct StateInTests; // tests break a state from inside

  template <class M> [[nodiscard]] M &own() noexcept { return std::get<M>(modules_); }
  [[nodiscard]] StoredCustomer &own_customer(Slot<Customer> slot) noexcept {
    return own<RecordTable<Customer>>()[slot];
  }
  [[nodiscard]] StoredJob &own_job(Slot<Job> slot) noexcept { return own<RecordTable<Job>>()[slot]; }

  // -- what the indexes compare: the text of a value
  [[nodiscard]] auto number_of_item_or_draft() const noexcept {
    return [this](ItemOrDraft of) {
      return of.is_draft() ? store_.texts.read(draft(of.draft()).number) : number_of(of.item());
    };
  }
  [[nodiscard]] auto ref_of_item_or_draft() const noexcept {
    return [this](ItemOrDraft of) {
      return of.is_draft() ? store_.texts.read(draft(of.draft()).external_ref) : external_ref_of(of.item());
    };
  }
  [[nodiscard]] Digest transaction_key(std::string_view method,
                                       std::string_view transaction_id) const noexcept;
  [[nodiscard]] auto key_of_transaction() const noexcept {
    return [this](PortionSlot payment) {
      const DocumentFacts facts = facts_of(payment);
      return transaction_key(facts.method, facts.transaction_id);
    };
  }
  [[nodiscard]] auto target_of_reversal() const noexcept {
    return [this](ReversalSlot reversal) { return reversals_[reversal].target; };
  }
  // -- of a portion whose row is at hand
  [[nodiscard]] static PortionSlot first_portion(PortionSlot slot, const StoredPortion &row) noexcept {
    if (row.first()) return slot;
    return row.is_added() ? row.first_of_item() : slot - row.place;
  }
  [[nodiscard]] Date document_date(PortionSlot first, const StoredPortion &row) const noexcept {
    if ((row.flags & StoredPortion::dated) == 0) return Date::unchecked(row.effective);
    return Date::unchecked(static_cast<std::int32_t>(document_dates_[first]));
  }
  [[nodiscard]] std::int32_t open_key(PortionSlot slot, const StoredPortion &row) const noexcept {
    if (row.debit()) return row.due == 0 ? INT32_MAX : row.due;
    return row.first() ? document_date(slot, row).day_number() : document_key(slot);
  }

  // -- parts of apply
  Sequence next_sequence(RecordAt record);
  void note_group(Sequence group, PortionSlot made) {
    if (group != 0) groups_.add(group, last_sequence_ + 1, made, store_.undo);
  }
  std::uint16_t currency_index(const Currency &currency);
  AccountSlot account_for(Slot<Customer> customer, const Currency &currency);
  [[nodiscard]] bool has_few_accounts(Slot<Customer> customer) const noexcept;
  void note_account(Slot<Customer> customer, std::uint16_t currency, AccountSlot account);
  template <class Pool, class Row>
  Row append_rows(Pool &pool, AccountRow &account, RowTail<Row> &tail, std::uint32_t count,
                  std::int32_t effective);
  [[nodiscard]] RawAmount stored(int128 units);
  void change(RawAmount &cell, int128 delta);
  void take(AccountRow &account, PortionSlot slot, int128 units);
  void give_back(AccountRow &account, PortionSlot slot, int128 units);
  void insert_open(AccountRow &account, PortionSlot slot, RawAmount left);
  void count_open(PortionSlot first, bool more);
  void lower_least_left(AccountRow &account, RawAmount left) noexcept;
  void erase_open(AccountRow &account, PortionSlot slot, const OpenLists::Position &at);
  void insert_by_document(AccountRow &account, PortionSlot slot);
  void keep_by_document(AccountRow &account);
  void link_detail(DetailSlot detail);
  void link_side(PortionSlot slot, DetailSlot detail, DetailSlot &previous);

  // -- portions with many details
  [[nodiscard]] const BusyPortion &busy(PortionSlot slot) const noexcept { return busy_.find(slot)->second; }
  [[nodiscard]] bool has_many_details(PortionSlot slot) const noexcept;
  void make_busy(PortionSlot slot);
  void index_days(PortionSlot slot);
  void index_live(PortionSlot first);
  void note_day(PortionSlot slot, const DetailRow &detail);
  void note_live(PortionSlot first, const DetailRow &applied, int128 units);
  [[nodiscard]] bool is_live(Sequence application, PortionSlot first, bool together) const noexcept;
  [[nodiscard]] SparseSums::Root live_root(PortionSlot first, bool together) const noexcept {
    return together ? busy(first).made : busy(first).live;
  }
  template <class Visit>
  void for_each_later_sum(PortionSlot slot, std::int32_t day, const Visit &visit) const noexcept;

  void fill_portion(const ItemIssued &event, const DuePortion &portion, AccountSlot account, PortionSlot slot,
                    std::size_t index);
  void end_draft(const ItemRef &ref, DraftSlot draft);
  struct NewDetail {
    PortionSlot debit;
    PortionSlot credit;
    std::int32_t effective;
    RawAmount amount;
    DetailKind kind;
    std::uint8_t flags = 0;
  };
  void add_to_total(AccountRow &account, bool debit, int128 units);
  void add_to_turnover(const AccountRow &account, bool debit, int128 units);
  [[nodiscard]] bool goes_with(PortionSlot slot, const DetailRow &applied) const noexcept;
  void fill_detail(DetailSlot slot, const NewDetail &detail, bool more);
  void open_portion(AccountRow &account, const ItemIssued &event, PortionSlot slot);
  void add_portions(AccountRow &account, PortionSlot item, const ListView<AddedPortion> &added);
  void note_added(PortionSlot item, const AddedPortions::Portion &portion);
  void note_open(PortionSlot added, bool open);
  [[nodiscard]] int128 held_at_reversal(PortionSlot item, PortionSlot slot, bool reinstated) const;
  void reverse_item(const ItemRef &ref, Date date, ReversalKind kind);
  void note_memo(PortionSlot memo, const ItemIssued &event);
  void count_memo(PortionSlot memo, bool live);
  template <class Visit> void for_each_tax_of(PortionSlot document, Visit &&visit) const;
  void sum_up_taxes(PortionSlot invoice, CreditedTaxes &taxes) const;
  template <class Cell> void set_cell(PagedTable<Cell, PortionSlot> &column, PortionSlot first, Cell value);
  [[nodiscard]] TextHeap::Ref pack_facts(const DocumentFacts &facts);
  void set_text_cell(PagedTable<TextHeap::Ref, PortionSlot> &column, PortionSlot first,
                     std::string_view text);
  void name_item(const ItemIssued &event, PortionSlot slot);
  void note_given_number(const ItemIssued &event);
  void note_transaction(const ItemIssued &event, PortionSlot slot);
  void save(const Customer &customer);
  // The customer that a record belongs to; no_slot: it belongs to nobody.
  template <class T> [[nodiscard]] Slot<Customer> owner_of(const T &record) const;
  void note_child(Slot<Customer> parent, int more);
  // -- erasing
  template <class Visit> void for_each_item_of(const Erasure &of, Visit &&visit) const;
  template <class Visit> void for_each_mark_of(const Erasure &of, Visit &&visit) const;
  [[nodiscard]] std::pmr::vector<Sequence> sequences_of(const Erasure &of,
                                                        std::pmr::memory_resource *memory) const;
  template <class Visit>
  void for_each_personal_place(const Erasure &of, std::pmr::memory_resource *memory, Visit &&visit) const;
  void erase_facts(PortionSlot first);
  // Where in a customer's content its terms begin; 0: it has none.
  [[nodiscard]] std::uint32_t terms_position(VersionSlot version) const;
  void add_reversal(Sequence target, PortionSlot item, std::int32_t effective, ReversalKind kind);
  [[nodiscard]] bool earlier(PortionSlot a, PortionSlot b) const noexcept;
  [[nodiscard]] bool earlier_with_added(PortionSlot a, PortionSlot b) const noexcept;
  Store store_;
  Modules modules_;
  std::pmr::vector<int128> wide_amounts_;
  PagedTable<CurrencyTotals, std::uint32_t> totals_; // of each that is in use

  PagedTable<AccountRow> accounts_;
  std::uint32_t account_count_ = 0;
  // Accounts beyond the first few of their customer, by (customer, currency).
  std::pmr::map<std::uint64_t, AccountSlot> more_accounts_;
  OpenLists lists_;
  PagedTable<BlockHead> blocks_;
  std::uint32_t block_count_ = 0;
  BlockPool<StoredPortion> items_;
  BlockPool<DetailRow> details_;
  SparseSums sums_;
  std::pmr::map<PortionSlot, BusyPortion> busy_;
  std::array<KindIndex, item_kinds.size()> kinds_;
  HashIndex<Digest, PortionSlot> transactions_;         // first payments, by method and transaction id
  PagedTable<TextHeap::Ref, PortionSlot> item_numbers_; // these five by first portion, 0 = none
  PagedTable<TextHeap::Ref, PortionSlot> item_external_refs_;
  PagedTable<SlotCell<Slot<Job>>, PortionSlot> item_jobs_;
  PagedTable<TextHeap::Ref, PortionSlot> item_facts_;     // encoded DocumentFacts
  PagedTable<std::uint32_t, PortionSlot> document_dates_; // day number
  PagedTable<std::uint64_t, PortionSlot> wide_ids_;       // of those that say so, by each portion
  std::pmr::map<PortionSlot, CreditedInvoice> credited_;  // by first portion of the invoice
  std::pmr::map<PortionSlot, AddedPortions> added_;       // by first portion of the item

  Sequence last_sequence_ = 0;
  PagedTable<std::uint32_t, std::uint32_t> records_; // by sequence - 1
  SlotVector<ReversalRow> reversals_;
  HashIndex<Sequence, ReversalSlot> newest_reversal_; // by target
  Groups groups_;
};

} // namespace openitem
