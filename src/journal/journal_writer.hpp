// The records of the open transaction as bytes, and the chain they continue.
#pragma once

#include "journal/record_codec.hpp"

#include <vector>

namespace openitem {

class JournalWriter {
 public:
  explicit JournalWriter(std::pmr::memory_resource *memory)
      : bytes_(memory)
      , frames_(memory) {}

  [[nodiscard]] bool empty() const noexcept { return frames_.empty(); }
  [[nodiscard]] Sequence first_sequence() const noexcept { return frames_.front().head.first_sequence; }

  // Throws Exception limit_exceeded, bad_alloc; then there is what was there before.
  void add(const Record &record, const Digest &salt_secret);
  void add(const Anchor &anchor);

  struct Mark {
    std::size_t bytes = 0;
    std::size_t frames = 0;
  };
  [[nodiscard]] Mark mark() const noexcept { return {bytes_.size(), frames_.size()}; }
  void truncate(const Mark &mark) noexcept;

  // The finished bytes: the last frame ends the transaction. `chain`: as it stands before them.
  [[nodiscard]] Bytes seal(const Digest &chain) noexcept;
  // After seal(): as it stands behind them.
  [[nodiscard]] const Digest &chain() const noexcept { return chain_; }
  void clear() noexcept;
  // After clear(): nothing is left in the memory that stays.
  void wipe() noexcept { bytes_.wipe(); }

 private:
  struct Entry {
    std::size_t at;
    FrameHead head;
  };
  template <class Write> void append(Write &&write);

  ByteBuffer bytes_;
  std::pmr::vector<Entry> frames_;
  Digest chain_{};
};

} // namespace openitem
