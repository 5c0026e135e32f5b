//! Inputs and rows: made by capi/generate.py from openitem.h; do not edit.

use crate::convert::{flag, put, take, Input, Keep};
use crate::date::{Date, Timestamp};
use crate::decimal::Decimal;
use crate::enums::*;
use crate::error::Result;
use crate::money::{Currency, Money};
use crate::item::ItemRef;
use openitem_sys as sys;

/// Which days are business days. NULL for it: Monday to Friday.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BusinessCalendar<'a> {
    /// Bits 1 << (`Weekday` - 1); 0: Saturday and Sunday.
    pub weekend: Option<&'a [Weekday]>,
    /// Dates, ascending.
    pub holidays: &'a [Date],
    /// Dates, ascending; business days whatever else says.
    pub extra_workdays: &'a [Date],
}

impl Input for BusinessCalendar<'_> {
    type Raw = sys::oi_business_calendar;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.weekend_mask = put::set(self.weekend.unwrap_or_default().iter().map(|one| one.number()), 1, "weekend")?;
        it.flags |= flag(self.weekend.is_some() && it.weekend_mask == 0, sys::OI_BUSINESS_CALENDAR_NO_WEEKEND);
        (it.holidays, it.holiday_count) = keep.list(self.holidays, put::date_of);
        (it.extra_workdays, it.extra_workday_count) = keep.list(self.extra_workdays, put::date_of);
        Ok(it)
    }
}

/// An early-payment discount of a portion: kept with the document, not granted by this version.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DiscountTier {
    /// Of the portion.
    pub percent: Decimal,
    /// From the base date, 0..36500.
    pub days: i32,
}

impl Input for DiscountTier {
    type Raw = sys::oi_discount_tier;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.percent = put::decimal(self.percent);
        it.days = self.days;
        Ok(it)
    }
}

/// One portion of payment terms and when it is due. All zero: all of it, on receipt. net: base + days, + months, day of
/// that month, + days_after, then the shift, in this order. proximo: a base day <= cutoff is due on `day` of the next
/// month, a later one the month after.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TermsPortion<'a> {
    /// Which part of the document.
    pub share: PortionShare,
    /// Which rule gives the date.
    pub kind: DueRuleKind,
    /// From which date it counts.
    pub base: DueBase,
    /// How it moves off a day that is no business day.
    pub shift: BusinessDayShift,
    /// 0..36500.
    pub days: i32,
    /// 0..1200.
    pub months: i32,
    /// 0 keeps the day; 1..31, clipped to the month's end.
    pub day: i32,
    /// 0..36500.
    pub days_after: i32,
    /// Proximo: 1..31, or -1..-31 from the month's end.
    pub cutoff: i32,
    /// Fixed date: it.
    pub fixed_date: Option<Date>,
    /// Share percent: of the document's total.
    pub percent: Decimal,
    /// Share fixed: this much.
    pub fixed: Option<Money>,
    /// Early-payment discounts.
    pub discounts: &'a [DiscountTier],
}

impl Input for TermsPortion<'_> {
    type Raw = sys::oi_terms_portion;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.share = self.share.number();
        it.kind = self.kind.number();
        it.base = self.base.number();
        it.shift = self.shift.number();
        it.days = self.days;
        it.months = self.months;
        it.day = self.day;
        it.days_after = self.days_after;
        it.cutoff = self.cutoff;
        it.fixed_date = put::date(self.fixed_date);
        it.percent = put::decimal(self.percent);
        it.fixed = put::money(self.fixed);
        (it.discounts, it.discount_count) = keep.inputs(self.discounts)?;
        Ok(it)
    }
}

/// The dates terms may count from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DueInputs {
    /// Document date.
    pub document: Option<Date>,
    /// Effective date.
    pub effective: Option<Date>,
    /// `None`: none.
    pub delivery: Option<Date>,
    /// `None`: none.
    pub receipt: Option<Date>,
}

impl Input for DueInputs {
    type Raw = sys::oi_due_inputs;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.document = put::date(self.document);
        it.effective = put::date(self.effective);
        it.delivery = put::date(self.delivery);
        it.receipt = put::date(self.receipt);
        Ok(it)
    }
}

/// One portion of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DuePortion {
    /// Its part of the total.
    pub amount: Option<Money>,
    /// Required; of a draft only when it is posted.
    pub due: Option<Date>,
}

impl Input for DuePortion {
    type Raw = sys::oi_due_portion;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.amount = put::money(self.amount);
        it.due = put::date(self.due);
        Ok(it)
    }
}

/// A tax on a line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LineTax<'a> {
    /// The host's tax code; lines of one code and rate are taxed together.
    pub code: &'a str,
    /// 19 is 19 %, 0.19 is 19 hundredths of a percent.
    pub percent: Decimal,
}

impl Input for LineTax<'_> {
    type Raw = sys::oi_line_tax;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.code = put::text(self.code);
        it.percent = put::decimal(self.percent);
        Ok(it)
    }
}

/// A line of a document: round(quantity x unit price) - discount.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Line<'a> {
    /// The host's product code.
    pub product: &'a str,
    /// Free text.
    pub description: &'a str,
    /// `None`: 1.
    pub quantity: Option<Decimal>,
    /// In the document's currency.
    pub unit_price: Decimal,
    /// Of the rounded amount.
    pub discount_percent: Decimal,
    /// An amount; giving both is refused.
    pub discount: Option<Money>,
    /// Taxes on the line.
    pub taxes: &'a [LineTax<'a>],
}

impl Input for Line<'_> {
    type Raw = sys::oi_line_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.product = put::text(self.product);
        it.description = put::text(self.description);
        it.quantity = put::decimal(self.quantity.unwrap_or_default());
        it.flags |= flag(self.quantity.is_some() && it.quantity.lo == 0 && it.quantity.hi == 0, sys::OI_LINE_ZERO_QUANTITY);
        it.unit_price = put::decimal(self.unit_price);
        it.discount_percent = put::decimal(self.discount_percent);
        it.discount = put::money(self.discount);
        (it.taxes, it.tax_count) = keep.inputs(self.taxes)?;
        Ok(it)
    }
}

/// Who, when and why.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CommandInfo<'a> {
    /// Business date the books count it from; required by commands about money.
    pub effective: Option<Date>,
    /// Host's instant, microseconds UTC since 1970; `None`: none; never decreasing.
    pub recorded: Option<Timestamp>,
    /// Who.
    pub actor: &'a str,
    /// Why; personal.
    pub reason: &'a str,
    /// Same key, same command: the first outcome again; other command: refused.
    pub idempotency_key: &'a str,
    /// Decide, tell what would happen, and undo it: nothing has happened.
    pub dry_run: bool,
    /// A date in a locked period becomes the first open day, instead of `Status::PeriodLocked`.
    pub shift_from_locked: bool,
}

impl Input for CommandInfo<'_> {
    type Raw = sys::oi_command_info;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.dry_run, sys::OI_COMMAND_DRY_RUN);
        it.flags |= flag(self.shift_from_locked, sys::OI_COMMAND_SHIFT_FROM_LOCKED);
        it.effective = put::date(self.effective);
        it.recorded_micros = put::instant(self.recorded);
        it.actor = put::text(self.actor);
        it.reason = put::text(self.reason);
        it.idempotency_key = put::text(self.idempotency_key);
        Ok(it)
    }
}

/// Idempotency keys to be forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DropIdempotencyKeys {
    /// Those of commands recorded before this sequence.
    pub before: u64,
}

impl Input for DropIdempotencyKeys {
    type Raw = sys::oi_drop_idempotency_keys_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.before = self.before;
        Ok(it)
    }
}

/// What the host decides once for the whole ledger. All zero: the defaults.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Settings {
    /// Of every ledger rule; 0: half up.
    pub rounding: Rounding,
    /// Where tax is rounded; line makes it line for all documents.
    pub tax_scope: TaxScope,
    /// Payments may not leave part of a due portion open, unless the customer may.
    pub refuse_partial_payments: bool,
    /// A new invoice first eats what credit is open, first in, first out.
    pub new_documents_take_open_credit: bool,
    /// ... and what credit is then left goes to the oldest open items.
    pub surplus_credit_settles_oldest: bool,
    /// A prospect stays one until a command makes it active.
    pub prospects_stay: bool,
    /// Numbers are kept, but neither indexed nor unique.
    pub numbers_not_unique: bool,
}

impl Input for Settings {
    type Raw = sys::oi_settings;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.refuse_partial_payments, sys::OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS);
        it.flags |= flag(self.new_documents_take_open_credit, sys::OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT);
        it.flags |= flag(self.surplus_credit_settles_oldest, sys::OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST);
        it.flags |= flag(self.prospects_stay, sys::OI_SETTINGS_PROSPECTS_STAY);
        it.flags |= flag(self.numbers_not_unique, sys::OI_SETTINGS_NUMBERS_NOT_UNIQUE);
        it.rounding = self.rounding.number();
        it.tax_scope = self.tax_scope.number();
        Ok(it)
    }
}

/// A currency that ISO 4217 lacks or has withdrawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RegisterCurrency {
    /// Code of 3 to 7 characters, A-Z first, then A-Z or 0-9; digits 0..18.
    pub currency: Option<Currency>,
}

impl Input for RegisterCurrency {
    type Raw = sys::oi_register_currency_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.currency = put::currency(self.currency, "currency")?;
        Ok(it)
    }
}

/// From which standpoint a figure is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AsOf {
    /// Required: what counts is dated on or before it.
    pub date: Option<Date>,
    /// What counts was recorded up to this sequence; 0: everything known; `nothing_known`.
    pub known_through: Option<u64>,
}

impl Input for AsOf {
    type Raw = sys::oi_as_of;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.date = put::date(self.date);
        it.known_through = self.known_through.unwrap_or(0);
        Ok(it)
    }
}

/// Which items. All zero: all, without drafts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ItemFilter<'a> {
    /// 0: all.
    pub customer: Option<u64>,
    /// 0: all.
    pub job: Option<u64>,
    /// 0: all.
    pub contract: Option<u64>,
    /// `None`: all.
    pub currency: &'a str,
    /// Bits 1 << `ItemKind`; 0: all.
    pub kinds: &'a [ItemKind],
    /// Bits 1 << `ItemStatus`; 0: all.
    pub statuses: &'a [ItemStatus],
    /// Effective date, inclusive; 0: the first.
    pub from: Option<Date>,
    /// Effective date, inclusive; 0: the last.
    pub to: Option<Date>,
    /// Exact.
    pub series: &'a str,
    /// Part of the number.
    pub number_contains: &'a str,
    /// Total; `None`: no bound.
    pub at_least: Option<Money>,
    /// Total; `None`: no bound.
    pub at_most: Option<Money>,
    /// The order.
    pub sort: ItemSort,
    /// Rows left out at the start.
    pub offset: u64,
    /// Rows at most; 0: all.
    pub limit: u64,
    /// The customer's children too.
    pub with_children: bool,
    /// Drafts too: marked, outside every total.
    pub drafts: bool,
    /// Only what has something remaining.
    pub only_open: bool,
    /// Only items of cancelled jobs.
    pub only_cancelled_jobs: bool,
    /// The other way round.
    pub descending: bool,
}

impl Input for ItemFilter<'_> {
    type Raw = sys::oi_item_filter;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.with_children, sys::OI_ITEM_FILTER_WITH_CHILDREN);
        it.flags |= flag(self.drafts, sys::OI_ITEM_FILTER_DRAFTS);
        it.flags |= flag(self.only_open, sys::OI_ITEM_FILTER_ONLY_OPEN);
        it.flags |= flag(self.only_cancelled_jobs, sys::OI_ITEM_FILTER_ONLY_CANCELLED_JOBS);
        it.flags |= flag(self.descending, sys::OI_ITEM_FILTER_DESCENDING);
        it.customer = self.customer.unwrap_or(0);
        it.job = self.job.unwrap_or(0);
        it.contract = self.contract.unwrap_or(0);
        it.currency = put::code(self.currency, "currency")?;
        it.kinds = put::set(self.kinds.iter().map(|one| one.number()), 0, "kinds")?;
        it.statuses = put::set(self.statuses.iter().map(|one| one.number()), 0, "statuses")?;
        it.from = put::date(self.from);
        it.to = put::date(self.to);
        it.series = put::text(self.series);
        it.number_contains = put::text(self.number_contains);
        it.at_least = put::money(self.at_least);
        it.at_most = put::money(self.at_most);
        it.sort = self.sort.number();
        it.offset = self.offset;
        it.limit = self.limit;
        Ok(it)
    }
}

/// A customer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Customer<'a> {
    /// Creating: 0 = the next; changing: which one.
    pub id: Option<u64>,
    /// The host's customer number; unique; may be empty.
    pub code: &'a str,
    /// Personal.
    pub name: &'a str,
    /// The host's own status label.
    pub label: &'a str,
    /// Default of new invoices.
    pub salesperson: &'a str,
    /// The host's key; unique; may be empty.
    pub external_ref: &'a str,
    /// What it may still be billed.
    pub status: CustomerStatus,
    /// Whether a payment may leave part of a due portion open.
    pub partial_payments: PartialPayments,
    /// Default of new documents: code, filled up with zeros.
    pub currency: &'a str,
    /// Consolidated with; `None`: none.
    pub parent: Option<u64>,
    /// `None`: no limit; a limit of 0 carries its currency.
    pub credit_limit: Option<Money>,
    /// Date; 0: the effective date of creation.
    pub established: Option<Date>,
    /// Default of new invoices; none: due on receipt.
    pub terms: &'a [TermsPortion<'a>],
}

impl Input for Customer<'_> {
    type Raw = sys::oi_customer_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = self.id.unwrap_or(0);
        it.code = put::text(self.code);
        it.name = put::text(self.name);
        it.label = put::text(self.label);
        it.salesperson = put::text(self.salesperson);
        it.external_ref = put::text(self.external_ref);
        it.status = self.status.number();
        it.partial_payments = self.partial_payments.number();
        it.currency = put::code(self.currency, "currency")?;
        it.parent = self.parent.unwrap_or(0);
        it.credit_limit = put::money(self.credit_limit);
        it.established = put::date(self.established);
        (it.terms, it.terms_count) = keep.inputs(self.terms)?;
        Ok(it)
    }
}

/// Which customers. All zero: all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CustomerFilter<'a> {
    /// Part of code or name, ASCII letters without case.
    pub text: &'a str,
    /// Exact.
    pub salesperson: &'a str,
    /// Children of.
    pub parent: Option<u64>,
    /// Rows left out at the start.
    pub offset: u64,
    /// Rows at most; 0: all.
    pub limit: u64,
    /// Bits 1 << `CustomerStatus`; 0: all.
    pub statuses: &'a [CustomerStatus],
}

impl Input for CustomerFilter<'_> {
    type Raw = sys::oi_customer_filter;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.text = put::text(self.text);
        it.salesperson = put::text(self.salesperson);
        it.parent = self.parent.unwrap_or(0);
        it.offset = self.offset;
        it.limit = self.limit;
        it.statuses = put::set(self.statuses.iter().map(|one| one.number()), 0, "statuses")?;
        Ok(it)
    }
}

/// A job of a customer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Job<'a> {
    /// Creating: 0 = the next; changing: which one.
    pub id: Option<u64>,
    /// Whose; it never changes.
    pub customer: u64,
    /// Unique among jobs; may be empty.
    pub code: &'a str,
    /// Personal.
    pub name: &'a str,
    /// Unique among jobs; may be empty.
    pub external_ref: &'a str,
    /// Whether it takes invoices.
    pub status: JobStatus,
}

impl Input for Job<'_> {
    type Raw = sys::oi_job_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = self.id.unwrap_or(0);
        it.customer = self.customer;
        it.code = put::text(self.code);
        it.name = put::text(self.name);
        it.external_ref = put::text(self.external_ref);
        it.status = self.status.number();
        Ok(it)
    }
}

/// A contract with a customer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Contract<'a> {
    /// Creating: 0 = the next; changing: which one.
    pub id: Option<u64>,
    /// Whose; it never changes.
    pub customer: u64,
    /// 0: the customer as a whole.
    pub job: Option<u64>,
    /// Unique among contracts; may be empty.
    pub number: &'a str,
    /// Unique among contracts; may be empty.
    pub external_ref: &'a str,
    /// Date; 0: not told.
    pub starts: Option<Date>,
    /// Date; 0: open-ended.
    pub ends: Option<Date>,
}

impl Input for Contract<'_> {
    type Raw = sys::oi_contract_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = self.id.unwrap_or(0);
        it.customer = self.customer;
        it.job = self.job.unwrap_or(0);
        it.number = put::text(self.number);
        it.external_ref = put::text(self.external_ref);
        it.starts = put::date(self.starts);
        it.ends = put::date(self.ends);
        Ok(it)
    }
}

/// An invoice, debit note, opening balance, or a draft of an invoice: lines, or a bare total, or both when they agree.
/// Due by portions, or on `due`, or by terms, or by the customer's terms, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Invoice<'a> {
    /// 0: the next of its kind.
    pub id: Option<u64>,
    /// Whose.
    pub customer: u64,
    /// `None`: none.
    pub job: Option<u64>,
    /// `None`: none.
    pub contract: Option<u64>,
    /// Unique per kind; may be empty.
    pub number: &'a str,
    /// `None`: the total's, else the customer's.
    pub currency: &'a str,
    /// Of which kind; 0: what the function makes; an opening is a debit or a credit.
    pub kind: ItemKind,
    /// Where it stands outside the books; `draft_invoice` reads it, else 0.
    pub draft_state: DraftState,
    /// 0: the effective date.
    pub document_date: Option<Date>,
    /// `None`: none.
    pub delivery_date: Option<Date>,
    /// 0: by portions or terms.
    pub due: Option<Date>,
    /// Where tax is rounded.
    pub tax_scope: TaxScope,
    /// >= 0; `None`: what the lines add up to.
    pub total: Option<Money>,
    /// Lines.
    pub lines: &'a [Line<'a>],
    /// Due portions; they sum to the total.
    pub portions: &'a [DuePortion],
    /// Terms of this document.
    pub terms: &'a [TermsPortion<'a>],
    /// Empty: the customer's.
    pub salesperson: &'a str,
    /// Recurring invoices that belong together.
    pub series: &'a str,
    /// The customer's order number, say.
    pub reference: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// Unique per kind; may be empty.
    pub external_ref: &'a str,
}

impl Input for Invoice<'_> {
    type Raw = sys::oi_invoice_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = self.id.unwrap_or(0);
        it.customer = self.customer;
        it.job = self.job.unwrap_or(0);
        it.contract = self.contract.unwrap_or(0);
        it.number = put::text(self.number);
        it.currency = put::code(self.currency, "currency")?;
        it.kind = self.kind.number();
        it.draft_state = self.draft_state.number();
        it.document_date = put::date(self.document_date);
        it.delivery_date = put::date(self.delivery_date);
        it.due = put::date(self.due);
        it.tax_scope = self.tax_scope.number();
        it.total = put::money(self.total);
        (it.lines, it.line_count) = keep.inputs(self.lines)?;
        (it.portions, it.portion_count) = keep.inputs(self.portions)?;
        (it.terms, it.terms_count) = keep.inputs(self.terms)?;
        it.salesperson = put::text(self.salesperson);
        it.series = put::text(self.series);
        it.reference = put::text(self.reference);
        it.notes = put::text(self.notes);
        it.external_ref = put::text(self.external_ref);
        Ok(it)
    }
}

/// One debit item to be settled.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Target {
    /// Which.
    pub item: ItemRef,
    /// `None`: as much as it has open and the credit has left.
    pub amount: Option<Money>,
}

impl Input for Target {
    type Raw = sys::oi_target_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.item = put::item_ref(self.item);
        it.amount = put::money(self.amount);
        Ok(it)
    }
}

/// How a credit is used. What is left stays as unapplied credit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Settlement<'a> {
    /// Which items; 0 with targets: chosen.
    pub strategy: Strategy,
    /// Strategy chosen: the items.
    pub targets: &'a [Target],
    /// A chosen amount over what is open takes what fits instead of being refused.
    pub cap: bool,
    /// A strategy uses this credit alone, not the customer's other open credit before it.
    pub only_this_credit: bool,
}

impl Input for Settlement<'_> {
    type Raw = sys::oi_settlement_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.cap, sys::OI_SETTLEMENT_CAP);
        it.flags |= flag(self.only_this_credit, sys::OI_SETTLEMENT_ONLY_THIS_CREDIT);
        it.strategy = self.strategy.number();
        (it.targets, it.target_count) = keep.inputs(self.targets)?;
        Ok(it)
    }
}

/// Open credit of a customer against its open items.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Settle<'a> {
    /// Whose.
    pub customer: u64,
    /// Only its items, with credit of it or of no job; 0: all.
    pub job: Option<u64>,
    /// `None`: the customer's.
    pub currency: &'a str,
    /// In this order; none: all available, first in, first out.
    pub credits: &'a [ItemRef],
    /// Not NULL; a strategy is required.
    pub settlement: Settlement<'a>,
    /// Cap on the sum applied; `None`: none.
    pub at_most: Option<Money>,
}

impl Input for Settle<'_> {
    type Raw = sys::oi_settle_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.customer = self.customer;
        it.job = self.job.unwrap_or(0);
        it.currency = put::code(self.currency, "currency")?;
        (it.credits, it.credit_count) = keep.list(self.credits, put::item_ref);
        it.settlement = keep.input(&self.settlement)?;
        it.at_most = put::money(self.at_most);
        Ok(it)
    }
}

/// A payment: cash in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Payment<'a> {
    /// 0: the next.
    pub id: Option<u64>,
    /// Whose.
    pub customer: u64,
    /// With a job it settles only that job's items; 0: any.
    pub job: Option<u64>,
    /// Unique among payments; may be empty.
    pub number: &'a str,
    /// > 0.
    pub amount: Option<Money>,
    /// When the money counts for discounts; 0: the effective date.
    pub value_date: Option<Date>,
    /// "card", "bank_transfer", "check", ...: the host's words.
    pub method: &'a str,
    /// The bank's or processor's.
    pub transaction_id: &'a str,
    /// The payer's.
    pub reference: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// Unique among payments; may be empty.
    pub external_ref: &'a str,
    /// What it settles; NULL: nothing, as for drafts and marking paid.
    pub settlement: Option<Settlement<'a>>,
}

impl Input for Payment<'_> {
    type Raw = sys::oi_payment_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = self.id.unwrap_or(0);
        it.customer = self.customer;
        it.job = self.job.unwrap_or(0);
        it.number = put::text(self.number);
        it.amount = put::money(self.amount);
        it.value_date = put::date(self.value_date);
        it.method = put::text(self.method);
        it.transaction_id = put::text(self.transaction_id);
        it.reference = put::text(self.reference);
        it.notes = put::text(self.notes);
        it.external_ref = put::text(self.external_ref);
        it.settlement = keep.optional(self.settlement.as_ref())?;
        Ok(it)
    }
}

/// An invoice paid in full by one payment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MarkPaid<'a> {
    /// Which.
    pub invoice: u64,
    /// Not NULL; a method is required; customer and amount are the invoice's, what is given must agree.
    pub payment: Payment<'a>,
}

impl Input for MarkPaid<'_> {
    type Raw = sys::oi_mark_paid_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.invoice = self.invoice;
        it.payment = keep.input(&self.payment)?;
        Ok(it)
    }
}

/// A payment to be reversed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReversePayment<'a> {
    /// Which.
    pub payment: u64,
    /// Insufficient funds, chargeback or (0) payment reversed.
    pub kind: ReversalKind,
    /// Date; 0: the effective date.
    pub fee_due: Option<Date>,
    /// Charged with it; `None`: none.
    pub fee: Option<Money>,
    /// Unique among fees; may be empty.
    pub fee_number: &'a str,
}

impl Input for ReversePayment<'_> {
    type Raw = sys::oi_reverse_payment_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.payment = self.payment;
        it.kind = self.kind.number();
        it.fee_due = put::date(self.fee_due);
        it.fee = put::money(self.fee);
        it.fee_number = put::text(self.fee_number);
        Ok(it)
    }
}

/// A credit memo: lines, or a bare amount, or both when they agree.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CreditMemo<'a> {
    /// 0: the next.
    pub id: Option<u64>,
    /// Whose.
    pub customer: u64,
    /// `None`: none.
    pub job: Option<u64>,
    /// `None`: none.
    pub contract: Option<u64>,
    /// About this one: its open amount is reduced first; `None`: none.
    pub invoice: Option<u64>,
    /// Unique among credit memos; may be empty.
    pub number: &'a str,
    /// `None`: the amount's, else the customer's.
    pub currency: &'a str,
    /// 0: the effective date.
    pub document_date: Option<Date>,
    /// Where tax is rounded.
    pub tax_scope: TaxScope,
    /// > 0; `None`: what the lines add up to.
    pub amount: Option<Money>,
    /// Lines.
    pub lines: &'a [Line<'a>],
    /// Part of the rest that is refunded at once; `None`: none.
    pub refund: Option<Money>,
    /// Unique among refunds; may be empty.
    pub refund_number: &'a str,
    /// The customer's.
    pub reference: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// Unique among credit memos; may be empty.
    pub external_ref: &'a str,
    /// The invoice is already paid: undo as much of its applications as the memo needs, newest first, and apply them
    /// anew for the rest, so that the payment becomes credit.
    pub displace_payments: bool,
}

impl Input for CreditMemo<'_> {
    type Raw = sys::oi_credit_memo_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.displace_payments, sys::OI_CREDIT_MEMO_DISPLACE_PAYMENTS);
        it.id = self.id.unwrap_or(0);
        it.customer = self.customer;
        it.job = self.job.unwrap_or(0);
        it.contract = self.contract.unwrap_or(0);
        it.invoice = self.invoice.unwrap_or(0);
        it.number = put::text(self.number);
        it.currency = put::code(self.currency, "currency")?;
        it.document_date = put::date(self.document_date);
        it.tax_scope = self.tax_scope.number();
        it.amount = put::money(self.amount);
        (it.lines, it.line_count) = keep.inputs(self.lines)?;
        it.refund = put::money(self.refund);
        it.refund_number = put::text(self.refund_number);
        it.reference = put::text(self.reference);
        it.notes = put::text(self.notes);
        it.external_ref = put::text(self.external_ref);
        Ok(it)
    }
}

/// Credit put on an account (+), or taken back from it (-): oldest first, never below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AccountCredit<'a> {
    /// 0: the next.
    pub id: Option<u64>,
    /// Whose.
    pub customer: u64,
    /// `None`: none.
    pub job: Option<u64>,
    /// `None`: none.
    pub contract: Option<u64>,
    /// Unique per kind; may be empty.
    pub number: &'a str,
    /// Not zero.
    pub change: Option<Money>,
    /// 0: the effective date.
    pub document_date: Option<Date>,
    /// The customer's.
    pub reference: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// Unique per kind; may be empty.
    pub external_ref: &'a str,
}

impl Input for AccountCredit<'_> {
    type Raw = sys::oi_account_credit_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = self.id.unwrap_or(0);
        it.customer = self.customer;
        it.job = self.job.unwrap_or(0);
        it.contract = self.contract.unwrap_or(0);
        it.number = put::text(self.number);
        it.change = put::money(self.change);
        it.document_date = put::date(self.document_date);
        it.reference = put::text(self.reference);
        it.notes = put::text(self.notes);
        it.external_ref = put::text(self.external_ref);
        Ok(it)
    }
}

/// A draft to be dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteDraft {
    /// Which.
    pub draft: ItemRef,
}

impl Input for DeleteDraft {
    type Raw = sys::oi_delete_draft_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.draft = put::item_ref(self.draft);
        Ok(it)
    }
}

/// A draft to be posted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PostDraft<'a> {
    /// Which.
    pub draft: ItemRef,
    /// Names it if the draft has none.
    pub number: &'a str,
    /// Payments only; NULL: nothing is settled.
    pub settlement: Option<Settlement<'a>>,
}

impl Input for PostDraft<'_> {
    type Raw = sys::oi_post_draft_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.draft = put::item_ref(self.draft);
        it.number = put::text(self.number);
        it.settlement = keep.optional(self.settlement.as_ref())?;
        Ok(it)
    }
}

/// One credit item used on debit items named.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ApplyCredit<'a> {
    /// Which.
    pub credit: ItemRef,
    /// At least one.
    pub targets: &'a [Target],
    /// An amount over what is open takes what fits instead of being refused.
    pub cap: bool,
}

impl Input for ApplyCredit<'_> {
    type Raw = sys::oi_apply_credit_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.cap, sys::OI_APPLY_CREDIT_CAP);
        it.credit = put::item_ref(self.credit);
        (it.targets, it.target_count) = keep.inputs(self.targets)?;
        Ok(it)
    }
}

/// One row of `apply_credits`: an amount of one credit item on one debit item.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Application {
    /// Which credit item.
    pub credit: ItemRef,
    /// Which debit item.
    pub debit: ItemRef,
    /// `None`: as much as fits.
    pub amount: Option<Money>,
    /// Date; 0: the command's.
    pub effective: Option<Date>,
}

impl Input for Application {
    type Raw = sys::oi_application_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.credit = put::item_ref(self.credit);
        it.debit = put::item_ref(self.debit);
        it.amount = put::money(self.amount);
        it.effective = put::date(self.effective);
        Ok(it)
    }
}

/// An application group to be undone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Unapply {
    /// Its sequence.
    pub application: u64,
    /// Applied anew; `None`: nothing.
    pub keep: Option<Money>,
}

impl Input for Unapply {
    type Raw = sys::oi_unapply_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.application = self.application;
        it.keep = put::money(self.keep);
        Ok(it)
    }
}

/// Which applications. All zero: all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ApplicationFilter {
    /// On either side; `None`: by customer.
    pub item: Option<ItemRef>,
    /// 0: all.
    pub customer: Option<u64>,
    /// Leave out what is undone.
    pub live_only: bool,
}

impl Input for ApplicationFilter {
    type Raw = sys::oi_application_filter;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.live_only, sys::OI_APPLICATION_FILTER_LIVE_ONLY);
        it.item = put::item_ref(self.item.unwrap_or_default());
        it.customer = self.customer.unwrap_or(0);
        Ok(it)
    }
}

/// A document to be withdrawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct VoidItem {
    /// Which.
    pub item: ItemRef,
    /// Undo its applications on the same date instead of refusing; credit memos about it become credit.
    pub unapply: bool,
    /// Void the credit memos about it, too.
    pub memos: bool,
}

impl Input for VoidItem {
    type Raw = sys::oi_void_item_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.unapply, sys::OI_VOID_ITEM_UNAPPLY);
        it.flags |= flag(self.memos, sys::OI_VOID_ITEM_MEMOS);
        it.item = put::item_ref(self.item);
        Ok(it)
    }
}

/// A reversal to be taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reinstate {
    /// The item that was reversed.
    pub item: ItemRef,
}

impl Input for Reinstate {
    type Raw = sys::oi_reinstate_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.item = put::item_ref(self.item);
        Ok(it)
    }
}

/// Credit to be paid out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Refund<'a> {
    /// 0: the next.
    pub id: Option<u64>,
    /// Of which credit item.
    pub credit: ItemRef,
    /// > 0, at most what the credit item was worth.
    pub amount: Option<Money>,
    /// Unique among refunds; may be empty.
    pub number: &'a str,
    /// The host's words.
    pub method: &'a str,
    /// The bank's or processor's.
    pub transaction_id: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// Of a credit in use: undo as much of its applications as the refund needs, newest first.
    pub unapply: bool,
}

impl Input for Refund<'_> {
    type Raw = sys::oi_refund_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.unapply, sys::OI_REFUND_UNAPPLY);
        it.id = self.id.unwrap_or(0);
        it.credit = put::item_ref(self.credit);
        it.amount = put::money(self.amount);
        it.number = put::text(self.number);
        it.method = put::text(self.method);
        it.transaction_id = put::text(self.transaction_id);
        it.notes = put::text(self.notes);
        Ok(it)
    }
}

/// A debit item to be given up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WriteOff<'a> {
    /// 0: the next.
    pub id: Option<u64>,
    /// Which.
    pub item: ItemRef,
    /// `None`: all that is open.
    pub amount: Option<Money>,
    /// Unique among write-offs; may be empty.
    pub number: &'a str,
}

impl Input for WriteOff<'_> {
    type Raw = sys::oi_write_off_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = self.id.unwrap_or(0);
        it.item = put::item_ref(self.item);
        it.amount = put::money(self.amount);
        it.number = put::text(self.number);
        Ok(it)
    }
}

/// A write-off to be taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RecoverWriteOff {
    /// Which.
    pub write_off: u64,
}

impl Input for RecoverWriteOff {
    type Raw = sys::oi_recover_write_off_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.write_off = self.write_off;
        Ok(it)
    }
}

/// Closes a period.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LockPeriod {
    /// For which commands.
    pub command_class: CommandClass,
    /// Last locked day; 0: the lock is lifted.
    pub through: Option<Date>,
}

impl Input for LockPeriod {
    type Raw = sys::oi_lock_period_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.command_class = self.command_class.number();
        it.through = put::date(self.through);
        Ok(it)
    }
}

/// Lets somebody write into a locked period.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LockException<'a> {
    /// Who; none: anybody.
    pub actor: &'a str,
    /// Which commands.
    pub command_class: CommandClass,
    /// First day; 0: from the beginning.
    pub from: Option<Date>,
    /// Last day; 0: any.
    pub to: Option<Date>,
    /// Judged by the recorded instant of a command; 0: never.
    pub expires: Option<Timestamp>,
}

impl Input for LockException<'_> {
    type Raw = sys::oi_lock_exception_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.actor = put::text(self.actor);
        it.command_class = self.command_class.number();
        it.from = put::date(self.from);
        it.to = put::date(self.to);
        it.expires_micros = put::instant(self.expires);
        Ok(it)
    }
}

/// Takes an exception back.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WithdrawException {
    /// The sequence it was granted with.
    pub granted: u64,
}

impl Input for WithdrawException {
    type Raw = sys::oi_withdraw_exception_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.granted = self.granted;
        Ok(it)
    }
}

/// How an account balance is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BalanceOptions {
    /// A row per job and one for no job besides; they sum to the customer's row.
    pub per_job: bool,
    /// Consolidate the customer's children.
    pub with_children: bool,
}

impl Input for BalanceOptions {
    type Raw = sys::oi_balance_options;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.per_job, sys::OI_BALANCE_OPTIONS_PER_JOB);
        it.flags |= flag(self.with_children, sys::OI_BALANCE_OPTIONS_WITH_CHILDREN);
        Ok(it)
    }
}

/// Which balances. All zero: every customer who owes or is in credit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BalanceFilter<'a> {
    /// `None`: every currency.
    pub currency: &'a str,
    /// Of the absolute balance; its currency limits the list; `None`: no bound.
    pub at_least: Option<Money>,
    /// Leave out balances above zero.
    pub omit_owing: bool,
    /// Leave out balances below zero.
    pub omit_in_credit: bool,
    /// Balances of zero too.
    pub settled: bool,
}

impl Input for BalanceFilter<'_> {
    type Raw = sys::oi_balance_filter;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.omit_owing, sys::OI_BALANCE_FILTER_OMIT_OWING);
        it.flags |= flag(self.omit_in_credit, sys::OI_BALANCE_FILTER_OMIT_IN_CREDIT);
        it.flags |= flag(self.settled, sys::OI_BALANCE_FILTER_SETTLED);
        it.currency = put::code(self.currency, "currency")?;
        it.at_least = put::money(self.at_least);
        Ok(it)
    }
}

/// How an aging is cut. All zero: by due date, 1-30, 31-60, 61-90, 91+, a row per customer and currency.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AgingOptions<'a> {
    /// From which date an item's age counts.
    pub basis: AgingBasis,
    /// Where unapplied credit stands.
    pub credits: AgingCredits,
    /// What a row stands for.
    pub group: AgingGroup,
    /// Ascending, > 0, inclusive; none: 30, 60, 90.
    pub past_edges: Option<&'a [i32]>,
    /// Ascending, > 0: splits what is not yet due.
    pub future_edges: &'a [i32],
    /// Only this one; 0: all.
    pub customer: Option<u64>,
    /// Only this one; 0: all.
    pub job: Option<u64>,
    /// Only this one; `None`: all.
    pub currency: Option<Currency>,
    /// Rows without any amount too.
    pub zero_rows: bool,
}

impl Input for AgingOptions<'_> {
    type Raw = sys::oi_aging_options;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.zero_rows, sys::OI_AGING_OPTIONS_ZERO_ROWS);
        it.basis = self.basis.number();
        it.credits = self.credits.number();
        it.group = self.group.number();
        (it.past_edges, it.past_edge_count) = keep.list(self.past_edges.unwrap_or_default(), put::same);
        it.flags |= flag(self.past_edges.is_some() && it.past_edge_count == 0, sys::OI_AGING_OPTIONS_ONE_PAST_COLUMN);
        (it.future_edges, it.future_edge_count) = keep.list(self.future_edges, put::same);
        it.customer = self.customer.unwrap_or(0);
        it.job = self.job.unwrap_or(0);
        it.currency = put::currency(self.currency, "currency")?;
        Ok(it)
    }
}

/// Which lines of a customer's history.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HistoryFilter<'a> {
    /// Required.
    pub customer: u64,
    /// Only its lines, with its own running balance; 0: all.
    pub job: Option<u64>,
    /// Required when the customer holds several; `None`: its only one.
    pub currency: &'a str,
    /// Bits 1 << `ItemKind` of the item; 0: all.
    pub kinds: &'a [ItemKind],
    /// The order.
    pub sort: HistorySort,
    /// Effective date, inclusive; 0: the first.
    pub from: Option<Date>,
    /// Effective date, inclusive; 0: the as-of date.
    pub to: Option<Date>,
    /// Lines left out at the start.
    pub offset: u64,
    /// Lines at most; 0: all.
    pub limit: u64,
    /// Applications too: in their own column, without effect on the balance.
    pub applications: bool,
    /// The other way round.
    pub descending: bool,
}

impl Input for HistoryFilter<'_> {
    type Raw = sys::oi_history_filter;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.applications, sys::OI_HISTORY_FILTER_APPLICATIONS);
        it.flags |= flag(self.descending, sys::OI_HISTORY_FILTER_DESCENDING);
        it.customer = self.customer;
        it.job = self.job.unwrap_or(0);
        it.currency = put::code(self.currency, "currency")?;
        it.kinds = put::set(self.kinds.iter().map(|one| one.number()), 0, "kinds")?;
        it.sort = self.sort.number();
        it.from = put::date(self.from);
        it.to = put::date(self.to);
        it.offset = self.offset;
        it.limit = self.limit;
        Ok(it)
    }
}

impl DuePortion {
    pub(crate) fn read(it: &sys::oi_due_portion) -> Self {
        Self {
            amount: take::optional_money(&it.amount),
            due: take::date(it.due),
        }
    }
}

/// One portion of payment terms; see `TermsPortion`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TermsRow {
    /// Counted from 0.
    pub portion: u32,
    /// Which part of the document.
    pub share: PortionShare,
    /// Which rule gives the date.
    pub kind: DueRuleKind,
    /// From which date it counts.
    pub base: DueBase,
    /// How it moves off a day that is no business day.
    pub shift: BusinessDayShift,
    /// Base + this many days.
    pub days: i32,
    /// + this many months.
    pub months: i32,
    /// This day of that month; 0 keeps it;.
    pub day: i32,
    /// + this many days.
    pub days_after: i32,
    /// Of proximo.
    pub cutoff: i32,
    /// Of a fixed date.
    pub fixed_date: Option<Date>,
    /// How many discounts it has.
    pub discount_count: u32,
    /// Share percent: of the document's total.
    pub percent: Decimal,
    /// Share fixed: this much; `None`: none.
    pub fixed: Option<Money>,
}

impl TermsRow {
    pub(crate) fn read(it: &sys::oi_terms_row) -> Self {
        Self {
            portion: it.portion,
            share: PortionShare::from_number(it.share),
            kind: DueRuleKind::from_number(it.kind),
            base: DueBase::from_number(it.base),
            shift: BusinessDayShift::from_number(it.shift),
            days: it.days,
            months: it.months,
            day: it.day,
            days_after: it.days_after,
            cutoff: it.cutoff,
            fixed_date: take::date(it.fixed_date),
            discount_count: it.discount_count,
            percent: take::decimal(&it.percent),
            fixed: take::optional_money(&it.fixed),
        }
    }
}

/// An early-payment discount of a portion of payment terms.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TermsDiscountRow {
    /// Which portion, counted from 0.
    pub portion: u32,
    /// From the base date.
    pub days: i32,
    /// Of the portion.
    pub percent: Decimal,
}

impl TermsDiscountRow {
    pub(crate) fn read(it: &sys::oi_terms_discount_row) -> Self {
        Self {
            portion: it.portion,
            days: it.days,
            percent: take::decimal(&it.percent),
        }
    }
}

/// A line of a document.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct LineRow<'a> {
    /// The host's product code.
    pub product: &'a str,
    /// Free text.
    pub description: &'a str,
    /// How many.
    pub quantity: Decimal,
    /// Each.
    pub unit_price: Decimal,
    /// Off the line; all zero in records that carry a percentage.
    pub discount: Option<Money>,
    /// After discount; all zero in records.
    pub net: Option<Money>,
}

impl<'a> LineRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_line_row) -> Self {
        Self {
            product: take::text(it.product),
            description: take::text(it.description),
            quantity: take::decimal(&it.quantity),
            unit_price: take::decimal(&it.unit_price),
            discount: take::optional_money(&it.discount),
            net: take::optional_money(&it.net),
        }
    }
}

/// A document's tax of one code and rate.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TaxRow<'a> {
    /// The host's tax code.
    pub code: &'a str,
    /// 19 is 19 %.
    pub percent: Decimal,
    /// What was taxed.
    pub base: Money,
    /// The tax.
    pub tax: Money,
}

impl<'a> TaxRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_tax_row) -> Self {
        Self {
            code: take::text(it.code),
            percent: take::decimal(&it.percent),
            base: take::money(&it.base),
            tax: take::money(&it.tax),
        }
    }
}

/// What the lines of a document add up to.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct DocumentTotals {
    /// Sum of round(quantity x price), before discounts.
    pub lines: Money,
    /// Sum of the lines' discounts.
    pub discount: Money,
    /// Sum of the taxes.
    pub tax: Money,
    /// Lines - discount + tax.
    pub total: Money,
}

impl DocumentTotals {
    pub(crate) fn read(it: &sys::oi_document_totals) -> Self {
        Self {
            lines: take::money(&it.lines),
            discount: take::money(&it.discount),
            tax: take::money(&it.tax),
            total: take::money(&it.total),
        }
    }
}

impl Settings {
    pub(crate) fn read(it: &sys::oi_settings) -> Self {
        Self {
            rounding: Rounding::from_number(it.rounding),
            tax_scope: TaxScope::from_number(it.tax_scope),
            refuse_partial_payments: it.flags & sys::OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS != 0,
            new_documents_take_open_credit: it.flags & sys::OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT != 0,
            surplus_credit_settles_oldest: it.flags & sys::OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST != 0,
            prospects_stay: it.flags & sys::OI_SETTINGS_PROSPECTS_STAY != 0,
            numbers_not_unique: it.flags & sys::OI_SETTINGS_NUMBERS_NOT_UNIQUE != 0,
        }
    }
}

/// What replaying a piece of a journal did.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Recovery {
    /// That took effect.
    pub transactions: u64,
    /// In them.
    pub records: u64,
    /// Bytes of whole transactions from the front; what follows is the beginning of one.
    pub end: u64,
    /// Where the ledger stands.
    pub last_sequence: u64,
    /// 1: something follows: the piece was cut there, or the host crashed while it wrote.
    pub torn: bool,
}

impl Recovery {
    pub(crate) fn read(it: &sys::oi_recovery) -> Self {
        Self {
            transactions: it.transactions,
            records: it.records,
            end: it.end,
            last_sequence: it.last_sequence,
            torn: take::bool(it.torn),
        }
    }
}

/// An item or draft at an as-of point.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ItemRow<'a> {
    /// Which.
    pub item: ItemRef,
    /// Its number.
    pub number: &'a str,
    /// Whose.
    pub customer: u64,
    /// `None`: none.
    pub job: Option<u64>,
    /// `None`: none.
    pub contract: Option<u64>,
    /// Of its amounts.
    pub currency: Currency,
    /// Business date.
    pub effective: Option<Date>,
    /// Document date.
    pub document_date: Option<Date>,
    /// Earliest due date with something open; none open: the last portion's.
    pub due: Option<Date>,
    /// Of a payment.
    pub value_date: Option<Date>,
    /// Its amount, positive.
    pub total: Money,
    /// Open or unapplied; 0 when reversed.
    pub remaining: Money,
    /// Of remaining.
    pub past_due: Money,
    /// Debit items: settled by payments.
    pub paid: Money,
    /// ... by credit memos and credits.
    pub credited: Money,
    /// ... by write-offs.
    pub written_off: Money,
    /// At the as-of point.
    pub status: ItemStatus,
    /// Where it stands outside the books.
    pub draft_state: DraftState,
    /// Of the oldest open portion; 0 when not overdue.
    pub days_overdue: i32,
    /// How it was undone; 0: not reversed.
    pub reversal: ReversalKind,
    /// Date; 0: not reversed.
    pub reversed_on: Option<Date>,
    /// Due portions.
    pub portion_count: u32,
    /// 1: past_due > 0, whatever the status says.
    pub overdue: bool,
    /// Frozen at issue.
    pub salesperson: &'a str,
    /// Recurring invoices that belong together.
    pub series: &'a str,
    /// The customer's order number, say.
    pub reference: &'a str,
    /// Of a payment or refund.
    pub method: &'a str,
    /// Of a payment or refund.
    pub transaction_id: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// The host's key.
    pub external_ref: &'a str,
    /// A credit memo's invoice, a fee's payment.
    pub about: Option<ItemRef>,
    /// When it became known.
    pub sequence: u64,
}

impl<'a> ItemRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_item_row) -> Self {
        Self {
            item: take::item_ref(&it.item),
            number: take::text(it.number),
            customer: it.customer,
            job: take::optional_id(&it.job),
            contract: take::optional_id(&it.contract),
            currency: take::currency(&it.currency),
            effective: take::date(it.effective),
            document_date: take::date(it.document_date),
            due: take::date(it.due),
            value_date: take::date(it.value_date),
            total: take::money(&it.total),
            remaining: take::money(&it.remaining),
            past_due: take::money(&it.past_due),
            paid: take::money(&it.paid),
            credited: take::money(&it.credited),
            written_off: take::money(&it.written_off),
            status: ItemStatus::from_number(it.status),
            draft_state: DraftState::from_number(it.draft_state),
            days_overdue: it.days_overdue,
            reversal: ReversalKind::from_number(it.reversal),
            reversed_on: take::date(it.reversed_on),
            portion_count: it.portion_count,
            overdue: take::bool(it.overdue),
            salesperson: take::text(it.salesperson),
            series: take::text(it.series),
            reference: take::text(it.reference),
            method: take::text(it.method),
            transaction_id: take::text(it.transaction_id),
            notes: take::text(it.notes),
            external_ref: take::text(it.external_ref),
            about: take::optional_item_ref(&it.about),
            sequence: it.sequence,
        }
    }
}

/// A due portion of an item.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct PortionRow {
    /// Counted from 0.
    pub portion: u32,
    /// `None`: none.
    pub due: Option<Date>,
    /// Its part of the item.
    pub amount: Money,
    /// Of it; all zero in records.
    pub remaining: Option<Money>,
}

impl PortionRow {
    pub(crate) fn read(it: &sys::oi_portion_row) -> Self {
        Self {
            portion: it.portion,
            due: take::date(it.due),
            amount: take::money(&it.amount),
            remaining: take::optional_money(&it.remaining),
        }
    }
}

/// A customer.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerRow<'a> {
    /// Its id.
    pub id: u64,
    /// The host's customer number.
    pub code: &'a str,
    /// Personal.
    pub name: &'a str,
    /// The host's own status label.
    pub label: &'a str,
    /// Default of new invoices.
    pub salesperson: &'a str,
    /// The host's key.
    pub external_ref: &'a str,
    /// What it may still be billed.
    pub status: CustomerStatus,
    /// Whether a payment may leave part of a due portion open.
    pub partial_payments: PartialPayments,
    /// Default of new documents.
    pub currency: Option<Currency>,
    /// `None`: none.
    pub parent: Option<u64>,
    /// `None`: none.
    pub credit_limit: Option<Money>,
    /// Date.
    pub established: Option<Date>,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> CustomerRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_customer_row) -> Self {
        Self {
            id: it.id,
            code: take::text(it.code),
            name: take::text(it.name),
            label: take::text(it.label),
            salesperson: take::text(it.salesperson),
            external_ref: take::text(it.external_ref),
            status: CustomerStatus::from_number(it.status),
            partial_payments: PartialPayments::from_number(it.partial_payments),
            currency: take::optional_currency(&it.currency),
            parent: take::optional_id(&it.parent),
            credit_limit: take::optional_money(&it.credit_limit),
            established: take::date(it.established),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// A job.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobRow<'a> {
    /// Its id.
    pub id: u64,
    /// Whose.
    pub customer: u64,
    /// Its code.
    pub code: &'a str,
    /// Personal.
    pub name: &'a str,
    /// The host's key.
    pub external_ref: &'a str,
    /// Whether it takes invoices.
    pub status: JobStatus,
    /// Sequence.
    pub created: u64,
}

impl<'a> JobRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_job_row) -> Self {
        Self {
            id: it.id,
            customer: it.customer,
            code: take::text(it.code),
            name: take::text(it.name),
            external_ref: take::text(it.external_ref),
            status: JobStatus::from_number(it.status),
            created: it.created,
        }
    }
}

/// A contract.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ContractRow<'a> {
    /// Its id.
    pub id: u64,
    /// Whose.
    pub customer: u64,
    /// `None`: none.
    pub job: Option<u64>,
    /// Its number.
    pub number: &'a str,
    /// The host's key.
    pub external_ref: &'a str,
    /// Date; 0: not told.
    pub starts: Option<Date>,
    /// Date; 0: open-ended.
    pub ends: Option<Date>,
    /// Sequence.
    pub created: u64,
}

impl<'a> ContractRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_contract_row) -> Self {
        Self {
            id: it.id,
            customer: it.customer,
            job: take::optional_id(&it.job),
            number: take::text(it.number),
            external_ref: take::text(it.external_ref),
            starts: take::date(it.starts),
            ends: take::date(it.ends),
            created: it.created,
        }
    }
}

/// An application group.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApplicationRow<'a> {
    /// Its sequence: what `unapply` names.
    pub application: u64,
    /// What was used.
    pub credit: ItemRef,
    /// ... on what.
    pub debit: ItemRef,
    /// The credit's number.
    pub credit_number: &'a str,
    /// The debit's number.
    pub debit_number: &'a str,
    /// Whose.
    pub customer: u64,
    /// `None`: none.
    pub debit_job: Option<u64>,
    /// > 0.
    pub amount: Money,
    /// Business date.
    pub effective: Option<Date>,
    /// Date; 0: live.
    pub undone_on: Option<Date>,
    /// 1: undone at the as-of point.
    pub undone: bool,
}

impl<'a> ApplicationRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_application_row) -> Self {
        Self {
            application: it.application,
            credit: take::item_ref(&it.credit),
            debit: take::item_ref(&it.debit),
            credit_number: take::text(it.credit_number),
            debit_number: take::text(it.debit_number),
            customer: it.customer,
            debit_job: take::optional_id(&it.debit_job),
            amount: take::money(&it.amount),
            effective: take::date(it.effective),
            undone_on: take::date(it.undone_on),
            undone: take::bool(it.undone),
        }
    }
}

/// An application a dry run would make.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlannedApplicationRow {
    /// What would be used.
    pub credit: ItemRef,
    /// ... on what.
    pub debit: ItemRef,
    /// > 0.
    pub amount: Money,
    /// Business date.
    pub effective: Option<Date>,
}

impl PlannedApplicationRow {
    pub(crate) fn read(it: &sys::oi_planned_application_row) -> Self {
        Self {
            credit: take::item_ref(&it.credit),
            debit: take::item_ref(&it.debit),
            amount: take::money(&it.amount),
            effective: take::date(it.effective),
        }
    }
}

/// A closed period.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct PeriodLockRow {
    /// For which commands.
    pub command_class: CommandClass,
    /// Last locked day.
    pub through: Option<Date>,
    /// Sequence.
    pub locked: u64,
}

impl PeriodLockRow {
    pub(crate) fn read(it: &sys::oi_period_lock_row) -> Self {
        Self {
            command_class: CommandClass::from_number(it.command_class),
            through: take::date(it.through),
            locked: it.locked,
        }
    }
}

/// Who may write into a closed period.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct LockExceptionRow<'a> {
    /// Sequence: its name.
    pub granted: u64,
    /// Sequence; 0: not.
    pub withdrawn: Option<u64>,
    /// "": anybody.
    pub actor: &'a str,
    /// For which commands.
    pub command_class: CommandClass,
    /// First day; 0: from the beginning.
    pub from: Option<Date>,
    /// Last day; 0: any.
    pub to: Option<Date>,
    /// 0: never.
    pub expires: Option<Timestamp>,
}

impl<'a> LockExceptionRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_lock_exception_row) -> Self {
        Self {
            granted: it.granted,
            withdrawn: take::optional_id(&it.withdrawn),
            actor: take::text(it.actor),
            command_class: CommandClass::from_number(it.command_class),
            from: take::date(it.from),
            to: take::date(it.to),
            expires: take::instant(it.expires_micros),
        }
    }
}

/// What a customer owes in one currency, as a whole or for one job.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct BalanceRow {
    /// Whose.
    pub customer: u64,
    /// Scope job: which; `None`: none.
    pub job: Option<u64>,
    /// What it stands for.
    pub scope: BalanceScope,
    /// Of the amounts.
    pub currency: Currency,
    /// Open - unapplied; positive: the customer owes.
    pub balance: Money,
    /// Of debit items.
    pub open: Money,
    /// Of credit items.
    pub unapplied: Money,
    /// Of open.
    pub past_due: Money,
    /// Invoices, less voided.
    pub invoiced: Money,
    /// Payments, less reversed.
    pub paid: Money,
    /// Credit memos and account credits, less voided.
    pub credits: Money,
    /// Write-offs, less recovered.
    pub written_off: Money,
    /// Refunds.
    pub refunded: Money,
    /// Debit notes, fees, finance charges, adjustments, less voided.
    pub other_charges: Money,
    /// Opening debits - opening credits.
    pub opening: Money,
    /// How many debit items have something open.
    pub open_items: u64,
}

impl BalanceRow {
    pub(crate) fn read(it: &sys::oi_balance_row) -> Self {
        Self {
            customer: it.customer,
            job: take::optional_id(&it.job),
            scope: BalanceScope::from_number(it.scope),
            currency: take::currency(&it.currency),
            balance: take::money(&it.balance),
            open: take::money(&it.open),
            unapplied: take::money(&it.unapplied),
            past_due: take::money(&it.past_due),
            invoiced: take::money(&it.invoiced),
            paid: take::money(&it.paid),
            credits: take::money(&it.credits),
            written_off: take::money(&it.written_off),
            refunded: take::money(&it.refunded),
            other_charges: take::money(&it.other_charges),
            opening: take::money(&it.opening),
            open_items: it.open_items,
        }
    }
}

/// A column of an aging, in printing order: not due from the farthest, then past due from the youngest.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct AgingBucketRow<'a> {
    /// Smallest days past due; INT32_MIN: open.
    pub from_days: i32,
    /// Largest; INT32_MAX: open.
    pub to_days: i32,
    /// "not due", "1-30", "91+".
    pub label: &'a str,
}

impl<'a> AgingBucketRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_aging_bucket_row) -> Self {
        Self {
            from_days: it.from_days,
            to_days: it.to_days,
            label: take::text(it.label),
        }
    }
}

/// A row of an aging: not due + past due + retention + disputed - unapplied = balance, always.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct AgingRow<'a> {
    /// 0: grouped by currency or salesperson.
    pub customer: Option<u64>,
    /// `None`: none.
    pub job: Option<u64>,
    /// Grouped by item: which.
    pub item: Option<ItemRef>,
    /// Grouped by salesperson: who.
    pub salesperson: &'a str,
    /// Of the amounts.
    pub currency: Currency,
    /// Sum of the not-due buckets.
    pub not_due: Money,
    /// Sum of the past-due buckets.
    pub past_due: Money,
    /// Withheld, not aged.
    pub retention: Money,
    /// Disputed, not aged.
    pub disputed: Money,
    /// Positive; subtracted in the balance.
    pub unapplied: Money,
    /// What the customer owes.
    pub balance: Money,
}

impl<'a> AgingRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_aging_row) -> Self {
        Self {
            customer: take::optional_id(&it.customer),
            job: take::optional_id(&it.job),
            item: take::optional_item_ref(&it.item),
            salesperson: take::text(it.salesperson),
            currency: take::currency(&it.currency),
            not_due: take::money(&it.not_due),
            past_due: take::money(&it.past_due),
            retention: take::money(&it.retention),
            disputed: take::money(&it.disputed),
            unapplied: take::money(&it.unapplied),
            balance: take::money(&it.balance),
        }
    }
}

/// The head of a customer's summary.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SummaryRow<'a> {
    /// Whose.
    pub customer: u64,
    /// The host's customer number.
    pub code: &'a str,
    /// Personal.
    pub name: &'a str,
    /// The host's own status label.
    pub label: &'a str,
    /// The customer's.
    pub salesperson: &'a str,
    /// What it may still be billed.
    pub status: CustomerStatus,
    /// Date.
    pub established: Option<Date>,
    /// Document date of the last invoice not voided; `None`: none.
    pub last_bill_date: Option<Date>,
    /// Effective date of the last payment not reversed; `None`: none.
    pub last_payment_date: Option<Date>,
    /// `None`: none.
    pub credit_limit: Option<Money>,
    /// Document date to closing date, over closed invoices.
    pub days_to_pay_sum: Decimal,
    /// Closed invoices; `None`: none, which is not 0 days.
    pub days_to_pay_count: u64,
}

impl<'a> SummaryRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_summary_row) -> Self {
        Self {
            customer: it.customer,
            code: take::text(it.code),
            name: take::text(it.name),
            label: take::text(it.label),
            salesperson: take::text(it.salesperson),
            status: CustomerStatus::from_number(it.status),
            established: take::date(it.established),
            last_bill_date: take::date(it.last_bill_date),
            last_payment_date: take::date(it.last_payment_date),
            credit_limit: take::optional_money(&it.credit_limit),
            days_to_pay_sum: take::decimal(&it.days_to_pay_sum),
            days_to_pay_count: it.days_to_pay_count,
        }
    }
}

/// A customer's summary in one currency.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SummaryCurrencyRow {
    /// Of the amounts.
    pub currency: Currency,
    /// Sum of the not-due buckets.
    pub not_due: Money,
    /// Sum of the past-due buckets.
    pub past_due: Money,
    /// Of credit items.
    pub unapplied: Money,
    /// Not due + past due - unapplied.
    pub total_current_due: Money,
    /// Withheld.
    pub retention: Money,
    /// Total current due + retention = balance.
    pub total_balance_due: Money,
    /// Invoices, less voided.
    pub invoiced: Money,
    /// Payments, less reversed.
    pub paid: Money,
    /// Credit memos and account credits, less voided.
    pub credits: Money,
    /// Unapplied and unreserved.
    pub available_credit: Money,
    /// How many debit items have something open.
    pub open_items: u64,
}

impl SummaryCurrencyRow {
    pub(crate) fn read(it: &sys::oi_summary_currency_row) -> Self {
        Self {
            currency: take::currency(&it.currency),
            not_due: take::money(&it.not_due),
            past_due: take::money(&it.past_due),
            unapplied: take::money(&it.unapplied),
            total_current_due: take::money(&it.total_current_due),
            retention: take::money(&it.retention),
            total_balance_due: take::money(&it.total_balance_due),
            invoiced: take::money(&it.invoiced),
            paid: take::money(&it.paid),
            credits: take::money(&it.credits),
            available_credit: take::money(&it.available_credit),
            open_items: it.open_items,
        }
    }
}

/// A customer's figures in one currency.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerFigures {
    /// The one asked for.
    pub currency: Currency,
    /// As the calculator says.
    pub bucket_count: u64,
    /// Positive; subtracted in the balance.
    pub unapplied: Money,
    /// Sum of the buckets - unapplied.
    pub balance: Money,
    /// Not due first, then past due.
    pub buckets: Vec<Money>,
}

impl CustomerFigures {
    pub(crate) fn read(it: &sys::oi_customer_figures) -> Self {
        Self {
            currency: take::currency(&it.currency),
            bucket_count: it.bucket_count,
            unapplied: take::money(&it.unapplied),
            balance: take::money(&it.balance),
            buckets: it.buckets.iter().filter_map(take::optional_money).collect(),
        }
    }
}

/// A line of a transaction history.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct HistoryRow<'a> {
    /// What it is.
    pub kind: HistoryKind,
    /// Business date.
    pub effective: Option<Date>,
    /// When it became known.
    pub sequence: u64,
    /// Issued or reversed; the credit of an application.
    pub item: ItemRef,
    /// The debit of an application.
    pub other: Option<ItemRef>,
    /// Of item.
    pub number: &'a str,
    /// Of other.
    pub other_number: &'a str,
    /// Whose.
    pub customer: u64,
    /// `None`: none.
    pub job: Option<u64>,
    /// Of the balance: + owes more; 0 for applications.
    pub change: Money,
    /// Applications: the amount, negative when undone.
    pub applied: Money,
    /// After this line, in date and sequence order.
    pub balance: Money,
    /// Host's instant; `None`: none.
    pub recorded: Option<Timestamp>,
    /// Of a payment or refund.
    pub method: &'a str,
    /// Of a document.
    pub reference: &'a str,
    /// Who.
    pub actor: &'a str,
    /// Why; personal.
    pub reason: &'a str,
    /// How it was undone.
    pub reversal: ReversalKind,
}

impl<'a> HistoryRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_history_row) -> Self {
        Self {
            kind: HistoryKind::from_number(it.kind),
            effective: take::date(it.effective),
            sequence: it.sequence,
            item: take::item_ref(&it.item),
            other: take::optional_item_ref(&it.other),
            number: take::text(it.number),
            other_number: take::text(it.other_number),
            customer: it.customer,
            job: take::optional_id(&it.job),
            change: take::money(&it.change),
            applied: take::money(&it.applied),
            balance: take::money(&it.balance),
            recorded: take::instant(it.recorded_micros),
            method: take::text(it.method),
            reference: take::text(it.reference),
            actor: take::text(it.actor),
            reason: take::text(it.reason),
            reversal: ReversalKind::from_number(it.reversal),
        }
    }
}

/// A part of a figure: what one record contributes to it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExplainPartRow<'a> {
    /// What it is.
    pub kind: HistoryKind,
    /// Of item, counted from 0.
    pub portion: u32,
    /// Whose remaining this part moves.
    pub item: ItemRef,
    /// What it was applied to, or what was applied to it.
    pub other: Option<ItemRef>,
    /// Of item.
    pub number: &'a str,
    /// Of other.
    pub other_number: &'a str,
    /// When it became known.
    pub sequence: u64,
    /// Business date.
    pub effective: Option<Date>,
    /// Aging cells: the date that chose the bucket.
    pub basis_date: Option<Date>,
    /// ... and the days from it to the as-of date.
    pub days: i32,
    /// Signed.
    pub amount: Money,
}

impl<'a> ExplainPartRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_explain_part_row) -> Self {
        Self {
            kind: HistoryKind::from_number(it.kind),
            portion: it.portion,
            item: take::item_ref(&it.item),
            other: take::optional_item_ref(&it.other),
            number: take::text(it.number),
            other_number: take::text(it.other_number),
            sequence: it.sequence,
            effective: take::date(it.effective),
            basis_date: take::date(it.basis_date),
            days: it.days,
            amount: take::money(&it.amount),
        }
    }
}

/// Numbers of one kind as a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct NumberingRow {
    /// How many series.
    pub series: u64,
    /// How many gaps in them.
    pub gaps: u64,
    /// Numbers of voided or reversed items.
    pub voided: u64,
    /// Numbers that do not end in digits (or in more than 18).
    pub without_digits: u64,
    /// Items that have none.
    pub without_number: u64,
}

impl NumberingRow {
    pub(crate) fn read(it: &sys::oi_numbering_row) -> Self {
        Self {
            series: it.series,
            gaps: it.gaps,
            voided: it.voided,
            without_digits: it.without_digits,
            without_number: it.without_number,
        }
    }
}

/// Numbers that are alike but for the digits at their end.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct NumberSeriesRow<'a> {
    /// What stands before the digits.
    pub prefix: &'a str,
    /// Smallest number.
    pub first: u64,
    /// Largest number.
    pub last: u64,
    /// Different numbers in use, voided ones among them.
    pub used: u64,
    /// Of voided or reversed items.
    pub voided: u64,
    /// Items with a number used already (007 after 7).
    pub repeated: u64,
}

impl<'a> NumberSeriesRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_number_series_row) -> Self {
        Self {
            prefix: take::text(it.prefix),
            first: it.first,
            last: it.last,
            used: it.used,
            voided: it.voided,
            repeated: it.repeated,
        }
    }
}

/// Numbers that are missing, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct NumberGapRow {
    /// Row of `Table::NumberSeries`.
    pub series: u64,
    /// First missing number.
    pub first: u64,
    /// Last missing number.
    pub last: u64,
}

impl NumberGapRow {
    pub(crate) fn read(it: &sys::oi_number_gap_row) -> Self {
        Self {
            series: it.series,
            first: it.first,
            last: it.last,
        }
    }
}

/// A number whose item is voided or reversed.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct VoidedNumberRow {
    /// Row of `Table::NumberSeries`.
    pub series: u64,
    /// The number.
    pub value: u64,
    /// Whose it is.
    pub item: ItemRef,
    /// Date of the void.
    pub voided: Option<Date>,
}

impl VoidedNumberRow {
    pub(crate) fn read(it: &sys::oi_voided_number_row) -> Self {
        Self {
            series: it.series,
            value: it.value,
            item: take::item_ref(&it.item),
            voided: take::date(it.voided),
        }
    }
}

/// What belongs to a record as a whole. Texts live as long as the record.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordHeader<'a> {
    /// Of its first event; each next event has one more.
    pub first_sequence: u64,
    /// How many events.
    pub event_count: u64,
    /// Host's instant; `None`: none.
    pub recorded: Option<Timestamp>,
    /// What `Outcome`.id said.
    pub outcome_id: u64,
    /// `None`: no key was given.
    pub idempotency_key: Option<u128>,
    /// Of the command; with a key only.
    pub fingerprint: u128,
    /// Who.
    pub actor: &'a str,
    /// Why; personal.
    pub reason: &'a str,
    /// Business date.
    pub effective: Option<Date>,
}

impl<'a> RecordHeader<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_record_header) -> Self {
        Self {
            first_sequence: it.first_sequence,
            event_count: it.event_count,
            recorded: take::instant(it.recorded_micros),
            outcome_id: it.outcome_id,
            idempotency_key: take::optional_digest(&it.idempotency_key),
            fingerprint: take::digest(&it.fingerprint),
            actor: take::text(it.actor),
            reason: take::text(it.reason),
            effective: take::date(it.effective),
        }
    }
}

/// One event: what its kind does not use is zero. Texts live as long as the record.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event<'a> {
    /// What it says.
    pub kind: EventKind,
    /// `CustomerStatus` or `JobStatus`.
    pub status: i32,
    /// Its own.
    pub sequence: Option<u64>,
    /// Issued, drafted, reversed; the credit of an application.
    pub item: Option<ItemRef>,
    /// The debit of an application.
    pub other: Option<ItemRef>,
    /// A credit memo's invoice, a fee's payment.
    pub about: Option<ItemRef>,
    /// Whose; of a saved customer: its id.
    pub customer: Option<u64>,
    /// `None`: none; of a saved job: its id.
    pub job: Option<u64>,
    /// `None`: none; of a saved contract: its id.
    pub contract: Option<u64>,
    /// Of a customer.
    pub parent: Option<u64>,
    /// The application undone.
    pub application: Option<u64>,
    /// Idempotency keys dropped.
    pub before: Option<u64>,
    /// Of the item, draft or application, positive.
    pub amount: Option<Money>,
    /// Part of amount; `None`: a bare total.
    pub tax: Option<Money>,
    /// Of a customer; `None`: none.
    pub credit_limit: Option<Money>,
    /// Registered, or a customer's default, or the document's.
    pub currency: Option<Currency>,
    /// Business date.
    pub effective: Option<Date>,
    /// Of a document.
    pub document_date: Option<Date>,
    /// Of a draft; items have portions.
    pub due: Option<Date>,
    /// Of a payment.
    pub value_date: Option<Date>,
    /// Of a document.
    pub delivery_date: Option<Date>,
    /// Of a customer.
    pub established: Option<Date>,
    /// Of a contract.
    pub starts: Option<Date>,
    /// Of a contract.
    pub ends: Option<Date>,
    /// How it was undone.
    pub reversal: ReversalKind,
    /// Where it stands outside the books.
    pub draft_state: DraftState,
    /// Where tax is rounded.
    pub tax_scope: TaxScope,
    /// Whether a payment may leave part of a due portion open.
    pub partial_payments: PartialPayments,
    /// For `read_portions`; of a credit applied: applied portions.
    pub portion_count: u32,
    /// For `read_lines`.
    pub line_count: u32,
    /// For `read_terms`.
    pub terms_count: u32,
    /// Number or code.
    pub number: &'a str,
    /// Personal.
    pub name: &'a str,
    /// Of a customer.
    pub label: &'a str,
    /// Frozen at issue.
    pub salesperson: &'a str,
    /// Of an invoice.
    pub series: &'a str,
    /// Of a document.
    pub reference: &'a str,
    /// Of a payment or refund.
    pub method: &'a str,
    /// Of a payment or refund.
    pub transaction_id: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// The host's key.
    pub external_ref: &'a str,
    /// Of a lock exception; 0: never.
    pub expires: Option<Timestamp>,
    /// Of a lock or exception.
    pub command_class: CommandClass,
}

impl<'a> Event<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_event) -> Self {
        Self {
            kind: EventKind::from_number(it.kind),
            status: it.status,
            sequence: take::optional_id(&it.sequence),
            item: take::optional_item_ref(&it.item),
            other: take::optional_item_ref(&it.other),
            about: take::optional_item_ref(&it.about),
            customer: take::optional_id(&it.customer),
            job: take::optional_id(&it.job),
            contract: take::optional_id(&it.contract),
            parent: take::optional_id(&it.parent),
            application: take::optional_id(&it.application),
            before: take::optional_id(&it.before),
            amount: take::optional_money(&it.amount),
            tax: take::optional_money(&it.tax),
            credit_limit: take::optional_money(&it.credit_limit),
            currency: take::optional_currency(&it.currency),
            effective: take::date(it.effective),
            document_date: take::date(it.document_date),
            due: take::date(it.due),
            value_date: take::date(it.value_date),
            delivery_date: take::date(it.delivery_date),
            established: take::date(it.established),
            starts: take::date(it.starts),
            ends: take::date(it.ends),
            reversal: ReversalKind::from_number(it.reversal),
            draft_state: DraftState::from_number(it.draft_state),
            tax_scope: TaxScope::from_number(it.tax_scope),
            partial_payments: PartialPayments::from_number(it.partial_payments),
            portion_count: it.portion_count,
            line_count: it.line_count,
            terms_count: it.terms_count,
            number: take::text(it.number),
            name: take::text(it.name),
            label: take::text(it.label),
            salesperson: take::text(it.salesperson),
            series: take::text(it.series),
            reference: take::text(it.reference),
            method: take::text(it.method),
            transaction_id: take::text(it.transaction_id),
            notes: take::text(it.notes),
            external_ref: take::text(it.external_ref),
            expires: take::instant(it.expires_micros),
            command_class: CommandClass::from_number(it.command_class),
        }
    }
}

/// One portion of a credit item on one portion of a debit item, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct AppliedPortionRow {
    /// Of the credit item.
    pub credit_portion: u32,
    /// Of the debit item.
    pub debit_portion: u32,
    /// > 0.
    pub amount: Money,
}

impl AppliedPortionRow {
    pub(crate) fn read(it: &sys::oi_applied_portion_row) -> Self {
        Self {
            credit_portion: it.credit_portion,
            debit_portion: it.debit_portion,
            amount: take::money(&it.amount),
        }
    }
}
