// Every function that can fail, every allocation it makes: it fails, once and for good. The call gives
// OI_OUT_OF_MEMORY, the books are as they were, and the same call works when there is memory again. What the
// library takes from malloc or operator new is taken here: it is linked as an archive, with --wrap.
#include "every_call.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

extern "C" {
void *__real_malloc(std::size_t size);
void *__real_aligned_alloc(std::size_t alignment, std::size_t size);
void *__wrap_malloc(std::size_t size);
void *__wrap_aligned_alloc(std::size_t alignment, std::size_t size);
}

namespace {

struct Heap {
  bool counting = false;
  bool for_good = false;
  long allocations = 0;
  long fail_at = 0; // 0: never

  bool gives() noexcept {
    if (!counting) return true;
    ++allocations;
    return fail_at == 0 || allocations < fail_at || (!for_good && allocations > fail_at);
  }
};
Heap heap;

} // namespace

void *__wrap_malloc(std::size_t size) {
  return heap.gives() ? __real_malloc(size) : nullptr;
}
void *__wrap_aligned_alloc(std::size_t alignment, std::size_t size) {
  return heap.gives() ? __real_aligned_alloc(alignment, size) : nullptr;
}
void *operator new(std::size_t size) {
  void *block = std::malloc(size == 0 ? 1 : size);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}
void *operator new(std::size_t size, std::align_val_t alignment) {
  const auto of = static_cast<std::size_t>(alignment);
  void *block = std::aligned_alloc(of, (size + of - 1) / of * of);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}
void operator delete(void *block) noexcept {
  std::free(block);
}
void operator delete(void *block, std::size_t) noexcept {
  std::free(block);
}
void operator delete(void *block, std::align_val_t) noexcept {
  std::free(block);
}
void operator delete(void *block, std::size_t, std::align_val_t) noexcept {
  std::free(block);
}

namespace {

// How the call is made: with what needs more than the stack; on books that write a journal; in a transaction
// that a sink listens to.
enum class Manner { plain, large, dry_run, journaled, in_transaction };

// Functions that take no memory though their set of statuses says that they might.
const char *const without_memory[] = {
    "oi_ledger_settings",
    "oi_ledger_currency",
    "oi_ledger_last_sequence",
    "oi_ledger_known_at",
    "oi_ledger_state_digest",
    "oi_ledger_poisoned",
    "oi_ledger_books_digest",
    "oi_ledger_find_customer_code",
    "oi_ledger_find_customer_external_ref",
    "oi_ledger_find_job_code",
    "oi_ledger_find_contract_number",
    "oi_ledger_find_number",
    "oi_ledger_find_external_ref",
    "oi_ledger_find_transaction_id",
    "oi_ledger_find_licence_number",
    "oi_ledger_customer_figures",
};

every_books books;
const function_table *function;
std::array<value, MOST_ARGUMENTS> arguments;
Manner manner;
oi_event_log *fresh_log; // the books' log has room
oi_transaction *open_transaction;
long wrong;

struct Sweep {
  long positions = 0; // allocations that failed, each in two ways
  bool made = false;
};

std::array<oi_digest, 3> digests() {
  return {digest(books.ledger), digest(books.empty), digest(books.transaction_ledger)};
}
bool are_the_same(const std::array<oi_digest, 3> &a, const std::array<oi_digest, 3> &b) {
  return same_digest(a[0], b[0]) && same_digest(a[1], b[1]) && same_digest(a[2], b[2]);
}

void complain(const char *what, long position) {
  if (++wrong < 100)
    std::fprintf(stderr, "%s: allocation %ld fails%s: %s\n", function->name, position,
                 heap.for_good ? " for good" : "", what);
}

bool documents(oi_status status) {
  for (std::size_t i = 0; i < function->status_count; ++i)
    if (function->statuses[i] == status) return true;
  return false;
}

bool is_named(const char *name) {
  return std::strcmp(function->name, name) == 0;
}

void accept_bytes(const std::uint8_t *, std::size_t, std::uint64_t first, oi_acknowledgement *answer,
                  void *) {
  answer->sequence = first;
  answer->accepted = 1;
}

const argument_table *argument_of_type(const char *type) {
  for (std::size_t i = 0; i < function->argument_count; ++i)
    if (std::strcmp(function->arguments[i].type, type) == 0) return &function->arguments[i];
  return nullptr;
}

template <class T> T *given(const char *type) {
  const argument_table *argument = argument_of_type(type);
  return static_cast<T *>(arguments[static_cast<std::size_t>(argument - function->arguments)].pointer);
}

bool fits_the_manner() {
  switch (manner) {
  case Manner::plain:
    return true;
  case Manner::large:
    return is_named("oi_money_split") || is_named("oi_money_split_by_amounts") ||
           argument_of_type("oi_business_calendar") != nullptr;
  case Manner::dry_run: // a batch has none
    return argument_of_type("oi_command_info") != nullptr && argument_of_type("oi_outcome") != nullptr;
  case Manner::journaled:
  case Manner::in_transaction:
    return argument_of_type("oi_command_info") != nullptr;
  }
  return false;
}

void write_a_journal() {
  oi_journal_options options;
  OI_INIT(options);
  options.mode = OI_JOURNALING_PUSH;
  options.store = accept_bytes;
  OK(oi_ledger_set_journal(books.ledger, &options, FRESH));
}

// A calendar of many days, or many parts of a split.
void enlarge() {
  constexpr std::size_t many = 1500;
  if (argument_of_type("oi_business_calendar") != nullptr) {
    auto *days = static_cast<std::int32_t *>(block_of(many * sizeof(std::int32_t)));
    for (std::size_t i = 0; i < many; ++i) days[i] = 700000 + static_cast<std::int32_t>(i);
    auto *calendar = given<oi_business_calendar>("oi_business_calendar");
    calendar->holidays = days;
    calendar->holiday_count = many;
    return;
  }
  for (std::size_t i = 0; i < function->argument_count; ++i) {
    const argument_table &argument = function->arguments[i];
    if (argument.count < 0) continue;
    const std::size_t size = every_structure[argument.structure].size; // weights and parts
    auto *first = static_cast<unsigned char *>(block_of(many * size));
    for (std::size_t n = 0; n < many; ++n) std::memcpy(first + n * size, arguments[i].pointer, size);
    arguments[i].pointer = first;
    arguments[static_cast<std::size_t>(argument.count)].number = many;
  }
}

void accept(const oi_record *record, std::uint64_t, oi_acknowledgement *answer, void *) {
  oi_record_header header;
  OI_INIT(header);
  OK(oi_record_read_header(record, &header, FRESH));
  answer->sequence = header.first_sequence;
  answer->accepted = 1;
}

void begin_a_transaction() {
  OK(oi_ledger_set_sink(books.ledger, accept, nullptr, nullptr, FRESH));
  OK(oi_ledger_begin(books.ledger, &open_transaction, FRESH));
}

// The books anew, and good arguments.
void make_ready() {
  oi_transaction_free(open_transaction);
  open_transaction = nullptr;
  restore_books(&books);
  books.read = 0;
  if (manner == Manner::journaled) write_a_journal();
  if (manner == Manner::in_transaction) begin_a_transaction();
  good_arguments(function, &books, arguments.data());
  if (manner == Manner::large) enlarge();
  if (manner == Manner::dry_run) given<oi_command_info>("oi_command_info")->flags = OI_COMMAND_DRY_RUN;
  oi_event_log_free(fresh_log);
  fresh_log = nullptr;
  if (is_named("oi_event_log_append")) {
    OK(oi_event_log_create(nullptr, &fresh_log, FRESH));
    arguments[0].pointer = fresh_log;
  }
}

oi_status call_with(long fail_at) {
  heap.allocations = 0;
  heap.fail_at = fail_at;
  heap.counting = true;
  const oi_status status = function->call(arguments.data());
  heap.counting = false;
  return status;
}

// The same arguments on the same books, with memory: what failed has left nothing behind.
void check_it_works_now(long position) {
  spoil_outputs(function, arguments.data());
  books.read = 0;
  if (call_with(0) != OI_OK) complain("then, with memory, the call is refused", position);
  free_outputs(function, arguments.data());
}

void check_failed(oi_status status, const std::array<oi_digest, 3> &before, long position) {
  if (status != OI_OUT_OF_MEMORY) complain(oi_status_name(status), position);
  if (!documents(status)) complain("a status that is not documented", position);
  if (oi_event_log_count(fresh_log) != 0) complain("the log has changed", position);
  for (std::size_t i = 0; i < function->argument_count; ++i)
    if (function->arguments[i].what == ARGUMENT_HANDLE_OUT && arguments[i].pointer != nullptr &&
        *static_cast<void **>(arguments[i].pointer) != nullptr)
      complain("there is a handle", position);
  if (!are_the_same(before, digests())) complain("the books have changed", position);
  if (oi_ledger_verify(books.ledger, nullptr) != OI_OK) complain("the books are not sound", position);
  check_it_works_now(position);
}

// Allocation 1, 2, ... fails until the call makes no more of them.
void fail_each(Sweep &sweep) {
  for (long position = 1;; ++position) {
    make_ready();
    const auto before = digests();
    const oi_status status = call_with(position);
    const bool reached = heap.allocations >= position;
    if (status == OI_OK) {
      free_outputs(function, arguments.data());
      sweep.made = true;
      if (reached && heap.for_good && !is_named("oi_error_describe")) // which then says less
        complain("and the call gives OI_OK", position);
    } else {
      check_failed(status, before, position);
    }
    forget_arguments();
    if (!reached) break;
    ++sweep.positions;
    if (position == 5000) {
      complain("and there is no end to them", position);
      break;
    }
  }
}

bool takes_no_memory() {
  if (std::strcmp(function->name, "oi_event_log_record") == 0) return !oi_has_feature("checked_handles");
  for (const char *name : without_memory)
    if (is_named(name)) return true;
  return false;
}

Sweep sweep_function() {
  Sweep sweep;
  for (const Manner one :
       {Manner::plain, Manner::large, Manner::dry_run, Manner::journaled, Manner::in_transaction}) {
    manner = one;
    if (!fits_the_manner()) continue;
    for (good_way = 0; good_way < GOOD_WAYS; ++good_way) {
      for (const bool for_good : {false, true}) {
        heap.for_good = for_good;
        fail_each(sweep);
      }
    }
  }
  good_way = 0;
  return sweep;
}

void every_failed_allocation_is_survived() {
  long functions = 0;
  long without = 0;
  long positions = 0;
  open_books(&books);
  for (std::size_t i = 0; i < every_function_count; ++i) {
    function = &every_function[i];
    if (!function->fails) continue;
    const Sweep sweep = sweep_function();
    if (!sweep.made) complain("the call was never accepted", 0);
    if (documents(OI_OUT_OF_MEMORY) && takes_no_memory() != (sweep.positions == 0))
      complain(sweep.positions == 0 ? "it takes no memory" : "without_memory names it", sweep.positions);
    functions += sweep.positions != 0;
    without += documents(OI_OUT_OF_MEMORY) && sweep.positions == 0;
    positions += sweep.positions;
  }
  oi_event_log_free(fresh_log);
  oi_transaction_free(open_transaction);
  close_books(&books);
  std::printf("%ld functions, %ld failed allocations, %ld wrong; %ld functions take no memory\n", functions,
              positions, wrong, without);
  EQUAL(wrong, 0);
}

} // namespace

int main(int argc, char **argv) {
  static const test_case cases[] = {CASE(every_failed_allocation_is_survived)};
  return RUN(cases);
}
