//! Queries and reports of a ledger.
use crate::convert::{put, take, Keep};
use crate::enums::ItemKind;
use crate::error::{output, Result};
use crate::item::ItemRef;
use crate::ledger::Ledger;
use crate::money::Money;
use crate::reports::{
    pointer_of, Aging, AgingCalculator, CustomerSummary, Explanation, History, Numbering, PeriodLocks, Terms,
};
use crate::rows::{One, Rows};
use crate::tables;
use crate::types::{
    ApplicationFilter, AsOf, BalanceFilter, BalanceOptions, CustomerFigures, CustomerFilter, HistoryFilter, ItemFilter,
};
use openitem_sys as sys;
use std::os::raw::c_char;

type FindText = unsafe extern "C" fn(*const sys::oi_ledger, *const c_char, usize, *mut u64, *mut sys::oi_error) -> i32;
type FindItem = unsafe extern "C" fn(
    *const sys::oi_ledger,
    i32,
    *const c_char,
    usize,
    *mut sys::oi_item_ref,
    *mut sys::oi_error,
) -> i32;

// SAFETY of all that follows: the ledger lives; structures and texts live until the call is over; outputs are ours.

impl Ledger {
    fn id_of(&self, function: FindText, text: &str) -> Result<u64> {
        output(|to, error| unsafe { function(self.shared(), text.as_ptr().cast(), text.len(), to, error) })
    }

    fn item_of(&self, function: FindItem, kind: ItemKind, text: &str) -> Result<ItemRef> {
        let found = output(|to, error| unsafe {
            function(self.shared(), kind.number(), text.as_ptr().cast(), text.len(), to, error)
        })?;
        Ok(take::item_ref(&found))
    }
}

/// Customers, jobs, contracts. `known_through`: as known at this sequence; `None`: now.
impl Ledger {
    /// One customer.
    pub fn find_customer(&self, customer: u64, known_through: Option<u64>) -> Result<One<tables::Customers>> {
        let known = known_through.unwrap_or(0);
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_customer(ledger, customer, known, to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// The id of the customer with a code.
    pub fn find_customer_code(&self, code: &str) -> Result<u64> {
        self.id_of(sys::oi_ledger_find_customer_code, code)
    }

    /// The id of the customer with a key of the host.
    pub fn find_customer_external_ref(&self, external_ref: &str) -> Result<u64> {
        self.id_of(sys::oi_ledger_find_customer_external_ref, external_ref)
    }

    /// Customers by id.
    pub fn list_customers(
        &self,
        filter: &CustomerFilter<'_>,
        known_through: Option<u64>,
    ) -> Result<Rows<tables::Customers>> {
        let (mut keep, known) = (Keep::default(), known_through.unwrap_or(0));
        let filter = keep.input(filter)?;
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_customers(ledger, filter, known, to, error) })?;
        Rows::of(&answer)
    }

    /// The payment terms new invoices of a customer get.
    pub fn list_terms(&self, customer: u64, known_through: Option<u64>) -> Result<Terms> {
        let known = known_through.unwrap_or(0);
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_terms(ledger, customer, known, to, error) })?;
        Ok(Terms { portions: Rows::of(&answer)?, discounts: Rows::of(&answer)? })
    }

    /// One job.
    pub fn find_job(&self, job: u64, known_through: Option<u64>) -> Result<One<tables::Jobs>> {
        let known = known_through.unwrap_or(0);
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_job(ledger, job, known, to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// The id of the job with a code.
    pub fn find_job_code(&self, code: &str) -> Result<u64> {
        self.id_of(sys::oi_ledger_find_job_code, code)
    }

    /// Jobs by id, of a customer or all.
    pub fn list_jobs(&self, customer: Option<u64>, known_through: Option<u64>) -> Result<Rows<tables::Jobs>> {
        let (customer, known) = (customer.unwrap_or(0), known_through.unwrap_or(0));
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_jobs(ledger, customer, known, to, error) })?;
        Rows::of(&answer)
    }

    /// One contract.
    pub fn find_contract(&self, contract: u64, known_through: Option<u64>) -> Result<One<tables::Contracts>> {
        let known = known_through.unwrap_or(0);
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_contract(ledger, contract, known, to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// The id of the contract with a number.
    pub fn find_contract_number(&self, number: &str) -> Result<u64> {
        self.id_of(sys::oi_ledger_find_contract_number, number)
    }

    /// Contracts by id, of a customer or all.
    pub fn list_contracts(&self, customer: Option<u64>, known_through: Option<u64>) -> Result<Rows<tables::Contracts>> {
        let (customer, known) = (customer.unwrap_or(0), known_through.unwrap_or(0));
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_contracts(ledger, customer, known, to, error) })?;
        Rows::of(&answer)
    }

    /// Closed periods, and who may write into them.
    pub fn list_period_locks(&self, known_through: Option<u64>) -> Result<PeriodLocks> {
        let known = known_through.unwrap_or(0);
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_period_locks(ledger, known, to, error) })?;
        Ok(PeriodLocks { locks: Rows::of(&answer)?, exceptions: Rows::of(&answer)? })
    }

    /// Whether the numbers of one kind of items are complete: series, gaps, voided numbers.
    pub fn numbering(&self, kind: ItemKind, known_through: Option<u64>) -> Result<Numbering> {
        let known = known_through.unwrap_or(0);
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_numbering(ledger, kind.number(), known, to, error) })?;
        Ok(Numbering {
            whole: One::of(Rows::of(&answer)?)?,
            series: Rows::of(&answer)?,
            gaps: Rows::of(&answer)?,
            voided: Rows::of(&answer)?,
        })
    }
}

/// Items and applications. `at`: a date, or an [`AsOf`] for what was known then.
impl Ledger {
    /// Items and drafts: all invoices of a customer, all payments, what is open.
    pub fn list_items(&self, filter: &ItemFilter<'_>, at: impl Into<AsOf>) -> Result<Rows<tables::Items>> {
        let mut keep = Keep::default();
        let (filter, at) = (keep.input(filter)?, keep.input(&at.into())?);
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_items(ledger, filter, at, to, error) })?;
        Rows::of(&answer)
    }

    /// One item or draft.
    pub fn find_item(&self, item: ItemRef, at: impl Into<AsOf>) -> Result<One<tables::Items>> {
        let mut keep = Keep::default();
        let (item, at) = (put::item_ref(item), keep.input(&at.into())?);
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_item(ledger, &item, at, to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// The item with a number.
    pub fn find_number(&self, kind: ItemKind, number: &str) -> Result<ItemRef> {
        self.item_of(sys::oi_ledger_find_number, kind, number)
    }

    /// The item with a key of the host.
    pub fn find_external_ref(&self, kind: ItemKind, external_ref: &str) -> Result<ItemRef> {
        self.item_of(sys::oi_ledger_find_external_ref, kind, external_ref)
    }

    /// An item's due portions with what each has remaining.
    pub fn list_portions(&self, item: ItemRef, at: impl Into<AsOf>) -> Result<Rows<tables::Portions>> {
        let mut keep = Keep::default();
        let (item, at) = (put::item_ref(item), keep.input(&at.into())?);
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_portions(ledger, &item, at, to, error) })?;
        Rows::of(&answer)
    }

    /// An item's lines as issued.
    pub fn list_lines(&self, item: ItemRef) -> Result<Rows<tables::Lines>> {
        let item = put::item_ref(item);
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_lines(ledger, &item, to, error) })?;
        Rows::of(&answer)
    }

    /// An item's tax, per code and rate.
    pub fn list_taxes(&self, item: ItemRef) -> Result<Rows<tables::Taxes>> {
        let item = put::item_ref(item);
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_taxes(ledger, &item, to, error) })?;
        Rows::of(&answer)
    }

    /// What a payment settled, what settled an invoice; in sequence order.
    pub fn list_applications(
        &self,
        filter: &ApplicationFilter,
        at: impl Into<AsOf>,
    ) -> Result<Rows<tables::Applications>> {
        let mut keep = Keep::default();
        let (filter, at) = (keep.input(filter)?, keep.input(&at.into())?);
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_applications(ledger, filter, at, to, error) })?;
        Rows::of(&answer)
    }
}

/// Reports. Without a calculator: not due, 1-30, 31-60, 61-90, 91+ by due date.
impl Ledger {
    /// What a customer owes: one row a currency, then per job if asked. A customer without items has one row of zeros.
    pub fn account_balance(
        &self,
        customer: u64,
        at: impl Into<AsOf>,
        options: &BalanceOptions,
    ) -> Result<Rows<tables::Balances>> {
        let mut keep = Keep::default();
        let (at, options) = (keep.input(&at.into())?, keep.input(options)?);
        let answer = self.ask(|ledger, to, error| unsafe {
            sys::oi_ledger_account_balance(ledger, customer, at, options, to, error)
        })?;
        Rows::of(&answer)
    }

    /// Every customer whose balance lies in a range: who owes, who is in credit.
    pub fn list_balances(&self, filter: &BalanceFilter<'_>, at: impl Into<AsOf>) -> Result<Rows<tables::Balances>> {
        let mut keep = Keep::default();
        let (filter, at) = (keep.input(filter)?, keep.input(&at.into())?);
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_balances(ledger, filter, at, to, error) })?;
        Rows::of(&answer)
    }

    /// How old what is owed is.
    pub fn aging(&self, at: impl Into<AsOf>, calculator: Option<&AgingCalculator>) -> Result<Aging> {
        let mut keep = Keep::default();
        let (at, calculator) = (keep.input(&at.into())?, pointer_of(calculator));
        let answer =
            self.ask(|ledger, to, error| unsafe { sys::oi_ledger_aging(ledger, at, calculator, to, error) })?;
        Aging::of(&answer)
    }

    /// One customer's page: outstanding in aged form, status, last dates, days to pay.
    pub fn customer_summary(
        &self,
        customer: u64,
        at: impl Into<AsOf>,
        calculator: Option<&AgingCalculator>,
    ) -> Result<CustomerSummary> {
        let mut keep = Keep::default();
        let (at, calculator) = (keep.input(&at.into())?, pointer_of(calculator));
        let answer = self.ask(|ledger, to, error| unsafe {
            sys::oi_ledger_customer_summary(ledger, customer, at, calculator, to, error)
        })?;
        CustomerSummary::of(&answer)
    }

    /// One customer's money in one currency, the quick way. A currency the customer does not hold gives zeros.
    pub fn customer_figures(
        &self,
        customer: u64,
        currency: &str,
        at: impl Into<AsOf>,
        calculator: Option<&AgingCalculator>,
    ) -> Result<CustomerFigures> {
        let mut keep = Keep::default();
        let (at, code, calculator) =
            (keep.input(&at.into())?, put::code(currency, "currency")?, pointer_of(calculator));
        let found = output(|to, error| unsafe {
            sys::oi_ledger_customer_figures(self.shared(), customer, code.as_ptr(), at, calculator, to, error)
        })?;
        Ok(CustomerFigures::read(&found))
    }

    /// Everything that changed a customer's balance, line by line, with the balance after each.
    pub fn transaction_history(&self, filter: &HistoryFilter<'_>, at: impl Into<AsOf>) -> Result<History> {
        let mut keep = Keep::default();
        let (filter, at) = (keep.input(filter)?, keep.input(&at.into())?);
        let (mut opening, mut closing) = (sys::oi_money::default(), sys::oi_money::default());
        let answer = self.ask(|ledger, to, error| unsafe {
            sys::oi_ledger_transaction_history(ledger, filter, at, &mut opening, &mut closing, to, error)
        })?;
        let lines = Rows::of(&answer)?;
        Ok(History { opening: take::optional_money(&opening), closing: take::optional_money(&closing), lines })
    }

    /// Why a customer's balance in one currency is what it is: the records behind every cent.
    pub fn explain_balance(
        &self,
        customer: u64,
        job: Option<u64>,
        currency: &str,
        at: impl Into<AsOf>,
    ) -> Result<Explanation> {
        let mut keep = Keep::default();
        let (job, code, at) = (job.unwrap_or(0), put::code(currency, "currency")?, keep.input(&at.into())?);
        let mut figure = sys::oi_money::default();
        let answer = self.ask(|ledger, to, error| unsafe {
            sys::oi_ledger_explain_balance(ledger, customer, job, code.as_ptr(), at, &mut figure, to, error)
        })?;
        Ok(Explanation { figure: Money::from_raw(&figure), parts: Rows::of(&answer)? })
    }

    /// Why a cell of an aging is what it is. `bucket` is its index; `None`: the unapplied column.
    pub fn explain_aging(
        &self,
        customer: u64,
        job: Option<u64>,
        currency: &str,
        bucket: Option<usize>,
        at: impl Into<AsOf>,
        calculator: Option<&AgingCalculator>,
    ) -> Result<Explanation> {
        let mut keep = Keep::default();
        let (job, code, at) = (job.unwrap_or(0), put::code(currency, "currency")?, keep.input(&at.into())?);
        let (bucket, calculator) = (bucket.unwrap_or(sys::OI_EXPLAIN_UNAPPLIED), pointer_of(calculator));
        let mut figure = sys::oi_money::default();
        let answer = self.ask(|ledger, to, error| unsafe {
            let code = code.as_ptr();
            sys::oi_ledger_explain_aging(ledger, customer, job, code, bucket, at, calculator, &mut figure, to, error)
        })?;
        Ok(Explanation { figure: Money::from_raw(&figure), parts: Rows::of(&answer)? })
    }
}
