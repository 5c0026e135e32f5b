// Records without figures, contacts say: one and those of a customer, alike for every kind.
#include "query.hpp"
#include "rows.hpp"

#include "openitem/reports/customer_address.hpp"
#include "openitem/reports/records.hpp"

#include <array>
#include <span>

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

template <class Of> constexpr oi_table table_of_records = OI_TABLE_NONE;
#define OI_EVENT_ROW(Kind, table)
#define OI_RECORD_ROW(Of, table) template <> inline constexpr oi_table table_of_records<Of> = table;
#include "event_rows.inc"
#undef OI_EVENT_ROW
#undef OI_RECORD_ROW

template <class Of, class List> void add_known(oi_result &result, const List &list) {
  constexpr oi_table table = table_of_records<Of>;
  result.add<table>(list, [&](const KnownRecord<Of> &known) {
    return row_from<RowOf<table>>(Copies{result}, known.record, known);
  });
}

template <class Of>
oi_status guard_record(const oi_ledger *ledger, std::uint64_t given, const char *name,
                       std::uint64_t known_through, oi_result **result, oi_error *err) noexcept {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array found{take(find_record<Of>(core, id<decltype(Of::id)>(given, name), known_through))};
    add_known<Of>(filled, found);
  });
}

template <class Of>
oi_status guard_records(const oi_ledger *ledger, std::uint64_t customer, std::uint64_t known_through,
                        oi_result **result, oi_error *err) noexcept {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_known<Of>(filled, take(list_records<Of>(core, CustomerId(customer), known_through)));
  });
}

} // namespace
} // namespace openitem::capi

oi_status oi_ledger_customer_address(const oi_ledger *ledger, uint64_t customer, oi_address_kind purpose,
                                     uint64_t known_through, oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const auto kind = enumerator(purpose, AddressKind::shipping, "purpose");
    const auto found =
        take(customer_address(core, id<CustomerId>(customer, "customer"), kind, known_through));
    add_known<Address>(filled, std::span(found ? &*found : nullptr, found ? 1 : 0));
  });
}

oi_status oi_ledger_find_licence_number(const oi_ledger *ledger, const char *kind, size_t kind_size,
                                        const char *number, size_t size, uint64_t *id, oi_error *err) {
  return guard_find(ledger, id, "id", err, [&](const Ledger &core) {
    return find_licence_number(core, text(kind, kind_size, "kind"), text(number, size, "number"));
  });
}

#define OPENITEM_RECORD_COMMANDS(Of, kind, kinds, ...)                                                       \
  oi_status oi_ledger_find_##kind(const oi_ledger *ledger, uint64_t kind, uint64_t known_through,            \
                                  oi_result **result, oi_error *err) {                                       \
    return guard_record<Of>(ledger, kind, #kind, known_through, result, err);                                \
  }                                                                                                          \
  oi_status oi_ledger_list_##kinds(const oi_ledger *ledger, uint64_t customer, uint64_t known_through,       \
                                   oi_result **result, oi_error *err) {                                      \
    return guard_records<Of>(ledger, customer, known_through, result, err);                                  \
  }
#define OPENITEM_SHARED_RECORD_COMMANDS(Of, kind, kinds, ...)                                                \
  oi_status oi_ledger_find_##kind(const oi_ledger *ledger, uint64_t kind, uint64_t known_through,            \
                                  oi_result **result, oi_error *err) {                                       \
    return guard_record<Of>(ledger, kind, #kind, known_through, result, err);                                \
  }                                                                                                          \
  oi_status oi_ledger_list_##kinds(const oi_ledger *ledger, uint64_t known_through, oi_result **result,      \
                                   oi_error *err) {                                                          \
    return guard_records<Of>(ledger, 0, known_through, result, err);                                         \
  }
#include "openitem/ledger/records.def"
