// A ledger's life, its settings and what it says about itself.
#include "guard.hpp"
#include "handles.hpp"

using namespace openitem;
using namespace openitem::capi;

namespace {

LedgerOptions core_options(const oi_ledger_options &given, Environment &environment) {
  LedgerOptions options;
  options.memory = &environment.state();
  options.result_memory = &environment.results();
  options.identity = digest(given.identity);
  options.hash_secret = digest(given.hash_secret);
  if (given.settings != nullptr) options.settings = settings(*Input(given.settings, "settings"));
  return options;
}

// body(ledger) reads.
template <class Outputs, class Body>
oi_status guard_read(const oi_ledger *ledger, oi_error *err, const Outputs &all, Body &&body) noexcept {
  return guard(err, all, [&] { return body(Reading(ledger).core()); });
}

} // namespace

oi_status oi_ledger_create(const oi_ledger_options *options, oi_ledger **ledger, oi_error *err) {
  return guard(err, outputs(needed(ledger, "ledger")), [&] {
    const OptionalInput given(options, "options");
    const EnvironmentOwner environment(Environment::make(*given));
    *ledger = create<oi_ledger>(environment->state(), *environment, core_options(*given, *environment));
    environment->take_users();
  });
}

void oi_ledger_free(oi_ledger *ledger) {
  guard_void([&] {
    if (usable(ledger)) free_ledger(ledger);
  });
}

oi_status oi_ledger_set_sink(oi_ledger *ledger, oi_sink_callback sink, oi_destroy_callback destroy,
                             void *user, oi_error *err) {
  return guard(err, outputs(), [&] {
    const Exclusive alone(ledger);
    if (ledger->core.in_transaction()) reject(Errc::transaction_open, "ledger");
    ledger->sink.set(sink, destroy, user);
    ledger->core.set_sink(sink == nullptr ? nullptr : &ledger->sink);
  });
}

oi_status oi_ledger_settings(const oi_ledger *ledger, uint64_t known_through, oi_settings *settings,
                             oi_error *err) {
  return guard_read(ledger, err, outputs(needed(settings, "settings")), [&](const Ledger &core) {
    write(settings, [&](oi_settings &row) { fill(row, core.settings(known_through)); });
  });
}

oi_status oi_ledger_currency(const oi_ledger *ledger, const char *code, size_t size, oi_currency *currency,
                             oi_error *err) {
  return guard_read(ledger, err, outputs(needed(currency, "currency")), [&](const Ledger &core) {
    *currency = out(take(core.currency(text(code, size, "code"))));
  });
}

oi_status oi_ledger_last_sequence(const oi_ledger *ledger, uint64_t *sequence, oi_error *err) {
  return guard_read(ledger, err, outputs(needed(sequence, "sequence")),
                    [&](const Ledger &core) { *sequence = core.last_sequence(); });
}

oi_status oi_ledger_known_at(const oi_ledger *ledger, int64_t micros, uint64_t *sequence, oi_error *err) {
  return guard_read(ledger, err, outputs(needed(sequence, "sequence")),
                    [&](const Ledger &core) { *sequence = core.known_at(micros); });
}

oi_status oi_ledger_state_digest(const oi_ledger *ledger, oi_digest *digest, oi_error *err) {
  return guard_read(ledger, err, outputs(needed(digest, "digest")),
                    [&](const Ledger &core) { *digest = capi::digest(core.state_digest()); });
}

oi_status oi_ledger_books_digest(const oi_ledger *ledger, oi_digest *digest, oi_error *err) {
  return guard_read(ledger, err, outputs(needed(digest, "digest")),
                    [&](const Ledger &core) { *digest = capi::digest(core.books_digest()); });
}

oi_status oi_ledger_verify(const oi_ledger *ledger, oi_error *err) {
  return guard_read(ledger, err, outputs(), [](const Ledger &core) -> Refusal {
    const auto verified = core.verify();
    if (!verified) return verified.error();
    return {};
  });
}

oi_status oi_ledger_poisoned(const oi_ledger *ledger, uint8_t *poisoned, oi_error *err) {
  return guard_read(ledger, err, outputs(needed(poisoned, "poisoned")),
                    [&](const Ledger &core) { *poisoned = core.poisoned() ? 1 : 0; });
}

oi_status oi_ledger_replay(oi_ledger *ledger, const oi_record *record, oi_error *err) {
  return guard(err, outputs(), [&]() -> Refusal {
    const Exclusive alone(ledger);
    const auto replayed = ledger->core.replay(record_of(record));
    if (!replayed) return replayed.error();
    return {};
  });
}
