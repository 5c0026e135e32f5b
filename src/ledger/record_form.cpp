#include "ledger/record_form.hpp"

#include "ledger/descriptions.hpp"

namespace openitem {

// Of the first step: what may follow it.
void RecordForm::take_step(Steps step) {
  invariant((allowed_ & ((step & grouped) != 0 ? grouped : step)) != 0);
  constexpr Steps made_anew = kinds_where(
      [](const ItemKindRow &row) { return row.made_with_application && row.made_by == MadeBy::a_command; });
  constexpr Steps followed_by_applications =
      kinds_where([](const ItemKindRow &row) { return row.followed == Followed::by_applications; });
  constexpr Steps followed_by_corrections =
      kinds_where([](const ItemKindRow &row) { return row.followed == Followed::by_corrections; });
  if (step == undone && undone_ < 2) ++undone_;
  if (step == deleted && deleted_ < 2) ++deleted_;
  taken_ |= step;
  if (first_ != 0) {
    if (step == saved || step == customer_deleted || (step & of_reversals) != 0) allowed_ = 0;
    if (first_ == activated && step == bit(ItemKind::invoice)) allowed_ = applied;
    return;
  }
  first_ = step;
  if ((step & (grouped | applied | bit(ItemKind::payment))) != 0) {
    allowed_ = applied | grouped | mark_reduced;
  } else if ((step & followed_by_applications) != 0) {
    allowed_ = applied;
  } else if (step == activated) {
    allowed_ = bit(ItemKind::invoice);
  } else if ((step & followed_by_corrections) != 0) {
    allowed_ = undone | moved | voided | applied | mark_reduced | made_anew;
  } else if (step == undone) {
    allowed_ = undone | moved | voided | bounced | applied | made_anew | of_reversals;
  } else if (step == saved) {
    allowed_ = saved; // a flag that one record has goes from one to the next
  } else if (step == deleted) {
    allowed_ = deleted | customer_deleted;
  } else if (step == voided || step == bounced) {
    allowed_ = undone | moved | voided | of_reversals;
  } else {
    allowed_ = 0;
  }
}

RecordForm::Steps RecordForm::step_of_deleted(EntityKind kind) noexcept {
  if (kind == EntityKind::customer) return customer_deleted;
  Steps step = alone; // of nobody
  for_each_owned_kind([&]<class T>() {
    if (kind == kind_of<T>) step = deleted;
  });
  return step;
}

bool RecordForm::is_whole() const noexcept {
  if (taken_ == activated) return false;
  if (deleted_ > 1 && (taken_ & customer_deleted) == 0) return false;
  // More than one application is undone only for something: an item that goes, or credit that is paid out.
  return undone_ < 2 ||
         (taken_ & (voided | bounced | bit(ItemKind::refund) | bit(ItemKind::credit_memo))) != 0;
}

RecordForm::Steps RecordForm::classes() const noexcept {
  const auto of = [](CommandClass command) { return Steps{1} << static_cast<unsigned>(command); };
  for (const ItemKindRow &row : item_kinds) {
    if (is_item_kind(row.kind) && (first_ & bit(row.kind)) != 0) return of(row.of);
  }
  if ((first_ & (activated | moved)) != 0) return of(CommandClass::billing);
  if (first_ == bounced) return of(CommandClass::receipts);
  if ((first_ & (voided | reinstated | marked | mark_ended)) != 0) return of(CommandClass::adjustments);
  if ((first_ & applied) != 0) return of(CommandClass::settlement);
  if (first_ != undone) return 0;
  return of(CommandClass::receipts) | of(CommandClass::adjustments) | of(CommandClass::settlement);
}

} // namespace openitem
