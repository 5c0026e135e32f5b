#include "openitem/documents/document_line.hpp"

#include "documents/document_sum.hpp"
#include "documents/refused_at.hpp"
#include "openitem/money/arithmetic.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace openitem {

namespace {

// round(quantity x price), and the discount taken from it.
struct LineAmount {
  Money gross{};
  Money discount{};
};

// Between nothing and the whole of the line, which may be negative.
bool lies_within(const Money &discount, const Money &line) {
  if (line.sign() < 0) return discount.sign() <= 0 && discount >= line;
  return discount.sign() >= 0 && discount <= line;
}

Result<LineAmount> line_amount(const DocumentLine &line, Currency currency, Rounding mode) {
  const bool by_percent = line.discount_percent.value.sign() != 0;
  if (by_percent && line.discount) return does_not_go_with("discount", "discount_percent");
  if (line.discount && line.discount.currency() != currency) return {Errc::currency_mismatch, "discount"};
  const auto gross = extend(line.quantity, line.unit_price, currency, mode);
  if (!gross) return Error{.code = gross.code(), .field = "unit_price"};
  Money discount = line.discount ? line.discount : Money::zero(currency);
  if (!lies_within(discount, *gross))
    return Error{
        .code = Errc::invalid_argument, .field = "discount", .allowed = "0 .. quantity x unit price"};
  if (by_percent) {
    const Decimal &percent = line.discount_percent.value;
    if (percent.sign() < 0 || percent > Decimal(100))
      return Error{.code = Errc::invalid_argument, .field = "discount_percent", .allowed = "0 .. 100"};
    const auto part = percent_of(*gross, line.discount_percent, mode);
    if (!part) return Error{.code = part.code(), .field = "discount_percent"};
    discount = *part;
  }
  return LineAmount{*gross, discount};
}

// Totals by code and rate, in the order of their first appearance. A document has a few; where it has more
// they are looked up in a tree.
class TaxTotals {
 public:
  TaxTotals(std::pmr::vector<TaxTotal> &totals, Currency currency)
      : totals_(totals)
      , currency_(currency)
      , later_(totals.get_allocator().resource()) {}

  TaxTotal &of(const LineTax &tax) {
    for (std::size_t i = 0; i < std::min(totals_.size(), few); ++i) {
      if (totals_[i].code == tax.code && totals_[i].rate == tax.rate) return totals_[i];
    }
    if (totals_.size() >= few) {
      const auto [place, is_new] = later_.try_emplace({tax.code, tax.rate.value}, totals_.size());
      if (!is_new) return totals_[place->second];
    }
    return totals_.emplace_back(TaxTotal{tax.code, tax.rate, Money::zero(currency_), Money::zero(currency_)});
  }

 private:
  static constexpr std::size_t few = 8;
  std::pmr::vector<TaxTotal> &totals_;
  Currency currency_;
  std::pmr::map<std::pair<std::string_view, Decimal>, std::size_t> later_; // beyond the first few
};

enum class LineAmounts { are_kept, are_not };

Result<DocumentTotals> add_up(const ListView<DocumentLine> &lines, Currency currency, TaxScope scope,
                              Rounding mode, std::pmr::memory_resource *memory, LineAmounts line_amounts) {
  DocumentTotals totals{Money::zero(currency),           Money::zero(currency),
                        Money::zero(currency),           Money::zero(currency),
                        std::pmr::vector<Money>(memory), std::pmr::vector<TaxTotal>(memory)};
  const bool kept = line_amounts == LineAmounts::are_kept;
  if (kept) totals.line_net.reserve(lines.size());
  try {
    TaxTotals taxes(totals.taxes, currency);
    std::size_t next = 0;
    for (const DocumentLine &line : lines) {
      const std::size_t i = next++;
      const auto amount = line_amount(line, currency, mode);
      if (!amount) return refused_at(i, amount.code(), amount.error().field);
      const Money net = amount->gross - amount->discount;
      totals.lines += amount->gross;
      totals.discount += amount->discount;
      if (kept) totals.line_net.push_back(net);
      for (const LineTax &tax : line.taxes) {
        TaxTotal &total = taxes.of(tax);
        total.base += net;
        if (scope == TaxScope::document) continue;
        const auto of_line = percent_of(net, tax.rate, mode);
        if (!of_line) return refused_at(i, of_line.code(), "taxes");
        total.tax += *of_line;
      }
    }
    for (std::size_t i = 0; i < totals.taxes.size(); ++i) {
      TaxTotal &total = totals.taxes[i];
      if (scope == TaxScope::document) {
        const auto tax = percent_of(total.base, total.rate, mode);
        if (!tax) return refused_at(i, tax.code(), "taxes");
        total.tax = *tax;
      }
      totals.tax += total.tax;
    }
    totals.total = totals.lines - totals.discount + totals.tax;
  } catch (const Exception &overflow) { // a sum left the range
    return overflow.error();
  }
  return totals;
}

} // namespace

Result<DocumentTotals> document_totals(const ListView<DocumentLine> &lines, Currency currency, TaxScope scope,
                                       Rounding mode, std::pmr::memory_resource *memory) {
  return add_up(lines, currency, scope, mode, memory, LineAmounts::are_kept);
}
Result<DocumentTotals> document_sum(const ListView<DocumentLine> &lines, Currency currency, TaxScope scope,
                                    Rounding mode, std::pmr::memory_resource *memory) {
  return add_up(lines, currency, scope, mode, memory, LineAmounts::are_not);
}

} // namespace openitem
