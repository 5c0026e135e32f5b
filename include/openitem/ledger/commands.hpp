// Everything a host can ask a ledger to do: imperatives, plain values, read during the call.
//
// Each is decided against the ledger's state, refused with one Error and no effect, or turned into events
// that take effect together (events.hpp). All dates, ids, instants and actors are the host's; nothing is
// taken from a clock.
#pragma once

#include "openitem/documents/address.hpp"
#include "openitem/documents/attachment.hpp"
#include "openitem/documents/communication.hpp"
#include "openitem/documents/company.hpp"
#include "openitem/documents/contact.hpp"
#include "openitem/documents/contract.hpp"
#include "openitem/documents/credit.hpp"
#include "openitem/documents/customer.hpp"
#include "openitem/documents/customer_group.hpp"
#include "openitem/documents/invoice.hpp"
#include "openitem/documents/job.hpp"
#include "openitem/documents/licence.hpp"
#include "openitem/documents/link.hpp"
#include "openitem/documents/media_type.hpp"
#include "openitem/documents/note.hpp"
#include "openitem/documents/number_range.hpp"
#include "openitem/documents/payment.hpp"
#include "openitem/documents/site.hpp"
#include "openitem/documents/tax_registration.hpp"
#include "openitem/ledger/item.hpp"
#include "openitem/ledger/mark.hpp"
#include "openitem/ledger/period_lock.hpp"
#include "openitem/ledger/settings.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace openitem {

// Who, when and why. `effective` is the business date the books count it from.
struct CommandInfo {
  Date effective{}; // required for every command that touches money
  // Host's instant, microseconds UTC since 1970; 0 = not given; never decreasing.
  std::int64_t recorded_micros = 0;
  std::string_view actor{};
  std::string_view reason{}; // personal (free text)
  // Same key and same command: the first outcome again; other command: conflict. Personal texts count where
  // the first command had any and they were not erased since.
  std::string_view idempotency_key{};
  // A date in a locked period becomes the first open day, instead of a refusal.
  bool shift_from_locked = false;
};

// What may be worth a look beside an accepted command: bits of Outcome::remarks.
enum class Remark : std::uint32_t {
  // A tax of more than 0 and less than 1 percent: 0.19 may have been meant as a factor.
  tax_below_one_percent = 1,
};

// What an accepted command did.
struct Outcome {
  std::uint64_t id = 0;               // of the record it made or changed (customer, invoice, ...); 0: of none
  EntityKind kind = EntityKind::none; // of that record
  Sequence first_sequence = 0;        // its records are first .. last; equal to 0 when nothing had to be done
  Sequence last_sequence = 0;
  bool repeated = false;     // the answer to a repeated idempotency key: nothing was done now
  std::uint32_t remarks = 0; // of Remark; none when repeated

  // Its id as of that kind, outcome.made<InvoiceId>(): none where the record is of another.
  template <class Of> [[nodiscard]] constexpr Of made() const noexcept {
    return Of(kind == kind_of_id<Of> ? id : 0);
  }
  // The item that it made or changed: none where the record is no item.
  [[nodiscard]] constexpr ItemRef item() const noexcept {
    const auto of = static_cast<ItemKind>(kind);
    return is_debit(of) || is_credit(of) ? ItemRef(of, id) : ItemRef();
  }
};

// ---- settling

enum class Strategy : std::uint8_t {
  none = 0,         // nothing is settled
  chosen = 1,       // the targets, in the order given
  oldest_first = 2, // by document date, then sequence; portions inside an item by due date
  due_date = 3,     // portions by due date, then sequence
  smallest = 4,     // items by what they have open, ties by sequence
  largest = 5,
  proportional = 6, // in proportion to what each portion has open, largest remainder, ties to the older
};

// One debit item to be settled. amount none: as much as it has open and the credit has left.
//
// With a dispute of the item the amount goes against what is disputed: to the portions due last, and the
// dispute claims so much less; not more than it still claims. Undoing the application later gives nothing
// back to the dispute: what is contested again is disputed anew.
struct Target {
  ItemRef item{};
  Money amount{};
  Sequence dispute = 0; // 0: none is named
};

// How a credit is used. What is left stays as unapplied credit.
struct Settlement {
  Strategy strategy = Strategy::none; // with targets: chosen
  std::span<const Target> targets{};  // chosen only
  // A chosen amount over what is open is refused, naming what would have fitted; true takes what fits
  // instead.
  bool cap = false;
  // A strategy in a payment uses the customer's other open credit too, first in, first out, as Settle does;
  // true: only the payment itself. (A chosen settlement always uses only the payment.)
  bool only_this_credit = false;
};

// ---- master data

struct ChangeSettings {
  Settings settings{};
};
// A code that ISO 4217 lacks or has withdrawn; digits 0..18. Repeating it with the same digits has no effect.
struct RegisterCurrency {
  Currency currency{};
};
struct CreateCustomer {
  Customer customer{};
};
// Replaces everything but the id. The status too.
struct ChangeCustomer {
  Customer customer{};
};
struct CreateJob {
  Job job{};
};
struct ChangeJob { // the customer of a job cannot change
  Job job{};
};
struct CreateContract {
  Contract contract{};
};
struct ChangeContract { // the customer of a contract cannot change
  Contract contract{};
};

// The same three commands for each kind of record that has no figures of its own. The id and the owner of a
// record never change. Errors: unknown_customer, unknown_record, id_taken, customer_mismatch, invalid_text; in_use (of
// one to be deleted, which another record names).
template <class Of> struct CreateRecord { Of record{}; };
template <class Of> struct ChangeRecord { Of record{}; }; // replaces the rest
template <class Of> struct DeleteRecord { decltype(Of::id) id{}; };

// Of a customer who never had a document and is nobody's parent: jobs, contracts and all other records of theirs go too.
// Errors: unknown_customer, in_use (naming some).
using DeleteCustomer = DeleteRecord<Customer>;

// CreateContact, ChangeContact, DeleteContact, CreateAddress, ...
#define OPENITEM_RECORD_COMMANDS(Of, ...)                                                                    \
  using Create##Of = CreateRecord<Of>;                                                                       \
  using Change##Of = ChangeRecord<Of>;                                                                       \
  using Delete##Of = DeleteRecord<Of>;
#include "openitem/ledger/records.def"

// ---- documents

// Keeps an invoice outside the books, or replaces a draft of the same id. Number optional, free again when
// deleted.
struct DraftInvoice {
  Invoice invoice{};
  DraftState state = DraftState::unapproved;
};
// A payment announced but not yet collected.
struct DraftPayment {
  Payment payment{};
};
struct DeleteDraft {
  ItemRef draft{};
};
// Posts a draft as it stands, on CommandInfo::effective; `number` names it if the draft has none.
struct PostDraft {
  ItemRef draft{};
  std::string_view number{};
  Settlement settlement{}; // payments only
};

struct IssueInvoice {
  Invoice invoice{};
};
struct IssueDebitNote { // the invoice's id and number are read as the debit note's
  Invoice note{};
};
// A balance brought in from elsewhere: amount > 0, kind opening_debit or opening_credit.
struct RecordOpening {
  ItemKind kind = ItemKind::opening_debit;
  Invoice document{};
};

struct RecordPayment {
  Payment payment{};
  Settlement settlement{};
};
// A payment of all the invoice has open; a method is required.
struct MarkPaid {
  InvoiceId invoice{};
  Payment payment{}; // amount and customer are the invoice's; what is given must agree
};

struct IssueCreditMemo {
  Credit credit{};
  // About this one: its open amount is reduced first; the rest is credit. Tax is then what makes the credited
  // tax right over all live memos, in the invoice's own way; they credit no more than its total.
  InvoiceId invoice{};
  // When the invoice is already (partly) paid: undo as much of its applications as the memo needs, newest
  // first, and apply them anew for the rest, so that the memo settles the invoice and the payment becomes
  // credit.
  bool displace_payments = false;
  Money refund{}; // part of the rest that is refunded at once
  std::string_view refund_number{};
  Sequence dispute =
      0; // of the invoice: what the memo settles of it goes against the dispute, as of a Target
};
// + puts credit on the account, - takes it back from available credit, oldest first, never below zero.
struct AdjustAccountCredit {
  Credit credit{}; // amount is ignored: see change
  Money change{};  // not zero
};

// What is open of a debit item on the command's date, and is not used later, is due on another date from then
// on; before, it shows as due when it was. Undone by changing it back. What an application gives back later
// goes where the rest of its portion went. What is dated before the change and recorded behind it finds
// nothing of what was moved. Errors of its own: exceeds_open (nothing is open, or nothing due on `from`).
struct ChangeDue {
  ItemRef item{};
  Date from{}; // only what is due on this date; none: all
  Date due{};  // none: never
};

// ---- use and undo

// One credit item on debit items named.
struct ApplyCredit {
  ItemRef credit{};
  std::span<const Target> targets{};
  bool cap = false;
};
// Open credit of a customer against its open items, by a strategy.
struct Settle {
  CustomerId customer{};
  Currency currency{};                // none: the customer's
  JobId job{};                        // given: only this job's items, with credit of the job or of no job
  std::span<const ItemRef> credits{}; // in this order; none: all available, first in, first out
  Settlement settlement{};
  Money at_most{}; // none: no cap on the sum applied
};
// Undoes an application whole, with what was made with it: a refund, a debit adjustment, a write-off goes
// with its application, a group with each of its own. keep > 0 applies that much of it anew ("partly"), of
// what was made with it as a smaller item; of a group nothing can be kept.
struct Unapply {
  Sequence application = 0;
  Money keep{};
};
// Takes back an invoice, debit note, credit memo, account credit, opening or fee. Refused while it is used,
// unless the command asks to unapply: then its applications are undone on the same date and the other side is
// open again. A refund (sent back by the bank, say) and a debit adjustment go with their own applications,
// without asking: what they took from the credit is there again. Credit of which part was refunded is
// refused: the refund goes first.
struct VoidItem {
  ItemRef item{};
  bool unapply = false;
  // An invoice about which there is a live credit memo is refused, too, naming it. With unapply the memo
  // becomes credit; this voids it with the invoice.
  bool memos = false;
};

// A fee charged with a reversal.
struct Fee {
  Money amount{};            // none: no fee
  std::string_view number{}; // unique among fees; may be empty
  Date due{};                // none: the effective date
};
// NSF, chargeback: all its live applications are undone, the invoices are open again with their own due
// dates.
struct ReversePayment {
  PaymentId payment{};
  ReversalKind kind = ReversalKind::payment_reversed; // insufficient_funds, chargeback, payment_reversed
  Fee fee{};
};
// Takes the reversal of an item back: the item counts again, unapplied. Not of what was made with its
// application (a refund, a debit adjustment, a write-off), which is never there without it.
struct Reinstate {
  ItemRef item{};
};

// Pays credit out: a debit item applied to the credit. Of an applied payment it first unapplies, newest
// first.
struct Refund {
  ItemRef credit{};
  Money amount{}; // > 0
  bool unapply = false;
  std::uint64_t id = 0;
  std::string_view number{};
  std::string_view method{};
  std::string_view transaction_id{};
  std::string_view notes{};
};
struct WriteOff {
  ItemRef item{};
  Money amount{}; // none: all that is open
  std::uint64_t id = 0;
  std::string_view number{};
};
// Takes a write-off back: what it closed is open again.
struct RecoverWriteOff {
  std::uint64_t write_off = 0;
};

// ---- period locks

// No command of the class may count from a date up to and including `through`; none: the lock is lifted. The
// later of the lock for the class and the lock for all decides.
struct LockPeriod {
  CommandClass of = CommandClass::all;
  Date through{};
};
// Somebody may, for a while, date commands of a class into part of the locked time.
struct GrantLockException {
  std::string_view actor{}; // "": anybody
  CommandClass of = CommandClass::all;
  Date from{};                     // none: from the first day
  Date to{};                       // none: to the last; inclusive
  std::int64_t expires_micros = 0; // judged by the recorded instant of the command; 0: never
};
struct WithdrawLockException {
  Sequence granted = 0;
};

// ---- disputes

// Part of a debit item is contested: it counts as disputed, and is not past due, as far as it is open.
// Payments take the rest first unless they name the dispute (Target). A void ends nothing.
struct Dispute {
  ItemRef item{};
  Money amount{};          // none: all that is open and not disputed yet
  std::string_view code{}; // the reason, in a code of the host's
  std::string_view note{}; // personal
};
// What is left of a dispute is disputed no more and counts by its own due date again. Once only, and not
// dated before what last reduced it.
struct ResolveDispute {
  Sequence dispute = 0;
  MarkOutcome outcome{}; // valid, invalid or credited
};

// ---- erasing

// Takes the personal texts (names, notes, references, reasons) out of everything the ledger holds of a customer
// (the record, contacts, jobs, contracts, drafts, items, marks, every earlier version of them), or of one record
// alone: exactly one of the two is named. Figures, ids, numbers and sequences stay. The customer is inactive or
// not_used where the customer's own record is among it. No effect where nothing personal is said. What the
// ledger no longer has, erase_personal() of journal/journal.hpp takes out of its journal; a snapshot is written
// anew.
//
// With a command's texts goes what tells whether a command under the same idempotency key says the same texts:
// a repeat is then known by the rest. With a reason goes that of the commands right before and after it that
// had the same one, from the same actor at the same instant.
struct ErasePersonal {
  CustomerId customer{}; // with all that is theirs
  // Or a record of this kind: customer, job, contract, contact, mark, any item or draft. With an item go the notes
  // of its marks.
  EntityKind kind = EntityKind::none;
  std::uint64_t id = 0;
};

// Forgets idempotency keys of commands recorded before this sequence.
struct DropIdempotencyKeys {
  Sequence before = 0;
};

} // namespace openitem
