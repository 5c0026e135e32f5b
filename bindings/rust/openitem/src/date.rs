//! Dates, business days, and instants.
use crate::convert::{printed, Keep};
use crate::enums::{BusinessDayShift, Status, Weekday};
use crate::error::{output, Error, Result};
use crate::types::BusinessCalendar;
use openitem_sys as sys;
use std::fmt;
use std::num::NonZeroI32;
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A day from 0001-01-01 to 9999-12-31, as a number of days: 1 is the first.
///
/// ```
/// use openitem::Date;
/// # fn main() -> openitem::Result<()> {
/// let end = Date::new(2026, 1, 31)?;
/// assert_eq!(end.add_months(1)?.to_string(), "2026-02-28");
/// assert_eq!(end.civil(), (2026, 1, 31));
/// assert_eq!("2026-02-01".parse::<Date>()?.days_since(end), 1);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(NonZeroI32);

const LAST: i32 = sys::OI_LAST_DATE as i32;
// SAFETY: neither is zero.
const FIRST: NonZeroI32 = unsafe { NonZeroI32::new_unchecked(1) };
const FINAL: NonZeroI32 = unsafe { NonZeroI32::new_unchecked(LAST) };

impl Date {
    /// 0001-01-01.
    pub const MIN: Date = Date(FIRST);
    /// 9999-12-31.
    pub const MAX: Date = Date(FINAL);

    /// The date of a year, month and day.
    pub fn new(year: i32, month: i32, day: i32) -> Result<Self> {
        made(|to, error| unsafe { sys::oi_date_from_civil(year, month, day, to, error) })
    }

    /// The date with a day number: 1 is 0001-01-01 (Python's `toordinal()`).
    pub fn from_day_number(number: i32) -> Result<Self> {
        Self::from_raw(number)
            .ok_or_else(|| Error::refuse(Status::DateOutOfRange, "date", "outside 0001-01-01 .. 9999-12-31"))
    }

    /// Its day number.
    pub const fn day_number(self) -> i32 {
        self.0.get()
    }

    /// Its year, month and day.
    pub fn civil(self) -> (i32, i32, i32) {
        let (mut year, mut month, mut day) = (0, 0, 0);
        // SAFETY: outputs of ours. It cannot fail: this is a date.
        unsafe { sys::oi_date_to_civil(self.0.get(), &mut year, &mut month, &mut day, std::ptr::null_mut()) };
        (year, month, day)
    }

    /// Its day of the week.
    pub fn weekday(self) -> Weekday {
        let mut weekday = 0;
        // SAFETY: an output of ours. It cannot fail: this is a date.
        unsafe { sys::oi_date_weekday(self.0.get(), &mut weekday, std::ptr::null_mut()) };
        Weekday::from_number(weekday)
    }

    /// Days later, or earlier.
    pub fn add_days(self, days: i64) -> Result<Self> {
        made(|to, error| unsafe { sys::oi_date_add_days(self.0.get(), days, to, error) })
    }

    /// Months later, the day clipped to the month's end: 31 January + 1 = 28 or 29 February.
    pub fn add_months(self, months: i64) -> Result<Self> {
        made(|to, error| unsafe { sys::oi_date_add_months(self.0.get(), months, to, error) })
    }

    /// Another day of the same month; more than it has = its last.
    pub fn with_day(self, day: i32) -> Result<Self> {
        made(|to, error| unsafe { sys::oi_date_with_day(self.0.get(), day, to, error) })
    }

    /// How many days it lies after another date.
    pub const fn days_since(self, earlier: Date) -> i32 {
        self.0.get() - earlier.0.get()
    }

    /// Whether it is a business day; without a calendar: Monday to Friday.
    pub fn is_business_day(self, calendar: Option<&BusinessCalendar<'_>>) -> Result<bool> {
        let mut keep = Keep::default();
        let calendar = keep.optional(calendar)?;
        let found: u8 = output(|to, error| unsafe { sys::oi_date_is_business_day(self.0.get(), calendar, to, error) })?;
        Ok(found != 0)
    }

    /// Moved off a day that is no business day.
    pub fn shift(self, rule: BusinessDayShift, calendar: Option<&BusinessCalendar<'_>>) -> Result<Self> {
        let mut keep = Keep::default();
        let calendar = keep.optional(calendar)?;
        made(|to, error| unsafe { sys::oi_date_shift(self.0.get(), rule.number(), calendar, to, error) })
    }

    pub(crate) fn from_raw(number: i32) -> Option<Self> {
        NonZeroI32::new(number).filter(|number| (1..=LAST).contains(&number.get())).map(Date)
    }
}

/// A date that a function of the library gives.
pub(crate) fn made(function: impl FnOnce(*mut i32, *mut sys::oi_error) -> sys::oi_status) -> Result<Date> {
    Date::from_day_number(output(function)?)
}

impl fmt::Display for Date {
    /// "2026-01-31".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = printed::<{ sys::OI_DATE_TEXT_SIZE as usize }>(|to, capacity, size, error| unsafe {
            sys::oi_date_print(self.0.get(), to, capacity, size, error)
        });
        f.pad(&text.map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Date({self})")
    }
}

impl FromStr for Date {
    type Err = Error;

    /// Reads "2026-01-31", exactly ten characters.
    fn from_str(text: &str) -> Result<Self> {
        made(|to, error| unsafe { sys::oi_date_parse(text.as_ptr().cast(), text.len(), to, error) })
    }
}

/// An instant of the host's clock: microseconds UTC since 1970. The library reads no clock. 0 is no instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From microseconds UTC since 1970.
    pub const fn from_micros(micros: i64) -> Self {
        Timestamp(micros)
    }

    /// Microseconds UTC since 1970.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The beginning of a day, UTC.
    pub const fn midnight(date: Date) -> Self {
        Timestamp((date.day_number() as i64 - sys::OI_UNIX_EPOCH as i64) * 86_400_000_000)
    }
}

impl TryFrom<SystemTime> for Timestamp {
    type Error = Error;

    /// Whole microseconds, rounded towards 1970; refused where 64 bits do not hold them.
    fn try_from(time: SystemTime) -> Result<Self> {
        let micros = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_micros()),
            Err(before) => i64::try_from(before.duration().as_micros()).map(|micros| -micros),
        };
        let beyond = |_| Error::refuse(Status::InvalidArgument, "time", "beyond 64 bits of microseconds");
        micros.map(Timestamp).map_err(beyond)
    }
}

impl From<Timestamp> for SystemTime {
    fn from(instant: Timestamp) -> Self {
        let distance = Duration::from_micros(instant.0.unsigned_abs());
        if instant.0 < 0 {
            UNIX_EPOCH - distance
        } else {
            UNIX_EPOCH + distance
        }
    }
}
