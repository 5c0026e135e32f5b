#include "support/event_changer.hpp"

#include <algorithm>

namespace openitem::testing_support {

// ---- the pool

template <class T> void ValuePool::collect(const T &value) {
  if constexpr (std::same_as<T, Date>) {
    dates.push_back(value);
  } else if constexpr (std::same_as<T, Money>) {
    if (value) amounts.push_back(value);
  } else if constexpr (std::same_as<T, ItemRef>) {
    items.push_back(value);
  } else if constexpr (std::same_as<T, Currency>) {
    if (value) currencies.push_back(value);
  } else if constexpr (std::same_as<T, std::string_view>) {
    if (!value.empty()) texts.push_back(value);
  } else if constexpr (std::unsigned_integral<T> && sizeof(T) == 8) {
    numbers.push_back(value);
  } else if constexpr (is_id<T>) {
    numbers.push_back(value.value());
  } else if constexpr (is_list<T>) {
    for (const auto &element : value) collect(element);
  } else if constexpr (Described<T>) {
    std::apply([&](const auto &...member) { (collect(member), ...); }, fields(value));
  }
}

void ValuePool::add(const Event &event) {
  std::visit([this](const auto &of_kind) { collect(of_kind); }, event);
}

// ---- changes

void EventChanger::change(Event &event) {
  std::visit([this](auto &of_kind) { change(of_kind); }, event);
}

template <class T> std::deque<std::vector<T>> &EventChanger::room() {
  return std::get<std::deque<std::vector<T>>>(lists_);
}
template <class T> ListView<T> EventChanger::list(std::vector<T> elements) {
  return room<T>().emplace_back(std::move(elements));
}

template <class T> void EventChanger::change(T &value) {
  if constexpr (Described<T>) {
    const auto members = fields(value);
    constexpr std::size_t count = std::tuple_size_v<decltype(fields(value))>;
    const std::uint64_t which = random_.below(count);
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
      ((Index == which ? change(std::get<Index>(members)) : void()), ...);
    }
    (std::make_index_sequence<count>{});
  } else if constexpr (is_list<T>) {
    change_list(value);
  } else if constexpr (is_record<T>) {
    std::visit([&](auto &of_kind) { change(of_kind); }, value);
  } else if constexpr (std::same_as<T, std::string_view>) {
    change_text(value);
  } else if constexpr (std::same_as<T, Money>) {
    change_money(value);
  } else if constexpr (std::same_as<T, ItemRef>) {
    change_item(value);
  } else if constexpr (std::same_as<T, Date>) {
    change_date(value);
  } else if constexpr (std::same_as<T, Currency>) {
    value = random_.one_in(4) || pool_.currencies.empty()
                ? random_.pick({Currency::iso("JPY").value(), Currency{}})
                : random_.pick(pool_.currencies);
  } else if constexpr (std::same_as<T, Decimal>) {
    change_decimal(value);
  } else if constexpr (std::same_as<T, Percent>) {
    change_decimal(value.value);
  } else if constexpr (std::same_as<T, Digest>) {
    value = {random_.next(), random_.one_in(3) ? 0 : random_.next()};
  } else if constexpr (std::same_as<T, bool>) {
    value = !value;
  } else if constexpr (is_id<T>) {
    value = T(random_.one_in(3) ? value.value() + 1 : random_.pick(pool_.numbers));
  } else if constexpr (std::is_enum_v<T>) {
    const auto last = static_cast<std::uint64_t>(EnumRange<T>::last);
    value = static_cast<T>(random_.below(last + (random_.one_in(10) ? 3 : 1)));
  } else {
    static_assert(std::integral<T>);
    const auto near = static_cast<T>(random_.one_in(2) ? value + 1 : value - 1);
    value = random_.one_in(2) ? near : static_cast<T>(random_.pick(pool_.numbers));
  }
}

template <class T> void EventChanger::change_list(ListView<T> &view) {
  std::vector<T> elements(view.begin(), view.end());
  const auto any = [&] { return static_cast<std::ptrdiff_t>(random_.below(elements.size())); };
  if (elements.empty() || random_.one_in(12)) {
    elements.emplace_back();
  } else {
    switch (random_.below(8)) {
    case 0:
      elements.erase(elements.begin() + any());
      break;
    case 1:
      elements.insert(elements.begin() + any(), elements[static_cast<std::size_t>(any())]);
      break;
    case 2:
      std::swap(elements[static_cast<std::size_t>(any())], elements[static_cast<std::size_t>(any())]);
      break;
    default:
      change(elements[static_cast<std::size_t>(any())]);
    }
  }
  view = list(std::move(elements));
}

void EventChanger::change_text(std::string_view &text) {
  switch (random_.below(12)) {
  case 0:
    text = this->text(random_.pick<std::size_t>({999, 1'000, 1'001, 60'000, 65'536, 65'537}));
    break;
  case 1:
    text = random_.pick<std::string_view>({" x", "x ", "a\nb", "\xe2\x80\x8b", "\xff", "\xc2\x80"});
    break;
  default:
    text = random_.pick(pool_.texts);
  }
}

void EventChanger::change_money(Money &money) {
  const Money seen = pool_.amounts.empty() ? money : random_.pick(pool_.amounts);
  const Currency currency = money ? money.currency() : seen.currency();
  if (!currency) return;
  const int128 units = money ? money.minor_units() : 0;
  switch (random_.below(10)) {
  case 0:
    money = {};
    break;
  case 1:
    money = seen;
    break;
  case 2:
    money = Money::of_minor(units, Currency::iso("JPY").value());
    break;
  case 3:
    money = Money::of_minor(random_.pick<int128>({0, -units, Money::limit, -Money::limit}), currency);
    break;
  case 4:
  case 5:
    money = Money::of_minor(seen.minor_units(), currency);
    break;
  default:
    money = Money::of_minor(
        std::clamp(units + random_.pick<int128>({-1, 1, 1'000}), -Money::limit, Money::limit), currency);
  }
}

void EventChanger::change_item(ItemRef &item) {
  switch (random_.below(5)) {
  case 0:
    item.kind = static_cast<ItemKind>(random_.below(16));
    break;
  case 1:
    item.id = random_.pick(pool_.numbers);
    break;
  case 2:
    ++item.id;
    break;
  default:
    if (!pool_.items.empty()) item = random_.pick(pool_.items);
  }
}

void EventChanger::change_date(Date &date) {
  if (random_.one_in(2)) {
    date = random_.pick(pool_.dates);
    return;
  }
  const std::int64_t moved = date.day_number() + random_.pick<std::int64_t>({-31, -1, 1, 31});
  date =
      Date::unchecked(static_cast<std::int32_t>(std::clamp<std::int64_t>(moved, 0, Date::last_day_number)));
}

void EventChanger::change_decimal(Decimal &value) {
  const int128 coefficient =
      random_.pick<int128>({0, 1, -1, 10'000, value.coefficient() + 1, -value.coefficient()});
  value = Decimal::of(coefficient, random_.pick({0U, 2U, value.scale(), 18U})).value();
}

// What others change, and lists they make.
template void EventChanger::change(Date &value);
template void EventChanger::change(std::int64_t &value);
template void EventChanger::change(std::uint64_t &value);
template void EventChanger::change(std::string_view &value);
template void EventChanger::change(Digest &value);
template void EventChanger::change(Settings &value);
template ListView<AppliedPortion> EventChanger::list(std::vector<AppliedPortion> elements);
template ListView<MovedPortion> EventChanger::list(std::vector<MovedPortion> elements);

} // namespace openitem::testing_support
