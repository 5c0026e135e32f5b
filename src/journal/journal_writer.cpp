#include "journal/journal_writer.hpp"

namespace openitem {

template <class Write> void JournalWriter::append(Write &&write) {
  const Mark before = mark();
  try {
    frames_.push_back({bytes_.size(), {}});
    frames_.back().head = write();
  } catch (...) {
    truncate(before);
    throw;
  }
}

void JournalWriter::add(const Record &record, const Digest &salt_secret) {
  append([&] { return write_record(bytes_, record, salt_secret); });
}
void JournalWriter::add(const Anchor &anchor) {
  append([&] { return write_anchor(bytes_, anchor); });
}

void JournalWriter::truncate(const Mark &mark) noexcept {
  bytes_.truncate(mark.bytes);
  frames_.erase(frames_.begin() + static_cast<std::ptrdiff_t>(mark.frames), frames_.end());
}

Bytes JournalWriter::seal(const Digest &chain) noexcept {
  chain_ = chain;
  for (Entry &entry : frames_) {
    if (entry.head.kind == FrameKind::anchor) chain_ = {};
    chain_ = openitem::seal(bytes_.data() + entry.at, entry.head, &entry == &frames_.back(), chain_);
  }
  return bytes_.bytes();
}

void JournalWriter::clear() noexcept {
  constexpr std::size_t kept_bytes = 1U << 20;
  bytes_.clear(kept_bytes);
  frames_.clear();
}

} // namespace openitem
