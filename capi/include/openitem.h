/* openitem: the accounts-receivable core that other programs embed. The C interface.
 *
 * CONVENTIONS
 *
 * Result     A function that can fail returns oi_status: 0 = OI_OK, positive = the books say no, negative = the
 *            call was wrong or the machine lacks something. Its last parameter is an oi_error of the caller's, or
 *            NULL. A failed call has changed nothing.
 * Outputs    Set to zero or NULL first; a failed call leaves them so. err: after OI_OK only `code` is set.
 * Structures Zero means default, everywhere. Set struct_size (OI_INIT does both); a smaller size from an older
 *            header is filled up with zeros, a larger one from a newer header is accepted while its tail is zero,
 *            unknown flags and non-zero `reserved` are refused. "Frozen" ones have no head and never change.
 * Arrays     First pointer, count and stride (0: side by side, struct_size of the first apart). NULL with count 0
 *            is an empty array. Frozen structures and numbers lie side by side.
 * Rows       Read in pages into the caller's array; the caller tells row_size and stride, so that an older
 *            program reads the rows of a newer library.
 * Text in    UTF-8, pointer and bytes, or OI_NUL_TERMINATED; what it may hold: oi_text. Read during the call.
 * Text out   oi_text_view, borrowed: from a result until it is freed, from a record as long as the record.
 * Money      By pointer. An amount carries its currency; all zero = no amount, "0.00 USD" is one.
 * Dates      int32_t day number, 1 = 0001-01-01 (Python's toordinal(), .NET's DayNumber + 1); 0 = none.
 *            Instants: int64_t microseconds UTC since 1970. The library reads no clock: there is no "today".
 * Ids        uint64_t, 1 .. OI_MAX_ID, unique per kind; 0 = none, or "the next one" where something is created.
 * Enums      int32_t; 0 = default or unspecified. Readers must tolerate numbers they do not know.
 * Ownership  oi_<noun>_free(x): NULL is allowed, it cannot fail, any order. Results outlive their ledger. What a
 *            handle does after it was freed cannot be defined; a build with OPENITEM_CHECKED_HANDLES notices it, and
 *            a handle of another type: OI_INVALID_ARGUMENT with its name in err.field, and nothing is freed twice.
 * Threads    @threads any: no handle is involved. shared: any number at once, while nobody writes to the handle.
 *            exclusive: alone with the handle. Any thread may make a call; there is no global state. Of two exclusive
 *            calls that meet on a ledger one is refused with OI_CONCURRENT_CALL, and so is a shared one that begins
 *            during an exclusive one; a build with OPENITEM_CHECKED_HANDLES refuses all that may not meet, on ledgers
 *            and event logs.
 * Callbacks  `void *user` comes last; where it is kept beyond the call, a `destroy` beside it says goodbye. From
 *            inside a ledger's callback every call into that ledger is refused with OI_REENTRANT_CALL (only while a
 *            snapshot is written, what is shared may be asked), and freeing it or its transaction waits until the
 *            call returns. Other ledgers are free to use. A callback must not unwind (throw, longjmp) into this
 *            library.
 * Cost       @cost: how a call grows, as tests/faults/growth_*.cpp measure it. O(1), and all else, leaves out the
 *            logarithm of how many there are where something is looked up or put in order, and the bytes of texts.
 *            Items, applications and jobs are those of the customer or item that is named, else all there are; lines
 *            are counted with their taxes. Settling by due date or oldest first costs what is settled; by size or in
 *            proportion it looks at all that the customer has open. A date or a known_through in the past adds what
 *            has changed since. A batch or a replay costs as its commands do.
 * Memory     Per ledger; an allocation that fails gives OI_OUT_OF_MEMORY and has changed nothing.
 *
 * Statuses that many functions share; @return names the set:
 *   [call]     OI_NULL_ARGUMENT (a pointer that may not be NULL), OI_BAD_STRUCT_SIZE, OI_UNKNOWN_FLAG,
 *              OI_MISSING (what is required), OI_INVALID_ARGUMENT (a value outside its range, or a pointer that is not
 *              aligned), OI_DOES_NOT_GO_WITH (one field excludes another), OI_NOT_ASCENDING (days, edges),
 *              OI_INTERNAL (a mistake of this library); err.field names the argument or field
 *   [text]     OI_INVALID_TEXT (not UTF-8, or what it may not hold), OI_LIMIT_EXCEEDED (too long; a table of the
 *              ledger is full, err.field names it: the README's table of limits)
 *   [money]    OI_MISSING (no currency), OI_INVALID_ARGUMENT (a malformed one), OI_OVERFLOW (beyond 10^38 - 1 minor units),
 *              OI_UNKNOWN_CURRENCY (other digits than ISO 4217 or the ledger says)
 *   [query]    [call], OI_DATE_OUT_OF_RANGE, OI_REENTRANT_CALL, OI_CONCURRENT_CALL, OI_OUT_OF_MEMORY
 *   [command]  [query], [text], [money], OI_LEDGER_POISONED, OI_SINK_REFUSED, OI_INSTANT_DECREASING (recorded
 *              instant), OI_IDEMPOTENCY_CONFLICT (the key was used for another command), OI_NO_TRANSACTION (journaling
 *              is OI_JOURNALING_PULL and none is open)
 *   [dated]    [command], OI_PERIOD_LOCKED (the date lies in a locked period)
 *
 * Names: oi_<noun>_<verb>; parameters in the order handle, inputs, outputs, error. Little-endian 64-bit targets.
 * Needs C99 or C++11. Every declaration has the same shape, so that a short script can read this file. */
#ifndef OPENITEM_H
#define OPENITEM_H

#include "openitem/platform.h"
#include "openitem/item_kind.h"
#include "openitem/values.h"
#include "openitem/status.h"
#include "openitem/error.h"
#include "openitem/library.h"
#include "openitem/currency.h"
#include "openitem/money.h"
#include "openitem/decimal.h"
#include "openitem/date.h"
#include "openitem/terms.h"
#include "openitem/line.h"
#include "openitem/document.h"
#include "openitem/handles.h"
#include "openitem/buffer.h"
#include "openitem/result.h"
#include "openitem/memory.h"
#include "openitem/command.h"
#include "openitem/settings.h"
#include "openitem/ledger.h"
#include "openitem/as_of.h"
#include "openitem/transaction.h"
#include "openitem/sink.h"
#include "openitem/journal.h"
#include "openitem/snapshot.h"
#include "openitem/item.h"
#include "openitem/document_defaults.h"
#include "openitem/customer.h"
#include "openitem/customer_defaults.h"
#include "openitem/company.h"
#include "openitem/customer_group.h"
#include "openitem/contact.h"
#include "openitem/address.h"
#include "openitem/tax_registration.h"
#include "openitem/licence.h"
#include "openitem/site.h"
#include "openitem/job.h"
#include "openitem/contract.h"
#include "openitem/invoice.h"
#include "openitem/settlement.h"
#include "openitem/payment.h"
#include "openitem/credit.h"
#include "openitem/draft.h"
#include "openitem/application.h"
#include "openitem/reversal.h"
#include "openitem/due_date_change.h"
#include "openitem/mark.h"
#include "openitem/dispute.h"
#include "openitem/refund.h"
#include "openitem/write_off.h"
#include "openitem/period_lock.h"
#include "openitem/note.h"
#include "openitem/communication.h"
#include "openitem/attachment.h"
#include "openitem/link.h"
#include "openitem/media_type.h"
#include "openitem/number_range.h"
#include "openitem/erasure.h"
#include "openitem/balance.h"
#include "openitem/aging.h"
#include "openitem/summary.h"
#include "openitem/history.h"
#include "openitem/explain.h"
#include "openitem/numbering.h"
#include "openitem/search.h"
#include "openitem/event.h"
#include "openitem/record.h"
#include "openitem/event_log.h"
#include "openitem/tables.h"
#include "openitem/event_tables.h"

#endif /* OPENITEM_H */
