// expect: no error
// What the other files of this folder get wrong, done right: proof that they fail for their own reason.
#include "openitem/base/id.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/money/arithmetic.hpp"
#include "openitem/money/text.hpp"

namespace openitem {

Result<Money> product(const Money &amount) {
  return percent_of(amount, Percent{19}, Rounding::half_up);
}
Result<Money> quotient(const Money &amount) {
  return divide(amount, 3, Rounding::half_up);
}
Money count(Currency currency) {
  return Money::of_minor(1234, currency) + Money::zero(currency);
}
bool compare(const Money &amount) {
  return amount.sign() > 0 && amount == amount;
}
Result<Money> text(Currency currency) {
  return parse_amount("12.34", currency);
}
Result<Currency> code() {
  return Currency::iso("USD");
}
Result<Money> price(Currency currency) {
  return extend(3, decimal("0.335"), currency, Rounding::half_up);
}
InvoiceId id(InvoiceId invoice) {
  return invoice == InvoiceId{17} ? invoice : InvoiceId{};
}
std::int32_t days_between(Date a, Date b) {
  return a - b;
}
Result<Date> later(Date day) {
  return add_days(day, 30);
}
Money value() {
  const Result<Money> amount = parse_money("12.34 USD");
  return amount ? *amount : Money{};
}

} // namespace openitem
