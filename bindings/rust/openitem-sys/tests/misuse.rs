//! What Rust's types keep from the library: the library's own answer to it.
use openitem_sys::*;
use std::ptr::{null, null_mut};

struct Books(*mut oi_ledger);

impl Drop for Books {
    fn drop(&mut self) {
        unsafe { oi_ledger_free(self.0) }
    }
}

fn books() -> Books {
    let mut ledger = null_mut();
    assert_eq!(unsafe { oi_ledger_create(null(), &mut ledger, null_mut()) }, OI_OK);
    Books(ledger)
}

fn info() -> oi_command_info {
    oi_command_info { effective: 739617, ..Default::default() }
}

fn field(error: &oi_error) -> String {
    error.field.iter().take_while(|c| **c != 0).map(|c| *c as u8 as char).collect()
}

#[test]
fn text_that_is_not_utf8_is_refused_with_its_place() {
    let books = books();
    for (bytes, position) in [(&b"ab\xff"[..], 2), (b"\xc3", 0), (b"a\xed\xa0\x80", 1), (b"\xc0\xaf", 0)] {
        let mut error = oi_error::default();
        let name = oi_text { data: bytes.as_ptr().cast(), size: bytes.len() };
        let customer = oi_customer_input { name, ..Default::default() };
        let status = unsafe { oi_ledger_create_customer(books.0, &info(), &customer, null_mut(), &mut error) };
        assert_eq!((status, field(&error).as_str(), error.position), (OI_INVALID_TEXT, "name", position));
    }
}

#[test]
fn amounts_of_more_than_38_digits_are_refused() {
    let mut result = oi_money::default();
    let mut amount = oi_money { hi: i64::MAX, digits: 2, ..Default::default() };
    for (to, from) in amount.currency.iter_mut().zip(*b"USD") {
        *to = from as _;
    }
    let status = unsafe { oi_money_negate(&amount, &mut result, null_mut()) };
    assert_eq!(status, OI_OVERFLOW);
    amount.digits = 3;
    amount.hi = 0;
    assert_eq!(unsafe { oi_money_negate(&amount, &mut result, null_mut()) }, OI_UNKNOWN_CURRENCY);
}

#[test]
fn null_sizes_flags_and_reserved_fields_are_refused() {
    let books = books();
    let mut error = oi_error::default();
    let create = |info: *const oi_command_info, customer: *const oi_customer_input, error: &mut oi_error| unsafe {
        oi_ledger_create_customer(books.0, info, customer, null_mut(), error)
    };
    let good = oi_customer_input::default();
    assert_eq!(create(&info(), null(), &mut error), OI_NULL_ARGUMENT);
    assert_eq!(field(&error), "customer");
    assert_eq!(create(&info(), &oi_customer_input { struct_size: 4, ..good }, &mut error), OI_BAD_STRUCT_SIZE);
    assert_eq!(create(&info(), &oi_customer_input { flags: 1 << 30, ..good }, &mut error), OI_UNKNOWN_FLAG);
    assert_eq!(create(&info(), &oi_customer_input { reserved: 1, ..good }, &mut error), OI_INVALID_ARGUMENT);
    assert_eq!(create(&info(), &oi_customer_input { status: 77, ..good }, &mut error), OI_INVALID_ARGUMENT);
    assert_eq!(unsafe { oi_ledger_verify(null(), &mut error) }, OI_NULL_ARGUMENT);
    assert_eq!(create(&info(), &good, &mut error), OI_OK);
}

unsafe extern "C" fn calls_back(
    _: *const oi_record,
    _: u64,
    acknowledgement: *mut oi_acknowledgement,
    user: *mut std::os::raw::c_void,
) {
    let mut sequence = 0;
    let status = oi_ledger_last_sequence(user.cast(), &mut sequence, null_mut());
    assert_eq!(status, OI_REENTRANT_CALL);
    (*acknowledgement).accepted = 1; // but without the sequence
}

#[test]
fn a_call_from_inside_a_callback_is_refused_and_so_is_an_acknowledgement_without_sequence() {
    let books = books();
    unsafe {
        assert_eq!(oi_ledger_set_sink(books.0, Some(calls_back), None, books.0.cast(), null_mut()), OI_OK);
        let customer = oi_customer_input::default();
        let status = oi_ledger_create_customer(books.0, &info(), &customer, null_mut(), null_mut());
        assert_eq!(status, OI_SINK_REFUSED);
    }
}

#[test]
fn freeing_nothing_is_nothing() {
    unsafe {
        oi_ledger_free(null_mut());
        oi_result_free(null_mut());
        oi_transaction_free(null_mut());
        oi_event_log_free(null_mut());
        oi_aging_calculator_free(null_mut());
        oi_buffer_free(null_mut());
    }
}
