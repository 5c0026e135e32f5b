//! The ledger: commands in, figures out.
use crate::allocator::{Allocator, Allocators};
use crate::callbacks::{self, Ears, Log, Taken};
use crate::convert::{put, take, Input, Keep};
use crate::enums::{EntityKind, LogLevel, Status};
use crate::error::{call, Error, Result};
use crate::handle::Handle;
use crate::library::check;
use crate::records::Record;
use crate::rows::{Answer, Rows};
use crate::tables::{MadeApplications, MadeItems};
use crate::types::{AsOf, CommandInfo, MadeApplicationRow, MadeItemRow, Settings};
use crate::Date;
use openitem_sys as sys;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::ops::Deref;
use std::os::raw::c_void;
use std::sync::Arc;

/// What an accepted command did.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Outcome<Id = u64> {
    /// Of the record it made or changed; 0: none.
    pub id: Id,
    /// Of which kind that record is.
    pub kind: Option<EntityKind>,
    /// Its events are first .. last; both 0: nothing had to be done.
    pub first_sequence: u64,
    /// See `first_sequence`.
    pub last_sequence: u64,
    /// The answer to a repeated idempotency key; nothing was done now.
    pub repeated: bool,
    /// The items it made, where [`CommandInfo::tell_made`] asks for them; of a dry run: that it would make.
    pub items: Vec<MadeItemRow>,
    /// The applications it made, likewise.
    pub applications: Vec<MadeApplicationRow>,
    /// Worth a look, and accepted all the same: bits of [`remarks`](crate::remarks); 0: nothing, or repeated.
    pub remarks: u32,
}

impl<Id: Into<u64>> Outcome<Id> {
    /// The same with the bare number of the id.
    pub fn untyped(self) -> Outcome {
        Outcome {
            id: self.id.into(),
            kind: self.kind,
            first_sequence: self.first_sequence,
            last_sequence: self.last_sequence,
            repeated: self.repeated,
            items: self.items,
            applications: self.applications,
            remarks: self.remarks,
        }
    }
}

/// What may be worth a look beside an accepted command: bits of [`Outcome::remarks`].
pub mod remarks {
    /// A tax of more than 0 and less than 1 percent: 0.19 may have been meant as a factor.
    pub const TAX_BELOW_ONE_PERCENT: u32 = openitem_sys::OI_REMARK_TAX_BELOW_ONE_PERCENT;
}

/// For `known_through`: before the first record, when nothing was known and every figure is as in an empty ledger.
pub const NOTHING_KNOWN: u64 = openitem_sys::OI_NOTHING_KNOWN as u64;

/// How a ledger is made.
///
/// ```
/// use openitem::{Ledger, Settings};
/// # fn main() -> openitem::Result<()> {
/// let ledger = Ledger::options()
///     .settings(Settings { new_documents_take_open_credit: true, ..Default::default() })
///     .log(|level, text| eprintln!("{level}: {text}"))
///     .create()?;
/// # Ok(())
/// # }
/// ```
#[derive(Default)]
pub struct LedgerOptions {
    settings: Option<Settings>,
    allocator: Option<Allocator>,
    result_allocator: Option<Allocator>,
    log: Option<Box<Log>>,
    identity: u128,
    hash_secret: Option<u128>,
}

impl LedgerOptions {
    /// The ledger's settings from the start, without event.
    pub fn settings(mut self, settings: Settings) -> Self {
        self.settings = Some(settings);
        self
    }

    /// Where all state's memory comes from.
    pub fn allocator(mut self, allocator: Allocator) -> Self {
        self.allocator = Some(allocator);
        self
    }

    /// Where the memory of answers and scratch comes from; used by any thread.
    pub fn result_allocator(mut self, allocator: Allocator) -> Self {
        self.result_allocator = Some(allocator);
        self
    }

    /// Hears what a developer should know, on the caller's thread, during a call. A panic in it is swallowed.
    pub fn log(mut self, log: impl Fn(LogLevel, &str) + Send + Sync + 'static) -> Self {
        self.log = Some(Box::new(log));
        self
    }

    /// The host's name for these books (a UUID, say): its journals and snapshots are told from others by it.
    pub fn identity(mut self, identity: u128) -> Self {
        self.identity = identity;
        self
    }

    /// 128 bits that keep strangers from aiming at the ledger's tables with numbers, references, ids or idempotency keys
    /// they choose; not given: new ones from what the standard library keys its hash maps with. Nothing that is seen or
    /// written depends on it.
    pub fn hash_secret(mut self, secret: u128) -> Self {
        self.hash_secret = Some(secret);
        self
    }

    /// Makes an empty ledger.
    pub fn create(self) -> Result<Ledger> {
        check()?;
        let keep = Allocators::new(self.allocator, self.result_allocator);
        let (state, results) = (keep.state(), keep.results());
        let settings = self.settings.map(|settings| settings.raw(&mut Keep::default())).transpose()?;
        let log = self.log.map(|log| Shared::new(log));
        let options = sys::oi_ledger_options {
            settings: settings.as_ref().map_or(std::ptr::null(), |it| it),
            allocator: state.as_ref().map_or(std::ptr::null(), |it| it),
            result_allocator: results.as_ref().map_or(std::ptr::null(), |it| it),
            log: if log.is_some() { Some(callbacks::log) } else { None },
            log_user: log.as_ref().map_or(std::ptr::null_mut(), |log| log.pointer().cast()),
            identity: put::digest(self.identity),
            hash_secret: put::digest(self.hash_secret.unwrap_or_else(new_secret)),
            ..Default::default()
        };
        // SAFETY: the structures live until the call is over, what they point to as long as the ledger.
        let handle = Handle::made(sys::oi_ledger_free, &keep, |to, error| unsafe {
            sys::oi_ledger_create(&options, to, error)
        })?;
        Ok(Ledger { core: Core { handle, ears: Shared::new(Ears::default()), _log: log } })
    }
}

/// Each `RandomState` has keys of its own, from the system's source of randomness.
fn new_secret() -> u128 {
    let half = || u128::from(RandomState::new().build_hasher().finish());
    half() << 64 | half()
}

impl std::fmt::Debug for LedgerOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LedgerOptions").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// A value the library has a pointer to: it does not move, and is reached through the pointer only.
struct Shared<T>(*mut T);

impl<T> Shared<T> {
    fn new(value: T) -> Self {
        Shared(Box::into_raw(Box::new(value)))
    }

    fn pointer(&self) -> *mut T {
        self.0
    }
}

impl<T> Drop for Shared<T> {
    fn drop(&mut self) {
        // SAFETY: it was a box.
        drop(unsafe { Box::from_raw(self.0) });
    }
}

/// A ledger of the library with what it calls back.
pub(crate) struct Core {
    handle: Handle<sys::oi_ledger>, // freed first: until then the library may use what follows
    ears: Shared<Ears>,
    _log: Option<Shared<Box<Log>>>,
}

// SAFETY: the library's rule: calls on a shared ledger may run in parallel, others need it alone, any thread may call.
// The ears are reached by calls that have the ledger alone, the log is Send and Sync.
unsafe impl Send for Core {}
unsafe impl Sync for Core {}

type Execute<I> = unsafe extern "C" fn(
    *mut sys::oi_ledger,
    *const sys::oi_command_info,
    *const I,
    *mut sys::oi_outcome,
    *mut sys::oi_error,
) -> i32;
type ExecuteTelling<I> = unsafe extern "C" fn(
    *mut sys::oi_ledger,
    *const sys::oi_command_info,
    *const I,
    *mut sys::oi_outcome,
    *mut *mut sys::oi_result,
    *mut sys::oi_error,
) -> i32;

impl Core {
    /// A call that has the ledger alone, and may reach the sink: what went wrong there is told here.
    pub fn change(
        &mut self,
        function: impl FnOnce(*mut sys::oi_ledger, *mut sys::oi_error) -> sys::oi_status,
    ) -> Result<()> {
        let ledger = self.handle.exclusive();
        let result = call(|error| function(ledger, error));
        self.tell(result)
    }

    fn tell(&mut self, result: Result<()>) -> Result<()> {
        // SAFETY: the call is over: nobody else uses the ears.
        unsafe { (*self.ears.pointer()).tell(result) }
    }

    pub fn execute<I: Input, Id: From<u64>>(
        &mut self,
        function: Execute<I::Raw>,
        info: &CommandInfo<'_>,
        given: &I,
    ) -> Result<Outcome<Id>> {
        let mut keep = Keep::default();
        let (info, given) = (info.raw(&mut keep)?, given.raw(&mut keep)?);
        let mut outcome = sys::oi_outcome::default();
        // SAFETY: the structures and what they point to live until the call is over, here and below.
        self.change(|ledger, error| unsafe { function(ledger, &info, &given, &mut outcome, error) })?;
        Ok(outcome_of(&outcome))
    }

    pub fn execute_telling<I: Input, Id: From<u64>>(
        &mut self,
        function: ExecuteTelling<I::Raw>,
        info: &CommandInfo<'_>,
        given: &I,
    ) -> Result<Outcome<Id>> {
        let mut keep = Keep::default();
        let (info, given) = (info.raw(&mut keep)?, given.raw(&mut keep)?);
        let mut outcome = sys::oi_outcome::default();
        let mut made = std::ptr::null_mut();
        self.change(|ledger, error| unsafe { function(ledger, &info, &given, &mut outcome, &mut made, error) })?;
        let mut told = outcome_of(&outcome);
        if let Some(made) = Handle::new(made, sys::oi_result_free, self.handle.allocators()).map(Arc::new) {
            told.items = Rows::<MadeItems>::of(&made)?.iter().collect();
            told.applications = Rows::<MadeApplications>::of(&made)?.iter().collect();
        }
        Ok(told)
    }

    pub fn allocators(&self) -> &Allocators {
        self.handle.allocators()
    }
}

fn outcome_of<Id: From<u64>>(it: &sys::oi_outcome) -> Outcome<Id> {
    Outcome {
        id: it.id.into(),
        kind: Some(EntityKind::from_number(it.kind)).filter(|kind| *kind != EntityKind::None),
        first_sequence: it.first_sequence,
        last_sequence: it.last_sequence,
        repeated: take::bool(it.repeated),
        items: Vec::new(),
        applications: Vec::new(),
        remarks: it.remarks,
    }
}

/// The books of one host. Queries take `&self` and may run in several threads at once; commands take `&mut self`. What
/// the library refuses is an [`Error`] and has changed nothing.
pub struct Ledger {
    core: Core,
}

impl Ledger {
    /// An empty ledger with all defaults.
    pub fn new() -> Result<Self> {
        Self::options().create()
    }

    /// How a ledger is made.
    pub fn options() -> LedgerOptions {
        LedgerOptions::default()
    }

    pub(crate) fn core(&mut self) -> &mut Core {
        &mut self.core
    }

    pub(crate) fn shared(&self) -> *const sys::oi_ledger {
        self.core.handle.shared()
    }

    pub(crate) fn allocators(&self) -> &Allocators {
        self.core.allocators()
    }

    /// A query whose output is a result.
    pub(crate) fn ask(
        &self,
        function: impl FnOnce(*const sys::oi_ledger, *mut *mut sys::oi_result, *mut sys::oi_error) -> sys::oi_status,
    ) -> Result<Answer> {
        let ledger = self.shared();
        let made = Handle::made(sys::oi_result_free, self.allocators(), |to, error| function(ledger, to, error))?;
        Ok(Arc::new(made))
    }

    /// Who hears of each accepted command before anything becomes permanent: the record, and how many records of the
    /// same transaction or batch follow. A sink that gives an error refuses the command with `Status::SinkRefused`, and
    /// is the error's source. A panic in it refuses the command too, and is resumed when the call is over.
    pub fn set_sink(&mut self, sink: impl FnMut(&Record<'_>, u64) -> Taken + Send + 'static) -> Result<()> {
        let ears = self.core.ears.pointer();
        // SAFETY: the ears live as long as the ledger; the library uses them during calls that have it alone.
        self.core.change(|ledger, error| unsafe {
            sys::oi_ledger_set_sink(ledger, Some(callbacks::sink), None, ears.cast(), error)
        })?;
        unsafe { (*ears).sink = Some(Box::new(sink)) };
        Ok(())
    }

    /// Nobody hears of commands any more.
    pub fn clear_sink(&mut self) -> Result<()> {
        self.core.change(|ledger, error| unsafe {
            sys::oi_ledger_set_sink(ledger, None, None, std::ptr::null_mut(), error)
        })?;
        unsafe { (*self.core.ears.pointer()).sink = None };
        Ok(())
    }

    /// Sets how records leave as bytes, and who stores them.
    pub(crate) fn set_journal(
        &mut self,
        mode: Option<i32>,
        secret: u128,
        store: Option<Box<callbacks::Store>>,
    ) -> Result<()> {
        let ears = self.core.ears.pointer();
        let options = mode.map(|mode| sys::oi_journal_options {
            mode,
            store: if store.is_some() { Some(callbacks::store) } else { None },
            user: ears.cast::<c_void>(),
            personal_secret: put::digest(secret),
            ..Default::default()
        });
        let given = options.as_ref().map_or(std::ptr::null(), |it| it as *const _);
        // SAFETY: as of the sink.
        self.core.change(|ledger, error| unsafe { sys::oi_ledger_set_journal(ledger, given, error) })?;
        unsafe { (*ears).store = store };
        Ok(())
    }

    /// Lets a record that another ledger (or an earlier run) accepted take effect, without deciding again.
    pub fn replay(&mut self, record: &Record<'_>) -> Result<()> {
        self.core.change(|ledger, error| unsafe { sys::oi_ledger_replay(ledger, record.pointer(), error) })
    }

    /// Opens a transaction: until it ends, every command of the ledger belongs to it.
    pub fn begin(&mut self) -> Result<Transaction<'_>> {
        let ledger = self.core.handle.exclusive();
        let handle = Handle::made(sys::oi_transaction_free, self.allocators(), |to, error| unsafe {
            sys::oi_ledger_begin(ledger, to, error)
        })?;
        Ok(Transaction { handle, ledger: self })
    }
}

impl std::fmt::Debug for Ledger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ledger").field("last_sequence", &self.last_sequence()).finish_non_exhaustive()
    }
}

/// Commands that become permanent together, or not at all: dropped without [`commit`](Transaction::commit) it is rolled
/// back, and was what-if. Queries of its ledger see what it has done so far.
///
/// ```
/// # use openitem::*;
/// # fn main() -> openitem::Result<()> {
/// # let mut ledger = Ledger::new()?;
/// let info = CommandInfo::on(Date::new(2026, 1, 1)?);
/// let mut together = ledger.begin()?;
/// let acme = together.create_customer(&Customer { code: "ACME", currency: "USD", ..Default::default() }, &info)?.id;
/// let total = Some("100.00 USD".parse()?);
/// together.issue_invoice(&Invoice { customer: acme, total, ..Default::default() }, &info)?;
/// together.commit()?;
/// # Ok(())
/// # }
/// ```
///
/// While it is open the ledger is reached through it only:
///
/// ```compile_fail,E0502
/// let mut ledger = openitem::Ledger::new().unwrap();
/// let together = ledger.begin().unwrap();
/// ledger.last_sequence().unwrap();
/// together.commit().unwrap();
/// ```
pub struct Transaction<'l> {
    handle: Handle<sys::oi_transaction>, // ended before the ledger is free again
    ledger: &'l mut Ledger,
}

impl Transaction<'_> {
    pub(crate) fn core(&mut self) -> &mut Core {
        &mut self.ledger.core
    }

    pub(crate) fn exclusive(&mut self) -> *mut sys::oi_transaction {
        self.handle.exclusive()
    }

    /// Makes what was done permanent, after telling the sink each record and having the journal stored. Where that
    /// fails everything is rolled back.
    pub fn commit(mut self) -> Result<()> {
        let transaction = self.handle.exclusive();
        // SAFETY: the transaction lives, its ledger is ours alone, here and below.
        let result = call(|error| unsafe { sys::oi_transaction_commit(transaction, error) });
        self.ledger.core.tell(result)
    }

    /// Takes back everything since it began.
    pub fn rollback(mut self) -> Result<()> {
        let transaction = self.handle.exclusive();
        call(|error| unsafe { sys::oi_transaction_rollback(transaction, error) })
    }

    /// A transaction inside this one: it commits into this one.
    pub fn begin(&mut self) -> Result<Transaction<'_>> {
        self.ledger.begin()
    }
}

impl Deref for Transaction<'_> {
    type Target = Ledger;

    /// For queries.
    fn deref(&self) -> &Ledger {
        self.ledger
    }
}

impl std::fmt::Debug for Transaction<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Transaction").field("ledger", &self.ledger).finish_non_exhaustive()
    }
}

impl<'a> CommandInfo<'a> {
    /// On a business date, by nobody in particular.
    pub fn on(effective: Date) -> Self {
        CommandInfo { effective: Some(effective), ..Default::default() }
    }

    /// The same by somebody.
    pub fn by(self, actor: &'a str) -> Self {
        CommandInfo { actor, ..self }
    }
}

impl From<Date> for AsOf {
    /// At a date, with everything known.
    fn from(date: Date) -> Self {
        AsOf { date: Some(date), known_through: None }
    }
}

/// "the same length" of two lists that go together.
pub(crate) fn require_same(a: usize, b: usize, field: &str) -> Result<()> {
    if a == b {
        return Ok(());
    }
    Err(Error::refuse(Status::InvalidArgument, field, "one info for all rows, or one a row"))
}
