// What values in records of strangers must be. Each throws BrokenInvariant. Records of a host come without a
// decoder that refused dates, enumerators and texts that are none.
#pragma once

#include "ledger/document.hpp"
#include "ledger/item_kinds.hpp"

#include <concepts>

namespace openitem::recorded {

template <class T> void require(const Result<T> &checked) {
  invariant(checked.has_value());
}
inline void require_id(std::uint64_t id) {
  invariant(id != 0 && id <= max_id);
}
inline void require_date(Date date) {
  invariant(date.day_number() > 0 && date.day_number() <= Date::last_day_number);
}
inline void require_date_or_none(Date date) {
  invariant(date.day_number() >= 0 && date.day_number() <= Date::last_day_number);
}
// What a decoder sees to, of a value that may have passed none: its dates are days or none, its enumerators
// mean something, its ids are in range, its texts are of their kinds. Not those in lists.
template <Described T> void require_values(const T &value) {
  for_each_index<T>([&]<std::size_t Index>() {
    constexpr auto &of = member_at<T, Index>;
    const auto &member = value.*of.at;
    using M = std::remove_cvref_t<decltype(member)>;
    if constexpr (constexpr auto kind = text_kind(of.role); kind.has_value()) {
      require(member.empty() ? Result<void>{} : check_text(member, of.name, *kind));
    } else if constexpr (of.role == Role::part) {
      require_values(member);
    } else if constexpr (of.role == Role::record) {
      std::visit([](const auto &of_kind) { require_values(of_kind); }, member);
    } else if constexpr (std::same_as<M, Date>) {
      require_date_or_none(member);
    } else if constexpr (std::is_enum_v<M>) {
      invariant(member >= EnumRange<M>::first && member <= EnumRange<M>::last);
    } else if constexpr (std::same_as<M, ItemRef>) {
      invariant(member.kind <= EnumRange<ItemKind>::last && member.id <= max_id);
    } else if constexpr (is_id<M>) {
      invariant(member.value() <= max_id);
    }
  });
}

// Kinds of items that are there only with the applications they were made for.
[[nodiscard]] inline bool is_made_together(ItemKind kind) noexcept {
  return kind_row(kind).made_with_application;
}
[[nodiscard]] inline bool is_made_together(const ItemRef &ref) noexcept {
  return is_item_kind(ref.kind) && is_made_together(ref.kind);
}

// The customer's slot; job and contract, where given, belong to it.
[[nodiscard]] inline Slot<Customer> belonging_to(const State &state, CustomerId customer, JobId job,
                                                 ContractId contract) {
  const auto slot = known_parties(state, {customer, job, contract});
  require(slot);
  require(check_job(state, *slot, job));
  require(check_contract(state, *slot, contract));
  return *slot;
}

} // namespace openitem::recorded
