//! A small set of books.
#![allow(dead_code)]
use openitem::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicIsize, Ordering};
use std::sync::Arc;

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
pub fn books() -> (Ledger, CustomerId) {
    let mut ledger = Ledger::new().expect("a ledger");
    let acme = acme(&mut ledger);
    (ledger, acme)
}

pub fn acme(ledger: &mut Ledger) -> CustomerId {
    let customer = Customer { code: "ACME", name: "Acme Ltd", currency: "USD", ..Default::default() };
    ledger.create_customer(&customer, &info()).expect("a customer").id
}

pub fn invoice<'a>(customer: CustomerId, number: &'a str, total: &str) -> Invoice<'a> {
    Invoice { customer, number, total: Some(usd(total)), due: Some(date("2026-01-31")), ..Default::default() }
}

/// Counts the bytes that are out; gives none beyond a limit.
struct Counting {
    out: Arc<AtomicIsize>,
    limit: isize,
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let size = layout.size() as isize;
        if self.out.fetch_add(size, Ordering::Relaxed) + size > self.limit {
            self.out.fetch_sub(size, Ordering::Relaxed);
            return std::ptr::null_mut();
        }
        System.alloc(layout)
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        self.out.fetch_sub(layout.size() as isize, Ordering::Relaxed);
        System.dealloc(block, layout)
    }
}

pub fn counting(limit: isize) -> (Allocator, Arc<AtomicIsize>) {
    let out = Arc::new(AtomicIsize::new(0));
    (Allocator::new(Counting { out: Arc::clone(&out), limit }), out)
}
