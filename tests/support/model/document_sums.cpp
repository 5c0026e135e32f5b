#include "support/model/document_sums.hpp"
#include "support/model/amounts.hpp"

namespace openitem::testing_support {

Amount Sums::total() const {
  Amount sum = net;
  for (const auto &[key, tax] : taxes) sum += tax.tax;
  return sum;
}

std::optional<Sums> added_up(const ListView<DocumentLine> &lines, unsigned digits, Rounding mode,
                             TaxScope scope) {
  Sums sums;
  for (const DocumentLine &line : lines) {
    const Amount price = line.quantity.coefficient() * line.unit_price.coefficient() * power_of_ten(digits);
    const auto gross =
        rounded_product(price, 1, power_of_ten(line.quantity.scale() + line.unit_price.scale()), mode);
    if (!gross) return std::nullopt;
    std::optional<Amount> discount = line.discount ? line.discount.minor_units() : Amount{0};
    if (!line.discount_percent.value.is_zero())
      discount = rounded_product(*gross, hundredths(line.discount_percent), 10'000, mode);
    if (!discount) return std::nullopt;
    const Amount net = *gross - *discount;
    sums.net += net;
    for (const LineTax &tax : line.taxes) {
      ModelItem::Tax &total = sums.taxes[{std::string(tax.code), hundredths(tax.rate)}];
      total.base += net;
      if (scope == TaxScope::document) continue;
      const auto amount = rounded_product(net, hundredths(tax.rate), 10'000, mode);
      if (!amount) return std::nullopt;
      total.tax += *amount;
    }
  }
  for (auto &[key, total] : sums.taxes) {
    if (scope == TaxScope::line) continue;
    const auto amount = rounded_product(total.base, key.second, 10'000, mode);
    if (!amount) return std::nullopt;
    total.tax = *amount;
  }
  return sums;
}

std::vector<ModelTerm> terms_of(const ListView<TermsPortion> &terms) {
  std::vector<ModelTerm> own;
  for (const TermsPortion &portion : terms) {
    const Decimal &percent = portion.percent.value;
    own.push_back(
        {portion.share == PortionShare::percent,
         static_cast<unsigned>(percent.coefficient() * power_of_ten(2) / power_of_ten(percent.scale())),
         portion.due.days});
  }
  return own;
}

} // namespace openitem::testing_support
