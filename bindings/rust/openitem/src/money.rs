//! Money: an exact amount of one currency.
use crate::convert::printed;
use crate::decimal::Decimal;
use crate::enums::{Rounding, SplitRemainder};
use crate::error::{output, Error, Result};
use openitem_sys as sys;
use std::cmp::Ordering;
use std::fmt;
use std::os::raw::c_char;
use std::str::FromStr;

/// A currency and the digits of its minor unit: JPY 0, USD 2, KWD 3.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency {
    code: [u8; 7],
    digits: u8,
}

impl Currency {
    /// A currency of ISO 4217.
    pub fn iso(code: &str) -> Result<Self> {
        // SAFETY: pointer and size of a text; outputs of ours.
        let made = output(|to, error| unsafe { sys::oi_currency_iso(code.as_ptr().cast(), code.len(), to, error) })?;
        Ok(Self::from_raw(&made))
    }

    /// One of the host's own; a ledger must register it before it is used there.
    pub fn custom(code: &str, digits: u32) -> Result<Self> {
        // SAFETY: pointer and size of a text; outputs of ours.
        let made = output(|to, error| unsafe {
            sys::oi_currency_custom(code.as_ptr().cast(), code.len(), digits, to, error)
        })?;
        Ok(Self::from_raw(&made))
    }

    /// Its upper-case code.
    pub fn code(&self) -> &str {
        let end = self.code.iter().position(|byte| *byte == 0).unwrap_or(self.code.len());
        std::str::from_utf8(&self.code[..end]).unwrap_or_default()
    }

    /// Digits of its minor unit, 0..18.
    pub const fn digits(&self) -> u8 {
        self.digits
    }

    /// No currency at all, as in the zero rows of a customer who has none.
    pub const fn is_none(&self) -> bool {
        self.code[0] == 0
    }

    pub(crate) fn raw(self) -> sys::oi_currency {
        sys::oi_currency { code: self.code.map(|byte| byte as c_char), digits: self.digits }
    }

    pub(crate) fn from_raw(it: &sys::oi_currency) -> Self {
        Currency { code: it.code.map(|byte| byte as u8), digits: it.digits }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Currency({}, {})", self.code(), self.digits)
    }
}

impl FromStr for Currency {
    type Err = Error;

    /// [`Currency::iso`].
    fn from_str(code: &str) -> Result<Self> {
        Self::iso(code)
    }
}

/// An exact amount: a count of minor units of one currency, within ±(10³⁸ - 1).
///
/// Amounts of one currency can be added, subtracted and compared; products and quotients are exact, or rounded once by
/// a named mode. There is no conversion from or to binary fractions. The default is no amount: an input that has it does
/// not say one.
///
/// ```
/// use openitem::{Currency, Money, Rounding};
/// # fn main() -> openitem::Result<()> {
/// let price: Money = "12.34 USD".parse()?;
/// assert_eq!(price.minor_units(), 1234);
/// assert_eq!(price.multiply("0.5".parse()?, Rounding::HalfUp)?.to_string(), "6.17 USD");
/// assert_eq!(Money::new(i128::MAX, Currency::iso("USD")?).unwrap_err().code().word(), "overflow");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Money {
    units: i128,
    currency: Currency,
}

impl Money {
    /// From a count of minor units: 1234 of USD is 12.34 USD.
    pub fn new(minor_units: i128, currency: Currency) -> Result<Self> {
        if let Ok(small) = i64::try_from(minor_units) {
            return Self::from_i64(small, currency);
        }
        let made = Money { units: minor_units, currency };
        made.compare(made)?; // refuses what no amount can be
        Ok(made)
    }

    /// From a count of minor units of 64 bits.
    pub fn from_i64(minor_units: i64, currency: Currency) -> Result<Self> {
        let currency = currency.raw();
        // SAFETY: pointers to values of ours, here and below.
        made(|to, error| unsafe { sys::oi_money_from_int64(minor_units, &currency, to, error) })
    }

    /// Nothing of a currency.
    pub fn zero(currency: Currency) -> Self {
        Money { units: 0, currency }
    }

    /// Reads "12.34" as an amount of a currency. Fewer decimals than the currency has are accepted; more are refused.
    pub fn parse_amount(text: &str, currency: Currency) -> Result<Self> {
        let currency = currency.raw();
        made(|to, error| unsafe { sys::oi_money_parse_amount(text.as_ptr().cast(), text.len(), &currency, to, error) })
    }

    /// The count of minor units.
    pub const fn minor_units(&self) -> i128 {
        self.units
    }

    /// The count of minor units, refused where 64 bits do not hold it.
    pub fn to_i64(&self) -> Result<i64> {
        let amount = self.raw();
        output(|to, error| unsafe { sys::oi_money_to_int64(&amount, to, error) })
    }

    /// Its currency.
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// Whether the amount is zero.
    pub const fn is_zero(&self) -> bool {
        self.units == 0
    }

    /// Whether the amount is below zero.
    pub const fn is_negative(&self) -> bool {
        self.units < 0
    }

    /// The amount without the code: "12.34".
    pub fn amount(&self) -> String {
        let amount = self.raw();
        let text = printed::<{ sys::OI_MONEY_TEXT_SIZE as usize }>(|to, capacity, size, error| unsafe {
            sys::oi_money_print_amount(&amount, to, capacity, size, error)
        });
        text.unwrap_or_else(|_| "0".into()) // of no currency: only zero is
    }

    /// self + other.
    pub fn try_add(self, other: Money) -> Result<Money> {
        self.with(other, sys::oi_money_add)
    }

    /// self - other.
    pub fn try_sub(self, other: Money) -> Result<Money> {
        self.with(other, sys::oi_money_subtract)
    }

    /// The sum of amounts of one currency; of none: nothing of it.
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Money>) -> Result<Money> {
        amounts.into_iter().try_fold(Money::zero(currency), Money::try_add)
    }

    /// -self.
    pub fn negate(self) -> Result<Money> {
        let amount = self.raw();
        made(|to, error| unsafe { sys::oi_money_negate(&amount, to, error) })
    }

    /// Which is larger; refused for two currencies.
    pub fn compare(self, other: Money) -> Result<Ordering> {
        let (a, b) = (self.raw(), other.raw());
        let order = output(|to, error| unsafe { sys::oi_money_compare(&a, &b, to, error) })?;
        Ok(order.cmp(&0))
    }

    /// quantity x unit price, exactly, rounded once: 3 x 0.335 USD half up = 1.01 USD.
    pub fn extend(quantity: Decimal, unit_price: Decimal, currency: Currency, rounding: Rounding) -> Result<Money> {
        let (quantity, price, currency) = (quantity.raw(), unit_price.raw(), currency.raw());
        made(|to, error| unsafe { sys::oi_money_extend(&quantity, &price, &currency, rounding.number(), to, error) })
    }

    /// amount x factor, exactly, rounded once.
    pub fn multiply(self, factor: Decimal, rounding: Rounding) -> Result<Money> {
        self.by(factor, rounding, sys::oi_money_multiply)
    }

    /// amount / divisor, exactly, rounded once.
    pub fn divide(self, divisor: Decimal, rounding: Rounding) -> Result<Money> {
        self.by(divisor, rounding, sys::oi_money_divide)
    }

    /// amount x percent / 100, exactly, rounded once: 19 for 19 %.
    pub fn percent(self, percent: Decimal, rounding: Rounding) -> Result<Money> {
        self.by(percent, rounding, sys::oi_money_percent_of)
    }

    /// amount x numerator / denominator, exactly, rounded once.
    pub fn proportion(self, numerator: Money, denominator: Money, rounding: Rounding) -> Result<Money> {
        let (a, n, d) = (self.raw(), numerator.raw(), denominator.raw());
        made(|to, error| unsafe { sys::oi_money_proportion(&a, &n, &d, rounding.number(), to, error) })
    }

    /// To a multiple of a cash step: 13.31 CHF by 0.05 half up = 13.30.
    pub fn round_to_step(self, step: Money, rounding: Rounding) -> Result<Money> {
        let (amount, step) = (self.raw(), step.raw());
        made(|to, error| unsafe { sys::oi_money_round_to_step(&amount, &step, rounding.number(), to, error) })
    }

    /// Divides the amount by weights into parts that sum to it exactly: 100.00 over 200/100/50 = 57.14 / 28.57 / 14.29.
    pub fn split(self, weights: &[Decimal], remainder: SplitRemainder) -> Result<Split> {
        let weights: Vec<_> = weights.iter().map(|weight| weight.raw()).collect();
        self.split_by(&weights, remainder, sys::oi_money_split)
    }

    /// The same with amounts of one currency as weights.
    pub fn split_by_amounts(self, weights: &[Money], remainder: SplitRemainder) -> Result<Split> {
        let weights: Vec<_> = weights.iter().map(|weight| weight.raw()).collect();
        self.split_by(&weights, remainder, sys::oi_money_split_by_amounts)
    }

    fn split_by<W: Default>(self, weights: &[W], remainder: SplitRemainder, function: SplitBy<W>) -> Result<Split> {
        let amount = self.raw();
        let mut parts = vec![sys::oi_money::default(); weights.len().max(1)];
        let none = W::default(); // the library says what is wrong with no weights
        let first = if weights.is_empty() { &none } else { weights.as_ptr() };
        // SAFETY: as many weights and parts as are told.
        let left = output(|to, error| unsafe {
            function(&amount, first, weights.len(), remainder.number(), parts.as_mut_ptr(), to, error)
        })?;
        Ok(Split { parts: parts.iter().map(Money::from_raw).collect(), left_over: Money::from_raw(&left) })
    }

    fn with(self, other: Money, function: Two) -> Result<Money> {
        let (a, b) = (self.raw(), other.raw());
        made(|to, error| unsafe { function(&a, &b, to, error) })
    }

    fn by(self, other: Decimal, rounding: Rounding, function: Rounded) -> Result<Money> {
        let (amount, other) = (self.raw(), other.raw());
        made(|to, error| unsafe { function(&amount, &other, rounding.number(), to, error) })
    }

    pub(crate) fn raw(self) -> sys::oi_money {
        let currency = self.currency.raw();
        sys::oi_money {
            lo: self.units as u64,
            hi: (self.units >> 64) as i64,
            currency: currency.code,
            digits: currency.digits,
        }
    }

    pub(crate) fn from_raw(it: &sys::oi_money) -> Self {
        let currency = Currency { code: it.currency.map(|byte| byte as u8), digits: it.digits };
        Money { units: i128::from(it.hi) << 64 | i128::from(it.lo), currency }
    }
}

type Two =
    unsafe extern "C" fn(*const sys::oi_money, *const sys::oi_money, *mut sys::oi_money, *mut sys::oi_error) -> i32;
type Rounded = unsafe extern "C" fn(
    *const sys::oi_money,
    *const sys::oi_decimal,
    i32,
    *mut sys::oi_money,
    *mut sys::oi_error,
) -> i32;
type SplitBy<W> = unsafe extern "C" fn(
    *const sys::oi_money,
    *const W,
    usize,
    i32,
    *mut sys::oi_money,
    *mut sys::oi_money,
    *mut sys::oi_error,
) -> i32;

fn made(function: impl FnOnce(*mut sys::oi_money, *mut sys::oi_error) -> i32) -> Result<Money> {
    Ok(Money::from_raw(&output(function)?))
}

impl fmt::Display for Money {
    /// "12.34 USD", with exactly the currency's decimals.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amount = self.raw();
        let text = printed::<{ sys::OI_MONEY_TEXT_SIZE as usize }>(|to, capacity, size, error| unsafe {
            sys::oi_money_print(&amount, to, capacity, size, error)
        });
        f.pad(text.as_deref().unwrap_or("0")) // of no currency: only zero is
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Money({self})")
    }
}

impl FromStr for Money {
    type Err = Error;

    /// Reads "12.34 USD"; ISO currencies only.
    fn from_str(text: &str) -> Result<Self> {
        made(|to, error| unsafe { sys::oi_money_parse(text.as_ptr().cast(), text.len(), to, error) })
    }
}

impl PartialOrd for Money {
    /// Amounts of two currencies have no order.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.compare(*other).ok()
    }
}

/// The parts of an amount, and what a remainder kept separate leaves over.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Split {
    /// One part per weight.
    pub parts: Vec<Money>,
    /// Zero unless the remainder is kept separate.
    pub left_over: Money,
}
