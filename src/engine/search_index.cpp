#include "engine/search_index.hpp"

#include "search/search_key.hpp"

#include <algorithm>
#include <mutex>
#include <optional>

namespace openitem {

namespace {

template <class... Texts> void append_fields(std::pmr::string &keys, const Texts &...texts) {
  const auto append = [&](std::string_view text) {
    if (text.empty()) return;
    append_search_key(keys, text);
    keys += '\n';
  };
  (append(texts), ...);
}

std::optional<SearchKind> found_as(ItemKind kind) noexcept {
  if (kind == ItemKind::invoice) return SearchKind::invoice;
  if (kind == ItemKind::payment) return SearchKind::payment;
  return std::nullopt;
}

} // namespace

void append_found_by(std::pmr::string &keys, const Customer &customer) {
  append_fields(keys, customer.code, customer.name, customer.legal_name, customer.given_name,
                customer.family_name, customer.email, customer.phone, customer.mobile);
}
void append_found_by(std::pmr::string &keys, const Contact &contact) {
  append_fields(keys, contact.name, contact.role, contact.email, contact.phone, contact.mobile);
}
void append_found_by(std::pmr::string &keys, const Job &job) {
  append_fields(keys, job.code, job.name);
}
void append_found_by(std::pmr::string &keys, const State &state, PortionSlot document) {
  append_fields(keys, state.number_of(document));
  if (!state.has_facts(document)) return;
  const DocumentFacts facts = state.facts_of(document);
  append_fields(keys, facts.reference, facts.transaction_id);
}

std::shared_lock<std::shared_mutex> SearchIndex::caught_up(const State &state) {
  std::shared_lock looking(mutex_);
  if (is_current(state)) return looking;
  looking.unlock();
  {
    const std::unique_lock alone(mutex_);
    if (!is_current(state)) catch_up(state);
  }
  looking.lock(); // nobody changes the state meanwhile
  return looking;
}

// Half of a record would be found by half of its words.
void SearchIndex::catch_up(const State &state) {
  std::pmr::string keys(memory_);
  const auto add_version = [&]<class T>(SearchKind kind, std::type_identity<T>, VersionSlot version) {
    keys.clear();
    append_found_by(keys, state.content<T>(version));
    add(kind, version.number(), keys);
  };
  try {
    for (; versions_ < state.version_count(); ++versions_) {
      const VersionSlot version(versions_);
      switch (state.version(version).kind) {
      case EntityKind::customer:
        add_version(SearchKind::customer, std::type_identity<Customer>{}, version);
        break;
      case EntityKind::contact:
        add_version(SearchKind::contact, std::type_identity<Contact>{}, version);
        break;
      case EntityKind::job:
        add_version(SearchKind::job, std::type_identity<Job>{}, version);
        break;
      default:
        break;
      }
    }
    for (; sequence_ < state.last_sequence(); ++sequence_) {
      const RecordAt made = state.record_at(sequence_ + 1);
      if (made.kind != RecordAtKind::item) continue;
      const PortionSlot document = made.first_portion();
      const auto kind = found_as(state.item(document).item_kind());
      if (!kind) continue;
      keys.clear();
      append_found_by(keys, state, document);
      add(*kind, sequence_ + 1, keys);
    }
  } catch (...) {
    forget();
    throw;
  }
}

void SearchIndex::add(SearchKind kind, std::uint64_t name, const std::pmr::string &keys) {
  OfKind &of = kinds_[place_of(kind)];
  of.texts.add(narrow<TrigramIndex::Entry>(of.names.size()), keys);
  of.names.push_back(name);
}

void SearchIndex::rolled_back(const State &state) noexcept {
  if (versions_ <= state.version_count() && sequence_ <= state.last_sequence()) return;
  versions_ = std::min(versions_, state.version_count());
  sequence_ = std::min(sequence_, state.last_sequence());
  for (const SearchKind kind : search_kinds) {
    OfKind &of = kinds_[place_of(kind)];
    const std::uint64_t beyond = is_document(kind) ? sequence_ + 1 : versions_;
    const auto gone = std::lower_bound(of.names.begin(), of.names.end(), beyond);
    if (gone == of.names.end()) continue;
    of.texts.drop(static_cast<TrigramIndex::Entry>(gone - of.names.begin()));
    of.names.erase(gone, of.names.end());
  }
}

void SearchIndex::forget() noexcept {
  for (OfKind &of : kinds_) of = OfKind(memory_);
  sequence_ = 0;
  versions_ = 0;
}

} // namespace openitem
