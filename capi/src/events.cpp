// Records and their events, as a sink or an event log shows them: each event has a row of its kind, and the lists
// that its structure has.
#include "equal.hpp"
#include "handles.hpp"
#include "tables.hpp"
#include "terms_in.hpp"

#include <gsl/util>

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

constexpr Views views;

std::uint32_t count_of(std::size_t size) noexcept {
  return gsl::narrow_cast<std::uint32_t>(size); // of a record: 1 GiB at most
}

template <class Portions> Money sum(const Portions &portions) {
  Money total = portions.empty() ? Money{} : Money::zero(portions.front().amount.currency());
  for (const auto &portion : portions) total += portion.amount;
  return total;
}

// ---- the row of an event

// Most say what they say in the core's words.
template <class Row, class E> Row row_of(const E &event, Sequence) {
  return row_from<Row>(views, event);
}

template <class Row> Row row_of(const SettingsChanged &event, Sequence) {
  const Settings &settings = event.settings;
  return {.rounding = out(settings.rounding),
          .tax_scope = out(settings.tax_scope),
          .refuse_partial_payments = !settings.partial_payments,
          .new_documents_take_open_credit = settings.new_documents_take_open_credit,
          .surplus_credit_settles_oldest = settings.surplus_credit_settles_oldest,
          .prospects_stay = !settings.prospects_become_active,
          .numbers_not_unique = !settings.unique_numbers,
          .unique_transaction_ids = settings.unique_transaction_ids,
          .fiscal_year_by_start = settings.fiscal_year_by_start,
          .reserved = {},
          .fiscal_year_end_month = settings.fiscal_year_end_month,
          .fiscal_year_end_day = settings.fiscal_year_end_day};
}

// A record as it was saved: of when it was created the event knows nothing.
template <class Row> Row row_of(const CustomerSaved &event, Sequence sequence) {
  Row row = row_from<Row, But<"created", "changed">>(views, event);
  row.changed = sequence;
  return row;
}
template <class Row> Row row_of(const JobSaved &event, Sequence) {
  return row_from<Row, But<"created">>(views, event);
}
template <class Row> Row row_of(const ContractSaved &event, Sequence sequence) {
  Row row = row_from<Row, But<"created", "changed">>(views, event);
  row.changed = sequence;
  return row;
}
template <class Row, class Record>
requires(is_alternative<Record, AnyRecord>) Row row_of(const Record &record, Sequence sequence) {
  Row row = row_from<Row, But<"created", "changed">>(views, record);
  row.changed = sequence;
  return row;
}
template <class Row> Row row_of(const LockException &record, Sequence) {
  Row row = row_from<Row, But<"id", "granted", "withdrawn", "of", "command_class">>(views, record);
  row.granted = out(record.id);
  row.command_class = out(record.of);
  return row;
}

template <class Row> Row row_of(const CustomerActivated &event, Sequence) {
  return {.customer = out(event.id)};
}

template <class Row> Row row_of(const DraftSaved &event, Sequence) {
  Row row =
      row_from<Row, But<"ref", "item", "state", "draft_state", "total", "amount", "made_with", "effective">>(
          views, event, event.facts);
  row.item = out(event.ref);
  row.amount = out(event.total);
  row.draft_state = out(event.state);
  return row;
}
template <class Row> Row row_of(const DraftDeleted &event, Sequence) {
  return {.draft = out(event.ref)};
}
template <class Row> Row row_of(const ItemIssued &event, Sequence) {
  Row row =
      row_from<Row, But<"ref", "item", "amount", "currency", "draft_state", "group", "made_with", "due">>(
          views, event, event.facts);
  const Money total = sum(event.portions);
  row.item = out(event.ref);
  row.amount = out(total);
  row.currency = out(total.currency());
  row.made_with = event.group;
  return row;
}

template <class Row> Row row_of(const CreditApplied &event, Sequence sequence) {
  Row row = row_from<Row, But<"application", "amount", "group", "made_with">>(views, event);
  row.application = sequence;
  row.amount = out(sum(event.portions));
  row.made_with = event.group;
  return row;
}
template <class Row> Row row_of(const ItemReversed &event, Sequence) {
  Row row = row_from<Row, But<"kind", "reversal">>(views, event);
  row.reversal = out(event.kind);
  return row;
}
template <class Row> Row row_of(const PeriodLocked &event, Sequence sequence) {
  return {.command_class = out(event.of), .through = out(event.through), .locked = sequence};
}
template <class Row> Row row_of(const MarkPlaced &event, Sequence sequence) {
  Row row = row_from<Row, But<"mark", "outcome", "left", "ended", "ended_on">>(views, event);
  row.mark = sequence;
  row.left = row.amount;
  return row;
}

template <class E> inline constexpr oi_table table_of = OI_TABLE_NONE;
#define OI_EVENT_ROW(Kind, table) template <> inline constexpr oi_table table_of<Kind> = table;
#define OI_RECORD_ROW(Kind, table) template <> inline constexpr oi_table table_of<Kind> = table;
#include "event_rows.inc"
#undef OI_EVENT_ROW
#undef OI_RECORD_ROW

// ---- its lists

// The list of such elements that a structure has, in its parts too; nullptr: none.
template <class Element, class Of> const ListView<Element> *list_in(const Of &of) noexcept {
  const ListView<Element> *found = nullptr;
  for_each_index<Of>([&]<std::size_t Index>() {
    constexpr auto &member = member_at<Of, Index>;
    using Type = typename std::remove_cvref_t<decltype(member)>::type;
    if constexpr (std::same_as<Type, ListView<Element>>) {
      found = &(of.*member.at);
    } else if constexpr (member.role == Role::part) {
      if (found == nullptr) found = list_in<Element>(of.*member.at);
    } else if constexpr (member.role == Role::record) {
      if (found == nullptr)
        found = std::visit([](const auto &record) { return list_in<Element>(record); }, of.*member.at);
    }
  });
  return found;
}

oi_portion_row row_of_part(std::size_t index, const DuePortion &portion) {
  return {count_of(index), out(portion.due), out(portion.amount), {}};
}
oi_line_row row_of_part(std::size_t, const DocumentLine &line) {
  return row_from<oi_line_row, But<"discount_percent", "net">>(views, line);
}
oi_tax_row row_of_part(std::size_t, const TaxTotal &tax) {
  oi_tax_row row = row_from<oi_tax_row, But<"rate", "percent">>(views, tax);
  row.percent = out(tax.rate.value);
  return row;
}
oi_terms_row row_of_part(std::size_t index, const TermsPortion &portion) {
  return terms_row(index, portion);
}
oi_applied_portion_row row_of_part(std::size_t, const AppliedPortion &portion) {
  return row_from<oi_applied_portion_row>(views, portion);
}
oi_added_portion_row row_of_part(std::size_t, const AddedPortion &portion) {
  return row_from<oi_added_portion_row>(views, portion);
}
oi_moved_portion_row row_of_part(std::size_t, const MovedPortion &portion) {
  return {.from_portion = portion.from, .to_portion = portion.to, .amount = out(portion.amount)};
}

// ---- tables: rows that are made one after the other

// use(size, next): next() makes the next row.
template <class Element, class Use> void with_list(const ListView<Element> &list, Use &&use) {
  auto at = list.begin(); // gone through once: elements of an encoded list are made when they are reached
  std::size_t index = 0;
  use(list.size(), [&] {
    const auto row = row_of_part(index++, *at);
    ++at;
    return row;
  });
}

// The discounts of terms lie portion by portion.
template <class Use> void with_discounts(const ListView<TermsPortion> &terms, Use &&use) {
  std::size_t size = 0;
  for (const TermsPortion &portion : terms) size += portion.discounts.size();
  auto portion = terms.begin();
  std::uint32_t index = 0;
  std::size_t tier = 0;
  use(size, [&] {
    while (tier == portion->discounts.size()) {
      ++portion;
      ++index;
      tier = 0;
    }
    const DiscountTier &found = portion->discounts[tier++];
    return oi_terms_discount_row{index, found.days, out(found.percent.value)};
  });
}

// False: the event has no such table.
template <class E, class Use> bool with_table(const E &event, Sequence sequence, oi_table table, Use &&use) {
  const auto list = [&]<class Element>() {
    const auto *found = list_in<Element>(event);
    if (found != nullptr) with_list(*found, use);
    return found != nullptr;
  };
  if (table == table_of<E>) {
    use(std::size_t{1}, [&] { return row_of<RowOf<table_of<E>>>(event, sequence); });
    return true;
  }
  switch (table) {
  case OI_TABLE_PORTIONS:
    return list.template operator()<DuePortion>();
  case OI_TABLE_LINES:
    return list.template operator()<DocumentLine>();
  case OI_TABLE_TAXES:
    return list.template operator()<TaxTotal>();
  case OI_TABLE_TERMS:
    return list.template operator()<TermsPortion>();
  case OI_TABLE_APPLIED_PORTIONS:
    return list.template operator()<AppliedPortion>();
  case OI_TABLE_ADDED_PORTIONS:
    return list.template operator()<AddedPortion>();
  case OI_TABLE_MOVED_PORTIONS:
    return list.template operator()<MovedPortion>();
  case OI_TABLE_TERMS_DISCOUNTS: {
    const auto *terms = list_in<TermsPortion>(event);
    if (terms != nullptr) with_discounts(*terms, use);
    return terms != nullptr;
  }
  default:
    return false;
  }
}

// visit(event), where one that saved a record is the record.
template <class Visit> decltype(auto) visit_event(const Event &event, Visit &&visit) {
  return std::visit(
      [&]<class E>(const E &of_kind) {
        if constexpr (std::same_as<E, RecordSaved>) {
          return std::visit(visit, of_kind.record);
        } else {
          return visit(of_kind);
        }
      },
      event);
}

const Event &event_of(const Record &record, std::size_t index) {
  if (index >= record.events.size()) reject(Errc::invalid_argument, "event");
  return record.events[index];
}

template <class Use> bool with_table_of(const Record &record, std::size_t index, oi_table table, Use &&use) {
  return visit_event(event_of(record, index), [&](const auto &event) {
    return with_table(event, record.first_sequence + index, table, use);
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
    const Record &core = record_of(record);
    const Event &found = event_of(core, event);
    write(result, [&](oi_event &row) {
      row.kind = gsl::narrow_cast<std::int32_t>(number_of(found));
      row.table = visit_event(found, []<class E>(const E &) { return table_of<E>; });
      row.sequence = core.first_sequence + event;
    });
  });
}

size_t oi_record_count(const oi_record *record, size_t event, oi_table table) {
  return guard_value(size_t{0}, [&] {
    std::size_t count = 0;
    if (record == nullptr) return count;
    with_table_of(record_of(record), event, table, [&](std::size_t size, auto &&) { count = size; });
    return count;
  });
}

oi_status oi_record_read(const oi_record *record, size_t event, oi_table table, size_t first, void *rows,
                         size_t capacity, size_t row_size, size_t stride, size_t *written, oi_error *err) {
  return guard(err, outputs(needed(written, "written")), [&] {
    const RowPage page{first, rows, capacity, row_size, stride, written};
    const RowShape shape = shape_of_table(table);
    page.check(shape);
    const bool has = with_table_of(record_of(record), event, table, [&](std::size_t size, auto &&next) {
      for (std::size_t i = 0; i < std::min(first, size); ++i) (void)next();
      decltype(next()) made;
      page.fill(shape, size, [&](std::size_t) {
        made = next();
        return &made;
      });
    });
    if (!has) reject(Errc::invalid_argument, "table");
  });
}
