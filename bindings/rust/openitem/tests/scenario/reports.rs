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

fn ask(world: &World, function: &str, line: &Meaning, arguments: Arguments) -> Result<Report> {
    let mut reader = Reader::new(world, line, arguments);
    let currency = reader.peek("customer").and_then(|name| world.currency_of_customer(name));
    if let (true, Some(currency), None) = (line.has("explained"), currency, reader.peek("currency")) {
        reader.arguments.set("currency", currency);
    }
    let report = by_name::query(function, &mut reader)?;
    reader.arguments.finish()?;
    Ok(report)
}

fn ask_by_name(world: &World, kind: &str, name: &str, arguments: Arguments) -> Result<Report> {
    match meaning(kind, name) {
        Some(line) => ask(world, line.function(), line, arguments),
        None => malformed(format!("there is no {kind} {name}")),
    }
}

pub fn report(world: &World, name: &str, arguments: Arguments) -> Result<Report> {
    match arguments.bare.front() {
        Some(word) => malformed(format!("{word:?} has no place here")),
        None => ask_by_name(world, "report", name, arguments),
    }
}

/// One row about the bare word.
pub fn thing(world: &World, name: &str, arguments: Arguments) -> Result<Row> {
    Ok(ask_by_name(world, "thing", name, arguments)?.rows.remove(0))
}

/// What a query that finds one value answers.
pub fn value(world: &World, function: &str, words: &[Word]) -> Result<Vec<Cell>> {
    Ok(ask(world, function, &Meaning::default(), Arguments::new(words))?.rows.remove(0))
}

// ---- answers

/// What a query gives.
pub trait Answer {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report>;
}

impl<T: Table> Answer for Rows<T>
where
    for<'a> T::Row<'a>: Columns,
{
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let rows: Vec<Row> = self.iter().map(|row| row.row(reader.world)).collect();
        for row in &rows {
            let amounts = ["balance", "open", "unapplied"].map(|column| in_row(row, column).ok()?.amount);
            if let [Some(balance), Some(open), Some(unapplied)] = amounts {
                same("open - unapplied", open.try_sub(unapplied)?, balance)?;
            }
        }
        Ok(Report { head: vec![cell("matching", self.matching())], ..Report::of(rows) })
    }
}

/// "not due" -> "not_due"
fn columns<'r>(buckets: impl IntoIterator<Item = AgingBucketRow<'r>>) -> Vec<Word> {
    buckets.into_iter().map(|bucket| leaked(bucket.label.replace(' ', "_"))).collect()
}

impl Reader<'_> {
    /// A column of an aging, to be explained.
    pub fn bucket(&mut self, calculator: &AgingCalculator) -> Result<AgingCell> {
        let buckets = columns(calculator.buckets()?);
        Ok(match self.arguments.need("bucket")? {
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
}

impl Answer for Aging {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let buckets = columns(&self.buckets);
        let row_of = |(row, amounts): (AgingRow<'_>, &[Money])| {
            let due = row.not_due.try_add(row.past_due)?;
            same("not_due + past_due", Money::sum(due.currency(), amounts.iter().copied())?, due)?;
            let all = due.try_add(row.retention)?.try_add(row.disputed)?.try_sub(row.unapplied)?;
            same("all columns together", all, row.balance)?;
            Ok(reader.aged(&buckets, &row, amounts))
        };
        for total in &self.totals {
            let rows = self.rows.iter().filter(|row| row.currency == total.currency);
            if rows.clone().next().is_some() {
                let sum = Money::sum(total.currency, rows.map(|row| row.balance))?;
                same("a total of the rows", sum, total.balance)?;
            }
        }
        Ok(Report {
            head: vec![cell("buckets", buckets.join(","))],
            rows: self.iter().map(row_of).collect::<Result<_>>()?,
            totals: self.iter_totals().map(row_of).collect::<Result<_>>()?,
        })
    }
}

impl Answer for CustomerSummary {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let buckets = columns(&self.buckets);
        let row_of = |(row, amounts): (SummaryCurrencyRow, &[Money])| {
            let due = row.not_due.try_add(row.past_due)?.try_sub(row.unapplied)?;
            same("not due + past due - unapplied", due, row.total_current_due)?;
            let all = due.try_add(row.retention)?.try_add(row.disputed)?;
            same("total current due + retention + disputed", all, row.total_balance_due)?;
            Ok(reader.aged(&buckets, &row, amounts))
        };
        let (page, mut days) = (self.head(), None);
        if page.days_to_pay_count != 0 {
            let count = Decimal::from(page.days_to_pay_count);
            days = Some(Decimal::quotient(page.days_to_pay_sum, count, 1, Rounding::HalfUp)?);
        }
        let mut head = page.row(reader.world);
        head.push(days.cell(reader.world, "days_to_pay"));
        Ok(Report { head, ..Report::of(self.iter().map(row_of).collect::<Result<_>>()?) })
    }
}

impl Answer for CustomerFigures {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let options: AgingOptions<'_> = reader.input()?;
        let buckets = columns(AgingCalculator::new(&options)?.buckets()?);
        Ok(Report::of(vec![reader.aged(&buckets, self, &self.buckets)]))
    }
}

impl Answer for History {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let mut report = self.lines.told(reader)?;
        let currency = self.closing.map(|closing| closing.currency());
        let told: [(Word, &dyn Printed); 3] =
            [("currency", &currency), ("opening", &self.opening), ("closing", &self.closing)];
        report.head.extend(reader.world.row("", &told));
        Ok(report)
    }
}

impl Answer for Explanation {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let parts = Money::sum(self.figure.currency(), self.parts.iter().map(|part| part.amount))?;
        same("the sum of the parts", parts, self.figure)?;
        Ok(Report { head: vec![self.figure.cell(reader.world, "figure")], ..self.parts.told(reader)? })
    }
}

impl Answer for Terms {
    fn told(&self, _: &mut Reader<'_>) -> Result<Report> {
        let row_of = |portion: TermsRow| {
            let tiers = self.discounts.iter().filter(|tier| tier.portion == portion.portion);
            let tiers: Vec<String> = tiers.map(|tier| format!("{}%{}", tier.percent, tier.days)).collect();
            let share = match (portion.share, portion.fixed) {
                (PortionShare::Percent, _) => format!("{}%", portion.percent),
                (PortionShare::Fixed, Some(fixed)) => fixed.amount(),
                _ => "rest".to_string(),
            };
            vec![cell("share", share), cell("rule", written(&portion)), cell("discounts", tiers.join(","))]
        };
        Ok(Report::of(self.portions.iter().map(row_of).collect()))
    }
}
