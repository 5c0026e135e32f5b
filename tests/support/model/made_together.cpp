// What is made together, and is taken back together.
#include "support/model/decider.hpp"

#include <functional>
#include <set>

namespace openitem::testing_support {

std::vector<std::size_t> Decider::live_groups_newest_first(std::size_t item) const {
  std::vector<std::size_t> live;
  for (auto at = m.items_[item].groups.rbegin(); at != m.items_[item].groups.rend(); ++at) {
    if (!m.groups_[*at].undone) live.push_back(*at);
  }
  return live;
}

bool Decider::comes_with_its_application(std::size_t item) const {
  const ItemKind kind = m.items_[item].ref.kind;
  return kind == ItemKind::refund || kind == ItemKind::debit_adjustment || kind == ItemKind::write_off ||
         kind == ItemKind::discount || kind == ItemKind::tolerance_loss || kind == ItemKind::tolerance_gain;
}

bool Decider::was_made_with(std::size_t item, std::size_t group) const {
  const Sequence together = m.items_[item].together;
  return comes_with_its_application(item) && (together == 0 || together == m.groups_[group].together);
}

std::size_t Decider::made_with(std::size_t group) const {
  if (m.groups_[group].together != 0) return nothing;
  if (was_made_with(m.groups_[group].debit, group)) return m.groups_[group].debit;
  if (was_made_with(m.groups_[group].credit, group)) return m.groups_[group].credit;
  return nothing;
}

namespace {

// What names all that goes when an application is undone; 0: it alone.
Sequence goes_with(const Decider &d, std::size_t group) {
  if (d.m.groups()[group].together != 0) return d.m.groups()[group].together;
  const std::size_t made = d.made_with(group);
  return made == nothing ? 0 : d.m.items()[made].sequence;
}

// Applications that go with what has this name, newest first, and the items that were made for it.
struct GoingTogether {
  std::set<std::size_t, std::greater<>> groups;
  std::vector<std::size_t> items;
};
GoingTogether going_with(const Decider &d, Sequence name) {
  GoingTogether going;
  for (std::size_t group = 0; group < d.m.groups().size(); ++group) {
    if (d.m.groups()[group].together == name && !d.m.groups()[group].undone) going.groups.insert(group);
  }
  for (std::size_t item = 0; item < d.m.items().size(); ++item) {
    const ModelItem &row = d.m.items()[item];
    const bool is_named = row.together == 0 ? row.sequence == name : row.together == name;
    if (!d.comes_with_its_application(item) || !is_named) continue;
    going.items.push_back(item);
    for (const std::size_t group : d.live_groups_newest_first(item)) going.groups.insert(group);
  }
  return going;
}

} // namespace

void Decider::reverse_made(std::size_t item) {
  const ItemRef ref = m.items_[item].ref;
  const bool recovered = ref.kind == ItemKind::write_off;
  emit(ItemReversed{ref, recovered ? ReversalKind::recovered : ReversalKind::voided, date()});
}

void Decider::undo_together(Sequence first) {
  std::set<Sequence, std::greater<>> names{first};
  for (std::vector<Sequence> waiting{first}; !waiting.empty();) {
    const Sequence name = waiting.back();
    waiting.pop_back();
    for (const std::size_t group : going_with(*this, name).groups) {
      const Sequence other = goes_with(*this, group);
      if (other != 0 && names.insert(other).second) waiting.push_back(other);
    }
  }
  for (const Sequence name : names) {
    const GoingTogether going = going_with(*this, name);
    for (const std::size_t group : going.groups) {
      if (date() < m.groups_[group].date) return no(Errc::date_before_item);
      undo_application(group);
    }
    for (const std::size_t item : going.items) {
      if (m.items_[item].reversed) continue;
      if (date() < m.items_[item].effective || m.fitting(item, date()) != m.items_[item].total())
        return no(Errc::date_before_item);
      reverse_made(item);
    }
  }
}

} // namespace openitem::testing_support
