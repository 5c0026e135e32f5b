// expect: execute takes a command of commands.hpp
// What is not in commands.def is no command.
#include "openitem/ledger/ledger.hpp"

namespace openitem {

struct PayTwice {
  InvoiceId invoice{};
};

Result<Outcome> f(Ledger &ledger) {
  return ledger.execute({}, PayTwice{});
}

} // namespace openitem
