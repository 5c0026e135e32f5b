// Due dates that change.
#include "support/generator/builder.hpp"

namespace openitem::testing_support {

AnyCommand Builder::change_due() {
  ChangeDue command;
  command.item =
      pick_ref([&](const ModelItem &row, std::size_t i) { return row.debit() && m.remaining_now(i) > 0; });
  if (r.one_in(2)) come_after(command.item);
  command.due = shifted(today(), r.between(-30, 120));
  if (r.one_in(12)) command.due = {};
  const std::size_t at = m.find(command.item);
  if (at == nothing) return command;
  const auto &portions = m.items()[at].portions;
  if (r.one_in(3)) command.due = r.pick(portions).due;
  if (r.one_in(3)) command.from = r.pick(portions).due;
  return command;
}

} // namespace openitem::testing_support
