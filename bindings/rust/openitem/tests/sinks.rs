//! Sinks, event logs, journals, snapshots, logs, allocators.
mod common;
use common::*;
use openitem::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{Error as IoError, Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicIsize, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

#[test]
fn a_sink_hears_each_command() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let (ear, mut ledger) = (Arc::clone(&heard), Ledger::new().unwrap());
    ledger
        .set_sink(move |record, remaining| {
            let header = record.header()?;
            ear.lock().unwrap().push((header.first_sequence, header.event_count, remaining, record.event(0)?.kind));
            Ok(())
        })
        .unwrap();
    let acme = acme(&mut ledger);
    let mut together = ledger.begin().unwrap();
    together.issue_invoice(&invoice(acme, "A", "1.00"), &info()).unwrap();
    together.issue_invoice(&invoice(acme, "B", "1.00"), &info()).unwrap();
    assert_eq!(heard.lock().unwrap().len(), 1);
    together.commit().unwrap();
    assert_eq!(heard.lock().unwrap().iter().map(|it| it.2).collect::<Vec<_>>(), [0, 1, 0]);
    assert_eq!(heard.lock().unwrap()[0].3, EventKind::CustomerSaved);
    ledger.clear_sink().unwrap();
    ledger.issue_invoice(&invoice(acme, "C", "1.00"), &info()).unwrap();
    assert_eq!(heard.lock().unwrap().len(), 3);
    assert_eq!(Arc::strong_count(&heard), 1); // the sink is dropped
}

#[test]
fn a_sink_that_says_no_refuses_the_command() {
    let (mut ledger, acme) = books();
    let before = ledger.state_digest().unwrap();
    ledger.set_sink(|_, _| Err("the disk is full".into())).unwrap();
    let error = ledger.issue_invoice(&invoice(acme, "A", "1.00"), &info()).unwrap_err();
    assert_eq!((error.code(), error.class()), (Status::SinkRefused, ErrorClass::Environment));
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the disk is full");
    assert_eq!(ledger.state_digest().unwrap(), before);
    let rows = [invoice(acme, "A", "1.00")];
    let done = ledger.issue_invoices(&rows, &info(), BatchMode::EachRow).unwrap();
    assert_eq!(done.statuses, [Status::SinkRefused]);
}

#[test]
fn a_panic_in_a_sink_is_resumed_when_the_call_is_over() {
    let (mut ledger, acme) = books();
    let before = ledger.state_digest().unwrap();
    ledger.set_sink(|_, _| panic!("no such table")).unwrap();
    let panic = catch_unwind(AssertUnwindSafe(|| ledger.issue_invoice(&invoice(acme, "A", "1.00"), &info())));
    assert_eq!(*panic.unwrap_err().downcast::<&str>().unwrap(), "no such table");
    assert_eq!(ledger.state_digest().unwrap(), before);
    let panic = catch_unwind(AssertUnwindSafe(|| {
        let mut together = ledger.begin()?;
        together.issue_invoice(&invoice(acme, "A", "1.00"), &info())?;
        together.commit()
    }));
    assert!(panic.is_err());
    ledger.clear_sink().unwrap();
    assert_eq!(ledger.state_digest().unwrap(), before);
    ledger.issue_invoice(&invoice(acme, "A", "1.00"), &info()).unwrap();
}

#[test]
fn a_panic_at_a_row_for_itself_leaves_the_other_rows() {
    let (mut ledger, acme) = books();
    let mut heard = 0;
    let sink = move |_: &Record<'_>, _| {
        heard += 1;
        match heard {
            1 => panic!("the first"),
            2 => Err("no".into()),
            3 => panic!("the third"),
            _ => Ok(()),
        }
    };
    ledger.set_sink(sink).unwrap();
    let rows = ["A", "B", "C", "D"].map(|number| invoice(acme, number, "1.00"));
    let panic = catch_unwind(AssertUnwindSafe(|| ledger.issue_invoices(&rows, &info(), BatchMode::EachRow)));
    assert_eq!(*panic.unwrap_err().downcast::<&str>().unwrap(), "the first");
    let items = ledger.list_items(&ItemFilter::default(), date("2026-01-01")).unwrap();
    assert_eq!(items.iter().map(|row| row.number).collect::<Vec<_>>(), ["D"]);
    ledger.clear_sink().unwrap();
    let before = ledger.state_digest().unwrap();
    ledger.set_sink(|_, remaining| if remaining == 0 { panic!("the last") } else { Ok(()) }).unwrap();
    let rows = ["E", "F"].map(|number| invoice(acme, number, "1.00"));
    let panic = catch_unwind(AssertUnwindSafe(|| ledger.issue_invoices(&rows, &info(), BatchMode::AllOrNothing)));
    assert_eq!(*panic.unwrap_err().downcast::<&str>().unwrap(), "the last");
    assert_eq!(ledger.state_digest().unwrap(), before);
}

#[test]
fn a_panic_in_a_store_is_resumed_when_the_call_is_over() {
    let (mut ledger, acme) = books();
    let before = ledger.state_digest().unwrap();
    ledger.journal_push(42, |_, _| panic!("torn")).unwrap();
    let panic = catch_unwind(AssertUnwindSafe(|| ledger.issue_invoice(&invoice(acme, "A", "1.00"), &info())));
    assert_eq!(*panic.unwrap_err().downcast::<&str>().unwrap(), "torn");
    let panic = catch_unwind(AssertUnwindSafe(|| {
        let mut together = ledger.begin()?;
        together.issue_invoice(&invoice(acme, "A", "1.00"), &info())?;
        together.commit()
    }));
    assert_eq!(*panic.unwrap_err().downcast::<&str>().unwrap(), "torn");
    ledger.journal_off().unwrap();
    assert_eq!(ledger.state_digest().unwrap(), before);
    ledger.issue_invoice(&invoice(acme, "A", "1.00"), &info()).unwrap();
}

#[test]
fn a_log_replays_into_equal_books() {
    let log = Arc::new(Mutex::new(EventLog::new().unwrap()));
    let mut ledger = Ledger::new().unwrap();
    ledger.set_sink(EventLog::sink(&log)).unwrap();
    let acme = acme(&mut ledger);
    let lines = [Line { unit_price: 10.into(), description: "Bolts", ..Default::default() }];
    let terms = [TermsPortion { days: 30, ..Default::default() }];
    let made = Invoice { customer: acme, lines: &lines, terms: &terms, ..Default::default() };
    ledger.draft_invoice(&made, &info()).unwrap();
    ledger.issue_invoice(&Invoice { terms: &[], ..made }, &info()).unwrap();
    let oldest = Some(Settlement { strategy: Strategy::OldestFirst, ..Default::default() });
    let payment = Payment { customer: acme, amount: usd("4.00"), settlement: oldest, ..Default::default() };
    ledger.record_payment(&payment, &info()).unwrap();
    ledger.change_settings(&Settings { rounding: Rounding::Up, ..Default::default() }, &info()).unwrap();
    drop(ledger.set_sink(|_, _| Ok(())));
    let mut log = log.lock().unwrap();
    let mut again = Ledger::new().unwrap();
    for record in log.iter() {
        again.replay(&record).unwrap();
    }
    assert_eq!(again.state_digest().unwrap(), ledger.state_digest().unwrap());
    assert_eq!(again.books_digest().unwrap(), ledger.books_digest().unwrap());
    assert_eq!(log.get(1).unwrap().event(0).unwrap().terms().unwrap()[0].days, 30);
    assert_eq!(log.get(2).unwrap().event(0).unwrap().lines().unwrap()[0].description, "Bolts");
    assert_eq!(log.get(2).unwrap().event(0).unwrap().portions().unwrap()[0].amount, usd("10.00"));
    let applied = log.get(3).unwrap().event(1).unwrap().applied_portions().unwrap();
    assert_eq!(applied[0].amount, usd("4.00"));
    let changed = log.get(4).unwrap().event(0).unwrap();
    assert!(matches!(changed.row, EventRow::SettingsChanged(row) if row.rounding == Rounding::Up));
    assert!(changed.lines().unwrap().is_empty());
    assert_eq!(log.get(4).unwrap().event(7).unwrap_err().class(), ErrorClass::Misuse);
    let first = log.get(0).unwrap();
    assert_eq!(again.replay(&first).unwrap_err().code(), Status::BadEvent);
    assert!(format!("{first:?}").contains("Acme"));
    log.clear();
    assert!(log.is_empty() && log.get(0).is_none());
}

#[test]
fn a_hash_secret_is_seen_nowhere() {
    let digest = |options: LedgerOptions| {
        let mut ledger = options.create().unwrap();
        let acme = acme(&mut ledger);
        ledger.issue_invoice(&invoice(acme, "A", "1.00"), &info()).unwrap();
        ledger.state_digest().unwrap()
    };
    let drawn = digest(Ledger::options());
    for secret in [0, 1, u128::MAX] {
        assert_eq!(digest(Ledger::options().hash_secret(secret)), drawn);
    }
}

#[test]
fn a_journal_is_pushed_and_replayed_in_pieces() {
    let bytes = Arc::new(Mutex::new(Vec::new()));
    let (store, mut ledger) = (Arc::clone(&bytes), Ledger::options().identity(7).create().unwrap());
    let full = Arc::new(AtomicBool::new(false));
    let disk = Arc::clone(&full);
    ledger
        .journal_push(42, move |piece, _| {
            if disk.load(Ordering::Relaxed) {
                return Err(Box::new(IoError::new(std::io::ErrorKind::Other, "full")));
            }
            store.lock().unwrap().extend_from_slice(piece);
            Ok(())
        })
        .unwrap();
    let acme = acme(&mut ledger);
    ledger.issue_invoice(&Invoice { notes: "secret", ..invoice(acme, "A", "1.00") }, &info()).unwrap();
    full.store(true, Ordering::Relaxed);
    let error = ledger.issue_invoice(&invoice(acme, "B", "1.00"), &info()).unwrap_err();
    assert_eq!(error.code(), Status::SinkRefused);
    full.store(false, Ordering::Relaxed);
    ledger.issue_invoice(&invoice(acme, "B", "1.00"), &info()).unwrap();
    ledger.journal_off().unwrap();

    let mut bytes = Arc::try_unwrap(bytes).unwrap().into_inner().unwrap(); // the callback is dropped
    let mut again = Ledger::new().unwrap();
    let first = again.replay_journal(&bytes[..bytes.len() - 3], 0).unwrap();
    assert!(first.torn && first.transactions == 2);
    let second = again.replay_journal(&bytes[first.end as usize..], first.end).unwrap();
    assert!(!second.torn && second.last_sequence == ledger.last_sequence().unwrap());
    assert_eq!(again.state_digest().unwrap(), ledger.state_digest().unwrap());

    let middle = bytes.len() / 2;
    let mut damaged = bytes.clone();
    damaged[middle] ^= 1;
    let error = Ledger::new().unwrap().replay_journal(&damaged, 0).unwrap_err();
    assert_eq!(error.class(), ErrorClass::Environment);
    assert!(matches!(error.code(), Status::Damaged | Status::BrokenChain), "{error}");
    let left = erase_personal(&mut bytes).unwrap();
    bytes.truncate(left);
    let mut erased = Ledger::new().unwrap();
    erased.replay_journal(&bytes, 0).unwrap();
    assert_eq!(erased.find_customer(acme, None).unwrap().row().name, "");
    erased.verify().unwrap();
}

#[test]
fn a_journal_is_pulled_before_the_commit() {
    let mut ledger = Ledger::new().unwrap();
    ledger.journal_pull(1).unwrap();
    let mut together = ledger.begin().unwrap();
    let customer = Customer { code: "A", currency: "USD", ..Default::default() };
    together.create_customer(&customer, &info()).unwrap();
    let bytes = together.records().unwrap();
    together.commit().unwrap();
    let mut again = Ledger::new().unwrap();
    assert_eq!(again.replay_journal(&bytes, 0).unwrap().records, 1);
    assert_eq!(again.state_digest().unwrap(), ledger.state_digest().unwrap());
    let mut unasked = ledger.begin().unwrap();
    unasked.create_customer(&Customer { code: "B", ..customer }, &info()).unwrap();
    assert_eq!(unasked.commit().unwrap_err().class(), ErrorClass::Misuse);
    assert_eq!(ledger.find_customer_code("B").unwrap_err().code(), Status::UnknownCustomer);
}

struct Panics;

impl Write for Panics {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        panic!("pulled out")
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Read for Panics {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        panic!("unplugged")
    }
}

#[test]
fn a_panic_in_a_writer_or_reader_is_resumed_when_the_call_is_over() {
    let (mut ledger, acme) = books();
    let before = ledger.state_digest().unwrap();
    let panic = catch_unwind(AssertUnwindSafe(|| ledger.write_snapshot(Panics)));
    assert_eq!(*panic.unwrap_err().downcast::<&str>().unwrap(), "pulled out");
    assert_eq!(ledger.state_digest().unwrap(), before);
    let mut empty = Ledger::new().unwrap();
    let panic = catch_unwind(AssertUnwindSafe(|| empty.read_snapshot(Panics)));
    assert_eq!(*panic.unwrap_err().downcast::<&str>().unwrap(), "unplugged");
    empty.load_snapshot(&ledger.snapshot().unwrap()).unwrap();
    ledger.issue_invoice(&invoice(acme, "A", "1.00"), &info()).unwrap();
}

struct Broken;

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(IoError::new(std::io::ErrorKind::Other, "no space"))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(IoError::new(std::io::ErrorKind::Other, "no disk"))
    }
}

#[test]
fn a_snapshot_is_written_and_read() {
    let (mut ledger, acme) = books();
    for number in 0..300 {
        ledger.issue_invoice(&invoice(acme, &number.to_string(), "1.00"), &info()).unwrap();
    }
    let snapshot = ledger.snapshot().unwrap();
    let mut streamed = Vec::new();
    ledger.write_snapshot(&mut streamed).unwrap();
    assert_eq!(&*snapshot, streamed);
    let digest = ledger.state_digest().unwrap();
    let (mut loaded, mut read) = (Ledger::new().unwrap(), Ledger::new().unwrap());
    loaded.load_snapshot(&snapshot).unwrap();
    read.read_snapshot(&mut &streamed[..]).unwrap();
    assert_eq!((loaded.state_digest().unwrap(), read.state_digest().unwrap()), (digest, digest));
    assert_eq!(loaded.load_snapshot(&snapshot).unwrap_err().code(), Status::InUse);
    let error = ledger.write_snapshot(Broken).unwrap_err();
    assert_eq!(error.code(), Status::SinkRefused);
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "no space");
    let mut empty = Ledger::new().unwrap();
    let error = empty.read_snapshot(Broken).unwrap_err();
    assert_eq!(error.class(), ErrorClass::Environment);
    empty.read_snapshot(&streamed[..]).unwrap();
    let cut = Ledger::new().unwrap().load_snapshot(&snapshot[..snapshot.len() - 1]).unwrap_err();
    assert_eq!(cut.code(), Status::Damaged);
}

/// A snapshot written once and kept for ever: the same books, and the same bytes when they are written again.
#[test]
fn a_kept_snapshot_is_read_and_written_as_it_was() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/journal/golden");
    let kept = std::fs::read(golden.join("books.snapshot")).unwrap();
    let lines = std::fs::read_to_string(golden.join("digests.txt")).unwrap();
    let line = lines.lines().find_map(|line| line.strip_prefix("books.snapshot ")).unwrap();
    let mut ledger = Ledger::new().unwrap();
    ledger.load_snapshot(&kept).unwrap();
    assert_eq!(*ledger.snapshot().unwrap(), kept[..]);
    let (state, books) = (ledger.state_digest().unwrap(), ledger.books_digest().unwrap());
    assert_eq!(format!("{state:032x} {books:032x} {}", ledger.last_sequence().unwrap()), line);
}

#[test]
fn the_log_hears_of_a_refusing_sink() {
    let heard = Arc::new(AtomicUsize::new(0));
    let ear = Arc::clone(&heard);
    let mut ledger = Ledger::options()
        .log(move |level, text| {
            assert!(level == LogLevel::Warning && !text.is_empty());
            ear.fetch_add(1, Ordering::Relaxed);
            panic!("a panic of a log is swallowed");
        })
        .create()
        .unwrap();
    ledger.set_sink(|_, _| Err("no".into())).unwrap();
    let customer = Customer { code: "A", ..Default::default() };
    assert_eq!(ledger.create_customer(&customer, &info()).unwrap_err().code(), Status::SinkRefused);
    assert_eq!(heard.load(Ordering::Relaxed), 1);
}

#[test]
fn memory_comes_from_the_hosts_allocator_and_goes_back() {
    let ((state, state_out), (results, results_out)) = (counting(isize::MAX), counting(isize::MAX));
    let mut ledger = Ledger::options().allocator(state.clone()).result_allocator(results).create().unwrap();
    let acme = acme(&mut ledger);
    ledger.issue_invoice(&invoice(acme, "A", "1.00"), &info()).unwrap();
    let used = state_out.load(Ordering::Relaxed);
    let items = ledger.list_items(&ItemFilter::default(), date("2026-01-01")).unwrap();
    assert!(used > 0 && results_out.load(Ordering::Relaxed) > 0);
    let mut log = EventLog::with_allocator(state.clone()).unwrap();
    log.clear();
    let calculator = AgingCalculator::with_allocator(&AgingOptions::default(), state).unwrap();
    assert!(state_out.load(Ordering::Relaxed) > used);
    drop(ledger);
    assert_eq!(items.get(0).unwrap().number, "A"); // its allocator lives on
    drop(items);
    drop(log);
    drop(calculator);
    assert_eq!((state_out.load(Ordering::Relaxed), results_out.load(Ordering::Relaxed)), (0, 0));
}

#[test]
fn memory_that_runs_out_is_an_error_and_changes_nothing() {
    let (small, _) = counting(64 * 1024);
    let mut ledger = Ledger::options().allocator(small).create().unwrap();
    let acme = acme(&mut ledger);
    let error = loop {
        let before = ledger.state_digest().unwrap();
        if let Err(error) = ledger.issue_invoice(&invoice(acme, "", "1.00"), &info()) {
            assert_eq!(ledger.state_digest().unwrap(), before);
            break error;
        }
    };
    assert_eq!((error.code(), error.class()), (Status::OutOfMemory, ErrorClass::Environment));
    ledger.verify().unwrap();
}

/// Panics while it is told to: instead of giving memory, and behind having taken it back.
struct Panicking {
    out: Arc<AtomicIsize>,
    now: Arc<AtomicBool>,
}

impl Panicking {
    fn check(&self) {
        if self.now.load(Ordering::Relaxed) {
            panic!("no memory of mine");
        }
    }
}

unsafe impl GlobalAlloc for Panicking {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.check();
        self.out.fetch_add(layout.size() as isize, Ordering::Relaxed);
        System.alloc(layout)
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        self.out.fetch_sub(layout.size() as isize, Ordering::Relaxed);
        System.dealloc(block, layout);
        self.check();
    }
}

#[test]
fn a_panic_in_an_allocator_counts_as_no_memory() {
    let (out, now) = (Arc::new(AtomicIsize::new(0)), Arc::new(AtomicBool::new(false)));
    let memory = Allocator::new(Panicking { out: Arc::clone(&out), now: Arc::clone(&now) });
    let mut ledger = Ledger::options().allocator(memory.clone()).result_allocator(memory.clone()).create().unwrap();
    let acme = acme(&mut ledger);
    let items = ledger.list_items(&ItemFilter::default(), date("2026-01-01")).unwrap();
    now.store(true, Ordering::Relaxed);
    assert_eq!(Ledger::options().allocator(memory).create().unwrap_err().code(), Status::OutOfMemory);
    let asked = ledger.list_items(&ItemFilter::default(), date("2026-01-01")).unwrap_err();
    assert_eq!((asked.code(), asked.class()), (Status::OutOfMemory, ErrorClass::Environment));
    drop(items);
    let error = loop {
        let before = ledger.state_digest().unwrap();
        if let Err(error) = ledger.issue_invoice(&invoice(acme, "", "1.00"), &info()) {
            assert_eq!(ledger.state_digest().unwrap(), before);
            break error;
        }
    };
    assert_eq!(error.code(), Status::OutOfMemory);
    now.store(false, Ordering::Relaxed); // a check of the books needs memory of its own
    ledger.verify().unwrap();
    now.store(true, Ordering::Relaxed);
    drop(ledger);
    assert_eq!(out.load(Ordering::Relaxed), 0);
}
