// What does keeping the books as bytes cost, and how long does it take to get them back?
//
// The workload posted with a journal that is pushed into memory, a record a command, chained and checksummed;
// the journal replayed into a new ledger; a snapshot written and loaded. No disk, which is the host's
// business.
//
//   own, host   the ledger's own ids; the host's ids and unique numbers
#include "core_host.hpp"
#include "measure.hpp"
#include "openitem/journal/snapshot.hpp"
#include "workload.hpp"

#include <vector>

namespace openitem::bench {
namespace {

class Kept final : public JournalSink {
 public:
  [[nodiscard]] bool store(Bytes records, Sequence) override {
    bytes_.insert(bytes_.end(), records.begin(), records.end());
    return true;
  }
  [[nodiscard]] Bytes bytes() const noexcept { return bytes_; }

 private:
  std::vector<std::byte> bytes_;
};

void require(const auto &result, const char *what) {
  if (!result) fail(what, describe(result.error()));
}

void measure(const Task &task) {
  const Workload workload = workload_of(task.size);
  const auto documents = static_cast<double>(workload.documents.size());
  CoreHost host(workload, task.question == "host" ? Keys::hosts : Keys::ledgers);
  Kept journal;
  host.set_journal(journal);
  host.create_customers();
  const std::size_t before = journal.bytes().size();
  {
    const Stopwatch watch;
    host.post_all();
    figure("post_documents_per_second", documents / watch.seconds());
  }
  figure("bytes_per_document", static_cast<double>(journal.bytes().size() - before) / documents);
  {
    Ledger copy;
    const Stopwatch watch;
    const auto recovery = copy.replay(journal.bytes());
    const double seconds = watch.seconds();
    require(recovery, "replay refused");
    figure("replay_documents_per_second", documents / seconds);
    figure("replay_records_per_second", static_cast<double>(recovery->records) / seconds);
    if (copy.state_digest() != host.ledger().state_digest()) fail("the replayed ledger differs");
  }
  const Stopwatch watch;
  const auto bytes = snapshot(host.ledger());
  figure("snapshot_documents_per_second", documents / watch.seconds());
  require(bytes, "no snapshot");
  figure("snapshot_bytes_per_document", static_cast<double>(bytes->size()) / documents);
  Ledger copy;
  const Stopwatch loading;
  const auto loaded = copy.load(Bytes(*bytes));
  figure("load_documents_per_second", documents / loading.seconds());
  require(loaded, "load refused");
  if (copy.state_digest() != host.ledger().state_digest()) fail("the loaded ledger differs");
  host.age(last_day);
  check_aged("portfolio_today", host.aged());
}

} // namespace
} // namespace openitem::bench

int main(int argc, char **argv) {
  using namespace openitem::bench;
  measure(read_task(argc, argv, "own host"));
}
