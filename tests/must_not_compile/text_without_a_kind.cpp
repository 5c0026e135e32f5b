// expect: the role of a text is its kind
// What a text may hold is said where it is described.
#include "ledger/description.hpp"

namespace openitem {

struct Site {
  std::string_view address{};
};
template <> struct DescriptionOf<Site> {
  static constexpr auto members = describe(member(1, "address", &Site::address));
};

auto f(Site &site) {
  return fields(site);
}

} // namespace openitem
