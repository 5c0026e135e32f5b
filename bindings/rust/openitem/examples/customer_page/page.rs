//! One customer's page as tables of text, each section a query of the ledger; and the whole portfolio's aging.
use crate::table::{amount_text, left, right, Column, Table};
use openitem::*;
use std::collections::HashMap;
use std::fmt::Write;

pub struct Request<'l> {
    pub ledger: &'l Ledger,
    pub customer: CustomerId,
    pub as_of: Date,
    pub edges: Vec<i32>,
}

impl Request<'_> {
    pub fn aging(&self, group: AgingGroup, customer: Option<CustomerId>, currency: Option<Currency>) -> Result<Aging> {
        let options = AgingOptions { group, customer, currency, past_edges: Some(&self.edges), ..Default::default() };
        self.ledger.aging(self.as_of, Some(&AgingCalculator::new(&options)?))
    }

    pub fn summary(&self) -> Result<CustomerSummary> {
        let options = AgingOptions { past_edges: Some(&self.edges), ..Default::default() };
        self.ledger.customer_summary(self.customer, self.as_of, Some(&AgingCalculator::new(&options)?))
    }

    fn items(&self, currency: Currency, debit: bool) -> Result<Rows<tables::Items>> {
        let kinds: Vec<ItemKind> =
            ItemKind::ALL.iter().copied().filter(|kind| *kind != ItemKind::None && kind.is_debit() == debit).collect();
        let code = currency.code();
        let filter = ItemFilter { customer: Some(self.customer), currency: code, kinds: &kinds, ..Default::default() };
        self.ledger.list_items(&filter, self.as_of)
    }
}

/// "12.5"; nothing when no invoice is closed, which is not 0 days.
pub fn average_days_to_pay(head: &SummaryRow<'_>) -> Result<Option<Decimal>> {
    if head.days_to_pay_count == 0 {
        return Ok(None);
    }
    Decimal::quotient(head.days_to_pay_sum, head.days_to_pay_count.into(), 1, Rounding::HalfUp).map(Some)
}

fn heading(out: &mut String, text: &str, currency: Option<Currency>) {
    let of = currency.map_or(String::new(), |currency| format!(", {currency}"));
    let _ = write!(out, "\n{text}{of}\n\n");
}

fn add(sum: &mut Money, amount: Money) -> Result<()> {
    *sum = sum.try_add(amount)?;
    Ok(())
}

fn reversal_word(reversal: ReversalKind) -> String {
    match reversal {
        ReversalKind::None | ReversalKind::Unapplied => String::new(),
        ReversalKind::PaymentReversed => "reversed".to_string(),
        other => other.word().replace('_', " "),
    }
}

// ---- summary

fn facts(out: &mut String, head: &SummaryRow<'_>) -> Result<()> {
    let date = |date: Option<Date>| date.map_or("none".to_string(), |date| date.to_string());
    let limit =
        head.credit_limit.map_or("none".to_string(), |limit| format!("{} {}", amount_text(limit), limit.currency()));
    let count = head.days_to_pay_count;
    let days = match average_days_to_pay(head)? {
        Some(average) => format!("{average}, over {count} closed invoice{}", if count == 1 { "" } else { "s" }),
        None => "none: no invoice is closed".to_string(),
    };
    let mut fact = |name: &str, text: &str| {
        let _ = writeln!(out, "  {name:<22} {text}");
    };
    fact("Code", head.code);
    fact("Status", head.status.word());
    if !head.label.is_empty() {
        fact("Label", head.label);
    }
    fact("Salesperson", if head.salesperson.is_empty() { "none" } else { head.salesperson });
    fact("Established", &date(head.established));
    fact("Last invoice", &date(head.last_bill_date));
    fact("Last payment", &date(head.last_payment_date));
    fact("Credit limit", &limit);
    fact("Average days to pay", &days);
    Ok(())
}

fn bucket_columns(buckets: &Rows<tables::AgingBuckets>) -> impl Iterator<Item = Column> + '_ {
    buckets.iter().map(|bucket| {
        let mut label = bucket.label.to_string();
        if let Some(first) = label.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        right(&label)
    })
}

fn outstanding(out: &mut String, summary: &CustomerSummary) -> Result<()> {
    let mut columns = vec![left("Currency")];
    columns.extend(bucket_columns(&summary.buckets));
    columns.extend(["Unapplied", "Total current due", "Retention", "Total balance due"].map(right));
    let mut table = Table::new(columns);
    for (row, cells) in summary.iter() {
        table.text(row.currency.code());
        cells.iter().for_each(|cell| table.amount_or_dash(*cell));
        table.credit(row.unapplied)?;
        table.amount(row.total_current_due);
        table.amount_or_dash(row.retention);
        table.amount(row.total_balance_due);
    }
    table.print(out);
    Ok(())
}

// ---- sections of one currency

type Jobs<'j> = HashMap<JobId, JobRow<'j>>;

/// Its code; blank for none.
fn job_cell(table: &mut Table, jobs: &Jobs<'_>, job: Option<JobId>) {
    table.text(job.and_then(|job| jobs.get(&job)).map_or("", |job| job.code));
}

fn charges(out: &mut String, request: &Request<'_>, currency: Currency, jobs: &Jobs<'_>) -> Result<()> {
    let mut table = Table::new(vec![
        left("Number"),
        left("Kind"),
        left("Job").optional(),
        left("Date"),
        left("Due"),
        right("Total"),
        right("Paid"),
        right("Credited").optional(),
        right("Written off").optional(),
        right("Voided").optional(),
        right("Open"),
        left("Status"),
        right("Days overdue").optional(),
    ]);
    // Total = paid + credited + written off + voided + open.
    let amounts_of = |table: &mut Table, amounts: &[Money; 6]| {
        table.amount(amounts[0]);
        amounts[1..].iter().for_each(|amount| table.amount_or_dash(*amount));
    };
    let zero = Money::zero(currency);
    let mut sums = [zero; 6];
    heading(out, "Invoices and other charges", Some(currency));
    for item in &request.items(currency, true)? {
        let voided = if item.reversed_on.is_some() { item.total } else { zero };
        let amounts = [item.total, item.paid, item.credited, item.written_off, voided, item.remaining];
        table.text(item.number);
        table.word(item.item.kind.name());
        job_cell(&mut table, jobs, item.job);
        table.date(item.document_date);
        table.date(item.due);
        amounts_of(&mut table, &amounts);
        table.word(item.status.name());
        table.text(&if item.overdue { item.days_overdue.to_string() } else { String::new() });
        for (sum, amount) in sums.iter_mut().zip(amounts) {
            add(sum, amount)?;
        }
    }
    table.line();
    table.text("Total");
    table.blank(4);
    amounts_of(&mut table, &sums);
    table.blank(2);
    table.print_totalled(out);
    Ok(())
}

fn credits(out: &mut String, request: &Request<'_>, currency: Currency, jobs: &Jobs<'_>) -> Result<()> {
    let mut table = Table::new(vec![
        left("Number"),
        left("Kind"),
        left("Date"),
        left("Method").optional(),
        right("Amount"),
        left("Settled"),
        left("Job").optional(),
        right("Applied"),
        right("Reversed").optional(),
        right("Unapplied"),
        left("Note").optional(),
    ]);
    let zero = Money::zero(currency);
    let (mut amount, mut applied, mut reversed, mut unapplied) = (zero, zero, zero, zero);
    heading(out, "Payments and other credits, with what they settled", Some(currency));
    for item in &request.items(currency, false)? {
        let filter = ApplicationFilter { item: Some(item.item), live_only: true, ..Default::default() };
        let applications = request.ledger.list_applications(&filter, request.as_of)?;
        let taken_back = if item.reversed_on.is_some() { item.total } else { zero };
        // A row for the credit and its first application, one more for each further one.
        for index in 0..applications.len().max(1) {
            if index == 0 {
                table.text(item.number);
                table.word(item.item.kind.name());
                table.date(item.effective);
                table.text(item.method);
                table.amount(item.total);
            } else {
                table.blank(5);
            }
            match applications.get(index) {
                Some(application) => {
                    table.text(application.debit_number);
                    job_cell(&mut table, jobs, application.debit_job);
                    table.amount(application.amount);
                    add(&mut applied, application.amount)?;
                }
                None => table.blank(3),
            }
            if index == 0 {
                let note = item.reversed_on.map(|date| format!("{} {date}", reversal_word(item.reversal)));
                table.amount_or_dash(taken_back);
                table.amount_or_dash(item.remaining);
                table.text(&note.unwrap_or_default());
            } else {
                table.blank(3);
            }
        }
        add(&mut amount, item.total)?;
        add(&mut reversed, taken_back)?;
        add(&mut unapplied, item.remaining)?;
    }
    table.line();
    table.text("Total");
    table.blank(3);
    table.amount(amount);
    table.blank(2);
    table.amount(applied);
    table.amount_or_dash(reversed);
    table.amount_or_dash(unapplied);
    table.blank(1);
    table.print_totalled(out);
    Ok(())
}

fn history(out: &mut String, request: &Request<'_>, currency: Currency, jobs: &Jobs<'_>) -> Result<()> {
    let code = currency.code();
    let filter = HistoryFilter { customer: request.customer, currency: code, ..Default::default() };
    let found = request.ledger.transaction_history(&filter, request.as_of)?;
    heading(out, "Transaction history", Some(currency));
    let mut table = Table::new(vec![
        left("Date"),
        left("Transaction"),
        left("Number"),
        left("Job").optional(),
        left("Method").optional(),
        left("Reference").optional().longest(30),
        right("Change"),
        right("Balance"),
    ]);
    for line in &found.lines {
        let reversal = reversal_word(line.reversal);
        let more = if reversal.is_empty() { String::new() } else { format!(", {reversal}") };
        table.date(Some(line.effective));
        table.word(&format!("{}{more}", line.item.kind.name()));
        table.text(line.number);
        job_cell(&mut table, jobs, line.job);
        table.text(line.method);
        table.text(line.reference);
        table.amount(line.change);
        table.amount(line.balance);
    }
    table.line();
    table.date(Some(request.as_of));
    table.text("closing balance");
    table.blank(5);
    table.amount(found.closing.unwrap_or(Money::zero(currency)));
    table.print_totalled(out);
    Ok(())
}

// ---- agings

fn aging_table(
    out: &mut String,
    aging: &Aging,
    total: usize,
    names: [Column; 2],
    name: impl Fn(&AgingRow<'_>) -> [String; 2],
) -> Result<()> {
    let mut columns = names.to_vec();
    columns.extend(bucket_columns(&aging.buckets));
    columns.extend([right("Retention").optional(), right("Disputed").optional(), right("Unapplied"), right("Balance")]);
    let mut table = Table::new(columns);
    let fill = |table: &mut Table, row: &AgingRow<'_>, cells: &[Money]| {
        cells.iter().for_each(|cell| table.amount_or_dash(*cell));
        table.amount_or_dash(row.retention);
        table.amount_or_dash(row.disputed);
        table.credit(row.unapplied)?;
        table.amount(row.balance);
        Ok(())
    };
    let Some((sums, sum_cells)) = aging.iter_totals().nth(total) else { return Ok(()) };
    for (row, cells) in aging.iter().filter(|(row, _)| row.currency == sums.currency) {
        name(&row).iter().for_each(|text| table.text(text));
        fill(&mut table, &row, cells)?;
    }
    table.line();
    table.text("Total");
    table.text(sums.currency.code());
    fill(&mut table, &sums, sum_cells)?;
    table.print(out);
    Ok(())
}

fn job_aging(out: &mut String, request: &Request<'_>, currency: Currency, jobs: &Jobs<'_>) -> Result<()> {
    heading(out, "Aging per job", Some(currency));
    let aging = request.aging(AgingGroup::Job, Some(request.customer), Some(currency))?;
    if aging.totals.is_empty() {
        out.push_str("  none\n");
        return Ok(());
    }
    aging_table(out, &aging, 0, [left("Job"), left("Name").longest(36)], |row| {
        match row.job.and_then(|job| jobs.get(&job)) {
            Some(job) => [job.code.to_string(), job.name.to_string()],
            None => ["-".to_string(), "no job".to_string()],
        }
    })
}

/// The whole portfolio's aging, a table for each currency.
fn portfolio(out: &mut String, request: &Request<'_>) -> Result<()> {
    let customers = request.ledger.list_customers(&CustomerFilter::default(), None)?;
    let names: HashMap<CustomerId, CustomerRow<'_>> = customers.iter().map(|row| (row.id, row)).collect();
    let aging = request.aging(AgingGroup::Customer, None, None)?;
    if aging.totals.is_empty() {
        out.push_str("\nPortfolio aging\n\n  none\n");
    }
    for (index, total) in aging.totals.iter().enumerate() {
        heading(out, "Portfolio aging", Some(total.currency));
        aging_table(out, &aging, index, [left("Code"), left("Customer").longest(36)], |row| {
            let found = row.customer.and_then(|customer| names.get(&customer));
            found.map_or(Default::default(), |found| [found.code.to_string(), found.name.to_string()])
        })?;
    }
    Ok(())
}

pub fn page(request: &Request<'_>) -> Result<String> {
    let mut out = String::new();
    let summary = request.summary()?;
    let rows = request.ledger.list_jobs(Some(request.customer), None)?;
    let jobs: Jobs<'_> = rows.iter().map(|row| (row.id, row)).collect();
    let head = summary.head();
    let _ = write!(out, "{}, as of {}\n\n", head.name, request.as_of);
    facts(&mut out, &head)?;
    heading(&mut out, "Outstanding", None);
    outstanding(&mut out, &summary)?;
    for row in &summary.currencies {
        charges(&mut out, request, row.currency, &jobs)?;
        credits(&mut out, request, row.currency, &jobs)?;
        job_aging(&mut out, request, row.currency, &jobs)?;
        history(&mut out, request, row.currency, &jobs)?;
    }
    portfolio(&mut out, request)?;
    Ok(out)
}
