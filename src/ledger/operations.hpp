// Every business operation: decide looks at a command against the state, refuses it or emits its events, and
// answers with the id of the record it made (0: none). One file each in operations/. What an event does
// stands in state_*.cpp: five events carry all money, so there are fewer of them than operations.
#pragma once

#include "ledger/decision.hpp"

namespace openitem {

Result<std::uint64_t> decide(Decision &decision, const ChangeSettings &command);
Result<std::uint64_t> decide(Decision &decision, const RegisterCurrency &command);
Result<std::uint64_t> decide(Decision &decision, const CreateCustomer &command);
Result<std::uint64_t> decide(Decision &decision, const ChangeCustomer &command);
Result<std::uint64_t> decide(Decision &decision, const CreateJob &command);
Result<std::uint64_t> decide(Decision &decision, const ChangeJob &command);
Result<std::uint64_t> decide(Decision &decision, const CreateContract &command);
Result<std::uint64_t> decide(Decision &decision, const ChangeContract &command);
Result<std::uint64_t> decide(Decision &decision, const DraftInvoice &command);
Result<std::uint64_t> decide(Decision &decision, const DraftPayment &command);
Result<std::uint64_t> decide(Decision &decision, const DeleteDraft &command);
Result<std::uint64_t> decide(Decision &decision, const PostDraft &command);
Result<std::uint64_t> decide(Decision &decision, const IssueInvoice &command);
Result<std::uint64_t> decide(Decision &decision, const IssueDebitNote &command);
Result<std::uint64_t> decide(Decision &decision, const RecordOpening &command);
Result<std::uint64_t> decide(Decision &decision, const RecordPayment &command);
Result<std::uint64_t> decide(Decision &decision, const MarkPaid &command);
Result<std::uint64_t> decide(Decision &decision, const IssueCreditMemo &command);
Result<std::uint64_t> decide(Decision &decision, const AdjustAccountCredit &command);
Result<std::uint64_t> decide(Decision &decision, const ApplyCredit &command);
Result<std::uint64_t> decide(Decision &decision, const Settle &command);
Result<std::uint64_t> decide(Decision &decision, const Unapply &command);
Result<std::uint64_t> decide(Decision &decision, const VoidItem &command);
Result<std::uint64_t> decide(Decision &decision, const ReversePayment &command);
Result<std::uint64_t> decide(Decision &decision, const Reinstate &command);
Result<std::uint64_t> decide(Decision &decision, const Refund &command);
Result<std::uint64_t> decide(Decision &decision, const WriteOff &command);
Result<std::uint64_t> decide(Decision &decision, const RecoverWriteOff &command);
Result<std::uint64_t> decide(Decision &decision, const DropIdempotencyKeys &command);
Result<std::uint64_t> decide(Decision &decision, const LockPeriod &command);
Result<std::uint64_t> decide(Decision &decision, const GrantLockException &command);
Result<std::uint64_t> decide(Decision &decision, const WithdrawLockException &command);

} // namespace openitem
