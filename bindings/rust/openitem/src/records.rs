//! Records: what a ledger tells its sink of each accepted command, and logs that keep them.
use crate::allocator::{Allocator, Allocators};
use crate::callbacks::Taken;
use crate::enums::{EventKind, Status};
use crate::error::{call, output, Error, Result};
use crate::events::EventRow;
use crate::handle::Handle;
use crate::library::{check, read_rows};
use crate::rows::Table;
use crate::types::RecordHeader;
use openitem_sys as sys;
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::sync::{Arc, Mutex, PoisonError};

/// One accepted command: a header and events. Borrowed: from a sink call until that returns, from an event log until
/// that changes. One that is kept longer does not compile:
///
/// ```compile_fail
/// # let mut ledger = openitem::Ledger::new().unwrap();
/// let mut kept = Vec::new();
/// ledger.set_sink(move |record, _| Ok(kept.push(*record))).unwrap();
/// ```
#[derive(Clone, Copy)]
pub struct Record<'a> {
    pointer: NonNull<sys::oi_record>,
    owner: PhantomData<&'a sys::oi_record>,
}

// SAFETY: a record is only read, which any number of threads may do at once.
unsafe impl Send for Record<'_> {}
unsafe impl Sync for Record<'_> {}

impl<'a> Record<'a> {
    /// # Safety
    /// The record lives for `'a`.
    pub(crate) unsafe fn borrowed(pointer: NonNull<sys::oi_record>) -> Self {
        Record { pointer, owner: PhantomData }
    }

    pub(crate) fn pointer(&self) -> *const sys::oi_record {
        self.pointer.as_ptr()
    }

    /// What belongs to the record as a whole.
    pub fn header(&self) -> Result<RecordHeader<'a>> {
        // SAFETY: the record lives for 'a, here and below, and so do its texts.
        unsafe {
            let header = output(|to, error| sys::oi_record_read_header(self.pointer(), to, error))?;
            Ok(RecordHeader::read(&header))
        }
    }

    /// One event of the record.
    pub fn event(&self, index: usize) -> Result<Event<'a>> {
        let head = output(|to, error| unsafe { sys::oi_record_read_event(self.pointer(), index, to, error) })?;
        let row = EventRow::read(self, index, &head)?;
        let kind = EventKind::from_number(head.kind);
        Ok(Event { kind, sequence: head.sequence, row, record: *self, index })
    }

    /// All events, in their order.
    pub fn events(&self) -> Result<Vec<Event<'a>>> {
        let count = self.header()?.event_count;
        (0..usize::try_from(count).unwrap_or(0)).map(|index| self.event(index)).collect()
    }

    /// The rows of a table of an event; none where it has no such table.
    pub(crate) fn rows<T: Table>(&self, event: usize) -> Result<Vec<T::Row<'a>>> {
        match unsafe { sys::oi_record_count(self.pointer(), event, T::TABLE) } {
            0 => Ok(Vec::new()),
            count => self.read::<T>(event, count),
        }
    }

    /// The row of an event whose row lies in a table.
    pub(crate) fn row<T: Table>(&self, event: usize) -> Result<T::Row<'a>> {
        let missing = || Error::refuse(Status::Internal, "", "the library gave an event without its row");
        self.read::<T>(event, 1)?.pop().ok_or_else(missing)
    }

    fn read<T: Table>(&self, event: usize, count: usize) -> Result<Vec<T::Row<'a>>> {
        // SAFETY: as many rows as are told; their texts live as long as the record.
        let rows = read_rows(count, |first, rows: *mut T::Raw, capacity, size, written, error| unsafe {
            let rows = rows.cast();
            sys::oi_record_read(self.pointer(), event, T::TABLE, first, rows, capacity, size, 0, written, error)
        })?;
        Ok(rows.iter().map(|row| unsafe { T::row(row) }).collect())
    }
}

impl std::fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("header", &self.header()).field("events", &self.events()).finish()
    }
}

/// One event of a record: its row says what happened, its lists are asked for. Texts are borrowed from the record.
///
/// ```
/// # use openitem::*;
/// # fn main() -> openitem::Result<()> {
/// # let mut ledger = Ledger::new()?;
/// ledger.set_sink(|record, _| {
///     for event in record.events()? {
///         match event.row {
///             EventRow::ItemIssued(row) => println!("{} {:?}, {} lines", row.number, row.amount, event.lines()?.len()),
///             EventRow::CreditApplied(row) => println!("{} on {}: {}", row.credit, row.debit, row.amount),
///             _ => {}
///         }
///     }
///     Ok(())
/// })?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Event<'a> {
    /// What it says.
    pub kind: EventKind,
    /// Its own sequence.
    pub sequence: u64,
    /// The row of its kind.
    pub row: EventRow<'a>,
    pub(crate) record: Record<'a>,
    pub(crate) index: usize,
}

impl std::fmt::Debug for Event<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Event").field("sequence", &self.sequence).field("row", &self.row).finish_non_exhaustive()
    }
}

/// Records kept in memory.
pub struct EventLog(Handle<sys::oi_event_log>);

impl EventLog {
    /// An empty log.
    pub fn new() -> Result<Self> {
        Self::make(Allocators::default())
    }

    /// An empty log with memory of its own.
    pub fn with_allocator(allocator: Allocator) -> Result<Self> {
        Self::make(Allocators::new(Some(allocator), None))
    }

    fn make(keep: Allocators) -> Result<Self> {
        check()?;
        let allocator = keep.state();
        let allocator = allocator.as_ref().map_or(std::ptr::null(), |it| it as *const _);
        // SAFETY: outputs of ours; the allocator lives as long as the handle.
        let made = Handle::made(sys::oi_event_log_free, &keep, |to, error| unsafe {
            sys::oi_event_log_create(allocator, to, error)
        })?;
        Ok(EventLog(made))
    }

    /// Keeps a copy of a record; may be called from a sink.
    pub fn append(&mut self, record: &Record<'_>) -> Result<()> {
        let log = self.0.exclusive();
        // SAFETY: both live; the log is ours alone.
        call(|error| unsafe { sys::oi_event_log_append(log, record.pointer(), error) })
    }

    /// A sink that keeps every record in a log, which others may read meanwhile.
    ///
    /// ```
    /// # use openitem::*;
    /// # use std::sync::{Arc, Mutex};
    /// # fn main() -> openitem::Result<()> {
    /// let (mut ledger, log) = (Ledger::new()?, Arc::new(Mutex::new(EventLog::new()?)));
    /// ledger.set_sink(EventLog::sink(&log))?;
    /// ledger.create_customer(&Customer { code: "ACME", ..Default::default() }, &CommandInfo::default())?;
    /// assert_eq!(log.lock().unwrap().len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn sink(log: &Arc<Mutex<EventLog>>) -> impl FnMut(&Record<'_>, u64) -> Taken + Send + 'static {
        let log = Arc::clone(log);
        move |record, _| Ok(log.lock().unwrap_or_else(PoisonError::into_inner).append(record)?)
    }

    /// How many records it has.
    pub fn len(&self) -> usize {
        // SAFETY: the log lives, here and below.
        unsafe { sys::oi_event_log_count(self.0.shared()) }
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A record.
    pub fn get(&self, index: usize) -> Option<Record<'_>> {
        let mut found = std::ptr::null();
        call(|error| unsafe { sys::oi_event_log_record(self.0.shared(), index, &mut found, error) }).ok()?;
        // SAFETY: it lives as long as the log does not change.
        NonNull::new(found.cast_mut()).map(|record| unsafe { Record::borrowed(record) })
    }

    /// All records, in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Record<'_>> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// Drops all records.
    pub fn clear(&mut self) {
        let log = self.0.exclusive();
        unsafe { sys::oi_event_log_clear(log) }
    }
}

impl std::fmt::Debug for EventLog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::RecordSavedRow;
    use crate::ledger::Ledger;
    use crate::types::{CommandInfo, Customer};

    #[test]
    fn what_only_a_newer_library_knows_says_so() {
        let log = Arc::new(Mutex::new(EventLog::new().unwrap()));
        let mut ledger = Ledger::new().unwrap();
        ledger.set_sink(EventLog::sink(&log)).unwrap();
        ledger.create_customer(&Customer::default(), &CommandInfo::default()).unwrap();
        let log = log.lock().unwrap();
        let record = log.get(0).unwrap();
        let row =
            |kind, table| EventRow::read(&record, 0, &sys::oi_event { kind, table, ..Default::default() }).unwrap();
        assert!(matches!(row(sys::OI_EVENT_KIND_CUSTOMER_SAVED, sys::OI_TABLE_CUSTOMERS), EventRow::CustomerSaved(_)));
        assert_eq!(row(999, 7), EventRow::Other(7));
        assert_eq!(row(sys::OI_EVENT_KIND_CUSTOMER_SAVED, 999), EventRow::Other(999));
        let saved = EventRow::RecordSaved(RecordSavedRow::Other(999));
        assert_eq!(row(sys::OI_EVENT_KIND_RECORD_SAVED, 999), saved);
    }
}
