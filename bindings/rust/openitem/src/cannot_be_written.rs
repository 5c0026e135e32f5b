//! What the compiler refuses, tried as documentation tests; each beside what it accepts.

/// A lone surrogate is no character:
///
/// ```compile_fail
/// let customer = openitem::Customer { code: "ab\u{d800}c", ..Default::default() };
/// ```
///
/// ```
/// let customer = openitem::Customer { code: "ab\u{d7ff}c", ..Default::default() };
/// ```
struct LoneSurrogate;

/// Neither NaN nor another floating-point number becomes an amount or a decimal:
///
/// ```compile_fail,E0308
/// let money = openitem::Money::new(f64::NAN, openitem::Currency::iso("USD").unwrap());
/// ```
///
/// ```compile_fail,E0277
/// let decimal = openitem::Decimal::from(f64::NAN);
/// ```
///
/// ```
/// let money = openitem::Money::new(1, openitem::Currency::iso("USD").unwrap());
/// let decimal = openitem::Decimal::from(1);
/// ```
struct NotANumber;

/// No number of more than 128 bits is written, here 2^127 and 2^128; in text it is refused:
///
/// ```compile_fail
/// let units: i128 = 170141183460469231731687303715884105728;
/// let money = openitem::Money::new(units, openitem::Currency::iso("USD").unwrap());
/// ```
///
/// ```compile_fail
/// let units: i128 = 340282366920938463463374607431768211456;
/// let money = openitem::Money::new(units, openitem::Currency::iso("USD").unwrap());
/// ```
///
/// ```
/// let units: i128 = 170141183460469231731687303715884105727;
/// let money = openitem::Money::new(units, openitem::Currency::iso("USD").unwrap());
/// assert_eq!(money.unwrap_err().code(), openitem::Status::Overflow);
/// ```
struct BeyondBits;

/// A handle is not used after it is dropped:
///
/// ```compile_fail,E0382
/// let ledger = openitem::Ledger::new().unwrap();
/// drop(ledger);
/// ledger.last_sequence().unwrap();
/// ```
///
/// ```
/// let ledger = openitem::Ledger::new().unwrap();
/// ledger.last_sequence().unwrap();
/// drop(ledger);
/// ```
struct Dropped;

/// A customer's id is not a job's, and not a number:
///
/// ```compile_fail,E0308
/// let customer = openitem::CustomerId::new(1);
/// let filter = openitem::ItemFilter { job: Some(customer), ..Default::default() };
/// ```
///
/// ```compile_fail,E0308
/// let invoice = openitem::Invoice { customer: 1, ..Default::default() };
/// ```
///
/// ```compile_fail,E0308
/// let payment = openitem::PaymentId::new(1);
/// let item = openitem::ItemRef::invoice(payment);
/// ```
///
/// ```
/// let (customer, job) = (openitem::CustomerId::new(1), openitem::JobId::new(1));
/// let filter = openitem::ItemFilter { customer: Some(customer), job: Some(job), ..Default::default() };
/// let invoice = openitem::Invoice { customer: 1.into(), ..Default::default() };
/// let item = openitem::ItemRef::invoice(openitem::InvoiceId::new(1));
/// ```
struct AnotherId;

/// An input does not outlive the record it was found in:
///
/// ```compile_fail,E0505
/// let ledger = openitem::Ledger::new().unwrap();
/// let found = ledger.customer_to_change(1.into()).unwrap();
/// let input = found.input();
/// drop(found);
/// println!("{} {}", input.name, input.terms.len());
/// ```
///
/// ```no_run
/// let ledger = openitem::Ledger::new().unwrap();
/// let found = ledger.customer_to_change(1.into()).unwrap();
/// let input = found.input();
/// println!("{} {}", input.name, input.terms.len());
/// drop(found);
/// ```
struct Forgotten;

/// Nor does a row of an event outlive its record:
///
/// ```compile_fail,E0505
/// let mut log = openitem::EventLog::new().unwrap();
/// let event = log.get(0).unwrap().event(0).unwrap();
/// drop(log);
/// println!("{:?}", event.row);
/// ```
///
/// ```no_run
/// let mut log = openitem::EventLog::new().unwrap();
/// let event = log.get(0).unwrap().event(0).unwrap();
/// println!("{:?}", event.row);
/// drop(log);
/// ```
struct Unheard;
