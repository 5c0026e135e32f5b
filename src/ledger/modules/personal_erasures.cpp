#include "ledger/modules/personal_erasures.hpp"

namespace openitem {

void PersonalErasures::hash(Hasher &hasher) const {
  for (const PersonalErasureRow &row : rows_) {
    hasher.add(row.sequence);
    hasher.add(row.event.customer);
    hasher.add(row.event.kind);
    hasher.add(row.event.id);
  }
}

Result<void> PersonalErasures::verify(Sequence last) const {
  Sequence before = 0;
  for (const PersonalErasureRow &row : rows_) {
    OPENITEM_CHECK(holds(row.sequence > before && row.sequence <= last, EntityKind::record, row.sequence,
                         "personal erasures"));
    before = row.sequence;
  }
  return {};
}

} // namespace openitem
