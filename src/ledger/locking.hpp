// Which class of commands one belongs to, and whether its date lies in a locked period.
#pragma once

#include "ledger/state.hpp"

#include <optional>

namespace openitem {

// none: never locked (master data, drafts, settings, locks).
template <class Command>
[[nodiscard]] std::optional<CommandClass> class_of(const State &, const Command &) noexcept {
  using enum CommandClass;
  constexpr auto is = []<class... Of>(std::type_identity<Of>...) {
    return (std::same_as<Command, Of> || ...);
  };
  if constexpr (is(std::type_identity<IssueInvoice>(), std::type_identity<IssueDebitNote>(),
                   std::type_identity<RecordOpening>(), std::type_identity<IssueCreditMemo>()))
    return billing;
  else if constexpr (is(std::type_identity<RecordPayment>(), std::type_identity<MarkPaid>(),
                        std::type_identity<ReversePayment>(), std::type_identity<Refund>()))
    return receipts;
  else if constexpr (is(std::type_identity<AdjustAccountCredit>(), std::type_identity<VoidItem>(),
                        std::type_identity<Reinstate>(), std::type_identity<WriteOff>(),
                        std::type_identity<RecoverWriteOff>()))
    return adjustments;
  else if constexpr (is(std::type_identity<ApplyCredit>(), std::type_identity<Settle>(),
                        std::type_identity<Unapply>()))
    return settlement;
  else
    return std::nullopt;
}
[[nodiscard]] inline std::optional<CommandClass> class_of(const State &, const PostDraft &command) noexcept {
  return command.draft.kind == ItemKind::payment ? CommandClass::receipts : CommandClass::billing;
}

// The first day a command of the class may count from, when `info` is dated before it and no exception lets
// it in; none otherwise.
[[nodiscard]] std::optional<Date> first_open_day(const State &state, CommandClass of,
                                                 const CommandInfo &info) noexcept;

} // namespace openitem
