// Single items: by reference, by number, by the host's key.

#include "reports/item_rows.hpp"

#include <algorithm>

namespace openitem {

namespace {

Error no_such_item(ItemKind kind, const char *field, std::string_view given) {
  return not_found(Errc::unknown_item, static_cast<EntityKind>(kind), field, given);
}

ItemRef ref_of(const State &state, ItemOrDraft of) {
  return of.is_draft() ? state.draft(of.draft()).ref : state.ref(of.item());
}

// The first recorded of all that bear the number: where they need not be unique, which is so from the start
// or never, they are in no index.
ItemOrDraft scan_for_number(const State &state, ItemKind kind, std::string_view number) {
  ItemOrDraft found;
  Sequence earliest = 0;
  const auto consider = [&](ItemOrDraft bearer, Sequence sequence) {
    if (found != no_slot && sequence >= earliest) return;
    found = bearer;
    earliest = sequence;
  };
  for (const AccountSlot slot : state.account_slots()) {
    state.for_each_item(state.account(slot), [&](PortionSlot portion) {
      const auto &row = state.item(portion);
      if (row.first() && row.item_kind() == kind && state.number_of(portion) == number)
        consider(portion, row.sequence());
    });
  }
  for (const DraftSlot slot : state.drafts().slots()) {
    const StoredDraft &draft = state.draft(slot);
    if (draft.ended == 0 && draft.ref.kind == kind && state.text(draft.number) == number)
      consider(slot, draft.created);
  }
  return found;
}

} // namespace

Result<ItemRow> find_item(const Ledger &ledger, const ItemRef &item, const AsOf &as_of) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<ItemRow> {
    const auto known = item_as_known(at, item);
    if (!known) return known.error();
    return row_of(at, *known);
  });
}

Result<ItemRef> find_number(const Ledger &ledger, ItemKind kind, std::string_view number) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<ItemRef> {
    if (!is_item_kind(kind) || number.empty()) return no_such_item(kind, "number", number);
    const ItemOrDraft found = at.state.settings().unique_numbers ? at.state.find_number(kind, number)
                                                                 : scan_for_number(at.state, kind, number);
    if (found == no_slot) return no_such_item(kind, "number", number);
    return ref_of(at.state, found);
  });
}

Result<ItemRef> find_external_ref(const Ledger &ledger, ItemKind kind, std::string_view external_ref) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<ItemRef> {
    if (!is_item_kind(kind) || external_ref.empty()) return no_such_item(kind, "external_ref", external_ref);
    const ItemOrDraft found = at.state.find_external_ref(kind, external_ref);
    if (found == no_slot) return no_such_item(kind, "external_ref", external_ref);
    return ref_of(at.state, found);
  });
}

Result<ItemRef> find_transaction_id(const Ledger &ledger, std::string_view method,
                                    std::string_view transaction_id) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<ItemRef> {
    const PortionSlot found =
        transaction_id.empty() ? no_slot : at.state.find_transaction(method, transaction_id);
    if (found == no_slot) return no_such_item(ItemKind::payment, "transaction_id", transaction_id);
    return at.state.ref(found);
  });
}

} // namespace openitem
