// Payment terms and document totals, for hosts that want to see them before they post.
#include "memory.hpp"
#include "page.hpp"
#include "terms_in.hpp"

#include "ledger/document.hpp"

#include <algorithm>

using namespace openitem;
using namespace openitem::capi;

namespace {

// Ready to be given to an invoice: its size is the one the caller knows.
oi_due_portion portion_of(const DuePortion &portion, std::size_t row_size) noexcept {
  oi_due_portion row{};
  row.struct_size = static_cast<std::uint32_t>(row_size);
  row.amount = out(portion.amount);
  row.due = out(portion.due);
  return row;
}

oi_tax_row tax_of(const TaxTotal &tax) noexcept {
  return {.code = view(tax.code), .percent = out(tax.rate.value), .base = out(tax.base), .tax = out(tax.tax)};
}

// All rows of a short list, or buffer_too_small; the count is told either way.
template <class Row, class Make> void fill_all(const Page<Row> &page, std::size_t count, Make &&make) {
  if (page.written != nullptr) *page.written = count;
  if (count > page.capacity) reject(Errc::buffer_too_small, page.names.capacity);
  page.fill(count, make);
}

// Like an output, but a count that survives buffer_too_small.
struct CountOutput : OutputOf<std::size_t> {
  void wipe() const noexcept {}
};

} // namespace

oi_status oi_terms_due_date(const oi_terms_portion *portion, const oi_due_inputs *base,
                            const oi_business_calendar *days, int32_t *result, oi_error *err) {
  return guard(err, outputs(needed(result, "result")), [&] {
    HostMemory heap(nullptr);
    Workplace work(heap);
    const Input rule(portion, "portion");
    *result = out(take(due_date(due_rule(*rule), due_inputs(base), calendar(work.memory(), days))));
  });
}

oi_status oi_terms_due_portions(const oi_terms_portion *given, size_t terms_count, size_t terms_stride,
                                const oi_money *total, const oi_due_inputs *base,
                                const oi_business_calendar *days, oi_rounding mode, oi_due_portion *portions,
                                size_t capacity, size_t row_size, size_t stride, size_t *count,
                                oi_error *err) {
  return guard(err, outputs(CountOutput{{count, "count", true}}), [&] {
    const Page<oi_due_portion> page{0, portions, capacity, row_size, stride, count, {.rows = "portions"}};
    page.check();
    HostMemory heap(nullptr);
    Workplace<4096> work(heap);
    const auto parts = terms(work.memory(), given, terms_count, terms_stride);
    const std::span<DuePortion> due(
        std::pmr::polymorphic_allocator<DuePortion>(&work.memory()).allocate(parts.size()), parts.size());
    std::uninitialized_fill(due.begin(), due.end(), DuePortion{});
    const std::size_t made =
        take(due_portions_to(due, parts, some_money(total, "total"), due_inputs(base),
                             calendar(work.memory(), days), rounding(mode, Rounding::half_up)));
    fill_all(page, made, [&](std::size_t i) { return portion_of(due[i], row_size); });
  });
}

oi_status oi_terms_discount_date(const oi_discount_tier *tier, int32_t base, int32_t *result, oi_error *err) {
  return guard(err, outputs(needed(result, "result")), [&] {
    const Input given(tier, "tier");
    *result = out(take(discount_date(discount_tier(*given), some_date(base, "base"))));
  });
}

oi_status oi_document_add_up(const oi_line_input *given, size_t line_count, size_t line_stride,
                             const oi_currency *currency, oi_tax_scope tax_scope, oi_rounding mode,
                             oi_document_totals *totals, oi_money *line_nets, oi_tax_row *taxes,
                             size_t tax_capacity, size_t tax_row_size, size_t tax_stride, size_t *tax_count,
                             oi_error *err) {
  const auto all = outputs(needed(totals, "totals"), optional(line_nets, line_count, "line_nets", max_lines),
                           CountOutput{{tax_count, "tax_count", tax_capacity != 0}});
  return guard(err, all, [&] {
    const Page<oi_tax_row> page{
        0,
        taxes,
        tax_capacity,
        tax_row_size,
        tax_stride,
        tax_count,
        {.rows = "taxes", .capacity = "tax_capacity", .row_size = "tax_row_size", .stride = "tax_stride"}};
    if (tax_capacity != 0) page.check();
    HostMemory heap(nullptr);
    Workplace<4096> work(heap);
    const auto all_lines = lines(work.memory(), given, line_count, line_stride);
    if (const auto texts = check_lines(all_lines); !texts) raise(texts.error()); // as a document would
    const auto sums = take(document_totals(all_lines, some_currency(currency, "currency"),
                                           enumerator(tax_scope, TaxScope::line, "tax_scope"),
                                           rounding(mode, Rounding::half_up)));
    if (tax_count != nullptr)
      fill_all(page, sums.taxes.size(), [&](std::size_t i) { return tax_of(sums.taxes[i]); });
    write(totals, [&](oi_document_totals &row) {
      row.lines = out(sums.lines);
      row.discount = out(sums.discount);
      row.tax = out(sums.tax);
      row.total = out(sums.total);
    });
    if (line_nets != nullptr)
      std::transform(sums.line_net.begin(), sums.line_net.end(), line_nets,
                     [](const Money &net) { return out(net); });
  });
}
