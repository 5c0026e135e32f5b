//! The five CSV files of a data set as rows of values; capi/examples/data/README.md tells what the columns mean. What a
//! file must look like is checked here; what the books allow is the ledger's business.
use crate::csv::{read, Column, Row};
use openitem::*;
use std::collections::HashMap;

pub struct CustomerLine {
    pub row: Row,
    /// What the ledger calls it; set when it is posted, here and below.
    pub id: CustomerId,
    pub status: CustomerStatus,
    pub partial_payments: PartialPayments,
    pub established: Option<Date>,
    pub currency: Currency,
    pub credit_limit: Option<Money>,
    pub parent: Option<usize>,
    pub terms: Vec<TermsPortion<'static>>,
    /// Bits: which kinds of business it has had.
    shown: u32,
    documents: usize,
}

pub struct JobLine {
    pub row: Row,
    pub id: JobId,
    pub customer: usize,
    pub status: JobStatus,
}

pub struct InvoiceLine {
    pub row: Row,
    pub id: u64,
    pub kind: ItemKind,
    pub customer: usize,
    pub job: Option<usize>,
    pub date: Option<Date>,
    pub document_date: Option<Date>,
    pub due: Option<Date>,
    pub terms: Vec<TermsPortion<'static>>,
    pub total: Option<Money>,
    pub void_date: Option<Date>,
    pub void_unapply: bool,
}

/// What a payment is said to settle: the text and where it stands in its field, and the same of its number.
pub struct PaymentTarget {
    pub text: String,
    pub at: usize,
    pub kind: ItemKind,
    pub number: String,
    pub number_at: usize,
    pub amount: Option<Money>,
}

pub struct PaymentLine {
    pub row: Row,
    pub id: PaymentId,
    pub customer: usize,
    pub job: Option<usize>,
    pub date: Option<Date>,
    pub value_date: Option<Date>,
    pub amount: Money,
    pub oldest_first: bool,
    pub targets: Vec<PaymentTarget>,
    pub reversal_date: Option<Date>,
    pub reversal_kind: ReversalKind,
    pub fee: Option<Money>,
    pub fee_due: Option<Date>,
}

pub struct CreditLine {
    pub row: Row,
    pub id: u64,
    pub kind: ItemKind,
    pub customer: usize,
    pub job: Option<usize>,
    pub date: Option<Date>,
    pub amount: Option<Money>,
    pub item_kind: ItemKind,
    pub displace: bool,
    pub reversal_date: Option<Date>,
}

#[derive(Default)]
pub struct DataSet {
    pub customers: Vec<CustomerLine>,
    pub jobs: Vec<JobLine>,
    pub invoices: Vec<InvoiceLine>,
    pub payments: Vec<PaymentLine>,
    pub credits: Vec<CreditLine>,
    /// Of all events.
    pub first_date: Option<Date>,
    pub last_date: Option<Date>,
    customer_codes: HashMap<String, usize>,
    job_codes: HashMap<String, usize>,
}

type Read<T> = std::result::Result<T, String>;

// ---- one field

fn date(row: &Row, name: &str) -> Read<Option<Date>> {
    let text = row.get(name);
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error: Error| match error.code() {
        Status::NoSuchDay | Status::DateOutOfRange => {
            row.complain(name, 0, format!("\"{text}\": there is no such day"))
        }
        _ => row.complain(name, 0, format!("\"{text}\" is not a date like 2025-12-31")),
    })
}

/// An amount that begins at a byte of a field; `None`: the text is empty.
fn part_amount(row: &Row, name: &str, at: usize, text: &str, currency: Currency) -> Read<Option<Money>> {
    if text.is_empty() {
        return Ok(None);
    }
    Money::parse_amount(text, currency).map(Some).map_err(|error| match error.code() {
        Status::TooManyDecimals => {
            let (digits, code) = (currency.digits(), currency.code());
            row.complain(name, at, format!("\"{text}\" has more than the {digits} decimals of {code}"))
        }
        Status::Syntax => row.complain(name, at, format!("\"{text}\" is not an amount like 1234.50")),
        _ => row.complain(name, at, format!("\"{text}\": {}", error.message())),
    })
}

fn amount(row: &Row, name: &str, currency: Currency) -> Read<Option<Money>> {
    part_amount(row, name, 0, row.get(name), currency)
}

fn currency(row: &Row, name: &str) -> Read<Currency> {
    let text = row.get(name);
    Currency::iso(text).map_err(|_| row.complain(name, 0, format!("\"{text}\" is not a currency of ISO 4217 like USD")))
}

fn word<T: Copy>(row: &Row, name: &str, words: &[(&str, T)]) -> Read<T> {
    let found = words.iter().find(|word| word.0 == row.get(name));
    found.map(|word| word.1).ok_or_else(|| {
        let known: Vec<&str> = words.iter().map(|word| word.0).filter(|word| !word.is_empty()).collect();
        row.complain(name, 0, format!("\"{}\" is none of {}", row.get(name), known.join(" ")))
    })
}

fn yes(row: &Row, name: &str) -> Read<bool> {
    word(row, name, &[("", false), ("yes", true)])
}

fn must_be_empty(row: &Row, names: &[&str], why: &str) -> Read<()> {
    match names.iter().find(|name| !row.get(name).is_empty()) {
        Some(name) => Err(row.complain(name, 0, format!("must be empty {why}"))),
        None => Ok(()),
    }
}

// ---- terms: "net:30", "eom:15", "proximo:19:20", "split:30@0;40@30;rest@60"

/// Goes through their text: what it could not take is the mistake.
struct Terms<'t> {
    rest: &'t str,
}

impl Terms<'_> {
    fn mark(&mut self, mark: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(mark)?;
        Some(())
    }

    /// A whole number up to 36500.
    fn number(&mut self) -> Option<i32> {
        let size = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at(size);
        let value = match digits.trim_start_matches('0') {
            "" if size > 0 => 0,
            digits => digits.parse().ok().filter(|value| *value <= 36500)?,
        };
        self.rest = rest;
        Some(value)
    }

    /// "30@0" or "rest@60"
    fn share(&mut self) -> Option<TermsPortion<'static>> {
        let mut portion = TermsPortion::default();
        if self.mark("rest").is_none() {
            (portion.share, portion.percent) = (PortionShare::Percent, self.number()?.into());
        }
        self.mark("@")?;
        portion.days = self.number()?;
        Some(portion)
    }

    fn shares(&mut self) -> Option<Vec<TermsPortion<'static>>> {
        let mut shares = vec![self.share()?];
        while self.mark(";").is_some() {
            shares.push(self.share()?);
        }
        Some(shares)
    }

    fn portions(&mut self) -> Option<Vec<TermsPortion<'static>>> {
        if self.mark("split:").is_some() {
            return self.shares();
        }
        let mut portion = TermsPortion::default();
        if self.mark("net:").is_some() {
            portion.days = self.number()?;
        } else if self.mark("eom:").is_some() {
            (portion.days, portion.day) = (self.number()?, 31); // the end of the month, after the days
        } else {
            self.mark("proximo:")?;
            (portion.kind, portion.cutoff) = (DueRuleKind::Proximo, self.number()?);
            self.mark(":")?;
            portion.day = self.number()?;
        }
        Some(vec![portion])
    }
}

fn terms(row: &Row) -> Read<Vec<TermsPortion<'static>>> {
    let text = row.get("terms");
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let mut terms = Terms { rest: text };
    let portions = terms.portions().filter(|_| terms.rest.is_empty());
    let forms = "net:30, eom:30, proximo:19:20 or split:30@0;rest@60";
    let at = text.len() - terms.rest.len();
    portions.ok_or_else(|| row.complain("terms", at, format!("\"{text}\" is not of the form {forms}")))
}

// ---- applications: "oldest", or "INV-1:10.00;fee/F-1:5.00"

const TARGETS: [ItemKind; 6] = [
    ItemKind::Invoice,
    ItemKind::DebitNote,
    ItemKind::Fee,
    ItemKind::OpeningDebit,
    ItemKind::Payment,
    ItemKind::CreditMemo,
];

/// "fee/F-1" is fee F-1; a number that begins with no kind is an invoice's, slashes and all.
fn target_item(text: &str) -> (ItemKind, &str) {
    let kinds = TARGETS.into_iter().find_map(|kind| {
        let number = text.strip_prefix(kind.word())?.strip_prefix('/')?;
        Some((kind, number))
    });
    kinds.unwrap_or((ItemKind::Invoice, text))
}

fn targets(row: &Row, currency: Currency) -> Read<Vec<PaymentTarget>> {
    let (text, mut at, mut targets) = (row.get("applications"), 0, Vec::new());
    if text.is_empty() || text == "oldest" {
        return Ok(targets);
    }
    for part in text.split(';') {
        let form = || row.complain("applications", at, format!("\"{part}\" is not of the form NUMBER:AMOUNT"));
        let (item, sum) =
            part.rsplit_once(':').filter(|(item, sum)| !item.is_empty() && !sum.is_empty()).ok_or_else(form)?;
        let (kind, number) = target_item(item);
        let amount = part_amount(row, "applications", at + item.len() + 1, sum, currency)?;
        let number_at = at + item.len() - number.len();
        targets.push(PaymentTarget { text: part.to_string(), at, kind, number: number.to_string(), number_at, amount });
        at += part.len() + 1;
    }
    Ok(targets)
}

// ---- rows

// What a customer's page would have to show; the customer that shows most is a good example.
const SHOWS_REVERSALS: i32 = 16;
const SHOWS_JOBS: i32 = 24;
const SHOWS_INSTALMENTS: i32 = 25;
const SHOWS_CURRENCIES: i32 = 26;
const SHOWS_FEES: i32 = 27;

impl DataSet {
    fn show(&mut self, customer: usize, kind_of_business: i32) {
        let customer = &mut self.customers[customer];
        customer.shown |= 1 << kind_of_business;
        customer.documents += 1;
    }

    fn show_currency(&mut self, customer: usize, currency: Currency) {
        if self.customers[customer].currency != currency {
            self.show(customer, SHOWS_CURRENCIES);
        }
    }

    fn customer(&self, row: &Row, name: &str) -> Read<usize> {
        let code = row.get(name);
        let missing = || row.complain(name, 0, format!("there is no customer \"{code}\" in customers.csv"));
        self.customer_codes.get(code).copied().ok_or_else(missing)
    }

    fn job(&self, row: &Row, customer: usize) -> Read<Option<usize>> {
        let code = row.get("job");
        if code.is_empty() {
            return Ok(None);
        }
        match self.job_codes.get(code) {
            Some(job) if self.jobs[*job].customer == customer => Ok(Some(*job)),
            Some(job) => {
                let owner = self.customers[self.jobs[*job].customer].row.get("code");
                Err(row.complain("job", 0, format!("the job \"{code}\" belongs to customer {owner}")))
            }
            None => Err(row.complain("job", 0, format!("there is no job \"{code}\" in jobs.csv"))),
        }
    }

    /// The days on which something happens; the files' first and last are the data's.
    fn event_date(&mut self, row: &Row, name: &str) -> Read<Option<Date>> {
        let found = date(row, name)?;
        self.first_date = [self.first_date, found].into_iter().flatten().min();
        self.last_date = self.last_date.max(found);
        Ok(found)
    }

    /// A date on which a document is undone.
    fn end_date(&mut self, row: &Row, name: &str, begin: Option<Date>) -> Read<Option<Date>> {
        let found = self.event_date(row, name)?;
        if found.is_some() && found < begin {
            let text = row.get(name);
            return Err(row.complain(name, 0, format!("\"{text}\" is before the row's own date")));
        }
        Ok(found)
    }

    /// The currency named, or the customer's.
    fn document_currency(&self, row: &Row, customer: usize) -> Read<Currency> {
        if row.get("currency").is_empty() {
            return Ok(self.customers[customer].currency);
        }
        currency(row, "currency")
    }

    fn add_customer(&mut self, row: Row) -> Read<()> {
        word(&row, "kind", &[("", ()), ("individual", ()), ("company", ())])?;
        let statuses = [
            ("", CustomerStatus::Active),
            ("active", CustomerStatus::Active),
            ("prospect", CustomerStatus::Prospect),
            ("inactive", CustomerStatus::Inactive),
            ("not_used", CustomerStatus::NotUsed),
        ];
        let partial = [
            ("", PartialPayments::Inherit),
            ("inherit", PartialPayments::Inherit),
            ("allow", PartialPayments::Allow),
            ("refuse", PartialPayments::Refuse),
        ];
        let (status, currency, terms) = (word(&row, "status", &statuses)?, currency(&row, "currency")?, terms(&row)?);
        let credit_limit = amount(&row, "credit_limit", currency)?;
        self.customers.push(CustomerLine {
            id: CustomerId::default(),
            status,
            partial_payments: word(&row, "partial_payments", &partial)?,
            established: date(&row, "established")?,
            currency,
            credit_limit,
            parent: None,
            terms,
            shown: 0,
            documents: 0,
            row,
        });
        Ok(())
    }

    /// Once all customers are known by their codes.
    fn set_parents(&mut self) -> Read<()> {
        for index in 0..self.customers.len() {
            let row = &self.customers[index].row;
            if row.get("parent").is_empty() {
                continue;
            }
            let parent = self.customer(row, "parent")?;
            if parent >= index {
                let code = row.get("parent");
                return Err(row.complain("parent", 0, format!("the parent \"{code}\" must stand above its children")));
            }
            self.customers[index].parent = Some(parent);
        }
        Ok(())
    }

    fn add_job(&mut self, row: Row) -> Read<()> {
        let statuses = [
            ("", JobStatus::Active),
            ("active", JobStatus::Active),
            ("inactive", JobStatus::Inactive),
            ("cancelled", JobStatus::Cancelled),
            ("closed", JobStatus::Closed),
        ];
        let customer = self.customer(&row, "customer")?;
        self.show(customer, SHOWS_JOBS);
        self.jobs.push(JobLine { id: JobId::default(), customer, status: word(&row, "status", &statuses)?, row });
        Ok(())
    }

    fn add_invoice(&mut self, row: Row) -> Read<()> {
        let kinds = [
            ("", ItemKind::Invoice),
            ("invoice", ItemKind::Invoice),
            ("debit_note", ItemKind::DebitNote),
            ("opening_debit", ItemKind::OpeningDebit),
        ];
        let (kind, customer) = (word(&row, "kind", &kinds)?, self.customer(&row, "customer")?);
        let job = self.job(&row, customer)?;
        let date_ = self.event_date(&row, "date")?;
        let (document_date, due, terms) = (date(&row, "document_date")?, date(&row, "due")?, terms(&row)?);
        let currency = self.document_currency(&row, customer)?;
        let made = InvoiceLine {
            id: 0,
            kind,
            customer,
            job,
            date: date_,
            document_date,
            due,
            terms,
            total: amount(&row, "total", currency)?,
            void_date: self.end_date(&row, "void_date", date_)?,
            void_unapply: yes(&row, "void_unapply")?,
            row,
        };
        self.show(customer, kind.number());
        self.show_currency(customer, currency);
        if made.terms.len() > 1 {
            self.show(customer, SHOWS_INSTALMENTS);
        }
        if made.void_date.is_some() {
            self.show(customer, SHOWS_REVERSALS + ReversalKind::Voided.number());
        } else {
            must_be_empty(&made.row, &["void_unapply"], "without a void_date")?;
        }
        self.invoices.push(made);
        Ok(())
    }

    fn add_payment(&mut self, row: Row) -> Read<()> {
        let customer = self.customer(&row, "customer")?;
        let job = self.job(&row, customer)?;
        let date_ = self.event_date(&row, "date")?;
        let value_date = date(&row, "value_date")?;
        let currency = self.document_currency(&row, customer)?;
        self.show(customer, ItemKind::Payment.number());
        self.show_currency(customer, currency);
        let mut made = PaymentLine {
            id: PaymentId::default(),
            customer,
            job,
            date: date_,
            value_date,
            amount: amount(&row, "amount", currency)?.unwrap_or_default(),
            oldest_first: row.get("applications") == "oldest",
            targets: targets(&row, currency)?,
            reversal_date: self.end_date(&row, "reversal_date", date_)?,
            reversal_kind: ReversalKind::None,
            fee: None,
            fee_due: None,
            row,
        };
        if made.reversal_date.is_none() {
            let columns = ["reversal_kind", "fee", "fee_number", "fee_due"];
            must_be_empty(&made.row, &columns, "without a reversal_date")?;
        } else {
            let kinds = [
                ("insufficient_funds", ReversalKind::InsufficientFunds),
                ("chargeback", ReversalKind::Chargeback),
                ("payment_reversed", ReversalKind::PaymentReversed),
            ];
            made.reversal_kind = word(&made.row, "reversal_kind", &kinds)?;
            made.fee = amount(&made.row, "fee", currency)?;
            made.fee_due = date(&made.row, "fee_due")?;
            self.show(customer, SHOWS_REVERSALS + made.reversal_kind.number());
            if made.fee.is_some() {
                self.show(customer, SHOWS_FEES);
            }
        }
        self.payments.push(made);
        Ok(())
    }

    fn add_credit(&mut self, row: Row) -> Read<()> {
        let kinds = [
            ("credit_memo", ItemKind::CreditMemo),
            ("account_credit", ItemKind::AccountCredit),
            ("write_off", ItemKind::WriteOff),
            ("refund", ItemKind::Refund),
        ];
        let (kind, customer) = (word(&row, "kind", &kinds)?, self.customer(&row, "customer")?);
        let job = self.job(&row, customer)?;
        let date_ = self.event_date(&row, "date")?;
        let currency = self.document_currency(&row, customer)?;
        let items: Vec<(&str, ItemKind)> =
            [("", ItemKind::None)].into_iter().chain(TARGETS.map(|kind| (kind.word(), kind))).collect();
        let made = CreditLine {
            id: 0,
            kind,
            customer,
            job,
            date: date_,
            amount: amount(&row, "amount", currency)?,
            item_kind: word(&row, "item_kind", &items)?,
            displace: yes(&row, "displace")?,
            reversal_date: self.end_date(&row, "reversal_date", date_)?,
            row,
        };
        self.show(customer, kind.number());
        self.show_currency(customer, currency);
        if made.reversal_date.is_some() {
            self.show(customer, SHOWS_REVERSALS + ReversalKind::Recovered.number());
        }
        check_credit(&made)?;
        self.credits.push(made);
        Ok(())
    }
}

/// Which columns go with which kind of credit.
fn check_credit(made: &CreditLine) -> Read<()> {
    let row = &made.row;
    let must_be_given = |name: &str, why: &str| match row.get(name) {
        "" => Err(row.complain(name, 0, format!("must not be empty {why}"))),
        _ => Ok(()),
    };
    if made.kind != ItemKind::CreditMemo {
        must_be_empty(row, &["job", "displace"], "except in credit memos")?;
    }
    if made.kind != ItemKind::WriteOff {
        must_be_empty(row, &["reversal_date"], "except in write-offs")?;
        must_be_given("amount", "except in write-offs")?;
    }
    match made.kind {
        ItemKind::AccountCredit => return must_be_empty(row, &["item"], "in account credits"),
        ItemKind::CreditMemo if !matches!(made.item_kind, ItemKind::None | ItemKind::Invoice) => {
            return Err(row.complain("item_kind", 0, "a credit memo is about an invoice, or about nothing"));
        }
        ItemKind::CreditMemo => {}
        _ => must_be_given("item", "in write-offs and refunds")?,
    }
    if row.get("item").is_empty() {
        return Ok(());
    }
    must_be_given("item_kind", "beside an item")
}

fn index<'r>(rows: impl Iterator<Item = &'r Row>) -> Read<HashMap<String, usize>> {
    let (mut codes, mut lines) = (HashMap::new(), Vec::new());
    for (at, row) in rows.enumerate() {
        let code = row.get("code").to_string();
        if let Some(first) = codes.get(&code) {
            let line: usize = lines[*first];
            return Err(row.complain("code", 0, format!("\"{code}\" stands on line {line} already")));
        }
        lines.push(row.field("code").line);
        codes.insert(code, at);
    }
    Ok(codes)
}

const CUSTOMERS: &[Column] = &[
    ("code", true),
    ("name", true),
    ("kind", false),
    ("status", false),
    ("label", false),
    ("currency", true),
    ("terms", false),
    ("salesperson", false),
    ("credit_limit", false),
    ("partial_payments", false),
    ("parent", false),
    ("established", false),
];
const JOBS: &[Column] = &[("code", true), ("customer", true), ("name", false), ("status", false)];
const INVOICES: &[Column] = &[
    ("number", true),
    ("kind", false),
    ("customer", true),
    ("job", false),
    ("date", true),
    ("document_date", false),
    ("due", false),
    ("terms", false),
    ("total", true),
    ("currency", false),
    ("salesperson", false),
    ("series", false),
    ("reference", false),
    ("notes", false),
    ("void_date", false),
    ("void_unapply", false),
];
const PAYMENTS: &[Column] = &[
    ("number", true),
    ("customer", true),
    ("job", false),
    ("date", true),
    ("value_date", false),
    ("amount", true),
    ("currency", false),
    ("method", false),
    ("transaction_id", false),
    ("reference", false),
    ("notes", false),
    ("applications", false),
    ("reversal_date", false),
    ("reversal_kind", false),
    ("fee", false),
    ("fee_number", false),
    ("fee_due", false),
];
const CREDITS: &[Column] = &[
    ("number", true),
    ("kind", true),
    ("customer", true),
    ("job", false),
    ("date", true),
    ("amount", false),
    ("currency", false),
    ("item_kind", false),
    ("item", false),
    ("displace", false),
    ("reference", false),
    ("notes", false),
    ("reversal_date", false),
];

impl DataSet {
    /// Reads customers.csv, jobs.csv, invoices.csv, payments.csv and credits.csv of a folder.
    pub fn load(folder: &str) -> Read<DataSet> {
        let mut data = DataSet::default();
        read(folder, "customers.csv", CUSTOMERS)?.into_iter().try_for_each(|row| data.add_customer(row))?;
        data.customer_codes = index(data.customers.iter().map(|customer| &customer.row))?;
        data.set_parents()?;
        read(folder, "jobs.csv", JOBS)?.into_iter().try_for_each(|row| data.add_job(row))?;
        data.job_codes = index(data.jobs.iter().map(|job| &job.row))?;
        read(folder, "invoices.csv", INVOICES)?.into_iter().try_for_each(|row| data.add_invoice(row))?;
        read(folder, "payments.csv", PAYMENTS)?.into_iter().try_for_each(|row| data.add_payment(row))?;
        read(folder, "credits.csv", CREDITS)?.into_iter().try_for_each(|row| data.add_credit(row))?;
        Ok(data)
    }

    pub fn rows(&self) -> usize {
        self.customers.len() + self.jobs.len() + self.invoices.len() + self.payments.len() + self.credits.len()
    }

    /// The customer with the most kinds of business, of those the one with most of it.
    pub fn most_telling_customer(&self) -> Option<&CustomerLine> {
        let telling = |customer: &&CustomerLine| (customer.shown.count_ones(), customer.documents);
        self.customers.iter().rev().max_by_key(telling)
    }
}
