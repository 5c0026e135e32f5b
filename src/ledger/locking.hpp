// Which class of commands one belongs to, and whether its date lies in a locked period.
#pragma once

#include "ledger/state.hpp"

#include <optional>

namespace openitem {

// The class whose locks concern a command; none: it is never locked.
template <class Command> [[nodiscard]] std::optional<CommandClass> class_of(const Command &) noexcept {
  static_assert(!CommandTraits<Command>::lock.depends, "say here on what it depends");
  return CommandTraits<Command>::lock.of;
}
[[nodiscard]] inline std::optional<CommandClass> class_of(const PostDraft &command) noexcept {
  return is_item_kind(command.draft.kind) ? kind_row(command.draft.kind).of : CommandClass::billing;
}

// The first day a command of the class may count from, when `info` is dated before it and no exception lets
// it in; none otherwise.
[[nodiscard]] std::optional<Date> first_open_day(const State &state, CommandClass of,
                                                 const CommandInfo &info) noexcept;

} // namespace openitem
