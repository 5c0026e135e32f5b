// What a record says that its command made: beside what Ledger::perform and preview tell of it.
#pragma once

#include "openitem/ledger/ledger.hpp"

namespace openitem::testing_support {

// Without outcome.
[[nodiscard]] Effect effect_of(const Record &record);

} // namespace openitem::testing_support
