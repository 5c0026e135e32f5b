// What records of drafts and items must be: their parties, what a document of their kind says, portions.

#include "ledger/recorded.hpp"

#include "ledger/credited_amount.hpp"
#include "ledger/number_ranges.hpp"
#include "ledger/record_checks.hpp"
#include "ledger/recorded_values.hpp"

namespace openitem {

using namespace recorded;

namespace {

const FactsOfKind &said_by(ItemKind kind) noexcept {
  return kind_row(kind).facts;
}
// Some command makes items as the event says.
bool is_made(const ItemIssued &event) noexcept {
  if (!is_item_kind(event.ref.kind)) return false;
  const MadeBy by = kind_row(event.ref.kind).made_by;
  return by == MadeBy::a_command || by == (event.group == 0 ? MadeBy::a_reversal : MadeBy::a_group);
}

bool may_be_about(ItemKind kind, ItemKind other) noexcept {
  switch (kind_row(kind).about) {
  case About::nothing:
    return false;
  case About::invoice:
    return other == ItemKind::invoice;
  case About::payment:
    return other == ItemKind::payment;
  case About::refundable_credit:
    return kind_row(other).refundable;
  case About::debit:
    return is_debit(other);
  }
  return false;
}

void check_facts(const DocumentFacts &facts, const FactsOfKind &said) {
  invariant(said.external_ref || facts.external_ref.empty());
  invariant(said.contract || !facts.contract);
  invariant(said.invoice || (facts.salesperson.empty() && facts.series.empty() && !facts.delivery_date));
  invariant(said.reference || facts.reference.empty());
  invariant(said.method || (facts.method.empty() && facts.transaction_id.empty()));
  invariant(said.value_date || !facts.value_date);
  invariant(said.notes || facts.notes.empty());
  invariant(said.lines || (facts.lines.empty() && facts.tax_scope == TaxScope::document));
  require(check_lines(facts.lines));
}

// The ledger's, where that is by line; of a bare total there is none.
void check_tax_scope(const DocumentFacts &facts, const Settings &settings) {
  const bool by_line = facts.tax_scope == TaxScope::line;
  invariant(facts.lines.empty() ? !by_line : by_line || settings.tax_scope == TaxScope::document);
}

// A command's place, for what is added up again as it was when the record was decided.
class PlaceOfCommand {
 public:
  explicit PlaceOfCommand(State &state)
      : scratch_(state.memory())
      , events_(&scratch_)
      , decision_(state, scratch_, events_, false, info_) {}
  [[nodiscard]] Decision &decision() noexcept { return decision_; }

 private:
  Scratch scratch_;
  std::pmr::vector<Event> events_;
  CommandInfo info_{};
  Decision decision_;
};

// Of one known currency; in order of due date; positive, or all of them nothing. Gives their sum.
Money check_portions(const State &state, const ItemIssued &event, const FactsOfKind &said) {
  const ListView<DuePortion> &portions = event.portions;
  invariant(!portions.empty() && portions.size() <= max_portions);
  invariant(portions.size() == 1 || (said.invoice && is_debit(event.ref.kind)));
  const Currency currency = portions.front().amount.currency();
  invariant(currency && state.knows(currency));
  Money sum = Money::zero(currency);
  bool all_positive = true;
  Date previous{};
  for (const DuePortion &portion : portions) {
    invariant(portion.amount.currency() == currency && portion.amount.sign() >= 0);
    require_date(portion.due);
    invariant(previous <= portion.due);
    previous = portion.due;
    all_positive = all_positive && portion.amount.sign() > 0;
    sum += portion.amount;
  }
  invariant(said.due || previous == event.effective);
  invariant(all_positive || (kind_row(event.ref.kind).may_be_nothing && sum.is_zero()));
  return sum;
}

} // namespace

// ---- drafts

void RecordedEvents::check(const DraftSaved &event) const {
  invariant(is_item_kind(event.ref.kind) && kind_row(event.ref.kind).drafted);
  const bool payment = event.ref.kind == ItemKind::payment;
  require_id(event.ref.id);
  const ItemOrDraft before = state_.find(event.ref);
  invariant(before.item() == no_slot);
  invariant(payment
                ? event.state == DraftState::pending
                : event.state >= DraftState::unapproved && event.state <= DraftState::unposted_receivable);
  const Slot<Customer> customer = belonging_to(state_, event.customer, event.job, event.facts.contract);
  require(check_status(state_, customer, payment ? Admission::posting : Admission::new_invoice));
  require(check_new_item(state_, {event.ref.kind, event.ref.id, event.number, event.facts.external_ref,
                                  event.facts.number_range, before}));
  require(check_range_kind(state_, event.facts.number_range, event.ref.kind));
  invariant(event.currency && state_.knows(event.currency));
  invariant(event.total.currency() == event.currency && event.total.sign() >= (payment ? 1 : 0));
  require(check_draft_terms(event.terms));
  require(check_portion_currencies(event.portions, event.currency));
  require(check_portion_signs(event.portions));
  for (const DuePortion &portion : event.portions) require_date_or_none(portion.due);
  check_facts(event.facts, said_by(event.ref.kind));
  require(check_currency(event.currency, {}, event.facts.lines));
  check_adds_up(event);
  invariant(event.facts.about == ItemRef{} && !event.facts.tax && event.facts.taxes.empty()); // of items
  if (payment) invariant(!event.document_date && !event.due && event.portions.empty() && event.terms.empty());
}

void RecordedEvents::check_adds_up(const DraftSaved &event) const {
  if (event.facts.lines.empty()) return;
  PlaceOfCommand place(state_);
  const auto amount =
      document_amount(place.decision(), event.facts.lines, event.facts.tax_scope, {}, event.currency);
  require(amount);
  invariant(amount->total == event.total);
}

void RecordedEvents::check(const DraftDeleted &event) const {
  invariant(state_.find(event.ref).is_draft());
}

// ---- items

void RecordedEvents::check(const ItemIssued &event) {
  invariant(is_made(event));
  require_id(event.ref.id);
  const ItemOrDraft before = state_.find(event.ref);
  invariant(before.item() == no_slot);
  const FactsOfKind &said = said_by(event.ref.kind);
  const Slot<Customer> customer = belonging_to(state_, event.customer, event.job, event.facts.contract);
  if (event.group == 0) is_of_one_customer(customer);
  check_admission(event, customer);
  require(check_new_item(state_,
                         {event.ref.kind, event.ref.id, event.number, event.facts.external_ref, {}, before}));
  require_date(event.effective);
  is_on_date_of_record(event.effective);
  require_date(event.document_date);
  invariant(said.document_date || event.document_date == event.effective);
  const Money sum = check_portions(state_, event, said);
  check_facts(event.facts, said);
  require(check_currency(sum.currency(), event.facts.tax, event.facts.lines));
  invariant(event.facts.lines.empty() != static_cast<bool>(event.facts.tax)); // of a bare total there is none
  invariant(event.facts.value_date != event.effective || !event.facts.value_date);
  if (said.invoice) check_tax_scope(event.facts, state_.settings());
  check_about(event);
  check_number(event);
  if (event.ref.kind == ItemKind::payment)
    require(check_transaction_id(state_, event.facts.method, event.facts.transaction_id));
  check_adds_up(event.facts, sum);
  if (before == no_slot) return;
  check_posts(event, sum, state_.content<DraftSaved>(state_.draft(before.draft()).version));
}

// The customer's status and the job's let it in.
void RecordedEvents::check_admission(const ItemIssued &event, Slot<Customer> customer) const {
  const ItemKind kind = event.ref.kind;
  const bool made_anew = is_made_together(kind) && follows_an_undoing();
  if (kind_row(kind).made_by == MadeBy::a_reversal || made_anew) return;
  const bool document = said_by(kind).invoice;
  require(check_status(state_, customer, document ? Admission::new_invoice : Admission::posting));
  if (kind == ItemKind::invoice)
    invariant(state_.customer(customer).status != CustomerStatus::prospect ||
              !state_.settings().prospects_become_active);
  if (document && event.job) invariant(state_.job(state_.job_slot(event.job)).status < JobStatus::cancelled);
}

// A range gave the number that was next; the automatic one leaves nothing out.
void RecordedEvents::check_number(const ItemIssued &event) const {
  const auto &ranges = state_.records<NumberRange>();
  if (!event.facts.number_range) {
    invariant(!event.number.empty() || ranges.beside().automatic(event.ref.kind) == no_slot);
    return;
  }
  const auto found = known_record<NumberRange>(state_, event.facts.number_range.value());
  require(found);
  require(check_range_kind(state_, event.facts.number_range, event.ref.kind));
  invariant(next_number(state_, *found, event).text() == event.number);
}

// Lines add up to what the document is for, and to its tax; a credit memo that says the taxes it takes back
// of its invoice takes back what is left of them. Memos of a time before they said so are added up alone.
void RecordedEvents::check_adds_up(const DocumentFacts &facts, const Money &sum) const {
  invariant(facts.taxes.empty() || (facts.about && !facts.lines.empty()));
  if (facts.lines.empty()) return;
  PlaceOfCommand place(state_);
  Credit credit;
  credit.lines = facts.lines;
  credit.tax_scope = facts.tax_scope;
  const auto amount =
      facts.taxes.empty()
          ? document_amount(place.decision(), facts.lines, facts.tax_scope, {}, sum.currency())
          : credited_amount(place.decision(), state_.find_item(facts.about), credit, sum.currency());
  require(amount);
  invariant(amount->total == sum && amount->tax == facts.tax);
  if (!facts.taxes.empty()) invariant(is_same(facts.taxes, ListView<TaxTotal>(amount->taxes)));
}

// What an item refers to: a memo's invoice, a refund's credit, a fee's payment, what was written off.
void RecordedEvents::check_about(const ItemIssued &event) const {
  const ItemRef &ref = event.facts.about;
  const ItemKind kind = event.ref.kind;
  if (!ref) {
    invariant(ref == ItemRef{});
    invariant(!kind_row(kind).about_needed);
    return;
  }
  const PortionSlot about = state_.find_item(ref);
  invariant(about != no_slot && state_.customer_of(about) == event.customer);
  invariant(event.effective.day_number() >= state_.item(about).effective);
  invariant(state_.job_id_of(about) == event.job);
  const bool reversed = (state_.item(about).flags & StoredPortion::reversed) != 0;
  const bool of_reversal = kind_row(kind).made_by == MadeBy::a_reversal;
  invariant(reversed == of_reversal && may_be_about(kind, ref.kind));
  if (of_reversal) { // its payment came back just now
    const ReversalRow *reversal = state_.newest_reversal(state_.item(about).sequence());
    invariant(reversal->sequence == state_.last_sequence() &&
              reversal->effective == event.effective.day_number());
    return;
  }
  invariant(state_.currency_of(about) == event.portions.front().amount.currency());
  if (!event.facts.taxes.empty()) require(check_creditable(state_, about, event.portions.front().amount, ""));
}

// A draft is posted as it stands.
void RecordedEvents::check_posts(const ItemIssued &event, const Money &sum, const DraftSaved &draft) const {
  invariant(event.customer == draft.customer && event.job == draft.job && sum == draft.total);
  invariant(draft.number.empty() || event.number == draft.number);
  if (event.ref.kind == ItemKind::invoice)
    invariant(event.document_date == (draft.document_date ? draft.document_date : event.effective));
  DocumentFacts facts = draft.facts;
  if (facts.salesperson.empty()) facts.salesperson = event.facts.salesperson; // the customer's
  if (facts.value_date == event.effective) facts.value_date = {};
  if (facts.lines.empty()) facts.tax_scope = TaxScope::document;
  if (event.facts.tax_scope == TaxScope::line && state_.settings().tax_scope == TaxScope::line)
    facts.tax_scope = TaxScope::line; // by the settings of today
  facts.tax = event.facts.tax;
  if (!event.facts.number_range) { // the command may give a number in the place of one from a range
    facts.number_range = {};
  } else if (!facts.number_range) {
    const auto &ranges = state_.records<NumberRange>();
    const Slot<NumberRange> automatic = ranges.beside().automatic(event.ref.kind);
    invariant(draft.number.empty() && ranges.find_live(event.facts.number_range.value()) == automatic);
    facts.number_range = event.facts.number_range;
  }
  invariant(is_same<false>(event.facts, facts));
  for_each_personal( // which may have been erased
      [](const auto &issued, const auto &drafted) {
        invariant(says_nothing(issued) || says_nothing(drafted) || issued == drafted);
      },
      event.facts, facts);
  if (!draft.portions.empty()) {
    invariant(is_same(event.portions, draft.portions));
  } else if (draft.due) {
    invariant(event.portions.size() == 1 && event.portions.front().due == draft.due);
  }
}

} // namespace openitem
