// The state digest: everything the ledger knows, in an order of its own (slots and capacities are left out),
// and the check of every cached figure against the one formula.

#include "ledger/state.hpp"

#include <algorithm>

namespace openitem {

void State::hash_item(Hasher &hasher, PortionSlot slot) const {
  const StoredPortion &row = items_[slot];
  hasher.add(ref(slot));
  hasher.add(row.effective);
  hasher.add(row.due);
  hasher.add(row.sequence());
  hasher.add(amount(row.original()));
  hasher.add(static_cast<std::uint8_t>(row.flags & ~StoredPortion::derived));
  if (!row.first()) return;
  hasher.add(document_date(slot));
  hash_item_facts(hasher, slot);
}

void State::hash_item_facts(Hasher &hasher, PortionSlot first) const {
  hasher.add(job_id_of(first));
  hasher.add(number_of(first));
  hasher.add(external_ref_of(first));
  hasher.add(has_facts(first) ? store_.texts.read(*item_facts_.find(first)) : std::string_view{});
}

void State::hash_detail(Hasher &hasher, DetailSlot slot) const {
  const DetailRow &row = details_[slot];
  for (const PortionSlot side : {row.debit, row.credit}) {
    if (side == no_slot) {
      hasher.add(0);
      continue;
    }
    hasher.add(ref(side));
    hasher.add(portion_number(side));
  }
  hasher.add(row.effective);
  hasher.add(row.sequence());
  hasher.add(row.kind);
  hasher.add(row.flags);
  hasher.add(amount(row.amount));
}

void State::hash_items(Hasher &hasher) const {
  for (const AccountSlot at : account_slots()) {
    const AccountRow &account = accounts_[at];
    hasher.add(customer(account.customer).id);
    hasher.add(currency(account.currency));
    hasher.add(amount(account.open_total));
    hasher.add(amount(account.unapplied_total));
    for_each_item(account, [&](PortionSlot slot) { hash_item(hasher, slot); });
    for_each_detail(account, [&](DetailSlot slot) { hash_detail(hasher, slot); });
    for (const OpenList *list : {&account.debits, &account.credits}) {
      lists_.for_each(*list, [&](const OpenEntry &entry) {
        hasher.add(ref(entry.item));
        hasher.add(portion_number(entry.item));
        hasher.add(entry.key);
        hasher.add(amount(entry.left));
      });
    }
  }
  for (const ReversalRow &row : reversals_) {
    hasher.add(row.sequence);
    hasher.add(row.target);
    hasher.add(row.effective);
    hasher.add(row.kind);
  }
  for (const Groups::Group &group : groups_.all()) {
    hasher.add(group.first);
    hasher.add(group.last);
  }
}

Digest State::digest() const {
  Hasher hasher;
  hasher.add(last_sequence_);
  for_each_module([&]<class M>(const M &module) {
    if constexpr (std::same_as<M, BookedItems>) {
      hash_items(hasher);
    } else {
      module.hash(hasher);
    }
  });
  // Highest ids: they decide the next one, and are more than what is there when a draft was deleted.
  for (const KindIndex &kind : kinds_) hasher.add(kind.ids.highest());
  for_each_module([&]<class M>(const M &module) {
    if constexpr (requires { module.ids(); }) {
      const std::uint64_t highest = module.ids().highest();
      if (!M::came_later || highest != 0) hasher.add(highest);
    }
  });
  return hasher.digest();
}

// ---- verify

Error State::wrong(const ItemRef &item, const char *what) {
  return Error{
      .code = Errc::internal, .kind = static_cast<EntityKind>(item.kind), .id = item.id, .field = what};
}

Error State::wrong(const AccountRow &account, const char *what) const {
  return {.code = Errc::internal,
          .kind = EntityKind::customer,
          .id = customer(account.customer).id,
          .field = what};
}
bool State::follows(const OpenEntry &entry, const OpenEntry &previous) const {
  return previous.item == no_slot || previous.key < entry.key ||
         (previous.key == entry.key && earlier(previous.item, entry.item));
}

Result<void> State::verify_list(const AccountRow &account, bool debit, Verified &seen) const {
  const OpenList &list = debit ? account.debits : account.credits;
  int128 sum = 0;
  OpenEntry previous{no_slot, 0, 0};
  Result<void> verdict;
  lists_.for_each(list, [&](const OpenEntry &entry) {
    const int128 left = amount(entry.left);
    sum += left;
    if (!follows(entry, previous)) verdict = wrong(ref(entry.item), "open list order");
    if (entry.key != open_key(entry.item)) verdict = wrong(ref(entry.item), "open list key");
    if (left <= 0 || left != remaining_now(entry.item)) verdict = wrong(ref(entry.item), "left");
    if (debit && left < account.least_left) verdict = wrong(ref(entry.item), "least left");
    const Slot<Job> job = job_of(first_portion(entry.item));
    if (debit && job.number() < jobs().count()) ++seen.open_of_job[job];
    if (items_[entry.item].debit() != debit) verdict = wrong(ref(entry.item), "open list side");
    previous = entry;
  });
  if (sum != amount(debit ? account.open_total : account.unapplied_total))
    return wrong(account, debit ? "open_total" : "unapplied_total");
  return verdict;
}

Result<void> State::verify_by_document(const AccountRow &account) const {
  std::uint64_t count = 0;
  OpenEntry previous{no_slot, 0, 0};
  Result<void> verdict;
  lists_.for_each(account.by_document, [&](const OpenEntry &entry) {
    if (!follows(entry, previous) || entry.key != document_key(entry.item) ||
        !lists_.find(account.debits, open_key(entry.item), entry.item, in_sequence()).found)
      verdict = wrong(ref(entry.item), "document order");
    ++count;
    previous = entry;
  });
  const bool kept = (account.flags & AccountRow::disordered) != 0;
  if (count != (kept ? lists_.size(account.debits) : 0)) return wrong(account, "document order");
  return verdict;
}

Result<void> State::verify_item(PortionSlot slot, Verified &seen) const {
  const StoredPortion &row = items_[slot];
  const ItemRef item = ref(slot);
  const int128 left = remaining(slot, {Date::unchecked(Date::last_day_number), 0});
  if (left < 0 || left > held_by(slot, {Date::unchecked(Date::last_day_number), 0}))
    return wrong(item, "remaining");
  if (auto days = verify_days(slot, left, seen.days); !days) return days;
  if (left > 0) ++(row.debit() ? seen.open_debits : seen.open_credits);
  if (!row.first()) return {};
  if (is_busy(slot)) {
    if (auto live = verify_live(slot); !live) return live;
  }
  if (find_item(item) != slot) return wrong(item, "id index");
  const RecordAt made = record_at(row.sequence());
  if (made.kind != RecordAtKind::item || made.first_portion() != slot) return wrong(item, "sequence index");
  const std::string_view number = number_of(slot);
  if (!number.empty() && settings().unique_numbers && find_number(item.kind, number) != slot)
    return wrong(item, "number index");
  return {};
}

Result<void> State::verify(std::pmr::memory_resource *memory) const {
  Verified seen{.days = std::pmr::vector<DayAmount>(memory),
                .open_of_job = SlotVector<std::uint32_t, Slot<Job>>(jobs().count(), 0, memory)};
  for (const AccountSlot at : account_slots()) {
    const AccountRow &account = accounts_[at];
    seen.open_debits = seen.open_credits = 0;
    std::int32_t latest = 0;
    Result<void> verdict;
    for_each_item(account, [&](PortionSlot slot) {
      latest = std::max(latest, items_[slot].effective);
      if (items_[slot].account != at) verdict = wrong(ref(slot), "account");
      if (auto item = verify_item(slot, seen); !item) verdict = item;
    });
    for_each_detail(account, [&](DetailSlot slot) { latest = std::max(latest, details_[slot].effective); });
    if (!verdict) return verdict;
    if (latest != account.max_effective || seen.open_debits != lists_.size(account.debits) ||
        seen.open_credits != lists_.size(account.credits) ||
        find_account(account.customer, currency(account.currency)) != at)
      return wrong(account, "account");
    for (const bool debit : {true, false}) {
      if (auto list = verify_list(account, debit, seen); !list) return list;
    }
    if (auto list = verify_by_document(account); !list) return list;
  }
  if (auto tables = verify_tables(memory); !tables) return tables;
  for (const Slot<Job> job : jobs().slots()) {
    if (seen.open_of_job[job] != this->job(job).open_debits)
      return Error{
          .code = Errc::internal, .kind = EntityKind::job, .id = this->job(job).id, .field = "open_debits"};
  }
  return {};
}

} // namespace openitem
