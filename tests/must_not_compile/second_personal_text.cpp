// expect: a second personal text would be lost
// What is kept apart of an event has room for one text.
#include "ledger/codec.hpp"

namespace openitem {

struct Contact {
  std::string_view name{};
  std::string_view phone{};
};
template <> struct DescriptionOf<Contact> {
  static constexpr auto members = describe(member(1, "name", &Contact::name, Role::personal_name),
                                           member(2, "phone", &Contact::phone, Role::personal_name));
};

auto *f(Contact &contact) {
  return personal_of(contact);
}

} // namespace openitem
