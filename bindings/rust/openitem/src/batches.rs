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
        let (first, count) = keep.inputs(rows)?;
        let (mut statuses, mut ids, mut refused) = (vec![0; count], vec![0; count], 0);
        let flags = if mode == BatchMode::EachRow { sys::OI_BATCH_EACH_ROW } else { 0 };
        let (told, made) = (statuses.as_mut_ptr(), ids.as_mut_ptr());
        // SAFETY: as many infos, rows and outputs as are told.
        self.change(|ledger, error| unsafe {
            function(ledger, info, stride, first, 0, count, flags, told, made, &mut refused, error)
        })?;
        let ids = ids.into_iter().map(take::optional_id).collect();
        Ok(BatchOutcome { ids, statuses: statuses.into_iter().map(Status::from_number).collect(), refused })
    }
}
