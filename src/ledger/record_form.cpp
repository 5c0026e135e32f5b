#include "ledger/record_form.hpp"

namespace openitem {

// Of the first step: what may follow it.
void RecordForm::take_step(Steps step) {
  invariant((allowed_ & step) != 0);
  constexpr Steps made_anew =
      bit(ItemKind::refund) | bit(ItemKind::debit_adjustment) | bit(ItemKind::write_off);
  constexpr Steps take_credit = bit(ItemKind::invoice) | bit(ItemKind::payment) | made_anew | applied;
  if (step == undone && undone_ < 2) ++undone_;
  taken_ |= step;
  if (first_ != 0) {
    if (step == bit(ItemKind::fee) || step == saved) allowed_ = 0;
    if (first_ == activated && step == bit(ItemKind::invoice)) allowed_ = applied;
    return;
  }
  first_ = step;
  if ((step & take_credit) != 0) {
    allowed_ = applied;
  } else if (step == activated) {
    allowed_ = bit(ItemKind::invoice);
  } else if (step == bit(ItemKind::credit_memo)) {
    allowed_ = undone | moved | voided | applied | made_anew;
  } else if (step == undone) {
    allowed_ = undone | moved | voided | bounced | applied | made_anew | bit(ItemKind::fee);
  } else if (step == saved) {
    allowed_ = saved; // a flag that one record has goes from one to the next
  } else if (step == voided || step == bounced) {
    allowed_ = undone | moved | voided | bit(ItemKind::fee);
  } else {
    allowed_ = 0;
  }
}

bool RecordForm::is_whole() const noexcept {
  if (taken_ == activated) return false;
  // More than one application is undone only for something: an item that goes, or credit that is paid out.
  return undone_ < 2 ||
         (taken_ & (voided | bounced | bit(ItemKind::refund) | bit(ItemKind::credit_memo))) != 0;
}

RecordForm::Steps RecordForm::classes() const noexcept {
  const auto of = [](CommandClass command) { return Steps{1} << static_cast<unsigned>(command); };
  constexpr Steps documents = bit(ItemKind::invoice) | bit(ItemKind::debit_note) |
                              bit(ItemKind::opening_debit) | bit(ItemKind::opening_credit) |
                              bit(ItemKind::credit_memo) | activated | moved;
  constexpr Steps money = bit(ItemKind::payment) | bit(ItemKind::refund) | bounced;
  constexpr Steps corrections = bit(ItemKind::account_credit) | bit(ItemKind::debit_adjustment) |
                                bit(ItemKind::write_off) | voided | reinstated;
  if ((first_ & documents) != 0) return of(CommandClass::billing);
  if ((first_ & money) != 0) return of(CommandClass::receipts);
  if ((first_ & corrections) != 0) return of(CommandClass::adjustments);
  if (first_ == applied) return of(CommandClass::settlement);
  if (first_ != undone) return 0;
  return of(CommandClass::receipts) | of(CommandClass::adjustments) | of(CommandClass::settlement);
}

} // namespace openitem
