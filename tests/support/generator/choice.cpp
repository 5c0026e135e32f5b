// Which command it is.
#include "support/generator/builder.hpp"

#include <array>

namespace openitem::testing_support {

void Builder::build() {
  out.info.effective = effective_day();
  if (profile.instants && r.one_in(3))
    out.info.recorded_micros = 1'700'000'000'000'000 + static_cast<std::int64_t>(step.number) * 1'000'000;
  if (profile.instants && r.one_in(60)) out.info.recorded_micros = 1; // before everything
  if (r.one_in(4)) out.info.actor = r.one_in(2) ? "clerk" : "import";
  if (r.one_in(8)) out.info.reason = "because\nof a call";
  out.info.shift_from_locked = profile.locks && r.one_in(3);
  out.command = choose();
}

AnyCommand Builder::choose() {
  if (profile.customer_id != 0 && m.customers().empty()) return create_customer();
  if (m.customers().empty() || (m.customers().size() < profile.customers && r.one_in(20)))
    return create_customer();
  struct Choice {
    unsigned weight;
    AnyCommand (Builder::*make)();
    bool allowed;
  };
  const auto choices = std::to_array<Choice>({
#define OPENITEM_CHOICE(weight, make, allowed) {weight, &Builder::make, allowed},
#include "support/generator/choices.def"
#undef OPENITEM_CHOICE
  });
  unsigned total = 0;
  for (const Choice &choice : choices) total += choice.allowed ? choice.weight : 0;
  std::uint64_t draw = r.below(total);
  for (const Choice &choice : choices) {
    if (!choice.allowed) continue;
    if (draw < choice.weight) {
      AnyCommand command = (this->*choice.make)();
      return found_nothing && r.percent(90) ? issue_invoice() : command;
    }
    draw -= choice.weight;
  }
  return issue_invoice();
}

} // namespace openitem::testing_support
