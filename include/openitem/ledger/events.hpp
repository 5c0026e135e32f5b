// What happened: past participles, decided once, applied without further checks, live and on replay.
//
// Five of them carry all money: ItemIssued, CreditApplied, ApplicationUndone, ItemReversed, ReversalUndone; a
// sixth, PortionsMoved, changes when it is due. Three mark amounts and move none (mark.hpp). The others keep
// master data. An accepted command gives one Record: its header and its events, which take effect together. A
// sequence belongs to each event: the first of the record has Record::first_sequence, the next one more.
//
// What may name a person (names, free text) is personal: it is kept apart from the rest, so that a host can
// erase it and keep the figures. Texts and lists are borrowed: they live while the sink is called, or in the
// EventLog that copied them.
#pragma once

#include "openitem/base/digest.hpp"
#include "openitem/base/list_view.hpp"
#include "openitem/ledger/commands.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

namespace openitem {

namespace detail {
template <class Nothing, class... Kinds> struct VariantOf { using type = std::variant<Kinds...>; };
} // namespace detail

struct SettingsChanged {
  Settings settings{};
};
struct CurrencyRegistered {
  Currency currency{};
};

// Created or changed: the whole record as it now is.
using CustomerSaved = Customer;
using JobSaved = Job;
using ContractSaved = Contract;
// A prospect became active by its first invoice.
struct CustomerActivated {
  CustomerId id{};
};

// What a document says beyond its figures. Kept with the item, never read by a rule.
struct DocumentFacts {
  std::string_view external_ref{};
  ContractId contract{};
  std::string_view salesperson{};
  std::string_view series{};
  std::string_view reference{}; // personal
  std::string_view method{};
  std::string_view transaction_id{};
  Date value_date{};
  Date delivery_date{};
  ItemRef about{}; // a credit memo's invoice, a fee's payment
  ListView<DocumentLine> lines{};
  TaxScope tax_scope = TaxScope::document;
  Money tax{}; // none: a bare total
  // Of a credit memo about an invoice: the tax it takes back, by code and rate. That depends on the memos
  // before it and cannot be added up from its lines.
  ListView<TaxTotal> taxes{};
  std::string_view notes{};     // personal
  NumberRangeId number_range{}; // that gave the number; of a draft: that is to give it
};

// A document kept outside the books, or replaced there.
struct DraftSaved {
  ItemRef ref{};
  DraftState state = DraftState::unapproved;
  CustomerId customer{};
  JobId job{};
  Currency currency{};
  std::string_view number{};
  Date document_date{};
  Money total{};
  Date due{};
  ListView<DuePortion> portions{};
  ListView<TermsPortion> terms{};
  DocumentFacts facts{};
};
struct DraftDeleted {
  ItemRef ref{};
};

// A signed amount is owed by or to a customer from now on. Ends a draft of the same reference.
struct ItemIssued {
  ItemRef ref{};
  CustomerId customer{};
  JobId job{};
  std::string_view number{};
  Date effective{};
  Date document_date{};
  // Sum > 0 for every kind but invoices and debit notes, which may be zero. Amounts positive for debit and
  // credit.
  ListView<DuePortion> portions{};
  DocumentFacts facts{};
  Sequence group = 0; // of the first event made together with it, which names itself; 0: it is alone
};

// An amount of one portion of a credit item on one portion of a debit item (portions counted from 0).
struct AppliedPortion {
  std::uint32_t credit_portion = 0;
  std::uint32_t debit_portion = 0;
  Money amount{}; // > 0
};
// One credit item was used on one debit item. Its sequence names the application, which is undone whole.
struct CreditApplied {
  ItemRef credit{};
  ItemRef debit{};
  Date effective{};
  ListView<AppliedPortion> portions{};
  Sequence group = 0; // as in ItemIssued
};
struct ApplicationUndone {
  Sequence application = 0;
  Date effective{};
};
// A whole item counts no more from a date on; nothing of it is applied there.
struct ItemReversed {
  ItemRef item{};
  ReversalKind kind = ReversalKind::voided;
  Date effective{};
};
// The reversal of the item counts no more from a date on.
struct ReversalUndone {
  ItemRef item{};
  Date effective{};
};

// A due date that no portion of the item has: a portion with nothing of its own. Portions that were added are
// counted on from those of the issue, in the order in which they were.
struct AddedPortion {
  Date due{}; // none: never due
};
// An amount of one portion of an item belongs to another from now on.
struct MovedPortion {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Money amount{}; // > 0
};
// Amounts of a debit item are due otherwise from a date on. It owes what it owed.
struct PortionsMoved {
  ItemRef item{};
  Date effective{};
  ListView<AddedPortion> added{};
  ListView<MovedPortion> moves{};
};

// An amount is marked from a date on: of an item, or of an account. Its sequence names the mark.
struct MarkPlaced {
  MarkKind kind = MarkKind::dispute;
  ItemRef item{};        // none: it stands on the account of the customer in the amount's currency
  CustomerId customer{}; // none: it stands on an item
  Money amount{};        // > 0
  Date effective{};
  Date until{}; // the last day of a promise
  std::string_view code{};
  std::string_view note{}; // personal
};
// What was applied named the mark: it claims so much less.
struct MarkReduced {
  Sequence mark = 0;
  Money amount{}; // > 0
  Date effective{};
};
struct MarkEnded {
  Sequence mark = 0;
  MarkOutcome outcome = MarkOutcome::valid;
  Date effective{};
};

struct IdempotencyKeysDropped {
  Sequence before = 0;
};

// Records of kinds that have no figures of their own, so that all of them share one pair of events.
using AnyRecord = detail::VariantOf<void
#define OPENITEM_RECORD(Of) , Of
#include "openitem/ledger/records.def"
                                    >::type;

// Created or changed: the whole record as it now is.
struct RecordSaved {
  AnyRecord record{};
};
// It is gone from now on; its id is not used again.
struct RecordDeleted {
  EntityKind kind = EntityKind::none;
  std::uint64_t id = 0;
};

struct PeriodLocked {
  CommandClass of = CommandClass::all;
  Date through{}; // none: lifted
};
// Personal texts of a customer and all that is theirs, or of one record, went.
struct PersonalErased {
  CustomerId customer{};
  EntityKind kind = EntityKind::none;
  std::uint64_t id = 0;
};

// Any event, in the order of the list (events.def).
using Event = detail::VariantOf<void
#define OPENITEM_EVENT(Kind, number) , Kind
#include "openitem/ledger/events.def"
#undef OPENITEM_EVENT
                                >::type;

// What stands for an event in journals and snapshots; 0: not an event.
template <class E> inline constexpr unsigned event_number = 0;
#define OPENITEM_EVENT(Kind, number) template <> inline constexpr unsigned event_number<Kind> = number;
#include "openitem/ledger/events.def"
#undef OPENITEM_EVENT
[[nodiscard]] inline unsigned number_of(const Event &event) noexcept {
  return std::visit([]<class E>(const E &) { return event_number<E>; }, event);
}

// What tells whether the personal texts of a command that comes again under its key are the same. It goes when
// they are erased; then they are not compared.
struct PersonalShare {
  Digest salt{};
  Digest digest{}; // of the texts, under the salt
  [[nodiscard]] explicit operator bool() const noexcept { return salt || digest; }
  friend bool operator==(const PersonalShare &, const PersonalShare &) = default;
};

// One accepted command.
struct Record {
  Sequence first_sequence = 0;
  Date effective{};
  std::int64_t recorded_micros = 0;
  std::string_view actor{};
  Digest idempotency_key{}; // none: no key was given
  Digest fingerprint{}; // of the command, without its recorded instant and personal texts; only with a key
  std::uint64_t outcome_id = 0;
  std::span<const Event> events{};
  std::string_view reason{};      // personal; of a command without events none is kept
  PersonalShare personal_share{}; // only with a key, events and personal texts
};

} // namespace openitem
