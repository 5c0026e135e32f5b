#include "openitem/reports/marks.hpp"

#include "reports/as_known.hpp"
#include "reports/item_rows.hpp"

#include <algorithm>

namespace openitem {

namespace {

bool counts(const Standpoint &at, const StoredMark &mark) noexcept {
  return State::counts(mark.effective, mark.sequence, at.as_of);
}
// Its end is its newest change.
bool has_ended(const Standpoint &at, const StoredMark &mark) noexcept {
  return mark.ended != 0 && State::counts(mark.latest, mark.ended, at.as_of);
}

MarkRow row_of(const Standpoint &at, const StoredMark &mark) {
  const MarkTable &marks = at.state.marks();
  MarkRow row;
  row.mark = mark.sequence;
  row.kind = mark.kind;
  row.item = mark.item;
  row.customer = CustomerId(at.state.customer(at.state.account(mark.account).customer).id);
  row.amount = mark.amount;
  row.left = Money::of_minor(marks.left_at(mark, at.as_of), mark.amount.currency());
  row.effective = Date::unchecked(mark.effective);
  row.until = Date::unchecked(mark.until);
  if (has_ended(at, mark)) {
    row.ended = mark.ended;
    row.ended_on = Date::unchecked(mark.latest);
    row.outcome = mark.outcome;
  }
  row.code = marks.text(mark.code);
  row.note = marks.text(mark.note);
  return row;
}

// The marks to look at, in any order: an item has fewer than a customer, and that fewer than there are.
template <class Visit>
Result<void> for_each_wanted(const Standpoint &at, const MarkFilter &filter, const Visit &visit) {
  const MarkTable &marks = at.state.marks();
  Slot<Customer> customer;
  if (filter.customer) {
    const auto known = customer_with_figures(at, filter.customer);
    if (!known) return known.error();
    customer = *known;
  }
  if (filter.item) {
    const auto item = item_as_known(at, filter.item);
    if (!item) return item.error();
    if (item->is_draft()) return {};
    if (customer == no_slot || at.state.account(at.state.item(item->item()).account).customer == customer)
      marks.for_each_of_item(item->item(), visit);
  } else if (customer != no_slot) {
    for (AccountSlot slot = at.state.customer(customer).first_account; slot != no_slot;
         slot = at.state.account(slot).next)
      marks.for_each_of_account(slot, visit);
  } else {
    for (const MarkSlot mark : marks.slots()) visit(mark);
  }
  return {};
}

} // namespace

Result<std::pmr::vector<MarkRow>> list_marks(const Ledger &ledger, const MarkFilter &filter,
                                             const AsOf &as_of) {
  using Rows = std::pmr::vector<MarkRow>;
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<Rows> {
    const MarkTable &marks = at.state.marks();
    std::pmr::vector<MarkSlot> found(at.memory);
    OPENITEM_CHECK(for_each_wanted(at, filter, [&](MarkSlot slot) {
      const StoredMark &mark = marks[slot];
      if (!counts(at, mark) || (filter.kind && mark.kind != *filter.kind)) return;
      if (!filter.live_only || !has_ended(at, mark)) found.push_back(slot);
    }));
    std::sort(found.begin(), found.end()); // in the order of their sequences
    Rows rows(at.memory);
    rows.reserve(found.size());
    for (const MarkSlot mark : found) rows.push_back(row_of(at, marks[mark]));
    return rows;
  });
}

Result<MarkRow> find_mark(const Ledger &ledger, Sequence mark, const AsOf &as_of) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<MarkRow> {
    const MarkSlot slot = at.state.marks().find(mark);
    if (slot == no_slot || !counts(at, at.state.marks()[slot]))
      return Error{.code = Errc::unknown_sequence, .kind = EntityKind::mark, .id = mark, .field = "mark"};
    return row_of(at, at.state.marks()[slot]);
  });
}

} // namespace openitem
