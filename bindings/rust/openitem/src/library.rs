//! What the library is: version, features, tables.
use crate::convert::{static_text, take};
use crate::enums::Status;
use crate::error::{call, Error, Result};
use openitem_sys as sys;
use std::ffi::CString;
use std::sync::OnceLock;

/// The library's version, "0.1.0".
pub fn version() -> &'static str {
    // SAFETY: takes nothing.
    static_text(unsafe { sys::oi_version() })
}

/// The level of the library's binary interface; 0: it may still change.
pub fn abi_level() -> u32 {
    // SAFETY: takes nothing.
    unsafe { sys::oi_abi_level() }
}

/// Version, compiler and build kind in one line, for a bug report.
pub fn build_info() -> &'static str {
    // SAFETY: takes nothing.
    static_text(unsafe { sys::oi_build_info() })
}

/// Whether the library can do something: "ledger", "batch", "events", "reports", "explain".
pub fn has_feature(name: &str) -> bool {
    // SAFETY: the text ends with a NUL.
    CString::new(name).is_ok_and(|name| unsafe { sys::oi_has_feature(name.as_ptr()) } != 0)
}

impl Status {
    /// The library's word for it, also for numbers that only the library knows.
    pub fn name(self) -> &'static str {
        // SAFETY: any number may be asked.
        static_text(unsafe { sys::oi_status_name(self.number()) })
    }

    /// One English sentence, without the particulars.
    pub fn message(self) -> &'static str {
        // SAFETY: any number may be asked.
        static_text(unsafe { sys::oi_status_message(self.number()) })
    }

    /// All statuses of the library in order of precedence: of several reasons to refuse, the earlier one is reported.
    pub fn by_precedence() -> Vec<Status> {
        // SAFETY: takes numbers only.
        let count = unsafe { sys::oi_status_count() };
        (0..count).map(|index| Status::from_number(unsafe { sys::oi_status_at(index) })).collect()
    }
}

/// One row of the ISO 4217 table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct IsoCurrency {
    /// "USD".
    pub code: &'static str,
    /// 840.
    pub numeric: i32,
    /// Digits of the minor unit; `None`: there is none, so it is not money here.
    pub digits: Option<u8>,
}

/// The ISO 4217 table, in code order.
pub fn iso4217() -> Result<Vec<IsoCurrency>> {
    // SAFETY: takes nothing.
    let count = unsafe { sys::oi_iso4217_count() };
    // SAFETY: the array has the size that is told; the texts are static.
    let rows = read_rows(count, |first, rows, capacity, size, written, error| unsafe {
        sys::oi_iso4217_read(first, rows, capacity, size, 0, written, error)
    })?;
    let made = |it: &sys::oi_iso4217_row| IsoCurrency {
        code: unsafe { take::text(it.code) },
        numeric: it.numeric,
        digits: u8::try_from(it.digits).ok(),
    };
    Ok(rows.iter().map(made).collect())
}

/// As of when the ISO 4217 table stands: "2026-02".
pub fn iso4217_date() -> &'static str {
    // SAFETY: takes nothing.
    static_text(unsafe { sys::oi_iso4217_date() })
}

/// All `count` rows of something that is read in pages: (first, rows, capacity, row size, written, error).
pub(crate) fn read_rows<R: Copy + Default>(
    count: usize,
    read: impl FnOnce(usize, *mut R, usize, usize, *mut usize, *mut sys::oi_error) -> sys::oi_status,
) -> Result<Vec<R>> {
    let (mut rows, mut written) = (vec![R::default(); count], 0);
    call(|error| read(0, rows.as_mut_ptr(), count, std::mem::size_of::<R>(), &mut written, error))?;
    rows.truncate(written);
    Ok(rows)
}

/// Whether the library that is loaded has the layout this crate was compiled with; asked once, before the first handle.
pub(crate) fn check() -> Result<()> {
    static AGREES: OnceLock<bool> = OnceLock::new();
    if *AGREES.get_or_init(|| abi_level() == sys::OI_ABI_LEVEL && same_layout()) {
        return Ok(());
    }
    Err(Error::refuse(
        Status::Internal,
        "library",
        "another version of the library is loaded than this program was built for",
    ))
}

fn same_layout() -> bool {
    // SAFETY: takes nothing.
    let count = unsafe { sys::oi_layout_count() };
    // SAFETY: the array has the size that is told; the texts are static.
    let rows = read_rows(count, |first, rows, capacity, size, written, error| unsafe {
        sys::oi_layout_read(first, rows, capacity, size, 0, written, error)
    });
    let ours = sys::layout();
    rows.is_ok_and(|rows: Vec<sys::oi_layout_row>| {
        rows.len() == ours.len()
            && rows.iter().zip(&ours).all(|(theirs, (structure, field, offset, size))| {
                let (name, part): (&str, &str) = unsafe { (take::text(theirs.structure), take::text(theirs.field)) };
                (name, part, theirs.offset as usize, theirs.size as usize) == (*structure, *field, *offset, *size)
            })
    })
}
