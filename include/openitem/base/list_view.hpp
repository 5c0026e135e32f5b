// A list that is only read, as std::string_view is for texts: an array of the host's, or the elements as the
// ledger and its journal keep them, each of which is made when it is reached. So a list that comes out of a
// journal or stays in a ledger takes no more memory than its bytes.
//
//   line.taxes = taxes;                               // std::vector, std::array, std::span, C array
//   for (const LineTax &tax : line.taxes) ...         // tax is good until the next one
//
// The memory is not owned.
#pragma once

#include "openitem/base/bytes.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>

namespace openitem {

template <class T> class ListView;

namespace detail {
// Not asked of a view itself, whose elements may not be known yet.
template <class Array, class T>
concept is_array_of =
    !std::same_as<Array, ListView<T>> && std::convertible_to<const Array &, std::span<const T>>;
} // namespace detail

template <class T> class ListView {
 public:
  class Iterator;
  // Internal: makes the element whose encoding begins at `at`; gives where the next one does.
  using Read = const std::byte *(*)(const std::byte *at, const std::byte *end, T &element);
  using value_type = T;
  using iterator = Iterator;
  using const_iterator = Iterator;

  constexpr ListView() noexcept = default;
  constexpr ListView(const T *array, std::size_t count) noexcept
      : first_(array)
      , count_(count < UINT32_MAX ? static_cast<std::uint32_t>(count) : UINT32_MAX) {
  } // more than any list takes
  // Implicit, as it is for std::span.
  template <class Array>
  requires(detail::is_array_of<Array, T>) constexpr ListView(const Array &array) noexcept
      : ListView(std::span<const T>(array).data(), std::span<const T>(array).size()) {}
  // Internal: `count` elements as the codec wrote them, in less than 4 GiB.
  [[nodiscard]] static ListView of_encoded(Bytes bytes, std::size_t count, Read read) noexcept {
    ListView view;
    view.first_ = bytes.data();
    view.read_ = read;
    view.count_ = static_cast<std::uint32_t>(count);
    view.encoded_ = static_cast<std::uint32_t>(bytes.size());
    return view;
  }

  [[nodiscard]] constexpr std::size_t size() const noexcept { return count_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return count_ == 0; }
  [[nodiscard]] Iterator begin() const { return Iterator(*this); }
  [[nodiscard]] Iterator end() const noexcept { return Iterator(); }
  // visit(element) of each: a plain loop where they are an array.
  template <class Visit> void for_each(Visit &&visit) const {
    if (is_encoded()) [[unlikely]] {
      for (const T &element : *this) visit(element);
    } else {
      for (const T &element : std::span(static_cast<const T *>(first_), count_)) visit(element);
    }
  }
  // Of a list that is not empty.
  [[nodiscard]] T front() const { return (*this)[0]; }
  // index < size(). In an array in one step; else all elements before it are passed.
  [[nodiscard]] T operator[](std::size_t index) const {
    if (!is_encoded()) return static_cast<const T *>(first_)[index];
    Iterator at = begin();
    for (; index != 0; --index) ++at;
    return *at;
  }

  // Internal: whether elements are made when they are reached, and from what.
  [[nodiscard]] constexpr bool is_encoded() const noexcept { return read_ != nullptr; }
  [[nodiscard]] Bytes encoded() const noexcept { return {static_cast<const std::byte *>(first_), encoded_}; }

 private:
  const void *first_ = nullptr;
  Read read_ = nullptr; // nullptr: an array
  std::uint32_t count_ = 0;
  std::uint32_t encoded_ = 0; // bytes
};

// Goes forward once, which is what algorithms and the constructors of containers ask for.
template <class T> class ListView<T>::Iterator {
 public:
  using value_type = T;
  using difference_type = std::ptrdiff_t;
  using iterator_category = std::input_iterator_tag;
  using pointer = const T *;
  using reference = const T &;

  Iterator() noexcept = default; // the end of every list
  explicit Iterator(const ListView &list)
      : left_(list.size()) {
    if (list.is_encoded()) {
      read_ = list.read_;
      next_ = list.encoded().data();
      end_ = next_ + list.encoded().size();
      read();
    } else {
      element_ = static_cast<const T *>(list.first_);
    }
  }

  [[nodiscard]] const T &operator*() const noexcept { return made_ ? *made_ : *element_; }
  [[nodiscard]] const T *operator->() const noexcept { return &**this; }
  Iterator &operator++() {
    --left_;
    if (made_) {
      read();
    } else {
      ++element_;
    }
    return *this;
  }
  Iterator operator++(int) {
    Iterator before = *this;
    ++*this;
    return before;
  }
  // Of iterators of one list.
  [[nodiscard]] friend bool operator==(const Iterator &a, const Iterator &b) noexcept {
    return a.left_ == b.left_;
  }

 private:
  void read() {
    if (left_ == 0) return;
    next_ = read_(next_, end_, made_.emplace());
  }

  std::size_t left_ = 0;
  const T *element_ = nullptr; // of an array
  Read read_ = nullptr;
  const std::byte *next_ = nullptr; // of an encoded list: what comes after the element made
  const std::byte *end_ = nullptr;
  std::optional<T> made_{};
};

} // namespace openitem
