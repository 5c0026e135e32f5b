// Which of many texts may have a word somewhere in them: for each three bytes that follow each other, the entries whose text
// has them. Whoever asks looks at the text of a candidate again; a text that was another one since is found out there.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace openitem {

class TrigramIndex {
 public:
  using Entry = std::uint32_t;

  explicit TrigramIndex(std::pmr::memory_resource *memory)
      : pages_of_(memory)
      , pages_(memory)
      , lists_(memory) {}

  // Entries come ascending. The text is fields of search keys, behind each of them a line break. After bad_alloc the
  // index is of no use.
  void add(Entry entry, std::string_view text);
  // Entries from this one on never were: the next one may be it. Looks at every list.
  void drop(Entry first) noexcept;

  // Entries whose text may have each word of a key, the last one first.
  class Candidates {
   public:
    // Words stand between blanks, and there is one.
    Candidates(const TrigramIndex &index, std::string_view words, std::pmr::memory_resource *memory);
    // false: there are no more.
    [[nodiscard]] bool next(Entry &entry);

   private:
    using List = std::span<const Entry>; // what of it is below what was given

    void require_long_word(const TrigramIndex &index, std::string_view word);
    void take_short_word(const TrigramIndex &index, std::string_view word);
    [[nodiscard]] bool next_of_all(Entry &entry);
    [[nodiscard]] bool next_of_any(Entry &entry);

    std::pmr::vector<List> all_; // an entry has to be in each of these
    std::pmr::vector<List>
        any_;           // or, where no word is long, in one of these: a heap, the largest last entry first
    bool none_ = false; // a word is nowhere
  };

 private:
  using List = std::pmr::vector<Entry>;
  static constexpr std::size_t bytes = 256;

  // 0: there is none, otherwise one more than the place in lists_.
  struct Page {
    std::uint32_t lists[bytes];
  };
  [[nodiscard]] static std::size_t page_of(char first, char second) noexcept {
    return std::size_t{static_cast<unsigned char>(first)} * bytes + static_cast<unsigned char>(second);
  }
  [[nodiscard]] List &list_of(char first, char second, char third);
  [[nodiscard]] std::span<const Entry> find(char first, char second, char third) const noexcept;
  // Calls visit(list) for each that begins with two bytes and has entries.
  template <class Visit> void for_each_list(std::size_t page, Visit &&visit) const;

  std::pmr::vector<std::uint32_t>
      pages_of_; // by the first two bytes: 0, or one more than the place in pages_
  std::pmr::vector<Page> pages_;
  std::pmr::vector<List> lists_;
};

} // namespace openitem
