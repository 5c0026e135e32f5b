// The books digest: what the books say, however they came to say it. Sequences, instants, actors and keys are
// left out, and each record is hashed by itself and the hashes added up, so that commands that commute leave
// the same digest in any order.

#include "ledger/state.hpp"

namespace openitem {

namespace {

// The sum of digests: order makes no difference.
class Sum {
 public:
  void add(const Hasher &hasher) noexcept {
    const Digest digest = hasher.digest();
    low_ += digest.low;
    high_ += digest.high;
    ++count_;
  }
  void add_to(Hasher &hasher) const noexcept {
    hasher.add(low_);
    hasher.add(high_);
    hasher.add(count_);
  }

 private:
  std::uint64_t low_ = 0;
  std::uint64_t high_ = 0;
  std::uint64_t count_ = 0;
};

} // namespace

void State::hash_application(Hasher &hasher, Sequence application) const {
  for_each_in_group(application, [&](std::uint32_t slot) {
    const DetailRow &row = details_[slot];
    for (const std::uint32_t side : {row.debit, row.credit}) {
      const std::uint32_t first = first_portion(side);
      hasher.add(ref(first));
      hasher.add(side - first);
    }
    hasher.add(row.effective);
    hasher.add(amount(row.amount));
  });
}

void State::hash_item_content(Hasher &hasher, std::uint32_t first) const {
  const AccountRow &account = accounts_[items_[first].account];
  hasher.add(ref(first));
  hasher.add(customers_[account.customer].id);
  hasher.add(currencies_.used(account.currency));
  hasher.add(items_[first].effective);
  hasher.add(document_date(first));
  for (std::uint32_t slot = first;; ++slot) {
    hasher.add(items_[slot].due);
    hasher.add(original(slot));
    if (items_[slot].last()) break;
  }
  hash_item_facts(hasher, first);
}

Digest State::books_digest() const {
  Sum master;
  Sum money;
  const auto add_newest = [&](std::uint32_t version, std::uint64_t kind, std::uint64_t id) {
    Hasher hasher;
    hasher.add(kind);
    hasher.add(id);
    hasher.add(texts_.read(versions_[version].content));
    master.add(hasher);
  };
  for (std::uint32_t i = 0; i < customer_count_; ++i) add_newest(customers_[i].version, 1, customers_[i].id);
  for (std::uint32_t i = 0; i < job_count_; ++i) add_newest(jobs_[i].version, 2, jobs_[i].id);
  for (std::uint32_t i = 0; i < contract_count_; ++i) add_newest(contracts_[i].version, 3, contracts_[i].id);
  for (std::uint32_t i = 0; i < draft_count_; ++i) {
    if (drafts_[i].ended == 0)
      add_newest(drafts_[i].version, 16 + static_cast<std::uint64_t>(drafts_[i].ref.kind), drafts_[i].ref.id);
  }
  for (const RegisteredRow &row : currencies_.registered()) {
    Hasher hasher;
    hasher.add(row.currency);
    master.add(hasher);
  }
  for (Sequence sequence = 1; sequence <= last_sequence_; ++sequence) {
    const RecordAt made = record_at(sequence);
    if (made.kind == RecordAtKind::other) continue;
    Hasher hasher;
    hasher.add(made.kind);
    if (made.kind == RecordAtKind::item) {
      hash_item_content(hasher, made.slot);
    } else if (made.kind == RecordAtKind::application) {
      hash_application(hasher, sequence);
    } else {
      const ReversalRow &row = reversals_[made.slot];
      hasher.add(row.kind);
      hasher.add(row.effective);
      if (row.item == no_slot) {
        hash_application(hasher, row.target);
      } else {
        hasher.add(ref(row.item));
      }
    }
    money.add(hasher);
  }
  Hasher all;
  std::apply([&](const auto &...field) { (all.add(field), ...); }, fields(settings()));
  for (std::uint8_t of = 0; of <= static_cast<std::uint8_t>(CommandClass::settlement); ++of)
    all.add(locks_.through(static_cast<CommandClass>(of)));
  master.add_to(all);
  money.add_to(all);
  return all.digest();
}

} // namespace openitem
