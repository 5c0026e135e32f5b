// Contacts of a customer.

#include "ledger/operations/record_commands.hpp"

namespace openitem {

namespace {

Result<void> check_named(const Contact &contact) {
  if (contact.name.empty())
    return refuse(Errc::invalid_argument, EntityKind::contact, contact.id.value(), "name");
  return {};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const CreateContact &command) {
  OPENITEM_CHECK(check_named(command.record));
  return create_record(decision, command.record);
}
Result<std::uint64_t> decide(Decision &decision, const ChangeContact &command) {
  OPENITEM_CHECK(check_named(command.record));
  return change_record(decision, command.record);
}
Result<std::uint64_t> decide(Decision &decision, const DeleteContact &command) {
  return delete_record<Contact>(decision, command.id.value());
}

} // namespace openitem
