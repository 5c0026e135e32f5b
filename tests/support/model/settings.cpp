// Settings and currencies.
#include "support/model/decider.hpp"

namespace openitem::testing_support {

void Model::on(const SettingsChanged &event, Sequence) {
  settings_ = event.settings;
}
void Model::on(const CurrencyRegistered &event, Sequence) {
  registered_.insert(event.currency);
}

bool Decider::known(const Currency &currency) const {
  for (const Currency &registered : m.registered_) {
    if (registered.code() == currency.code()) return registered == currency;
  }
  const auto iso = Currency::iso(currency.code());
  return iso && *iso == currency;
}

void Decider::operator()(const ChangeSettings &c) {
  if (c.settings.unique_numbers != m.settings_.unique_numbers) no(Errc::in_use);
  if (!stop() && c.settings != m.settings_) note(SettingsChanged{c.settings});
}

void Decider::operator()(const RegisterCurrency &c) {
  if (Currency::iso(c.currency.code())) {
    no(Errc::currency_taken);
    return;
  }
  for (const Currency &registered : m.registered_) {
    if (registered.code() != c.currency.code()) continue;
    if (registered != c.currency) no(Errc::currency_taken);
    return; // repeating it has no effect
  }
  note(CurrencyRegistered{c.currency});
}

} // namespace openitem::testing_support
