"""Inputs and rows: made by capi/generate.py from openitem.h; do not edit."""
import dataclasses
import datetime
from ctypes import sizeof
from decimal import Decimal
from typing import Any, Callable, Collection, Dict, List, NamedTuple, Optional, Sequence, Tuple

from . import _raw as raw
from ._enums import (ItemKind, Rounding, Weekday, BusinessDayShift, PortionShare, DueRuleKind, DueBase, TaxScope,
                     Table, ItemStatus, DraftState, ReversalKind, ItemSort, CustomerStatus, PartialPayments,
                     JobStatus, Strategy, CommandClass, BalanceScope, AgingBasis, AgingCredits, AgingGroup,
                     HistorySort, HistoryKind, EventKind)
from ._values import (Currency, Input, ItemRef, Money, Number, array_of, from_bool, from_currency, from_date,
                      from_decimal, from_digest, from_enum, from_instant, from_item_ref, from_money, from_text,
                      frozen_array, numbers, pointer_to, to_bool, to_code, to_currency, to_date, to_decimal, to_id,
                      to_instant, to_int32_t, to_item_ref, to_money, to_number, to_set, to_text, to_uint64_t)


@dataclasses.dataclass(frozen=True)
class BusinessCalendar(Input):
    """Which days are business days. None for it: Monday to Friday."""
    _type = raw.oi_business_calendar
    weekend: Optional[Collection[Weekday]] = None
    """bits 1 << (Weekday - 1); None: Saturday and Sunday"""
    holidays: Sequence[datetime.date] = ()
    """dates, ascending"""
    extra_workdays: Sequence[datetime.date] = ()
    """dates, ascending; business days whatever else says"""

    def _fill(self, it: raw.oi_business_calendar, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_business_calendar)
        it.weekend_mask = to_set(self.weekend, 1, "weekend_mask")
        if self.weekend is not None and it.weekend_mask == 0:
            it.flags |= raw.OI_BUSINESS_CALENDAR_NO_WEEKEND
        it.holidays, it.holiday_count = numbers(self.holidays, to_date, "holidays")
        it.extra_workdays, it.extra_workday_count = numbers(self.extra_workdays, to_date, "extra_workdays")


@dataclasses.dataclass(frozen=True)
class DiscountTier(Input):
    """An early-payment discount of a portion: kept with the document, not granted by this version."""
    _type = raw.oi_discount_tier
    percent: Optional[Number] = None
    """of the portion"""
    days: int = 0
    """from the base date, 0..36500"""

    def _fill(self, it: raw.oi_discount_tier, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_discount_tier)
        it.percent = to_decimal(self.percent, "percent")
        it.days = to_int32_t(self.days, "days")


@dataclasses.dataclass(frozen=True)
class TermsPortion(Input):
    """One portion of payment terms and when it is due. All zero: all of it, on receipt. net: base + days, + months,
    day of that month, + days_after, then the shift, in this order. proximo: a base day <= cutoff is due on `day`
    of the next month, a later one the month after.
    """
    _type = raw.oi_terms_portion
    share: PortionShare = PortionShare(0)
    """which part of the document"""
    kind: DueRuleKind = DueRuleKind(0)
    """which rule gives the date"""
    base: DueBase = DueBase(0)
    """from which date it counts"""
    shift: BusinessDayShift = BusinessDayShift(0)
    """how it moves off a day that is no business day"""
    days: int = 0
    """0..36500"""
    months: int = 0
    """0..1200"""
    day: int = 0
    """0 keeps the day; 1..31, clipped to the month's end"""
    days_after: int = 0
    """0..36500"""
    cutoff: int = 0
    """proximo: 1..31, or -1..-31 from the month's end"""
    fixed_date: Optional[datetime.date] = None
    """fixed date: it"""
    percent: Optional[Number] = None
    """share percent: of the document's total"""
    fixed: Optional[Money] = None
    """share fixed: this much"""
    discounts: Sequence[DiscountTier] = ()
    """early-payment discounts"""

    def _fill(self, it: raw.oi_terms_portion, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_terms_portion)
        it.share = to_int32_t(self.share, "share")
        it.kind = to_int32_t(self.kind, "kind")
        it.base = to_int32_t(self.base, "base")
        it.shift = to_int32_t(self.shift, "shift")
        it.days = to_int32_t(self.days, "days")
        it.months = to_int32_t(self.months, "months")
        it.day = to_int32_t(self.day, "day")
        it.days_after = to_int32_t(self.days_after, "days_after")
        it.cutoff = to_int32_t(self.cutoff, "cutoff")
        it.fixed_date = to_date(self.fixed_date, "fixed_date")
        it.percent = to_decimal(self.percent, "percent")
        it.fixed = to_money(self.fixed, "fixed")
        it.discounts, it.discount_count = array_of(raw.oi_discount_tier, self.discounts, keep)


@dataclasses.dataclass(frozen=True)
class DueInputs(Input):
    """The dates terms may count from."""
    _type = raw.oi_due_inputs
    document: Optional[datetime.date] = None
    """document date"""
    effective: Optional[datetime.date] = None
    """effective date"""
    delivery: Optional[datetime.date] = None
    """None: none"""
    receipt: Optional[datetime.date] = None
    """None: none"""

    def _fill(self, it: raw.oi_due_inputs, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_due_inputs)
        it.document = to_date(self.document, "document")
        it.effective = to_date(self.effective, "effective")
        it.delivery = to_date(self.delivery, "delivery")
        it.receipt = to_date(self.receipt, "receipt")


@dataclasses.dataclass(frozen=True)
class DuePortion(Input):
    """One portion of a document."""
    _type = raw.oi_due_portion
    amount: Optional[Money] = None
    """its part of the total"""
    due: Optional[datetime.date] = None
    """required; of a draft only when it is posted"""

    def _fill(self, it: raw.oi_due_portion, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_due_portion)
        it.amount = to_money(self.amount, "amount")
        it.due = to_date(self.due, "due")


@dataclasses.dataclass(frozen=True)
class LineTax(Input):
    """A tax on a line."""
    _type = raw.oi_line_tax
    code: str = ""
    """the host's tax code; lines of one code and rate are taxed together"""
    percent: Optional[Number] = None
    """19 is 19 %, 0.19 is 19 hundredths of a percent"""

    def _fill(self, it: raw.oi_line_tax, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_line_tax)
        it.code = to_text(self.code, "code")
        it.percent = to_decimal(self.percent, "percent")


@dataclasses.dataclass(frozen=True)
class Line(Input):
    """A line of a document: round(quantity x unit price) - discount."""
    _type = raw.oi_line_input
    product: str = ""
    """the host's product code"""
    description: str = ""
    """free text"""
    quantity: Optional[Number] = None
    """None: 1"""
    unit_price: Optional[Number] = None
    """in the document's currency"""
    discount_percent: Optional[Number] = None
    """of the rounded amount; or"""
    discount: Optional[Money] = None
    """an amount; giving both is refused"""
    taxes: Sequence[LineTax] = ()
    """taxes on the line"""

    def _fill(self, it: raw.oi_line_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_line_input)
        it.product = to_text(self.product, "product")
        it.description = to_text(self.description, "description")
        it.quantity = to_decimal(self.quantity, "quantity")
        if self.quantity is not None and it.quantity.lo == 0 and it.quantity.hi == 0:
            it.flags |= raw.OI_LINE_ZERO_QUANTITY
        it.unit_price = to_decimal(self.unit_price, "unit_price")
        it.discount_percent = to_decimal(self.discount_percent, "discount_percent")
        it.discount = to_money(self.discount, "discount")
        it.taxes, it.tax_count = array_of(raw.oi_line_tax, self.taxes, keep)


@dataclasses.dataclass(frozen=True)
class CommandInfo(Input):
    """Who, when and why."""
    _type = raw.oi_command_info
    effective: Optional[datetime.date] = None
    """business date the books count it from; required by commands about money"""
    recorded: Optional[datetime.datetime] = None
    """host's instant, microseconds UTC since 1970; None: none; never decreasing"""
    actor: str = ""
    """who"""
    reason: str = ""
    """why; personal"""
    idempotency_key: str = ""
    """same key, same command: the first outcome again; other command: refused"""
    dry_run: bool = False
    """Decide, tell what would happen, and undo it: nothing has happened."""
    shift_from_locked: bool = False
    """A date in a locked period becomes the first open day, instead of PERIOD_LOCKED."""

    def _fill(self, it: raw.oi_command_info, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_command_info)
        it.flags |= raw.OI_COMMAND_DRY_RUN if to_bool(self.dry_run, "dry_run") else 0
        it.flags |= raw.OI_COMMAND_SHIFT_FROM_LOCKED if to_bool(self.shift_from_locked, "shift_from_locked") else 0
        it.effective = to_date(self.effective, "effective")
        it.recorded_micros = to_instant(self.recorded, "recorded_micros")
        it.actor = to_text(self.actor, "actor")
        it.reason = to_text(self.reason, "reason")
        it.idempotency_key = to_text(self.idempotency_key, "idempotency_key")


@dataclasses.dataclass(frozen=True)
class DropIdempotencyKeys(Input):
    """Idempotency keys to be forgotten."""
    _type = raw.oi_drop_idempotency_keys_input
    before: Optional[int] = None
    """those of commands recorded before this sequence"""

    def _fill(self, it: raw.oi_drop_idempotency_keys_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_drop_idempotency_keys_input)
        it.before = to_id(self.before, "before")


@dataclasses.dataclass(frozen=True)
class Settings(Input):
    """What the host decides once for the whole ledger. All zero: the defaults."""
    _type = raw.oi_settings
    rounding: Rounding = Rounding(0)
    """of every ledger rule; 0: half up"""
    tax_scope: TaxScope = TaxScope(0)
    """where tax is rounded; line makes it line for all documents"""
    refuse_partial_payments: bool = False
    """Payments may not leave part of a due portion open, unless the customer may."""
    new_documents_take_open_credit: bool = False
    """A new invoice first eats what credit is open, first in, first out ..."""
    surplus_credit_settles_oldest: bool = False
    """... and what credit is then left goes to the oldest open items."""
    prospects_stay: bool = False
    """A prospect stays one until a command makes it active."""
    numbers_not_unique: bool = False
    """Numbers are kept, but neither indexed nor unique."""

    def _fill(self, it: raw.oi_settings, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_settings)
        it.flags |= raw.OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS if to_bool(self.refuse_partial_payments, "refuse_partial_payments") else 0
        it.flags |= raw.OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT if to_bool(self.new_documents_take_open_credit, "new_documents_take_open_credit") else 0
        it.flags |= raw.OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST if to_bool(self.surplus_credit_settles_oldest, "surplus_credit_settles_oldest") else 0
        it.flags |= raw.OI_SETTINGS_PROSPECTS_STAY if to_bool(self.prospects_stay, "prospects_stay") else 0
        it.flags |= raw.OI_SETTINGS_NUMBERS_NOT_UNIQUE if to_bool(self.numbers_not_unique, "numbers_not_unique") else 0
        it.rounding = to_int32_t(self.rounding, "rounding")
        it.tax_scope = to_int32_t(self.tax_scope, "tax_scope")


@dataclasses.dataclass(frozen=True)
class RegisterCurrency(Input):
    """A currency that ISO 4217 lacks or has withdrawn."""
    _type = raw.oi_register_currency_input
    currency: Optional[Currency] = None
    """code of 3 to 7 characters, A-Z first, then A-Z or 0-9; digits 0..18"""

    def _fill(self, it: raw.oi_register_currency_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_register_currency_input)
        it.currency = to_currency(self.currency, "currency")


@dataclasses.dataclass(frozen=True)
class AsOf(Input):
    """From which standpoint a figure is asked."""
    _type = raw.oi_as_of
    date: Optional[datetime.date] = None
    """required: what counts is dated on or before it"""
    known_through: Optional[int] = None
    """what counts was recorded up to this sequence; None: everything known; NOTHING_KNOWN"""

    def _fill(self, it: raw.oi_as_of, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_as_of)
        it.date = to_date(self.date, "date")
        it.known_through = to_id(self.known_through, "known_through")


@dataclasses.dataclass(frozen=True)
class ItemFilter(Input):
    """Which items. All zero: all, without drafts."""
    _type = raw.oi_item_filter
    customer: Optional[int] = None
    """None: all"""
    job: Optional[int] = None
    """None: all"""
    contract: Optional[int] = None
    """None: all"""
    currency: str = ""
    """None: all"""
    kinds: Collection[ItemKind] = ()
    """bits 1 << ItemKind; 0: all"""
    statuses: Collection[ItemStatus] = ()
    """bits 1 << ItemStatus; 0: all"""
    from_: Optional[datetime.date] = None
    """effective date, inclusive; None: the first"""
    to: Optional[datetime.date] = None
    """effective date, inclusive; None: the last"""
    series: str = ""
    """exact"""
    number_contains: str = ""
    """part of the number"""
    at_least: Optional[Money] = None
    """total; None: no bound"""
    at_most: Optional[Money] = None
    """total; None: no bound"""
    sort: ItemSort = ItemSort(0)
    """the order"""
    offset: int = 0
    """rows left out at the start"""
    limit: int = 0
    """rows at most; 0: all"""
    with_children: bool = False
    """The customer's children too."""
    drafts: bool = False
    """Drafts too: marked, outside every total."""
    only_open: bool = False
    """Only what has something remaining."""
    only_cancelled_jobs: bool = False
    """Only items of cancelled jobs."""
    descending: bool = False
    """The other way round."""

    def _fill(self, it: raw.oi_item_filter, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_item_filter)
        it.flags |= raw.OI_ITEM_FILTER_WITH_CHILDREN if to_bool(self.with_children, "with_children") else 0
        it.flags |= raw.OI_ITEM_FILTER_DRAFTS if to_bool(self.drafts, "drafts") else 0
        it.flags |= raw.OI_ITEM_FILTER_ONLY_OPEN if to_bool(self.only_open, "only_open") else 0
        it.flags |= raw.OI_ITEM_FILTER_ONLY_CANCELLED_JOBS if to_bool(self.only_cancelled_jobs, "only_cancelled_jobs") else 0
        it.flags |= raw.OI_ITEM_FILTER_DESCENDING if to_bool(self.descending, "descending") else 0
        it.customer = to_id(self.customer, "customer")
        it.job = to_id(self.job, "job")
        it.contract = to_id(self.contract, "contract")
        it.currency = to_code(self.currency, "currency")
        it.kinds = to_set(self.kinds, 0, "kinds")
        it.statuses = to_set(self.statuses, 0, "statuses")
        it.from_ = to_date(self.from_, "from_")
        it.to = to_date(self.to, "to")
        it.series = to_text(self.series, "series")
        it.number_contains = to_text(self.number_contains, "number_contains")
        it.at_least = to_money(self.at_least, "at_least")
        it.at_most = to_money(self.at_most, "at_most")
        it.sort = to_int32_t(self.sort, "sort")
        it.offset = to_uint64_t(self.offset, "offset")
        it.limit = to_uint64_t(self.limit, "limit")


@dataclasses.dataclass(frozen=True)
class Customer(Input):
    """A customer."""
    _type = raw.oi_customer_input
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    code: str = ""
    """the host's customer number; unique; may be empty"""
    name: str = ""
    """personal"""
    label: str = ""
    """the host's own status label"""
    salesperson: str = ""
    """default of new invoices"""
    external_ref: str = ""
    """the host's key; unique; may be empty"""
    status: CustomerStatus = CustomerStatus(0)
    """what it may still be billed"""
    partial_payments: PartialPayments = PartialPayments(0)
    """whether a payment may leave part of a due portion open"""
    currency: str = ""
    """default of new documents: code, filled up with zeros"""
    parent: Optional[int] = None
    """consolidated with; None: none"""
    credit_limit: Optional[Money] = None
    """None: no limit; a limit of 0 carries its currency"""
    established: Optional[datetime.date] = None
    """date; None: the effective date of creation"""
    terms: Sequence[TermsPortion] = ()
    """default of new invoices; none: due on receipt"""

    def _fill(self, it: raw.oi_customer_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_customer_input)
        it.id = to_id(self.id, "id")
        it.code = to_text(self.code, "code")
        it.name = to_text(self.name, "name")
        it.label = to_text(self.label, "label")
        it.salesperson = to_text(self.salesperson, "salesperson")
        it.external_ref = to_text(self.external_ref, "external_ref")
        it.status = to_int32_t(self.status, "status")
        it.partial_payments = to_int32_t(self.partial_payments, "partial_payments")
        it.currency = to_code(self.currency, "currency")
        it.parent = to_id(self.parent, "parent")
        it.credit_limit = to_money(self.credit_limit, "credit_limit")
        it.established = to_date(self.established, "established")
        it.terms, it.terms_count = array_of(raw.oi_terms_portion, self.terms, keep)


@dataclasses.dataclass(frozen=True)
class CustomerFilter(Input):
    """Which customers. All zero: all."""
    _type = raw.oi_customer_filter
    text: str = ""
    """part of code or name, ASCII letters without case"""
    salesperson: str = ""
    """exact"""
    parent: Optional[int] = None
    """children of"""
    offset: int = 0
    """rows left out at the start"""
    limit: int = 0
    """rows at most; 0: all"""
    statuses: Collection[CustomerStatus] = ()
    """bits 1 << CustomerStatus; 0: all"""

    def _fill(self, it: raw.oi_customer_filter, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_customer_filter)
        it.text = to_text(self.text, "text")
        it.salesperson = to_text(self.salesperson, "salesperson")
        it.parent = to_id(self.parent, "parent")
        it.offset = to_uint64_t(self.offset, "offset")
        it.limit = to_uint64_t(self.limit, "limit")
        it.statuses = to_set(self.statuses, 0, "statuses")


@dataclasses.dataclass(frozen=True)
class Job(Input):
    """A job of a customer."""
    _type = raw.oi_job_input
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; it never changes"""
    code: str = ""
    """unique among jobs; may be empty"""
    name: str = ""
    """personal"""
    external_ref: str = ""
    """unique among jobs; may be empty"""
    status: JobStatus = JobStatus(0)
    """whether it takes invoices"""

    def _fill(self, it: raw.oi_job_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_job_input)
        it.id = to_id(self.id, "id")
        it.customer = to_id(self.customer, "customer")
        it.code = to_text(self.code, "code")
        it.name = to_text(self.name, "name")
        it.external_ref = to_text(self.external_ref, "external_ref")
        it.status = to_int32_t(self.status, "status")


@dataclasses.dataclass(frozen=True)
class Contract(Input):
    """A contract with a customer."""
    _type = raw.oi_contract_input
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; it never changes"""
    job: Optional[int] = None
    """None: the customer as a whole"""
    number: str = ""
    """unique among contracts; may be empty"""
    external_ref: str = ""
    """unique among contracts; may be empty"""
    starts: Optional[datetime.date] = None
    """date; None: not told"""
    ends: Optional[datetime.date] = None
    """date; None: open-ended"""

    def _fill(self, it: raw.oi_contract_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_contract_input)
        it.id = to_id(self.id, "id")
        it.customer = to_id(self.customer, "customer")
        it.job = to_id(self.job, "job")
        it.number = to_text(self.number, "number")
        it.external_ref = to_text(self.external_ref, "external_ref")
        it.starts = to_date(self.starts, "starts")
        it.ends = to_date(self.ends, "ends")


@dataclasses.dataclass(frozen=True)
class Invoice(Input):
    """An invoice, debit note, opening balance, or a draft of an invoice: lines, or a bare total, or both when they
    agree. Due by portions, or on `due`, or by terms, or by the customer's terms, in this order.
    """
    _type = raw.oi_invoice_input
    id: Optional[int] = None
    """None: the next of its kind"""
    customer: Optional[int] = None
    """whose"""
    job: Optional[int] = None
    """None: none"""
    contract: Optional[int] = None
    """None: none"""
    number: str = ""
    """unique per kind; may be empty"""
    currency: str = ""
    """None: the total's, else the customer's"""
    kind: ItemKind = ItemKind(0)
    """of which kind; 0: what the function makes; an opening is a debit or a credit"""
    draft_state: DraftState = DraftState(0)
    """where it stands outside the books; ledger_draft_invoice reads it, else 0"""
    document_date: Optional[datetime.date] = None
    """None: the effective date"""
    delivery_date: Optional[datetime.date] = None
    """None: none"""
    due: Optional[datetime.date] = None
    """None: by portions or terms"""
    tax_scope: TaxScope = TaxScope(0)
    """where tax is rounded"""
    total: Optional[Money] = None
    """>= 0; None: what the lines add up to"""
    lines: Sequence[Line] = ()
    """lines"""
    portions: Sequence[DuePortion] = ()
    """due portions; they sum to the total"""
    terms: Sequence[TermsPortion] = ()
    """terms of this document"""
    salesperson: str = ""
    """empty: the customer's"""
    series: str = ""
    """recurring invoices that belong together"""
    reference: str = ""
    """the customer's order number, say"""
    notes: str = ""
    """personal"""
    external_ref: str = ""
    """unique per kind; may be empty"""

    def _fill(self, it: raw.oi_invoice_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_invoice_input)
        it.id = to_id(self.id, "id")
        it.customer = to_id(self.customer, "customer")
        it.job = to_id(self.job, "job")
        it.contract = to_id(self.contract, "contract")
        it.number = to_text(self.number, "number")
        it.currency = to_code(self.currency, "currency")
        it.kind = to_int32_t(self.kind, "kind")
        it.draft_state = to_int32_t(self.draft_state, "draft_state")
        it.document_date = to_date(self.document_date, "document_date")
        it.delivery_date = to_date(self.delivery_date, "delivery_date")
        it.due = to_date(self.due, "due")
        it.tax_scope = to_int32_t(self.tax_scope, "tax_scope")
        it.total = to_money(self.total, "total")
        it.lines, it.line_count = array_of(raw.oi_line_input, self.lines, keep)
        it.portions, it.portion_count = array_of(raw.oi_due_portion, self.portions, keep)
        it.terms, it.terms_count = array_of(raw.oi_terms_portion, self.terms, keep)
        it.salesperson = to_text(self.salesperson, "salesperson")
        it.series = to_text(self.series, "series")
        it.reference = to_text(self.reference, "reference")
        it.notes = to_text(self.notes, "notes")
        it.external_ref = to_text(self.external_ref, "external_ref")


@dataclasses.dataclass(frozen=True)
class Target(Input):
    """One debit item to be settled."""
    _type = raw.oi_target_input
    item: Optional[ItemRef] = None
    """which"""
    amount: Optional[Money] = None
    """None: as much as it has open and the credit has left"""

    def _fill(self, it: raw.oi_target_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_target_input)
        it.item = to_item_ref(self.item, "item")
        it.amount = to_money(self.amount, "amount")


@dataclasses.dataclass(frozen=True)
class Settlement(Input):
    """How a credit is used. What is left stays as unapplied credit."""
    _type = raw.oi_settlement_input
    strategy: Strategy = Strategy(0)
    """which items; 0 with targets: chosen"""
    targets: Sequence[Target] = ()
    """strategy chosen: the items"""
    cap: bool = False
    """A chosen amount over what is open takes what fits instead of being refused."""
    only_this_credit: bool = False
    """A strategy uses this credit alone, not the customer's other open credit before it."""

    def _fill(self, it: raw.oi_settlement_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_settlement_input)
        it.flags |= raw.OI_SETTLEMENT_CAP if to_bool(self.cap, "cap") else 0
        it.flags |= raw.OI_SETTLEMENT_ONLY_THIS_CREDIT if to_bool(self.only_this_credit, "only_this_credit") else 0
        it.strategy = to_int32_t(self.strategy, "strategy")
        it.targets, it.target_count = array_of(raw.oi_target_input, self.targets, keep)


@dataclasses.dataclass(frozen=True)
class Settle(Input):
    """Open credit of a customer against its open items."""
    _type = raw.oi_settle_input
    customer: Optional[int] = None
    """whose"""
    job: Optional[int] = None
    """only its items, with credit of it or of no job; None: all"""
    currency: str = ""
    """None: the customer's"""
    credits: Sequence[ItemRef] = ()
    """in this order; none: all available, first in, first out"""
    settlement: Optional[Settlement] = None
    """not None; a strategy is required"""
    at_most: Optional[Money] = None
    """cap on the sum applied; None: none"""

    def _fill(self, it: raw.oi_settle_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_settle_input)
        it.customer = to_id(self.customer, "customer")
        it.job = to_id(self.job, "job")
        it.currency = to_code(self.currency, "currency")
        it.credits, it.credit_count = frozen_array(raw.oi_item_ref, self.credits, to_item_ref, "credits")
        it.settlement = pointer_to(self.settlement, keep)
        it.at_most = to_money(self.at_most, "at_most")


@dataclasses.dataclass(frozen=True)
class Payment(Input):
    """A payment: cash in."""
    _type = raw.oi_payment_input
    id: Optional[int] = None
    """None: the next"""
    customer: Optional[int] = None
    """whose"""
    job: Optional[int] = None
    """with a job it settles only that job's items; None: any"""
    number: str = ""
    """unique among payments; may be empty"""
    amount: Optional[Money] = None
    """> 0"""
    value_date: Optional[datetime.date] = None
    """when the money counts for discounts; None: the effective date"""
    method: str = ""
    """"card", "bank_transfer", "check", ...: the host's words"""
    transaction_id: str = ""
    """the bank's or processor's"""
    reference: str = ""
    """the payer's"""
    notes: str = ""
    """personal"""
    external_ref: str = ""
    """unique among payments; may be empty"""
    settlement: Optional[Settlement] = None
    """what it settles; None: nothing, as for drafts and marking paid"""

    def _fill(self, it: raw.oi_payment_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_payment_input)
        it.id = to_id(self.id, "id")
        it.customer = to_id(self.customer, "customer")
        it.job = to_id(self.job, "job")
        it.number = to_text(self.number, "number")
        it.amount = to_money(self.amount, "amount")
        it.value_date = to_date(self.value_date, "value_date")
        it.method = to_text(self.method, "method")
        it.transaction_id = to_text(self.transaction_id, "transaction_id")
        it.reference = to_text(self.reference, "reference")
        it.notes = to_text(self.notes, "notes")
        it.external_ref = to_text(self.external_ref, "external_ref")
        it.settlement = pointer_to(self.settlement, keep)


@dataclasses.dataclass(frozen=True)
class MarkPaid(Input):
    """An invoice paid in full by one payment."""
    _type = raw.oi_mark_paid_input
    invoice: Optional[int] = None
    """which"""
    payment: Optional[Payment] = None
    """not None; a method is required; customer and amount are the invoice's, what is given must agree"""

    def _fill(self, it: raw.oi_mark_paid_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_mark_paid_input)
        it.invoice = to_id(self.invoice, "invoice")
        it.payment = pointer_to(self.payment, keep)


@dataclasses.dataclass(frozen=True)
class ReversePayment(Input):
    """A payment to be reversed."""
    _type = raw.oi_reverse_payment_input
    payment: Optional[int] = None
    """which"""
    kind: ReversalKind = ReversalKind(0)
    """insufficient funds, chargeback or (0) payment reversed"""
    fee_due: Optional[datetime.date] = None
    """date; None: the effective date"""
    fee: Optional[Money] = None
    """charged with it; None: none"""
    fee_number: str = ""
    """unique among fees; may be empty"""

    def _fill(self, it: raw.oi_reverse_payment_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_reverse_payment_input)
        it.payment = to_id(self.payment, "payment")
        it.kind = to_int32_t(self.kind, "kind")
        it.fee_due = to_date(self.fee_due, "fee_due")
        it.fee = to_money(self.fee, "fee")
        it.fee_number = to_text(self.fee_number, "fee_number")


@dataclasses.dataclass(frozen=True)
class CreditMemo(Input):
    """A credit memo: lines, or a bare amount, or both when they agree."""
    _type = raw.oi_credit_memo_input
    id: Optional[int] = None
    """None: the next"""
    customer: Optional[int] = None
    """whose"""
    job: Optional[int] = None
    """None: none"""
    contract: Optional[int] = None
    """None: none"""
    invoice: Optional[int] = None
    """about this one: its open amount is reduced first; None: none"""
    number: str = ""
    """unique among credit memos; may be empty"""
    currency: str = ""
    """None: the amount's, else the customer's"""
    document_date: Optional[datetime.date] = None
    """None: the effective date"""
    tax_scope: TaxScope = TaxScope(0)
    """where tax is rounded"""
    amount: Optional[Money] = None
    """> 0; None: what the lines add up to"""
    lines: Sequence[Line] = ()
    """lines"""
    refund: Optional[Money] = None
    """part of the rest that is refunded at once; None: none"""
    refund_number: str = ""
    """unique among refunds; may be empty"""
    reference: str = ""
    """the customer's"""
    notes: str = ""
    """personal"""
    external_ref: str = ""
    """unique among credit memos; may be empty"""
    displace_payments: bool = False
    """The invoice is already paid: undo as much of its applications as the memo needs, newest first, and apply them anew for the rest, so that the payment becomes credit."""

    def _fill(self, it: raw.oi_credit_memo_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_credit_memo_input)
        it.flags |= raw.OI_CREDIT_MEMO_DISPLACE_PAYMENTS if to_bool(self.displace_payments, "displace_payments") else 0
        it.id = to_id(self.id, "id")
        it.customer = to_id(self.customer, "customer")
        it.job = to_id(self.job, "job")
        it.contract = to_id(self.contract, "contract")
        it.invoice = to_id(self.invoice, "invoice")
        it.number = to_text(self.number, "number")
        it.currency = to_code(self.currency, "currency")
        it.document_date = to_date(self.document_date, "document_date")
        it.tax_scope = to_int32_t(self.tax_scope, "tax_scope")
        it.amount = to_money(self.amount, "amount")
        it.lines, it.line_count = array_of(raw.oi_line_input, self.lines, keep)
        it.refund = to_money(self.refund, "refund")
        it.refund_number = to_text(self.refund_number, "refund_number")
        it.reference = to_text(self.reference, "reference")
        it.notes = to_text(self.notes, "notes")
        it.external_ref = to_text(self.external_ref, "external_ref")


@dataclasses.dataclass(frozen=True)
class AccountCredit(Input):
    """Credit put on an account (+), or taken back from it (-): oldest first, never below zero."""
    _type = raw.oi_account_credit_input
    id: Optional[int] = None
    """None: the next"""
    customer: Optional[int] = None
    """whose"""
    job: Optional[int] = None
    """None: none"""
    contract: Optional[int] = None
    """None: none"""
    number: str = ""
    """unique per kind; may be empty"""
    change: Optional[Money] = None
    """not zero"""
    document_date: Optional[datetime.date] = None
    """None: the effective date"""
    reference: str = ""
    """the customer's"""
    notes: str = ""
    """personal"""
    external_ref: str = ""
    """unique per kind; may be empty"""

    def _fill(self, it: raw.oi_account_credit_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_account_credit_input)
        it.id = to_id(self.id, "id")
        it.customer = to_id(self.customer, "customer")
        it.job = to_id(self.job, "job")
        it.contract = to_id(self.contract, "contract")
        it.number = to_text(self.number, "number")
        it.change = to_money(self.change, "change")
        it.document_date = to_date(self.document_date, "document_date")
        it.reference = to_text(self.reference, "reference")
        it.notes = to_text(self.notes, "notes")
        it.external_ref = to_text(self.external_ref, "external_ref")


@dataclasses.dataclass(frozen=True)
class DeleteDraft(Input):
    """A draft to be dropped."""
    _type = raw.oi_delete_draft_input
    draft: Optional[ItemRef] = None
    """which"""

    def _fill(self, it: raw.oi_delete_draft_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_delete_draft_input)
        it.draft = to_item_ref(self.draft, "draft")


@dataclasses.dataclass(frozen=True)
class PostDraft(Input):
    """A draft to be posted."""
    _type = raw.oi_post_draft_input
    draft: Optional[ItemRef] = None
    """which"""
    number: str = ""
    """names it if the draft has none"""
    settlement: Optional[Settlement] = None
    """payments only; None: nothing is settled"""

    def _fill(self, it: raw.oi_post_draft_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_post_draft_input)
        it.draft = to_item_ref(self.draft, "draft")
        it.number = to_text(self.number, "number")
        it.settlement = pointer_to(self.settlement, keep)


@dataclasses.dataclass(frozen=True)
class ApplyCredit(Input):
    """One credit item used on debit items named."""
    _type = raw.oi_apply_credit_input
    credit: Optional[ItemRef] = None
    """which"""
    targets: Sequence[Target] = ()
    """at least one"""
    cap: bool = False
    """An amount over what is open takes what fits instead of being refused."""

    def _fill(self, it: raw.oi_apply_credit_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_apply_credit_input)
        it.flags |= raw.OI_APPLY_CREDIT_CAP if to_bool(self.cap, "cap") else 0
        it.credit = to_item_ref(self.credit, "credit")
        it.targets, it.target_count = array_of(raw.oi_target_input, self.targets, keep)


@dataclasses.dataclass(frozen=True)
class Application(Input):
    """One row of ledger_apply_credits: an amount of one credit item on one debit item."""
    _type = raw.oi_application_input
    credit: Optional[ItemRef] = None
    """which credit item"""
    debit: Optional[ItemRef] = None
    """which debit item"""
    amount: Optional[Money] = None
    """None: as much as fits"""
    effective: Optional[datetime.date] = None
    """date; None: the command's"""

    def _fill(self, it: raw.oi_application_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_application_input)
        it.credit = to_item_ref(self.credit, "credit")
        it.debit = to_item_ref(self.debit, "debit")
        it.amount = to_money(self.amount, "amount")
        it.effective = to_date(self.effective, "effective")


@dataclasses.dataclass(frozen=True)
class Unapply(Input):
    """An application group to be undone."""
    _type = raw.oi_unapply_input
    application: Optional[int] = None
    """its sequence"""
    keep: Optional[Money] = None
    """applied anew; None: nothing"""

    def _fill(self, it: raw.oi_unapply_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_unapply_input)
        it.application = to_id(self.application, "application")
        it.keep = to_money(self.keep, "keep")


@dataclasses.dataclass(frozen=True)
class ApplicationFilter(Input):
    """Which applications. All zero: all."""
    _type = raw.oi_application_filter
    item: Optional[ItemRef] = None
    """on either side; None: by customer"""
    customer: Optional[int] = None
    """None: all"""
    live_only: bool = False
    """Leave out what is undone."""

    def _fill(self, it: raw.oi_application_filter, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_application_filter)
        it.flags |= raw.OI_APPLICATION_FILTER_LIVE_ONLY if to_bool(self.live_only, "live_only") else 0
        it.item = to_item_ref(self.item, "item")
        it.customer = to_id(self.customer, "customer")


@dataclasses.dataclass(frozen=True)
class VoidItem(Input):
    """A document to be withdrawn."""
    _type = raw.oi_void_item_input
    item: Optional[ItemRef] = None
    """which"""
    unapply: bool = False
    """Undo its applications on the same date instead of refusing; credit memos about it become credit."""
    memos: bool = False
    """Void the credit memos about it, too."""

    def _fill(self, it: raw.oi_void_item_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_void_item_input)
        it.flags |= raw.OI_VOID_ITEM_UNAPPLY if to_bool(self.unapply, "unapply") else 0
        it.flags |= raw.OI_VOID_ITEM_MEMOS if to_bool(self.memos, "memos") else 0
        it.item = to_item_ref(self.item, "item")


@dataclasses.dataclass(frozen=True)
class Reinstate(Input):
    """A reversal to be taken back."""
    _type = raw.oi_reinstate_input
    item: Optional[ItemRef] = None
    """the item that was reversed"""

    def _fill(self, it: raw.oi_reinstate_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_reinstate_input)
        it.item = to_item_ref(self.item, "item")


@dataclasses.dataclass(frozen=True)
class Refund(Input):
    """Credit to be paid out."""
    _type = raw.oi_refund_input
    id: Optional[int] = None
    """None: the next"""
    credit: Optional[ItemRef] = None
    """of which credit item"""
    amount: Optional[Money] = None
    """> 0, at most what the credit item was worth"""
    number: str = ""
    """unique among refunds; may be empty"""
    method: str = ""
    """the host's words"""
    transaction_id: str = ""
    """the bank's or processor's"""
    notes: str = ""
    """personal"""
    unapply: bool = False
    """Of a credit in use: undo as much of its applications as the refund needs, newest first."""

    def _fill(self, it: raw.oi_refund_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_refund_input)
        it.flags |= raw.OI_REFUND_UNAPPLY if to_bool(self.unapply, "unapply") else 0
        it.id = to_id(self.id, "id")
        it.credit = to_item_ref(self.credit, "credit")
        it.amount = to_money(self.amount, "amount")
        it.number = to_text(self.number, "number")
        it.method = to_text(self.method, "method")
        it.transaction_id = to_text(self.transaction_id, "transaction_id")
        it.notes = to_text(self.notes, "notes")


@dataclasses.dataclass(frozen=True)
class WriteOff(Input):
    """A debit item to be given up."""
    _type = raw.oi_write_off_input
    id: Optional[int] = None
    """None: the next"""
    item: Optional[ItemRef] = None
    """which"""
    amount: Optional[Money] = None
    """None: all that is open"""
    number: str = ""
    """unique among write-offs; may be empty"""

    def _fill(self, it: raw.oi_write_off_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_write_off_input)
        it.id = to_id(self.id, "id")
        it.item = to_item_ref(self.item, "item")
        it.amount = to_money(self.amount, "amount")
        it.number = to_text(self.number, "number")


@dataclasses.dataclass(frozen=True)
class RecoverWriteOff(Input):
    """A write-off to be taken back."""
    _type = raw.oi_recover_write_off_input
    write_off: Optional[int] = None
    """which"""

    def _fill(self, it: raw.oi_recover_write_off_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_recover_write_off_input)
        it.write_off = to_id(self.write_off, "write_off")


@dataclasses.dataclass(frozen=True)
class LockPeriod(Input):
    """Closes a period."""
    _type = raw.oi_lock_period_input
    command_class: CommandClass = CommandClass(0)
    """for which commands"""
    through: Optional[datetime.date] = None
    """last locked day; None: the lock is lifted"""

    def _fill(self, it: raw.oi_lock_period_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_lock_period_input)
        it.command_class = to_int32_t(self.command_class, "command_class")
        it.through = to_date(self.through, "through")


@dataclasses.dataclass(frozen=True)
class LockException(Input):
    """Lets somebody write into a locked period."""
    _type = raw.oi_lock_exception_input
    actor: str = ""
    """who; none: anybody"""
    command_class: CommandClass = CommandClass(0)
    """which commands"""
    from_: Optional[datetime.date] = None
    """first day; None: from the beginning"""
    to: Optional[datetime.date] = None
    """last day; None: any"""
    expires: Optional[datetime.datetime] = None
    """judged by the recorded instant of a command; None: never"""

    def _fill(self, it: raw.oi_lock_exception_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_lock_exception_input)
        it.actor = to_text(self.actor, "actor")
        it.command_class = to_int32_t(self.command_class, "command_class")
        it.from_ = to_date(self.from_, "from_")
        it.to = to_date(self.to, "to")
        it.expires_micros = to_instant(self.expires, "expires_micros")


@dataclasses.dataclass(frozen=True)
class WithdrawException(Input):
    """Takes an exception back."""
    _type = raw.oi_withdraw_exception_input
    granted: Optional[int] = None
    """the sequence it was granted with"""

    def _fill(self, it: raw.oi_withdraw_exception_input, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_withdraw_exception_input)
        it.granted = to_id(self.granted, "granted")


@dataclasses.dataclass(frozen=True)
class BalanceOptions(Input):
    """How an account balance is cut."""
    _type = raw.oi_balance_options
    per_job: bool = False
    """A row per job and one for no job besides; they sum to the customer's row."""
    with_children: bool = False
    """Consolidate the customer's children."""

    def _fill(self, it: raw.oi_balance_options, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_balance_options)
        it.flags |= raw.OI_BALANCE_OPTIONS_PER_JOB if to_bool(self.per_job, "per_job") else 0
        it.flags |= raw.OI_BALANCE_OPTIONS_WITH_CHILDREN if to_bool(self.with_children, "with_children") else 0


@dataclasses.dataclass(frozen=True)
class BalanceFilter(Input):
    """Which balances. All zero: every customer who owes or is in credit."""
    _type = raw.oi_balance_filter
    currency: str = ""
    """None: every currency"""
    at_least: Optional[Money] = None
    """of the absolute balance; its currency limits the list; None: no bound"""
    omit_owing: bool = False
    """Leave out balances above zero."""
    omit_in_credit: bool = False
    """Leave out balances below zero."""
    settled: bool = False
    """Balances of zero too."""

    def _fill(self, it: raw.oi_balance_filter, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_balance_filter)
        it.flags |= raw.OI_BALANCE_FILTER_OMIT_OWING if to_bool(self.omit_owing, "omit_owing") else 0
        it.flags |= raw.OI_BALANCE_FILTER_OMIT_IN_CREDIT if to_bool(self.omit_in_credit, "omit_in_credit") else 0
        it.flags |= raw.OI_BALANCE_FILTER_SETTLED if to_bool(self.settled, "settled") else 0
        it.currency = to_code(self.currency, "currency")
        it.at_least = to_money(self.at_least, "at_least")


@dataclasses.dataclass(frozen=True)
class AgingOptions(Input):
    """How an aging is cut. All zero: by due date, 1-30, 31-60, 61-90, 91+, a row per customer and currency."""
    _type = raw.oi_aging_options
    basis: AgingBasis = AgingBasis(0)
    """from which date an item's age counts"""
    credits: AgingCredits = AgingCredits(0)
    """where unapplied credit stands"""
    group: AgingGroup = AgingGroup(0)
    """what a row stands for"""
    past_edges: Optional[Sequence[int]] = None
    """ascending, > 0, inclusive; none: 30, 60, 90"""
    future_edges: Sequence[int] = ()
    """ascending, > 0: splits what is not yet due"""
    customer: Optional[int] = None
    """only this one; None: all"""
    job: Optional[int] = None
    """only this one; None: all"""
    currency: Optional[Currency] = None
    """only this one; None: all"""
    zero_rows: bool = False
    """Rows without any amount too."""

    def _fill(self, it: raw.oi_aging_options, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_aging_options)
        it.flags |= raw.OI_AGING_OPTIONS_ZERO_ROWS if to_bool(self.zero_rows, "zero_rows") else 0
        it.basis = to_int32_t(self.basis, "basis")
        it.credits = to_int32_t(self.credits, "credits")
        it.group = to_int32_t(self.group, "group")
        it.past_edges, it.past_edge_count = numbers(self.past_edges, to_number, "past_edges")
        if self.past_edges is not None and it.past_edge_count == 0:
            it.flags |= raw.OI_AGING_OPTIONS_ONE_PAST_COLUMN
        it.future_edges, it.future_edge_count = numbers(self.future_edges, to_number, "future_edges")
        it.customer = to_id(self.customer, "customer")
        it.job = to_id(self.job, "job")
        it.currency = to_currency(self.currency, "currency")


@dataclasses.dataclass(frozen=True)
class HistoryFilter(Input):
    """Which lines of a customer's history."""
    _type = raw.oi_history_filter
    customer: Optional[int] = None
    """required"""
    job: Optional[int] = None
    """only its lines, with its own running balance; None: all"""
    currency: str = ""
    """required when the customer holds several; None: its only one"""
    kinds: Collection[ItemKind] = ()
    """bits 1 << ItemKind of the item; 0: all"""
    sort: HistorySort = HistorySort(0)
    """the order"""
    from_: Optional[datetime.date] = None
    """effective date, inclusive; None: the first"""
    to: Optional[datetime.date] = None
    """effective date, inclusive; None: the as-of date"""
    offset: int = 0
    """lines left out at the start"""
    limit: int = 0
    """lines at most; 0: all"""
    applications: bool = False
    """Applications too: in their own column, without effect on the balance."""
    descending: bool = False
    """The other way round."""

    def _fill(self, it: raw.oi_history_filter, keep: List[Any]) -> None:
        it.struct_size = sizeof(raw.oi_history_filter)
        it.flags |= raw.OI_HISTORY_FILTER_APPLICATIONS if to_bool(self.applications, "applications") else 0
        it.flags |= raw.OI_HISTORY_FILTER_DESCENDING if to_bool(self.descending, "descending") else 0
        it.customer = to_id(self.customer, "customer")
        it.job = to_id(self.job, "job")
        it.currency = to_code(self.currency, "currency")
        it.kinds = to_set(self.kinds, 0, "kinds")
        it.sort = to_int32_t(self.sort, "sort")
        it.from_ = to_date(self.from_, "from_")
        it.to = to_date(self.to, "to")
        it.offset = to_uint64_t(self.offset, "offset")
        it.limit = to_uint64_t(self.limit, "limit")


def read_due_portion(it: raw.oi_due_portion) -> DuePortion:
    return DuePortion(
        amount=from_money(it.amount),
        due=from_date(it.due),
    )


class TermsRow(NamedTuple):
    """One portion of payment terms; see TermsPortion."""
    portion: int
    """counted from 0"""
    share: PortionShare
    """which part of the document"""
    kind: DueRuleKind
    """which rule gives the date"""
    base: DueBase
    """from which date it counts"""
    shift: BusinessDayShift
    """how it moves off a day that is no business day"""
    days: int
    """base + this many days,"""
    months: int
    """+ this many months,"""
    day: int
    """this day of that month; 0 keeps it;"""
    days_after: int
    """+ this many days"""
    cutoff: int
    """of proximo"""
    fixed_date: Optional[datetime.date]
    """of a fixed date"""
    discount_count: int
    """how many discounts it has"""
    percent: Decimal
    """share percent: of the document's total"""
    fixed: Optional[Money]
    """share fixed: this much; None: none"""


def read_terms_row(it: raw.oi_terms_row) -> TermsRow:
    return TermsRow(
        portion=it.portion,
        share=from_enum(PortionShare, it.share),
        kind=from_enum(DueRuleKind, it.kind),
        base=from_enum(DueBase, it.base),
        shift=from_enum(BusinessDayShift, it.shift),
        days=it.days,
        months=it.months,
        day=it.day,
        days_after=it.days_after,
        cutoff=it.cutoff,
        fixed_date=from_date(it.fixed_date),
        discount_count=it.discount_count,
        percent=from_decimal(it.percent),
        fixed=from_money(it.fixed),
    )


class TermsDiscountRow(NamedTuple):
    """An early-payment discount of a portion of payment terms."""
    portion: int
    """which portion, counted from 0"""
    days: int
    """from the base date"""
    percent: Decimal
    """of the portion"""


def read_terms_discount_row(it: raw.oi_terms_discount_row) -> TermsDiscountRow:
    return TermsDiscountRow(
        portion=it.portion,
        days=it.days,
        percent=from_decimal(it.percent),
    )


class LineRow(NamedTuple):
    """A line of a document."""
    product: str
    """the host's product code"""
    description: str
    """free text"""
    quantity: Decimal
    """how many"""
    unit_price: Decimal
    """each"""
    discount: Money
    """off the line; all zero in records that carry a percentage"""
    net: Money
    """after discount; all zero in records"""


def read_line_row(it: raw.oi_line_row) -> LineRow:
    return LineRow(
        product=from_text(it.product),
        description=from_text(it.description),
        quantity=from_decimal(it.quantity),
        unit_price=from_decimal(it.unit_price),
        discount=from_money(it.discount),
        net=from_money(it.net),
    )


class TaxRow(NamedTuple):
    """A document's tax of one code and rate."""
    code: str
    """the host's tax code"""
    percent: Decimal
    """19 is 19 %"""
    base: Money
    """what was taxed"""
    tax: Money
    """the tax"""


def read_tax_row(it: raw.oi_tax_row) -> TaxRow:
    return TaxRow(
        code=from_text(it.code),
        percent=from_decimal(it.percent),
        base=from_money(it.base),
        tax=from_money(it.tax),
    )


class DocumentTotals(NamedTuple):
    """What the lines of a document add up to."""
    lines: Money
    """sum of round(quantity x price), before discounts"""
    discount: Money
    """sum of the lines' discounts"""
    tax: Money
    """sum of the taxes"""
    total: Money
    """lines - discount + tax"""


def read_document_totals(it: raw.oi_document_totals) -> DocumentTotals:
    return DocumentTotals(
        lines=from_money(it.lines),
        discount=from_money(it.discount),
        tax=from_money(it.tax),
        total=from_money(it.total),
    )


def read_settings(it: raw.oi_settings) -> Settings:
    return Settings(
        rounding=from_enum(Rounding, it.rounding),
        tax_scope=from_enum(TaxScope, it.tax_scope),
        refuse_partial_payments=bool(it.flags & raw.OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS),
        new_documents_take_open_credit=bool(it.flags & raw.OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT),
        surplus_credit_settles_oldest=bool(it.flags & raw.OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST),
        prospects_stay=bool(it.flags & raw.OI_SETTINGS_PROSPECTS_STAY),
        numbers_not_unique=bool(it.flags & raw.OI_SETTINGS_NUMBERS_NOT_UNIQUE),
    )


class Recovery(NamedTuple):
    """What replaying a piece of a journal did."""
    transactions: int
    """that took effect"""
    records: int
    """in them"""
    end: int
    """bytes of whole transactions from the front; what follows is the beginning of one"""
    last_sequence: int
    """where the ledger stands"""
    torn: bool
    """1: something follows: the piece was cut there, or the host crashed while it wrote"""


def read_recovery(it: raw.oi_recovery) -> Recovery:
    return Recovery(
        transactions=it.transactions,
        records=it.records,
        end=it.end,
        last_sequence=it.last_sequence,
        torn=from_bool(it.torn),
    )


class ItemRow(NamedTuple):
    """An item or draft at an as-of point."""
    item: Optional[ItemRef]
    """which"""
    number: str
    """its number"""
    customer: int
    """whose"""
    job: Optional[int]
    """None: none"""
    contract: Optional[int]
    """None: none"""
    currency: Currency
    """of its amounts"""
    effective: Optional[datetime.date]
    """business date"""
    document_date: Optional[datetime.date]
    """document date"""
    due: Optional[datetime.date]
    """earliest due date with something open; none open: the last portion's"""
    value_date: Optional[datetime.date]
    """of a payment"""
    total: Money
    """its amount, positive"""
    remaining: Money
    """open or unapplied; 0 when reversed"""
    past_due: Money
    """of remaining"""
    paid: Money
    """debit items: settled by payments"""
    credited: Money
    """... by credit memos and credits"""
    written_off: Money
    """... by write-offs"""
    status: ItemStatus
    """at the as-of point"""
    draft_state: DraftState
    """where it stands outside the books"""
    days_overdue: int
    """of the oldest open portion; 0 when not overdue"""
    reversal: ReversalKind
    """how it was undone; 0: not reversed"""
    reversed_on: Optional[datetime.date]
    """date; None: not reversed"""
    portion_count: int
    """due portions"""
    overdue: bool
    """1: past_due > 0, whatever the status says"""
    salesperson: str
    """frozen at issue"""
    series: str
    """recurring invoices that belong together"""
    reference: str
    """the customer's order number, say"""
    method: str
    """of a payment or refund"""
    transaction_id: str
    """of a payment or refund"""
    notes: str
    """personal"""
    external_ref: str
    """the host's key"""
    about: Optional[ItemRef]
    """a credit memo's invoice, a fee's payment"""
    sequence: int
    """when it became known"""


def read_item_row(it: raw.oi_item_row) -> ItemRow:
    return ItemRow(
        item=from_item_ref(it.item),
        number=from_text(it.number),
        customer=it.customer,
        job=it.job or None,
        contract=it.contract or None,
        currency=from_currency(it.currency),
        effective=from_date(it.effective),
        document_date=from_date(it.document_date),
        due=from_date(it.due),
        value_date=from_date(it.value_date),
        total=from_money(it.total),
        remaining=from_money(it.remaining),
        past_due=from_money(it.past_due),
        paid=from_money(it.paid),
        credited=from_money(it.credited),
        written_off=from_money(it.written_off),
        status=from_enum(ItemStatus, it.status),
        draft_state=from_enum(DraftState, it.draft_state),
        days_overdue=it.days_overdue,
        reversal=from_enum(ReversalKind, it.reversal),
        reversed_on=from_date(it.reversed_on),
        portion_count=it.portion_count,
        overdue=from_bool(it.overdue),
        salesperson=from_text(it.salesperson),
        series=from_text(it.series),
        reference=from_text(it.reference),
        method=from_text(it.method),
        transaction_id=from_text(it.transaction_id),
        notes=from_text(it.notes),
        external_ref=from_text(it.external_ref),
        about=from_item_ref(it.about),
        sequence=it.sequence,
    )


class PortionRow(NamedTuple):
    """A due portion of an item."""
    portion: int
    """counted from 0"""
    due: Optional[datetime.date]
    """None: none"""
    amount: Money
    """its part of the item"""
    remaining: Money
    """of it; all zero in records"""


def read_portion_row(it: raw.oi_portion_row) -> PortionRow:
    return PortionRow(
        portion=it.portion,
        due=from_date(it.due),
        amount=from_money(it.amount),
        remaining=from_money(it.remaining),
    )


class CustomerRow(NamedTuple):
    """A customer."""
    id: int
    """its id"""
    code: str
    """the host's customer number"""
    name: str
    """personal"""
    label: str
    """the host's own status label"""
    salesperson: str
    """default of new invoices"""
    external_ref: str
    """the host's key"""
    status: CustomerStatus
    """what it may still be billed"""
    partial_payments: PartialPayments
    """whether a payment may leave part of a due portion open"""
    currency: Currency
    """default of new documents"""
    parent: Optional[int]
    """None: none"""
    credit_limit: Optional[Money]
    """None: none"""
    established: Optional[datetime.date]
    """date"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""


def read_customer_row(it: raw.oi_customer_row) -> CustomerRow:
    return CustomerRow(
        id=it.id,
        code=from_text(it.code),
        name=from_text(it.name),
        label=from_text(it.label),
        salesperson=from_text(it.salesperson),
        external_ref=from_text(it.external_ref),
        status=from_enum(CustomerStatus, it.status),
        partial_payments=from_enum(PartialPayments, it.partial_payments),
        currency=from_currency(it.currency),
        parent=it.parent or None,
        credit_limit=from_money(it.credit_limit),
        established=from_date(it.established),
        created=it.created,
        changed=it.changed,
    )


class JobRow(NamedTuple):
    """A job."""
    id: int
    """its id"""
    customer: int
    """whose"""
    code: str
    """its code"""
    name: str
    """personal"""
    external_ref: str
    """the host's key"""
    status: JobStatus
    """whether it takes invoices"""
    created: int
    """sequence"""


def read_job_row(it: raw.oi_job_row) -> JobRow:
    return JobRow(
        id=it.id,
        customer=it.customer,
        code=from_text(it.code),
        name=from_text(it.name),
        external_ref=from_text(it.external_ref),
        status=from_enum(JobStatus, it.status),
        created=it.created,
    )


class ContractRow(NamedTuple):
    """A contract."""
    id: int
    """its id"""
    customer: int
    """whose"""
    job: Optional[int]
    """None: none"""
    number: str
    """its number"""
    external_ref: str
    """the host's key"""
    starts: Optional[datetime.date]
    """date; None: not told"""
    ends: Optional[datetime.date]
    """date; None: open-ended"""
    created: int
    """sequence"""


def read_contract_row(it: raw.oi_contract_row) -> ContractRow:
    return ContractRow(
        id=it.id,
        customer=it.customer,
        job=it.job or None,
        number=from_text(it.number),
        external_ref=from_text(it.external_ref),
        starts=from_date(it.starts),
        ends=from_date(it.ends),
        created=it.created,
    )


class ApplicationRow(NamedTuple):
    """An application group."""
    application: int
    """its sequence: what ledger_unapply names"""
    credit: Optional[ItemRef]
    """what was used ..."""
    debit: Optional[ItemRef]
    """... on what"""
    credit_number: str
    """the credit's number"""
    debit_number: str
    """the debit's number"""
    customer: int
    """whose"""
    debit_job: Optional[int]
    """None: none"""
    amount: Money
    """> 0"""
    effective: Optional[datetime.date]
    """business date"""
    undone_on: Optional[datetime.date]
    """date; None: live"""
    undone: bool
    """1: undone at the as-of point"""


def read_application_row(it: raw.oi_application_row) -> ApplicationRow:
    return ApplicationRow(
        application=it.application,
        credit=from_item_ref(it.credit),
        debit=from_item_ref(it.debit),
        credit_number=from_text(it.credit_number),
        debit_number=from_text(it.debit_number),
        customer=it.customer,
        debit_job=it.debit_job or None,
        amount=from_money(it.amount),
        effective=from_date(it.effective),
        undone_on=from_date(it.undone_on),
        undone=from_bool(it.undone),
    )


class PlannedApplicationRow(NamedTuple):
    """An application a dry run would make."""
    credit: Optional[ItemRef]
    """what would be used ..."""
    debit: Optional[ItemRef]
    """... on what"""
    amount: Money
    """> 0"""
    effective: Optional[datetime.date]
    """business date"""


def read_planned_application_row(it: raw.oi_planned_application_row) -> PlannedApplicationRow:
    return PlannedApplicationRow(
        credit=from_item_ref(it.credit),
        debit=from_item_ref(it.debit),
        amount=from_money(it.amount),
        effective=from_date(it.effective),
    )


class PeriodLockRow(NamedTuple):
    """A closed period."""
    command_class: CommandClass
    """for which commands"""
    through: Optional[datetime.date]
    """last locked day"""
    locked: int
    """sequence"""


def read_period_lock_row(it: raw.oi_period_lock_row) -> PeriodLockRow:
    return PeriodLockRow(
        command_class=from_enum(CommandClass, it.command_class),
        through=from_date(it.through),
        locked=it.locked,
    )


class LockExceptionRow(NamedTuple):
    """Who may write into a closed period."""
    granted: int
    """sequence: its name"""
    withdrawn: Optional[int]
    """sequence; None: not"""
    actor: str
    """"": anybody"""
    command_class: CommandClass
    """for which commands"""
    from_: Optional[datetime.date]
    """first day; None: from the beginning"""
    to: Optional[datetime.date]
    """last day; None: any"""
    expires: Optional[datetime.datetime]
    """None: never"""


def read_lock_exception_row(it: raw.oi_lock_exception_row) -> LockExceptionRow:
    return LockExceptionRow(
        granted=it.granted,
        withdrawn=it.withdrawn or None,
        actor=from_text(it.actor),
        command_class=from_enum(CommandClass, it.command_class),
        from_=from_date(it.from_),
        to=from_date(it.to),
        expires=from_instant(it.expires_micros),
    )


class BalanceRow(NamedTuple):
    """What a customer owes in one currency, as a whole or for one job."""
    customer: int
    """whose"""
    job: Optional[int]
    """scope job: which; None: none"""
    scope: BalanceScope
    """what it stands for"""
    currency: Currency
    """of the amounts"""
    balance: Money
    """open - unapplied; positive: the customer owes"""
    open: Money
    """of debit items"""
    unapplied: Money
    """of credit items"""
    past_due: Money
    """of open"""
    invoiced: Money
    """invoices, less voided"""
    paid: Money
    """payments, less reversed"""
    credits: Money
    """credit memos and account credits, less voided"""
    written_off: Money
    """write-offs, less recovered"""
    refunded: Money
    """refunds"""
    other_charges: Money
    """debit notes, fees, finance charges, adjustments, less voided"""
    opening: Money
    """opening debits - opening credits"""
    open_items: int
    """how many debit items have something open"""


def read_balance_row(it: raw.oi_balance_row) -> BalanceRow:
    return BalanceRow(
        customer=it.customer,
        job=it.job or None,
        scope=from_enum(BalanceScope, it.scope),
        currency=from_currency(it.currency),
        balance=from_money(it.balance),
        open=from_money(it.open),
        unapplied=from_money(it.unapplied),
        past_due=from_money(it.past_due),
        invoiced=from_money(it.invoiced),
        paid=from_money(it.paid),
        credits=from_money(it.credits),
        written_off=from_money(it.written_off),
        refunded=from_money(it.refunded),
        other_charges=from_money(it.other_charges),
        opening=from_money(it.opening),
        open_items=it.open_items,
    )


class AgingBucketRow(NamedTuple):
    """A column of an aging, in printing order: not due from the farthest, then past due from the youngest."""
    from_days: int
    """smallest days past due; INT32_MIN: open"""
    to_days: int
    """largest; INT32_MAX: open"""
    label: str
    """"not due", "1-30", "91+"."""


def read_aging_bucket_row(it: raw.oi_aging_bucket_row) -> AgingBucketRow:
    return AgingBucketRow(
        from_days=it.from_days,
        to_days=it.to_days,
        label=from_text(it.label),
    )


class AgingRow(NamedTuple):
    """A row of an aging: not due + past due + retention + disputed - unapplied = balance, always."""
    customer: Optional[int]
    """None: grouped by currency or salesperson"""
    job: Optional[int]
    """None: none"""
    item: Optional[ItemRef]
    """grouped by item: which"""
    salesperson: str
    """grouped by salesperson: who"""
    currency: Currency
    """of the amounts"""
    not_due: Money
    """sum of the not-due buckets"""
    past_due: Money
    """sum of the past-due buckets"""
    retention: Money
    """withheld, not aged"""
    disputed: Money
    """disputed, not aged"""
    unapplied: Money
    """positive; subtracted in the balance"""
    balance: Money
    """what the customer owes"""


def read_aging_row(it: raw.oi_aging_row) -> AgingRow:
    return AgingRow(
        customer=it.customer or None,
        job=it.job or None,
        item=from_item_ref(it.item),
        salesperson=from_text(it.salesperson),
        currency=from_currency(it.currency),
        not_due=from_money(it.not_due),
        past_due=from_money(it.past_due),
        retention=from_money(it.retention),
        disputed=from_money(it.disputed),
        unapplied=from_money(it.unapplied),
        balance=from_money(it.balance),
    )


class SummaryRow(NamedTuple):
    """The head of a customer's summary."""
    customer: int
    """whose"""
    code: str
    """the host's customer number"""
    name: str
    """personal"""
    label: str
    """the host's own status label"""
    salesperson: str
    """the customer's"""
    status: CustomerStatus
    """what it may still be billed"""
    established: Optional[datetime.date]
    """date"""
    last_bill_date: Optional[datetime.date]
    """document date of the last invoice not voided; None: none"""
    last_payment_date: Optional[datetime.date]
    """effective date of the last payment not reversed; None: none"""
    credit_limit: Optional[Money]
    """None: none"""
    days_to_pay_sum: Decimal
    """document date to closing date, over closed invoices"""
    days_to_pay_count: int
    """closed invoices; None: none, which is not 0 days"""


def read_summary_row(it: raw.oi_summary_row) -> SummaryRow:
    return SummaryRow(
        customer=it.customer,
        code=from_text(it.code),
        name=from_text(it.name),
        label=from_text(it.label),
        salesperson=from_text(it.salesperson),
        status=from_enum(CustomerStatus, it.status),
        established=from_date(it.established),
        last_bill_date=from_date(it.last_bill_date),
        last_payment_date=from_date(it.last_payment_date),
        credit_limit=from_money(it.credit_limit),
        days_to_pay_sum=from_decimal(it.days_to_pay_sum),
        days_to_pay_count=it.days_to_pay_count,
    )


class SummaryCurrencyRow(NamedTuple):
    """A customer's summary in one currency."""
    currency: Currency
    """of the amounts"""
    not_due: Money
    """sum of the not-due buckets"""
    past_due: Money
    """sum of the past-due buckets"""
    unapplied: Money
    """of credit items"""
    total_current_due: Money
    """not due + past due - unapplied"""
    retention: Money
    """withheld"""
    total_balance_due: Money
    """total current due + retention = balance"""
    invoiced: Money
    """invoices, less voided"""
    paid: Money
    """payments, less reversed"""
    credits: Money
    """credit memos and account credits, less voided"""
    available_credit: Money
    """unapplied and unreserved"""
    open_items: int
    """how many debit items have something open"""


def read_summary_currency_row(it: raw.oi_summary_currency_row) -> SummaryCurrencyRow:
    return SummaryCurrencyRow(
        currency=from_currency(it.currency),
        not_due=from_money(it.not_due),
        past_due=from_money(it.past_due),
        unapplied=from_money(it.unapplied),
        total_current_due=from_money(it.total_current_due),
        retention=from_money(it.retention),
        total_balance_due=from_money(it.total_balance_due),
        invoiced=from_money(it.invoiced),
        paid=from_money(it.paid),
        credits=from_money(it.credits),
        available_credit=from_money(it.available_credit),
        open_items=it.open_items,
    )


class CustomerFigures(NamedTuple):
    """A customer's figures in one currency."""
    currency: Currency
    """the one asked for"""
    bucket_count: int
    """as the calculator says"""
    unapplied: Money
    """positive; subtracted in the balance"""
    balance: Money
    """sum of the buckets - unapplied"""
    buckets: Tuple[Money, ...]
    """not due first, then past due"""


def read_customer_figures(it: raw.oi_customer_figures) -> CustomerFigures:
    return CustomerFigures(
        currency=from_currency(it.currency),
        bucket_count=it.bucket_count,
        unapplied=from_money(it.unapplied),
        balance=from_money(it.balance),
        buckets=tuple(from_money(one) for one in it.buckets if one.currency),
    )


class HistoryRow(NamedTuple):
    """A line of a transaction history."""
    kind: HistoryKind
    """what it is"""
    effective: Optional[datetime.date]
    """business date"""
    sequence: int
    """when it became known"""
    item: Optional[ItemRef]
    """issued or reversed; the credit of an application"""
    other: Optional[ItemRef]
    """the debit of an application"""
    number: str
    """of item"""
    other_number: str
    """of other"""
    customer: int
    """whose"""
    job: Optional[int]
    """None: none"""
    change: Money
    """of the balance: + owes more; 0 for applications"""
    applied: Money
    """applications: the amount, negative when undone"""
    balance: Money
    """after this line, in date and sequence order"""
    recorded: Optional[datetime.datetime]
    """host's instant; None: none"""
    method: str
    """of a payment or refund"""
    reference: str
    """of a document"""
    actor: str
    """who"""
    reason: str
    """why; personal"""
    reversal: ReversalKind
    """how it was undone"""


def read_history_row(it: raw.oi_history_row) -> HistoryRow:
    return HistoryRow(
        kind=from_enum(HistoryKind, it.kind),
        effective=from_date(it.effective),
        sequence=it.sequence,
        item=from_item_ref(it.item),
        other=from_item_ref(it.other),
        number=from_text(it.number),
        other_number=from_text(it.other_number),
        customer=it.customer,
        job=it.job or None,
        change=from_money(it.change),
        applied=from_money(it.applied),
        balance=from_money(it.balance),
        recorded=from_instant(it.recorded_micros),
        method=from_text(it.method),
        reference=from_text(it.reference),
        actor=from_text(it.actor),
        reason=from_text(it.reason),
        reversal=from_enum(ReversalKind, it.reversal),
    )


class ExplainPartRow(NamedTuple):
    """A part of a figure: what one record contributes to it."""
    kind: HistoryKind
    """what it is"""
    portion: int
    """of item, counted from 0"""
    item: Optional[ItemRef]
    """whose remaining this part moves"""
    other: Optional[ItemRef]
    """what it was applied to, or what was applied to it"""
    number: str
    """of item"""
    other_number: str
    """of other"""
    sequence: int
    """when it became known"""
    effective: Optional[datetime.date]
    """business date"""
    basis_date: Optional[datetime.date]
    """aging cells: the date that chose the bucket ..."""
    days: int
    """... and the days from it to the as-of date"""
    amount: Money
    """signed"""


def read_explain_part_row(it: raw.oi_explain_part_row) -> ExplainPartRow:
    return ExplainPartRow(
        kind=from_enum(HistoryKind, it.kind),
        portion=it.portion,
        item=from_item_ref(it.item),
        other=from_item_ref(it.other),
        number=from_text(it.number),
        other_number=from_text(it.other_number),
        sequence=it.sequence,
        effective=from_date(it.effective),
        basis_date=from_date(it.basis_date),
        days=it.days,
        amount=from_money(it.amount),
    )


class NumberingRow(NamedTuple):
    """Numbers of one kind as a whole."""
    series: int
    """how many series"""
    gaps: int
    """how many gaps in them"""
    voided: int
    """numbers of voided or reversed items"""
    without_digits: int
    """numbers that do not end in digits (or in more than 18)"""
    without_number: int
    """items that have none"""


def read_numbering_row(it: raw.oi_numbering_row) -> NumberingRow:
    return NumberingRow(
        series=it.series,
        gaps=it.gaps,
        voided=it.voided,
        without_digits=it.without_digits,
        without_number=it.without_number,
    )


class NumberSeriesRow(NamedTuple):
    """Numbers that are alike but for the digits at their end."""
    prefix: str
    """what stands before the digits"""
    first: int
    """smallest number"""
    last: int
    """largest number"""
    used: int
    """different numbers in use, voided ones among them"""
    voided: int
    """of voided or reversed items"""
    repeated: int
    """items with a number used already (007 after 7)"""


def read_number_series_row(it: raw.oi_number_series_row) -> NumberSeriesRow:
    return NumberSeriesRow(
        prefix=from_text(it.prefix),
        first=it.first,
        last=it.last,
        used=it.used,
        voided=it.voided,
        repeated=it.repeated,
    )


class NumberGapRow(NamedTuple):
    """Numbers that are missing, both inclusive."""
    series: int
    """row of TABLE_NUMBER_SERIES"""
    first: int
    """first missing number"""
    last: int
    """last missing number"""


def read_number_gap_row(it: raw.oi_number_gap_row) -> NumberGapRow:
    return NumberGapRow(
        series=it.series,
        first=it.first,
        last=it.last,
    )


class VoidedNumberRow(NamedTuple):
    """A number whose item is voided or reversed."""
    series: int
    """row of TABLE_NUMBER_SERIES"""
    value: int
    """the number"""
    item: Optional[ItemRef]
    """whose it is"""
    voided: Optional[datetime.date]
    """date of the void"""


def read_voided_number_row(it: raw.oi_voided_number_row) -> VoidedNumberRow:
    return VoidedNumberRow(
        series=it.series,
        value=it.value,
        item=from_item_ref(it.item),
        voided=from_date(it.voided),
    )


class RecordHeader(NamedTuple):
    """What belongs to a record as a whole. Texts live as long as the record."""
    first_sequence: int
    """of its first event; each next event has one more"""
    event_count: int
    """how many events"""
    recorded: Optional[datetime.datetime]
    """host's instant; None: none"""
    outcome_id: int
    """what Outcome.id said"""
    idempotency_key: Optional[int]
    """None: no key was given"""
    fingerprint: int
    """of the command; with a key only"""
    actor: str
    """who"""
    reason: str
    """why; personal"""
    effective: Optional[datetime.date]
    """business date"""


def read_record_header(it: raw.oi_record_header) -> RecordHeader:
    return RecordHeader(
        first_sequence=it.first_sequence,
        event_count=it.event_count,
        recorded=from_instant(it.recorded_micros),
        outcome_id=it.outcome_id,
        idempotency_key=from_digest(it.idempotency_key),
        fingerprint=from_digest(it.fingerprint),
        actor=from_text(it.actor),
        reason=from_text(it.reason),
        effective=from_date(it.effective),
    )


class Event(NamedTuple):
    """One event: what its kind does not use is zero. Texts live as long as the record."""
    kind: EventKind
    """what it says"""
    status: int
    """CustomerStatus or JobStatus"""
    sequence: Optional[int]
    """its own"""
    item: Optional[ItemRef]
    """issued, drafted, reversed; the credit of an application"""
    other: Optional[ItemRef]
    """the debit of an application"""
    about: Optional[ItemRef]
    """a credit memo's invoice, a fee's payment"""
    customer: Optional[int]
    """whose; of a saved customer: its id"""
    job: Optional[int]
    """None: none; of a saved job: its id"""
    contract: Optional[int]
    """None: none; of a saved contract: its id"""
    parent: Optional[int]
    """of a customer"""
    application: Optional[int]
    """the application undone"""
    before: Optional[int]
    """idempotency keys dropped"""
    amount: Optional[Money]
    """of the item, draft or application, positive"""
    tax: Optional[Money]
    """part of amount; None: a bare total"""
    credit_limit: Optional[Money]
    """of a customer; None: none"""
    currency: Optional[Currency]
    """registered, or a customer's default, or the document's"""
    effective: Optional[datetime.date]
    """business date"""
    document_date: Optional[datetime.date]
    """of a document"""
    due: Optional[datetime.date]
    """of a draft; items have portions"""
    value_date: Optional[datetime.date]
    """of a payment"""
    delivery_date: Optional[datetime.date]
    """of a document"""
    established: Optional[datetime.date]
    """of a customer"""
    starts: Optional[datetime.date]
    """of a contract"""
    ends: Optional[datetime.date]
    """of a contract"""
    reversal: ReversalKind
    """how it was undone"""
    draft_state: DraftState
    """where it stands outside the books"""
    tax_scope: TaxScope
    """where tax is rounded"""
    partial_payments: PartialPayments
    """whether a payment may leave part of a due portion open"""
    portion_count: int
    """for RecordReadPortions; of a credit applied: applied portions"""
    line_count: int
    """for RecordReadLines"""
    terms_count: int
    """for RecordReadTerms"""
    number: str
    """number or code"""
    name: str
    """personal"""
    label: str
    """of a customer"""
    salesperson: str
    """frozen at issue"""
    series: str
    """of an invoice"""
    reference: str
    """of a document"""
    method: str
    """of a payment or refund"""
    transaction_id: str
    """of a payment or refund"""
    notes: str
    """personal"""
    external_ref: str
    """the host's key"""
    expires: Optional[datetime.datetime]
    """of a lock exception; None: never"""
    command_class: CommandClass
    """of a lock or exception"""


def read_event(it: raw.oi_event) -> Event:
    return Event(
        kind=from_enum(EventKind, it.kind),
        status=it.status,
        sequence=it.sequence or None,
        item=from_item_ref(it.item),
        other=from_item_ref(it.other),
        about=from_item_ref(it.about),
        customer=it.customer or None,
        job=it.job or None,
        contract=it.contract or None,
        parent=it.parent or None,
        application=it.application or None,
        before=it.before or None,
        amount=from_money(it.amount),
        tax=from_money(it.tax),
        credit_limit=from_money(it.credit_limit),
        currency=from_currency(it.currency),
        effective=from_date(it.effective),
        document_date=from_date(it.document_date),
        due=from_date(it.due),
        value_date=from_date(it.value_date),
        delivery_date=from_date(it.delivery_date),
        established=from_date(it.established),
        starts=from_date(it.starts),
        ends=from_date(it.ends),
        reversal=from_enum(ReversalKind, it.reversal),
        draft_state=from_enum(DraftState, it.draft_state),
        tax_scope=from_enum(TaxScope, it.tax_scope),
        partial_payments=from_enum(PartialPayments, it.partial_payments),
        portion_count=it.portion_count,
        line_count=it.line_count,
        terms_count=it.terms_count,
        number=from_text(it.number),
        name=from_text(it.name),
        label=from_text(it.label),
        salesperson=from_text(it.salesperson),
        series=from_text(it.series),
        reference=from_text(it.reference),
        method=from_text(it.method),
        transaction_id=from_text(it.transaction_id),
        notes=from_text(it.notes),
        external_ref=from_text(it.external_ref),
        expires=from_instant(it.expires_micros),
        command_class=from_enum(CommandClass, it.command_class),
    )


class AppliedPortionRow(NamedTuple):
    """One portion of a credit item on one portion of a debit item, counted from 0."""
    credit_portion: int
    """of the credit item"""
    debit_portion: int
    """of the debit item"""
    amount: Money
    """> 0"""


def read_applied_portion_row(it: raw.oi_applied_portion_row) -> AppliedPortionRow:
    return AppliedPortionRow(
        credit_portion=it.credit_portion,
        debit_portion=it.debit_portion,
        amount=from_money(it.amount),
    )


# Of each table of a result: its raw row, and what becomes of one.
TABLES: Dict[Table, Tuple[Any, Callable[[Any], Any]]] = {
    Table.CUSTOMERS: (raw.oi_customer_row, read_customer_row),
    Table.JOBS: (raw.oi_job_row, read_job_row),
    Table.CONTRACTS: (raw.oi_contract_row, read_contract_row),
    Table.ITEMS: (raw.oi_item_row, read_item_row),
    Table.PORTIONS: (raw.oi_portion_row, read_portion_row),
    Table.LINES: (raw.oi_line_row, read_line_row),
    Table.TAXES: (raw.oi_tax_row, read_tax_row),
    Table.APPLICATIONS: (raw.oi_application_row, read_application_row),
    Table.PLANNED_APPLICATIONS: (raw.oi_planned_application_row, read_planned_application_row),
    Table.BALANCES: (raw.oi_balance_row, read_balance_row),
    Table.AGING_BUCKETS: (raw.oi_aging_bucket_row, read_aging_bucket_row),
    Table.AGING_ROWS: (raw.oi_aging_row, read_aging_row),
    Table.AGING_CELLS: (raw.oi_money, from_money),
    Table.AGING_TOTALS: (raw.oi_aging_row, read_aging_row),
    Table.AGING_TOTAL_CELLS: (raw.oi_money, from_money),
    Table.SUMMARIES: (raw.oi_summary_row, read_summary_row),
    Table.SUMMARY_CURRENCIES: (raw.oi_summary_currency_row, read_summary_currency_row),
    Table.SUMMARY_CELLS: (raw.oi_money, from_money),
    Table.HISTORY_LINES: (raw.oi_history_row, read_history_row),
    Table.EXPLAIN_PARTS: (raw.oi_explain_part_row, read_explain_part_row),
    Table.TERMS: (raw.oi_terms_row, read_terms_row),
    Table.TERMS_DISCOUNTS: (raw.oi_terms_discount_row, read_terms_discount_row),
    Table.PERIOD_LOCKS: (raw.oi_period_lock_row, read_period_lock_row),
    Table.LOCK_EXCEPTIONS: (raw.oi_lock_exception_row, read_lock_exception_row),
    Table.NUMBERING: (raw.oi_numbering_row, read_numbering_row),
    Table.NUMBER_SERIES: (raw.oi_number_series_row, read_number_series_row),
    Table.NUMBER_GAPS: (raw.oi_number_gap_row, read_number_gap_row),
    Table.VOIDED_NUMBERS: (raw.oi_voided_number_row, read_voided_number_row),
}


__all__ = [
    "BusinessCalendar",
    "DiscountTier",
    "TermsPortion",
    "DueInputs",
    "DuePortion",
    "LineTax",
    "Line",
    "CommandInfo",
    "DropIdempotencyKeys",
    "Settings",
    "RegisterCurrency",
    "AsOf",
    "ItemFilter",
    "Customer",
    "CustomerFilter",
    "Job",
    "Contract",
    "Invoice",
    "Target",
    "Settlement",
    "Settle",
    "Payment",
    "MarkPaid",
    "ReversePayment",
    "CreditMemo",
    "AccountCredit",
    "DeleteDraft",
    "PostDraft",
    "ApplyCredit",
    "Application",
    "Unapply",
    "ApplicationFilter",
    "VoidItem",
    "Reinstate",
    "Refund",
    "WriteOff",
    "RecoverWriteOff",
    "LockPeriod",
    "LockException",
    "WithdrawException",
    "BalanceOptions",
    "BalanceFilter",
    "AgingOptions",
    "HistoryFilter",
    "TermsRow",
    "TermsDiscountRow",
    "LineRow",
    "TaxRow",
    "DocumentTotals",
    "Recovery",
    "ItemRow",
    "PortionRow",
    "CustomerRow",
    "JobRow",
    "ContractRow",
    "ApplicationRow",
    "PlannedApplicationRow",
    "PeriodLockRow",
    "LockExceptionRow",
    "BalanceRow",
    "AgingBucketRow",
    "AgingRow",
    "SummaryRow",
    "SummaryCurrencyRow",
    "CustomerFigures",
    "HistoryRow",
    "ExplainPartRow",
    "NumberingRow",
    "NumberSeriesRow",
    "NumberGapRow",
    "VoidedNumberRow",
    "RecordHeader",
    "Event",
    "AppliedPortionRow",
]
