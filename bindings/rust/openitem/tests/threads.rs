//! The thread rules, in types and at work.
mod common;
use common::*;
use openitem::*;
use std::sync::RwLock;

fn any_thread<T: Send + Sync>() {}

#[test]
fn types_keep_the_thread_rules() {
    any_thread::<Ledger>();
    any_thread::<Transaction<'_>>();
    any_thread::<EventLog>();
    any_thread::<Record<'_>>();
    any_thread::<AgingCalculator>();
    any_thread::<Rows<tables::Items>>();
    any_thread::<One<tables::Customers>>();
    any_thread::<ItemRow<'_>>();
    any_thread::<Aging>();
    any_thread::<Buffer>();
    any_thread::<Error>();
    any_thread::<Allocator>();
}

#[test]
fn readers_run_in_parallel() {
    let (mut ledger, acme) = books();
    for number in 0..200 {
        ledger.issue_invoice(&invoice(acme, &number.to_string(), "1.00"), &info()).unwrap();
    }
    let digest = ledger.state_digest().unwrap();
    let calculator = AgingCalculator::new(&AgingOptions::default()).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..25 {
                    let at = date("2026-02-15");
                    let aging = ledger.aging(at, Some(&calculator)).unwrap();
                    assert_eq!(aging.totals.get(0).unwrap().balance, usd("200.00"));
                    assert_eq!(ledger.list_items(&ItemFilter::default(), at).unwrap().len(), 200);
                    assert_eq!(ledger.state_digest().unwrap(), digest);
                }
            });
        }
    });
}

#[test]
fn writers_take_turns_behind_a_lock() {
    let (ledger, acme) = books();
    let ledger = RwLock::new(ledger);
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let ledger = &ledger;
            scope.spawn(move || {
                for number in 0..25 {
                    let number = format!("{writer}-{number}");
                    ledger.write().unwrap().issue_invoice(&invoice(acme, &number, "1.00"), &info()).unwrap();
                    let now = ledger.read().unwrap();
                    assert!(
                        now.customer_figures(acme, "USD", date("2026-02-15"), None).unwrap().balance >= usd("1.00")
                    );
                }
            });
        }
    });
    let ledger = ledger.into_inner().unwrap();
    assert_eq!(ledger.customer_figures(acme, "USD", date("2026-02-15"), None).unwrap().balance, usd("100.00"));
    std::thread::spawn(move || drop(ledger)).join().unwrap();
}
