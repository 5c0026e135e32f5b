/* What the library keeps for a caller, behind pointers. */
#ifndef OPENITEM_HANDLES_H
#define OPENITEM_HANDLES_H

#include "openitem/platform.h"

/** A ledger: the books of one host. */
typedef struct oi_ledger oi_ledger;

/** Commands that become permanent together, or not at all. Keeps its ledger alive. */
typedef struct oi_transaction oi_transaction;

/** The answer to a query: rows of one or more tables, with their texts. It outlives its ledger. */
typedef struct oi_result oi_result;

/** Bytes that the caller owns: records, snapshots. It outlives its ledger. */
typedef struct oi_buffer oi_buffer;

/** An aging prepared once, used often: buckets, basis, grouping. */
typedef struct oi_aging_calculator oi_aging_calculator;

/** One accepted command: a header and events. Borrowed from the sink call or the event log it came from; a build
 *  with OPENITEM_CHECKED_HANDLES refuses it afterwards. */
typedef struct oi_record oi_record;

/** Records kept in memory. */
typedef struct oi_event_log oi_event_log;

#endif /* OPENITEM_HANDLES_H */
