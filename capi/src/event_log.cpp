// Records kept in memory.
#include "event_log.hpp"

#include "guard.hpp"
#include "handles.hpp"

using namespace openitem;
using namespace openitem::capi;

oi_status oi_event_log_create(const oi_allocator *allocator, oi_event_log **log, oi_error *err) {
  return guard(err, outputs(needed(log, "log")), [&] { *log = make_handle<oi_event_log>(allocator); });
}

void oi_event_log_free(oi_event_log *log) {
  guard_void([&] {
    if (!usable(log)) return;
    take_back_records(log);
    if (log->visits.end()) free_handle(log);
  });
}

oi_status oi_event_log_append(oi_event_log *log, const oi_record *record, oi_error *err) {
  return guard(err, outputs(), [&] {
    AloneOnLog alone(log);
    (void)alone.core().accept(record_of(record));
    take_back_records(log); // they have moved
  });
}

size_t oi_event_log_count(const oi_event_log *log) {
  return guard_value(size_t{0}, [&] { return usable(log) ? ReadingLog(log).core().size() : 0; });
}

oi_status oi_event_log_record(const oi_event_log *log, size_t index, const oi_record **record,
                              oi_error *err) {
  return guard(err, outputs(needed(record, "record")), [&] {
    ReadingLog reading(log);
    const EventLog &records = reading.core();
    if (index >= records.size()) reject(Errc::invalid_argument, "index");
    *record = lend(records[index], log);
  });
}

void oi_event_log_clear(oi_event_log *log) {
  guard_void([&] {
    if (!usable(log)) return;
    AloneOnLog alone(log);
    take_back_records(log);
    alone.core().clear();
  });
}
