// Records and their events, as a sink or an event log shows them.
#include "handles.hpp"
#include "page.hpp"
#include "terms_in.hpp"

#include "openitem/ledger/events.hpp"

#include <gsl/util>

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

template <class Portions> Money sum(const Portions &portions) {
  Money total = portions.empty() ? Money{} : Money::zero(portions.front().amount.currency());
  for (const auto &portion : portions) total += portion.amount;
  return total;
}

std::uint32_t count_of(std::size_t size) noexcept {
  return gsl::narrow_cast<std::uint32_t>(size); // of a record: 1 GiB at most
}

// ---- one event, by its kind

void fill(oi_event &, const SettingsChanged &) {}

// Of a kind that the header has no row for yet there is the number alone.
template <class E>
requires(event_number<E> > event_number<RecordDeleted>) void fill(oi_event &, const E &) {}

void fill(oi_event &row, const CurrencyRegistered &event) {
  row.currency = out(event.currency);
}

void fill(oi_event &row, const CustomerSaved &event) {
  row.customer = out(event.id);
  row.number = view(event.code);
  row.name = view(event.name);
  row.status = out(event.status);
  row.label = view(event.label);
  row.currency = out(event.currency);
  row.salesperson = view(event.salesperson);
  row.credit_limit = out(event.credit_limit);
  row.partial_payments = out(event.partial_payments);
  row.parent = out(event.parent);
  row.terms_count = count_of(event.terms.size());
  row.established = out(event.established);
  row.external_ref = view(event.external_ref);
}

void fill(oi_event &row, const CustomerActivated &event) {
  row.customer = out(event.id);
}

void fill(oi_event &row, const JobSaved &event) {
  row.job = out(event.id);
  row.customer = out(event.customer);
  row.number = view(event.code);
  row.name = view(event.name);
  row.status = out(event.status);
  row.external_ref = view(event.external_ref);
}

void fill(oi_event &row, const ContractSaved &event) {
  row.contract = out(event.id);
  row.number = view(event.number);
  row.customer = out(event.customer);
  row.job = out(event.job);
  row.starts = out(event.starts);
  row.ends = out(event.ends);
  row.external_ref = view(event.external_ref);
}

void fill(oi_event &row, const DocumentFacts &facts) {
  row.contract = out(facts.contract);
  row.salesperson = view(facts.salesperson);
  row.series = view(facts.series);
  row.reference = view(facts.reference);
  row.method = view(facts.method);
  row.transaction_id = view(facts.transaction_id);
  row.notes = view(facts.notes);
  row.external_ref = view(facts.external_ref);
  row.value_date = out(facts.value_date);
  row.delivery_date = out(facts.delivery_date);
  row.about = out(facts.about);
  row.tax_scope = out(facts.tax_scope);
  row.tax = out(facts.tax);
  row.line_count = count_of(facts.lines.size());
}

void fill(oi_event &row, const DraftSaved &event) {
  row.item = out(event.ref);
  row.draft_state = out(event.state);
  row.customer = out(event.customer);
  row.job = out(event.job);
  row.currency = out(event.currency);
  row.number = view(event.number);
  row.document_date = out(event.document_date);
  row.amount = out(event.total);
  row.due = out(event.due);
  row.portion_count = count_of(event.portions.size());
  row.terms_count = count_of(event.terms.size());
  fill(row, event.facts);
}

void fill(oi_event &row, const DraftDeleted &event) {
  row.item = out(event.ref);
}

void fill(oi_event &row, const ItemIssued &event) {
  row.item = out(event.ref);
  row.customer = out(event.customer);
  row.job = out(event.job);
  row.number = view(event.number);
  row.effective = out(event.effective);
  row.document_date = out(event.document_date);
  const Money total = sum(event.portions);
  row.amount = out(total);
  row.currency = out(total.currency());
  row.portion_count = count_of(event.portions.size());
  fill(row, event.facts);
}

void fill(oi_event &row, const CreditApplied &event) {
  row.item = out(event.credit);
  row.other = out(event.debit);
  row.effective = out(event.effective);
  const Money total = sum(event.portions);
  row.amount = out(total);
  row.currency = out(total.currency());
  row.portion_count = count_of(event.portions.size());
}

void fill(oi_event &row, const ApplicationUndone &event) {
  row.application = event.application;
  row.effective = out(event.effective);
}

void fill(oi_event &row, const ItemReversed &event) {
  row.item = out(event.item);
  row.reversal = out(event.kind);
  row.effective = out(event.effective);
}

void fill(oi_event &row, const ReversalUndone &event) {
  row.item = out(event.item);
  row.effective = out(event.effective);
}

void fill(oi_event &row, const IdempotencyKeysDropped &event) {
  row.before = event.before;
}

void fill(oi_event &row, const PeriodLocked &event) {
  row.command_class = out(event.of);
  row.ends = out(event.through);
}

// Lock exceptions have kinds of their own here; of other records there is the number of the event alone.
const LockException *granted(const RecordSaved &event) noexcept {
  return std::get_if<LockException>(&event.record);
}
bool is_withdrawal(const RecordDeleted &event) noexcept {
  return event.kind == EntityKind::lock_exception;
}

void fill(oi_event &row, const RecordSaved &event) {
  const LockException *exception = granted(event);
  if (exception == nullptr) return;
  row.name = view(exception->actor);
  row.command_class = out(exception->of);
  row.starts = out(exception->from);
  row.ends = out(exception->to);
  row.expires_micros = exception->expires_micros;
}

void fill(oi_event &row, const RecordDeleted &event) {
  if (is_withdrawal(event)) row.before = event.id;
}

std::int32_t kind_of_row(const Event &event) noexcept {
  if (const auto *saved = std::get_if<RecordSaved>(&event); saved != nullptr && granted(*saved) != nullptr)
    return OI_EVENT_KIND_LOCK_EXCEPTION_GRANTED;
  if (const auto *deleted = std::get_if<RecordDeleted>(&event); deleted != nullptr && is_withdrawal(*deleted))
    return OI_EVENT_KIND_LOCK_EXCEPTION_WITHDRAWN;
  return static_cast<std::int32_t>(number_of(event));
}

// Texts that a kind does not have are empty, not NULL.
void begin_texts(oi_event &row) noexcept {
  for (oi_text_view *text : {&row.number, &row.name, &row.label, &row.salesperson, &row.series,
                             &row.reference, &row.method, &row.transaction_id, &row.notes, &row.external_ref})
    *text = view({});
}

const Event &event_of(const oi_record *record, std::size_t index) {
  const Record &core = record_of(record);
  if (index >= core.events.size()) reject(Errc::invalid_argument, "event");
  return core.events[index];
}

// ---- lists of an event

template <class Event> const Event *as(const openitem::Event &event) noexcept {
  return std::get_if<Event>(&event);
}

ListView<DuePortion> portions_of(const openitem::Event &event) noexcept {
  if (const auto *issued = as<ItemIssued>(event)) return issued->portions;
  if (const auto *draft = as<DraftSaved>(event)) return draft->portions;
  return {};
}

ListView<DocumentLine> lines_of(const openitem::Event &event) noexcept {
  if (const auto *issued = as<ItemIssued>(event)) return issued->facts.lines;
  if (const auto *draft = as<DraftSaved>(event)) return draft->facts.lines;
  return {};
}

ListView<TermsPortion> terms_of(const openitem::Event &event) noexcept {
  if (const auto *saved = as<CustomerSaved>(event)) return saved->terms;
  if (const auto *draft = as<DraftSaved>(event)) return draft->terms;
  return {};
}

ListView<AppliedPortion> applied_of(const openitem::Event &event) noexcept {
  const auto *applied = as<CreditApplied>(event);
  return applied == nullptr ? ListView<AppliedPortion>{} : applied->portions;
}

// convert(index, part) gives the row.
template <class Row, class List, class Convert>
oi_status guard_list(const oi_record *record, std::size_t event, const Page<Row> &page, oi_error *err,
                     List (*list)(const openitem::Event &) noexcept, Convert &&convert) noexcept {
  return guard_page(err, page, [&](const Page<Row> &checked) {
    const auto parts = list(event_of(record, event));
    auto part = parts.begin(); // gone through once: those of an encoded list are made when they are reached
    for (std::size_t i = 0; i < std::min(checked.first, parts.size()); ++i) ++part;
    checked.fill(parts.size(), [&](std::size_t i) {
      const Row row = convert(i, *part);
      ++part;
      return row;
    });
  });
}

} // namespace
} // namespace openitem::capi

oi_status oi_record_read_header(const oi_record *record, oi_record_header *header, oi_error *err) {
  return guard(err, outputs(needed(header, "header")), [&] {
    const Record &core = record_of(record);
    write(header, [&](oi_record_header &row) {
      row.first_sequence = core.first_sequence;
      row.event_count = core.events.size();
      row.recorded_micros = core.recorded_micros;
      row.outcome_id = core.outcome_id;
      row.idempotency_key = digest(core.idempotency_key);
      row.fingerprint = digest(core.fingerprint);
      row.actor = view(core.actor);
      row.reason = view(core.reason);
      row.effective = out(core.effective);
    });
  });
}

oi_status oi_record_read_event(const oi_record *record, size_t event, oi_event *result, oi_error *err) {
  return guard(err, outputs(needed(result, "result")), [&] {
    const Event &core = event_of(record, event);
    write(result, [&](oi_event &row) {
      row.kind = kind_of_row(core);
      row.sequence = record_of(record).first_sequence + event;
      begin_texts(row);
      std::visit([&](const auto &of_kind) { fill(row, of_kind); }, core);
    });
  });
}

oi_status oi_record_read_settings(const oi_record *record, size_t event, oi_settings *settings,
                                  oi_error *err) {
  return guard(err, outputs(needed(settings, "settings")), [&] {
    const auto *changed = as<SettingsChanged>(event_of(record, event));
    if (changed == nullptr) reject(Errc::invalid_argument, "event");
    write(settings, [&](oi_settings &row) { fill(row, changed->settings); });
  });
}

oi_status oi_record_read_portions(const oi_record *record, size_t event, size_t first, oi_portion_row *rows,
                                  size_t capacity, size_t row_size, size_t stride, size_t *written,
                                  oi_error *err) {
  return guard_list(record, event, Page<oi_portion_row>{first, rows, capacity, row_size, stride, written},
                    err, portions_of, [](std::size_t i, const DuePortion &portion) {
                      return oi_portion_row{count_of(i), out(portion.due), out(portion.amount), {}};
                    });
}

oi_status oi_record_read_applied_portions(const oi_record *record, size_t event, size_t first,
                                          oi_applied_portion_row *rows, size_t capacity, size_t row_size,
                                          size_t stride, size_t *written, oi_error *err) {
  return guard_list(
      record, event, Page<oi_applied_portion_row>{first, rows, capacity, row_size, stride, written}, err,
      applied_of, [](std::size_t, const AppliedPortion &portion) {
        return oi_applied_portion_row{portion.credit_portion, portion.debit_portion, out(portion.amount)};
      });
}

oi_status oi_record_read_lines(const oi_record *record, size_t event, size_t first, oi_line_row *rows,
                               size_t capacity, size_t row_size, size_t stride, size_t *written,
                               oi_error *err) {
  return guard_list(record, event, Page<oi_line_row>{first, rows, capacity, row_size, stride, written}, err,
                    lines_of, [](std::size_t, const DocumentLine &line) {
                      return oi_line_row{view(line.product),   view(line.description), out(line.quantity),
                                         out(line.unit_price), out(line.discount),     {}};
                    });
}

oi_status oi_record_read_terms(const oi_record *record, size_t event, size_t first, oi_terms_row *rows,
                               size_t capacity, size_t row_size, size_t stride, size_t *written,
                               oi_error *err) {
  return guard_list(record, event, Page<oi_terms_row>{first, rows, capacity, row_size, stride, written}, err,
                    terms_of, terms_row);
}
