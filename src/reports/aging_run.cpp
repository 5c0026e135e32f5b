#include "reports/aging_run.hpp"

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
  void age_family(std::uint32_t customer);
  void age_customer(std::uint32_t customer, std::uint32_t owner);
  const std::pmr::vector<const AccountRow *> &accounts_by_currency(std::uint32_t customer);
  [[nodiscard]] bool add_account(const AccountRow &account, const AgingBuilder::Key &key);
  template <class Units> [[nodiscard]] bool add_sums(const AccountRow &account, const AgingBuilder::Key &key);
  [[nodiscard]] bool add_portions(const AccountRow &account, const AgingBuilder::Key &key);
  void add_zero_row(const AgingBuilder::Key &key);
  [[nodiscard]] bool add_zero_rows(const AccountRow &account, const AgingBuilder::Key &key);
  void add_default_currency(std::uint32_t customer, std::uint32_t owner);
  void prefetch(std::uint32_t customer) const noexcept;
  [[nodiscard]] AgingBuilder::Key key_of(std::uint32_t owner, const Currency &currency) const;

  const Standpoint &at_;
  const AgingCut &cut_;
  BucketLimits limits_;
  AgingBuilder builder_;
  std::pmr::vector<const AccountRow *> accounts_;
  bool summed_;
  std::uint32_t job_ = no_slot;
  std::optional<PortionAging> portions_;
};

Result<void> AgingRun::run() {
  std::uint32_t customer = no_slot;
  if (cut_.customer) {
    const auto known = customer_as_known(at_, cut_.customer);
    if (!known) return known.error();
    customer = *known;
  }
  if (cut_.job) {
    const auto known = job_as_known(at_, cut_.job);
    if (!known) return known.error();
    job_ = *known;
    if (customer == no_slot && cut_.group != AgingGroup::parent) customer = at_.state.job(job_).customer;
  }
  portions_.emplace(at_, cut_, limits_, job_);
  if (cut_.group == AgingGroup::parent) {
    age_family(customer);
  } else if (customer != no_slot) {
    age_customer(customer, customer);
  } else {
    age_customers();
  }
  builder_.finish();
  return {};
}

void AgingRun::age_customers() {
  const std::uint32_t count = at_.state.customer_count();
  for (std::uint32_t slot = 0; slot < count; ++slot) {
    prefetch(slot);
    age_customer(slot, slot);
  }
}

// Every family, or this customer's alone.
void AgingRun::age_family(std::uint32_t customer) {
  const Families families(at_);
  const std::uint32_t count = at_.state.customer_count();
  for (std::uint32_t slot = 0; slot < count; ++slot) {
    prefetch(slot);
    if (customer == no_slot) {
      age_customer(slot, families.root_of(slot));
    } else if (families.is_in_family(slot, customer)) {
      age_customer(slot, customer);
    }
  }
}

// What the loop needs is on its way before the loop is there: the accounts, then what they point to.
void AgingRun::prefetch(std::uint32_t customer) const noexcept {
  constexpr std::uint32_t accounts_ahead = 24;
  constexpr std::uint32_t rows_ahead = 12;
  const State &state = at_.state;
  if (customer + accounts_ahead >= state.customer_count()) return;
  const std::uint32_t far = state.customer(customer + accounts_ahead).first_account;
  if (far != no_slot) __builtin_prefetch(&state.account(far));
  const std::uint32_t near = state.customer(customer + rows_ahead).first_account;
  if (near == no_slot) return;
  const AccountRow &account = state.account(near);
  state.lists().prefetch_front(account.debits);
  if (account.max_effective > at_.day() || at_.as_of.known_through != 0) {
    if (account.details.count != 0) __builtin_prefetch(&state.detail(account.details.first));
    if (account.items.count != 0) __builtin_prefetch(&state.item(account.items.first));
  }
}

// The rows are the owner's: the customer itself, or the head of its family.
void AgingRun::age_customer(std::uint32_t customer, std::uint32_t owner) {
  bool any = false;
  const auto add = [&](const AccountRow &account) {
    const Currency currency = at_.state.currency(account.currency);
    if (cut_.currency && currency != cut_.currency) return;
    if (add_account(account, key_of(owner, currency))) any = true;
  };
  const std::uint32_t first = at_.state.customer(customer).first_account;
  if (first != no_slot && at_.state.account(first).next == no_slot) {
    add(at_.state.account(first));
  } else {
    for (const AccountRow *account : accounts_by_currency(customer)) add(*account);
  }
  if (!any && cut_.zero_rows) add_default_currency(customer, owner);
}

// In the order of the report's rows.
const std::pmr::vector<const AccountRow *> &AgingRun::accounts_by_currency(std::uint32_t customer) {
  accounts_.clear();
  for_each_account(at_.state, customer, [&](const AccountRow &account) { accounts_.push_back(&account); });
  std::sort(accounts_.begin(), accounts_.end(), [&](const AccountRow *a, const AccountRow *b) {
    return at_.state.currency(a->currency) < at_.state.currency(b->currency);
  });
  return accounts_;
}

AgingBuilder::Key AgingRun::key_of(std::uint32_t owner, const Currency &currency) const {
  const bool nobody = cut_.group == AgingGroup::currency || cut_.group == AgingGroup::salesperson;
  return {.customer = nobody ? 0 : at_.state.customer(owner).id,
          .job = 0,
          .item = {},
          .salesperson = {},
          .currency = currency};
}

bool AgingRun::add_account(const AccountRow &account, const AgingBuilder::Key &key) {
  bool any = false;
  if (!summed_) {
    any = add_portions(account, key);
  } else if ((account.flags & AccountRow::wide) == 0) {
    any = add_sums<std::uint64_t>(account, key);
  } else {
    any = add_sums<uint128>(account, key);
  }
  if (cut_.zero_rows && (!any || cut_.group == AgingGroup::job) && holds_items(at_, account))
    any = add_zero_rows(account, key) || any;
  return any;
}

template <class Units> bool AgingRun::add_sums(const AccountRow &account, const AgingBuilder::Key &key) {
  using Signed = std::conditional_t<std::same_as<Units, std::uint64_t>, std::int64_t, int128>;
  const bool settled = account.open_total == 0 && account.unapplied_total == 0;
  if (settled && at_.state.is_today(account, at_.as_of)) return false;
  const std::size_t count = builder_.cell_count();
  std::array<Units, max_buckets + 3> cells;
  std::fill_n(cells.begin(), count, 0);
  cells[count - 1] = age_account(at_.state, account, at_.as_of, limits_, cells.data());
  Units any = 0;
  for (std::size_t i = 0; i < count; ++i) any |= cells[i];
  if (any == 0) return false;
  builder_.add(key, reinterpret_cast<const Signed *>(cells.data()));
  return true;
}

bool AgingRun::add_portions(const AccountRow &account, const AgingBuilder::Key &key) {
  return portions_->add_rows(account, key, builder_) != 0;
}

void AgingRun::add_zero_row(const AgingBuilder::Key &key) {
  const std::array<std::int64_t, max_buckets + 3> zeros{};
  builder_.add(key, zeros.data());
}

// Rows for what the account could show and does not: the customer's jobs, or the account as a whole.
bool AgingRun::add_zero_rows(const AccountRow &account, const AgingBuilder::Key &key) {
  if (cut_.group == AgingGroup::item || cut_.group == AgingGroup::salesperson) return false;
  if (cut_.group != AgingGroup::job || job_ == no_slot) add_zero_row(key);
  if (cut_.group != AgingGroup::job) return true;
  const State &state = at_.state;
  AgingBuilder::Key of_job = key;
  for (std::uint32_t job = state.customer(account.customer).first_job; job != no_slot;
       job = state.job(job).next_of_customer) {
    of_job.job = state.job(job).id;
    if (at_.knows(state.job(job).created) && (job_ == no_slot || job == job_)) add_zero_row(of_job);
  }
  return true;
}

// A customer without items stands with zeros in its own currency.
void AgingRun::add_default_currency(std::uint32_t customer, std::uint32_t owner) {
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
