#include "page.hpp"

#include <algorithm>
#include <array>

using namespace openitem;
using namespace openitem::capi;

oi_status oi_currency_iso(const char *code, size_t size, oi_currency *currency, oi_error *err) {
  return guard(err, outputs(needed(currency, "currency")),
               [&] { *currency = out(take(Currency::iso(text(code, size, "code")))); });
}

oi_status oi_currency_custom(const char *code, size_t size, uint32_t digits, oi_currency *currency,
                             oi_error *err) {
  return guard(err, outputs(needed(currency, "currency")),
               [&] { *currency = out(take(Currency::custom(text(code, size, "code"), digits))); });
}

size_t oi_iso4217_count(void) {
  return guard_value(size_t{0}, [] {
    std::size_t count = 0;
    (void)iso4217(count);
    return count;
  });
}

oi_status oi_iso4217_read(size_t first, oi_iso4217_row *rows, size_t capacity, size_t row_size, size_t stride,
                          size_t *written, oi_error *err) {
  return guard_page(
      err, Page<oi_iso4217_row>{first, rows, capacity, row_size, stride, written}, [](const auto &page) {
        std::size_t count = 0;
        const IsoCurrency *table = iso4217(count);
        page.fill(count, [&](std::size_t i) {
          return oi_iso4217_row{
              .code = view(table[i].code), .numeric = table[i].numeric, .digits = table[i].digits};
        });
      });
}

const char *oi_iso4217_date(void) {
  return guard_value("", [] { return iso4217_date().data(); }); // a literal: a NUL follows
}
