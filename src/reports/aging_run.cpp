#include "reports/aging_run.hpp"

#include "reports/account_stream.hpp"
#include "reports/aged_account.hpp"
#include "reports/as_known.hpp"

#include <algorithm>
#include <optional>

namespace openitem {

namespace {

class AgingRun {
 public:
  AgingRun(const Standpoint &at, const AgingCut &cut, AgingReport &report)
      : at_(at)
      , cut_(cut)
      , limits_(*cut.buckets, at.as_of.date)
      , builder_(report, cut.group, cut.buckets, cut.not_due_count)
      , accounts_(at.memory)
      // Sums per account by due date need no look at the items.
      , summed_(cut.basis == AgingBasis::due && cut.credits == AgingCredits::separate && !cut.job &&
                (cut.group == AgingGroup::customer || cut.group == AgingGroup::currency ||
                 cut.group == AgingGroup::parent)) {}

  Result<void> run();

 private:
  void age_customers();
  void age_family(Slot<Customer> customer);
  void age_customer(Slot<Customer> customer, Slot<Customer> owner, const AccountRow *first);
  const std::pmr::vector<const AccountRow *> &accounts_by_currency(Slot<Customer> customer);
  [[nodiscard]] bool add_account(const AccountRow &account, Slot<Customer> owner);
  [[nodiscard]] bool add_narrow(const AccountRow &account, const AgingBuilder::Key &key);
  [[nodiscard]] bool add_wide(const AccountRow &account, const AgingBuilder::Key &key);
  [[nodiscard]] bool add_portions(const AccountRow &account, const AgingBuilder::Key &key);
  void add_zero_row(const AgingBuilder::Key &key);
  [[nodiscard]] bool add_zero_rows(const AccountRow &account, const AgingBuilder::Key &key);
  void add_default_currency(Slot<Customer> customer, Slot<Customer> owner);
  [[nodiscard]] AgingBuilder::Key key_of(Slot<Customer> owner, const Currency &currency) const;

  const Standpoint &at_;
  const AgingCut &cut_;
  BucketLimits limits_;
  AgingBuilder builder_;
  std::pmr::vector<const AccountRow *> accounts_;
  bool summed_;
  Slot<Job> job_;
  std::optional<PortionAging> portions_;
};

Result<void> AgingRun::run() {
  Slot<Customer> customer;
  if (cut_.customer) {
    const auto known = customer_with_figures(at_, cut_.customer);
    if (!known) return known.error();
    customer = *known;
  }
  if (cut_.job) {
    const auto known = job_as_known(at_, cut_.job);
    if (!known) return known.error();
    job_ = *known;
    if (customer == no_slot && cut_.group != AgingGroup::parent) customer = at_.state.job(job_).owner;
  }
  portions_.emplace(at_, cut_, limits_, job_);
  if (cut_.group == AgingGroup::parent) {
    age_family(customer);
  } else if (customer != no_slot) {
    const AccountSlot first = at_.state.customer(customer).first_account;
    age_customer(customer, customer, first == no_slot ? nullptr : &at_.state.account(first));
  } else {
    age_customers();
  }
  builder_.finish();
  return {};
}

void AgingRun::age_customers() {
  AccountStream stream(at_);
  for (const Slot<Customer> slot : at_.state.customers().slots()) age_customer(slot, slot, stream.next());
}

// Every family, or this customer's alone.
void AgingRun::age_family(Slot<Customer> customer) {
  const Families families(at_, customer);
  AccountStream stream(at_);
  for (const Slot<Customer> slot : at_.state.customers().slots()) {
    const AccountRow *first = stream.next();
    const Slot<Customer> head = families.head_of(slot);
    if (customer == no_slot || customer == head) age_customer(slot, head, first);
  }
}

// The rows are the owner's: the customer itself, or the head of its family.
void AgingRun::age_customer(Slot<Customer> customer, Slot<Customer> owner, const AccountRow *first) {
  bool any = false;
  if (first != nullptr && first->next == no_slot) {
    any = add_account(*first, owner);
  } else if (first != nullptr) {
    for (const AccountRow *account : accounts_by_currency(customer))
      any = add_account(*account, owner) || any;
  }
  if (!any && cut_.zero_rows) add_default_currency(customer, owner);
}

// In the order of the report's rows.
const std::pmr::vector<const AccountRow *> &AgingRun::accounts_by_currency(Slot<Customer> customer) {
  accounts_.clear();
  for_each_account(at_.state, customer, [&](const AccountRow &account) { accounts_.push_back(&account); });
  std::sort(accounts_.begin(), accounts_.end(), [&](const AccountRow *a, const AccountRow *b) {
    return at_.state.currency(a->currency) < at_.state.currency(b->currency);
  });
  return accounts_;
}

AgingBuilder::Key AgingRun::key_of(Slot<Customer> owner, const Currency &currency) const {
  const bool nobody = cut_.group == AgingGroup::currency || cut_.group == AgingGroup::salesperson;
  return {.customer = nobody ? 0 : at_.state.customer(owner).id,
          .job = 0,
          .item = {},
          .salesperson = {},
          .currency = currency};
}

bool AgingRun::add_account(const AccountRow &account, Slot<Customer> owner) {
  const Currency currency = at_.state.currency(account.currency);
  if (cut_.currency && currency != cut_.currency) return false;
  const AgingBuilder::Key key = key_of(owner, currency);
  bool any = false;
  if (!summed_) {
    any = add_portions(account, key);
  } else if ((account.flags & AccountRow::wide) == 0) {
    any = add_narrow(account, key);
  } else {
    any = add_wide(account, key);
  }
  if (cut_.zero_rows && (!any || cut_.group == AgingGroup::job) && holds_items(at_, account))
    any = add_zero_rows(account, key) || any;
  return any;
}

// Accounts whose every sum fits 64 bits: the cells are summed where the report keeps them.
bool AgingRun::add_narrow(const AccountRow &account, const AgingBuilder::Key &key) {
  const bool today = at_.state.is_today(account, at_.as_of);
  auto unapplied = static_cast<std::uint64_t>(account.unapplied_total);
  std::uint64_t bits = static_cast<std::uint64_t>(account.open_total) | unapplied; // no cell has more
  if (today && bits == 0) return false;
  std::uint64_t *cells = builder_.next_cells();
  add_open_entries(at_.state, account, limits_, cells);
  if (!today) {
    take_back_later(at_.state, account, at_.as_of, limits_, cells, unapplied);
    bits = unapplied;
    for (std::size_t i = 0; i < limits_.bucket_count(); ++i) bits |= cells[i];
  }
  if ((account.flags & AccountRow::marked) != 0) [[unlikely]] {
    const std::uint64_t disputed = take_out_disputed(at_, account, limits_, cells);
    cells[limits_.bucket_count() + disputed_cell] = disputed;
    bits |= disputed;
  }
  cells[limits_.bucket_count() + unapplied_cell] = unapplied;
  if (bits != 0) builder_.add_next(key.customer, key.currency, bits);
  return bits != 0;
}

bool AgingRun::add_wide(const AccountRow &account, const AgingBuilder::Key &key) {
  std::array<RunningSum, max_cells> sums{};
  const auto beside = age_account(at_, account, limits_, sums.data());
  sums[limits_.bucket_count() + disputed_cell] = beside.disputed;
  sums[limits_.bucket_count() + unapplied_cell] = beside.unapplied;
  std::array<int128, max_cells> cells;
  bool any = false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i] = sums[i].value();
    any = any || cells[i] != 0;
  }
  if (any) builder_.add(key, cells.data());
  return any;
}

bool AgingRun::add_portions(const AccountRow &account, const AgingBuilder::Key &key) {
  return portions_->add_rows(account, key, builder_) != 0;
}

void AgingRun::add_zero_row(const AgingBuilder::Key &key) {
  const std::array<int128, max_cells> zeros{};
  builder_.add(key, zeros.data());
}

// Rows for what the account could show and does not: the customer's jobs, or the account as a whole.
bool AgingRun::add_zero_rows(const AccountRow &account, const AgingBuilder::Key &key) {
  if (cut_.group == AgingGroup::item || cut_.group == AgingGroup::salesperson) return false;
  if (cut_.group != AgingGroup::job || job_ == no_slot) add_zero_row(key);
  if (cut_.group != AgingGroup::job) return true;
  const State &state = at_.state;
  AgingBuilder::Key of_job = key;
  state.jobs().for_each_of(account.customer, [&](Slot<Job> job) {
    of_job.job = state.job(job).id;
    if (at_.has(state.job(job)) && (job_ == no_slot || job == job_)) add_zero_row(of_job);
  });
  return true;
}

// A customer without items stands with zeros in its own currency.
void AgingRun::add_default_currency(Slot<Customer> customer, Slot<Customer> owner) {
  if (cut_.group == AgingGroup::item || cut_.group == AgingGroup::salesperson) return;
  const Currency currency = default_currency(at_, customer);
  if (!currency || (cut_.currency && currency != cut_.currency)) return;
  AgingBuilder::Key key = key_of(owner, currency);
  if (job_ != no_slot && cut_.group == AgingGroup::job) key.job = at_.state.job(job_).id;
  add_zero_row(key);
}

} // namespace

Result<void> age(const Standpoint &at, const AgingCut &cut, AgingReport &report) {
  return AgingRun(at, cut, report).run();
}

} // namespace openitem
