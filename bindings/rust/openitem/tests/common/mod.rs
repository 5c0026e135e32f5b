//! A small set of books.
#![allow(dead_code)]
use openitem::*;

pub fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

pub fn usd(text: &str) -> Money {
    Money::parse_amount(text, Currency::iso("USD").expect("a currency")).expect("an amount")
}

pub fn info() -> CommandInfo<'static> {
    CommandInfo::on(date("2026-01-01"))
}

/// Customer ACME.
pub fn books() -> (Ledger, u64) {
    let mut ledger = Ledger::new().expect("a ledger");
    let acme = acme(&mut ledger);
    (ledger, acme)
}

pub fn acme(ledger: &mut Ledger) -> u64 {
    let customer = Customer { code: "ACME", name: "Acme Ltd", currency: "USD", ..Default::default() };
    ledger.create_customer(&customer, &info()).expect("a customer").id
}

pub fn invoice<'a>(customer: u64, number: &'a str, total: &str) -> Invoice<'a> {
    Invoice { customer, number, total: Some(usd(total)), due: Some(date("2026-01-31")), ..Default::default() }
}
