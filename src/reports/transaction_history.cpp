#include "openitem/reports/transaction_history.hpp"

#include "reports/as_known.hpp"
#include "reports/movements.hpp"
#include "reports/sum.hpp"

#include <algorithm>
#include <tuple>

namespace openitem {

std::string_view name(HistoryKind kind) noexcept {
  switch (kind) {
  case HistoryKind::item:
    return "item";
  case HistoryKind::reversal:
    return "reversal";
  case HistoryKind::application:
    return "application";
  case HistoryKind::application_undone:
    return "application_undone";
  case HistoryKind::mark:
    return "mark";
  case HistoryKind::portions_moved:
    return "portions_moved";
  }
  return "unknown";
}

namespace {

// A movement with the balance after it, and what it is sorted by.
struct Entry {
  Movement movement;
  int128 balance;
  std::string_view number;
};

// What the filter names, looked up.
struct Account {
  const AccountRow *row = nullptr; // nullptr: the customer has no such account
  Currency currency{};
  Slot<Job> job;
};

// Said, or the only one the customer holds, or its own.
Result<Account> account_of(const Standpoint &at, Slot<Customer> customer, const Currency &said) {
  Account account;
  std::size_t held = 0;
  for_each_account(at.state, customer, [&](const AccountRow &row) {
    const Currency currency = at.state.currency(row.currency);
    if ((said && currency != said) || !holds_items(at, row)) return;
    account.row = &row;
    account.currency = currency;
    ++held;
  });
  if (held > 1) return {Errc::missing, "currency"};
  if (held == 0) account.currency = said ? said : default_currency(at, customer);
  return account;
}

Result<Account> look_up(const Standpoint &at, const HistoryFilter &filter) {
  const auto whose = customer_and_job(at, filter.customer, filter.job);
  if (!whose) return whose.error();
  const Date to = filter.to ? filter.to : at.as_of.date;
  if (filter.from && filter.from > to) return {Errc::dates_go_backwards, "from"};
  if (filter.sort > HistorySort::number) return {Errc::invalid_argument, "sort"};
  auto account = account_of(at, whose->customer, filter.currency);
  if (account) account->job = whose->job;
  return account;
}

class HistoryRun {
 public:
  HistoryRun(const Standpoint &at, const HistoryFilter &filter, const Account &account)
      : at_(at)
      , filter_(filter)
      , account_(account)
      , entries_(at.memory) {}

  TransactionHistory make() {
    TransactionHistory history{.currency = account_.currency,
                               .lines = std::pmr::vector<HistoryLine>(at_.memory)};
    if (account_.currency) history.opening = history.closing = Money::zero(account_.currency);
    if (account_.row == nullptr) return history;
    run(history);
    sort();
    history.matching = entries_.size();
    const Page page = page_of(entries_.size(), filter_.offset, filter_.limit);
    history.lines.reserve(page.count);
    for (std::size_t i = page.first; i < page.first + page.count; ++i)
      history.lines.push_back(line_of(entries_[i]));
    return history;
  }

 private:
  void run(TransactionHistory &history);
  void sort();
  [[nodiscard]] HistoryLine line_of(const Entry &entry);
  [[nodiscard]] bool is_kind(const Movement &movement) const {
    const auto kind = static_cast<unsigned>(at_.state.item(movement.item).item_kind());
    return filter_.kinds == 0 || (filter_.kinds >> kind & 1) != 0;
  }

  const Standpoint &at_;
  const HistoryFilter &filter_;
  const Account &account_;
  std::pmr::vector<Entry> entries_;
};

// The balance runs over everything in date and sequence order; the filter chooses what is shown of it.
void HistoryRun::run(TransactionHistory &history) {
  std::pmr::vector<Movement> movements(at_.memory);
  add_movements(at_, *account_.row, {account_.job, filter_.applications}, movements);
  std::sort(movements.begin(), movements.end(), [](const Movement &a, const Movement &b) {
    return std::tie(a.effective, a.sequence) < std::tie(b.effective, b.sequence);
  });
  const std::int32_t from = filter_.from.day_number();
  const std::int32_t to = filter_.to ? filter_.to.day_number() : at_.day();
  int128 balance = 0;
  int128 opening = 0;
  for (const Movement &movement : movements) {
    if (movement.effective > to) break;
    add_to(balance, movement.change);
    if (movement.effective < from) {
      opening = balance;
    } else if (is_kind(movement)) {
      entries_.push_back({movement, balance, {}});
    }
  }
  history.opening = Money::of_minor(opening, account_.currency);
  history.closing = Money::of_minor(balance, account_.currency);
}

void HistoryRun::sort() {
  if (filter_.sort == HistorySort::number) {
    for (Entry &entry : entries_) entry.number = at_.state.number_of(entry.movement.item);
  }
  const auto amount = [](const Movement &m) { return m.change != 0 ? m.change : m.applied; };
  std::sort(entries_.begin(), entries_.end(), [&](const Entry &a, const Entry &b) {
    const Movement &x = a.movement;
    const Movement &y = b.movement;
    switch (filter_.sort) {
    case HistorySort::sequence:
      return x.sequence < y.sequence;
    case HistorySort::amount:
      if (amount(x) != amount(y)) return amount(x) < amount(y);
      break;
    case HistorySort::number:
      if (a.number != b.number) return a.number < b.number;
      break;
    case HistorySort::date:
      break;
    }
    return std::tie(x.effective, x.sequence) < std::tie(y.effective, y.sequence);
  });
  if (filter_.descending) std::reverse(entries_.begin(), entries_.end());
}

HistoryLine HistoryRun::line_of(const Entry &entry) {
  const State &state = at_.state;
  const Movement &movement = entry.movement;
  const auto money = [&](int128 units) { return Money::of_minor(units, account_.currency); };
  HistoryLine line;
  line.kind = movement.kind;
  line.sequence = movement.sequence;
  line.effective = Date::unchecked(movement.effective);
  line.item = state.ref(movement.item);
  line.number = state.number_of(movement.item);
  line.reversal = movement.reversal;
  line.customer = filter_.customer;
  line.job = state.job_id_of(movement.item);
  if (movement.other != no_slot) {
    line.other = state.ref(movement.other);
    line.other_number = state.number_of(movement.other);
    line.job = state.job_id_of(movement.other);
  }
  line.change = money(movement.change);
  line.applied = money(movement.applied);
  line.balance = money(entry.balance);
  const DocumentFacts facts = state.facts_of(movement.item);
  line.method = facts.method;
  line.reference = facts.reference;
  if (const AuditRow *audit = state.audit().of(movement.sequence); audit != nullptr) {
    line.actor = state.text(audit->actor);
    line.reason = state.text(audit->reason);
    line.recorded_micros = audit->recorded_micros;
  }
  return line;
}

} // namespace

Result<TransactionHistory> transaction_history(const Ledger &ledger, const HistoryFilter &filter,
                                               const AsOf &as_of) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<TransactionHistory> {
    const auto account = look_up(at, filter);
    if (!account) return account.error();
    return HistoryRun(at, filter, *account).make();
  });
}

} // namespace openitem
