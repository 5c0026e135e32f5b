"""Commands of a ledger: made by capi/generate.py from openitem.h; do not edit."""
from typing import Any, Sequence, Union

from . import _raw as raw
from ._library import lib
from ._types import (AccountCredit, Application, ApplyCredit, CommandInfo, Contract, CreditMemo, Customer,
                     DeleteDraft, DropIdempotencyKeys, Invoice, Job, LockException, LockPeriod, MarkPaid, Payment,
                     PostDraft, RecoverWriteOff, Refund, RegisterCurrency, Reinstate, ReversePayment, Settings,
                     Settle, Unapply, VoidItem, WithdrawException, WriteOff)
from ._values import BatchOutcome, Outcome


class Commands:
    """What changes a ledger. Each command needs the ledger alone."""

    def _execute(self, function: Any, info: CommandInfo, given: Any, settles: bool) -> Outcome:
        raise NotImplementedError

    def _batch(self, function: Any, row: Any, rows: Sequence[Any],
               info: Union[CommandInfo, Sequence[CommandInfo]], each_row: bool, infos: bool) -> BatchOutcome:
        raise NotImplementedError

    def drop_idempotency_keys(self, keys: DropIdempotencyKeys, info: CommandInfo) -> Outcome:
        """Forgets idempotency keys of commands recorded before a sequence.

        Refused besides what every command may be refused with: UNKNOWN_SEQUENCE (later than the next one).
        """
        return self._execute(lib.oi_ledger_drop_idempotency_keys, info, keys, False)

    def change_settings(self, settings: Settings, info: CommandInfo) -> Outcome:
        """Replaces the settings.

        Refused besides what every command may be refused with: IN_USE (whether numbers are unique is decided when
        the ledger is made).
        """
        return self._execute(lib.oi_ledger_change_settings, info, settings, False)

    def register_currency(self, currency: RegisterCurrency, info: CommandInfo) -> Outcome:
        """Adds a currency that ISO 4217 lacks. Repeating it has no effect.

        Refused besides what every command may be refused with: CURRENCY_TAKEN (registered with other digits, or an
        ISO code).
        """
        return self._execute(lib.oi_ledger_register_currency, info, currency, False)

    def create_customer(self, customer: Customer, info: CommandInfo) -> Outcome:
        """Adds a customer.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER (parent); ID_TAKEN; NUMBER_TAKEN
        (code); EXTERNAL_REF_TAKEN; AMOUNT_NOT_POSITIVE (a negative credit limit).
        """
        return self._execute(lib.oi_ledger_create_customer, info, customer, False)

    def change_customer(self, customer: Customer, info: CommandInfo) -> Outcome:
        """Replaces everything about a customer but its id, the status too.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER (the customer, or its parent);
        NUMBER_TAKEN (code); EXTERNAL_REF_TAKEN; PARENT_CYCLE; AMOUNT_NOT_POSITIVE (a negative credit limit).
        """
        return self._execute(lib.oi_ledger_change_customer, info, customer, False)

    def create_job(self, job: Job, info: CommandInfo) -> Outcome:
        """Adds a job of a customer.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; ID_TAKEN; NUMBER_TAKEN (code);
        EXTERNAL_REF_TAKEN.
        """
        return self._execute(lib.oi_ledger_create_job, info, job, False)

    def change_job(self, job: Job, info: CommandInfo) -> Outcome:
        """Replaces everything about a job but its id and customer.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; NUMBER_TAKEN (code);
        EXTERNAL_REF_TAKEN; CUSTOMER_MISMATCH (another customer).
        """
        return self._execute(lib.oi_ledger_change_job, info, job, False)

    def create_contract(self, contract: Contract, info: CommandInfo) -> Outcome:
        """Adds a contract with a customer.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; ID_TAKEN;
        NUMBER_TAKEN; EXTERNAL_REF_TAKEN; JOB_MISMATCH (a job of another customer); DATES_GO_BACKWARDS (ends before
        it starts).
        """
        return self._execute(lib.oi_ledger_create_contract, info, contract, False)

    def change_contract(self, contract: Contract, info: CommandInfo) -> Outcome:
        """Replaces everything about a contract but its id and customer.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; UNKNOWN_CONTRACT;
        NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_MISMATCH (another customer); JOB_MISMATCH (a job of another
        customer); DATES_GO_BACKWARDS (ends before it starts).
        """
        return self._execute(lib.oi_ledger_change_contract, info, contract, False)

    def issue_invoice(self, invoice: Invoice, info: CommandInfo) -> Outcome:
        """Posts an invoice.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; UNKNOWN_CONTRACT;
        ID_TAKEN; NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (inactive or not used);
        JOB_STATUS_FORBIDS (cancelled or closed); CUSTOMER_MISMATCH (a contract of another customer); JOB_MISMATCH
        (a job of another customer); CURRENCY_MISMATCH (amounts of two currencies); TOTAL_NEGATIVE; PORTIONS_DIFFER
        (portions, or total and lines; err.fitting is what they should sum to); AMOUNT_NOT_POSITIVE (a portion);
        TERMS_INCOMPLETE (the parts of the terms exceed the total or leave some of it); DATES_GO_BACKWARDS (due
        dates); NO_BUSINESS_DAY; TOO_MANY_DECIMALS (a price); INEXACT (the ledger's rounding is unnecessary).
        """
        return self._execute(lib.oi_ledger_issue_invoice, info, invoice, True)

    def issue_debit_note(self, note: Invoice, info: CommandInfo) -> Outcome:
        """Posts a debit note.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; UNKNOWN_CONTRACT;
        ID_TAKEN; NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (inactive or not used);
        JOB_STATUS_FORBIDS (cancelled or closed); CUSTOMER_MISMATCH (a contract of another customer); JOB_MISMATCH
        (a job of another customer); CURRENCY_MISMATCH (amounts of two currencies); TOTAL_NEGATIVE; PORTIONS_DIFFER
        (portions, or total and lines; err.fitting is what they should sum to); AMOUNT_NOT_POSITIVE (a portion);
        TERMS_INCOMPLETE (the parts of the terms exceed the total or leave some of it); DATES_GO_BACKWARDS (due
        dates); NO_BUSINESS_DAY; TOO_MANY_DECIMALS (a price); INEXACT (the ledger's rounding is unnecessary).
        """
        return self._execute(lib.oi_ledger_issue_debit_note, info, note, True)

    def record_opening(self, opening: Invoice, info: CommandInfo) -> Outcome:
        """Brings in a balance from elsewhere: kind opening debit (or 0) or opening credit, amount > 0.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; UNKNOWN_CONTRACT;
        ID_TAKEN; NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (inactive or not used);
        JOB_STATUS_FORBIDS (cancelled or closed); CUSTOMER_MISMATCH (a contract of another customer); JOB_MISMATCH
        (a job of another customer); CURRENCY_MISMATCH (amounts of two currencies); TOTAL_NEGATIVE; PORTIONS_DIFFER
        (portions, or total and lines; err.fitting is what they should sum to); AMOUNT_NOT_POSITIVE (the total, or a
        portion); TERMS_INCOMPLETE (the parts of the terms exceed the total or leave some of it); DATES_GO_BACKWARDS
        (due dates); NO_BUSINESS_DAY; TOO_MANY_DECIMALS (a price); INEXACT (the ledger's rounding is unnecessary).
        """
        return self._execute(lib.oi_ledger_record_opening, info, opening, True)

    def settle(self, settle: Settle, info: CommandInfo) -> Outcome:
        """Uses a customer's open credit on its open items, by a strategy.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB;
        CUSTOMER_STATUS_FORBIDS (not used); AMOUNT_NOT_POSITIVE (at_most); UNKNOWN_ITEM (a credit or target);
        WRONG_KIND (a credit or target of the wrong side); IS_A_DRAFT (a credit or target); ALREADY_REVERSED (a
        credit or target); CUSTOMER_MISMATCH (a credit or target of another customer); CURRENCY_MISMATCH (a credit
        or target of another currency); JOB_MISMATCH (a credit or target of another job); DATE_BEFORE_ITEM (a credit
        or target is dated later); EXCEEDS_OPEN (err.fitting is what the target could take); EXCEEDS_UNAPPLIED
        (err.fitting is what the credit could give; without amounts both say 0: nothing would be done);
        PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open; err.fitting is the whole of it).
        """
        return self._execute(lib.oi_ledger_settle, info, settle, True)

    def record_payment(self, payment: Payment, info: CommandInfo) -> Outcome:
        """Records a payment and settles it as asked.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; ID_TAKEN;
        NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (not used); AMOUNT_NOT_POSITIVE; UNKNOWN_ITEM (a
        target); WRONG_KIND (a target of the wrong side); IS_A_DRAFT (a target); ALREADY_REVERSED (a target);
        CUSTOMER_MISMATCH (a target of another customer); CURRENCY_MISMATCH (a target of another currency);
        JOB_MISMATCH (a job of another customer, or a target of another job); DATE_BEFORE_ITEM (a target is dated
        later); EXCEEDS_OPEN (err.fitting is what the target could take); EXCEEDS_UNAPPLIED (err.fitting is what the
        credit could give); PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open; err.fitting is the whole
        of it).
        """
        return self._execute(lib.oi_ledger_record_payment, info, payment, True)

    def mark_paid(self, paid: MarkPaid, info: CommandInfo) -> Outcome:
        """Records a payment of all an invoice has open.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; ID_TAKEN;
        NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (not used); UNKNOWN_ITEM (the invoice);
        IS_A_DRAFT; ALREADY_REVERSED; CUSTOMER_MISMATCH (the customer given); CURRENCY_MISMATCH (the amount given);
        JOB_MISMATCH (the job given); DATE_BEFORE_ITEM (the invoice is dated later); EXCEEDS_OPEN (the amount given
        is not what is open, or nothing is: err.fitting).
        """
        return self._execute(lib.oi_ledger_mark_paid, info, paid, True)

    def reverse_payment(self, reversal: ReversePayment, info: CommandInfo) -> Outcome:
        """Takes back a payment: its applications are undone, the invoices are open again with their own due dates.

        Refused besides what every command may be refused with: UNKNOWN_ITEM; IS_A_DRAFT; ALREADY_REVERSED;
        ALREADY_REFUNDED; NUMBER_TAKEN (the fee's); DATE_BEFORE_ITEM (it is dated later); AMOUNT_NOT_POSITIVE (the
        fee).
        """
        return self._execute(lib.oi_ledger_reverse_payment, info, reversal, False)

    def issue_credit_memo(self, memo: CreditMemo, info: CommandInfo) -> Outcome:
        """Posts a credit memo. About an invoice, it reduces that one's open amount first; the rest is credit, or
        refunded as asked. Its tax then is what makes the tax credited so far right by code and rate, in the
        invoice's own way, so that crediting in pieces leaves no cent over.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; UNKNOWN_CONTRACT;
        ID_TAKEN; NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (not used); CUSTOMER_MISMATCH (a
        contract or invoice of another customer); JOB_MISMATCH (a job of another customer); CURRENCY_MISMATCH
        (amounts of two currencies, or the invoice's); UNKNOWN_ITEM (the invoice); IS_A_DRAFT (the invoice);
        ALREADY_REVERSED (the invoice); DATE_BEFORE_ITEM (the invoice is dated later); AMOUNT_NOT_POSITIVE;
        EXCEEDS_OPEN (with the memos before it more than the invoice's total: err.fitting); EXCEEDS_UNAPPLIED (the
        refund is more than the rest: err.fitting); TOTAL_NEGATIVE; PORTIONS_DIFFER (amount and lines);
        TOO_MANY_DECIMALS (a price); INEXACT (the ledger's rounding is unnecessary).
        """
        return self._execute(lib.oi_ledger_issue_credit_memo, info, memo, True)

    def adjust_account_credit(self, credit: AccountCredit, info: CommandInfo) -> Outcome:
        """Puts credit on a customer's account (+) or takes it back from available credit (-), oldest first.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; UNKNOWN_CONTRACT;
        ID_TAKEN; NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (not used); CUSTOMER_MISMATCH (a
        contract of another customer); JOB_MISMATCH (a job of another customer); CURRENCY_MISMATCH (amounts of two
        currencies); AMOUNT_NOT_POSITIVE (a change of zero); EXCEEDS_AVAILABLE_CREDIT (err.fitting is what is
        available).
        """
        return self._execute(lib.oi_ledger_adjust_account_credit, info, credit, True)

    def draft_invoice(self, invoice: Invoice, info: CommandInfo) -> Outcome:
        """Keeps an invoice outside the books, or replaces a draft of the same id. What is due when is looked at
        when it is posted.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; UNKNOWN_CONTRACT;
        ID_TAKEN; NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (inactive or not used);
        CUSTOMER_MISMATCH (a contract of another customer); JOB_MISMATCH (a job of another customer);
        CURRENCY_MISMATCH (amounts of two currencies); TOTAL_NEGATIVE; PORTIONS_DIFFER (portions, or total and
        lines; err.fitting is what they should sum to); AMOUNT_NOT_POSITIVE (a portion); TOO_MANY_DECIMALS (a
        price); INEXACT (the ledger's rounding is unnecessary); NOT_A_DRAFT (an invoice of this id is in the books).
        """
        return self._execute(lib.oi_ledger_draft_invoice, info, invoice, False)

    def draft_payment(self, payment: Payment, info: CommandInfo) -> Outcome:
        """Keeps a payment that is announced but not yet collected, or replaces a draft of the same id.

        Refused besides what every command may be refused with: UNKNOWN_CUSTOMER; UNKNOWN_JOB; ID_TAKEN;
        NUMBER_TAKEN; EXTERNAL_REF_TAKEN; CUSTOMER_STATUS_FORBIDS (not used); AMOUNT_NOT_POSITIVE; JOB_MISMATCH (a
        job of another customer); NOT_A_DRAFT (a payment of this id is in the books).
        """
        return self._execute(lib.oi_ledger_draft_payment, info, payment, False)

    def delete_draft(self, draft: DeleteDraft, info: CommandInfo) -> Outcome:
        """Drops a draft; its number is free again.

        Refused besides what every command may be refused with: UNKNOWN_ITEM; NOT_A_DRAFT.
        """
        return self._execute(lib.oi_ledger_delete_draft, info, draft, False)

    def post_draft(self, draft: PostDraft, info: CommandInfo) -> Outcome:
        """Posts a draft as it stands, on the command's effective date.

        Refused besides what every command may be refused with: NOT_A_DRAFT; NUMBER_TAKEN; CUSTOMER_STATUS_FORBIDS;
        JOB_STATUS_FORBIDS; TERMS_INCOMPLETE (the parts of the terms exceed the total or leave some of it);
        DATES_GO_BACKWARDS (due dates); NO_BUSINESS_DAY; UNKNOWN_ITEM (the draft, or a target); WRONG_KIND (a target
        of the wrong side); IS_A_DRAFT (a target); ALREADY_REVERSED (a target); CUSTOMER_MISMATCH (a target of
        another customer); CURRENCY_MISMATCH (a target of another currency); JOB_MISMATCH (a target of another job);
        DATE_BEFORE_ITEM (a target is dated later); AMOUNT_NOT_POSITIVE (a portion's or a target's); PORTIONS_DIFFER
        (from the total); EXCEEDS_OPEN (err.fitting is what the target could take); EXCEEDS_UNAPPLIED (err.fitting
        is what the credit could give); PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open; err.fitting
        is the whole of it); INEXACT (the ledger's rounding is unnecessary).
        """
        return self._execute(lib.oi_ledger_post_draft, info, draft, True)

    def apply_credit(self, application: ApplyCredit, info: CommandInfo) -> Outcome:
        """Uses one credit item on the debit items named.

        Refused besides what every command may be refused with: UNKNOWN_ITEM (a credit or target); WRONG_KIND (a
        credit or target of the wrong side); IS_A_DRAFT (a credit or target); ALREADY_REVERSED (a credit or target);
        CUSTOMER_MISMATCH (a credit or target of another customer); CURRENCY_MISMATCH (a credit or target of another
        currency); JOB_MISMATCH (a credit or target of another job); DATE_BEFORE_ITEM (a credit or target is dated
        later); EXCEEDS_OPEN (err.fitting is what the target could take); EXCEEDS_UNAPPLIED (err.fitting is what the
        credit could give; without amounts both say 0: nothing would be done); PARTIAL_PAYMENT_REFUSED (part of a
        due portion would stay open; err.fitting is what closes whole ones); CUSTOMER_STATUS_FORBIDS (not used);
        AMOUNT_NOT_POSITIVE.
        """
        return self._execute(lib.oi_ledger_apply_credit, info, application, True)

    def unapply(self, unapply: Unapply, info: CommandInfo) -> Outcome:
        """Undoes an application group whole; what is to be kept is applied anew. A refund, a debit adjustment and a
        write-off are made with their application and go with it; what is kept of them is a smaller item.

        Refused besides what every command may be refused with: UNKNOWN_APPLICATION; ALREADY_REVERSED; MADE_TOGETHER
        (keep: it is one of a group, which is undone whole); CURRENCY_MISMATCH (keep); DATE_BEFORE_ITEM (it is dated
        later); AMOUNT_NOT_POSITIVE (keep); EXCEEDS_OPEN (keep is more than can be applied anew: err.fitting).
        """
        return self._execute(lib.oi_ledger_unapply, info, unapply, True)

    def void_item(self, item: VoidItem, info: CommandInfo) -> Outcome:
        """Takes back an invoice, debit note, credit memo, account credit, opening balance or fee; a refund or a
        debit adjustment together with its application, which does not stand in the way.

        Refused besides what every command may be refused with: UNKNOWN_ITEM; WRONG_KIND (a payment is reversed, a
        write-off recovered); IS_A_DRAFT; ALREADY_REVERSED; HAS_APPLICATIONS (err.related names them);
        ALREADY_REFUNDED (part of it was paid out: the refund goes first); IN_USE (a live credit memo is about it:
        err.id); DATE_BEFORE_ITEM (it is dated later).
        """
        return self._execute(lib.oi_ledger_void_item, info, item, False)

    def reinstate(self, item: Reinstate, info: CommandInfo) -> Outcome:
        """Takes the reversal of an item back: the item counts again, unapplied.

        Refused besides what every command may be refused with: UNKNOWN_ITEM; IS_A_DRAFT; WRONG_KIND (a write-off, a
        refund and a debit adjustment are made with their application); ALREADY_EXISTS (it is not reversed);
        DATE_BEFORE_ITEM (the reversal is dated later); EXCEEDS_OPEN (a memo: its invoice is credited by others
        meanwhile; err.fitting).
        """
        return self._execute(lib.oi_ledger_reinstate, info, item, False)

    def refund(self, refund: Refund, info: CommandInfo) -> Outcome:
        """Pays credit out; with REFUND_UNAPPLY it first undoes applications, newest first.

        Refused besides what every command may be refused with: UNKNOWN_ITEM; WRONG_KIND (not a credit that can be
        paid out); ID_TAKEN; NUMBER_TAKEN; CUSTOMER_STATUS_FORBIDS; IS_A_DRAFT; ALREADY_REVERSED; CURRENCY_MISMATCH;
        DATE_BEFORE_ITEM (it is dated later); AMOUNT_NOT_POSITIVE; EXCEEDS_UNAPPLIED (err.fitting).
        """
        return self._execute(lib.oi_ledger_refund, info, refund, True)

    def write_off(self, write_off: WriteOff, info: CommandInfo) -> Outcome:
        """Gives up what a debit item has open, or part of it.

        Refused besides what every command may be refused with: UNKNOWN_ITEM; WRONG_KIND (not a debit item);
        ID_TAKEN; NUMBER_TAKEN; CUSTOMER_STATUS_FORBIDS; IS_A_DRAFT; ALREADY_REVERSED; CURRENCY_MISMATCH;
        DATE_BEFORE_ITEM (it is dated later); AMOUNT_NOT_POSITIVE; EXCEEDS_OPEN (err.fitting).
        """
        return self._execute(lib.oi_ledger_write_off, info, write_off, True)

    def recover_write_off(self, write_off: RecoverWriteOff, info: CommandInfo) -> Outcome:
        """Takes a write-off back: what it closed is open again.

        Refused besides what every command may be refused with: UNKNOWN_ITEM; ALREADY_REVERSED; DATE_BEFORE_ITEM (it
        is dated later).
        """
        return self._execute(lib.oi_ledger_recover_write_off, info, write_off, False)

    def lock_period(self, lock: LockPeriod, info: CommandInfo) -> Outcome:
        """Closes a period: no command of the class may count from a day up to `through`. The later of the lock for
        the class and the lock for all decides.
        """
        return self._execute(lib.oi_ledger_lock_period, info, lock, False)

    def grant_lock_exception(self, exception: LockException, info: CommandInfo) -> Outcome:
        """Lets somebody date commands into a locked period for a while. outcome->id is the sequence that names the
        exception.

        Refused besides what every command may be refused with: DATES_GO_BACKWARDS (from > to).
        """
        return self._execute(lib.oi_ledger_grant_lock_exception, info, exception, False)

    def withdraw_lock_exception(self, withdraw: WithdrawException, info: CommandInfo) -> Outcome:
        """Takes an exception back.

        Refused besides what every command may be refused with: UNKNOWN_SEQUENCE (none was granted with it);
        ALREADY_REVERSED.
        """
        return self._execute(lib.oi_ledger_withdraw_lock_exception, info, withdraw, False)

    def create_customers(self, customers: Sequence[Customer], info: Union[CommandInfo, Sequence[CommandInfo]],
                         each_row: bool = False) -> BatchOutcome:
        """Adds customers. One info for all rows, or one a row. All or nothing, unless each row has its own outcome
        (`each_row`).

        Refused as `create_customer`, of the first row refused: `row` of the exception.
        """
        return self._batch(lib.oi_ledger_create_customers, raw.oi_customer_input, customers, info, each_row, True)

    def issue_invoices(self, invoices: Sequence[Invoice], info: Union[CommandInfo, Sequence[CommandInfo]],
                       each_row: bool = False) -> BatchOutcome:
        """Posts invoices. One info for all rows, or one a row. All or nothing, unless each row has its own outcome
        (`each_row`).

        Refused as `issue_invoice`, of the first row refused: `row` of the exception.
        """
        return self._batch(lib.oi_ledger_issue_invoices, raw.oi_invoice_input, invoices, info, each_row, True)

    def record_payments(self, payments: Sequence[Payment], info: Union[CommandInfo, Sequence[CommandInfo]],
                        each_row: bool = False) -> BatchOutcome:
        """Records payments and settles them as asked. One info for all rows, or one a row. All or nothing, unless
        each row has its own outcome (`each_row`).

        Refused as `record_payment`, of the first row refused: `row` of the exception.
        """
        return self._batch(lib.oi_ledger_record_payments, raw.oi_payment_input, payments, info, each_row, True)

    def issue_credit_memos(self, memos: Sequence[CreditMemo], info: Union[CommandInfo, Sequence[CommandInfo]],
                           each_row: bool = False) -> BatchOutcome:
        """Posts credit memos. One info for all rows, or one a row. All or nothing, unless each row has its own
        outcome (`each_row`).

        Refused as `issue_credit_memo`, of the first row refused: `row` of the exception.
        """
        return self._batch(lib.oi_ledger_issue_credit_memos, raw.oi_credit_memo_input, memos, info, each_row, True)

    def apply_credits(self, applications: Sequence[Application], info: CommandInfo,
                      each_row: bool = False) -> BatchOutcome:
        """Uses credit items on debit items: one amount, date and pair a row. ids are the applications' sequences.
        All or nothing, unless each row has its own outcome (`each_row`).

        Refused as `apply_credit`, of the first row refused: `row` of the exception.
        """
        return self._batch(lib.oi_ledger_apply_credits, raw.oi_application_input, applications, info, each_row, False)
