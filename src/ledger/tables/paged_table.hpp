// Rows at stable addresses, named by dense slots. Pages of 4,096 rows; the first 4,096 come in pages
// of 64, 64, 128, ... so that an empty ledger is small and any aligned power of two of rows lies in one page.
#pragma once

#include "ledger/tables/slot.hpp"
#include "openitem/base/error.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <type_traits>
#include <vector>

namespace openitem {

template <class Of>
[[nodiscard, gnu::always_inline]] constexpr std::uint32_t number_in(Slot<Of> slot) noexcept {
  return slot.number();
}
[[nodiscard, gnu::always_inline]] constexpr std::uint32_t number_in(std::uint32_t number) noexcept {
  return number;
}

// Index: what names a row. A column beside another table goes by the slots of that one; a number will do where
// there are no slots.
template <class T, class Index = Slot<T>, unsigned PageLog2 = 12> class PagedTable {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  static constexpr std::uint32_t page_rows = 1U << PageLog2;
  static constexpr std::uint32_t first_rows = 64;
  static constexpr std::uint32_t small_pages = PageLog2 - 5; // pages that make up the first page_rows slots

  explicit PagedTable(std::pmr::memory_resource *memory, const TableLimit &limit = {})
      : pages_(memory)
      , limit_(limit) {}
  ~PagedTable() {
    for (std::uint32_t page = 0; page < pages_.size(); ++page) {
      if (pages_[page] != nullptr) free_page(page);
    }
  }
  PagedTable(const PagedTable &) = delete;
  PagedTable &operator=(const PagedTable &) = delete;

  [[nodiscard, gnu::always_inline]] T &operator[](Index at) noexcept { return *address(number_in(at)); }
  [[nodiscard, gnu::always_inline]] const T &operator[](Index at) const noexcept {
    return *address(number_in(at));
  }
  // A row that may lie on a page nobody wrote to: nullptr there.
  [[nodiscard]] const T *find(Index at) const noexcept {
    const std::uint32_t slot = number_in(at);
    const std::uint32_t page = page_of(slot);
    if (page >= pages_.size() || pages_[page] == nullptr) return nullptr;
    return pages_[page] + offset_in_page(slot);
  }
  void prefetch(Index at) const noexcept {
    const std::uint32_t slot = number_in(at);
    const std::uint32_t page = page_of(slot);
    if (page >= pages_.size()) return;
    // As a number: the page may not be there, and there is no arithmetic on a null pointer.
    const auto first = reinterpret_cast<std::uintptr_t>(pages_[page]);
    __builtin_prefetch(reinterpret_cast<const void *>(first + offset_in_page(slot) * sizeof(T)));
  }

  // Makes the slot's page exist, filled with zero bytes; gives the row. Pages stay when a command is rolled
  // back: capacity, not state. Throws Exception limit_exceeded for a page from the limit on.
  T &reserve(Index at) {
    const std::uint32_t slot = number_in(at);
    const std::uint32_t page = page_of(slot);
    if (page >= pages_.size() || pages_[page] == nullptr) [[unlikely]]
      add_page(slot, page);
    return pages_[page][offset_in_page(slot)];
  }

 private:
  [[gnu::noinline]] void add_page(std::uint32_t slot, std::uint32_t page) {
    if (slot >= limit_.most) raise(Errc::limit_exceeded, limit_.table);
    if (page >= pages_.size()) pages_.resize(page + 1, nullptr);
    const std::size_t bytes = rows_in_page(page) * sizeof(T);
    void *memory = resource()->allocate(bytes, alignment);
    std::memset(memory, 0, bytes);
    pages_[page] = static_cast<T *>(memory);
  }

  static constexpr std::size_t alignment = alignof(T) > 64 ? alignof(T) : 64;

  static std::uint32_t page_of(std::uint32_t slot) noexcept {
    if (slot >= page_rows) return (slot >> PageLog2) + small_pages - 1;
    return slot < first_rows ? 0 : static_cast<std::uint32_t>(std::bit_width(slot)) - 6;
  }
  static std::uint32_t offset_in_page(std::uint32_t slot) noexcept {
    if (slot >= page_rows) return slot & (page_rows - 1);
    return slot < first_rows ? slot : slot - (1U << (std::bit_width(slot) - 1));
  }
  static std::size_t rows_in_page(std::uint32_t page) noexcept {
    if (page >= small_pages) return page_rows;
    return page == 0 ? first_rows : std::size_t{first_rows} << (page - 1);
  }
  [[nodiscard]] T *address(std::uint32_t slot) const noexcept {
    return pages_[page_of(slot)] + offset_in_page(slot);
  }
  [[nodiscard]] std::pmr::memory_resource *resource() const noexcept {
    return pages_.get_allocator().resource();
  }
  void free_page(std::uint32_t page) noexcept {
    resource()->deallocate(pages_[page], rows_in_page(page) * sizeof(T), alignment);
  }

  std::pmr::vector<T *> pages_;
  TableLimit limit_;
};

} // namespace openitem
