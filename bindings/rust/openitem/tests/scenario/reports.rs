//! Reports and single things as rows of cells: which query answers them stands in the vocabulary, and what reports have
//! besides rows here.
use crate::arguments::Arguments;
use crate::by_name;
use crate::cells::{cell, in_row, money, row_of, Cell, Columns, Printed, Row};
use crate::inputs::Reader;
use crate::notation::written;
use crate::text::{leaked, malformed, same, Result, Word};
use crate::vocabulary::{meaning, Meaning};
use crate::world::World;
use openitem::*;

#[derive(Default)]
pub struct Report {
    pub head: Row,
    pub rows: Vec<Row>,
    pub totals: Vec<Row>,
}

fn ask(world: &World, line: &Meaning, arguments: Arguments) -> Result<Report> {
    let mut reader = Reader::new(world, line, arguments);
    let currency = reader.peek("customer").and_then(|name| world.currency_of_customer(name));
    if let (true, Some(currency), None) = (line.has("explained"), currency, reader.peek("currency")) {
        reader.arguments.set("currency", currency.code());
    }
    let report = by_name::query(line.function, &mut reader)?;
    reader.arguments.finish()?;
    Ok(report)
}

pub fn report(world: &World, name: &str, arguments: Arguments) -> Result<Report> {
    match (meaning("report", name), arguments.bare.front()) {
        (Some(line), None) => ask(world, line, arguments),
        (Some(_), Some(word)) => malformed(format!("{word:?} has no place here")),
        (None, _) => malformed(format!("there is no report {name}")),
    }
}

/// One row about the bare word.
pub fn thing(world: &World, name: &str, arguments: Arguments) -> Result<Row> {
    let Some(line) = meaning("thing", name) else { return malformed(format!("{name} is no thing")) };
    Ok(ask(world, line, arguments)?.rows.remove(0))
}

/// What a query that finds one value answers.
pub fn value(world: &World, function: Word, arguments: Arguments) -> Result<Cell> {
    let report = ask(world, &Meaning::of(function, ""), arguments)?;
    Ok(report.rows.into_iter().flatten().next().expect("one value"))
}

// ---- answers

impl Reader<'_> {
    pub fn row(&self, row: &impl Columns) -> Result<Report> {
        Ok(Report { rows: vec![row_of(self.world, row)], ..Default::default() })
    }

    pub fn value(&self, value: &impl Printed) -> Result<Report> {
        Ok(Report { rows: vec![vec![cell("", value.text(self.world, ""))]], ..Default::default() })
    }
}

/// What a query gives.
pub trait Answer {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report>;
}

impl<T: Table> Answer for Rows<T>
where
    for<'a> T::Row<'a>: Columns,
{
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let rows: Vec<Row> = self.iter().map(|row| row_of(reader.world, &row)).collect();
        for row in rows.iter().filter(|_| <T::Row<'_> as Columns>::NAME == "balance") {
            let amount = |column| in_row(row, column).map(|cell| cell.amount.expect("an amount"));
            same("open - unapplied", amount("open")?.try_sub(amount("unapplied")?)?, amount("balance")?)?;
        }
        Ok(Report { head: vec![cell("matching", self.matching())], rows, totals: Vec::new() })
    }
}

/// "not due" -> "not_due"
fn column_of(bucket: &AgingBucketRow<'_>) -> Word {
    leaked(bucket.label.replace(' ', "_"))
}

/// Buckets come first: "not due" is one of them, or a sum of several.
fn with_buckets(world: &World, row: &impl Columns, buckets: &[AgingBucketRow<'_>], amounts: &[Money]) -> Row {
    let cells = buckets
        .iter()
        .zip(amounts)
        .map(|(bucket, amount)| Cell { zero_unless_named: true, ..money(column_of(bucket), *amount) });
    cells.chain(row_of(world, row)).collect()
}

impl Answer for Aging {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let buckets: Vec<_> = self.buckets.iter().collect();
        let row_of = |(row, amounts): (AgingRow<'_>, &[Money])| {
            let due = row.not_due.try_add(row.past_due)?;
            same("not_due + past_due", sum(due.currency(), amounts.iter().copied())?, due)?;
            let all = due.try_add(row.retention)?.try_add(row.disputed)?.try_sub(row.unapplied)?;
            same("all columns together", all, row.balance)?;
            Ok(with_buckets(reader.world, &row, &buckets, amounts))
        };
        for total in &self.totals {
            let rows = self.rows.iter().filter(|row| row.currency == total.currency);
            let rows: Vec<Money> = rows.map(|row| row.balance).collect();
            if !rows.is_empty() {
                same("a total of the rows", sum(total.currency, rows)?, total.balance)?;
            }
        }
        let labels: Vec<Word> = buckets.iter().map(column_of).collect();
        Ok(Report {
            head: vec![cell("buckets", labels.join(","))],
            rows: self.iter().map(row_of).collect::<Result<_>>()?,
            totals: self.iter_totals().map(row_of).collect::<Result<_>>()?,
        })
    }
}

impl Reader<'_> {
    pub fn calculator(&mut self) -> Result<AgingCalculator> {
        let options: AgingOptions<'_> = self.input()?;
        Ok(AgingCalculator::new(&options)?)
    }

    /// A column of an aging, to be explained.
    pub fn bucket(&mut self, calculator: &AgingCalculator) -> Result<AgingCell> {
        let buckets = calculator.buckets()?;
        Ok(match self.arguments.need("bucket")? {
            "unapplied" => AgingCell::Unapplied,
            "disputed" => AgingCell::Disputed,
            label => buckets.iter().position(|one| column_of(one) == label).unwrap_or(buckets.len()).into(),
        })
    }
}

impl Answer for CustomerSummary {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let (page, buckets) = (self.head(), self.buckets.iter().collect::<Vec<_>>());
        let mut head = row_of(reader.world, &page);
        head.push(match page.days_to_pay_count {
            0 => cell("days_to_pay", "none"),
            count => {
                let count = Decimal::new(count.into(), 0)?;
                cell("days_to_pay", Decimal::quotient(page.days_to_pay_sum, count, 1, Rounding::HalfUp)?)
            }
        });
        let row_of = |(row, amounts): (SummaryCurrencyRow, &[Money])| {
            let due = row.not_due.try_add(row.past_due)?.try_sub(row.unapplied)?;
            same("not due + past due - unapplied", due, row.total_current_due)?;
            let all = due.try_add(row.retention)?.try_add(row.disputed)?;
            same("total current due + retention + disputed", all, row.total_balance_due)?;
            Ok(with_buckets(reader.world, &row, &buckets, amounts))
        };
        Ok(Report { head, rows: self.iter().map(row_of).collect::<Result<_>>()?, totals: Vec::new() })
    }
}

impl Answer for CustomerFigures {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let calculator = reader.calculator()?;
        let row = with_buckets(reader.world, self, &calculator.buckets()?, &self.buckets);
        Ok(Report { rows: vec![row], ..Default::default() })
    }
}

impl Answer for History {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let mut report = self.lines.told(reader)?;
        let currency = self.closing.map_or(Currency::default(), |closing| closing.currency());
        report.head.push(cell("currency", currency.code()));
        report.head.extend([money("opening", self.opening), money("closing", self.closing)]);
        Ok(report)
    }
}

impl Answer for Explanation {
    fn told(&self, reader: &mut Reader<'_>) -> Result<Report> {
        let parts = sum(self.figure.currency(), self.parts.iter().map(|part| part.amount))?;
        same("the sum of the parts", parts, self.figure)?;
        Ok(Report { head: vec![money("figure", self.figure)], ..self.parts.told(reader)? })
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
        Ok(Report { rows: self.portions.iter().map(row_of).collect(), ..Default::default() })
    }
}

pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Money>) -> Result<Money> {
    Ok(amounts.into_iter().try_fold(Money::zero(currency), Money::try_add)?)
}
