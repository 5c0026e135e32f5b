// A host that keeps the workload's books with openitem's C++ interface. CHost (c_host.hpp) does the same in
// C.
#pragma once

#include "aged.hpp"
#include "measure.hpp"
#include "workload.hpp"

#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_summary.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace openitem::bench {

// Takes what the limit loop's journal takes: an entry a document and one an application.
class CoreJournal final : public EventSink {
 public:
  [[nodiscard]] bool accept(const Record &record, std::uint64_t) override;
  [[nodiscard]] std::uint64_t records() const noexcept { return records_; }
  [[nodiscard]] std::uint64_t applications() const noexcept { return applications_; }

 private:
  Journal journal_;
  std::uint64_t records_ = 0;
  std::uint64_t applications_ = 0;
};

class CoreHost {
 public:
  // The workload outlives the host.
  CoreHost(const Workload &workload, Keys keys);

  void create_customers();
  void set_sink(EventSink *sink) { ledger_.set_sink(sink); }
  void set_journal(JournalSink &sink) { ledger_.set_journal({Journaling::push, &sink, {1, 2}}); }
  // The documents in order, counted from 0.
  void post(std::size_t document);
  void post_all();

  // One customer's figures, kept until answer() is asked.
  void ask(std::uint32_t customer, std::int32_t day) noexcept;
  [[nodiscard]] AgedCustomer answer() const;
  void summarise(std::uint32_t customer, std::int32_t day) const;
  // The whole portfolio, kept until aged() is asked.
  void age(std::int32_t day);
  [[nodiscard]] AgedPortfolio aged() const;

  [[nodiscard]] std::uint64_t state_bytes() const noexcept { return memory_.bytes(); }
  [[nodiscard]] const Ledger &ledger() const noexcept { return ledger_; }

 private:
  [[nodiscard]] CustomerId customer_id(std::uint32_t customer) const noexcept;
  [[nodiscard]] Currency currency_of(std::uint32_t customer) const noexcept {
    return currencies_[workload_.customers[customer].currency];
  }
  void issue_invoice(const CommandInfo &info, const Document &document);
  void record_payment(const CommandInfo &info, const Document &document);
  void issue_credit_memo(const CommandInfo &info, const Document &document);
  void void_invoice(const CommandInfo &info, const Document &document);
  [[nodiscard]] std::uint64_t id_of(const Document &document) const noexcept;
  [[nodiscard]] std::string_view number_of(const Document &document) const noexcept;

  const Workload &workload_;
  Keys keys_;
  std::vector<DocumentNumber> numbers_;
  std::array<Currency, workload_currencies.size()> currencies_{};
  CountingMemory memory_;
  Ledger ledger_;
  AgingCalculator aging_;
  CustomerFigures figures_{};
  AgingReport report_;
};

} // namespace openitem::bench
