//! Questions that have a list of words for an answer.
use crate::calculations::calculate;
use crate::prelude::*;
use crate::reports::value;

/// `last`: the last report.
pub fn ask(world: &World, last: &Report, question: &[Word]) -> Result<Vec<Cell>> {
    if let Some(answer) = calculate(world, question)? {
        return Ok(answer.into_iter().map(|word| cell("", word)).collect());
    }
    let about = |words| Reader::new(world, words);
    match question {
        ["rows"] => Ok(vec![cell("", last.rows.len())]),
        ["totals"] => Ok(vec![cell("", last.totals.len())]),
        ["column", column] => last.rows.iter().map(|row| in_row(row, column).cloned()).collect(),
        [figure @ ("open" | "unapplied" | "status"), words @ ..] => {
            about(words).each().map(|one| of_item(figure, one)).collect()
        }
        ["balance", words @ ..] => about(words).each().map(balance).collect(),
        ["portions", words @ ..] => portions(about(words)),
        ["applications", words @ ..] => applications(about(words)),
        [figure @ ("last_sequence" | "known_at"), words @ ..] => value(figure, about(words)),
        // A look-up has a function for its kind, or that for all kinds of items.
        [figure @ ("number" | "code" | "external_ref"), kind, words @ ..] => match kind.parse::<ItemKind>() {
            Ok(_) => value(&format!("find_{figure}"), about(&question[1..])),
            Err(_) => value(&format!("find_{kind}_{figure}"), about(words)),
        },
        _ => malformed(format!("{:?} is no question", question.join(" "))),
    }
}

fn of_item(figure: &str, one: Reader<'_>) -> Result<Cell> {
    let row = thing("item", one)?;
    let is_debit = in_row(&row, "kind")?.text.parse().is_ok_and(ItemKind::is_debit);
    match figure {
        "status" => in_row(&row, "status").cloned(),
        _ if is_debit == (figure == "open") => in_row(&row, "remaining").cloned(),
        _ => malformed("debit items are open, credit items unapplied"),
    }
}

fn balance(mut one: Reader<'_>) -> Result<Cell> {
    let (customer, code, job) = (one.word("a customer")?, one.take("currency"), one.take("job"));
    let world = one.world;
    one.drop_taken();
    one.set("customer", customer);
    one.set("per_job", if job.is_some() { "on" } else { "off" });
    let currency = match code {
        Some(code) => Some(world.ledger.currency(code)?),
        None => world.currency_of_customer(customer),
    };
    let scope = job.map_or("customer", |job| if job == "none" { "no_job" } else { "job" });
    let code = currency.as_ref().map_or("none", Currency::code);
    let which = [("scope", scope), ("job", job.unwrap_or("none")), ("currency", code)];
    let is = |row: &&Row| which.iter().all(|(column, word)| in_row(row, column).is_ok_and(|cell| cell.text == *word));
    match report("balance", one)?.rows.iter().find(is) {
        Some(row) => in_row(row, "balance").cloned(),
        None => Ok(currency.map(Money::zero).cell(world, "")),
    }
}

/// A report about the item that the bare word names.
fn about_item(name: &str, mut reader: Reader<'_>) -> Result<Report> {
    let item = reader.word("an item")?;
    reader.set("item", item);
    report(name, reader)
}

fn portions(reader: Reader<'_>) -> Result<Vec<Cell>> {
    about_item("portions", reader)?.rows.iter().map(|row| in_row(row, "remaining").cloned()).collect()
}

/// The other item and the amount of each.
fn applications(mut reader: Reader<'_>) -> Result<Vec<Cell>> {
    let item = reader.world.item(reader.bare.front().unwrap_or(&"none"))?;
    let item = reader.world.name_of_item(item);
    reader.set("live_only", "on");
    let answer = about_item("applications", reader)?.rows.into_iter().map(|row| {
        let (credit, debit, amount) = (in_row(&row, "credit")?, in_row(&row, "debit")?, in_row(&row, "amount")?);
        let other = if credit.text == item { debit } else { credit };
        Ok(cell("", format!("{}:{}", other.text, amount.text)))
    });
    answer.collect()
}
