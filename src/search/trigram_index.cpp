#include "search/trigram_index.hpp"

#include <algorithm>
#include <numeric>

namespace openitem {

namespace {

constexpr std::size_t gram = 3;

constexpr bool ends_word(char c) noexcept {
  return c == ' ' || c == '\n';
}

// What of a list is not above a bound. Most of the time it is near the end.
std::span<const std::uint32_t> through(std::span<const std::uint32_t> list, std::uint32_t bound) noexcept {
  std::size_t step = 1;
  std::size_t size = list.size();
  while (size >= step && list[size - step] > bound) {
    size -= step;
    step *= 2;
  }
  const std::size_t least = size >= step ? size - step : 0;
  const auto from = list.begin() + static_cast<std::ptrdiff_t>(least);
  const auto to = list.begin() + static_cast<std::ptrdiff_t>(size);
  return list.first(static_cast<std::size_t>(std::upper_bound(from, to, bound) - list.begin()));
}

std::size_t size_of_all(std::span<const std::span<const std::uint32_t>> lists) noexcept {
  return std::accumulate(lists.begin(), lists.end(), std::size_t{0},
                         [](std::size_t sum, const auto &list) { return sum + list.size(); });
}

bool is_before(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) noexcept {
  return a.back() < b.back();
}

} // namespace

// ---- adding

void TrigramIndex::add(Entry entry, std::string_view text) {
  const auto at = [&](std::size_t place) {
    return place < text.size() && !ends_word(text[place]) ? text[place] : '\0';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (ends_word(text[i])) continue;
    const char second = at(i + 1);
    List &list = list_of(text[i], second, second == '\0' ? '\0' : at(i + 2));
    if (list.empty() || list.back() != entry) list.push_back(entry);
  }
}

TrigramIndex::List &TrigramIndex::list_of(char first, char second, char third) {
  if (pages_of_.empty()) pages_of_.resize(bytes * bytes);
  std::uint32_t &page = pages_of_[page_of(first, second)];
  if (page == 0) {
    pages_.push_back({});
    page = static_cast<std::uint32_t>(pages_.size());
  }
  std::uint32_t &list = pages_[page - 1].lists[static_cast<unsigned char>(third)];
  if (list == 0) {
    lists_.emplace_back();
    list = static_cast<std::uint32_t>(lists_.size());
  }
  return lists_[list - 1];
}

void TrigramIndex::drop(Entry first) noexcept {
  for (List &list : lists_) {
    while (!list.empty() && list.back() >= first) list.pop_back();
    if (list.empty()) list = List(list.get_allocator());
  }
}

// ---- finding

std::span<const TrigramIndex::Entry> TrigramIndex::find(char first, char second, char third) const noexcept {
  if (pages_of_.empty()) return {};
  const std::uint32_t page = pages_of_[page_of(first, second)];
  if (page == 0) return {};
  const std::uint32_t list = pages_[page - 1].lists[static_cast<unsigned char>(third)];
  return list == 0 ? std::span<const Entry>{} : std::span<const Entry>(lists_[list - 1]);
}

template <class Visit> void TrigramIndex::for_each_list(std::size_t page, Visit &&visit) const {
  if (pages_of_[page] == 0) return;
  for (const std::uint32_t list : pages_[pages_of_[page] - 1].lists) {
    if (list != 0 && !lists_[list - 1].empty()) visit(std::span<const Entry>(lists_[list - 1]));
  }
}

TrigramIndex::Candidates::Candidates(const TrigramIndex &index, std::string_view words,
                                     std::pmr::memory_resource *memory)
    : all_(memory)
    , any_(memory)
    , none_(index.lists_.empty()) {
  while (!words.empty() && !none_) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    if (word.size() >= gram) {
      require_long_word(index, word);
    } else {
      take_short_word(index, word);
    }
  }
  // Whatever is short is looked for in the text, where something else says which texts to look at.
  if (!all_.empty()) any_.clear();
  std::sort(all_.begin(), all_.end(), [](const List &a, const List &b) { return a.size() < b.size(); });
  std::make_heap(any_.begin(), any_.end(), is_before);
}

void TrigramIndex::Candidates::require_long_word(const TrigramIndex &index, std::string_view word) {
  for (std::size_t i = 0; i + gram <= word.size(); ++i) {
    const List list = index.find(word[i], word[i + 1], word[i + 2]);
    none_ = none_ || list.empty();
    all_.push_back(list);
  }
}

// The one that is in the fewest texts decides.
void TrigramIndex::Candidates::take_short_word(const TrigramIndex &index, std::string_view word) {
  const std::size_t first = page_of(word[0], word.size() == 1 ? '\0' : word[1]);
  const std::size_t pages = word.size() == 1 ? bytes : 1;
  std::pmr::vector<List> lists(any_.get_allocator());
  for (std::size_t page = first; page < first + pages; ++page)
    index.for_each_list(page, [&](List list) { lists.push_back(list); });
  none_ = none_ || lists.empty();
  if (any_.empty() || size_of_all(lists) < size_of_all(any_)) any_ = std::move(lists);
}

bool TrigramIndex::Candidates::next(Entry &entry) {
  if (none_) return false;
  return all_.empty() ? next_of_any(entry) : next_of_all(entry);
}

// Each list in turn lowers what the others may still have, until all agree.
bool TrigramIndex::Candidates::next_of_all(Entry &entry) {
  if (all_.front().empty()) return false;
  Entry bound = all_.front().back();
  for (std::size_t agreeing = 0, at = 0; agreeing < all_.size(); at = (at + 1) % all_.size()) {
    List &list = all_[at];
    list = through(list, bound);
    none_ = list.empty();
    if (none_) return false;
    agreeing = list.back() == bound ? agreeing + 1 : 1;
    bound = list.back();
  }
  entry = bound;
  all_.front() = all_.front().first(all_.front().size() - 1);
  return true;
}

bool TrigramIndex::Candidates::next_of_any(Entry &entry) {
  if (any_.empty()) return false;
  entry = any_.front().back();
  while (!any_.empty() && any_.front().back() == entry) {
    std::pop_heap(any_.begin(), any_.end(), is_before);
    List &list = any_.back();
    list = list.first(list.size() - 1);
    if (list.empty()) {
      any_.pop_back();
    } else {
      std::push_heap(any_.begin(), any_.end(), is_before);
    }
  }
  return true;
}

} // namespace openitem
