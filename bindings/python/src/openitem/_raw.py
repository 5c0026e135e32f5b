"""The C interface as it is, for this package only: made by capi/generate.py from openitem.h; do not edit."""
from ctypes import (CFUNCTYPE, POINTER, Structure, c_char, c_char_p, c_int32, c_int64, c_size_t, c_uint8,
                    c_uint32, c_uint64, c_void_p)

OI_VERSION_MAJOR = 0
OI_VERSION_MINOR = 1
OI_VERSION_PATCH = 0
OI_VERSION = '0.1.0'
OI_ABI_LEVEL = 0
OI_NUL_TERMINATED = 18446744073709551615
OI_MAX_ID = 9223372036854775807
OI_LAST_DATE = 3652059
OI_UNIX_EPOCH = 719163
OI_MONEY_TEXT_SIZE = 65
OI_DATE_TEXT_SIZE = 11
OI_BUSINESS_CALENDAR_NO_WEEKEND = 1
OI_LINE_ZERO_QUANTITY = 1
OI_COMMAND_DRY_RUN = 1
OI_COMMAND_SHIFT_FROM_LOCKED = 2
OI_REMARK_TAX_BELOW_ONE_PERCENT = 1
OI_BATCH_EACH_ROW = 1
OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS = 1
OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT = 2
OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST = 4
OI_SETTINGS_PROSPECTS_STAY = 8
OI_SETTINGS_NUMBERS_NOT_UNIQUE = 16
OI_NOTHING_KNOWN = 18446744073709551615
OI_ITEM_FILTER_WITH_CHILDREN = 1
OI_ITEM_FILTER_DRAFTS = 2
OI_ITEM_FILTER_ONLY_OPEN = 4
OI_ITEM_FILTER_ONLY_CANCELLED_JOBS = 8
OI_ITEM_FILTER_DESCENDING = 16
OI_SETTLEMENT_CAP = 1
OI_SETTLEMENT_ONLY_THIS_CREDIT = 2
OI_CREDIT_MEMO_DISPLACE_PAYMENTS = 1
OI_APPLY_CREDIT_CAP = 1
OI_APPLICATION_FILTER_LIVE_ONLY = 1
OI_VOID_ITEM_UNAPPLY = 1
OI_VOID_ITEM_MEMOS = 2
OI_REFUND_UNAPPLY = 1
OI_BALANCE_OPTIONS_PER_JOB = 1
OI_BALANCE_OPTIONS_WITH_CHILDREN = 2
OI_BALANCE_FILTER_OMIT_OWING = 1
OI_BALANCE_FILTER_OMIT_IN_CREDIT = 2
OI_BALANCE_FILTER_SETTLED = 4
OI_AGING_OPTIONS_ZERO_ROWS = 1
OI_AGING_OPTIONS_ONE_PAST_COLUMN = 2
OI_MAX_FIGURE_BUCKETS = 16
OI_HISTORY_FILTER_APPLICATIONS = 1
OI_HISTORY_FILTER_DESCENDING = 2
OI_EXPLAIN_UNAPPLIED = 18446744073709551615

OI_ITEM_KIND_NONE = 0
OI_ITEM_KIND_INVOICE = 1
OI_ITEM_KIND_DEBIT_NOTE = 2
OI_ITEM_KIND_FINANCE_CHARGE = 3
OI_ITEM_KIND_FEE = 4
OI_ITEM_KIND_REFUND = 5
OI_ITEM_KIND_DEBIT_ADJUSTMENT = 6
OI_ITEM_KIND_TOLERANCE_GAIN = 7
OI_ITEM_KIND_OPENING_DEBIT = 8
OI_ITEM_KIND_PAYMENT = 9
OI_ITEM_KIND_CREDIT_MEMO = 10
OI_ITEM_KIND_ACCOUNT_CREDIT = 11
OI_ITEM_KIND_DISCOUNT = 12
OI_ITEM_KIND_TOLERANCE_LOSS = 13
OI_ITEM_KIND_WRITE_OFF = 14
OI_ITEM_KIND_OPENING_CREDIT = 15

OI_OK = 0
OI_IDEMPOTENCY_CONFLICT = 101
OI_INSTANT_DECREASING = 102
OI_UNKNOWN_CUSTOMER = 201
OI_UNKNOWN_JOB = 202
OI_UNKNOWN_CONTRACT = 203
OI_UNKNOWN_ITEM = 204
OI_UNKNOWN_APPLICATION = 205
OI_UNKNOWN_CURRENCY = 206
OI_UNKNOWN_SEQUENCE = 207
OI_UNKNOWN_RECORD = 208
OI_ID_TAKEN = 301
OI_NUMBER_TAKEN = 302
OI_EXTERNAL_REF_TAKEN = 303
OI_CURRENCY_TAKEN = 304
OI_CUSTOMER_STATUS_FORBIDS = 401
OI_JOB_STATUS_FORBIDS = 402
OI_WRONG_KIND = 403
OI_NOT_A_DRAFT = 404
OI_IS_A_DRAFT = 405
OI_ALREADY_REVERSED = 406
OI_HAS_APPLICATIONS = 407
OI_ALREADY_REFUNDED = 408
OI_ALREADY_EXISTS = 409
OI_IN_USE = 410
OI_PARENT_CYCLE = 411
OI_MADE_TOGETHER = 412
OI_CUSTOMER_MISMATCH = 501
OI_CURRENCY_MISMATCH = 502
OI_JOB_MISMATCH = 503
OI_DATE_BEFORE_ITEM = 601
OI_DATES_GO_BACKWARDS = 602
OI_PERIOD_LOCKED = 603
OI_AMOUNT_NOT_POSITIVE = 701
OI_EXCEEDS_OPEN = 702
OI_EXCEEDS_UNAPPLIED = 703
OI_EXCEEDS_AVAILABLE_CREDIT = 704
OI_PARTIAL_PAYMENT_REFUSED = 705
OI_TOTAL_NEGATIVE = 706
OI_PORTIONS_DIFFER = 707
OI_TERMS_INCOMPLETE = 708
OI_CREDIT_LIMIT_EXCEEDED = 709
OI_SYNTAX = 801
OI_TOO_MANY_DECIMALS = 802
OI_INEXACT = 803
OI_OVERFLOW = 804
OI_DIVISION_BY_ZERO = 805
OI_DATE_OUT_OF_RANGE = 806
OI_NO_SUCH_DAY = 807
OI_NO_BUSINESS_DAY = 808
OI_NULL_ARGUMENT = -101
OI_BAD_STRUCT_SIZE = -102
OI_UNKNOWN_FLAG = -103
OI_MISSING = -104
OI_INVALID_ARGUMENT = -105
OI_DOES_NOT_GO_WITH = -106
OI_NOT_ASCENDING = -107
OI_INVALID_TEXT = -108
OI_LIMIT_EXCEEDED = -109
OI_BUFFER_TOO_SMALL = -110
OI_OUT_OF_MEMORY = -201
OI_SINK_REFUSED = -202
OI_REENTRANT_CALL = -301
OI_CONCURRENT_CALL = -302
OI_TRANSACTION_OPEN = -303
OI_NO_TRANSACTION = -304
OI_LEDGER_POISONED = -305
OI_BAD_EVENT = -401
OI_DAMAGED = -402
OI_BROKEN_CHAIN = -403
OI_OTHER_BOOKS = -404
OI_UNSUPPORTED_FORMAT = -405
OI_INTERNAL = -901

OI_ENTITY_KIND_NONE = 0
OI_ENTITY_KIND_INVOICE = 1
OI_ENTITY_KIND_DEBIT_NOTE = 2
OI_ENTITY_KIND_FINANCE_CHARGE = 3
OI_ENTITY_KIND_FEE = 4
OI_ENTITY_KIND_REFUND = 5
OI_ENTITY_KIND_DEBIT_ADJUSTMENT = 6
OI_ENTITY_KIND_TOLERANCE_GAIN = 7
OI_ENTITY_KIND_OPENING_DEBIT = 8
OI_ENTITY_KIND_PAYMENT = 9
OI_ENTITY_KIND_CREDIT_MEMO = 10
OI_ENTITY_KIND_ACCOUNT_CREDIT = 11
OI_ENTITY_KIND_DISCOUNT = 12
OI_ENTITY_KIND_TOLERANCE_LOSS = 13
OI_ENTITY_KIND_WRITE_OFF = 14
OI_ENTITY_KIND_OPENING_CREDIT = 15
OI_ENTITY_KIND_CUSTOMER = 32
OI_ENTITY_KIND_JOB = 33
OI_ENTITY_KIND_CONTRACT = 34
OI_ENTITY_KIND_APPLICATION = 35
OI_ENTITY_KIND_REVERSAL = 36
OI_ENTITY_KIND_CURRENCY = 37
OI_ENTITY_KIND_RECORD = 38
OI_ENTITY_KIND_MARK = 39
OI_ENTITY_KIND_CONTACT = 40
OI_ENTITY_KIND_LOCK_EXCEPTION = 41

OI_ROUNDING_DEFAULT = 0
OI_ROUNDING_UNNECESSARY = 1
OI_ROUNDING_HALF_UP = 2
OI_ROUNDING_HALF_DOWN = 3
OI_ROUNDING_HALF_EVEN = 4
OI_ROUNDING_UP = 5
OI_ROUNDING_DOWN = 6
OI_ROUNDING_FLOOR = 7
OI_ROUNDING_CEILING = 8

OI_SPLIT_REMAINDER_DEFAULT = 0
OI_SPLIT_REMAINDER_LARGEST_REMAINDER = 1
OI_SPLIT_REMAINDER_FIRST = 2
OI_SPLIT_REMAINDER_LAST = 3
OI_SPLIT_REMAINDER_SEPARATE = 4

OI_WEEKDAY_NONE = 0
OI_WEEKDAY_MONDAY = 1
OI_WEEKDAY_TUESDAY = 2
OI_WEEKDAY_WEDNESDAY = 3
OI_WEEKDAY_THURSDAY = 4
OI_WEEKDAY_FRIDAY = 5
OI_WEEKDAY_SATURDAY = 6
OI_WEEKDAY_SUNDAY = 7

OI_BUSINESS_DAY_SHIFT_NONE = 0
OI_BUSINESS_DAY_SHIFT_FOLLOWING = 1
OI_BUSINESS_DAY_SHIFT_PRECEDING = 2
OI_BUSINESS_DAY_SHIFT_MODIFIED_FOLLOWING = 3

OI_PORTION_SHARE_REMAINDER = 0
OI_PORTION_SHARE_PERCENT = 1
OI_PORTION_SHARE_FIXED = 2

OI_DUE_RULE_KIND_DEFAULT = 0
OI_DUE_RULE_KIND_NET = 1
OI_DUE_RULE_KIND_PROXIMO = 2
OI_DUE_RULE_KIND_FIXED_DATE = 3

OI_DUE_BASE_DOCUMENT = 0
OI_DUE_BASE_EFFECTIVE = 1
OI_DUE_BASE_DELIVERY = 2
OI_DUE_BASE_RECEIPT = 3

OI_TAX_SCOPE_DOCUMENT = 0
OI_TAX_SCOPE_LINE = 1

OI_TABLE_NONE = 0
OI_TABLE_CUSTOMERS = 1
OI_TABLE_JOBS = 2
OI_TABLE_CONTRACTS = 3
OI_TABLE_ITEMS = 4
OI_TABLE_PORTIONS = 5
OI_TABLE_LINES = 6
OI_TABLE_TAXES = 7
OI_TABLE_APPLICATIONS = 8
OI_TABLE_PLANNED_APPLICATIONS = 9
OI_TABLE_BALANCES = 10
OI_TABLE_AGING_BUCKETS = 11
OI_TABLE_AGING_ROWS = 12
OI_TABLE_AGING_CELLS = 13
OI_TABLE_AGING_TOTALS = 14
OI_TABLE_AGING_TOTAL_CELLS = 15
OI_TABLE_SUMMARIES = 16
OI_TABLE_SUMMARY_CURRENCIES = 17
OI_TABLE_SUMMARY_CELLS = 18
OI_TABLE_HISTORY_LINES = 19
OI_TABLE_EXPLAIN_PARTS = 20
OI_TABLE_TERMS = 21
OI_TABLE_TERMS_DISCOUNTS = 22
OI_TABLE_PERIOD_LOCKS = 23
OI_TABLE_LOCK_EXCEPTIONS = 24
OI_TABLE_NUMBERING = 25
OI_TABLE_NUMBER_SERIES = 26
OI_TABLE_NUMBER_GAPS = 27
OI_TABLE_VOIDED_NUMBERS = 28

OI_LOG_LEVEL_NONE = 0
OI_LOG_LEVEL_ERROR = 1
OI_LOG_LEVEL_WARNING = 2

OI_JOURNALING_OFF = 0
OI_JOURNALING_PUSH = 1
OI_JOURNALING_PULL = 2

OI_ITEM_STATUS_NONE = 0
OI_ITEM_STATUS_DRAFT = 1
OI_ITEM_STATUS_VOIDED = 2
OI_ITEM_STATUS_PAID = 3
OI_ITEM_STATUS_OVERDUE = 4
OI_ITEM_STATUS_PARTLY_PAID = 5
OI_ITEM_STATUS_PENDING = 6

OI_DRAFT_STATE_NONE = 0
OI_DRAFT_STATE_UNAPPROVED = 1
OI_DRAFT_STATE_UNPOSTED_DRAW = 2
OI_DRAFT_STATE_UNPOSTED_RECEIVABLE = 3
OI_DRAFT_STATE_PENDING = 4

OI_REVERSAL_KIND_NONE = 0
OI_REVERSAL_KIND_VOIDED = 1
OI_REVERSAL_KIND_INSUFFICIENT_FUNDS = 2
OI_REVERSAL_KIND_CHARGEBACK = 3
OI_REVERSAL_KIND_PAYMENT_REVERSED = 4
OI_REVERSAL_KIND_RECOVERED = 5
OI_REVERSAL_KIND_UNAPPLIED = 6
OI_REVERSAL_KIND_REINSTATED = 7

OI_ITEM_SORT_EFFECTIVE = 0
OI_ITEM_SORT_DOCUMENT_DATE = 1
OI_ITEM_SORT_DUE = 2
OI_ITEM_SORT_NUMBER = 3
OI_ITEM_SORT_TOTAL = 4
OI_ITEM_SORT_REMAINING = 5
OI_ITEM_SORT_SEQUENCE = 6

OI_CUSTOMER_STATUS_ACTIVE = 0
OI_CUSTOMER_STATUS_PROSPECT = 1
OI_CUSTOMER_STATUS_INACTIVE = 2
OI_CUSTOMER_STATUS_NOT_USED = 3

OI_PARTIAL_PAYMENTS_INHERIT = 0
OI_PARTIAL_PAYMENTS_ALLOW = 1
OI_PARTIAL_PAYMENTS_REFUSE = 2

OI_JOB_STATUS_ACTIVE = 0
OI_JOB_STATUS_INACTIVE = 1
OI_JOB_STATUS_CANCELLED = 2
OI_JOB_STATUS_CLOSED = 3

OI_STRATEGY_NONE = 0
OI_STRATEGY_CHOSEN = 1
OI_STRATEGY_OLDEST_FIRST = 2
OI_STRATEGY_DUE_DATE = 3
OI_STRATEGY_SMALLEST = 4
OI_STRATEGY_LARGEST = 5
OI_STRATEGY_PROPORTIONAL = 6

OI_COMMAND_CLASS_ALL = 0
OI_COMMAND_CLASS_BILLING = 1
OI_COMMAND_CLASS_RECEIPTS = 2
OI_COMMAND_CLASS_ADJUSTMENTS = 3
OI_COMMAND_CLASS_SETTLEMENT = 4

OI_BALANCE_SCOPE_NONE = 0
OI_BALANCE_SCOPE_CUSTOMER = 1
OI_BALANCE_SCOPE_JOB = 2
OI_BALANCE_SCOPE_NO_JOB = 3

OI_AGING_BASIS_DUE = 0
OI_AGING_BASIS_DOCUMENT = 1
OI_AGING_BASIS_EFFECTIVE = 2

OI_AGING_CREDITS_SEPARATE = 0
OI_AGING_CREDITS_BY_OWN_DATE = 1
OI_AGING_CREDITS_NET_OLDEST = 2

OI_AGING_GROUP_CUSTOMER = 0
OI_AGING_GROUP_JOB = 1
OI_AGING_GROUP_CURRENCY = 2
OI_AGING_GROUP_SALESPERSON = 3
OI_AGING_GROUP_PARENT = 4
OI_AGING_GROUP_ITEM = 5

OI_HISTORY_SORT_DATE = 0
OI_HISTORY_SORT_SEQUENCE = 1
OI_HISTORY_SORT_AMOUNT = 2
OI_HISTORY_SORT_NUMBER = 3

OI_HISTORY_KIND_NONE = 0
OI_HISTORY_KIND_ITEM = 1
OI_HISTORY_KIND_REVERSAL = 2
OI_HISTORY_KIND_APPLICATION = 3
OI_HISTORY_KIND_APPLICATION_UNDONE = 4

OI_EVENT_KIND_NONE = 0
OI_EVENT_KIND_SETTINGS_CHANGED = 1
OI_EVENT_KIND_CURRENCY_REGISTERED = 2
OI_EVENT_KIND_CUSTOMER_SAVED = 3
OI_EVENT_KIND_CUSTOMER_ACTIVATED = 4
OI_EVENT_KIND_JOB_SAVED = 5
OI_EVENT_KIND_CONTRACT_SAVED = 6
OI_EVENT_KIND_DRAFT_SAVED = 7
OI_EVENT_KIND_DRAFT_DELETED = 8
OI_EVENT_KIND_ITEM_ISSUED = 9
OI_EVENT_KIND_CREDIT_APPLIED = 10
OI_EVENT_KIND_APPLICATION_UNDONE = 11
OI_EVENT_KIND_ITEM_REVERSED = 12
OI_EVENT_KIND_REVERSAL_UNDONE = 13
OI_EVENT_KIND_IDEMPOTENCY_KEYS_DROPPED = 14
OI_EVENT_KIND_PERIOD_LOCKED = 15
OI_EVENT_KIND_LOCK_EXCEPTION_GRANTED = 16
OI_EVENT_KIND_LOCK_EXCEPTION_WITHDRAWN = 17


class oi_text(Structure):
    _fields_ = (
        ("data", c_char_p),
        ("size", c_size_t),
    )


class oi_text_view(Structure):
    _fields_ = (
        ("data", c_void_p),
        ("size", c_size_t),
    )


class oi_money(Structure):
    _fields_ = (
        ("lo", c_uint64),
        ("hi", c_int64),
        ("currency", c_char * 7),
        ("digits", c_uint8),
    )


class oi_decimal(Structure):
    _fields_ = (
        ("lo", c_uint64),
        ("hi", c_int64),
        ("scale", c_int32),
        ("reserved", c_int32),
    )


class oi_currency(Structure):
    _fields_ = (
        ("code", c_char * 7),
        ("digits", c_uint8),
    )


class oi_item_ref(Structure):
    _fields_ = (
        ("id", c_uint64),
        ("kind", c_int32),
        ("reserved", c_uint32),
    )


class oi_digest(Structure):
    _fields_ = (
        ("lo", c_uint64),
        ("hi", c_uint64),
    )


class oi_error(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("code", c_int32),
        ("kind", c_int32),
        ("id", c_uint64),
        ("row", c_uint64),
        ("position", c_uint64),
        ("fitting", oi_money),
        ("related", c_uint64 * 4),
        ("related_count", c_uint32),
        ("reserved", c_uint32),
        ("field", c_char * 48),
        ("value", c_char * 48),
        ("other", c_char * 48),
        ("allowed", c_char * 64),
        ("message", c_char * 128),
    )


class oi_layout_row(Structure):
    _fields_ = (
        ("structure", oi_text_view),
        ("field", oi_text_view),
        ("offset", c_uint32),
        ("size", c_uint32),
        ("alignment", c_uint32),
        ("reserved", c_uint32),
    )


class oi_iso4217_row(Structure):
    _fields_ = (
        ("code", oi_text_view),
        ("numeric", c_int32),
        ("digits", c_int32),
    )


class oi_business_calendar(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("weekend_mask", c_uint32),
        ("reserved", c_uint32),
        ("holidays", POINTER(c_int32)),
        ("holiday_count", c_size_t),
        ("extra_workdays", POINTER(c_int32)),
        ("extra_workday_count", c_size_t),
    )


class oi_discount_tier(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("percent", oi_decimal),
        ("days", c_int32),
        ("reserved", c_uint32),
    )


class oi_terms_portion(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("share", c_int32),
        ("kind", c_int32),
        ("base", c_int32),
        ("shift", c_int32),
        ("days", c_int32),
        ("months", c_int32),
        ("day", c_int32),
        ("days_after", c_int32),
        ("cutoff", c_int32),
        ("fixed_date", c_int32),
        ("percent", oi_decimal),
        ("fixed", oi_money),
        ("discounts", POINTER(oi_discount_tier)),
        ("discount_count", c_size_t),
        ("discount_stride", c_size_t),
    )


class oi_due_inputs(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("document", c_int32),
        ("effective", c_int32),
        ("delivery", c_int32),
        ("receipt", c_int32),
    )


class oi_due_portion(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("amount", oi_money),
        ("due", c_int32),
        ("reserved", c_uint32),
    )


class oi_terms_row(Structure):
    _fields_ = (
        ("portion", c_uint32),
        ("share", c_int32),
        ("kind", c_int32),
        ("base", c_int32),
        ("shift", c_int32),
        ("days", c_int32),
        ("months", c_int32),
        ("day", c_int32),
        ("days_after", c_int32),
        ("cutoff", c_int32),
        ("fixed_date", c_int32),
        ("discount_count", c_uint32),
        ("percent", oi_decimal),
        ("fixed", oi_money),
    )


class oi_terms_discount_row(Structure):
    _fields_ = (
        ("portion", c_uint32),
        ("days", c_int32),
        ("percent", oi_decimal),
    )


class oi_line_tax(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("code", oi_text),
        ("percent", oi_decimal),
    )


class oi_line_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("product", oi_text),
        ("description", oi_text),
        ("quantity", oi_decimal),
        ("unit_price", oi_decimal),
        ("discount_percent", oi_decimal),
        ("discount", oi_money),
        ("taxes", POINTER(oi_line_tax)),
        ("tax_count", c_size_t),
        ("tax_stride", c_size_t),
    )


class oi_line_row(Structure):
    _fields_ = (
        ("product", oi_text_view),
        ("description", oi_text_view),
        ("quantity", oi_decimal),
        ("unit_price", oi_decimal),
        ("discount", oi_money),
        ("net", oi_money),
    )


class oi_tax_row(Structure):
    _fields_ = (
        ("code", oi_text_view),
        ("percent", oi_decimal),
        ("base", oi_money),
        ("tax", oi_money),
    )


class oi_document_totals(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("lines", oi_money),
        ("discount", oi_money),
        ("tax", oi_money),
        ("total", oi_money),
    )

oi_allocate_callback = CFUNCTYPE(c_void_p, c_size_t, c_size_t, c_void_p)

oi_reallocate_callback = CFUNCTYPE(c_void_p, c_void_p, c_size_t, c_size_t, c_size_t, c_void_p)

oi_deallocate_callback = CFUNCTYPE(None, c_void_p, c_size_t, c_size_t, c_void_p)


class oi_allocator(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("allocate", oi_allocate_callback),
        ("reallocate", oi_reallocate_callback),
        ("deallocate", oi_deallocate_callback),
        ("user", c_void_p),
    )


class oi_command_info(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("effective", c_int32),
        ("reserved", c_uint32),
        ("recorded_micros", c_int64),
        ("actor", oi_text),
        ("reason", oi_text),
        ("idempotency_key", oi_text),
    )


class oi_outcome(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("first_sequence", c_uint64),
        ("last_sequence", c_uint64),
        ("repeated", c_uint8),
        ("reserved", c_uint8 * 3),
        ("remarks", c_uint32),
    )


class oi_drop_idempotency_keys_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("before", c_uint64),
    )


class oi_settings(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("rounding", c_int32),
        ("tax_scope", c_int32),
    )


class oi_register_currency_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("currency", oi_currency),
    )

oi_log_callback = CFUNCTYPE(None, c_int32, c_void_p, c_size_t, c_void_p)


class oi_ledger_options(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("settings", POINTER(oi_settings)),
        ("allocator", POINTER(oi_allocator)),
        ("result_allocator", POINTER(oi_allocator)),
        ("log", oi_log_callback),
        ("log_user", c_void_p),
        ("identity", oi_digest),
        ("hash_secret", oi_digest),
    )


class oi_as_of(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("date", c_int32),
        ("reserved", c_uint32),
        ("known_through", c_uint64),
    )


class oi_acknowledgement(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("sequence", c_uint64),
        ("accepted", c_uint8),
        ("reserved", c_uint8 * 7),
    )

oi_journal_callback = CFUNCTYPE(None, POINTER(c_uint8), c_size_t, c_uint64, POINTER(oi_acknowledgement), c_void_p)


class oi_journal_options(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("mode", c_int32),
        ("reserved", c_uint32),
        ("store", oi_journal_callback),
        ("user", c_void_p),
        ("personal_secret", oi_digest),
    )


class oi_recovery(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("transactions", c_uint64),
        ("records", c_uint64),
        ("end", c_uint64),
        ("last_sequence", c_uint64),
        ("torn", c_uint8),
        ("reserved", c_uint8 * 7),
    )


class oi_item_row(Structure):
    _fields_ = (
        ("item", oi_item_ref),
        ("number", oi_text_view),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("contract", c_uint64),
        ("currency", oi_currency),
        ("effective", c_int32),
        ("document_date", c_int32),
        ("due", c_int32),
        ("value_date", c_int32),
        ("total", oi_money),
        ("remaining", oi_money),
        ("past_due", oi_money),
        ("paid", oi_money),
        ("credited", oi_money),
        ("written_off", oi_money),
        ("status", c_int32),
        ("draft_state", c_int32),
        ("days_overdue", c_int32),
        ("reversal", c_int32),
        ("reversed_on", c_int32),
        ("portion_count", c_uint32),
        ("overdue", c_uint8),
        ("reserved", c_uint8 * 7),
        ("salesperson", oi_text_view),
        ("series", oi_text_view),
        ("reference", oi_text_view),
        ("method", oi_text_view),
        ("transaction_id", oi_text_view),
        ("notes", oi_text_view),
        ("external_ref", oi_text_view),
        ("about", oi_item_ref),
        ("sequence", c_uint64),
    )


class oi_item_filter(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("contract", c_uint64),
        ("currency", c_char * 8),
        ("kinds", c_uint32),
        ("statuses", c_uint32),
        ("from_", c_int32),
        ("to", c_int32),
        ("series", oi_text),
        ("number_contains", oi_text),
        ("at_least", oi_money),
        ("at_most", oi_money),
        ("sort", c_int32),
        ("reserved", c_uint32),
        ("offset", c_uint64),
        ("limit", c_uint64),
    )


class oi_portion_row(Structure):
    _fields_ = (
        ("portion", c_uint32),
        ("due", c_int32),
        ("amount", oi_money),
        ("remaining", oi_money),
    )


class oi_customer_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("code", oi_text),
        ("name", oi_text),
        ("label", oi_text),
        ("salesperson", oi_text),
        ("external_ref", oi_text),
        ("status", c_int32),
        ("partial_payments", c_int32),
        ("currency", c_char * 8),
        ("parent", c_uint64),
        ("credit_limit", oi_money),
        ("established", c_int32),
        ("reserved", c_uint32),
        ("terms", POINTER(oi_terms_portion)),
        ("terms_count", c_size_t),
        ("terms_stride", c_size_t),
    )


class oi_customer_row(Structure):
    _fields_ = (
        ("id", c_uint64),
        ("code", oi_text_view),
        ("name", oi_text_view),
        ("label", oi_text_view),
        ("salesperson", oi_text_view),
        ("external_ref", oi_text_view),
        ("status", c_int32),
        ("partial_payments", c_int32),
        ("currency", oi_currency),
        ("parent", c_uint64),
        ("credit_limit", oi_money),
        ("established", c_int32),
        ("reserved", c_uint32),
        ("created", c_uint64),
        ("changed", c_uint64),
    )


class oi_customer_filter(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("text", oi_text),
        ("salesperson", oi_text),
        ("parent", c_uint64),
        ("offset", c_uint64),
        ("limit", c_uint64),
        ("statuses", c_uint32),
        ("reserved", c_uint32),
    )


class oi_job_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("customer", c_uint64),
        ("code", oi_text),
        ("name", oi_text),
        ("external_ref", oi_text),
        ("status", c_int32),
        ("reserved", c_uint32),
    )


class oi_job_row(Structure):
    _fields_ = (
        ("id", c_uint64),
        ("customer", c_uint64),
        ("code", oi_text_view),
        ("name", oi_text_view),
        ("external_ref", oi_text_view),
        ("status", c_int32),
        ("reserved", c_uint32),
        ("created", c_uint64),
    )


class oi_contract_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("number", oi_text),
        ("external_ref", oi_text),
        ("starts", c_int32),
        ("ends", c_int32),
    )


class oi_contract_row(Structure):
    _fields_ = (
        ("id", c_uint64),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("number", oi_text_view),
        ("external_ref", oi_text_view),
        ("starts", c_int32),
        ("ends", c_int32),
        ("created", c_uint64),
    )


class oi_invoice_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("contract", c_uint64),
        ("number", oi_text),
        ("currency", c_char * 8),
        ("kind", c_int32),
        ("draft_state", c_int32),
        ("document_date", c_int32),
        ("delivery_date", c_int32),
        ("due", c_int32),
        ("tax_scope", c_int32),
        ("total", oi_money),
        ("lines", POINTER(oi_line_input)),
        ("line_count", c_size_t),
        ("line_stride", c_size_t),
        ("portions", POINTER(oi_due_portion)),
        ("portion_count", c_size_t),
        ("portion_stride", c_size_t),
        ("terms", POINTER(oi_terms_portion)),
        ("terms_count", c_size_t),
        ("terms_stride", c_size_t),
        ("salesperson", oi_text),
        ("series", oi_text),
        ("reference", oi_text),
        ("notes", oi_text),
        ("external_ref", oi_text),
    )


class oi_target_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("item", oi_item_ref),
        ("amount", oi_money),
    )


class oi_settlement_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("strategy", c_int32),
        ("reserved", c_uint32),
        ("targets", POINTER(oi_target_input)),
        ("target_count", c_size_t),
        ("target_stride", c_size_t),
    )


class oi_settle_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("currency", c_char * 8),
        ("credits", POINTER(oi_item_ref)),
        ("credit_count", c_size_t),
        ("settlement", POINTER(oi_settlement_input)),
        ("at_most", oi_money),
    )


class oi_payment_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("number", oi_text),
        ("amount", oi_money),
        ("value_date", c_int32),
        ("reserved", c_uint32),
        ("method", oi_text),
        ("transaction_id", oi_text),
        ("reference", oi_text),
        ("notes", oi_text),
        ("external_ref", oi_text),
        ("settlement", POINTER(oi_settlement_input)),
    )


class oi_mark_paid_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("invoice", c_uint64),
        ("payment", POINTER(oi_payment_input)),
    )


class oi_reverse_payment_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("payment", c_uint64),
        ("kind", c_int32),
        ("fee_due", c_int32),
        ("fee", oi_money),
        ("fee_number", oi_text),
    )


class oi_credit_memo_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("contract", c_uint64),
        ("invoice", c_uint64),
        ("number", oi_text),
        ("currency", c_char * 8),
        ("document_date", c_int32),
        ("tax_scope", c_int32),
        ("amount", oi_money),
        ("lines", POINTER(oi_line_input)),
        ("line_count", c_size_t),
        ("line_stride", c_size_t),
        ("refund", oi_money),
        ("refund_number", oi_text),
        ("reference", oi_text),
        ("notes", oi_text),
        ("external_ref", oi_text),
    )


class oi_account_credit_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("contract", c_uint64),
        ("number", oi_text),
        ("change", oi_money),
        ("document_date", c_int32),
        ("reserved", c_uint32),
        ("reference", oi_text),
        ("notes", oi_text),
        ("external_ref", oi_text),
    )


class oi_delete_draft_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("draft", oi_item_ref),
    )


class oi_post_draft_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("draft", oi_item_ref),
        ("number", oi_text),
        ("settlement", POINTER(oi_settlement_input)),
    )


class oi_apply_credit_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("credit", oi_item_ref),
        ("targets", POINTER(oi_target_input)),
        ("target_count", c_size_t),
        ("target_stride", c_size_t),
    )


class oi_application_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("credit", oi_item_ref),
        ("debit", oi_item_ref),
        ("amount", oi_money),
        ("effective", c_int32),
        ("reserved", c_uint32),
    )


class oi_unapply_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("application", c_uint64),
        ("keep", oi_money),
    )


class oi_application_row(Structure):
    _fields_ = (
        ("application", c_uint64),
        ("credit", oi_item_ref),
        ("debit", oi_item_ref),
        ("credit_number", oi_text_view),
        ("debit_number", oi_text_view),
        ("customer", c_uint64),
        ("debit_job", c_uint64),
        ("amount", oi_money),
        ("effective", c_int32),
        ("undone_on", c_int32),
        ("undone", c_uint8),
        ("reserved", c_uint8 * 7),
    )


class oi_application_filter(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("item", oi_item_ref),
        ("customer", c_uint64),
    )


class oi_planned_application_row(Structure):
    _fields_ = (
        ("credit", oi_item_ref),
        ("debit", oi_item_ref),
        ("amount", oi_money),
        ("effective", c_int32),
        ("reserved", c_uint32),
    )


class oi_void_item_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("item", oi_item_ref),
    )


class oi_reinstate_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("item", oi_item_ref),
    )


class oi_refund_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("credit", oi_item_ref),
        ("amount", oi_money),
        ("number", oi_text),
        ("method", oi_text),
        ("transaction_id", oi_text),
        ("notes", oi_text),
    )


class oi_write_off_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("id", c_uint64),
        ("item", oi_item_ref),
        ("amount", oi_money),
        ("number", oi_text),
    )


class oi_recover_write_off_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("write_off", c_uint64),
    )


class oi_lock_period_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("command_class", c_int32),
        ("through", c_int32),
    )


class oi_lock_exception_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("actor", oi_text),
        ("command_class", c_int32),
        ("from_", c_int32),
        ("to", c_int32),
        ("reserved", c_uint32),
        ("expires_micros", c_int64),
    )


class oi_withdraw_exception_input(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("granted", c_uint64),
    )


class oi_period_lock_row(Structure):
    _fields_ = (
        ("command_class", c_int32),
        ("through", c_int32),
        ("locked", c_uint64),
    )


class oi_lock_exception_row(Structure):
    _fields_ = (
        ("granted", c_uint64),
        ("withdrawn", c_uint64),
        ("actor", oi_text_view),
        ("command_class", c_int32),
        ("from_", c_int32),
        ("to", c_int32),
        ("reserved", c_uint32),
        ("expires_micros", c_int64),
    )


class oi_balance_row(Structure):
    _fields_ = (
        ("customer", c_uint64),
        ("job", c_uint64),
        ("scope", c_int32),
        ("reserved", c_uint32),
        ("currency", oi_currency),
        ("balance", oi_money),
        ("open", oi_money),
        ("unapplied", oi_money),
        ("past_due", oi_money),
        ("invoiced", oi_money),
        ("paid", oi_money),
        ("credits", oi_money),
        ("written_off", oi_money),
        ("refunded", oi_money),
        ("other_charges", oi_money),
        ("opening", oi_money),
        ("open_items", c_uint64),
    )


class oi_balance_options(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
    )


class oi_balance_filter(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("currency", c_char * 8),
        ("at_least", oi_money),
    )


class oi_aging_options(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("basis", c_int32),
        ("credits", c_int32),
        ("group", c_int32),
        ("reserved", c_uint32),
        ("past_edges", POINTER(c_int32)),
        ("past_edge_count", c_size_t),
        ("future_edges", POINTER(c_int32)),
        ("future_edge_count", c_size_t),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("currency", oi_currency),
    )


class oi_aging_bucket_row(Structure):
    _fields_ = (
        ("from_days", c_int32),
        ("to_days", c_int32),
        ("label", oi_text_view),
    )


class oi_aging_row(Structure):
    _fields_ = (
        ("customer", c_uint64),
        ("job", c_uint64),
        ("item", oi_item_ref),
        ("salesperson", oi_text_view),
        ("currency", oi_currency),
        ("not_due", oi_money),
        ("past_due", oi_money),
        ("retention", oi_money),
        ("disputed", oi_money),
        ("unapplied", oi_money),
        ("balance", oi_money),
    )


class oi_summary_row(Structure):
    _fields_ = (
        ("customer", c_uint64),
        ("code", oi_text_view),
        ("name", oi_text_view),
        ("label", oi_text_view),
        ("salesperson", oi_text_view),
        ("status", c_int32),
        ("established", c_int32),
        ("last_bill_date", c_int32),
        ("last_payment_date", c_int32),
        ("credit_limit", oi_money),
        ("days_to_pay_sum", oi_decimal),
        ("days_to_pay_count", c_uint64),
    )


class oi_summary_currency_row(Structure):
    _fields_ = (
        ("currency", oi_currency),
        ("not_due", oi_money),
        ("past_due", oi_money),
        ("unapplied", oi_money),
        ("total_current_due", oi_money),
        ("retention", oi_money),
        ("total_balance_due", oi_money),
        ("invoiced", oi_money),
        ("paid", oi_money),
        ("credits", oi_money),
        ("available_credit", oi_money),
        ("open_items", c_uint64),
    )


class oi_customer_figures(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("currency", oi_currency),
        ("bucket_count", c_uint64),
        ("unapplied", oi_money),
        ("balance", oi_money),
        ("buckets", oi_money * 16),
    )


class oi_history_filter(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("currency", c_char * 8),
        ("kinds", c_uint32),
        ("sort", c_int32),
        ("from_", c_int32),
        ("to", c_int32),
        ("offset", c_uint64),
        ("limit", c_uint64),
    )


class oi_history_row(Structure):
    _fields_ = (
        ("kind", c_int32),
        ("effective", c_int32),
        ("sequence", c_uint64),
        ("item", oi_item_ref),
        ("other", oi_item_ref),
        ("number", oi_text_view),
        ("other_number", oi_text_view),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("change", oi_money),
        ("applied", oi_money),
        ("balance", oi_money),
        ("recorded_micros", c_int64),
        ("method", oi_text_view),
        ("reference", oi_text_view),
        ("actor", oi_text_view),
        ("reason", oi_text_view),
        ("reversal", c_int32),
        ("reserved", c_uint32),
    )


class oi_explain_part_row(Structure):
    _fields_ = (
        ("kind", c_int32),
        ("portion", c_uint32),
        ("item", oi_item_ref),
        ("other", oi_item_ref),
        ("number", oi_text_view),
        ("other_number", oi_text_view),
        ("sequence", c_uint64),
        ("effective", c_int32),
        ("basis_date", c_int32),
        ("days", c_int32),
        ("reserved", c_uint32),
        ("amount", oi_money),
    )


class oi_numbering_row(Structure):
    _fields_ = (
        ("series", c_uint64),
        ("gaps", c_uint64),
        ("voided", c_uint64),
        ("without_digits", c_uint64),
        ("without_number", c_uint64),
    )


class oi_number_series_row(Structure):
    _fields_ = (
        ("prefix", oi_text_view),
        ("first", c_uint64),
        ("last", c_uint64),
        ("used", c_uint64),
        ("voided", c_uint64),
        ("repeated", c_uint64),
    )


class oi_number_gap_row(Structure):
    _fields_ = (
        ("series", c_uint64),
        ("first", c_uint64),
        ("last", c_uint64),
    )


class oi_voided_number_row(Structure):
    _fields_ = (
        ("series", c_uint64),
        ("value", c_uint64),
        ("item", oi_item_ref),
        ("voided", c_int32),
        ("reserved", c_uint32),
    )


class oi_record_header(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("first_sequence", c_uint64),
        ("event_count", c_uint64),
        ("recorded_micros", c_int64),
        ("outcome_id", c_uint64),
        ("idempotency_key", oi_digest),
        ("fingerprint", oi_digest),
        ("actor", oi_text_view),
        ("reason", oi_text_view),
        ("effective", c_int32),
        ("reserved", c_uint32),
    )


class oi_event(Structure):
    _fields_ = (
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("kind", c_int32),
        ("status", c_int32),
        ("sequence", c_uint64),
        ("item", oi_item_ref),
        ("other", oi_item_ref),
        ("about", oi_item_ref),
        ("customer", c_uint64),
        ("job", c_uint64),
        ("contract", c_uint64),
        ("parent", c_uint64),
        ("application", c_uint64),
        ("before", c_uint64),
        ("amount", oi_money),
        ("tax", oi_money),
        ("credit_limit", oi_money),
        ("currency", oi_currency),
        ("effective", c_int32),
        ("document_date", c_int32),
        ("due", c_int32),
        ("value_date", c_int32),
        ("delivery_date", c_int32),
        ("established", c_int32),
        ("starts", c_int32),
        ("ends", c_int32),
        ("reversal", c_int32),
        ("draft_state", c_int32),
        ("tax_scope", c_int32),
        ("partial_payments", c_int32),
        ("portion_count", c_uint32),
        ("line_count", c_uint32),
        ("terms_count", c_uint32),
        ("reserved", c_uint32),
        ("number", oi_text_view),
        ("name", oi_text_view),
        ("label", oi_text_view),
        ("salesperson", oi_text_view),
        ("series", oi_text_view),
        ("reference", oi_text_view),
        ("method", oi_text_view),
        ("transaction_id", oi_text_view),
        ("notes", oi_text_view),
        ("external_ref", oi_text_view),
        ("expires_micros", c_int64),
        ("command_class", c_int32),
        ("reserved2", c_uint32),
    )


class oi_applied_portion_row(Structure):
    _fields_ = (
        ("credit_portion", c_uint32),
        ("debit_portion", c_uint32),
        ("amount", oi_money),
    )

oi_sink_callback = CFUNCTYPE(None, c_void_p, c_uint64, POINTER(oi_acknowledgement), c_void_p)

oi_write_callback = CFUNCTYPE(c_uint8, POINTER(c_uint8), c_size_t, c_void_p)

oi_read_callback = CFUNCTYPE(c_size_t, POINTER(c_uint8), c_size_t, c_void_p)


STRUCTURES = (
    oi_text,
    oi_text_view,
    oi_money,
    oi_decimal,
    oi_currency,
    oi_item_ref,
    oi_digest,
    oi_error,
    oi_layout_row,
    oi_iso4217_row,
    oi_business_calendar,
    oi_discount_tier,
    oi_terms_portion,
    oi_due_inputs,
    oi_due_portion,
    oi_terms_row,
    oi_terms_discount_row,
    oi_line_tax,
    oi_line_input,
    oi_line_row,
    oi_tax_row,
    oi_document_totals,
    oi_allocator,
    oi_command_info,
    oi_outcome,
    oi_drop_idempotency_keys_input,
    oi_settings,
    oi_register_currency_input,
    oi_ledger_options,
    oi_as_of,
    oi_acknowledgement,
    oi_journal_options,
    oi_recovery,
    oi_item_row,
    oi_item_filter,
    oi_portion_row,
    oi_customer_input,
    oi_customer_row,
    oi_customer_filter,
    oi_job_input,
    oi_job_row,
    oi_contract_input,
    oi_contract_row,
    oi_invoice_input,
    oi_target_input,
    oi_settlement_input,
    oi_settle_input,
    oi_payment_input,
    oi_mark_paid_input,
    oi_reverse_payment_input,
    oi_credit_memo_input,
    oi_account_credit_input,
    oi_delete_draft_input,
    oi_post_draft_input,
    oi_apply_credit_input,
    oi_application_input,
    oi_unapply_input,
    oi_application_row,
    oi_application_filter,
    oi_planned_application_row,
    oi_void_item_input,
    oi_reinstate_input,
    oi_refund_input,
    oi_write_off_input,
    oi_recover_write_off_input,
    oi_lock_period_input,
    oi_lock_exception_input,
    oi_withdraw_exception_input,
    oi_period_lock_row,
    oi_lock_exception_row,
    oi_balance_row,
    oi_balance_options,
    oi_balance_filter,
    oi_aging_options,
    oi_aging_bucket_row,
    oi_aging_row,
    oi_summary_row,
    oi_summary_currency_row,
    oi_customer_figures,
    oi_history_filter,
    oi_history_row,
    oi_explain_part_row,
    oi_numbering_row,
    oi_number_series_row,
    oi_number_gap_row,
    oi_voided_number_row,
    oi_record_header,
    oi_event,
    oi_applied_portion_row,
)

# name: (what it returns, what it takes)
FUNCTIONS = {
    "oi_item_kind_name": (c_char_p, (c_int32,)),
    "oi_error_describe": (c_int32, (POINTER(oi_error), c_void_p, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_status_name": (c_char_p, (c_int32,)),
    "oi_status_message": (c_char_p, (c_int32,)),
    "oi_status_count": (c_size_t, ()),
    "oi_status_at": (c_int32, (c_size_t,)),
    "oi_version": (c_char_p, ()),
    "oi_abi_level": (c_uint32, ()),
    "oi_build_info": (c_char_p, ()),
    "oi_has_feature": (c_uint8, (c_void_p,)),
    "oi_layout_count": (c_size_t, ()),
    "oi_layout_read": (c_int32, (c_size_t, POINTER(oi_layout_row), c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_currency_iso": (c_int32, (c_void_p, c_size_t, POINTER(oi_currency), POINTER(oi_error),)),
    "oi_currency_custom": (c_int32, (c_void_p, c_size_t, c_uint32, POINTER(oi_currency), POINTER(oi_error),)),
    "oi_iso4217_count": (c_size_t, ()),
    "oi_iso4217_read": (c_int32, (c_size_t, POINTER(oi_iso4217_row), c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_iso4217_date": (c_char_p, ()),
    "oi_money_from_int64": (c_int32, (c_int64, POINTER(oi_currency), POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_to_int64": (c_int32, (POINTER(oi_money), POINTER(c_int64), POINTER(oi_error),)),
    "oi_money_parse": (c_int32, (c_void_p, c_size_t, POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_parse_amount": (c_int32, (c_void_p, c_size_t, POINTER(oi_currency), POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_print": (c_int32, (POINTER(oi_money), c_void_p, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_money_print_amount": (c_int32, (POINTER(oi_money), c_void_p, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_money_add": (c_int32, (POINTER(oi_money), POINTER(oi_money), POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_subtract": (c_int32, (POINTER(oi_money), POINTER(oi_money), POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_negate": (c_int32, (POINTER(oi_money), POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_compare": (c_int32, (POINTER(oi_money), POINTER(oi_money), POINTER(c_int32), POINTER(oi_error),)),
    "oi_money_extend": (c_int32, (POINTER(oi_decimal), POINTER(oi_decimal), POINTER(oi_currency), c_int32, POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_multiply": (c_int32, (POINTER(oi_money), POINTER(oi_decimal), c_int32, POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_percent_of": (c_int32, (POINTER(oi_money), POINTER(oi_decimal), c_int32, POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_proportion": (c_int32, (POINTER(oi_money), POINTER(oi_money), POINTER(oi_money), c_int32, POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_divide": (c_int32, (POINTER(oi_money), POINTER(oi_decimal), c_int32, POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_round_to_step": (c_int32, (POINTER(oi_money), POINTER(oi_money), c_int32, POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_split": (c_int32, (POINTER(oi_money), POINTER(oi_decimal), c_size_t, c_int32, POINTER(oi_money), POINTER(oi_money), POINTER(oi_error),)),
    "oi_money_split_by_amounts": (c_int32, (POINTER(oi_money), POINTER(oi_money), c_size_t, c_int32, POINTER(oi_money), POINTER(oi_money), POINTER(oi_error),)),
    "oi_decimal_from_int64": (c_int32, (c_int64, c_uint32, POINTER(oi_decimal), POINTER(oi_error),)),
    "oi_decimal_parse": (c_int32, (c_void_p, c_size_t, POINTER(oi_decimal), POINTER(oi_error),)),
    "oi_decimal_print": (c_int32, (POINTER(oi_decimal), c_void_p, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_decimal_add": (c_int32, (POINTER(oi_decimal), POINTER(oi_decimal), POINTER(oi_decimal), POINTER(oi_error),)),
    "oi_decimal_subtract": (c_int32, (POINTER(oi_decimal), POINTER(oi_decimal), POINTER(oi_decimal), POINTER(oi_error),)),
    "oi_decimal_multiply": (c_int32, (POINTER(oi_decimal), POINTER(oi_decimal), POINTER(oi_decimal), POINTER(oi_error),)),
    "oi_decimal_compare": (c_int32, (POINTER(oi_decimal), POINTER(oi_decimal), POINTER(c_int32), POINTER(oi_error),)),
    "oi_decimal_rescale": (c_int32, (POINTER(oi_decimal), c_uint32, c_int32, POINTER(oi_decimal), POINTER(oi_error),)),
    "oi_decimal_quotient": (c_int32, (POINTER(oi_decimal), POINTER(oi_decimal), c_uint32, c_int32, POINTER(oi_decimal), POINTER(oi_error),)),
    "oi_date_from_civil": (c_int32, (c_int32, c_int32, c_int32, POINTER(c_int32), POINTER(oi_error),)),
    "oi_date_to_civil": (c_int32, (c_int32, POINTER(c_int32), POINTER(c_int32), POINTER(c_int32), POINTER(oi_error),)),
    "oi_date_parse": (c_int32, (c_void_p, c_size_t, POINTER(c_int32), POINTER(oi_error),)),
    "oi_date_print": (c_int32, (c_int32, c_void_p, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_date_weekday": (c_int32, (c_int32, POINTER(c_int32), POINTER(oi_error),)),
    "oi_date_add_days": (c_int32, (c_int32, c_int64, POINTER(c_int32), POINTER(oi_error),)),
    "oi_date_add_months": (c_int32, (c_int32, c_int64, POINTER(c_int32), POINTER(oi_error),)),
    "oi_date_with_day": (c_int32, (c_int32, c_int32, POINTER(c_int32), POINTER(oi_error),)),
    "oi_date_is_business_day": (c_int32, (c_int32, POINTER(oi_business_calendar), POINTER(c_uint8), POINTER(oi_error),)),
    "oi_date_shift": (c_int32, (c_int32, c_int32, POINTER(oi_business_calendar), POINTER(c_int32), POINTER(oi_error),)),
    "oi_terms_discount_date": (c_int32, (POINTER(oi_discount_tier), c_int32, POINTER(c_int32), POINTER(oi_error),)),
    "oi_terms_due_date": (c_int32, (POINTER(oi_terms_portion), POINTER(oi_due_inputs), POINTER(oi_business_calendar), POINTER(c_int32), POINTER(oi_error),)),
    "oi_terms_due_portions": (c_int32, (POINTER(oi_terms_portion), c_size_t, c_size_t, POINTER(oi_money), POINTER(oi_due_inputs), POINTER(oi_business_calendar), c_int32, POINTER(oi_due_portion), c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_document_add_up": (c_int32, (POINTER(oi_line_input), c_size_t, c_size_t, POINTER(oi_currency), c_int32, c_int32, POINTER(oi_document_totals), POINTER(oi_money), POINTER(oi_tax_row), c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_buffer_data": (POINTER(c_uint8), (c_void_p,)),
    "oi_buffer_size": (c_size_t, (c_void_p,)),
    "oi_buffer_free": (None, (c_void_p,)),
    "oi_result_free": (None, (c_void_p,)),
    "oi_result_count": (c_size_t, (c_void_p, c_int32,)),
    "oi_result_matching": (c_uint64, (c_void_p,)),
    "oi_result_read": (c_int32, (c_void_p, c_int32, c_size_t, c_void_p, c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_ledger_drop_idempotency_keys": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_drop_idempotency_keys_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_settings": (c_int32, (c_void_p, c_uint64, POINTER(oi_settings), POINTER(oi_error),)),
    "oi_ledger_change_settings": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_settings), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_currency": (c_int32, (c_void_p, c_void_p, c_size_t, POINTER(oi_currency), POINTER(oi_error),)),
    "oi_ledger_register_currency": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_register_currency_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_create": (c_int32, (POINTER(oi_ledger_options), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_free": (None, (c_void_p,)),
    "oi_ledger_verify": (c_int32, (c_void_p, POINTER(oi_error),)),
    "oi_ledger_poisoned": (c_int32, (c_void_p, POINTER(c_uint8), POINTER(oi_error),)),
    "oi_ledger_state_digest": (c_int32, (c_void_p, POINTER(oi_digest), POINTER(oi_error),)),
    "oi_ledger_books_digest": (c_int32, (c_void_p, POINTER(oi_digest), POINTER(oi_error),)),
    "oi_ledger_replay": (c_int32, (c_void_p, c_void_p, POINTER(oi_error),)),
    "oi_ledger_last_sequence": (c_int32, (c_void_p, POINTER(c_uint64), POINTER(oi_error),)),
    "oi_ledger_known_at": (c_int32, (c_void_p, c_int64, POINTER(c_uint64), POINTER(oi_error),)),
    "oi_ledger_begin": (c_int32, (c_void_p, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_transaction_commit": (c_int32, (c_void_p, POINTER(oi_error),)),
    "oi_transaction_rollback": (c_int32, (c_void_p, POINTER(oi_error),)),
    "oi_transaction_free": (None, (c_void_p,)),
    "oi_transaction_records": (c_int32, (c_void_p, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_set_sink": (c_int32, (c_void_p, oi_sink_callback, c_void_p, POINTER(oi_error),)),
    "oi_ledger_set_journal": (c_int32, (c_void_p, POINTER(oi_journal_options), POINTER(oi_error),)),
    "oi_ledger_replay_journal": (c_int32, (c_void_p, POINTER(c_uint8), c_size_t, c_uint64, POINTER(oi_recovery), POINTER(oi_error),)),
    "oi_journal_erase_personal": (c_int32, (POINTER(c_uint8), c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_ledger_snapshot": (c_int32, (c_void_p, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_write_snapshot": (c_int32, (c_void_p, oi_write_callback, c_void_p, POINTER(oi_error),)),
    "oi_ledger_load_snapshot": (c_int32, (c_void_p, POINTER(c_uint8), c_size_t, POINTER(oi_error),)),
    "oi_ledger_read_snapshot": (c_int32, (c_void_p, oi_read_callback, c_void_p, POINTER(oi_error),)),
    "oi_item_status_name": (c_char_p, (c_int32,)),
    "oi_ledger_find_item": (c_int32, (c_void_p, POINTER(oi_item_ref), POINTER(oi_as_of), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_find_number": (c_int32, (c_void_p, c_int32, c_void_p, c_size_t, POINTER(oi_item_ref), POINTER(oi_error),)),
    "oi_ledger_find_external_ref": (c_int32, (c_void_p, c_int32, c_void_p, c_size_t, POINTER(oi_item_ref), POINTER(oi_error),)),
    "oi_ledger_list_items": (c_int32, (c_void_p, POINTER(oi_item_filter), POINTER(oi_as_of), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_list_portions": (c_int32, (c_void_p, POINTER(oi_item_ref), POINTER(oi_as_of), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_list_lines": (c_int32, (c_void_p, POINTER(oi_item_ref), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_list_taxes": (c_int32, (c_void_p, POINTER(oi_item_ref), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_create_customer": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_customer_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_change_customer": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_customer_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_create_customers": (c_int32, (c_void_p, POINTER(oi_command_info), c_size_t, POINTER(oi_customer_input), c_size_t, c_size_t, c_uint32, POINTER(c_int32), POINTER(c_uint64), POINTER(c_size_t), POINTER(oi_error),)),
    "oi_ledger_find_customer": (c_int32, (c_void_p, c_uint64, c_uint64, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_find_customer_code": (c_int32, (c_void_p, c_void_p, c_size_t, POINTER(c_uint64), POINTER(oi_error),)),
    "oi_ledger_find_customer_external_ref": (c_int32, (c_void_p, c_void_p, c_size_t, POINTER(c_uint64), POINTER(oi_error),)),
    "oi_ledger_list_customers": (c_int32, (c_void_p, POINTER(oi_customer_filter), c_uint64, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_list_terms": (c_int32, (c_void_p, c_uint64, c_uint64, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_create_job": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_job_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_change_job": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_job_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_find_job": (c_int32, (c_void_p, c_uint64, c_uint64, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_find_job_code": (c_int32, (c_void_p, c_void_p, c_size_t, POINTER(c_uint64), POINTER(oi_error),)),
    "oi_ledger_list_jobs": (c_int32, (c_void_p, c_uint64, c_uint64, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_create_contract": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_contract_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_change_contract": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_contract_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_find_contract": (c_int32, (c_void_p, c_uint64, c_uint64, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_find_contract_number": (c_int32, (c_void_p, c_void_p, c_size_t, POINTER(c_uint64), POINTER(oi_error),)),
    "oi_ledger_list_contracts": (c_int32, (c_void_p, c_uint64, c_uint64, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_issue_invoice": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_invoice_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_issue_invoices": (c_int32, (c_void_p, POINTER(oi_command_info), c_size_t, POINTER(oi_invoice_input), c_size_t, c_size_t, c_uint32, POINTER(c_int32), POINTER(c_uint64), POINTER(c_size_t), POINTER(oi_error),)),
    "oi_ledger_issue_debit_note": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_invoice_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_record_opening": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_invoice_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_settle": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_settle_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_record_payment": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_payment_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_record_payments": (c_int32, (c_void_p, POINTER(oi_command_info), c_size_t, POINTER(oi_payment_input), c_size_t, c_size_t, c_uint32, POINTER(c_int32), POINTER(c_uint64), POINTER(c_size_t), POINTER(oi_error),)),
    "oi_ledger_mark_paid": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_mark_paid_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_reverse_payment": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_reverse_payment_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_issue_credit_memo": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_credit_memo_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_issue_credit_memos": (c_int32, (c_void_p, POINTER(oi_command_info), c_size_t, POINTER(oi_credit_memo_input), c_size_t, c_size_t, c_uint32, POINTER(c_int32), POINTER(c_uint64), POINTER(c_size_t), POINTER(oi_error),)),
    "oi_ledger_adjust_account_credit": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_account_credit_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_draft_invoice": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_invoice_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_draft_payment": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_payment_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_delete_draft": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_delete_draft_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_post_draft": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_post_draft_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_apply_credit": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_apply_credit_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_apply_credits": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_application_input), c_size_t, c_size_t, c_uint32, POINTER(c_int32), POINTER(c_uint64), POINTER(c_size_t), POINTER(oi_error),)),
    "oi_ledger_unapply": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_unapply_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_list_applications": (c_int32, (c_void_p, POINTER(oi_application_filter), POINTER(oi_as_of), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_void_item": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_void_item_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_reinstate": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_reinstate_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_refund": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_refund_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_write_off": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_write_off_input), POINTER(oi_outcome), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_recover_write_off": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_recover_write_off_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_lock_period": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_lock_period_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_grant_lock_exception": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_lock_exception_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_withdraw_lock_exception": (c_int32, (c_void_p, POINTER(oi_command_info), POINTER(oi_withdraw_exception_input), POINTER(oi_outcome), POINTER(oi_error),)),
    "oi_ledger_list_period_locks": (c_int32, (c_void_p, c_uint64, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_account_balance": (c_int32, (c_void_p, c_uint64, POINTER(oi_as_of), POINTER(oi_balance_options), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_list_balances": (c_int32, (c_void_p, POINTER(oi_balance_filter), POINTER(oi_as_of), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_aging_calculator_create": (c_int32, (POINTER(oi_aging_options), POINTER(oi_allocator), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_aging_calculator_free": (None, (c_void_p,)),
    "oi_aging_calculator_bucket_count": (c_size_t, (c_void_p,)),
    "oi_aging_calculator_read_buckets": (c_int32, (c_void_p, c_size_t, POINTER(oi_aging_bucket_row), c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_ledger_aging": (c_int32, (c_void_p, POINTER(oi_as_of), c_void_p, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_customer_summary": (c_int32, (c_void_p, c_uint64, POINTER(oi_as_of), c_void_p, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_customer_figures": (c_int32, (c_void_p, c_uint64, c_void_p, POINTER(oi_as_of), c_void_p, POINTER(oi_customer_figures), POINTER(oi_error),)),
    "oi_ledger_transaction_history": (c_int32, (c_void_p, POINTER(oi_history_filter), POINTER(oi_as_of), POINTER(oi_money), POINTER(oi_money), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_explain_balance": (c_int32, (c_void_p, c_uint64, c_uint64, c_void_p, POINTER(oi_as_of), POINTER(oi_money), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_explain_aging": (c_int32, (c_void_p, c_uint64, c_uint64, c_void_p, c_size_t, POINTER(oi_as_of), c_void_p, POINTER(oi_money), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_ledger_numbering": (c_int32, (c_void_p, c_int32, c_uint64, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_record_read_header": (c_int32, (c_void_p, POINTER(oi_record_header), POINTER(oi_error),)),
    "oi_record_read_event": (c_int32, (c_void_p, c_size_t, POINTER(oi_event), POINTER(oi_error),)),
    "oi_record_read_settings": (c_int32, (c_void_p, c_size_t, POINTER(oi_settings), POINTER(oi_error),)),
    "oi_record_read_portions": (c_int32, (c_void_p, c_size_t, c_size_t, POINTER(oi_portion_row), c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_record_read_applied_portions": (c_int32, (c_void_p, c_size_t, c_size_t, POINTER(oi_applied_portion_row), c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_record_read_lines": (c_int32, (c_void_p, c_size_t, c_size_t, POINTER(oi_line_row), c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_record_read_terms": (c_int32, (c_void_p, c_size_t, c_size_t, POINTER(oi_terms_row), c_size_t, c_size_t, c_size_t, POINTER(c_size_t), POINTER(oi_error),)),
    "oi_event_log_create": (c_int32, (POINTER(oi_allocator), POINTER(c_void_p), POINTER(oi_error),)),
    "oi_event_log_free": (None, (c_void_p,)),
    "oi_event_log_append": (c_int32, (c_void_p, c_void_p, POINTER(oi_error),)),
    "oi_event_log_count": (c_size_t, (c_void_p,)),
    "oi_event_log_record": (c_int32, (c_void_p, c_size_t, POINTER(c_void_p), POINTER(oi_error),)),
    "oi_event_log_clear": (None, (c_void_p,)),
}
