//! Money, decimals, dates, currencies.
use openitem::*;
use std::collections::HashSet;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

fn usd() -> Currency {
    Currency::iso("USD").unwrap()
}

fn code(result: Result<impl std::fmt::Debug>) -> Status {
    result.unwrap_err().code()
}

#[test]
fn money_is_exact_text_in_and_out() {
    for (text, units) in [("12.34", 1234), ("0.00", 0), ("-0.05", -5), ("100", 10000), ("7.5", 750)] {
        let amount = Money::parse_amount(text, usd()).unwrap();
        assert_eq!(amount.minor_units(), units);
        assert_eq!(Money::new(units, usd()).unwrap(), amount);
    }
    let most = "999999999999999999999999999999999999.99 USD";
    assert_eq!(most.parse::<Money>().unwrap().to_string(), most);
    assert_eq!(most.parse::<Money>().unwrap().minor_units(), 10i128.pow(38) - 1);
    assert_eq!(format!("{:>12}|", "1.5 USD".parse::<Money>().unwrap()), "    1.50 USD|");
}

#[test]
fn amounts_beyond_38_digits_are_refused() {
    assert_eq!(code(Money::new(10i128.pow(38), usd())), Status::Overflow);
    assert_eq!(code(Money::new(i128::MIN, usd())), Status::Overflow);
    assert_eq!(code("6805647338418769269267492148635364229.12 JPY".parse::<Money>()), Status::TooManyDecimals);
    // 2^129: more than 128 bits hold.
    let wide = "680564733841876926926749214863536422912 JPY".parse::<Money>().unwrap_err();
    assert_eq!((wide.code(), wide.class()), (Status::Overflow, ErrorClass::Refusal));
    let most = Money::new(10i128.pow(38) - 1, usd()).unwrap();
    assert_eq!(code(most.try_add(Money::new(1, usd()).unwrap())), Status::Overflow);
    assert_eq!(code(most.to_i64()), Status::Overflow);
    assert_eq!(Money::new(i64::MIN.into(), usd()).unwrap().to_i64().unwrap(), i64::MIN);
}

#[test]
fn mistakes_in_text_are_told_with_their_place() {
    for (text, status, position) in [
        ("", Status::Syntax, 0),
        ("1.2.3 USD", Status::Syntax, 3),
        ("1,000.00 USD", Status::Syntax, 1),
        ("NaN USD", Status::Syntax, 0),
        ("inf USD", Status::Syntax, 0),
        ("1e5 USD", Status::Syntax, 1),
        ("1.234 USD", Status::TooManyDecimals, 4),
    ] {
        let error = text.parse::<Money>().unwrap_err();
        assert_eq!((error.code(), error.position()), (status, position), "{text:?}: {error}");
        assert_eq!(error.class(), ErrorClass::Refusal);
    }
    assert_eq!(code("1.00 XAU".parse::<Money>()), Status::UnknownCurrency);
}

#[test]
fn currencies_do_not_mix() {
    let (dollars, euros) = ("1.00 USD".parse::<Money>().unwrap(), "1.00 EUR".parse::<Money>().unwrap());
    assert_eq!(code(dollars.try_add(euros)), Status::CurrencyMismatch);
    assert_eq!(dollars.partial_cmp(&euros), None);
    assert_ne!(dollars, euros);
    assert!(dollars < "1.01 USD".parse().unwrap());
    assert_eq!(dollars.negate().unwrap().minor_units(), -100);
    assert_eq!(dollars.try_sub(dollars).unwrap(), Money::zero(usd()));
}

#[test]
fn rounding_happens_where_it_is_named() {
    let amount = "10.00 USD".parse::<Money>().unwrap();
    let third = "3".parse::<Decimal>().unwrap();
    assert_eq!(code(amount.divide(third, Rounding::Default)), Status::Inexact);
    assert_eq!(amount.divide(third, Rounding::Up).unwrap().amount(), "3.34");
    assert_eq!(amount.percent("19".parse().unwrap(), Rounding::Unnecessary).unwrap().amount(), "1.90");
    assert_eq!(code(amount.divide(0.into(), Rounding::HalfUp)), Status::DivisionByZero);
    let extended = Money::extend(3.into(), "0.335".parse().unwrap(), usd(), Rounding::HalfUp).unwrap();
    assert_eq!(extended.amount(), "1.01");
    let step = "0.05 CHF".parse().unwrap();
    let rounded = "13.31 CHF".parse::<Money>().unwrap().round_to_step(step, Rounding::HalfUp).unwrap();
    assert_eq!(rounded.to_string(), "13.30 CHF");
    let part = amount.proportion("1.00 USD".parse().unwrap(), "4.00 USD".parse().unwrap(), Rounding::HalfUp);
    assert_eq!(part.unwrap().amount(), "2.50");
}

#[test]
fn parts_of_a_split_sum_to_the_amount() {
    let amount = "100.00 USD".parse::<Money>().unwrap();
    let weights: Vec<Decimal> = [200, 100, 50].map(Decimal::from).to_vec();
    let found = amount.split(&weights, SplitRemainder::Default).unwrap();
    let texts: Vec<String> = found.parts.iter().map(Money::amount).collect();
    assert_eq!(texts, ["57.14", "28.57", "14.29"]);
    let halves = ["1.00 EUR", "1.00 EUR", "1.00 EUR"].map(|text| text.parse().unwrap());
    let found = amount.split_by_amounts(&halves, SplitRemainder::Separate).unwrap();
    assert_eq!(found.left_over.amount(), "0.01");
    assert_eq!(code(amount.split(&[], SplitRemainder::Default)), Status::InvalidArgument);
    assert_eq!(code(amount.split(&[0.into()], SplitRemainder::Default)), Status::InvalidArgument);
}

#[test]
fn amounts_of_one_currency_have_a_sum() {
    let amounts = ["1.25", "-0.05", "10"].map(|text| Money::parse_amount(text, usd()).unwrap());
    assert_eq!(Money::sum(usd(), amounts).unwrap().to_string(), "11.20 USD");
    assert_eq!(Money::sum(usd(), []).unwrap(), Money::zero(usd()));
    assert_eq!(code(Money::sum(usd(), ["1.00 EUR".parse().unwrap()])), Status::CurrencyMismatch);
}

#[test]
fn errors_are_equal_when_they_say_the_same() {
    let refused = |text: &str| text.parse::<Money>().unwrap_err();
    assert_eq!(refused("1.2.3 USD"), refused("1.2.3 USD"));
    assert_ne!(refused("1.2.3 USD"), refused("12.3.4 USD"));
    assert_ne!(refused("1.2.3 USD"), refused("1.00 XYZ"));
    let (one, other) = (Error::invalid_text("name", 3), Error::invalid_text("name", 4));
    assert_ne!(one, other);
    assert_eq!((one.code(), one.field(), one.position()), (Status::InvalidText, "name", 3));
    assert!(format!("{one:?}").starts_with("Error(invalid_text: name: "), "{one:?}");
}

#[test]
fn decimals_are_equal_by_value() {
    let (a, b): (Decimal, Decimal) = ("1.250".parse().unwrap(), "1.25".parse().unwrap());
    assert_eq!(a, b);
    assert_eq!(HashSet::from([a, b]).len(), 1);
    assert_eq!((a.to_string(), b.to_string()), ("1.250".into(), "1.25".into()));
    assert!(a < "1.26".parse().unwrap() && a > Decimal::from(-1));
    assert_eq!(a.try_mul(b).unwrap().to_string(), "1.56250");
    assert_eq!(a.try_add(b).unwrap(), "2.5".parse().unwrap());
    assert_eq!(a.try_sub(b).unwrap(), Decimal::default());
    assert_eq!(a.rescale(1, Rounding::HalfEven).unwrap().to_string(), "1.2");
    assert_eq!(code("1.5 ".parse::<Decimal>()), Status::Syntax);
    assert_eq!(code("NaN".parse::<Decimal>()), Status::Syntax);
    assert_eq!(code(Decimal::new(1, 19)), Status::InvalidArgument);
    assert_eq!(code(Decimal::new(i128::MAX, 0)), Status::Overflow);
    assert_eq!(Decimal::new(10i128.pow(38) - 1, 18).unwrap().coefficient(), 10i128.pow(38) - 1);
}

#[test]
fn dates_are_day_numbers() {
    assert_eq!((Date::MIN.to_string(), Date::MAX.to_string()), ("0001-01-01".into(), "9999-12-31".into()));
    let day = Date::new(2024, 2, 29).unwrap();
    assert_eq!((day.day_number(), day.civil(), day.weekday()), (738945, (2024, 2, 29), Weekday::Thursday));
    assert_eq!(code(Date::new(1900, 2, 29)), Status::NoSuchDay);
    assert_eq!(code(Date::from_day_number(0)), Status::DateOutOfRange);
    assert_eq!(code(Date::MAX.add_days(1)), Status::DateOutOfRange);
    assert_eq!(code("2024-2-29".parse::<Date>()), Status::Syntax);
    assert_eq!(day.add_months(12).unwrap().to_string(), "2025-02-28");
    assert_eq!(day.with_day(31).unwrap(), day);
    assert_eq!(std::mem::size_of::<Option<Date>>(), 4);
    let calendar = BusinessCalendar { holidays: &[day], ..Default::default() };
    assert!(day.is_business_day(None).unwrap() && !day.is_business_day(Some(&calendar)).unwrap());
    let moved = day.shift(BusinessDayShift::Following, Some(&calendar)).unwrap();
    assert_eq!(moved.to_string(), "2024-03-01");
    let no_weekend = BusinessCalendar { weekend: Some(&[]), ..Default::default() };
    assert!("2024-03-02".parse::<Date>().unwrap().is_business_day(Some(&no_weekend)).unwrap());
}

#[test]
fn instants_come_from_and_go_to_the_systems() {
    let noon = UNIX_EPOCH + Duration::from_micros(1_700_000_000_000_001);
    let instant = Timestamp::try_from(noon).unwrap();
    assert_eq!(instant.micros(), 1_700_000_000_000_001);
    assert_eq!(SystemTime::from(instant), noon);
    let before = UNIX_EPOCH - Duration::from_micros(5);
    assert_eq!(SystemTime::from(Timestamp::try_from(before).unwrap()), before);
    assert_eq!(Timestamp::midnight("1970-01-02".parse().unwrap()).micros(), 86_400_000_000);
}

#[test]
fn documents_add_up_without_a_ledger() {
    let taxes = [LineTax { code: "VAT", percent: 19.into() }];
    let line =
        Line { quantity: Some(3.into()), unit_price: "0.335".parse().unwrap(), taxes: &taxes, ..Default::default() };
    let none = Line { quantity: Some(0.into()), unit_price: 5.into(), ..Default::default() };
    let found = add_up(&[line, none], usd(), TaxScope::Document, Rounding::Default).unwrap();
    assert_eq!(found.totals.total.to_string(), "1.20 USD");
    assert_eq!((found.line_nets.len(), found.line_nets[1].amount()), (2, "0.00".into()));
    assert_eq!((found.taxes[0].code, found.taxes[0].tax.amount()), ("VAT", "0.19".into()));

    let base = DueInputs { document: Some("2026-01-31".parse().unwrap()), ..Default::default() };
    let month = TermsPortion { months: 1, ..Default::default() };
    assert_eq!(due_date(&month, &base, None).unwrap().to_string(), "2026-02-28");
    let found = due_portions(&[month], "1.00 USD".parse().unwrap(), &base, None, Rounding::Default).unwrap();
    assert_eq!(found[0].amount.amount(), "1.00");
    assert_eq!(
        code(due_portions(&[], "1.00 USD".parse().unwrap(), &base, None, Rounding::Default)),
        Status::TermsIncomplete
    );
    let tier = DiscountTier { percent: 2.into(), days: 10 };
    assert_eq!(discount_date(&tier, "2026-01-31".parse().unwrap()).unwrap().to_string(), "2026-02-10");
}

#[test]
fn a_quantity_of_zero_is_no_piece_however_it_is_spelled() {
    let total = |quantity: Option<Decimal>| {
        let line = Line { quantity, unit_price: 5.into(), ..Default::default() };
        add_up(&[line], usd(), TaxScope::Document, Rounding::Default).unwrap().totals.total.to_string()
    };
    for zero in ["0", "-0", "00", "0.00", "-0.000", "0.000000000000000000"] {
        assert_eq!(total(Some(zero.parse().unwrap())), "0.00 USD", "{zero}");
    }
    assert_eq!(total(Some(Decimal::default())), "0.00 USD");
    assert_eq!(total(None), "5.00 USD");
    for wrong in ["", " 0", "0 ", "+0", "0.", ".0", "\u{660}", "0x0", "-", "0E3"] {
        assert_eq!(code(wrong.parse::<Decimal>()), Status::Syntax, "{wrong}");
    }
    let saturday: Date = "2024-03-02".parse().unwrap();
    for (weekend, open) in [(None, false), (Some(&[][..]), true), (Some(&[Weekday::Friday][..]), true)] {
        let calendar = BusinessCalendar { weekend, ..Default::default() };
        assert_eq!(saturday.is_business_day(Some(&calendar)).unwrap(), open);
    }
    let no_currency = AgingOptions { currency: Some(Currency::default()), ..Default::default() };
    assert_eq!(code(AgingCalculator::new(&no_currency)), Status::InvalidArgument);
    for (past_edges, count) in [(None, 5), (Some(&[][..]), 2), (Some(&[10][..]), 3)] {
        let options = AgingOptions { past_edges, ..Default::default() };
        assert_eq!(AgingCalculator::new(&options).unwrap().buckets().unwrap().len(), count);
    }
}

#[test]
fn the_library_tells_what_it_is() {
    assert_eq!((version(), abi_level()), (env!("CARGO_PKG_VERSION"), 0));
    assert!(
        build_info().contains(version()) && has_feature("ledger") && !has_feature("time travel") && !has_feature("\0")
    );
    let table = iso4217().unwrap();
    let gold = table.iter().find(|row| row.code == "XAU").unwrap();
    assert!(table.len() > 150 && gold.digits.is_none() && iso4217_date().starts_with("20"));
    assert_eq!(Currency::custom("POINTS", 0).unwrap().to_string(), "POINTS");
}

#[test]
fn enumerations_have_words_and_keep_numbers_they_do_not_know() {
    assert_eq!("credit_memo".parse::<ItemKind>().unwrap(), ItemKind::CreditMemo);
    assert!("gift".parse::<ItemKind>().is_err());
    let newer = ItemKind::from_number(99);
    assert_eq!((newer.number(), newer.word(), newer), (99, "unknown", ItemKind::Other(99)));
    assert_eq!(ItemRef::invoice(InvoiceId::new(17)).to_string(), "invoice 17");
}
