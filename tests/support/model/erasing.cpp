// Personal texts that are erased.
#include "ledger/descriptions.hpp" // only for the kinds of records that have any
#include "support/model/decider.hpp"

namespace openitem::testing_support {

std::optional<ModelErasure> Model::erasure_of(const PersonalErased &event) const {
  if (event.customer) {
    const std::uint64_t id = event.customer.value();
    if (ever_customer(id) == nullptr) return {};
    return ModelErasure{{EntityKind::customer, id}, id, true};
  }
  const auto of = [&](std::uint64_t customer) {
    return ModelErasure{{event.kind, event.id}, customer, false};
  };
  const auto whose = [&](const auto *row) {
    return row == nullptr ? std::nullopt : std::optional(of(row->customer));
  };
  if (event.kind == EntityKind::customer)
    return ever_customer(event.id) == nullptr ? std::nullopt : std::optional(of(event.id));
  if (event.kind == EntityKind::job) return whose(ever_job(event.id));
  if (event.kind == EntityKind::contract) return whose(ever_contract(event.id));
  if (event.kind == EntityKind::mark) {
    const ModelMark *placed = mark(event.id);
    return placed == nullptr ? std::nullopt : std::optional(of(items_[placed->item].customer));
  }
  if (event.kind > EntityKind::opening_credit) {
    const auto record = records_.find({event.kind, event.id});
    return record == records_.end() ? std::nullopt : std::optional(of(record->second.customer));
  }
  const auto owner = owners_.find(ItemRef(static_cast<ItemKind>(event.kind), event.id));
  return owner == owners_.end() ? std::nullopt : std::optional(of(owner->second));
}

// The texts of records are taken where it is noted what an event says of whom.
void Model::on(const PersonalErased &, Sequence) {}

namespace {

bool is_personal_kind(EntityKind kind) {
  bool personal = kind == EntityKind::customer || kind == EntityKind::job || kind == EntityKind::contract ||
                  kind == EntityKind::mark ||
                  (kind != EntityKind::none && kind <= EntityKind::opening_credit);
  for_each_record_kind(
      [&]<class T>() { personal = personal || (kind == kind_of<T> && personal_count<T> != 0); });
  return personal;
}

} // namespace

void Decider::operator()(const ErasePersonal &c) {
  const bool one = c.kind != EntityKind::none || c.id != 0;
  if (c.customer && one) no(Errc::does_not_go_with);
  if (!c.customer && c.kind == EntityKind::none) no(Errc::missing);
  if (!c.customer && one && !is_personal_kind(c.kind)) no(Errc::invalid_argument);
  if (stop()) return;
  const PersonalErased event{c.customer, c.kind, c.id};
  const auto what = m.erasure_of(event);
  if (!what) {
    no(c.kind == EntityKind::job                      ? Errc::unknown_job
       : c.kind == EntityKind::contract               ? Errc::unknown_contract
       : c.customer || c.kind == EntityKind::customer ? Errc::unknown_customer
       : c.kind > EntityKind::opening_credit          ? Errc::unknown_record
                                                      : Errc::unknown_item);
    return;
  }
  if (what->record.first == EntityKind::customer && m.customers_.contains(what->customer)) {
    const CustomerStatus status = m.customers_.at(what->customer).status;
    if (status != CustomerStatus::inactive && status != CustomerStatus::not_used)
      no(Errc::customer_status_forbids);
  }
  if (!stop() && m.personal_.has_any(*what)) note(event);
}

} // namespace openitem::testing_support
