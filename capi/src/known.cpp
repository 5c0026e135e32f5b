#include "known.hpp"

#if defined(OPENITEM_CHECKED_HANDLES)

#include <cstddef>
#include <mutex>
#include <new>
#include <unordered_map>
#include <unordered_set>

namespace openitem::capi {
namespace {

struct List {
  std::mutex mutex;
  std::unordered_map<const void *, int> types;
  std::unordered_map<const void *, std::unordered_set<const void *>> lent; // by owner
};

// Never taken down: handles may be freed by whatever runs last.
List &list() noexcept {
  alignas(List) static std::byte place[sizeof(List)];
  static List *const all = ::new (place) List;
  return *all;
}

} // namespace

void note_made(const void *handle, int type) {
  const std::lock_guard lock(list().mutex);
  list().types[handle] = type;
}

void note_gone(const void *handle) noexcept {
  const std::lock_guard lock(list().mutex);
  list().types.erase(handle);
}

bool is_noted(const void *handle, int type) noexcept {
  const std::lock_guard lock(list().mutex);
  const auto found = list().types.find(handle);
  return found != list().types.end() && found->second == type;
}

void note_lent(const void *record, const void *owner) {
  const std::lock_guard lock(list().mutex);
  list().lent[owner].insert(record);
  list().types[record] = handle_type<oi_record>;
}

void note_returned(const void *owner) noexcept {
  const std::lock_guard lock(list().mutex);
  const auto lent = list().lent.find(owner);
  if (lent == list().lent.end()) return;
  for (const void *record : lent->second) list().types.erase(record);
  list().lent.erase(lent);
}

} // namespace openitem::capi

#endif
