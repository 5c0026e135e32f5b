//! Exact decimals that are not money: quantities, prices, percentages.
use crate::convert::printed;
use crate::enums::Rounding;
use crate::error::{output, Error, Result};
use openitem_sys as sys;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// An exact decimal: coefficient x 10^-scale, at most 38 digits, of which up to 18 behind the point.
///
/// Equal by value: 1.250 equals 1.25, although each prints with its own scale.
///
/// ```
/// use openitem::{Decimal, Rounding};
/// # fn main() -> openitem::Result<()> {
/// let quantity: Decimal = "1.250".parse()?;
/// assert_eq!((quantity.coefficient(), quantity.scale()), (1250, 3));
/// assert_eq!(quantity, "1.25".parse()?);
/// assert_eq!(Decimal::quotient(7.into(), 3.into(), 2, Rounding::HalfUp)?.to_string(), "2.33");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Default)]
pub struct Decimal {
    coefficient: i128,
    scale: i32,
}

impl Decimal {
    /// coefficient x 10^-scale; a scale of 0..18.
    pub fn new(coefficient: i128, scale: u32) -> Result<Self> {
        if let Ok(small) = i64::try_from(coefficient) {
            return made(|to, error| unsafe { sys::oi_decimal_from_int64(small, scale, to, error) });
        }
        let made = Decimal { coefficient, scale: i32::try_from(scale).unwrap_or(i32::MAX) };
        made.compare(made)?; // refuses what no decimal can be
        Ok(made)
    }

    /// The digits.
    pub const fn coefficient(&self) -> i128 {
        self.coefficient
    }

    /// How many of them stand behind the point.
    pub const fn scale(&self) -> u32 {
        self.scale.unsigned_abs()
    }

    /// Whether it is zero.
    pub const fn is_zero(&self) -> bool {
        self.coefficient == 0
    }

    /// self + other, exactly; the scale is the larger of both.
    pub fn try_add(self, other: Decimal) -> Result<Decimal> {
        self.with(other, sys::oi_decimal_add)
    }

    /// self - other, exactly; the scale is the larger of both.
    pub fn try_sub(self, other: Decimal) -> Result<Decimal> {
        self.with(other, sys::oi_decimal_subtract)
    }

    /// self x other, exactly; the scale is the sum of both, less zeros dropped beyond 18.
    pub fn try_mul(self, other: Decimal) -> Result<Decimal> {
        self.with(other, sys::oi_decimal_multiply)
    }

    /// Which is larger, by value.
    pub fn compare(self, other: Decimal) -> Result<Ordering> {
        let (a, b) = (self.raw(), other.raw());
        let order = output(|to, error| unsafe { sys::oi_decimal_compare(&a, &b, to, error) })?;
        Ok(order.cmp(&0))
    }

    /// The same value at another scale, rounded once.
    pub fn rescale(self, scale: u32, rounding: Rounding) -> Result<Decimal> {
        let value = self.raw();
        made(|to, error| unsafe { sys::oi_decimal_rescale(&value, scale, rounding.number(), to, error) })
    }

    /// numerator / denominator of whole numbers at a scale, rounded once: 7 / 3 at 2 half up = 2.33.
    pub fn quotient(numerator: Decimal, denominator: Decimal, scale: u32, rounding: Rounding) -> Result<Decimal> {
        let (n, d) = (numerator.raw(), denominator.raw());
        made(|to, error| unsafe { sys::oi_decimal_quotient(&n, &d, scale, rounding.number(), to, error) })
    }

    fn with(self, other: Decimal, function: Two) -> Result<Decimal> {
        let (a, b) = (self.raw(), other.raw());
        made(|to, error| unsafe { function(&a, &b, to, error) })
    }

    /// Without the zeros at its end: equal values look alike.
    fn normal(self) -> (i128, i32) {
        let (mut coefficient, mut scale) = (self.coefficient, self.scale);
        while scale > 0 && coefficient % 10 == 0 {
            coefficient /= 10;
            scale -= 1;
        }
        (coefficient, scale)
    }

    pub(crate) fn raw(self) -> sys::oi_decimal {
        sys::oi_decimal {
            lo: self.coefficient as u64,
            hi: (self.coefficient >> 64) as i64,
            scale: self.scale,
            reserved: 0,
        }
    }

    pub(crate) fn from_raw(it: &sys::oi_decimal) -> Self {
        Decimal { coefficient: i128::from(it.hi) << 64 | i128::from(it.lo), scale: it.scale }
    }
}

type Two = unsafe extern "C" fn(
    *const sys::oi_decimal,
    *const sys::oi_decimal,
    *mut sys::oi_decimal,
    *mut sys::oi_error,
) -> i32;

fn made(function: impl FnOnce(*mut sys::oi_decimal, *mut sys::oi_error) -> i32) -> Result<Decimal> {
    Ok(Decimal::from_raw(&output(function)?))
}

macro_rules! from_whole {
    ($($whole:ty)+) => {
        $(impl From<$whole> for Decimal {
            fn from(whole: $whole) -> Self {
                Decimal { coefficient: i128::from(whole), scale: 0 }
            }
        })+
    };
}

from_whole!(i8 u8 i16 u16 i32 u32 i64 u64);

impl FromStr for Decimal {
    type Err = Error;

    /// Reads "1.250" with scale 3.
    fn from_str(text: &str) -> Result<Self> {
        made(|to, error| unsafe { sys::oi_decimal_parse(text.as_ptr().cast(), text.len(), to, error) })
    }
}

impl fmt::Display for Decimal {
    /// With exactly its scale.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.raw();
        let text = printed::<{ sys::OI_MONEY_TEXT_SIZE as usize }>(|to, capacity, size, error| unsafe {
            sys::oi_decimal_print(&value, to, capacity, size, error)
        });
        f.pad(&text.map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.normal() == other.normal()
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.normal().hash(state);
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.compare(*other).ok()
    }
}
