// Whether a handle is one: a checked build (OPENITEM_CHECKED_HANDLES) keeps a list of those that live, and
// refuses others where a release build would read freed memory. Without it, every handle that is not NULL is
// believed.
#pragma once

#include "convert.hpp"

struct oi_ledger;
struct oi_transaction;
struct oi_result;
struct oi_buffer;
struct oi_event_log;
struct oi_aging_calculator;
struct oi_record;

namespace openitem::capi {

#if defined(OPENITEM_CHECKED_HANDLES)
inline constexpr bool checked_handles = true;
#else
inline constexpr bool checked_handles = false;
#endif

// One number per type; 0: no handle.
template <class T> inline constexpr int handle_type = 0;
template <> inline constexpr int handle_type<oi_ledger> = 1;
template <> inline constexpr int handle_type<oi_transaction> = 2;
template <> inline constexpr int handle_type<oi_result> = 3;
template <> inline constexpr int handle_type<oi_buffer> = 4;
template <> inline constexpr int handle_type<oi_event_log> = 5;
template <> inline constexpr int handle_type<oi_aging_calculator> = 6;
template <> inline constexpr int handle_type<oi_record> = 7; // lent, and never freed

// The list. It has no use for what lies behind a pointer.
void note_made(const void *handle, int type); // throws bad_alloc
void note_gone(const void *handle) noexcept;
[[nodiscard]] bool is_noted(const void *handle, int type) noexcept;
// Records are lent by a sink's call or an event log, and come back all at once.
void note_lent(const void *record, const void *owner); // throws bad_alloc
void note_returned(const void *owner) noexcept;

// For functions that take NULL for nothing, and cannot fail.
template <class Handle> [[nodiscard]] bool usable(const Handle *handle) noexcept {
  static_assert(handle_type<Handle> != 0);
  if (handle == nullptr) return false;
  if constexpr (checked_handles) return is_noted(handle, handle_type<Handle>);
  return true;
}

template <class Handle> Handle &known(Handle *handle, const char *name) {
  if (handle == nullptr) reject(Errc::null_argument, name);
  if (!usable(handle)) reject(Errc::invalid_argument, name);
  return *handle;
}

} // namespace openitem::capi
