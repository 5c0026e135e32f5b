// What the host decides for the whole ledger, its own currencies, and which idempotency keys it still wants
// remembered.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"

namespace openitem {

Result<std::uint64_t> decide(Decision &decision, const ChangeSettings &command) {
  const Settings &now = decision.settings();
  const Settings &wanted = command.settings;
  OPENITEM_CHECK(check_settings(wanted));
  // Numbers were or were not kept unique so far: that cannot be made true afterwards.
  if (wanted.unique_numbers != now.unique_numbers) return {Errc::in_use, "unique_numbers"};
  if (wanted == now) return std::uint64_t{0};
  decision.emit(SettingsChanged{wanted});
  return std::uint64_t{0};
}

Result<std::uint64_t> decide(Decision &decision, const RegisterCurrency &command) {
  const Currency &wanted = command.currency;
  if (!wanted) return {Errc::missing, "currency"};
  const auto known = decision.state().find_currency(wanted.code());
  if (known) {
    const bool iso = static_cast<bool>(Currency::iso(wanted.code()));
    if (iso || *known != wanted) return refuse(Errc::currency_taken, EntityKind::currency, 0, "currency");
    return std::uint64_t{0};
  }
  decision.emit(CurrencyRegistered{wanted});
  return std::uint64_t{0};
}

Result<std::uint64_t> decide(Decision &decision, const DropIdempotencyKeys &command) {
  if (command.before > decision.state().last_sequence() + 1)
    return refuse(Errc::unknown_sequence, EntityKind::record, command.before, "before");
  decision.emit(IdempotencyKeysDropped{command.before});
  return std::uint64_t{0};
}

} // namespace openitem
