//! Questions that have a list of words for an answer.
use crate::arguments::Arguments;
use crate::calculations::calculate;
use crate::cells::{cell, in_row, money, selected, Cell};
use crate::reports::{report, thing, value, Report};
use crate::text::{leaked, malformed, Result, Stop, Word};
use crate::world::World;
use openitem::*;

/// `last`: the last report.
pub fn ask(world: &World, last: &Report, question: &[Word]) -> Result<Vec<Cell>> {
    let (figure, words) = (question[0], &question[1..]);
    if let Some(answer) = calculate(world, question)? {
        return Ok(answer.into_iter().map(|word| cell("", word)).collect());
    }
    match (figure, words) {
        ("rows", []) => Ok(vec![cell("", last.rows.len())]),
        ("totals", []) => Ok(vec![cell("", last.totals.len())]),
        ("column", [column]) => last.rows.iter().map(|row| in_row(row, column).cloned()).collect(),
        ("last_sequence" | "known_at", _) => Ok(vec![value(world, figure, Arguments::new(words))?]),
        ("open" | "unapplied" | "status", _) => of_each(words, |one| of_item(world, figure, one)),
        ("balance", _) => of_each(words, |one| balance(world, one)),
        ("portions", _) => {
            let rows = about(world, "portions", Arguments::new(words))?.rows;
            rows.iter().map(|row| in_row(row, "remaining").cloned()).collect()
        }
        ("applications", _) => applications(world, Arguments::new(words)),
        ("number" | "code" | "external_ref", _) => Ok(vec![found(world, figure, Arguments::new(words))?]),
        _ => malformed(format!("{figure:?} is no figure")),
    }
}

/// The answers for each bare word, with the same options.
fn of_each(words: &[Word], answer: impl Fn(Arguments) -> Result<Cell>) -> Result<Vec<Cell>> {
    let mut one = Arguments::new(words);
    let bare = std::mem::take(&mut one.bare);
    let mut answers = Vec::new();
    for word in bare {
        one.bare = [word].into();
        answers.push(answer(one.clone())?);
    }
    Ok(answers)
}

fn of_item(world: &World, figure: Word, one: Arguments) -> Result<Cell> {
    let row = thing(world, "item", one)?;
    let is_debit = in_row(&row, "kind")?.text.parse().is_ok_and(ItemKind::is_debit);
    match figure {
        "status" => in_row(&row, "status").cloned(),
        _ if is_debit == (figure == "open") => in_row(&row, "remaining").cloned(),
        _ => malformed("debit items are open, credit items unapplied"),
    }
}

/// A report about the item that the bare word names.
fn about(world: &World, name: &str, mut arguments: Arguments) -> Result<Report> {
    let item = arguments.next("an item")?;
    arguments.set("item", item);
    report(world, name, arguments)
}

fn balance(world: &World, mut one: Arguments) -> Result<Cell> {
    let (customer, code, job) = (one.next("a customer")?, one.take("currency"), one.take("job"));
    one.drop_taken();
    one.set("customer", customer);
    one.set("per_job", if job.is_some() { "on" } else { "off" });
    let currency = match code {
        Some(code) => Some(world.ledger().currency(code)?),
        None => world.currency_of_customer(customer),
    };
    let scope = job.map_or("customer", |job| if job == "none" { "no_job" } else { "job" });
    let code = currency.as_ref().map_or("none", Currency::code);
    let which = [("scope", scope), ("job", job.unwrap_or("none")), ("currency", code)];
    let which = which.map(|(column, word)| leaked(format!("{column}={word}")));
    match selected(&report(world, "balance", one)?.rows, &which) {
        Ok(row) => in_row(row, "balance").cloned(),
        Err(Stop::Mismatch(..)) => Ok(money("", currency.map(Money::zero))),
        Err(other) => Err(other),
    }
}

fn applications(world: &World, mut arguments: Arguments) -> Result<Vec<Cell>> {
    let item = arguments.bare.front().map_or(Ok(ItemRef::default()), |name| world.item(name))?;
    arguments.set("live_only", "on");
    let answer = about(world, "applications", arguments)?.rows.into_iter().map(|row| {
        let text = |column| in_row(&row, column).map(|cell| cell.text.as_str());
        let others = [text("credit")?, text("debit")?].into_iter().find(|name| *name != world.name_of_item(item));
        Ok(cell("", format!("{}:{}", others.unwrap_or("itself"), text("amount")?)))
    });
    answer.collect()
}

/// What a look-up finds: with a function for its kind, or with that for all kinds of items.
fn found(world: &World, figure: Word, mut arguments: Arguments) -> Result<Cell> {
    let function = match (figure, arguments.bare.front()) {
        ("code", Some(&"customer")) => "find_customer_code",
        ("code", Some(&"job")) => "find_job_code",
        ("number", Some(&"contract")) => "find_contract_number",
        ("external_ref", Some(&"customer")) => "find_customer_external_ref",
        ("number", _) => return value(world, "find_number", arguments),
        ("external_ref", _) => return value(world, "find_external_ref", arguments),
        _ => return malformed("a code belongs to a customer or a job"),
    };
    arguments.next("a kind")?;
    value(world, function, arguments)
}
