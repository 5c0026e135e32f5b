#include "ledger/state.hpp"

#include "ledger/day_amounts.hpp"
#include "money/magnitude.hpp"

#include <algorithm>
#include <bit>

namespace openitem {

namespace {

template <std::size_t... Index>
std::array<KindIndex, sizeof...(Index)>
make_kinds(const Digest &hash_secret, std::pmr::memory_resource *memory, std::index_sequence<Index...>) {
  return {((void)Index, KindIndex(hash_secret, memory))...};
}

// Each module from the store, where it stands.
template <class Tuple> struct FromStore;
template <class... M> struct FromStore<std::tuple<M...>> {
  static std::tuple<M...> make(Store &store) { return std::tuple<M...>(((void)sizeof(M *), store)...); }
};

} // namespace

State::State(const LedgerOptions &options, const TableLimits &limits)
    : store_(options, limits)
    , modules_(FromStore<Modules>::make(store_))
    , wide_amounts_(store_.memory)
    , totals_(store_.memory)
    , accounts_(store_.memory)
    , more_accounts_(store_.memory)
    , lists_(store_.memory, limits.open_items)
    , blocks_(store_.memory)
    , items_(store_.memory, limits.portions)
    , details_(store_.memory, limits.applications)
    , sums_(store_.memory, limits.days)
    , busy_(store_.memory)
    , kinds_(make_kinds(options.hash_secret, store_.memory, std::make_index_sequence<item_kinds.size()>{}))
    , transactions_(options.hash_secret, store_.memory)
    , item_numbers_(store_.memory)
    , item_external_refs_(store_.memory)
    , item_jobs_(store_.memory)
    , item_facts_(store_.memory)
    , document_dates_(store_.memory)
    , wide_ids_(store_.memory)
    , credited_(store_.memory)
    , added_(store_.memory)
    , records_(store_.memory, limits.events)
    , reversals_(store_.memory)
    , newest_reversal_(options.hash_secret, store_.memory)
    , groups_(store_.memory) {
  own<SettingsHistory>().begin(options.settings);
}

// ---- look-ups

Result<Currency> State::find_currency(std::string_view code) const noexcept {
  const Currency known = currencies().find(code); // most questions are about a currency that is in use
  return known ? known : Currency::iso(code);
}

bool State::knows(const Currency &currency) const noexcept {
  if (currencies().index_of(currency) != no_currency) return true;
  const auto known = find_currency(currency.code());
  return known && *known == currency;
}

ListView<TermsPortion> State::customer_terms(Slot<Customer> customer) const {
  const StoredCustomer &row = this->customer(customer);
  if (row.terms == 0) return {};
  CborReader cbor(store_.texts.read_encoded(version(row.version).content).subspan(row.terms));
  return Decoder(cbor, Trust::own).get<ListView<TermsPortion>>();
}

ItemOrDraft State::find_number(ItemKind kind, std::string_view number) const {
  return kind_index(kind).numbers.find(number, number_of_item_or_draft());
}
ItemOrDraft State::find_external_ref(ItemKind kind, std::string_view ref) const {
  return kind_index(kind).external_refs.find(ref, ref_of_item_or_draft());
}

Digest State::transaction_key(std::string_view method, std::string_view transaction_id) const noexcept {
  const Digest &secret = store_.hash_secret;
  return SecretHash::wide_of(secret, SecretHash::wide_of(secret, method),
                             SecretHash::wide_of(secret, transaction_id));
}
PortionSlot State::find_transaction(std::string_view method, std::string_view transaction_id) const {
  return transactions_.find(transaction_key(method, transaction_id), key_of_transaction());
}

ItemRef State::ref(PortionSlot slot) const {
  const StoredPortion &row = items_[slot];
  if (row.is_added()) return ref(row.first_of_item());
  if (row.id != StoredPortion::wide_id) return {row.item_kind(), row.id};
  return {row.item_kind(), wide_ids_[slot]};
}

DocumentFacts State::facts_of(PortionSlot first) const {
  const TextHeap::Ref *cell = item_facts_.find(first);
  return cell == nullptr || *cell == 0 ? DocumentFacts{} : store_.unpack<DocumentFacts>(*cell);
}

bool State::earlier(PortionSlot a, PortionSlot b) const noexcept {
  const StoredPortion &row_a = items_[a];
  const StoredPortion &row_b = items_[b];
  if (row_a.is_added() || row_b.is_added()) [[unlikely]]
    return earlier_with_added(a, b);
  return row_a.issued != row_b.issued ? row_a.issued < row_b.issued : a < b;
}

namespace {

constexpr unsigned few_accounts = 8;
constexpr std::uint64_t account_key(Slot<Customer> customer, std::uint16_t currency) noexcept {
  return std::uint64_t{customer.number()} << 16 | currency;
}

} // namespace

// Most customers have one account, or a few: they are gone through. Where there are more a tree is asked.
AccountSlot State::find_account(Slot<Customer> customer, const Currency &currency) const noexcept {
  const std::uint16_t index = currencies().index_of(currency);
  if (index == no_currency) return no_slot;
  AccountSlot at = this->customer(customer).first_account;
  for (unsigned asked = 0; asked < few_accounts && at != no_slot; ++asked, at = accounts_[at].next) {
    if (accounts_[at].currency == index) return at;
  }
  if (at == no_slot) return no_slot;
  const auto found = more_accounts_.find(account_key(customer, index));
  return found == more_accounts_.end() ? no_slot : found->second;
}

bool State::has_few_accounts(Slot<Customer> customer) const noexcept {
  unsigned count = 0;
  for (AccountSlot at = this->customer(customer).first_account; at != no_slot; at = accounts_[at].next) {
    if (++count == few_accounts) return false;
  }
  return true;
}

Sequence State::last_sequence_of(const AccountRow &account) const noexcept {
  Sequence last = 0;
  if (account.items.count != 0) last = items_[account.items.first + account.items.count - 1U].sequence();
  if (account.details.count != 0)
    last = std::max(last, details_[account.details.first + account.details.count - 1U].sequence());
  return last;
}

RecordAt State::record_at(Sequence sequence) const noexcept {
  if (sequence == 0 || sequence > last_sequence_) return {};
  const std::uint32_t cell = records_[static_cast<std::uint32_t>(sequence - 1)];
  const RecordAt made = RecordAt::of_cell(cell);
  // A cell has no bits for a fifth kind: the details of a move say that they are no application.
  if (made.kind == RecordAtKind::application &&
      details_[made.first_detail()].detail_kind() == DetailKind::moved)
    return RecordAt(made.first_detail(), RecordAtKind::move);
  return made;
}

const ReversalRow *State::newest_reversal(Sequence target) const noexcept {
  const ReversalSlot found = newest_reversal_.find(target, target_of_reversal());
  return found == no_slot ? nullptr : &reversals_[found];
}

const ReversalRow *State::reversal_of(Sequence target, const AsOf &as_of) const noexcept {
  // The newest record that counts says whether the target is reversed there: a reinstatement takes a reversal
  // back.
  for (const ReversalRow *row = newest_reversal(target); row != nullptr;
       row = row->previous == no_slot ? nullptr : &reversals_[row->previous]) {
    if (!counts(row->effective, row->sequence, as_of)) continue;
    return row->kind == ReversalKind::reinstated ? nullptr : row;
  }
  return nullptr;
}

// ---- the one formula

int128 State::original_of_item(PortionSlot first) const noexcept {
  int128 sum = original(first);
  for (PortionSlot slot = first; !items_[slot].last();) sum += original(++slot);
  return sum; // what was added has nothing of its own
}

// What remains lies between nothing and what the item is for; on the way there, in no order of dates, it may
// not.
int128 State::remaining(PortionSlot slot, const AsOf &as_of) const noexcept {
  const StoredPortion &row = items_[slot];
  if (!counts(row.effective, row.sequence(), as_of)) return 0;
  int128 left = amount(row.original());
  for_each_detail_of(slot, [&](DetailSlot at) {
    const DetailRow &detail = details_[at];
    if (counts(detail.effective, detail.sequence(), as_of)) left = wrapping_sum(left, -amount(detail.amount));
  });
  return left;
}

int128 State::left_at(PortionSlot slot, const AsOf &as_of) const noexcept {
  if (!is_busy(slot)) return remaining(slot, as_of);
  const StoredPortion &row = items_[slot];
  if (!counts(row.effective, row.sequence(), as_of)) return 0;
  const std::int32_t day = as_of.date.day_number();
  int128 left = wrapping_sum(amount(row.original()),
                             -sums_.sum_through(busy(slot).days, static_cast<std::uint32_t>(day)));
  const bool debit = row.debit();
  for (DetailSlot at = row.last_detail; at != no_slot;) {
    const DetailRow &detail = details_[at];
    if (is_known(detail.sequence(), as_of.known_through)) break;
    if (detail.effective <= day) left = wrapping_sum(left, amount(detail.amount));
    at = debit ? detail.previous_debit : detail.previous_credit;
  }
  return left;
}

int128 State::held_by(PortionSlot slot, const AsOf &as_of) const noexcept {
  int128 held = original(slot);
  if (!items_[first_portion(slot)].is_rearranged()) return held;
  for_each_detail_of(slot, [&](DetailSlot at) {
    const DetailRow &row = details_[at];
    if (row.detail_kind() == DetailKind::moved && counts(row.effective, row.sequence(), as_of))
      held = wrapping_sum(held, -amount(row.amount));
  });
  return held;
}

int128 State::remaining_now(PortionSlot slot) const noexcept {
  if (is_busy(slot)) return wrapping_sum(original(slot), -sums_.sum(busy(slot).days));
  int128 left = original(slot);
  for_each_detail_of(slot, [&](DetailSlot at) { left = wrapping_sum(left, -amount(details_[at].amount)); });
  return left;
}

bool State::is_open(PortionSlot slot) const {
  const AccountRow &account = accounts_[items_[slot].account];
  return lists_
      .find(items_[slot].debit() ? account.debits : account.credits, open_key(slot), slot,
            [this](PortionSlot a, PortionSlot b) { return earlier(a, b); })
      .found;
}

// Of a portion with few details.
template <class Visit>
void State::for_each_later_sum(PortionSlot slot, std::int32_t day, const Visit &visit) const noexcept {
  std::array<DayAmount, StoredPortion::many_details> later;
  std::size_t count = 0;
  for_each_detail_of(slot, [&](DetailSlot at) {
    const DetailRow &detail = details_[at];
    if (detail.effective > day) later[count++] = {detail.effective, amount(detail.amount)};
  });
  for_each_sum_from(std::span(later).first(count), visit);
}

int128 State::fitting(PortionSlot slot, Date date) const noexcept {
  const int128 now = remaining_now(slot);
  const std::int32_t day = date.day_number();
  if (accounts_[items_[slot].account].max_effective <= day) return now;
  // As it stood before each later day: what that day and those after it took is given back.
  int128 least = 0;
  if (is_busy(slot)) {
    least = sums_.least_above(busy(slot).days, static_cast<std::uint32_t>(day));
  } else {
    for_each_later_sum(slot, day, [&](std::int32_t, int128 sum) {
      least = std::min(least, sum);
      return true;
    });
  }
  return wrapping_sum(now, least);
}

std::int32_t State::fitting_from(PortionSlot slot, int128 more_than) const noexcept {
  const int128 spare = wrapping_sum(remaining_now(slot), -more_than);
  if (is_busy(slot)) {
    const std::uint32_t day = sums_.last_at_most(busy(slot).days, -spare);
    return day == SparseSums::no_number ? INT32_MIN : static_cast<std::int32_t>(day);
  }
  std::int32_t from = INT32_MIN;
  for_each_later_sum(slot, 0, [&](std::int32_t day, int128 sum) {
    const bool fits = wrapping_sum(spare, sum) > 0;
    if (!fits) from = day;
    return fits;
  });
  return from;
}

int128 State::fitting_of_item(PortionSlot first, Date date) const noexcept {
  int128 sum = 0;
  for_each_open_by_due(first, [&](PortionSlot slot) {
    sum += fitting(slot, date);
    return true;
  });
  return sum;
}

int128 State::claimable(PortionSlot first, MarkKind kind, Date date) const noexcept {
  const int128 open = fitting_of_item(first, date);
  const ClaimRow *claim = marks().claim(first, kind);
  const int128 claimed = claim == nullptr ? 0 : marks().most_claimed_from(*claim, date);
  return open > claimed ? open - claimed : 0;
}

// ---- parts of apply

Sequence State::next_sequence(RecordAt record) {
  const auto cell = static_cast<std::uint32_t>(last_sequence_);
  records_.reserve(cell) = record.cell();
  store_.undo.save(last_sequence_);
  return ++last_sequence_;
}

std::uint16_t State::currency_index(const Currency &currency) {
  const std::uint16_t known = currencies().index_of(currency);
  if (known != no_currency) return known;
  currencies().check_room();
  totals_.reserve(static_cast<std::uint32_t>(currencies().used_count()));
  return own<CurrencyTable>().add_used(currency);
}

void State::note_account(Slot<Customer> customer, std::uint16_t currency, AccountSlot account) {
  const std::uint64_t key = account_key(customer, currency);
  store_.undo.on_rollback(
      [](void *owner, std::uint64_t the_key, std::uint64_t) noexcept {
        static_cast<State *>(owner)->more_accounts_.erase(the_key);
      },
      this, key);
  more_accounts_.emplace(key, account);
}

AccountSlot State::account_for(Slot<Customer> customer, const Currency &currency) {
  const AccountSlot known = find_account(customer, currency);
  if (known != no_slot) return known;
  const AccountSlot slot(account_count_);
  accounts_.reserve(slot);
  const std::uint16_t index = currency_index(currency);
  AccountRow row{};
  row.customer = customer;
  row.next = no_slot;
  row.currency = index;
  StoredCustomer &owner = own_customer(customer);
  if (!has_few_accounts(customer)) note_account(customer, index, slot);
  store_.undo.save(account_count_);
  store_.undo.save(owner);
  if (owner.last_account == no_slot) {
    owner.first_account = slot;
  } else {
    store_.undo.save(accounts_[owner.last_account].next);
    accounts_[owner.last_account].next = slot;
  }
  owner.last_account = slot;
  accounts_[slot] = row;
  ++account_count_;
  return slot;
}

RawAmount State::stored(int128 units) {
  if (units > -plain_limit && units < plain_limit) [[likely]]
    return static_cast<RawAmount>(units);
  store_.undo.save_size(wide_amounts_);
  wide_amounts_.push_back(units);
  return first_wide + static_cast<RawAmount>(wide_amounts_.size() - 1);
}

// The cell itself has been saved by the caller.
void State::change(RawAmount &cell, int128 delta) {
  if (is_plain(cell) && delta > -plain_limit && delta < plain_limit) [[likely]] {
    const std::int64_t sum = cell + static_cast<std::int64_t>(delta);
    if (sum > -plain_limit && sum < plain_limit) [[likely]] {
      cell = sum;
      return;
    }
  }
  cell = stored(amount(cell) + delta);
}

void State::insert_open(AccountRow &account, PortionSlot slot, RawAmount left) {
  const StoredPortion &row = items_[slot];
  const bool debit = row.debit();
  const bool first = account.debits.empty();
  lists_.insert(debit ? account.debits : account.credits, {slot, open_key(slot, row), left}, in_sequence(),
                store_.undo);
  if (!debit) return;
  if (row.is_added()) note_open(slot, true);
  if ((account.flags & AccountRow::disordered) != 0) insert_by_document(account, slot);
  if (first) account.least_left = plain_limit;
  lower_least_left(account, left);
  count_open(first_portion(slot, row), true);
}

void State::lower_least_left(AccountRow &account, RawAmount left) noexcept {
  if (is_plain(left)) account.least_left = std::min(account.least_left, left);
}

void State::note_least_left(AccountSlot account, int128 units) {
  store_.undo.save(accounts_[account].least_left);
  accounts_[account].least_left = static_cast<RawAmount>(std::min<int128>(units, plain_limit));
}

// Of the job of a debit.
void State::count_open(PortionSlot first, bool more) {
  const Slot<Job> job = job_of(first);
  if (job == no_slot) return;
  std::uint32_t &count = own_job(job).open_debits;
  store_.undo.save(count);
  count = more ? count + 1 : count - 1;
}

void State::erase_open(AccountRow &account, PortionSlot slot, const OpenLists::Position &at) {
  const StoredPortion &row = items_[slot];
  const bool debit = row.debit();
  lists_.erase(debit ? account.debits : account.credits, at, store_.undo);
  if (!debit) return;
  if (row.is_added()) note_open(slot, false);
  count_open(first_portion(slot, row), false);
  if ((account.flags & AccountRow::disordered) == 0) return;
  const auto again = lists_.find(account.by_document, document_key(slot), slot, in_sequence());
  invariant(again.found);
  lists_.erase(account.by_document, again, store_.undo);
}

void State::insert_by_document(AccountRow &account, PortionSlot slot) {
  lists_.insert(account.by_document, {slot, document_key(slot), 0}, in_sequence(), store_.undo);
}

// The debits' due order is no longer their document order: both are kept until the account has no open debit.
void State::keep_by_document(AccountRow &account) {
  if ((account.flags & AccountRow::disordered) != 0) return;
  account.flags |= AccountRow::disordered;
  lists_.for_each(account.debits, [&](const OpenEntry &entry) { insert_by_document(account, entry.item); });
}

// Part of what a portion has left is used. The account has been saved by the caller.
void State::take(AccountRow &account, PortionSlot slot, int128 units) {
  if (units == 0) return;
  const StoredPortion &row = items_[slot];
  const bool debit = row.debit();
  const OpenList &list = debit ? account.debits : account.credits;
  const auto at = lists_.find(list, open_key(slot, row), slot, in_sequence());
  invariant(at.found);
  const int128 left = amount(lists_.at(list, at).left) - units;
  invariant(left >= 0);
  if (left == 0) {
    erase_open(account, slot, at);
  } else {
    const RawAmount now = stored(left);
    lists_.set_left(list, at, now, store_.undo);
    if (debit) lower_least_left(account, now);
  }
  change(debit ? account.open_total : account.unapplied_total, -units);
}

void State::give_back(AccountRow &account, PortionSlot slot, int128 units) {
  if (units == 0) return;
  const StoredPortion &row = items_[slot];
  const bool debit = row.debit();
  const OpenList &list = debit ? account.debits : account.credits;
  const auto at = lists_.find(list, open_key(slot, row), slot, in_sequence());
  if (at.found) {
    lists_.set_left(list, at, stored(amount(lists_.at(list, at).left) + units), store_.undo);
  } else {
    if (debit) keep_by_document(account); // what comes back may stand anywhere among the documents
    insert_open(account, slot, stored(units));
  }
  add_to_total(account, debit, units);
}

void State::add_reversal(Sequence target, PortionSlot item, std::int32_t effective, ReversalKind kind) {
  const ReversalRow *previous = newest_reversal(target);
  const ReversalSlot previous_slot =
      previous == nullptr ? no_slot : ReversalSlot(narrow<std::uint32_t>(previous - reversals_.data()));
  const ReversalSlot slot(narrow<std::uint32_t>(reversals_.size()));
  store_.undo.save_size(reversals_);
  reversals_.push_back({last_sequence_ + 1, target, item, previous_slot, effective, kind});
  if (previous == nullptr) {
    newest_reversal_.insert(target, slot, target_of_reversal(), store_.undo);
  } else {
    newest_reversal_.replace(target, previous_slot, slot, store_.undo);
  }
}

} // namespace openitem
