// Everything that changed a customer's balance, line by line, with the balance after each line. Applications
// change no balance; they can be listed among the lines, with an amount of their own column and no effect.
#pragma once

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"

#include <cstdint>
#include <memory_resource>
#include <vector>

namespace openitem {

enum class HistoryKind : std::uint8_t {
  item = 1,
  reversal = 2,
  application = 3,
  application_undone = 4,
  mark = 5,           // moves no money: part of an explained cell, not of a history
  portions_moved = 6, // due otherwise: it changes no balance, and is told where due dates are explained
};
[[nodiscard]] std::string_view name(HistoryKind kind) noexcept; // "item", "reversal", ...
enum class HistorySort : std::uint8_t { date = 0, sequence = 1, amount = 2, number = 3 };

struct HistoryLine {
  HistoryKind kind = HistoryKind::item;
  Sequence sequence = 0;
  Date effective{};
  ItemRef item{}; // the item issued or reversed; the credit of an application
  std::string_view number{};
  ItemRef other{}; // the debit of an application
  std::string_view other_number{};
  ReversalKind reversal{}; // of a reversal; 0 else
  CustomerId customer{};
  JobId job{};
  Money change{};  // effect on the balance: + owes more; 0 for applications
  Money applied{}; // applications: the amount, negative when undone
  Money balance{}; // after this line, in date and sequence order, whatever the order asked for
  std::string_view method{};
  std::string_view reference{};
  std::string_view actor{};
  std::string_view reason{};
  std::int64_t recorded_micros = 0;
};

struct HistoryFilter {
  CustomerId customer{}; // required
  Currency currency{};   // required when the customer holds several; none: its default or only one
  JobId job{};           // only this job's lines; the running balance is the job's
  bool applications = false;
  std::uint32_t kinds = 0; // bit (1 << ItemKind) of the item; 0: all
  Date from{}, to{};       // inclusive; to defaults to the AsOf's date
  HistorySort sort = HistorySort::date;
  bool descending = false;
  std::uint64_t offset = 0;
  std::uint64_t limit = 0; // 0: all
};

struct TransactionHistory {
  Currency currency{};
  Money opening{}; // before `from`
  Money closing{}; // after `to`
  std::uint64_t matching = 0;
  std::pmr::vector<HistoryLine> lines;
};

// Errors: unknown_customer, unknown_job, job_mismatch, missing (as_of without date; a currency where
// the customer holds several), invalid_argument (sort), dates_go_backwards.
[[nodiscard]] Result<TransactionHistory> transaction_history(const Ledger &ledger,
                                                             const HistoryFilter &filter, const AsOf &as_of);

} // namespace openitem
