// How every query of the C interface runs: read the ledger, fill a result, hand it out only when it is
// complete.
#pragma once

#include "guard.hpp"
#include "handles.hpp"
#include "result.hpp"

namespace openitem::capi {

// body(core, result) fills the result. `more` are outputs besides it.
template <class Body, class... More>
oi_status guard_query(const oi_ledger *ledger, oi_result **result, oi_error *err, Body &&body,
                      More... more) noexcept {
  return guard(err, outputs(needed(result, "result"), more...), [&] {
    const Reading source(ledger);
    ResultOwner filled = make_result(*source.ledger().environment);
    body(source.core(), *filled);
    *result = filled.release();
  });
}

// body(core) gives the one value asked for.
template <class T, class Body>
oi_status guard_find(const oi_ledger *ledger, T *found, const char *name, oi_error *err,
                     Body &&body) noexcept {
  return guard(err, outputs(needed(found, name)), [&] { *found = out(take(body(Reading(ledger).core()))); });
}

} // namespace openitem::capi
