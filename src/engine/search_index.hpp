// Who and what is found by a part of a word: made when somebody looks for the first time, and caught up whenever somebody
// looks again. It has no texts of its own: what is found is looked at where it stands, so that nothing is told that is not so
// any more. When personal texts are erased it goes, and is made anew by the next who looks.
#pragma once

#include "ledger/state.hpp"
#include "openitem/ledger/search_kind.hpp"
#include "search/trigram_index.hpp"

#include <array>
#include <shared_mutex>

namespace openitem {

// Appends the keys of what a record is found by, behind each of them a line break.
void append_found_by(std::pmr::string &keys, const Customer &customer);
void append_found_by(std::pmr::string &keys, const Contact &contact);
void append_found_by(std::pmr::string &keys, const Job &job);
// First portion of an invoice or a payment.
void append_found_by(std::pmr::string &keys, const State &state, PortionSlot document);

// In the order in which they are found.
inline constexpr std::array search_kinds{SearchKind::customer, SearchKind::contact, SearchKind::job,
                                         SearchKind::invoice, SearchKind::payment};

[[nodiscard]] constexpr bool is_document(SearchKind kind) noexcept {
  return kind >= SearchKind::invoice;
}

class SearchIndex {
 public:
  explicit SearchIndex(std::pmr::memory_resource *memory)
      : memory_(memory)
      , kinds_{OfKind(memory), OfKind(memory), OfKind(memory), OfKind(memory), OfKind(memory)} {}

  // Several may look at once, while nobody changes the state. Throws bad_alloc.
  [[nodiscard]] std::shared_lock<std::shared_mutex> caught_up(const State &state);

  // While that lock is held: those of a kind whose text may have each word of a key, newest first. visit(slot, keys)
  // says whether to go on; keys: the text as it now is. Slots are those of customers, contacts, jobs, first portions.
  template <class Visit>
  void for_each_candidate(const State &state, SearchKind kind, std::string_view words,
                          std::pmr::memory_resource *memory, Visit &&visit) const;

  // What was taken back is no more. O(1) where nothing of it was indexed, else it looks through the lists of a kind. Erased
  // texts that come back are another matter: forget().
  void rolled_back(const State &state) noexcept;
  void forget() noexcept;

 private:
  struct OfKind {
    explicit OfKind(std::pmr::memory_resource *memory)
        : texts(memory)
        , names(memory) {}
    TrigramIndex texts;
    // By entry, ascending: of a document the sequence of its issue, of anything else its version.
    std::pmr::vector<std::uint64_t> names;
  };

  [[nodiscard]] static std::size_t place_of(SearchKind kind) noexcept {
    return static_cast<std::size_t>(kind) - 1;
  }
  void catch_up(const State &state);
  void add(SearchKind kind, std::uint64_t name, const std::pmr::string &keys);
  [[nodiscard]] bool is_current(const State &state) const noexcept {
    return sequence_ == state.last_sequence() && versions_ == state.version_count();
  }
  // The record that an entry names; no_slot where it says something else by now, or is gone.
  template <class T> [[nodiscard]] static Slot<T> record_of(const State &state, std::uint64_t name) noexcept;

  std::pmr::memory_resource *memory_;
  std::shared_mutex mutex_;
  std::array<OfKind, search_kinds.size()> kinds_; // in their order
  Sequence sequence_ = 0;                         // what is in it: documents through a sequence,
  std::uint32_t versions_ = 0;                    // and the first so many versions
};

template <class T> Slot<T> SearchIndex::record_of(const State &state, std::uint64_t name) noexcept {
  const VersionSlot version(static_cast<std::uint32_t>(name));
  const Slot<T> slot(state.version(version).record);
  const RecordTable<T> &records = state.records<T>();
  return records.is_live(slot) && records[slot].version == version ? slot : Slot<T>();
}

template <class Visit>
void SearchIndex::for_each_candidate(const State &state, SearchKind kind, std::string_view words,
                                     std::pmr::memory_resource *memory, Visit &&visit) const {
  const OfKind &of = kinds_[place_of(kind)];
  TrigramIndex::Candidates candidates(of.texts, words, memory);
  std::pmr::string keys(memory);
  const auto show = [&]<class T>(std::type_identity<T>, std::uint64_t name) {
    const Slot<T> slot = record_of<T>(state, name);
    if (slot == no_slot) return true;
    append_found_by(keys, state.records<T>().newest(slot));
    return visit(slot, std::string_view(keys));
  };
  for (TrigramIndex::Entry entry = 0; candidates.next(entry);) {
    const std::uint64_t name = of.names[entry];
    keys.clear();
    bool goes_on = true;
    switch (kind) {
    case SearchKind::any:
      return;
    case SearchKind::customer:
      goes_on = show(std::type_identity<Customer>{}, name);
      break;
    case SearchKind::contact:
      goes_on = show(std::type_identity<Contact>{}, name);
      break;
    case SearchKind::job:
      goes_on = show(std::type_identity<Job>{}, name);
      break;
    case SearchKind::invoice:
    case SearchKind::payment: {
      const PortionSlot document = state.record_at(name).first_portion();
      append_found_by(keys, state, document);
      goes_on = visit(document, std::string_view(keys));
      break;
    }
    }
    if (!goes_on) return;
  }
}

} // namespace openitem
