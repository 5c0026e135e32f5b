// What an item consists of: its due portions, its lines, its tax.

#include "ledger/issued_document.hpp"
#include "openitem/money/arithmetic.hpp"
#include "reports/item_rows.hpp"

namespace openitem {

namespace {

// Lines with all that it takes to add them up as they were added up at issue.
struct Document {
  DocumentFacts facts{};
  Currency currency{};
  Sequence issued = 0;
};

Document document_of(const State &state, ItemOrDraft of) {
  Document document;
  if (!of.is_draft()) {
    document.facts = state.facts_of(of.item());
    document.currency = state.currency_of(of.item());
    document.issued = state.item(of.item()).sequence();
  } else {
    const VersionSlot version = state.draft(of.draft()).version;
    const auto saved = state.content<DraftSaved>(version);
    document.facts = saved.facts;
    document.currency = saved.currency ? saved.currency : saved.total.currency();
    document.issued = state.version(version).sequence;
  }
  return document;
}

Result<DocumentTotals> totals_of(const Standpoint &at, const Document &document) {
  return issued_totals(at.state, document.facts, document.currency, document.issued, at.memory);
}

std::pmr::vector<PortionRow> portions_of_draft(const DraftSaved &saved, std::pmr::memory_resource *memory) {
  std::pmr::vector<PortionRow> rows(memory);
  const Money nothing = Money::zero(saved.total.currency());
  for (const DuePortion &portion : saved.portions)
    rows.push_back({static_cast<std::uint32_t>(rows.size()), portion.amount, portion.due, nothing});
  if (rows.empty()) rows.push_back({0, saved.total, due_of(saved), nothing});
  return rows;
}

std::pmr::vector<PortionRow> portions_of_item(const Standpoint &at, PortionSlot first) {
  std::pmr::vector<PortionRow> rows(at.memory);
  const Currency currency = at.state.currency_of(first);
  at.state.for_each_portion_by_due(first, [&](PortionSlot slot) {
    const auto &row = at.state.item(slot);
    const int128 held = at.state.held_by(slot, at.as_of);
    if (row.is_added() && held == 0) return true;
    rows.push_back({at.state.portion_number(slot), Money::of_minor(held, currency), Date::unchecked(row.due),
                    Money::of_minor(at.state.remaining(slot, at.as_of), currency)});
    return true;
  });
  return rows;
}

} // namespace

Result<std::pmr::vector<PortionRow>> list_portions(const Ledger &ledger, const ItemRef &item,
                                                   const AsOf &as_of) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<std::pmr::vector<PortionRow>> {
    const auto known = item_as_known(at, item);
    if (!known) return known.error();
    if (!known->is_draft()) return portions_of_item(at, known->item());
    return portions_of_draft(draft_content(at, at.state.draft(known->draft())), at.memory);
  });
}

Result<std::pmr::vector<LineRow>> list_lines(const Ledger &ledger, const ItemRef &item) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<std::pmr::vector<LineRow>> {
    const auto known = item_as_known(at, item);
    if (!known) return known.error();
    const Document document = document_of(at.state, *known);
    const auto totals = totals_of(at, document);
    if (!totals) return totals.error();
    std::pmr::vector<LineRow> rows(at.memory);
    rows.reserve(document.facts.lines.size());
    for (const DocumentLine &line : document.facts.lines) {
      const Money net = totals->line_net[rows.size()];
      const auto gross = extend(line.quantity, line.unit_price, document.currency,
                                at.state.settings_before(document.issued).rounding);
      rows.push_back(
          {line.product, line.description, line.quantity, line.unit_price, gross.value() - net, net});
    }
    return rows;
  });
}

Result<std::pmr::vector<TaxRow>> list_taxes(const Ledger &ledger, const ItemRef &item) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<std::pmr::vector<TaxRow>> {
    const auto known = item_as_known(at, item);
    if (!known) return known.error();
    const auto totals = totals_of(at, document_of(at.state, *known));
    if (!totals) return totals.error();
    std::pmr::vector<TaxRow> rows(at.memory);
    rows.reserve(totals->taxes.size());
    for (const TaxTotal &tax : totals->taxes) rows.push_back({tax.code, tax.rate, tax.base, tax.tax});
    return rows;
  });
}

} // namespace openitem
