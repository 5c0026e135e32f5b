// Words, dates and amounts: those where something begins or ends, rather than any.
#include "support/generator/builder.hpp"
#include "support/model/amounts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace openitem::testing_support {

namespace {

constexpr std::int32_t first_day = 738'900; // 2024-01-15

Date month_end(Date date) {
  const CivilDate civil = date.civil();
  const unsigned left = days_in_month(civil.year, civil.month) - civil.day;
  return Date::unchecked(date.day_number() + static_cast<std::int32_t>(left));
}
// Exactly what is open, mostly; else beside it, or a part of it.
Amount near_to(Random &r, Amount exact) {
  switch (r.below(8)) {
  case 0:
    return exact - 1;
  case 1:
    return exact + 1;
  case 2:
    return exact / 2;
  case 3:
    return exact / 3;
  case 4:
    return 1;
  default:
    return exact;
  }
}
// Where 64 bits, or the plain amounts of a row, end; and far beyond.
Amount huge(Random &r, bool up_to_the_limit) {
  const Amount units = r.pick<Amount>({(Amount{1} << 61) - 1, Amount{1} << 61, (Amount{1} << 61) + 1,
                                       Amount{1} << 63, (Amount{1} << 64) + 1, power_of_ten(30) + 7});
  return up_to_the_limit ? r.pick<Amount>({Money::limit, Money::limit - 1, Money::limit / 3, units}) : units;
}

} // namespace

std::string_view Builder::words(std::string own) {
  return out.texts.emplace_back(std::move(own));
}
std::string Builder::step_text() const {
  return std::to_string(step.number + profile.id_offset);
}

Date Builder::today() const {
  return Date::unchecked(first_day + static_cast<std::int32_t>(step.number * 2 / 3));
}
Date Builder::shifted(Date date, std::int64_t days) const {
  return Date::unchecked(static_cast<std::int32_t>(date.day_number() + days));
}

Date Builder::effective_day() {
  const std::uint64_t draw = r.below(200);
  if (draw < 110 || step.simple) return today();
  if (draw < 140) return month_end(shifted(today(), r.between(-60, 10)));
  if (draw < 168) return shifted(today(), -r.between(1, 90));
  if (draw < 188 && !m.items().empty()) return r.pick(m.items()).effective;
  if (draw < 199) return shifted(today(), r.between(1, 40));
  return {};
}

Date Builder::document_day() {
  if (r.percent(65) || step.simple) return {};
  if (r.one_in(6) && !m.items().empty()) return r.pick(m.items()).document;
  return shifted(today(), -r.between(-5, 60));
}

Currency Builder::currency() {
  static const std::array<Currency, 3> iso{Currency::iso("USD").value(), Currency::iso("JPY").value(),
                                           Currency::iso("KWD").value()};
  if (!m.registered().empty() && r.one_in(10)) return *m.registered().begin();
  if (profile.mistakes != 0 && r.one_in(300)) return Currency::custom("NONE", 2).value();
  return iso[r.percent(70) ? 0 : r.below(iso.size())];
}

Money Builder::amount(const Currency &currency, Amount exact) {
  const Amount major = power_of_ten(currency.digits());
  Amount units = 0;
  const std::uint64_t draw = step.simple ? 0 : r.below(100);
  if (step.simple) {
    units = exact != 0 ? exact : 100 * major;
  } else if (exact > 0 && draw < 60) {
    units = near_to(r, exact);
  } else if (draw < 70) {
    units = static_cast<Amount>(r.between(1, 500)) * major;
  } else if (draw < 78) {
    units = static_cast<Amount>(r.between(1, 30));
  } else if (draw < 86) {
    units = 100 * major / 3 + r.between(0, 1);
  } else if (draw < 92) {
    units = r.pick<Amount>({100 * major, 100 * major - 1, 100 * major + 1, 1000 * major});
  } else {
    units = static_cast<Amount>(r.between(1, 100'000));
  }
  if (profile.huge != 0 && !step.simple && r.below(100) < profile.huge && r.one_in(3))
    units = huge(r, profile.huge > 10);
  if (profile.mistakes != 0 && r.one_in(150)) units = r.pick<Amount>({0, -1, -units});
  return Money::of_minor(std::min(units, Money::limit), currency);
}

} // namespace openitem::testing_support
