// Whose personal texts go.
#pragma once

#include "ledger/tables/slot.hpp"
#include "openitem/base/id.hpp"

#include <cstdint>

namespace openitem {

struct Customer;

struct Erasure {
  EntityKind kind = EntityKind::none;
  std::uint64_t id = 0;
  Slot<Customer> owner; // that the record is, or belongs to
  bool all = false;     // everything that is the customer's; else this record alone

  // Whether a record is among them.
  [[nodiscard]] bool takes(EntityKind of_kind, std::uint64_t of_id, Slot<Customer> of_owner) const noexcept {
    return all ? of_owner == owner : of_kind == kind && of_id == id;
  }
};

} // namespace openitem
