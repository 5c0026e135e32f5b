// Keys as a stranger chooses them who knows how the tables hash: all have their place in the same lines of
// cells, as long as a table has no more than 1,024 of those.
#pragma once

#include "ledger/tables/sip_hash.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace openitem::testing_support {

class ChosenKeys {
 public:
  // Those that meet under this secret.
  explicit ChosenKeys(const Digest &secret)
      : secret_(secret) {}

  [[nodiscard]] std::string next_text() {
    std::string text;
    do {
      text = "INV-" + std::to_string(++tried_);
    } while (!meets(std::string_view(text)));
    return text;
  }
  // Ids whose groups of sixteen meet; none of them near the count of records.
  [[nodiscard]] std::uint64_t next_id() {
    do {
      ++tried_;
    } while (!meets(first_group + tried_));
    return (first_group + tried_) * 16;
  }
  [[nodiscard]] Digest next_digest() {
    do {
      ++tried_;
    } while (!meets(Digest{tried_, 1}));
    return {tried_, 1};
  }

 private:
  static constexpr std::uint64_t line_bits = ((std::uint64_t{1} << 10) - 1)
                                             << 3; // three: which cell of a line
  static constexpr std::uint64_t first_group = std::uint64_t{1} << 40;

  template <class Key> [[nodiscard]] bool meets(const Key &key) const {
    return (TableHash::of(secret_, key) & line_bits) == 0;
  }

  Digest secret_;
  std::uint64_t tried_ = 0;
};

} // namespace openitem::testing_support
