#include "engine/event_readback.hpp"

#include "ledger/invariant.hpp"

#include <algorithm>

namespace openitem {

EventReadback::EventReadback(const State &state, std::pmr::memory_resource *memory)
    : state_(state)
    , portions_(memory)
    , origins_(memory) {
  const auto index_of = [](std::size_t i) { return narrow<std::uint32_t>(i); };
  for (std::size_t i = 1; i < state.settings_history().size(); ++i)
    origins_.push_back({state.settings_history()[i].sequence, index_of(i), Source::settings});
  for (std::size_t i = 0; i < state.registered_currencies().size(); ++i)
    origins_.push_back({state.registered_currencies()[i].sequence, index_of(i), Source::currency});
  for (std::size_t i = 0; i < state.locks().rows().size(); ++i)
    origins_.push_back({state.locks().rows()[i].sequence, index_of(i), Source::lock});
  for (std::size_t i = 0; i < state.locks().exceptions().size(); ++i) {
    const LockException &exception = state.locks().exceptions()[i];
    origins_.push_back({exception.granted, index_of(i), Source::exception});
    if (exception.withdrawn != 0) origins_.push_back({exception.withdrawn, index_of(i), Source::withdrawal});
  }
  for (std::uint32_t i = 0; i < state.customer_count(); ++i)
    add_versions(state.customer(i).version, Source::customer);
  for (std::uint32_t i = 0; i < state.job_count(); ++i) add_versions(state.job(i).version, Source::job);
  for (std::uint32_t i = 0; i < state.contract_count(); ++i)
    add_versions(state.contract(i).version, Source::contract);
  for (std::uint32_t i = 0; i < state.draft_count(); ++i) {
    const DraftSlot &draft = state.draft(i);
    add_versions(draft.version, Source::draft);
    if (draft.ended != 0 && state.record_at(draft.ended).kind == RecordAtKind::other)
      origins_.push_back({draft.ended, i, Source::deletion}); // else it ended by being posted
  }
  std::sort(origins_.begin(), origins_.end(),
            [](const Origin &a, const Origin &b) { return a.sequence < b.sequence; });
}

void EventReadback::add_versions(std::uint32_t version, Source source) {
  for (; version != no_slot; version = state_.version(version).previous)
    origins_.push_back({state_.version(version).sequence, version, source});
}

std::optional<Event> EventReadback::next() {
  portions_.clear();
  const RecordAt made = state_.record_at(++last_);
  switch (made.kind) {
  case RecordAtKind::item:
    return item(made.slot);
  case RecordAtKind::application:
    return application(last_);
  case RecordAtKind::reversal:
    return reversal(state_.reversals()[made.slot]);
  case RecordAtKind::other:
    break;
  }
  if (next_origin_ == origins_.size() || origins_[next_origin_].sequence != last_) return {};
  return event_of(origins_[next_origin_++]);
}

Event EventReadback::event_of(const Origin &origin) const {
  const PeriodLocks &locks = state_.locks();
  switch (origin.source) {
  case Source::settings:
    return SettingsChanged{state_.settings_history()[origin.index].settings};
  case Source::currency:
    return CurrencyRegistered{state_.registered_currencies()[origin.index].currency};
  case Source::lock:
    return PeriodLocked{locks.rows()[origin.index].of, locks.rows()[origin.index].through};
  case Source::exception: {
    const LockException &exception = locks.exceptions()[origin.index];
    return LockExceptionGranted{state_.text(exception.actor), exception.of, exception.from, exception.to,
                                exception.expires_micros};
  }
  case Source::withdrawal:
    return LockExceptionWithdrawn{locks.exceptions()[origin.index].granted};
  case Source::customer:
    return state_.content<CustomerSaved>(origin.index);
  case Source::job:
    return state_.content<JobSaved>(origin.index);
  case Source::contract:
    return state_.content<ContractSaved>(origin.index);
  case Source::draft:
    return state_.content<DraftSaved>(origin.index);
  case Source::deletion:
    break;
  }
  return DraftDeleted{state_.draft(origin.index).ref};
}

Event EventReadback::item(std::uint32_t first) {
  const StoredPortion &row = state_.item(first);
  const Currency currency = state_.currency_of(first);
  ItemIssued event;
  event.ref = state_.ref(first);
  event.customer = state_.customer_of(first);
  event.job = state_.job_id_of(first);
  event.number = state_.number_of(first);
  event.effective = Date::unchecked(row.effective);
  event.document_date = state_.document_date(first);
  const std::span<DuePortion> portions = portions_.make<DuePortion>(state_.portion_count(first));
  for (std::uint32_t i = 0; i < portions.size(); ++i)
    portions[i] = {Money::of_minor(state_.original(first + i), currency),
                   Date::unchecked(state_.item(first + i).due)};
  event.portions = portions;
  event.facts = state_.facts_of(first);
  event.facts.external_ref = state_.external_ref_of(first);
  return event;
}

Event EventReadback::application(Sequence sequence) {
  std::size_t count = 0;
  state_.for_each_in_group(sequence, [&](std::uint32_t) { ++count; });
  const std::span<AppliedPortion> portions = portions_.make<AppliedPortion>(count);
  CreditApplied event;
  std::size_t i = 0;
  state_.for_each_in_group(sequence, [&](std::uint32_t at) {
    const DetailRow &row = state_.detail(at);
    const std::uint32_t credit = state_.first_portion(row.credit);
    const std::uint32_t debit = state_.first_portion(row.debit);
    event.credit = state_.ref(credit);
    event.debit = state_.ref(debit);
    event.effective = Date::unchecked(row.effective);
    portions[i++] = {row.credit - credit, row.debit - debit,
                     Money::of_minor(state_.amount(row.amount), state_.currency_of(debit))};
  });
  event.portions = portions;
  return event;
}

Event EventReadback::reversal(const ReversalRow &row) const {
  const Date effective = Date::unchecked(row.effective);
  if (row.item == no_slot) return ApplicationUndone{row.target, effective};
  if (row.kind == ReversalKind::reinstated) return ReversalUndone{state_.ref(row.item), effective};
  return ItemReversed{state_.ref(row.item), row.kind, effective};
}

} // namespace openitem
