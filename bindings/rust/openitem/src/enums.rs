//! Enumerations: made by capi/generate.py from openitem.h; do not edit.

enumeration! {
    /// What an item is: 1..8 the customer owes more, 9..15 less.
    ItemKind {
        /// No item.
        None = 0 "none",
        /// Debit: an invoice.
        Invoice = 1 "invoice",
        /// Debit: a debit note.
        DebitNote = 2 "debit_note",
        /// Debit: a finance charge.
        FinanceCharge = 3 "finance_charge",
        /// Debit: a fee.
        Fee = 4 "fee",
        /// Debit: credit paid out.
        Refund = 5 "refund",
        /// Debit: credit taken back.
        DebitAdjustment = 6 "debit_adjustment",
        /// Debit: a small overpayment kept.
        ToleranceGain = 7 "tolerance_gain",
        /// Debit: a balance brought in.
        OpeningDebit = 8 "opening_debit",
        /// Credit: cash in.
        Payment = 9 "payment",
        /// Credit: a credit memo.
        CreditMemo = 10 "credit_memo",
        /// Credit: put on the account directly.
        AccountCredit = 11 "account_credit",
        /// Credit: an early-payment discount.
        Discount = 12 "discount",
        /// Credit: a small underpayment forgiven.
        ToleranceLoss = 13 "tolerance_loss",
        /// Credit: given up.
        WriteOff = 14 "write_off",
        /// Credit: a balance brought in.
        OpeningCredit = 15 "opening_credit",
    }
}

enumeration! {
    /// Why a call was refused: positive, the books say no; negative, the call was wrong or the machine lacks something.
    /// Where several refusals fit, the first of them here is told. Numbers never change.
    Status {
        /// Done.
        Ok = 0 "ok",
        /// The key was used for another command.
        IdempotencyConflict = 101 "idempotency_conflict",
        /// Recorded instant earlier than one already recorded.
        InstantDecreasing = 102 "instant_decreasing",
        /// No such customer.
        UnknownCustomer = 201 "unknown_customer",
        /// No such job.
        UnknownJob = 202 "unknown_job",
        /// No such contract.
        UnknownContract = 203 "unknown_contract",
        /// No item or draft of this kind and id.
        UnknownItem = 204 "unknown_item",
        /// No application group with this sequence.
        UnknownApplication = 205 "unknown_application",
        /// Neither ISO 4217 nor registered, or other digits.
        UnknownCurrency = 206 "unknown_currency",
        /// No record has this sequence.
        UnknownSequence = 207 "unknown_sequence",
        /// No record of this kind and id, or it was deleted.
        UnknownRecord = 208 "unknown_record",
        /// The id is taken.
        IdTaken = 301 "id_taken",
        /// The number or code is taken: err.value by err.related.
        NumberTaken = 302 "number_taken",
        /// The external reference is taken: err.value by err.related.
        ExternalRefTaken = 303 "external_ref_taken",
        /// Registered with other digits, or an ISO code.
        CurrencyTaken = 304 "currency_taken",
        /// A payment by the same method has it: err.value by err.related.
        TransactionIdTaken = 305 "transaction_id_taken",
        /// Inactive: no new invoices; not used: reversals only.
        CustomerStatusForbids = 401 "customer_status_forbids",
        /// Cancelled and closed jobs take no new invoices.
        JobStatusForbids = 402 "job_status_forbids",
        /// An item of this kind cannot take part.
        WrongKind = 403 "wrong_kind",
        /// It is in the books.
        NotADraft = 404 "not_a_draft",
        /// It is not in the books yet.
        IsADraft = 405 "is_a_draft",
        /// Voided, reversed or undone before.
        AlreadyReversed = 406 "already_reversed",
        /// Live applications stand in the way: err.related.
        HasApplications = 407 "has_applications",
        /// Part of the credit was refunded: the refund goes first.
        AlreadyRefunded = 408 "already_refunded",
        /// It is so already.
        AlreadyExists = 409 "already_exists",
        /// Something refers to it, or it has a past.
        InUse = 410 "in_use",
        /// A customer cannot be its own ancestor.
        ParentCycle = 411 "parent_cycle",
        /// Made together with other records: it goes with them, whole.
        MadeTogether = 412 "made_together",
        /// Of different customers.
        CustomerMismatch = 501 "customer_mismatch",
        /// In different currencies.
        CurrencyMismatch = 502 "currency_mismatch",
        /// Of different jobs.
        JobMismatch = 503 "job_mismatch",
        /// Earlier than a record it refers to.
        DateBeforeItem = 601 "date_before_item",
        /// Due dates of portions, or a range with from > to.
        DatesGoBackwards = 602 "dates_go_backwards",
        /// The effective date lies in a locked period.
        PeriodLocked = 603 "period_locked",
        /// Must be above zero.
        AmountNotPositive = 701 "amount_not_positive",
        /// More than the debit item can take: err.fitting.
        ExceedsOpen = 702 "exceeds_open",
        /// More than the credit item can give: err.fitting.
        ExceedsUnapplied = 703 "exceeds_unapplied",
        /// More than the customer's available credit: err.fitting.
        ExceedsAvailableCredit = 704 "exceeds_available_credit",
        /// This customer pays whole portions.
        PartialPaymentRefused = 705 "partial_payment_refused",
        /// A document's total may not be below zero.
        TotalNegative = 706 "total_negative",
        /// Portions do not sum to the total.
        PortionsDiffer = 707 "portions_differ",
        /// The parts of the terms exceed the total or leave some of it.
        TermsIncomplete = 708 "terms_incomplete",
        /// Reserved.
        CreditLimitExceeded = 709 "credit_limit_exceeded",
        /// Text outside the documented grammar: err.position.
        Syntax = 801 "syntax",
        /// More decimals than the currency or the scale has: err.position.
        TooManyDecimals = 802 "too_many_decimals",
        /// Needs rounding and none was allowed.
        Inexact = 803 "inexact",
        /// Beyond 10^38 - 1 minor units, or 38 digits.
        Overflow = 804 "overflow",
        /// A divisor of zero.
        DivisionByZero = 805 "division_by_zero",
        /// Outside 0001-01-01 .. 9999-12-31.
        DateOutOfRange = 806 "date_out_of_range",
        /// 30 February: err.value.
        NoSuchDay = 807 "no_such_day",
        /// The calendar has no business day within a year.
        NoBusinessDay = 808 "no_business_day",
        /// NULL where it is not allowed: err.field.
        NullArgument = -101 "null_argument",
        /// Smaller than the first version, or an unknown tail that is not zero.
        BadStructSize = -102 "bad_struct_size",
        /// An unknown flag bit is set.
        UnknownFlag = -103 "unknown_flag",
        /// It is required and not given: err.field.
        Missing = -104 "missing",
        /// Outside its range: err.field, err.value; err.allowed would do.
        InvalidArgument = -105 "invalid_argument",
        /// One field excludes another: err.field, err.other.
        DoesNotGoWith = -106 "does_not_go_with",
        /// Each must be greater than the one before: err.field, err.position.
        NotAscending = -107 "not_ascending",
        /// Not UTF-8, or what it may not hold: err.field, err.position.
        InvalidText = -108 "invalid_text",
        /// A documented limit: text length, elements of a list, rows of a table.
        LimitExceeded = -109 "limit_exceeded",
        /// The size needed is told beside it.
        BufferTooSmall = -110 "buffer_too_small",
        /// An allocation failed; nothing has happened.
        OutOfMemory = -201 "out_of_memory",
        /// The sink did not acknowledge; nothing has happened.
        SinkRefused = -202 "sink_refused",
        /// A call into a ledger from inside its own callback.
        ReentrantCall = -301 "reentrant_call",
        /// A call that meets another thread's on the same ledger or log.
        ConcurrentCall = -302 "concurrent_call",
        /// A transaction is open where there must be none.
        TransactionOpen = -303 "transaction_open",
        /// The transaction has ended, or the command needs one.
        NoTransaction = -304 "no_transaction",
        /// An invariant broke earlier; the ledger reads and refuses writes.
        LedgerPoisoned = -305 "ledger_poisoned",
        /// Replay: the record does not fit the state.
        BadEvent = -401 "bad_event",
        /// Bytes are not as they were written: err.position.
        Damaged = -402 "damaged",
        /// A record that does not follow the one before: err.position.
        BrokenChain = -403 "broken_chain",
        /// Bytes of other books than these: err.position.
        OtherBooks = -404 "other_books",
        /// Bytes of a newer version: err.position.
        UnsupportedFormat = -405 "unsupported_format",
        /// A mistake of this library: please report it.
        Internal = -901 "internal",
    }
}

enumeration! {
    /// What an id in an error names.
    EntityKind {
        /// Nothing in particular.
        None = 0 "none",
        /// Items have the numbers of `ItemKind`.
        Invoice = 1 "invoice",
        /// A debit note.
        DebitNote = 2 "debit_note",
        /// A finance charge.
        FinanceCharge = 3 "finance_charge",
        /// A fee.
        Fee = 4 "fee",
        /// A refund.
        Refund = 5 "refund",
        /// A debit adjustment.
        DebitAdjustment = 6 "debit_adjustment",
        /// A tolerance gain.
        ToleranceGain = 7 "tolerance_gain",
        /// An opening debit.
        OpeningDebit = 8 "opening_debit",
        /// A payment.
        Payment = 9 "payment",
        /// A credit memo.
        CreditMemo = 10 "credit_memo",
        /// An account credit.
        AccountCredit = 11 "account_credit",
        /// A discount.
        Discount = 12 "discount",
        /// A tolerance loss.
        ToleranceLoss = 13 "tolerance_loss",
        /// A write-off.
        WriteOff = 14 "write_off",
        /// An opening credit.
        OpeningCredit = 15 "opening_credit",
        /// A customer.
        Customer = 32 "customer",
        /// A job.
        Job = 33 "job",
        /// A contract.
        Contract = 34 "contract",
        /// Id = sequence of the application group.
        Application = 35 "application",
        /// Id = sequence of the reversal.
        Reversal = 36 "reversal",
        /// A currency.
        Currency = 37 "currency",
        /// Id = sequence.
        Record = 38 "record",
        /// Id = sequence that placed it.
        Mark = 39 "mark",
        /// A contact.
        Contact = 40 "contact",
        /// Id = sequence that granted it.
        LockException = 41 "lock_exception",
        /// The host's own business.
        Company = 42 "company",
        /// A group of customers.
        CustomerGroup = 43 "customer_group",
        /// An address.
        Address = 44 "address",
        /// A number at a tax authority.
        TaxRegistration = 45 "tax_registration",
        /// A licence.
        Licence = 46 "licence",
        /// A place where jobs are done.
        Site = 47 "site",
        /// A note.
        Note = 48 "note",
        /// A letter, an e-mail, a call.
        Communication = 49 "communication",
        /// A file of the host's.
        Attachment = 50 "attachment",
        /// What else a note, a communication or an attachment is about.
        Link = 51 "link",
        /// A media type of attachments.
        MediaType = 52 "media_type",
        /// Numbers that the ledger gives to documents.
        NumberRange = 53 "number_range",
    }
}

enumeration! {
    /// How a digit is dropped.
    Rounding {
        /// What the function or setting says.
        Default = 0 "default",
        /// Refuse with `Status::Inexact`.
        Unnecessary = 1 "unnecessary",
        /// To nearest, ties away from zero.
        HalfUp = 2 "half_up",
        /// To nearest, ties towards zero.
        HalfDown = 3 "half_down",
        /// To nearest, ties to the even neighbour.
        HalfEven = 4 "half_even",
        /// Away from zero.
        Up = 5 "up",
        /// Towards zero.
        Down = 6 "down",
        /// Towards minus infinity.
        Floor = 7 "floor",
        /// Towards plus infinity.
        Ceiling = 8 "ceiling",
    }
}

enumeration! {
    /// Who gets the minor units a split leaves over.
    SplitRemainder {
        /// Largest remainder.
        Default = 0 "default",
        /// One each to the parts that lost most, ties to the earlier.
        LargestRemainder = 1 "largest_remainder",
        /// The first part with a weight.
        First = 2 "first",
        /// The last part with a weight.
        Last = 3 "last",
        /// Nobody: told apart.
        Separate = 4 "separate",
    }
}

enumeration! {
    /// A day of the week.
    Weekday {
        /// No date.
        None = 0 "none",
        /// Monday.
        Monday = 1 "monday",
        /// Tuesday.
        Tuesday = 2 "tuesday",
        /// Wednesday.
        Wednesday = 3 "wednesday",
        /// Thursday.
        Thursday = 4 "thursday",
        /// Friday.
        Friday = 5 "friday",
        /// Saturday.
        Saturday = 6 "saturday",
        /// Sunday.
        Sunday = 7 "sunday",
    }
}

enumeration! {
    /// How a date moves off a day that is no business day.
    BusinessDayShift {
        /// It stays.
        None = 0 "none",
        /// The next business day.
        Following = 1 "following",
        /// The one before.
        Preceding = 2 "preceding",
        /// The next, but not into another month: then the one before.
        ModifiedFollowing = 3 "modified_following",
    }
}

enumeration! {
    /// Which part of a document a portion of its terms is.
    PortionShare {
        /// What the others leave.
        Remainder = 0 "remainder",
        /// A percentage of the total.
        Percent = 1 "percent",
        /// An amount.
        Fixed = 2 "fixed",
    }
}

enumeration! {
    /// Which rule gives a due date.
    DueRuleKind {
        /// Net.
        Default = 0 "default",
        /// Base + days, + months, day of month, + days_after.
        Net = 1 "net",
        /// Cut-off and day.
        Proximo = 2 "proximo",
        /// A date.
        FixedDate = 3 "fixed_date",
    }
}

enumeration! {
    /// From which date a due date counts.
    DueBase {
        /// The document's.
        Document = 0 "document",
        /// The effective date.
        Effective = 1 "effective",
        /// The delivery's.
        Delivery = 2 "delivery",
        /// The receipt's.
        Receipt = 3 "receipt",
    }
}

enumeration! {
    /// Where tax is rounded.
    TaxScope {
        /// Per rate on the document's sum.
        Document = 0 "document",
        /// Per line.
        Line = 1 "line",
    }
}

enumeration! {
    /// How much a log message matters.
    LogLevel {
        /// Nothing.
        None = 0 "none",
        /// A mistake of the library, or a poisoned ledger.
        Error = 1 "error",
        /// The environment refused: a sink, an allocator.
        Warning = 2 "warning",
    }
}

enumeration! {
    /// An item's status at an as-of point: the first that fits, in the order draft, voided, paid, overdue,.
    ItemStatus {
        /// No status.
        None = 0 "none",
        /// Not in the books.
        Draft = 1 "draft",
        /// Or reversed.
        Voided = 2 "voided",
        /// Nothing remains; a credit: used up.
        Paid = 3 "paid",
        /// Something is past due.
        Overdue = 4 "overdue",
        /// A credit: partly used.
        PartlyPaid = 5 "partly_paid",
        /// Nothing applied yet.
        Pending = 6 "pending",
    }
}

enumeration! {
    /// Where a document stands that is not in the books yet.
    DraftState {
        /// No draft; in `draft_invoice`: unapproved.
        None = 0 "none",
        /// Nobody has approved it.
        Unapproved = 1 "unapproved",
        /// A draw to be posted.
        UnpostedDraw = 2 "unposted_draw",
        /// Approved, to be posted to receivables.
        UnpostedReceivable = 3 "unposted_receivable",
        /// A payment not yet collected.
        Pending = 4 "pending",
    }
}

enumeration! {
    /// How a record was undone.
    ReversalKind {
        /// Not undone; in `reverse_payment`: payment reversed.
        None = 0 "none",
        /// A document withdrawn.
        Voided = 1 "voided",
        /// A payment returned by the bank.
        InsufficientFunds = 2 "insufficient_funds",
        /// A payment called back by the payer.
        Chargeback = 3 "chargeback",
        /// Any other reversal of a payment.
        PaymentReversed = 4 "payment_reversed",
        /// A write-off taken back.
        Recovered = 5 "recovered",
        /// An application undone.
        Unapplied = 6 "unapplied",
        /// The reversal of an item undone.
        Reinstated = 7 "reinstated",
    }
}

enumeration! {
    /// Order of a list of items; ties by sequence.
    ItemSort {
        /// Effective date.
        Effective = 0 "effective",
        /// Document date.
        DocumentDate = 1 "document_date",
        /// Due date.
        Due = 2 "due",
        /// Number, by bytes.
        Number = 3 "number",
        /// Total.
        Total = 4 "total",
        /// Remaining.
        Remaining = 5 "remaining",
        /// When it became known.
        Sequence = 6 "sequence",
    }
}

enumeration! {
    /// Whether a payment may leave part of a due portion open.
    PartialPayments {
        /// As those above say (`DefaultLevel`).
        Inherit = 0 "inherit",
        /// It may.
        Allow = 1 "allow",
        /// It may not.
        Refuse = 2 "refuse",
    }
}

enumeration! {
    /// Which products a customer is shown.
    ProductDisplay {
        /// As those above say (`DefaultLevel`).
        Inherit = 0 "inherit",
        /// All that it may be shown.
        StandardAndExclusive = 1 "standard_and_exclusive",
        /// Those that are for it alone.
        ExclusiveOnly = 2 "exclusive_only",
    }
}

enumeration! {
    /// A customer's status.
    CustomerStatus {
        /// The default.
        Active = 0 "active",
        /// Becomes active with its first invoice, or by command.
        Prospect = 1 "prospect",
        /// No new invoices.
        Inactive = 2 "inactive",
        /// Reversals only.
        NotUsed = 3 "not_used",
    }
}

enumeration! {
    /// Whether a customer is a business or a person.
    CustomerType {
        /// The default.
        Company = 0 "company",
        /// A person.
        Individual = 1 "individual",
    }
}

enumeration! {
    /// In which order customers are listed. Texts are in the order of their bytes, who has none comes first.
    CustomerOrder {
        /// By id.
        Id = 0 "id",
        /// By code.
        Code = 1 "code",
        /// By name; equal ones by id.
        Name = 2 "name",
    }
}

enumeration! {
    /// Who says what a document begins with, unless it says so itself: of these the first that says something, from the
    /// contract to the company. The library itself takes terms of new invoices (on receipt, where nobody says any) and
    /// partial payments from there; the rest it tells, and applies none of it: payment method, price list, shipping
    /// method, discount and product display are the host's.
    DefaultLevel {
        /// Nobody says it.
        None = 0 "none",
        /// The contract.
        Contract = 1 "contract",
        /// The customer.
        Customer = 2 "customer",
        /// Its nearest parent that says it.
        Parent = 3 "parent",
        /// Its group, or that of the nearest parent in one.
        Group = 4 "group",
        /// The company; of partial payments: the settings.
        Company = 5 "company",
    }
}

enumeration! {
    /// What an address is for.
    AddressKind {
        /// The default.
        Main = 0 "main",
        /// Where invoices go.
        Billing = 1 "billing",
        /// Where goods go.
        Shipping = 2 "shipping",
    }
}

enumeration! {
    /// A site's status.
    SiteStatus {
        /// The default.
        Active = 0 "active",
        /// Nothing is done there any more.
        Inactive = 1 "inactive",
    }
}

enumeration! {
    /// A job's status.
    JobStatus {
        /// The default.
        Active = 0 "active",
        /// Resting.
        Inactive = 1 "inactive",
        /// Takes no new invoices; what it leaves open can be listed.
        Cancelled = 2 "cancelled",
        /// Takes no new invoices.
        Closed = 3 "closed",
    }
}

enumeration! {
    /// Which items a credit settles.
    Strategy {
        /// Nothing is settled.
        None = 0 "none",
        /// The targets, in the order given.
        Chosen = 1 "chosen",
        /// By document date, then sequence.
        OldestFirst = 2 "oldest_first",
        /// Portions by due date, then sequence.
        DueDate = 3 "due_date",
        /// Items by what they have open.
        Smallest = 4 "smallest",
        /// The other way round.
        Largest = 5 "largest",
        /// In proportion to what each portion has open.
        Proportional = 6 "proportional",
    }
}

enumeration! {
    /// What a mark says of the amount it claims.
    MarkKind {
        /// No mark.
        None = 0 "none",
        /// The customer contests part of a debit item.
        Dispute = 1 "dispute",
        /// Nobody is to act on part of a debit item; no command places one yet.
        Hold = 2 "hold",
        /// Part of a credit item is kept for something; no command places one yet.
        Reservation = 3 "reservation",
        /// The customer means to pay by a day; no command places one yet.
        Promise = 4 "promise",
    }
}

enumeration! {
    /// How a mark ended.
    MarkOutcome {
        /// It has not.
        None = 0 "none",
        /// A dispute: the customer was right.
        Valid = 1 "valid",
        /// A dispute: the customer owes it.
        Invalid = 2 "invalid",
        /// A dispute: a credit settles it.
        Credited = 3 "credited",
        /// Any other mark.
        Released = 4 "released",
    }
}

enumeration! {
    /// What a period lock holds for. Commands that only keep master data or drafts are never locked.
    CommandClass {
        /// Every command about money.
        All = 0 "all",
        /// Invoices, debit notes, openings, credit memos.
        Billing = 1 "billing",
        /// Payments, their reversals, refunds.
        Receipts = 2 "receipts",
        /// Account credit, write-offs, recoveries, voids, reinstatements.
        Adjustments = 3 "adjustments",
        /// Applying, settling, unapplying.
        Settlement = 4 "settlement",
    }
}

enumeration! {
    /// How something was said.
    Channel {
        /// Not said, or some other way.
        Unspecified = 0 "unspecified",
        /// E-mail.
        Email = 1 "email",
        /// Telephone.
        Phone = 2 "phone",
        /// Letter.
        Letter = 3 "letter",
        /// Text message.
        TextMessage = 4 "text_message",
        /// Meeting.
        Meeting = 5 "meeting",
        /// The host's portal.
        Portal = 6 "portal",
        /// Fax.
        Fax = 7 "fax",
    }
}

enumeration! {
    /// Who began.
    Direction {
        /// The host.
        Outgoing = 0 "outgoing",
        /// The customer.
        Incoming = 1 "incoming",
    }
}

enumeration! {
    /// What a number range begins anew with.
    NumberReset {
        /// It goes on.
        Never = 0 "never",
        /// Each fiscal year of document dates; the prefix says {year}.
        FiscalYear = 1 "fiscal_year",
    }
}

enumeration! {
    /// What a row of an account balance stands for.
    BalanceScope {
        /// Nothing.
        None = 0 "none",
        /// The customer as a whole.
        Customer = 1 "customer",
        /// One of its jobs.
        Job = 2 "job",
        /// What belongs to no job.
        NoJob = 3 "no_job",
    }
}

enumeration! {
    /// From which date an item's age counts.
    AgingBasis {
        /// Its portions' due dates.
        Due = 0 "due",
        /// Its document date.
        Document = 1 "document",
        /// Its effective date.
        Effective = 2 "effective",
    }
}

enumeration! {
    /// Where unapplied credit stands in an aging.
    AgingCredits {
        /// In its own column.
        Separate = 0 "separate",
        /// Negative, in the bucket of its own document date.
        ByOwnDate = 1 "by_own_date",
        /// Taken from the oldest open items of its row.
        NetOldest = 2 "net_oldest",
    }
}

enumeration! {
    /// What a row of an aging stands for.
    AgingGroup {
        /// A customer and currency.
        Customer = 0 "customer",
        /// A customer, job and currency; no job is a row of its own.
        Job = 1 "job",
        /// A currency: the portfolio.
        Currency = 2 "currency",
        /// A salesperson, as frozen at issue, and currency.
        Salesperson = 3 "salesperson",
        /// A customer with its children, and theirs.
        Parent = 4 "parent",
        /// An open item: the detail.
        Item = 5 "item",
    }
}

enumeration! {
    /// Order of a transaction history.
    HistorySort {
        /// Effective date, then sequence.
        Date = 0 "date",
        /// When it became known.
        Sequence = 1 "sequence",
        /// Change, then applied.
        Amount = 2 "amount",
        /// Number, by bytes.
        Number = 3 "number",
    }
}

enumeration! {
    /// What a line of the transaction history, or a part of an explanation, is.
    HistoryKind {
        /// Nothing.
        None = 0 "none",
        /// An item was issued.
        Item = 1 "item",
        /// An item was reversed, or its reversal undone.
        Reversal = 2 "reversal",
        /// A credit was used.
        Application = 3 "application",
        /// And that was undone.
        ApplicationUndone = 4 "application_undone",
        /// An amount is disputed: part of an explained cell alone, it moves no money.
        Mark = 5 "mark",
        /// An amount is due otherwise: where due dates are explained.
        PortionsMoved = 6 "portions_moved",
    }
}

enumeration! {
    /// What can be found.
    SearchKind {
        /// Whatever it is.
        Any = 0 "any",
        /// By code, names, e-mail and telephone numbers.
        Customer = 1 "customer",
        /// By name, role, e-mail and telephone numbers.
        Contact = 2 "contact",
        /// By code and name.
        Job = 3 "job",
        /// Posted ones, by number and reference.
        Invoice = 4 "invoice",
        /// Posted ones, by number, reference and transaction id.
        Payment = 5 "payment",
    }
}

enumeration! {
    /// What an event says, and in which tables: the first has one row, the others are its lists. In a row of a type
    /// that queries give, too, stands what the event knows: a record as it was saved then; `changed` is the event's
    /// sequence, `created` is 0.
    EventKind {
        /// No event.
        None = 0 "none",
        /// All settings as they now are.
        SettingsChanged = 1 "settings_changed",
        /// One that is not in ISO 4217.
        CurrencyRegistered = 2 "currency_registered",
        /// Created or changed: all of it as it now is.
        CustomerSaved = 3 "customer_saved",
        /// A prospect became active by its first invoice.
        CustomerActivated = 4 "customer_activated",
        /// Created or changed.
        JobSaved = 5 "job_saved",
        /// Created or changed.
        ContractSaved = 6 "contract_saved",
        /// A document kept outside the books.
        DraftSaved = 7 "draft_saved",
        /// And dropped.
        DraftDeleted = 8 "draft_deleted",
        /// A signed amount is owed from now on.
        ItemIssued = 9 "item_issued",
        /// A credit item was used on a debit item.
        CreditApplied = 10 "credit_applied",
        /// An application counts no more.
        ApplicationUndone = 11 "application_undone",
        /// A whole item counts no more.
        ItemReversed = 12 "item_reversed",
        /// A reversed item counts again.
        ReversalUndone = 13 "reversal_undone",
        /// Idempotency keys were forgotten.
        IdempotencyKeysDropped = 14 "idempotency_keys_dropped",
        /// A period was closed, or opened again: `through` is `None`.
        PeriodLocked = 15 "period_locked",
        /// A record without figures, an address say, was created or changed: all of it as it now is, terms of a company
        /// or a customer group with it.
        RecordSaved = 18 "record_saved",
        /// And gone.
        RecordDeleted = 19 "record_deleted",
        /// Personal texts went.
        PersonalErased = 20 "personal_erased",
        /// Amounts of a debit item are due otherwise.
        PortionsMoved = 21 "portions_moved",
        /// An amount is marked, disputed say.
        MarkPlaced = 22 "mark_placed",
        /// A mark claims less.
        MarkReduced = 23 "mark_reduced",
        /// A mark ended.
        MarkEnded = 24 "mark_ended",
    }
}
