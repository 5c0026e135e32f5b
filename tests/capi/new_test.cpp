// The library takes memory from the ledger's allocators, not from operator new: this program counts the
// latter, and makes it fail. What still uses it is listed here by name.
#include "aligned_block.h"
#include "books.h"

#include <cstdlib>
#include <new>

namespace {
long news = 0;
bool failing = false;

void *counted(std::size_t size, std::size_t alignment) {
  ++news;
  void *block = failing ? nullptr : aligned_block(size, alignment);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}
} // namespace

void *operator new(std::size_t size) {
  return counted(size, __STDCPP_DEFAULT_NEW_ALIGNMENT__);
}
void *operator new(std::size_t size, std::align_val_t alignment) {
  return counted(size, static_cast<std::size_t>(alignment));
}
void operator delete(void *block) noexcept {
  free_aligned_block(block);
}
void operator delete(void *block, std::size_t) noexcept {
  free_aligned_block(block);
}
void operator delete(void *block, std::align_val_t) noexcept {
  free_aligned_block(block);
}
void operator delete(void *block, std::size_t, std::align_val_t) noexcept {
  free_aligned_block(block);
}

namespace {

oi_ledger *ledger;
oi_command_info info;
oi_as_of today;

void open_books() {
  ledger = new_books();
  info = at("2026-02-01");
  today = as_of("2026-03-01");
  (void)customer(ledger, "ACME");
  (void)invoice(ledger, 1, "INV-1", "2026-01-01", "100.00 USD");
  (void)payment(ledger, 1, "2026-01-10", "30.00 USD");
  news = 0;
}

oi_settle_input oldest_first(const oi_settlement_input &settlement) {
  oi_settle_input settle;
  OI_INIT(settle);
  settle.customer = 1;
  memcpy(settle.currency, "USD", 3);
  settle.settlement = &settlement;
  return settle;
}

void commands_use_none() {
  open_books();
  oi_settlement_input settlement;
  OI_INIT(settlement);
  settlement.strategy = OI_STRATEGY_OLDEST_FIRST;
  const oi_settle_input settle = oldest_first(settlement);
  oi_customer_input row;
  OI_INIT(row);
  oi_line_input line;
  OI_INIT(line);
  line.unit_price = decimal("10.00");
  oi_invoice_input document;
  OI_INIT(document);
  document.customer = 1;
  document.lines = &line;
  document.line_count = 1;
  news = 0;
  OK(oi_ledger_create_customer(ledger, &info, &row, nullptr, FRESH));
  OK(oi_ledger_issue_invoice(ledger, &info, &document, nullptr, nullptr, FRESH));
  OK(oi_ledger_settle(ledger, &info, &settle, nullptr, nullptr, FRESH));
  OK(oi_ledger_create_customers(ledger, &info, 0, &row, 0, 1, 0, nullptr, nullptr, nullptr, FRESH));
  EQUAL(news, 0);
  oi_ledger_free(ledger);
}

void queries_use_none() {
  open_books();
  oi_result *result = nullptr;
  oi_history_filter filter;
  oi_customer_figures figures;
  OI_INIT(filter);
  OI_INIT(figures);
  filter.customer = 1;
  OK(oi_ledger_customer_figures(ledger, 1, "USD", &today, nullptr, &figures, FRESH));
  OK(oi_ledger_list_items(ledger, nullptr, &today, &result, FRESH));
  oi_result_free(result);
  OK(oi_ledger_aging(ledger, &today, nullptr, &result, FRESH));
  oi_result_free(result);
  OK(oi_ledger_customer_summary(ledger, 1, &today, nullptr, &result, FRESH));
  oi_result_free(result);
  OK(oi_ledger_transaction_history(ledger, &filter, &today, nullptr, nullptr, &result, FRESH));
  oi_result_free(result);
  OK(oi_ledger_explain_balance(ledger, 1, 0, "USD", &today, nullptr, &result, FRESH));
  oi_result_free(result);
  EQUAL(news, 0);
  oi_ledger_free(ledger);
}

// A dry run's list of applications, a calculator's edges and buckets, the long form of an error: the core's
// own.
void what_uses_some_fails_cleanly() {
  open_books();
  oi_settlement_input settlement;
  OI_INIT(settlement);
  settlement.strategy = OI_STRATEGY_OLDEST_FIRST;
  const oi_settle_input settle = oldest_first(settlement);
  oi_result *planned = nullptr;
  oi_ledger *another = nullptr;
  oi_aging_calculator *calculator = nullptr;
  const oi_digest before = digest(ledger);
  info.flags = OI_COMMAND_DRY_RUN;
  failing = true;
  REFUSED(OI_OUT_OF_MEMORY, oi_ledger_settle(ledger, &info, &settle, nullptr, &planned, FRESH));
  REFUSED(OI_OUT_OF_MEMORY, oi_aging_calculator_create(nullptr, nullptr, &calculator, FRESH));
  REFUSED(OI_OUT_OF_MEMORY, oi_ledger_create(nullptr, &another, FRESH));
  failing = false;
  CHECK(planned == nullptr && calculator == nullptr && another == nullptr);
  CHECK(same_digest(before, digest(ledger)));
  OK(oi_ledger_settle(ledger, &info, &settle, nullptr, &planned, FRESH));
  oi_result_free(planned);
  oi_ledger_free(ledger);
}

void an_error_describes_itself_without_memory() {
  oi_error refusal;
  char text[256];
  OI_INIT(refusal);
  refusal.code = OI_EXCEEDS_OPEN;
  refusal.id = 17;
  failing = true;
  OK(oi_error_describe(&refusal, text, sizeof text, nullptr, FRESH));
  failing = false;
  TEXT(text, "more than is open");
}

} // namespace

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(commands_use_none),
      CASE(queries_use_none),
      CASE(what_uses_some_fails_cleanly),
      CASE(an_error_describes_itself_without_memory),
  };
  return RUN(cases);
}
