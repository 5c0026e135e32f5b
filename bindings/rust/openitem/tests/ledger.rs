//! Commands, refusals, batches, transactions, answers, handles in any order.
mod common;
use common::*;
use openitem::*;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

#[test]
fn an_invoice_is_paid() {
    let (mut ledger, acme) = books();
    let made = ledger.issue_invoice(&invoice(acme, "INV-1", "100.00"), &info()).unwrap();
    assert!(made.id.get() != 0 && made.first_sequence > 0 && !made.repeated);
    let targets = [Target { item: ItemRef::invoice(made.id), amount: Some(usd("60.00")), ..Default::default() }];
    let settlement = Some(Settlement { strategy: Strategy::Chosen, targets: &targets, ..Default::default() });
    let payment = Payment { customer: acme, amount: usd("80.00"), settlement, ..Default::default() };
    let paid = ledger.record_payment(&payment, &info()).unwrap();

    let item = ledger.find_item(ItemRef::invoice(made.id), date("2026-02-15")).unwrap();
    let row = item.row();
    assert_eq!((row.number, row.status, row.remaining), ("INV-1", ItemStatus::Overdue, usd("40.00")));
    assert_eq!((row.due, row.overdue, row.days_overdue), (Some(date("2026-01-31")), true, 15));
    let balances = ledger.account_balance(acme, date("2026-02-15"), &BalanceOptions::default()).unwrap();
    let balance = balances.get(0).unwrap();
    assert_eq!((balance.balance, balance.unapplied), (usd("20.00"), usd("20.00")));
    let applied = ledger.list_applications(&ApplicationFilter::default(), date("2026-02-15")).unwrap();
    assert_eq!(applied.iter().map(|row| row.amount).collect::<Vec<_>>(), [usd("60.00")]);
    assert_eq!(applied.get(0).unwrap().credit, ItemRef::payment(paid.id));
    ledger.verify().unwrap();
}

#[test]
fn a_refusal_tells_everything_and_changes_nothing() {
    let (mut ledger, acme) = books();
    let id = ledger.issue_invoice(&invoice(acme, "INV-1", "100.00"), &info()).unwrap().id;
    let pay = Payment { customer: acme, amount: usd("60.00"), ..Default::default() };
    let credit = ItemRef::payment(ledger.record_payment(&pay, &info()).unwrap().id);
    let before = ledger.state_digest().unwrap();

    let targets = [Target { item: ItemRef::invoice(id), amount: Some(usd("80.00")), ..Default::default() }];
    let error = ledger.apply_credit(&ApplyCredit { credit, targets: &targets, cap: false }, &info()).unwrap_err();
    assert_eq!((error.code(), error.class()), (Status::ExceedsUnapplied, ErrorClass::Refusal));
    assert_eq!((error.kind(), error.id()), (Some(EntityKind::Payment), Some(credit.id)));
    assert_eq!(error.fitting(), Some(usd("60.00")));
    assert!(error.to_string().contains("60.00 USD would have fitted"), "{error}");
    assert!(!error.message().is_empty() && !error.code().message().is_empty());

    let error = ledger.issue_invoice(&invoice(CustomerId::new(99), "INV-2", "1.00"), &info()).unwrap_err();
    assert_eq!((error.code(), error.field()), (Status::UnknownCustomer, "customer"));
    let error = ledger.issue_invoice(&invoice(acme, "INV-1", "1.00"), &info()).unwrap_err();
    assert_eq!((error.code(), error.field()), (Status::NumberTaken, "number"));
    let error = ledger.issue_invoice(&Invoice { notes: "a\u{1}b", ..invoice(acme, "", "1.00") }, &info()).unwrap_err();
    assert_eq!((error.code(), error.class(), error.field()), (Status::InvalidText, ErrorClass::Misuse, "notes"));
    assert_eq!(error.position(), 1);
    let long = Customer { currency: "TOOLONGCODE", ..Default::default() };
    let error = ledger.create_customer(&long, &info()).unwrap_err();
    assert_eq!((error.code(), error.field()), (Status::InvalidArgument, "currency"));
    let void = VoidItem { item: credit, ..Default::default() };
    assert_eq!(ledger.void_item(&void, &info()).unwrap_err().code(), Status::WrongKind);
    let odd = ItemFilter { kinds: &[ItemKind::Other(77)], ..Default::default() };
    assert_eq!(ledger.list_items(&odd, date("2026-01-01")).unwrap_err().code(), Status::InvalidArgument);
    assert_eq!(ledger.list_items(&ItemFilter::default(), AsOf::default()).unwrap_err().class(), ErrorClass::Misuse);
    assert_eq!(ledger.state_digest().unwrap(), before);
    let boxed: Box<dyn std::error::Error + Send + Sync> = error.into();
    assert!(boxed.source().is_none());
}

#[test]
fn keys_make_commands_idempotent_and_dry_runs_do_nothing() {
    let (mut ledger, acme) = books();
    let keyed = CommandInfo { idempotency_key: "k-1", ..info() };
    let dry = CommandInfo { dry_run: true, ..info() };
    let planned = ledger.issue_invoice(&invoice(acme, "INV-1", "5.00"), &dry).unwrap();
    assert_eq!(ledger.list_items(&ItemFilter::default(), date("2026-01-01")).unwrap().len(), 0);
    let first = ledger.issue_invoice(&invoice(acme, "INV-1", "5.00"), &keyed).unwrap();
    let again = ledger.issue_invoice(&invoice(acme, "INV-1", "5.00"), &keyed).unwrap();
    assert_eq!(([planned.id, first.id, again.id], again.repeated), ([InvoiceId::new(1); 3], true));
    let other = ledger.issue_invoice(&invoice(acme, "INV-2", "5.00"), &keyed).unwrap_err();
    assert_eq!(other.code(), Status::IdempotencyConflict);
    let oldest = Some(Settlement { strategy: Strategy::OldestFirst, ..Default::default() });
    let payment = Payment { customer: acme, amount: usd("5.00"), settlement: oldest, ..Default::default() };
    let planned = ledger.record_payment(&payment, &dry).unwrap().applications;
    assert_eq!(planned.len(), 1);
    assert_eq!((planned[0].debit, planned[0].amount), (ItemRef::invoice(InvoiceId::new(1)), usd("5.00")));
}

#[test]
fn a_command_tells_what_it_made_when_asked() {
    let (mut ledger, acme) = books();
    ledger.issue_invoice(&invoice(acme, "INV-1", "5.00"), &info()).unwrap();
    let oldest = Some(Settlement { strategy: Strategy::OldestFirst, ..Default::default() });
    let payment = Payment { customer: acme, amount: usd("4.00"), settlement: oldest, ..Default::default() };
    let planned = ledger.record_payment(&payment, &CommandInfo { dry_run: true, ..info() }).unwrap();
    let asked = CommandInfo { tell_made: true, idempotency_key: "k-1", ..info() };
    for repeated in [false, true] {
        let made = ledger.record_payment(&payment, &asked).unwrap();
        assert_eq!((made.repeated, made.kind), (repeated, Some(EntityKind::Payment)));
        assert_eq!((&made.items, &made.applications), (&planned.items, &planned.applications));
        assert_eq!((made.items[0].item, made.items[0].total), (ItemRef::payment(made.id), usd("4.00")));
    }
    assert!(ledger.record_payment(&payment, &info()).unwrap().applications.is_empty());
}

#[test]
fn a_batch_is_all_or_nothing_or_each_row() {
    let (mut ledger, acme) = books();
    let rows = [invoice(acme, "A", "1.00"), invoice(acme, "A", "2.00"), invoice(acme, "B", "3.00")];
    let error = ledger.issue_invoices(&rows, &info(), BatchMode::AllOrNothing).unwrap_err();
    assert_eq!((error.code(), error.row()), (Status::NumberTaken, 1));
    let done = ledger.issue_invoices(&rows, &info(), BatchMode::EachRow).unwrap();
    assert_eq!(done.statuses, [Status::Ok, Status::NumberTaken, Status::Ok]);
    assert_eq!((done.ids, done.refused), (vec![Some(InvoiceId::new(1)), None, Some(InvoiceId::new(2))], 1));
    let infos: Vec<_> = ["2026-01-02", "2026-01-03"].map(|day| CommandInfo::on(date(day))).to_vec();
    let pay = |text| Payment { customer: acme, amount: usd(text), ..Default::default() };
    ledger.record_payments(&[pay("1.00"), pay("3.00")], &infos, BatchMode::default()).unwrap();
    let error = ledger.record_payments(&[pay("1.00")], &infos, BatchMode::default()).unwrap_err();
    assert_eq!((error.code(), error.field()), (Status::InvalidArgument, "info"));
    let targets = [1, 2].map(|n| Target { item: InvoiceId::new(n).into(), ..Default::default() });
    let use_of = |n: usize| ApplyCredit {
        credit: PaymentId::new(n as u64 + 1).into(),
        targets: &targets[n..=n],
        ..Default::default()
    };
    let later = ["2026-01-05", "2026-01-06"].map(|day| CommandInfo::on(date(day)));
    let applied = ledger.apply_credits(&[use_of(0), use_of(1)], &later[..], BatchMode::AllOrNothing).unwrap();
    assert_eq!((applied.ids.len(), applied.refused), (2, 0));
    assert!(ledger.create_customers(&[], &info(), BatchMode::EachRow).unwrap().ids.is_empty());
    let memo = CreditMemo { customer: acme, amount: Some(usd("1.00")), ..Default::default() };
    assert_eq!(ledger.issue_credit_memos(&[memo, memo], &info(), BatchMode::EachRow).unwrap().ids, [Some(1), Some(2)]);
}

#[test]
fn a_transaction_is_committed_or_was_what_if() {
    let (mut ledger, acme) = books();
    let before = ledger.state_digest().unwrap();
    let mut what_if = ledger.begin().unwrap();
    what_if.issue_invoice(&invoice(acme, "INV-1", "100.00"), &info()).unwrap();
    let seen = what_if.list_items(&ItemFilter::default(), date("2026-01-01")).unwrap();
    drop(what_if);
    assert_eq!((seen.len(), seen.get(0).unwrap().number), (1, "INV-1"));
    assert_eq!(ledger.state_digest().unwrap(), before);

    let mut outer = ledger.begin().unwrap();
    outer.issue_invoice(&invoice(acme, "INV-1", "1.00"), &info()).unwrap();
    let mut inner = outer.begin().unwrap();
    inner.issue_invoice(&invoice(acme, "INV-2", "2.00"), &info()).unwrap();
    inner.rollback().unwrap();
    let mut inner = outer.begin().unwrap();
    inner.issue_invoice(&invoice(acme, "INV-3", "3.00"), &info()).unwrap();
    inner.commit().unwrap();
    assert!(outer.issue_invoice(&invoice(acme, "INV-3", "3.00"), &info()).is_err());
    outer.commit().unwrap();
    let items = ledger.list_items(&ItemFilter::default(), date("2026-01-01")).unwrap();
    assert_eq!(items.iter().map(|row| row.number).collect::<Vec<_>>(), ["INV-1", "INV-3"]);
}

/// What a panic unwinds is dropped: an open transaction is taken back, and the ledger goes on.
#[test]
fn a_panic_with_a_transaction_open_takes_it_back() {
    let (mut outer, acme) = books();
    let before = outer.state_digest().unwrap();
    let panic = catch_unwind(AssertUnwindSafe(|| {
        let (mut ledger, own) = books();
        let mut transaction = outer.begin().unwrap();
        transaction.issue_invoice(&invoice(acme, "INV-1", "100.00"), &info()).unwrap();
        let mut inner = transaction.begin().unwrap();
        inner.issue_invoice(&invoice(acme, "INV-2", "1.00"), &info()).unwrap();
        ledger.begin().unwrap().issue_invoice(&invoice(own, "INV-1", "1.00"), &info()).unwrap();
        panic!("out of luck")
    }));
    assert_eq!(*panic.unwrap_err().downcast::<&str>().unwrap(), "out of luck");
    assert_eq!(outer.state_digest().unwrap(), before);
    let mut transaction = outer.begin().unwrap();
    transaction.issue_invoice(&invoice(acme, "INV-1", "2.00"), &info()).unwrap();
    transaction.commit().unwrap();
    let balances = outer.account_balance(acme, date("2026-01-31"), &BalanceOptions::default()).unwrap();
    assert_eq!(balances.get(0).unwrap().balance, usd("2.00"));
}

#[test]
fn a_forgotten_transaction_stays_open() {
    let (mut ledger, acme) = books();
    std::mem::forget(ledger.begin().unwrap());
    ledger.issue_invoice(&invoice(acme, "INV-1", "1.00"), &info()).unwrap();
    assert_eq!(ledger.snapshot().unwrap_err().code(), Status::TransactionOpen);
}

#[test]
fn answers_outlive_the_ledger() {
    let (mut ledger, acme) = books();
    for number in ["A", "B", "C"] {
        ledger.issue_invoice(&invoice(acme, number, "10.00"), &info()).unwrap();
    }
    let calculator = AgingCalculator::new(&AgingOptions { past_edges: Some(&[15, 45]), ..Default::default() }).unwrap();
    let items = ledger.list_items(&ItemFilter { limit: 2, ..Default::default() }, date("2026-03-01")).unwrap();
    let aging = ledger.aging(date("2026-03-01"), Some(&calculator)).unwrap();
    let page = ledger.customer_summary(acme, date("2026-03-01"), None).unwrap();
    let locks = ledger.list_period_locks(None).unwrap();
    let snapshot = ledger.snapshot().unwrap();
    drop(ledger);
    drop(calculator);
    assert_eq!((items.len(), items.matching()), (2, 3));
    assert_eq!(items.iter().rev().map(|row| row.number).collect::<Vec<_>>(), ["B", "A"]);
    assert_eq!(aging.buckets.iter().map(|row| row.label).collect::<Vec<_>>(), ["not due", "1-15", "16-45", "46+"]);
    let (row, cells) = aging.iter().next().unwrap();
    assert_eq!((row.balance, cells[2]), (usd("30.00"), usd("30.00")));
    assert_eq!(aging.total_cells.get(0).unwrap()[2], usd("30.00"));
    assert_eq!(aging.cells.get(1), None);
    assert_eq!((page.head().name, page.iter().count()), ("Acme Ltd", 1));
    assert!(locks.locks.is_empty() && locks.exceptions.is_empty() && !snapshot.is_empty());
}

/// The orders of so many things.
fn orders(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![vec![]];
    }
    let mut all = vec![];
    for shorter in orders(count - 1) {
        for at in 0..count {
            let mut order = shorter.clone();
            order.insert(at, count - 1);
            all.push(order);
        }
    }
    all
}

#[test]
fn an_iterator_over_rows_can_be_cloned() {
    let mut ledger = Ledger::new().unwrap();
    let customer = acme(&mut ledger);
    for number in ["A", "B"] {
        ledger.issue_invoice(&invoice(customer, number, "10.00"), &info()).unwrap();
    }
    let items = ledger.list_items(&ItemFilter::default(), Date::MAX).unwrap();
    let mut rows = items.iter();
    assert_eq!(rows.next().unwrap().number, "A");
    assert_eq!(rows.clone().count(), 1);
    assert_eq!(rows.map(|row| row.number).collect::<Vec<_>>(), ["B"]);
}

#[test]
fn answers_outlive_the_ledger_in_any_order() {
    let (memory, out) = counting(isize::MAX);
    let make = || Ledger::options().allocator(memory.clone()).result_allocator(memory.clone()).create().unwrap();
    for order in &orders(7) {
        let (mut ledger, mut other, log) = (make(), make(), EventLog::with_allocator(memory.clone()).unwrap());
        let log = Arc::new(Mutex::new(log));
        ledger.set_sink(EventLog::sink(&log)).unwrap();
        let customer = acme(&mut ledger);
        ledger.issue_invoice(&invoice(customer, "A", "10.00"), &info()).unwrap();
        ledger.clear_sink().unwrap();
        let calculator = AgingCalculator::with_allocator(&AgingOptions::default(), memory.clone()).unwrap();
        let items = ledger.list_items(&ItemFilter::default(), date("2026-03-01")).unwrap();
        let aging = ledger.aging(date("2026-03-01"), Some(&calculator)).unwrap();
        let snapshot = ledger.snapshot().unwrap();
        let mut transaction = other.begin().unwrap();
        let customer = Customer { code: "B", ..Default::default() };
        transaction.create_customer(&customer, &info()).unwrap();
        let mut held: Vec<Option<Box<dyn Fn() + '_>>> = vec![
            Some(Box::new(move || assert_eq!(ledger.last_sequence().unwrap(), 2))),
            Some(Box::new(move || assert_eq!(transaction.last_sequence().unwrap(), 1))),
            Some(Box::new(move || assert_eq!(log.lock().unwrap().len(), 2))),
            Some(Box::new(move || assert_eq!(calculator.buckets().unwrap().len(), 5))),
            Some(Box::new(move || assert_eq!(items.get(0).unwrap().number, "A"))),
            Some(Box::new(move || assert_eq!(aging.iter().next().unwrap().0.balance, usd("10.00")))),
            Some(Box::new(move || assert!(!snapshot.is_empty()))),
        ];
        for index in order {
            held[*index] = None;
            held.iter().flatten().for_each(|read| read());
        }
        drop(held);
        assert_eq!(other.last_sequence().unwrap(), 0);
        drop(other);
        assert_eq!(out.load(Ordering::Relaxed), 0, "{order:?}");
    }
}

#[test]
fn a_tax_that_may_have_been_meant_as_a_factor_is_remarked_on() {
    let (mut ledger, acme) = books();
    for (percent, remarked) in [("0.19", remarks::TAX_BELOW_ONE_PERCENT), ("19", 0), ("0", 0)] {
        let taxes = [LineTax { code: "VAT", percent: percent.parse().unwrap() }];
        let lines = [Line { unit_price: 10.into(), taxes: &taxes, ..Default::default() }];
        let taxed = Invoice { customer: acme, due: Some(date("2026-02-01")), lines: &lines, ..Default::default() };
        assert_eq!(ledger.issue_invoice(&taxed, &info()).unwrap().remarks, remarked, "{percent}");
    }
}

#[test]
fn queries_find_what_commands_made() {
    let (mut ledger, acme) = books();
    let job = Job { customer: acme, code: "J1", name: "Roof", ..Default::default() };
    let job = ledger.create_job(&job, &info()).unwrap().id;
    let contract = Contract { customer: acme, job: Some(job), number: "C-1", ..Default::default() };
    let contract = ledger.create_contract(&contract, &info()).unwrap().id;
    let taxes = [LineTax { code: "VAT", percent: 19.into() }];
    let lines = [Line { product: "P", unit_price: 10.into(), taxes: &taxes, ..Default::default() }];
    let made = Invoice {
        customer: acme,
        job: Some(job),
        contract: Some(contract),
        number: "INV-1",
        lines: &lines,
        external_ref: "x1",
        ..Default::default()
    };
    let item = ItemRef::invoice(ledger.issue_invoice(&made, &info()).unwrap().id);
    let at = date("2026-01-01");
    assert_eq!(ledger.find_number(ItemKind::Invoice, "INV-1").unwrap(), item);
    assert_eq!(ledger.find_external_ref(ItemKind::Invoice, "x1").unwrap(), item);
    assert_eq!(ledger.find_customer_code("ACME").unwrap(), acme);
    assert_eq!(ledger.find_customer_external_ref("?").unwrap_err().code(), Status::UnknownCustomer);
    assert_eq!((ledger.find_job_code("J1").unwrap(), ledger.find_contract_number("C-1").unwrap()), (job, contract));
    assert_eq!(ledger.find_customer(acme, None).unwrap().row().currency, Currency::iso("USD").ok());
    assert_eq!(ledger.find_job(job, None).unwrap().row().name, "Roof");
    assert_eq!(ledger.find_contract(contract, None).unwrap().row().job, Some(job));
    assert_eq!(ledger.list_jobs(Some(acme), None).unwrap().len(), 1);
    assert_eq!(ledger.list_contracts(None, None).unwrap().len(), 1);
    assert_eq!(ledger.list_lines(item).unwrap().get(0).unwrap().net, Some(usd("10.00")));
    assert_eq!(ledger.list_taxes(item).unwrap().get(0).unwrap().tax, usd("1.90"));
    assert_eq!(ledger.list_portions(item, at).unwrap().get(0).unwrap().remaining, Some(usd("11.90")));
    assert_eq!(ledger.customer_figures(acme, "USD", at, None).unwrap().balance, usd("11.90"));
    assert_eq!(ledger.explain_balance(acme, None, "USD", at).unwrap().figure, usd("11.90"));
    assert_eq!(
        ledger.explain_aging(acme, Some(job), "USD", AgingCell::Unapplied, at, None).unwrap().figure,
        usd("0.00")
    );
    let history = ledger.transaction_history(&HistoryFilter { customer: acme, ..Default::default() }, at).unwrap();
    assert_eq!((history.closing, history.lines.len()), (Some(usd("11.90")), 1));
    assert_eq!(ledger.list_balances(&BalanceFilter::default(), at).unwrap().len(), 1);
    assert_eq!(ledger.list_customers(&CustomerFilter { text: "acm", ..Default::default() }, None).unwrap().len(), 1);
    assert_eq!(ledger.known_at(Timestamp::from_micros(1)).unwrap(), ledger.last_sequence().unwrap());
    assert!(!ledger.poisoned().unwrap());
}

#[test]
fn periods_are_locked_and_numbers_have_gaps() {
    let (mut ledger, acme) = books();
    for number in ["INV-1", "INV-4"] {
        ledger.issue_invoice(&invoice(acme, number, "1.00"), &info()).unwrap();
    }
    let through = Some(date("2026-01-31"));
    ledger.lock_period(&LockPeriod { through, ..Default::default() }, &info()).unwrap();
    let late = ledger.issue_invoice(&invoice(acme, "INV-5", "1.00"), &info()).unwrap_err();
    assert_eq!(late.code(), Status::PeriodLocked);
    let shifted = CommandInfo { shift_from_locked: true, ..info() };
    let made = Invoice { due: None, ..invoice(acme, "INV-5", "1.00") };
    let id = ledger.issue_invoice(&made, &shifted).unwrap().id;
    let found = ledger.find_item(ItemRef::invoice(id), Date::MAX).unwrap();
    assert_eq!(found.row().effective, Some(date("2026-02-01")));
    let boss = LockException { actor: "boss", ..Default::default() };
    let granted = ledger.grant_lock_exception(&boss, &info()).unwrap().first_sequence;
    ledger.issue_invoice(&invoice(acme, "INV-6", "1.00"), &info().by("boss")).unwrap();
    ledger.withdraw_lock_exception(&WithdrawException { granted }, &info()).unwrap();
    let locks = ledger.list_period_locks(None).unwrap();
    assert_eq!(locks.locks.get(0).unwrap().through, through);
    let exception = locks.exceptions.get(0).unwrap();
    assert_eq!((exception.actor, exception.withdrawn.is_some()), ("boss", true));
    let numbers = ledger.numbering(ItemKind::Invoice, None).unwrap();
    assert_eq!((numbers.whole.row().gaps, numbers.series.get(0).unwrap().prefix), (1, "INV-"));
    let gap = numbers.gaps.get(0).unwrap();
    assert_eq!((gap.first, gap.last, numbers.voided.len()), (2, 3, 0));
}

#[test]
fn settings_are_read_as_they_were_known() {
    let start = Settings { refuse_partial_payments: true, ..Default::default() };
    let mut ledger = Ledger::options().settings(start).create().unwrap();
    let then = ledger.last_sequence().unwrap();
    assert_eq!(then, 0);
    let made = ledger.change_settings(&Settings { rounding: Rounding::Floor, ..Default::default() }, &info()).unwrap();
    assert_eq!(ledger.settings(None).unwrap().rounding, Rounding::Floor);
    acme(&mut ledger);
    assert!(ledger.settings(Some(made.last_sequence)).unwrap().rounding == Rounding::Floor);
    let points = Currency::custom("POINTS", 0).unwrap();
    ledger.register_currency(&RegisterCurrency { currency: points }, &info()).unwrap();
    assert_eq!(ledger.currency("POINTS").unwrap(), points);
}
