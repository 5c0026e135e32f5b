//! Inputs and rows: made by capi/generate.py from openitem.h; do not edit.

use crate::convert::{flag, put, take, Input, Keep};
use crate::date::{Date, Timestamp};
use crate::decimal::Decimal;
use crate::enums::*;
use crate::error::Result;
use crate::ids::*;
use crate::money::{Currency, Money};
use crate::item::ItemRef;
use openitem_sys as sys;

/// Which days are business days. NULL for it: Monday to Friday.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BusinessCalendar<'a> {
    /// `Weekday`; `None`: Saturday and Sunday.
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
    /// Share fixed: this much; `None`: another share.
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
        it.fixed = self.fixed.unwrap_or_default().raw();
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
    pub amount: Money,
    /// Required; of a draft only when it is posted.
    pub due: Option<Date>,
}

impl Input for DuePortion {
    type Raw = sys::oi_due_portion;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.amount = self.amount.raw();
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
    /// An amount; giving both is refused; `None`: none.
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
        it.discount = self.discount.unwrap_or_default().raw();
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
    /// Tell what was made, as a dry run tells what would be: items and applications, in the order of their events; of a
    /// repeated idempotency key what its first run made.
    pub tell_made: bool,
}

impl Input for CommandInfo<'_> {
    type Raw = sys::oi_command_info;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.dry_run, sys::OI_COMMAND_DRY_RUN);
        it.flags |= flag(self.shift_from_locked, sys::OI_COMMAND_SHIFT_FROM_LOCKED);
        it.flags |= flag(self.tell_made, sys::OI_COMMAND_TELL_MADE);
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
        it.before = put::id(self.before);
        Ok(it)
    }
}

/// What the host decides once for the whole ledger. All zero: the defaults.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Settings {
    /// Of every ledger rule; the default: half up.
    pub rounding: Rounding,
    /// Where tax is rounded; line makes it line for all documents.
    pub tax_scope: TaxScope,
    /// Of the last day of the fiscal year: 1 .. 12; 0: December.
    pub fiscal_year_end_month: u32,
    /// 1 .. 31 (28 or 29 February: its end); 0: the month's last.
    pub fiscal_year_end_day: u32,
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
    /// A second payment by a method with the same transaction id is refused.
    pub unique_transaction_ids: bool,
    /// A fiscal year is called after the year in which it begins, not ends.
    pub fiscal_year_by_start: bool,
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
        it.flags |= flag(self.unique_transaction_ids, sys::OI_SETTINGS_UNIQUE_TRANSACTION_IDS);
        it.flags |= flag(self.fiscal_year_by_start, sys::OI_SETTINGS_FISCAL_YEAR_BY_START);
        it.rounding = self.rounding.number();
        it.tax_scope = self.tax_scope.number();
        it.fiscal_year_end_month = self.fiscal_year_end_month;
        it.fiscal_year_end_day = self.fiscal_year_end_day;
        Ok(it)
    }
}

/// A currency that ISO 4217 lacks or has withdrawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RegisterCurrency {
    /// Code of 3 to 7 characters, A-Z first, then A-Z or 0-9; digits 0..18.
    pub currency: Currency,
}

impl Input for RegisterCurrency {
    type Raw = sys::oi_register_currency_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.currency = self.currency.raw();
        Ok(it)
    }
}

/// From which standpoint a figure is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AsOf {
    /// Required: what counts is dated on or before it.
    pub date: Option<Date>,
    /// What counts was recorded up to this sequence; `None`: everything known; `NOTHING_KNOWN`.
    pub known_through: Option<u64>,
}

impl Input for AsOf {
    type Raw = sys::oi_as_of;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.date = put::date(self.date);
        it.known_through = put::id(self.known_through.unwrap_or_default());
        Ok(it)
    }
}

/// Which items. All zero: all, without drafts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ItemFilter<'a> {
    /// `None`: all.
    pub customer: Option<CustomerId>,
    /// `None`: all.
    pub job: Option<JobId>,
    /// `None`: all.
    pub contract: Option<ContractId>,
    /// Empty: all.
    pub currency: &'a str,
    /// `ItemKind`; none: all.
    pub kinds: &'a [ItemKind],
    /// `ItemStatus`; none: all.
    pub statuses: &'a [ItemStatus],
    /// Effective date, inclusive; `None`: the first.
    pub from: Option<Date>,
    /// Effective date, inclusive; `None`: the last.
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
        it.customer = put::id(self.customer.unwrap_or_default());
        it.job = put::id(self.job.unwrap_or_default());
        it.contract = put::id(self.contract.unwrap_or_default());
        it.currency = put::code(self.currency, "currency")?;
        it.kinds = put::set(self.kinds.iter().map(|one| one.number()), 0, "kinds")?;
        it.statuses = put::set(self.statuses.iter().map(|one| one.number()), 0, "statuses")?;
        it.from = put::date(self.from);
        it.to = put::date(self.to);
        it.series = put::text(self.series);
        it.number_contains = put::text(self.number_contains);
        it.at_least = self.at_least.unwrap_or_default().raw();
        it.at_most = self.at_most.unwrap_or_default().raw();
        it.sort = self.sort.number();
        it.offset = self.offset;
        it.limit = self.limit;
        Ok(it)
    }
}

/// A customer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Customer<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<CustomerId>,
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
    pub parent: Option<CustomerId>,
    /// `None`: no limit; a limit of 0 carries its currency.
    pub credit_limit: Option<Money>,
    /// Date; `None`: the effective date of creation.
    pub established: Option<Date>,
    /// Default of new invoices; none: those above say (`DefaultLevel`).
    pub terms: &'a [TermsPortion<'a>],
    /// A customer group; `None`: none.
    pub group: Option<CustomerGroupId>,
    /// A business or a person.
    pub r#type: CustomerType,
    /// Which products it is shown.
    pub product_display: ProductDisplay,
    /// Default of new documents, in the host's words.
    pub payment_method: &'a str,
    /// Default of new documents: its code.
    pub price_list: &'a str,
    /// Default of new documents, in the host's words.
    pub shipping_method: &'a str,
    /// 0 .. 100; default of new documents; `None`: those above say (`DefaultLevel`).
    pub discount_percent: Option<Decimal>,
    /// As it is registered; personal.
    pub legal_name: &'a str,
    /// Of a person; personal.
    pub given_name: &'a str,
    /// Of a person; personal.
    pub family_name: &'a str,
    /// Personal.
    pub email: &'a str,
    /// Personal.
    pub phone: &'a str,
    /// Personal.
    pub mobile: &'a str,
    /// Personal.
    pub fax: &'a str,
    /// Personal.
    pub website: &'a str,
    /// No discount, whatever those above give.
    pub no_discount: bool,
}

impl Input for Customer<'_> {
    type Raw = sys::oi_customer_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.no_discount, sys::OI_CUSTOMER_NO_DISCOUNT);
        it.id = put::id(self.id.unwrap_or_default());
        it.code = put::text(self.code);
        it.name = put::text(self.name);
        it.label = put::text(self.label);
        it.salesperson = put::text(self.salesperson);
        it.external_ref = put::text(self.external_ref);
        it.status = self.status.number();
        it.partial_payments = self.partial_payments.number();
        it.currency = put::code(self.currency, "currency")?;
        it.parent = put::id(self.parent.unwrap_or_default());
        it.credit_limit = self.credit_limit.unwrap_or_default().raw();
        it.established = put::date(self.established);
        (it.terms, it.terms_count) = keep.inputs(self.terms)?;
        it.group = put::id(self.group.unwrap_or_default());
        it.r#type = self.r#type.number();
        it.product_display = self.product_display.number();
        it.payment_method = put::text(self.payment_method);
        it.price_list = put::text(self.price_list);
        it.shipping_method = put::text(self.shipping_method);
        it.discount_percent = put::decimal(self.discount_percent.unwrap_or_default());
        it.legal_name = put::text(self.legal_name);
        it.given_name = put::text(self.given_name);
        it.family_name = put::text(self.family_name);
        it.email = put::text(self.email);
        it.phone = put::text(self.phone);
        it.mobile = put::text(self.mobile);
        it.fax = put::text(self.fax);
        it.website = put::text(self.website);
        Ok(it)
    }
}

/// Which customer goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteCustomer {
    /// Its id.
    pub id: CustomerId,
}

impl Input for DeleteCustomer {
    type Raw = sys::oi_delete_customer_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// Which customers. All zero: all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CustomerFilter<'a> {
    /// Each of its words is part of code or name, without case, accents and width.
    pub text: &'a str,
    /// Exact.
    pub salesperson: &'a str,
    /// Children of; `None`: any.
    pub parent: Option<CustomerId>,
    /// Rows left out at the start.
    pub offset: u64,
    /// Rows at most; 0: all.
    pub limit: u64,
    /// `CustomerStatus`; none: all.
    pub statuses: &'a [CustomerStatus],
    /// Which comes first.
    pub order: CustomerOrder,
}

impl Input for CustomerFilter<'_> {
    type Raw = sys::oi_customer_filter;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.text = put::text(self.text);
        it.salesperson = put::text(self.salesperson);
        it.parent = put::id(self.parent.unwrap_or_default());
        it.offset = self.offset;
        it.limit = self.limit;
        it.statuses = put::set(self.statuses.iter().map(|one| one.number()), 0, "statuses")?;
        it.order = self.order.number();
        Ok(it)
    }
}

/// The host's own business: what stands on its documents, and the last defaults. Of several the one with the lowest id
/// gives them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Company<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<CompanyId>,
    /// What it is called.
    pub name: &'a str,
    /// As it is registered.
    pub legal_name: &'a str,
    /// Under which it is known to tax authorities.
    pub tax_number: &'a str,
    /// Several lines, where there are.
    pub street: &'a str,
    /// Postal code.
    pub postal_code: &'a str,
    /// City.
    pub city: &'a str,
    /// State, county, prefecture.
    pub region: &'a str,
    /// Code of ISO 3166, "RO".
    pub country: &'a str,
    /// E-mail address.
    pub email: &'a str,
    /// Telephone.
    pub phone: &'a str,
    /// Website.
    pub website: &'a str,
    /// Where customers pay to, as it is printed.
    pub bank_account: &'a str,
    /// Default of new documents, in the host's words.
    pub payment_method: &'a str,
    /// Default of new documents: its code.
    pub price_list: &'a str,
    /// Default of new documents, in the host's words.
    pub shipping_method: &'a str,
    /// 0 .. 100; default of new documents.
    pub discount_percent: Decimal,
    /// Default of new invoices; none: nothing is said.
    pub terms: &'a [TermsPortion<'a>],
    /// Which products customers are shown.
    pub product_display: ProductDisplay,
}

impl Input for Company<'_> {
    type Raw = sys::oi_company_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.name = put::text(self.name);
        it.legal_name = put::text(self.legal_name);
        it.tax_number = put::text(self.tax_number);
        it.street = put::text(self.street);
        it.postal_code = put::text(self.postal_code);
        it.city = put::text(self.city);
        it.region = put::text(self.region);
        it.country = put::text(self.country);
        it.email = put::text(self.email);
        it.phone = put::text(self.phone);
        it.website = put::text(self.website);
        it.bank_account = put::text(self.bank_account);
        it.payment_method = put::text(self.payment_method);
        it.price_list = put::text(self.price_list);
        it.shipping_method = put::text(self.shipping_method);
        it.discount_percent = put::decimal(self.discount_percent);
        (it.terms, it.terms_count) = keep.inputs(self.terms)?;
        it.product_display = self.product_display.number();
        Ok(it)
    }
}

/// Which company goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteCompany {
    /// Its id.
    pub id: CompanyId,
}

impl Input for DeleteCompany {
    type Raw = sys::oi_delete_company_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// Customers that are dealt with alike: defaults of what a customer does not say itself.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CustomerGroup<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<CustomerGroupId>,
    /// Unique among groups; may be empty.
    pub code: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// Default of new documents, in the host's words.
    pub payment_method: &'a str,
    /// Default of new documents: its code.
    pub price_list: &'a str,
    /// Default of new documents, in the host's words.
    pub shipping_method: &'a str,
    /// 0 .. 100; default of new documents; `None`: what the company gives.
    pub discount_percent: Option<Decimal>,
    /// Default of new invoices; none: nothing is said.
    pub terms: &'a [TermsPortion<'a>],
    /// Whether a payment may leave part of a due portion open.
    pub partial_payments: PartialPayments,
    /// Which products its customers are shown.
    pub product_display: ProductDisplay,
    /// No discount, whatever the company gives.
    pub no_discount: bool,
}

impl Input for CustomerGroup<'_> {
    type Raw = sys::oi_customer_group_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.no_discount, sys::OI_GROUP_NO_DISCOUNT);
        it.id = put::id(self.id.unwrap_or_default());
        it.code = put::text(self.code);
        it.name = put::text(self.name);
        it.payment_method = put::text(self.payment_method);
        it.price_list = put::text(self.price_list);
        it.shipping_method = put::text(self.shipping_method);
        it.discount_percent = put::decimal(self.discount_percent.unwrap_or_default());
        (it.terms, it.terms_count) = keep.inputs(self.terms)?;
        it.partial_payments = self.partial_payments.number();
        it.product_display = self.product_display.number();
        Ok(it)
    }
}

/// Which customer group goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteCustomerGroup {
    /// Its id.
    pub id: CustomerGroupId,
}

impl Input for DeleteCustomerGroup {
    type Raw = sys::oi_delete_customer_group_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// A contact. All that is said of it is personal.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Contact<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<ContactId>,
    /// Whose; stays.
    pub customer: CustomerId,
    /// Personal.
    pub name: &'a str,
    /// What the person does there; personal.
    pub role: &'a str,
    /// Personal.
    pub email: &'a str,
    /// Personal.
    pub phone: &'a str,
    /// Personal.
    pub mobile: &'a str,
    /// Personal.
    pub fax: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// The one of the customer's contacts to begin with; whoever was it before no longer is.
    pub primary: bool,
}

impl Input for Contact<'_> {
    type Raw = sys::oi_contact_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.primary, sys::OI_CONTACT_PRIMARY);
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.name = put::text(self.name);
        it.role = put::text(self.role);
        it.email = put::text(self.email);
        it.phone = put::text(self.phone);
        it.mobile = put::text(self.mobile);
        it.fax = put::text(self.fax);
        it.notes = put::text(self.notes);
        Ok(it)
    }
}

/// Which contact goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteContact {
    /// Its id.
    pub id: ContactId,
}

impl Input for DeleteContact {
    type Raw = sys::oi_delete_contact_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// An address. All that is said of it is personal, but for its kind and country.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Address<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<AddressId>,
    /// Whose; stays.
    pub customer: CustomerId,
    /// In the host's words: "warehouse north"; personal.
    pub label: &'a str,
    /// Code of ISO 3166, "RO".
    pub country: &'a str,
    /// Personal.
    pub recipient: &'a str,
    /// Several lines, where there are; personal.
    pub street: &'a str,
    /// Personal.
    pub postal_code: &'a str,
    /// Personal.
    pub city: &'a str,
    /// State, county, prefecture; personal.
    pub region: &'a str,
    /// What it is for.
    pub kind: AddressKind,
    /// The one of its kind to begin with; whoever was it before no longer is.
    pub is_default: bool,
    /// Kept for what was sent there.
    pub inactive: bool,
}

impl Input for Address<'_> {
    type Raw = sys::oi_address_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.is_default, sys::OI_ADDRESS_IS_DEFAULT);
        it.flags |= flag(self.inactive, sys::OI_ADDRESS_INACTIVE);
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.label = put::text(self.label);
        it.country = put::text(self.country);
        it.recipient = put::text(self.recipient);
        it.street = put::text(self.street);
        it.postal_code = put::text(self.postal_code);
        it.city = put::text(self.city);
        it.region = put::text(self.region);
        it.kind = self.kind.number();
        Ok(it)
    }
}

/// Which address goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteAddress {
    /// Its id.
    pub id: AddressId,
}

impl Input for DeleteAddress {
    type Raw = sys::oi_delete_address_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// Under which number a customer is known to a tax authority.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TaxRegistration<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<TaxRegistrationId>,
    /// Whose; stays.
    pub customer: CustomerId,
    /// In a code of the host's: "VAT".
    pub kind: &'a str,
    /// Code of ISO 3166, "RO".
    pub country: &'a str,
    /// Personal.
    pub number: &'a str,
}

impl Input for TaxRegistration<'_> {
    type Raw = sys::oi_tax_registration_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.kind = put::text(self.kind);
        it.country = put::text(self.country);
        it.number = put::text(self.number);
        Ok(it)
    }
}

/// Which tax registration goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteTaxRegistration {
    /// Its id.
    pub id: TaxRegistrationId,
}

impl Input for DeleteTaxRegistration {
    type Raw = sys::oi_delete_tax_registration_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// What a customer may do by whose leave, and until when. Nothing of it is personal: number and authority survive an
/// erasure, so that a licence still tells whether somebody is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Licence<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<LicenceId>,
    /// Whose; stays.
    pub customer: CustomerId,
    /// In a code of the host's: "contractor".
    pub kind: &'a str,
    /// Unique among those of its kind; required.
    pub number: &'a str,
    /// Who gave it.
    pub authority: &'a str,
    /// Date, the last day; `None`: never.
    pub expires: Option<Date>,
}

impl Input for Licence<'_> {
    type Raw = sys::oi_licence_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.kind = put::text(self.kind);
        it.number = put::text(self.number);
        it.authority = put::text(self.authority);
        it.expires = put::date(self.expires);
        Ok(it)
    }
}

/// Which licence goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteLicence {
    /// Its id.
    pub id: LicenceId,
}

impl Input for DeleteLicence {
    type Raw = sys::oi_delete_licence_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// A place of a customer where jobs are done.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Site<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<SiteId>,
    /// Whose; stays.
    pub customer: CustomerId,
    /// Unique among sites; may be empty.
    pub code: &'a str,
    /// Code of ISO 3166, "RO".
    pub country: &'a str,
    /// The host's key; unique; may be empty.
    pub external_ref: &'a str,
    /// Personal.
    pub name: &'a str,
    /// Several lines, where there are; personal.
    pub street: &'a str,
    /// Personal.
    pub postal_code: &'a str,
    /// Personal.
    pub city: &'a str,
    /// State, county, prefecture; personal.
    pub region: &'a str,
    /// Whether something is done there.
    pub status: SiteStatus,
}

impl Input for Site<'_> {
    type Raw = sys::oi_site_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.code = put::text(self.code);
        it.country = put::text(self.country);
        it.external_ref = put::text(self.external_ref);
        it.name = put::text(self.name);
        it.street = put::text(self.street);
        it.postal_code = put::text(self.postal_code);
        it.city = put::text(self.city);
        it.region = put::text(self.region);
        it.status = self.status.number();
        Ok(it)
    }
}

/// Which site goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteSite {
    /// Its id.
    pub id: SiteId,
}

impl Input for DeleteSite {
    type Raw = sys::oi_delete_site_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// A job of a customer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Job<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<JobId>,
    /// Whose; it never changes.
    pub customer: CustomerId,
    /// Unique among jobs; may be empty.
    pub code: &'a str,
    /// Personal.
    pub name: &'a str,
    /// Unique among jobs; may be empty.
    pub external_ref: &'a str,
    /// Whether it takes invoices.
    pub status: JobStatus,
    /// Where it is done, of the customer's; `None`: nowhere in particular.
    pub site: Option<SiteId>,
}

impl Input for Job<'_> {
    type Raw = sys::oi_job_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.code = put::text(self.code);
        it.name = put::text(self.name);
        it.external_ref = put::text(self.external_ref);
        it.status = self.status.number();
        it.site = put::id(self.site.unwrap_or_default());
        Ok(it)
    }
}

/// A contract with a customer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Contract<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<ContractId>,
    /// Whose; it never changes.
    pub customer: CustomerId,
    /// `None`: the customer as a whole.
    pub job: Option<JobId>,
    /// Unique among contracts; may be empty.
    pub number: &'a str,
    /// Unique among contracts; may be empty.
    pub external_ref: &'a str,
    /// Date; `None`: not told.
    pub starts: Option<Date>,
    /// Date; `None`: open-ended.
    pub ends: Option<Date>,
    /// Default of its documents, in the host's words.
    pub payment_method: &'a str,
    /// Default of its documents: its code.
    pub price_list: &'a str,
    /// Default of its documents, in the host's words.
    pub shipping_method: &'a str,
    /// 0 .. 100; default of its documents; `None`: what its customer gets.
    pub discount_percent: Option<Decimal>,
    /// Default of its invoices; none: those of its customer.
    pub terms: &'a [TermsPortion<'a>],
    /// No discount, whatever its customer gets.
    pub no_discount: bool,
}

impl Input for Contract<'_> {
    type Raw = sys::oi_contract_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.no_discount, sys::OI_CONTRACT_NO_DISCOUNT);
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.job = put::id(self.job.unwrap_or_default());
        it.number = put::text(self.number);
        it.external_ref = put::text(self.external_ref);
        it.starts = put::date(self.starts);
        it.ends = put::date(self.ends);
        it.payment_method = put::text(self.payment_method);
        it.price_list = put::text(self.price_list);
        it.shipping_method = put::text(self.shipping_method);
        it.discount_percent = put::decimal(self.discount_percent.unwrap_or_default());
        (it.terms, it.terms_count) = keep.inputs(self.terms)?;
        Ok(it)
    }
}

/// An invoice, debit note, opening balance, or a draft of an invoice: lines, or a bare total, or both when they agree.
/// Due by portions, or on `due`, or by terms, or by those of its contract, its customer and those above
/// (`DefaultLevel`), or on receipt, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Invoice<'a> {
    /// `None`: the next of its kind.
    pub id: Option<InvoiceId>,
    /// Whose.
    pub customer: CustomerId,
    /// `None`: none.
    pub job: Option<JobId>,
    /// `None`: none.
    pub contract: Option<ContractId>,
    /// Unique per kind; may be empty.
    pub number: &'a str,
    /// Empty: the total's, else the customer's.
    pub currency: &'a str,
    /// Of which kind; the default: what the function makes; an opening is a debit or a credit.
    pub kind: ItemKind,
    /// Where it stands outside the books; `draft_invoice` reads it, else 0.
    pub draft_state: DraftState,
    /// `None`: the effective date.
    pub document_date: Option<Date>,
    /// `None`: none.
    pub delivery_date: Option<Date>,
    /// `None`: by portions or terms.
    pub due: Option<Date>,
    /// Where tax is rounded, unless the settings say: by line.
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
    /// That gives the number at posting; `None`: the automatic one, if any, where there is none.
    pub number_range: Option<NumberRangeId>,
}

impl Input for Invoice<'_> {
    type Raw = sys::oi_invoice_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.job = put::id(self.job.unwrap_or_default());
        it.contract = put::id(self.contract.unwrap_or_default());
        it.number = put::text(self.number);
        it.currency = put::code(self.currency, "currency")?;
        it.kind = self.kind.number();
        it.draft_state = self.draft_state.number();
        it.document_date = put::date(self.document_date);
        it.delivery_date = put::date(self.delivery_date);
        it.due = put::date(self.due);
        it.tax_scope = self.tax_scope.number();
        it.total = self.total.unwrap_or_default().raw();
        (it.lines, it.line_count) = keep.inputs(self.lines)?;
        (it.portions, it.portion_count) = keep.inputs(self.portions)?;
        (it.terms, it.terms_count) = keep.inputs(self.terms)?;
        it.salesperson = put::text(self.salesperson);
        it.series = put::text(self.series);
        it.reference = put::text(self.reference);
        it.notes = put::text(self.notes);
        it.external_ref = put::text(self.external_ref);
        it.number_range = put::id(self.number_range.unwrap_or_default());
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
    /// Of the item: the amount goes against what is disputed, which claims so much less; `None`: none.
    pub dispute: Option<u64>,
}

impl Input for Target {
    type Raw = sys::oi_target_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.item = put::item_ref(self.item);
        it.amount = self.amount.unwrap_or_default().raw();
        it.dispute = put::id(self.dispute.unwrap_or_default());
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
    pub customer: CustomerId,
    /// Only its items, with credit of it or of no job; `None`: all.
    pub job: Option<JobId>,
    /// Empty: the customer's.
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
        it.customer = put::id(self.customer);
        it.job = put::id(self.job.unwrap_or_default());
        it.currency = put::code(self.currency, "currency")?;
        (it.credits, it.credit_count) = keep.list(self.credits, put::item_ref);
        it.settlement = keep.input(&self.settlement)?;
        it.at_most = self.at_most.unwrap_or_default().raw();
        Ok(it)
    }
}

/// A payment: cash in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Payment<'a> {
    /// `None`: the next.
    pub id: Option<PaymentId>,
    /// Whose.
    pub customer: CustomerId,
    /// With a job it settles only that job's items; `None`: any.
    pub job: Option<JobId>,
    /// Unique among payments; may be empty.
    pub number: &'a str,
    /// > 0.
    pub amount: Money,
    /// When the money counts for discounts; `None`: the effective date.
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
    /// That gives the number; `None`: the automatic one, if any, where there is none.
    pub number_range: Option<NumberRangeId>,
    /// What it settles; NULL: nothing, as for drafts and marking paid.
    pub settlement: Option<Settlement<'a>>,
}

impl Input for Payment<'_> {
    type Raw = sys::oi_payment_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.job = put::id(self.job.unwrap_or_default());
        it.number = put::text(self.number);
        it.amount = self.amount.raw();
        it.value_date = put::date(self.value_date);
        it.method = put::text(self.method);
        it.transaction_id = put::text(self.transaction_id);
        it.reference = put::text(self.reference);
        it.notes = put::text(self.notes);
        it.external_ref = put::text(self.external_ref);
        it.number_range = put::id(self.number_range.unwrap_or_default());
        it.settlement = keep.optional(self.settlement.as_ref())?;
        Ok(it)
    }
}

/// An invoice paid in full by one payment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MarkPaid<'a> {
    /// Which.
    pub invoice: InvoiceId,
    /// Not NULL; a method is required; customer and amount are the invoice's, what is given must agree.
    pub payment: Payment<'a>,
}

impl Input for MarkPaid<'_> {
    type Raw = sys::oi_mark_paid_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.invoice = put::id(self.invoice);
        it.payment = keep.input(&self.payment)?;
        Ok(it)
    }
}

/// A payment to be reversed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReversePayment<'a> {
    /// Which.
    pub payment: PaymentId,
    /// Insufficient funds, chargeback or (0) payment reversed.
    pub kind: ReversalKind,
    /// Date; `None`: the effective date.
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
        it.payment = put::id(self.payment);
        it.kind = self.kind.number();
        it.fee_due = put::date(self.fee_due);
        it.fee = self.fee.unwrap_or_default().raw();
        it.fee_number = put::text(self.fee_number);
        Ok(it)
    }
}

/// A credit memo: lines, or a bare amount, or both when they agree.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CreditMemo<'a> {
    /// `None`: the next.
    pub id: Option<u64>,
    /// Whose.
    pub customer: CustomerId,
    /// `None`: none.
    pub job: Option<JobId>,
    /// `None`: none.
    pub contract: Option<ContractId>,
    /// About this one: its open amount is reduced first; `None`: none.
    pub invoice: Option<InvoiceId>,
    /// Unique among credit memos; may be empty.
    pub number: &'a str,
    /// Empty: the amount's, else the customer's.
    pub currency: &'a str,
    /// `None`: the effective date.
    pub document_date: Option<Date>,
    /// Where tax is rounded, unless the settings say: by line.
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
    /// Of the invoice: what is settled of it goes against the dispute; `None`: none.
    pub dispute: Option<u64>,
    /// That gives the number; `None`: the automatic one, if any, where there is none.
    pub number_range: Option<NumberRangeId>,
    /// The invoice is already paid: undo as much of its applications as the memo needs, newest first, and apply them
    /// anew for the rest, so that the payment becomes credit.
    pub displace_payments: bool,
}

impl Input for CreditMemo<'_> {
    type Raw = sys::oi_credit_memo_input;
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.displace_payments, sys::OI_CREDIT_MEMO_DISPLACE_PAYMENTS);
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.job = put::id(self.job.unwrap_or_default());
        it.contract = put::id(self.contract.unwrap_or_default());
        it.invoice = put::id(self.invoice.unwrap_or_default());
        it.number = put::text(self.number);
        it.currency = put::code(self.currency, "currency")?;
        it.document_date = put::date(self.document_date);
        it.tax_scope = self.tax_scope.number();
        it.amount = self.amount.unwrap_or_default().raw();
        (it.lines, it.line_count) = keep.inputs(self.lines)?;
        it.refund = self.refund.unwrap_or_default().raw();
        it.refund_number = put::text(self.refund_number);
        it.reference = put::text(self.reference);
        it.notes = put::text(self.notes);
        it.external_ref = put::text(self.external_ref);
        it.dispute = put::id(self.dispute.unwrap_or_default());
        it.number_range = put::id(self.number_range.unwrap_or_default());
        Ok(it)
    }
}

/// Credit put on an account (+), or taken back from it (-): oldest first, never below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AccountCredit<'a> {
    /// `None`: the next.
    pub id: Option<u64>,
    /// Whose.
    pub customer: CustomerId,
    /// `None`: none.
    pub job: Option<JobId>,
    /// `None`: none.
    pub contract: Option<ContractId>,
    /// Unique per kind; may be empty.
    pub number: &'a str,
    /// Not zero.
    pub change: Money,
    /// `None`: the effective date.
    pub document_date: Option<Date>,
    /// The customer's.
    pub reference: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// Unique per kind; may be empty.
    pub external_ref: &'a str,
    /// That gives the number; `None`: the automatic one, if any, where there is none.
    pub number_range: Option<NumberRangeId>,
}

impl Input for AccountCredit<'_> {
    type Raw = sys::oi_account_credit_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.job = put::id(self.job.unwrap_or_default());
        it.contract = put::id(self.contract.unwrap_or_default());
        it.number = put::text(self.number);
        it.change = self.change.raw();
        it.document_date = put::date(self.document_date);
        it.reference = put::text(self.reference);
        it.notes = put::text(self.notes);
        it.external_ref = put::text(self.external_ref);
        it.number_range = put::id(self.number_range.unwrap_or_default());
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
    /// Names it if the draft has none, in the place of one from a range.
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
        it.application = put::id(self.application);
        it.keep = self.keep.unwrap_or_default().raw();
        Ok(it)
    }
}

/// Which applications. All zero: all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ApplicationFilter {
    /// On either side; `None`: by customer.
    pub item: Option<ItemRef>,
    /// `None`: all.
    pub customer: Option<CustomerId>,
    /// Leave out what is undone.
    pub live_only: bool,
}

impl Input for ApplicationFilter {
    type Raw = sys::oi_application_filter;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.live_only, sys::OI_APPLICATION_FILTER_LIVE_ONLY);
        it.item = put::item_ref(self.item.unwrap_or_default());
        it.customer = put::id(self.customer.unwrap_or_default());
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

/// What is due otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ChangeDue {
    /// A debit item.
    pub item: ItemRef,
    /// Only what is due on this day; `None`: all of it.
    pub from: Option<Date>,
    /// The new day; `None`: never due.
    pub due: Option<Date>,
}

impl Input for ChangeDue {
    type Raw = sys::oi_change_due_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.item = put::item_ref(self.item);
        it.from = put::date(self.from);
        it.due = put::date(self.due);
        Ok(it)
    }
}

/// Which marks. All zero: all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MarkFilter {
    /// `None`: all.
    pub customer: Option<CustomerId>,
    /// `None`: all.
    pub item: Option<ItemRef>,
    /// The default: all.
    pub kind: MarkKind,
    /// Not those that have ended.
    pub live_only: bool,
}

impl Input for MarkFilter {
    type Raw = sys::oi_mark_filter;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.live_only, sys::OI_MARK_FILTER_LIVE_ONLY);
        it.customer = put::id(self.customer.unwrap_or_default());
        it.item = put::item_ref(self.item.unwrap_or_default());
        it.kind = self.kind.number();
        Ok(it)
    }
}

/// What is contested.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dispute<'a> {
    /// A debit item.
    pub item: ItemRef,
    /// `None`: all that is open and not disputed yet.
    pub amount: Option<Money>,
    /// The reason, in a code of the host's.
    pub code: &'a str,
    /// Personal.
    pub note: &'a str,
}

impl Input for Dispute<'_> {
    type Raw = sys::oi_dispute_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.item = put::item_ref(self.item);
        it.amount = self.amount.unwrap_or_default().raw();
        it.code = put::text(self.code);
        it.note = put::text(self.note);
        Ok(it)
    }
}

/// How a dispute ends.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ResolveDispute {
    /// The sequence that names it.
    pub dispute: u64,
    /// Valid, invalid or credited.
    pub outcome: MarkOutcome,
}

impl Input for ResolveDispute {
    type Raw = sys::oi_resolve_dispute_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.dispute = put::id(self.dispute);
        it.outcome = self.outcome.number();
        Ok(it)
    }
}

/// Credit to be paid out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Refund<'a> {
    /// `None`: the next.
    pub id: Option<u64>,
    /// Of which credit item.
    pub credit: ItemRef,
    /// > 0, at most what the credit item was worth.
    pub amount: Money,
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
        it.id = put::id(self.id.unwrap_or_default());
        it.credit = put::item_ref(self.credit);
        it.amount = self.amount.raw();
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
    /// `None`: the next.
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
        it.id = put::id(self.id.unwrap_or_default());
        it.item = put::item_ref(self.item);
        it.amount = self.amount.unwrap_or_default().raw();
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
        it.write_off = put::id(self.write_off);
        Ok(it)
    }
}

/// Closes a period.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LockPeriod {
    /// For which commands.
    pub command_class: CommandClass,
    /// Last locked day; `None`: the lock is lifted.
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
    /// First day; `None`: from the beginning.
    pub from: Option<Date>,
    /// Last day; `None`: any.
    pub to: Option<Date>,
    /// Judged by the recorded instant of a command; `None`: never.
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
        it.granted = put::id(self.granted);
        Ok(it)
    }
}

/// What somebody wrote down about a customer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Note<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<NoteId>,
    /// Whose; stays.
    pub customer: CustomerId,
    /// A document of the customer, a draft too; `None`: none.
    pub about: Option<ItemRef>,
    /// Who wrote it; empty: the command's actor, in a change who it was.
    pub author: &'a str,
    /// Personal.
    pub text: &'a str,
    /// Microseconds UTC since 1970; `None`: the command's recorded instant, in a change when it was.
    pub written: Option<Timestamp>,
    /// To be seen first.
    pub pinned: bool,
}

impl Input for Note<'_> {
    type Raw = sys::oi_note_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.pinned, sys::OI_NOTE_PINNED);
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.about = put::item_ref(self.about.unwrap_or_default());
        it.author = put::text(self.author);
        it.text = put::text(self.text);
        it.written_micros = put::instant(self.written);
        Ok(it)
    }
}

/// Which note goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteNote {
    /// Its id.
    pub id: NoteId,
}

impl Input for DeleteNote {
    type Raw = sys::oi_delete_note_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// What was said between the host and a customer: a letter, an e-mail, a call.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Communication<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<CommunicationId>,
    /// Whose; stays.
    pub customer: CustomerId,
    /// With whom, of the customer's; `None`: nobody in particular.
    pub contact: Option<ContactId>,
    /// A document of the customer, a draft too; `None`: none.
    pub about: Option<ItemRef>,
    /// Who acted for the host; empty: the command's actor, in a change who it was.
    pub author: &'a str,
    /// A message id, say; unique; may be empty.
    pub external_ref: &'a str,
    /// Personal.
    pub subject: &'a str,
    /// Personal.
    pub text: &'a str,
    /// Microseconds UTC since 1970; `None`: the command's recorded instant, in a change when it was.
    pub happened: Option<Timestamp>,
    /// By which way.
    pub channel: Channel,
    /// From whom.
    pub direction: Direction,
}

impl Input for Communication<'_> {
    type Raw = sys::oi_communication_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.contact = put::id(self.contact.unwrap_or_default());
        it.about = put::item_ref(self.about.unwrap_or_default());
        it.author = put::text(self.author);
        it.external_ref = put::text(self.external_ref);
        it.subject = put::text(self.subject);
        it.text = put::text(self.text);
        it.happened_micros = put::instant(self.happened);
        it.channel = self.channel.number();
        it.direction = self.direction.number();
        Ok(it)
    }
}

/// Which communication goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteCommunication {
    /// Its id.
    pub id: CommunicationId,
}

impl Input for DeleteCommunication {
    type Raw = sys::oi_delete_communication_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// A file that belongs to a customer: what the host needs to find it, and to see that it is still the same.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Attachment<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<AttachmentId>,
    /// Whose; stays.
    pub customer: CustomerId,
    /// That it came or went with; `None`: with none.
    pub communication: Option<CommunicationId>,
    /// A document of the customer, a draft too; `None`: none.
    pub about: Option<ItemRef>,
    /// "application/pdf": a type and a subtype, no parameters; required.
    pub media_type: &'a str,
    /// Its size; at most 2^63 - 1.
    pub byte_count: u64,
    /// Of its bytes, in a form of the host's: "sha256:9f86d0...".
    pub digest: &'a str,
    /// In a code of the host's: "contract".
    pub category: &'a str,
    /// Who added it; empty: the command's actor, in a change who it was.
    pub author: &'a str,
    /// Personal.
    pub name: &'a str,
    /// Where the host keeps it; personal.
    pub location: &'a str,
    /// Microseconds UTC since 1970; `None`: the command's recorded instant, in a change when it was.
    pub added: Option<Timestamp>,
}

impl Input for Attachment<'_> {
    type Raw = sys::oi_attachment_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.communication = put::id(self.communication.unwrap_or_default());
        it.about = put::item_ref(self.about.unwrap_or_default());
        it.media_type = put::text(self.media_type);
        it.byte_count = self.byte_count;
        it.digest = put::text(self.digest);
        it.category = put::text(self.category);
        it.author = put::text(self.author);
        it.name = put::text(self.name);
        it.location = put::text(self.location);
        it.added_micros = put::instant(self.added);
        Ok(it)
    }
}

/// Which attachment goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteAttachment {
    /// Its id.
    pub id: AttachmentId,
}

impl Input for DeleteAttachment {
    type Raw = sys::oi_delete_attachment_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// One more document that a note, a communication or an attachment is about.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Link {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<LinkId>,
    /// Whose; stays.
    pub customer: CustomerId,
    /// Id of the note, communication or attachment.
    pub record: u64,
    /// Of the customer's, a draft too.
    pub item: ItemRef,
    /// Which of them: `EntityKind::Note`, _COMMUNICATION or _ATTACHMENT.
    pub kind: EntityKind,
}

impl Input for Link {
    type Raw = sys::oi_link_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.customer = put::id(self.customer);
        it.record = put::id(self.record);
        it.item = put::item_ref(self.item);
        it.kind = self.kind.number();
        Ok(it)
    }
}

/// Which link goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteLink {
    /// Its id.
    pub id: LinkId,
}

impl Input for DeleteLink {
    type Raw = sys::oi_delete_link_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// A media type that attachments may have, whatever case they say it in. As long as there is none, every type is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MediaType<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<MediaTypeId>,
    /// In lower case: "application/pdf", or with a star for any subtype; unique; required.
    pub pattern: &'a str,
}

impl Input for MediaType<'_> {
    type Raw = sys::oi_media_type_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id.unwrap_or_default());
        it.pattern = put::text(self.pattern);
        Ok(it)
    }
}

/// Which media type goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteMediaType {
    /// Its id.
    pub id: MediaTypeId,
}

impl Input for DeleteMediaType {
    type Raw = sys::oi_delete_media_type_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// Numbers that the ledger gives to documents of one kind when it posts them, without a gap: what a refused or undone
/// command took is given again. A number that a host gave, to a draft too, is passed over. Refunds, write-offs and fees
/// take numbers of automatic ranges too. Whichever way it counts, by fiscal year or ever, a changed range goes on.
/// Where numbers need not be unique there are no ranges.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NumberRange<'a> {
    /// Creating: `None` = the next; changing: which one.
    pub id: Option<NumberRangeId>,
    /// Unique among number ranges; may be empty.
    pub code: &'a str,
    /// Before the digits; {year} in it is the fiscal year of the document date.
    pub prefix: &'a str,
    /// The first, up to 10^15: none is below it; from 1 where `it` is `None`.
    pub start: u64,
    /// Of the documents; stays; required.
    pub kind: ItemKind,
    /// When it begins anew.
    pub reset: NumberReset,
    /// Digits at least, filled with zeros in front; 0 .. 18.
    pub width: u32,
    /// For documents that have no number and name no range. One range of a kind may be.
    pub automatic: bool,
}

impl Input for NumberRange<'_> {
    type Raw = sys::oi_number_range_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.flags |= flag(self.automatic, sys::OI_NUMBER_RANGE_AUTOMATIC);
        it.id = put::id(self.id.unwrap_or_default());
        it.code = put::text(self.code);
        it.prefix = put::text(self.prefix);
        it.start = put::id(self.start);
        it.kind = self.kind.number();
        it.reset = self.reset.number();
        it.width = self.width;
        Ok(it)
    }
}

/// Which number range goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DeleteNumberRange {
    /// Its id.
    pub id: NumberRangeId,
}

impl Input for DeleteNumberRange {
    type Raw = sys::oi_delete_number_range_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.id = put::id(self.id);
        Ok(it)
    }
}

/// Whose texts go, or of which record: exactly one of the two.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ErasePersonal {
    /// With all that is theirs; `None`: of one record.
    pub customer: Option<CustomerId>,
    /// Of the record; of a mark its sequence; `None`: of a customer.
    pub id: Option<u64>,
    /// Customer, job, contract, contact, mark, any item; the default: of a customer.
    pub kind: EntityKind,
}

impl Input for ErasePersonal {
    type Raw = sys::oi_erase_personal_input;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.customer = put::id(self.customer.unwrap_or_default());
        it.id = put::id(self.id.unwrap_or_default());
        it.kind = self.kind.number();
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
    /// Empty: every currency.
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
        it.at_least = self.at_least.unwrap_or_default().raw();
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
    /// Only this one; `None`: all.
    pub customer: Option<CustomerId>,
    /// Only this one; `None`: all.
    pub job: Option<JobId>,
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
        it.customer = put::id(self.customer.unwrap_or_default());
        it.job = put::id(self.job.unwrap_or_default());
        it.currency = put::currency(self.currency, "currency")?;
        Ok(it)
    }
}

/// Which lines of a customer's history.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HistoryFilter<'a> {
    /// Required.
    pub customer: CustomerId,
    /// Only its lines, with its own running balance; `None`: all.
    pub job: Option<JobId>,
    /// Required when the customer holds several; empty: its only one.
    pub currency: &'a str,
    /// `ItemKind` of the item; none: all.
    pub kinds: &'a [ItemKind],
    /// The order.
    pub sort: HistorySort,
    /// Effective date, inclusive; `None`: the first.
    pub from: Option<Date>,
    /// Effective date, inclusive; `None`: the as-of date.
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
        it.customer = put::id(self.customer);
        it.job = put::id(self.job.unwrap_or_default());
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

/// What is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SearchFilter<'a> {
    /// Words, each part of what is found, without case, accents and width; required.
    pub text: &'a str,
    /// Rows left out at the start.
    pub offset: u64,
    /// Rows at most; 0: all.
    pub limit: u64,
    /// Of what.
    pub kind: SearchKind,
}

impl Input for SearchFilter<'_> {
    type Raw = sys::oi_search_filter;
    fn raw(&self, _keep: &mut Keep) -> Result<Self::Raw> {
        let mut it = Self::Raw::default();
        it.text = put::text(self.text);
        it.offset = self.offset;
        it.limit = self.limit;
        it.kind = self.kind.number();
        Ok(it)
    }
}

impl DuePortion {
    pub(crate) fn read(it: &sys::oi_due_portion) -> Self {
        Self {
            amount: take::money(&it.amount),
            due: take::optional_date(it.due),
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
    /// Of a fixed date; `None`: another rule.
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
            fixed_date: take::optional_date(it.fixed_date),
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
    /// Off the line; `None` in records that carry a percentage.
    pub discount: Option<Money>,
    /// After discount; `None` in records.
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
            fiscal_year_end_month: it.fiscal_year_end_month,
            fiscal_year_end_day: it.fiscal_year_end_day,
            refuse_partial_payments: it.flags & sys::OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS != 0,
            new_documents_take_open_credit: it.flags & sys::OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT != 0,
            surplus_credit_settles_oldest: it.flags & sys::OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST != 0,
            prospects_stay: it.flags & sys::OI_SETTINGS_PROSPECTS_STAY != 0,
            numbers_not_unique: it.flags & sys::OI_SETTINGS_NUMBERS_NOT_UNIQUE != 0,
            unique_transaction_ids: it.flags & sys::OI_SETTINGS_UNIQUE_TRANSACTION_IDS != 0,
            fiscal_year_by_start: it.flags & sys::OI_SETTINGS_FISCAL_YEAR_BY_START != 0,
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
    pub customer: CustomerId,
    /// `None`: none.
    pub job: Option<JobId>,
    /// `None`: none.
    pub contract: Option<ContractId>,
    /// Of its amounts.
    pub currency: Currency,
    /// Business date; `None`: a draft without one.
    pub effective: Option<Date>,
    /// Document date; `None`: a draft without one.
    pub document_date: Option<Date>,
    /// Earliest due date with something open; none open: the last portion's; `None`: never due.
    pub due: Option<Date>,
    /// Of a payment; `None`: not told.
    pub value_date: Option<Date>,
    /// Its amount, positive.
    pub total: Money,
    /// Open or unapplied; 0 when reversed.
    pub remaining: Money,
    /// Of remaining, not disputed.
    pub past_due: Money,
    /// Of remaining.
    pub disputed: Money,
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
    /// How it was undone; the default: not reversed.
    pub reversal: ReversalKind,
    /// Date; `None`: not reversed.
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
    /// A credit memo's invoice, a fee's payment; `None`: nothing.
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
            customer: take::id(it.customer),
            job: take::optional_id(it.job),
            contract: take::optional_id(it.contract),
            currency: take::currency(&it.currency),
            effective: take::optional_date(it.effective),
            document_date: take::optional_date(it.document_date),
            due: take::optional_date(it.due),
            value_date: take::optional_date(it.value_date),
            total: take::money(&it.total),
            remaining: take::money(&it.remaining),
            past_due: take::money(&it.past_due),
            disputed: take::money(&it.disputed),
            paid: take::money(&it.paid),
            credited: take::money(&it.credited),
            written_off: take::money(&it.written_off),
            status: ItemStatus::from_number(it.status),
            draft_state: DraftState::from_number(it.draft_state),
            days_overdue: it.days_overdue,
            reversal: ReversalKind::from_number(it.reversal),
            reversed_on: take::optional_date(it.reversed_on),
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
    /// Of it; `None` in records.
    pub remaining: Option<Money>,
}

impl PortionRow {
    pub(crate) fn read(it: &sys::oi_portion_row) -> Self {
        Self {
            portion: it.portion,
            due: take::optional_date(it.due),
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
    pub id: CustomerId,
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
    /// Default of new documents; `None`: none.
    pub currency: Option<Currency>,
    /// `None`: none.
    pub parent: Option<CustomerId>,
    /// `None`: none.
    pub credit_limit: Option<Money>,
    /// Date; `None`: not told.
    pub established: Option<Date>,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
    /// `None`: none.
    pub group: Option<CustomerGroupId>,
    /// A business or a person.
    pub r#type: CustomerType,
    /// Which products it is shown.
    pub product_display: ProductDisplay,
    /// Default of new documents, in the host's words.
    pub payment_method: &'a str,
    /// Default of new documents: its code.
    pub price_list: &'a str,
    /// Default of new documents, in the host's words.
    pub shipping_method: &'a str,
    /// Default of new documents; 0: those above say (`DefaultLevel`).
    pub discount_percent: Decimal,
    /// As it is registered; personal.
    pub legal_name: &'a str,
    /// Of a person; personal.
    pub given_name: &'a str,
    /// Of a person; personal.
    pub family_name: &'a str,
    /// Personal.
    pub email: &'a str,
    /// Personal.
    pub phone: &'a str,
    /// Personal.
    pub mobile: &'a str,
    /// Personal.
    pub fax: &'a str,
    /// Personal.
    pub website: &'a str,
    /// 1: no discount, whatever those above give.
    pub no_discount: bool,
}

impl<'a> CustomerRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_customer_row) -> Self {
        Self {
            id: take::id(it.id),
            code: take::text(it.code),
            name: take::text(it.name),
            label: take::text(it.label),
            salesperson: take::text(it.salesperson),
            external_ref: take::text(it.external_ref),
            status: CustomerStatus::from_number(it.status),
            partial_payments: PartialPayments::from_number(it.partial_payments),
            currency: take::optional_currency(&it.currency),
            parent: take::optional_id(it.parent),
            credit_limit: take::optional_money(&it.credit_limit),
            established: take::optional_date(it.established),
            created: it.created,
            changed: it.changed,
            group: take::optional_id(it.group),
            r#type: CustomerType::from_number(it.r#type),
            product_display: ProductDisplay::from_number(it.product_display),
            payment_method: take::text(it.payment_method),
            price_list: take::text(it.price_list),
            shipping_method: take::text(it.shipping_method),
            discount_percent: take::decimal(&it.discount_percent),
            legal_name: take::text(it.legal_name),
            given_name: take::text(it.given_name),
            family_name: take::text(it.family_name),
            email: take::text(it.email),
            phone: take::text(it.phone),
            mobile: take::text(it.mobile),
            fax: take::text(it.fax),
            website: take::text(it.website),
            no_discount: take::bool(it.no_discount),
        }
    }
}

/// What a new document of a customer begins with. Beside each value the level that it comes from, and the id of the
/// record there.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerDefaultsRow<'a> {
    /// Whose.
    pub customer: CustomerId,
    /// In the host's words.
    pub payment_method: &'a str,
    /// `None`: none.
    pub payment_method_source: Option<u64>,
    /// Its code.
    pub price_list: &'a str,
    /// `None`: none.
    pub price_list_source: Option<u64>,
    /// In the host's words.
    pub shipping_method: &'a str,
    /// `None`: none.
    pub shipping_method_source: Option<u64>,
    /// 0 where somebody says: no discount.
    pub discount_percent: Decimal,
    /// `None`: none.
    pub discount_percent_source: Option<u64>,
    /// Whose terms, see `list_terms` and its like; `None`: none.
    pub terms_source: Option<u64>,
    /// `None`: none.
    pub partial_payments_source: Option<u64>,
    /// `None`: none.
    pub product_display_source: Option<u64>,
    /// Where it comes from.
    pub payment_method_level: DefaultLevel,
    /// Where it comes from.
    pub price_list_level: DefaultLevel,
    /// Where it comes from.
    pub shipping_method_level: DefaultLevel,
    /// Where it comes from.
    pub discount_percent_level: DefaultLevel,
    /// Where they come from.
    pub terms_level: DefaultLevel,
    /// Where it comes from.
    pub partial_payments_level: DefaultLevel,
    /// Where it comes from.
    pub product_display_level: DefaultLevel,
    /// Allowed or refused.
    pub partial_payments: PartialPayments,
    /// Which products it is shown.
    pub product_display: ProductDisplay,
}

impl<'a> CustomerDefaultsRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_customer_defaults_row) -> Self {
        Self {
            customer: take::id(it.customer),
            payment_method: take::text(it.payment_method),
            payment_method_source: take::optional_id(it.payment_method_source),
            price_list: take::text(it.price_list),
            price_list_source: take::optional_id(it.price_list_source),
            shipping_method: take::text(it.shipping_method),
            shipping_method_source: take::optional_id(it.shipping_method_source),
            discount_percent: take::decimal(&it.discount_percent),
            discount_percent_source: take::optional_id(it.discount_percent_source),
            terms_source: take::optional_id(it.terms_source),
            partial_payments_source: take::optional_id(it.partial_payments_source),
            product_display_source: take::optional_id(it.product_display_source),
            payment_method_level: DefaultLevel::from_number(it.payment_method_level),
            price_list_level: DefaultLevel::from_number(it.price_list_level),
            shipping_method_level: DefaultLevel::from_number(it.shipping_method_level),
            discount_percent_level: DefaultLevel::from_number(it.discount_percent_level),
            terms_level: DefaultLevel::from_number(it.terms_level),
            partial_payments_level: DefaultLevel::from_number(it.partial_payments_level),
            product_display_level: DefaultLevel::from_number(it.product_display_level),
            partial_payments: PartialPayments::from_number(it.partial_payments),
            product_display: ProductDisplay::from_number(it.product_display),
        }
    }
}

/// The host's own business: what stands on its documents, and the last defaults. Of several the one with the lowest id
/// gives them.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CompanyRow<'a> {
    /// Its id.
    pub id: CompanyId,
    /// What it is called.
    pub name: &'a str,
    /// As it is registered.
    pub legal_name: &'a str,
    /// Under which it is known to tax authorities.
    pub tax_number: &'a str,
    /// Several lines, where there are.
    pub street: &'a str,
    /// Postal code.
    pub postal_code: &'a str,
    /// City.
    pub city: &'a str,
    /// State, county, prefecture.
    pub region: &'a str,
    /// Code of ISO 3166, "RO".
    pub country: &'a str,
    /// E-mail address.
    pub email: &'a str,
    /// Telephone.
    pub phone: &'a str,
    /// Website.
    pub website: &'a str,
    /// Where customers pay to, as it is printed.
    pub bank_account: &'a str,
    /// Default of new documents, in the host's words.
    pub payment_method: &'a str,
    /// Default of new documents: its code.
    pub price_list: &'a str,
    /// Default of new documents, in the host's words.
    pub shipping_method: &'a str,
    /// 0 .. 100; default of new documents.
    pub discount_percent: Decimal,
    /// Which products customers are shown.
    pub product_display: ProductDisplay,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> CompanyRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_company_row) -> Self {
        Self {
            id: take::id(it.id),
            name: take::text(it.name),
            legal_name: take::text(it.legal_name),
            tax_number: take::text(it.tax_number),
            street: take::text(it.street),
            postal_code: take::text(it.postal_code),
            city: take::text(it.city),
            region: take::text(it.region),
            country: take::text(it.country),
            email: take::text(it.email),
            phone: take::text(it.phone),
            website: take::text(it.website),
            bank_account: take::text(it.bank_account),
            payment_method: take::text(it.payment_method),
            price_list: take::text(it.price_list),
            shipping_method: take::text(it.shipping_method),
            discount_percent: take::decimal(&it.discount_percent),
            product_display: ProductDisplay::from_number(it.product_display),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// Customers that are dealt with alike: defaults of what a customer does not say itself.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerGroupRow<'a> {
    /// Its id.
    pub id: CustomerGroupId,
    /// Unique among groups; may be empty.
    pub code: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// Default of new documents, in the host's words.
    pub payment_method: &'a str,
    /// Default of new documents: its code.
    pub price_list: &'a str,
    /// Default of new documents, in the host's words.
    pub shipping_method: &'a str,
    /// 0 .. 100; default of new documents; 0: what the company gives.
    pub discount_percent: Decimal,
    /// Whether a payment may leave part of a due portion open.
    pub partial_payments: PartialPayments,
    /// Which products its customers are shown.
    pub product_display: ProductDisplay,
    /// 1: no discount, whatever the company gives.
    pub no_discount: bool,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> CustomerGroupRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_customer_group_row) -> Self {
        Self {
            id: take::id(it.id),
            code: take::text(it.code),
            name: take::text(it.name),
            payment_method: take::text(it.payment_method),
            price_list: take::text(it.price_list),
            shipping_method: take::text(it.shipping_method),
            discount_percent: take::decimal(&it.discount_percent),
            partial_payments: PartialPayments::from_number(it.partial_payments),
            product_display: ProductDisplay::from_number(it.product_display),
            no_discount: take::bool(it.no_discount),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// A contact.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ContactRow<'a> {
    /// Its id.
    pub id: ContactId,
    /// Whose.
    pub customer: CustomerId,
    /// Personal.
    pub name: &'a str,
    /// What the person does there; personal.
    pub role: &'a str,
    /// Personal.
    pub email: &'a str,
    /// Personal.
    pub phone: &'a str,
    /// Personal.
    pub mobile: &'a str,
    /// Personal.
    pub fax: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// 1: the one to begin with.
    pub primary: bool,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> ContactRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_contact_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            name: take::text(it.name),
            role: take::text(it.role),
            email: take::text(it.email),
            phone: take::text(it.phone),
            mobile: take::text(it.mobile),
            fax: take::text(it.fax),
            notes: take::text(it.notes),
            primary: take::bool(it.primary),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// An address.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddressRow<'a> {
    /// Its id.
    pub id: AddressId,
    /// Whose.
    pub customer: CustomerId,
    /// In the host's words: "warehouse north"; personal.
    pub label: &'a str,
    /// Code of ISO 3166, "RO".
    pub country: &'a str,
    /// Personal.
    pub recipient: &'a str,
    /// Several lines, where there are; personal.
    pub street: &'a str,
    /// Personal.
    pub postal_code: &'a str,
    /// Personal.
    pub city: &'a str,
    /// State, county, prefecture; personal.
    pub region: &'a str,
    /// What it is for.
    pub kind: AddressKind,
    /// 1: the one of its kind to begin with; whoever was it before no longer is.
    pub is_default: bool,
    /// 1: kept for what was sent there.
    pub inactive: bool,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> AddressRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_address_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            label: take::text(it.label),
            country: take::text(it.country),
            recipient: take::text(it.recipient),
            street: take::text(it.street),
            postal_code: take::text(it.postal_code),
            city: take::text(it.city),
            region: take::text(it.region),
            kind: AddressKind::from_number(it.kind),
            is_default: take::bool(it.is_default),
            inactive: take::bool(it.inactive),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// Under which number a customer is known to a tax authority.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TaxRegistrationRow<'a> {
    /// Its id.
    pub id: TaxRegistrationId,
    /// Whose.
    pub customer: CustomerId,
    /// In a code of the host's: "VAT".
    pub kind: &'a str,
    /// Code of ISO 3166, "RO".
    pub country: &'a str,
    /// Personal.
    pub number: &'a str,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> TaxRegistrationRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_tax_registration_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            kind: take::text(it.kind),
            country: take::text(it.country),
            number: take::text(it.number),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// What a customer may do by whose leave, and until when.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct LicenceRow<'a> {
    /// Its id.
    pub id: LicenceId,
    /// Whose.
    pub customer: CustomerId,
    /// In a code of the host's: "contractor".
    pub kind: &'a str,
    /// Unique among those of its kind.
    pub number: &'a str,
    /// Who gave it.
    pub authority: &'a str,
    /// Date, the last day; `None`: never.
    pub expires: Option<Date>,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> LicenceRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_licence_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            kind: take::text(it.kind),
            number: take::text(it.number),
            authority: take::text(it.authority),
            expires: take::optional_date(it.expires),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// A place of a customer where jobs are done.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SiteRow<'a> {
    /// Its id.
    pub id: SiteId,
    /// Whose.
    pub customer: CustomerId,
    /// Unique among sites; may be empty.
    pub code: &'a str,
    /// Code of ISO 3166, "RO".
    pub country: &'a str,
    /// The host's key; unique; may be empty.
    pub external_ref: &'a str,
    /// Personal.
    pub name: &'a str,
    /// Several lines, where there are; personal.
    pub street: &'a str,
    /// Personal.
    pub postal_code: &'a str,
    /// Personal.
    pub city: &'a str,
    /// State, county, prefecture; personal.
    pub region: &'a str,
    /// Whether something is done there.
    pub status: SiteStatus,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> SiteRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_site_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            code: take::text(it.code),
            country: take::text(it.country),
            external_ref: take::text(it.external_ref),
            name: take::text(it.name),
            street: take::text(it.street),
            postal_code: take::text(it.postal_code),
            city: take::text(it.city),
            region: take::text(it.region),
            status: SiteStatus::from_number(it.status),
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
    pub id: JobId,
    /// Whose.
    pub customer: CustomerId,
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
    /// Where it is done; `None`: nowhere in particular.
    pub site: Option<SiteId>,
}

impl<'a> JobRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_job_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            code: take::text(it.code),
            name: take::text(it.name),
            external_ref: take::text(it.external_ref),
            status: JobStatus::from_number(it.status),
            created: it.created,
            site: take::optional_id(it.site),
        }
    }
}

/// A contract.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ContractRow<'a> {
    /// Its id.
    pub id: ContractId,
    /// Whose.
    pub customer: CustomerId,
    /// `None`: none.
    pub job: Option<JobId>,
    /// Its number.
    pub number: &'a str,
    /// The host's key.
    pub external_ref: &'a str,
    /// Date; `None`: not told.
    pub starts: Option<Date>,
    /// Date; `None`: open-ended.
    pub ends: Option<Date>,
    /// Default of its documents.
    pub payment_method: &'a str,
    /// Default of its documents: its code.
    pub price_list: &'a str,
    /// Default of its documents.
    pub shipping_method: &'a str,
    /// 0: what its customer gets.
    pub discount_percent: Decimal,
    /// 1: no discount, whatever its customer gets.
    pub no_discount: bool,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> ContractRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_contract_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            job: take::optional_id(it.job),
            number: take::text(it.number),
            external_ref: take::text(it.external_ref),
            starts: take::optional_date(it.starts),
            ends: take::optional_date(it.ends),
            payment_method: take::text(it.payment_method),
            price_list: take::text(it.price_list),
            shipping_method: take::text(it.shipping_method),
            discount_percent: take::decimal(&it.discount_percent),
            no_discount: take::bool(it.no_discount),
            created: it.created,
            changed: it.changed,
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
    pub customer: CustomerId,
    /// `None`: none.
    pub debit_job: Option<JobId>,
    /// > 0.
    pub amount: Money,
    /// Business date.
    pub effective: Date,
    /// Date; `None`: live.
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
            customer: take::id(it.customer),
            debit_job: take::optional_id(it.debit_job),
            amount: take::money(&it.amount),
            effective: take::date(it.effective),
            undone_on: take::optional_date(it.undone_on),
            undone: take::bool(it.undone),
        }
    }
}

/// An item a command made, or would make.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MadeItemRow {
    /// Which; in a dry run: which it would be.
    pub item: ItemRef,
    /// > 0, or 0 of an invoice without an amount; debit or credit.
    pub total: Money,
}

impl MadeItemRow {
    pub(crate) fn read(it: &sys::oi_made_item_row) -> Self {
        Self {
            item: take::item_ref(&it.item),
            total: take::money(&it.total),
        }
    }
}

/// An application a command made, or would make.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MadeApplicationRow {
    /// Its sequence; in a dry run: which it would be.
    pub application: u64,
    /// What was used.
    pub credit: ItemRef,
    /// ... on what.
    pub debit: ItemRef,
    /// > 0.
    pub amount: Money,
    /// Business date.
    pub effective: Date,
}

impl MadeApplicationRow {
    pub(crate) fn read(it: &sys::oi_made_application_row) -> Self {
        Self {
            application: it.application,
            credit: take::item_ref(&it.credit),
            debit: take::item_ref(&it.debit),
            amount: take::money(&it.amount),
            effective: take::date(it.effective),
        }
    }
}

/// A mark at an as-of point; of what is open it counts no more than `left`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MarkRow<'a> {
    /// Its sequence: its name.
    pub mark: u64,
    /// What it says.
    pub kind: MarkKind,
    /// How it ended; the default: it has not.
    pub outcome: MarkOutcome,
    /// On which item; `None`: on the account.
    pub item: Option<ItemRef>,
    /// Whose; `None`: in a record of an item's mark.
    pub customer: Option<CustomerId>,
    /// As it was placed.
    pub amount: Money,
    /// Of it: what nothing took that names the mark.
    pub left: Money,
    /// Business date.
    pub effective: Date,
    /// Last day of a promise; `None`: none.
    pub until: Option<Date>,
    /// Sequence; `None`: not ended.
    pub ended: Option<u64>,
    /// Date; `None`: not ended.
    pub ended_on: Option<Date>,
    /// The reason, in a code of the host's.
    pub code: &'a str,
    /// Personal.
    pub note: &'a str,
}

impl<'a> MarkRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_mark_row) -> Self {
        Self {
            mark: it.mark,
            kind: MarkKind::from_number(it.kind),
            outcome: MarkOutcome::from_number(it.outcome),
            item: take::optional_item_ref(&it.item),
            customer: take::optional_id(it.customer),
            amount: take::money(&it.amount),
            left: take::money(&it.left),
            effective: take::date(it.effective),
            until: take::optional_date(it.until),
            ended: take::optional_id(it.ended),
            ended_on: take::optional_date(it.ended_on),
            code: take::text(it.code),
            note: take::text(it.note),
        }
    }
}

/// A closed period.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct PeriodLockRow {
    /// For which commands.
    pub command_class: CommandClass,
    /// Last locked day; `None`: the lock was lifted, in a record.
    pub through: Option<Date>,
    /// Sequence.
    pub locked: u64,
}

impl PeriodLockRow {
    pub(crate) fn read(it: &sys::oi_period_lock_row) -> Self {
        Self {
            command_class: CommandClass::from_number(it.command_class),
            through: take::optional_date(it.through),
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
    /// Sequence; `None`: not.
    pub withdrawn: Option<u64>,
    /// "": anybody.
    pub actor: &'a str,
    /// For which commands.
    pub command_class: CommandClass,
    /// First day; `None`: from the beginning.
    pub from: Option<Date>,
    /// Last day; `None`: any.
    pub to: Option<Date>,
    /// `None`: never.
    pub expires: Option<Timestamp>,
}

impl<'a> LockExceptionRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_lock_exception_row) -> Self {
        Self {
            granted: it.granted,
            withdrawn: take::optional_id(it.withdrawn),
            actor: take::text(it.actor),
            command_class: CommandClass::from_number(it.command_class),
            from: take::optional_date(it.from),
            to: take::optional_date(it.to),
            expires: take::optional_instant(it.expires_micros),
        }
    }
}

/// What somebody wrote down about a customer.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct NoteRow<'a> {
    /// Its id.
    pub id: NoteId,
    /// Whose.
    pub customer: CustomerId,
    /// A document of the customer, a draft too; `None`: none.
    pub about: Option<ItemRef>,
    /// Who wrote it.
    pub author: &'a str,
    /// Personal.
    pub text: &'a str,
    /// When, microseconds UTC since 1970; `None`: not told.
    pub written: Option<Timestamp>,
    /// 1: to be seen first.
    pub pinned: bool,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> NoteRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_note_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            about: take::optional_item_ref(&it.about),
            author: take::text(it.author),
            text: take::text(it.text),
            written: take::optional_instant(it.written_micros),
            pinned: take::bool(it.pinned),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// What was said between the host and a customer: a letter, an e-mail, a call.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommunicationRow<'a> {
    /// Its id.
    pub id: CommunicationId,
    /// Whose.
    pub customer: CustomerId,
    /// With whom, of the customer's; `None`: nobody in particular.
    pub contact: Option<ContactId>,
    /// A document of the customer, a draft too; `None`: none.
    pub about: Option<ItemRef>,
    /// Who acted for the host.
    pub author: &'a str,
    /// A message id, say; unique; may be empty.
    pub external_ref: &'a str,
    /// Personal.
    pub subject: &'a str,
    /// Personal.
    pub text: &'a str,
    /// When, microseconds UTC since 1970; `None`: not told.
    pub happened: Option<Timestamp>,
    /// By which way.
    pub channel: Channel,
    /// From whom.
    pub direction: Direction,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> CommunicationRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_communication_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            contact: take::optional_id(it.contact),
            about: take::optional_item_ref(&it.about),
            author: take::text(it.author),
            external_ref: take::text(it.external_ref),
            subject: take::text(it.subject),
            text: take::text(it.text),
            happened: take::optional_instant(it.happened_micros),
            channel: Channel::from_number(it.channel),
            direction: Direction::from_number(it.direction),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// A file that belongs to a customer: what the host needs to find it, and to see that it is still the same.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct AttachmentRow<'a> {
    /// Its id.
    pub id: AttachmentId,
    /// Whose.
    pub customer: CustomerId,
    /// That it came or went with; `None`: with none.
    pub communication: Option<CommunicationId>,
    /// A document of the customer, a draft too; `None`: none.
    pub about: Option<ItemRef>,
    /// "application/pdf".
    pub media_type: &'a str,
    /// Its size.
    pub byte_count: u64,
    /// Of its bytes, in a form of the host's: "sha256:9f86d0...".
    pub digest: &'a str,
    /// In a code of the host's: "contract".
    pub category: &'a str,
    /// Who added it.
    pub author: &'a str,
    /// Personal.
    pub name: &'a str,
    /// Where the host keeps it; personal.
    pub location: &'a str,
    /// When, microseconds UTC since 1970; `None`: not told.
    pub added: Option<Timestamp>,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> AttachmentRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_attachment_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            communication: take::optional_id(it.communication),
            about: take::optional_item_ref(&it.about),
            media_type: take::text(it.media_type),
            byte_count: it.byte_count,
            digest: take::text(it.digest),
            category: take::text(it.category),
            author: take::text(it.author),
            name: take::text(it.name),
            location: take::text(it.location),
            added: take::optional_instant(it.added_micros),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// One more document that a note, a communication or an attachment is about.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct LinkRow {
    /// Its id.
    pub id: LinkId,
    /// Whose.
    pub customer: CustomerId,
    /// Id of the note, communication or attachment.
    pub record: u64,
    /// Of the customer's, a draft too.
    pub item: ItemRef,
    /// Which of them: `EntityKind::Note`, _COMMUNICATION or _ATTACHMENT.
    pub kind: EntityKind,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl LinkRow {
    pub(crate) fn read(it: &sys::oi_link_row) -> Self {
        Self {
            id: take::id(it.id),
            customer: take::id(it.customer),
            record: it.record,
            item: take::item_ref(&it.item),
            kind: EntityKind::from_number(it.kind),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// A media type that attachments may have. As long as there is none, every type is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MediaTypeRow<'a> {
    /// Its id.
    pub id: MediaTypeId,
    /// In lower case: "application/pdf", or with a star for any subtype; unique.
    pub pattern: &'a str,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> MediaTypeRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_media_type_row) -> Self {
        Self {
            id: take::id(it.id),
            pattern: take::text(it.pattern),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// Numbers that the ledger gives to documents of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct NumberRangeRow<'a> {
    /// Its id.
    pub id: NumberRangeId,
    /// Unique among number ranges; may be empty.
    pub code: &'a str,
    /// Before the digits; {year} in it is the fiscal year of the document date.
    pub prefix: &'a str,
    /// The first: none is below it; from 1 where `it` is `None`.
    pub start: u64,
    /// Of the documents.
    pub kind: ItemKind,
    /// When it begins anew.
    pub reset: NumberReset,
    /// Digits at least, filled with zeros in front.
    pub width: u32,
    /// 1: for documents that have no number and name no range.
    pub automatic: bool,
    /// Sequence.
    pub created: u64,
    /// Sequence of the last change.
    pub changed: u64,
}

impl<'a> NumberRangeRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_number_range_row) -> Self {
        Self {
            id: take::id(it.id),
            code: take::text(it.code),
            prefix: take::text(it.prefix),
            start: it.start,
            kind: ItemKind::from_number(it.kind),
            reset: NumberReset::from_number(it.reset),
            width: it.width,
            automatic: take::bool(it.automatic),
            created: it.created,
            changed: it.changed,
        }
    }
}

/// What a customer owes in one currency, as a whole or for one job.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct BalanceRow {
    /// Whose.
    pub customer: CustomerId,
    /// Scope job: which; `None`: none.
    pub job: Option<JobId>,
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
    /// Of open.
    pub disputed: Money,
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
            customer: take::id(it.customer),
            job: take::optional_id(it.job),
            scope: BalanceScope::from_number(it.scope),
            currency: take::currency(&it.currency),
            balance: take::money(&it.balance),
            open: take::money(&it.open),
            unapplied: take::money(&it.unapplied),
            past_due: take::money(&it.past_due),
            disputed: take::money(&it.disputed),
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
    /// `None`: grouped by currency or salesperson.
    pub customer: Option<CustomerId>,
    /// `None`: none.
    pub job: Option<JobId>,
    /// Grouped by item: which; `None`: grouped otherwise.
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
            customer: take::optional_id(it.customer),
            job: take::optional_id(it.job),
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
    pub customer: CustomerId,
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
    /// Date; `None`: not told.
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
            customer: take::id(it.customer),
            code: take::text(it.code),
            name: take::text(it.name),
            label: take::text(it.label),
            salesperson: take::text(it.salesperson),
            status: CustomerStatus::from_number(it.status),
            established: take::optional_date(it.established),
            last_bill_date: take::optional_date(it.last_bill_date),
            last_payment_date: take::optional_date(it.last_payment_date),
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
    /// Of what is open; in no bucket.
    pub disputed: Money,
    /// Total current due + retention + disputed = balance.
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
            disputed: take::money(&it.disputed),
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
    /// Of what is open: in no bucket.
    pub disputed: Money,
    /// Sum of the buckets + disputed - unapplied.
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
            disputed: take::money(&it.disputed),
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
    pub effective: Date,
    /// When it became known.
    pub sequence: u64,
    /// Issued or reversed; the credit of an application.
    pub item: ItemRef,
    /// The debit of an application; `None`: nothing.
    pub other: Option<ItemRef>,
    /// Of item.
    pub number: &'a str,
    /// Of other.
    pub other_number: &'a str,
    /// Whose.
    pub customer: CustomerId,
    /// `None`: none.
    pub job: Option<JobId>,
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
            customer: take::id(it.customer),
            job: take::optional_id(it.job),
            change: take::money(&it.change),
            applied: take::money(&it.applied),
            balance: take::money(&it.balance),
            recorded: take::optional_instant(it.recorded_micros),
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
    /// What it was applied to, or what was applied to it; `None`: nothing.
    pub other: Option<ItemRef>,
    /// Of item.
    pub number: &'a str,
    /// Of other.
    pub other_number: &'a str,
    /// When it became known.
    pub sequence: u64,
    /// Business date.
    pub effective: Date,
    /// Aging cells: the date that chose the bucket ...; `None`: another figure.
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
            basis_date: take::optional_date(it.basis_date),
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
    /// Row of `tables::NumberSeries`.
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
    /// Row of `tables::NumberSeries`.
    pub series: u64,
    /// The number.
    pub value: u64,
    /// Whose it is.
    pub item: ItemRef,
    /// Date of the void.
    pub voided: Date,
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

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SearchRow<'a> {
    /// Its id.
    pub id: u64,
    /// Whose it is; a customer's own id.
    pub customer: CustomerId,
    /// Of a customer or a job; the number of a document.
    pub code: &'a str,
    /// Of a customer, a contact or a job; the reference of a document.
    pub name: &'a str,
    /// What it is.
    pub kind: SearchKind,
}

impl<'a> SearchRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_search_row) -> Self {
        Self {
            id: it.id,
            customer: take::id(it.customer),
            code: take::text(it.code),
            name: take::text(it.name),
            kind: SearchKind::from_number(it.kind),
        }
    }
}

/// What the host decided for the whole ledger.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SettingsRow {
    /// Of every ledger rule.
    pub rounding: Rounding,
    /// Where tax is rounded.
    pub tax_scope: TaxScope,
    /// 1: payments may not leave part of a due portion open.
    pub refuse_partial_payments: bool,
    /// 1: a new invoice first eats what credit is open.
    pub new_documents_take_open_credit: bool,
    /// 1: what credit is then left goes to the oldest open items.
    pub surplus_credit_settles_oldest: bool,
    /// 1: a prospect stays one until a command makes it active.
    pub prospects_stay: bool,
    /// 1: numbers are neither indexed nor unique.
    pub numbers_not_unique: bool,
    /// 1: a transaction id is that of one payment of a method.
    pub unique_transaction_ids: bool,
    /// 1: a fiscal year is called after the year in which it begins.
    pub fiscal_year_by_start: bool,
    /// Of the last day of the fiscal year; 0: December.
    pub fiscal_year_end_month: u32,
    /// 0: the month's last.
    pub fiscal_year_end_day: u32,
}

impl SettingsRow {
    pub(crate) fn read(it: &sys::oi_settings_row) -> Self {
        Self {
            rounding: Rounding::from_number(it.rounding),
            tax_scope: TaxScope::from_number(it.tax_scope),
            refuse_partial_payments: take::bool(it.refuse_partial_payments),
            new_documents_take_open_credit: take::bool(it.new_documents_take_open_credit),
            surplus_credit_settles_oldest: take::bool(it.surplus_credit_settles_oldest),
            prospects_stay: take::bool(it.prospects_stay),
            numbers_not_unique: take::bool(it.numbers_not_unique),
            unique_transaction_ids: take::bool(it.unique_transaction_ids),
            fiscal_year_by_start: take::bool(it.fiscal_year_by_start),
            fiscal_year_end_month: it.fiscal_year_end_month,
            fiscal_year_end_day: it.fiscal_year_end_day,
        }
    }
}

/// A currency that the ledger was told of.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CurrencyRow {
    /// Its code and digits.
    pub currency: Currency,
}

impl CurrencyRow {
    pub(crate) fn read(it: &sys::oi_currency_row) -> Self {
        Self {
            currency: take::currency(&it.currency),
        }
    }
}

/// A prospect became active by its first invoice.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomerActivatedRow {
    /// Which.
    pub customer: CustomerId,
}

impl CustomerActivatedRow {
    pub(crate) fn read(it: &sys::oi_customer_activated_row) -> Self {
        Self {
            customer: take::id(it.customer),
        }
    }
}

/// A document as a record has it: an item issued, or a draft of one.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct DocumentRow<'a> {
    /// Which.
    pub item: ItemRef,
    /// Whose.
    pub customer: CustomerId,
    /// `None`: none.
    pub job: Option<JobId>,
    /// `None`: none.
    pub contract: Option<ContractId>,
    /// Of its amounts.
    pub currency: Currency,
    /// Its total, positive; of a draft `None`: not told.
    pub amount: Option<Money>,
    /// Part of amount; `None`: a bare total.
    pub tax: Option<Money>,
    /// Business date; `None`: a draft.
    pub effective: Option<Date>,
    /// Document date; `None`: a draft without one.
    pub document_date: Option<Date>,
    /// Of a draft that tells one; `None`: by its portions or terms.
    pub due: Option<Date>,
    /// Of a payment; `None`: not told.
    pub value_date: Option<Date>,
    /// Of an invoice; `None`: not told.
    pub delivery_date: Option<Date>,
    /// Where it stands outside the books; the default: in the books.
    pub draft_state: DraftState,
    /// Where tax is rounded.
    pub tax_scope: TaxScope,
    /// A credit memo's invoice, a fee's payment; `None`: nothing.
    pub about: Option<ItemRef>,
    /// Sequence of the first event made together with it; `None`: it is alone.
    pub made_with: Option<u64>,
    /// Its number.
    pub number: &'a str,
    /// Frozen at issue.
    pub salesperson: &'a str,
    /// Recurring invoices that belong together.
    pub series: &'a str,
    /// The customer's order number, say; personal.
    pub reference: &'a str,
    /// Of a payment or refund.
    pub method: &'a str,
    /// Of a payment or refund.
    pub transaction_id: &'a str,
    /// Personal.
    pub notes: &'a str,
    /// The host's key.
    pub external_ref: &'a str,
    /// That gave the number; of a draft: that is to give it; `None`: none.
    pub number_range: Option<NumberRangeId>,
}

impl<'a> DocumentRow<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_document_row) -> Self {
        Self {
            item: take::item_ref(&it.item),
            customer: take::id(it.customer),
            job: take::optional_id(it.job),
            contract: take::optional_id(it.contract),
            currency: take::currency(&it.currency),
            amount: take::optional_money(&it.amount),
            tax: take::optional_money(&it.tax),
            effective: take::optional_date(it.effective),
            document_date: take::optional_date(it.document_date),
            due: take::optional_date(it.due),
            value_date: take::optional_date(it.value_date),
            delivery_date: take::optional_date(it.delivery_date),
            draft_state: DraftState::from_number(it.draft_state),
            tax_scope: TaxScope::from_number(it.tax_scope),
            about: take::optional_item_ref(&it.about),
            made_with: take::optional_id(it.made_with),
            number: take::text(it.number),
            salesperson: take::text(it.salesperson),
            series: take::text(it.series),
            reference: take::text(it.reference),
            method: take::text(it.method),
            transaction_id: take::text(it.transaction_id),
            notes: take::text(it.notes),
            external_ref: take::text(it.external_ref),
            number_range: take::optional_id(it.number_range),
        }
    }
}

/// A draft was dropped.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct DraftDeletedRow {
    /// Which.
    pub draft: ItemRef,
}

impl DraftDeletedRow {
    pub(crate) fn read(it: &sys::oi_draft_deleted_row) -> Self {
        Self {
            draft: take::item_ref(&it.draft),
        }
    }
}

/// A credit item was used on a debit item.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreditAppliedRow {
    /// Its sequence: what `unapply` names.
    pub application: u64,
    /// What was used.
    pub credit: ItemRef,
    /// ... on what.
    pub debit: ItemRef,
    /// > 0.
    pub amount: Money,
    /// Business date.
    pub effective: Date,
    /// Sequence of the first event made together with it; `None`: it is alone.
    pub made_with: Option<u64>,
}

impl CreditAppliedRow {
    pub(crate) fn read(it: &sys::oi_credit_applied_row) -> Self {
        Self {
            application: it.application,
            credit: take::item_ref(&it.credit),
            debit: take::item_ref(&it.debit),
            amount: take::money(&it.amount),
            effective: take::date(it.effective),
            made_with: take::optional_id(it.made_with),
        }
    }
}

/// An application counts no more.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApplicationUndoneRow {
    /// Its sequence.
    pub application: u64,
    /// From when on.
    pub effective: Date,
}

impl ApplicationUndoneRow {
    pub(crate) fn read(it: &sys::oi_application_undone_row) -> Self {
        Self {
            application: it.application,
            effective: take::date(it.effective),
        }
    }
}

/// A whole item counts no more.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ItemReversedRow {
    /// Which.
    pub item: ItemRef,
    /// How it was undone.
    pub reversal: ReversalKind,
    /// From when on.
    pub effective: Date,
}

impl ItemReversedRow {
    pub(crate) fn read(it: &sys::oi_item_reversed_row) -> Self {
        Self {
            item: take::item_ref(&it.item),
            reversal: ReversalKind::from_number(it.reversal),
            effective: take::date(it.effective),
        }
    }
}

/// A reversed item counts again.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReversalUndoneRow {
    /// Which.
    pub item: ItemRef,
    /// From when on.
    pub effective: Date,
}

impl ReversalUndoneRow {
    pub(crate) fn read(it: &sys::oi_reversal_undone_row) -> Self {
        Self {
            item: take::item_ref(&it.item),
            effective: take::date(it.effective),
        }
    }
}

/// Idempotency keys were forgotten.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeysDroppedRow {
    /// Those of commands recorded before this sequence.
    pub before: u64,
}

impl KeysDroppedRow {
    pub(crate) fn read(it: &sys::oi_keys_dropped_row) -> Self {
        Self {
            before: it.before,
        }
    }
}

/// A record of a kind without figures is gone.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecordDeletedRow {
    /// Contact, lock exception,.
    pub kind: EntityKind,
    /// Its id; of a lock exception the sequence that granted it.
    pub id: u64,
}

impl RecordDeletedRow {
    pub(crate) fn read(it: &sys::oi_record_deleted_row) -> Self {
        Self {
            kind: EntityKind::from_number(it.kind),
            id: it.id,
        }
    }
}

/// Personal texts went.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct PersonalErasedRow {
    /// Of this customer and all that is theirs; `None`: of one record.
    pub customer: Option<CustomerId>,
    /// Of the record.
    pub kind: EntityKind,
    /// Of the record; `None`: of a customer.
    pub id: Option<u64>,
}

impl PersonalErasedRow {
    pub(crate) fn read(it: &sys::oi_personal_erased_row) -> Self {
        Self {
            customer: take::optional_id(it.customer),
            kind: EntityKind::from_number(it.kind),
            id: take::optional_id(it.id),
        }
    }
}

/// Amounts of a debit item are due otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct DueChangedRow {
    /// Which.
    pub item: ItemRef,
    /// From when on.
    pub effective: Date,
}

impl DueChangedRow {
    pub(crate) fn read(it: &sys::oi_due_changed_row) -> Self {
        Self {
            item: take::item_ref(&it.item),
            effective: take::date(it.effective),
        }
    }
}

/// A due date that no portion of the item had: a portion with nothing of its own, counted on from those it has.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddedPortionRow {
    /// `None`: never due.
    pub due: Option<Date>,
}

impl AddedPortionRow {
    pub(crate) fn read(it: &sys::oi_added_portion_row) -> Self {
        Self {
            due: take::optional_date(it.due),
        }
    }
}

/// An amount of one portion of an item that belongs to another.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MovedPortionRow {
    /// Counted from 0.
    pub from_portion: u32,
    /// Counted from 0.
    pub to_portion: u32,
    /// > 0.
    pub amount: Money,
}

impl MovedPortionRow {
    pub(crate) fn read(it: &sys::oi_moved_portion_row) -> Self {
        Self {
            from_portion: it.from_portion,
            to_portion: it.to_portion,
            amount: take::money(&it.amount),
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

/// What was applied named a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MarkReducedRow {
    /// Its sequence.
    pub mark: u64,
    /// By which it claims less; > 0.
    pub amount: Money,
    /// From when on.
    pub effective: Date,
}

impl MarkReducedRow {
    pub(crate) fn read(it: &sys::oi_mark_reduced_row) -> Self {
        Self {
            mark: it.mark,
            amount: take::money(&it.amount),
            effective: take::date(it.effective),
        }
    }
}

/// A mark ended.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MarkEndedRow {
    /// Its sequence.
    pub mark: u64,
    /// How.
    pub outcome: MarkOutcome,
    /// From when on.
    pub effective: Date,
}

impl MarkEndedRow {
    pub(crate) fn read(it: &sys::oi_mark_ended_row) -> Self {
        Self {
            mark: it.mark,
            outcome: MarkOutcome::from_number(it.outcome),
            effective: take::date(it.effective),
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
    /// What `Outcome`.id said; `None`: it made nothing.
    pub outcome_id: Option<u64>,
    /// `None`: no key was given.
    pub idempotency_key: Option<u128>,
    /// Of the command; `None`: without a key.
    pub fingerprint: Option<u128>,
    /// Who.
    pub actor: &'a str,
    /// Why; personal.
    pub reason: &'a str,
    /// Business date; `None`: none.
    pub effective: Option<Date>,
}

impl<'a> RecordHeader<'a> {
    /// Texts are borrowed: the caller chooses a lifetime that ends before they do.
    pub(crate) unsafe fn read(it: &sys::oi_record_header) -> Self {
        Self {
            first_sequence: it.first_sequence,
            event_count: it.event_count,
            recorded: take::optional_instant(it.recorded_micros),
            outcome_id: take::optional_id(it.outcome_id),
            idempotency_key: take::optional_digest(&it.idempotency_key),
            fingerprint: take::optional_digest(&it.fingerprint),
            actor: take::text(it.actor),
            reason: take::text(it.reason),
            effective: take::optional_date(it.effective),
        }
    }
}
