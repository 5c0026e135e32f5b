// A host that keeps the workload's books with openitem's C interface: CoreHost (core_host.hpp) through the
// shared library. It fills one structure of each kind and uses it again, as a host would.
#pragma once

#include "aged.hpp"
#include "core_host.hpp"
#include "measure.hpp"
#include "workload.hpp"

#include "openitem.h"

#include <array>
#include <cstdint>
#include <vector>

namespace openitem::bench {

// CoreJournal for records read through C.
class CJournal {
 public:
  void accept(const oi_record *record, oi_acknowledgement *acknowledgement) noexcept;
  [[nodiscard]] std::uint64_t records() const noexcept { return records_; }
  [[nodiscard]] std::uint64_t applications() const noexcept { return applications_; }

 private:
  Journal journal_;
  std::uint64_t records_ = 0;
  std::uint64_t applications_ = 0;
};

class CHost {
 public:
  CHost(const Workload &workload, Keys keys);
  ~CHost();
  CHost(const CHost &) = delete;
  CHost &operator=(const CHost &) = delete;

  void create_customers();
  void set_sink(CJournal *journal);
  void post(std::size_t document);
  void post_all();
  // The same books from arrays: invoices, payments, credit memos, their applications and the voids, each kind
  // in calls of many rows.
  void load();

  void ask(std::uint32_t customer, std::int32_t day) noexcept;
  [[nodiscard]] AgedCustomer answer() const;
  void summarise(std::uint32_t customer, std::int32_t day) const;
  void age(std::int32_t day);
  [[nodiscard]] AgedPortfolio aged() const;

  [[nodiscard]] std::uint64_t state_bytes() const noexcept { return memory_.bytes(); }
  [[nodiscard]] const oi_ledger *ledger() const noexcept { return ledger_; }

 private:
  [[nodiscard]] std::uint64_t customer_id(std::uint32_t customer) const noexcept;
  [[nodiscard]] const char *currency_of(std::uint32_t customer) const noexcept {
    return workload_currencies[workload_.customers[customer].currency].data();
  }
  [[nodiscard]] std::uint64_t id_of(const Document &document) const noexcept;
  [[nodiscard]] oi_text number_of(const Document &document) const noexcept;
  [[nodiscard]] oi_money amount_of(const Document &document) const noexcept;
  void fill(oi_invoice_input &invoice, const Document &document) const noexcept;
  void fill(oi_payment_input &payment, const Document &document) const noexcept;
  void fill(oi_credit_memo_input &memo, const Document &document) const noexcept;
  template <class Input, class Issue> void load_documents(DocumentKind kind, Input pattern, Issue issue);
  void load_applications();
  void void_invoice(const Document &document);
  void require(oi_status status) const;

  const Workload &workload_;
  Keys keys_;
  std::vector<DocumentNumber> numbers_;
  CountingMemory memory_;
  oi_ledger *ledger_ = nullptr;
  oi_aging_calculator *aging_ = nullptr;
  oi_result *report_ = nullptr;

  mutable oi_error error_;
  oi_command_info info_;
  oi_outcome outcome_;
  oi_settlement_input oldest_first_;
  oi_invoice_input invoice_;
  oi_payment_input payment_;
  oi_credit_memo_input memo_;
  oi_settle_input settle_;
  oi_void_item_input void_;
  oi_as_of as_of_;
  oi_customer_figures figures_;
};

} // namespace openitem::bench
