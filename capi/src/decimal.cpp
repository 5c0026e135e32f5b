#include "text_out.hpp"

#include "openitem/money/arithmetic.hpp"
#include "openitem/money/text.hpp"

#include <array>

using namespace openitem;
using namespace openitem::capi;

namespace {

template <class Body> oi_status guard_decimal(oi_decimal *result, oi_error *err, Body &&body) noexcept {
  return guard(err, outputs(result_of(result)), [&] { *result = out(take(body())); });
}

int128 whole(const oi_decimal *given, const char *field) {
  const Decimal value = decimal(given, field);
  if (value.scale() != 0)
    raise(Error{.code = Errc::invalid_argument, .field = field, .allowed = "a whole number, of scale 0"});
  return value.coefficient();
}

} // namespace

oi_status oi_decimal_from_int64(int64_t coefficient, uint32_t scale, oi_decimal *result, oi_error *err) {
  return guard_decimal(result, err, [&] { return Decimal::of(coefficient, scale); });
}

oi_status oi_decimal_parse(const char *given, size_t size, oi_decimal *result, oi_error *err) {
  return guard_decimal(result, err, [&] { return parse_decimal(text(given, size, "text", max_notes)); });
}

oi_status oi_decimal_print(const oi_decimal *value, char *buffer, size_t capacity, size_t *size,
                           oi_error *err) {
  std::array<char, max_money_text> printed;
  return guard_text(err, {buffer, capacity, size}, [&] {
    return std::string_view(printed.data(), print_to(printed.data(), decimal(value, "value")));
  });
}

oi_status oi_decimal_add(const oi_decimal *a, const oi_decimal *b, oi_decimal *result, oi_error *err) {
  return guard_decimal(result, err, [&] { return add(decimal(a, "a"), decimal(b, "b")); });
}

oi_status oi_decimal_subtract(const oi_decimal *a, const oi_decimal *b, oi_decimal *result, oi_error *err) {
  return guard_decimal(result, err, [&] { return subtract(decimal(a, "a"), decimal(b, "b")); });
}

oi_status oi_decimal_multiply(const oi_decimal *a, const oi_decimal *b, oi_decimal *result, oi_error *err) {
  return guard_decimal(result, err, [&] { return multiply(decimal(a, "a"), decimal(b, "b")); });
}

oi_status oi_decimal_compare(const oi_decimal *a, const oi_decimal *b, int32_t *order, oi_error *err) {
  return guard(err, outputs(needed(order, "order")), [&] {
    const Decimal left = decimal(a, "a");
    const Decimal right = decimal(b, "b");
    *order = (left > right) - (left < right);
  });
}

oi_status oi_decimal_rescale(const oi_decimal *value, uint32_t scale, oi_rounding mode, oi_decimal *result,
                             oi_error *err) {
  return guard_decimal(result, err, [&] {
    return rescale(decimal(value, "value"), scale, rounding(mode, Rounding::unnecessary));
  });
}

oi_status oi_decimal_quotient(const oi_decimal *numerator, const oi_decimal *denominator, uint32_t scale,
                              oi_rounding mode, oi_decimal *result, oi_error *err) {
  return guard_decimal(result, err, [&] {
    return quotient(whole(numerator, "numerator"), whole(denominator, "denominator"), scale,
                    rounding(mode, Rounding::unnecessary));
  });
}
