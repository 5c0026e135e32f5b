// Whom and what a command names: mostly what is there, and now and then what is wrong.
#include "support/generator/builder.hpp"

#include <algorithm>
#include <iterator>

namespace openitem::testing_support {

bool Builder::wrong() {
  return r.below(100) < profile.mistakes;
}

CustomerId Builder::customer() {
  if (m.customers().empty() || (wrong() && r.one_in(6))) return CustomerId(9'999);
  auto at = m.customers().begin();
  std::advance(at, static_cast<std::ptrdiff_t>(r.below(std::min<std::uint64_t>(m.customers().size(), 4))));
  return CustomerId(at->first);
}

JobId Builder::job(CustomerId owner) {
  if (!profile.jobs || r.percent(60)) return {};
  if (wrong() && r.one_in(4)) return r.one_in(2) ? JobId(9'999) : JobId(1);
  std::vector<std::uint64_t> own;
  for (const auto &[id, row] : m.jobs()) {
    if (row.customer == owner.value()) own.push_back(id);
  }
  return own.empty() ? JobId{} : JobId(r.pick(own));
}

ContractId Builder::contract(CustomerId owner) {
  if (!profile.contracts || r.percent(92)) return {};
  if (wrong()) return ContractId(9'999);
  for (const auto &[id, row] : m.contracts()) {
    if (row.customer == owner.value()) return ContractId(id);
  }
  return {};
}

std::uint64_t Builder::new_id() {
  if (profile.always_host_ids) return profile.id_offset + step.number + 1;
  const std::uint64_t draw = r.below(100);
  if (draw < 62) return 0;
  if (draw < 80) return profile.id_offset + step.number + 1 + r.below(3);
  if (draw < 88) return 1000 + r.below(100);             // where ids stop being near
  if (draw < 94) return 1'000'000'000'000 + step.number; // a host's own numbering
  if (draw < 97) return 0xffff'fff0 + r.below(32);       // where 32 bits end
  return wrong() ? 1 + r.below(10) : 0;
}

std::string_view Builder::new_number(std::string_view prefix) {
  const std::uint64_t draw = r.below(100);
  if (profile.always_host_ids || draw < 45) return words(std::string(prefix) + step_text());
  if (draw < 48 && profile.mistakes != 0) return words(std::string(prefix) + std::to_string(r.below(40)));
  return {};
}

std::string_view Builder::new_external_ref() {
  if (r.percent(85)) return {};
  if (profile.mistakes != 0 && r.one_in(12)) return "ref-taken";
  return words("ref-" + step_text());
}

void Builder::come_after(const ItemRef &ref) {
  const std::size_t item = m.find(ref);
  if (item == nothing || !out.info.effective || r.percent(20)) return;
  Date latest = m.items()[item].effective;
  if (r.percent(70)) {
    for (const ModelPortion &portion : m.items()[item].portions) {
      for (const ModelDetail &detail : portion.details) latest = std::max(latest, detail.date);
    }
  }
  out.info.effective = std::max(out.info.effective, latest);
}

Amount Builder::open_of(const ItemRef &ref) const {
  const std::size_t item = m.find(ref);
  return item == nothing ? 0 : m.remaining_now(item);
}

Currency Builder::currency_of(const ItemRef &ref) {
  const std::size_t item = m.find(ref);
  return item == nothing || (wrong() && r.one_in(4)) ? currency() : m.items()[item].currency;
}

} // namespace openitem::testing_support
