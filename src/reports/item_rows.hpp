// Items and drafts as rows: what item lists and look-ups of single items share.
#pragma once

#include "openitem/reports/item_list.hpp"
#include "reports/item_figures.hpp"

namespace openitem {

// Precondition: the item or draft is known. Texts are views of the ledger's heap.
[[nodiscard]] ItemRow item_row(const Standpoint &at, std::uint32_t first);
[[nodiscard]] ItemRow draft_row(const Standpoint &at, std::uint32_t draft);

// Whether it was a draft then.
[[nodiscard]] bool is_draft(const Standpoint &at, const DraftSlot &draft) noexcept;
[[nodiscard]] DraftSaved draft_content(const Standpoint &at, const DraftSlot &draft);
// Due date: as said, else of its first portion; none when terms decide it at posting.
[[nodiscard]] Date due_of(const DraftSaved &draft) noexcept;

// First portion of an item, or draft_flag | draft, as known. Errors: unknown_item.
[[nodiscard]] Result<std::uint32_t> item_as_known(const Standpoint &at, const ItemRef &item);

} // namespace openitem
