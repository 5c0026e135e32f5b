// Three years of a business in memory, made up from a seed: the same numbers on every machine, integers only.
//
// The rules, which every program under measurement has to reproduce:
//   * Days run from 2023-01-01 to 2025-12-31. A customer has one currency and one term of payment (net days).
//   * Each day has voids, then payments and credit memos, then new invoices.
//   * An invoice is voided only while nothing was applied to it; from that day on it does not count.
//   * A payment or credit memo settles the customer's open invoices, the oldest first, drawing first on what
//   is
//     left of the customer's older receipts, then on itself; all of that is dated the day it happens. What is
//     left waits for the customer's next receipt.
// So the applications follow from the documents, and whoever posts the documents must arrive at exactly them.
//
// Sizes of customers are skewed (some have hundreds of times the invoices of others). 81 % of the invoices
// are paid in time or late: exactly, with the whole balance, in part, too much, or rounded up. 2 % get a
// credit memo, 1 % are voided, the rest waits to be settled by somebody's overpayment.
#pragma once

#include "openitem/calendar/date.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace openitem::bench {

// Day numbers.
inline constexpr std::int32_t first_day = Date::unix_epoch + 19'358; // 2023-01-01
inline constexpr std::int32_t past_day = Date::unix_epoch + 20'269;  // 2025-06-30, the past date asked for
inline constexpr std::int32_t last_day = Date::unix_epoch + 20'453;  // 2025-12-31, "today"

struct Volume {
  std::uint32_t customers = 0;
  std::uint32_t invoices = 0;
};
inline constexpr Volume small_volume{1'000, 10'000};
inline constexpr Volume medium_volume{10'000, 1'000'000};
inline constexpr Volume large_volume{100'000, 5'000'000};

inline constexpr std::array<std::string_view, 3> workload_currencies{"USD", "EUR", "GBP"};

// Everything below is counted from 0; a customer, invoice or receipt is its index.
struct WorkCustomer {
  std::uint16_t net_days = 0;
  std::uint8_t currency = 0; // of workload_currencies
};
struct WorkInvoice {
  std::uint32_t customer = 0;
  std::int32_t date = 0;
  std::int32_t due = 0;
  std::int32_t voided_on = 0; // 0: it counts
  std::int64_t total = 0;     // minor units
};
struct WorkReceipt {
  std::uint32_t customer = 0;
  std::int32_t date = 0;
  std::int64_t amount = 0;
  bool is_credit_memo = false;
};
struct WorkApplication {
  std::uint32_t receipt = 0;
  std::uint32_t invoice = 0;
  std::int64_t amount = 0;
  std::int32_t date = 0;
};

enum class DocumentKind : std::uint8_t { invoice, payment, credit_memo, voiding };

// What a host hands over in one go, in the order it happened.
struct Document {
  DocumentKind kind = DocumentKind::invoice;
  std::uint32_t customer = 0;
  std::uint32_t record = 0; // the invoice (of a voiding: the one that is voided) or receipt
  std::uint32_t key = 0;    // where in the order the document stands that issued the record
  std::int32_t date = 0;
  std::int32_t due = 0; // invoices
  std::int64_t amount = 0;
};

struct Workload {
  std::vector<WorkCustomer> customers;
  std::vector<WorkInvoice> invoices;
  std::vector<WorkReceipt> receipts;
  std::vector<WorkApplication> applications; // as they were made
  std::vector<Document> documents;
};

[[nodiscard]] Workload make_workload(const Volume &volume, std::uint64_t seed = 1);

// Whose keys the records get.
enum class Keys : std::uint8_t {
  ledgers, // the ledger numbers everything itself, documents have no numbers
  hosts,   // the host's ids, and a unique number of twelve characters a document
};

// A host that has keys already counts all its documents in one sequence, so that a kind has gaps.
[[nodiscard]] constexpr std::uint64_t host_key(const Document &document) noexcept {
  return 900'000'000 + std::uint64_t{document.key};
}
[[nodiscard]] constexpr std::uint64_t host_customer_key(std::uint32_t customer) noexcept {
  return 50'000 + 3 * std::uint64_t{customer};
}

// Numbers of twelve characters, "INV-00000017", one a document; voidings have none of their own.
using DocumentNumber = std::array<char, 12>;
[[nodiscard]] std::vector<DocumentNumber> document_numbers(const Workload &workload);

// Customers somebody asks about: each as likely as the other, or as likely as it has invoices.
enum class Draw : std::uint8_t { uniform, by_invoice };
[[nodiscard]] std::vector<std::uint32_t> draw_customers(const Workload &workload, Draw draw,
                                                        std::size_t count, std::uint64_t seed);

} // namespace openitem::bench
