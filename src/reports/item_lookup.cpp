// Single items: by reference, by number, by the host's key.

#include "reports/item_rows.hpp"

#include <algorithm>

namespace openitem {

namespace {

Error no_such_item(ItemKind kind, const char *field) {
  return Error{.code = Errc::unknown_item, .kind = static_cast<EntityKind>(kind), .field = field};
}

ItemRef ref_of(const State &state, std::uint32_t value) {
  return (value & draft_flag) != 0 ? state.draft(value & ~draft_flag).ref : state.ref(value);
}

// The first recorded of all that bear the number: where they need not be unique, which is so from the start
// or never, they are in no index.
std::uint32_t scan_for_number(const State &state, ItemKind kind, std::string_view number) {
  std::uint32_t found = no_slot;
  Sequence earliest = 0;
  const auto consider = [&](std::uint32_t value, Sequence sequence) {
    if (found != no_slot && sequence >= earliest) return;
    found = value;
    earliest = sequence;
  };
  for (std::uint32_t slot = 0; slot < state.account_count(); ++slot) {
    state.for_each_item(state.account(slot), [&](std::uint32_t portion) {
      const auto &row = state.item(portion);
      if (row.first() && row.item_kind() == kind && state.number_of(portion) == number)
        consider(portion, row.sequence());
    });
  }
  for (std::uint32_t index = 0; index < state.drafts().count(); ++index) {
    const DraftSlot &draft = state.draft(index);
    if (draft.ended == 0 && draft.ref.kind == kind && state.text(draft.number) == number)
      consider(draft_flag | index, draft.created);
  }
  return found;
}

} // namespace

Result<ItemRow> find_item(const Ledger &ledger, const ItemRef &item, const AsOf &as_of) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<ItemRow> {
    const auto slot = item_as_known(at, item);
    if (!slot) return slot.error();
    return (*slot & draft_flag) == 0 ? item_row(at, *slot) : draft_row(at, *slot & ~draft_flag);
  });
}

Result<ItemRef> find_number(const Ledger &ledger, ItemKind kind, std::string_view number) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<ItemRef> {
    if (!is_item_kind(kind) || number.empty()) return no_such_item(kind, "number");
    const std::uint32_t value = at.state.settings().unique_numbers ? at.state.find_number(kind, number)
                                                                   : scan_for_number(at.state, kind, number);
    if (value == no_slot) return no_such_item(kind, "number");
    return ref_of(at.state, value);
  });
}

Result<ItemRef> find_external_ref(const Ledger &ledger, ItemKind kind, std::string_view external_ref) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<ItemRef> {
    if (!is_item_kind(kind) || external_ref.empty()) return no_such_item(kind, "external_ref");
    const std::uint32_t value = at.state.find_external_ref(kind, external_ref);
    if (value == no_slot) return no_such_item(kind, "external_ref");
    return ref_of(at.state, value);
  });
}

} // namespace openitem
