// What is contested.
#include "support/generator/builder.hpp"

#include <algorithm>

namespace openitem::testing_support {

void Builder::against_dispute(const ItemRef &ref, Sequence &dispute, Money &amount) {
  if (!profile.disputes || !profile.unapply) return;
  if (wrong()) {
    dispute = 1 + r.below(m.last_sequence() + 2);
    return;
  }
  const std::size_t item = m.find(ref);
  for (const ModelMark &mark : m.marks()) {
    if (mark.item != item || (mark.ended && !r.one_in(10)) || r.one_in(4)) continue;
    dispute = mark.sequence;
    if (out.info.effective && r.percent(90)) out.info.effective = std::max(out.info.effective, mark.date);
    if (r.one_in(2))
      amount = {};
    else if (r.percent(80))
      amount = this->amount(m.items()[item].currency, mark.left());
    return;
  }
}

AnyCommand Builder::dispute() {
  Dispute command;
  command.item = pick_ref([&](const ModelItem &row, std::size_t i) {
    return row.debit() && (m.remaining_now(i) > 0 || r.one_in(20));
  });
  come_after(command.item);
  const std::size_t at = m.find(command.item);
  const Amount fits = at == nothing || !out.info.effective ? 0 : m.claimable(at, out.info.effective);
  if (r.percent(70)) {
    const Amount exact = r.one_in(3) ? fits : fits / r.between(2, 9);
    command.amount = amount(currency_of(command.item), exact);
  }
  if (r.one_in(2)) command.code = "damaged";
  if (r.one_in(3)) command.note = "says that\nhalf of it was wet";
  return command;
}

AnyCommand Builder::resolve_dispute() {
  ResolveDispute command;
  command.outcome = r.pick({MarkOutcome::valid, MarkOutcome::invalid, MarkOutcome::credited});
  std::vector<std::size_t> live;
  for (std::size_t i = 0; i < m.marks().size(); ++i) {
    if (!m.marks()[i].ended || r.one_in(20)) live.push_back(i);
  }
  if (live.empty() || wrong()) {
    found_nothing = live.empty();
    command.dispute = 1 + r.below(m.last_sequence() + 2);
    return command;
  }
  const ModelMark &mark = m.marks()[r.pick(live)];
  command.dispute = mark.sequence;
  if (out.info.effective && r.percent(80)) out.info.effective = std::max(out.info.effective, mark.latest());
  return command;
}

} // namespace openitem::testing_support
