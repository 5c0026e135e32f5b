// A file that belongs to a customer, or to a document of it: what the host needs to find it and to see that it is
// still the same. The file itself stays with the host.
//
// Which media types are taken says the list of them (media_type.hpp).
#pragma once

#include "openitem/documents/communication.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

using AttachmentId = Id<struct AttachmentTag>;
template <> inline constexpr EntityKind kind_of_id<AttachmentId> = EntityKind::attachment;

struct Attachment {
  AttachmentId id{};               // 0 in CreateAttachment: the next
  CustomerId customer{};           // stays
  CommunicationId communication{}; // that it came or went with; none: with none
  ItemRef about{};                 // a document of the customer, a draft too; more of them: link.hpp
  std::string_view media_type{};   // "application/pdf"; required
  std::uint64_t byte_count = 0;    // its size, at most 2^63 - 1
  std::string_view digest{};       // of its bytes, in a form of the host's: "sha256:9f86d0..."
  std::string_view category{};     // in a code of the host's: "contract", "tax_exemption"
  // None in CreateAttachment: the command's actor, and its recorded instant. None in ChangeAttachment: what they were.
  std::string_view author{};
  std::int64_t added_micros = 0; // UTC since 1970
  std::string_view name{};       // personal: "offer for Ms. Smith.pdf"
  std::string_view location{};   // personal: where the host keeps it
};

} // namespace openitem
