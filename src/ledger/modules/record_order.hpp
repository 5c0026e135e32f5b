// Records in the order of a member: kept sorted, so that a page of a list costs a page. Texts are in the order
// of their bytes, which is that of their characters' numbers; equal ones by id. What has no text comes first.
//
//   template <> struct RecordOrders<Customer> : OrderedBy<&Customer::id, &Customer::code> {};
#pragma once

#include "ledger/modules/record_row.hpp"
#include "ledger/tables/open_lists.hpp"

#include <bit>

namespace openitem {

template <auto... By> struct OrderedBy {
  static constexpr std::size_t count = sizeof...(By);
  // The place of a member among them; count: it is none of them.
  template <auto Member>
  static constexpr std::size_t index = [] {
    std::size_t at = 0;
    std::size_t found = count;
    ((found = std::same_as<std::integral_constant<decltype(By), By>,
                           std::integral_constant<decltype(Member), Member>>
                  ? at
                  : found,
      ++at),
     ...);
    return found;
  }();
  // Calls visit.operator()<member>(its place) for each.
  template <class Visit> static constexpr void for_each(Visit &&visit) {
    [[maybe_unused]] std::size_t at = 0;
    (visit.template operator()<By>(at++), ...);
  }
};
template <class T> struct RecordOrders : OrderedBy<> {};

// What sorted lists compare first.
[[nodiscard]] constexpr std::int32_t order_key(std::uint64_t id) noexcept {
  return id < INT32_MAX ? static_cast<std::int32_t>(id) : INT32_MAX;
}
[[nodiscard]] constexpr std::int32_t order_key(std::string_view text) noexcept {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < 4; ++i)
    key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return std::bit_cast<std::int32_t>(key ^ 0x8000'0000U);
}

} // namespace openitem
