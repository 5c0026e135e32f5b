// The hot rows of a ledger, as small as they can be: one question touches few cache lines.
#pragma once

#include "ledger/tables/sparse_sums.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/ledger/item.hpp"

#include <cstdint>

namespace openitem {

struct Customer;
struct StoredPortion;
struct DetailRow;
struct AccountRow;
struct BlockHead;
using PortionSlot = Slot<StoredPortion>; // an item goes by its first one
using DetailSlot = Slot<DetailRow>;
using AccountSlot = Slot<AccountRow>;
using BlockSlot = Slot<BlockHead>;

// Amounts in rows: 64 bits. A value beyond +-2^61 stands in a side table and is named by a value below every
// plain one.
using RawAmount = std::int64_t;
inline constexpr std::int64_t plain_limit = std::int64_t{1} << 61;

// One portion of an item. The portions it was issued with are neighbours, in order of due date; one that a
// move added stands behind them in number and anywhere in the account's rows, has nothing of its own, and is
// there from the item's date on, known since the move.
struct StoredPortion {
  AccountSlot account;
  std::int32_t effective;
  std::int32_t due;       // day number; 0: no due date
  DetailSlot last_detail; // newest detail of this portion
  std::uint32_t original_low;
  std::uint32_t original_high;
  std::uint32_t issued; // sequence: there are fewer than slot_count
  std::uint16_t place;  // in the item: of the first portion how many follow it, of the others their number
  std::uint8_t kind;
  std::uint8_t flags;
  std::uint32_t id; // wide_id: in the side table; of an added portion the slot of the first one

  static constexpr std::uint8_t continued = 1; // not the first portion
  static constexpr std::uint8_t more = 2;      // another portion follows
  static constexpr std::uint8_t reversed = 4;  // reversed now, at any date
  static constexpr std::uint8_t dated = 8;     // document date differs from the effective date: in the facts
  // Of a first portion: amounts were moved between those of its item; of another: a move added it.
  static constexpr std::uint8_t moved = 16;
  static constexpr std::uint8_t one_detail = 32;
  static constexpr std::uint8_t counted = 32 | 64; // its details, modulo 4, as long as it is not busy
  static constexpr std::uint8_t busy = 128;        // it has a BusyPortion
  static constexpr std::uint8_t derived = counted | busy;
  static constexpr std::uint32_t many_details = 64;
  static constexpr std::uint32_t wide_id = 0xffff'ffff;

  [[nodiscard]] RawAmount original() const noexcept {
    return static_cast<RawAmount>((std::uint64_t{original_high} << 32) | original_low);
  }
  void set_original(RawAmount raw) noexcept {
    original_low = static_cast<std::uint32_t>(raw);
    original_high = static_cast<std::uint32_t>(static_cast<std::uint64_t>(raw) >> 32);
  }
  // Of one that a move added.
  [[nodiscard]] PortionSlot first_of_item() const noexcept { return PortionSlot(id); }
  [[nodiscard]] Sequence sequence() const noexcept { return issued; }
  void set_sequence(Sequence sequence) noexcept { issued = static_cast<std::uint32_t>(sequence); }
  [[nodiscard]] ItemKind item_kind() const noexcept { return static_cast<ItemKind>(kind); }
  [[nodiscard]] bool debit() const noexcept { return is_debit(item_kind()); }
  [[nodiscard]] bool first() const noexcept { return (flags & continued) == 0; }
  [[nodiscard]] bool last() const noexcept { return (flags & more) == 0; } // of those it was issued with
  [[nodiscard]] bool is_added() const noexcept {
    return (flags & (continued | moved)) == (continued | moved);
  }
  // Of a first portion.
  [[nodiscard]] bool is_rearranged() const noexcept { return (flags & moved) != 0; }
};
static_assert(sizeof(StoredPortion) == 36);

// What took something from an item, or gave it back. Remaining = original - sum of amounts.
enum class DetailKind : std::uint8_t {
  applied = 1,    // both sides
  undone = 2,     // both sides, amount negative: gives an application back
  reversed = 3,   // one side: takes the whole
  reinstated = 4, // one side, amount negative: gives it back
  moved = 5,      // debit side: what one portion loses, directly before what another gets, amount negative
};
struct DetailRow {
  PortionSlot debit; // no_slot: none
  PortionSlot credit;
  std::int32_t effective;
  std::int32_t debit_due;    // of the debit portion: a rewind need not look at the item
  DetailSlot previous_debit; // previous detail of the debit portion
  DetailSlot previous_credit;
  RawAmount amount;
  std::uint32_t sequence_low;
  std::uint16_t sequence_high;
  std::uint8_t kind;
  std::uint8_t flags;

  static constexpr std::uint8_t taken_back = 1; // undone now, at any date
  static constexpr std::uint8_t more = 2;       // the next row belongs to the same application
  static constexpr std::uint8_t grouped = 4;    // of an application made together with others

  [[nodiscard]] Sequence sequence() const noexcept { return (Sequence{sequence_high} << 32) | sequence_low; }
  void set_sequence(Sequence sequence) noexcept {
    sequence_low = static_cast<std::uint32_t>(sequence);
    sequence_high = static_cast<std::uint16_t>(sequence >> 32);
  }
  [[nodiscard]] DetailKind detail_kind() const noexcept { return static_cast<DetailKind>(kind); }
  // Part of an application that was not undone.
  [[nodiscard]] bool live() const noexcept {
    return detail_kind() == DetailKind::applied && (flags & taken_back) == 0;
  }
};
static_assert(sizeof(DetailRow) == 40);

// What a portion with many details has beside them, so that no question goes through all, and the first
// portion of its item with it: roots of SparseSums. Follows from the details.
struct BusyPortion {
  SparseSums::Root days; // amounts by effective day number
  // Of a first portion: what the item's live applications apply, by runs of their sequences.
  SparseSums::Root live;
  SparseSums::Root made; // those whose other item was made with them (a refund, a write-off)
  static constexpr unsigned run_log2 = 6;
};

// What is open (or unapplied) today, by (key, sequence). The key is the due date of a debit, the document
// date of a credit.
template <class ItemSlot> struct OpenEntryOf {
  ItemSlot item;
  std::int32_t key;
  RawAmount left;
};
using OpenEntry = OpenEntryOf<PortionSlot>;
static_assert(sizeof(OpenEntry) == 16);

// A run of entries, or of other runs, in one block of its pool.
template <class ItemSlot> struct OpenRunOf {
  std::uint32_t block = no_number;
  std::uint16_t head = 0; // first used row: paying the oldest moves it
  std::uint16_t count = 0;
  // It begins here or later, and all before it end earlier: a search need not open it.
  ItemSlot first_item;
  std::int32_t first_key = 0;
};
static_assert(sizeof(OpenRunOf<PortionSlot>) == 16);

struct OpenList {
  std::uint32_t block = no_number; // of the top run: entries; with levels, runs of the level below
  std::uint32_t head = 0;          // first used row
  std::uint32_t count = 0;         // rows
  std::uint8_t log2 = 0;           // size of the block
  std::uint8_t levels = 0;         // of runs above the entries
  std::uint16_t reserved = 0;

  [[nodiscard]] bool empty() const noexcept { return count == 0; }
};
static_assert(sizeof(OpenList) == 16);

// A full block of items or details of one account; the newest block is described in the account itself.
struct BlockHead {
  std::uint32_t first;        // slot: the tail that the chain begins at says of what
  BlockSlot previous;         // older block; no_slot
  std::int32_t max_effective; // of the account when the block was filled: a walk backwards stops here
  std::uint16_t count;
  std::uint16_t reserved;
};
static_assert(sizeof(BlockHead) == 16);

// Items or details of one account: the block that is being filled, and the chain of full ones.
template <class Row> struct RowTail {
  Row first;      // no_slot: nothing yet
  BlockSlot full; // newest full block
  std::uint16_t count = 0;
  std::uint16_t capacity = 0;
};
static_assert(sizeof(RowTail<PortionSlot>) == 12);

// One customer in one currency.
struct AccountRow {
  Slot<Customer> customer;
  AccountSlot next; // the customer's next account
  std::uint16_t currency;
  std::uint8_t flags;
  std::uint8_t reserved;
  std::int32_t max_effective; // of all its items and details: as-of this date or later is today
  RawAmount open_total;
  RawAmount unapplied_total;
  OpenList debits;
  OpenList credits;
  // Second cache line: what only changes need.
  RowTail<PortionSlot> items;
  RowTail<DetailSlot> details;
  RawAmount gross;              // sum of the absolute originals: bounds every sum of the account
  std::int32_t latest_document; // newest document date among the open debits
  std::uint32_t item_count;
  OpenList by_document; // the open debits by document date, if that is another order; amounts are in `debits`
  // No open debit has less left: the least there ever was since the list was empty, or seen.
  RawAmount least_left;

  static constexpr std::uint8_t wide = 1;       // amounts may not fit 64 bits
  static constexpr std::uint8_t disordered = 2; // the debits' due order is not their document order
  static constexpr std::uint8_t portioned = 4;  // some item has several portions
  static constexpr std::uint8_t marked = 8;     // a mark was placed on an item, or on the account
};
static_assert(sizeof(AccountRow) == 128);

} // namespace openitem
