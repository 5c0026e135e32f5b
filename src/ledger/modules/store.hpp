// What the modules of a ledger stand on: memory, the way back, texts, and the versions of records.
#pragma once

#include "ledger/codec.hpp"
#include "ledger/invariant.hpp"
#include "ledger/limits.hpp"
#include "ledger/tables/hash_index.hpp"
#include "ledger/tables/open_lists.hpp"
#include "ledger/tables/slot_vector.hpp"
#include "ledger/tables/text_heap.hpp"
#include "ledger/tables/undo_log.hpp"
#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

struct VersionRow;
using VersionSlot = Slot<VersionRow>;

// The encoded content of a record as it was saved at a sequence; older versions stay.
struct VersionRow {
  Sequence sequence;
  VersionSlot previous; // no_slot: the first
  TextHeap::Ref content;
  std::uint32_t record; // its slot in the table of its kind
  EntityKind kind;      // of a draft that of its document
};

// A record of whatever kind in a sorted list: the list's owner knows which kind.
using ListedSlot = Slot<struct ListedRecord>;

class Store {
 public:
  Store(const LedgerOptions &options, const TableLimits &table_limits)
      : memory(options.memory)
      , limits(table_limits)
      , hash_secret(options.hash_secret)
      , undo(memory)
      , texts(memory, limits.texts, limits.long_texts)
      , orders(memory)
      , packed_(memory)
      , versions_(memory) {}

  // A structure in the heap.
  template <Described T> [[nodiscard]] TextHeap::Ref pack(const T &value) {
    packed_.clear(kept_for_packing);
    packed_.reserve(least_size(value) + TextHeap::spare);
    Encoder(packed_).put(value);
    return texts.store(packed_, undo);
  }
  // Texts and lists are views of the heap.
  template <Described T> [[nodiscard]] T unpack(TextHeap::Ref ref) const {
    CborReader cbor(texts.read_encoded(ref));
    return Decoder(cbor, Trust::own).get<T>();
  }

  // A text that an index may name becomes another one. Without an index it need not be unique.
  template <class Value, class TextOf>
  void rename(TextIndex<Value> *index, TextHeap::Ref &text, Value value, std::string_view to,
              const TextOf &text_of) {
    const std::string_view from = texts.read(text);
    if (from == to) return;
    if (index != nullptr && !from.empty()) index->erase(from, value, undo);
    text = texts.store(to, undo);
    if (index != nullptr && !to.empty()) index->insert(texts.read(text), value, text_of, undo);
  }

  // ---- versions of records
  [[nodiscard]] const VersionRow &version(VersionSlot slot) const noexcept { return versions_[slot]; }
  // Of all records, in the order in which they were saved.
  [[nodiscard]] std::uint32_t version_count() const noexcept {
    return static_cast<std::uint32_t>(versions_.size());
  }
  template <Described T> [[nodiscard]] T content(VersionSlot version) const {
    return unpack<T>(versions_[version].content);
  }
  [[nodiscard]] std::string_view encoded(VersionSlot version) const noexcept {
    return texts.read(versions_[version].content);
  }
  // Newest version of a chain known through a sequence (0: newest); no_slot when there was none yet.
  [[nodiscard]] VersionSlot version_at(VersionSlot version, Sequence known_through) const noexcept {
    while (version != no_slot && !is_known(versions_[version].sequence, known_through))
      version = versions_[version].previous;
    return version;
  }
  // Newest first: visit(version).
  template <class Visit> void for_each_version(VersionSlot newest, Visit &&visit) const {
    for (; newest != no_slot; newest = versions_[newest].previous) visit(newest);
  }
  template <Described T>
  [[nodiscard]] VersionSlot add_version(EntityKind kind, std::uint32_t record, VersionSlot previous,
                                        Sequence sequence, const T &value) {
    const TextHeap::Ref content = pack(value);
    undo.save_size(versions_);
    versions_.push_back({sequence, previous, content, record, kind});
    return VersionSlot(narrow<std::uint32_t>(versions_.size() - 1));
  }

  // ---- erasing
  template <Described T> [[nodiscard]] bool is_personal(VersionSlot version) const {
    return says_personal(content<T>(version));
  }
  // The version anew, without its personal texts. What it was is wiped with commit().
  template <Described T> void erase_personal(VersionSlot version) {
    const TextHeap::Ref before = versions_[version].content;
    const TextHeap::Ref after = pack(without_personal(unpack<T>(before)));
    undo.on_rollback(
        [](void *owner, std::uint64_t the_version, std::uint64_t the_content) noexcept {
          const VersionSlot slot = VersionSlot::kept(the_version);
          static_cast<Store *>(owner)->versions_[slot].content = static_cast<TextHeap::Ref>(the_content);
        },
        this, version.number(), before);
    versions_[version].content = after;
    texts.erase(before, undo);
  }
  // Personal texts go with what is done now; copies of them in working memory, too, when it is permanent.
  void note_erasing() {
    undo.save(erasing_);
    erasing_ = true;
  }
  [[nodiscard]] bool is_erasing() const noexcept { return erasing_; }

  void commit() noexcept {
    undo.clear();
    if (!erasing_) [[likely]]
      return;
    erasing_ = false;
    texts.commit();
    packed_.wipe();
    undo.wipe();
  }

  std::pmr::memory_resource *const memory;
  const TableLimits limits;
  const Digest hash_secret; // decides where keys stand in tables, nothing that can be seen
  UndoLog undo;
  TextHeap texts;
  OpenListsOf<ListedSlot, 6, 8> orders; // of records: record_order.hpp

 private:
  static constexpr std::size_t kept_for_packing = 4096;
  ByteBuffer packed_;
  SlotVector<VersionRow> versions_;
  bool erasing_ = false;
};

} // namespace openitem
