#include "openitem/reports/search.hpp"

#include "engine/search_index.hpp"
#include "ledger/texts.hpp"
#include "reports/standpoint.hpp"
#include "search/search_key.hpp"

namespace openitem {

namespace {

SearchHit hit(const State &state, Slot<Customer> slot) {
  const Customer customer = state.customers().newest(slot);
  return {SearchKind::customer, customer.id.value(), customer.id, customer.code, customer.name};
}
SearchHit hit(const State &state, Slot<Contact> slot) {
  const Contact contact = state.records<Contact>().newest(slot);
  return {SearchKind::contact, contact.id.value(), contact.customer, {}, contact.name};
}
SearchHit hit(const State &state, Slot<Job> slot) {
  const Job job = state.jobs().newest(slot);
  return {SearchKind::job, job.id.value(), job.customer, job.code, job.name};
}
SearchHit hit(const State &state, PortionSlot document) {
  const ItemRef ref = state.ref(document);
  const auto kind = ref.kind == ItemKind::invoice ? SearchKind::invoice : SearchKind::payment;
  const std::string_view reference =
      state.has_facts(document) ? state.facts_of(document).reference : std::string_view{};
  return {kind, ref.id, state.customer_of(document), state.number_of(document), reference};
}

class Search {
 public:
  Search(const Standpoint &at, const SearchFilter &filter, std::string_view words)
      : at_(at)
      , filter_(filter)
      , words_(words)
      , to_pass_(filter.offset)
      , hits_(at.memory) {}

  std::pmr::vector<SearchHit> make(SearchIndex &index) {
    const auto looking = index.caught_up(at_.state);
    for (const SearchKind kind : search_kinds) {
      if (is_full()) break;
      if (filter_.kind != SearchKind::any && filter_.kind != kind) continue;
      index.for_each_candidate(at_.state, kind, words_, at_.memory, [&](auto slot, std::string_view keys) {
        if (has_each_word(keys, words_)) take(slot);
        return !is_full();
      });
    }
    return std::move(hits_);
  }

 private:
  [[nodiscard]] bool is_full() const noexcept { return filter_.limit != 0 && hits_.size() == filter_.limit; }
  template <class Slot> void take(Slot slot) {
    if (to_pass_ != 0) {
      --to_pass_;
    } else {
      hits_.push_back(hit(at_.state, slot));
    }
  }

  const Standpoint &at_;
  const SearchFilter &filter_;
  std::string_view words_;
  std::uint64_t to_pass_;
  std::pmr::vector<SearchHit> hits_;
};

} // namespace

Result<std::pmr::vector<SearchHit>> search(const Ledger &ledger, const SearchFilter &filter) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<std::pmr::vector<SearchHit>> {
    OPENITEM_CHECK(check_search(filter.text, "text"));
    if (filter.kind > search_kinds.back()) return {Errc::invalid_argument, "kind"};
    const std::pmr::string words = search_key(filter.text, at.memory);
    if (words.empty()) return {Errc::missing, "text"};
    return Search(at, filter, words).make(LedgerAccess::search(ledger));
  });
}

} // namespace openitem
