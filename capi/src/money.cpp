#include "memory.hpp"
#include "text_out.hpp"

#include "openitem/money/arithmetic.hpp"
#include "openitem/money/split.hpp"
#include "openitem/money/text.hpp"

#include <array>
#include <gsl/util>

using namespace openitem;
using namespace openitem::capi;

namespace {

template <class Body> oi_status guard_money(oi_money *result, oi_error *err, Body &&body) noexcept {
  return guard(err, outputs(result_of(result)), [&] { *result = out(body()); });
}

Rounding exact_unless(oi_rounding given) {
  return rounding(given, Rounding::unnecessary);
}

// Two amounts of one currency: the core takes mixing them for a mistake and throws.
std::pair<Money, Money> pair_of(const oi_money *a, const oi_money *b) {
  const Money first = some_money(a, "a");
  return {first, like(first, b, "b")};
}

// Frozen structures lie side by side; they become the core's values in scratch memory.
template <class Value, class Given, class Convert>
std::span<Value> values(std::pmr::memory_resource &memory, const Given *given, std::size_t count,
                        const char *field, Convert &&convert) {
  if (count == 0) return {};
  if (given == nullptr) reject(Errc::null_argument, field);
  if (!is_aligned(given)) reject(Errc::invalid_argument, field);
  Value *first = std::pmr::polymorphic_allocator<Value>(&memory).allocate(count);
  for (std::size_t i = 0; i < count; ++i) ::new (first + i) Value(convert(given[i]));
  return {first, count};
}

template <class Weight, class Given, class Convert>
oi_status guard_split(const oi_money *amount, const Given *weights, size_t count,
                      oi_split_remainder remainder, oi_money *parts, oi_money *left_over, oi_error *err,
                      Convert convert) noexcept {
  return guard(err, outputs(needed(parts, count, "parts"), optional(left_over, "left_over")), [&] {
    const Money whole = some_money(amount, "amount");
    const auto rule =
        enumerator(remainder, SplitRemainder::separate, SplitRemainder::largest_remainder, "remainder");
    HostMemory heap(nullptr);
    Workplace work(heap);
    const auto sizes = values<Weight>(work.memory(), weights, count, "weights", convert);
    const std::span<Money> shares(std::pmr::polymorphic_allocator<Money>(&work.memory()).allocate(count),
                                  count);
    std::uninitialized_fill(shares.begin(), shares.end(), Money{});
    const Money left = take(split(whole, std::span<const Weight>(sizes), shares, rule));
    for (std::size_t i = 0; i < count; ++i) parts[i] = out(shares[i]);
    if (left_over != nullptr) *left_over = out(left);
  });
}

} // namespace

oi_status oi_money_from_int64(int64_t units, const oi_currency *currency, oi_money *result, oi_error *err) {
  return guard_money(result, err,
                     [&] { return Money::of_minor(units, some_currency(currency, "currency")); });
}

oi_status oi_money_to_int64(const oi_money *amount, int64_t *units, oi_error *err) {
  return guard(err, outputs(needed(units, "units")), [&] {
    const int128 count = some_money(amount, "amount").minor_units();
    if (count > INT64_MAX || count < INT64_MIN) reject(Errc::overflow, "amount");
    *units = gsl::narrow_cast<std::int64_t>(count);
  });
}

oi_status oi_money_parse(const char *given, size_t size, oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] { return take(parse_money(text(given, size, "text", max_notes))); });
}

oi_status oi_money_parse_amount(const char *given, size_t size, const oi_currency *currency, oi_money *result,
                                oi_error *err) {
  return guard_money(result, err, [&] {
    return take(parse_amount(text(given, size, "text", max_notes), some_currency(currency, "currency")));
  });
}

oi_status oi_money_print(const oi_money *amount, char *buffer, size_t capacity, size_t *size, oi_error *err) {
  std::array<char, max_money_text> printed;
  return guard_text(err, {buffer, capacity, size}, [&] {
    return std::string_view(printed.data(), print_to(printed.data(), some_money(amount, "amount")));
  });
}

oi_status oi_money_print_amount(const oi_money *amount, char *buffer, size_t capacity, size_t *size,
                                oi_error *err) {
  std::array<char, max_money_text> printed;
  return guard_text(err, {buffer, capacity, size}, [&] {
    return std::string_view(printed.data(), print_amount_to(printed.data(), some_money(amount, "amount")));
  });
}

oi_status oi_money_add(const oi_money *a, const oi_money *b, oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] {
    const auto [left, right] = pair_of(a, b);
    return left + right;
  });
}

oi_status oi_money_subtract(const oi_money *a, const oi_money *b, oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] {
    const auto [left, right] = pair_of(a, b);
    return left - right;
  });
}

oi_status oi_money_negate(const oi_money *amount, oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] { return -some_money(amount, "amount"); });
}

oi_status oi_money_compare(const oi_money *a, const oi_money *b, int32_t *order, oi_error *err) {
  return guard(err, outputs(needed(order, "order")), [&] {
    const auto [left, right] = pair_of(a, b);
    *order = (left > right) - (left < right);
  });
}

oi_status oi_money_extend(const oi_decimal *quantity, const oi_decimal *unit_price,
                          const oi_currency *currency, oi_rounding mode, oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] {
    return take(extend(decimal(quantity, "quantity"), decimal(unit_price, "unit_price"),
                       some_currency(currency, "currency"), exact_unless(mode)));
  });
}

oi_status oi_money_multiply(const oi_money *amount, const oi_decimal *factor, oi_rounding mode,
                            oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] {
    return take(multiply(some_money(amount, "amount"), decimal(factor, "factor"), exact_unless(mode)));
  });
}

oi_status oi_money_percent_of(const oi_money *amount, const oi_decimal *rate, oi_rounding mode,
                              oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] {
    return take(
        percent_of(some_money(amount, "amount"), Percent{decimal(rate, "percent")}, exact_unless(mode)));
  });
}

oi_status oi_money_proportion(const oi_money *amount, const oi_money *numerator, const oi_money *denominator,
                              oi_rounding mode, oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] {
    return take(proportion(some_money(amount, "amount"), some_money(numerator, "numerator"),
                           some_money(denominator, "denominator"), exact_unless(mode)));
  });
}

oi_status oi_money_divide(const oi_money *amount, const oi_decimal *divisor, oi_rounding mode,
                          oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] {
    return take(divide(some_money(amount, "amount"), decimal(divisor, "divisor"), exact_unless(mode)));
  });
}

oi_status oi_money_round_to_step(const oi_money *amount, const oi_money *step, oi_rounding mode,
                                 oi_money *result, oi_error *err) {
  return guard_money(result, err, [&] {
    return take(round_to_step(some_money(amount, "amount"), some_money(step, "step"), exact_unless(mode)));
  });
}

oi_status oi_money_split(const oi_money *amount, const oi_decimal *weights, size_t count,
                         oi_split_remainder remainder, oi_money *parts, oi_money *left_over, oi_error *err) {
  return guard_split<Decimal>(amount, weights, count, remainder, parts, left_over, err,
                              [](const oi_decimal &weight) { return decimal(weight, "weights"); });
}

oi_status oi_money_split_by_amounts(const oi_money *amount, const oi_money *weights, size_t count,
                                    oi_split_remainder remainder, oi_money *parts, oi_money *left_over,
                                    oi_error *err) {
  return guard_split<Money>(amount, weights, count, remainder, parts, left_over, err,
                            [](const oi_money &weight) { return some_money(&weight, "weights"); });
}
