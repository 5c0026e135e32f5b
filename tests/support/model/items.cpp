// Items and the applications between them: how issuing, applying and reversing take effect.
#include "support/model.hpp"
#include "support/model/amounts.hpp"
#include "support/model/document_sums.hpp"

#include <algorithm>
#include <utility>

namespace openitem::testing_support {

std::size_t Model::find(const ItemRef &ref) const {
  const auto at = by_ref_.find(ref);
  return at == by_ref_.end() ? nothing : at->second;
}

void Model::add_detail(std::size_t item, std::size_t portion, const ModelDetail &detail) {
  items_[item].portions[portion].details.push_back(detail);
  on_take_back([this, item, portion] { items_[item].portions[portion].details.pop_back(); });
}

void Model::reverse(const ItemRef &ref, ReversalKind kind, Date date, Sequence sequence) {
  const std::size_t item = find(ref);
  ModelItem &row = items_.at(item);
  const bool reinstated = kind == ReversalKind::reinstated;
  for (std::size_t i = 0; i < row.portions.size(); ++i) {
    // What it holds on that day, and what was taken of it.
    const Amount amount = reinstated ? row.portions[i].details.back().taken : remaining_now(item, i);
    add_detail(item, i,
               {reinstated ? ModelDetail::Kind::reinstated : ModelDetail::Kind::reversed, sequence, date,
                nothing, nothing, reinstated ? -amount : amount});
  }
  on_take_back([this, item, was = row.reversed, on = row.reversed_on] {
    items_[item].reversed = was;
    items_[item].reversed_on = on;
    items_[item].reversals.pop_back();
  });
  row.reversed = !reinstated;
  row.reversed_on = date;
  row.reversals.push_back({sequence, date, kind});
}

namespace {

ModelItem item_of(const ItemIssued &event, Sequence sequence, const Settings &settings) {
  ModelItem item{event.ref,
                 event.customer.value(),
                 event.job.value(),
                 event.facts.contract.value(),
                 event.portions.front().amount.currency(),
                 event.effective,
                 event.document_date,
                 sequence,
                 std::string(event.number),
                 std::string(event.facts.external_ref),
                 std::string(event.facts.salesperson),
                 event.facts.about,
                 {},
                 false,
                 {},
                 {},
                 {}};
  item.together = event.group;
  item.method = event.facts.method;
  item.transaction_id = event.facts.transaction_id;
  item.has_lines = !event.facts.lines.empty();
  item.tax_scope = event.facts.tax_scope;
  if (const auto sums = added_up(event.facts.lines, item.currency.digits(), settings.rounding,
                                 settings.tax_scope == TaxScope::line ? TaxScope::line : item.tax_scope))
    item.taxes = sums->taxes;
  for (const TaxTotal &tax : event.facts.taxes)
    item.taxes[{std::string(tax.code), hundredths(tax.rate)}] = {tax.base.minor_units(),
                                                                 tax.tax.minor_units()};
  for (const DuePortion &portion : event.portions)
    item.portions.push_back({portion.amount.minor_units(), portion.due, {}});
  item.issued = item.portions.size();
  return item;
}

} // namespace

void Model::on(const ItemIssued &event, Sequence sequence) {
  if (const auto at = drafts_.find(event.ref); at != drafts_.end()) {
    on_take_back([this, was = at->second] { drafts_[was.ref] = was; });
    drafts_.erase(at);
  }
  std::uint64_t &highest = highest_[event.ref.kind];
  on_take_back([this, ref = event.ref, was = highest] {
    highest_[ref.kind] = was;
    by_ref_.erase(ref);
    items_.pop_back();
  });
  highest = std::max(highest, event.ref.id);
  by_ref_[event.ref] = items_.size();
  items_.push_back(item_of(event, sequence, settings_));
  note_number(event);
}

void Model::on(const CreditApplied &event, Sequence sequence) {
  ModelGroup group{sequence, find(event.credit), find(event.debit), event.effective, {}};
  group.together = event.group;
  const std::size_t at = groups_.size();
  for (const AppliedPortion &portion : event.portions) {
    const Amount units = portion.amount.minor_units();
    group.parts.push_back({portion.credit_portion, portion.debit_portion, units});
    add_detail(group.credit, portion.credit_portion,
               {ModelDetail::Kind::applied, sequence, group.date, at, group.debit, units});
    add_detail(group.debit, portion.debit_portion,
               {ModelDetail::Kind::applied, sequence, group.date, at, group.credit, units});
  }
  items_[group.credit].groups.push_back(at);
  items_[group.debit].groups.push_back(at);
  on_take_back([this, credit = group.credit, debit = group.debit, sequence] {
    items_[credit].groups.pop_back();
    items_[debit].groups.pop_back();
    by_group_.erase(sequence);
    groups_.pop_back();
  });
  by_group_[sequence] = at;
  groups_.push_back(std::move(group));
}

void Model::on(const ApplicationUndone &event, Sequence sequence) {
  const std::size_t at = by_group_.at(event.application);
  const ModelGroup &group = groups_[at];
  for (const ModelGroup::Part &part : group.parts) {
    add_detail(group.credit, part.credit_portion,
               {ModelDetail::Kind::undone, sequence, event.effective, at, group.debit, -part.amount});
    add_detail(group.debit, part.debit_portion,
               {ModelDetail::Kind::undone, sequence, event.effective, at, group.credit, -part.amount});
  }
  on_take_back([this, at] {
    groups_[at].undone = false;
    groups_[at].undone_sequence = 0;
    groups_[at].undone_on = {};
  });
  groups_[at].undone = true;
  groups_[at].undone_sequence = sequence;
  groups_[at].undone_on = event.effective;
}

void Model::on(const ItemReversed &event, Sequence sequence) {
  reverse(event.item, event.kind, event.effective, sequence);
}
void Model::on(const ReversalUndone &event, Sequence sequence) {
  reverse(event.item, ReversalKind::reinstated, event.effective, sequence);
}

} // namespace openitem::testing_support
