// Text into a caller's buffer: the size needed is always told, a NUL follows where it fits.
#pragma once

#include "guard.hpp"

namespace openitem::capi {

struct TextBuffer {
  char *buffer;
  std::size_t capacity;
  std::size_t *size;

  void write(std::string_view text) const {
    if (buffer == nullptr && capacity != 0) reject(Errc::null_argument, "buffer");
    if (size != nullptr) *size = text.size();
    if (capacity <= text.size()) reject(Errc::buffer_too_small, "capacity");
    std::memcpy(buffer, text.data(), text.size());
    buffer[text.size()] = '\0';
  }
};

// Like an output, but its size survives buffer_too_small: that is what it is for.
struct TextOutput {
  const TextBuffer &text;
  [[nodiscard]] Fault fault() const noexcept {
    return is_aligned(text.size) ? Fault{} : Fault{Errc::invalid_argument, "size"};
  }
  void begin() const noexcept {
    if (text.size != nullptr && fault().code == Errc::ok) *text.size = 0;
    wipe();
  }
  void wipe() const noexcept {
    if (text.buffer != nullptr && text.capacity != 0) text.buffer[0] = '\0';
  }
};

// body() gives the text.
template <class Body> oi_status guard_text(oi_error *err, const TextBuffer &text, Body &&body) noexcept {
  return guard(err, outputs(TextOutput{text}), [&] { text.write(body()); });
}

} // namespace openitem::capi
