// Whether two events, or parts of them, are equal in every member: personal texts, the elements of lists and
// the decimals of numbers too.
#pragma once

#include "ledger/descriptions.hpp"

#include <algorithm>

namespace openitem::testing_support {

template <class T> [[nodiscard]] bool equal_values(const T &a, const T &b);
template <class T> [[nodiscard]] bool equal_values(const ListView<T> &a, const ListView<T> &b) {
  if (a.size() != b.size()) return false;
  auto other = b.begin();
  for (const T &element : a) {
    if (!equal_values(element, *other)) return false;
    ++other;
  }
  return true;
}
[[nodiscard]] inline bool equal_values(const Decimal &a, const Decimal &b) {
  return a == b && a.scale() == b.scale();
}
[[nodiscard]] inline bool equal_values(const Percent &a, const Percent &b) {
  return equal_values(a.value, b.value);
}
template <class... Kinds>
[[nodiscard]] bool equal_values(const std::variant<Kinds...> &a, const std::variant<Kinds...> &b) {
  if (a.index() != b.index()) return false;
  return std::visit(
      [&](const auto &of_kind) {
        return equal_values(of_kind, std::get<std::remove_cvref_t<decltype(of_kind)>>(b));
      },
      a);
}
template <class T> bool equal_values(const T &a, const T &b) {
  if constexpr (Described<T>) {
    const auto of_a = fields(a);
    const auto of_b = fields(b);
    return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
      return (equal_values(std::get<Index>(of_a), std::get<Index>(of_b)) && ...);
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(of_a)>>{});
  } else {
    return a == b;
  }
}

} // namespace openitem::testing_support
