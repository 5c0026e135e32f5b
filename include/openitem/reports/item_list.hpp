// Items and drafts as a host lists them: all invoices of a customer across jobs, all payments, what is open.
#pragma once

#include "openitem/documents/invoice.hpp"
#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace openitem {

// One label for an item at an AsOf, by precedence: draft > reversed > paid > overdue > partly_paid > pending.
enum class ItemStatus : std::uint8_t {
  draft = 1,
  voided = 2, // or reversed: a payment, a write-off taken back
  paid = 3,   // nothing remaining: an invoice is paid, a credit is used up
  overdue = 4,
  partly_paid = 5, // partly used, of a credit
  pending = 6,     // nothing applied yet
};
[[nodiscard]] std::string_view name(ItemStatus status) noexcept;

struct ItemRow {
  ItemRef ref{};
  std::string_view number{};
  CustomerId customer{};
  JobId job{};
  ContractId contract{};
  Currency currency{};
  Date effective{};
  Date document_date{};
  Date
      due{}; // earliest due date with something open; when nothing is open the last one's that holds anything
  Money total{};
  Money remaining{}; // open of a debit item, unapplied of a credit item, at the AsOf; 0 when reversed
  Money past_due{};  // the part of remaining that is past due and not disputed (debit items)
  // How the rest was settled, at the AsOf (debit items): by payments, by credit memos and credits, by
  // write-offs.
  Money paid{};
  Money credited{};
  Money written_off{};
  ItemStatus status = ItemStatus::pending;
  DraftState draft = DraftState::none;
  bool overdue = false;          // past_due > 0, whatever the status says
  std::int32_t days_overdue = 0; // of the oldest open portion; 0 when not overdue
  std::uint32_t portion_count = 1;
  ReversalKind reversal{}; // how it was reversed; 0 when it was not
  Date reversed_on{};
  std::string_view salesperson{};
  std::string_view series{};
  std::string_view reference{};
  std::string_view method{};
  std::string_view transaction_id{};
  std::string_view notes{};
  std::string_view external_ref{};
  Date value_date{};
  ItemRef about{};       // a credit memo's invoice, a fee's payment
  Sequence sequence = 0; // when it became known
  Money disputed{};      // the part of remaining that is disputed; the item is where this is > 0
};

enum class ItemSort : std::uint8_t {
  effective = 0,
  document_date = 1,
  due = 2,
  number = 3,
  total = 4,
  remaining = 5,
  sequence = 6
};

struct ItemFilter {
  CustomerId customer{};      // none: all
  bool with_children = false; // the customer's children too
  JobId job{};
  ContractId contract{};
  Currency currency{};
  std::uint32_t kinds = 0;             // bit (1 << ItemKind); 0: all
  std::uint32_t statuses = 0;          // bit (1 << ItemStatus); 0: all
  bool drafts = false;                 // list drafts too (marked; outside every total)
  bool only_open = false;              // remaining <> 0
  bool only_cancelled_jobs = false;    // of jobs that are cancelled
  Date from{}, to{};                   // effective date, inclusive
  std::string_view series{};           // exact
  std::string_view number_contains{};  // part of the number
  Money at_least{}, at_most{};         // total
  ItemSort sort = ItemSort::effective; // ties by sequence
  bool descending = false;
  std::uint64_t offset = 0;
  std::uint64_t limit = 0; // 0: all
};

struct ItemList {
  std::pmr::vector<ItemRow> rows;
  std::uint64_t matching = 0; // rows that match, before offset and limit
};

// Texts of rows are borrowed from the ledger and live until it changes. Errors: unknown_customer,
// unknown_job, invalid_argument (as_of without date), dates_go_backwards.
[[nodiscard]] Result<ItemList> list_items(const Ledger &ledger, const ItemFilter &filter, const AsOf &as_of);

// One item or draft. Errors: unknown_item (also when it is not known yet at as_of.known_through).
[[nodiscard]] Result<ItemRow> find_item(const Ledger &ledger, const ItemRef &item, const AsOf &as_of);
// By number and kind. Errors: unknown_item.
[[nodiscard]] Result<ItemRef> find_number(const Ledger &ledger, ItemKind kind, std::string_view number);
[[nodiscard]] Result<ItemRef> find_external_ref(const Ledger &ledger, ItemKind kind,
                                                std::string_view external_ref);
// The first payment by a method that has it.
[[nodiscard]] Result<ItemRef> find_transaction_id(const Ledger &ledger, std::string_view method,
                                                  std::string_view transaction_id);

// An item's portions in order of due date, as they stand at the AsOf: those of its issue, and those added since
// that hold something.
struct PortionRow {
  std::uint32_t portion = 0;
  Money amount{}; // as issued, less what became due otherwise, and what did so here
  Date due{};
  Money remaining{};
};
[[nodiscard]] Result<std::pmr::vector<PortionRow>> list_portions(const Ledger &ledger, const ItemRef &item,
                                                                 const AsOf &as_of);

// Its lines as issued.
struct LineRow {
  std::string_view product{};
  std::string_view description{};
  Decimal quantity{};
  Decimal unit_price{};
  Money discount{};
  Money net{};
};
[[nodiscard]] Result<std::pmr::vector<LineRow>> list_lines(const Ledger &ledger, const ItemRef &item);
// Its tax, per code and rate.
struct TaxRow {
  std::string_view code{};
  Percent rate{};
  Money base{};
  Money tax{};
};
[[nodiscard]] Result<std::pmr::vector<TaxRow>> list_taxes(const Ledger &ledger, const ItemRef &item);

} // namespace openitem
