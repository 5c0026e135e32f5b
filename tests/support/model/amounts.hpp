// Arithmetic on whole amounts, as naive as it can be.
#pragma once

#include "openitem/money/percent.hpp"
#include "openitem/money/rounding.hpp"
#include "support/model/rows.hpp"

#include <optional>
#include <vector>

namespace openitem::testing_support {

[[nodiscard]] Amount power_of_ten(unsigned exponent);
[[nodiscard]] Amount hundredths(const Percent &percent);
// a x b / denominator as a whole number, rounded once; none: it must not be rounded and is not whole.
[[nodiscard]] std::optional<Amount> rounded_product(Amount a, Amount b, Amount denominator, Rounding mode);
// Parts of a sum in proportion to weights: each rounded down, the units left over one by one to the parts
// that lost most, the earlier of two that lost the same.
[[nodiscard]] std::vector<Amount> shares(Amount sum, const std::vector<Amount> &weights);

} // namespace openitem::testing_support
