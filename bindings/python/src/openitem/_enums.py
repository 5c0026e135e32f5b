"""Enumerations: made by capi/generate.py from openitem.h; do not edit."""
from . import _openitem as raw
from ._words import Word


class ItemKind(Word):
    """What an item is: 1..8 the customer owes more, 9..15 less."""
    NONE = 0
    """no item"""
    INVOICE = 1
    """debit: an invoice"""
    DEBIT_NOTE = 2
    """debit: a debit note"""
    FINANCE_CHARGE = 3
    """debit: a finance charge"""
    FEE = 4
    """debit: a fee"""
    REFUND = 5
    """debit: credit paid out"""
    DEBIT_ADJUSTMENT = 6
    """debit: credit taken back"""
    TOLERANCE_GAIN = 7
    """debit: a small overpayment kept"""
    OPENING_DEBIT = 8
    """debit: a balance brought in"""
    PAYMENT = 9
    """credit: cash in"""
    CREDIT_MEMO = 10
    """credit: a credit memo"""
    ACCOUNT_CREDIT = 11
    """credit: put on the account directly"""
    DISCOUNT = 12
    """credit: an early-payment discount"""
    TOLERANCE_LOSS = 13
    """credit: a small underpayment forgiven"""
    WRITE_OFF = 14
    """credit: given up"""
    OPENING_CREDIT = 15
    """credit: a balance brought in"""


class Status(Word):
    """Why a call was refused: positive, the books say no; negative, the call was wrong or the machine lacks
    something. Where several refusals fit, the first of them here is told. Numbers never change.
    """
    OK = 0
    """done"""
    IDEMPOTENCY_CONFLICT = 101
    """the key was used for another command"""
    INSTANT_DECREASING = 102
    """recorded instant earlier than one already recorded"""
    UNKNOWN_CUSTOMER = 201
    """no such customer"""
    UNKNOWN_JOB = 202
    """no such job"""
    UNKNOWN_CONTRACT = 203
    """no such contract"""
    UNKNOWN_ITEM = 204
    """no item or draft of this kind and id"""
    UNKNOWN_APPLICATION = 205
    """no application group with this sequence"""
    UNKNOWN_CURRENCY = 206
    """neither ISO 4217 nor registered, or other digits"""
    UNKNOWN_SEQUENCE = 207
    """no record has this sequence"""
    UNKNOWN_RECORD = 208
    """no record of this kind and id, or it was deleted"""
    ID_TAKEN = 301
    """the id is taken"""
    NUMBER_TAKEN = 302
    """the number or code is taken: err.value by err.related"""
    EXTERNAL_REF_TAKEN = 303
    """the external reference is taken: err.value by err.related"""
    CURRENCY_TAKEN = 304
    """registered with other digits, or an ISO code"""
    TRANSACTION_ID_TAKEN = 305
    """a payment by the same method has it: err.value by err.related"""
    CUSTOMER_STATUS_FORBIDS = 401
    """inactive: no new invoices; not used: reversals only"""
    JOB_STATUS_FORBIDS = 402
    """cancelled and closed jobs take no new invoices"""
    WRONG_KIND = 403
    """an item of this kind cannot take part"""
    NOT_A_DRAFT = 404
    """it is in the books"""
    IS_A_DRAFT = 405
    """it is not in the books yet"""
    ALREADY_REVERSED = 406
    """voided, reversed or undone before"""
    HAS_APPLICATIONS = 407
    """live applications stand in the way: err.related"""
    ALREADY_REFUNDED = 408
    """part of the credit was refunded: the refund goes first"""
    ALREADY_EXISTS = 409
    """it is so already"""
    IN_USE = 410
    """something refers to it, or it has a past"""
    PARENT_CYCLE = 411
    """a customer cannot be its own ancestor"""
    MADE_TOGETHER = 412
    """made together with other records: it goes with them, whole"""
    CUSTOMER_MISMATCH = 501
    """of different customers"""
    CURRENCY_MISMATCH = 502
    """in different currencies"""
    JOB_MISMATCH = 503
    """of different jobs"""
    DATE_BEFORE_ITEM = 601
    """earlier than a record it refers to"""
    DATES_GO_BACKWARDS = 602
    """due dates of portions, or a range with from > to"""
    PERIOD_LOCKED = 603
    """the effective date lies in a locked period"""
    AMOUNT_NOT_POSITIVE = 701
    """must be above zero"""
    EXCEEDS_OPEN = 702
    """more than the debit item can take: err.fitting"""
    EXCEEDS_UNAPPLIED = 703
    """more than the credit item can give: err.fitting"""
    EXCEEDS_AVAILABLE_CREDIT = 704
    """more than the customer's available credit: err.fitting"""
    PARTIAL_PAYMENT_REFUSED = 705
    """this customer pays whole portions"""
    TOTAL_NEGATIVE = 706
    """a document's total may not be below zero"""
    PORTIONS_DIFFER = 707
    """portions do not sum to the total"""
    TERMS_INCOMPLETE = 708
    """the parts of the terms exceed the total or leave some of it"""
    CREDIT_LIMIT_EXCEEDED = 709
    """reserved"""
    SYNTAX = 801
    """text outside the documented grammar: err.position"""
    TOO_MANY_DECIMALS = 802
    """more decimals than the currency or the scale has: err.position"""
    INEXACT = 803
    """needs rounding and none was allowed"""
    OVERFLOW = 804
    """beyond 10^38 - 1 minor units, or 38 digits"""
    DIVISION_BY_ZERO = 805
    """a divisor of zero"""
    DATE_OUT_OF_RANGE = 806
    """outside 0001-01-01 .. 9999-12-31"""
    NO_SUCH_DAY = 807
    """30 February: err.value"""
    NO_BUSINESS_DAY = 808
    """the calendar has no business day within a year"""
    NULL_ARGUMENT = -101
    """None where it is not allowed: err.field"""
    BAD_STRUCT_SIZE = -102
    """smaller than the first version, or an unknown tail that is not zero"""
    UNKNOWN_FLAG = -103
    """an unknown flag bit is set"""
    MISSING = -104
    """it is required and not given: err.field"""
    INVALID_ARGUMENT = -105
    """outside its range: err.field, err.value; err.allowed would do"""
    DOES_NOT_GO_WITH = -106
    """one field excludes another: err.field, err.other"""
    NOT_ASCENDING = -107
    """each must be greater than the one before: err.field, err.position"""
    INVALID_TEXT = -108
    """not UTF-8, or what it may not hold: err.field, err.position"""
    LIMIT_EXCEEDED = -109
    """a documented limit: text length, elements of a list, rows of a table"""
    BUFFER_TOO_SMALL = -110
    """the size needed is told beside it"""
    OUT_OF_MEMORY = -201
    """an allocation failed; nothing has happened"""
    SINK_REFUSED = -202
    """the sink did not acknowledge; nothing has happened"""
    REENTRANT_CALL = -301
    """a call into a ledger from inside its own callback"""
    CONCURRENT_CALL = -302
    """a call that meets another thread's on the same ledger or log"""
    TRANSACTION_OPEN = -303
    """a transaction is open where there must be none"""
    NO_TRANSACTION = -304
    """the transaction has ended, or the command needs one"""
    LEDGER_POISONED = -305
    """an invariant broke earlier; the ledger reads and refuses writes"""
    BAD_EVENT = -401
    """replay: the record does not fit the state"""
    DAMAGED = -402
    """bytes are not as they were written: err.position"""
    BROKEN_CHAIN = -403
    """a record that does not follow the one before: err.position"""
    OTHER_BOOKS = -404
    """bytes of other books than these: err.position"""
    UNSUPPORTED_FORMAT = -405
    """bytes of a newer version: err.position"""
    INTERNAL = -901
    """a mistake of this library: please report it"""


class EntityKind(Word):
    """What an id in an error names."""
    NONE = 0
    """nothing in particular"""
    INVOICE = 1
    """items have the numbers of ItemKind"""
    DEBIT_NOTE = 2
    """a debit note"""
    FINANCE_CHARGE = 3
    """a finance charge"""
    FEE = 4
    """a fee"""
    REFUND = 5
    """a refund"""
    DEBIT_ADJUSTMENT = 6
    """a debit adjustment"""
    TOLERANCE_GAIN = 7
    """a tolerance gain"""
    OPENING_DEBIT = 8
    """an opening debit"""
    PAYMENT = 9
    """a payment"""
    CREDIT_MEMO = 10
    """a credit memo"""
    ACCOUNT_CREDIT = 11
    """an account credit"""
    DISCOUNT = 12
    """a discount"""
    TOLERANCE_LOSS = 13
    """a tolerance loss"""
    WRITE_OFF = 14
    """a write-off"""
    OPENING_CREDIT = 15
    """an opening credit"""
    CUSTOMER = 32
    """a customer"""
    JOB = 33
    """a job"""
    CONTRACT = 34
    """a contract"""
    APPLICATION = 35
    """id = sequence of the application group"""
    REVERSAL = 36
    """id = sequence of the reversal"""
    CURRENCY = 37
    """a currency"""
    RECORD = 38
    """id = sequence"""
    MARK = 39
    """id = sequence that placed it"""
    CONTACT = 40
    """a contact"""
    LOCK_EXCEPTION = 41
    """id = sequence that granted it"""
    COMPANY = 42
    """the host's own business"""
    CUSTOMER_GROUP = 43
    """a group of customers"""
    ADDRESS = 44
    """an address"""
    TAX_REGISTRATION = 45
    """a number at a tax authority"""
    LICENCE = 46
    """a licence"""
    SITE = 47
    """a place where jobs are done"""
    NOTE = 48
    """a note"""
    COMMUNICATION = 49
    """a letter, an e-mail, a call"""
    ATTACHMENT = 50
    """a file of the host's"""
    LINK = 51
    """what else a note, a communication or an attachment is about"""
    MEDIA_TYPE = 52
    """a media type of attachments"""
    NUMBER_RANGE = 53
    """numbers that the ledger gives to documents"""


class Rounding(Word):
    """How a digit is dropped."""
    DEFAULT = 0
    """what the function or setting says"""
    UNNECESSARY = 1
    """refuse with INEXACT"""
    HALF_UP = 2
    """to nearest, ties away from zero"""
    HALF_DOWN = 3
    """to nearest, ties towards zero"""
    HALF_EVEN = 4
    """to nearest, ties to the even neighbour"""
    UP = 5
    """away from zero"""
    DOWN = 6
    """towards zero"""
    FLOOR = 7
    """towards minus infinity"""
    CEILING = 8
    """towards plus infinity"""


class SplitRemainder(Word):
    """Who gets the minor units a split leaves over."""
    DEFAULT = 0
    """largest remainder"""
    LARGEST_REMAINDER = 1
    """one each to the parts that lost most, ties to the earlier"""
    FIRST = 2
    """the first part with a weight"""
    LAST = 3
    """the last part with a weight"""
    SEPARATE = 4
    """nobody: told apart"""


class Weekday(Word):
    """A day of the week."""
    NONE = 0
    """no date"""
    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 3
    THURSDAY = 4
    FRIDAY = 5
    SATURDAY = 6
    SUNDAY = 7


class BusinessDayShift(Word):
    """How a date moves off a day that is no business day."""
    NONE = 0
    """it stays"""
    FOLLOWING = 1
    """the next business day"""
    PRECEDING = 2
    """the one before"""
    MODIFIED_FOLLOWING = 3
    """the next, but not into another month: then the one before"""


class PortionShare(Word):
    """Which part of a document a portion of its terms is."""
    REMAINDER = 0
    """what the others leave"""
    PERCENT = 1
    """a percentage of the total"""
    FIXED = 2
    """an amount"""


class DueRuleKind(Word):
    """Which rule gives a due date."""
    DEFAULT = 0
    """net"""
    NET = 1
    """base + days, + months, day of month, + days_after"""
    PROXIMO = 2
    """cut-off and day"""
    FIXED_DATE = 3
    """a date"""


class DueBase(Word):
    """From which date a due date counts."""
    DOCUMENT = 0
    """the document's"""
    EFFECTIVE = 1
    """the effective date"""
    DELIVERY = 2
    """the delivery's"""
    RECEIPT = 3
    """the receipt's"""


class TaxScope(Word):
    """Where tax is rounded."""
    DOCUMENT = 0
    """per rate on the document's sum"""
    LINE = 1
    """per line"""


class Table(Word):
    """The tables a result or an event of a record can hold, with the type of their rows. ResultRead reads each; so
    does a function named after it in openitem/tables.h, whose rows a compiler checks: ResultReadItems those of
    TABLE_ITEMS.
    """
    NONE = 0
    """no table"""
    CUSTOMERS = 1
    JOBS = 2
    CONTRACTS = 3
    ITEMS = 4
    PORTIONS = 5
    LINES = 6
    TAXES = 7
    APPLICATIONS = 8
    MADE_ITEMS = 9
    MADE_APPLICATIONS = 10
    BALANCES = 11
    AGING_BUCKETS = 12
    AGING_ROWS = 13
    AGING_CELLS = 14
    """Money; row r, bucket b stands at r x buckets + b"""
    AGING_TOTALS = 15
    """AgingRow, one a currency"""
    AGING_TOTAL_CELLS = 16
    """Money, as the cells"""
    SUMMARIES = 17
    """SummaryRow, one"""
    SUMMARY_CURRENCIES = 18
    SUMMARY_CELLS = 19
    """Money; currency c, bucket b stands at c x buckets + b"""
    HISTORY_LINES = 20
    EXPLAIN_PARTS = 21
    TERMS = 22
    TERMS_DISCOUNTS = 23
    PERIOD_LOCKS = 24
    LOCK_EXCEPTIONS = 25
    """LockExceptionRow; a record"""
    NUMBERING = 26
    """NumberingRow, one"""
    NUMBER_SERIES = 27
    NUMBER_GAPS = 28
    VOIDED_NUMBERS = 29
    CONTACTS = 30
    """ContactRow; a record"""
    MARKS = 31
    SETTINGS = 32
    """SettingsRow, one"""
    CURRENCIES = 33
    """CurrencyRow, one"""
    CUSTOMERS_ACTIVATED = 34
    """CustomerActivatedRow, one"""
    DOCUMENTS = 35
    """DocumentRow, one"""
    DRAFTS_DELETED = 36
    """DraftDeletedRow, one"""
    CREDITS_APPLIED = 37
    """CreditAppliedRow, one"""
    APPLICATIONS_UNDONE = 38
    """ApplicationUndoneRow, one"""
    ITEMS_REVERSED = 39
    """ItemReversedRow, one"""
    REVERSALS_UNDONE = 40
    """ReversalUndoneRow, one"""
    KEYS_DROPPED = 41
    """KeysDroppedRow, one"""
    RECORDS_DELETED = 42
    """RecordDeletedRow, one"""
    PERSONAL_ERASED = 43
    """PersonalErasedRow, one"""
    DUE_CHANGED = 44
    """DueChangedRow, one"""
    MARKS_REDUCED = 45
    """MarkReducedRow, one"""
    MARKS_ENDED = 46
    """MarkEndedRow, one"""
    APPLIED_PORTIONS = 47
    ADDED_PORTIONS = 48
    MOVED_PORTIONS = 49
    COMPANIES = 50
    """CompanyRow; a record"""
    CUSTOMER_GROUPS = 51
    """CustomerGroupRow; a record"""
    ADDRESSES = 52
    """AddressRow; a record"""
    TAX_REGISTRATIONS = 53
    """TaxRegistrationRow; a record"""
    LICENCES = 54
    """LicenceRow; a record"""
    SITES = 55
    """SiteRow; a record"""
    NOTES = 56
    """NoteRow; a record"""
    COMMUNICATIONS = 57
    """CommunicationRow; a record"""
    ATTACHMENTS = 58
    """AttachmentRow; a record"""
    LINKS = 59
    """LinkRow; a record"""
    MEDIA_TYPES = 60
    """MediaTypeRow; a record"""
    CUSTOMER_DEFAULTS = 61
    """CustomerDefaultsRow, one"""
    NUMBER_RANGES = 62
    """NumberRangeRow; a record"""
    SEARCH_HITS = 63


class LogLevel(Word):
    """How much a log message matters."""
    NONE = 0
    """nothing"""
    ERROR = 1
    """a mistake of the library, or a poisoned ledger"""
    WARNING = 2
    """the environment refused: a sink, an allocator"""


class Journaling(Word):
    """How records leave a ledger as bytes."""
    OFF = 0
    """they do not"""
    PUSH = 1
    """each transaction is handed to a callback"""
    PULL = 2
    """the host asks its transaction for them, see TransactionRecords"""


class ItemStatus(Word):
    """An item's status at an as-of point: the first that fits, in the order draft, voided, paid, overdue, ..."""
    NONE = 0
    """no status"""
    DRAFT = 1
    """not in the books"""
    VOIDED = 2
    """or reversed"""
    PAID = 3
    """nothing remains; a credit: used up"""
    OVERDUE = 4
    """something is past due"""
    PARTLY_PAID = 5
    """a credit: partly used"""
    PENDING = 6
    """nothing applied yet"""


class DraftState(Word):
    """Where a document stands that is not in the books yet."""
    NONE = 0
    """no draft; in ledger_draft_invoice: unapproved"""
    UNAPPROVED = 1
    """nobody has approved it"""
    UNPOSTED_DRAW = 2
    """a draw to be posted"""
    UNPOSTED_RECEIVABLE = 3
    """approved, to be posted to receivables"""
    PENDING = 4
    """a payment not yet collected"""


class ReversalKind(Word):
    """How a record was undone."""
    NONE = 0
    """not undone; in ledger_reverse_payment: payment reversed"""
    VOIDED = 1
    """a document withdrawn"""
    INSUFFICIENT_FUNDS = 2
    """a payment returned by the bank"""
    CHARGEBACK = 3
    """a payment called back by the payer"""
    PAYMENT_REVERSED = 4
    """any other reversal of a payment"""
    RECOVERED = 5
    """a write-off taken back"""
    UNAPPLIED = 6
    """an application undone"""
    REINSTATED = 7
    """the reversal of an item undone"""


class ItemSort(Word):
    """Order of a list of items; ties by sequence."""
    EFFECTIVE = 0
    """effective date"""
    DOCUMENT_DATE = 1
    """document date"""
    DUE = 2
    """due date"""
    NUMBER = 3
    """number, by bytes"""
    TOTAL = 4
    """total"""
    REMAINING = 5
    """remaining"""
    SEQUENCE = 6
    """when it became known"""


class PartialPayments(Word):
    """Whether a payment may leave part of a due portion open."""
    INHERIT = 0
    """as those above say (DefaultLevel)"""
    ALLOW = 1
    """it may"""
    REFUSE = 2
    """it may not"""


class ProductDisplay(Word):
    """Which products a customer is shown."""
    INHERIT = 0
    """as those above say (DefaultLevel)"""
    STANDARD_AND_EXCLUSIVE = 1
    """all that it may be shown"""
    EXCLUSIVE_ONLY = 2
    """those that are for it alone"""


class CustomerStatus(Word):
    """A customer's status."""
    ACTIVE = 0
    """the default"""
    PROSPECT = 1
    """becomes active with its first invoice, or by command"""
    INACTIVE = 2
    """no new invoices"""
    NOT_USED = 3
    """reversals only"""


class CustomerType(Word):
    """Whether a customer is a business or a person."""
    COMPANY = 0
    """the default"""
    INDIVIDUAL = 1
    """a person"""


class CustomerOrder(Word):
    """In which order customers are listed. Texts are in the order of their bytes, who has none comes first."""
    ID = 0
    """by id"""
    CODE = 1
    """by code"""
    NAME = 2
    """by name; equal ones by id"""


class DefaultLevel(Word):
    """Who says what a document begins with, unless it says so itself: of these the first that says something, from
    the contract to the company. The library itself takes terms of new invoices (on receipt, where nobody says
    any) and partial payments from there; the rest it tells, and applies none of it: payment method, price list,
    shipping method, discount and product display are the host's.
    """
    NONE = 0
    """nobody says it"""
    CONTRACT = 1
    """the contract"""
    CUSTOMER = 2
    """the customer"""
    PARENT = 3
    """its nearest parent that says it"""
    GROUP = 4
    """its group, or that of the nearest parent in one"""
    COMPANY = 5
    """the company; of partial payments: the settings"""


class AddressKind(Word):
    """What an address is for."""
    MAIN = 0
    """the default"""
    BILLING = 1
    """where invoices go"""
    SHIPPING = 2
    """where goods go"""


class SiteStatus(Word):
    """A site's status."""
    ACTIVE = 0
    """the default"""
    INACTIVE = 1
    """nothing is done there any more"""


class JobStatus(Word):
    """A job's status."""
    ACTIVE = 0
    """the default"""
    INACTIVE = 1
    """resting"""
    CANCELLED = 2
    """takes no new invoices; what it leaves open can be listed"""
    CLOSED = 3
    """takes no new invoices"""


class Strategy(Word):
    """Which items a credit settles."""
    NONE = 0
    """nothing is settled"""
    CHOSEN = 1
    """the targets, in the order given"""
    OLDEST_FIRST = 2
    """by document date, then sequence"""
    DUE_DATE = 3
    """portions by due date, then sequence"""
    SMALLEST = 4
    """items by what they have open"""
    LARGEST = 5
    """the other way round"""
    PROPORTIONAL = 6
    """in proportion to what each portion has open"""


class MarkKind(Word):
    """What a mark says of the amount it claims."""
    NONE = 0
    """no mark"""
    DISPUTE = 1
    """the customer contests part of a debit item"""
    HOLD = 2
    """nobody is to act on part of a debit item; no command places one yet"""
    RESERVATION = 3
    """part of a credit item is kept for something; no command places one yet"""
    PROMISE = 4
    """the customer means to pay by a day; no command places one yet"""


class MarkOutcome(Word):
    """How a mark ended."""
    NONE = 0
    """it has not"""
    VALID = 1
    """a dispute: the customer was right"""
    INVALID = 2
    """a dispute: the customer owes it"""
    CREDITED = 3
    """a dispute: a credit settles it"""
    RELEASED = 4
    """any other mark"""


class CommandClass(Word):
    """What a period lock holds for. Commands that only keep master data or drafts are never locked."""
    ALL = 0
    """every command about money"""
    BILLING = 1
    """invoices, debit notes, openings, credit memos"""
    RECEIPTS = 2
    """payments, their reversals, refunds"""
    ADJUSTMENTS = 3
    """account credit, write-offs, recoveries, voids, reinstatements"""
    SETTLEMENT = 4
    """applying, settling, unapplying"""


class Channel(Word):
    """How something was said."""
    UNSPECIFIED = 0
    """not said, or some other way"""
    EMAIL = 1
    """e-mail"""
    PHONE = 2
    """telephone"""
    LETTER = 3
    """letter"""
    TEXT_MESSAGE = 4
    """text message"""
    MEETING = 5
    """meeting"""
    PORTAL = 6
    """the host's portal"""
    FAX = 7
    """fax"""


class Direction(Word):
    """Who began."""
    OUTGOING = 0
    """the host"""
    INCOMING = 1
    """the customer"""


class NumberReset(Word):
    """What a number range begins anew with."""
    NEVER = 0
    """it goes on"""
    FISCAL_YEAR = 1
    """each fiscal year of document dates; the prefix says {year}"""


class BalanceScope(Word):
    """What a row of an account balance stands for."""
    NONE = 0
    """nothing"""
    CUSTOMER = 1
    """the customer as a whole"""
    JOB = 2
    """one of its jobs"""
    NO_JOB = 3
    """what belongs to no job"""


class AgingBasis(Word):
    """From which date an item's age counts."""
    DUE = 0
    """its portions' due dates"""
    DOCUMENT = 1
    """its document date"""
    EFFECTIVE = 2
    """its effective date"""


class AgingCredits(Word):
    """Where unapplied credit stands in an aging."""
    SEPARATE = 0
    """in its own column"""
    BY_OWN_DATE = 1
    """negative, in the bucket of its own document date"""
    NET_OLDEST = 2
    """taken from the oldest open items of its row"""


class AgingGroup(Word):
    """What a row of an aging stands for."""
    CUSTOMER = 0
    """a customer and currency"""
    JOB = 1
    """a customer, job and currency; no job is a row of its own"""
    CURRENCY = 2
    """a currency: the portfolio"""
    SALESPERSON = 3
    """a salesperson, as frozen at issue, and currency"""
    PARENT = 4
    """a customer with its children, and theirs"""
    ITEM = 5
    """an open item: the detail"""


class HistorySort(Word):
    """Order of a transaction history."""
    DATE = 0
    """effective date, then sequence"""
    SEQUENCE = 1
    """when it became known"""
    AMOUNT = 2
    """change, then applied"""
    NUMBER = 3
    """number, by bytes"""


class HistoryKind(Word):
    """What a line of the transaction history, or a part of an explanation, is."""
    NONE = 0
    """nothing"""
    ITEM = 1
    """an item was issued"""
    REVERSAL = 2
    """an item was reversed, or its reversal undone"""
    APPLICATION = 3
    """a credit was used"""
    APPLICATION_UNDONE = 4
    """and that was undone"""
    MARK = 5
    """an amount is disputed: part of an explained cell alone, it moves no money"""
    PORTIONS_MOVED = 6
    """an amount is due otherwise: where due dates are explained"""


class SearchKind(Word):
    """What can be found."""
    ANY = 0
    """whatever it is"""
    CUSTOMER = 1
    """by code, names, e-mail and telephone numbers"""
    CONTACT = 2
    """by name, role, e-mail and telephone numbers"""
    JOB = 3
    """by code and name"""
    INVOICE = 4
    """posted ones, by number and reference"""
    PAYMENT = 5
    """posted ones, by number, reference and transaction id"""


class EventKind(Word):
    """What an event says, and in which tables: the first has one row, the others are its lists. In a row of a type
    that queries give, too, stands what the event knows: a record as it was saved then; `changed` is the event's
    sequence, `created` is 0.
    """
    NONE = 0
    """no event"""
    SETTINGS_CHANGED = 1
    """SettingsRow; all settings as they now are"""
    CURRENCY_REGISTERED = 2
    """CurrencyRow; one that is not in ISO 4217"""
    CUSTOMER_SAVED = 3
    """CustomerRow, terms, discounts; created or changed: all of it as it now is"""
    CUSTOMER_ACTIVATED = 4
    """CustomerActivatedRow; a prospect became active by its first invoice"""
    JOB_SAVED = 5
    """JobRow; created or changed"""
    CONTRACT_SAVED = 6
    """ContractRow, terms, discounts; created or changed"""
    DRAFT_SAVED = 7
    """DocumentRow, lines, taxes, portions, terms, discounts; a document kept outside the books"""
    DRAFT_DELETED = 8
    """DraftDeletedRow; and dropped"""
    ITEM_ISSUED = 9
    """DocumentRow, lines, taxes, portions; a signed amount is owed from now on"""
    CREDIT_APPLIED = 10
    """CreditAppliedRow, applied_portions; a credit item was used on a debit item"""
    APPLICATION_UNDONE = 11
    """ApplicationUndoneRow; an application counts no more"""
    ITEM_REVERSED = 12
    """ItemReversedRow; a whole item counts no more"""
    REVERSAL_UNDONE = 13
    """ReversalUndoneRow; a reversed item counts again"""
    IDEMPOTENCY_KEYS_DROPPED = 14
    """KeysDroppedRow; idempotency keys were forgotten"""
    PERIOD_LOCKED = 15
    """PeriodLockRow; a period was closed, or opened again: through is 0"""
    RECORD_SAVED = 18
    """LockExceptionRow or ContactRow or CompanyRow or CustomerGroupRow or AddressRow or TaxRegistrationRow or LicenceRow or SiteRow or NoteRow or CommunicationRow or AttachmentRow or LinkRow or MediaTypeRow or NumberRangeRow, terms, discounts; a record without figures, an address say, was created or changed: all of it as it now is, terms of a company or a customer group with it"""
    RECORD_DELETED = 19
    """RecordDeletedRow; and gone"""
    PERSONAL_ERASED = 20
    """PersonalErasedRow; personal texts went"""
    PORTIONS_MOVED = 21
    """DueChangedRow, added_portions, moved_portions; amounts of a debit item are due otherwise"""
    MARK_PLACED = 22
    """MarkRow; an amount is marked, disputed say"""
    MARK_REDUCED = 23
    """MarkReducedRow; a mark claims less"""
    MARK_ENDED = 24
    """MarkEndedRow; a mark ended"""


__all__ = [
    "ItemKind",
    "Status",
    "EntityKind",
    "Rounding",
    "SplitRemainder",
    "Weekday",
    "BusinessDayShift",
    "PortionShare",
    "DueRuleKind",
    "DueBase",
    "TaxScope",
    "Table",
    "LogLevel",
    "Journaling",
    "ItemStatus",
    "DraftState",
    "ReversalKind",
    "ItemSort",
    "PartialPayments",
    "ProductDisplay",
    "CustomerStatus",
    "CustomerType",
    "CustomerOrder",
    "DefaultLevel",
    "AddressKind",
    "SiteStatus",
    "JobStatus",
    "Strategy",
    "MarkKind",
    "MarkOutcome",
    "CommandClass",
    "Channel",
    "Direction",
    "NumberReset",
    "BalanceScope",
    "AgingBasis",
    "AgingCredits",
    "AgingGroup",
    "HistorySort",
    "HistoryKind",
    "SearchKind",
    "EventKind",
]

for _name in __all__:
    raw.adopt_enumeration(_name, globals()[_name])
