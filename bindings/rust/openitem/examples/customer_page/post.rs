//! Posts a data set, in date order: customers and jobs first; then the documents as one stream of dated events, on one
//! day invoices, payments, credits, reversals, voids, each in the order of its file; last the statuses that forbid new
//! invoices. A refusal is told with file, line and column.
use crate::csv::Row;
use crate::load::{CreditLine, CustomerLine, DataSet, InvoiceLine, JobLine, PaymentLine};
use openitem::*;

type Posted<T> = std::result::Result<T, String>;

/// Who and when. The library reads no clock: the business date comes from the row.
fn on(date: Option<Date>) -> CommandInfo<'static> {
    CommandInfo { effective: date, actor: "customer_page", ..Default::default() }
}

/// Why the ledger refused a row: at the column its error names (a column of ours may be called otherwise in the ledger's
/// inputs), else at the row's first.
fn refused<'r>(row: &'r Row, first: &'r str, names: &'r [(&str, &str)]) -> impl FnOnce(Error) -> String + 'r {
    move |error| {
        let column = names.iter().find(|name| name.0 == error.field()).map_or(first, |name| name.1);
        let in_text = error.code() == Status::InvalidText; // else the position of an element in a list
        let offset = usize::try_from(error.position()).ok().filter(|_| in_text).unwrap_or(0);
        row.complain(column, offset, format!("the ledger refuses \"{}\": {error}", row.get(column)))
    }
}

fn same(names: &'static [&'static str]) -> Vec<(&'static str, &'static str)> {
    names.iter().map(|name| (*name, *name)).collect()
}

// ---- customers and jobs

fn customer_of<'d>(data: &'d DataSet, line: &'d CustomerLine, status: CustomerStatus) -> Customer<'d> {
    Customer {
        code: line.row.get("code"),
        name: line.row.get("name"),
        label: line.row.get("label"),
        salesperson: line.row.get("salesperson"),
        status,
        partial_payments: line.partial_payments,
        currency: line.row.get("currency"),
        parent: line.parent.map(|parent| data.customers[parent].id),
        credit_limit: line.credit_limit,
        established: line.established,
        terms: &line.terms,
        ..Default::default()
    }
}

const CUSTOMER_FIELDS: &[&str] =
    &["code", "name", "label", "salesperson", "currency", "parent", "credit_limit", "terms"];

fn job_of<'d>(data: &'d DataSet, line: &'d JobLine) -> Job<'d> {
    Job {
        customer: data.customers[line.customer].id,
        code: line.row.get("code"),
        name: line.row.get("name"),
        status: JobStatus::Active,
        ..Default::default()
    }
}

/// Inactive customers take no new invoices, so they become inactive only after the last: see `post_statuses`.
fn post_masters(ledger: &mut Ledger, data: &mut DataSet) -> Posted<usize> {
    let info = on(data.first_date);
    for index in 0..data.customers.len() {
        let line = &data.customers[index];
        let prospect = line.status == CustomerStatus::Prospect;
        let status = if prospect { CustomerStatus::Prospect } else { CustomerStatus::Active };
        let made = ledger.create_customer(&customer_of(data, line, status), &info);
        data.customers[index].id = made.map_err(refused(&line.row, "code", &same(CUSTOMER_FIELDS)))?.id;
    }
    for index in 0..data.jobs.len() {
        let line = &data.jobs[index];
        let made = ledger.create_job(&job_of(data, line), &info);
        data.jobs[index].id = made.map_err(refused(&line.row, "code", &same(&["code", "customer", "name"])))?.id;
    }
    Ok(data.customers.len() + data.jobs.len())
}

/// Customers that are inactive or not used, jobs that are not active. A prospect has become active with its first
/// invoice by itself.
fn post_statuses(ledger: &mut Ledger, data: &DataSet) -> Posted<usize> {
    let (info, mut count) = (on(data.last_date), 0);
    for line in data.jobs.iter().filter(|line| line.status != JobStatus::Active) {
        let job = ledger.job_to_change(line.id);
        let made = job.and_then(|job| ledger.change_job(&Job { status: line.status, ..job.input() }, &info));
        made.map_err(refused(&line.row, "code", &same(&["code", "customer", "name"])))?;
        count += 1;
    }
    let later = |line: &&CustomerLine| matches!(line.status, CustomerStatus::Inactive | CustomerStatus::NotUsed);
    for line in data.customers.iter().filter(later) {
        let customer = ledger.customer_to_change(line.id);
        let changed = |found: ToChange<tables::Customers>| {
            ledger.change_customer(&Customer { status: line.status, ..found.input() }, &info)
        };
        let made = customer.and_then(changed);
        made.map_err(refused(&line.row, "code", &same(CUSTOMER_FIELDS)))?;
        count += 1;
    }
    Ok(count)
}

// ---- documents

fn post_invoice(ledger: &mut Ledger, data: &DataSet, line: &InvoiceLine) -> Posted<u64> {
    let row = &line.row;
    let invoice = Invoice {
        customer: data.customers[line.customer].id,
        job: line.job.map(|job| data.jobs[job].id),
        number: row.get("number"),
        document_date: line.document_date,
        due: line.due,
        terms: if line.due.is_none() { &line.terms } else { &[] }, // a due date comes before terms
        total: line.total,
        salesperson: row.get("salesperson"),
        series: row.get("series"),
        reference: row.get("reference"),
        notes: row.get("notes"),
        ..Default::default()
    };
    let info = on(line.date);
    let made = match line.kind {
        ItemKind::DebitNote => ledger.issue_debit_note(&invoice, &info),
        ItemKind::OpeningDebit => ledger.record_opening(&invoice, &info),
        _ => ledger.issue_invoice(&invoice, &info).map(Outcome::untyped),
    };
    let mut names = same(&[
        "number",
        "customer",
        "job",
        "document_date",
        "due",
        "terms",
        "total",
        "currency",
        "salesperson",
        "series",
        "reference",
        "notes",
    ]);
    names.push(("effective", "date"));
    Ok(made.map_err(refused(row, "number", &names))?.id)
}

/// The item a number names. Commands take ids; look-ups give ids for numbers.
fn find_item(ledger: &Ledger, row: &Row, column: &str, at: usize, kind: ItemKind, number: &str) -> Posted<ItemRef> {
    ledger.find_number(kind, number).map_err(|error| match error.code() {
        Status::UnknownItem => {
            row.complain(column, at, format!("no {} \"{number}\" is in the books on this date", kind.name()))
        }
        _ => row.complain(column, 0, format!("\"{}\": {error}", row.get(column))),
    })
}

/// What the ledger says about an amount may be about the payment's, or about one of its targets: those it names by
/// their place in the list.
fn refused_payment(line: &PaymentLine, error: Error) -> String {
    let settling =
        matches!(error.code(), Status::ExceedsOpen | Status::ExceedsUnapplied | Status::PartialPaymentRefused)
            || error.field() == "targets";
    let target = usize::try_from(error.position()).ok().and_then(|index| line.targets.get(index));
    match target.filter(|_| settling) {
        Some(target) => {
            let text = &target.text;
            line.row.complain("applications", target.at, format!("the ledger refuses \"{text}\": {error}"))
        }
        None => {
            let mut names =
                same(&["number", "customer", "job", "value_date", "method", "transaction_id", "reference", "notes"]);
            names.push(("effective", "date"));
            refused(&line.row, "number", &names)(error)
        }
    }
}

fn post_payment(ledger: &mut Ledger, data: &DataSet, line: &PaymentLine) -> Posted<PaymentId> {
    let row = &line.row;
    let mut targets = Vec::new();
    for target in &line.targets {
        let item = find_item(ledger, row, "applications", target.number_at, target.kind, &target.number)?;
        targets.push(Target { item, amount: target.amount, ..Default::default() });
    }
    let strategy = match (line.oldest_first, targets.is_empty()) {
        (true, _) => Strategy::OldestFirst,
        (false, true) => Strategy::None,
        (false, false) => Strategy::Chosen,
    };
    let payment = Payment {
        customer: data.customers[line.customer].id,
        job: line.job.map(|job| data.jobs[job].id),
        number: row.get("number"),
        amount: line.amount,
        value_date: line.value_date,
        method: row.get("method"),
        transaction_id: row.get("transaction_id"),
        reference: row.get("reference"),
        notes: row.get("notes"),
        settlement: Some(Settlement { strategy, targets: &targets, ..Default::default() }),
        ..Default::default()
    };
    let made = ledger.record_payment(&payment, &on(line.date));
    Ok(made.map_err(|error| refused_payment(line, error))?.id)
}

fn post_reversal(ledger: &mut Ledger, line: &PaymentLine) -> Posted<()> {
    let reversal = ReversePayment {
        payment: line.id,
        kind: line.reversal_kind,
        fee: line.fee,
        fee_number: line.row.get("fee_number"),
        fee_due: line.fee_due,
    };
    let names = [
        ("effective", "reversal_date"),
        ("kind", "reversal_kind"),
        ("fee", "fee"),
        ("fee_number", "fee_number"),
        ("number", "fee_number"),
        ("fee_due", "fee_due"),
        ("amount", "fee"),
    ];
    let made = ledger.reverse_payment(&reversal, &on(line.reversal_date));
    made.map(drop).map_err(refused(&line.row, "number", &names))
}

fn post_credit(ledger: &mut Ledger, data: &DataSet, line: &CreditLine) -> Posted<u64> {
    let (row, info) = (&line.row, on(line.date));
    let (number, reference, notes) = (row.get("number"), row.get("reference"), row.get("notes"));
    let item = match row.get("item") {
        "" => ItemRef::default(),
        wanted => find_item(ledger, row, "item", 0, line.item_kind, wanted)?,
    };
    let customer = data.customers[line.customer].id;
    let made = match line.kind {
        ItemKind::CreditMemo => {
            let memo = CreditMemo {
                customer,
                job: line.job.map(|job| data.jobs[job].id),
                invoice: Some(InvoiceId::new(item.id)).filter(|id| id.get() != 0),
                number,
                amount: line.amount,
                reference,
                notes,
                displace_payments: line.displace,
                ..Default::default()
            };
            ledger.issue_credit_memo(&memo, &info)
        }
        ItemKind::AccountCredit => {
            let credit = AccountCredit {
                customer,
                number,
                change: line.amount.unwrap_or_default(),
                reference,
                notes,
                ..Default::default()
            };
            ledger.adjust_account_credit(&credit, &info)
        }
        ItemKind::WriteOff => {
            ledger.write_off(&WriteOff { item, amount: line.amount, number, ..Default::default() }, &info)
        }
        _ => {
            let amount = line.amount.unwrap_or_default();
            let refund =
                Refund { credit: item, amount, number, transaction_id: reference, notes, ..Default::default() };
            ledger.refund(&refund, &info)
        }
    };
    let mut names = same(&["number", "customer", "job", "amount", "currency", "item", "reference", "notes"]);
    names.extend([("effective", "date"), ("change", "amount"), ("invoice", "item"), ("credit", "item")]);
    Ok(made.map_err(refused(row, "number", &names))?.id)
}

// ---- the stream of events

/// What comes first on one day stands first here.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Invoice,
    Payment,
    Credit,
    PaymentReversal,
    Recovery,
    Void,
}

fn sorted_events(data: &DataSet) -> Vec<(Date, Event, usize)> {
    let mut events = Vec::new();
    let mut add = |date: Option<Date>, event, row| events.extend(date.map(|date| (date, event, row)));
    for (index, line) in data.invoices.iter().enumerate() {
        add(line.date, Event::Invoice, index);
        add(line.void_date, Event::Void, index);
    }
    for (index, line) in data.payments.iter().enumerate() {
        add(line.date, Event::Payment, index);
        add(line.reversal_date, Event::PaymentReversal, index);
    }
    for (index, line) in data.credits.iter().enumerate() {
        add(line.date, Event::Credit, index);
        add(line.reversal_date, Event::Recovery, index);
    }
    events.sort();
    events
}

fn post_event(ledger: &mut Ledger, data: &mut DataSet, event: Event, index: usize) -> Posted<()> {
    match event {
        Event::Invoice => data.invoices[index].id = post_invoice(ledger, data, &data.invoices[index])?,
        Event::Payment => data.payments[index].id = post_payment(ledger, data, &data.payments[index])?,
        Event::Credit => data.credits[index].id = post_credit(ledger, data, &data.credits[index])?,
        Event::PaymentReversal => post_reversal(ledger, &data.payments[index])?,
        Event::Recovery => {
            let line = &data.credits[index];
            let made = ledger.recover_write_off(&RecoverWriteOff { write_off: line.id }, &on(line.reversal_date));
            made.map_err(refused(&line.row, "number", &[("effective", "reversal_date")]))?;
        }
        Event::Void => {
            let line = &data.invoices[index];
            let void =
                VoidItem { item: ItemRef::new(line.kind, line.id), unapply: line.void_unapply, ..Default::default() };
            let made = ledger.void_item(&void, &on(line.void_date));
            made.map_err(refused(&line.row, "number", &[("effective", "void_date")]))?;
        }
    }
    Ok(())
}

/// Posts everything; gives how many commands that took.
pub fn post(ledger: &mut Ledger, data: &mut DataSet) -> Posted<usize> {
    let mut count = post_masters(ledger, data)?;
    for (_, event, index) in sorted_events(data) {
        post_event(ledger, data, event, index)?;
        count += 1;
    }
    Ok(count + post_statuses(ledger, data)?)
}
