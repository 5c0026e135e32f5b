// A structure of the C interface and one of the core whose members have the same names: one is made from the
// other, member by member. What has no namesake is listed where it is done (But<"created">); a member of either
// that is neither does not compile (lists and parts are made by the caller).
//
//   oi_job_row row = row_from<oi_job_row, But<"created">>(views, job);
//   Job job = core_from<Job>(given);
#pragma once

#include "convert.hpp"

#include "ledger/descriptions.hpp"

#include <algorithm>
#include <array>

namespace openitem::capi {

// Members that the caller of these functions fills.
template <std::size_t Size> struct Word {
  char text[Size] = {};
  consteval Word(const char (&given)[Size]) { std::copy(given, given + Size, text); }
};
template <Word... Names> struct But {
  static constexpr bool has([[maybe_unused]] std::string_view name) { return ((name == Names.text) || ...); }
};

// ---- out

// Texts that live as long as what they come from.
struct Views {
  oi_text_view operator()(std::string_view text) const noexcept { return view(text); }
};

namespace equal {

// What `of` gives of the first core structure that has the member.
template <class Of, class Core, class... More>
constexpr decltype(auto) first_with(Of &&of, const Core &core, const More &...more) noexcept {
  if constexpr (std::invocable<Of, const Core &>) {
    return of(core);
  } else {
    static_assert(sizeof...(More) != 0,
                  "no structure of the core has a member of this name: rename it, or list it in But");
    return first_with(of, more...);
  }
}

template <class Field, class Value, class Texts>
void set(Field &field, const Value &value, const Texts &texts) {
  if constexpr (std::same_as<Field, oi_text_view>) {
    field = texts(value);
  } else if constexpr (std::is_arithmetic_v<Value>) {
    static_assert(sizeof(Field) >= sizeof(Value));
    field = static_cast<Field>(value);
  } else if constexpr (std::same_as<Value, Percent>) {
    field = out(value.value);
  } else {
    static_assert(std::same_as<Field, decltype(out(value))>);
    field = out(value);
  }
}

template <class Row> struct Out;
template <class Given> struct In;
template <class Structure> inline constexpr std::array<std::string_view, 0> names_of{};

// Whether each member of a described structure of the core has a namesake, or is listed.
template <class Structure, class Without, class Core> constexpr bool covers() {
  bool all = true;
  if constexpr (Described<Core>) {
    for_each_index<Core>([&]<std::size_t Index>() {
      constexpr auto &member = member_at<Core, Index>;
      const auto &names = names_of<Structure>;
      if (member.role != Role::list && member.role != Role::part && !Without::has(member.name))
        all = all && std::find(names.begin(), names.end(), std::string_view(member.name)) != names.end();
    });
  }
  return all;
}
// The last enumerator that a field may have.
template <class E> inline constexpr E last_of = [] { static_assert(sizeof(E) == 0, "no input has it"); }();

} // namespace equal

// A row from a record, and from what is known of it besides.
template <class Row, class Without = But<>, class Texts, class... Core>
[[nodiscard]] Row row_from(const Texts &texts, const Core &...core) {
  static_assert((equal::covers<Row, Without, Core>() && ...),
                "a member of the core's structure is not shown");
  Row row{};
  equal::Out<Row>::template fill<Without>(row, texts, core...);
  return row;
}

// ---- in

namespace equal {

// The most bytes that a text may have, by its role.
template <Described Core> constexpr std::size_t most_bytes(std::string_view name) {
  std::size_t most = max_name;
  for_each_index<Core>([&]<std::size_t Index>() {
    if (member_at<Core, Index>.name == name && text_kind(member_at<Core, Index>.role) == TextKind::free)
      most = max_notes;
  });
  return most;
}

template <class Value, class Field>
void read(Value &value, const Field &field, const char *name, std::size_t most) {
  if constexpr (std::same_as<Value, std::string_view>) {
    value = text(field, name, most);
  } else if constexpr (std::same_as<Value, Date>) {
    value = date(field, name);
  } else if constexpr (std::same_as<Value, Money>) {
    value = money(field, name);
  } else if constexpr (std::same_as<Value, Percent>) {
    value.value = decimal(field, name);
  } else if constexpr (std::same_as<Value, ItemRef>) {
    value = item_ref(field, name);
  } else if constexpr (std::is_enum_v<Value>) {
    value = enumerator(field, last_of<Value>, value, name);
  } else if constexpr (std::same_as<Value, Sequence>) {
    value = id(field, name); // one without a type of its own
  } else if constexpr (requires { value.value(); }) {
    value = id<Value>(field, name);
  } else if constexpr (std::same_as<Value, std::uint8_t>) {
    value = static_cast<std::uint8_t>(std::min<std::uint32_t>(field, UINT8_MAX)); // what is larger is refused
  } else {
    static_assert(std::same_as<Value, std::int64_t>, "convert it, or list it in But");
    value = field;
  }
}

} // namespace equal

// A structure of the core from an input. An enumerator of zero is the default of the core's member.
template <class Core, class Without = But<>, class Given> [[nodiscard]] Core core_from(const Given &given) {
  static_assert(equal::covers<Given, Without, Core>(), "a member of the core's structure cannot be given");
  Core core{};
  equal::In<Given>::template read_into<Without>(core, given);
  return core;
}

// ---- the fields of each structure

#define OI_NAMES(Structure, ...)                                                                             \
  template <>                                                                                                \
  inline constexpr auto equal::names_of<Structure> = std::to_array<std::string_view>({__VA_ARGS__});
#define OI_OUT(Row, ...) OI_NAMES(Row, __VA_ARGS__)
#define OI_IN(Given, ...) OI_NAMES(Given, __VA_ARGS__)
#define OI_LAST(Enum, last)
#define OI_FIELD(field) #field,
#define OI_NUMBER(field) OI_FIELD(field)
#define OI_FLAG(member, flag) #member,
#include "equal_names.inc"
#undef OI_NAMES
#undef OI_OUT
#undef OI_IN
#undef OI_LAST
#undef OI_FIELD
#undef OI_NUMBER
#undef OI_FLAG

#define OI_OUT(Row, ...)                                                                                     \
  template <> struct equal::Out<Row> {                                                                       \
    template <class Without, class Texts, class... Core>                                                     \
    static void fill(Row &row, const Texts &texts, const Core &...core) {                                    \
      __VA_ARGS__                                                                                            \
    }                                                                                                        \
  };
#define OI_IN(Given, ...)
#define OI_LAST(Enum, last)
#define OI_FIELD(field)                                                                                      \
  if constexpr (!Without::has(#field))                                                                       \
    set(row.field,                                                                                           \
        first_with(                                                                                          \
            [](const auto &of) -> const auto &requires requires { of.field; } { return of.field; },          \
            core...),                                                                                        \
        texts);
#define OI_NUMBER(field)
#define OI_FLAG(member, flag)
#include "equal_names.inc"
#undef OI_OUT
#undef OI_IN
#undef OI_LAST
#undef OI_FIELD
#undef OI_NUMBER
#undef OI_FLAG

#define OI_OUT(Row, ...)
#define OI_IN(Given, ...)                                                                                    \
  template <> struct equal::In<Given> {                                                                      \
    template <class Without, class Core> static void read_into(Core &core, const Given &given) {             \
      __VA_ARGS__                                                                                            \
    }                                                                                                        \
  };
#define OI_LAST(Enum, last) template <> inline constexpr Enum equal::last_of<Enum> = Enum::last;
#define OI_FIELD(field)                                                                                      \
  if constexpr (!Without::has(#field)) {                                                                     \
    constexpr std::size_t most = most_bytes<Core>(#field);                                                   \
    read(core.field, given.field, #field, most);                                                             \
  }
// Of a sequence, or a size, the core says how large it may be.
#define OI_NUMBER(field)                                                                                     \
  if constexpr (!Without::has(#field)) core.field = given.field;
#define OI_FLAG(member, flag)                                                                                \
  if constexpr (!Without::has(#member)) core.member = (given.flags & (flag)) != 0;
#include "equal_names.inc"
#undef OI_OUT
#undef OI_IN
#undef OI_LAST
#undef OI_FIELD
#undef OI_NUMBER
#undef OI_FLAG

} // namespace openitem::capi
