// Personal texts that are erased.
#include "support/generator/builder.hpp"

#include <vector>

namespace openitem::testing_support {

AnyCommand Builder::erase_personal() {
  if (wrong()) return ErasePersonal{customer(), EntityKind::job, 1};
  if (r.one_in(2)) {
    std::vector<CustomerId> gone;
    for (const auto &[id, row] : m.customers()) {
      if (row.status == CustomerStatus::inactive || row.status == CustomerStatus::not_used)
        gone.emplace_back(id);
    }
    const CustomerId id = gone.empty() ? customer() : r.pick(gone);
    if (r.one_in(4)) return ErasePersonal{{}, EntityKind::customer, id.value()};
    return ErasePersonal{id};
  }
  if (r.one_in(4)) return ErasePersonal{{}, EntityKind::job, r.below(m.jobs().size() + 1)};
  if (r.one_in(4)) {
    const auto kind = static_cast<EntityKind>(r.between(static_cast<std::int64_t>(EntityKind::contact),
                                                        static_cast<std::int64_t>(EntityKind::link)));
    return ErasePersonal{{}, kind, r.below(m.records().size() + 1)};
  }
  if (r.one_in(4)) return ErasePersonal{{}, EntityKind::mark, r.below(m.last_sequence() + 1)};
  if (m.items().empty()) return ErasePersonal{{}, EntityKind::contract, 1};
  const ItemRef ref = r.pick(m.items()).ref;
  return ErasePersonal{{}, static_cast<EntityKind>(ref.kind), ref.id};
}

} // namespace openitem::testing_support
