#include "known.hpp"

#if defined(OPENITEM_CHECKED_HANDLES)

#include <mutex>
#include <unordered_map>

namespace openitem::capi {
namespace {

struct List {
  std::mutex mutex;
  std::unordered_map<const void *, int> types;
};

// Never taken down: handles may be freed by whatever runs last.
List &list() noexcept {
  static List *const all = new List;
  return *all;
}

} // namespace

void note_made(const void *handle, int type) noexcept {
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

} // namespace openitem::capi

#endif
