// Accepted commands and whole ledgers as bytes, out and in.
#include "guard.hpp"
#include "handles.hpp"

#include "openitem/journal/journal.hpp"
#include "openitem/journal/snapshot.hpp"

#include <utility>

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

Bytes some_bytes(const std::uint8_t *bytes, std::size_t size) {
  if (bytes == nullptr && size != 0) reject(Errc::null_argument, "bytes");
  if (size > PTRDIFF_MAX) reject(Errc::invalid_argument, "size");
  return {reinterpret_cast<const std::byte *>(bytes), size};
}

Refusal refusal_of(const Result<void> &done) {
  if (!done) return done.error();
  return {};
}

class HostWriter final : public ByteSink {
 public:
  HostWriter(oi_write_callback callback, void *user) noexcept
      : host_(callback, user) {}
  [[nodiscard]] bool write(Bytes piece) override {
    const std::uint64_t position = std::exchange(position_, position_ + piece.size());
    return host_.ask(position, reinterpret_cast<const std::uint8_t *>(piece.data()), piece.size(), position);
  }

 private:
  Asked<oi_write_callback> host_;
  std::uint64_t position_ = 0;
};

class HostReader final : public ByteSource {
 public:
  HostReader(oi_read_callback callback, void *user) noexcept
      : host_(callback, user) {}
  [[nodiscard]] std::optional<std::size_t> read(std::span<std::byte> room) override {
    std::size_t count = 0;
    auto *const bytes = reinterpret_cast<std::uint8_t *>(room.data());
    if (!host_.ask(position_, bytes, room.size(), position_, &count) || count > room.size()) return {};
    position_ += count;
    return count;
  }

 private:
  Asked<oi_read_callback> host_;
  std::uint64_t position_ = 0;
};

JournalOptions journal_options(const oi_journal_options &given, HostJournal &journal) {
  JournalOptions options;
  options.mode = enumerator(given.mode, Journaling::pull, "mode");
  if (options.mode == Journaling::push) {
    if (given.store == nullptr) reject(Errc::null_argument, "store");
    options.sink = &journal;
  }
  options.personal_secret = digest(given.personal_secret);
  return options;
}

} // namespace
} // namespace openitem::capi

oi_status oi_ledger_set_journal(oi_ledger *ledger, const oi_journal_options *options, oi_error *err) {
  return guard(err, outputs(), [&] {
    const Exclusive alone(ledger);
    const OptionalInput given(options, "options");
    if (ledger->core.in_transaction()) reject(Errc::transaction_open, "ledger");
    const JournalOptions wanted = journal_options(*given, ledger->journal);
    ledger->journal.set(*given);
    ledger->core.set_journal(wanted);
  });
}

oi_status oi_ledger_replay_journal(oi_ledger *ledger, const uint8_t *bytes, size_t size, uint64_t position,
                                   oi_recovery *recovery, oi_error *err) {
  return guard(err, outputs(needed(recovery, "recovery")), [&] {
    const Exclusive alone(ledger);
    const Recovery done = take(ledger->core.replay(some_bytes(bytes, size), position));
    write(recovery, [&](oi_recovery &row) {
      row.transactions = done.transactions;
      row.records = done.records;
      row.end = done.end;
      row.last_sequence = done.last_sequence;
      row.torn = done.torn ? 1 : 0;
    });
  });
}

oi_status oi_journal_erase_personal(uint8_t *bytes, size_t size, size_t *left, oi_error *err) {
  return guard(err, outputs(needed(left, "left")), [&] {
    const Bytes all = some_bytes(bytes, size);
    *left = take(erase_personal({reinterpret_cast<std::byte *>(bytes), all.size()}));
  });
}

oi_status oi_ledger_erase_journal(const oi_ledger *ledger, const uint8_t *bytes, size_t size,
                                  oi_buffer **buffer, oi_error *err) {
  return guard(err, outputs(needed(buffer, "buffer")), [&] {
    const Reading source(ledger);
    Environment &environment = *source.ledger().environment;
    const auto left = take(erase_personal(source.core(), some_bytes(bytes, size)));
    *buffer = create<oi_buffer>(environment.results(), environment, Bytes(left));
  });
}

oi_status oi_ledger_snapshot(const oi_ledger *ledger, oi_buffer **snapshot, oi_error *err) {
  return guard(err, outputs(needed(snapshot, "snapshot")), [&] {
    const Reading source(ledger);
    Environment &environment = *source.ledger().environment;
    const auto bytes = take(openitem::snapshot(source.core()));
    *snapshot = create<oi_buffer>(environment.results(), environment, Bytes(bytes));
  });
}

oi_status oi_ledger_write_snapshot(const oi_ledger *ledger, oi_write_callback write, void *user,
                                   oi_error *err) {
  return guard(err, outputs(), [&]() -> Refusal {
    const ReadingAloud source(ledger);
    if (write == nullptr) reject(Errc::null_argument, "write");
    HostWriter writer(write, user);
    return refusal_of(source.core().write_snapshot(writer));
  });
}

oi_status oi_ledger_load_snapshot(oi_ledger *ledger, const uint8_t *bytes, size_t size, oi_error *err) {
  return guard(err, outputs(), [&]() -> Refusal {
    const Exclusive alone(ledger);
    return refusal_of(ledger->core.load(some_bytes(bytes, size)));
  });
}

oi_status oi_ledger_read_snapshot(oi_ledger *ledger, oi_read_callback read, void *user, oi_error *err) {
  return guard(err, outputs(), [&]() -> Refusal {
    const Exclusive alone(ledger);
    if (read == nullptr) reject(Errc::null_argument, "read");
    HostReader reader(read, user);
    return refusal_of(ledger->core.load(reader));
  });
}

const uint8_t *oi_buffer_data(const oi_buffer *buffer) {
  return guard_value(static_cast<const std::uint8_t *>(nullptr), [&] {
    return usable(buffer) ? reinterpret_cast<const std::uint8_t *>(buffer->bytes.data()) : nullptr;
  });
}

size_t oi_buffer_size(const oi_buffer *buffer) {
  return guard_value(size_t{0}, [&] { return usable(buffer) ? buffer->bytes.size() : 0; });
}

void oi_buffer_free(oi_buffer *buffer) {
  guard_void([&] {
    if (!usable(buffer)) return;
    Environment &environment = *buffer->environment;
    environment.keep(); // the buffer lies in memory of the environment it lets go of
    destroy(environment.results(), buffer);
    environment.release();
  });
}
