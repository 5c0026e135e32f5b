// Records of one kind: found by id, by each unique text and by their owner, kept in versions, listed in order.
// What a table does follows from the description of its records (record_row.hpp).
#pragma once

#include "ledger/modules/module.hpp"
#include "ledger/modules/record_order.hpp"
#include "ledger/modules/record_row.hpp"
#include "ledger/tables/id_index.hpp"

namespace openitem {

template <Described T> class RecordTable {
  using Traits = RecordTraits<T>;
  using Orders = RecordOrders<T>;
  static constexpr bool owned = requires(typename Traits::Row row) { row.previous_of_owner; };

 public:
  // Its kind came when digests were kept already: as long as there is none of it, it adds nothing to them.
  static constexpr bool came_later = kind_of<T> > EntityKind::lock_exception;
  using Row = typename Traits::Row;
  using Events = typename Traits::Events;
  using Records = std::conditional_t<is_any_record<T>, EventList<T>, EventList<>>;

  explicit RecordTable(Store &store)
      : store_(store)
      , rows_(store.memory)
      , ids_(store.hash_secret, store.memory)
      , unique_(make_indexes(store, std::make_index_sequence<unique_count<T>>{}))
      , newest_of_owner_(store.memory)
      , chosen_(make_chosen(store, std::make_index_sequence<scope_count<T>>{}))
      , positions_(make_columns(store, std::make_index_sequence<Orders::count>{}))
      , beside_(store) {}

  [[nodiscard]] std::uint32_t count() const noexcept { return count_; }
  [[nodiscard]] SlotsBelow<T> slots() const noexcept { return SlotsBelow<T>(count_); }
  [[nodiscard]] const Row &operator[](Slot<T> slot) const noexcept { return rows_[slot]; }
  [[nodiscard]] Row &operator[](Slot<T> slot) noexcept { return rows_[slot]; }
  [[nodiscard]] const IdIndex<Slot<T>> &ids() const noexcept { return ids_; }
  // no_slot: there is none. What was deleted is found.
  [[nodiscard]] Slot<T> find(std::uint64_t id) const noexcept { return ids_.find(id); }
  // Of those that are not deleted.
  [[nodiscard]] Slot<T> find_live(std::uint64_t id) const noexcept {
    const Slot<T> slot = find(id);
    return slot == no_slot || !is_live(slot) ? no_slot : slot;
  }
  [[nodiscard]] bool is_live(Slot<T> slot) const noexcept { return rows_[slot].deleted == 0; }
  template <std::string_view T::*Text> [[nodiscard]] Slot<T> find(std::string_view text) const {
    Slot<T> found;
    for_each_unique<T>([&]<std::size_t Place>() {
      if (unique_member<T, Place>.at == Text) found = find_unique<Place>(text);
    });
    return found;
  }
  [[nodiscard]] T newest(Slot<T> slot) const { return store_.template content<T>(rows_[slot].version); }
  // Of one owner, newest first, deleted ones too: visit(slot).
  template <class Visit> void for_each_of(Slot<Customer> owner, Visit &&visit) const {
    for (Slot<T> slot = newest_of(owner); slot != no_slot; slot = rows_[slot].previous_of_owner) visit(slot);
  }
  // The one that has the flag which one of an owner's has (Role::only_one), of a scope; no_slot: none.
  [[nodiscard]] Slot<T> chosen_of(Slot<Customer> owner, std::size_t scope = 0) const noexcept {
    return read(chosen_[scope].find(owner));
  }
  // By its code within another one (Role::unique_within).
  [[nodiscard]] Slot<T> find_within(std::string_view within, std::string_view code) const
      requires(has_role<T, Role::unique_within>) {
    if (code.empty() || code.size() > max_name || within.size() > max_name) return no_slot;
    UniqueText<T> unique;
    return find_unique<0>(unique.joined(within, code));
  }
  [[nodiscard]] const BesideRecords<T> &beside() const noexcept { return beside_; }
  [[nodiscard]] BesideRecords<T> &beside() noexcept { return beside_; }

  // Each of its unique texts is free, or the record's own. Errors: number_taken, external_ref_taken.
  // self: its slot; no_slot for a new one.
  [[nodiscard]] Result<void> check_free(const T &record, Slot<T> self) const {
    Result<void> free;
    for_each_unique<T>([&]<std::size_t Place>() {
      constexpr auto &of = unique_member<T, Place>;
      const std::string_view text = record.*of.at;
      if (!free || text.empty()) return;
      UniqueText<T> unique;
      const Slot<T> found = find_unique<Place>(unique.template of<Place>(record));
      if (found == no_slot || found == self) return;
      const Errc taken = of.role == Role::external_ref ? Errc::external_ref_taken : Errc::number_taken;
      free = Error{.code = taken,
                   .kind = kind_of<T>,
                   .field = of.name,
                   .related_count = 1,
                   .related = {rows_[found].id},
                   .value = ShortText(text)};
    });
    return free;
  }
  // The record from a sequence on. Its own columns are the caller's. owner: slot of the customer it belongs to.
  Row &save(const T &record, Sequence sequence, [[maybe_unused]] Slot<Customer> owner = no_slot) {
    Slot<T> slot = find(id_of(record));
    if (slot == no_slot) {
      slot = add(id_of(record), sequence);
      if constexpr (owned) link(slot, owner);
    } else {
      leave_orders(slot);
      store_.undo.save(rows_[slot]);
    }
    Row &row = rows_[slot];
    for_each_unique<T>([&]<std::size_t Place>() {
      UniqueText<T> unique;
      rename<Place>(slot, unique.template of<Place>(record));
    });
    row.version = store_.add_version(kind_of<T>, slot.number(), row.version, sequence, record);
    if constexpr (has_role<T, Role::only_one>)
      choose(slot, scope_of(record), member_of<Role::only_one>(record));
    enter_orders(slot);
    if constexpr (requires { beside_.saved(slot, row); }) beside_.saved(slot, row);
    return row;
  }
  // Precondition: it is live. Its unique texts are free again.
  void erase(Slot<T> slot, Sequence sequence) {
    Row &row = rows_[slot];
    if constexpr (requires { beside_.deleted(slot, row); }) beside_.deleted(slot, row);
    leave_orders(slot);
    store_.undo.save(row);
    for_each_unique<T>([&]<std::size_t Place>() { rename<Place>(slot, {}); });
    if constexpr (has_role<T, Role::only_one>) choose(slot, 0, false);
    row.deleted = sequence;
  }
  void commit() noexcept {
    if constexpr (requires { beside_.commit(); }) beside_.commit();
  }

  // ---- in order, those that are not deleted
  // Slots by a member of RecordOrders<T>, from an offset on, until visit(slot) gives false.
  template <auto By, class Visit> void for_each_by(std::uint64_t offset, Visit &&visit) const {
    store_.orders.for_each_from(
        orders_[Orders::template index<By>], offset,
        [&](const OpenEntryOf<ListedSlot> &entry) { return visit(listed(entry.item)); });
  }

  // ---- as a module
  void hash(Hasher &hasher) const {
    if (came_later && count_ != 0) hasher.add(kind_of<T>);
    for (const Slot<T> slot : slots()) {
      hasher.add(rows_[slot].id);
      hash_versions(hasher, store_, rows_[slot].version);
      if (is_any_record<T> || !is_live(slot)) hasher.add(rows_[slot].deleted);
    }
  }
  void add_to_books(BooksHasher &books) const {
    for (const Slot<T> slot : slots()) {
      if (is_live(slot))
        books.add_record(store_, rows_[slot].version, Traits::number_in_books, rows_[slot].id);
    }
  }
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (const Slot<T> slot : slots()) {
      store_.for_each_version(rows_[slot].version, [&](VersionSlot version) {
        visit(store_.version(version).sequence, EventPlace{version.number(), saved});
      });
      if (!is_live(slot)) visit(rows_[slot].deleted, EventPlace{slot.number(), deleted});
    }
  }
  [[nodiscard]] Event event_at(EventPlace place) const {
    if (place.part == deleted) return RecordDeleted{kind_of<T>, rows_[place.slot<T>()].id};
    if constexpr (is_any_record<T>) {
      return RecordSaved{store_.template content<T>(place.slot<VersionRow>())};
    } else {
      return store_.template content<T>(place.slot<VersionRow>());
    }
  }
  using Content = T;
  template <class Visit> void for_each_version_of(const Erasure &of, Visit &&visit) const {
    for_each_erased(of, [&](Slot<T> slot) { store_.for_each_version(rows_[slot].version, visit); });
  }
  template <class Visit> void for_each_event_of(const Erasure &of, Visit &&visit) const {
    for_each_erased(of, [&](Slot<T> slot) {
      store_.for_each_version(rows_[slot].version,
                              [&](VersionSlot version) { visit(store_.version(version).sequence); });
      if (!is_live(slot)) visit(rows_[slot].deleted);
    });
  }
  // A version anew, without its personal texts.
  void erase_personal(VersionSlot version) {
    const Slot<T> slot = find(id_of(store_.template content<T>(version)));
    const bool is_listed = rows_[slot].version == version && is_live(slot);
    if (is_listed) leave_orders(slot);
    store_.template erase_personal<T>(version);
    if (is_listed) enter_orders(slot);
  }
  [[nodiscard]] Result<void> verify(Sequence) const {
    for (const Slot<T> slot : slots()) {
      const Row &row = rows_[slot];
      const T record = newest(slot);
      OPENITEM_CHECK(holds(id_of(record) == row.id && find(row.id) == slot, kind_of<T>, row.id, "id index"));
      OPENITEM_CHECK(verify_unique(slot, record));
      if constexpr (has_role<T, Role::only_one>) {
        const bool is_chosen = is_live(slot) && member_of<Role::only_one>(record);
        for (std::size_t scope = 0; scope < scope_count<T>; ++scope) {
          const bool in_scope = is_chosen && scope == scope_of(record);
          OPENITEM_CHECK(holds(in_scope == (chosen_of(row.owner, scope) == slot), kind_of<T>, row.id,
                               member_at<T, place_of<T, Role::only_one>>.name));
        }
      }
      if constexpr (requires { beside_.verify(slot, row); })
        OPENITEM_CHECK(holds(beside_.verify(slot, row), kind_of<T>, row.id, "index"));
    }
    OPENITEM_CHECK(verify_owners());
    return verify_orders();
  }

 private:
  friend struct StateInTests; // tests break a table from inside

  static constexpr std::uint8_t saved = 0;
  static constexpr std::uint8_t deleted = 1;

  template <std::size_t... Place>
  static std::array<TextIndex<Slot<T>>, unique_count<T>> make_indexes([[maybe_unused]] const Store &store,
                                                                      std::index_sequence<Place...>) {
    return {((void)Place, TextIndex<Slot<T>>(store.hash_secret, store.memory))...};
  }
  template <std::size_t... Scope>
  static std::array<PagedTable<SlotCell<Slot<T>>, Slot<Customer>>, scope_count<T>>
  make_chosen(const Store &store, std::index_sequence<Scope...>) {
    return {((void)Scope, PagedTable<SlotCell<Slot<T>>, Slot<Customer>>(store.memory))...};
  }
  [[nodiscard]] static std::uint64_t id_of(const T &record) noexcept { return record.id.value(); }
  template <std::size_t Place> [[nodiscard]] auto text_of() const noexcept {
    return [this](Slot<T> slot) { return store_.texts.read(rows_[slot].unique[Place]); };
  }
  template <std::size_t Place> [[nodiscard]] Slot<T> find_unique(std::string_view text) const {
    return unique_[Place].find(text, text_of<Place>());
  }
  template <std::size_t Place> void rename(Slot<T> slot, std::string_view to) {
    store_.rename(&unique_[Place], rows_[slot].unique[Place], slot, to, text_of<Place>());
  }
  Slot<T> add(std::uint64_t id, Sequence sequence) {
    const Slot<T> slot(count_);
    rows_.reserve(slot);
    store_.undo.save(count_);
    store_.undo.save(rows_[slot]);
    ids_.put(id, slot, store_.undo);
    Row row{};
    row.id = id;
    row.created = sequence;
    row.version = no_slot;
    rows_[slot] = row;
    ++count_;
    return slot;
  }
  template <class Cell, class Index> void set_cell(PagedTable<Cell, Index> &column, Index at, Cell value) {
    column.reserve(at);
    store_.undo.save(column[at]);
    column[at] = value;
  }
  [[nodiscard]] Slot<T> newest_of(Slot<Customer> owner) const noexcept {
    return read(newest_of_owner_.find(owner));
  }
  void link(Slot<T> slot, Slot<Customer> owner) {
    invariant(owner != no_slot);
    rows_[slot].owner = owner;
    rows_[slot].previous_of_owner = newest_of(owner);
    set_cell(newest_of_owner_, owner, SlotCell(slot));
  }
  // It has the flag from now on, in a scope, or it has not.
  void choose(Slot<T> slot, std::size_t scope, bool chosen) {
    const Slot<Customer> owner = rows_[slot].owner;
    for (std::size_t each = 0; each < scope_count<T>; ++each) {
      const bool is_chosen = chosen && each == scope;
      const Slot<T> before = chosen_of(owner, each);
      if (is_chosen == (before == slot)) continue;
      invariant(!is_chosen || before == no_slot);
      set_cell(chosen_[each], owner, is_chosen ? SlotCell(slot) : SlotCell<Slot<T>>{});
    }
  }

  // ---- orders
  [[nodiscard]] static ListedSlot listed(Slot<T> slot) noexcept { return ListedSlot(slot.number()); }
  [[nodiscard]] static Slot<T> listed(ListedSlot slot) noexcept { return Slot<T>(slot.number()); }
  template <std::size_t... Place>
  static std::array<PagedTable<std::uint32_t, Slot<T>>, Orders::count>
  make_columns([[maybe_unused]] const Store &store, std::index_sequence<Place...>) {
    return {((void)Place, PagedTable<std::uint32_t, Slot<T>>(store.memory))...};
  }
  // What a record is ordered by: its id, or a text. A text that is not in the row is read where its content has it.
  template <auto By> [[nodiscard]] auto ordered_by(Slot<T> slot) const {
    if constexpr (!std::same_as<decltype(By), std::string_view T::*>) {
      return rows_[slot].id;
    } else {
      std::string_view text;
      bool in_row = false;
      for_each_unique<T>([&]<std::size_t Place>() {
        if constexpr (unique_member<T, Place>.at == By) {
          text = text_of<Place>()(slot);
          in_row = true;
        }
      });
      const std::uint32_t position = in_row ? 0 : positions_[Orders::template index<By>][slot];
      if (position == 0) return text;
      CborReader cbor(std::as_bytes(std::span(store_.encoded(rows_[slot].version))).subspan(position));
      return cbor.text();
    }
  }
  template <auto By> [[nodiscard]] auto is_before() const noexcept {
    return [this](ListedSlot listed_a, ListedSlot listed_b) {
      const Slot<T> a = listed(listed_a);
      const Slot<T> b = listed(listed_b);
      const auto of_a = ordered_by<By>(a);
      const auto of_b = ordered_by<By>(b);
      return of_a != of_b ? of_a < of_b : rows_[a].id < rows_[b].id;
    };
  }
  void enter_orders(Slot<T> slot) {
    Orders::for_each([&]<auto By>(std::size_t place) {
      if constexpr (std::same_as<decltype(By), std::string_view T::*>) find_position<By>(place, slot);
      store_.undo.save(orders_[place]);
      store_.orders.insert(orders_[place], {listed(slot), order_key(ordered_by<By>(slot)), 0},
                           is_before<By>(), store_.undo);
    });
  }
  void leave_orders(Slot<T> slot) {
    Orders::for_each([&]<auto By>(std::size_t place) {
      const auto at =
          store_.orders.find(orders_[place], order_key(ordered_by<By>(slot)), listed(slot), is_before<By>());
      invariant(at.found);
      store_.undo.save(orders_[place]);
      store_.orders.erase_with_its_name(orders_[place], at, store_.undo);
    });
  }
  // Where in its content a text begins; 0: there is none.
  template <auto By> void find_position(std::size_t place, Slot<T> slot) {
    const std::string_view content = store_.encoded(rows_[slot].version);
    const std::string_view text = newest(slot).*By;
    std::uint32_t position = 0;
    if (!text.empty())
      position = narrow<std::uint32_t>(text.data() - content.data()) -
                 narrow<std::uint32_t>(CborWriter::head_size(text.size()));
    set_cell(positions_[place], slot, position);
  }

  // Records of which an erasure takes the texts: visit(slot).
  template <class Visit> void for_each_erased(const Erasure &of, Visit &&visit) const {
    if (!of.all || kind_of<T> == EntityKind::customer) {
      if (of.kind == kind_of<T>) visit(find(of.id));
    } else if constexpr (owned) {
      for_each_of(of.owner, visit);
    }
  }

  [[nodiscard]] Result<void> verify_unique(Slot<T> slot, const T &record) const {
    Result<void> texts;
    for_each_unique<T>([&]<std::size_t Place>() {
      UniqueText<T> unique;
      const std::string_view text = is_live(slot) ? unique.template of<Place>(record) : std::string_view{};
      const bool is_right =
          text == text_of<Place>()(slot) && (text.empty() || find_unique<Place>(text) == slot);
      if (texts) texts = holds(is_right, kind_of<T>, rows_[slot].id, index_name<T, Place>.data());
    });
    return texts;
  }

  [[nodiscard]] Result<void> verify_owners() const {
    if constexpr (!owned) {
      return {};
    } else {
      std::uint64_t linked = 0;
      for (const Slot<T> slot : slots()) {
        const Slot<Customer> owner = rows_[slot].owner;
        if (newest_of(owner) != slot) continue; // not the first of a chain
        Slot<T> after;
        bool is_right = true;
        for_each_of(owner, [&](Slot<T> at) {
          is_right = is_right && rows_[at].owner == owner && at < after;
          after = at;
          ++linked;
        });
        OPENITEM_CHECK(holds(is_right, kind_of<T>, rows_[slot].id, "owner"));
      }
      return holds(linked == count_, kind_of<T>, 0, "owner");
    }
  }
  [[nodiscard]] Result<void> verify_orders() const {
    Result<void> verdict;
    Orders::for_each([&]<auto By>(std::size_t place) {
      std::uint64_t passed = 0;
      ListedSlot before;
      store_.orders.for_each(orders_[place], [&](const OpenEntryOf<ListedSlot> &entry) {
        const Slot<T> slot = listed(entry.item);
        const bool is_right = slot.number() < count_ && is_live(slot) &&
                              entry.key == order_key(ordered_by<By>(slot)) &&
                              (before == no_slot || is_before<By>()(before, entry.item));
        if (verdict && !is_right) verdict = holds(false, kind_of<T>, 0, "order");
        before = entry.item;
        ++passed;
      });
      std::uint64_t live = 0;
      for (const Slot<T> slot : slots()) live += is_live(slot) ? 1 : 0;
      if (verdict) verdict = holds(passed == live, kind_of<T>, 0, "order");
    });
    return verdict;
  }

  Store &store_;
  PagedTable<Row, Slot<T>> rows_;
  std::uint32_t count_ = 0;
  IdIndex<Slot<T>> ids_;
  std::array<TextIndex<Slot<T>>, unique_count<T>> unique_;
  PagedTable<SlotCell<Slot<T>>, Slot<Customer>> newest_of_owner_;
  std::array<PagedTable<SlotCell<Slot<T>>, Slot<Customer>>, scope_count<T>>
      chosen_; // of each scope, by owner
  std::array<OpenList, Orders::count> orders_{};
  std::array<PagedTable<std::uint32_t, Slot<T>>, Orders::count>
      positions_; // of each order: of a text in its content
  BesideRecords<T> beside_;
};

} // namespace openitem
