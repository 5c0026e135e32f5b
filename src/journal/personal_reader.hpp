// The personal texts of a frame's entries: [[entry, text], ...], entries counted from 0 and ascending, no
// text empty. Read one by one, as their entries are.
#pragma once

#include "ledger/codec.hpp"

namespace openitem {

class PersonalReader {
 public:
  // `texts` stands at the list, which must be the last in its bytes.
  explicit PersonalReader(CborReader texts)
      : texts_(texts)
      , left_(texts_.array()) {
    next();
  }
  // Of a frame without any.
  PersonalReader()
      : texts_(Bytes()) {}

  [[nodiscard]] bool empty() const noexcept { return !there_; }
  // The text of an entry; "" if it has none. Entries are asked for in their order, each once.
  [[nodiscard]] std::string_view text_of(std::uint64_t entry) {
    if (!there_ || entry_ != entry) return {};
    const std::string_view text = text_;
    next();
    return text;
  }
  // Every text has been asked for, and nothing follows.
  void expect_end() const {
    texts_.require(!there_);
    texts_.expect_end();
  }

 private:
  void next() {
    const bool first = !there_;
    there_ = left_ != 0;
    if (!there_) return;
    --left_;
    texts_.require(texts_.array() == 2);
    const std::uint64_t entry = texts_.unsigned_integer();
    texts_.require(first || entry > entry_);
    entry_ = entry;
    Decoder(texts_).get(text_);
    texts_.require(!text_.empty());
  }

  CborReader texts_;
  std::size_t left_ = 0;
  bool there_ = false;
  std::uint64_t entry_ = 0;
  std::string_view text_{};
};

} // namespace openitem
