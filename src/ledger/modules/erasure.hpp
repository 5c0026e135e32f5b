// Whose personal texts go.
#pragma once

#include "openitem/base/id.hpp"

#include <cstdint>

namespace openitem {

struct Erasure {
  EntityKind kind = EntityKind::none;
  std::uint64_t id = 0;
  std::uint32_t owner = 0; // slot of the customer that the record is, or belongs to
  bool all = false;        // everything that is the customer's; else this record alone

  // Whether a record is among them.
  [[nodiscard]] bool takes(EntityKind of_kind, std::uint64_t of_id, std::uint32_t of_owner) const noexcept {
    return all ? of_owner == owner : of_kind == kind && of_id == id;
  }
};

} // namespace openitem
