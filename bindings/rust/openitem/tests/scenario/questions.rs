//! Questions that have a list of words for an answer.
use crate::calculations::calculate;
use crate::prelude::*;
use crate::reports::value;

/// `last`: the last report.
pub fn ask(world: &World, last: &Report, question: &[Word]) -> Result<Vec<Cell>> {
    if let Some(answer) = calculate(world, question)? {
        return Ok(answer.into_iter().map(|word| cell("", word)).collect());
    }
    match question {
        ["rows"] => Ok(vec![cell("", last.rows.len())]),
        ["totals"] => Ok(vec![cell("", last.totals.len())]),
        ["column", column] => last.rows.iter().map(|row| in_row(row, column).cloned()).collect(),
        [figure @ ("open" | "unapplied" | "status"), words @ ..] => of_each(words, |one| of_item(world, figure, one)),
        ["balance", words @ ..] => of_each(words, |one| balance(world, one)),
        ["portions", words @ ..] => portions(world, Arguments::new(words)),
        ["applications", words @ ..] => applications(world, Arguments::new(words)),
        [figure @ ("last_sequence" | "known_at"), words @ ..] => value(world, figure, words),
        // A look-up has a function for its kind, or that for all kinds of items.
        [figure @ ("number" | "code" | "external_ref"), kind, words @ ..] => match kind.parse::<ItemKind>() {
            Ok(_) => value(world, &format!("find_{figure}"), &question[1..]),
            Err(_) => value(world, &format!("find_{kind}_{figure}"), words),
        },
        _ => malformed(format!("{:?} is no question", question.join(" "))),
    }
}

/// The answers for each bare word, with the same options.
fn of_each(words: &[Word], answer: impl Fn(Arguments) -> Result<Cell>) -> Result<Vec<Cell>> {
    Arguments::new(words).each().map(answer).collect()
}

fn of_item(world: &World, figure: &str, one: Arguments) -> Result<Cell> {
    let row = thing(world, "item", one)?;
    let is_debit = in_row(&row, "kind")?.text.parse().is_ok_and(ItemKind::is_debit);
    match figure {
        "status" => in_row(&row, "status").cloned(),
        _ if is_debit == (figure == "open") => in_row(&row, "remaining").cloned(),
        _ => malformed("debit items are open, credit items unapplied"),
    }
}

fn balance(world: &World, mut one: Arguments) -> Result<Cell> {
    let (customer, code, job) = (one.next("a customer")?, one.take("currency"), one.take("job"));
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
    match report(world, "balance", one)?.rows.iter().find(is) {
        Some(row) => in_row(row, "balance").cloned(),
        None => Ok(currency.map(Money::zero).cell(world, "")),
    }
}

/// A report about the item that the bare word names.
fn about_item(world: &World, name: &str, mut arguments: Arguments) -> Result<Report> {
    let item = arguments.next("an item")?;
    arguments.set("item", item);
    report(world, name, arguments)
}

fn portions(world: &World, arguments: Arguments) -> Result<Vec<Cell>> {
    about_item(world, "portions", arguments)?.rows.iter().map(|row| in_row(row, "remaining").cloned()).collect()
}

/// The other item and the amount of each.
fn applications(world: &World, mut arguments: Arguments) -> Result<Vec<Cell>> {
    let item = world.name_of_item(world.item(arguments.bare.front().unwrap_or(&"none"))?);
    arguments.set("live_only", "on");
    let answer = about_item(world, "applications", arguments)?.rows.into_iter().map(|row| {
        let (credit, debit, amount) = (in_row(&row, "credit")?, in_row(&row, "debit")?, in_row(&row, "amount")?);
        let other = if credit.text == item { debit } else { credit };
        Ok(cell("", format!("{}:{}", other.text, amount.text)))
    });
    answer.collect()
}
