//! What the library is: version, features, tables.
use crate::convert::{static_text, take};
use crate::enums::Status;
use crate::error::{call, Error, Result};
use openitem_sys as sys;
use std::collections::HashMap;
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

/// Whether the library that is loaded is one this crate runs on (capi/ABI.md); asked once, before the first handle.
pub(crate) fn check() -> Result<()> {
    static FITS: OnceLock<bool> = OnceLock::new();
    if *FITS.get_or_init(|| level_fits(abi_level(), sys::OI_ABI_LEVEL) && loaded_layout_fits()) {
        return Ok(());
    }
    Err(Error::refuse(
        Status::Internal,
        "library",
        "another version of the library is loaded than this program was built for",
    ))
}

/// Level 0 must be equal, since it may still change; from 1 on a library of the same or a newer level is taken.
fn level_fits(theirs: u32, ours: u32) -> bool {
    theirs == ours || (ours > 0 && theirs > ours)
}

fn loaded_layout_fits() -> bool {
    // SAFETY: takes nothing.
    let count = unsafe { sys::oi_layout_count() };
    // SAFETY: the array has the size that is told; the texts are static.
    let rows = read_rows(count, |first, rows, capacity, size, written, error| unsafe {
        sys::oi_layout_read(first, rows, capacity, size, 0, written, error)
    });
    rows.is_ok_and(|rows: Vec<sys::oi_layout_row>| {
        let line = |row: &sys::oi_layout_row| -> Line<'static> {
            // SAFETY: the texts are static.
            let (structure, field) = unsafe { (take::text(row.structure), take::text(row.field)) };
            (structure, field, row.offset as usize, row.size as usize)
        };
        layout_fits(&rows.iter().map(line).collect::<Vec<_>>(), &sys::layout())
    })
}

/// Structure, field ("" for the structure itself), offset, size.
type Line<'a> = (&'a str, &'a str, usize, usize);

/// Whether all of ours lies there as here. What is new to us may stand behind it, in a structure that may grow: one with
/// a size of its own, or a row.
fn layout_fits(theirs: &[Line<'_>], ours: &[Line<'_>]) -> bool {
    let (there, here) = (places(theirs), places(ours));
    let grows = |structure: &str| structure.ends_with("_row") || here.contains_key(&(structure, "struct_size"));
    let kept = ours.iter().all(|&(structure, field, offset, size)| {
        there.get(&(structure, field)).is_some_and(|&(at, length)| {
            at == offset && (length == size || (field.is_empty() && length > size && grows(structure)))
        })
    });
    let behind = theirs.iter().all(|&(structure, field, offset, _)| match here.get(&(structure, "")) {
        Some(&(_, size)) => here.contains_key(&(structure, field)) || (grows(structure) && offset >= size),
        None => true,
    });
    kept && behind
}

fn places<'a>(lines: &[Line<'a>]) -> HashMap<(&'a str, &'a str), (usize, usize)> {
    lines.iter().map(|&(structure, field, offset, size)| ((structure, field), (offset, size))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: [Line<'_>; 9] = [
        ("oi_point", "", 0, 16),
        ("oi_point", "x", 0, 8),
        ("oi_point", "y", 8, 8),
        ("oi_input", "", 0, 8),
        ("oi_input", "struct_size", 0, 4),
        ("oi_input", "flags", 4, 4),
        ("oi_point_row", "", 0, 24),
        ("oi_point_row", "point", 0, 16),
        ("oi_point_row", "count", 16, 8),
    ];

    fn changed(change: impl FnOnce(&mut Vec<Line<'_>>)) -> bool {
        let mut theirs = OURS.to_vec();
        change(&mut theirs);
        layout_fits(&theirs, &OURS)
    }

    #[test]
    fn a_library_that_has_grown_is_taken() {
        assert!(changed(|_| {}));
        assert!(changed(|it| it.insert(3, ("oi_new", "", 0, 8))));
        assert!(changed(|it| it.rotate_left(3)));
        assert!(changed(|it| {
            it[3].3 = 16;
            it.insert(6, ("oi_input", "more", 8, 8));
        }));
        assert!(changed(|it| {
            it[6].3 = 32;
            it.push(("oi_point_row", "more", 24, 8));
        }));
    }

    #[test]
    fn a_library_that_lies_otherwise_is_refused() {
        assert!(!changed(|it| it.truncate(6)), "a structure is missing");
        assert!(!changed(|it| it.truncate(8)), "a field is missing");
        assert!(!changed(|it| it[8].2 = 8), "a field lies elsewhere");
        assert!(!changed(|it| it[8].3 = 4), "a field is smaller");
        assert!(!changed(|it| it[6].3 = 16), "a row is smaller");
        assert!(!changed(|it| it[3].3 = 4), "a structure with a size is smaller");
        assert!(!changed(|it| it[0].3 = 8), "a frozen structure is smaller");
        assert!(!changed(|it| it[0].3 = 24), "a frozen structure is larger");
        assert!(!changed(|it| it.push(("oi_point", "z", 8, 8))), "a frozen structure has a new field");
        assert!(!changed(|it| it.push(("oi_point_row", "z", 16, 8))), "a new field lies among the old ones");
    }

    #[test]
    fn level_0_must_be_equal_and_later_ones_may_be_newer() {
        assert!(level_fits(0, 0) && level_fits(1, 1) && level_fits(2, 1) && level_fits(9, 1));
        assert!(!level_fits(1, 0) && !level_fits(0, 1) && !level_fits(1, 2));
    }

    #[test]
    fn the_library_in_use_is_taken() {
        assert!(check().is_ok());
    }
}
