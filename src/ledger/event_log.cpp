#include "openitem/ledger/event_log.hpp"

#include "ledger/packed.hpp"

namespace openitem {

// Copies: packed and unpacked again, so that texts and lists become views of the log's own memory.
struct EventLog::Impl {
  explicit Impl(std::pmr::memory_resource *memory)
      : packer(memory)
      , lists(memory)
      , records(memory) {}

  template <class T> T copy(const T &value) {
    packer.clear();
    packer.put(value);
    T own;
    Unpacker(lists.copy(packer.bytes()), lists).get(own);
    return own;
  }

  Packer packer;
  Scratch lists;
  std::pmr::vector<Record> records;
};

EventLog::EventLog(std::pmr::memory_resource *memory)
    : memory_(memory)
    , impl_(new (memory->allocate(sizeof(Impl), alignof(Impl))) Impl(memory)) {}

EventLog::~EventLog() {
  impl_->~Impl();
  memory_->deallocate(impl_, sizeof(Impl), alignof(Impl));
}

bool EventLog::accept(const Record &record, std::uint64_t) {
  Record own = record;
  own.actor = impl_->lists.copy(record.actor);
  own.personal.reason = impl_->lists.copy(record.personal.reason);
  std::span<Event> events = impl_->lists.make<Event>(record.events.size());
  for (std::size_t i = 0; i < events.size(); ++i)
    std::visit([&](const auto &event) { events[i] = impl_->copy(event); }, record.events[i]);
  own.events = events;
  impl_->records.push_back(own);
  return true;
}

std::size_t EventLog::size() const noexcept {
  return impl_->records.size();
}
const Record &EventLog::operator[](std::size_t index) const noexcept {
  return impl_->records[index];
}
void EventLog::truncate(std::size_t size) noexcept {
  while (impl_->records.size() > size) impl_->records.pop_back();
}
void EventLog::clear() noexcept {
  impl_->records.clear();
  impl_->lists.clear();
}

} // namespace openitem
