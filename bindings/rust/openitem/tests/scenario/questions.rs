//! Questions: reports and single things, as rows, and what is short for a column of one. Which query answers a report
//! stands in the vocabulary, and what its answer has besides rows here.
use crate::by_name;
use crate::calculations::calculate;
use crate::cells::{column, matching};
use crate::prelude::*;
use crate::reader::option_of;

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

/// What a query answers.
fn answer(function: &str, mut reader: Reader<'_>) -> Result<Report> {
    let currency = reader.peek("customer").and_then(|name| reader.world.currency_of("customer", name));
    if let (true, Some(currency), None) = (reader.line.has("own_currency"), currency, reader.peek("currency")) {
        reader.set("currency", currency);
    }
    let report = by_name::query(function, &mut reader)?;
    reader.finish()?;
    Ok(report)
}

pub fn report(world: &World, words: &[Word]) -> Result<Report> {
    let reader = Reader::of(world, "report", words)?;
    must(reader.bare.is_empty(), format!("{:?} have no place here", reader.bare))?;
    answer(reader.line.function(), reader)
}

/// One row about the bare word.
pub fn thing(world: &World, words: &[Word]) -> Result<Row> {
    let reader = Reader::of(world, "thing", words)?;
    Ok(answer(reader.line.function(), reader)?.rows.remove(0))
}

// ---- answers: each has its name in by_name.rs

/// "not due" -> "not_due"
fn columns<'r>(buckets: impl IntoIterator<Item = AgingBucketRow<'r>>) -> Vec<Word> {
    buckets.into_iter().map(|bucket| leaked(bucket.label.replace(' ', "_"))).collect()
}

impl Reader<'_> {
    /// A column of an aging, to be explained.
    pub fn bucket(&self, calculator: &AgingCalculator) -> Result<AgingCell> {
        let buckets = columns(calculator.buckets()?);
        Ok(match self.need("bucket")? {
            "unapplied" => AgingCell::Unapplied,
            "disputed" => AgingCell::Disputed,
            label => buckets.iter().position(|column| *column == label).unwrap_or(buckets.len()).into(),
        })
    }

    pub fn rows<T: Table>(&self, found: &Rows<T>) -> Result<Report>
    where
        for<'a> T::Row<'a>: Columns,
    {
        let rows = found.iter().map(|row| self.world.row(&row, &[])).collect::<Result<_>>()?;
        Ok(Report { head: vec![cell("matching", found.matching())], ..Report::of(rows) })
    }

    /// Rows with amounts in columns of buckets.
    fn aged<'f>(&self, buckets: &[Word], found: impl Iterator<Item = (impl Columns, &'f [Money])>) -> Result<Vec<Row>> {
        let named = |amounts: &[Money]| -> Vec<_> { buckets.iter().copied().zip(amounts.iter().copied()).collect() };
        found.map(|(row, amounts)| self.world.row(&row, &named(amounts))).collect()
    }

    pub fn aging(&self, found: &Aging) -> Result<Report> {
        for total in &found.totals {
            let rows = found.rows.iter().filter(|row| row.currency == total.currency).map(|row| row.balance);
            same("a total of the rows", Money::sum(total.currency, rows)?, total.balance)?;
        }
        let buckets = columns(&found.buckets);
        let (rows, totals) = (self.aged(&buckets, found.iter())?, self.aged(&buckets, found.iter_totals())?);
        Ok(Report { head: vec![cell("buckets", buckets.join(","))], rows, totals })
    }

    pub fn customer_summary(&self, found: &CustomerSummary) -> Result<Report> {
        let (page, mut days) = (found.head(), None);
        if page.days_to_pay_count != 0 {
            let count = Decimal::from(page.days_to_pay_count);
            days = Some(Decimal::quotient(page.days_to_pay_sum, count, 1, Rounding::HalfUp)?);
        }
        let mut head = self.world.row(&page, &[])?;
        head.push(days.cell(self.world, "days_to_pay"));
        Ok(Report { head, ..Report::of(self.aged(&columns(&found.buckets), found.iter())?) })
    }

    pub fn customer_figures(&self, calculator: &AgingCalculator, found: &CustomerFigures) -> Result<Report> {
        let row = std::iter::once((found.clone(), found.buckets.as_slice()));
        Ok(Report::of(self.aged(&columns(calculator.buckets()?), row)?))
    }

    pub fn transaction_history(&self, found: &History) -> Result<Report> {
        let mut report = self.rows(&found.lines)?;
        let currency = found.closing.map(|closing| closing.currency());
        let figures = [("currency", &currency as &dyn Value), ("opening", &found.opening), ("closing", &found.closing)];
        report.head.extend(figures.map(|(column, figure)| figure.cell(self.world, column)));
        Ok(report)
    }

    pub fn explained(&self, found: &Explanation) -> Result<Report> {
        let parts = Money::sum(found.figure.currency(), found.parts.iter().map(|part| part.amount))?;
        same("the sum of the parts", parts, found.figure)?;
        Ok(Report { head: vec![found.figure.cell(self.world, "figure")], ..self.rows(&found.parts)? })
    }

    pub fn list_terms(&self, found: &Terms) -> Result<Report> {
        let mut report = self.rows(&found.portions)?;
        for (row, portion) in report.rows.iter_mut().zip(0..) {
            let tiers = found.discounts.iter().filter(|tier| tier.portion == portion);
            let tiers: Vec<_> = tiers.map(|tier| format!("{}%{}", tier.percent, tier.days)).collect();
            row.push(cell("discounts", tiers.join(",")));
        }
        Ok(report)
    }
}

// ---- questions that have a list of words for an answer

/// `last`: the last report.
pub fn ask(world: &World, last: &Report, question: &[Word]) -> Result<Vec<Cell>> {
    if let Some(line) = meaning("question", question[0]) {
        return of_each(world, line, question);
    }
    if let Some(words) = calculate(world, question)? {
        return Ok(words.into_iter().map(|word| cell("", word)).collect());
    }
    let value = |function: &str, words| answer(function, Reader::new(world, Meaning(&[]), words));
    let found = match question {
        ["rows"] => return Ok(vec![cell("", last.rows.len())]),
        ["totals"] => return Ok(vec![cell("", last.totals.len())]),
        ["column", name] => return column(&last.rows, name),
        [figure @ ("last_sequence" | "known_at"), words @ ..] => value(figure, words)?,
        // A look-up has a function for its kind, or that for all kinds of items.
        [figure @ ("number" | "code" | "external_ref"), kind, words @ ..] => match kind.parse::<ItemKind>() {
            Ok(_) => value(&format!("find_{figure}"), &question[1..])?,
            Err(_) => value(&format!("find_{kind}_{figure}"), words)?,
        },
        [figure @ ("transaction_id" | "licence_number"), words @ ..] => value(&format!("find_{figure}"), words)?,
        _ => return malformed(format!("{:?} is no question", question.join(" "))),
    };
    Ok(found.rows.concat())
}

/// What the rows about each bare word have in the columns that the vocabulary says.
fn of_each(world: &World, line: Meaning, question: &[Word]) -> Result<Vec<Cell>> {
    let words = line.0.iter().filter(|part| option_of(part).is_some()).chain(&question[1..]).copied();
    let (options, names): (Vec<Word>, Vec<Word>) = words.partition(|word| option_of(word).is_some());
    let is_of_row = |word: &Word| line.behind('=').any(|column| labelled(word).0 == column);
    let (only, options): (Vec<Word>, Vec<Word>) = options.into_iter().partition(is_of_row);
    must(!names.is_empty(), format!("{question:?} of what?"))?;
    let mut answers = Vec::new();
    for name in names {
        let mut reader = Reader::new(world, line, &options);
        line.behind('*').try_for_each(|option| reader.say(option, name))?;
        for row in matching(&answer(line.function(), reader)?.rows, &only)? {
            for (column, words) in line.behind('?').map(labelled) {
                let is_asked = words.split(',').any(|word| in_row(row, column).is_ok_and(|cell| cell.text == word));
                must(is_asked, format!("{name} has nothing {}", question[0]))?;
            }
            let mut found = line.behind('.').map(|column| in_row(row, column)).collect::<Result<Vec<_>>>()?;
            found.retain(|cell| cell.text != name);
            let texts: Vec<&str> = found.iter().map(|cell| cell.text.as_str()).collect();
            answers.push(if let [one] = found[..] { one.clone() } else { cell("", texts.join(":")) });
        }
    }
    Ok(answers)
}
