// expect: each member is described
// What is not described would be left out of journals, snapshots and fingerprints.
#include "ledger/description.hpp"

namespace openitem {

struct Site {
  CustomerId customer{};
  std::string_view address{};
};
template <> struct DescriptionOf<Site> {
  static constexpr auto members = describe(member(1, "customer", &Site::customer, Role::owner));
};

auto f(Site &site) {
  return fields(site);
}

} // namespace openitem
