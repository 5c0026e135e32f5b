#include "handles.hpp"

#include <utility>

oi_ledger::oi_ledger(openitem::capi::Environment &shared, const openitem::LedgerOptions &options)
    : environment((shared.keep(), &shared))
    , default_aging(openitem::capi::take(openitem::AgingCalculator::create()))
    , core(options) {}

oi_transaction::oi_transaction(oi_ledger &of)
    : ledger(of)
    , core(of.core) {
  ++ledger.transactions;
}

oi_transaction::~oi_transaction() {
  --ledger.transactions;
}

namespace openitem::capi {

namespace {

// Stands for the thread: no other has an object at this address.
std::uintptr_t this_thread() noexcept {
  thread_local const char place = 0;
  return reinterpret_cast<std::uintptr_t>(&place);
}

bool is_in_use(const oi_ledger &ledger) noexcept {
  return ledger.caller.load(std::memory_order_relaxed) != 0 ||
         ledger.readers.load(std::memory_order_relaxed) != 0;
}

[[noreturn]] void reject_meeting(bool own_call) {
  reject(own_call ? Errc::reentrant_call : Errc::concurrent_call, "ledger");
}

thread_local const CountedReader *innermost_reader = nullptr;

} // namespace

void HostSink::set(oi_sink_callback callback, oi_destroy_callback destroy, void *user) noexcept {
  host_ = Asked(callback, user);
  goodbye_ = Goodbye(destroy, user);
}

bool HostSink::accept(const Record &record, std::uint64_t remaining) {
  const bool accepted = host_.ask(record.first_sequence, lend(record, this), remaining);
  take_back_records(this);
  return accepted;
}

void HostJournal::set(const oi_journal_options &options) noexcept {
  host_ = Asked(options.store, options.user);
  goodbye_ = Goodbye(options.destroy, options.user);
}

bool HostJournal::store(Bytes records, Sequence first) {
  return host_.ask(first, reinterpret_cast<const std::uint8_t *>(records.data()), records.size(), first);
}

void free_ledger(oi_ledger *ledger) noexcept {
  if (is_in_use(*ledger) || ledger->transactions != 0) {
    ledger->free_when_idle = true;
    return;
  }
  Environment &environment = *ledger->environment;
  environment.keep(); // the ledger lies in memory of the environment it lets go of
  destroy(environment.state(), ledger);
  environment.release();
}

void free_transaction(oi_transaction *transaction) noexcept {
  oi_ledger &ledger = transaction->ledger;
  if (ledger.caller.load(std::memory_order_relaxed) != 0) {
    transaction->next_freed = ledger.freed_inside;
    ledger.freed_inside = transaction;
    return;
  }
  destroy(ledger.environment->state(), transaction);
  if (ledger.free_when_idle) free_ledger(&ledger);
}

// Two threads that come at once each leave their mark before they look for the other's: one of them sees it,
// or both do.
Exclusive::Exclusive(oi_ledger *ledger)
    : ledger_(known(ledger, "ledger")) {
  const std::uintptr_t me = this_thread();
  std::uintptr_t caller = 0;
  if (!ledger_.caller.compare_exchange_strong(caller, me)) reject_meeting(caller == me);
  if (ledger_.readers.load() == 0) [[likely]]
    return;
  ledger_.caller.store(0);
  reject_meeting(CountedReader::is_of(ledger_));
}

Exclusive::~Exclusive() {
  ledger_.caller.store(0, checked_handles ? std::memory_order_seq_cst : std::memory_order_release);
  const bool free_too = ledger_.free_when_idle && ledger_.freed_inside == nullptr;
  while (oi_transaction *freed = ledger_.freed_inside) {
    const bool last = (ledger_.freed_inside = freed->next_freed) == nullptr;
    free_transaction(freed);
    if (last) return; // the ledger may have gone with it
  }
  if (free_too) free_ledger(&ledger_);
}

CountedReader::CountedReader(const oi_ledger &ledger) noexcept
    : ledger_(ledger)
    , outer_(std::exchange(innermost_reader, this)) {
  ledger_.readers.fetch_add(1);
}
CountedReader::~CountedReader() {
  innermost_reader = outer_;
  const bool last = ledger_.readers.fetch_sub(1) == 1;
  if (last && ledger_.free_when_idle) free_ledger(const_cast<oi_ledger *>(&ledger_));
}
bool CountedReader::is_of(const oi_ledger &ledger) noexcept {
  for (const CountedReader *reader = innermost_reader; reader != nullptr; reader = reader->outer_) {
    if (&reader->ledger_ == &ledger) return true;
  }
  return false;
}

template <bool counted>
ReadingCall<counted>::ReadingCall(const oi_ledger *ledger)
    : ledger_(known(ledger, "ledger"))
    , reader_(ledger_) {
  const std::uintptr_t caller =
      ledger_.caller.load(counted ? std::memory_order_seq_cst : std::memory_order_acquire);
  if (caller != 0) [[unlikely]]
    reject_meeting(caller == this_thread());
}
template class ReadingCall<true>;
template class ReadingCall<false>;

AsOf as_of(const oi_as_of *given) {
  const Input input(given, "as_of");
  if (input->date == 0) reject(Errc::missing, "date");
  return {.date = date(input->date, "date"), .known_through = input->known_through};
}

Currency known_currency(const Ledger &ledger, std::string_view code, const char *field) {
  if (code.empty()) return {};
  const auto currency = ledger.currency(code);
  if (!currency) raise(not_found(currency.code(), EntityKind::currency, field, code));
  return *currency;
}

Currency some_code(const Ledger &ledger, const char *code) {
  if (code == nullptr) reject(Errc::null_argument, "currency");
  constexpr std::size_t longest = sizeof(oi_currency::code);
  const std::string_view given(code, strnlen(code, longest + 1));
  if (given.empty()) reject(Errc::missing, "currency");
  if (given.size() > longest) reject(Errc::invalid_argument, "currency");
  return known_currency(ledger, given, "currency");
}

Settings settings(const oi_settings &given) {
  const auto set = [&](std::uint32_t flag) { return (given.flags & flag) != 0; };
  return {
      .rounding = rounding(given.rounding, Rounding::half_up),
      .tax_scope = enumerator(given.tax_scope, TaxScope::line, "tax_scope"),
      .partial_payments = !set(OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS),
      .new_documents_take_open_credit = set(OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT),
      .surplus_credit_settles_oldest = set(OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST),
      .prospects_become_active = !set(OI_SETTINGS_PROSPECTS_STAY),
      .unique_numbers = !set(OI_SETTINGS_NUMBERS_NOT_UNIQUE),
      .unique_transaction_ids = set(OI_SETTINGS_UNIQUE_TRANSACTION_IDS),
      .fiscal_year_end_month = small_number(given.fiscal_year_end_month, 12, "fiscal_year_end_month"),
      .fiscal_year_end_day = small_number(given.fiscal_year_end_day, 31, "fiscal_year_end_day"),
      .fiscal_year_by_start = set(OI_SETTINGS_FISCAL_YEAR_BY_START),
  };
}

void fill(oi_settings &out, const Settings &settings) noexcept {
  const auto flag = [](bool set, std::uint32_t bit) { return set ? bit : 0; };
  out.flags = flag(!settings.partial_payments, OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS) |
              flag(settings.new_documents_take_open_credit, OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT) |
              flag(settings.surplus_credit_settles_oldest, OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST) |
              flag(!settings.prospects_become_active, OI_SETTINGS_PROSPECTS_STAY) |
              flag(!settings.unique_numbers, OI_SETTINGS_NUMBERS_NOT_UNIQUE) |
              flag(settings.unique_transaction_ids, OI_SETTINGS_UNIQUE_TRANSACTION_IDS) |
              flag(settings.fiscal_year_by_start, OI_SETTINGS_FISCAL_YEAR_BY_START);
  out.fiscal_year_end_month = settings.fiscal_year_end_month;
  out.fiscal_year_end_day = settings.fiscal_year_end_day;
  out.rounding = capi::out(settings.rounding);
  out.tax_scope = capi::out(settings.tax_scope);
}

} // namespace openitem::capi
