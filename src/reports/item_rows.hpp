// Items and drafts as rows: what item lists and look-ups of single items share.
#pragma once

#include "openitem/reports/item_list.hpp"
#include "reports/item_figures.hpp"

namespace openitem {

// Precondition: the item or draft is known. Texts are views of the ledger's heap.
[[nodiscard]] ItemRow row_of(const Standpoint &at, ItemOrDraft of);

// Whether it was a draft then.
[[nodiscard]] bool is_draft(const Standpoint &at, const StoredDraft &draft) noexcept;
[[nodiscard]] DraftSaved draft_content(const Standpoint &at, const StoredDraft &draft);
// Due date: as said, else of its first portion; none when terms decide it at posting.
[[nodiscard]] Date due_of(const DraftSaved &draft) noexcept;

// As known. Errors: unknown_item.
[[nodiscard]] Result<ItemOrDraft> item_as_known(const Standpoint &at, const ItemRef &item);

} // namespace openitem
