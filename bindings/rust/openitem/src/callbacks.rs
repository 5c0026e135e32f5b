//! What the library calls back: sink, journal, log, pieces of snapshots. No panic unwinds into it.
use crate::enums::{LogLevel, Status};
use crate::error::{BoxError, Result};
use crate::records::Record;
use openitem_sys as sys;
use std::any::Any;
use std::io::{Read, Write};
use std::os::raw::{c_char, c_void};
use std::panic::{catch_unwind, resume_unwind, AssertUnwindSafe};
use std::ptr::NonNull;

/// Whether a callback took what it was given. What it refuses with becomes the source of the error.
pub type Taken = std::result::Result<(), BoxError>;

pub(crate) type Sink = dyn FnMut(&Record<'_>, u64) -> Taken + Send;
pub(crate) type Store = dyn FnMut(&[u8], u64) -> Taken + Send;
pub(crate) type Log = dyn Fn(LogLevel, &str) + Send + Sync;

/// What happened in a callback, told after the call in which it happened.
enum Raised {
    Error(BoxError),
    Panic(Box<dyn Any + Send>),
}

/// The callbacks of a ledger. The library calls them during a call that has the ledger alone.
#[derive(Default)]
pub(crate) struct Ears {
    pub sink: Option<Box<Sink>>,
    pub store: Option<Box<Store>>,
    raised: Option<Raised>,
}

impl Ears {
    /// What a call gives during which callbacks may have been called.
    pub fn tell(&mut self, result: Result<()>) -> Result<()> {
        told(self.raised.take(), result)
    }
}

fn told(raised: Option<Raised>, result: Result<()>) -> Result<()> {
    match raised {
        Some(Raised::Panic(panic)) => resume_unwind(panic),
        Some(Raised::Error(source)) => result.map_err(|error| match error.code() {
            Status::SinkRefused => error.with_source(Some(source)),
            _ => error,
        }),
        None => result,
    }
}

/// Whether a callback took it. In a batch several may not: the first panic is kept, and else the first error.
fn hear(raised: &mut Option<Raised>, callback: impl FnOnce() -> Taken) -> bool {
    match catch_unwind(AssertUnwindSafe(callback)) {
        Ok(Ok(())) => return true,
        Ok(Err(error)) => {
            raised.get_or_insert(Raised::Error(error));
        }
        Err(_) if matches!(raised, Some(Raised::Panic(_))) => {}
        Err(panic) => *raised = Some(Raised::Panic(panic)),
    }
    false
}

/// # Safety
/// As the library calls it; `user` is an [`Ears`] that nobody else uses.
pub(crate) unsafe extern "C" fn sink(
    record: *const sys::oi_record,
    remaining: u64,
    acknowledgement: *mut sys::oi_acknowledgement,
    user: *mut c_void,
) {
    let ears = &mut *user.cast::<Ears>();
    let (Some(sink), Some(record)) = (ears.sink.as_mut(), NonNull::new(record.cast_mut())) else { return };
    let record = Record::borrowed(record);
    let mut sequence = 0;
    let taken = hear(&mut ears.raised, || {
        sequence = record.header()?.first_sequence;
        sink(&record, remaining)
    });
    if taken {
        acknowledge(acknowledgement, sequence);
    }
}

/// What the callback was called for is done.
unsafe fn acknowledge(acknowledgement: *mut sys::oi_acknowledgement, number: u64) {
    (*acknowledgement).sequence = number;
    (*acknowledgement).accepted = 1;
}

/// # Safety
/// As the library calls it; `user` is an [`Ears`] that nobody else uses.
pub(crate) unsafe extern "C" fn store(
    bytes: *const u8,
    size: usize,
    first_sequence: u64,
    acknowledgement: *mut sys::oi_acknowledgement,
    user: *mut c_void,
) {
    let ears = &mut *user.cast::<Ears>();
    let Some(store) = ears.store.as_mut() else { return };
    if hear(&mut ears.raised, || store(piece(bytes, size), first_sequence)) {
        acknowledge(acknowledgement, first_sequence);
    }
}

unsafe fn piece<'a>(bytes: *const u8, size: usize) -> &'a [u8] {
    if size == 0 {
        return &[];
    }
    std::slice::from_raw_parts(bytes, size)
}

/// # Safety
/// As the library calls it; `user` is a `Box<Log>`.
pub(crate) unsafe extern "C" fn log(level: sys::oi_log_level, text: *const c_char, size: usize, user: *mut c_void) {
    let log = &*user.cast::<Box<Log>>();
    let text = String::from_utf8_lossy(piece(text.cast(), size));
    let _ = catch_unwind(AssertUnwindSafe(|| log(LogLevel::from_number(level), &text)));
}

/// A host's reader or writer during one call.
struct Stream<S> {
    stream: S,
    raised: Option<Raised>,
}

/// Calls a function that writes pieces.
pub(crate) fn write_through<W: Write>(
    stream: W,
    function: impl FnOnce(sys::oi_write_callback, *mut c_void) -> Result<()>,
) -> Result<()> {
    unsafe extern "C" fn write<W: Write>(
        bytes: *const u8,
        size: usize,
        position: u64,
        acknowledgement: *mut sys::oi_acknowledgement,
        user: *mut c_void,
    ) {
        let to = &mut *user.cast::<Stream<W>>();
        let stream = &mut to.stream;
        if hear(&mut to.raised, || Ok(stream.write_all(piece(bytes, size))?)) {
            acknowledge(acknowledgement, position);
        }
    }
    let mut to = Stream { stream, raised: None };
    let result = function(Some(write::<W>), (&mut to as *mut Stream<W>).cast());
    told(to.raised, result)
}

/// Calls a function that reads pieces.
pub(crate) fn read_through<R: Read>(
    stream: R,
    function: impl FnOnce(sys::oi_read_callback, *mut c_void) -> Result<()>,
) -> Result<()> {
    unsafe extern "C" fn read<R: Read>(
        bytes: *mut u8,
        capacity: usize,
        position: u64,
        size: *mut usize,
        acknowledgement: *mut sys::oi_acknowledgement,
        user: *mut c_void,
    ) {
        let from = &mut *user.cast::<Stream<R>>();
        let stream = &mut from.stream;
        bytes.write_bytes(0, capacity); // a reader must not see memory that nobody has written
        let buffer = std::slice::from_raw_parts_mut(bytes, capacity);
        let read = hear(&mut from.raised, || loop {
            match stream.read(buffer) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
                Ok(read) if read > capacity => return Err("a reader that tells of more than it can have read".into()),
                Ok(read) => {
                    *size = read;
                    return Ok(());
                }
            }
        });
        if read {
            acknowledge(acknowledgement, position);
        }
    }
    let mut from = Stream { stream, raised: None };
    let result = function(Some(read::<R>), (&mut from as *mut Stream<R>).cast());
    told(from.raised, result)
}
