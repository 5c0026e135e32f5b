//! Many commands in one call.
use crate::convert::{take, Input, Keep};
use crate::enums::Status;
use crate::error::Result;
use crate::ledger::{require_same, Core};
use crate::types::CommandInfo;
use openitem_sys as sys;

/// What becomes of a batch when a row is refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BatchMode {
    /// Nothing of it is done, and the call is refused as the first row refused is.
    #[default]
    AllOrNothing,
    /// Each row has its own outcome; the call itself is not refused. When a callback panics at a row, that row is
    /// refused and the others are not; the first panic is resumed at the end, and the outcome is lost.
    EachRow,
}

/// Who, when and why: one for all rows, or one a row.
#[derive(Clone, Copy, Debug)]
pub enum Infos<'i> {
    /// One for all rows.
    One(CommandInfo<'i>),
    /// One a row.
    Each(&'i [CommandInfo<'i>]),
}

impl<'i> From<&CommandInfo<'i>> for Infos<'i> {
    fn from(info: &CommandInfo<'i>) -> Self {
        Infos::One(*info)
    }
}

impl<'i> From<&'i [CommandInfo<'i>]> for Infos<'i> {
    fn from(infos: &'i [CommandInfo<'i>]) -> Self {
        Infos::Each(infos)
    }
}

impl<'i> From<&'i Vec<CommandInfo<'i>>> for Infos<'i> {
    fn from(infos: &'i Vec<CommandInfo<'i>>) -> Self {
        Infos::Each(infos)
    }
}

/// What became of each row of a batch.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchOutcome<Id = u64> {
    /// Of the records created; `None`: none was.
    pub ids: Vec<Option<Id>>,
    /// One status per row.
    pub statuses: Vec<Status>,
    /// How many rows were refused.
    pub refused: usize,
}

type Batch<I> = unsafe extern "C" fn(
    *mut sys::oi_ledger,
    *const sys::oi_command_info,
    usize,
    *const I,
    usize,
    usize,
    u32,
    *mut sys::oi_status,
    *mut u64,
    *mut usize,
    *mut sys::oi_error,
) -> i32;
type BatchOfOneInfo<I> = unsafe extern "C" fn(
    *mut sys::oi_ledger,
    *const sys::oi_command_info,
    *const I,
    usize,
    usize,
    u32,
    *mut sys::oi_status,
    *mut u64,
    *mut usize,
    *mut sys::oi_error,
) -> i32;

impl Core {
    pub fn batch<I: Input, Id: From<u64>>(
        &mut self,
        function: Batch<I::Raw>,
        infos: Infos<'_>,
        rows: &[I],
        mode: BatchMode,
    ) -> Result<BatchOutcome<Id>> {
        let mut keep = Keep::default();
        let (info, stride) = match infos {
            Infos::One(info) => (keep.input(&info)?, 0),
            Infos::Each(infos) => {
                require_same(infos.len(), rows.len(), "info")?;
                (keep.inputs(infos)?.0, std::mem::size_of::<sys::oi_command_info>())
            }
        };
        // SAFETY: as many infos, rows and outputs as are told, here and below.
        self.all(rows, mode, &mut keep, |ledger, first, count, flags, statuses, ids, refused, error| unsafe {
            function(ledger, info, stride, first, 0, count, flags, statuses, ids, refused, error)
        })
    }

    pub fn batch_of_one_info<I: Input, Id: From<u64>>(
        &mut self,
        function: BatchOfOneInfo<I::Raw>,
        info: &CommandInfo<'_>,
        rows: &[I],
        mode: BatchMode,
    ) -> Result<BatchOutcome<Id>> {
        let mut keep = Keep::default();
        let info = keep.input(info)?;
        self.all(rows, mode, &mut keep, |ledger, first, count, flags, statuses, ids, refused, error| unsafe {
            function(ledger, info, first, 0, count, flags, statuses, ids, refused, error)
        })
    }

    #[allow(clippy::type_complexity)]
    fn all<I: Input, Id: From<u64>>(
        &mut self,
        rows: &[I],
        mode: BatchMode,
        keep: &mut Keep,
        function: impl FnOnce(
            *mut sys::oi_ledger,
            *const I::Raw,
            usize,
            u32,
            *mut sys::oi_status,
            *mut u64,
            *mut usize,
            *mut sys::oi_error,
        ) -> i32,
    ) -> Result<BatchOutcome<Id>> {
        let (first, count) = keep.inputs(rows)?;
        let (mut statuses, mut ids, mut refused) = (vec![0; count], vec![0; count], 0);
        let flags = if mode == BatchMode::EachRow { sys::OI_BATCH_EACH_ROW } else { 0 };
        self.change(|ledger, error| {
            function(ledger, first, count, flags, statuses.as_mut_ptr(), ids.as_mut_ptr(), &mut refused, error)
        })?;
        let ids = ids.into_iter().map(take::optional_id).collect();
        Ok(BatchOutcome { ids, statuses: statuses.into_iter().map(Status::from_number).collect(), refused })
    }
}
