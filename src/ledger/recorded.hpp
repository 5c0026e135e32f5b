// Records that somebody else decided, an earlier run or another ledger: each event is asked first whether it
// can be true of the state it meets, which is what decide made sure of when it was made. So replay refuses
// nonsense before it touches anything, however well-formed it is.
#pragma once

#include "ledger/state.hpp"

namespace openitem {

// Throw BrokenInvariant, or an Exception where a sum leaves the range.
void check_recorded(const State &state, const SettingsChanged &event);
void check_recorded(const State &state, const CurrencyRegistered &event);
void check_recorded(const State &state, const CustomerSaved &event);
void check_recorded(const State &state, const CustomerActivated &event);
void check_recorded(const State &state, const JobSaved &event);
void check_recorded(const State &state, const ContractSaved &event);
void check_recorded(const State &state, const DraftSaved &event);
void check_recorded(const State &state, const DraftDeleted &event);
void check_recorded(const State &state, const ItemIssued &event);
void check_recorded(const State &state, const CreditApplied &event);
void check_recorded(const State &state, const ApplicationUndone &event);
void check_recorded(const State &state, const ItemReversed &event);
void check_recorded(const State &state, const ReversalUndone &event);
void check_recorded(const State &state, const IdempotencyKeysDropped &event);
void check_recorded(const State &state, const PeriodLocked &event);
void check_recorded(const State &state, const LockExceptionGranted &event);
void check_recorded(const State &state, const LockExceptionWithdrawn &event);
// The command as a whole, after its events.
void check_recorded(const State &state, const Record &record);

template <class E> void apply_recorded(State &state, const E &event) {
  check_recorded(state, event);
  state.apply(event);
}
inline void note_recorded(State &state, const Record &record) {
  check_recorded(state, record);
  state.note_command(record, state.last_sequence());
}

} // namespace openitem
