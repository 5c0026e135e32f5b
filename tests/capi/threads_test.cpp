// Eight threads at once: readers on one ledger, writers each on their own, results and ledgers that change
// hands. What they find is what one thread finds alone. A second altogether; OPENITEM_THREADS_SECONDS says
// how long.
#include "aligned_block.h"
#include "every_call.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

constexpr std::size_t thread_count = 8;
constexpr int case_count = 5;
std::atomic<std::uint64_t> calls{0};

class Deadline {
 public:
  Deadline() {
    const char *given = std::getenv("OPENITEM_THREADS_SECONDS");
    const double seconds = given == nullptr ? 1.0 : std::atof(given);
    end_ = begin_ + std::chrono::milliseconds(static_cast<long long>(seconds * 1000 / case_count));
  }
  [[nodiscard]] bool passed() const { return std::chrono::steady_clock::now() >= end_; }
  // How much of the time has gone: 0 .. 1.
  [[nodiscard]] double gone() const {
    return std::min(1.0, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_) /
                             std::chrono::duration<double>(end_ - begin_));
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point end_;
};

template <class Work> void on_all_threads(Work work) {
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < thread_count; ++i) threads.emplace_back([&work, i] { work(i); });
  for (std::thread &thread : threads) thread.join();
}

// ---- calls of the tables, made ready before the threads start

struct Call {
  const function_table *function = nullptr;
  value arguments[MOST_ARGUMENTS] = {};
};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_free(const function_table &function) {
  return ends_with(function.name, "_free");
}

std::vector<Call> prepare(every_books &books, bool (*wanted)(const function_table &)) {
  std::vector<Call> made;
  for (std::size_t i = 0; i < every_function_count; ++i) {
    if (!wanted(every_function[i])) continue;
    Call call;
    call.function = &every_function[i];
    good_arguments(call.function, &books, call.arguments);
    made.push_back(call);
  }
  return made;
}

// What erases texts in place needs them anew.
void fill_bytes(const Call &call, const every_books &books) {
  for (std::size_t i = 0; i < call.function->argument_count; ++i) {
    if (call.function->arguments[i].what != ARGUMENT_BYTES) continue;
    const oi_buffer *bytes = bytes_of(call.function, &books);
    std::memcpy(call.arguments[i].pointer, oi_buffer_data(bytes), oi_buffer_size(bytes));
  }
}

std::uint64_t make(const Call &call, const every_books &books) {
  spoil_outputs(call.function, call.arguments);
  fill_bytes(call, books);
  const oi_status status = call.function->call(call.arguments);
  calls.fetch_add(1, std::memory_order_relaxed);
  return fingerprint(call.function, call.arguments, status);
}

oi_result *result_of(const Call &call) {
  for (std::size_t i = 0; i < call.function->argument_count; ++i) {
    const argument_table &argument = call.function->arguments[i];
    if (argument.what == ARGUMENT_HANDLE_OUT && std::string_view(argument.type) == "oi_result")
      return *static_cast<oi_result **>(call.arguments[i].pointer);
  }
  return nullptr;
}

// ---- books for the readers: what the tables refer to, and more of it

void fill(oi_ledger *ledger) {
  for (int i = 0; i < 20; ++i) {
    const std::string name = "C" + std::to_string(i);
    const std::uint64_t who = customer(ledger, name.c_str());
    for (int k = 0; k < 6; ++k)
      (void)invoice(ledger, who, (name + "-" + std::to_string(k)).c_str(),
                    k % 2 == 0 ? "2026-01-10" : "2026-02-20", "10.00 USD");
    (void)payment(ledger, who, "2026-02-25", "15.00 USD");
  }
}

// State comes from one thread at a time, says openitem.h: a count without a lock shows whoever does not.
std::size_t state_blocks = 0;

void *state_block(std::size_t size, std::size_t alignment, void *) {
  ++state_blocks;
  return aligned_block(size, alignment);
}

void take_state_block(void *block, std::size_t, std::size_t, void *) {
  ++state_blocks;
  free_aligned_block(block);
}

// The same books in a ledger that counts.
void count_state(every_books &books) {
  oi_allocator allocator;
  oi_ledger_options options;
  OI_INIT(allocator);
  OI_INIT(options);
  allocator.allocate = state_block;
  allocator.deallocate = take_state_block;
  options.allocator = &allocator;
  reopen_ledger(&books, &options);
}

bool is_reading(const function_table &function) {
  return function.threads != THREADS_EXCLUSIVE && !is_free(function);
}

// Results that wait for another thread to free them.
class Lot {
 public:
  // Takes one in and gives another one out.
  oi_result *exchange(oi_result *in) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(in);
    if (waiting_.size() < 2 * thread_count) return nullptr;
    oi_result *first = waiting_.front();
    waiting_.pop_front();
    return first;
  }
  ~Lot() {
    for (oi_result *result : waiting_) oi_result_free(result);
  }

 private:
  std::mutex mutex_;
  std::deque<oi_result *> waiting_;
};

void readers_in_parallel_find_what_one_finds_alone() {
  every_books books;
  open_books(&books);
  count_state(books);
  fill(books.ledger);
  std::vector<std::vector<Call>> ready;
  for (std::size_t i = 0; i < thread_count; ++i) ready.push_back(prepare(books, is_reading));
  std::vector<std::uint64_t> alone;
  for (const Call &call : ready[0]) {
    alone.push_back(make(call, books));
    free_outputs(call.function, call.arguments);
  }
  CHECK(alone.size() > 100);
  const std::size_t asked_for = state_blocks;
  std::vector<std::size_t> wrong(alone.size());
  std::mutex wrong_mutex;
  const Deadline deadline;
  {
    Lot lot;
    on_all_threads([&](std::size_t thread) {
      const std::vector<Call> &mine = ready[thread];
      const every_books &shared = books;
      do {
        for (std::size_t i = 0; i < mine.size(); ++i) { // each begins elsewhere
          const std::size_t at = (i + thread * mine.size() / thread_count) % mine.size();
          if (make(mine[at], shared) != alone[at]) {
            const std::lock_guard lock(wrong_mutex);
            ++wrong[at];
          }
          if (oi_result *result = result_of(mine[at]))
            oi_result_free(lot.exchange(result));
          else
            free_outputs(mine[at].function, mine[at].arguments);
        }
      } while (!deadline.passed());
    });
  }
  EQUAL(state_blocks, asked_for);
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    if (wrong[i] != 0) std::fprintf(stderr, "%s: differs\n", ready[0][i].function->name);
    EQUAL(wrong[i], 0);
  }
  forget_arguments();
  close_books(&books);
}

// ---- a writer's round: from the snapshot, every command, in a transaction or without

bool is_command(const function_table &function) {
  const std::string_view name = function.name;
  return function.threads == THREADS_EXCLUSIVE && !is_free(function) && name.substr(0, 10) == "oi_ledger_" &&
         name != "oi_ledger_begin" && name != "oi_ledger_read_snapshot";
}

// The ledger that the calls go to; keys would make each command happen once only.
void direct(std::vector<Call> &commands, oi_ledger *ledger) {
  for (Call &call : commands) {
    for (std::size_t i = 0; i < call.function->argument_count; ++i) {
      const argument_table &argument = call.function->arguments[i];
      const std::string_view type = argument.type;
      if (argument.what == ARGUMENT_HANDLE && type == "oi_ledger") call.arguments[i].pointer = ledger;
      if (type == "oi_command_info")
        static_cast<oi_command_info *>(call.arguments[i].pointer)->idempotency_key = oi_text_of("");
    }
  }
}

struct Round {
  std::uint64_t found = 0;
  oi_digest digest{};
  std::size_t accepted = 0;
};
bool operator==(const Round &a, const Round &b) {
  return a.found == b.found && same_digest(a.digest, b.digest) && a.accepted == b.accepted;
}

Round write_all(std::vector<Call> &commands, const every_books &books, bool in_transaction) {
  Round round;
  oi_ledger *ledger = nullptr;
  oi_transaction *transaction = nullptr;
  oi_status status = oi_ledger_create(nullptr, &ledger, nullptr);
  if (status == OI_OK)
    status = oi_ledger_load_snapshot(ledger, oi_buffer_data(books.snapshot), oi_buffer_size(books.snapshot),
                                     nullptr);
  if (status == OI_OK && in_transaction) status = oi_ledger_begin(ledger, &transaction, nullptr);
  if (status == OI_OK) {
    direct(commands, ledger);
    for (const Call &call : commands) {
      round.found = round.found * 31 + make(call, books);
      round.accepted +=
          static_cast<const oi_error *>(call.arguments[call.function->argument_count - 1].pointer)->code ==
          OI_OK;
      free_outputs(call.function, call.arguments);
    }
    if (in_transaction) status = oi_transaction_commit(transaction, nullptr);
    if (status == OI_OK) status = oi_ledger_verify(ledger, nullptr);
    if (status == OI_OK) status = oi_ledger_state_digest(ledger, &round.digest, nullptr);
  }
  if (status != OI_OK) round.found = 0;
  oi_transaction_free(transaction);
  oi_ledger_free(ledger);
  return round;
}

void writers_each_on_its_own_ledger_write_what_one_writes_alone() {
  every_books books;
  open_books(&books);
  std::vector<std::vector<Call>> ready;
  for (std::size_t i = 0; i < thread_count; ++i) ready.push_back(prepare(books, is_command));
  const Round alone[2] = {write_all(ready[0], books, false), write_all(ready[0], books, true)};
  CHECK(alone[0].found != 0 && alone[1].found != 0);
  CHECK(alone[0].accepted > 25);
  CHECK(alone[1].accepted > 25);
  std::atomic<std::size_t> wrong{0};
  const Deadline deadline;
  on_all_threads([&](std::size_t thread) {
    std::size_t round = thread;
    do {
      const bool in_transaction = ++round % 2 == 0;
      if (!(write_all(ready[thread], books, in_transaction) == alone[in_transaction])) ++wrong;
    } while (!deadline.passed());
  });
  EQUAL(wrong.load(), 0);
  forget_arguments();
  close_books(&books);
}

// ---- one ledger from hand to hand

oi_result *aging_of(const oi_ledger *ledger) {
  oi_as_of date;
  oi_result *result = nullptr;
  OI_INIT(date);
  date.date = OI_LAST_DATE;
  if (oi_ledger_aging(ledger, &date, nullptr, &result, nullptr) != OI_OK) return nullptr;
  calls.fetch_add(1, std::memory_order_relaxed);
  return result;
}

// One more customer and invoice: code and number are the sequence.
bool write_one(oi_ledger *ledger) {
  std::uint64_t sequence = 0;
  if (oi_ledger_last_sequence(ledger, &sequence, nullptr) != OI_OK) return false;
  const std::string code = std::to_string(sequence);
  oi_command_info info;
  oi_customer_input buyer;
  oi_invoice_input sale;
  oi_outcome outcome;
  OI_INIT(info);
  OI_INIT(buyer);
  OI_INIT(sale);
  OI_INIT(outcome);
  info.effective = 739676;
  buyer.code = oi_text_of(code.c_str());
  std::memcpy(buyer.currency, "USD", 3);
  if (oi_ledger_create_customer(ledger, &info, &buyer, &outcome, nullptr) != OI_OK) return false;
  sale.customer = outcome.id;
  sale.number = buyer.code;
  sale.total.lo = sequence + 1;
  std::memcpy(sale.total.currency, "USD", 3);
  sale.total.digits = 2;
  calls.fetch_add(2, std::memory_order_relaxed);
  return oi_ledger_issue_invoice(ledger, &info, &sale, &outcome, nullptr, nullptr) == OI_OK;
}

void a_ledger_goes_from_its_writer_to_readers_and_on() {
  const Deadline deadline;
  std::atomic<std::size_t> wrong{0};
  do {
    oi_ledger *ledger = nullptr;
    oi_result *kept[thread_count] = {};
    std::uint64_t expected = 0;
    std::thread([&] {
      if (oi_ledger_create(nullptr, &ledger, nullptr) != OI_OK) ++wrong;
      for (int i = 0; i < 10; ++i) wrong += write_one(ledger) ? 0 : 1;
    }).join();
    for (int turn = 0; turn < 3; ++turn) {
      on_all_threads([&](std::size_t thread) { // what another thread asked for goes
        oi_result *&place = kept[(thread + static_cast<std::size_t>(turn)) % thread_count];
        oi_result_free(place);
        place = aging_of(ledger);
      });
      expected = result_fingerprint(kept[0]);
      on_all_threads([&](std::size_t thread) {
        if (result_fingerprint(kept[(thread + 1) % thread_count]) != expected) ++wrong;
      });
      std::thread([&] { wrong += write_one(ledger) ? 0 : 1; }).join();
    }
    std::thread([&] { oi_ledger_free(ledger); }).join(); // the results stay
    on_all_threads([&](std::size_t thread) {
      oi_result *mine = kept[(thread + 3) % thread_count];
      if (result_fingerprint(mine) != expected) ++wrong;
      oi_result_free(mine);
    });
  } while (!deadline.passed());
  EQUAL(wrong.load(), 0);
}

// What the host does to have it both ways: a lock that readers share.
void readers_and_one_writer_take_turns_on_each_ledger() {
  struct Shared {
    oi_ledger *ledger = new_books();
    std::shared_mutex mutex;
    oi_digest digest{};
    std::uint64_t figures = 0;
  };
  Shared shared[2];
  std::atomic<std::size_t> wrong{0};
  const auto publish = [&](Shared &one) {
    oi_result *result = aging_of(one.ledger);
    one.figures = result == nullptr ? 0 : result_fingerprint(result);
    oi_result_free(result);
    if (oi_ledger_state_digest(one.ledger, &one.digest, nullptr) != OI_OK) ++wrong;
  };
  for (Shared &one : shared) {
    const std::unique_lock lock(one.mutex); // MinGW's is no lock if two threads are the first to ask for it
    publish(one);
  }
  const Deadline deadline;
  on_all_threads([&](std::size_t thread) {
    Shared &one = shared[thread % 2];
    std::size_t written = 0; // spread over the time, and few: what the readers do costs more with each
    do {
      if (thread < 2 && static_cast<double>(written) <= 200 * deadline.gone()) { // the writers
        ++written;
        const std::unique_lock lock(one.mutex);
        wrong += write_one(one.ledger) ? 0 : 1;
        publish(one);
      } else {
        const std::shared_lock lock(one.mutex);
        oi_digest digest{};
        oi_result *result = aging_of(one.ledger);
        if (result == nullptr || result_fingerprint(result) != one.figures) ++wrong;
        oi_result_free(result);
        if (oi_ledger_state_digest(one.ledger, &digest, nullptr) != OI_OK || !same_digest(digest, one.digest))
          ++wrong;
        if (oi_ledger_verify(one.ledger, nullptr) != OI_OK) ++wrong;
      }
      std::this_thread::yield();
    } while (!deadline.passed());
  });
  for (const Shared &one : shared) oi_ledger_free(one.ledger);
  EQUAL(wrong.load(), 0);
}

oi_command_info of_today() {
  oi_command_info info;
  OI_INIT(info);
  info.effective = on("2026-03-01");
  return info;
}

struct Meeting {
  oi_ledger *ledger = nullptr;
  int records = 0;
};

// What a sink sees: its own calls come from a callback, those of a thread that comes meanwhile do not.
void meet(const oi_record *record, std::uint64_t, oi_acknowledgement *acknowledgement, void *user) {
  auto &meeting = *static_cast<Meeting *>(user);
  oi_ledger *ledger = meeting.ledger;
  ++meeting.records;
  std::uint64_t sequence = 0;
  BLAMES(OI_REENTRANT_CALL, "ledger", oi_ledger_set_sink(ledger, nullptr, nullptr, nullptr, FRESH));
  BLAMES(OI_REENTRANT_CALL, "ledger", oi_ledger_last_sequence(ledger, &sequence, FRESH));
  std::thread other([ledger] {
    oi_command_info info = of_today();
    oi_customer_input customer;
    std::uint64_t last = 0;
    OI_INIT(customer);
    BLAMES(OI_CONCURRENT_CALL, "ledger", oi_ledger_create_customer(ledger, &info, &customer, nullptr, FRESH));
    BLAMES(OI_CONCURRENT_CALL, "ledger", oi_ledger_last_sequence(ledger, &last, FRESH));
  });
  other.join();
  oi_record_header header;
  OI_INIT(header);
  OK(oi_record_read_header(record, &header, FRESH));
  acknowledgement->sequence = header.first_sequence;
  acknowledgement->accepted = 1;
}

void of_two_calls_that_meet_one_is_refused() {
  Meeting meeting;
  oi_command_info info = of_today();
  oi_customer_input customer;
  std::uint64_t last = 0;
  OI_INIT(customer);
  OK(oi_ledger_create(nullptr, &meeting.ledger, FRESH));
  oi_ledger *ledger = meeting.ledger;
  OK(oi_ledger_set_sink(ledger, meet, nullptr, &meeting, FRESH));
  OK(oi_ledger_create_customer(ledger, &info, &customer, nullptr, FRESH));
  OK(oi_ledger_last_sequence(ledger, &last, FRESH));
  EQUAL(last, 1);
  EQUAL(meeting.records, 1);
  OK(oi_ledger_verify(ledger, FRESH));
  oi_ledger_free(ledger);
}

} // namespace

int main(int argc, char **argv) {
  static const test_case cases[case_count] = {
      CASE(readers_in_parallel_find_what_one_finds_alone),
      CASE(writers_each_on_its_own_ledger_write_what_one_writes_alone),
      CASE(a_ledger_goes_from_its_writer_to_readers_and_on),
      CASE(readers_and_one_writer_take_turns_on_each_ledger),
      CASE(of_two_calls_that_meet_one_is_refused),
  };
  const int failed = run_cases(argc, argv, cases, case_count);
  std::printf("%zu threads, %llu calls\n", thread_count, static_cast<unsigned long long>(calls.load()));
  return failed;
}
