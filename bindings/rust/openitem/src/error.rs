//! What a call can be refused with.
use crate::convert::{c_text, put, take};
use crate::enums::{EntityKind, Status};
use crate::money::Money;
use openitem_sys as sys;
use std::fmt;

/// What this crate's functions give.
pub type Result<T> = std::result::Result<T, Error>;

/// The error of a host's callback, kept as the source of an [`Error`].
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Whose fault a refusal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorClass {
    /// The books say no: nothing is wrong with the call.
    Refusal,
    /// The call was wrong: an argument outside its range, a call where it must not be made.
    Misuse,
    /// The machine, a callback of the host, or stored bytes: memory, sinks, damage.
    Environment,
}

/// Something the library refused. [`code`](Error::code) says what; the other methods say about what and why. A refused
/// call has changed nothing.
pub struct Error(Box<Inner>);

struct Inner {
    raw: sys::oi_error,
    source: Option<BoxError>,
}

impl Error {
    /// The library's refusal of a text that is no UTF-8: for hosts that read bytes, which no `&str` can hold. `position`
    /// is the offset of the first bad byte ([`Utf8Error::valid_up_to`](std::str::Utf8Error::valid_up_to)).
    ///
    /// ```
    /// # use openitem::*;
    /// fn text<'a>(field: &str, bytes: &'a [u8]) -> Result<&'a str> {
    ///     std::str::from_utf8(bytes).map_err(|error| Error::invalid_text(field, error.valid_up_to()))
    /// }
    /// let error = text("name", b"M\xfcller").unwrap_err();
    /// assert_eq!((error.code(), error.field(), error.position()), (Status::InvalidText, "name", 1));
    /// ```
    pub fn invalid_text(field: &str, position: usize) -> Self {
        let mut error = Self::refuse(Status::InvalidText, field, "not UTF-8");
        error.0.raw.position = position as u64;
        error
    }

    pub(crate) fn from_raw(raw: sys::oi_error) -> Self {
        Error(Box::new(Inner { raw, source: None }))
    }

    /// A refusal of this crate: the value cannot even be handed to the library.
    pub(crate) fn refuse(code: Status, field: &str, message: &str) -> Self {
        let mut raw = sys::oi_error { code: code.number(), ..Default::default() };
        put::c_text(&mut raw.field, field);
        put::c_text(&mut raw.message, message);
        Self::from_raw(raw)
    }

    pub(crate) fn with_source(mut self, source: Option<BoxError>) -> Self {
        self.0.source = source;
        self
    }

    /// Why, as a code: numbers and words never change.
    pub fn code(&self) -> Status {
        Status::from_number(self.0.raw.code)
    }

    /// Whose fault it is.
    pub fn class(&self) -> ErrorClass {
        match self.code() {
            code if code.number() > 0 => ErrorClass::Refusal,
            Status::OutOfMemory
            | Status::SinkRefused
            | Status::LedgerPoisoned
            | Status::BadEvent
            | Status::Damaged
            | Status::BrokenChain
            | Status::OtherBooks
            | Status::UnsupportedFormat
            | Status::Internal => ErrorClass::Environment,
            _ => ErrorClass::Misuse,
        }
    }

    /// What kind of record the refusal is about, if any ...
    pub fn kind(&self) -> Option<EntityKind> {
        Some(EntityKind::from_number(self.0.raw.kind)).filter(|kind| *kind != EntityKind::None)
    }

    /// ... and which one.
    pub fn id(&self) -> Option<u64> {
        take::optional_id(self.0.raw.id)
    }

    /// The argument or field that is to blame; "" when none is.
    pub fn field(&self) -> &str {
        c_text(&self.0.raw.field)
    }

    /// Batches: index of the row.
    pub fn row(&self) -> u64 {
        self.0.raw.row
    }

    /// Texts: offset of the first bad byte; lists: index of the element; journals: offset of the bad record.
    pub fn position(&self) -> u64 {
        self.0.raw.position
    }

    /// The amount that would have fitted, where one belongs to the refusal.
    pub fn fitting(&self) -> Option<Money> {
        take::optional_money(&self.0.raw.fitting)
    }

    /// The first records that stand in the way, by id or sequence ...
    pub fn related(&self) -> &[u64] {
        let known = &self.0.raw.related;
        &known[..known.len().min(self.related_count())]
    }

    /// ... and how many there are.
    pub fn related_count(&self) -> usize {
        self.0.raw.related_count as usize
    }

    /// What was given, where it is neither an id nor an amount: the number that is taken, the day there is not.
    pub fn value(&self) -> &str {
        c_text(&self.0.raw.value)
    }

    /// What [`field`](Error::field) does not go with.
    pub fn other(&self) -> &str {
        c_text(&self.0.raw.other)
    }

    /// What would do, where the message does not say it: "1 .. 31".
    pub fn allowed(&self) -> &str {
        c_text(&self.0.raw.allowed)
    }

    /// One English sentence without the particulars; printing the error gives them.
    pub fn message(&self) -> &str {
        c_text(&self.0.raw.message)
    }

    /// Everything the library says.
    fn told(&self) -> impl PartialEq + '_ {
        let texts = (self.field(), self.value(), self.other(), self.allowed(), self.message());
        let numbers = (self.row(), self.position(), self.related_count());
        ((self.code(), self.kind(), self.id()), texts, numbers, self.fitting(), self.related())
    }

    /// The error in one line: "exceeds_open: invoice 17, amount: more than is open; 60.00 EUR would have fitted".
    fn describe(&self) -> String {
        let mut text = vec![0u8; 512];
        for _ in 0..2 {
            let mut size = 0;
            // SAFETY: the error is whole, the buffer has the size that is told.
            let status = unsafe {
                sys::oi_error_describe(
                    &self.0.raw,
                    text.as_mut_ptr().cast(),
                    text.len(),
                    &mut size,
                    std::ptr::null_mut(),
                )
            };
            if status == sys::OI_OK {
                text.truncate(size);
                return String::from_utf8_lossy(&text).into_owned();
            }
            text.resize(size + 1, 0);
        }
        self.message().to_string()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.describe())
    }
}

impl fmt::Debug for Error {
    /// The error in one line, and the records that stand in the way where there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.related_count() {
            0 => write!(f, "Error({self})"),
            count => write!(f, "Error({self}; {:?} of {count} related)", self.related()),
        }
    }
}

impl PartialEq for Error {
    /// Whether both say the same; where they come from ([`source`](std::error::Error::source)) does not count.
    fn eq(&self, other: &Self) -> bool {
        self.told() == other.told()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

/// Calls a function whose last parameter is an `oi_error *`.
pub(crate) fn call(function: impl FnOnce(*mut sys::oi_error) -> sys::oi_status) -> Result<()> {
    let mut error = sys::oi_error::default();
    if function(&mut error) == sys::OI_OK {
        return Ok(());
    }
    Err(Error::from_raw(error))
}

/// The same for a function with an output.
pub(crate) fn output<T: Default>(function: impl FnOnce(*mut T, *mut sys::oi_error) -> sys::oi_status) -> Result<T> {
    let mut made = T::default();
    call(|error| function(&mut made, error))?;
    Ok(made)
}
