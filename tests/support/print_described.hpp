// Values as text, with every member that their description names: what makes two commands, or two records,
// equal.
#pragma once

#include "ledger/descriptions.hpp"
#include "openitem/calendar/date.hpp"
#include "support/model.hpp"

#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace openitem::testing_support {

template <class T> void print_value(std::string &out, const T &value);

inline void print_list(std::string &out, const auto &list) {
  out += '[';
  for (const auto &element : list) print_value(out, element);
  out += ']';
}
template <class T> void print_value(std::string &out, std::span<const T> list) {
  print_list(out, list);
}
template <class T> void print_value(std::string &out, const ListView<T> &list) {
  print_list(out, list);
}
template <class T> void print_value(std::string &out, const T &value) {
  if constexpr (std::is_same_v<T, std::string_view>) {
    out += "'" + std::string(value) + "'";
  } else if constexpr (std::is_same_v<T, Date>) {
    out += value ? to_string(value) : "-";
  } else if constexpr (std::is_same_v<T, Money>) {
    out += value ? amount_text(value.minor_units()) + std::string(value.currency().code()) : "-";
  } else if constexpr (std::is_same_v<T, Currency>) {
    out += value ? std::string(value.code()) + std::to_string(value.digits()) : "-";
  } else if constexpr (std::is_same_v<T, Decimal>) {
    out += amount_text(value.coefficient()) + "e-" + std::to_string(value.scale());
  } else if constexpr (std::is_same_v<T, Percent>) {
    print_value(out, value.value);
  } else if constexpr (std::is_same_v<T, ItemRef>) {
    out += value ? text(value) : "-";
  } else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
    out += std::to_string(static_cast<std::uint64_t>(value));
  } else if constexpr (Described<T>) {
    out += '{';
    std::apply([&](const auto &...field) { (print_value(out, field), ...); }, fields(value));
    out += '}';
  } else {
    out += std::to_string(value.value()); // an id
  }
  out += ' ';
}

} // namespace openitem::testing_support
