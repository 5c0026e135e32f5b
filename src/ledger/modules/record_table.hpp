// Records of one kind: found by id and by each unique text, kept in versions.
//
// RecordTraits<T> says what a kind has of its own: its row with columns that are asked often, its events, its
// number among all kinds.
#pragma once

#include "ledger/modules/module.hpp"
#include "ledger/tables/id_index.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace openitem {

template <class T> struct RecordTraits;

// Which members of a record are unique texts, by their places in its description.
template <Described T, std::size_t Index>
inline constexpr bool is_unique_member = is_unique(member_at<T, Index>.role);
template <Described T>
inline constexpr auto unique_members = []<std::size_t... Index>(std::index_sequence<Index...>) {
  std::array<std::size_t, (std::size_t{is_unique_member<T, Index>} + ...)> members{};
  std::size_t next = 0;
  ((is_unique_member<T, Index> ? void(members[next++] = Index) : void()), ...);
  return members;
}
(std::make_index_sequence<member_count<T>>{});
template <Described T> inline constexpr std::size_t unique_count = unique_members<T>.size();
template <Described T, std::size_t Place>
inline constexpr const auto &unique_member = member_at<T, unique_members<T>[Place]>;
// Calls visit.operator()<place>() for each.
template <Described T, class Visit> constexpr void for_each_unique(Visit &&visit) {
  [&]<std::size_t... Place>(std::index_sequence<Place...>) {
    (visit.template operator()<Place>(), ...);
  }
  (std::make_index_sequence<unique_count<T>>{});
}
// "code index"
template <Described T, std::size_t Place>
inline constexpr auto index_name = [] {
  constexpr std::string_view name = unique_member<T, Place>.name;
  constexpr std::string_view index = " index";
  std::array<char, name.size() + index.size() + 1> text{};
  std::copy(index.begin(), index.end(), std::copy(name.begin(), name.end(), text.begin()));
  return text;
}();

// What every row has; a kind's own row adds its columns.
template <Described T> struct RecordRow {
  std::uint64_t id;
  Sequence created;
  std::uint32_t version;
  std::array<TextHeap::Ref, unique_count<T>> unique; // texts
};

template <Described T> class RecordTable {
  using Traits = RecordTraits<T>;

 public:
  using Row = typename Traits::Row;
  using Events = typename Traits::Events;

  explicit RecordTable(Store &store)
      : store_(store)
      , rows_(store.memory)
      , ids_(store.hash_secret, store.memory)
      , unique_(make_indexes(store, std::make_index_sequence<unique_count<T>>{})) {}

  [[nodiscard]] std::uint32_t count() const noexcept { return count_; }
  [[nodiscard]] const Row &operator[](std::uint32_t slot) const noexcept { return rows_[slot]; }
  [[nodiscard]] Row &operator[](std::uint32_t slot) noexcept { return rows_[slot]; }
  [[nodiscard]] const IdIndex &ids() const noexcept { return ids_; }
  // no_slot: there is none.
  [[nodiscard]] std::uint32_t find(std::uint64_t id) const noexcept { return ids_.find(id); }
  template <std::string_view T::*Text> [[nodiscard]] std::uint32_t find(std::string_view text) const {
    std::uint32_t found = no_slot;
    for_each_unique<T>([&]<std::size_t Place>() {
      if (unique_member<T, Place>.at == Text) found = find_unique<Place>(text);
    });
    return found;
  }
  [[nodiscard]] T newest(std::uint32_t slot) const { return store_.template content<T>(rows_[slot].version); }

  // Each of its unique texts is free, or the record's own. Errors: number_taken, external_ref_taken.
  // self: its slot; no_slot for a new one.
  [[nodiscard]] Result<void> check_free(const T &record, std::uint32_t self) const {
    Result<void> free;
    for_each_unique<T>([&]<std::size_t Place>() {
      constexpr auto &of = unique_member<T, Place>;
      const std::string_view text = record.*of.at;
      if (!free || text.empty()) return;
      const std::uint32_t found = find_unique<Place>(text);
      if (found == no_slot || found == self) return;
      const Errc taken = of.role == Role::external_ref ? Errc::external_ref_taken : Errc::number_taken;
      free = Error{.code = taken, .kind = Traits::kind, .id = id_of(record), .field = of.name};
    });
    return free;
  }
  // The record from a sequence on. Its columns are the caller's.
  [[nodiscard]] Row &save(const T &record, Sequence sequence) {
    std::uint32_t slot = find(id_of(record));
    if (slot == no_slot) {
      slot = count_;
      rows_.reserve(slot);
      store_.undo.save(count_);
      store_.undo.save(rows_[slot]);
      ids_.put(id_of(record), slot, store_.undo);
      Row row{};
      row.id = id_of(record);
      row.created = sequence;
      row.version = no_slot;
      rows_[slot] = row;
      ++count_;
    } else {
      store_.undo.save(rows_[slot]);
    }
    Row &row = rows_[slot];
    for_each_unique<T>([&]<std::size_t Place>() { rename<Place>(slot, record.*unique_member<T, Place>.at); });
    row.version = store_.add_version(row.version, sequence, record);
    return row;
  }

  // ---- as a module
  void hash(Hasher &hasher) const {
    for (std::uint32_t slot = 0; slot < count_; ++slot) {
      hasher.add(rows_[slot].id);
      hash_versions(hasher, store_, rows_[slot].version);
    }
  }
  void add_to_books(BooksHasher &books) const {
    for (std::uint32_t slot = 0; slot < count_; ++slot)
      books.add_record(store_, rows_[slot].version, Traits::number_in_books, rows_[slot].id);
  }
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (std::uint32_t slot = 0; slot < count_; ++slot) {
      store_.for_each_version(rows_[slot].version, [&](std::uint32_t version) {
        visit(store_.version(version).sequence, EventPlace{version});
      });
    }
  }
  [[nodiscard]] Event event_at(EventPlace place) const { return store_.template content<T>(place.index); }
  using Content = T;
  template <class Visit> void for_each_version_of(const Erasure &of, Visit &&visit) const {
    const auto visit_all = [&](std::uint32_t slot) { store_.for_each_version(rows_[slot].version, visit); };
    if (!of.all || Traits::kind == EntityKind::customer) {
      if (of.kind == Traits::kind) visit_all(find(of.id));
      return;
    }
    if constexpr (Traits::kind != EntityKind::customer) {
      for (std::uint32_t slot = 0; slot < count_; ++slot) {
        if (rows_[slot].customer == of.owner) visit_all(slot);
      }
    }
  }
  template <class Visit> void for_each_event_of(const Erasure &of, Visit &&visit) const {
    for_each_version_of(of, [&](std::uint32_t version) { visit(store_.version(version).sequence); });
  }
  [[nodiscard]] Result<void> verify(Sequence) const {
    for (std::uint32_t slot = 0; slot < count_; ++slot) {
      const Row &row = rows_[slot];
      const T saved = newest(slot);
      OPENITEM_CHECK(holds(id_of(saved) == row.id && find(row.id) == slot, Traits::kind, row.id, "id index"));
      Result<void> texts;
      for_each_unique<T>([&]<std::size_t Place>() {
        const std::string_view text = saved.*unique_member<T, Place>.at;
        const bool is_right =
            text == text_of<Place>()(slot) && (text.empty() || find_unique<Place>(text) == slot);
        if (texts) texts = holds(is_right, Traits::kind, row.id, index_name<T, Place>.data());
      });
      OPENITEM_CHECK(texts);
    }
    return {};
  }

 private:
  friend struct StateInTests; // tests break a table from inside

  template <std::size_t... Place>
  static std::array<TextIndex, unique_count<T>> make_indexes(const Store &store,
                                                             std::index_sequence<Place...>) {
    return {((void)Place, TextIndex(store.hash_secret, store.memory))...};
  }
  [[nodiscard]] static std::uint64_t id_of(const T &record) noexcept { return record.id.value(); }
  template <std::size_t Place> [[nodiscard]] auto text_of() const noexcept {
    return [this](std::uint32_t slot) { return store_.texts.read(rows_[slot].unique[Place]); };
  }
  template <std::size_t Place> [[nodiscard]] std::uint32_t find_unique(std::string_view text) const {
    return unique_[Place].find(text, text_of<Place>());
  }
  template <std::size_t Place> void rename(std::uint32_t slot, std::string_view to) {
    store_.rename(&unique_[Place], rows_[slot].unique[Place], slot, to, text_of<Place>());
  }

  Store &store_;
  PagedTable<Row> rows_;
  std::uint32_t count_ = 0;
  IdIndex ids_;
  std::array<TextIndex, unique_count<T>> unique_;
};

} // namespace openitem
