// Texts and encoded content, appended and never moved: numbers, names, notes, document facts. A reference is
// 32 bits: units of four bytes for short texts, an index for long ones; 0 = none.
#pragma once

#include "base/wipe.hpp"
#include "encoding/byte_buffer.hpp"
#include "ledger/limits.hpp"
#include "ledger/tables/undo_log.hpp"

#include <algorithm>
#include <cstdint>
#include <gsl/util>
#include <memory_resource>
#include <new>
#include <string_view>
#include <vector>

namespace openitem {

class TextHeap {
 public:
  using Ref = std::uint32_t;
  static constexpr std::size_t spare = 1000; // bytes a buffer may have left when it is taken over

  // Throws Exception limit_exceeded, of short texts when a page is taken.
  explicit TextHeap(std::pmr::memory_resource *memory, const TableLimit &units = TableLimits{}.texts,
                    const TableLimit &long_texts = TableLimits{}.long_texts)
      : units_(units)
      , most_long_(long_texts)
      , pages_(memory)
      , long_texts_(memory)
      , erased_(memory) {}
  ~TextHeap() {
    for (std::byte *page : pages_) resource()->deallocate(page, page_bytes, 8);
  }
  TextHeap(const TextHeap &) = delete;
  TextHeap &operator=(const TextHeap &) = delete;

  // "" gives 0.
  [[nodiscard]] Ref store(std::string_view text, UndoLog &undo) {
    if (text.empty()) return 0;
    if (text.size() > longest_short) {
      ByteBuffer own(resource());
      own.append(text.data(), text.size());
      return keep(std::move(own), undo);
    }
    const auto size = gsl::narrow_cast<std::uint32_t>(text.size());
    const std::uint32_t units = 1 + (size + 3) / 4;
    std::uint32_t at = next_;
    if (at % page_units + units > page_units) at = (at / page_units + 1) * page_units;
    if (at / page_units >= pages_.size()) add_page();
    undo.on_rollback(
        [](void *owner, std::uint64_t before, std::uint64_t) noexcept {
          static_cast<TextHeap *>(owner)->give_back(static_cast<std::uint32_t>(before));
        },
        this, next_);
    next_ = at + units;
    std::byte *to = address(at);
    std::memcpy(to, &size, sizeof size);
    std::memcpy(to + sizeof size, text.data(), size);
    return at;
  }
  // The same for what was encoded; takes the buffer's memory over where a copy would be a large one.
  [[nodiscard]] Ref store(ByteBuffer &encoded, UndoLog &undo) {
    const bool fits_well = encoded.size() > longest_short && encoded.capacity() - encoded.size() <= spare;
    if (fits_well) return keep(std::move(encoded), undo);
    return store(as_text(encoded.bytes()), undo);
  }
  [[nodiscard]] std::string_view read(Ref ref) const noexcept {
    if (ref == 0) return {};
    if ((ref & long_flag) != 0) return as_text(long_texts_[ref & ~long_flag].bytes());
    const std::byte *from = address(ref);
    std::uint32_t size = 0;
    std::memcpy(&size, from, sizeof size);
    return as_text({from + sizeof size, size});
  }
  [[nodiscard]] Bytes read_encoded(Ref ref) const noexcept { return std::as_bytes(std::span(read(ref))); }

  // Nobody names it any more, and its bytes go with commit(): rolling back finds them.
  void erase(Ref ref, UndoLog &undo) {
    if (ref == 0) return;
    undo.save_size(erased_);
    erased_.push_back(ref);
  }
  void commit() noexcept {
    for (const Ref ref : erased_) {
      if ((ref & long_flag) != 0) {
        long_texts_[ref & ~long_flag].wipe();
        long_texts_[ref & ~long_flag].clear(0);
      } else {
        wipe(address(ref) + sizeof(std::uint32_t), read(ref).size());
      }
    }
    erased_.clear();
  }

 private:
  static constexpr std::uint32_t page_units = 1024;
  static constexpr std::size_t page_bytes = std::size_t{page_units} * 4;
  static constexpr std::size_t longest_short = 1000;
  static constexpr std::uint32_t long_flag = 0x8000'0000;

  static std::string_view as_text(Bytes bytes) noexcept {
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
  }
  // What was stored since is not there, and neither are its bytes.
  void give_back(std::uint32_t before) noexcept {
    for (std::uint32_t at = before; at != next_;) {
      const std::uint32_t end = std::min(next_, (at / page_units + 1) * page_units);
      if (at / page_units < pages_.size()) wipe(address(at), std::size_t{end - at} * 4);
      at = end;
    }
    next_ = before;
  }
  void add_page() {
    if (pages_.size() >= units_.most / page_units) raise(Errc::limit_exceeded, units_.table);
    if (pages_.size() == pages_.capacity()) pages_.reserve(pages_.size() * 2 + 4);
    pages_.push_back(static_cast<std::byte *>(resource()->allocate(page_bytes, 8)));
  }
  [[nodiscard]] Ref keep(ByteBuffer &&text, UndoLog &undo) {
    if (long_texts_.size() >= most_long_.most) raise(Errc::limit_exceeded, most_long_.table);
    if (long_texts_.size() == long_texts_.capacity()) long_texts_.reserve(long_texts_.size() * 2 + 4);
    undo.on_rollback(
        [](void *owner, std::uint64_t size, std::uint64_t) noexcept {
          auto &texts = static_cast<TextHeap *>(owner)->long_texts_;
          while (texts.size() > size) texts.pop_back();
        },
        this, long_texts_.size());
    long_texts_.push_back(std::move(text));
    return long_flag | static_cast<Ref>(long_texts_.size() - 1);
  }
  [[nodiscard]] std::byte *address(std::uint32_t unit) const noexcept {
    return pages_[unit / page_units] + std::size_t{unit % page_units} * 4;
  }
  [[nodiscard]] std::pmr::memory_resource *resource() const noexcept {
    return pages_.get_allocator().resource();
  }

  TableLimit units_;
  TableLimit most_long_;
  std::pmr::vector<std::byte *> pages_;
  std::pmr::vector<ByteBuffer> long_texts_;
  std::pmr::vector<Ref> erased_; // since the last commit
  std::uint32_t next_ = 1;
};

} // namespace openitem
