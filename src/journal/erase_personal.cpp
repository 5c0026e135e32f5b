#include "journal/crc32c.hpp"
#include "journal/frame.hpp"
#include "openitem/journal/journal.hpp"

namespace openitem {

Result<std::size_t> erase_personal(std::span<std::byte> records) noexcept {
  try {
    for (std::size_t at = 0; at != records.size();) { // nothing is touched before all of it was seen
      const auto frame = read_frame(records.subspan(at), at);
      if (!frame) return Error{.code = Errc::damaged, .position = at};
      at += frame->head.frame_size();
    }
    std::size_t to = 0;
    for (std::size_t at = 0; at != records.size();) {
      const auto frame = read_frame(records.subspan(at), at);
      FrameHead head = frame->head;
      const std::size_t size = head.frame_size();
      std::memmove(records.data() + to + FrameHead::size, frame->body.data(), frame->body.size());
      if (head.personal_size != 0) {
        head.flags |= FrameHead::personal_erased;
        head.personal_size = 0;
        head.payload_crc = crc32c({records.data() + to + FrameHead::size, head.body_size});
      }
      head.write(records.data() + to);
      to += head.frame_size();
      at += size;
    }
    return to;
  } catch (const Exception &damage) {
    return damage.error();
  }
}

} // namespace openitem
