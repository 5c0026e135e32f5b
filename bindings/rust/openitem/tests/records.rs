//! Records that are changed in part, contacts, due dates, disputes, and personal texts that go.
mod common;
use common::*;
use openitem::*;
use std::sync::{Arc, Mutex};

fn text(it: impl std::fmt::Debug) -> String {
    format!("{it:?}")
}

#[test]
fn a_customer_renamed_loses_nothing() {
    let (mut ledger, parent) = books();
    let tiers = [(2, 10), (1, 20)].map(|(percent, days)| DiscountTier { percent: percent.into(), days });
    let late = [DiscountTier { percent: "0.5".parse().unwrap(), days: 5 }];
    let net = TermsPortion { kind: DueRuleKind::Net, ..Default::default() };
    let half = TermsPortion { share: PortionShare::Percent, percent: 50.into(), days: 30, ..net };
    let terms = [
        TermsPortion { discounts: &tiers, shift: BusinessDayShift::Following, ..half },
        TermsPortion { share: PortionShare::Fixed, fixed: Some(usd("5.00")), days: 7, ..net },
        TermsPortion { kind: DueRuleKind::Proximo, cutoff: 19, day: 20, discounts: &late, ..Default::default() },
    ];
    let gold = CustomerGroup { code: "GOLD", ..Default::default() };
    let group = ledger.create_customer_group(&gold, &info()).unwrap().id;
    let customer = Customer {
        id: None,
        code: "SUB",
        name: "Sub Ltd",
        label: "good",
        salesperson: "kim",
        external_ref: "x-1",
        status: CustomerStatus::Prospect,
        partial_payments: PartialPayments::Refuse,
        currency: "CHF",
        parent: Some(parent),
        credit_limit: Some("1000.00 CHF".parse().unwrap()),
        established: Some(date("2020-02-29")),
        terms: &terms,
        group: Some(group),
        r#type: CustomerType::Individual,
        product_display: ProductDisplay::ExclusiveOnly,
        payment_method: "card",
        price_list: "B",
        shipping_method: "van",
        discount_percent: Some("2.5".parse().unwrap()),
        legal_name: "Sub Limited",
        given_name: "Kim",
        family_name: "Lee",
        email: "kim@example.org",
        phone: "1",
        mobile: "2",
        fax: "3",
        website: "example.org",
        no_discount: true,
    };
    let id = ledger.create_customer(&customer, &info()).unwrap().id;
    let (was, had) = (ledger.find_customer(id, None).unwrap(), ledger.list_terms(id, None).unwrap());

    let found = ledger.customer_to_change(id).unwrap();
    assert_eq!(found.input(), Customer { id: Some(id), ..customer });
    let changed = Customer { name: "Sub Inc", ..found.input() };
    assert_eq!(ledger.change_customer(&changed, &info()).unwrap().id, id);

    let (is, has) = (ledger.find_customer(id, None).unwrap(), ledger.list_terms(id, None).unwrap());
    let mut expected = was.row();
    (expected.name, expected.changed) = ("Sub Inc", is.row().changed);
    assert!(is.row().changed > was.row().changed);
    assert_eq!(is.row(), expected);
    assert_eq!(text(has), text(had));
    assert_eq!(ledger.customer_to_change(CustomerId::new(99)).unwrap_err().code(), Status::UnknownCustomer);
}

#[test]
fn a_customer_without_anything_is_changed_likewise() {
    let mut ledger = Ledger::new().unwrap();
    let id = ledger.create_customer(&Customer::default(), &CommandInfo::default()).unwrap().id;
    let found = ledger.customer_to_change(id).unwrap();
    assert_eq!(found.input(), Customer { id: Some(id), ..Default::default() });
    ledger.change_customer(&Customer { code: "A", ..found.input() }, &CommandInfo::default()).unwrap();
    assert_eq!(ledger.find_customer_code("A").unwrap(), id);
}

#[test]
fn jobs_and_contracts_and_contacts_renamed_lose_nothing() {
    let (mut ledger, acme) = books();
    let terms = [TermsPortion { kind: DueRuleKind::Net, days: 45, ..Default::default() }];
    let site = ledger.create_site(&Site { customer: acme, code: "N", ..Default::default() }, &info()).unwrap().id;
    let job = Job {
        id: None,
        customer: acme,
        code: "J",
        name: "Roof",
        external_ref: "x",
        status: JobStatus::Inactive,
        site: Some(site),
    };
    let job_id = ledger.create_job(&job, &info()).unwrap().id;
    let contract = Contract {
        id: None,
        customer: acme,
        job: Some(job_id),
        number: "C-1",
        external_ref: "y",
        starts: Some(date("2026-01-01")),
        ends: Some(date("2026-12-31")),
        payment_method: "card",
        price_list: "B",
        shipping_method: "crane",
        discount_percent: Some("0.5".parse().unwrap()),
        no_discount: true,
        terms: &terms,
    };
    let contract_id = ledger.create_contract(&contract, &info()).unwrap().id;
    let contact = Contact {
        id: None,
        customer: acme,
        name: "Kim",
        role: "buyer",
        email: "kim@example.org",
        phone: "1",
        mobile: "2",
        fax: "3",
        notes: "in the morning",
        primary: true,
    };
    let contact_id = ledger.create_contact(&contact, &info()).unwrap().id;

    let found = ledger.job_to_change(job_id).unwrap();
    ledger.change_job(&Job { name: "Floor", ..found.input() }, &info()).unwrap();
    assert_eq!(ledger.job_to_change(job_id).unwrap().input(), Job { id: Some(job_id), name: "Floor", ..job });
    let found = ledger.contract_to_change(contract_id).unwrap();
    ledger.change_contract(&Contract { number: "C-2", ..found.input() }, &info()).unwrap();
    let expected = Contract { id: Some(contract_id), number: "C-2", ..contract };
    assert_eq!(ledger.contract_to_change(contract_id).unwrap().input(), expected);
    let found = ledger.contact_to_change(contact_id).unwrap();
    ledger.change_contact(&Contact { name: "Kim Lee", ..found.input() }, &info()).unwrap();
    let expected = Contact { id: Some(contact_id), name: "Kim Lee", ..contact };
    assert_eq!(ledger.contact_to_change(contact_id).unwrap().input(), expected);
}

#[test]
fn a_company_and_its_customers_keep_their_terms_and_what_is_said_about_documents() {
    let (mut ledger, acme) = books();
    let terms = [TermsPortion { kind: DueRuleKind::Net, days: 30, ..Default::default() }];
    let company = Company { name: "We", discount_percent: 3.into(), terms: &terms, ..Default::default() };
    let company_id = ledger.create_company(&company, &info()).unwrap().id;
    let found = ledger.company_to_change(company_id).unwrap();
    ledger.change_company(&Company { city: "Cluj", ..found.input() }, &info()).unwrap();
    let expected = Company { id: Some(company_id), city: "Cluj", ..company };
    assert_eq!(ledger.company_to_change(company_id).unwrap().input(), expected);
    assert_eq!(ledger.customer_defaults(acme, None, None).unwrap().row().discount_percent, 3.into());

    let invoice = Invoice { customer: acme, total: Some(usd("5.00")), ..Default::default() };
    let about = Some(ItemRef::from(ledger.issue_invoice(&invoice, &info()).unwrap().id));
    let note = Note { customer: acme, about, text: "Ring.", pinned: true, ..Default::default() };
    let note_id = ledger.create_note(&note, &info()).unwrap().id;
    let found = ledger.note_to_change(note_id).unwrap();
    ledger.change_note(&Note { text: "Ring twice.", ..found.input() }, &info()).unwrap();
    let changed = ledger.find_note(note_id, None).unwrap();
    assert_eq!((changed.row().text, changed.row().about, changed.row().pinned), ("Ring twice.", about, true));
}

#[test]
fn what_is_found_to_be_changed_outlives_the_ledger() {
    let (ledger, acme) = books();
    let found = ledger.customer_to_change(acme).unwrap();
    drop(ledger);
    let moved = Box::new(found);
    assert_eq!((moved.input().code, moved.input().name, moved.input().currency), ("ACME", "Acme Ltd", "USD"));
}

#[test]
fn settings_are_read_from_an_event_as_an_input() {
    let mut ledger = Ledger::new().unwrap();
    let (sent, received) = std::sync::mpsc::channel();
    let sink = move |record: &Record<'_>, _| {
        if let EventRow::SettingsChanged(row) = record.event(0)?.row {
            sent.send(row.input())?;
        }
        Ok(())
    };
    ledger.set_sink(sink).unwrap();
    let settings = Settings { tax_scope: TaxScope::Line, prospects_stay: true, ..Default::default() };
    ledger.change_settings(&settings, &info()).unwrap();
    let heard = received.recv().unwrap();
    assert_eq!(heard, ledger.settings(None).unwrap());
    assert_eq!((heard.tax_scope, heard.prospects_stay, heard.numbers_not_unique), (TaxScope::Line, true, false));
}

#[test]
fn a_customer_has_contacts_and_one_to_begin_with() {
    let (mut ledger, acme) = books();
    let contact = |name, primary| Contact { customer: acme, name, primary, ..Default::default() };
    let kim = ledger.create_contact(&contact("Kim", true), &info()).unwrap().id;
    let lee = ledger.create_contact(&contact("Lee", true), &info()).unwrap();
    let names = |ledger: &Ledger, known| -> Vec<(String, bool)> {
        let found = ledger.list_contacts(Some(acme), known).unwrap();
        found.iter().map(|row| (row.name.to_string(), row.primary)).collect()
    };
    assert_eq!(names(&ledger, None), [("Kim".to_string(), false), ("Lee".to_string(), true)]);
    ledger.delete_contact(&DeleteContact { id: kim }, &info()).unwrap();
    assert_eq!(ledger.find_contact(kim, None).unwrap_err().code(), Status::UnknownRecord);
    assert_eq!(ledger.find_contact(kim, Some(lee.last_sequence)).unwrap().row().name, "Kim");
    assert_eq!(names(&ledger, None), [("Lee".to_string(), true)]);
    assert_eq!(ledger.list_contacts(None, None).unwrap().get(0).unwrap().id, lee.id);
}

#[test]
fn an_invoice_is_due_on_another_day() {
    let (mut ledger, acme) = books();
    let item = ItemRef::invoice(ledger.issue_invoice(&invoice(acme, "A", "100.00"), &info()).unwrap().id);
    let due = Some(date("2026-04-30"));
    ledger.change_due(&ChangeDue { item, from: None, due }, &CommandInfo::on(date("2026-02-10"))).unwrap();
    let row = |day| {
        let found = ledger.find_item(item, date(day)).unwrap();
        (found.row().due, found.row().days_overdue)
    };
    assert_eq!(row("2026-02-09"), (Some(date("2026-01-31")), 9));
    assert_eq!(row("2026-02-10"), (due, 0));
}

#[test]
fn what_is_disputed_is_not_past_due_until_the_dispute_ends() {
    let (mut ledger, acme) = books();
    let item = ItemRef::invoice(ledger.issue_invoice(&invoice(acme, "A", "100.00"), &info()).unwrap().id);
    let contested = Dispute { item, amount: Some(usd("30.00")), code: "broken", ..Default::default() };
    let dispute = ledger.dispute(&contested, &CommandInfo::on(date("2026-02-01"))).unwrap().id;
    let outcome = MarkOutcome::Invalid;
    let at_last = CommandInfo::on(date("2026-03-01"));
    ledger.resolve_dispute(&ResolveDispute { dispute, outcome }, &at_last).unwrap();

    let figures = |day| {
        let found = ledger.account_balance(acme, date(day), &BalanceOptions::default()).unwrap();
        let row = found.get(0).unwrap();
        (row.balance, row.past_due, row.disputed)
    };
    assert_eq!(figures("2026-02-28"), (usd("100.00"), usd("70.00"), usd("30.00")));
    assert_eq!(figures("2026-03-01"), (usd("100.00"), usd("100.00"), usd("0.00")));
    let explained = |cell| ledger.explain_aging(acme, None, "USD", cell, date("2026-02-28"), None).unwrap().figure;
    assert_eq!(explained(AgingCell::Disputed), usd("30.00"));
    assert_eq!(explained(1.into()), usd("70.00"));
    assert_eq!(explained(AgingCell::Unapplied), usd("0.00"));
    let aging = AgingCalculator::new(&AgingOptions::default()).unwrap();
    assert_eq!(aging.bucket("1-30").unwrap().map(explained), Some(usd("70.00")));
    assert_eq!(aging.bucket("1-31").unwrap(), None);

    let live = MarkFilter { live_only: true, customer: Some(acme), ..Default::default() };
    assert_eq!(ledger.list_marks(&live, date("2026-02-28")).unwrap().len(), 1);
    assert!(ledger.list_marks(&live, date("2026-03-01")).unwrap().is_empty());
    let mark = ledger.find_mark(dispute, date("2026-03-01")).unwrap();
    let row = mark.row();
    assert_eq!((row.item, row.customer, row.amount, row.code), (Some(item), Some(acme), usd("30.00"), "broken"));
    assert_eq!((row.outcome, row.ended_on), (outcome, Some(date("2026-03-01"))));
}

#[test]
fn personal_texts_of_a_customer_go_from_the_ledger_and_its_journal() {
    let bytes = Arc::new(Mutex::new(Vec::new()));
    let (store, mut ledger) = (Arc::clone(&bytes), Ledger::new().unwrap());
    let keep = move |piece: &[u8], _| {
        store.lock().unwrap().extend_from_slice(piece);
        Ok(())
    };
    ledger.journal_push(42, keep).unwrap();
    let acme = acme(&mut ledger);
    ledger.issue_invoice(&Invoice { notes: "for Kim", ..invoice(acme, "A", "1.00") }, &info()).unwrap();
    let what = ErasePersonal { customer: Some(acme), ..Default::default() };
    assert_eq!(ledger.erase_personal(&what, &info()).unwrap_err().code(), Status::CustomerStatusForbids);
    let found = ledger.customer_to_change(acme).unwrap();
    ledger.change_customer(&Customer { status: CustomerStatus::Inactive, ..found.input() }, &info()).unwrap();
    ledger.erase_personal(&what, &info()).unwrap();
    let row = ledger.find_customer(acme, None).unwrap();
    assert_eq!((row.row().name, row.row().code), ("", "ACME"));

    let holds = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    let kept = bytes.lock().unwrap().clone();
    assert!(holds(&kept, "Acme Ltd") && holds(&kept, "for Kim"));
    let erased = ledger.erase_journal(&kept).unwrap();
    assert!(!holds(&erased, "Acme Ltd") && !holds(&erased, "for Kim"));
    let mut again = Ledger::new().unwrap();
    again.replay_journal(&erased, 0).unwrap();
    assert_eq!(again.state_digest().unwrap(), ledger.state_digest().unwrap());
    let damaged = ledger.erase_journal(&kept[..kept.len() - 1]).unwrap_err();
    assert_eq!(damaged.code(), Status::Damaged);
}

#[test]
fn an_id_is_a_number_with_a_name() {
    let id = CustomerId::new(17);
    assert_eq!((id.get(), u64::from(id), CustomerId::from(17)), (17, 17, id));
    assert_eq!((id.to_string(), format!("{id:>4}")), ("17".to_string(), "  17".to_string()));
    assert!(CustomerId::default() < id && CustomerId::default().get() == 0);
    assert_eq!(ItemRef::from(InvoiceId::new(3)), ItemRef::new(ItemKind::Invoice, 3));
    assert_eq!(ItemRef::from(PaymentId::new(3)), ItemRef::payment(PaymentId::new(3)));
    let known: std::collections::HashMap<JobId, &str> = [(JobId::new(1), "roof")].into();
    assert_eq!(known[&JobId::new(1)], "roof");
}
