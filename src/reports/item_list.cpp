#include "openitem/reports/item_list.hpp"

#include "ledger/checks.hpp"
#include "reports/as_known.hpp"
#include "reports/item_rows.hpp"

#include <algorithm>
#include <tuple>

namespace openitem {

namespace {

// Filter with everything looked up that it names.
struct Wanted {
  const ItemFilter &filter;
  std::pmr::vector<Slot<Customer>> customers; // empty: all
  Slot<Job> job{};
  Currency currency{}; // of the currency or the amounts asked for
};

// An item or draft that matches, with what it is sorted by; what the sort does not look at is left alike.
struct FoundItem {
  ItemOrDraft item;
  std::int32_t day; // none: last
  std::string_view text;
  Currency currency; // amounts of two currencies have no order: code first
  int128 amount;
  Sequence sequence;
};

// What filters and sorts look at, of an item or a draft alike.
struct Features {
  ItemOrDraft item;
  CustomerId customer;
  Slot<Job> job;
  Currency currency;
  ItemKind kind;
  Date effective; // a draft has none: its document date stands in, if it has one
  Date document_date;
  std::string_view number;
  Sequence sequence;
};

Result<Wanted> look_up(const Standpoint &at, const ItemFilter &filter) {
  OPENITEM_CHECK(check_code(filter.series, "series"));
  OPENITEM_CHECK(check_search(filter.number_contains, "number_contains"));
  Wanted wanted{filter, std::pmr::vector<Slot<Customer>>(at.memory)};
  if (filter.customer) {
    const auto customer = customer_with_figures(at, filter.customer);
    if (!customer) return customer.error();
    wanted.customers = family_of(at, *customer, filter.with_children);
  }
  if (filter.job) {
    const auto job = job_as_known(at, filter.job);
    if (!job) return job.error();
    wanted.job = *job;
  }
  if (filter.contract) {
    const auto contract = contract_as_known(at, filter.contract);
    if (!contract) return contract.error();
  }
  if (filter.from && filter.to && filter.from > filter.to) return {Errc::dates_go_backwards, "from"};
  if (filter.sort > ItemSort::sequence) return {Errc::invalid_argument, "sort"};
  wanted.currency = filter.currency;
  for (const Money *amount : {&filter.at_least, &filter.at_most}) {
    if (!*amount) continue;
    const char *field = amount == &filter.at_least ? "at_least" : "at_most";
    OPENITEM_CHECK(check_amount(at.state, *amount, field));
    if (wanted.currency && wanted.currency != amount->currency()) return does_not_go_with(field, "currency");
    wanted.currency = amount->currency();
  }
  return wanted;
}

constexpr bool has_bit(std::uint32_t mask, unsigned bit) noexcept {
  return mask == 0 || (mask >> bit & 1) != 0;
}

class ItemSearch {
 public:
  ItemSearch(const Standpoint &at, const Wanted &wanted)
      : at_(at)
      , wanted_(wanted)
      , filter_(wanted.filter)
      , found_(at.memory) {}

  ItemList make();

 private:
  void search_items();
  void search_account(const AccountRow &account);
  void search_drafts();
  void consider_item(PortionSlot first, const Currency &currency);
  void consider_draft(DraftSlot draft);
  [[nodiscard]] bool matches(const Features &features) const;
  [[nodiscard]] bool matches_job(Slot<Job> job) const;
  [[nodiscard]] bool matches_facts(const DocumentFacts &facts) const;
  [[nodiscard]] bool matches_total(int128 total) const;
  [[nodiscard]] bool needs_figures() const noexcept;
  void add(const Features &features, int128 total, int128 remaining, Date due);
  void sort();

  const Standpoint &at_;
  const Wanted &wanted_;
  const ItemFilter &filter_;
  std::pmr::vector<FoundItem> found_;
};

ItemList ItemSearch::make() {
  search_items();
  if (filter_.drafts || (filter_.statuses >> static_cast<unsigned>(ItemStatus::draft) & 1) != 0)
    search_drafts();
  sort();
  ItemList list{std::pmr::vector<ItemRow>(at_.memory), found_.size()};
  const Page page = page_of(found_.size(), filter_.offset, filter_.limit);
  list.rows.reserve(page.count);
  for (std::size_t i = page.first; i < page.first + page.count; ++i)
    list.rows.push_back(row_of(at_, found_[i].item));
  return list;
}

void ItemSearch::search_items() {
  const State &state = at_.state;
  if (!filter_.customer) {
    for (const AccountSlot slot : state.account_slots()) search_account(state.account(slot));
    return;
  }
  for (const Slot<Customer> customer : wanted_.customers)
    for_each_account(state, customer, [&](const AccountRow &account) { search_account(account); });
}

void ItemSearch::search_account(const AccountRow &account) {
  const Currency currency = at_.state.currency(account.currency);
  if (wanted_.currency && currency != wanted_.currency) return;
  for_each_counting_item(at_, account, [&](PortionSlot first) { consider_item(first, currency); });
}

void ItemSearch::search_drafts() {
  for (const DraftSlot draft : at_.state.drafts().slots()) {
    if (is_draft(at_, at_.state.draft(draft))) consider_draft(draft);
  }
}

void ItemSearch::consider_item(PortionSlot first, const Currency &currency) {
  const State &state = at_.state;
  const auto &row = state.item(first);
  const Features features{
      first,           state.customer_of(first),       state.job_of(first),        currency,
      row.item_kind(), Date::unchecked(row.effective), state.document_date(first), state.number_of(first),
      row.sequence()};
  if (!matches(features)) return;
  const bool asks_facts = filter_.contract || !filter_.series.empty();
  if (asks_facts && !matches_facts(state.facts_of(first))) return;
  if (!needs_figures()) {
    const int128 total = state.original_of_item(first);
    if (matches_total(total)) add(features, total, 0, {});
    return;
  }
  const ItemFigures figures = item_figures(at_, first);
  if (!has_bit(filter_.statuses, static_cast<unsigned>(status_of(figures)))) return;
  if (filter_.only_open && figures.remaining == 0) return;
  if (matches_total(figures.total))
    add(features, figures.total, figures.remaining, Date::unchecked(figures.due));
}

void ItemSearch::consider_draft(DraftSlot draft) {
  const StoredDraft &stored = at_.state.draft(draft);
  const DraftSaved saved = draft_content(at_, stored);
  const Features features{draft,
                          saved.customer,
                          saved.job ? at_.state.job_slot(saved.job) : no_slot,
                          saved.currency ? saved.currency : saved.total.currency(),
                          saved.ref.kind,
                          saved.document_date,
                          saved.document_date,
                          saved.number,
                          stored.created};
  const Slot<Customer> customer = at_.state.customer_slot(saved.customer);
  const auto &customers = wanted_.customers;
  if (filter_.customer && !std::binary_search(customers.begin(), customers.end(), customer)) return;
  if (wanted_.currency && features.currency != wanted_.currency) return;
  if (filter_.only_open || !matches(features) || !matches_facts(saved.facts)) return;
  if (!has_bit(filter_.statuses, static_cast<unsigned>(ItemStatus::draft))) return;
  const int128 total = saved.total.minor_units();
  if (matches_total(total)) add(features, total, 0, due_of(saved));
}

bool ItemSearch::matches(const Features &features) const {
  if (!has_bit(filter_.kinds, static_cast<unsigned>(features.kind))) return false;
  if ((filter_.from || filter_.to) && !features.effective) return false;
  if (filter_.from && features.effective < filter_.from) return false;
  if (filter_.to && features.effective > filter_.to) return false;
  if (!filter_.number_contains.empty() &&
      features.number.find(filter_.number_contains) == std::string_view::npos)
    return false;
  return matches_job(features.job);
}

bool ItemSearch::matches_job(Slot<Job> job) const {
  if (wanted_.job != no_slot && job != wanted_.job) return false;
  if (!filter_.only_cancelled_jobs) return true;
  return job != no_slot && job_status(at_, job) == JobStatus::cancelled;
}

bool ItemSearch::matches_facts(const DocumentFacts &facts) const {
  if (filter_.contract && facts.contract != filter_.contract) return false;
  return filter_.series.empty() || facts.series == filter_.series;
}

bool ItemSearch::matches_total(int128 total) const {
  if (filter_.at_least && total < filter_.at_least.minor_units()) return false;
  return !filter_.at_most || total <= filter_.at_most.minor_units();
}

bool ItemSearch::needs_figures() const noexcept {
  return filter_.statuses != 0 || filter_.only_open || filter_.sort == ItemSort::due ||
         filter_.sort == ItemSort::remaining;
}

void ItemSearch::add(const Features &features, int128 total, int128 remaining, Date due) {
  FoundItem item{features.item, 0, {}, {}, 0, features.sequence};
  const auto day = [](Date date) { return date ? date.day_number() : INT32_MAX; };
  switch (filter_.sort) {
  case ItemSort::effective:
    item.day = day(features.effective);
    break;
  case ItemSort::document_date:
    item.day = day(features.document_date);
    break;
  case ItemSort::due:
    item.day = day(due);
    break;
  case ItemSort::number:
    item.text = features.number;
    break;
  case ItemSort::total:
  case ItemSort::remaining:
    item.currency = features.currency;
    item.amount = filter_.sort == ItemSort::total ? total : remaining;
    break;
  case ItemSort::sequence:
    break;
  }
  found_.push_back(item);
}

void ItemSearch::sort() {
  std::sort(found_.begin(), found_.end(), [](const FoundItem &a, const FoundItem &b) {
    return std::tie(a.day, a.text, a.currency, a.amount, a.sequence) <
           std::tie(b.day, b.text, b.currency, b.amount, b.sequence);
  });
  if (filter_.descending) std::reverse(found_.begin(), found_.end());
}

} // namespace

Result<ItemList> list_items(const Ledger &ledger, const ItemFilter &filter, const AsOf &as_of) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<ItemList> {
    const auto wanted = look_up(at, filter);
    if (!wanted) return wanted.error();
    return ItemSearch(at, *wanted).make();
  });
}

} // namespace openitem
