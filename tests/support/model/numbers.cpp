// Numbers that ranges give, and transaction ids of payments.
#include "support/model/decider.hpp"

#include <algorithm>
#include <string>

namespace openitem::testing_support {

namespace {

// The last day of the fiscal year that ends in a calendar year.
Date end_of_year(int year, const Settings &settings) {
  const unsigned month = settings.fiscal_year_end_month == 0 ? 12 : settings.fiscal_year_end_month;
  const unsigned day = settings.fiscal_year_end_day;
  const bool last_of_month = day == 0 || (month == 2 && day >= 28);
  return with_day(Date::of(year, month, 1).value(), last_of_month ? 31 : day).value();
}
int year_of(Date day, const Settings &settings) {
  const int year = day.civil().year;
  const int ends_in = day <= end_of_year(year, settings) ? year : year + 1;
  if (!settings.fiscal_year_by_start) return ends_in;
  return add_days(end_of_year(ends_in - 1, settings), 1).value().civil().year;
}

constexpr int ever = -1; // in the place of a fiscal year

std::string padded(std::uint64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}
std::string front_of(const NumberRange &range, int year) {
  std::string front(range.prefix);
  for (auto at = front.find("{year}"); at != std::string::npos; at = front.find("{year}"))
    front.replace(at, 6, padded(static_cast<std::uint64_t>(year), 4));
  return front;
}

} // namespace

void Model::note_number(const ItemIssued &event) {
  if (!event.facts.number_range) return;
  const auto range = kept<NumberRange>(event.facts.number_range.value());
  const int year = year_of(event.document_date, settings_);
  const auto value = std::stoull(std::string(event.number.substr(front_of(range, year).size())));
  for (const int count : {year, ever}) {
    std::uint64_t &last = last_number_[{range.id.value(), count}];
    on_take_back([&last, was = last] { last = was; });
    last = std::max<std::uint64_t>(last, value);
  }
}

bool Model::has_given_numbers(std::uint64_t range) const {
  for (const auto &[count, last] : last_number_)
    if (count.first == range && last != 0) return true;
  return false;
}

void Decider::give_number(ItemIssued &event) {
  if (!event.number.empty()) return;
  std::uint64_t id = event.facts.number_range.value();
  for (const auto &[key, record] : m.records()) {
    if (id != 0) break;
    if (key.first != EntityKind::number_range || record.deleted) continue;
    const auto range = m.kept<NumberRange>(key.second);
    if (range.automatic && range.kind == event.ref.kind) id = key.second;
  }
  if (id == 0) return;
  const auto range = m.kept<NumberRange>(id);
  const int year = year_of(event.document_date, m.settings_);
  const auto last = m.last_number_.find({id, range.reset == NumberReset::fiscal_year ? year : ever});
  std::uint64_t value = (last == m.last_number_.end() ? 0 : last->second) + 1;
  if (value < range.start) value = range.start;
  std::string number;
  do number = front_of(range, year) + padded(value++, range.width);
  while (is_number_taken(event.ref, number));
  event.number = keep(number);
  event.facts.number_range = NumberRangeId(id);
}

bool Decider::is_number_taken(const ItemRef &self, std::string_view number) const {
  for (const ModelItem &item : m.items_)
    if (item.ref.kind == self.kind && item.ref != self && item.number == number) return true;
  for (const auto &[ref, draft] : m.drafts_)
    if (ref.kind == self.kind && ref != self && draft.number == number) return true;
  return false;
}

void Decider::number_range(NumberRangeId id, ItemKind kind, std::string_view number) {
  if (!id) return;
  if (!is_there(EntityKind::number_range, id.value()))
    no(Errc::unknown_record);
  else if (m.kept<NumberRange>(id.value()).kind != kind)
    no(Errc::wrong_kind);
  if (!number.empty()) no(Errc::does_not_go_with);
}

void Decider::transaction_id(std::string_view method, std::string_view transaction_id) {
  if (transaction_id.empty() || !m.settings_.unique_transaction_ids) return;
  for (const ModelItem &item : m.items_) {
    if (item.ref.kind == ItemKind::payment && item.method == method && item.transaction_id == transaction_id)
      return no(Errc::transaction_id_taken);
  }
}

} // namespace openitem::testing_support
