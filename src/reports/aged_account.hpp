// The money of one account by due date at a standpoint, summed without looking at a single item: today's open
// entries, then every later record taken back ("rewind"). It is the one formula with its sums in another
// order. Only items that are disputed are looked at.
#pragma once

#include "reports/aging_buckets.hpp"
#include "reports/disputed_portions.hpp"
#include "reports/running_sum.hpp"
#include "reports/standpoint.hpp"

#include <concepts>

namespace openitem {

// Units is std::uint64_t where every sum of the account is narrow (not AccountRow::wide), else RunningSum:
// what is taken back may pass any bound on the way.
template <class Units> [[nodiscard]] Units units_of(const State &state, RawAmount raw) noexcept {
  if constexpr (std::same_as<Units, std::uint64_t>) {
    return static_cast<std::uint64_t>(raw);
  } else {
    return RunningSum(state.amount(raw));
  }
}

[[nodiscard]] inline std::int32_t due_or_never(std::int32_t due) noexcept {
  return due == 0 ? no_basis : due;
}

// What is open today.
template <class Units>
void add_open_entries(const State &state, const AccountRow &account, const BucketLimits &limits,
                      Units *buckets) {
  state.lists().for_each_run(account.debits, [&](const OpenEntry *entry, std::uint32_t count) {
    for (const OpenEntry *end = entry + count; entry != end; ++entry)
      buckets[limits.bucket_of(entry->key)] += units_of<Units>(state, entry->left);
  });
}

// From today's sums to those of the standpoint: later records give back what they took, later items go.
template <class Units>
void take_back_later(const State &state, const AccountRow &account, const AsOf &as_of,
                     const BucketLimits &limits, Units *buckets, Units &unapplied) {
  state.for_each_later_detail(account, as_of, [&](const DetailRow &detail) {
    const Units taken = units_of<Units>(state, detail.amount);
    if (detail.debit != no_slot) buckets[limits.bucket_of(due_or_never(detail.debit_due))] += taken;
    if (detail.credit != no_slot) unapplied += taken;
  });
  state.for_each_later_item(account, as_of, [&](const auto &item) {
    const Units original = units_of<Units>(state, item.original());
    if (item.debit()) {
      buckets[limits.bucket_of(due_or_never(item.due))] -= original;
    } else {
      unapplied -= original;
    }
  });
}

// What is disputed leaves its bucket; gives the sum. Apart, so that it costs nothing where nothing is marked.
template <class Units>
[[gnu::noinline]] Units take_out_disputed(const Standpoint &at, const AccountRow &account,
                                          const BucketLimits &limits, Units *buckets) {
  Units disputed{};
  for_each_disputed_part(at, account, [&](PortionSlot slot, int128 part) {
    Units units{};
    if constexpr (std::same_as<Units, std::uint64_t>) {
      units = static_cast<std::uint64_t>(part);
    } else {
      units = RunningSum(part);
    }
    buckets[limits.bucket_of(due_or_never(at.state.item(slot).due))] -= units;
    disputed += units;
  });
  return disputed;
}

// Adds the account's open amounts to `buckets`; gives what stands beside them.
template <class Units> struct BesideBuckets {
  Units disputed{};
  Units unapplied{};
};
template <class Units>
BesideBuckets<Units> age_account(const Standpoint &at, const AccountRow &account, const BucketLimits &limits,
                                 Units *buckets) {
  const State &state = at.state;
  add_open_entries(state, account, limits, buckets);
  Units unapplied = units_of<Units>(state, account.unapplied_total);
  if (!state.is_today(account, at.as_of))
    take_back_later(state, account, at.as_of, limits, buckets, unapplied);
  if ((account.flags & AccountRow::marked) == 0) [[likely]]
    return {{}, unapplied};
  return {take_out_disputed(at, account, limits, buckets), unapplied};
}

// Open less unapplied. Throws Exception(overflow): at a past date it may be more than money can be.
[[nodiscard]] int128 balance_at(const Standpoint &at, const AccountRow &account);

} // namespace openitem
