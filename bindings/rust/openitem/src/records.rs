//! Records: what a ledger tells its sink of each accepted command, and logs that keep them.
use crate::allocator::{Allocator, Allocators};
use crate::error::{call, output, Result};
use crate::handle::Handle;
use crate::library::{check, read_rows};
use crate::types::{AppliedPortionRow, Event, LineRow, PortionRow, RecordHeader, Settings, TermsRow};
use openitem_sys as sys;
use std::marker::PhantomData;
use std::ptr::NonNull;

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
        unsafe {
            let event = output(|to, error| sys::oi_record_read_event(self.pointer(), index, to, error))?;
            Ok(Event::read(&event))
        }
    }

    /// All events, in their order.
    pub fn events(&self) -> Result<Vec<Event<'a>>> {
        let count = self.header()?.event_count;
        (0..usize::try_from(count).unwrap_or(0)).map(|index| self.event(index)).collect()
    }

    /// The settings of an event of kind settings changed.
    pub fn settings(&self, event: usize) -> Result<Settings> {
        let settings = output(|to, error| unsafe { sys::oi_record_read_settings(self.pointer(), event, to, error) })?;
        Ok(Settings::read(&settings))
    }

    /// The due portions of an item issued or a draft saved.
    pub fn portions(&self, event: usize) -> Result<Vec<PortionRow>> {
        let count = self.event(event)?.portion_count;
        let rows = self.read(event, count, sys::oi_record_read_portions)?;
        Ok(rows.iter().map(PortionRow::read).collect())
    }

    /// The portions of a credit applied.
    pub fn applied_portions(&self, event: usize) -> Result<Vec<AppliedPortionRow>> {
        let count = self.event(event)?.portion_count;
        let rows = self.read(event, count, sys::oi_record_read_applied_portions)?;
        Ok(rows.iter().map(AppliedPortionRow::read).collect())
    }

    /// The lines of an item issued or a draft saved.
    pub fn lines(&self, event: usize) -> Result<Vec<LineRow<'a>>> {
        let count = self.event(event)?.line_count;
        let rows = self.read(event, count, sys::oi_record_read_lines)?;
        Ok(rows.iter().map(|row| unsafe { LineRow::read(row) }).collect())
    }

    /// The payment terms of a customer saved or a draft saved.
    pub fn terms(&self, event: usize) -> Result<Vec<TermsRow>> {
        let count = self.event(event)?.terms_count;
        let rows = self.read(event, count, sys::oi_record_read_terms)?;
        Ok(rows.iter().map(TermsRow::read).collect())
    }

    fn read<R: Copy + Default>(&self, event: usize, count: u32, function: ReadRecord<R>) -> Result<Vec<R>> {
        // SAFETY: as many rows as are told.
        read_rows(count as usize, |first, rows, capacity, size, written, error| unsafe {
            function(self.pointer(), event, first, rows, capacity, size, 0, written, error)
        })
    }
}

impl std::fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("header", &self.header()).field("events", &self.events()).finish()
    }
}

type ReadRecord<R> = unsafe extern "C" fn(
    *const sys::oi_record,
    usize,
    usize,
    *mut R,
    usize,
    usize,
    usize,
    *mut usize,
    *mut sys::oi_error,
) -> sys::oi_status;

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
