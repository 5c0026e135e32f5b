"""Inputs and rows: made by capi/generate.py from openitem.h; do not edit."""
import datetime
from decimal import Decimal
from typing import Collection, NamedTuple, Optional, Sequence, Tuple, Union

from . import _openitem as raw
from ._enums import (ItemKind, EntityKind, Rounding, Weekday, BusinessDayShift, PortionShare, DueRuleKind, DueBase,
                     TaxScope, ItemStatus, DraftState, ReversalKind, ItemSort, PartialPayments, ProductDisplay,
                     CustomerStatus, CustomerType, CustomerOrder, DefaultLevel, AddressKind, SiteStatus, JobStatus,
                     Strategy, MarkKind, MarkOutcome, CommandClass, Channel, Direction, NumberReset, BalanceScope,
                     AgingBasis, AgingCredits, AgingGroup, HistorySort, HistoryKind, SearchKind, EventKind)
from ._inputs import described
from ._values import Currency, ItemRef, Money, Number, UnknownRow


@described(frozen=True)
class BusinessCalendar(raw.oi_business_calendar):
    """Which days are business days. None for it: Monday to Friday."""

    __slots__ = ()
    weekend: Optional[Collection[Weekday]] = None
    """bits 1 << (Weekday - 1); None: Saturday and Sunday"""
    holidays: Sequence[datetime.date] = ()
    """dates, ascending"""
    extra_workdays: Sequence[datetime.date] = ()
    """dates, ascending; business days whatever else says"""


@described(frozen=True)
class DiscountTier(raw.oi_discount_tier):
    """An early-payment discount of a portion: kept with the document, not granted by this version."""

    __slots__ = ()
    percent: Optional[Number] = None
    """of the portion"""
    days: int = 0
    """from the base date, 0..36500"""


@described(frozen=True)
class TermsPortion(raw.oi_terms_portion):
    """One portion of payment terms and when it is due. All zero: all of it, on receipt. net: base + days, + months,
    day of that month, + days_after, then the shift, in this order. proximo: a base day <= cutoff is due on `day`
    of the next month, a later one the month after.
    """

    __slots__ = ()
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
    """share fixed: this much; None: another share"""
    discounts: Sequence[DiscountTier] = ()
    """early-payment discounts"""


@described(frozen=True)
class DueInputs(raw.oi_due_inputs):
    """The dates terms may count from."""

    __slots__ = ()
    document: Optional[datetime.date] = None
    """document date"""
    effective: Optional[datetime.date] = None
    """effective date"""
    delivery: Optional[datetime.date] = None
    """None: none"""
    receipt: Optional[datetime.date] = None
    """None: none"""


@described(frozen=True)
class DuePortion(raw.oi_due_portion):
    """One portion of a document."""

    __slots__ = ()
    amount: Optional[Money] = None
    """its part of the total"""
    due: Optional[datetime.date] = None
    """required; of a draft only when it is posted"""


@described(frozen=True)
class LineTax(raw.oi_line_tax):
    """A tax on a line."""

    __slots__ = ()
    code: str = ""
    """the host's tax code; lines of one code and rate are taxed together"""
    percent: Optional[Number] = None
    """19 is 19 %, 0.19 is 19 hundredths of a percent"""


@described(frozen=True)
class Line(raw.oi_line_input):
    """A line of a document: round(quantity x unit price) - discount."""

    __slots__ = ()
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
    """an amount; giving both is refused; None: none"""
    taxes: Sequence[LineTax] = ()
    """taxes on the line"""


@described(frozen=True)
class CommandInfo(raw.oi_command_info):
    """Who, when and why."""

    __slots__ = ()
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
    tell_made: bool = False
    """Tell what was made, as a dry run tells what would be: items and applications, in the order of their events; of a repeated idempotency key what its first run made."""


@described(frozen=True)
class DropIdempotencyKeys(raw.oi_drop_idempotency_keys_input):
    """Idempotency keys to be forgotten."""

    __slots__ = ()
    before: Optional[int] = None
    """those of commands recorded before this sequence"""


@described(frozen=True)
class Settings(raw.oi_settings):
    """What the host decides once for the whole ledger. All zero: the defaults."""

    __slots__ = ()
    rounding: Rounding = Rounding(0)
    """of every ledger rule; 0: half up"""
    tax_scope: TaxScope = TaxScope(0)
    """where tax is rounded; line makes it line for all documents"""
    fiscal_year_end_month: int = 0
    """of the last day of the fiscal year: 1 .. 12; 0: December"""
    fiscal_year_end_day: int = 0
    """1 .. 31 (28 or 29 February: its end); 0: the month's last"""
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
    unique_transaction_ids: bool = False
    """A second payment by a method with the same transaction id is refused."""
    fiscal_year_by_start: bool = False
    """A fiscal year is called after the year in which it begins, not ends."""


@described(frozen=True)
class RegisterCurrency(raw.oi_register_currency_input):
    """A currency that ISO 4217 lacks or has withdrawn."""

    __slots__ = ()
    currency: Optional[Currency] = None
    """code of 3 to 7 characters, A-Z first, then A-Z or 0-9; digits 0..18"""


@described(frozen=True)
class AsOf(raw.oi_as_of):
    """From which standpoint a figure is asked."""

    __slots__ = ()
    date: Optional[datetime.date] = None
    """required: what counts is dated on or before it"""
    known_through: Optional[int] = None
    """what counts was recorded up to this sequence; None: everything known; NOTHING_KNOWN"""


@described(frozen=True)
class ItemFilter(raw.oi_item_filter):
    """Which items. All zero: all, without drafts."""

    __slots__ = ()
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


@described(frozen=True)
class Customer(raw.oi_customer_input):
    """A customer."""

    __slots__ = ()
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
    """default of new invoices; none: those above say (DefaultLevel)"""
    group: Optional[int] = None
    """a customer group; None: none"""
    type: CustomerType = CustomerType(0)
    """a business or a person"""
    product_display: ProductDisplay = ProductDisplay(0)
    """which products it is shown"""
    payment_method: str = ""
    """default of new documents, in the host's words"""
    price_list: str = ""
    """default of new documents: its code"""
    shipping_method: str = ""
    """default of new documents, in the host's words"""
    discount_percent: Optional[Number] = None
    """0 .. 100; default of new documents; None: those above say (DefaultLevel)"""
    legal_name: str = ""
    """as it is registered; personal"""
    given_name: str = ""
    """of a person; personal"""
    family_name: str = ""
    """of a person; personal"""
    email: str = ""
    """personal"""
    phone: str = ""
    """personal"""
    mobile: str = ""
    """personal"""
    fax: str = ""
    """personal"""
    website: str = ""
    """personal"""
    no_discount: bool = False
    """No discount, whatever those above give."""


@described(frozen=True)
class DeleteCustomer(raw.oi_delete_customer_input):
    """Which customer goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class CustomerFilter(raw.oi_customer_filter):
    """Which customers. All zero: all."""

    __slots__ = ()
    text: str = ""
    """each of its words is part of code or name, without case, accents and width"""
    salesperson: str = ""
    """exact"""
    parent: Optional[int] = None
    """children of; None: any"""
    offset: int = 0
    """rows left out at the start"""
    limit: int = 0
    """rows at most; 0: all"""
    statuses: Collection[CustomerStatus] = ()
    """bits 1 << CustomerStatus; 0: all"""
    order: CustomerOrder = CustomerOrder(0)
    """which comes first"""


@described(frozen=True)
class Company(raw.oi_company_input):
    """The host's own business: what stands on its documents, and the last defaults. Of several the one with the
    lowest id gives them.
    """

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    name: str = ""
    """what it is called"""
    legal_name: str = ""
    """as it is registered"""
    tax_number: str = ""
    """under which it is known to tax authorities"""
    street: str = ""
    """several lines, where there are"""
    postal_code: str = ""
    """postal code"""
    city: str = ""
    """city"""
    region: str = ""
    """state, county, prefecture"""
    country: str = ""
    """code of ISO 3166, "RO"."""
    email: str = ""
    """e-mail address"""
    phone: str = ""
    """telephone"""
    website: str = ""
    """website"""
    bank_account: str = ""
    """where customers pay to, as it is printed"""
    payment_method: str = ""
    """default of new documents, in the host's words"""
    price_list: str = ""
    """default of new documents: its code"""
    shipping_method: str = ""
    """default of new documents, in the host's words"""
    discount_percent: Optional[Number] = None
    """0 .. 100; default of new documents"""
    terms: Sequence[TermsPortion] = ()
    """default of new invoices; none: nothing is said"""
    product_display: ProductDisplay = ProductDisplay(0)
    """which products customers are shown"""


@described(frozen=True)
class DeleteCompany(raw.oi_delete_company_input):
    """Which company goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class CustomerGroup(raw.oi_customer_group_input):
    """Customers that are dealt with alike: defaults of what a customer does not say itself."""

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    code: str = ""
    """unique among groups; may be empty"""
    name: str = ""
    """what it is called"""
    payment_method: str = ""
    """default of new documents, in the host's words"""
    price_list: str = ""
    """default of new documents: its code"""
    shipping_method: str = ""
    """default of new documents, in the host's words"""
    discount_percent: Optional[Number] = None
    """0 .. 100; default of new documents; None: what the company gives"""
    terms: Sequence[TermsPortion] = ()
    """default of new invoices; none: nothing is said"""
    partial_payments: PartialPayments = PartialPayments(0)
    """whether a payment may leave part of a due portion open"""
    product_display: ProductDisplay = ProductDisplay(0)
    """which products its customers are shown"""
    no_discount: bool = False
    """No discount, whatever the company gives"""


@described(frozen=True)
class DeleteCustomerGroup(raw.oi_delete_customer_group_input):
    """Which customer group goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class Contact(raw.oi_contact_input):
    """A contact. All that is said of it is personal."""

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; stays"""
    name: str = ""
    """personal"""
    role: str = ""
    """what the person does there; personal"""
    email: str = ""
    """personal"""
    phone: str = ""
    """personal"""
    mobile: str = ""
    """personal"""
    fax: str = ""
    """personal"""
    notes: str = ""
    """personal"""
    primary: bool = False
    """The one of the customer's contacts to begin with; whoever was it before no longer is."""


@described(frozen=True)
class DeleteContact(raw.oi_delete_contact_input):
    """Which contact goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class Address(raw.oi_address_input):
    """An address. All that is said of it is personal, but for its kind and country."""

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; stays"""
    label: str = ""
    """in the host's words: "warehouse north"; personal"""
    country: str = ""
    """code of ISO 3166, "RO"."""
    recipient: str = ""
    """personal"""
    street: str = ""
    """several lines, where there are; personal"""
    postal_code: str = ""
    """personal"""
    city: str = ""
    """personal"""
    region: str = ""
    """state, county, prefecture; personal"""
    kind: AddressKind = AddressKind(0)
    """what it is for"""
    is_default: bool = False
    """The one of its kind to begin with; whoever was it before no longer is"""
    inactive: bool = False
    """Kept for what was sent there"""


@described(frozen=True)
class DeleteAddress(raw.oi_delete_address_input):
    """Which address goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class TaxRegistration(raw.oi_tax_registration_input):
    """Under which number a customer is known to a tax authority."""

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; stays"""
    kind: str = ""
    """in a code of the host's: "VAT"."""
    country: str = ""
    """code of ISO 3166, "RO"."""
    number: str = ""
    """personal"""


@described(frozen=True)
class DeleteTaxRegistration(raw.oi_delete_tax_registration_input):
    """Which tax registration goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class Licence(raw.oi_licence_input):
    """What a customer may do by whose leave, and until when. Nothing of it is personal: number and authority
    survive an erasure, so that a licence still tells whether somebody is known.
    """

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; stays"""
    kind: str = ""
    """in a code of the host's: "contractor"."""
    number: str = ""
    """unique among those of its kind; required"""
    authority: str = ""
    """who gave it"""
    expires: Optional[datetime.date] = None
    """date, the last day; None: never"""


@described(frozen=True)
class DeleteLicence(raw.oi_delete_licence_input):
    """Which licence goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class Site(raw.oi_site_input):
    """A place of a customer where jobs are done."""

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; stays"""
    code: str = ""
    """unique among sites; may be empty"""
    country: str = ""
    """code of ISO 3166, "RO"."""
    external_ref: str = ""
    """the host's key; unique; may be empty"""
    name: str = ""
    """personal"""
    street: str = ""
    """several lines, where there are; personal"""
    postal_code: str = ""
    """personal"""
    city: str = ""
    """personal"""
    region: str = ""
    """state, county, prefecture; personal"""
    status: SiteStatus = SiteStatus(0)
    """whether something is done there"""


@described(frozen=True)
class DeleteSite(raw.oi_delete_site_input):
    """Which site goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class Job(raw.oi_job_input):
    """A job of a customer."""

    __slots__ = ()
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
    site: Optional[int] = None
    """where it is done, of the customer's; None: nowhere in particular"""


@described(frozen=True)
class Contract(raw.oi_contract_input):
    """A contract with a customer."""

    __slots__ = ()
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
    payment_method: str = ""
    """default of its documents, in the host's words"""
    price_list: str = ""
    """default of its documents: its code"""
    shipping_method: str = ""
    """default of its documents, in the host's words"""
    discount_percent: Optional[Number] = None
    """0 .. 100; default of its documents; None: what its customer gets"""
    terms: Sequence[TermsPortion] = ()
    """default of its invoices; none: those of its customer"""
    no_discount: bool = False
    """No discount, whatever its customer gets"""


@described(frozen=True)
class Invoice(raw.oi_invoice_input):
    """An invoice, debit note, opening balance, or a draft of an invoice: lines, or a bare total, or both when they
    agree. Due by portions, or on `due`, or by terms, or by those of its contract, its customer and those above
    (DefaultLevel), or on receipt, in this order.
    """

    __slots__ = ()
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
    """where tax is rounded, unless the settings say: by line"""
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
    number_range: Optional[int] = None
    """that gives the number at posting; None: the automatic one, if any, where there is none"""


@described(frozen=True)
class Target(raw.oi_target_input):
    """One debit item to be settled."""

    __slots__ = ()
    item: Optional[ItemRef] = None
    """which"""
    amount: Optional[Money] = None
    """None: as much as it has open and the credit has left"""
    dispute: Optional[int] = None
    """of the item: the amount goes against what is disputed, which claims so much less; None: none"""


@described(frozen=True)
class Settlement(raw.oi_settlement_input):
    """How a credit is used. What is left stays as unapplied credit."""

    __slots__ = ()
    strategy: Strategy = Strategy(0)
    """which items; 0 with targets: chosen"""
    targets: Sequence[Target] = ()
    """strategy chosen: the items"""
    cap: bool = False
    """A chosen amount over what is open takes what fits instead of being refused."""
    only_this_credit: bool = False
    """A strategy uses this credit alone, not the customer's other open credit before it."""


@described(frozen=True)
class Settle(raw.oi_settle_input):
    """Open credit of a customer against its open items."""

    __slots__ = ()
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


@described(frozen=True)
class Payment(raw.oi_payment_input):
    """A payment: cash in."""

    __slots__ = ()
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
    number_range: Optional[int] = None
    """that gives the number; None: the automatic one, if any, where there is none"""
    settlement: Optional[Settlement] = None
    """what it settles; None: nothing, as for drafts and marking paid"""


@described(frozen=True)
class MarkPaid(raw.oi_mark_paid_input):
    """An invoice paid in full by one payment."""

    __slots__ = ()
    invoice: Optional[int] = None
    """which"""
    payment: Optional[Payment] = None
    """not None; a method is required; customer and amount are the invoice's, what is given must agree"""


@described(frozen=True)
class ReversePayment(raw.oi_reverse_payment_input):
    """A payment to be reversed."""

    __slots__ = ()
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


@described(frozen=True)
class CreditMemo(raw.oi_credit_memo_input):
    """A credit memo: lines, or a bare amount, or both when they agree."""

    __slots__ = ()
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
    """where tax is rounded, unless the settings say: by line"""
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
    dispute: Optional[int] = None
    """of the invoice: what is settled of it goes against the dispute; None: none"""
    number_range: Optional[int] = None
    """that gives the number; None: the automatic one, if any, where there is none"""
    displace_payments: bool = False
    """The invoice is already paid: undo as much of its applications as the memo needs, newest first, and apply them anew for the rest, so that the payment becomes credit."""


@described(frozen=True)
class AccountCredit(raw.oi_account_credit_input):
    """Credit put on an account (+), or taken back from it (-): oldest first, never below zero."""

    __slots__ = ()
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
    number_range: Optional[int] = None
    """that gives the number; None: the automatic one, if any, where there is none"""


@described(frozen=True)
class DeleteDraft(raw.oi_delete_draft_input):
    """A draft to be dropped."""

    __slots__ = ()
    draft: Optional[ItemRef] = None
    """which"""


@described(frozen=True)
class PostDraft(raw.oi_post_draft_input):
    """A draft to be posted."""

    __slots__ = ()
    draft: Optional[ItemRef] = None
    """which"""
    number: str = ""
    """names it if the draft has none, in the place of one from a range"""
    settlement: Optional[Settlement] = None
    """payments only; None: nothing is settled"""


@described(frozen=True)
class ApplyCredit(raw.oi_apply_credit_input):
    """One credit item used on debit items named."""

    __slots__ = ()
    credit: Optional[ItemRef] = None
    """which"""
    targets: Sequence[Target] = ()
    """at least one"""
    cap: bool = False
    """An amount over what is open takes what fits instead of being refused."""


@described(frozen=True)
class Unapply(raw.oi_unapply_input):
    """An application group to be undone."""

    __slots__ = ()
    application: Optional[int] = None
    """its sequence"""
    keep: Optional[Money] = None
    """applied anew; None: nothing"""


@described(frozen=True)
class ApplicationFilter(raw.oi_application_filter):
    """Which applications. All zero: all."""

    __slots__ = ()
    item: Optional[ItemRef] = None
    """on either side; None: by customer"""
    customer: Optional[int] = None
    """None: all"""
    live_only: bool = False
    """Leave out what is undone."""


@described(frozen=True)
class VoidItem(raw.oi_void_item_input):
    """A document to be withdrawn."""

    __slots__ = ()
    item: Optional[ItemRef] = None
    """which"""
    unapply: bool = False
    """Undo its applications on the same date instead of refusing; credit memos about it become credit."""
    memos: bool = False
    """Void the credit memos about it, too."""


@described(frozen=True)
class Reinstate(raw.oi_reinstate_input):
    """A reversal to be taken back."""

    __slots__ = ()
    item: Optional[ItemRef] = None
    """the item that was reversed"""


@described(frozen=True)
class ChangeDue(raw.oi_change_due_input):
    """What is due otherwise."""

    __slots__ = ()
    item: Optional[ItemRef] = None
    """a debit item"""
    from_: Optional[datetime.date] = None
    """only what is due on this day; None: all of it"""
    due: Optional[datetime.date] = None
    """the new day; None: never due"""


@described(frozen=True)
class MarkFilter(raw.oi_mark_filter):
    """Which marks. All zero: all."""

    __slots__ = ()
    customer: Optional[int] = None
    """None: all"""
    item: Optional[ItemRef] = None
    """None: all"""
    kind: MarkKind = MarkKind(0)
    """0: all"""
    live_only: bool = False
    """Not those that have ended."""


@described(frozen=True)
class Dispute(raw.oi_dispute_input):
    """What is contested."""

    __slots__ = ()
    item: Optional[ItemRef] = None
    """a debit item"""
    amount: Optional[Money] = None
    """None: all that is open and not disputed yet"""
    code: str = ""
    """the reason, in a code of the host's"""
    note: str = ""
    """personal"""


@described(frozen=True)
class ResolveDispute(raw.oi_resolve_dispute_input):
    """How a dispute ends."""

    __slots__ = ()
    dispute: Optional[int] = None
    """the sequence that names it"""
    outcome: MarkOutcome = MarkOutcome(0)
    """valid, invalid or credited"""


@described(frozen=True)
class Refund(raw.oi_refund_input):
    """Credit to be paid out."""

    __slots__ = ()
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


@described(frozen=True)
class WriteOff(raw.oi_write_off_input):
    """A debit item to be given up."""

    __slots__ = ()
    id: Optional[int] = None
    """None: the next"""
    item: Optional[ItemRef] = None
    """which"""
    amount: Optional[Money] = None
    """None: all that is open"""
    number: str = ""
    """unique among write-offs; may be empty"""


@described(frozen=True)
class RecoverWriteOff(raw.oi_recover_write_off_input):
    """A write-off to be taken back."""

    __slots__ = ()
    write_off: Optional[int] = None
    """which"""


@described(frozen=True)
class LockPeriod(raw.oi_lock_period_input):
    """Closes a period."""

    __slots__ = ()
    command_class: CommandClass = CommandClass(0)
    """for which commands"""
    through: Optional[datetime.date] = None
    """last locked day; None: the lock is lifted"""


@described(frozen=True)
class LockException(raw.oi_lock_exception_input):
    """Lets somebody write into a locked period."""

    __slots__ = ()
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


@described(frozen=True)
class WithdrawException(raw.oi_withdraw_exception_input):
    """Takes an exception back."""

    __slots__ = ()
    granted: Optional[int] = None
    """the sequence it was granted with"""


@described(frozen=True)
class Note(raw.oi_note_input):
    """What somebody wrote down about a customer."""

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; stays"""
    about: Optional[ItemRef] = None
    """a document of the customer, a draft too; None: none"""
    author: str = ""
    """who wrote it; empty: the command's actor, in a change who it was"""
    text: str = ""
    """personal"""
    written: Optional[datetime.datetime] = None
    """microseconds UTC since 1970; None: the command's recorded instant, in a change when it was"""
    pinned: bool = False
    """To be seen first"""


@described(frozen=True)
class DeleteNote(raw.oi_delete_note_input):
    """Which note goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class Communication(raw.oi_communication_input):
    """What was said between the host and a customer: a letter, an e-mail, a call."""

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; stays"""
    contact: Optional[int] = None
    """with whom, of the customer's; None: nobody in particular"""
    about: Optional[ItemRef] = None
    """a document of the customer, a draft too; None: none"""
    author: str = ""
    """who acted for the host; empty: the command's actor, in a change who it was"""
    external_ref: str = ""
    """a message id, say; unique; may be empty"""
    subject: str = ""
    """personal"""
    text: str = ""
    """personal"""
    happened: Optional[datetime.datetime] = None
    """microseconds UTC since 1970; None: the command's recorded instant, in a change when it was"""
    channel: Channel = Channel(0)
    """by which way"""
    direction: Direction = Direction(0)
    """from whom"""


@described(frozen=True)
class DeleteCommunication(raw.oi_delete_communication_input):
    """Which communication goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class Attachment(raw.oi_attachment_input):
    """A file that belongs to a customer: what the host needs to find it, and to see that it is still the same."""

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; stays"""
    communication: Optional[int] = None
    """that it came or went with; None: with none"""
    about: Optional[ItemRef] = None
    """a document of the customer, a draft too; None: none"""
    media_type: str = ""
    """"application/pdf": a type and a subtype, no parameters; required"""
    byte_count: int = 0
    """its size; at most 2^63 - 1"""
    digest: str = ""
    """of its bytes, in a form of the host's: "sha256:9f86d0..."."""
    category: str = ""
    """in a code of the host's: "contract"."""
    author: str = ""
    """who added it; empty: the command's actor, in a change who it was"""
    name: str = ""
    """personal"""
    location: str = ""
    """where the host keeps it; personal"""
    added: Optional[datetime.datetime] = None
    """microseconds UTC since 1970; None: the command's recorded instant, in a change when it was"""


@described(frozen=True)
class DeleteAttachment(raw.oi_delete_attachment_input):
    """Which attachment goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class Link(raw.oi_link_input):
    """One more document that a note, a communication or an attachment is about."""

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    customer: Optional[int] = None
    """whose; stays"""
    record: Optional[int] = None
    """id of the note, communication or attachment"""
    item: Optional[ItemRef] = None
    """of the customer's, a draft too"""
    kind: EntityKind = EntityKind(0)
    """which of them: ENTITY_KIND_NOTE, _COMMUNICATION or _ATTACHMENT"""


@described(frozen=True)
class DeleteLink(raw.oi_delete_link_input):
    """Which link goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class MediaType(raw.oi_media_type_input):
    """A media type that attachments may have, whatever case they say it in. As long as there is none, every type is
    taken.
    """

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    pattern: str = ""
    """in lower case: "application/pdf", or with a star for any subtype; unique; required"""


@described(frozen=True)
class DeleteMediaType(raw.oi_delete_media_type_input):
    """Which media type goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class NumberRange(raw.oi_number_range_input):
    """Numbers that the ledger gives to documents of one kind when it posts them, without a gap: what a refused or
    undone command took is given again. A number that a host gave, to a draft too, is passed over. Refunds,
    write-offs and fees take numbers of automatic ranges too. Whichever way it counts, by fiscal year or ever, a
    changed range goes on. Where numbers need not be unique there are no ranges.
    """

    __slots__ = ()
    id: Optional[int] = None
    """creating: None = the next; changing: which one"""
    code: str = ""
    """unique among number ranges; may be empty"""
    prefix: str = ""
    """before the digits; {year} in it is the fiscal year of the document date"""
    start: Optional[int] = None
    """the first, up to 10^15: none is below it; from 1 where it is 0"""
    kind: ItemKind = ItemKind(0)
    """of the documents; stays; required"""
    reset: NumberReset = NumberReset(0)
    """when it begins anew"""
    width: int = 0
    """digits at least, filled with zeros in front; 0 .. 18"""
    automatic: bool = False
    """For documents that have no number and name no range. One range of a kind may be."""


@described(frozen=True)
class DeleteNumberRange(raw.oi_delete_number_range_input):
    """Which number range goes."""

    __slots__ = ()
    id: Optional[int] = None
    """its id"""


@described(frozen=True)
class ErasePersonal(raw.oi_erase_personal_input):
    """Whose texts go, or of which record: exactly one of the two."""

    __slots__ = ()
    customer: Optional[int] = None
    """with all that is theirs; None: of one record"""
    id: Optional[int] = None
    """of the record; of a mark its sequence; None: of a customer"""
    kind: EntityKind = EntityKind(0)
    """customer, job, contract, contact, mark, any item; 0: of a customer"""


@described(frozen=True)
class BalanceOptions(raw.oi_balance_options):
    """How an account balance is cut."""

    __slots__ = ()
    per_job: bool = False
    """A row per job and one for no job besides; they sum to the customer's row."""
    with_children: bool = False
    """Consolidate the customer's children."""


@described(frozen=True)
class BalanceFilter(raw.oi_balance_filter):
    """Which balances. All zero: every customer who owes or is in credit."""

    __slots__ = ()
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


@described(frozen=True)
class AgingOptions(raw.oi_aging_options):
    """How an aging is cut. All zero: by due date, 1-30, 31-60, 61-90, 91+, a row per customer and currency."""

    __slots__ = ()
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


@described(frozen=True)
class HistoryFilter(raw.oi_history_filter):
    """Which lines of a customer's history."""

    __slots__ = ()
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


@described(frozen=True)
class SearchFilter(raw.oi_search_filter):
    """What is looked for."""

    __slots__ = ()
    text: str = ""
    """words, each part of what is found, without case, accents and width; required"""
    offset: int = 0
    """rows left out at the start"""
    limit: int = 0
    """rows at most; 0: all"""
    kind: SearchKind = SearchKind(0)
    """of what"""


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
    """of a fixed date; None: another rule"""
    discount_count: int
    """how many discounts it has"""
    percent: Decimal
    """share percent: of the document's total"""
    fixed: Optional[Money]
    """share fixed: this much; None: none"""

    def to_input(self, discounts: Sequence[DiscountTier]) -> "TermsPortion":
        """What is saved of it, as an input: discounts stand in a table of their own."""
        return TermsPortion(share=self.share, kind=self.kind, base=self.base, shift=self.shift, days=self.days,
                            months=self.months, day=self.day, days_after=self.days_after, cutoff=self.cutoff,
                            fixed_date=self.fixed_date, percent=self.percent, fixed=self.fixed, discounts=discounts)


class TermsDiscountRow(NamedTuple):
    """An early-payment discount of a portion of payment terms."""
    portion: int
    """which portion, counted from 0"""
    days: int
    """from the base date"""
    percent: Decimal
    """of the portion"""

    def to_input(self) -> "DiscountTier":
        """What is saved of it, as an input."""
        return DiscountTier(percent=self.percent, days=self.days)


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
    discount: Optional[Money]
    """off the line; all zero in records that carry a percentage"""
    net: Optional[Money]
    """after discount; all zero in records"""


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


class ItemRow(NamedTuple):
    """An item or draft at an as-of point."""
    item: ItemRef
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
    """business date; None: a draft without one"""
    document_date: Optional[datetime.date]
    """document date; None: a draft without one"""
    due: Optional[datetime.date]
    """earliest due date with something open; none open: the last portion's; None: never due"""
    value_date: Optional[datetime.date]
    """of a payment; None: not told"""
    total: Money
    """its amount, positive"""
    remaining: Money
    """open or unapplied; 0 when reversed"""
    past_due: Money
    """of remaining, not disputed"""
    disputed: Money
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
    """a credit memo's invoice, a fee's payment; None: nothing"""
    sequence: int
    """when it became known"""


class PortionRow(NamedTuple):
    """A due portion of an item."""
    portion: int
    """counted from 0"""
    due: Optional[datetime.date]
    """None: none"""
    amount: Money
    """its part of the item"""
    remaining: Optional[Money]
    """of it; all zero in records"""


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
    currency: Optional[Currency]
    """default of new documents; None: none"""
    parent: Optional[int]
    """None: none"""
    credit_limit: Optional[Money]
    """None: none"""
    established: Optional[datetime.date]
    """date; None: not told"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""
    group: Optional[int]
    """None: none"""
    type: CustomerType
    """a business or a person"""
    product_display: ProductDisplay
    """which products it is shown"""
    payment_method: str
    """default of new documents, in the host's words"""
    price_list: str
    """default of new documents: its code"""
    shipping_method: str
    """default of new documents, in the host's words"""
    discount_percent: Decimal
    """default of new documents; 0: those above say (DefaultLevel)"""
    legal_name: str
    """as it is registered; personal"""
    given_name: str
    """of a person; personal"""
    family_name: str
    """of a person; personal"""
    email: str
    """personal"""
    phone: str
    """personal"""
    mobile: str
    """personal"""
    fax: str
    """personal"""
    website: str
    """personal"""
    no_discount: bool
    """1: no discount, whatever those above give"""

    def to_input(self, terms: Sequence[TermsPortion]) -> "Customer":
        """What is saved of it, as an input: terms stand in a table of their own."""
        return Customer(id=self.id, code=self.code, name=self.name, label=self.label, salesperson=self.salesperson,
                        external_ref=self.external_ref, status=self.status, partial_payments=self.partial_payments,
                        currency=self.currency.code if self.currency else "", parent=self.parent,
                        credit_limit=self.credit_limit, established=self.established, terms=terms, group=self.group,
                        type=self.type, product_display=self.product_display, payment_method=self.payment_method,
                        price_list=self.price_list, shipping_method=self.shipping_method,
                        discount_percent=self.discount_percent, legal_name=self.legal_name,
                        given_name=self.given_name, family_name=self.family_name, email=self.email, phone=self.phone,
                        mobile=self.mobile, fax=self.fax, website=self.website, no_discount=self.no_discount)


class CustomerDefaultsRow(NamedTuple):
    """What a new document of a customer begins with. Beside each value the level that it comes from, and the id of
    the record there.
    """
    customer: int
    """whose"""
    payment_method: str
    """in the host's words"""
    payment_method_source: Optional[int]
    """None: none"""
    price_list: str
    """its code"""
    price_list_source: Optional[int]
    """None: none"""
    shipping_method: str
    """in the host's words"""
    shipping_method_source: Optional[int]
    """None: none"""
    discount_percent: Decimal
    """0 where somebody says: no discount"""
    discount_percent_source: Optional[int]
    """None: none"""
    terms_source: Optional[int]
    """whose terms, see ledger_list_terms and its like; None: none"""
    partial_payments_source: Optional[int]
    """None: none"""
    product_display_source: Optional[int]
    """None: none"""
    payment_method_level: DefaultLevel
    """where it comes from"""
    price_list_level: DefaultLevel
    """where it comes from"""
    shipping_method_level: DefaultLevel
    """where it comes from"""
    discount_percent_level: DefaultLevel
    """where it comes from"""
    terms_level: DefaultLevel
    """where they come from"""
    partial_payments_level: DefaultLevel
    """where it comes from"""
    product_display_level: DefaultLevel
    """where it comes from"""
    partial_payments: PartialPayments
    """allowed or refused"""
    product_display: ProductDisplay
    """which products it is shown"""


class CompanyRow(NamedTuple):
    """The host's own business: what stands on its documents, and the last defaults. Of several the one with the
    lowest id gives them.
    """
    id: int
    """its id"""
    name: str
    """what it is called"""
    legal_name: str
    """as it is registered"""
    tax_number: str
    """under which it is known to tax authorities"""
    street: str
    """several lines, where there are"""
    postal_code: str
    """postal code"""
    city: str
    """city"""
    region: str
    """state, county, prefecture"""
    country: str
    """code of ISO 3166, "RO"."""
    email: str
    """e-mail address"""
    phone: str
    """telephone"""
    website: str
    """website"""
    bank_account: str
    """where customers pay to, as it is printed"""
    payment_method: str
    """default of new documents, in the host's words"""
    price_list: str
    """default of new documents: its code"""
    shipping_method: str
    """default of new documents, in the host's words"""
    discount_percent: Decimal
    """0 .. 100; default of new documents"""
    product_display: ProductDisplay
    """which products customers are shown"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self, terms: Sequence[TermsPortion]) -> "Company":
        """What is saved of it, as an input: terms stand in a table of their own."""
        return Company(id=self.id, name=self.name, legal_name=self.legal_name, tax_number=self.tax_number,
                       street=self.street, postal_code=self.postal_code, city=self.city, region=self.region,
                       country=self.country, email=self.email, phone=self.phone, website=self.website,
                       bank_account=self.bank_account, payment_method=self.payment_method,
                       price_list=self.price_list, shipping_method=self.shipping_method,
                       discount_percent=self.discount_percent, terms=terms, product_display=self.product_display)


class CustomerGroupRow(NamedTuple):
    """Customers that are dealt with alike: defaults of what a customer does not say itself."""
    id: int
    """its id"""
    code: str
    """unique among groups; may be empty"""
    name: str
    """what it is called"""
    payment_method: str
    """default of new documents, in the host's words"""
    price_list: str
    """default of new documents: its code"""
    shipping_method: str
    """default of new documents, in the host's words"""
    discount_percent: Decimal
    """0 .. 100; default of new documents; 0: what the company gives"""
    partial_payments: PartialPayments
    """whether a payment may leave part of a due portion open"""
    product_display: ProductDisplay
    """which products its customers are shown"""
    no_discount: bool
    """1: no discount, whatever the company gives"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self, terms: Sequence[TermsPortion]) -> "CustomerGroup":
        """What is saved of it, as an input: terms stand in a table of their own."""
        return CustomerGroup(id=self.id, code=self.code, name=self.name, payment_method=self.payment_method,
                             price_list=self.price_list, shipping_method=self.shipping_method,
                             discount_percent=self.discount_percent, terms=terms,
                             partial_payments=self.partial_payments, product_display=self.product_display,
                             no_discount=self.no_discount)


class ContactRow(NamedTuple):
    """A contact."""
    id: int
    """its id"""
    customer: int
    """whose"""
    name: str
    """personal"""
    role: str
    """what the person does there; personal"""
    email: str
    """personal"""
    phone: str
    """personal"""
    mobile: str
    """personal"""
    fax: str
    """personal"""
    notes: str
    """personal"""
    primary: bool
    """1: the one to begin with"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "Contact":
        """What is saved of it, as an input."""
        return Contact(id=self.id, customer=self.customer, name=self.name, role=self.role, email=self.email,
                       phone=self.phone, mobile=self.mobile, fax=self.fax, notes=self.notes, primary=self.primary)


class AddressRow(NamedTuple):
    """An address."""
    id: int
    """its id"""
    customer: int
    """whose"""
    label: str
    """in the host's words: "warehouse north"; personal"""
    country: str
    """code of ISO 3166, "RO"."""
    recipient: str
    """personal"""
    street: str
    """several lines, where there are; personal"""
    postal_code: str
    """personal"""
    city: str
    """personal"""
    region: str
    """state, county, prefecture; personal"""
    kind: AddressKind
    """what it is for"""
    is_default: bool
    """1: the one of its kind to begin with; whoever was it before no longer is"""
    inactive: bool
    """1: kept for what was sent there"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "Address":
        """What is saved of it, as an input."""
        return Address(id=self.id, customer=self.customer, label=self.label, country=self.country,
                       recipient=self.recipient, street=self.street, postal_code=self.postal_code, city=self.city,
                       region=self.region, kind=self.kind, is_default=self.is_default, inactive=self.inactive)


class TaxRegistrationRow(NamedTuple):
    """Under which number a customer is known to a tax authority."""
    id: int
    """its id"""
    customer: int
    """whose"""
    kind: str
    """in a code of the host's: "VAT"."""
    country: str
    """code of ISO 3166, "RO"."""
    number: str
    """personal"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "TaxRegistration":
        """What is saved of it, as an input."""
        return TaxRegistration(id=self.id, customer=self.customer, kind=self.kind, country=self.country,
                               number=self.number)


class LicenceRow(NamedTuple):
    """What a customer may do by whose leave, and until when."""
    id: int
    """its id"""
    customer: int
    """whose"""
    kind: str
    """in a code of the host's: "contractor"."""
    number: str
    """unique among those of its kind"""
    authority: str
    """who gave it"""
    expires: Optional[datetime.date]
    """date, the last day; None: never"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "Licence":
        """What is saved of it, as an input."""
        return Licence(id=self.id, customer=self.customer, kind=self.kind, number=self.number,
                       authority=self.authority, expires=self.expires)


class SiteRow(NamedTuple):
    """A place of a customer where jobs are done."""
    id: int
    """its id"""
    customer: int
    """whose"""
    code: str
    """unique among sites; may be empty"""
    country: str
    """code of ISO 3166, "RO"."""
    external_ref: str
    """the host's key; unique; may be empty"""
    name: str
    """personal"""
    street: str
    """several lines, where there are; personal"""
    postal_code: str
    """personal"""
    city: str
    """personal"""
    region: str
    """state, county, prefecture; personal"""
    status: SiteStatus
    """whether something is done there"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "Site":
        """What is saved of it, as an input."""
        return Site(id=self.id, customer=self.customer, code=self.code, country=self.country,
                    external_ref=self.external_ref, name=self.name, street=self.street, postal_code=self.postal_code,
                    city=self.city, region=self.region, status=self.status)


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
    site: Optional[int]
    """where it is done; None: nowhere in particular"""

    def to_input(self) -> "Job":
        """What is saved of it, as an input."""
        return Job(id=self.id, customer=self.customer, code=self.code, name=self.name,
                   external_ref=self.external_ref, status=self.status, site=self.site)


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
    payment_method: str
    """default of its documents"""
    price_list: str
    """default of its documents: its code"""
    shipping_method: str
    """default of its documents"""
    discount_percent: Decimal
    """0: what its customer gets"""
    no_discount: bool
    """1: no discount, whatever its customer gets"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self, terms: Sequence[TermsPortion]) -> "Contract":
        """What is saved of it, as an input: terms stand in a table of their own."""
        return Contract(id=self.id, customer=self.customer, job=self.job, number=self.number,
                        external_ref=self.external_ref, starts=self.starts, ends=self.ends,
                        payment_method=self.payment_method, price_list=self.price_list,
                        shipping_method=self.shipping_method, discount_percent=self.discount_percent, terms=terms,
                        no_discount=self.no_discount)


class ApplicationRow(NamedTuple):
    """An application group."""
    application: int
    """its sequence: what ledger_unapply names"""
    credit: ItemRef
    """what was used ..."""
    debit: ItemRef
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
    effective: datetime.date
    """business date"""
    undone_on: Optional[datetime.date]
    """date; None: live"""
    undone: bool
    """1: undone at the as-of point"""


class MadeItemRow(NamedTuple):
    """An item a command made, or would make."""
    item: ItemRef
    """which; in a dry run: which it would be"""
    total: Money
    """> 0, or 0 of an invoice without an amount; debit or credit"""


class MadeApplicationRow(NamedTuple):
    """An application a command made, or would make."""
    application: int
    """its sequence; in a dry run: which it would be"""
    credit: ItemRef
    """what was used ..."""
    debit: ItemRef
    """... on what"""
    amount: Money
    """> 0"""
    effective: datetime.date
    """business date"""


class MarkRow(NamedTuple):
    """A mark at an as-of point; of what is open it counts no more than `left`."""
    mark: int
    """its sequence: its name"""
    kind: MarkKind
    """what it says"""
    outcome: MarkOutcome
    """how it ended; 0: it has not"""
    item: Optional[ItemRef]
    """on which item; None: on the account"""
    customer: Optional[int]
    """whose; None: in a record of an item's mark"""
    amount: Money
    """as it was placed"""
    left: Money
    """of it: what nothing took that names the mark"""
    effective: datetime.date
    """business date"""
    until: Optional[datetime.date]
    """last day of a promise; None: none"""
    ended: Optional[int]
    """sequence; None: not ended"""
    ended_on: Optional[datetime.date]
    """date; None: not ended"""
    code: str
    """the reason, in a code of the host's"""
    note: str
    """personal"""


class PeriodLockRow(NamedTuple):
    """A closed period."""
    command_class: CommandClass
    """for which commands"""
    through: Optional[datetime.date]
    """last locked day; None: the lock was lifted, in a record"""
    locked: int
    """sequence"""


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


class NoteRow(NamedTuple):
    """What somebody wrote down about a customer."""
    id: int
    """its id"""
    customer: int
    """whose"""
    about: Optional[ItemRef]
    """a document of the customer, a draft too; None: none"""
    author: str
    """who wrote it"""
    text: str
    """personal"""
    written: Optional[datetime.datetime]
    """when, microseconds UTC since 1970; None: not told"""
    pinned: bool
    """1: to be seen first"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "Note":
        """What is saved of it, as an input."""
        return Note(id=self.id, customer=self.customer, about=self.about, author=self.author, text=self.text,
                    written=self.written, pinned=self.pinned)


class CommunicationRow(NamedTuple):
    """What was said between the host and a customer: a letter, an e-mail, a call."""
    id: int
    """its id"""
    customer: int
    """whose"""
    contact: Optional[int]
    """with whom, of the customer's; None: nobody in particular"""
    about: Optional[ItemRef]
    """a document of the customer, a draft too; None: none"""
    author: str
    """who acted for the host"""
    external_ref: str
    """a message id, say; unique; may be empty"""
    subject: str
    """personal"""
    text: str
    """personal"""
    happened: Optional[datetime.datetime]
    """when, microseconds UTC since 1970; None: not told"""
    channel: Channel
    """by which way"""
    direction: Direction
    """from whom"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "Communication":
        """What is saved of it, as an input."""
        return Communication(id=self.id, customer=self.customer, contact=self.contact, about=self.about,
                             author=self.author, external_ref=self.external_ref, subject=self.subject,
                             text=self.text, happened=self.happened, channel=self.channel, direction=self.direction)


class AttachmentRow(NamedTuple):
    """A file that belongs to a customer: what the host needs to find it, and to see that it is still the same."""
    id: int
    """its id"""
    customer: int
    """whose"""
    communication: Optional[int]
    """that it came or went with; None: with none"""
    about: Optional[ItemRef]
    """a document of the customer, a draft too; None: none"""
    media_type: str
    """"application/pdf"."""
    byte_count: int
    """its size"""
    digest: str
    """of its bytes, in a form of the host's: "sha256:9f86d0..."."""
    category: str
    """in a code of the host's: "contract"."""
    author: str
    """who added it"""
    name: str
    """personal"""
    location: str
    """where the host keeps it; personal"""
    added: Optional[datetime.datetime]
    """when, microseconds UTC since 1970; None: not told"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "Attachment":
        """What is saved of it, as an input."""
        return Attachment(id=self.id, customer=self.customer, communication=self.communication, about=self.about,
                          media_type=self.media_type, byte_count=self.byte_count, digest=self.digest,
                          category=self.category, author=self.author, name=self.name, location=self.location,
                          added=self.added)


class LinkRow(NamedTuple):
    """One more document that a note, a communication or an attachment is about."""
    id: int
    """its id"""
    customer: int
    """whose"""
    record: int
    """id of the note, communication or attachment"""
    item: ItemRef
    """of the customer's, a draft too"""
    kind: EntityKind
    """which of them: ENTITY_KIND_NOTE, _COMMUNICATION or _ATTACHMENT"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "Link":
        """What is saved of it, as an input."""
        return Link(id=self.id, customer=self.customer, record=self.record, item=self.item, kind=self.kind)


class MediaTypeRow(NamedTuple):
    """A media type that attachments may have. As long as there is none, every type is taken."""
    id: int
    """its id"""
    pattern: str
    """in lower case: "application/pdf", or with a star for any subtype; unique"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "MediaType":
        """What is saved of it, as an input."""
        return MediaType(id=self.id, pattern=self.pattern)


class NumberRangeRow(NamedTuple):
    """Numbers that the ledger gives to documents of one kind."""
    id: int
    """its id"""
    code: str
    """unique among number ranges; may be empty"""
    prefix: str
    """before the digits; {year} in it is the fiscal year of the document date"""
    start: int
    """the first: none is below it; from 1 where it is 0"""
    kind: ItemKind
    """of the documents"""
    reset: NumberReset
    """when it begins anew"""
    width: int
    """digits at least, filled with zeros in front"""
    automatic: bool
    """1: for documents that have no number and name no range"""
    created: int
    """sequence"""
    changed: int
    """sequence of the last change"""

    def to_input(self) -> "NumberRange":
        """What is saved of it, as an input."""
        return NumberRange(id=self.id, code=self.code, prefix=self.prefix, start=self.start, kind=self.kind,
                           reset=self.reset, width=self.width, automatic=self.automatic)


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
    disputed: Money
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


class AgingBucketRow(NamedTuple):
    """A column of an aging, in printing order: not due from the farthest, then past due from the youngest."""
    from_days: int
    """smallest days past due; INT32_MIN: open"""
    to_days: int
    """largest; INT32_MAX: open"""
    label: str
    """"not due", "1-30", "91+"."""


class AgingRow(NamedTuple):
    """A row of an aging: not due + past due + retention + disputed - unapplied = balance, always."""
    customer: Optional[int]
    """None: grouped by currency or salesperson"""
    job: Optional[int]
    """None: none"""
    item: Optional[ItemRef]
    """grouped by item: which; None: grouped otherwise"""
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
    """date; None: not told"""
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
    disputed: Money
    """of what is open; in no bucket"""
    total_balance_due: Money
    """total current due + retention + disputed = balance"""
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


class CustomerFigures(NamedTuple):
    """A customer's figures in one currency."""
    currency: Currency
    """the one asked for"""
    bucket_count: int
    """as the calculator says"""
    unapplied: Money
    """positive; subtracted in the balance"""
    disputed: Money
    """of what is open: in no bucket"""
    balance: Money
    """sum of the buckets + disputed - unapplied"""
    buckets: Tuple[Money, ...]
    """not due first, then past due"""


class HistoryRow(NamedTuple):
    """A line of a transaction history."""
    kind: HistoryKind
    """what it is"""
    effective: datetime.date
    """business date"""
    sequence: int
    """when it became known"""
    item: ItemRef
    """issued or reversed; the credit of an application"""
    other: Optional[ItemRef]
    """the debit of an application; None: nothing"""
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


class ExplainPartRow(NamedTuple):
    """A part of a figure: what one record contributes to it."""
    kind: HistoryKind
    """what it is"""
    portion: int
    """of item, counted from 0"""
    item: ItemRef
    """whose remaining this part moves"""
    other: Optional[ItemRef]
    """what it was applied to, or what was applied to it; None: nothing"""
    number: str
    """of item"""
    other_number: str
    """of other"""
    sequence: int
    """when it became known"""
    effective: datetime.date
    """business date"""
    basis_date: Optional[datetime.date]
    """aging cells: the date that chose the bucket ...; None: another figure"""
    days: int
    """... and the days from it to the as-of date"""
    amount: Money
    """signed"""


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


class NumberGapRow(NamedTuple):
    """Numbers that are missing, both inclusive."""
    series: int
    """row of TABLE_NUMBER_SERIES"""
    first: int
    """first missing number"""
    last: int
    """last missing number"""


class VoidedNumberRow(NamedTuple):
    """A number whose item is voided or reversed."""
    series: int
    """row of TABLE_NUMBER_SERIES"""
    value: int
    """the number"""
    item: ItemRef
    """whose it is"""
    voided: datetime.date
    """date of the void"""


class SearchRow(NamedTuple):
    """What was found."""
    id: int
    """its id"""
    customer: int
    """whose it is; a customer's own id"""
    code: str
    """of a customer or a job; the number of a document"""
    name: str
    """of a customer, a contact or a job; the reference of a document"""
    kind: SearchKind
    """what it is"""


class SettingsRow(NamedTuple):
    """What the host decided for the whole ledger."""
    rounding: Rounding
    """of every ledger rule"""
    tax_scope: TaxScope
    """where tax is rounded"""
    refuse_partial_payments: bool
    """1: payments may not leave part of a due portion open"""
    new_documents_take_open_credit: bool
    """1: a new invoice first eats what credit is open"""
    surplus_credit_settles_oldest: bool
    """1: what credit is then left goes to the oldest open items"""
    prospects_stay: bool
    """1: a prospect stays one until a command makes it active"""
    numbers_not_unique: bool
    """1: numbers are neither indexed nor unique"""
    unique_transaction_ids: bool
    """1: a transaction id is that of one payment of a method"""
    fiscal_year_by_start: bool
    """1: a fiscal year is called after the year in which it begins"""
    fiscal_year_end_month: int
    """of the last day of the fiscal year; 0: December"""
    fiscal_year_end_day: int
    """0: the month's last"""

    def to_input(self) -> "Settings":
        """What is saved of it, as an input."""
        return Settings(rounding=self.rounding, tax_scope=self.tax_scope,
                        fiscal_year_end_month=self.fiscal_year_end_month,
                        fiscal_year_end_day=self.fiscal_year_end_day,
                        refuse_partial_payments=self.refuse_partial_payments,
                        new_documents_take_open_credit=self.new_documents_take_open_credit,
                        surplus_credit_settles_oldest=self.surplus_credit_settles_oldest,
                        prospects_stay=self.prospects_stay, numbers_not_unique=self.numbers_not_unique,
                        unique_transaction_ids=self.unique_transaction_ids,
                        fiscal_year_by_start=self.fiscal_year_by_start)


class CurrencyRow(NamedTuple):
    """A currency that the ledger was told of."""
    currency: Currency
    """its code and digits"""


class CustomerActivatedRow(NamedTuple):
    """A prospect became active by its first invoice."""
    customer: int
    """which"""


class DocumentRow(NamedTuple):
    """A document as a record has it: an item issued, or a draft of one."""
    item: ItemRef
    """which"""
    customer: int
    """whose"""
    job: Optional[int]
    """None: none"""
    contract: Optional[int]
    """None: none"""
    currency: Currency
    """of its amounts"""
    amount: Optional[Money]
    """its total, positive; of a draft None: not told"""
    tax: Optional[Money]
    """part of amount; None: a bare total"""
    effective: Optional[datetime.date]
    """business date; None: a draft"""
    document_date: Optional[datetime.date]
    """document date; None: a draft without one"""
    due: Optional[datetime.date]
    """of a draft that tells one; None: by its portions or terms"""
    value_date: Optional[datetime.date]
    """of a payment; None: not told"""
    delivery_date: Optional[datetime.date]
    """of an invoice; None: not told"""
    draft_state: DraftState
    """where it stands outside the books; 0: in the books"""
    tax_scope: TaxScope
    """where tax is rounded"""
    about: Optional[ItemRef]
    """a credit memo's invoice, a fee's payment; None: nothing"""
    made_with: Optional[int]
    """sequence of the first event made together with it; None: it is alone"""
    number: str
    """its number"""
    salesperson: str
    """frozen at issue"""
    series: str
    """recurring invoices that belong together"""
    reference: str
    """the customer's order number, say; personal"""
    method: str
    """of a payment or refund"""
    transaction_id: str
    """of a payment or refund"""
    notes: str
    """personal"""
    external_ref: str
    """the host's key"""
    number_range: Optional[int]
    """that gave the number; of a draft: that is to give it; None: none"""


class DraftDeletedRow(NamedTuple):
    """A draft was dropped."""
    draft: ItemRef
    """which"""


class CreditAppliedRow(NamedTuple):
    """A credit item was used on a debit item."""
    application: int
    """its sequence: what ledger_unapply names"""
    credit: ItemRef
    """what was used ..."""
    debit: ItemRef
    """... on what"""
    amount: Money
    """> 0"""
    effective: datetime.date
    """business date"""
    made_with: Optional[int]
    """sequence of the first event made together with it; None: it is alone"""


class ApplicationUndoneRow(NamedTuple):
    """An application counts no more."""
    application: int
    """its sequence"""
    effective: datetime.date
    """from when on"""


class ItemReversedRow(NamedTuple):
    """A whole item counts no more."""
    item: ItemRef
    """which"""
    reversal: ReversalKind
    """how it was undone"""
    effective: datetime.date
    """from when on"""


class ReversalUndoneRow(NamedTuple):
    """A reversed item counts again."""
    item: ItemRef
    """which"""
    effective: datetime.date
    """from when on"""


class KeysDroppedRow(NamedTuple):
    """Idempotency keys were forgotten."""
    before: int
    """those of commands recorded before this sequence"""


class RecordDeletedRow(NamedTuple):
    """A record of a kind without figures is gone."""
    kind: EntityKind
    """contact, lock exception, ..."""
    id: int
    """its id; of a lock exception the sequence that granted it"""


class PersonalErasedRow(NamedTuple):
    """Personal texts went."""
    customer: Optional[int]
    """of this customer and all that is theirs; None: of one record"""
    kind: EntityKind
    """of the record"""
    id: Optional[int]
    """of the record; None: of a customer"""


class DueChangedRow(NamedTuple):
    """Amounts of a debit item are due otherwise."""
    item: ItemRef
    """which"""
    effective: datetime.date
    """from when on"""


class AddedPortionRow(NamedTuple):
    """A due date that no portion of the item had: a portion with nothing of its own, counted on from those it has."""
    due: Optional[datetime.date]
    """None: never due"""


class MovedPortionRow(NamedTuple):
    """An amount of one portion of an item that belongs to another."""
    from_portion: int
    """counted from 0"""
    to_portion: int
    """counted from 0"""
    amount: Money
    """> 0"""


class AppliedPortionRow(NamedTuple):
    """One portion of a credit item on one portion of a debit item, counted from 0."""
    credit_portion: int
    """of the credit item"""
    debit_portion: int
    """of the debit item"""
    amount: Money
    """> 0"""


class MarkReducedRow(NamedTuple):
    """What was applied named a mark."""
    mark: int
    """its sequence"""
    amount: Money
    """by which it claims less; > 0"""
    effective: datetime.date
    """from when on"""


class MarkEndedRow(NamedTuple):
    """A mark ended."""
    mark: int
    """its sequence"""
    outcome: MarkOutcome
    """how"""
    effective: datetime.date
    """from when on"""


class RecordHeader(NamedTuple):
    """What belongs to a record as a whole. Texts live as long as the record."""
    first_sequence: int
    """of its first event; each next event has one more"""
    event_count: int
    """how many events"""
    recorded: Optional[datetime.datetime]
    """host's instant; None: none"""
    outcome_id: Optional[int]
    """what Outcome.id said; None: it made nothing"""
    idempotency_key: Optional[int]
    """None: no key was given"""
    fingerprint: Optional[int]
    """of the command; None: without a key"""
    actor: str
    """who"""
    reason: str
    """why; personal"""
    effective: Optional[datetime.date]
    """business date; None: none"""


EventRow = Union[SettingsRow, CurrencyRow, CustomerRow, CustomerActivatedRow, JobRow, ContractRow, DocumentRow,
                 DraftDeletedRow, CreditAppliedRow, ApplicationUndoneRow, ItemReversedRow, ReversalUndoneRow,
                 KeysDroppedRow, PeriodLockRow, LockExceptionRow, ContactRow, CompanyRow, CustomerGroupRow,
                 AddressRow, TaxRegistrationRow, LicenceRow, SiteRow, NoteRow, CommunicationRow, AttachmentRow,
                 LinkRow, MediaTypeRow, NumberRangeRow, RecordDeletedRow, PersonalErasedRow, DueChangedRow, MarkRow,
                 MarkReducedRow, MarkEndedRow, UnknownRow]
"""The row of an event: which kind has which tells EventKind."""


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
    "DeleteCustomer",
    "CustomerFilter",
    "Company",
    "DeleteCompany",
    "CustomerGroup",
    "DeleteCustomerGroup",
    "Contact",
    "DeleteContact",
    "Address",
    "DeleteAddress",
    "TaxRegistration",
    "DeleteTaxRegistration",
    "Licence",
    "DeleteLicence",
    "Site",
    "DeleteSite",
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
    "Unapply",
    "ApplicationFilter",
    "VoidItem",
    "Reinstate",
    "ChangeDue",
    "MarkFilter",
    "Dispute",
    "ResolveDispute",
    "Refund",
    "WriteOff",
    "RecoverWriteOff",
    "LockPeriod",
    "LockException",
    "WithdrawException",
    "Note",
    "DeleteNote",
    "Communication",
    "DeleteCommunication",
    "Attachment",
    "DeleteAttachment",
    "Link",
    "DeleteLink",
    "MediaType",
    "DeleteMediaType",
    "NumberRange",
    "DeleteNumberRange",
    "ErasePersonal",
    "BalanceOptions",
    "BalanceFilter",
    "AgingOptions",
    "HistoryFilter",
    "SearchFilter",
    "TermsRow",
    "TermsDiscountRow",
    "LineRow",
    "TaxRow",
    "DocumentTotals",
    "Recovery",
    "ItemRow",
    "PortionRow",
    "CustomerRow",
    "CustomerDefaultsRow",
    "CompanyRow",
    "CustomerGroupRow",
    "ContactRow",
    "AddressRow",
    "TaxRegistrationRow",
    "LicenceRow",
    "SiteRow",
    "JobRow",
    "ContractRow",
    "ApplicationRow",
    "MadeItemRow",
    "MadeApplicationRow",
    "MarkRow",
    "PeriodLockRow",
    "LockExceptionRow",
    "NoteRow",
    "CommunicationRow",
    "AttachmentRow",
    "LinkRow",
    "MediaTypeRow",
    "NumberRangeRow",
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
    "SearchRow",
    "SettingsRow",
    "CurrencyRow",
    "CustomerActivatedRow",
    "DocumentRow",
    "DraftDeletedRow",
    "CreditAppliedRow",
    "ApplicationUndoneRow",
    "ItemReversedRow",
    "ReversalUndoneRow",
    "KeysDroppedRow",
    "RecordDeletedRow",
    "PersonalErasedRow",
    "DueChangedRow",
    "AddedPortionRow",
    "MovedPortionRow",
    "AppliedPortionRow",
    "MarkReducedRow",
    "MarkEndedRow",
    "RecordHeader",
    "EventRow",
]

for _name, _row in (
        ("oi_terms_row", TermsRow),
        ("oi_terms_discount_row", TermsDiscountRow),
        ("oi_line_row", LineRow),
        ("oi_tax_row", TaxRow),
        ("oi_document_totals", DocumentTotals),
        ("oi_recovery", Recovery),
        ("oi_item_row", ItemRow),
        ("oi_portion_row", PortionRow),
        ("oi_customer_row", CustomerRow),
        ("oi_customer_defaults_row", CustomerDefaultsRow),
        ("oi_company_row", CompanyRow),
        ("oi_customer_group_row", CustomerGroupRow),
        ("oi_contact_row", ContactRow),
        ("oi_address_row", AddressRow),
        ("oi_tax_registration_row", TaxRegistrationRow),
        ("oi_licence_row", LicenceRow),
        ("oi_site_row", SiteRow),
        ("oi_job_row", JobRow),
        ("oi_contract_row", ContractRow),
        ("oi_application_row", ApplicationRow),
        ("oi_made_item_row", MadeItemRow),
        ("oi_made_application_row", MadeApplicationRow),
        ("oi_mark_row", MarkRow),
        ("oi_period_lock_row", PeriodLockRow),
        ("oi_lock_exception_row", LockExceptionRow),
        ("oi_note_row", NoteRow),
        ("oi_communication_row", CommunicationRow),
        ("oi_attachment_row", AttachmentRow),
        ("oi_link_row", LinkRow),
        ("oi_media_type_row", MediaTypeRow),
        ("oi_number_range_row", NumberRangeRow),
        ("oi_balance_row", BalanceRow),
        ("oi_aging_bucket_row", AgingBucketRow),
        ("oi_aging_row", AgingRow),
        ("oi_summary_row", SummaryRow),
        ("oi_summary_currency_row", SummaryCurrencyRow),
        ("oi_customer_figures", CustomerFigures),
        ("oi_history_row", HistoryRow),
        ("oi_explain_part_row", ExplainPartRow),
        ("oi_numbering_row", NumberingRow),
        ("oi_number_series_row", NumberSeriesRow),
        ("oi_number_gap_row", NumberGapRow),
        ("oi_voided_number_row", VoidedNumberRow),
        ("oi_search_row", SearchRow),
        ("oi_settings_row", SettingsRow),
        ("oi_currency_row", CurrencyRow),
        ("oi_customer_activated_row", CustomerActivatedRow),
        ("oi_document_row", DocumentRow),
        ("oi_draft_deleted_row", DraftDeletedRow),
        ("oi_credit_applied_row", CreditAppliedRow),
        ("oi_application_undone_row", ApplicationUndoneRow),
        ("oi_item_reversed_row", ItemReversedRow),
        ("oi_reversal_undone_row", ReversalUndoneRow),
        ("oi_keys_dropped_row", KeysDroppedRow),
        ("oi_record_deleted_row", RecordDeletedRow),
        ("oi_personal_erased_row", PersonalErasedRow),
        ("oi_due_changed_row", DueChangedRow),
        ("oi_added_portion_row", AddedPortionRow),
        ("oi_moved_portion_row", MovedPortionRow),
        ("oi_applied_portion_row", AppliedPortionRow),
        ("oi_mark_reduced_row", MarkReducedRow),
        ("oi_mark_ended_row", MarkEndedRow),
        ("oi_record_header", RecordHeader),
):
    raw.adopt(_name, _row)
    for _field, _doc in raw.docs(_name).items():
        getattr(_row, _field).__doc__ = _doc or _field
