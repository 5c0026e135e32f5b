// One aging: the cut asked for, filled into a report.
#pragma once

#include "reports/aging_buckets.hpp"
#include "reports/aging_builder.hpp"
#include "reports/open_portions.hpp"

namespace openitem {

// What AgingOptions say, with the buckets made.
struct AgingCut {
  AgingBuilder::Buckets buckets;
  std::size_t not_due_count = 1;
  AgingBasis basis = AgingBasis::due;
  AgingCredits credits = AgingCredits::separate;
  AgingGroup group = AgingGroup::customer;
  CustomerId customer{};
  JobId job{};
  Currency currency{};
  bool zero_rows = false;

  [[nodiscard]] static AgingCut of(const AgingCalculator &calculator);
};

// Errors: unknown_customer, unknown_job. Throws overflow.
[[nodiscard]] Result<void> age(const Standpoint &at, const AgingCut &cut, AgingReport &report);

// The date a portion ages from; no_basis when it never does. A credit's is its document date.
[[nodiscard]] std::int32_t basis_day(const State &state, PortionSlot slot, AgingBasis basis);

// The general way, portion by portion, of one account: any basis, grouping and credit mode.
class PortionAging {
 public:
  // job: only its items; no_slot: all.
  PortionAging(const Standpoint &at, const AgingCut &cut, const BucketLimits &limits, Slot<Job> job);
  // Adds the account's rows; returns how many. `key` says whose and in which currency.
  std::size_t add_rows(const AccountRow &account, const AgingBuilder::Key &key, AgingBuilder &builder);

 private:
  struct Portion {
    PortionSlot slot;
    PortionSlot first; // of its item
    Slot<Job> job;
    bool debit;
    std::int32_t basis;
    std::int32_t item_key; // orders items by due date
    std::string_view salesperson;
    int128 left;
    int128 disputed; // of what is left
  };
  void collect(const AccountRow &account);
  void note_disputed(const AccountRow &account);
  void net_oldest();
  void sort_by_row();
  [[nodiscard]] bool same_row(const Portion &a, const Portion &b) const noexcept;
  [[nodiscard]] bool add_row(std::span<const Portion> portions, AgingBuilder::Key key, AgingBuilder &builder);

  const Standpoint &at_;
  const AgingCut &cut_;
  const BucketLimits &limits_;
  Slot<Job> job_;
  std::pmr::vector<OpenPortion> open_;
  std::pmr::vector<OpenPortion> disputed_; // by slot
  std::pmr::vector<Portion> portions_;
};

} // namespace openitem
