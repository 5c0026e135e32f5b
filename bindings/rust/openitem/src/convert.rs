//! How Rust's values become the library's (`put`) and back (`take`).
use crate::enums::Status;
use crate::error::{Error, Result};
use openitem_sys as sys;
use std::any::Any;
use std::os::raw::c_char;

/// Something a structure of the library's is filled from.
pub(crate) trait Input {
    type Raw: Copy + Default + 'static;

    /// The structure; what it points to is kept by `keep`, or borrowed from `self`.
    fn raw(&self, keep: &mut Keep) -> Result<Self::Raw>;
}

/// Owns what structures point to until the call is over.
#[derive(Default)]
pub(crate) struct Keep(Vec<Box<dyn Any>>);

impl Keep {
    fn array<T: 'static>(&mut self, made: Vec<T>) -> (*const T, usize) {
        if made.is_empty() {
            return (std::ptr::null(), 0);
        }
        let found = (made.as_ptr(), made.len());
        self.0.push(Box::new(made));
        found
    }

    /// An array of structures.
    pub fn inputs<I: Input>(&mut self, given: &[I]) -> Result<(*const I::Raw, usize)> {
        let made = given.iter().map(|one| one.raw(self)).collect::<Result<Vec<_>>>()?;
        Ok(self.array(made))
    }

    /// An array of frozen structures or numbers.
    pub fn list<T: Copy, R: 'static>(&mut self, given: &[T], make: impl Fn(T) -> R) -> (*const R, usize) {
        self.array(given.iter().map(|one| make(*one)).collect())
    }

    pub fn input<I: Input>(&mut self, given: &I) -> Result<*const I::Raw> {
        let made = given.raw(self)?;
        Ok(self.array(vec![made]).0)
    }

    pub fn optional<I: Input>(&mut self, given: Option<&I>) -> Result<*const I::Raw> {
        given.map_or(Ok(std::ptr::null()), |one| self.input(one))
    }
}

pub(crate) fn flag(set: bool, bit: u32) -> u32 {
    if set {
        bit
    } else {
        0
    }
}

/// The text in a field that ends with a NUL.
pub(crate) fn c_text(field: &[c_char]) -> &str {
    // SAFETY: c_char and u8 have the same size and alignment, and every value of one is one of the other.
    let bytes = unsafe { std::slice::from_raw_parts(field.as_ptr().cast::<u8>(), field.len()) };
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    std::str::from_utf8(&bytes[..end]).unwrap_or_default()
}

/// A static text of the library.
pub(crate) fn static_text(text: *const c_char) -> &'static str {
    // SAFETY: the library gives static texts that end with a NUL.
    let text = unsafe { std::ffi::CStr::from_ptr(text) };
    text.to_str().unwrap_or_default()
}

/// Text that a function prints into a buffer.
pub(crate) fn printed<const N: usize>(
    print: impl FnOnce(*mut c_char, usize, *mut usize, *mut sys::oi_error) -> sys::oi_status,
) -> Result<String> {
    let (mut buffer, mut size) = ([0 as c_char; N], 0);
    crate::error::call(|error| print(buffer.as_mut_ptr(), N, &mut size, error))?;
    Ok(c_text(&buffer).to_string())
}

pub(crate) mod put {
    use super::*;
    use crate::date::{Date, Timestamp};
    use crate::decimal::Decimal;
    use crate::item::ItemRef;
    use crate::money::Currency;

    pub fn text(given: &str) -> sys::oi_text {
        if given.is_empty() {
            return sys::oi_text::default();
        }
        sys::oi_text { data: given.as_ptr().cast(), size: given.len() }
    }

    /// Copies a text into a field that ends with a NUL, as much as it holds.
    pub fn c_text(field: &mut [c_char], given: &str) {
        let last = field.len().saturating_sub(1);
        for (to, from) in field.iter_mut().zip(given.bytes().take(last)) {
            *to = from as c_char;
        }
    }

    /// A currency's code for a field of 8 characters.
    pub fn code(given: &str, field: &str) -> Result<[c_char; 8]> {
        if given.len() > 7 || given.contains('\0') {
            return Err(Error::refuse(Status::InvalidArgument, field, "a code has at most 7 characters"));
        }
        let mut code = [0; 8];
        c_text(&mut code, given);
        Ok(code)
    }

    pub fn currency(given: Option<Currency>, field: &str) -> Result<sys::oi_currency> {
        match given {
            Some(currency) if currency.is_none() => {
                Err(Error::refuse(Status::InvalidArgument, field, "a currency without a code"))
            }
            given => Ok(given.map_or_else(Default::default, Currency::raw)),
        }
    }

    pub fn decimal(given: Decimal) -> sys::oi_decimal {
        given.raw()
    }

    pub fn item_ref(given: ItemRef) -> sys::oi_item_ref {
        sys::oi_item_ref { id: given.id, kind: given.kind.number(), reserved: 0 }
    }

    pub fn id(given: impl Into<u64>) -> u64 {
        given.into()
    }

    pub fn date(given: Option<Date>) -> i32 {
        given.map_or(0, Date::day_number)
    }

    pub fn date_of(given: Date) -> i32 {
        given.day_number()
    }

    pub fn same(given: i32) -> i32 {
        given
    }

    pub fn instant(given: Option<Timestamp>) -> i64 {
        given.map_or(0, Timestamp::micros)
    }

    pub fn digest(given: u128) -> sys::oi_digest {
        sys::oi_digest { lo: given as u64, hi: (given >> 64) as u64 }
    }

    /// Bits of enumerations; `first` has bit 0.
    pub fn set(given: impl Iterator<Item = i32>, first: i32, field: &str) -> Result<u32> {
        let mut bits = 0;
        for number in given {
            let bit = u32::try_from(number - first).ok().and_then(|bit| 1u32.checked_shl(bit));
            bits |=
                bit.ok_or_else(|| Error::refuse(Status::InvalidArgument, field, "not a value that a set can hold"))?;
        }
        Ok(bits)
    }
}

pub(crate) mod take {
    use super::*;
    use crate::date::{Date, Timestamp};
    use crate::decimal::Decimal;
    use crate::enums::ItemKind;
    use crate::item::ItemRef;
    use crate::money::{Currency, Money};

    /// # Safety
    /// The view points to text that lives at least as long as `'a`.
    pub unsafe fn text<'a>(view: sys::oi_text_view) -> &'a str {
        if view.size == 0 {
            return "";
        }
        // The library keeps nothing but UTF-8.
        std::str::from_utf8(std::slice::from_raw_parts(view.data.cast(), view.size)).unwrap_or_default()
    }

    pub fn money(it: &sys::oi_money) -> Money {
        Money::from_raw(it)
    }

    pub fn optional_money(it: &sys::oi_money) -> Option<Money> {
        Some(Money::from_raw(it)).filter(|amount| !amount.currency().is_none())
    }

    pub fn currency(it: &sys::oi_currency) -> Currency {
        Currency::from_raw(it)
    }

    pub fn optional_currency(it: &sys::oi_currency) -> Option<Currency> {
        Some(Currency::from_raw(it)).filter(|currency| !currency.is_none())
    }

    pub fn decimal(it: &sys::oi_decimal) -> Decimal {
        Decimal::from_raw(it)
    }

    pub fn item_ref(it: &sys::oi_item_ref) -> ItemRef {
        ItemRef { kind: ItemKind::from_number(it.kind), id: it.id }
    }

    pub fn optional_item_ref(it: &sys::oi_item_ref) -> Option<ItemRef> {
        Some(item_ref(it)).filter(|item| *item != ItemRef::default())
    }

    pub fn id<I: From<u64>>(it: u64) -> I {
        it.into()
    }

    pub fn optional_id<I: From<u64>>(it: u64) -> Option<I> {
        Some(it).filter(|id| *id != 0).map(I::from)
    }

    /// A date that every such row has.
    pub fn date(it: i32) -> Date {
        Date::from_raw(it).expect("the library gives a date here")
    }

    pub fn optional_date(it: i32) -> Option<Date> {
        Date::from_raw(it)
    }

    pub fn optional_instant(it: i64) -> Option<Timestamp> {
        Some(Timestamp::from_micros(it)).filter(|_| it != 0)
    }

    pub fn digest(it: &sys::oi_digest) -> u128 {
        u128::from(it.hi) << 64 | u128::from(it.lo)
    }

    pub fn optional_digest(it: &sys::oi_digest) -> Option<u128> {
        Some(digest(it)).filter(|digest| *digest != 0)
    }

    pub fn bool(it: u8) -> bool {
        it != 0
    }
}
