//! Reports and single things as rows of cells, in the columns that tests/scenarios/README.md gives them.
use crate::text::{list_of, malformed, mismatch, utf8, Arguments, Result, Word};
use crate::world::{day, from_word, on_or_off, small, whole, World, Written};
use openitem::*;
use std::collections::BTreeMap;

pub struct Cell {
    pub column: String,
    pub text: String,
    pub with_currency: String,
    pub zero_unless_named: bool,
}

pub type Row = Vec<Cell>;

#[derive(Default)]
pub struct Table {
    pub head: Row,
    pub rows: Vec<Row>,
    pub totals: Vec<Row>,
}

impl Table {
    fn of(rows: Vec<Row>) -> Self {
        Table { rows, ..Default::default() }
    }
}

pub fn cell(column: &str, value: impl Written) -> Cell {
    let (text, with_currency) = (value.text(), value.with_currency());
    Cell { column: column.to_string(), text, with_currency, zero_unless_named: false }
}

fn zero_unless_named(column: &str, value: impl Written) -> Cell {
    Cell { zero_unless_named: true, ..cell(column, value) }
}

/// Columns that are called as the fields are, and others: column = field.
macro_rules! cells {
    ($row:expr; $($column:ident $(= $field:ident)?),+ $(,)?) => {
        vec![$(cell(stringify!($column), cells!(@ $row, $column $(, $field)?))),+]
    };
    (@ $row:expr, $column:ident) => { $row.$column };
    (@ $row:expr, $column:ident, $field:ident) => { $row.$field };
}

fn require(law: bool, expected: &str, actual: Money) -> Result<()> {
    if law {
        return Ok(());
    }
    mismatch(expected, actual.text())
}

fn sum(amounts: impl IntoIterator<Item = Money>, zero: Money) -> Result<Money> {
    let mut total = zero;
    for amount in amounts {
        total = total.try_add(amount)?;
    }
    Ok(total)
}

struct Reader<'w> {
    world: &'w World,
    ledger: &'w Ledger,
    arguments: Arguments,
}

impl Reader<'_> {
    fn take<T>(&mut self, key: &str, make: impl FnOnce(Word) -> Result<T>) -> Result<Option<T>> {
        self.arguments.take(key).map(make).transpose()
    }

    fn record(&mut self, kind: Word, key: &str) -> Result<Option<u64>> {
        let world = self.world;
        Ok(self.take(key, |name| world.look_up(kind, name))?.flatten())
    }

    fn customer(&mut self) -> Result<Option<u64>> {
        self.record("customer", "customer")
    }

    fn job(&mut self) -> Result<Option<u64>> {
        self.record("job", "job")
    }

    fn item(&mut self) -> Result<Option<ItemRef>> {
        let world = self.world;
        self.take("item", |name| world.item(name))
    }

    fn currency(&mut self) -> Result<Option<Currency>> {
        let world = self.world;
        self.take("currency", |code| world.currency(code))
    }

    fn amount(&mut self, key: &str, currency: Option<Currency>) -> Result<Option<Money>> {
        let world = self.world;
        self.take(key, |word| world.amount(word, currency))
    }

    fn text(&mut self, key: &str) -> Result<Word> {
        Ok(self.take(key, |word| utf8(word, key))?.unwrap_or(""))
    }

    fn flag(&mut self, key: &str) -> Result<bool> {
        self.flag_or(key, false)
    }

    fn flag_or(&mut self, key: &str, otherwise: bool) -> Result<bool> {
        Ok(self.take(key, on_or_off)?.unwrap_or(otherwise))
    }

    fn date(&mut self, key: &str) -> Result<Option<Date>> {
        Ok(self.take(key, day)?.flatten())
    }

    fn count(&mut self, key: &str) -> Result<u64> {
        Ok(self.take(key, whole)?.unwrap_or(0))
    }

    fn word<T: std::str::FromStr + Default>(&mut self, key: &str) -> Result<T> {
        Ok(self.take(key, from_word)?.unwrap_or_default())
    }

    fn words<T: std::str::FromStr>(&mut self, key: &str) -> Result<Vec<T>> {
        let words = self.arguments.take(key).map(|words| list_of(words, ',')).unwrap_or_default();
        words.into_iter().map(from_word).collect()
    }

    fn as_of(&mut self) -> Result<AsOf> {
        self.world.as_of(&mut self.arguments)
    }

    fn known(&mut self) -> Result<Option<u64>> {
        self.world.known(&mut self.arguments)
    }

    fn calculator(&mut self) -> Result<AgingCalculator> {
        fn edges(word: Word) -> Result<Vec<i32>> {
            let words = if word == "none" { Vec::new() } else { list_of(word, ',') };
            words.into_iter().map(small).collect()
        }
        let (past, future) = (self.take("edges", edges)?, self.take("future_edges", edges)?.unwrap_or_default());
        Ok(AgingCalculator::new(&AgingOptions {
            basis: self.word("basis")?,
            credits: self.word("credits")?,
            group: self.word("group")?,
            past_edges: past.as_deref(),
            future_edges: &future,
            customer: self.customer()?,
            job: self.job()?,
            currency: self.currency()?,
            zero_rows: self.flag("zero_rows")?,
        })?)
    }

    // ---- cells

    fn names(&self, ids: &[(Word, Option<u64>)]) -> Row {
        let kind_of = |column: Word| match column {
            "parent" => "customer",
            "debit_job" => "job",
            kind => kind,
        };
        ids.iter().map(|(column, id)| cell(column, self.world.name_in(kind_of(column), *id))).collect()
    }

    fn item_cell(&self, column: &str, item: Option<ItemRef>) -> Cell {
        cell(column, self.world.name_of_item(item.unwrap_or_default()))
    }

    // ---- balances

    fn balance_row(&self, row: &BalanceRow) -> Result<Row> {
        require(row.balance == row.open.try_sub(row.unapplied)?, "balance = open - unapplied", row.balance)?;
        let mut made = self.names(&[("customer", Some(row.customer)), ("job", row.job)]);
        made.extend(
            cells!(row; scope, currency, balance, open, unapplied, past_due, invoiced, paid, credits, written_off,
                           refunded, other_charges, opening, open_items),
        );
        Ok(made)
    }

    fn balance(&mut self) -> Result<Table> {
        let options = BalanceOptions { per_job: self.flag("per_job")?, with_children: self.flag("with_children")? };
        let customer = self.customer()?.unwrap_or(0);
        let at = self.as_of()?;
        let rows = self.ledger.account_balance(customer, at, &options)?;
        Ok(Table::of(rows.iter().map(|row| self.balance_row(&row)).collect::<Result<_>>()?))
    }

    fn balances(&mut self) -> Result<Table> {
        let currency = self.currency()?;
        let code = currency.map_or(String::new(), |currency| currency.code().to_string());
        let filter = BalanceFilter {
            currency: &code,
            at_least: self.amount("at_least", currency)?,
            omit_owing: !self.flag_or("owing", true)?,
            omit_in_credit: !self.flag_or("in_credit", true)?,
            settled: self.flag("settled")?,
        };
        let at = self.as_of()?;
        let rows = self.ledger.list_balances(&filter, at)?;
        Ok(Table::of(rows.iter().map(|row| self.balance_row(&row)).collect::<Result<_>>()?))
    }

    // ---- aging

    fn aging_row(&self, buckets: &[AgingBucketRow<'_>], row: &AgingRow<'_>, amounts: &[Money]) -> Result<Row> {
        let total = sum(amounts.iter().copied(), Money::zero(row.currency))?;
        let due = row.not_due.try_add(row.past_due)?;
        require(total == due, &format!("not_due + past_due = the buckets, {total}"), due)?;
        let together = total.try_add(row.retention)?.try_add(row.disputed)?.try_sub(row.unapplied)?;
        require(together == row.balance, &format!("balance = all columns together, {together}"), row.balance)?;
        let mut made = self.names(&[("customer", row.customer), ("job", row.job)]);
        made.push(self.item_cell("item", row.item));
        made.extend(cells!(row; salesperson, currency));
        made.extend(bucket_cells(buckets, amounts));
        if buckets[0].label != "not due" {
            made.push(cell("not_due", row.not_due));
        }
        made.push(cell("past_due", row.past_due));
        made.push(zero_unless_named("retention", row.retention));
        made.push(zero_unless_named("disputed", row.disputed));
        made.push(zero_unless_named("unapplied", row.unapplied));
        made.push(cell("balance", row.balance));
        Ok(made)
    }

    fn aging(&mut self) -> Result<Table> {
        let calculator = self.calculator()?;
        let report = self.ledger.aging(self.as_of()?, Some(&calculator))?;
        let mut sums: BTreeMap<Currency, Money> = BTreeMap::new();
        for row in &report.rows {
            let total = sums.entry(row.currency).or_insert(Money::zero(row.currency));
            *total = total.try_add(row.balance)?;
        }
        for row in &report.totals {
            if let Some(total) = sums.get(&row.currency) {
                require(*total == row.balance, &format!("a total of the rows, {total}"), row.balance)?;
            }
        }
        let buckets: Vec<_> = report.buckets.iter().collect();
        let labels: Vec<String> = buckets.iter().map(column_of).collect();
        Ok(Table {
            head: vec![cell("buckets", labels.join(","))],
            rows: report.iter().map(|(row, amounts)| self.aging_row(&buckets, &row, amounts)).collect::<Result<_>>()?,
            totals: report
                .iter_totals()
                .map(|(row, amounts)| self.aging_row(&buckets, &row, amounts))
                .collect::<Result<_>>()?,
        })
    }

    // ---- a customer's page

    fn summary(&mut self) -> Result<Table> {
        let (customer, calculator) = (self.customer()?.unwrap_or(0), self.calculator()?);
        let page = self.ledger.customer_summary(customer, self.as_of()?, Some(&calculator))?;
        let head = page.head();
        let days = match i64::try_from(head.days_to_pay_count) {
            Ok(0) | Err(_) => "none".to_string(),
            Ok(count) => Decimal::quotient(head.days_to_pay_sum, count.into(), 1, Rounding::HalfUp)?.to_string(),
        };
        let mut told = self.names(&[("customer", Some(head.customer))]);
        told.extend(cells!(head; code, name, status, label, salesperson, credit_limit, established, last_bill_date,
                           last_payment_date, days_to_pay_sum, days_to_pay_count));
        told.push(cell("days_to_pay", days));
        let buckets: Vec<_> = page.buckets.iter().collect();
        let mut rows = Vec::new();
        for (row, amounts) in page.iter() {
            let due = row.not_due.try_add(row.past_due)?.try_sub(row.unapplied)?;
            require(
                row.total_current_due == due,
                "total current due = not due + past due - unapplied",
                row.total_current_due,
            )?;
            require(
                row.total_balance_due == row.total_current_due.try_add(row.retention)?,
                "total balance due = total current due + retention",
                row.total_balance_due,
            )?;
            let mut made = cells!(row; currency);
            made.extend(bucket_cells(&buckets, amounts));
            if buckets[0].label != "not due" {
                made.push(cell("not_due", row.not_due));
            }
            made.extend(cells!(row; past_due, total_current_due, total_balance_due, invoiced, paid, credits,
                               available_credit, open_items));
            made.push(zero_unless_named("unapplied", row.unapplied));
            made.push(zero_unless_named("retention", row.retention));
            rows.push(made);
        }
        Ok(Table { head: told, rows, totals: Vec::new() })
    }

    fn figures(&mut self) -> Result<Table> {
        let (customer, currency, calculator) = (self.customer()?, self.currency()?, self.calculator()?);
        let code = currency.map_or(String::new(), |currency| currency.code().to_string());
        let found = self.ledger.customer_figures(customer.unwrap_or(0), &code, self.as_of()?, Some(&calculator))?;
        let mut made = cells!(found; currency);
        made.extend(bucket_cells(&calculator.buckets()?, &found.buckets));
        made.push(zero_unless_named("unapplied", found.unapplied));
        made.push(cell("balance", found.balance));
        Ok(Table::of(vec![made]))
    }

    fn history(&mut self) -> Result<Table> {
        let (kinds, currency) = (self.words("kinds")?, self.currency()?);
        let code = currency.map_or(String::new(), |currency| currency.code().to_string());
        let filter = HistoryFilter {
            customer: self.customer()?.unwrap_or(0),
            job: self.job()?,
            currency: &code,
            kinds: &kinds,
            sort: self.word("sort")?,
            from: self.date("from")?,
            to: self.date("to")?,
            offset: self.count("offset")?,
            limit: self.count("limit")?,
            applications: self.flag("applications")?,
            descending: self.flag("descending")?,
        };
        let found = self.ledger.transaction_history(&filter, self.as_of()?)?;
        let mut rows = Vec::new();
        for line in &found.lines {
            let mut made = cells!(line; kind, number, other_number, reversal, change, applied, balance, method, reference,
                                  actor, reason, sequence, date = effective);
            made.push(self.item_cell("item", Some(line.item)));
            made.push(self.item_cell("other", line.other));
            made.push(cell("recorded", line.recorded.map_or(0, |instant| instant.micros()).to_string()));
            made.extend(self.names(&[("customer", Some(line.customer)), ("job", line.job)]));
            rows.push(made);
        }
        let head = vec![
            cell("currency", found.closing.map(|closing| closing.currency())),
            cell("opening", found.opening),
            cell("closing", found.closing),
            cell("matching", found.lines.matching()),
        ];
        Ok(Table { head, rows, totals: Vec::new() })
    }

    // ---- items and applications

    fn item_row(&self, row: &ItemRow<'_>) -> Row {
        let mut made = cells!(row; number, currency, due, total, remaining, past_due, paid, credited, written_off, status,
                              overdue, days_overdue, reversal, reversed_on, salesperson, series, reference, method,
                              transaction_id, notes, external_ref, value_date, sequence, date = effective,
                              document = document_date, draft = draft_state, portions = portion_count);
        made.push(self.item_cell("item", Some(row.item)));
        made.push(cell("kind", row.item.kind));
        made.push(cell("id", row.item.id));
        made.push(self.item_cell("about", row.about));
        made.extend(self.names(&[("customer", Some(row.customer)), ("job", row.job), ("contract", row.contract)]));
        made
    }

    fn items(&mut self) -> Result<Table> {
        let (currency, kinds, statuses) = (self.currency()?, self.words("kinds")?, self.words("statuses")?);
        let code = currency.map_or(String::new(), |currency| currency.code().to_string());
        let filter = ItemFilter {
            customer: self.customer()?,
            job: self.job()?,
            contract: self.record("contract", "contract")?,
            currency: &code,
            kinds: &kinds,
            statuses: &statuses,
            from: self.date("from")?,
            to: self.date("to")?,
            series: self.text("series")?,
            number_contains: self.text("number_contains")?,
            at_least: self.amount("at_least", currency)?,
            at_most: self.amount("at_most", currency)?,
            sort: self.word("sort")?,
            offset: self.count("offset")?,
            limit: self.count("limit")?,
            with_children: self.flag("with_children")?,
            drafts: self.flag("drafts")?,
            only_open: self.flag("only_open")?,
            only_cancelled_jobs: self.flag("only_cancelled_jobs")?,
            descending: self.flag("descending")?,
        };
        let found = self.ledger.list_items(&filter, self.as_of()?)?;
        let rows = found.iter().map(|row| self.item_row(&row)).collect();
        Ok(Table { head: vec![cell("matching", found.matching())], rows, totals: Vec::new() })
    }

    fn applications(&mut self) -> Result<Table> {
        let filter =
            ApplicationFilter { item: self.item()?, customer: self.customer()?, live_only: self.flag("live_only")? };
        let found = self.ledger.list_applications(&filter, self.as_of()?)?;
        let row_of = |row: ApplicationRow<'_>| {
            let mut made = cells!(row; credit_number, debit_number, amount, undone, undone_on, date = effective,
                                  sequence = application);
            made.push(self.item_cell("credit", Some(row.credit)));
            made.push(self.item_cell("debit", Some(row.debit)));
            made.extend(self.names(&[("customer", Some(row.customer)), ("debit_job", row.debit_job)]));
            made
        };
        Ok(Table::of(found.iter().map(row_of).collect()))
    }

    fn portions(&mut self) -> Result<Table> {
        let item = self.item()?.unwrap_or_default();
        let found = self.ledger.list_portions(item, self.as_of()?)?;
        Ok(Table::of(found.iter().map(|row| cells!(row; portion, amount, due, remaining)).collect()))
    }

    fn lines(&mut self) -> Result<Table> {
        let found = self.ledger.list_lines(self.item()?.unwrap_or_default())?;
        let row_of = |row: LineRow<'_>| cells!(row; product, description, quantity, unit_price, discount, net);
        Ok(Table::of(found.iter().map(row_of).collect()))
    }

    fn taxes(&mut self) -> Result<Table> {
        let found = self.ledger.list_taxes(self.item()?.unwrap_or_default())?;
        Ok(Table::of(found.iter().map(|row| cells!(row; code, percent, base, tax)).collect()))
    }

    // ---- explanations

    fn explained(&self, found: &Explanation) -> Result<Table> {
        let total = sum(found.parts.iter().map(|part| part.amount), Money::zero(found.figure.currency()))?;
        require(total == found.figure, &format!("the parts sum to the figure, {total}"), found.figure)?;
        let row_of = |part: ExplainPartRow<'_>| {
            let mut made = cells!(part; kind, portion, number, other_number, basis_date, days, amount, sequence,
                                  date = effective);
            made.push(self.item_cell("item", Some(part.item)));
            made.push(self.item_cell("other", part.other));
            made
        };
        let rows = found.parts.iter().map(row_of).collect();
        Ok(Table { head: vec![cell("figure", found.figure)], rows, totals: Vec::new() })
    }

    fn explained_customer(&mut self) -> Result<(u64, String, Option<u64>)> {
        let customer = self.customer()?;
        let currency = match self.currency()? {
            Some(currency) => Some(currency),
            None => self.world.currency_of_customer(customer),
        };
        let code = currency.map_or(String::new(), |currency| currency.code().to_string());
        Ok((customer.unwrap_or(0), code, self.job()?))
    }

    fn explain_balance(&mut self) -> Result<Table> {
        let (customer, code, job) = self.explained_customer()?;
        let found = self.ledger.explain_balance(customer, job, &code, self.as_of()?)?;
        self.explained(&found)
    }

    fn explain_aging(&mut self) -> Result<Table> {
        let (customer, code, job) = self.explained_customer()?;
        let (label, calculator) = (self.arguments.need("bucket")?, self.calculator()?);
        let labels: Vec<String> = calculator.buckets()?.iter().map(column_of).collect();
        let bucket = match label {
            "unapplied" => None,
            _ => Some(labels.iter().position(|one| one == label).unwrap_or(labels.len())),
        };
        let found = self.ledger.explain_aging(customer, job, &code, bucket, self.as_of()?, Some(&calculator))?;
        self.explained(&found)
    }

    // ---- directory

    fn customer_row(&self, row: &CustomerRow<'_>) -> Row {
        let mut made = self.names(&[("customer", Some(row.id)), ("parent", row.parent)]);
        made.extend(cells!(row; id, code, name, status, label, currency, salesperson, credit_limit, partial_payments,
                           established, external_ref));
        made
    }

    fn job_row(&self, row: &JobRow<'_>) -> Row {
        let mut made = self.names(&[("job", Some(row.id)), ("customer", Some(row.customer))]);
        made.extend(cells!(row; id, code, name, status, external_ref));
        made
    }

    fn contract_row(&self, row: &ContractRow<'_>) -> Row {
        let mut made = self.names(&[("contract", Some(row.id)), ("customer", Some(row.customer)), ("job", row.job)]);
        made.extend(cells!(row; id, number, starts, ends, external_ref));
        made
    }

    fn customers(&mut self) -> Result<Table> {
        let statuses = self.words("statuses")?;
        let filter = CustomerFilter {
            text: self.text("text")?,
            salesperson: self.text("salesperson")?,
            parent: self.record("customer", "parent")?,
            offset: self.count("offset")?,
            limit: self.count("limit")?,
            statuses: &statuses,
        };
        let found = self.ledger.list_customers(&filter, self.known()?)?;
        Ok(Table::of(found.iter().map(|row| self.customer_row(&row)).collect()))
    }

    fn jobs(&mut self) -> Result<Table> {
        let found = self.ledger.list_jobs(self.customer()?, self.known()?)?;
        Ok(Table::of(found.iter().map(|row| self.job_row(&row)).collect()))
    }

    fn contracts(&mut self) -> Result<Table> {
        let found = self.ledger.list_contracts(self.customer()?, self.known()?)?;
        Ok(Table::of(found.iter().map(|row| self.contract_row(&row)).collect()))
    }

    fn terms(&mut self) -> Result<Table> {
        let found = self.ledger.list_terms(self.customer()?.unwrap_or(0), self.known()?)?;
        let row_of = |portion: TermsRow| {
            let tiers = found.discounts.iter().filter(|tier| tier.portion == portion.portion);
            let tiers: Vec<String> = tiers.map(|tier| format!("{}%{}", tier.percent, tier.days)).collect();
            let share = match portion.share {
                PortionShare::Percent => format!("{}%", portion.percent),
                PortionShare::Fixed => portion.fixed.text(),
                _ => "rest".to_string(),
            };
            vec![cell("share", share), cell("rule", written(&portion)), cell("discounts", tiers.join(","))]
        };
        Ok(Table::of(found.portions.iter().map(row_of).collect()))
    }

    // ---- single things

    fn one(&mut self, kind: Word) -> Result<Option<u64>> {
        let name = self.arguments.next(kind)?;
        self.world.look_up(kind, name)
    }

    fn settings(&mut self) -> Result<Row> {
        let found = self.ledger.settings(self.known()?)?;
        let mut made =
            cells!(found; rounding, tax_scope, new_documents_take_open_credit, surplus_credit_settles_oldest);
        made.push(cell("partial_payments", !found.refuse_partial_payments));
        made.push(cell("prospects_become_active", !found.prospects_stay));
        made.push(cell("unique_numbers", !found.numbers_not_unique));
        Ok(made)
    }

    fn thing(&mut self, what: Word) -> Result<Row> {
        match what {
            "customer" => {
                let id = self.one("customer")?.unwrap_or(0);
                let found = self.ledger.find_customer(id, self.known()?)?;
                Ok(self.customer_row(&found.row()))
            }
            "job" => {
                let id = self.one("job")?.unwrap_or(0);
                let found = self.ledger.find_job(id, self.known()?)?;
                Ok(self.job_row(&found.row()))
            }
            "contract" => {
                let id = self.one("contract")?.unwrap_or(0);
                let found = self.ledger.find_contract(id, self.known()?)?;
                Ok(self.contract_row(&found.row()))
            }
            "item" => {
                let item = self.world.item(self.arguments.next("an item")?)?;
                let found = self.ledger.find_item(item, self.as_of()?)?;
                Ok(self.item_row(&found.row()))
            }
            "settings" => self.settings(),
            _ => malformed(format!("{what} is no thing")),
        }
    }

    fn report(&mut self, what: Word) -> Result<Table> {
        match what {
            "balance" => self.balance(),
            "balances" => self.balances(),
            "aging" => self.aging(),
            "summary" => self.summary(),
            "figures" => self.figures(),
            "history" => self.history(),
            "items" => self.items(),
            "applications" => self.applications(),
            "portions" => self.portions(),
            "lines" => self.lines(),
            "taxes" => self.taxes(),
            "explain_balance" => self.explain_balance(),
            "explain_aging" => self.explain_aging(),
            "customers" => self.customers(),
            "terms" => self.terms(),
            "jobs" => self.jobs(),
            "contracts" => self.contracts(),
            _ => malformed(format!("there is no report {what}")),
        }
    }
}

pub fn column_of(bucket: &AgingBucketRow<'_>) -> String {
    bucket.label.replace(' ', "_")
}

fn bucket_cells(buckets: &[AgingBucketRow<'_>], amounts: &[Money]) -> Row {
    buckets.iter().zip(amounts).map(|(bucket, amount)| zero_unless_named(&column_of(bucket), *amount)).collect()
}

/// A due rule as a file writes it: "30d+day31+1d:following".
fn written(portion: &TermsRow) -> String {
    let mut rule = match portion.kind {
        DueRuleKind::Proximo => format!("proximo{}:{}", portion.cutoff, portion.day),
        DueRuleKind::FixedDate => format!("fixed{}", portion.fixed_date.text()),
        _ => {
            let mut rule = format!("{}d", portion.days);
            for (number, step) in [
                (portion.months, format!("+{}m", portion.months)),
                (portion.day, format!("+day{}", portion.day)),
                (portion.days_after, format!("+{}d", portion.days_after)),
            ] {
                rule += if number == 0 { "" } else { &step };
            }
            rule
        }
    };
    if portion.base != DueBase::Document {
        rule += &format!(":{}", portion.base);
    }
    if portion.shift != BusinessDayShift::None {
        rule += &format!(":{}", portion.shift);
    }
    rule
}

pub const THINGS: &[Word] = &["customer", "job", "contract", "item", "settings"];

pub fn report(world: &World, words: &[Word]) -> Result<Table> {
    let Some(what) = words.first() else { return malformed("which report?") };
    let mut read = Reader { world, ledger: world.ledger(), arguments: Arguments::new(&words[1..]) };
    let made = read.report(what)?;
    read.arguments.finish()?;
    Ok(made)
}

pub fn thing(world: &World, words: &[Word]) -> Result<Row> {
    let mut read = Reader { world, ledger: world.ledger(), arguments: Arguments::new(&words[1..]) };
    let made = read.thing(words[0])?;
    read.arguments.finish()?;
    Ok(made)
}
