// expect: could not convert 'number' | no viable conversion from returned value of type 'std::uint32_t'
// A count or a day is no slot: who means one says so.
#include "ledger/tables/slot.hpp"

namespace openitem {

Slot<struct Customer> f(std::uint32_t number) {
  return number;
}

} // namespace openitem
