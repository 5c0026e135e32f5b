// What is known of every command, and the variant of all of them, for hosts that queue, log or dispatch
// commands. From the one list, commands.def.
#pragma once

#include "openitem/ledger/commands.hpp"

#include <optional>
#include <string_view>
#include <type_traits>
#include <variant>

namespace openitem {

// The period lock that may forbid a command.
struct CommandLock {
  std::optional<CommandClass> of{}; // none: never locked
  bool depends = false;             // on what the command is about
};
// The kind of record that Outcome::id names.
struct CommandMakes {
  EntityKind kind = EntityKind::none; // none: it makes nothing
  bool depends = false;               // on what the command is about
};

// Only a command has traits.
template <class Command> struct CommandTraits;

namespace detail::command_lock {
using Of = CommandClass;
inline constexpr CommandLock never{};
inline constexpr CommandLock depends{.depends = true};
inline constexpr CommandLock billing{.of = Of::billing};
inline constexpr CommandLock receipts{.of = Of::receipts};
inline constexpr CommandLock adjustments{.of = Of::adjustments};
inline constexpr CommandLock settlement{.of = Of::settlement};
} // namespace detail::command_lock
namespace detail::command_makes {
using enum EntityKind;
inline constexpr CommandMakes nothing{};
inline constexpr CommandMakes depends{.depends = true};
constexpr CommandMakes made(EntityKind of) noexcept {
  return {.kind = of};
}
constexpr CommandMakes made(CommandMakes makes) noexcept {
  return makes;
}
} // namespace detail::command_makes

#define OPENITEM_COMMAND(Command, given_number, given_lock, may_settle, given_kind)                          \
  template <> struct CommandTraits<Command> {                                                                \
    static constexpr unsigned number = given_number;                                                         \
    static constexpr std::string_view name = #Command;                                                       \
    static constexpr CommandLock lock = detail::command_lock::given_lock;                                    \
    static constexpr bool settles = may_settle;                                                              \
    static constexpr CommandMakes makes = [] {                                                               \
      using namespace detail::command_makes;                                                                 \
      return made(given_kind);                                                                               \
    }();                                                                                                     \
  };
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND

namespace detail {
template <class Nothing, class... Command> struct CommandVariant { using type = std::variant<Command...>; };
} // namespace detail

// Any command, in the order of the list.
using AnyCommand = detail::CommandVariant<void
#define OPENITEM_COMMAND(Command, ...) , Command
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND
                                          >::type;

// "RecordPayment"
[[nodiscard]] inline std::string_view name(const AnyCommand &command) noexcept {
  static constexpr std::string_view names[]{
#define OPENITEM_COMMAND(Command, ...) #Command,
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND
  };
  return names[command.index()];
}

} // namespace openitem
