// Lists of modules that differ in one from the list of a ledger's state.
#pragma once

#include "ledger/modules/all_modules.hpp"

#include <concepts>

namespace openitem {

namespace lists {
template <class... M> using Joined = decltype(std::tuple_cat(std::declval<M>()...));
template <class Tuple> struct ListOf;
template <class... M> struct ListOf<std::tuple<std::type_identity<M>...>> {
  using Tuple = typename ModuleList<M...>::Tuple;
};
template <class List, class Old, class... New> struct Exchanged;
template <class... M, class Old, class... New> struct Exchanged<ModuleList<M...>, Old, New...> {
  static_assert((std::same_as<M, Old> || ...), "the module is not in the list");
  using Type = ListOf<Joined<std::conditional_t<std::same_as<M, Old>, std::tuple<std::type_identity<New>...>,
                                                std::tuple<std::type_identity<M>>>...>>;
};
} // namespace lists

// With New in the place of Old; without Old, if New is nothing.
template <class Old, class... New>
using ModulesWhere = typename lists::Exchanged<AllModules, Old, New...>::Type::Tuple;

} // namespace openitem
