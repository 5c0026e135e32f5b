//! Journals and snapshots: what a ledger has done, and what it holds, as bytes.
use crate::callbacks::{read_through, write_through, Taken};
use crate::error::{call, output, Result};
use crate::handle::Handle;
use crate::ledger::{Ledger, Transaction};
use crate::types::Recovery;
use openitem_sys as sys;
use std::io::{Read, Write};
use std::ops::Deref;

/// Bytes of the library's: records, snapshots. It derefs to a slice.
pub struct Buffer(Handle<sys::oi_buffer>);

impl Deref for Buffer {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        let buffer = self.0.shared();
        // SAFETY: the buffer lives and does not change.
        unsafe {
            match sys::oi_buffer_size(buffer) {
                0 => &[],
                size => std::slice::from_raw_parts(sys::oi_buffer_data(buffer), size),
            }
        }
    }
}

impl AsRef<[u8]> for Buffer {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl std::fmt::Debug for Buffer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Buffer of {} bytes", self.len())
    }
}

/// Journals and snapshots.
impl Ledger {
    /// From now on each transaction is handed to `store` as bytes, with the sequence it begins with, before anything
    /// becomes permanent; only when they are safe it gives `Ok`. Errors and panics are told as those of a sink. The
    /// secret is random, kept like a password: it salts the digests that stand for personal texts in the chain.
    pub fn journal_push(
        &mut self,
        personal_secret: u128,
        store: impl FnMut(&[u8], u64) -> Taken + Send + 'static,
    ) -> Result<()> {
        self.set_journal(Some(sys::OI_JOURNALING_PUSH), personal_secret, Some(Box::new(store)))
    }

    /// From now on the host asks each transaction for its records, and stores them before the commit:
    /// [`Transaction::records`].
    pub fn journal_pull(&mut self, personal_secret: u128) -> Result<()> {
        self.set_journal(Some(sys::OI_JOURNALING_PULL), personal_secret, None)
    }

    /// From now on records do not leave as bytes.
    pub fn journal_off(&mut self) -> Result<()> {
        self.set_journal(None, 0, None)
    }

    /// Lets a piece of a journal take effect: its whole transactions from the front, all of them or, after an error,
    /// none. A piece may end anywhere: go on with what stands behind [`Recovery::end`]. `position` is that of the piece
    /// in the journal: errors tell where in the journal.
    pub fn replay_journal(&mut self, bytes: &[u8], position: u64) -> Result<Recovery> {
        let mut recovery = sys::oi_recovery::default();
        // SAFETY: pointer and size of the bytes, here and below.
        self.core().change(|ledger, error| unsafe {
            sys::oi_ledger_replay_journal(ledger, bytes.as_ptr(), bytes.len(), position, &mut recovery, error)
        })?;
        Ok(Recovery::read(&recovery))
    }

    /// A query whose output is bytes.
    pub(crate) fn bytes(
        &self,
        function: impl FnOnce(*const sys::oi_ledger, *mut *mut sys::oi_buffer, *mut sys::oi_error) -> sys::oi_status,
    ) -> Result<Buffer> {
        let ledger = self.shared();
        let made = Handle::made(sys::oi_buffer_free, self.allocators(), |to, error| function(ledger, to, error))?;
        Ok(Buffer(made))
    }

    /// A snapshot in pieces of about 64 KiB. What the writer fails with is the source of the error.
    pub fn write_snapshot(&self, to: impl Write) -> Result<()> {
        write_through(to, |write, user| {
            call(|error| unsafe { sys::oi_ledger_write_snapshot(self.shared(), write, user, error) })
        })
    }

    /// Becomes what a snapshot holds, settings and identity too. Only a ledger that has done nothing can.
    pub fn load_snapshot(&mut self, bytes: &[u8]) -> Result<()> {
        self.core()
            .change(|ledger, error| unsafe { sys::oi_ledger_load_snapshot(ledger, bytes.as_ptr(), bytes.len(), error) })
    }

    /// The same from a reader. What the reader fails with is the source of the error.
    pub fn read_snapshot(&mut self, from: impl Read) -> Result<()> {
        read_through(from, |read, user| {
            self.core().change(|ledger, error| unsafe { sys::oi_ledger_read_snapshot(ledger, read, user, error) })
        })
    }
}

/// Journals by pull.
impl Transaction<'_> {
    /// The records of the transaction so far as bytes, for a host that stores them itself: see
    /// [`Ledger::journal_pull`]. To be asked after the last command and stored before the commit.
    pub fn records(&mut self) -> Result<Buffer> {
        let transaction = self.exclusive();
        let made = Handle::made(sys::oi_buffer_free, self.allocators(), |to, error| unsafe {
            sys::oi_transaction_records(transaction, to, error)
        })?;
        Ok(Buffer(made))
    }
}

/// Takes the personal parts (names, notes, reasons) out of whole records or a snapshot, in place; the bytes that are
/// left stand at the front, and how many is told. Figures, sequences and the chain stay as they are.
pub fn erase_personal(bytes: &mut [u8]) -> Result<usize> {
    output(|left, error| unsafe { sys::oi_journal_erase_personal(bytes.as_mut_ptr(), bytes.len(), left, error) })
}
