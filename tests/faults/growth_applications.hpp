// More words for what is settled and undone.
#pragma once

#include "growth_books.hpp"

namespace openitem::growth {

inline const Money half = money("0.50 USD");
inline const Date first_day = opening.effective;
inline constexpr PaymentId payment_1{1};
inline const Settlement oldest_first{.strategy = Strategy::oldest_first};

[[nodiscard]] inline Money dollars(std::size_t count) {
  return Money::of_minor(100 * static_cast<int128>(count), usd);
}
[[nodiscard]] inline RecordPayment payment_of(const Money &amount, const Settlement &settlement = {}) {
  return {{.customer = acme, .amount = amount}, settlement};
}
// Of that invoice, by that payment; without an amount all that fits.
inline Outcome apply(Books &books, std::size_t payment, std::size_t invoice, const CommandInfo &info,
                     const Money &amount = {}) {
  const std::vector<Target> targets{{InvoiceId(invoice), amount}};
  return books.run(ApplyCredit{PaymentId(payment), targets}, info);
}
inline void invoices_and_a_large_payment(Books &books, std::size_t n) {
  books.invoices(n);
  books.run(payment_of(dollars(n)));
}
inline void one_invoice_paid_in_parts(Books &books, std::size_t n) {
  books.run(IssueInvoice{{.customer = acme, .total = dollars(n)}});
  for (std::size_t i = 0; i < n; ++i) books.run(payment_of(one, oldest_first));
}
inline void one_invoice_one_payment(Books &books, std::size_t) {
  books.invoices(1);
  books.payments(1);
}

} // namespace openitem::growth
