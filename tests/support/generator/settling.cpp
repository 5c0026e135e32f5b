// Settlement, and the commands that are nothing else.
#include "support/generator/builder.hpp"

#include <algorithm>

namespace openitem::testing_support {

std::span<const Target> Builder::some_targets(std::uint64_t customer, const Currency &currency,
                                              Amount there) {
  std::vector<Target> &targets = out.targets.emplace_back();
  const std::uint64_t count = 1 + r.below(r.one_in(3) ? 3 : 1);
  for (std::uint64_t i = 0; i < count; ++i) {
    const ItemRef ref = pick_ref([&](const ModelItem &row, std::size_t at) {
      return row.debit() && row.customer == customer && row.currency == currency && m.remaining_now(at) > 0;
    });
    come_after(ref);
    Target target{ref, {}};
    if (r.percent(70)) {
      const Amount open = open_of(ref);
      const auto fitting = there > 0 && r.one_in(2) ? std::min(open, there) : open;
      target.amount = amount(currency_of(ref), fitting);
    }
    if (r.one_in(3)) against_dispute(ref, target.dispute, target.amount);
    targets.push_back(target);
  }
  return targets;
}

Strategy Builder::strategy() {
  if (!profile.proportional)
    return r.pick({Strategy::oldest_first, Strategy::due_date, Strategy::smallest, Strategy::largest});
  return r.pick({Strategy::oldest_first, Strategy::oldest_first, Strategy::due_date, Strategy::smallest,
                 Strategy::largest, Strategy::proportional});
}

Settlement Builder::settlement(const Payment &payment) {
  Settlement how;
  const std::uint64_t draw = r.below(100);
  if (draw < 30 && profile.strategies) {
    how.strategy = strategy();
    how.only_this_credit = r.one_in(3);
  } else if (draw < 65 && payment.amount) {
    how.strategy = Strategy::chosen;
    how.targets =
        some_targets(payment.customer.value(), payment.amount.currency(), payment.amount.minor_units());
    how.cap = r.one_in(3);
  }
  return how;
}

AnyCommand Builder::apply_credit() {
  ApplyCredit command;
  const auto has_open_debit = [&](const ModelItem &credit) {
    for (std::size_t i = 0; i < m.items().size(); ++i) {
      const ModelItem &row = m.items()[i];
      if (row.debit() && row.customer == credit.customer && row.currency == credit.currency &&
          m.remaining_now(i) > 0)
        return true;
    }
    return false;
  };
  command.credit = pick_ref([&](const ModelItem &row, std::size_t i) {
    return !row.debit() && m.remaining_now(i) > 0 && has_open_debit(row);
  });
  come_after(command.credit);
  const std::size_t at = m.find(command.credit);
  if (at != nothing) {
    command.targets = some_targets(m.items()[at].customer, m.items()[at].currency, m.remaining_now(at));
  } else {
    command.targets = some_targets(1, currency(), 0);
  }
  command.cap = r.one_in(4);
  return command;
}

AnyCommand Builder::settle() {
  Settle command;
  command.customer = customer();
  command.currency = currency();
  command.job = job(command.customer);
  command.settlement.strategy = strategy();
  const auto credit_of = [&](const ModelItem &row, std::size_t i) {
    return !row.debit() && row.customer == command.customer.value() && row.currency == command.currency &&
           m.remaining_now(i) > 0;
  };
  if (r.one_in(4)) {
    std::vector<ItemRef> &credits = out.refs.emplace_back();
    for (std::uint64_t i = 1 + r.below(3); i != 0; --i) credits.push_back(pick_ref(credit_of));
    command.credits = credits;
  }
  if (r.one_in(5)) {
    command.settlement.strategy = Strategy::chosen;
    command.settlement.targets = some_targets(command.customer.value(), command.currency, 0);
    command.settlement.cap = r.one_in(3);
  } else if (r.one_in(5)) {
    command.at_most = amount(command.currency);
  }
  return command;
}

AnyCommand Builder::unapply() {
  Unapply command;
  std::vector<std::size_t> live;
  for (std::size_t i = 0; i < m.groups().size(); ++i) {
    if (!m.groups()[i].undone || r.one_in(20)) live.push_back(i);
  }
  if (live.empty() || wrong()) {
    command.application = 1 + r.below(m.last_sequence() + 2);
    return command;
  }
  const ModelGroup &group = m.groups()[r.pick(live)];
  command.application = group.sequence;
  if (r.percent(80)) out.info.effective = std::max(out.info.effective, group.date);
  if (r.one_in(3)) command.keep = amount(m.items()[group.debit].currency, group.total() / 2);
  return command;
}

} // namespace openitem::testing_support
