//! What a host hears: typed events, each with the row and the lists of its kind.
mod common;
use common::*;
use openitem::*;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

/// A ledger whose records are kept.
fn heard() -> (Ledger, Arc<Mutex<EventLog>>) {
    let log = Arc::new(Mutex::new(EventLog::new().unwrap()));
    let mut ledger = Ledger::new().unwrap();
    ledger.set_sink(EventLog::sink(&log)).unwrap();
    (ledger, log)
}

/// Looks at the events of the last record.
fn last<T>(log: &Mutex<EventLog>, look: impl FnOnce(&[Event<'_>]) -> T) -> T {
    let log = log.lock().unwrap();
    let record = log.iter().next_back().unwrap();
    look(&record.events().unwrap())
}

fn target(item: impl Into<ItemRef>, amount: &str) -> Target {
    Target { item: item.into(), amount: Some(usd(amount)), ..Default::default() }
}

#[test]
fn a_customer_saved_has_everything_said_of_it() {
    let (mut ledger, log) = heard();
    let tiers = [(2, 10), (1, 20)].map(|(percent, days)| DiscountTier { percent: percent.into(), days });
    let half = TermsPortion { share: PortionShare::Percent, percent: 50.into(), days: 30, ..Default::default() };
    let terms = [half, TermsPortion { days: 60, discounts: &tiers, ..Default::default() }];
    let customer = Customer { code: "ACME", name: "Acme Ltd", currency: "USD", terms: &terms, ..Default::default() };
    let acme = ledger.create_customer(&customer, &info().by("kim")).unwrap().id;
    last(&log, |events| {
        let EventRow::CustomerSaved(row) = events[0].row else { panic!("{events:?}") };
        assert_eq!((row.id, row.code, row.name), (acme, "ACME", "Acme Ltd"));
        assert_eq!((row.currency, row.parent), (Currency::iso("USD").ok(), None));
        assert_eq!((events[0].kind, events[0].sequence), (EventKind::CustomerSaved, 1));
        let terms = events[0].terms().unwrap();
        assert_eq!(terms.iter().map(|row| (row.days, row.discount_count)).collect::<Vec<_>>(), [(30, 0), (60, 2)]);
        let discounts = events[0].terms_discounts().unwrap();
        assert_eq!(discounts.iter().map(|row| (row.portion, row.days)).collect::<Vec<_>>(), [(1, 10), (1, 20)]);
        assert!(events[0].lines().unwrap().is_empty());
    });
    assert_eq!(log.lock().unwrap().get(0).unwrap().header().unwrap().actor, "kim");
}

#[test]
fn an_item_issued_has_its_lines_and_portions() {
    let (mut ledger, log) = heard();
    let acme = acme(&mut ledger);
    let taxes = [LineTax { code: "VAT", percent: 19.into() }];
    let lines = [Line { product: "P", unit_price: 100.into(), taxes: &taxes, ..Default::default() }];
    let portions = [("59.00", "2026-01-31"), ("60.00", "2026-02-28")];
    let portions = portions.map(|(amount, due)| DuePortion { amount: usd(amount), due: Some(date(due)) });
    let made = Invoice { customer: acme, lines: &lines, portions: &portions, notes: "n", ..Default::default() };
    let id = ledger.issue_invoice(&made, &info()).unwrap().id;
    last(&log, |events| {
        let EventRow::ItemIssued(row) = events[0].row else { panic!("{events:?}") };
        assert_eq!((row.item, row.customer, row.job, row.notes), (id.into(), acme, None, "n"));
        assert_eq!((row.amount, row.tax), (Some(usd("119.00")), Some(usd("19.00"))));
        assert_eq!((row.effective, row.due), (Some(date("2026-01-01")), None));
        assert_eq!(events[0].lines().unwrap()[0].product, "P");
        let due = events[0].portions().unwrap().iter().map(|row| (row.amount, row.due)).collect::<Vec<_>>();
        assert_eq!(due, [(usd("59.00"), Some(date("2026-01-31"))), (usd("60.00"), Some(date("2026-02-28")))]);
        assert!(events[0].terms().unwrap().is_empty() && events[0].applied_portions().unwrap().is_empty());
    });
    let memo = CreditMemo { customer: acme, invoice: Some(id), lines: &lines, ..Default::default() };
    let memo = ledger.issue_credit_memo(&memo, &info()).unwrap().id;
    last(&log, |events| {
        let EventRow::ItemIssued(row) = events[0].row else { panic!("{events:?}") };
        assert_eq!((row.item, row.about), (ItemRef::credit_memo(memo), Some(id.into())));
        let taxes = events[0].taxes().unwrap(); // a memo about an invoice takes back of that one's tax
        assert_eq!((taxes[0].code, taxes[0].base, taxes[0].tax), ("VAT", usd("100.00"), usd("19.00")));
    });
}

#[test]
fn a_payment_that_names_a_dispute_is_applied_and_reduces_it() {
    let (mut ledger, log) = heard();
    let acme = acme(&mut ledger);
    let id = ledger.issue_invoice(&invoice(acme, "A", "100.00"), &info()).unwrap().id;
    let contested = Dispute { item: id.into(), amount: Some(usd("40.00")), code: "broken", note: "two of five" };
    let dispute = ledger.dispute(&contested, &info()).unwrap().id;
    last(&log, |events| {
        let EventRow::MarkPlaced(row) = events[0].row else { panic!("{events:?}") };
        assert_eq!((row.mark, row.kind, row.item), (dispute, MarkKind::Dispute, Some(id.into())));
        assert_eq!((row.amount, row.code, row.note), (usd("40.00"), "broken", "two of five"));
        assert_eq!((row.customer, row.until), (None, None));
    });
    let targets = [Target { dispute: Some(dispute), ..target(id, "15.00") }];
    let settlement = Some(Settlement { targets: &targets, ..Default::default() });
    let payment = Payment { customer: acme, amount: usd("15.00"), settlement, ..Default::default() };
    let paid = ledger.record_payment(&payment, &info()).unwrap().id;
    last(&log, |events| {
        let applied = events.iter().find_map(|event| match event.row {
            EventRow::CreditApplied(row) => Some((row, event.applied_portions().unwrap())),
            _ => None,
        });
        let (row, portions) = applied.unwrap();
        assert_eq!((row.credit, row.debit, row.amount), (paid.into(), id.into(), usd("15.00")));
        assert_eq!((portions.len(), portions[0].amount), (1, usd("15.00")));
        let reduced = events.iter().find_map(|event| match event.row {
            EventRow::MarkReduced(row) => Some((row.mark, row.amount, row.effective)),
            _ => None,
        });
        assert_eq!(reduced, Some((dispute, usd("15.00"), date("2026-01-01"))));
    });
}

#[test]
fn a_record_saved_says_of_which_kind_it_is() {
    let (mut ledger, log) = heard();
    let acme = acme(&mut ledger);
    let contact = Contact { customer: acme, name: "Kim", primary: true, ..Default::default() };
    let kim = ledger.create_contact(&contact, &info()).unwrap().id;
    last(&log, |events| match events[0].row {
        EventRow::RecordSaved(RecordSavedRow::Contact(row)) => {
            assert_eq!((row.id, row.customer, row.name, row.primary), (kim, acme, "Kim", true));
        }
        other => panic!("{other:?}"),
    });
    let boss = LockException { actor: "boss", ..Default::default() };
    let granted = ledger.grant_lock_exception(&boss, &info()).unwrap().first_sequence;
    last(&log, |events| match events[0].row {
        EventRow::RecordSaved(RecordSavedRow::LockException(row)) => {
            assert_eq!((row.granted, row.actor, row.expires), (granted, "boss", None));
        }
        other => panic!("{other:?}"),
    });
    ledger.delete_contact(&DeleteContact { id: kim }, &info()).unwrap();
    last(&log, |events| match events[0].row {
        EventRow::RecordDeleted(row) => assert_eq!((row.kind, row.id), (EntityKind::Contact, kim.get())),
        other => panic!("{other:?}"),
    });
}

#[test]
fn a_due_date_changed_has_the_amounts_that_moved() {
    let (mut ledger, log) = heard();
    let acme = acme(&mut ledger);
    let id = ledger.issue_invoice(&invoice(acme, "A", "100.00"), &info()).unwrap().id;
    let due = Some(date("2026-03-31"));
    ledger.change_due(&ChangeDue { item: id.into(), from: None, due }, &info()).unwrap();
    last(&log, |events| {
        let EventRow::PortionsMoved(row) = events[0].row else { panic!("{events:?}") };
        assert_eq!((row.item, row.effective), (id.into(), date("2026-01-01")));
        assert_eq!(events[0].added_portions().unwrap().iter().map(|row| row.due).collect::<Vec<_>>(), [due]);
        let moved = events[0].moved_portions().unwrap();
        assert_eq!((moved[0].from_portion, moved[0].to_portion, moved[0].amount), (0, 1, usd("100.00")));
    });
}

/// Whatever happens in the books is told by a row of its own.
#[test]
fn every_kind_of_event_has_a_row() {
    let (mut ledger, log) = heard();
    let info = info();
    let points = Currency::custom("POINTS", 0).unwrap();
    ledger.register_currency(&RegisterCurrency { currency: points }, &info).unwrap();
    ledger.change_settings(&Settings { rounding: Rounding::HalfEven, ..Default::default() }, &info).unwrap();
    let prospect = Customer { currency: "USD", status: CustomerStatus::Prospect, ..Default::default() };
    let acme = ledger.create_customer(&prospect, &info).unwrap().id;
    let job = ledger.create_job(&Job { customer: acme, ..Default::default() }, &info).unwrap().id;
    ledger.create_contract(&Contract { customer: acme, job: Some(job), ..Default::default() }, &info).unwrap();
    let contact = Contact { customer: acme, name: "Kim", ..Default::default() };
    let kim = ledger.create_contact(&contact, &info).unwrap().id;
    ledger.delete_contact(&DeleteContact { id: kim }, &info).unwrap();
    let draft = ItemRef::invoice(ledger.draft_invoice(&invoice(acme, "D", "1.00"), &info).unwrap().id);
    ledger.delete_draft(&DeleteDraft { draft }, &info).unwrap();

    let id = ledger.issue_invoice(&invoice(acme, "A", "100.00"), &info).unwrap().id;
    ledger.change_due(&ChangeDue { item: id.into(), from: None, due: Some(date("2026-03-31")) }, &info).unwrap();
    let dispute = ledger.dispute(&Dispute { item: id.into(), ..Default::default() }, &info).unwrap().id;
    let targets = [Target { dispute: Some(dispute), ..target(id, "10.00") }];
    let settlement = Some(Settlement { targets: &targets, ..Default::default() });
    let payment = Payment { customer: acme, amount: usd("10.00"), settlement, ..Default::default() };
    let payment = ledger.record_payment(&payment, &info).unwrap().id;
    let outcome = MarkOutcome::Invalid;
    ledger.resolve_dispute(&ResolveDispute { dispute, outcome }, &info).unwrap();
    ledger.reverse_payment(&ReversePayment { payment, ..Default::default() }, &info).unwrap();
    ledger.reinstate(&Reinstate { item: payment.into() }, &info).unwrap();

    ledger.drop_idempotency_keys(&DropIdempotencyKeys { before: 1 }, &info).unwrap();
    ledger.lock_period(&LockPeriod { through: Some(date("2025-12-31")), ..Default::default() }, &info).unwrap();
    ledger.lock_period(&LockPeriod::default(), &info).unwrap();
    let found = ledger.customer_to_change(acme).unwrap();
    ledger.change_customer(&Customer { status: CustomerStatus::Inactive, ..found.input() }, &info).unwrap();
    ledger.erase_personal(&ErasePersonal { customer: Some(acme), ..Default::default() }, &info).unwrap();

    let log = log.lock().unwrap();
    let events: Vec<Event<'_>> = log.iter().flat_map(|record| record.events().unwrap()).collect();
    let seen: BTreeSet<EventKind> = events.iter().map(|event| event.kind).collect();
    let known: BTreeSet<EventKind> = EventKind::ALL.iter().copied().filter(|kind| *kind != EventKind::None).collect();
    assert_eq!(seen, known);
    assert!(!events.iter().any(|event| matches!(event.row, EventRow::Other(_))));
    let opened = events.iter().rev().find_map(|event| match event.row {
        EventRow::PeriodLocked(row) => Some(row.through),
        _ => None,
    });
    assert_eq!(opened, Some(None));
    let erased = events.iter().find_map(|event| match event.row {
        EventRow::PersonalErased(row) => Some((row.customer, row.id)),
        _ => None,
    });
    assert_eq!(erased, Some((Some(acme), None)));
}
