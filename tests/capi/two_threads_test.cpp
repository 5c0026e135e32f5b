// A build with OPENITEM_CHECKED_HANDLES: while one thread's call runs on a ledger, every function that
// another thread may not call then is refused and changes nothing, and those that it may are answered.
#include "aligned_block.h"
#include "every_call.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

namespace {

std::size_t cells = 0;

// Where the first thread waits in the middle of its call.
class Halt {
 public:
  // From a callback of the thread that is to wait.
  void stand() {
    std::unique_lock lock(mutex_);
    if (!armed_ || std::this_thread::get_id() != whose_) return;
    armed_ = false;
    stands_ = true;
    changed_.notify_all();
    changed_.wait(lock, [&] { return !stands_; });
  }
  [[nodiscard]] bool has_stood() {
    const std::lock_guard lock(mutex_);
    return whose_ == std::this_thread::get_id() && !armed_;
  }
  // The call on a thread of its own, and what happens while it stands.
  template <class Call, class Meanwhile> void during(Call call, Meanwhile meanwhile) {
    std::thread first([&] {
      {
        const std::lock_guard lock(mutex_);
        whose_ = std::this_thread::get_id();
        armed_ = true;
      }
      call();
      const std::lock_guard lock(mutex_);
      over_ = true;
      changed_.notify_all();
    });
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return stands_ || over_; });
      CHECK(stands_);
    }
    meanwhile();
    {
      const std::lock_guard lock(mutex_);
      stands_ = false;
      changed_.notify_all();
    }
    first.join();
    armed_ = over_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::thread::id whose_;
  bool armed_ = false;
  bool stands_ = false;
  bool over_ = false;
};

std::atomic<std::size_t> blocks = 0;
std::size_t live_blocks() {
  return blocks;
}

void *result_block(std::size_t size, std::size_t alignment, void *user) {
  static_cast<Halt *>(user)->stand();
  ++blocks;
  return aligned_block(size, alignment);
}

void take_result_block(void *block, std::size_t, std::size_t, void *) {
  --blocks;
  free_aligned_block(block);
}

void store(const std::uint8_t *, std::size_t, std::uint64_t first, oi_acknowledgement *acknowledgement,
           void *user) {
  static_cast<Halt *>(user)->stand();
  acknowledgement->sequence = first;
  acknowledgement->accepted = 1;
}

// The books of the tables, in a ledger that halts.
struct Books {
  Books() {
    open_books(&all);
    oi_allocator allocator;
    oi_ledger_options options;
    OI_INIT(allocator);
    OI_INIT(options);
    allocator.allocate = result_block;
    allocator.deallocate = take_result_block;
    allocator.user = &halt;
    options.result_allocator = &allocator;
    reopen_ledger(&all, &options);
  }
  ~Books() {
    forget_arguments();
    close_books(&all);
  }
  Books(const Books &) = delete;
  Books &operator=(const Books &) = delete;
  void use_journal() {
    oi_journal_options options;
    OI_INIT(options);
    options.mode = OI_JOURNALING_PUSH;
    options.store = store;
    options.user = &halt;
    OK(oi_ledger_set_journal(all.ledger, &options, FRESH));
  }

  Halt halt;
  every_books all{};
};

struct Call {
  const function_table *function = nullptr;
  std::array<value, MOST_ARGUMENTS> arguments{};
  std::uint64_t answer = 0; // of what is shared

  std::uint64_t make() {
    spoil_outputs(function, arguments.data());
    const oi_status status = function->call(arguments.data());
    const std::uint64_t found = fingerprint(function, arguments.data(), status);
    free_outputs(function, arguments.data());
    return found;
  }
  void expect_refused() {
    spoil_outputs(function, arguments.data());
    const oi_status status = function->call(arguments.data());
    const auto *error = static_cast<const oi_error *>(arguments[function->argument_count - 1].pointer);
    check_status(status, OI_CONCURRENT_CALL, function->name, __FILE__, __LINE__);
    check_text(error->field, SIZE_MAX, "ledger", function->name, __FILE__, __LINE__);
    ++cells;
  }
  void expect_answered() {
    check(make() == answer, function->name, __FILE__, __LINE__);
    ++cells;
  }
};

// Every call that takes the ledger, and can be refused.
std::vector<Call> calls_on(Books &books) {
  std::vector<Call> calls;
  for (std::size_t i = 0; i < every_function_count; ++i) {
    const function_table &function = every_function[i];
    bool takes_it = false;
    Call call;
    call.function = &function;
    for (std::size_t k = 0; k < function.argument_count; ++k)
      takes_it = takes_it || (function.arguments[k].what == ARGUMENT_HANDLE &&
                              std::string_view(function.arguments[k].type) == "oi_ledger");
    if (!takes_it || !function.fails) continue;
    good_arguments(&function, &books.all, call.arguments.data());
    for (std::size_t k = 0; k < function.argument_count; ++k)
      if (std::string_view(function.arguments[k].type) == "oi_ledger" &&
          function.arguments[k].what == ARGUMENT_HANDLE)
        call.arguments[k].pointer = books.all.ledger;
    if (function.threads == THREADS_SHARED) call.answer = call.make();
    calls.push_back(call);
  }
  CHECK(calls.size() > 80);
  return calls;
}

// What the threads call with; made beforehand, as the words of books.h share an error.
struct Inputs {
  Inputs() {
    OI_INIT(payment);
    payment.customer = 1;
    payment.amount = money("3.00 USD");
  }
  oi_command_info info = at("2026-03-01");
  oi_payment_input payment;
  oi_as_of date = as_of("2026-03-01");
};
const Inputs &inputs() {
  static const Inputs made;
  return made;
}

oi_status pay(oi_ledger *ledger) {
  return oi_ledger_record_payment(ledger, &inputs().info, &inputs().payment, nullptr, nullptr, nullptr);
}

oi_status ask(const oi_ledger *ledger, std::uint64_t *rows = nullptr) {
  oi_result *result = nullptr;
  const oi_status status = oi_ledger_aging(ledger, &inputs().date, nullptr, &result, nullptr);
  if (rows != nullptr) *rows = oi_result_count(result, OI_TABLE_AGING_ROWS);
  oi_result_free(result);
  return status;
}

oi_digest after_a_payment() {
  Books quiet;
  OK(pay(quiet.all.ledger));
  return digest(quiet.all.ledger);
}

void nobody_else_calls_while_one_thread_writes() {
  const oi_digest wanted = after_a_payment();
  Books books;
  std::vector<Call> calls = calls_on(books);
  books.use_journal();
  books.halt.during([&] { OK(pay(books.all.ledger)); },
                    [&] {
                      for (Call &call : calls) call.expect_refused();
                    });
  CHECK(same_digest(digest(books.all.ledger), wanted));
  OK(oi_ledger_verify(books.all.ledger, FRESH));
}

void nobody_else_uses_a_transaction_while_one_thread_commits_it() {
  const oi_digest wanted = after_a_payment();
  Books books;
  oi_transaction *transaction = nullptr;
  books.use_journal();
  OK(oi_ledger_begin(books.all.ledger, &transaction, FRESH));
  OK(pay(books.all.ledger));
  books.halt.during([&] { OK(oi_transaction_commit(transaction, nullptr)); },
                    [&] {
                      oi_buffer *records = nullptr;
                      BLAMES(OI_CONCURRENT_CALL, "ledger",
                             oi_transaction_records(transaction, &records, FRESH));
                      BLAMES(OI_CONCURRENT_CALL, "ledger", oi_transaction_commit(transaction, FRESH));
                      BLAMES(OI_CONCURRENT_CALL, "ledger", oi_transaction_rollback(transaction, FRESH));
                      cells += 3;
                    });
  CHECK(same_digest(digest(books.all.ledger), wanted));
  oi_transaction_free(transaction);
}

void nobody_writes_while_one_thread_reads() {
  const oi_digest wanted = after_a_payment();
  Books books;
  std::vector<Call> calls = calls_on(books);
  books.halt.during([&] { OK(ask(books.all.ledger)); },
                    [&] {
                      for (Call &call : calls)
                        call.function->threads == THREADS_SHARED ? call.expect_answered()
                                                                 : call.expect_refused();
                    });
  OK(pay(books.all.ledger)); // and afterwards everything again
  CHECK(same_digest(digest(books.all.ledger), wanted));
}

void a_ledger_freed_while_another_thread_reads_goes_when_it_has_read() {
  Books books;
  std::uint64_t rows = 0;
  books.halt.during([&] { OK(ask(books.all.ledger, &rows)); }, [&] { oi_ledger_free(books.all.ledger); });
  CHECK(rows > 0);
  REFUSED(OI_INVALID_ARGUMENT, pay(books.all.ledger)); // a handle that is gone
  books.all.ledger = nullptr;
}

// Eight threads that keep no rule at all: every call is either alone or refused.
void calls_that_meet_never_harm_the_ledger() {
  Books books;
  oi_ledger *ledger = books.all.ledger;
  std::uint64_t before = 0;
  std::uint64_t after = 0;
  OK(oi_ledger_last_sequence(ledger, &before, FRESH));
  std::mutex mutex;
  std::uint64_t paid = 0;
  std::uint64_t refused = 0;
  std::uint64_t other = 0;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < 8; ++i)
    threads.emplace_back([&, i] {
      std::array<std::uint64_t, 3> mine{};
      for (int turn = 0; turn < 2'000; ++turn) {
        const bool writes = i % 2 == 0;
        const oi_status status = writes ? pay(ledger) : ask(ledger);
        mine[0] += writes && status == OI_OK;
        mine[1] += status == OI_CONCURRENT_CALL;
        mine[2] += status != OI_OK && status != OI_CONCURRENT_CALL;
      }
      const std::lock_guard lock(mutex);
      paid += mine[0];
      refused += mine[1];
      other += mine[2];
    });
  for (std::thread &thread : threads) thread.join();
  EQUAL(other, 0);
  OK(oi_ledger_verify(ledger, FRESH));
  OK(oi_ledger_last_sequence(ledger, &after, FRESH));
  EQUAL(after - before, paid);
  std::printf("16000 calls of 8 threads that keep no rule: %llu payments, %llu refused\n",
              static_cast<unsigned long long>(paid), static_cast<unsigned long long>(refused));
}

// ---- event logs

// Records of the books, and a log whose memory halts.
struct Logs {
  Logs() {
    OK(oi_event_log_record(books.all.records, 0, &record, FRESH));
    oi_allocator allocator;
    OI_INIT(allocator);
    allocator.allocate = result_block;
    allocator.deallocate = take_result_block;
    allocator.user = &halt;
    OK(oi_event_log_create(&allocator, &log, FRESH));
    OK(oi_event_log_append(log, record, FRESH));
  }
  ~Logs() { oi_event_log_free(log); }
  Logs(const Logs &) = delete;
  Logs &operator=(const Logs &) = delete;
  // Appends until memory is asked for.
  void append_and_halt() {
    for (int i = 0; i < 1'000 && !halt.has_stood(); ++i) OK(oi_event_log_append(log, record, nullptr));
  }

  Books books;
  Halt halt;
  const oi_record *record = nullptr;
  oi_event_log *log = nullptr;
};

void nobody_else_uses_a_log_while_one_thread_appends() {
  Logs logs;
  logs.halt.during([&] { logs.append_and_halt(); },
                   [&] {
                     const oi_record *found = nullptr;
                     BLAMES(OI_CONCURRENT_CALL, "log", oi_event_log_append(logs.log, logs.record, FRESH));
                     BLAMES(OI_CONCURRENT_CALL, "log", oi_event_log_record(logs.log, 0, &found, FRESH));
                     CHECK(found == nullptr);
                     EQUAL(oi_event_log_count(logs.log), 0);
                     oi_event_log_clear(logs.log); // does nothing
                     cells += 4;
                   });
  const std::size_t before = oi_event_log_count(logs.log);
  CHECK(before > 1);
  OK(oi_event_log_append(logs.log, logs.record, FRESH)); // and afterwards everything again
  EQUAL(oi_event_log_count(logs.log), before + 1);
  oi_event_log_clear(logs.log);
  EQUAL(oi_event_log_count(logs.log), 0);
}

void a_log_freed_while_another_thread_appends_goes_when_it_has() {
  Logs logs;
  const std::size_t before = live_blocks();
  logs.halt.during([&] { logs.append_and_halt(); }, [&] { oi_event_log_free(logs.log); });
  CHECK(live_blocks() < before);
  REFUSED(OI_INVALID_ARGUMENT, oi_event_log_append(logs.log, logs.record, FRESH)); // a handle that is gone
  logs.log = nullptr;
}

void calls_that_meet_never_harm_a_log() {
  Logs logs;
  std::atomic<std::uint64_t> kept = 1;
  std::atomic<std::uint64_t> refused = 0;
  std::atomic<std::uint64_t> other = 0;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < 8; ++i)
    threads.emplace_back([&, i] {
      for (int turn = 0; turn < 2'000; ++turn) {
        const oi_record *found = nullptr;
        const bool writes = i % 2 == 0;
        const oi_status status = writes ? oi_event_log_append(logs.log, logs.record, nullptr)
                                        : oi_event_log_record(logs.log, 0, &found, nullptr);
        kept += writes && status == OI_OK;
        refused += status == OI_CONCURRENT_CALL;
        other += status != OI_OK && status != OI_CONCURRENT_CALL;
      }
    });
  for (std::thread &thread : threads) thread.join();
  EQUAL(other, 0);
  EQUAL(oi_event_log_count(logs.log), kept);
  std::printf("16000 calls of 8 threads on a log: %llu kept, %llu refused\n",
              static_cast<unsigned long long>(kept), static_cast<unsigned long long>(refused));
}

} // namespace

int main(int argc, char **argv) {
  static const test_case cases[] = {
      CASE(nobody_else_calls_while_one_thread_writes),
      CASE(nobody_else_uses_a_transaction_while_one_thread_commits_it),
      CASE(nobody_writes_while_one_thread_reads),
      CASE(a_ledger_freed_while_another_thread_reads_goes_when_it_has_read),
      CASE(calls_that_meet_never_harm_the_ledger),
      CASE(nobody_else_uses_a_log_while_one_thread_appends),
      CASE(a_log_freed_while_another_thread_appends_goes_when_it_has),
      CASE(calls_that_meet_never_harm_a_log),
  };
  const int failed = RUN(cases);
  std::printf("two threads: %zu calls tried while another ran\n", cells);
  return failed;
}
