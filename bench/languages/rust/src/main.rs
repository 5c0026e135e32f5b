//! What a call costs from Rust; see ../README.md.
use openitem::{CommandInfo, Customer, CustomerId, Date, Invoice, Ledger};
use std::{hint::black_box, time::Instant};

const CUSTOMERS: u64 = 100;

/// The best of five rounds, in nanoseconds a call.
fn measure(name: &str, calls: u64, mut work: impl FnMut(u64)) {
    let mut best = f64::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        (0..calls).for_each(&mut work);
        best = best.min(start.elapsed().as_nanos() as f64 / calls as f64);
    }
    println!("{name} {best:.1}");
}

fn main() -> openitem::Result<()> {
    let mut ledger = Ledger::new()?;
    let info = CommandInfo::on(Date::new(2026, 1, 1)?);
    let due = Date::new(2026, 1, 31)?;
    let total = "100.00 USD".parse()?;
    for _ in 0..CUSTOMERS {
        ledger.create_customer(&Customer { currency: "USD", ..Default::default() }, &info)?;
    }
    let post = |ledger: &mut Ledger, i: u64| {
        let invoice = Invoice {
            customer: CustomerId::new(i % CUSTOMERS + 1),
            total: Some(total),
            due: Some(due),
            ..Default::default()
        };
        ledger.issue_invoice(&invoice, &info).unwrap();
    };
    (0..10 * CUSTOMERS).for_each(|i| post(&mut ledger, i)); // ten invoices a customer
    measure("empty", 1_000_000, |_| {
        black_box(ledger.last_sequence().unwrap());
    });
    measure("summary", 20_000, |i| {
        let summary = ledger.customer_summary(CustomerId::new(i % CUSTOMERS + 1), due, None).unwrap();
        black_box(summary.currencies.iter().next().unwrap().total_balance_due);
    });
    measure("post", 20_000, |i| post(&mut ledger, i));
    Ok(())
}
