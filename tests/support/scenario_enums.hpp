// The word of every enum value a scenario file may name: the same words in every language.
#pragma once

#include "openitem/money/split.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"
#include "support/scenario.hpp"

#include <array>
#include <string>
#include <string_view>

namespace openitem::scenario {

template <class E> struct EnumWord {
  std::string_view word;
  E value;
};
template <class E> inline constexpr int enum_words = 0;

template <>
inline constexpr auto enum_words<Rounding> = std::to_array<EnumWord<Rounding>>({
    {"unnecessary", Rounding::unnecessary},
    {"half_up", Rounding::half_up},
    {"half_down", Rounding::half_down},
    {"half_even", Rounding::half_even},
    {"up", Rounding::up},
    {"down", Rounding::down},
    {"floor", Rounding::floor},
    {"ceiling", Rounding::ceiling},
});
template <>
inline constexpr auto enum_words<SplitRemainder> = std::to_array<EnumWord<SplitRemainder>>({
    {"largest_remainder", SplitRemainder::largest_remainder},
    {"first", SplitRemainder::first},
    {"last", SplitRemainder::last},
    {"separate", SplitRemainder::separate},
});
template <>
inline constexpr auto enum_words<TaxScope> = std::to_array<EnumWord<TaxScope>>({
    {"document", TaxScope::document},
    {"line", TaxScope::line},
});
template <>
inline constexpr auto enum_words<BusinessDayShift> = std::to_array<EnumWord<BusinessDayShift>>({
    {"none", BusinessDayShift::none},
    {"following", BusinessDayShift::following},
    {"preceding", BusinessDayShift::preceding},
    {"modified_following", BusinessDayShift::modified_following},
});
template <>
inline constexpr auto enum_words<DueBase> = std::to_array<EnumWord<DueBase>>({
    {"document", DueBase::document},
    {"effective", DueBase::effective},
    {"delivery", DueBase::delivery},
    {"receipt", DueBase::receipt},
});
template <>
inline constexpr auto enum_words<Weekday> = std::to_array<EnumWord<Weekday>>({
    {"monday", Weekday::monday},
    {"tuesday", Weekday::tuesday},
    {"wednesday", Weekday::wednesday},
    {"thursday", Weekday::thursday},
    {"friday", Weekday::friday},
    {"saturday", Weekday::saturday},
    {"sunday", Weekday::sunday},
});
template <>
inline constexpr auto enum_words<CustomerStatus> = std::to_array<EnumWord<CustomerStatus>>({
    {"active", CustomerStatus::active},
    {"prospect", CustomerStatus::prospect},
    {"inactive", CustomerStatus::inactive},
    {"not_used", CustomerStatus::not_used},
});
template <>
inline constexpr auto enum_words<PartialPayments> = std::to_array<EnumWord<PartialPayments>>({
    {"inherit", PartialPayments::inherit},
    {"allow", PartialPayments::allow},
    {"refuse", PartialPayments::refuse},
});
template <>
inline constexpr auto enum_words<JobStatus> = std::to_array<EnumWord<JobStatus>>({
    {"active", JobStatus::active},
    {"inactive", JobStatus::inactive},
    {"cancelled", JobStatus::cancelled},
    {"closed", JobStatus::closed},
});
template <>
inline constexpr auto enum_words<CommandClass> = std::to_array<EnumWord<CommandClass>>({
    {"all", CommandClass::all},
    {"billing", CommandClass::billing},
    {"receipts", CommandClass::receipts},
    {"adjustments", CommandClass::adjustments},
    {"settlement", CommandClass::settlement},
});
template <>
inline constexpr auto enum_words<DraftState> = std::to_array<EnumWord<DraftState>>({
    {"none", DraftState::none},
    {"unapproved", DraftState::unapproved},
    {"unposted_draw", DraftState::unposted_draw},
    {"unposted_receivable", DraftState::unposted_receivable},
    {"pending", DraftState::pending},
});
template <>
inline constexpr auto enum_words<Strategy> = std::to_array<EnumWord<Strategy>>({
    {"none", Strategy::none},
    {"chosen", Strategy::chosen},
    {"oldest_first", Strategy::oldest_first},
    {"due_date", Strategy::due_date},
    {"smallest", Strategy::smallest},
    {"largest", Strategy::largest},
    {"proportional", Strategy::proportional},
});
template <>
inline constexpr auto enum_words<ItemKind> = std::to_array<EnumWord<ItemKind>>({
    {"none", ItemKind::none},
    {"invoice", ItemKind::invoice},
    {"debit_note", ItemKind::debit_note},
    {"finance_charge", ItemKind::finance_charge},
    {"fee", ItemKind::fee},
    {"refund", ItemKind::refund},
    {"debit_adjustment", ItemKind::debit_adjustment},
    {"tolerance_gain", ItemKind::tolerance_gain},
    {"opening_debit", ItemKind::opening_debit},
    {"payment", ItemKind::payment},
    {"credit_memo", ItemKind::credit_memo},
    {"account_credit", ItemKind::account_credit},
    {"discount", ItemKind::discount},
    {"tolerance_loss", ItemKind::tolerance_loss},
    {"write_off", ItemKind::write_off},
    {"opening_credit", ItemKind::opening_credit},
});
template <>
inline constexpr auto enum_words<ReversalKind> = std::to_array<EnumWord<ReversalKind>>({
    {"none", ReversalKind{}},
    {"voided", ReversalKind::voided},
    {"insufficient_funds", ReversalKind::insufficient_funds},
    {"chargeback", ReversalKind::chargeback},
    {"payment_reversed", ReversalKind::payment_reversed},
    {"recovered", ReversalKind::recovered},
    {"unapplied", ReversalKind::unapplied},
    {"reinstated", ReversalKind::reinstated},
});
template <>
inline constexpr auto enum_words<ItemStatus> = std::to_array<EnumWord<ItemStatus>>({
    {"draft", ItemStatus::draft},
    {"voided", ItemStatus::voided},
    {"paid", ItemStatus::paid},
    {"overdue", ItemStatus::overdue},
    {"partly_paid", ItemStatus::partly_paid},
    {"pending", ItemStatus::pending},
});
template <>
inline constexpr auto enum_words<ItemSort> = std::to_array<EnumWord<ItemSort>>({
    {"effective", ItemSort::effective},
    {"document_date", ItemSort::document_date},
    {"due", ItemSort::due},
    {"number", ItemSort::number},
    {"total", ItemSort::total},
    {"remaining", ItemSort::remaining},
    {"sequence", ItemSort::sequence},
});
template <>
inline constexpr auto enum_words<HistoryKind> = std::to_array<EnumWord<HistoryKind>>({
    {"item", HistoryKind::item},
    {"reversal", HistoryKind::reversal},
    {"application", HistoryKind::application},
    {"application_undone", HistoryKind::application_undone},
    {"portions_moved", HistoryKind::portions_moved},
});
template <>
inline constexpr auto enum_words<HistorySort> = std::to_array<EnumWord<HistorySort>>({
    {"date", HistorySort::date},
    {"sequence", HistorySort::sequence},
    {"amount", HistorySort::amount},
    {"number", HistorySort::number},
});
template <>
inline constexpr auto enum_words<AgingBasis> = std::to_array<EnumWord<AgingBasis>>({
    {"due", AgingBasis::due},
    {"document", AgingBasis::document},
    {"effective", AgingBasis::effective},
});
template <>
inline constexpr auto enum_words<AgingCredits> = std::to_array<EnumWord<AgingCredits>>({
    {"separate", AgingCredits::separate},
    {"by_own_date", AgingCredits::by_own_date},
    {"net_oldest", AgingCredits::net_oldest},
});
template <>
inline constexpr auto enum_words<AgingGroup> = std::to_array<EnumWord<AgingGroup>>({
    {"customer", AgingGroup::customer},
    {"job", AgingGroup::job},
    {"currency", AgingGroup::currency},
    {"salesperson", AgingGroup::salesperson},
    {"parent", AgingGroup::parent},
    {"item", AgingGroup::item},
});
template <>
inline constexpr auto enum_words<BalanceRow::Scope> = std::to_array<EnumWord<BalanceRow::Scope>>({
    {"customer", BalanceRow::Scope::customer},
    {"job", BalanceRow::Scope::job},
    {"no_job", BalanceRow::Scope::no_job},
});
// What stands besides items: items go by the words of ItemKind.
template <>
inline constexpr auto enum_words<CustomerOrder> = std::to_array<EnumWord<CustomerOrder>>({
    {"id", CustomerOrder::id},
    {"code", CustomerOrder::code},
    {"name", CustomerOrder::name},
});
template <>
inline constexpr auto enum_words<EntityKind> = std::to_array<EnumWord<EntityKind>>({
    {"none", EntityKind::none},
    {"customer", EntityKind::customer},
    {"job", EntityKind::job},
    {"contract", EntityKind::contract},
    {"application", EntityKind::application},
    {"reversal", EntityKind::reversal},
    {"currency", EntityKind::currency},
    {"record", EntityKind::record},
    {"contact", EntityKind::contact},
    {"lock_exception", EntityKind::lock_exception},
});

template <class E> [[nodiscard]] E from_word(std::string_view word) {
  for (const auto &entry : enum_words<E>)
    if (entry.word == word) return entry.value;
  throw Malformed("\"" + std::string(word) + "\" is not a word that may stand here");
}

// A value without a word gives its number, so that it can only differ from what a file expects.
template <class E> [[nodiscard]] std::string to_word(E value) {
  for (const auto &entry : enum_words<E>)
    if (entry.value == value) return std::string(entry.word);
  return std::to_string(static_cast<unsigned>(value));
}

template <class E> [[nodiscard]] bool is_word(std::string_view word) {
  for (const auto &entry : enum_words<E>)
    if (entry.word == word) return true;
  return false;
}

} // namespace openitem::scenario
