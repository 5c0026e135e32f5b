#include "reports/item_rows.hpp"

namespace openitem {

namespace {

void set_facts(const DocumentFacts &facts, ItemRow &row) {
  row.contract = facts.contract;
  row.salesperson = facts.salesperson;
  row.series = facts.series;
  row.reference = facts.reference;
  row.method = facts.method;
  row.transaction_id = facts.transaction_id;
  row.notes = facts.notes;
  row.external_ref = facts.external_ref;
  row.value_date = facts.value_date;
  row.about = facts.about;
}

void set_figures(const ItemFigures &figures, ItemRow &row) {
  const auto money = [&](int128 units) { return Money::of_minor(units, row.currency); };
  row.due = Date::unchecked(figures.due);
  row.total = money(figures.total);
  row.remaining = money(figures.remaining);
  row.past_due = money(figures.past_due);
  row.disputed = money(figures.disputed);
  row.paid = money(figures.paid);
  row.credited = money(figures.credited);
  row.written_off = money(figures.written_off);
  row.status = status_of(figures);
  row.overdue = figures.past_due != 0;
  row.days_overdue = figures.days_overdue;
  row.portion_count = figures.portion_count;
}

ItemRow item_row(const Standpoint &at, PortionSlot first) {
  const State &state = at.state;
  const auto &item = state.item(first);
  ItemRow row;
  row.currency = state.currency_of(first);
  set_facts(state.facts_of(first), row);
  set_figures(item_figures(at, first), row);
  row.ref = state.ref(first);
  row.number = state.number_of(first);
  row.external_ref = state.external_ref_of(first);
  row.customer = state.customer_of(first);
  row.job = state.job_id_of(first);
  row.effective = Date::unchecked(item.effective);
  row.document_date = state.document_date(first);
  if (kind_row(row.ref.kind).facts.value_date && !row.value_date) row.value_date = row.effective;
  row.sequence = item.sequence();
  if (const ReversalRow *reversal = state.reversal_of(row.sequence, at.as_of); reversal != nullptr) {
    row.reversal = reversal->kind;
    row.reversed_on = Date::unchecked(reversal->effective);
  }
  return row;
}

ItemRow draft_row(const Standpoint &at, DraftSlot draft) {
  const StoredDraft &stored = at.state.draft(draft);
  const DraftSaved saved = draft_content(at, stored);
  ItemRow row;
  row.currency = saved.currency ? saved.currency : saved.total.currency();
  set_facts(saved.facts, row);
  row.ref = saved.ref;
  row.number = saved.number;
  row.customer = saved.customer;
  row.job = saved.job;
  row.document_date = saved.document_date;
  row.due = due_of(saved);
  row.total = saved.total;
  row.remaining = row.past_due = row.disputed = Money::zero(row.currency);
  row.paid = row.credited = row.written_off = row.remaining;
  row.status = ItemStatus::draft;
  row.draft = saved.state;
  row.portion_count = saved.portions.empty() ? 1 : static_cast<std::uint32_t>(saved.portions.size());
  row.sequence = stored.created;
  return row;
}

} // namespace

ItemRow row_of(const Standpoint &at, ItemOrDraft of) {
  return of.is_draft() ? draft_row(at, of.draft()) : item_row(at, of.item());
}

bool is_draft(const Standpoint &at, const StoredDraft &draft) noexcept {
  return at.knows(draft.created) && (draft.ended == 0 || !at.knows(draft.ended));
}

DraftSaved draft_content(const Standpoint &at, const StoredDraft &draft) {
  return at.state.content<DraftSaved>(at.state.version_at(draft.version, at.as_of.known_through));
}

Date due_of(const DraftSaved &draft) noexcept {
  return draft.due || draft.portions.empty() ? draft.due : draft.portions.front().due;
}

Result<ItemOrDraft> item_as_known(const Standpoint &at, const ItemRef &item) {
  const State &state = at.state;
  const ItemOrDraft found = state.find(item);
  if (found.is_draft() && is_draft(at, state.draft(found.draft()))) return found;
  if (found.item() != no_slot && at.knows(state.item(found.item()).sequence())) return found;
  // It may have been a draft that is posted or deleted by now.
  if (at.as_of.known_through != 0) {
    for (const DraftSlot draft : state.drafts().slots()) {
      if (state.draft(draft).ref == item && is_draft(at, state.draft(draft))) return ItemOrDraft(draft);
    }
  }
  return Error{
      .code = Errc::unknown_item, .kind = static_cast<EntityKind>(item.kind), .id = item.id, .field = "item"};
}

} // namespace openitem
