//! Answers: tables of rows.
use crate::enums::Status;
use crate::error::{Error, Result};
use crate::handle::Handle;
use crate::library::read_rows;
use openitem_sys as sys;
use std::iter::FusedIterator;
use std::sync::Arc;

pub trait Sealed {}

pub(crate) type Answer = Arc<Handle<sys::oi_result>>;

/// A table that an answer can hold: it names the rows. See the module [`tables`](crate::tables).
pub trait Table: Sealed + 'static {
    /// A row; its texts are borrowed from the answer.
    type Row<'a>;
    #[doc(hidden)]
    type Raw: Copy + Default;
    #[doc(hidden)]
    const TABLE: sys::oi_table;
    #[doc(hidden)]
    /// # Safety
    /// The texts of the raw row live for `'a`.
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a>;
}

/// The rows of a table of an answer. They outlive the ledger; the texts in a row live as long as this.
///
/// ```
/// # use openitem::*;
/// # fn main() -> openitem::Result<()> {
/// # let ledger = Ledger::new()?;
/// for item in &ledger.list_items(&ItemFilter::default(), Date::MAX)? {
///     println!("{} {}", item.number, item.remaining);
/// }
/// # Ok(())
/// # }
/// ```
pub struct Rows<T: Table> {
    answer: Answer,
    raw: Vec<T::Raw>,
}

// SAFETY: the raw rows point into the answer, which any number of threads may read.
unsafe impl<T: Table> Send for Rows<T> {}
unsafe impl<T: Table> Sync for Rows<T> {}

impl<T: Table> Rows<T> {
    pub(crate) fn of(answer: &Answer) -> Result<Self> {
        let pointer = answer.shared();
        // SAFETY: the answer lives; as many rows as are told.
        let count = unsafe { sys::oi_result_count(pointer, T::TABLE) };
        let raw = match count {
            0 => Vec::new(),
            _ => read_rows(count, |first, rows: *mut T::Raw, capacity, size, written, error| unsafe {
                sys::oi_result_read(pointer, T::TABLE, first, rows.cast(), capacity, size, 0, written, error)
            })?,
        };
        Ok(Rows { answer: Arc::clone(answer), raw })
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.raw.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }

    /// How many rows matched before offset and limit.
    pub fn matching(&self) -> u64 {
        // SAFETY: the answer lives.
        unsafe { sys::oi_result_matching(self.answer.shared()) }
    }

    /// A row.
    pub fn get(&self, index: usize) -> Option<T::Row<'_>> {
        // SAFETY: its texts live as long as the answer.
        self.raw.get(index).map(|row| unsafe { T::row(row) })
    }

    /// All rows, in their order.
    pub fn iter(&self) -> RowIter<'_, T> {
        RowIter { rows: self.raw.iter() }
    }
}

impl<'r, T: Table> IntoIterator for &'r Rows<T> {
    type Item = T::Row<'r>;
    type IntoIter = RowIter<'r, T>;

    fn into_iter(self) -> RowIter<'r, T> {
        self.iter()
    }
}

impl<T: Table> std::fmt::Debug for Rows<T>
where
    for<'a> T::Row<'a>: std::fmt::Debug,
{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self).finish()
    }
}

/// Iterates over the rows of a table.
pub struct RowIter<'r, T: Table> {
    rows: std::slice::Iter<'r, T::Raw>,
}

impl<'r, T: Table> Iterator for RowIter<'r, T> {
    type Item = T::Row<'r>;

    fn next(&mut self) -> Option<Self::Item> {
        // SAFETY: the texts live as long as the rows that are borrowed.
        self.rows.next().map(|row| unsafe { T::row(row) })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rows.size_hint()
    }
}

impl<T: Table> Clone for RowIter<'_, T> {
    fn clone(&self) -> Self {
        RowIter { rows: self.rows.clone() }
    }
}

impl<T: Table> DoubleEndedIterator for RowIter<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        // SAFETY: as above.
        self.rows.next_back().map(|row| unsafe { T::row(row) })
    }
}

impl<T: Table> ExactSizeIterator for RowIter<'_, T> {}
impl<T: Table> FusedIterator for RowIter<'_, T> {}

/// An answer of exactly one row.
pub struct One<T: Table> {
    rows: Rows<T>,
    raw: T::Raw,
}

// SAFETY: as of `Rows`.
unsafe impl<T: Table> Send for One<T> {}
unsafe impl<T: Table> Sync for One<T> {}

impl<T: Table> One<T> {
    pub(crate) fn of(rows: Rows<T>) -> Result<Self> {
        let raw = rows.raw.first().copied();
        let missing = || Error::refuse(Status::Internal, "", "the library gave an empty answer");
        Ok(One { raw: raw.ok_or_else(missing)?, rows })
    }

    /// The row.
    pub fn row(&self) -> T::Row<'_> {
        // SAFETY: its texts live as long as the answer.
        unsafe { T::row(&self.raw) }
    }

    pub(crate) fn raw(&self) -> &T::Raw {
        &self.raw
    }

    /// As rows.
    pub fn into_rows(self) -> Rows<T> {
        self.rows
    }
}

impl<T: Table> std::fmt::Debug for One<T>
where
    for<'a> T::Row<'a>: std::fmt::Debug,
{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.row().fmt(f)
    }
}
