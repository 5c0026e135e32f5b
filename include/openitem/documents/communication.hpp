// What was said between the host and a customer: a letter, an e-mail, a call.
#pragma once

#include "openitem/documents/contact.hpp"
#include "openitem/documents/item_ref.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

using CommunicationId = Id<struct CommunicationTag>;
template <> inline constexpr EntityKind kind_of_id<CommunicationId> = EntityKind::communication;

enum class Channel : std::uint8_t {
  unspecified = 0, // or some other way
  email = 1,
  phone = 2,
  letter = 3,
  text_message = 4,
  meeting = 5,
  portal = 6,
  fax = 7,
};
enum class Direction : std::uint8_t { outgoing = 0, incoming = 1 };

struct Communication {
  CommunicationId id{};  // 0 in CreateCommunication: the next
  CustomerId customer{}; // stays
  ContactId contact{};   // with whom, of the customer's; none: nobody in particular
  Channel channel = Channel::unspecified;
  Direction direction = Direction::outgoing;
  ItemRef about{}; // a document of the customer, a draft too; more of them: link.hpp
  // None in CreateCommunication: the command's actor, and its recorded instant. None in ChangeCommunication: what they
  // were.
  std::string_view author{};        // who acted for the host
  std::int64_t happened_micros = 0; // UTC since 1970
  std::string_view external_ref{};  // a message id, say; unique
  std::string_view subject{};       // personal
  std::string_view text{};          // personal
};

} // namespace openitem
