#include "openitem/ledger/event_log.hpp"

#include "ledger/descriptions.hpp"
#include "ledger/tables/scratch.hpp"

namespace openitem {

namespace {

// Values whose texts and lists are views of the copy's own memory.
template <class T> [[nodiscard]] T copy_of(const T &value, Scratch &memory);

template <class T> void make_own(T &, Scratch &) {}
template <Described T> void make_own(T &value, Scratch &memory);
void make_own(std::string_view &text, Scratch &memory) {
  text = memory.copy(text);
}
template <class T> void make_own(ListView<T> &list, Scratch &memory) {
  const std::span<T> own = memory.make<T>(list.size());
  std::size_t index = 0;
  for (const T &element : list) own[index++] = copy_of(element, memory);
  list = own;
}
template <class... R> void make_own(std::variant<R...> &record, Scratch &memory) {
  std::visit([&](auto &of_kind) { make_own(of_kind, memory); }, record);
}
template <Described T> void make_own(T &value, Scratch &memory) {
  std::apply([&](auto &...member) { (make_own(member, memory), ...); }, fields(value));
}
template <class T> T copy_of(const T &value, Scratch &memory) {
  T own = value;
  make_own(own, memory);
  return own;
}

} // namespace

struct EventLog::Impl {
  explicit Impl(std::pmr::memory_resource *memory)
      : texts_and_lists(memory)
      , records(memory) {}

  Scratch texts_and_lists;
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
  Scratch &memory = impl_->texts_and_lists;
  Record own = record;
  make_own(own.actor, memory);
  make_own(own.reason, memory);
  std::span<Event> events = memory.make<Event>(record.events.size());
  for (std::size_t i = 0; i < events.size(); ++i)
    std::visit([&](const auto &event) { events[i] = copy_of(event, memory); }, record.events[i]);
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
  impl_->texts_and_lists.clear();
}

} // namespace openitem
