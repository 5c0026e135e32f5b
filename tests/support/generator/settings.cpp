// Settings and currencies.
#include "support/generator/builder.hpp"

namespace openitem::testing_support {

AnyCommand Builder::change_settings() {
  Settings settings = m.settings();
  switch (r.below(profile.shared_records ? 8 : 6)) {
  case 0:
    settings.rounding =
        r.pick({Rounding::half_up, Rounding::half_even, Rounding::down, Rounding::up, Rounding::floor,
                Rounding::ceiling, Rounding::half_down, Rounding::unnecessary});
    break;
  case 1:
    settings.tax_scope = r.pick({TaxScope::document, TaxScope::line});
    break;
  case 2:
    settings.partial_payments = r.percent(80);
    break;
  case 3:
    settings.new_documents_take_open_credit = profile.open_credit_settings && r.one_in(2);
    break;
  case 4:
    settings.surplus_credit_settles_oldest = profile.open_credit_settings && r.one_in(2);
    break;
  case 6:
    settings.unique_transaction_ids = r.one_in(2);
    break;
  case 7:
    settings.fiscal_year_end_month = r.pick<std::uint8_t>({0, 2, 6, 12});
    settings.fiscal_year_end_day = r.pick<std::uint8_t>({0, 15, 28, 29});
    settings.fiscal_year_by_start = r.one_in(3);
    break;
  default:
    settings.prospects_become_active = r.one_in(2);
  }
  if (profile.mistakes != 0 && r.one_in(30)) settings.unique_numbers = !settings.unique_numbers;
  return ChangeSettings{settings};
}

AnyCommand Builder::register_currency() {
  if (r.one_in(8)) return RegisterCurrency{Currency::custom("USD", 3).value()};
  return RegisterCurrency{Currency::custom("PTS", r.one_in(6) ? 4 : 0).value()};
}

} // namespace openitem::testing_support
