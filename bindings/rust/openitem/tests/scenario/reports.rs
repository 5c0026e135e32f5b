//! Reports and single things as rows of cells: which query answers them stands in the vocabulary, and what reports have
//! besides rows here.
use crate::by_name;
use crate::notation::written;
use crate::prelude::*;

#[derive(Default)]
pub struct Report {
    pub head: Row,
    pub rows: Vec<Row>,
    pub totals: Vec<Row>,
}

impl Report {
    pub fn of(rows: Vec<Row>) -> Self {
        Report { rows, ..Default::default() }
    }
}

fn ask(function: &str, mut reader: Reader<'_>) -> Result<Report> {
    let currency = reader.peek("customer").and_then(|name| reader.world.currency_of_customer(name));
    if let (true, Some(currency), None) = (reader.line.has("explained"), currency, reader.peek("currency")) {
        reader.set("currency", currency);
    }
    let report = by_name::query(function, &mut reader)?;
    reader.finish()?;
    Ok(report)
}

pub fn report(name: &str, reader: Reader<'_>) -> Result<Report> {
    match (reader.bare.front(), meaning("report", name)) {
        (Some(word), _) => malformed(format!("{word:?} has no place here")),
        (None, Some(line)) => ask(line.function(), reader.with(line)),
        (None, None) => malformed(format!("there is no report {name}")),
    }
}

/// One row about the bare word.
pub fn thing(name: &str, reader: Reader<'_>) -> Result<Row> {
    let Some(line) = meaning("thing", name) else { return malformed(format!("there is no thing {name}")) };
    Ok(ask(line.function(), reader.with(line))?.rows.remove(0))
}

/// What a query that finds one value answers.
pub fn value(function: &str, reader: Reader<'_>) -> Result<Vec<Cell>> {
    Ok(ask(function, reader)?.rows.remove(0))
}

// ---- answers

/// "not due" -> "not_due"
fn columns<'r>(buckets: impl IntoIterator<Item = AgingBucketRow<'r>>) -> Vec<Word> {
    buckets.into_iter().map(|bucket| leaked(bucket.label.replace(' ', "_"))).collect()
}

impl Reader<'_> {
    /// A column of an aging, to be explained.
    pub fn bucket(&mut self, calculator: &AgingCalculator) -> Result<AgingCell> {
        let buckets = columns(calculator.buckets()?);
        Ok(match self.need("bucket")? {
            "unapplied" => AgingCell::Unapplied,
            "disputed" => AgingCell::Disputed,
            label => buckets.iter().position(|column| *column == label).unwrap_or(buckets.len()).into(),
        })
    }

    /// Buckets come first: "not due" is one of them, or a sum of several.
    fn aged(&self, buckets: &[Word], row: &impl Columns, amounts: &[Money]) -> Row {
        let buckets = buckets.iter().zip(amounts).map(|(column, amount)| amount.cell(self.world, column));
        buckets.map(|cell| Cell { zero_unless_named: true, ..cell }).chain(row.row(self.world)).collect()
    }

    /// The answers of queries, each called so in by_name.rs; most are rows alone.
    pub fn rows<T: Table>(&self, found: &Rows<T>) -> Result<Report>
    where
        for<'a> T::Row<'a>: Columns,
    {
        let rows: Vec<Row> = found.iter().map(|row| row.row(self.world)).collect();
        for row in &rows {
            let amounts = ["balance", "open", "unapplied"].map(|column| in_row(row, column).ok()?.amount);
            if let [Some(balance), Some(open), Some(unapplied)] = amounts {
                same("open - unapplied", open.try_sub(unapplied)?, balance)?;
            }
        }
        Ok(Report { head: vec![cell("matching", found.matching())], ..Report::of(rows) })
    }

    pub fn aging(&self, found: &Aging) -> Result<Report> {
        let buckets = columns(&found.buckets);
        let row_of = |(row, amounts): (AgingRow<'_>, &[Money])| {
            let due = row.not_due.try_add(row.past_due)?;
            same("not_due + past_due", Money::sum(due.currency(), amounts.iter().copied())?, due)?;
            let all = due.try_add(row.retention)?.try_add(row.disputed)?.try_sub(row.unapplied)?;
            same("all columns together", all, row.balance)?;
            Ok(self.aged(&buckets, &row, amounts))
        };
        for total in &found.totals {
            let rows = found.rows.iter().filter(|row| row.currency == total.currency);
            if rows.clone().next().is_some() {
                let sum = Money::sum(total.currency, rows.map(|row| row.balance))?;
                same("a total of the rows", sum, total.balance)?;
            }
        }
        Ok(Report {
            head: vec![cell("buckets", buckets.join(","))],
            rows: found.iter().map(row_of).collect::<Result<_>>()?,
            totals: found.iter_totals().map(row_of).collect::<Result<_>>()?,
        })
    }

    pub fn customer_summary(&self, found: &CustomerSummary) -> Result<Report> {
        let buckets = columns(&found.buckets);
        let row_of = |(row, amounts): (SummaryCurrencyRow, &[Money])| {
            let due = row.not_due.try_add(row.past_due)?.try_sub(row.unapplied)?;
            same("not due + past due - unapplied", due, row.total_current_due)?;
            let all = due.try_add(row.retention)?.try_add(row.disputed)?;
            same("total current due + retention + disputed", all, row.total_balance_due)?;
            Ok(self.aged(&buckets, &row, amounts))
        };
        let (page, mut days) = (found.head(), None);
        if page.days_to_pay_count != 0 {
            let count = Decimal::from(page.days_to_pay_count);
            days = Some(Decimal::quotient(page.days_to_pay_sum, count, 1, Rounding::HalfUp)?);
        }
        let mut head = page.row(self.world);
        head.push(days.cell(self.world, "days_to_pay"));
        Ok(Report { head, ..Report::of(found.iter().map(row_of).collect::<Result<_>>()?) })
    }

    pub fn customer_figures(&mut self, found: &CustomerFigures) -> Result<Report> {
        let options: AgingOptions<'_> = Fields::of(self)?;
        let buckets = columns(AgingCalculator::new(&options)?.buckets()?);
        Ok(Report::of(vec![self.aged(&buckets, found, &found.buckets)]))
    }

    pub fn transaction_history(&self, found: &History) -> Result<Report> {
        let mut report = self.rows(&found.lines)?;
        let currency = found.closing.map(|closing| closing.currency());
        report.head.push(currency.cell(self.world, "currency"));
        report
            .head
            .extend([("opening", found.opening), ("closing", found.closing)].map(|(c, it)| it.cell(self.world, c)));
        Ok(report)
    }

    pub fn explained(&self, found: &Explanation) -> Result<Report> {
        let parts = Money::sum(found.figure.currency(), found.parts.iter().map(|part| part.amount))?;
        same("the sum of the parts", parts, found.figure)?;
        Ok(Report { head: vec![found.figure.cell(self.world, "figure")], ..self.rows(&found.parts)? })
    }

    pub fn list_terms(&self, found: &Terms) -> Result<Report> {
        let row_of = |portion: TermsRow| {
            let tiers = found.discounts.iter().filter(|tier| tier.portion == portion.portion);
            let tiers: Vec<String> = tiers.map(|tier| format!("{}%{}", tier.percent, tier.days)).collect();
            let share = match (portion.share, portion.fixed) {
                (PortionShare::Percent, _) => format!("{}%", portion.percent),
                (PortionShare::Fixed, Some(fixed)) => fixed.amount(),
                _ => "rest".to_string(),
            };
            vec![cell("share", share), cell("rule", written(&portion)), cell("discounts", tiers.join(","))]
        };
        Ok(Report::of(found.portions.iter().map(row_of).collect()))
    }
}
